#!/usr/bin/env python3
"""Makes the PDFs under tests/intake/pdf again, from the texts beside them, in the ways that offices make PDFs.

    python3 -m venv venv && venv/bin/pip install reportlab pikepdf
    venv/bin/python tests/intake/make_pdf.py [FOLDER]

Wants LibreOffice (`soffice`), Chromium (`chromium`) and the Noto CJK fonts. All places, firms and figures are invented.
What each file is stands in FILES; the texts that must be read out of them are `NAME.txt` beside them.
"""

import html
import io
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent / "pdf"
OUT = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE

FILES = {
    # Font programs are taken out of these three, which keeps them small; `table` keeps its own.
    "report": "LibreOffice, flat ODT: title, headings, paragraphs over two pages, running head, page numbers, a footnote",
    "columns": "LibreOffice, flat ODT: a headline over two columns",
    "table": "LibreOffice, flat ODT: a ruled table with a wrapped cell and an empty one between paragraphs",
    "print": "Chromium, printed from HTML: headings, paragraphs, a table without rules; Type 3 fonts, object streams",
    "ucs2": "ReportLab, STSong-Light with UniGB-UCS2-H, not embedded, no ToUnicode",
    "gbk": "written by hand: SimSun with GBK-EUC-H, not embedded, no ToUnicode",
    "big5": "written by hand: MingLiU with ETen-B5-H, not embedded, no ToUnicode",
    "vertical": "written by hand: STSong-Light with UniGB-UTF16-V, lines from right to left",
    "xref": "report.pdf saved by qpdf's library: object streams, cross-reference streams, linearized",
    "locked": "ucs2.pdf encrypted (AES, 256 bits) with a password to open",
    "open_locked": "ucs2.pdf encrypted (AES, 128 bits) without a password to open",
    "scanned": "written by hand: two pages that are pictures",
    "mixed": "written by hand: a page with text, a page that is a picture",
    "ocr": "written by hand: a picture with invisible text over it (render mode 3)",
    "bomb": "written by hand: a page whose content inflates to 256 MB, twice deflated",
    "cycle": "written by hand: a page tree whose nodes are their own kids, a form that draws itself",
}


def text(name):
    return (HERE / f"{name}.txt").read_text(encoding="utf-8").rstrip("\n")


# --- LibreOffice -----------------------------------------------------------------------------------------------------

FODT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="S" svg:font-family="'Noto Sans CJK SC'"/></office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties/><style:text-properties style:font-name="S"
 style:font-name-asian="S" fo:font-size="12pt" style:font-size-asian="12pt" fo:language="zh" fo:country="CN"
 style:language-asian="zh" style:country-asian="CN"/></style:default-style>
<style:style style:name="Body" style:family="paragraph"><style:paragraph-properties fo:text-indent="24pt" fo:line-height="150%"
 fo:text-align="justify"/></style:style>
<style:style style:name="Title" style:family="paragraph"><style:paragraph-properties fo:text-align="center" fo:margin-bottom="12pt"/>
<style:text-properties fo:font-size="20pt" style:font-size-asian="20pt"/></style:style>
<style:style style:name="Byline" style:family="paragraph"><style:paragraph-properties fo:text-align="center" fo:margin-bottom="12pt"/></style:style>
<style:style style:name="Head" style:family="paragraph"><style:paragraph-properties fo:margin-top="10pt" fo:margin-bottom="6pt"/>
<style:text-properties fo:font-size="15pt" style:font-size-asian="15pt"/></style:style>
<style:style style:name="Small" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/>
<style:text-properties fo:font-size="9pt" style:font-size-asian="9pt"/></style:style>
<style:style style:name="Footnote" style:family="paragraph"><style:text-properties fo:font-size="9pt" style:font-size-asian="9pt"/></style:style>
<style:style style:name="Cell" style:family="paragraph"/>
<text:notes-configuration text:note-class="footnote" text:citation-style-name="N" text:citation-body-style-name="NA"
 style:num-format="1" text:start-value="0" text:footnotes-position="page" text:start-numbering-at="document"/>
