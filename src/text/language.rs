//! The language a card speaks: texts, and the formats their numbers and dates are written in.

use super::catalogue::{self, Fault, Message, Piece, RejectedText, in_form, mark, over, pieces, slots};
use super::english;
use super::{Formats, Number, Plural};
use crate::document::{Zone, order::sorted};
use std::borrow::Cow;
use std::fmt;
use std::rc::Rc;

/// A piece of a sentence: words, or a place where the view puts markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Words as they stand.
    Text(String),
    /// A placeholder that had no text, by its name.
    Slot(&'static str),
}

/// All texts in the reader's language, with the formats and the zone their figures are written in.
///
/// Cheap to clone; two are equal when they are clones of the same one.
///
/// # Example
/// ```
/// # use joint_scorecard::text::{CardText, GoalText, GoalsText, Language, Part};
/// # fn show(language: &Language) {
/// language.say(GoalsText::Title); // Shared goals
/// language.with(GoalsText::OfTarget, &[("target", "£2.4m")]); // of £2.4m
/// language.count(GoalText::CountsTimes, 3, &[]); // Counts 3 times in the joint score.
/// language.parts(GoalsText::OfTarget, &[]); // Text("of "), Slot("target")
/// # }
/// ```
#[derive(Clone)]
pub struct Language(Rc<Inner>);

struct Inner {
    formats: Rc<dyn Formats>,
    zone: Rc<dyn Zone>,
    /// The built-in lines by message.
    english: Rc<[&'static str]>,
    /// The lines in use, in the same order.
    texts: Vec<Cow<'static, str>>,
}

impl Language {
    /// English words, in these formats and this zone.
    pub fn new(formats: Rc<dyn Formats>, zone: Rc<dyn Zone>) -> Self {
        Self::begun(formats, zone).completed()
    }

    /// The same, but only the texts that a card says from the start; all others are empty. It is how the page begins, before
    /// the rest of the card is there.
    pub fn begun(formats: Rc<dyn Formats>, zone: Rc<dyn Zone>) -> Self {
        let mut lines = Vec::with_capacity(english::COUNT.into());
        english::first(&mut lines);
        Self::with_english(formats, zone, lines)
    }

    /// The same with all texts, in English.
    pub fn completed(&self) -> Self {
        let Inner { formats, zone, english, .. } = &*self.0;
        let mut lines = english.to_vec();
        lines.truncate(english::FIRST_COUNT.into());
        english::later(&mut lines);
        Self::with_english(formats.clone(), zone.clone(), lines)
    }

    fn with_english(formats: Rc<dyn Formats>, zone: Rc<dyn Zone>, lines: Vec<&'static str>) -> Self {
        let texts = lines.iter().map(|&line| Cow::Borrowed(line)).collect();
        Self(Rc::new(Inner { formats, zone, english: lines.into(), texts }))
    }

    fn with_texts(&self, texts: Vec<Cow<'static, str>>) -> Self {
        let Inner { formats, zone, english, .. } = &*self.0;
        Self(Rc::new(Inner { formats: formats.clone(), zone: zone.clone(), english: english.clone(), texts }))
    }

    /// The same with texts in place of the built-in ones: `("goals.title", "Gemeinsame Ziele")`.
    ///
    /// A plural form has its name behind the key: `needs.count.one`. Texts that are not given stay as they are. What
    /// has an unknown key, a placeholder that the built-in text does not know, or a brace that stands alone is left out
    /// and returned.
    pub fn with_overrides(&self, overrides: impl IntoIterator<Item = (String, String)>) -> (Self, Vec<RejectedText>) {
        let mut texts = self.0.texts.clone();
        let mut rejected = Vec::new();
        for (key, template) in overrides {
            match check(&key, &template) {
                Ok((place, form)) => {
                    let line = match form {
                        Some(form) => [mark(form).encode_utf8(&mut [0; 4]), &*template].concat(),
                        None => template,
                    };
                    if let Some(text) = texts.get_mut(place) {
                        *text = over(&line, text).into();
                    }
                }
                Err(fault) => rejected.push(RejectedText { key, fault }),
            }
        }
        (self.with_texts(texts), rejected)
    }

