//! The orders of the upper letter in plain sentences, the way letters word them.

use ::directive::{
    CharacterClass, DeadlinePurpose, Directive, DocType, PasswordRule, Prohibition, Scope,
    TaskAction,
};
use documents::letter::Block;
use domain::Date;
use text::Catalog;

use super::due::Dues;
use super::head::{Head, upper_body};

/// The body: what is carried out, the orders, the report.
pub(super) fn body(
    letter: &Directive,
    upper: &Directive,
    dues: &Dues,
    head: &Head,
    catalog: &Catalog,
) -> Vec<Block> {
    let words = Words {
        letter,
        dues,
        head,
        catalog,
    };
    let mut body = vec![Block::Text(words.opening(upper))];
    body.extend(words.orders().into_iter().map(Block::Order));
    body.push(Block::Text(
        words.say("draft-closing", &[("own", &head.name)]),
    ));
    body
}

struct Words<'a> {
    letter: &'a Directive,
    dues: &'a Dues,
    head: &'a Head,
    catalog: &'a Catalog,
}

impl Words<'_> {
    fn say(&self, key: &str, args: &[(&str, &str)]) -> String {
        self.catalog.message(key, args)
    }

    fn opening(&self, upper: &Directive) -> String {
        let kind = self.catalog.name("doc_type", kind(upper.doc_type));
        let issuer = upper_body(upper).unwrap_or_default();
        let number = match (&upper.number, &upper.symbol) {
            (Some(number), Some(symbol)) => {
                let party = symbol.contains('/');
                let join = if party { '-' } else { '/' };
                format!(" số {number}{join}{symbol}")
            }
            _ => String::new(),
        };
        let date = match upper.date {
            Some(::directive::PartialDate::Day(day)) => format!(" ngày {}", day.format("%d/%m/%Y")),
            Some(::directive::PartialDate::Month { year, month }) => {
                format!(" tháng {month}/{year}")
            }
            None => String::new(),
        };
        let about = upper.subject.as_deref().unwrap_or_default().trim();
        self.say(
            "draft-opening",
            &[
                ("upper", &format!("{kind}{number}{date}")),
                ("issuer", &issuer),
                ("subject", about),
                ("own", &self.head.name),
            ],
        )
    }

    fn orders(&self) -> Vec<String> {
        let mut orders = Vec::new();
        let letter = self.letter;
        if letter.change_now {
            let systems = self.systems(&[]);
            orders.push(self.say("draft-change-now", &[("systems", &systems)]));
        }
        // Its day stands in a sentence of its own: beside "hệ thống báo cáo" it would read as
        // the day of the report.
        if let Some(by) = self.dated(DeadlinePurpose::ChangePassword) {
            orders.push(self.say("draft-change", &[("by", &by)]));
        }
        orders.extend(
            letter
                .password_rules
                .iter()
                .flat_map(|rule| self.rule(rule)),
        );
        for (key, value) in [
            ("draft-dormant", letter.dormant_days),
            ("draft-review", letter.review_months),
            ("draft-lock", letter.lock_after_failures),
            ("draft-screen", letter.screen_lock_minutes),
        ] {
            if let Some(value) = value {
                let systems = self.systems(&[]);
                let count = format!("{value:02}");
                orders.push(self.say(key, &[("n", &count), ("systems", &systems)]));
            }
        }
        orders.extend(letter.prohibitions.iter().map(|prohibition| {
            self.catalog
                .text(&format!("draft-no-{}", forbidden(*prohibition)))
        }));
        if letter.leaver_cleanup {
            orders.push(self.catalog.text("draft-leavers"));
        }
        if letter.device_clean_before_login {
            orders.push(self.catalog.text("draft-clean"));
        }
        orders.extend(self.tasks());
        orders.extend(self.due_orders());
        orders
    }

    /// The sentences of one password rule: what it must be, and how often it changes.
    fn rule(&self, rule: &PasswordRule) -> Vec<String> {
        let systems = self.systems(&rule.scope);
        let mut shape = Vec::new();
        for (key, value) in [
            ("draft-min", rule.min_length),
            ("draft-max", rule.max_length),
            ("draft-classes", rule.min_classes),
            ("draft-history", rule.history),
        ] {
            shape.extend(value.map(|n| self.say(key, &[("n", &format!("{n:02}"))])));
        }
        let mut classes: Vec<String> = rule.require_all.iter().map(|c| self.class(*c)).collect();
        classes.extend(rule.require_any.iter().map(|group| {
            let names: Vec<String> = group.iter().map(|class| self.class(*class)).collect();
            names.join(&format!(" {} ", self.catalog.text("value-or")))
        }));
        if !classes.is_empty() {
            shape.push(self.say("draft-all", &[("classes", &classes.join(", "))]));
        }
        if rule.not_contain_login {
            shape.push(self.catalog.text("draft-login"));
        }
        let whom = self.condition(rule.condition.as_deref());
        let mut orders = Vec::new();
        if !shape.is_empty() {
            let shape = shape.join(", ");
            orders.push(self.say(
                "draft-password",
                &[("systems", &systems), ("whom", &whom), ("rules", &shape)],
            ));
        }
        for (key, value) in [
            ("draft-months", rule.rotation_months),
            ("draft-days", rule.rotation_days),
        ] {
            if let Some(n) = value {
                let n = format!("{n:02}");
                orders.push(self.say(key, &[("systems", &systems), ("whom", &whom), ("n", &n)]));
            }
        }
        orders
    }

    /// " (quản trị)" and the like.
    fn condition(&self, condition: Option<&str>) -> String {
        match condition {
            None => String::new(),
            Some(key @ ("admin" | "user" | "mfa" | "no_mfa")) => {
                format!(" {}", self.catalog.text(&format!("draft-of-{key}")))
            }
            Some(words) => format!(" ({words})"),
        }
    }

    fn class(&self, class: CharacterClass) -> String {
        self.catalog.name("character", class.as_str())
    }

    /// The systems of a scope; of the letter, where the scope is empty.
    fn systems(&self, scope: &[Scope]) -> String {
        let named: Vec<String> = if scope.is_empty() {
            let systems = self.letter.systems.iter();
            systems.map(|key| self.system(key.as_str())).collect()
        } else {
            let systems = scope.iter().filter_map(|scope| match scope {
                Scope::System(key) => Some(self.system(key.as_str())),
                Scope::All => None,
            });
            systems.collect()
        };
        if named.is_empty() {
            self.catalog.text("draft-all-systems")
        } else {
            named.join(", ")
        }
    }

    fn system(&self, key: &str) -> String {
        let name = format!("draft-system-{key}");
        if self.catalog.has(&name) {
            self.catalog.text(&name)
        } else {
            self.catalog.name("system", key)
        }
    }

    /// Orders of other kinds, each once.
    fn tasks(&self) -> Vec<String> {
        let mut keys: Vec<&str> = Vec::new();
        for task in &self.letter.tasks {
            let key = match task.action {
                TaskAction::Antivirus => "draft-antivirus",
                TaskAction::Patch => "draft-patch",
                TaskAction::Disseminate => "draft-disseminate",
                TaskAction::Mfa => "draft-mfa",
                TaskAction::UseMailbox => "draft-mailbox",
                TaskAction::ChangePassword
                | TaskAction::Report
                | TaskAction::ReviewAccounts
                | TaskAction::DeleteLeavers
                | TaskAction::ReopenRequest
                | TaskAction::CleanDevice
                | TaskAction::Other => continue,
            };
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        keys.into_iter().map(|key| self.catalog.text(key)).collect()
    }

    /// What is to be sent, and by when; the report also names the day it goes up.
    fn due_orders(&self) -> Vec<String> {
        let mut orders = Vec::new();
        for (what, key) in [
            (DeadlinePurpose::ListStaff, "draft-list"),
            (DeadlinePurpose::ReopenRequest, "draft-reopen"),
            (DeadlinePurpose::Other, "draft-other"),
        ] {
            if let Some(by) = self.dated(what) {
                orders.push(self.say(key, &[("own", &self.head.name), ("by", &by)]));
            }
        }
        let reports = [DeadlinePurpose::Report, DeadlinePurpose::Consolidate];
        if let Some(by) = reports.into_iter().find_map(|what| self.dated(what)) {
            let upward = upper_body(self.letter).unwrap_or_default();
            orders.push(self.say(
                "draft-report",
                &[("own", &self.head.name), ("by", &by), ("upper", &upward)],
            ));
        }
        orders
    }

    fn dated(&self, what: DeadlinePurpose) -> Option<String> {
        let dated = self.dues.dated.iter().find(|(known, ..)| *known == what);
        let worded = || self.dues.worded.iter().find(|(known, _)| *known == what);
        dated
            .map(|(_, own, _)| self.before(*own))
            .or_else(|| worded().map(|(_, words)| words.clone()))
    }

    /// "trước ngày X" has X−1 as its last day.
    fn before(&self, last: Date) -> String {
        let named = last.succ_opt().unwrap_or(last);
        self.say(
            "draft-before",
            &[("date", &named.format("%d/%m/%Y").to_string())],
        )
    }
}

pub(crate) const fn kind(kind: DocType) -> &'static str {
    match kind {
        DocType::CongVan => "cong_van",
        DocType::KeHoach => "ke_hoach",
        DocType::ThongBao => "thong_bao",
        DocType::ChiThi => "chi_thi",
        DocType::CongDien => "cong_dien",
        DocType::QuyChe => "quy_che",
        DocType::QuyetDinh => "quyet_dinh",
        DocType::HuongDan => "huong_dan",
        DocType::Other => "other",
    }
}

const fn forbidden(prohibition: Prohibition) -> &'static str {
    match prohibition {
        Prohibition::BrowserSave => "browser_save",
        Prohibition::AutoForwardExternal => "auto_forward_external",
        Prohibition::FreeMail => "free_mail",
        Prohibition::RegisterExternalServices => "register_external_services",
        Prohibition::ShareAccount => "share_account",
    }
}