<style:style style:name="NA" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="P"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="1.6cm"
 fo:margin-bottom="1.6cm" fo:margin-left="2.6cm" fo:margin-right="2.6cm"/>
<style:header-style><style:header-footer-properties fo:min-height="1cm" fo:margin-bottom="0.5cm"/></style:header-style>
<style:footer-style><style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.5cm"/></style:footer-style></style:page-layout>
<style:style style:name="Two" style:family="section"><style:section-properties text:dont-balance-text-columns="false">
<style:columns fo:column-count="2" fo:column-gap="0.8cm"><style:column style:rel-width="1*"/><style:column style:rel-width="1*"/></style:columns>
</style:section-properties></style:style>
<style:style style:name="T" style:family="table"><style:table-properties style:width="15.8cm"/></style:style>
%COLUMNS%
<style:style style:name="C" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.1cm"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="P">%HEADER%%FOOTER%</style:master-page></office:master-styles>
<office:body><office:text>%BODY%</office:text></office:body></office:document>
"""


def soffice(name, body, head=None, numbers=False, columns=""):
    header = f'<style:header><text:p text:style-name="Small">{head}</text:p></style:header>' if head else ""
    footer = (
        '<style:footer><text:p text:style-name="Small">— <text:page-number text:select-page="current">1</text:page-number> —</text:p></style:footer>'
        if numbers
        else ""
    )
    fodt = FODT.replace("%HEADER%", header).replace("%FOOTER%", footer).replace("%BODY%", body).replace("%COLUMNS%", columns)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{name}.fodt"
        source.write_text(fodt, encoding="utf-8")
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, source],
            check=True, stdout=subprocess.DEVNULL,
        )
        (OUT / f"{name}.pdf").write_bytes((Path(folder) / f"{name}.pdf").read_bytes())


def paragraph(style, line):
    return f'<text:p text:style-name="{style}">{line}</text:p>'


def is_head(line):
    return line[:2] in ("一、", "二、", "三、", "四、", "五、")


def report():
    lines = [line for line in text("report").split("\n") if line]
    note = next(line for line in lines if line.startswith("[1]"))
    lines.remove(note)
    footnote = (
        '<text:note text:id="f1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
        + paragraph("Footnote", html.escape(note[3:])) + "</text:note-body></text:note>"
    )
    body = paragraph("Title", lines[0]) + paragraph("Byline", lines[1])
    for line in lines[2:]:
        line = html.escape(line).replace("[1]", footnote)
        body += paragraph("Head" if is_head(line) else "Body", line)
    soffice("report", body, head="云泽县人民政府公报　2025年第1期", numbers=True)


def columns():
    lines = [line for line in text("columns").split("\n") if line]
    body = paragraph("Title", lines[0]) + paragraph("Byline", lines[1])
    body += '<text:section text:style-name="Two" text:name="s">'
    body += "".join(paragraph("Head" if is_head(line) else "Body", html.escape(line)) for line in lines[2:]) + "</text:section>"
    soffice("columns", body)


def table():
    body, rows = "", []

    def flush():
        nonlocal body, rows
        if rows:
            count = max(map(len, rows))
            body += '<table:table table:style-name="T">' + '<table:table-column/>' * count
            for row in rows:
                body += "<table:table-row>" + "".join(
                    f'<table:table-cell table:style-name="C" office:value-type="string">{paragraph("Cell", cell)}</table:table-cell>'
                    for cell in row + [""] * (count - len(row))
                ) + "</table:table-row>"
            body += "</table:table>"
            rows = []

    for n, line in enumerate(line for line in text("table").split("\n") if line):
        if "\t" in line:
            rows.append([html.escape(cell) for cell in line.split("\t")])
            continue
        flush()
        body += paragraph("Title" if n == 0 else "Head" if is_head(line) else "Body", html.escape(line))
    flush()
    soffice("table", body, numbers=True)


# --- Chromium --------------------------------------------------------------------------------------------------------


def chromium():
    body, rows = "", []
    for n, line in enumerate([line for line in text("print").split("\n") if line] + [""]):
        if "\t" in line:
            rows.append(line.split("\t"))
            continue
        if rows:
            body += "<table>" + "".join(
                "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>" for row in rows
            ) + "</table>"
            rows = []
        tag = "h1" if n == 0 else "h2" if is_head(line) else "p"
        body += f"<{tag}>{html.escape(line)}</{tag}>" if line else ""
    page = (
        "<!doctype html><meta charset=utf-8><style>body{font:16px/1.7 'Noto Serif CJK SC'}p{text-indent:2em;text-align:justify}"
        "h1{text-align:center;font-size:24px}h2{font-size:19px}td{padding:2px 24px 2px 0;min-width:70px}</style>" + body
    )
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "print.html"
        source.write_text(page, encoding="utf-8")
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile", "--no-pdf-header-footer",
             f"--print-to-pdf={OUT / 'print.pdf'}", f"file://{source}"],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )


# --- ReportLab -------------------------------------------------------------------------------------------------------


def reportlab():
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfgen import canvas

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    page = canvas.Canvas(str(OUT / "ucs2.pdf"), pagesize=(595, 842), invariant=1)
    y = 780
    for n, line in enumerate(line for line in text("ucs2").split("\n") if line):
        if n == 0:
            page.setFont("STSong-Light", 20)
            page.drawCentredString(297, y, line)
            y -= 40
            continue
        page.setFont("STSong-Light", 12)
        rest = "\u3000\u3000" + line
        while rest:
            page.drawString(72, y, rest[:36])
            rest = rest[36:]
            y -= 20
    page.save()


# --- by hand ---------------------------------------------------------------------------------------------------------


def write(name, objects, root=1):
    """A PDF of the objects (bytes, or a pair of a dictionary's entries and a stream), numbered from 1."""
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for n, value in enumerate(objects, 1):
        places.append(out.tell())
        if isinstance(value, tuple):
            value = b"<< %s /Length %d >>\nstream\n%s\nendstream" % (value[0], len(value[1]), value[1])
        out.write(b"%d 0 obj\n%s\nendobj\n" % (n, value))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, root, start))
    (OUT / f"{name}.pdf").write_bytes(out.getvalue())


