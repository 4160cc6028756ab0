//! Where in a document a value stands.

use super::digits::digits;

/// A path that is written out only when a problem needs it: each step borrows the one before.
#[derive(Clone, Copy)]
pub(super) struct Path<'a> {
    before: Option<&'a Path<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Field(&'a str),
    Index(usize),
}

impl<'a> Path<'a> {
    pub const ROOT: Path<'static> = Path { before: None, step: Step::Root };

    pub fn field(&'a self, name: &'a str) -> Path<'a> {
        Path { before: Some(self), step: Step::Field(name) }
    }

    pub fn index(&'a self, index: usize) -> Path<'a> {
        Path { before: Some(self), step: Step::Index(index) }
    }

    fn is_root(&self) -> bool {
        matches!(self.step, Step::Root)
    }

    /// The path in full: `goals[2].target`.
    pub fn text(&self) -> String {
        let mut text = self.before.map(Path::text).unwrap_or_default();
        match self.step {
            Step::Root => {}
            Step::Field(name) => {
                if !self.before.is_none_or(Path::is_root) {
                    text.push('.');
                }
                text.push_str(name);
            }
            Step::Index(index) => text.extend(["[", &digits(index as i64), "]"]),
        }
        text
    }
}
