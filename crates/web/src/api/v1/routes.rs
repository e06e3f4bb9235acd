//! Every address of `/api/v1`, its name in the document, its rule, its handler.

use axum::http::StatusCode;
use engine::access::Action::{ManageUsers, SeeAccounts, SeeFeeds, SeeFindings, SeeUnits};

use super::{accounts, feeds, findings, me, search, units, users};
use crate::api::call::{reads, writes};
use crate::guard::Place::{Account, Authority, Somewhere, Unit};
use crate::guard::Rule::{At, SignedIn};
use crate::routes::Route;

/// Every address.
#[must_use]
pub fn all() -> Vec<Route> {
    let manage = At(ManageUsers, Authority);
    let done = StatusCode::OK;
    vec![
        reads("/api/v1/me", SignedIn, "show-me", me::show::me),
        reads(
            "/api/v1/units",
            At(SeeUnits, Somewhere),
            "list-units",
            units::list::units,
        ),
        reads(
            "/api/v1/units/{unit}",
            At(SeeUnits, Unit),
            "show-unit",
            units::show::unit,
        ),
        reads(
            "/api/v1/units/{unit}/findings",
            At(SeeFindings, Unit),
            "list-unit-findings",
            findings::list::of_unit,
        ),
        reads(
            "/api/v1/units/{unit}/accounts",
            At(SeeAccounts, Unit),
            "list-unit-accounts",
            accounts::list::of_unit,
        ),
        reads(
            "/api/v1/findings",
            At(SeeFindings, Authority),
            "list-findings",
            findings::list::everywhere,
        ),
        reads(
            "/api/v1/accounts/{system}/{login}",
            At(SeeAccounts, Account),
            "show-account",
            accounts::show::account,
        ),
        reads(
            "/api/v1/search",
            At(SeeAccounts, Somewhere),
            "search",
            search::show::found,
        ),
        reads(
            "/api/v1/feeds",
            At(SeeFeeds, Authority),
            "list-feeds",
            feeds::list::feeds,
        ),
        reads("/api/v1/users", manage, "list-users", users::list::users),
        reads(
            "/api/v1/users/{user}",
            manage,
            "show-user",
            users::show::user,
        ),
        writes(
            "/api/v1/users",
            manage,
            ("invite-user", StatusCode::CREATED),
            users::invite::new,
        )
        .leads_to(&[
            ("show-user", "user", "$response.body#/user/login"),
            ("invite-user-again", "user", "$response.body#/user/login"),
            ("grant-role", "user", "$response.body#/user/login"),
            ("close-user", "user", "$response.body#/user/login"),
        ]),
        writes(
            "/api/v1/users/{user}/invite",
            manage,
            ("invite-user-again", done),
            users::invite::again,
        ),
        writes(
            "/api/v1/users/{user}/grant",
            manage,
            ("grant-role", done),
            users::grant::grant,
        ),
        writes(
            "/api/v1/users/{user}/revoke",
            manage,
            ("revoke-role", done),
            users::revoke::revoke,
        ),
        writes(
            "/api/v1/users/{user}/close",
            manage,
            ("close-user", done),
            users::close::close,
        ),
    ]
}