def cid_font(name, ordering, cmap, extra=b""):
    return (
        b"<< /Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /%s /DescendantFonts [ << /Type /Font /Subtype /CIDFontType0"
        b" /BaseFont /%s /CIDSystemInfo << /Registry (Adobe) /Ordering (%s) /Supplement 2 >> /DW 1000 %s >> ] >>"
        % (name, cmap, name, ordering, extra)
    )


def shown(lines, encode, size=12, left=72, top=780, leading=20, per_line=36, mode=0, indent="\u3000\u3000"):
    """The content stream that shows paragraphs, wrapped."""
    out = b"BT /F1 %d Tf %d Tr %d TL 1 0 0 1 %d %d Tm\n" % (size, mode, leading, left, top)
    for line in lines:
        rest = indent + line
        while rest:
            out += b"<%s> Tj T*\n" % encode(rest[:per_line]).hex().encode()
            rest = rest[per_line:]
    return out + b"ET\n"


def simple(name, content, font, more_pages=(), resources=b""):
    pages = [content, *more_pages]
    kids = b" ".join(b"%d 0 R" % (4 + 2 * n) for n in range(len(pages)))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [ %s ] /Count %d >>" % (kids, len(pages)), font]
    for n, stream in enumerate(pages):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> %s >> >>"
            % (5 + 2 * n, resources)
        )
        objects.append((b"", stream))
    write(name, objects)


IMAGE = b"q 400 0 0 500 90 200 cm BI /W 8 /H 8 /CS /G /BPC 1 ID \xaa\x55\xaa\x55\xaa\x55\xaa\x55 EI Q\n"


