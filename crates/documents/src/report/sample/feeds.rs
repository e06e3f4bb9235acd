//! The feeds of the made-up province: one with remarks, one refused.

use domain::{
    Date, FeedKind, FeedProfile, Field, FieldSet, GateReason, GateVerdict, Reason, RejectedRow,
    Snapshot, SnapshotId, SystemKey,
};

/// Units, roster, then the systems.
pub(super) fn feeds(systems: &[SystemKey], as_of: Date) -> Vec<Snapshot> {
    let mut feeds = vec![
        feed(1, FeedKind::Units, "units.csv", 23, as_of),
        feed(2, FeedKind::Roster, "danh-sach-can-bo.xlsx", 1_214, as_of),
    ];
    for (system, id) in systems.iter().zip(3_i64..) {
        let path = format!("{}.csv", system.as_str());
        feeds.push(feed(
            id,
            FeedKind::System(system.clone()),
            &path,
            207,
            as_of,
        ));
    }
    if let Some(remarked) = feeds.get_mut(2) {
        remarked.verdict = GateVerdict::Warned;
        remarked.rejected = vec![
            RejectedRow {
                line: 14,
                reason: "missing_login".to_owned(),
                field: Some(Field::Login),
            },
            RejectedRow {
                line: 210,
                reason: "duplicate_key".to_owned(),
                field: Some(Field::Login),
            },
        ];
        remarked.rejected_total = 2;
        remarked.reasons = vec![noticed(GateVerdict::Warned, "count_drop_slight")];
    }
    if let Some(refused) = feeds.get_mut(5) {
        refused.verdict = GateVerdict::Refused;
        refused.reasons = vec![noticed(GateVerdict::Refused, "count_drop")];
    }
    feeds
}

fn noticed(verdict: GateVerdict, code: &'static str) -> GateReason {
    GateReason {
        verdict,
        reason: Reason::new(code).with("before", 198).with("now", 12),
    }
}

fn feed(id: i64, kind: FeedKind, path: &str, rows: u64, as_of: Date) -> Snapshot {
    let format = path.rsplit('.').next().unwrap_or_default().to_owned();
    Snapshot {
        id: SnapshotId(id),
        kind,
        path: path.to_owned(),
        sha256: format!("{id:064x}"),
        format,
        encoding: "utf-8".to_owned(),
        heading_row: 3,
        bases: Vec::new(),
        columns: vec![
            ("STT".to_owned(), Field::RowNumber),
            ("Tên đăng nhập".to_owned(), Field::Login),
            ("Họ và tên".to_owned(), Field::Name),
        ],
        fields: FieldSet::default(),
        rows,
        rejected: Vec::new(),
        rejected_total: 0,
        profile: FeedProfile::default(),
        verdict: GateVerdict::Accepted,
        reasons: Vec::new(),
        as_of,
    }
}
