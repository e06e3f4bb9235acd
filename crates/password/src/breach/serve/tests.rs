use std::io::{Read, Write};
use std::path::PathBuf;

use tempfile::TempDir;

use super::*;
use crate::breach::{BuildOptions, build};

/// The example of the public service's documentation, a neighbour above and one below.
const LIST: &str = "\
21BD0FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF:9
21BD10018A45C4D1DEF81644B54AB7F969B88D65:1
21BD100D4F6E8FA6EECAD2A3AA415EEC418D38EC:2
21BD1011053FD0102E94D6AE2F8B83D76FAF94F6:1
21BD12DC183F740EE76F27B78EB39C8AD972A757:52579
21BD20000000000000000000000000000000000A:7
";

const RANGE: &str = "\
0018A45C4D1DEF81644B54AB7F969B88D65:1\r
00D4F6E8FA6EECAD2A3AA415EEC418D38EC:2\r
011053FD0102E94D6AE2F8B83D76FAF94F6:1\r
2DC183F740EE76F27B78EB39C8AD972A757:52579";

fn index(folder: &TempDir, kind: HashKind, text: &str, prefixes_only: bool) -> Corpus {
    let (list, out) = (
        folder.path().join("list"),
        folder.path().join(kind.as_str()),
    );
    std::fs::write(&list, text).unwrap();
    let (from, update, read): (Vec<PathBuf>, _, _) = (vec![list], None, Default::default());
    build(&BuildOptions {
        from,
        kind,
        update,
        out: out.clone(),
        prefixes_only,
        read,
    })
    .unwrap();
    Corpus::open(&out).unwrap()
}

/// Chance that is none: the same bytes each time.
fn no_chance(bytes: &mut [u8]) -> io::Result<()> {
    bytes.fill(0xC5);
    Ok(())
}

/// Runs a server of LIST, and of one NT hash, while `ask` asks.
fn with_server(ask: impl FnOnce(SocketAddr)) -> Served {
    let folder = TempDir::new().unwrap();
    let corpora = vec![
        index(&folder, HashKind::Sha1, LIST, false),
        index(
            &folder,
            HashKind::Ntlm,
            "00000AAAAAAAAAAAAAAAAAAAAAAAAAAA:12345678\n",
            false,
        ),
    ];
    let server = RangeServer::bind("127.0.0.1:0".parse().unwrap(), corpora, no_chance).unwrap();
    let (address, switch) = (server.address(), server.switch());
    thread::scope(|scope| {
        let running = scope.spawn(|| server.run());
        // Stopped whatever happens: a test that fails must end.
        let asked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| ask(address)));
        switch.stop();
        let served = running.join().unwrap();
        asked.unwrap();
        served
    })
}

/// Sends bytes and reads until the server has closed.
fn talk(address: SocketAddr, text: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(text.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

fn get(address: SocketAddr, path: &str, headers: &str) -> (String, String) {
    let answer = talk(
        address,
        &format!("GET {path} HTTP/1.1\r\nHost: a\r\n{headers}Connection: close\r\n\r\n"),
    );
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert!(
        head.contains(&format!("Content-Length: {}\r\n", body.len())),
        "{head}"
    );
    (head.to_owned(), body.to_owned())
}

#[test]
fn a_range_is_byte_for_byte_that_of_the_public_service() {
    let served = with_server(|address| {
        let (head, body) = get(address, "/range/21bd1", "");
        assert!(
            head.starts_with("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"),
            "{head}"
        );
        assert_eq!(body, RANGE);
        assert_eq!(
            get(address, "/range/00000?mode=ntlm", "").1,
            "AAAAAAAAAAAAAAAAAAAAAAAAAAA:12345678"
        );
        assert_eq!(get(address, "/range/99999", "").1, "");
    });
    assert_eq!(
        served,
        Served {
            answered: 3,
            refused: 0
        }
    );
}

#[test]
fn an_answer_that_was_kept_is_not_sent_again() {
    with_server(|address| {
        let (head, _) = get(address, "/range/21BD1", "");
        let etag = head
            .lines()
            .find_map(|line| line.strip_prefix("ETag: "))
            .unwrap();
        let (head, body) = get(
            address,
            "/range/21BD1",
            &format!("If-None-Match: \"x\", W/{etag}\r\n"),
        );
        assert!(head.starts_with("HTTP/1.1 304 "), "{head}");
        assert_eq!(body, "");
        let (other, _) = get(address, "/range/21BD2", "");
        assert!(!other.contains(etag));
    });
}

#[test]
fn padding_brings_every_range_to_the_fullest() {
    with_server(|address| {
        for range in ["21BD1", "21BD0", "77777"] {
            let (head, body) = get(address, &format!("/range/{range}"), "Add-Padding: true\r\n");
            assert!(!head.contains("ETag"), "{head}");
            let lines: Vec<&str> = body.split("\r\n").collect();
            assert_eq!(lines.len(), 4, "{body}");
            assert!(
                lines.iter().all(|line| line.as_bytes()[35] == b':'),
                "{body}"
            );
            let real = lines.iter().filter(|line| !line.ends_with(":0")).count();
            assert_eq!(
                real,
                match range {
                    "21BD1" => 4,
                    "21BD0" => 1,
                    _ => 0,
                }
            );
        }
    });
}

#[test]
fn what_is_no_question_is_refused_in_words() {
    let served = with_server(|address| {
        for (path, status) in [
            ("/range/21BD", "400"),
            ("/range/21BDX", "400"),
            ("/", "404"),
        ] {
            let (head, body) = get(address, path, "");
            assert!(head.starts_with(&format!("HTTP/1.1 {status} ")), "{head}");
            assert!(!body.is_empty());
        }
        assert!(talk(address, "PUT /range/21BD1 HTTP/1.0\r\n\r\n").starts_with("HTTP/1.1 405 "));
        assert!(talk(address, "\x16\x03\x01 nonsense").starts_with("HTTP/1.1 400 "));
        let long = format!("GET /range/21BD1 HTTP/1.1\r\nA: {}", "x".repeat(9000));
        assert!(talk(address, &long).starts_with("HTTP/1.1 431 "));
    });
    assert_eq!(served.refused, 6);
}

#[test]
fn a_connection_is_used_again_and_head_sends_no_body() {
    with_server(|address| {
        let head = "HEAD /range/21BD1 HTTP/1.1\r\n\r\n";
        let answer = talk(
            address,
            &format!("{head}{head}GET /range/21BD0 HTTP/1.1\r\nConnection: close\r\n\r\n"),
        );
        assert_eq!(answer.matches("HTTP/1.1 200 OK").count(), 3);
        assert_eq!(
            answer
                .matches(&format!("Content-Length: {}\r\n", RANGE.len()))
                .count(),
            2
        );
        assert!(answer.ends_with("\r\n\r\nFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF:9"));
    });
}

#[test]
fn stopping_ends_idle_connections_at_once() {
    let mut idle = None;
    with_server(|address| idle = Some(TcpStream::connect(address).unwrap()));
    assert_eq!(idle.unwrap().read(&mut [0; 9]).unwrap_or(0), 0);
}

#[test]
fn prefixes_alone_cannot_be_served() {
    let folder = TempDir::new().unwrap();
    let corpus = index(&folder, HashKind::Sha1, LIST, true);
    let bound = RangeServer::bind("127.0.0.1:0".parse().unwrap(), vec![corpus], no_chance);
    assert!(matches!(bound, Err(BreachError::PrefixesOnly(_))));
}
