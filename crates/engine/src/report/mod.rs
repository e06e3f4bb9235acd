//! report: what was found, as documents. Counts are sums, and every one opens to its rows.

mod feeds;
mod folder;
mod json;
mod lists;
mod spool;
mod summary;
mod tables;
mod view;
mod workbook;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use documents::report::UnitTree;
use domain::{Date, Snapshot, SystemKey};
use policy::Policy;
use text::{Catalog, Language};

pub(crate) use folder::{DOCUMENTS, Folder};
use lists::Lists;
use tables::Tables;
use view::SystemView;
pub(crate) use workbook::Standings;

use crate::EngineError;
use crate::evaluate::{BlindSpot, SystemOutcome};
use crate::import::Believed;
use crate::reconcile::World;

/// The documents of a review, on their way.
pub(crate) struct Documents {
    folder: Folder,
    language: Language,
    tables: Tables,
    lists: Lists,
    tree: UnitTree,
    systems: BTreeMap<SystemKey, SystemView>,
}

impl Documents {
    /// Starts the documents in a folder.
    pub fn new(folder: &Path, language: Language, world: &World) -> Result<Self, EngineError> {
        let folder = Folder::open(folder)?;
        Ok(Self {
            tables: Tables::new(&folder)?,
            folder,
            language,
            lists: Lists::default(),
            tree: UnitTree::new(world.units.units()),
            systems: BTreeMap::new(),
        })
    }

    /// Takes a system; systems come in the order of their keys.
    pub fn add(
        &mut self,
        system: &SystemKey,
        outcome: &mut SystemOutcome,
    ) -> Result<(), EngineError> {
        self.tables.write(system, outcome)?;
        self.lists.add(system, outcome, &self.tree)?;
        let view = SystemView {
            figures: std::mem::take(&mut outcome.figures),
            blind_spots: std::mem::take(&mut outcome.blind_spots),
        };
        self.systems.insert(system.clone(), view);
        Ok(())
    }

    /// What no account of a system can be judged by.
    pub fn blind_spots(&self, system: &SystemKey) -> &[(BlindSpot, u64)] {
        self.systems
            .get(system)
            .map_or(&[], |view| &view.blind_spots)
    }

    /// Writes what stands on all systems together. The files are whole after this, and
    /// visible after [`Finished::publish`].
    pub fn finish(
        self,
        as_of: Date,
        policy: &Policy,
        world: &World,
        feeds: &[Believed],
        standings: Option<&Standings>,
    ) -> Result<Finished, EngineError> {
        self.tables.finish()?;
        let catalog = Catalog::of(self.language);
        feeds::write(feeds, world, catalog, self.folder.create("feeds.json")?)?;
        let snapshots: Vec<Snapshot> = feeds.iter().map(|feed| feed.newest.clone()).collect();
        let changes = standings.map(|standings| standings.changes);
        let report = view::review_report(
            as_of,
            world.units.units(),
            policy,
            &self.systems,
            changes,
            snapshots,
        );
        let workbook = self.folder.create("report.xlsx")?;
        workbook::write(
            &report,
            &self.lists,
            standings,
            world,
            self.language,
            workbook,
        )?;
        let figures = self
            .systems
            .into_iter()
            .map(|(system, view)| (system, view.figures))
            .collect();
        summary::write(as_of, &figures, self.folder.create("summary.json")?)?;
        Ok(Finished {
            folder: self.folder,
            total: report.total(),
        })
    }
}

/// Documents that are whole, and not yet visible.
pub(crate) struct Finished {
    folder: Folder,
    /// The figures of everything.
    pub total: documents::report::Figures,
}

impl Finished {
    /// The documents, to keep them in the database.
    pub fn reopen(&self, name: &str) -> Result<std::fs::File, EngineError> {
        self.folder.reopen(name)
    }

    /// Gives every document its name; says where each is.
    pub fn publish(self) -> Result<Vec<PathBuf>, EngineError> {
        self.folder.publish()?;
        Ok(DOCUMENTS
            .iter()
            .map(|name| self.folder.document(name))
            .collect())
    }
}
