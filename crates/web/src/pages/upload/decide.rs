//! What a person decides about a file: that its columns are something else, that it is right, that it is not.

use std::collections::BTreeMap;

use axum::extract::{Form, Path, State};
use domain::Field;
use engine::EngineError;
use engine::upload::{self, Confirmed};

use super::{address, number, show};
use crate::answer::{Answer, Fault, refused, to};
use crate::app::App;
use crate::asked::Asked;
use crate::shell::Shell;

/// Reads it by what was chosen of each column (`c1`, `c2` …).
pub async fn read_as(
    State(app): State<App>,
    path: Path<String>,
    asked: Asked,
    Form(chosen): Form<BTreeMap<String, String>>,
) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let number = number(&path)?;
    let chosen = chosen.iter().filter_map(|(name, field)| {
        let position = name.strip_prefix('c')?.parse().ok()?;
        Some((position, field.parse::<Field>().ok()?))
    });
    let chosen: BTreeMap<u32, Field> = chosen.collect();
    let workshop = app.workshop();
    let read = upload::read_as(app.db(), viewer, workshop, number, &chosen, app.now()).await;
    told(&app, &asked, number, read, &address(number)).await
}

/// Has it read; goes on to the work, or back to what else is needed.
pub async fn confirm(State(app): State<App>, path: Path<String>, asked: Asked) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let number = number(&path)?;
    let (then, confirmed) = match upload::confirm(app.db(), viewer, number, app.now()).await {
        Ok(Confirmed::Asked(job)) => {
            app.workshop().call();
            (format!("/jobs/{job}"), Ok(()))
        }
        Ok(Confirmed::Waits(_)) => ("/feeds/upload".to_owned(), Ok(())),
        Err(fault) => (String::new(), Err(fault)),
    };
    told(&app, &asked, number, confirmed, &then).await
}

/// Throws it away.
pub async fn discard(State(app): State<App>, path: Path<String>, asked: Asked) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let number = number(&path)?;
    let discarded = upload::discard(app.db(), viewer, number, app.now()).await;
    told(&app, &asked, number, discarded, "/feeds/upload").await
}

/// On to the next page, or the file again with what was wrong.
async fn told(
    app: &App,
    asked: &Asked,
    number: i64,
    done: Result<(), EngineError>,
    then: &str,
) -> Answer {
    match done {
        Ok(()) => Ok(to(then)),
        Err(fault) if fault.is_of_input() => {
            let words = engine::words::error(&fault, Shell::new(asked).catalog());
            refused(&show::laid_out(app, asked, number, Some(words)).await?)
        }
        Err(fault) => Err(fault.into()),
    }
}
