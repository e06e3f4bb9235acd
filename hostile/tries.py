"""Tries against a live sample: python3 tries.py HOST:PORT PEOPLE.json LETTER. Fails at the end, told what got through."""
import io
import json
import re
import socket
import sys
import threading
import time
import urllib.parse
import zipfile

from browser import Browser, raw, signed_in

address, people, letter = sys.argv[1:4]
people = {each["login"]: each for each in json.load(open(people))}
letter = open(letter, "rb").read()
faults, tried = [], 0


def expect(holds, what):
    global tried
    tried += 1
    if not holds:
        faults.append(what)
        print(f"FAILED: {what}", file=sys.stderr)


NASTY = {
    "NUL": "a\0b", "CRLF": "a\r\nX: y", "bidi": "a\u202eb\u2066", "zero width": "a\u200bb\ufeff",
    "no characters": "\ufffe\uffff", "control": "a\x01\x0b\x1b", "quotes": "a'\"\\;--", "wildcards": "%_",
    "long": "x" * 3000, "markup": "<svg onload=alert(1)>\"'>{{7*7}}", "formula": "=cmd|'/c calc'!A1", "path": "../../etc/passwd",
    "decomposed": "e\u0323\u0302", "beyond the plane": "😀" * 10,
}
PRIVATE = ("content-security-policy", "x-content-type-options", "x-frame-options", "referrer-policy", "cache-control")


def sound(answer, what):
    expect(answer.status < 500, f"{what}: {answer.status}")
    expect(b"<svg onload" not in answer.body, f"{what}: markup comes back as markup")
    expect(b"root:x:" not in answer.body, f"{what}: a file of the system comes back")
    for name in PRIVATE:
        expect(answer.header(name), f"{what}: no {name}")


def fields():
    """Every value in every field of an address or a form."""
    chief, officer, stranger = (signed_in(address, people["quan-tri"]), signed_in(address, people["can-bo"]), Browser(address))
    tag, foreign = chief.tag("/me"), stranger.tag("/sign-in")
    case = re.search(r'href="(/cases/[^"/]+/[^"]+)"', chief.get("/cases").text).group(1)
    taken = chief.send("/campaigns", tag, {"text": ""}, ("letter", "cong-van.txt", letter)).header("location")
    expect(taken.endswith("/draft"), f"a letter is taken in: {taken}")
    get = [
        "/units/{}", "/units/T99/findings?rule={}", "/findings?system={}", "/findings?after_system=email&after_login={}&after_rule=dormant",
        "/findings?after_system=other:{}&after_login=a&after_rule=dormant", "/accounts/email/{}", "/accounts/other:{}/a",
        "/search?q={}", "/search?q=nguyen{}", "/feeds/upload/{}", "/jobs/{}", "/cases?after_system=email&after_login={}", "/cases?decided={}",
        "/cases/email/{}", "/users/{}", "/campaigns/{}", "/campaigns/1/units/{}/report", "/language/{}?back=/", "/language/vi?back={}",
        "/sign-in?next={}", "/assets/{}/style.css", "/assets/0.1.0/{}", "/{}", "/?{}={}", "/api/v1/units/{}", "/api/v1/search?q={}",
    ]
    post = {
        "/me/tokens": {"name": "t", "last_day": "2020-01-01", "unit": ""},
        "/me/password": {"old": "x", "password": "y", "again": "y"},
        case + "/decide": {"choice": "nobody", "reason": "r"},
        "/users": {"login": "", "name": "n", "person": ""},
        "/users/can-bo/grant": {"role": "", "unit": "T99"},
        taken: {"title": "T", "issuer": "T99", "report_by": "", "recipients": "", "also": "", "number": "", "dormant_days": "", "system": "email", "report_to": ""},
        "/campaigns/9/units/T99/answer": {"system": "email", "login": "a", "rule": "dormant", "kind": "claimed", "words": "w", "back": ""},
        "/campaigns/9/units/T99/report/write": {"deed": "sign", "office": "", "measures": "", "declared": ""},
    }
    for name, value in NASTY.items():
        quoted = urllib.parse.quote(value, safe="")
        for path in get:
            for browser in (chief, officer):
                sound(browser.get(path.replace("{}", quoted)), f"{name} in {path}")
        for path, form in post.items():
            for field in form:
                sound(chief.post(path, {**form, field: value}, tag), f"{name} in {field} of {path}")
        for field in ("login", "password", "code", "next"):
            sound(stranger.post("/invitation" if field == "code" else "/sign-in", {field: value}, foreign), f"{name} in {field}")
        called = re.sub('["\r\n]', "", value)
        sound(chief.send("/feeds/upload", tag, {"kind": "email", "day": "2026-11-20"}, ("file", called, f"login,name\n{value},b\n".encode())), f"{name} in a file and its name")
        sound(chief.send("/campaigns", tag, {"text": value}, ("letter", "", b"")), f"{name} as a letter")
    for path in ("/units/%ff", "/search?q=%ed%a0%80", "/%2e%2e/%2e%2e/etc/passwd", "/assets/0.1.0/..%2f..%2fetc%2fpasswd"):
        sound(chief.get(path), path)
    bombs(chief, tag)


