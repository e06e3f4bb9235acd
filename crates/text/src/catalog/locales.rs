//! The message files, built into the program. A new file is one word in the list below.

use crate::Language;

/// One message file of one language.
pub(super) struct Source {
    /// Subject: the file's name without `.ftl`.
    pub(super) file: &'static str,
    pub(super) text: &'static str,
}

macro_rules! locales {
    ($($file:literal),+ $(,)?) => {
        static VI: &[Source] = &[$(Source {
            file: $file,
            text: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/vi/", $file, ".ftl")),
        }),+];
        static EN: &[Source] = &[$(Source {
            file: $file,
            text: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/en/", $file, ".ftl")),
        }),+];
    };
}

locales![
    "api",
    "audit",
    "breach",
    "campaign",
    "cli",
    "directive",
    "draft",
    "fields",
    "gate",
    "kinds",
    "letter",
    "links",
    "password",
    "reasons",
    "rejected",
    "remarks",
    "reminders",
    "report",
    "resolve",
    "rules",
    "settings",
    "statuses",
    "store",
    "systems",
    "units",
    "upkeep",
    "verdicts",
    "web",
    "web_cases",
    "web_feeds",
    "web_waivers",
];

/// The files of a language.
pub(super) fn files(language: Language) -> &'static [Source] {
    match language {
        Language::Vi => VI,
        Language::En => EN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_on_disk_is_built_in() {
        for language in Language::ALL {
            let folder =
                concat!(env!("CARGO_MANIFEST_DIR"), "/locales/").to_owned() + language.as_str();
            let mut on_disk: Vec<String> = std::fs::read_dir(&folder)
                .unwrap()
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .collect();
            on_disk.sort();
            let built_in: Vec<String> = files(language)
                .iter()
                .map(|source| format!("{}.ftl", source.file))
                .collect();
            assert_eq!(built_in, on_disk, "{folder}");
        }
    }
}
