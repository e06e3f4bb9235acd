use proptest::prelude::*;

use super::*;

const A: &str = "000000005AD76BD555C1D6D771DE417A4B87E4B4";
const B: &str = "00000000a8dae4228f821fb418f59826079bf368";

fn read(text: &[u8], kind: HashKind) -> (Vec<Entry>, Refused) {
    let mut reader = ListReader::new(text, kind);
    let (mut all, mut batch) = (Vec::new(), Vec::new());
    loop {
        reader.fill(&mut batch).unwrap();
        if batch.is_empty() {
            return (all, reader.refused().clone());
        }
        all.append(&mut batch);
    }
}

#[test]
fn every_line_shape_of_the_lists_is_read() {
    let text = format!("\u{FEFF}{A}:4\r\n{B}\n\r\n  {B} : 12 \n{A}:0\n{A}:99999999999\r\n{B}:7");
    let (entries, refused) = read(text.as_bytes(), HashKind::Sha1);
    assert_eq!(refused.total(), 0);
    let counts: Vec<u32> = entries.iter().map(|entry| entry.count).collect();
    assert_eq!(counts, [4, 1, 12, 1, u32::MAX, 7]);
    assert_eq!(entries[0].hash[..8], [0, 0, 0, 0, 0x5A, 0xD7, 0x6B, 0xD5]);
    assert_eq!(entries[1].hash[16..], [0x07, 0x9B, 0xF3, 0x68]);
}

#[test]
fn every_fault_is_named_by_its_line() {
    let nt = &A[..32];
    let long = "F".repeat(600_000);
    let text = format!(
        "{nt}:3\n{A}:x\n{}\nnot a hash\n{long}\n{A}:1\n{A}:",
        &A[..39]
    );
    let (entries, refused) = read(text.as_bytes(), HashKind::Sha1);
    assert_eq!(entries.len(), 1);
    let named = [
        (1, Refusal::OtherKind),
        (2, Refusal::Count),
        (3, Refusal::Length),
        (4, Refusal::NotHexadecimal),
        (5, Refusal::TooLong),
        (7, Refusal::Count),
    ];
    assert_eq!(refused.first(), named);
    let (entries, refused) = read(format!("{nt}:3\n{A}:1\r\n").as_bytes(), HashKind::Ntlm);
    assert_eq!((entries.len(), refused.total()), (1, 1));
}

proptest! {
    #[test]
    fn a_list_comes_back(entries in prop::collection::vec((any::<[u8; 20]>(), 1_u32..), 0..9000), crlf: bool) {
        let mut text = String::new();
        for (hash, count) in &entries {
            for byte in hash {
                text.push_str(&format!("{byte:02X}"));
            }
            text.push_str(&format!(":{count}{}", if crlf { "\r\n" } else { "\n" }));
        }
        let (read, refused) = read(text.as_bytes(), HashKind::Sha1);
        prop_assert_eq!(refused.total(), 0);
        let read: Vec<_> = read.iter().map(|entry| (entry.hash, entry.count)).collect();
        prop_assert_eq!(read, entries);
    }

    #[test]
    fn any_bytes_end(text in prop::collection::vec(prop_oneof![Just(b'\n'), Just(b'A'), Just(b':'), any::<u8>()], 0..400)) {
        let (entries, refused) = read(&text, HashKind::Ntlm);
        prop_assert!(entries.len() as u64 + refused.total() <= text.len() as u64);
    }
}
