//! The files beside the sample that say what it is and how to run a review on it.

use std::fmt::Write;
use std::fs;

use domain::Verdict;

use crate::Error;
use crate::calendar::{AS_OF, CHANGE_NOW};
use crate::generate::{Options, Summary, file_name};
use crate::province::{MAIL_DOMAIN, OLD_DOMAIN, PARTY_DOMAIN};

/// Writes `policy.toml`, `sample.toml` and `truth/README`.
pub fn write(options: &Options, summary: &Summary) -> Result<(), Error> {
    let files = [
        (summary.policy_file.clone(), policy()),
        (options.out.join("sample.toml"), sample(options, summary)),
        (summary.truth.join("README"), readme(options, summary)),
    ];
    for (path, text) in files {
        fs::write(&path, text).map_err(Error::file(&path))?;
    }
    Ok(())
}

/// The contract's default policy, spelled out, with the campaign's day and the own domains.
fn policy() -> String {
    format!(
        "# The policy the truth of this sample was worked out by.\n\
         [default]\n\
         rotation = \"3 months\"\n\
         dormant = \"90 days\"\n\
         review = \"3 months\"\n\
         not_changed_since = {CHANGE_NOW}\n\n\
         [system.party_handbook]\n\
         rotation = \"6 months\"\n\n\
         # Programs neither rotate nor sleep; an emergency account is meant to lie unused.\n\
         [kind.service]\n\
         rotation = \"none\"\n\
         dormant = \"none\"\n\n\
         [kind.break_glass]\n\
         dormant = \"none\"\n\n\
         [mail]\n\
         own_domains = [\"{MAIL_DOMAIN}\", \"{PARTY_DOMAIN}\", \"{OLD_DOMAIN}\"]\n"
    )
}

fn sample(options: &Options, summary: &Summary) -> String {
    let mut text = format!(
        "# An invented province. Every name, code and address in it is made up.\n\
         persons = {}\nseed = {}\nas_of = {AS_OF}\nunits = \"{}\"\nroster = \"{}\"\npolicy = \"{}\"\n",
        options.persons,
        options.seed,
        file_name(&summary.units_file),
        file_name(&summary.roster_file),
        file_name(&summary.policy_file),
    );
    let mut command = format!(
        "rasoat review --units {} --roster {}",
        file_name(&summary.units_file),
        file_name(&summary.roster_file)
    );
    let mut sources = String::from("\n[sources]\n");
    for (system, path) in &summary.sources {
        let file = file_name(path);
        let _ = writeln!(sources, "{system} = \"{file}\"");
        let _ = write!(command, " --source {system}={file}");
    }
    let _ = write!(
        command,
        " --as-of {AS_OF} --policy policy.toml --out review"
    );
    let _ = writeln!(
        text,
        "# Run in this folder, then `rasoat sample check --truth truth --review review`."
    );
    let _ = writeln!(text, "command = \"{command}\"");
    text + &sources
}

fn readme(options: &Options, summary: &Summary) -> String {
    let mut text = format!(
        "The truth of an invented province of {} people, seed {}, as of {AS_OF}.\n\n\
         accounts.csv   whose each account is; person_code is empty where nobody on the roster\n\
         \x20              stands behind it\n\
         findings.csv   every verdict a review must give other than pass and out_of_scope\n\n\
         Planted beside the faults, and no faults: secondment; long leave (dormant is excepted);\n\
         retirement or resignation still to come; a move inside the province; people hired again;\n\
         exactly {} days without use; a password exactly 3 months old; a password changed hours\n\
         after the account was made; accounts locked or disabled; a locked account beside its\n\
         replacement; an administrator's account beside the everyday one; forwarding to a\n\
         subdomain or to the merged province's domain; an account whose only named user is its\n\
         owner; new accounts not used yet. Cannot be told: a last use within the week by which\n\
         the mail's record lags, a date nobody can read, a signal the export has no column for.\n\n\
         Planted, by rule and verdict:\n",
        options.persons, options.seed, 90
    );
    for ((rule, verdict), count) in &summary.planted {
        let _ = writeln!(
            text,
            "  {:<24} {:<14} {count:>9}",
            rule.as_str(),
            verdict.as_str()
        );
    }
    let told = summary
        .planted
        .iter()
        .filter(|((_, verdict), _)| *verdict == Verdict::Fail);
    let _ = writeln!(
        text,
        "  faults in all: {}",
        told.map(|(_, count)| count).sum::<u64>()
    );
    text
}