    /// The same with these lines, one for each message in the order of the catalogue; an empty one changes nothing.
    ///
    /// It is how the page gets another language: the build packs it so, without keys. Lines beyond the last message
    /// start again with the first.
    pub fn with_lines(&self, lines: &str) -> Self {
        let mut texts = self.0.texts.clone();
        for (place, line) in lines.split('\n').enumerate() {
            if !line.is_empty()
                && let Some(text) = texts.get_mut(place % usize::from(english::COUNT))
            {
                *text = over(line, text).into();
            }
        }
        self.with_texts(texts)
    }

    /// How numbers and dates are written.
    pub fn formats(&self) -> &dyn Formats {
        &*self.0.formats
    }

    /// The direction that the language brings along: `rtl`. None for all others, which take that of the page.
    pub fn direction(&self) -> Option<&'static str> {
        (self.formats().locale().split('-').next() == Some("ar")).then_some("rtl")
    }

    /// The zone whose clocks and days are shown.
    pub fn zone(&self) -> &dyn Zone {
        &*self.0.zone
    }

    /// A text without placeholders.
    pub fn say(&self, message: impl Into<Message>) -> String {
        self.with(message, &[])
    }

    /// A text with its placeholders filled.
    pub fn with(&self, message: impl Into<Message>, args: &[(&str, &str)]) -> String {
        self.fill(message.into(), Plural::Other, args)
    }

    /// A text in the form that fits `n`. Its `{n}` is the number as the locale writes it.
    pub fn count(&self, message: impl Into<Message>, n: usize, args: &[(&str, &str)]) -> String {
        self.counted(message.into(), n as f64, 0, args)
    }

    /// A text in the form that fits `n`, written with at most `digits` after the point.
    pub fn amount(&self, message: impl Into<Message>, n: f64, digits: u8, args: &[(&str, &str)]) -> String {
        self.counted(message.into(), n, digits, args)
    }

    #[inline(never)]
    fn counted(&self, message: Message, n: f64, digits: u8, args: &[(&str, &str)]) -> String {
        let scale = f64::from(10_u32.pow(u32::from(digits.min(6))));
        let shown = (n * scale).round() / scale;
        let written = self.number(shown, Number::Plain { digits });
        self.fill(message, self.formats().plural(shown), &[args, &[("n", &*written)]].concat())
    }

    /// A text in pieces, so that the view can put markup where a placeholder without an argument stands.
    pub fn parts(&self, message: impl Into<Message>, args: &[(&str, &str)]) -> Vec<Part> {
        let message = message.into();
        let mut parts: Vec<Part> = Vec::new();
        let (template, english) = self.template(message, Plural::Other);
        for piece in pieces(template, english).flatten() {
            let words = match piece {
                Piece::Words(words) => words,
                Piece::Slot(name) => match (argument(name, args), slots(english).find(|&known| known == name)) {
                    (None, Some(name)) => {
                        parts.push(Part::Slot(name));
                        continue;
                    }
                    (words, _) => words.unwrap_or_default(),
                },
            };
            match parts.last_mut() {
                Some(Part::Text(text)) => text.push_str(words),
                _ => parts.push(Part::Text(words.to_owned())),
            }
        }
        parts
    }

    /// A number, with a real minus sign.
    pub fn number(&self, value: f64, style: Number<'_>) -> String {
        self.formats().number(value, style, false).replace('-', "\u{2212}")
    }

    /// A number behind its sign: `+7%`, `−3%`.
    pub fn signed(&self, value: f64, style: Number<'_>) -> String {
        self.formats().number(value, style, true).replace('-', "\u{2212}")
    }

