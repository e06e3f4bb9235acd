//! A PDF written by hand, so that it can be wrong in every way.

use std::io::Write as _;

/// Objects from number 1 on; the first is the catalog.
pub struct Pdf {
    pub objects: Vec<Vec<u8>>,
}

impl Pdf {
    /// A catalog whose pages are object 2.
    pub fn new() -> Self {
        Self {
            objects: vec![b"<</Type/Catalog/Pages 2 0 R>>".to_vec()],
        }
    }

    /// Adds an object; its number.
    pub fn add(&mut self, object: impl Into<Vec<u8>>) -> usize {
        self.objects.push(object.into());
        self.objects.len()
    }

    /// Adds a stream with further entries in its dictionary.
    pub fn stream(&mut self, entries: &str, content: &[u8]) -> usize {
        let mut object = format!("<</Length {}{entries}>>\nstream\n", content.len()).into_bytes();
        object.extend(content);
        object.extend(b"\nendstream");
        self.add(object)
    }

    /// `count` pages that share one content and one set of resources.
    pub fn pages(count: usize, content: &[u8], resources: &str) -> Self {
        let mut pdf = Self::new();
        let kids: Vec<String> = (0..count).map(|at| format!("{} 0 R", at + 5)).collect();
        pdf.add(format!(
            "<</Type/Pages/Count {count}/Kids[{}]/MediaBox[0 0 595 842]>>",
            kids.join(" ")
        ));
        pdf.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        pdf.stream("", content);
        for _ in 0..count {
            pdf.add(format!(
                "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 3 0 R>>{resources}>>>>"
            ));
        }
        pdf
    }

    /// The file, with `trailer` entries beside root and size.
    pub fn bytes(&self, trailer: &str) -> Vec<u8> {
        let mut out = b"%PDF-1.7\n".to_vec();
        let mut places = Vec::new();
        for (at, object) in self.objects.iter().enumerate() {
            places.push(out.len());
            out.extend(format!("{} 0 obj\n", at + 1).bytes());
            out.extend(object);
            out.extend(b"\nendobj\n");
        }
        let start = out.len();
        out.extend(format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1).bytes());
        for place in &places {
            out.extend(format!("{place:010} 00000 n \n").bytes());
        }
        let size = places.len() + 1;
        out.extend(
            format!("trailer\n<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n")
                .bytes(),
        );
        out
    }
}

/// Deflated, as `FlateDecode` reads it.
pub fn deflated(content: &[u8]) -> Vec<u8> {
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all(content).unwrap();
    packer.finish().unwrap()
}

/// A line of text at a place.
pub const TEXT: &[u8] = b"BT /F 12 Tf 72 700 Td (Kinh gui: UBND xa) Tj ET";
