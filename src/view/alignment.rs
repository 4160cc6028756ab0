//! What both teams do together, and what is missing: point by point, each with its evidence and the one next step.

use crate::view::markup::{Html, html};

use super::{
    activities,
    behind::behind,
    card::Card,
    icon,
    people::{first_name, first_names, name, team_name},
    section::SectionFrame,
    status::{Shape, Tone, status},
    words::labelled,
};
use crate::{
    document::{Document, digits},
    measure::{self, Finding, Practice, Strength},
    text::{AlignmentText, CardText, FigureText},
};

/// How many things a point names as its evidence.
const NAMED: usize = 3;

/// The section. A leader alone is nothing to judge two teams by.
pub(super) fn alignment(card: &Card) -> Html {
    let frame = card.frame();
    let findings = measure::alignment(card.document(), &card.figures, &frame);
    if findings.iter().all(|finding| finding.count.is_none()) {
        return Html::default();
    }
    let t = &card.language;
    let (silent, judged): (Vec<&Finding<'_>>, Vec<&Finding<'_>>) =
        findings.iter().partition(|finding| finding.strength == Strength::NotMeasured);
    let column = |findings: &[&Finding<'_>]| {
        html! { <div class="rows" role="list">{ for findings.iter().map(|finding| point(card, finding)) }</div> }
    };
    let columns = |findings: &[&Finding<'_>]| {
        let (first, second) = findings.split_at(findings.len().div_ceil(2));
        html! { <div class="columns">{ column(first) }{ column(second) }</div> }
    };
    let frame = SectionFrame {
        folds: true,
        early: true,
        ..SectionFrame::new(card, "alignment", t.say(AlignmentText::Title), news(card, &findings))
    };
    frame.draw(html! {
        <>
            { columns(&judged) }
            if !silent.is_empty() {
                { behind(t.count(AlignmentText::SomeNotMeasured, silent.len(), &[]), columns(&silent)) }
            }
        </>
    })
}

