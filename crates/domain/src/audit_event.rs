//! The reasons a change can have. `store` commits nothing without one.

use serde::{Deserialize, Serialize};

use crate::{AccountKind, AccountRef, Date, Login, PersonCode, Role, RuleId, UnitCode};

/// What was done, as it stands in the record. Adding a kind of change is one variant here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum AuditEvent {
    /// A database was made.
    DatabaseCreated {
        /// Schema version.
        version: i64,
    },
    /// An older database was brought to this version's schema.
    SchemaUpgraded {
        /// Schema version before.
        from: i64,
        /// Schema version after.
        to: i64,
    },
    /// Everything was copied out: whoever holds the copy holds every list.
    BackupMade {
        /// Rows in all.
        rows: u64,
    },
    /// This database was made of another one, whose record it goes on with.
    DatabaseCopied {
        /// What for: `restore` or `copy`.
        purpose: String,
        /// Rows in all.
        rows: u64,
    },
    /// import: sources were read and passed through the gate.
    SnapshotsImported {
        /// Review they belong to.
        review: i64,
        /// Snapshots believed.
        accepted: u32,
        /// Snapshots refused.
        refused: u32,
        /// Snapshots that were already known, by hash.
        reused: u32,
    },
    /// reconcile: accounts were matched to people.
    AccountsReconciled {
        /// Review.
        review: i64,
        /// Accounts in all.
        accounts: u64,
        /// Accounts linked to a person.
        linked: u64,
        /// Accounts that became a case for a human.
        disputed: u64,
    },
    /// evaluate: accounts were judged.
    FindingsEvaluated {
        /// Review.
        review: i64,
        /// Findings new in this review.
        opened: u64,
        /// Findings gone since the last.
        fixed: u64,
        /// Findings back after having been gone.
        reopened: u64,
    },
    /// report: documents were written.
    ReportWritten {
        /// Review.
        review: i64,
        /// File names and SHA-256 of what was written.
        files: Vec<(String, String)>,
    },
    /// Somebody sent a file; nothing of it is believed yet.
    UploadStaged {
        /// Its number.
        upload: i64,
        /// What it is said to be about.
        kind: String,
        /// What it is called.
        name: String,
        /// SHA-256 of it.
        sha256: String,
    },
    /// A person said what columns of a file are.
    UploadReadAs {
        /// The file.
        upload: i64,
        /// What was decided, as a mapping.
        mapping: String,
    },
    /// A person looked at a file and wants it read.
    UploadConfirmed {
        /// The file.
        upload: i64,
        /// The work it goes into; none while others are missing.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        job: Option<i64>,
    },
    /// A file was thrown away.
    UploadDiscarded {
        /// The file.
        upload: i64,
    },
    /// A node took work upon itself.
    JobStarted {
        /// The work.
        job: i64,
        /// The node.
        node: String,
        /// How often it has been begun.
        tries: i64,
    },
    /// Work came to its end.
    JobEnded {
        /// The work.
        job: i64,
        /// How: `done`, `refused`, `failed`.
        state: String,
    },
    /// A human decided whose account it is.
    MatchDecided {
        /// The account.
        account: AccountRef,
        /// The person, or nobody on the roster.
        person: Option<PersonCode>,
        /// What it is, where it is no person's at all.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        kind: Option<AccountKind>,
        /// Why, in their words.
        reason: String,
    },
    /// A human took a decision back.
    MatchForgotten {
        /// The account.
        account: AccountRef,
    },
    /// Somebody was made a user, or got a new code after losing password or second factor.
    UserInvited {
        /// Who.
        login: Login,
    },
    /// An invited user set password and second factor.
    UserActivated {
        /// Who.
        login: Login,
        /// Whether with a second factor.
        second_factor: bool,
    },
    /// A user set another password.
    PasswordChanged {
        /// Who.
        login: Login,
    },
    /// A user can no longer sign in.
    UserClosed {
        /// Who.
        login: Login,
    },
    /// A role was given.
    RoleGranted {
        /// To whom.
        login: Login,
        /// Which.
        role: Role,
        /// On which unit; the whole authority when left out.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        unit: Option<UnitCode>,
    },
    /// A role was taken back.
    RoleRevoked {
        /// From whom.
        login: Login,
        /// The number of the grant.
        grant: i64,
    },
    /// Somebody signed in.
    SignedIn {
        /// Who.
        login: Login,
    },
    /// Sessions were ended by whose they were, or by an administrator.
    SignedOut {
        /// Whose.
        login: Login,
        /// How many.
        sessions: u64,
    },
    /// Somebody made a token for another program.
    TokenMade {
        /// Whose it is.
        login: Login,
        /// Its number.
        token: i64,
        /// The unit it is narrowed to.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        unit: Option<UnitCode>,
        /// Whether it only reads.
        reads_only: bool,
        /// Until when it counts, microseconds since 1970.
        ends_at: i64,
    },
    /// A token was taken back by its owner.
    TokenRevoked {
        /// Whose it was.
        login: Login,
        /// Its number.
        token: i64,
    },
    /// A token was used, for the first time of a day.
    TokenUsed {
        /// Whose it is.
        login: Login,
        /// Its number.
        token: i64,
    },
    /// A program asked for a change under a key, so that it can ask again.
    ProgramAsked {
        /// The token it showed.
        token: i64,
        /// The address it asked at, as the list of routes has it.
        route: String,
    },
    /// A program was answered what it had asked under a key.
    ProgramAnswered {
        /// The token it showed.
        token: i64,
        /// The status of the answer.
        status: u16,
    },
    /// A letter was taken in and read: a campaign's draft.
    CampaignDrafted {
        /// Campaign.
        campaign: i64,
        /// SHA-256 of the letter's file.
        letter: String,
    },
    /// A person corrected and confirmed what was read of a letter.
    CampaignConfirmed {
        /// Campaign.
        campaign: i64,
        /// What was confirmed, as JSON.
        terms: String,
        /// Units it is for.
        units: u64,
    },
    /// A campaign was opened.
    CampaignOpened {
        /// Campaign.
        campaign: i64,
        /// Units it is for.
        units: u64,
        /// The review it starts from.
        review: i64,
    },
    /// A campaign was closed, or given up.
    CampaignClosed {
        /// Campaign.
        campaign: i64,
        /// Why, in their words.
        reason: String,
    },
    /// A unit explained a finding, or claimed it done.
    FindingAnswered {
        /// Campaign.
        campaign: i64,
        /// The account.
        account: AccountRef,
        /// The rule.
        rule: RuleId,
        /// `explained` or `claimed`.
        answer: String,
        /// In their words.
        words: String,
    },
    /// A unit's report was drafted, or written on.
    UnitReportWritten {
        /// Campaign.
        campaign: i64,
        /// The unit.
        unit: UnitCode,
        /// Version.
        version: i64,
    },
    /// A unit's report was signed.
    UnitReportSigned {
        /// Campaign.
        campaign: i64,
        /// The unit.
        unit: UnitCode,
        /// Version.
        version: i64,
        /// In which office.
        office: String,
        /// SHA-256 of what was signed.
        sha256: String,
    },
    /// A unit's report was returned or accepted by the level above.
    UnitReportDecided {
        /// Campaign.
        campaign: i64,
        /// The unit.
        unit: UnitCode,
        /// Version.
        version: i64,
        /// `returned` or `accepted`.
        decision: String,
        /// Why, in their words.
        reason: String,
    },
    /// Reminders were written down to be sent, by the calendar or because somebody asked.
    RemindersPlanned {
        /// Campaign.
        campaign: i64,
        /// Letters, those included for which there is no address.
        letters: u64,
    },
    /// Work that sends what is due was asked for.
    RemindersDue {
        /// The work.
        job: i64,
    },
    /// A reminder is about to be handed to the mail server.
    ReminderTaken {
        /// Its number.
        reminder: i64,
        /// The node.
        node: String,
    },
    /// What came of a reminder.
    ReminderEnded {
        /// Its number.
        reminder: i64,
        /// How: `accepted`, `refused`, `waiting` to be tried again …
        state: String,
    },
    /// Reminders in the hands of a node that died: whether they went out is not known.
    RemindersLapsed {
        /// How many.
        letters: u64,
    },
    /// A campaign reminds nobody until further notice.
    RemindersPaused {
        /// Campaign.
        campaign: i64,
        /// Why, in their words.
        reason: String,
    },
    /// A campaign reminds again.
    RemindersResumed {
        /// Campaign.
        campaign: i64,
    },
    /// A user named the address they want to be reminded at, or took it back.
    MailAddressSet {
        /// Who.
        login: Login,
        /// Whether there is one now.
        named: bool,
    },
    /// An administrator sent a mail to try the server.
    MailTried {
        /// To whom.
        login: Login,
        /// How it ended: `accepted`, `refused`, `unreachable`.
        state: String,
    },
    /// Somebody asked for an exception for an account.
    WaiverAsked {
        /// Its number.
        waiver: i64,
        /// The account.
        account: AccountRef,
        /// The rules it is to lift.
        rules: Vec<RuleId>,
        /// The last day it is to count.
        until: Date,
        /// Why, in their words.
        reason: String,
    },
    /// Somebody else approved or refused it.
    WaiverDecided {
        /// Its number.
        waiver: i64,
        /// `approved` or `refused`.
        decision: String,
        /// Why, in their words.
        reason: String,
    },
    /// Whoever asked or may decide took it back.
    WaiverWithdrawn {
        /// Its number.
        waiver: i64,
        /// Why, in their words.
        reason: String,
    },
    /// A list of accounts with what is wrong with them was looked at: such lists are secret.
    ListSeen {
        /// Which page.
        page: String,
        /// Of which unit or account.
        of: String,
        /// How many rows were shown.
        rows: u64,
    },
}
