//! Where the parts of a letter begin, by line.

use std::ops::Range;

use super::{addressees, head, tail};
use crate::pattern::pattern;
use crate::source::{Place, Source};

/// The lines at which parts begin.
#[derive(Debug, Clone, Default)]
pub(super) struct Landmarks {
    /// The line of "Kính gửi".
    pub(super) greeting: Option<usize>,
    /// The line of the title ("KẾ HOẠCH").
    pub(super) title: Option<usize>,
    /// The line after the header.
    pub(super) header_end: usize,
    /// The first line of the body.
    pub(super) body: usize,
    /// The lines of "Nơi nhận" and signature.
    pub(super) tail: Range<usize>,
}

/// How far down a title or a greeting may stand.
const HEAD_LINES: usize = 60;

pattern!(GREETING = r"^(?:[-+*] ?)?kinh gui\b|^[^\n]{0,90}\bdien:$");
pattern!(
    TITLE = r"^(?:ke hoach|thong bao|chi thi|cong dien|quy che|quy dinh|quyet dinh|huong dan|bao cao|to trinh|giay moi|chuong trinh|phuong an|ket luan|nghi quyet|de an|cong van|phieu chuyen|thong bao noi bo|loi nhac|bien ban|ket luan thanh tra|ket luan kiem tra|thong tri|ban ghi nho)(?: khan)?(?: so \d+)?$"
);
pattern!(
    BODY_OPENS = r"^(?:thuc hien|can cu|ngay \d|de |qua |trong |thoi gian|hien nay|vua qua|theo |nham |truoc |tiep |sau khi|tren co so|i\. |1\. |dieu 1|chuong i\b)"
);

/// Finds them.
pub(super) fn find(source: &Source) -> Landmarks {
    let lines = &source.lines;
    let greeting = lines
        .iter()
        .take(HEAD_LINES)
        .position(|line| GREETING.is_in(source.folded(&line.place)));
    let title = lines
        .iter()
        .take(greeting.unwrap_or(HEAD_LINES))
        .position(|line| is_title(source, &line.place));
    let mut marks = Landmarks {
        greeting,
        title,
        ..Landmarks::default()
    };
    match (greeting, title) {
        (Some(at), _) => {
            marks.header_end = at;
            marks.body = addressees::end(source, at);
        }
        (None, Some(at)) => {
            marks.header_end = at;
            marks.body = head::title_end(source, at);
        }
        (None, None) => {
            marks.body = lines
                .iter()
                .position(|line| opens_body(source, &line.place))
                .unwrap_or(0);
            marks.header_end = marks.body;
        }
    }
    marks.tail = tail::find(source, marks.body);
    marks
}

/// A document type in capitals, alone in its line.
pub(super) fn is_title(source: &Source, place: &Place) -> bool {
    let place = source.trimmed(place.clone(), b":");
    place.len() < 40 && source.upper(&place) && TITLE.is_in(source.folded(&place))
}

/// A line that opens the body of a letter without greeting.
pub(super) fn opens_body(source: &Source, place: &Place) -> bool {
    source.capital(place)
        && !source.upper(place)
        && place.len() > 30
        && BODY_OPENS.is_in(source.folded(place))
}
