//! `.docx`: the text as Word shows it. Numbers that Word makes stand before their paragraphs,
//! marks of footnotes where they belong and the notes at the end, cells of a table apart; what
//! was deleted under "track changes" is gone, what was inserted is there.

mod body;
mod notes;
mod numbering;
mod package;
mod run;
mod style;
mod table;
mod writer;

use super::{LetterFault, LetterLimits, LetterNotice};
use body::Body;
use notes::Notes;
pub(super) use notes::raised;
use numbering::Numbering;
use package::Package;
use style::Styles;
use writer::Writer;

/// The namespace of the elements of a text (the strict variant has another; only local names are
/// compared, so both are read).
type Node<'a, 'input> = roxmltree::Node<'a, 'input>;

/// The text of a `.docx`.
pub(super) fn text(
    bytes: &[u8],
    limits: &LetterLimits,
    notices: &mut Vec<LetterNotice>,
) -> Result<String, LetterFault> {
    let mut package = Package::open(bytes, limits)?;
    let parts = package.parts()?;
    let mut body = Body {
        styles: Styles::read(package.tree(&parts.styles)?.as_deref(), limits)?,
        numbering: Numbering::read(package.tree(&parts.numbering)?.as_deref(), limits)?,
        notes: Notes::default(),
        writer: Writer::new(limits.text_bytes),
        depth: 0,
        limits,
        tracked: false,
        superscript: false,
    };
    let main = package
        .tree(&parts.document)?
        .ok_or_else(|| LetterFault::Damaged("no document part".to_owned()))?;
    let mut headers = Vec::new();
    for header in &parts.headers {
        headers.extend(package.tree(header)?);
    }
    for header in &headers {
        body.part(header)?;
    }
    body.part(&main)?;
    for (kind, part) in [
        (notes::Kind::Footnote, &parts.footnotes),
        (notes::Kind::Endnote, &parts.endnotes),
    ] {
        if let Some(xml) = package.tree(part)? {
            body.notes_of(kind, &xml)?;
        }
    }
    for footer in &parts.footers {
        if let Some(xml) = package.tree(footer)? {
            body.part(&xml)?;
        }
    }
    if body.tracked {
        notices.push(LetterNotice::TrackedChanges);
    }
    Ok(body.writer.finish())
}

/// Parses a part: no document type (entities that multiply), no more nodes than a letter has.
fn parse<'input>(
    xml: &'input str,
    limits: &LetterLimits,
) -> Result<roxmltree::Document<'input>, LetterFault> {
    let options = roxmltree::ParsingOptions {
        allow_dtd: false,
        nodes_limit: limits.nodes,
        ..roxmltree::ParsingOptions::default()
    };
    roxmltree::Document::parse_with_options(xml, options).map_err(|error| match error {
        roxmltree::Error::DtdDetected
        | roxmltree::Error::NodesLimitReached
        | roxmltree::Error::EntityReferenceLoop(_) => LetterFault::Bomb(error.to_string()),
        error => LetterFault::Damaged(error.to_string()),
    })
}

/// An attribute by its local name, whatever its namespace.
fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes()
        .find(|attribute| attribute.name() == name)
        .map(|attribute| attribute.value())
}

/// The child element of a local name.
fn child<'a, 'input>(node: Node<'a, 'input>, name: &str) -> Option<Node<'a, 'input>> {
    node.children()
        .find(|child| child.tag_name().name() == name)
}

/// The value of a child: `<w:jc w:val="center"/>`.
fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    attribute(child(node, name)?, "val")
}

/// A switch: there and not turned off.
fn switch(node: Node<'_, '_>, name: &str) -> Option<bool> {
    let found = child(node, name)?;
    Some(!matches!(
        attribute(found, "val"),
        Some("0" | "false" | "off" | "none")
    ))
}
