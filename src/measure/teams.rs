//! Which two teams the card is about, and who is in them.

use crate::document::{Document, order::Places};

/// One of the two teams that share the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Sales, or the first of the document's teams.
    Sales,
    /// Marketing, or the second of the document's teams.
    Marketing,
}

/// The two teams that share the card, and which of them each person is in.
///
/// They are the teams with the ids `sales` and `marketing`; if the document names teams and not both of these, the first
/// two it names. Any further team, such as leadership, is neither: what sales and leadership do is not done by both.
pub struct Teams<'a> {
    sales: &'a str,
    marketing: Option<&'a str>,
    people: Places<'a>,
    teams: Vec<&'a str>,
}

impl<'a> Teams<'a> {
    /// The teams of `document`.
    pub fn new(document: &'a Document) -> Self {
        let teams = &document.teams;
        let has = |id: &str| teams.iter().any(|team| &*team.id == id);
        let (sales, marketing) = match (teams.first(), teams.get(1)) {
            (Some(first), second) if !(has("sales") && has("marketing")) => (&*first.id, second.map(|team| &*team.id)),
            _ => ("sales", Some("marketing")),
        };
        let people = Places::new(document.people.iter().map(|person| &*person.id).collect());
        Self { sales, marketing, people, teams: document.people.iter().map(|person| &*person.team).collect() }
    }

    /// The id of one of the two; nothing if the document names one team alone.
    pub fn id(&self, side: Side) -> Option<&'a str> {
        match side {
            Side::Sales => Some(self.sales),
            Side::Marketing => self.marketing,
        }
    }

    /// Which of the two the team with this id is.
    pub fn side_of_team(&self, team: &str) -> Option<Side> {
        if team == self.sales {
            Some(Side::Sales)
        } else if Some(team) == self.marketing {
            Some(Side::Marketing)
        } else {
            None
        }
    }

    /// Which of the two the person with this id is in; nothing for a person of another team, and for nobody.
    pub fn side_of(&self, person: &str) -> Option<Side> {
        self.side_of_team(self.teams.get(self.people.get(person)?)?)
    }

    /// Whether the document knows a person with this id.
    pub fn knows(&self, person: &str) -> bool {
        self.people.get(person).is_some()
    }

    /// Whether both teams are among these people.
    pub fn span_both<'p>(&self, people: impl IntoIterator<Item = &'p str>) -> bool {
        let (mut sales, mut marketing) = (false, false);
        for person in people {
            match self.side_of(person) {
                Some(Side::Sales) => sales = true,
                Some(Side::Marketing) => marketing = true,
                None => {}
            }
        }
        sales && marketing
    }
}
