//! The documentation shows documents that can be read, messages that are said, and fields that exist.
//!
//! Blocks of code in `docs/` say by the word after `json` what they are: `document` stands alone, `figures` are (some
//! of) those of the document before it, `wrong` is followed by what `check` says of it. Without a word it is a part of the
//! one document that all such blocks of the page make.

use std::{
    collections::BTreeMap,
    env, fs,
    io::{BufRead, BufReader, Write},
    path::PathBuf,
    process::{Child, Command, Stdio},
};

use chrono::DateTime;
use joint_scorecard::{
    document::{UtcZone, Zone, read, schema},
    measure,
    text::HostZone,
};
use serde_json::{Map, Value, json};

fn path(page: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../docs").join(page)
}

fn page(name: &str) -> String {
    fs::read_to_string(path(name)).expect("the page is there")
}

/// The pages that hold examples.
const PAGES: [&str; 2] = ["document.md", "ten-minutes.md"];

/// A block of code: what stands behind its fence, its text, and the line it begins in.
struct Block<'a> {
    kind: &'a str,
    text: String,
    place: String,
}

fn blocks<'a>(name: &str, page: &'a str) -> Vec<Block<'a>> {
    let mut blocks = Vec::new();
    let mut lines = page.lines().enumerate();
    while let Some((number, line)) = lines.next() {
        if let Some(kind) = line.strip_prefix("```") {
            let body = lines.by_ref().map(|(_, line)| line).take_while(|line| *line != "```");
            let text = body.flat_map(|line| [line, "\n"]).collect();
            blocks.push(Block { kind, text, place: format!("docs/{name}, line {}", number + 1) });
        }
    }
    blocks
}

fn parse(block: &Block<'_>) -> Value {
    serde_json::from_str(&block.text).unwrap_or_else(|error| panic!("{}: {error}", block.place))
}

fn base() -> Value {
    json!({ "version": 1, "title": "T", "period": { "start": "2026-04-01", "end": "2026-06-30" } })
}

fn sections(value: Value) -> Map<String, Value> {
    value.as_object().expect("an object").clone()
}

