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

use documents::report::{Figures, UnitTree};
use domain::{Date, Snapshot, SystemKey};
use policy::Policy;
use store::PackedDocument;
use text::{Catalog, Language};

pub(crate) use folder::{DOCUMENTS, Folder};
use lists::Lists;
use summary::UnitFigures;
use tables::Tables;
pub(crate) use workbook::Standings;

use crate::EngineError;
use crate::evaluate::SystemOutcome;
use crate::import::Believed;
use crate::reconcile::World;

/// The documents of a review, on their way.
pub(crate) struct Documents {
    folder: Folder,
    tables: Tables,
    gathered: Gathered,
}

/// What is written when all systems are known.
struct Gathered {
    language: Language,
    lists: Lists,
    tree: UnitTree,
    systems: BTreeMap<SystemKey, UnitFigures>,
}

/// What a report rests on beside its systems.
pub(crate) struct Grounds<'a> {
    /// The day of the review.
    pub as_of: Date,
    /// What the authority demands.
    pub policy: &'a Policy,
    /// Units and people.
    pub world: &'a World,
    /// The sources.
    pub feeds: &'a [Believed],
    /// How findings stand to those of the last review.
    pub standings: Option<&'a Standings>,
}

impl Documents {
    /// Starts the documents in a folder.
    pub fn new(folder: &Path, language: Language, world: &World) -> Result<Self, EngineError> {
        let folder = Folder::open(folder)?;
        Ok(Self {
            tables: Tables::new(&folder)?,
            folder,
            gathered: Gathered {
                language,
                lists: Lists::default(),
                tree: UnitTree::new(world.units.units()),
                systems: BTreeMap::new(),
            },
        })
    }

    /// Takes a system; systems come in the order of their keys.
    pub fn add(&mut self, system: &SystemKey, outcome: &SystemOutcome) -> Result<(), EngineError> {
        self.tables.write(system, outcome)?;
        let Gathered {
            lists,
            tree,
            systems,
            ..
        } = &mut self.gathered;
        systems.insert(system.clone(), lists.add(system, outcome, tree)?);
        Ok(())
    }

    /// Writes what stands on all systems together, and packs every document. The files are
    /// whole after this, and visible after [`Finished::publish`].
    pub fn finish(
        self,
        grounds: &Grounds<'_>,
    ) -> Result<(Finished, Vec<PackedDocument>), EngineError> {
        let (folder, gathered) = (self.folder, self.gathered);
        self.tables.finish()?;
        // The workbook takes longest: all else is written and packed while it is made.
        let [others @ .., report] = DOCUMENTS;
        let (total, packed) = std::thread::scope(|scope| {
            let packing = scope.spawn(|| {
                gathered.tell(&folder, grounds)?;
                let packed = others.iter().map(|name| folder.pack(name));
                packed.collect::<Result<Vec<PackedDocument>, EngineError>>()
            });
            (gathered.show(&folder, grounds), packing.join())
        });
        let total = total?;
        let mut packed =
            packed.map_err(|_| EngineError::Worker("packing stopped".to_owned()))??;
        packed.push(folder.pack(report)?);
        // Millions of rows: they are let go of beside whoever waits for the documents.
        std::thread::spawn(move || drop(gathered));
        Ok((Finished { folder, total }, packed))
    }
}

impl Gathered {
    /// Writes `feeds.json` and `summary.json`.
    fn tell(&self, folder: &Folder, grounds: &Grounds<'_>) -> Result<(), EngineError> {
        let (world, feeds) = (grounds.world, grounds.feeds);
        let catalog = Catalog::of(self.language);
        feeds::write(feeds, world, catalog, folder.create("feeds.json")?)?;
        let summary = folder.create("summary.json")?;
        summary::write(grounds.as_of, &self.systems, summary)
    }

    /// Writes `report.xlsx`; gives the figures of everything.
    fn show(&self, folder: &Folder, grounds: &Grounds<'_>) -> Result<Figures, EngineError> {
        let (world, feeds) = (grounds.world, grounds.feeds);
        let snapshots: Vec<Snapshot> = feeds.iter().map(|feed| feed.newest.clone()).collect();
        let report = view::review_report(
            grounds.as_of,
            world.units.units(),
            grounds.policy,
            (&self.systems, &self.lists.findings),
            grounds.standings.map(|standings| standings.changes),
            snapshots,
        );
        workbook::write(
            &report,
            &self.lists,
            grounds.standings,
            (world, &self.tree),
            self.language,
            folder.create("report.xlsx")?,
        )?;
        Ok(report.total())
    }
}

/// Documents that are whole, and not yet visible.
pub(crate) struct Finished {
    folder: Folder,
    /// The figures of everything.
    pub total: Figures,
}

impl Finished {
    /// Gives every document its name; says where each is.
    pub fn publish(self) -> Result<Vec<PathBuf>, EngineError> {
        self.folder.publish()?;
        Ok(DOCUMENTS
            .iter()
            .map(|name| self.folder.document(name))
            .collect())
    }
}
