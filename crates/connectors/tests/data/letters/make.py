"""Makes the letters of this folder with the software that offices (or their converters) use.

    libreoffice/*.docx, *.pdf   LibreOffice, from an OpenDocument text with a real header table, real
                                footnotes, real numbering
    python-docx/*.docx          python-docx, numbering and layout as Word stores them
    typst/*.pdf                 typst

Run by make.sh, which installs what it needs.
"""
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

import docx
import typst
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from letters import letters

HERE = Path(__file__).parent
MARK = re.compile(r"([¹²³])")
ITEM = re.compile(r"^(\d{1,2})\. (.*)$")


# LibreOffice

FODT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="'Liberation Serif'"/></office:font-face-decls>
<office:styles>
 <style:default-style style:family="paragraph"><style:text-properties style:font-name="F" fo:font-size="13pt" fo:language="vi" fo:country="VN"/></style:default-style>
 <style:style style:name="Standard" style:family="paragraph"/>
 <style:style style:name="Footnote" style:family="paragraph"><style:text-properties fo:font-size="10pt"/></style:style>
 <text:notes-configuration text:note-class="footnote" style:num-format="1" text:start-value="0" text:footnotes-position="page"/>
</office:styles>
<office:automatic-styles>
 <style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="3cm" fo:margin-right="1.5cm"/>
  <style:header-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-bottom="0.2cm"/></style:header-style></style:page-layout>
 <style:style style:name="C" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center"/></style:style>
 <style:style style:name="CB" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-weight="bold"/></style:style>
 <style:style style:name="S" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="11pt"/></style:style>
 <style:style style:name="A" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="3cm"/></style:style>
 <style:style style:name="B" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="justify" fo:text-indent="1cm" fo:margin-top="0.21cm" fo:line-height="115%"/></style:style>
 <style:style style:name="T.A" style:family="table-column"><style:table-column-properties style:column-width="6.5cm"/></style:style>
 <style:style style:name="T.B" style:family="table-column"><style:table-column-properties style:column-width="10cm"/></style:style>
 <style:style style:name="T" style:family="table"><style:table-properties style:width="16.5cm"/></style:style>
 <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="1cm"/></style:list-level-properties></text:list-level-style-number></text:list-style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm">
 <style:header><text:p text:style-name="C"><text:page-number text:select-page="current">2</text:page-number></text:p></style:header>
</style:master-page></office:master-styles>
<office:body><office:text>@BODY@</office:text></office:body></office:document>
"""


def xml(words, notes):
    """Words with their blanks kept and their marks as real footnotes."""
    out = []
    for part in MARK.split(words):
        if part in notes:
            inside = "".join(f'<text:p text:style-name="Footnote">{xml(line, {})}</text:p>' for line in notes[part])
            out.append(f'<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>{inside}</text:note-body></text:note>')
        else:
            out.append(re.sub(r"  +", lambda run: f' <text:s text:c="{len(run.group()) - 1}"/>', escape(part)))
    return "".join(out)


def fodt(letter):
    p = lambda style, words: f'<text:p text:style-name="{style}">{xml(words, letter["notes"])}</text:p>'
    cell = lambda style, words: "<table:table-cell>" + "".join(p(style, line) for line in words) + "</table:table-cell>"
    table = lambda name, left, right: (
        f'<table:table table:name="{name}" table:style-name="T"><table:table-column table:style-name="T.A"/><table:table-column table:style-name="T.B"/>'
        f'<table:table-row>{left}{right}</table:table-row></table:table>')
    out = [table("Head", cell("C", letter["left"]), cell("C", letter["right"])), p("B", "")]
    first, *rest = letter["addressees"]
    out.append(p("A" if rest else "C", first))
    out += [p("A", line) for line in rest]
    count = 0
    for line in letter["body"]:
        item = ITEM.match(line)
        if item:
            count += 1
            assert count == int(item[1]), line
            go_on = ' text:continue-numbering="true"' if count > 1 else ""
            out.append(f'<text:list text:style-name="L"{go_on}><text:list-item>{p("B", item[2])}</text:list-item></text:list>')
        else:
            out.append(p("B", line))
    out.append(p("B", ""))
    out.append(table("Sign", cell("S", letter["copies"]), cell("CB", letter["signature"])))
    return FODT.replace("@BODY@", "".join(out))


def libreoffice(folder):
    with tempfile.TemporaryDirectory() as scratch:
        sources = []
        for letter in letters():
            source = Path(scratch) / f"{letter['stem']}.fodt"
            source.write_text(fodt(letter), encoding="utf-8")
            sources.append(str(source))
        for kind in ("docx", "pdf"):
            subprocess.run(["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{scratch}/profile",
                            "--convert-to", kind, "--outdir", str(folder), *sources], check=True, stdout=subprocess.DEVNULL)


# python-docx

def number(paragraph, fresh):
    """Automatic numbering, as Word's own button makes it: the number stands in no text."""
    properties = paragraph._p.get_or_add_pPr()
    numbers = OxmlElement("w:numPr")
    for name, value in (("w:ilvl", 0), ("w:numId", fresh)):
        node = OxmlElement(name)
        node.set(qn("w:val"), str(value))
        numbers.append(node)
    properties.append(numbers)