    /// Words joined to a list: `Amara and Priya`.
    pub fn list(&self, items: &[String]) -> String {
        if self.direction() != Some("rtl") {
            return self.formats().list(items);
        }
        let items: Vec<String> = items.iter().map(|item| ["\u{2068}", item, "\u{2069}"].concat()).collect();
        ["\u{200f}", &self.formats().list(&items)].concat()
    }

    /// A text in one form, and the built-in text, which names its placeholders.
    fn template(&self, Message(place): Message, form: Plural) -> (&str, &'static str) {
        let Inner { english, texts, .. } = &*self.0;
        let place = usize::from(place);
        (texts.get(place).map_or("", |line| in_form(line, form)), english.get(place).copied().unwrap_or_default())
    }

    fn fill(&self, message: Message, form: Plural, args: &[(&str, &str)]) -> String {
        let (template, english) = self.template(message, form);
        let is_rtl = self.direction() == Some("rtl");
        let mut text = String::with_capacity(template.len() + 16);
        if is_rtl && !args.is_empty() {
            // Inside another sentence it is known by this mark, whatever words it begins with.
            text.push('\u{200f}');
        }
        for piece in pieces(template, english).flatten() {
            match piece {
                Piece::Words(words) => text.push_str(words),
                Piece::Slot(name) => match argument(name, args) {
                    // What comes from elsewhere keeps its own direction inside a sentence.
                    Some(words) if is_rtl => text.extend(["\u{2068}", words, "\u{2069}"]),
                    Some(words) => text.push_str(words),
                    None => {
                        text.push('{');
                        text.push_str(name);
                        text.push('}');
                    }
                },
            }
        }
        text
    }
}

fn argument<'a>(name: &str, args: &[(&str, &'a str)]) -> Option<&'a str> {
    args.iter().find(|(of, _)| *of == name).map(|&(_, words)| words)
}

/// The place of an override, if it can stand there.
fn check(key: &str, template: &str) -> Result<(usize, Option<Plural>), Fault> {
    let (base, form) = catalogue::split_form(key);
    let (place, (_, english)) = catalogue::lines().enumerate().find(|(_, (key, _))| *key == base).ok_or(Fault::Key)?;
    if template.bytes().any(|byte| byte.is_ascii_control()) {
        return Err(Fault::Kind);
    }
    for piece in pieces(template, "") {
        match piece {
            None => return Err(Fault::Braces),
            Some(Piece::Slot(name)) if !slots(english).any(|known| known == name) => {
                let mut known = sorted(slots(english).collect(), &Ord::cmp);
                known.dedup();
                let known = known.iter().flat_map(|name| ["{", name, "} "]).collect::<String>();
                return Err(Fault::Slot { found: name.to_owned(), known: known.trim_end().to_owned() });
            }
            Some(_) => {}
        }
    }
    Ok((place, form))
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Language(")?;
        f.write_str(self.formats().locale())?;
        f.write_str(")")
    }
}

#[cfg(test)]
mod tests {
    use super::super::{CardText, Date, FigureText, GoalText, GoalsText, ScoreText};
    use super::*;
    use crate::document::UtcZone;
    use chrono::{NaiveDate, NaiveTime};

    /// Formats just good enough to see what the language does with them.
    struct Bare;

    impl Formats for Bare {
        fn locale(&self) -> &str {
            "en"
        }
        fn number(&self, value: f64, _: Number<'_>, _: bool) -> String {
            value.to_string()
        }
        fn day(&self, day: NaiveDate, _: Date) -> String {
            day.to_string()
        }
        fn time(&self, time: NaiveTime) -> String {
            time.to_string()
        }
        fn list(&self, items: &[String]) -> String {
            items.join(" + ")
        }
        fn plural(&self, value: f64) -> Plural {
            if value == 1.0 { Plural::One } else { Plural::Other }
        }
    }

    fn english() -> Language {
        Language::new(Rc::new(Bare), Rc::new(UtcZone))
    }