/// What the parts of a page make together.
fn whole(blocks: &[Block<'_>]) -> Value {
    let mut whole = base();
    for block in blocks.iter().filter(|block| block.kind == "json") {
        for (name, value) in sections(parse(block)) {
            whole[name] = value;
        }
    }
    whole
}

fn problems(document: &Value) -> Vec<String> {
    match read(document) {
        Ok(reading) => reading.problems.iter().map(ToString::to_string).collect(),
        Err(error) => vec![error.to_string()],
    }
}

#[test]
fn every_example_reads_without_a_problem() {
    for name in PAGES {
        let page = page(name);
        let blocks = blocks(name, &page);
        assert_eq!(problems(&whole(&blocks)), Vec::<String>::new(), "docs/{name}: all parts together");
        for block in blocks.iter().filter(|block| block.kind == "json document") {
            assert_eq!(problems(&parse(block)), Vec::<String>::new(), "{}", block.place);
        }
    }
}

/// Each part by itself, with everything that it points to.
#[test]
fn every_part_of_the_document_reads_without_a_problem() {
    let page = page("document.md");
    let blocks = blocks("document.md", &page);
    let whole = whole(&blocks);
    let parts: Vec<_> = blocks.iter().filter(|block| block.kind == "json").collect();
    assert!(parts.len() > 15, "{} parts", parts.len());
    for block in parts {
        let mut document = whole.clone();
        for (name, value) in sections(parse(block)) {
            document[name] = value;
        }
        assert_eq!(problems(&document), Vec::<String>::new(), "{}", block.place);
    }
}

/// Whether `shown` is in `computed`, numbers to three places.
fn agree(shown: &Value, computed: &Value) -> bool {
    match (shown, computed) {
        (Value::Object(shown), Value::Object(computed)) => {
            shown.iter().all(|(name, shown)| computed.get(name).is_some_and(|computed| agree(shown, computed)))
        }
        (Value::Number(shown), Value::Number(computed)) => {
            let (shown, computed) = (shown.as_f64().unwrap_or(f64::NAN), computed.as_f64().unwrap_or(f64::NAN));
            (shown - computed).abs() <= 0.0005
        }
        _ => shown == computed,
    }
}

#[test]
fn every_worked_example_is_what_is_computed() {
    let page = page("document.md");
    let blocks = blocks("document.md", &page);
    let mut worked = 0;
    for pair in blocks.windows(2).filter(|pair| pair[1].kind == "json figures") {
        assert_eq!(pair[0].kind, "json document", "{}", pair[0].place);
        let document = read(&parse(&pair[0])).expect("a document").document;
        let zone: Box<dyn Zone> = match &document.time_zone {
            Some(name) => Box::new(HostZone::new(name).expect("a zone")),
            None => Box::new(UtcZone),
        };
        let figures = measure::figures(&document, DateTime::UNIX_EPOCH, &*zone);
        let figures = serde_json::to_value(figures).expect("figures are JSON");
        assert!(agree(&parse(&pair[1]), &figures), "{}: {figures:#}", pair[1].place);
        worked += 1;
    }
    assert_eq!(worked, blocks.iter().filter(|block| block.kind == "json figures").count());
    assert!(worked >= 5, "{worked} worked examples");
}

/// Runs `check` and returns what it says of the document: its problems, or why it cannot be read.
fn check(document: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_joint-scorecard"));
    command.args(["check", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    child.stdin.take().expect("an input").write_all(document.as_bytes()).expect("the program reads");
    let ended = child.wait_with_output().expect("the program ends");
    let said = if ended.stdout.is_empty() { ended.stderr } else { ended.stdout };
    String::from_utf8(said).expect("UTF-8")
}

#[test]
fn every_message_is_what_check_says() {
    let page = page("document.md");
    let blocks = blocks("document.md", &page);
    let people = whole(&blocks)["people"].clone();
    let mut said = 0;
    for pair in blocks.windows(2).filter(|pair| pair[0].kind == "json wrong") {
        assert_eq!(pair[1].kind, "text", "{}: the message is missing", pair[0].place);
        let document = match serde_json::from_str::<Value>(&pair[0].text) {
            Ok(part) if part.get("version").is_none() => {
                let mut document = base();
                document["people"] = people.clone();
                document["teams"] = json!([{ "id": "sales", "name": "S" }, { "id": "marketing", "name": "M" }, { "id": "leadership", "name": "L" }]);
                sections(part).into_iter().for_each(|(name, value)| document[name] = value);
                document.to_string()
            }
            _ => pair[0].text.clone(),
        };
        assert_eq!(check(&document), pair[1].text, "{}", pair[1].place);
        said += 1;
    }
    assert!(said >= 15, "{said} messages");
}

#[test]
fn the_command_line_is_described_as_it_is() {
    let page = page("command-line.md");
    let output = Command::new(env!("CARGO_BIN_EXE_joint-scorecard")).arg("--help").output().expect("the program ends");
    let help = String::from_utf8(output.stdout).expect("UTF-8");
    let blocks = blocks("command-line.md", &page);
    let shown = blocks.iter().find(|block| block.kind == "text help").expect("the page shows it");
    assert_eq!(shown.text, help, "{}", shown.place);
}

/// Where each heading of a page is found.
fn anchors(page: &str) -> Vec<String> {
    let headings = page.lines().filter_map(|line| line.strip_prefix('#'));
    headings.map(|heading| heading.trim_start_matches('#').trim()).map(anchor).collect()
}

fn anchor(heading: &str) -> String {
    let kept = |character: &char| character.is_alphanumeric() || matches!(character, ' ' | '-');
    heading.to_lowercase().chars().filter(kept).collect::<String>().replace(' ', "-")
}

#[test]
fn every_link_between_the_pages_leads_somewhere() {
    for name in PAGES.into_iter().chain(["command-line.md"]) {
        let text = page(name);
        for link in text.split("](").skip(1).filter_map(|rest| Some(rest.split_once(')')?.0)) {
            let (file, place) = link.split_once('#').unwrap_or((link, ""));
            let file = if file.is_empty() { name } else { file };
            assert!(path(file).exists(), "docs/{name}: {link}");
            assert!(place.is_empty() || anchors(&page(file)).iter().any(|known| known == place), "docs/{name}: {link}");
        }
    }
}

/// A backend of the page, for as long as the test runs.
struct Backend {
    child: Child,
    url: String,
}

impl Backend {
    /// Starts the page's only block of this kind, beside the page's document, and waits until it says where it is.
    fn start(program: &str, kind: &str) -> Self {
        let page = page("ten-minutes.md");
        let blocks = blocks("ten-minutes.md", &page);
        let text = |kind| &blocks.iter().find(|block| block.kind == kind).expect("the block is there").text;
        let folder = env::temp_dir().join(format!("joint-scorecard-{kind}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join("scorecard.json"), text("json document")).expect("a file");
        let script = folder.join(if kind == "js" { "server.mjs" } else { "server.py" });
        fs::write(&script, text(kind)).expect("a file");
        let mut command = Command::new(program);
        command.arg(script).current_dir(&folder).env("PORT", "0").stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap_or_else(|error| panic!("{program} does not start: {error}"));
        let mut line = String::new();
        let output = child.stdout.as_mut().expect("an output");
        BufReader::new(output).read_line(&mut line).expect("it says where it is");
        Self { child, url: line.trim().to_owned() }
    }

    /// The status and the `ETag` of what it answers.
    fn get(&self, path: &str, known: Option<&str>) -> (u16, String) {
        let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).proxy(None).build().into();
        let request = agent.get(format!("{}{path}", self.url));
        let request = known.into_iter().fold(request, |request, etag| request.header("If-None-Match", etag));
        let response = request.call().expect("it answers");
        let etag = response.headers().get("etag").and_then(|etag| etag.to_str().ok()).unwrap_or_default();
        (response.status().as_u16(), etag.to_owned())
    }

    fn try_out(&self) {
        assert_eq!(self.get("/", None).0, 404);
        let (status, etag) = self.get("/api/scorecard.json", None);
        assert_eq!((status, etag.is_empty()), (200, false));
        assert_eq!(self.get("/api/scorecard.json", Some(&etag)).0, 304);
        assert_eq!(self.get("/api/scorecard.json", Some("\"another\"")).0, 200);
        let mut command = Command::new(env!("CARGO_BIN_EXE_joint-scorecard"));
        command.arg("check").arg(format!("{}/api/scorecard.json", self.url)).env("NO_PROXY", "127.0.0.1");
        assert!(command.output().expect("the program ends").status.success());
    }
}

impl Drop for Backend {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn the_backend_in_node_answers_as_it_should() {
    Backend::start("node", "js").try_out();
}

#[test]
fn the_backend_in_python_answers_as_it_should() {
    match Command::new("python3").arg("--version").output() {
        Ok(_) => Backend::start("python3", "python").try_out(),
        // The repository needs Node, and Python nowhere else.
        Err(_) => eprintln!("not tried: there is no python3"),
    }
}

/// Types that are a value rather than an object, in words: one of them, and many.
const VALUES: [(&str, &str, &str); 15] = [
    ("Moment", "day or instant", "days or instants"),
    ("Id", "id", "ids"),
    ("Count", "0 or more", "numbers of 0 or more"),
    ("Share", "0 to 1", "shares"),
    ("Rating", "1 to 5", "ratings"),
    ("Currency", "three letters", "codes"),
    ("Clock", "`HH:MM`", "times"),
    ("Link", "link", "links"),
    ("PersonRef", "id of a person", "ids of people"),
    ("TeamRef", "id of a team", "ids of teams"),
    ("GoalRef", "id of a goal", "ids of goals"),
    ("DefinitionRef", "id of a definition", "ids of definitions"),
    ("StageRef", "id of a stage", "ids of stages"),
    ("SourceRef", "id of a source", "ids of sources"),
    ("ItemRef", "`list/id`", "items"),
];

/// The page's tables, made from the schema.
struct Tables {
    schema: Value,
    /// Where the table of each type stands.
    anchors: BTreeMap<String, String>,
}

impl Tables {
    fn new(page: &str) -> Self {
        let mut anchors = BTreeMap::new();
        let mut last = String::new();
        for line in page.lines() {
            if let Some(heading) = line.strip_prefix('#') {
                last = anchor(heading.trim_start_matches('#').trim());
            } else if let Some(name) = line.strip_prefix("<!-- fields: ") {
                anchors.insert(name.trim_end_matches(" -->").to_owned(), last.clone());
            }
        }
        Self { schema: schema(), anchors }
    }

    fn of_type(&self, name: &str) -> &Value {
        if name == "Document" { &self.schema } else { &self.schema["$defs"][name] }
    }

    /// The name of the type that a field refers to.
    fn referred(field: &Value) -> Option<&str> {
        let field = field["anyOf"].get(0).unwrap_or(field);
        field["$ref"].as_str()?.strip_prefix("#/$defs/")
    }

    /// What a field holds.
    fn holds(&self, field: &Value) -> String {
        if let Some(name) = Self::referred(field) {
            if let Some((_, one, _)) = VALUES.iter().find(|(value, ..)| *value == name) {
                return (*one).to_owned();
            }
            return match self.of_type(name)["enum"].as_array() {
                Some(_) => "a word".to_owned(),
                None => format!("[object](#{})", self.anchors[name]),
            };
        }
        if let Some(constant) = field.get("const") {
            return format!("`{constant}`");
        }
        let kind = field["type"].as_array().and_then(|kinds| kinds.first()).unwrap_or(&field["type"]);
        match kind.as_str() {
            Some("array") => format!("list of {}", self.many(&field["items"])),
            Some("object") => format!("object of {} by id", self.many(&field["additionalProperties"])),
            Some("string") if field["format"] == "date" => "day".to_owned(),
            Some("string") => "text".to_owned(),
            Some("number") => "number".to_owned(),
            Some("boolean") => "`true` or `false`".to_owned(),
            other => panic!("{other:?} has no words in the table"),
        }
    }

    fn many(&self, items: &Value) -> String {
        match Self::referred(items) {
            None if items["format"] == "date" => "days".to_owned(),
            None => "texts".to_owned(),
            Some(name) => match VALUES.iter().find(|(value, ..)| *value == name) {
                Some((_, _, many)) => (*many).to_owned(),
                None => self.anchors.get(name).map_or("words".to_owned(), |anchor| format!("[objects](#{anchor})")),
            },
        }
    }

    /// What a field means, with its words if it is one of a few.
    fn meaning(&self, field: &Value) -> String {
        let meaning = field["description"].as_str().unwrap_or_default();
        let name = Self::referred(field).or_else(|| Self::referred(&field["items"]));
        let of_type = name.map_or("", |name| self.of_type(name)["description"].as_str().unwrap_or_default());
        let words: Vec<_> = of_type.lines().filter_map(|line| line.strip_prefix("- ")).collect();
        std::iter::once(meaning).chain(words).collect::<Vec<_>>().join("<br>")
    }

    /// The table of a type's fields.
    fn of(&self, name: &str) -> String {
        let of_type = self.of_type(name);
        let fields = of_type["properties"].as_object().unwrap_or_else(|| panic!("no type {name}"));
        let is_required = |name: &str| of_type["required"].as_array().is_some_and(|names| names.contains(&json!(name)));
        let mut rows = String::from("| field | holds | meaning |\n| --- | --- | --- |\n");
        for (name, field) in fields {
            let mark = if is_required(name) { " \\*" } else { "" };
            rows.push_str(&format!("| `{name}`{mark} | {} | {} |\n", self.holds(field), self.meaning(field)));
        }
        if fields.keys().any(|name| is_required(name)) {
            rows.push_str("\n\\* required\n");
        }
        rows
    }
}

#[test]
fn the_tables_of_fields_are_those_of_the_types() {
    let old = page("document.md");
    let tables = Tables::new(&old);
    let mut new = String::new();
    let mut rest = old.as_str();
    let mut shown = BTreeMap::new();
    while let Some((before, after)) = rest.split_once("<!-- fields: ") {
        let (name, after) = after.split_once(" -->").expect("the mark is closed");
        let (_, after) = after.split_once("<!-- end -->").expect("the table is closed");
        new.push_str(&format!("{before}<!-- fields: {name} -->\n{}<!-- end -->", tables.of(name)));
        *shown.entry(name.to_owned()).or_insert(0) += 1;
        rest = after;
    }
    new.push_str(rest);
    let definitions = tables.schema["$defs"].as_object().into_iter().flatten();
    let objects = definitions.filter(|(_, of_type)| of_type.get("properties").is_some());
    let all: BTreeMap<_, _> = objects
        .map(|(name, _)| name.clone())
        .filter(|name| name != "Problem")
        .chain(["Document".to_owned()])
        .map(|name| (name, 1))
        .collect();
    assert_eq!(shown, all, "each type has its table, once");
    if env::var_os("BLESS").is_some() {
        fs::write(path("document.md"), &new).expect("the page can be written");
    } else {
        assert!(
            old == new,
            "the tables of docs/document.md are out of date; write them anew with\n    \
             BLESS=1 cargo test -p joint-scorecard-server --test docs"
        );
    }
}