def packed(*members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return out.getvalue()


def bombs(chief, tag):
    """Files that unpack to more than they say, refer elsewhere or nest without end."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    def docx(before, body):
        text = f'<?xml version="1.0"?>{before}<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>'
        return packed(("[Content_Types].xml", "<Types/>"), ("word/document.xml", text))
    entities = "<!DOCTYPE x [<!ENTITY a \"" + "a" * 999 + "\">" + "".join(f"<!ENTITY {chr(98 + n)} \"{('&' + chr(97 + n) + ';') * 10}\">" for n in range(8)) + "]>"
    elsewhere = '<!DOCTYPE x [<!ENTITY i SYSTEM "file:///etc/passwd">]>'
    letters = {
        "entities": docx(entities, "<w:p>&i;</w:p>"), "a file of the system": docx(elsewhere, "<w:p><w:r><w:t>&i;</w:t></w:r></w:p>"),
        "60 MB of blanks": docx("", "<w:p>" + " " * 60_000_000 + "</w:p>"), "tables without end": docx("", "<w:tbl><w:tr><w:tc>" * 9000),
        "nothing": b"PK\3\4", "a PDF that holds itself": b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>",
    }
    for name, data in letters.items():
        kind = "x.pdf" if data.startswith(b"%PDF") else "x.docx"
        answer = chief.send("/campaigns", tag, {"text": ""}, ("letter", kind, data))
        sound(answer, f"letter of {name}")
        expect(answer.status == 422, f"letter of {name}: {answer.status}")
    sheets = {"60 000 members": packed(*((f"x/{n}", "") for n in range(60_000))), "a spreadsheet that is none": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 99_999}
    for name, data in sheets.items():
        answer = chief.send("/feeds/upload", tag, {"kind": "email", "day": "2026-11-20"}, ("file", "x.xlsx", data))
        sound(answer, f"source of {name}")
        expect(answer.status == 422, f"source of {name}: {answer.status}")


def shapes():
    """Requests two servers could read differently, and heads without end. Never a second answer, never a success."""
    post, host = b"POST /sign-in HTTP/1.1\r\nHost: x\r\n", b"Host: x\r\n"
    tries = {
        "length and chunks": post + b"Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: x\r\n\r\n",
        "a blank before the colon": post + b"Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "unknown encoding": post + b"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "two lengths": post + b"Content-Length: 1\r\nContent-Length: 9\r\n\r\nabcdefghi",
        "a length with a sign": post + b"Content-Length: +1\r\n\r\na",
        "a return within a header": b"GET /me HTTP/1.1\r\n" + host + b"X: a\rb: c\r\n\r\n",
        "NUL in a header": b"GET /me HTTP/1.1\r\n" + host + b"X: a\0b\r\n\r\n",
        "a folded header": b"GET /me HTTP/1.1\r\n" + host + b"X: a\r\n b\r\n\r\n",
        "a header of 200 KB": b"GET /healthz HTTP/1.1\r\n" + host + b"X: " + b"a" * 200_000 + b"\r\n\r\n",
        "5 000 headers": b"GET /healthz HTTP/1.1\r\n" + host + b"".join(b"X%d: a\r\n" % n for n in range(5000)) + b"\r\n",
        "a path of 70 KB": b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n" + host + b"\r\n",
    }
    for name, data in tries.items():
        got = raw(address, data)
        expect(got.count(b"HTTP/1.1 ") <= 1, f"{name}: more than one answer")
        expect(not got or got.startswith(b"HTTP/1.1 4"), f"{name}: {got[:40]}")
    got = raw(address, b"GET http://elsewhere.example/units HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n")
    expect(b"location: /sign-in" in got and b"elsewhere" not in got, "somebody else's name for this server comes back")


def slow(name, pieces):
    """A client that does not come to the point is left."""
    host, port = address.split(":")
    with socket.create_connection((host, int(port)), timeout=1) as connection:
        for _ in range(60):
            try:
                connection.sendall(next(pieces, b""))
                connection.recv(100)
                return
            except TimeoutError:
                continue
            except ConnectionError:
                return
    expect(False, f"{name} holds its place for a minute")


def trickle():
    yield b"GET /healthz HTTP/1.1\r\nHost: x\r\n"
    while True:
        yield b"X: a\r\n"


started = time.monotonic()
threads = [
    threading.Thread(target=slow, args=("a head that never ends", trickle())),
    threading.Thread(target=slow, args=("a connection that says nothing", iter(()))),
]
for thread in threads:
    thread.start()
shapes()
fields()
for thread in threads:
    thread.join()
expect(Browser(address).get("/healthz").status == 200, "it still answers")
print(f"hostile: {tried} tries in {time.monotonic() - started:.0f} s, {len(faults)} got through")
sys.exit(1 if faults else 0)