    fn overridden(pairs: &[(&str, &str)]) -> (Language, Vec<String>) {
        let (language, rejected) =
            english().with_overrides(pairs.iter().map(|&(key, text)| (key.to_owned(), text.to_owned())));
        (language, rejected.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn says_and_fills() {
        let language = english();
        assert_eq!(language.say(GoalsText::Title), "Shared goals");
        assert_eq!(language.with(GoalsText::OfTarget, &[("target", "£2.4m")]), "of £2.4m");
        assert_eq!(language.count(FigureText::Days, 1, &[]), "1 day");
        assert_eq!(language.count(FigureText::Days, 0, &[]), "0 days");
        assert_eq!(language.amount(ScoreText::PointsLost, 1.04, 1, &[]), "−1 point");
        assert_eq!(language.count(GoalText::CountsTimes, 1, &[]), "Counts once in the joint score.");
    }

    #[test]
    fn leaves_places_for_markup() {
        let parts = english().parts(CardText::Team, &[("team", "Sales")]);
        assert_eq!(parts, [Part::Slot("name"), Part::Text(", Sales".into())]);
    }

    #[test]
    fn takes_texts_of_another_language_in_any_word_order() {
        let (language, rejected) = overridden(&[
            ("card.team", "{team}の{name}"),
            ("figure.days", "{n}日"),
            ("figure.hours.few", "{n} godziny"),
        ]);
        assert!(rejected.is_empty());
        assert_eq!(
            language.parts(CardText::Team, &[("team", "営業")]),
            [Part::Text("営業の".into()), Part::Slot("name")]
        );
        assert_eq!(language.count(FigureText::Days, 1, &[]), "1日", "a plain text replaces all forms");
        assert_eq!(language.count(FigureText::Hours, 1, &[]), "1 hour", "a form replaces that form alone");
        assert_eq!(english().say(GoalsText::Title), language.say(GoalsText::Title));
    }

    #[test]
    fn returns_what_cannot_stand() {
        let (language, rejected) = overridden(&[
            ("goals.titel", "Ziele"),
            ("goals.of_target", "von {ziel}"),
            ("goals.title", "{x}"),
            ("goals.short", "{amount"),
        ]);
        assert_eq!(
            rejected,
            [
                "goals.titel: no text has this key",
                "goals.of_target: expected {target}, found {ziel}",
                "goals.title: expected no placeholder, found {x}",
                "goals.short: expected placeholders like {name}, found a brace that stands alone",
            ]
        );
        assert_eq!(language.say(GoalsText::Title), "Shared goals");
    }

    #[test]
    fn takes_lines_in_the_order_of_the_catalogue() {
        let count = usize::from(english::COUNT);
        let lines = |texts: &[(Message, &str)]| {
            let mut lines = vec![""; count];
            for &(Message(place), text) in texts {
                lines[usize::from(place)] = text;
            }
            lines.join("\n")
        };
        let polish = lines(&[
            (FigureText::Days.into(), "\u{1} dnia\u{11}\u{1} dzień\u{13}\u{1} dni"),
            (CardText::Team.into(), "\u{2}: \u{1}"),
        ]);
        let own = lines(&[(FigureText::Days.into(), "\u{11}{n} dzionek")]);
        let language = english().with_lines(&[&*polish, &own].join("\n"));
        assert_eq!(language.with(CardText::Team, &[("name", "Ola"), ("team", "Sprzedaż")]), "Sprzedaż: Ola");
        assert_eq!(language.count(FigureText::Days, 5, &[]), "5 dnia", "as these formats know no few");
        assert_eq!(language.count(FigureText::Days, 1, &[]), "1 dzionek", "later lines stand over earlier ones");
        assert_eq!(language.say(GoalsText::Title), "Shared goals");
        assert_eq!(english().with_lines("").say(GoalsText::Title), "Shared goals");
    }

    #[test]
    fn is_equal_to_its_clones_alone() {
        let language = english();
        assert_eq!(language, language.clone());
        assert_ne!(language, english());
    }
}
