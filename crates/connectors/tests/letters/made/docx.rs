//! A `.docx` written by hand, so that it can be wrong in every way.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;

const TYPES: &[u8] = br#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;

/// A container with the given members, deflated.
pub fn container(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in members {
        archive
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A document around a body.
pub fn document(body: &str) -> Vec<u8> {
    with(body, &[])
}

/// A document around a body, with further parts that its relations lead to.
pub fn with(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let main =
        format!(r#"<w:document xmlns:w="w" xmlns:mc="mc"><w:body>{body}</w:body></w:document>"#);
    let relations: String = parts
        .iter()
        .map(|(name, _)| format!(r#"<Relationship Type="http://x/{name}" Target="{name}.xml"/>"#))
        .collect();
    let relations = format!("<Relationships>{relations}</Relationships>");
    let mut members: Vec<(String, &[u8])> = vec![
        ("[Content_Types].xml".to_owned(), TYPES),
        ("word/document.xml".to_owned(), main.as_bytes()),
        (
            "word/_rels/document.xml.rels".to_owned(),
            relations.as_bytes(),
        ),
    ];
    for (name, content) in parts {
        members.push((format!("word/{name}.xml"), content.as_bytes()));
    }
    let members: Vec<(&str, &[u8])> = members
        .iter()
        .map(|(name, content)| (name.as_str(), *content))
        .collect();
    container(&members)
}

/// A paragraph.
pub fn paragraph(words: &str) -> String {
    format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>")
}