def by_hand():
    lines = [line for line in text("gbk").split("\n") if line]
    simple("gbk", shown(lines, lambda s: s.encode("gbk")), cid_font(b"SimSun", b"GB1", b"GBK-EUC-H"))
    lines = [line for line in text("big5").split("\n") if line]
    simple("big5", shown(lines, lambda s: s.encode("cp950")), cid_font(b"MingLiU", b"CNS1", b"ETen-B5-H"))
    gb = cid_font(b"STSong-Light", b"GB1", b"UniGB-UCS2-H")
    utf16 = lambda s: s.encode("utf-16-be")
    simple("scanned", IMAGE, gb, [IMAGE])
    lines = [line for line in text("mixed").split("\n") if line]
    simple("mixed", shown(lines, utf16), gb, [IMAGE])
    lines = [line for line in text("ocr").split("\n") if line]
    simple("ocr", IMAGE + shown(lines, utf16, mode=3), gb)
    vertical = b""
    x = 520
    for line in (line for line in text("vertical").split("\n") if line):
        rest = "\u3000\u3000" + line
        while rest:
            vertical += b"BT /F1 14 Tf 1 0 0 1 %d 780 Tm <%s> Tj ET\n" % (x, utf16(rest[:40]).hex().encode())
            rest = rest[40:]
            x -= 24
    simple("vertical", vertical, cid_font(b"STSong-Light", b"GB1", b"UniGB-UTF16-V"))


def hostile():
    import zlib

    deflate = zlib.compressobj(9)
    inner = b"".join(deflate.compress(b" " * (1 << 20)) for _ in range(256)) + deflate.flush()
    gb = cid_font(b"STSong-Light", b"GB1", b"UniGB-UCS2-H")
    write("bomb", [
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [ 4 0 R ] /Count 1 >>", gb,
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
        (b"/Filter [ /FlateDecode /FlateDecode ]", zlib.compress(inner, 9)),
    ])
    hello = b"BT /F1 12 Tf 72 700 Td <%s> Tj ET /X Do /X Do\n" % "云泽县".encode("utf-16-be").hex().encode()
    write("cycle", [
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [ 2 0 R 6 0 R 4 0 R 6 0 R ] /Count 5000 >>", gb,
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources 7 0 R >>",
        (b"", hello), b"<< /Type /Pages /Parent 2 0 R /Kids [ 2 0 R 6 0 R ] /Count 5000 >>",
        b"<< /Font << /F1 3 0 R >> /XObject << /X 8 0 R >> >>",
        (b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources 7 0 R", b"/X Do /X Do"),
    ])


def without_font_programs(name):
    """Takes the glyphs' outlines out: text is read without them, and the files stay small."""
    import pikepdf

    with pikepdf.open(OUT / f"{name}.pdf", allow_overwriting_input=True) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Dictionary):
                for key in ("/FontFile", "/FontFile2", "/FontFile3"):
                    if key in thing:
                        del thing[key]
                for name_of_glyph in thing.get("/CharProcs", {}):
                    thing["/CharProcs"][name_of_glyph] = pdf.make_stream(b"0 0 d0")
        pdf.remove_unreferenced_resources()
        streams = pikepdf.ObjectStreamMode.generate if name == "print" else pikepdf.ObjectStreamMode.preserve
        pdf.save(OUT / f"{name}.pdf", object_stream_mode=streams)


def saved_again():
    import pikepdf

    for name in ("report", "columns", "print"):
        without_font_programs(name)

    with pikepdf.open(OUT / "report.pdf") as pdf:
        pdf.save(OUT / "xref.pdf", object_stream_mode=pikepdf.ObjectStreamMode.generate, linearize=True)
    with pikepdf.open(OUT / "ucs2.pdf") as pdf:
        pdf.save(OUT / "locked.pdf", encryption=pikepdf.Encryption(user="云泽", owner="县志", R=6))
    with pikepdf.open(OUT / "ucs2.pdf") as pdf:
        pdf.save(OUT / "open_locked.pdf", encryption=pikepdf.Encryption(user="", owner="county", R=4))


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    report(), columns(), table(), chromium(), reportlab(), by_hand(), hostile(), saved_again()
    for name in sorted(FILES):
        print(f"{name + '.pdf':<18}{(OUT / f'{name}.pdf').stat().st_size:>8}  {FILES[name]}")
