//! What every page can reach: the database, the desk, the board of the newest review, time and chance.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::{CampaignNumber, PasswordRules};
use engine::campaign::{CampaignFigures, CampaignView, Terms};
use engine::jobs::Workshop;
use engine::sign_in::Desk;
use engine::users::OneTimeCode;
use engine::view::Board;
use engine::{AccessKey, Database, EngineError};
use tokio::sync::RwLock;

use crate::api::limit::Limit;
use crate::observed::Figures;

/// Who may read figures about the running program. It has no `Debug`.
pub enum MetricsFor {
    /// Programs on this machine.
    Loopback,
    /// Programs on this machine, and whoever shows the word.
    Holders(String),
    /// Whoever asks.
    Anyone,
}

impl MetricsFor {
    /// The shortest word, in characters.
    pub const SHORTEST: usize = 16;

    /// With a word for other machines; `None` when it is too short.
    #[must_use]
    pub fn token(word: &str) -> Option<Self> {
        let long_enough = word.chars().count() >= Self::SHORTEST;
        long_enough.then(|| Self::Holders(word.to_owned()))
    }
}

/// What is decided when the program is started.
pub struct Settings {
    /// The address people type, e.g. `https://rasoat.tinh.gov.vn`.
    pub origin: String,
    /// A proxy of ours stands in front and says who asks (`X-Forwarded-For`).
    pub behind_proxy: bool,
    /// The rules the program's own passwords are judged by.
    pub password_rules: PasswordRules,
    /// The code of the first run, as printed on the terminal; `None` when there is an administrator.
    pub first_code: Option<OneTimeCode>,
    /// Where work that takes long is done.
    pub workshop: Arc<Workshop>,
    /// Requests a token may make in a minute.
    pub requests_per_minute: u32,
    /// Who may read `/metrics`.
    pub metrics: MetricsFor,
    /// Microseconds since 1970.
    pub clock: fn() -> i64,
    /// Fills with good randomness.
    pub chance: fn(&mut [u8]) -> std::io::Result<()>,
}

impl Settings {
    /// Whether people come over TLS: then cookies say so.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.origin.starts_with("https://")
    }
}

/// The running program. Cloning it shares everything.
#[derive(Clone)]
pub struct App {
    inner: Arc<Inner>,
}

struct Inner {
    db: Database,
    settings: Settings,
    desk: Desk,
    board: RwLock<Arc<Board>>,
    limit: Limit,
    figures: Figures,
    campaigns: RwLock<BTreeMap<CampaignNumber, HeldFigures>>,
}

/// Figures of a campaign, and what they were counted by: its terms and the review.
struct HeldFigures {
    terms: Terms,
    review: i64,
    figures: Arc<CampaignFigures>,
}

/// Campaigns whose figures are held at a time.
const HELD: usize = 16;

impl App {
    /// Over an open database.
    #[must_use]
    pub fn new(db: Database, settings: Settings) -> Self {
        let inner = Inner {
            limit: Limit::new(settings.requests_per_minute),
            figures: Figures::default(),
            db,
            settings,
            desk: Desk::default(),
            board: RwLock::default(),
            campaigns: RwLock::default(),
        };
        Self {
            inner: Arc::new(inner),
        }
    }

    /// The database.
    #[must_use]
    pub fn db(&self) -> &Database {
        &self.inner.db
    }

    /// The key behind codes, sessions and forms.
    #[must_use]
    pub fn key(&self) -> &AccessKey {
        self.inner.db.access_key()
    }

    /// What was decided at the start.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.inner.settings
    }

    /// Where work that takes long is done.
    #[must_use]
    pub fn workshop(&self) -> &Workshop {
        &self.inner.settings.workshop
    }

    /// Where people sign in.
    #[must_use]
    pub fn desk(&self) -> &Desk {
        &self.inner.desk
    }

    /// How often programs may ask.
    #[must_use]
    pub(crate) fn limit(&self) -> &Limit {
        &self.inner.limit
    }

    /// What is counted while it runs.
    #[must_use]
    pub(crate) fn figures(&self) -> &Figures {
        &self.inner.figures
    }

    /// Now, in microseconds since 1970.
    #[must_use]
    pub fn now(&self) -> i64 {
        (self.inner.settings.clock)()
    }

    /// So many bytes of good randomness.
    ///
    /// # Errors
    /// When the system has none.
    pub fn chance<const N: usize>(&self) -> std::io::Result<[u8; N]> {
        let mut bytes = [0; N];
        (self.inner.settings.chance)(&mut bytes)?;
        Ok(bytes)
    }

    /// The board of the newest finished review: made anew when there is a newer one.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn board(&self) -> Result<Arc<Board>, EngineError> {
        let newest = engine::view::newest_review(&self.inner.db).await?;
        let held = Arc::clone(&*self.inner.board.read().await);
        if held.review.as_ref().map(|review| review.number) == newest {
            return Ok(held);
        }
        let mut place = self.inner.board.write().await;
        if place.review.as_ref().map(|review| review.number) != newest {
            *place = Arc::new(Board::load(&self.inner.db).await?);
        }
        Ok(Arc::clone(&place))
    }

    /// What units face in a campaign by the newest review: counted once, held while neither changes.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn campaign_figures(
        &self,
        of: &CampaignView,
        board: &Board,
    ) -> Result<Arc<CampaignFigures>, EngineError> {
        let Some(review) = board.review.as_ref().map(|review| review.number) else {
            return Ok(Arc::default());
        };
        let number = of.campaign.number;
        let fits = |held: &&HeldFigures| held.review == review.0 && held.terms == of.terms;
        if let Some(held) = self.inner.campaigns.read().await.get(&number).filter(fits) {
            return Ok(Arc::clone(&held.figures));
        }
        let mut held = self.inner.campaigns.write().await;
        if let Some(held) = held.get(&number).filter(fits) {
            return Ok(Arc::clone(&held.figures));
        }
        let figures = CampaignFigures::load(&self.inner.db, &of.terms, review).await?;
        let figures = Arc::new(figures);
        if held.len() >= HELD {
            // The oldest campaign is the one least likely to be asked for.
            held.pop_first();
        }
        let new = HeldFigures {
            terms: of.terms.clone(),
            review: review.0,
            figures: Arc::clone(&figures),
        };
        held.insert(number, new);
        Ok(figures)
    }
}
