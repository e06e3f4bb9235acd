//! Feeds that must be refused, and as many honest ones that must pass.

mod accidents;
mod changed_places;
mod feeds;
mod first_day;
mod honest;
mod other_feeds;
