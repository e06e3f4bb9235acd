//! Users: invited by a one-time code, active once they set a password, given roles by others.

mod first_run;
mod invitation;
mod own_password;
mod roles;

pub use first_run::{first_administrator, is_first_run};
pub use invitation::{
    Acceptance, CODE_LIFETIME, Invitation, NotAccepted, OneTimeCode, accept, invitation, invite,
};
pub use own_password::{NotChanged, PasswordChange, change_password};
pub use roles::{close, find, grant, invite_by, invite_new, list, revoke};
