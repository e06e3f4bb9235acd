//! From Fluent source to phrases. What Fluent knows and we do not use is refused by name, so
//! that a message never silently says something else.

use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_syntax::ast;
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::locales::Source;
use super::phrase::{Form, Phrase, Segment, Variant};
use crate::Language;

type Pattern = ast::Pattern<&'static str>;
type Inline = ast::InlineExpression<&'static str>;

/// How deep messages may refer to each other; deeper is taken for a circle.
const DEPTH: usize = 8;

/// Compiles the files of one language: the phrases, and what could not be read (file, message,
/// reason).
pub(super) fn compile(
    language: Language,
    files: &[Source],
) -> (BTreeMap<String, Phrase>, Vec<String>) {
    let mut faults = Vec::new();
    let mut patterns = BTreeMap::new();
    for source in files {
        for (key, pattern) in patterns_of(source, &mut faults) {
            if patterns.insert(key, pattern).is_some() {
                faults.push(format!(
                    "{language}/{}.ftl: `{key}` is already defined",
                    source.file
                ));
            }
        }
    }
    let compiler = Compiler {
        language,
        patterns: &patterns,
    };
    let mut phrases = BTreeMap::new();
    for (key, pattern) in &patterns {
        match compiler.pattern(pattern, 0) {
            Ok(segments) => {
                phrases.insert((*key).to_owned(), Phrase { segments });
            }
            Err(fault) => faults.push(format!("{language}: `{key}`: {fault}")),
        }
    }
    (phrases, faults)
}

/// The messages of a file; what is no message goes to the faults.
fn patterns_of(source: &Source, faults: &mut Vec<String>) -> Vec<(&'static str, Pattern)> {
    let resource = parser::parse(source.text).unwrap_or_else(|(resource, errors)| {
        for error in errors {
            let line = source
                .text
                .get(..error.pos.start)
                .map_or(0, |before| before.lines().count());
            faults.push(format!("{}.ftl, line {line}: {}", source.file, error.kind));
        }
        resource
    });
    let messages = resource.body.into_iter().filter_map(|entry| match entry {
        ast::Entry::Message(message) => Some((message.id.name, message.value?)),
        _ => None,
    });
    messages.collect()
}

struct Compiler<'a> {
    language: Language,
    patterns: &'a BTreeMap<&'static str, Pattern>,
}

impl Compiler<'_> {
    fn pattern(&self, pattern: &Pattern, depth: usize) -> Result<Vec<Segment>, String> {
        let mut segments = Vec::new();
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => push_text(&mut segments, value),
                ast::PatternElement::Placeable { expression } => {
                    for segment in self.expression(expression, depth)? {
                        match segment {
                            Segment::Text(text) => push_text(&mut segments, &text),
                            other => segments.push(other),
                        }
                    }
                }
            }
        }
        Ok(segments)
    }

    fn expression(
        &self,
        expression: &ast::Expression<&'static str>,
        depth: usize,
    ) -> Result<Vec<Segment>, String> {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline, depth),
            ast::Expression::Select { selector, variants } => {
                Ok(vec![self.select(selector, variants, depth)?])
            }
        }
    }

    fn inline(&self, inline: &Inline, depth: usize) -> Result<Vec<Segment>, String> {
        match inline {
            Inline::StringLiteral { value } => Ok(vec![Segment::Text(
                unescape_unicode_to_string(value).into_owned(),
            )]),
            Inline::NumberLiteral { value } => Ok(vec![Segment::Text((*value).to_owned())]),
            Inline::VariableReference { id } => Ok(vec![argument(id.name, Form::Plain)]),
            Inline::FunctionReference { id, arguments } => {
                Ok(vec![self.function(id.name, arguments)?])
            }
            Inline::MessageReference {
                id,
                attribute: None,
            } => self.reference(id.name, depth),
            Inline::Placeable { expression } => self.expression(expression, depth),
            Inline::MessageReference {
                attribute: Some(_), ..
            }
            | Inline::TermReference { .. } => {
                Err("attributes and terms are not used here; refer to a message".to_owned())
            }
        }
    }

    fn reference(&self, key: &str, depth: usize) -> Result<Vec<Segment>, String> {
        let pattern = self
            .patterns
            .get(key)
            .ok_or_else(|| format!("there is no message `{key}`"))?;
        if depth == DEPTH {
            return Err(format!("`{key}` refers to itself in a circle"));
        }
        self.pattern(pattern, depth + 1)
    }

    fn function(
        &self,
        name: &str,
        arguments: &ast::CallArguments<&'static str>,
    ) -> Result<Segment, String> {
        match (name, arguments.positional.as_slice()) {
            ("NUMBER", [Inline::VariableReference { id }]) => {
                Ok(argument(id.name, Form::Number(self.language)))
            }
            ("DATETIME", [Inline::VariableReference { id }]) => {
                Ok(argument(id.name, Form::Date(self.language)))
            }
            (
                "NAME",
                [
                    Inline::StringLiteral { value },
                    Inline::VariableReference { id },
                ],
            ) => Ok(argument(id.name, Form::Name(Arc::new(self.names(value)?)))),
            _ => Err(format!(
                "`{name}`: use NUMBER($n), DATETIME($day) or NAME(\"noun\", $key)"
            )),
        }
    }

    /// The plain messages `<noun>-<key>`, by key.
    fn names(&self, noun: &str) -> Result<BTreeMap<String, String>, String> {
        let named = self.patterns.iter().filter_map(|(key, pattern)| {
            let key = key.strip_prefix(noun)?.strip_prefix('-')?;
            match pattern.elements.as_slice() {
                [ast::PatternElement::TextElement { value }] => {
                    Some((key.to_owned(), (*value).to_owned()))
                }
                _ => None,
            }
        });
        let names: BTreeMap<_, _> = named.collect();
        if names.is_empty() {
            return Err(format!("no message begins with `{noun}-`"));
        }
        Ok(names)
    }

    fn select(
        &self,
        selector: &Inline,
        variants: &[ast::Variant<&'static str>],
        depth: usize,
    ) -> Result<Segment, String> {
        let Inline::VariableReference { id } = selector else {
            return Err("a choice is made by an argument: { $n -> … }".to_owned());
        };
        let mut chosen = Vec::new();
        let mut default = Vec::new();
        for variant in variants {
            let segments = self.pattern(&variant.value, depth)?;
            if variant.default {
                default.clone_from(&segments);
            }
            let (ast::VariantKey::Identifier { name }
            | ast::VariantKey::NumberLiteral { value: name }) = variant.key;
            chosen.push(Variant {
                key: name.to_owned(),
                segments,
            });
        }
        Ok(Segment::Select {
            name: id.name.to_owned(),
            language: self.language,
            variants: chosen,
            default,
        })
    }
}