/// `4 strong, 3 weak, 1 missing`
fn news(card: &Card, findings: &[Finding<'_>]) -> String {
    let counts: Vec<String> = [
        (Strength::Strong, AlignmentText::SomeStrong),
        (Strength::Weak, AlignmentText::SomeWeak),
        (Strength::Missing, AlignmentText::SomeMissing),
    ]
    .into_iter()
    .map(|(strength, text)| (findings.iter().filter(|finding| finding.strength == strength).count(), text))
    .filter(|&(count, _)| count > 0)
    .map(|(count, text)| card.language.count(text, count, &[]))
    .collect();
    card.language.joined(&counts)
}

/// One practice; pressing it opens the evidence and the next step.
fn point(card: &Card, finding: &Finding<'_>) -> Html {
    let t = &card.language;
    let (sentence, rule, step) = words(finding.practice);
    let (shape, tone, word) = match finding.strength {
        Strength::Missing => (Shape::Diamond, Tone::Bad, AlignmentText::Missing),
        Strength::Weak => (Shape::Triangle, Tone::Risk, AlignmentText::Weak),
        Strength::Strong => (Shape::DiscWithTick, Tone::Good, AlignmentText::Strong),
        Strength::NotMeasured => (Shape::Ring, Tone::Open, AlignmentText::NotMeasured),
    };
    let is_strong = finding.strength == Strength::Strong;
    html! {
        <div class="point" part="practice" role="listitem" key={digits(finding.practice as i64)}>
            <details>
                <summary>
                    { status(card, shape, tone, word) }
                    <span>{ t.say(sentence) }</span>
                    <span class="quiet">{ count(card, finding) }</span>
                    { icon::chevron() }
                </summary>
                <div class="evidence">
                    if !is_strong {
                        <p>{ t.say(step) }</p>
                        { items(card, finding, AlignmentText::BeginWith, &finding.open) }
                    }
                    { items(card, finding, AlignmentText::SoFar, &finding.done) }
                    <p class="small quiet">{ t.with(AlignmentText::Judged, &[("rule", &t.say(rule))]) }</p>
                </div>
            </details>
        </div>
    }
}

/// How many of how many; of sponsors, who.
fn count(card: &Card, finding: &Finding<'_>) -> Html {
    if let Some((some, of)) = finding.count {
        let (part, whole) = (card.number(some as f64), card.number(of as f64));
        return html! { { card.language.with(FigureText::OutOf, &[("part", &part), ("whole", &whole)]) } };
    }
    match finding.done.first().or(finding.open.first()) {
        Some(person) if finding.practice == Practice::Sponsor => html! { <bdi>{ first_name(card, person) }</bdi> },
        _ => Html::default(),
    }
}

/// The first few of the things that were looked at, by their names.
fn items(card: &Card, finding: &Finding<'_>, label: AlignmentText, ids: &[&str]) -> Html {
    let t = &card.language;
    if ids.is_empty() {
        return Html::default();
    }
    let named = ids.iter().take(NAMED).filter_map(|id| item_name(card, finding.practice, id));
    let rest = ids.len().saturating_sub(NAMED);
    labelled(
        t.say(label),
        html! {
            <>
                { for named.map(|name| html! { <p dir="auto">{ name }</p> }) }
                if rest > 0 {
                    <p class="quiet">{ t.count(CardText::More, rest, &[]) }</p>
                }
            </>
        },
    )
}

/// What people call the thing with this id, which a practice was judged by.
fn item_name(card: &Card, practice: Practice, id: &str) -> Option<String> {
    let document: &Document = card.document();
    Some(match practice {
        Practice::SharedGoals
        | Practice::PairedGoals
        | Practice::BottomLine
        | Practice::Customer
        | Practice::Plans
        | Practice::Rewards => document.goal(id)?.name.clone(),
        Practice::Definitions => document.definition(id)?.term.clone(),
        Practice::PromisesBothWays => team_name(card, id),
        Practice::PromisesKept => document.agreements.iter().find(|one| &*one.id == id)?.promise.clone(),
        Practice::HandoffsNoted | Practice::HandoffsAccepted | Practice::HandoffsRated => {
            document.handoffs.iter().find(|one| &*one.id == id)?.account.clone()
        }
        Practice::Priorities => document.priorities.iter().find(|one| &*one.id == id)?.account.clone(),
        Practice::Meetings => document.meetings.iter().find(|one| &*one.id == id)?.name.clone(),
        Practice::Sponsor => name(card, id).to_owned(),
        Practice::Recognition => {
            let kudos = document.recognition.iter().find(|one| &*one.id == id)?;
            let (from, to) = (first_name(card, &kudos.from), first_names(card, &kudos.to));
            card.language.with(CardText::FromTo, &[("from", from), ("to", &to)])
        }
        Practice::Stories => document.spotlights.iter().find(|one| &*one.id == id)?.title.clone(),
        Practice::Ideas => document.ideas.iter().find(|one| &*one.id == id)?.text.clone(),
        Practice::Activities => activities::name(card, document.activities.iter().find(|one| &*one.id == id)?),
    })
}

/// What a practice is called, how it is judged, and the one next step.
fn words(practice: Practice) -> (AlignmentText, AlignmentText, AlignmentText) {
    use AlignmentText as Text;
    macro_rules! table {
        ($($practice:ident $rule:ident $step:ident),+ $(,)?) => {
            match practice {
                $(Practice::$practice => (Text::$practice, Text::$rule, Text::$step)),+
            }
        };
    }
    table! {
        SharedGoals SharedGoalsRule SharedGoalsStep,
        PairedGoals PairedGoalsRule PairedGoalsStep,
        BottomLine BottomLineRule BottomLineStep,
        Customer CustomerRule CustomerStep,
        Plans PlansRule PlansStep,
        Rewards RewardsRule RewardsStep,
        Definitions DefinitionsRule DefinitionsStep,
        PromisesBothWays PromisesBothWaysRule PromisesBothWaysStep,
        PromisesKept PromisesKeptRule PromisesKeptStep,
        HandoffsNoted HandoffsNotedRule HandoffsNotedStep,
        HandoffsAccepted HandoffsAcceptedRule HandoffsAcceptedStep,
        HandoffsRated HandoffsRatedRule HandoffsRatedStep,
        Priorities PrioritiesRule PrioritiesStep,
        Meetings MeetingsRule MeetingsStep,
        Sponsor SponsorRule SponsorStep,
        Recognition RecognitionRule RecognitionStep,
        Stories StoriesRule StoriesStep,
        Ideas IdeasRule IdeasStep,
        Activities ActivitiesRule ActivitiesStep,
    }
}