def new_list(document):
    part = document.part.numbering_part.element
    kind = OxmlElement("w:abstractNum")
    kind.set(qn("w:abstractNumId"), "90")
    level = OxmlElement("w:lvl")
    level.set(qn("w:ilvl"), "0")
    for name, value in (("w:start", "1"), ("w:numFmt", "decimal"), ("w:lvlText", "%1.")):
        node = OxmlElement(name)
        node.set(qn("w:val"), value)
        level.append(node)
    kind.append(level)
    part.insert(0, kind)
    return part.add_num(90).numId


def words(paragraph, line, **look):
    """Runs; marks are digits set as superscripts."""
    for part in MARK.split(line):
        if not part:
            continue
        run = paragraph.add_run("1" if part == "¹" else part)
        run.font.superscript = True if part == "¹" else None
        run.bold = look.get("bold")
        if "size" in look:
            run.font.size = Pt(look["size"])


def python_docx(letter, folder):
    document = docx.Document()
    document.core_properties.author = ""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(1.5)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(13)

    def columns(left, right):
        table = document.add_table(rows=1, cols=2)
        for cell, content, bold in ((table.cell(0, 0), left, False), (table.cell(0, 1), right, True)):
            # Lines of one paragraph, broken by hand (Shift+Enter), as clerks do.
            paragraph = cell.paragraphs[0]
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            for at, line in enumerate(content):
                if at:
                    paragraph.add_run().add_break(WD_BREAK.LINE)
                words(paragraph, line, bold=bold)

    columns(letter["left"], letter["right"])
    for line in letter["addressees"]:
        words(document.add_paragraph(), line)
    fresh = new_list(document)
    for line in letter["body"]:
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        item = ITEM.match(line)
        if item:
            number(paragraph, fresh)
        words(paragraph, item[2] if item else line)
    columns(letter["copies"], letter["signature"])
    for mark, lines in letter["notes"].items():
        for at, line in enumerate(lines):
            words(document.add_paragraph(), (f"{mark} " if at == 0 else "") + line, size=10)
    document.save(folder / f"{letter['stem']}.docx")


# typst

def typst_words(line, notes):
    out = []
    for part in MARK.split(line):
        if part in notes:
            inside = " \\\n".join(typst_words(each, {}) for each in notes[part])
            out.append(f"#footnote[{inside}]")
        else:
            part = re.sub(r"([\\#$*_`<>@\[\]~=/+-])", r"\\\1", part)
            out.append(re.sub(r"  +", lambda run: "~" * len(run.group()), part))
    return "".join(out)


def typst_pdf(letter, folder):
    put = lambda line: typst_words(line, letter["notes"])
    column = lambda lines: "[" + " \\\n".join(put(line) if line else "~" for line in lines) + "]"
    source = f"""#set page(paper: "a4", margin: (top: 2cm, bottom: 2cm, left: 3cm, right: 1.5cm), numbering: "1", number-align: top + center)
#set text(font: "Liberation Serif", size: 13pt, lang: "vi", hyphenate: false)
#set par(justify: true, leading: 0.65em, spacing: 1em)
#grid(columns: (6.5cm, 1fr), align: center, {column(letter["left"])}, {column(letter["right"])})
#v(1em)
"""
    first, *rest = letter["addressees"]
    source += f"#pad(left: 3cm)[{' ' + chr(92) + chr(10)}{(' ' + chr(92) + chr(10)).join(put(line) for line in [first, *rest])}]\n\n" if rest else f"#align(center)[{put(first)}]\n\n"
    source += "\n\n".join(put(line) for line in letter["body"])
    source += f"\n#v(1em)\n#grid(columns: (6.5cm, 1fr), align: (left, center), text(size: 11pt){column(letter['copies'])}, strong{column(letter['signature'])})\n"
    file = folder / f"{letter['stem']}.typ"
    file.write_text(source, encoding="utf-8")
    typst.compile(str(file), output=str(folder / f"{letter['stem']}.pdf"))
    file.unlink()


def main():
    for name in ("libreoffice", "python-docx", "typst"):
        shutil.rmtree(HERE / name, ignore_errors=True)
        (HERE / name).mkdir()
    libreoffice(HERE / "libreoffice")
    for letter in letters():
        python_docx(letter, HERE / "python-docx")
        typst_pdf(letter, HERE / "typst")


if __name__ == "__main__":
    sys.exit(main())
