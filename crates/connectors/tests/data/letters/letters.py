"""The five letters of crates/directive/tests/letters, taken apart for the page layout of Nghị định
30/2020 (Phụ lục I): header in two columns, addressees, body, signature, footnotes. What a text does not have (the
issuer of the third and fourth) its page does not have either: all forms must read alike."""
import re
from pathlib import Path

TEXTS = Path(__file__).parents[4] / "directive" / "tests" / "letters"


def clean(line):
    line = line.replace("**", "").replace("***", "").replace("\\$", "$").replace("\\*", "*")
    line = re.sub(r"^\*(.*)\*$", r"\1", line.strip())
    return line.strip()


def lines(stem, first, last):
    """Lines first..last (1-based, inclusive) of a letter, cleaned, blank ones left out."""
    raw = (TEXTS / f"{stem}.txt").read_text(encoding="utf-8").split("\n")
    return [clean(line) for line in raw[first - 1:last] if clean(line)]


def find(stem, start):
    """The number of the line that begins with these words."""
    raw = (TEXTS / f"{stem}.txt").read_text(encoding="utf-8").split("\n")
    for at, line in enumerate(raw, 1):
        if clean(line).startswith(start):
            return at
    raise SystemExit(f"{stem}: no line begins with {start}")


def span(stem, start, before):
    """From the line that begins with `start` to the one above `before`."""
    return lines(stem, find(stem, start), find(stem, before) - 1)


def letters():
    one = "01-3347-cv-btctu"
    yield dict(
        stem=one,
        left=["THÀNH ỦY HÀ NỘI", "BAN TỔ CHỨC", "*", "Số 3347 -CV/BTCTU"] + span(one, "V/v", "- Kính gửi"),
        right=["ĐẢNG CỘNG SẢN VIỆT NAM", "", "Hà Nội, ngày 12 tháng 01 năm 2024"],
        addressees=["Kính gửi:"] + [line for line in span(one, "- Các Ban Đảng", "Ban Tổ chức Thành ủy nhận")],
        body=joined(span(one, "Ban Tổ chức Thành ủy nhận", "Nơi nhận")),
        copies=["Nơi nhận:"] + span(one, "- Như kính gửi", "K/T TRƯỞNG BAN"),
        signature=["K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "", "", "", "Trần Thị Minh Hằng"],
        notes={"¹": [lines(one, find(one, "¹"), 999)[0].lstrip("¹ ")]},
    )
    two = "02-ubnd-vp-ba-dinh"
    yield dict(
        stem=two,
        left=["ỦY BAN NHÂN DÂN", "QUẬN BA ĐÌNH", "Số:      /UBND-VP"] + span(two, "V/v", "Kính gửi"),
        right=["CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập – Tự do – Hạnh phúc", "", "Ba Đình, ngày      tháng 4 năm 2024"],
        addressees=span(two, "Kính gửi", "Ngày 25/4/2024"),
        body=span(two, "Ngày 25/4/2024", "Nơi nhận"),
        copies=span(two, "Nơi nhận", "TM. ỦY BAN"),
        signature=["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "", "", "Nguyễn Hữu Thắng"],
        notes={},
    )
    three = "03-3870-ubnd-vx"
    yield dict(
        stem=three,
        left=["Số: 3870 /UBND-VX"] + span(three, "V/v", "Kính gửi"),
        right=["Phan Thiết, ngày 28 tháng 5 năm 2019"],
        addressees=span(three, "Kính gửi", "Qua công tác"),
        body=span(three, "Qua công tác", "Nơi nhận"),
        copies=["Nơi nhận:"] + span(three, "- Như trên", "KT.CHỦ TỊCH"),
        signature=["KT.CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "", "", "Lê Văn Hòa"],
        notes={},
    )
    four = "04-ubnd-vp-thanh-dinh"
    body = span(four, "Thực hiện Công văn", "Nơi nhận")
    yield dict(
        stem=four,
        left=["Số:      /UBND-VP"] + span(four, "V/v", "Thanh Định, ngày"),
        right=["Thanh Định, ngày      tháng 10 năm 2024"],
        addressees=span(four, "Kính gửi", "Thực hiện Công văn"),
        body=[line.replace("<sup>1</sup>", "¹") for line in body],
        copies=["Nơi nhận:"] + span(four, "- Như trên", "CHỦ TỊCH"),
        signature=["CHỦ TỊCH", "", "", "", "Hoàng Văn Bình"],
        notes={"¹": [re.sub(r"<sup>1</sup>\s*", "", line) for line in lines(four, find(four, "<sup>1</sup> Điều 6"), 999)]},
    )
    five = "05-06-ubnd"
    yield dict(
        stem=five,
        left=["ỦY BAN NHÂN DÂN", "PHƯỜNG CẨM BÌNH", "Số: 06/UBND"] + span(five, "V/v", "Kính gửi"),
        right=["CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập – Tự do – Hạnh phúc", "", "Cẩm Bình, ngày 08 tháng 01 năm 2019"],
        addressees=span(five, "Kính gửi", "Hiện nay"),
        body=joined(span(five, "Hiện nay", "Nơi nhận")),
        copies=span(five, "Nơi nhận", "TM. ỦY BAN"),
        signature=["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "", "", "Vũ Thị Lan"],
        notes={},
    )


def joined(paragraphs):
    """Paragraphs that a page break had cut in two are whole again."""
    whole = []
    for line in paragraphs:
        if whole and line[0].islower() and "@" not in line and not whole[-1].endswith((":", ";", ".")):
            whole[-1] += " " + line
        else:
            whole.append(line)
    return whole