fn argument(name: &str, form: Form) -> Segment {
    Segment::Argument {
        name: name.to_owned(),
        form,
    }
}

/// Appends text, joined to the text before it.
fn push_text(segments: &mut Vec<Segment>, text: &str) {
    match segments.last_mut() {
        Some(Segment::Text(before)) => before.push_str(text),
        _ => segments.push(Segment::Text(text.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fill(text: &'static str, key: &str, language: Language, args: &[(&str, &str)]) -> String {
        let (phrases, faults) = compile(language, &[Source { file: "test", text }]);
        assert_eq!(faults, Vec::<String>::new());
        let mut out = String::new();
        phrases[key].fill(args, &mut out);
        out
    }

    const MESSAGES: &str = "
verdict-pass = đạt
overdue = Mật khẩu đổi ngày { DATETIME($day) }, quá hạn { NUMBER($n) } ngày: { NAME(\"verdict\", $verdict) }{\"!\"}
nested = → { verdict-pass }
accounts = { $n ->
    [0] no accounts
    [one] one account
   *[other] { NUMBER($n) } accounts
 } of { $unit }
lines =
    first
    second
";

    #[test]
    fn arguments_functions_and_references() {
        let args = [("day", "2026-04-27"), ("n", "1200"), ("verdict", "pass")];
        assert_eq!(
            fill(MESSAGES, "overdue", Language::Vi, &args),
            "Mật khẩu đổi ngày 27/04/2026, quá hạn 1.200 ngày: đạt!"
        );
        assert_eq!(fill(MESSAGES, "nested", Language::Vi, &[]), "→ đạt");
        assert_eq!(fill(MESSAGES, "lines", Language::Vi, &[]), "first\nsecond");
        let unknown = [("day", "?"), ("verdict", "new")];
        assert_eq!(
            fill(MESSAGES, "overdue", Language::Vi, &unknown),
            "Mật khẩu đổi ngày ?, quá hạn {$n} ngày: new!"
        );
    }

    #[test]
    fn choices_by_value_and_by_plural() {
        for (n, said) in [
            ("0", "no accounts"),
            ("1", "one account"),
            ("1500", "1,500 accounts"),
        ] {
            let text = fill(
                MESSAGES,
                "accounts",
                Language::En,
                &[("n", n), ("unit", "X")],
            );
            assert_eq!(text, format!("{said} of X"));
        }
        let text = fill(
            MESSAGES,
            "accounts",
            Language::Vi,
            &[("n", "1"), ("unit", "X")],
        );
        assert_eq!(text, "1 accounts of X");
    }

    #[test]
    fn what_we_do_not_use_is_refused() {
        for text in [
            "a = { -term }\n-term = x\n",
            "a = { UPPER($x) }\n",
            "a = { missing }\n",
            "a = { a }\n",
            "a = { NAME(\"nobody\", $x) }\n",
            "a = x\na = y\n",
            "a = { $x\n",
        ] {
            let (_, faults) = compile(Language::Vi, &[Source { file: "test", text }]);
            assert!(!faults.is_empty(), "{text}");
        }
    }
}
