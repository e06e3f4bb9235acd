//! Streams that unpack to more than is reasonable, found before the library unpacks them whole.

use flate2::{Decompress, FlushDecompress, Status};
use hayro_syntax::Filter;
use hayro_syntax::Pdf;
use hayro_syntax::object::Object;
use memchr::memmem;

use crate::letter::{LetterFault, LetterLimits};

/// A file with as many streams is no letter.
const STREAMS: usize = 100_000;

/// Packings of old that can repeat themselves without end: a letter's stream is this small.
const OLD_PACKED: usize = 256 << 10;

/// Measures every deflated stream in the file, wherever it stands: also those of cross-reference
/// tables and object streams, which the library unpacks first.
pub(super) fn check(bytes: &[u8], limits: &LetterLimits) -> Result<(), LetterFault> {
    let mut unpacked = 0;
    for (count, at) in memmem::find_iter(bytes, b"stream").enumerate() {
        if count > STREAMS {
            return Err(bomb("too many streams"));
        }
        // "endstream" ends one.
        if bytes[..at].ends_with(b"end") {
            continue;
        }
        let body = &bytes[at + b"stream".len()..];
        let body = body.strip_prefix(b"\r").unwrap_or(body);
        let body = body.strip_prefix(b"\n").unwrap_or(body);
        unpacked += measure(body, limits.unpacked_bytes - unpacked)?;
    }
    Ok(())
}

/// How much a stream unpacks to; nothing where it is not deflated.
fn measure(packed: &[u8], bound: usize) -> Result<usize, LetterFault> {
    let deflated = matches!(packed, [first, second, ..]
        if first & 0x0f == 8 && (u16::from(*first) << 8 | u16::from(*second)).is_multiple_of(31));
    if !deflated {
        return Ok(0);
    }
    let mut inflate = Decompress::new(true);
    let mut chunk = vec![0; 1 << 16];
    loop {
        let from = usize::try_from(inflate.total_in()).unwrap_or(usize::MAX);
        let before = inflate.total_out();
        let status = inflate.decompress(
            packed.get(from..).unwrap_or_default(),
            &mut chunk,
            FlushDecompress::None,
        );
        let total = usize::try_from(inflate.total_out()).unwrap_or(usize::MAX);
        if total > bound {
            return Err(bomb("streams unpack to more than allowed"));
        }
        let stuck = inflate.total_out() == before;
        // A damaged stream is the library's to report.
        if !matches!(status, Ok(Status::Ok)) || stuck {
            return Ok(total);
        }
    }
}

/// The largest content of the file, once its structure is known; refuses packings in packings.
pub(super) fn largest_stream(pdf: &Pdf, limits: &LetterLimits) -> Result<usize, LetterFault> {
    let mut largest = 0;
    for object in pdf.objects() {
        let Object::Stream(stream) = object else {
            continue;
        };
        let filters = stream.filters();
        let expanding = |filter: &&Filter| {
            matches!(
                filter,
                Filter::FlateDecode | Filter::LzwDecode | Filter::RunLengthDecode
            )
        };
        let picture = |filter: &Filter| {
            matches!(
                filter,
                Filter::DctDecode
                    | Filter::JpxDecode
                    | Filter::Jbig2Decode
                    | Filter::CcittFaxDecode
            )
        };
        if filters.iter().any(picture) {
            continue;
        }
        let packed = stream.raw_data();
        match filters.iter().filter(expanding).collect::<Vec<_>>()[..] {
            [] => largest = largest.max(packed.len()),
            [Filter::FlateDecode] => {
                largest = largest.max(measure(&packed, limits.unpacked_bytes)?);
            }
            [_] if packed.len() <= OLD_PACKED => largest = largest.max(packed.len() * 64),
            _ => return Err(bomb("a stream packed twice, or in an old way")),
        }
    }
    Ok(largest)
}

fn bomb(detail: &str) -> LetterFault {
    LetterFault::Bomb(detail.to_owned())
}
