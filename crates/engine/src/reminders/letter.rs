//! What a reminder says: counts and a link to sign in. Neither a login nor a person's account is ever in it.

use domain::{Date, ReminderMatter, ReminderStage};
use store::Reminder;
use text::{Catalog, Language};

use super::wanted::Course;
use crate::campaign::{Punctuality, UnitStanding, day_of};
use crate::view::UnitTree;

/// Late units that are named; how many more there are is said.
const NAMED: usize = 100;

/// What is told.
pub(super) struct Told<'a> {
    pub course: &'a Course,
    pub standing: &'a [UnitStanding],
    pub tree: &'a UnitTree,
    /// Whom it is for.
    pub name: &'a str,
    /// Where people sign in.
    pub site: &'a str,
}

/// A letter in both its forms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Letter {
    pub name: String,
    pub subject: String,
    pub text: String,
    pub html: String,
}

impl Letter {
    pub fn write(told: &Told<'_>, reminder: &Reminder, language: Language, now: i64) -> Self {
        let words = Words {
            catalog: Catalog::of(language),
            language,
        };
        let about = &reminder.about;
        let campaign = &told.course.view.campaign;
        let due = told.course.due(about.matter);
        let days = due.map_or(0, |due| (due - day_of(now)).num_days());
        let (days, when) = match (about.matter, about.stage, days) {
            (ReminderMatter::Late, ..) => (told.course.missing().count() as i64, "late"),
            (_, ReminderStage::Asked(_), 0..) => (days, "asked"),
            (_, _, 1..) => (days, "before"),
            (_, _, 0) => (0, "due"),
            (_, _, late) => (-late, "after"),
        };
        let what = match about.matter {
            ReminderMatter::Upward => "upward",
            ReminderMatter::Report | ReminderMatter::Late => "report",
        };
        let number = days.to_string();
        let arguments = [("count", number.as_str()), ("title", &campaign.title)];
        let subject = words.say(&format!("reminder-subject-{what}-{when}"), &arguments);
        let lead = words.say(&format!("reminder-lead-{what}-{when}"), &arguments);
        let mut rows = vec![(words.t("reminder-row-campaign"), campaign.title.clone())];
        let unit = told.tree.name(&about.unit).to_owned();
        rows.push((words.t("reminder-row-unit"), unit));
        rows.push((words.t("reminder-row-due"), words.day(due)));
        let mut list = Vec::new();
        match about.matter {
            ReminderMatter::Report => rows.extend(words.progress(told, &about.unit)),
            ReminderMatter::Upward | ReminderMatter::Late => {
                let missing = told.course.missing().count();
                rows.push((words.t("reminder-row-missing"), missing.to_string()));
                list = words.late(told);
            }
        }
        let link = format!("{}/campaigns/{}", told.site, campaign.number);
        let greeting = words.say("reminder-greeting", &[("name", told.name)]);
        let parts = Parts {
            greeting,
            lead,
            rows,
            list,
            link_words: words.t("reminder-link"),
            link,
            foot: words.t("reminder-foot"),
        };
        Self {
            name: told.name.to_owned(),
            text: parts.text(),
            html: parts.html(&subject, language),
            subject,
        }
    }
}

/// The words of a language.
struct Words {
    catalog: &'static Catalog,
    language: Language,
}

impl Words {
    fn t(&self, key: &str) -> String {
        self.catalog.text(key)
    }

    fn say(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        self.catalog.message(key, arguments)
    }

    fn day(&self, day: Option<Date>) -> String {
        day.map_or_else(String::new, |day| self.language.date(&day.to_string()))
    }

    /// How far a unit has come.
    fn progress(&self, told: &Told<'_>, unit: &domain::UnitCode) -> Vec<(String, String)> {
        let Some(own) = told.standing.iter().find(|each| each.unit == *unit) else {
            return Vec::new();
        };
        let counts = [
            ("open", own.progress.open),
            ("claimed", own.progress.claimed),
            ("explained", own.progress.explained),
        ];
        let counts = counts.map(|(key, count)| {
            (
                self.t(&format!("reminder-row-{key}")),
                self.language
                    .number(i64::try_from(count).unwrap_or(i64::MAX)),
            )
        });
        counts.into_iter().collect()
    }

    /// Units whose report is overdue, each with what is open.
    fn late(&self, told: &Told<'_>) -> Vec<String> {
        let late = told.standing.iter();
        let late: Vec<_> = late
            .filter(|each| each.punctuality == Punctuality::Missing)
            .collect();
        let line = |each: &&UnitStanding| {
            let open = each.progress.open.to_string();
            self.say(
                "reminder-late-unit",
                &[("unit", &each.name), ("count", &open)],
            )
        };
        let mut lines: Vec<String> = late.iter().take(NAMED).map(line).collect();
        if let Some(more) = late.len().checked_sub(NAMED).filter(|more| *more > 0) {
            lines.push(self.say("reminder-late-more", &[("count", &more.to_string())]));
        }
        lines
    }
}

/// What both forms are made of.
struct Parts {
    greeting: String,
    lead: String,
    rows: Vec<(String, String)>,
    list: Vec<String>,
    link_words: String,
    link: String,
    foot: String,
}

impl Parts {
    fn text(&self) -> String {
        let rows = self
            .rows
            .iter()
            .map(|(name, value)| format!("- {}: {}", one_line(name), one_line(value)));
        let list = self
            .list
            .iter()
            .map(|line| format!("  + {}", one_line(line)));
        let lines: Vec<String> = rows.chain(list).collect();
        format!(
            "{}\n\n{}\n\n{}\n\n{}\n{}\n\n--\n{}\n",
            one_line(&self.greeting),
            one_line(&self.lead),
            lines.join("\n"),
            self.link_words,
            self.link,
            self.foot
        )
    }

    fn html(&self, title: &str, language: Language) -> String {
        let rows = self.rows.iter().map(|(name, value)| {
            format!(
                "<tr><th align=\"left\">{}</th><td>{}</td></tr>",
                safe(name),
                safe(value)
            )
        });
        let list: String = self
            .list
            .iter()
            .map(|line| format!("<li>{}</li>", safe(line)))
            .collect();
        let list = match list.is_empty() {
            true => list,
            false => format!("<ul>{list}</ul>"),
        };
        format!(
            "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\"><title>{}</title></head><body>\
             <p>{}</p><p>{}</p><table cellpadding=\"4\">{}</table>{list}<p><a href=\"{}\">{}</a></p><p><small>{}</small></p>\
             </body></html>",
            language.as_str(),
            safe(title),
            safe(&self.greeting),
            safe(&self.lead),
            rows.collect::<String>(),
            safe(&self.link),
            safe(&self.link_words),
            safe(&self.foot)
        )
    }
}

/// A unit's name stays on its line, whatever is in it.
fn one_line(text: &str) -> String {
    let printable = |letter: char| if letter.is_control() { ' ' } else { letter };
    let text: String = text.chars().map(printable).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text in HTML, between tags or in an attribute.
fn safe(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in one_line(text).chars() {
        match letter {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}
