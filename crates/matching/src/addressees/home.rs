//! Where a letter speaks from: its issuer, and the part of the tree its words can reach.

use std::collections::HashMap;

use domain::{Date, UnitBranch, UnitCode};

use super::AddresseeWords;
use super::unit_kind::{SchoolLevel, Tier, UnitKind};
use crate::UnitIndex;
use crate::units::{UnitId, unit_name};

/// A unit with what its name shows.
#[derive(Debug)]
pub(super) struct Body {
    pub(super) kind: UnitKind,
    /// The tier its name carries, its place's or, at the province, none.
    pub(super) tier: Option<Tier>,
    pub(super) levels: Vec<SchoolLevel>,
    pub(super) words: Vec<String>,
    /// The words from the tier on: `xa cam binh`.
    pub(super) place: Option<String>,
}

/// The issuer's point of view.
#[derive(Debug)]
pub(super) struct Home<'a> {
    index: &'a UnitIndex,
    as_of: Date,
    unit: Option<UnitId>,
    bodies: Vec<Body>,
    children: HashMap<UnitId, Vec<UnitId>>,
    /// The units its groups are chosen from.
    reach: Vec<UnitId>,
}

impl<'a> Home<'a> {
    pub(super) fn of(index: &'a UnitIndex, words: &AddresseeWords, as_of: Date) -> Self {
        let bodies: Vec<Body> = index.units().iter().map(body).collect();
        let mut children: HashMap<UnitId, Vec<UnitId>> = HashMap::new();
        for id in (0..).take(bodies.len()) {
            if let Some(parent) = index.parent(id) {
                children.entry(parent).or_default().push(id);
            }
        }
        let unit = issuer(index, words, as_of);
        let mut home = Self {
            index,
            as_of,
            unit,
            bodies,
            children,
            reach: Vec::new(),
        };
        home.reach = home.reachable();
        home
    }

    pub(super) const fn unit(&self) -> Option<UnitId> {
        self.unit
    }

    pub(super) fn body(&self, id: UnitId) -> &Body {
        &self.bodies[id as usize]
    }

    pub(super) fn branch(&self, id: UnitId) -> UnitBranch {
        self.index.units()[id as usize].branch
    }

    pub(super) fn reach(&self) -> impl Iterator<Item = UnitId> + '_ {
        self.reach.iter().copied()
    }

    pub(super) fn children(&self, id: UnitId) -> impl Iterator<Item = UnitId> + '_ {
        let children = self.children.get(&id).map(Vec::as_slice);
        let standing = |id: &UnitId| self.index.stands(*id, self.as_of);
        children
            .unwrap_or_default()
            .iter()
            .copied()
            .filter(standing)
    }

    pub(super) fn parent(&self, id: UnitId) -> Option<UnitId> {
        self.index.parent(id)
    }

    /// The commune the issuer speaks for, by its place; `None` above the communes.
    pub(super) fn place(&self) -> Option<&str> {
        let place = |id: &UnitId| {
            let body = self.body(*id);
            let low = body.tier.is_some_and(|tier| tier != Tier::Province);
            body.place.as_deref().filter(|_| low)
        };
        let up = std::iter::successors(self.unit, |id| self.index.parent(*id));
        up.collect::<Vec<_>>().iter().find_map(place)
    }

    /// The committee of a kind the issuer speaks for: its place's, else the uppermost.
    pub(super) fn committee(&self, kind: UnitKind) -> Option<UnitId> {
        let own = self.place();
        let mut fitting = self.reach().filter(|id| {
            let body = self.body(*id);
            body.kind == kind && own.is_none_or(|place| body.place.as_deref() == Some(place))
        });
        let first = fitting.next()?;
        Some(fitting.fold(first, |top, id| {
            if self.depth(id) < self.depth(top) {
                id
            } else {
                top
            }
        }))
    }

    fn depth(&self, id: UnitId) -> usize {
        std::iter::successors(Some(id), |id| self.index.parent(*id)).count()
    }

    /// The bodies of the issuer's place with what lies below them, or the whole tree.
    fn reachable(&self) -> Vec<UnitId> {
        let all = (0..).take(self.bodies.len());
        let standing = all.filter(|id| self.index.stands(*id, self.as_of));
        let Some(place) = self.place().map(str::to_owned) else {
            return standing.collect();
        };
        let of_place = |id: &UnitId| {
            let mut up = std::iter::successors(Some(*id), |id| self.index.parent(*id));
            up.any(|id| self.body(id).place.as_deref() == Some(place.as_str()))
        };
        standing.filter(of_place).collect()
    }

    /// A unit by the name it goes by here: "Trạm Y tế phường" is that of this ward.
    pub(super) fn named(&self, printed: &str) -> Option<UnitId> {
        let found = self.index.resolve(printed, self.as_of);
        if let Some(id) = found.and_then(|code| self.index.id(code)) {
            return Some(id);
        }
        let mut words = unit_name::words(printed);
        if words.last().is_some_and(|last| is_own_tier(last)) {
            words.pop();
        }
        let wanted = unit_name::readings(&words);
        let mut fitting = self.reach().filter(|id| {
            let body = self.body(*id);
            let own = body
                .place
                .as_ref()
                .map_or(0, |place| place.split(' ').count());
            let title = &body.words[..body.words.len().saturating_sub(own)];
            let title = match title {
                [title @ .., last] if is_own_tier(last) => title,
                whole => whole,
            };
            let titled = unit_name::readings(title);
            !title.is_empty() && wanted.iter().any(|reading| titled.contains(reading))
        });
        let first = fitting.next()?;
        fitting.next().is_none().then_some(first)
    }
}

/// "xã", "phường", "tỉnh" at the end of a name stand for the issuer's own.
fn is_own_tier(word: &str) -> bool {
    matches!(word, "xa" | "phuong" | "tinh" | "huyen" | "quan")
}

/// "Huyện ủy Xuân Mỹ" stands for the place "huyện Xuân Mỹ".
fn without_party(words: &[String]) -> Vec<String> {
    let tier = |word: &String| matches!(word.as_str(), "tinh" | "huyen" | "quan");
    let of_party = |at: usize| words[at] == "uy" && at > 0 && tier(&words[at - 1]);
    (0..words.len())
        .filter(|at| !of_party(*at))
        .map(|at| words[at].clone())
        .collect()
}

fn body(unit: &domain::Unit) -> Body {
    let words = unit_name::words(&unit.name);
    let placed = without_party(&words);
    let tier_at = (0..words.len())
        .find(|at| Tier::at(&words[*at..]).is_some_and(|(length, _)| words.len() > at + length));
    Body {
        kind: UnitKind::of(unit),
        tier: Tier::of_name(&placed),
        levels: SchoolLevel::all_of(&words),
        place: tier_at.map(|at| placed[at..].join(" ")),
        words,
    }
}

/// The issuer by code or name, by its name with the body above it, or the body above it.
fn issuer(index: &UnitIndex, words: &AddresseeWords, as_of: Date) -> Option<UnitId> {
    let printed = words.issuer.as_deref()?;
    let code = UnitCode::new(printed).and_then(|code| index.id(&code));
    let named = |name: &str| {
        let found = index.resolve(name, as_of);
        found.and_then(|code| index.id(code))
    };
    let above = words.parent_issuer.as_deref();
    code.or_else(|| named(printed))
        .or_else(|| above.and_then(|above| named(&format!("{printed} {above}"))))
        .or_else(|| above.and_then(named))
}
