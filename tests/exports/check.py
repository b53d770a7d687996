#!/usr/bin/env python3
"""What other tools make of our exports.

    check.py FANGZHI REPORT

FANGZHI is the command line program, REPORT a report. Spreadsheets are opened with openpyxl and LibreOffice, Data Packages
with frictionless, CSV with the reader of Python and with LibreOffice, annotations with a JSON reader and the rules of the
W3C's data model. A tool that is not installed is named, and its checks are skipped. Exits with 1 where a check fails.
"""

import csv
import datetime
import io
import json
import shutil
import subprocess
import sys
import tempfile
import zipfile
from decimal import Decimal
from pathlib import Path

FAILED = []


def check(what, holds, found=None):
    if not holds:
        FAILED.append(what)
        print(f"FAILED  {what}" + ("" if found is None else f": {found!r}"))


def extract(program, report, form, folder):
    file = folder / f"facts.{'zip' if form == 'package' else form}"
    subprocess.run([program, "extract", "--format", form, "-o", file, report], check=True)
    return file


def facts_of(program, report, folder):
    lines = extract(program, report, "jsonl", folder).read_text("utf-8").splitlines()
    facts = [json.loads(line) for line in lines]
    check("the report has facts", len(facts) > 10, len(facts))
    return facts


def same_number(fact, shown):
    exact = Decimal(str(fact["value"]))
    return Decimal(str(shown)) == exact


def the_csv(file, facts):
    raw = file.read_bytes()
    check("CSV begins with the byte order mark", raw.startswith(b"\xef\xbb\xbf"))
    check("CSV has no bare line feeds outside quotes", raw.count(b"\r\n") >= len(facts) + 1)
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True))
    check("CSV has a row for every fact", len(rows) == len(facts), len(rows))
    for row, fact in zip(rows, facts):
        check("CSV carries the value", same_number(fact, row["value"]), row["value"])
        check("CSV carries the citation", row["citation"] != "", row)
        check("CSV carries the position", int(row["start"]) == fact["span"]["start"])


def workbook(file, facts):
    try:
        import openpyxl
    except ImportError:
        print("skipped openpyxl: it is not installed")
        return
    book = openpyxl.load_workbook(file)
    check("sheets", book.sheetnames[:4] == ["数据", "来源", "提示", "说明"], book.sheetnames)
    data = book["数据"]
    head = {cell.value: n for n, cell in enumerate(data[1])}
    check("the head stays in sight", data.freeze_panes == "A2", data.freeze_panes)
    check("a filter over all", data.auto_filter.ref == data.dimensions, data.auto_filter.ref)
    check("the head is bold", data["A1"].font.bold)
    check("a row for every fact", data.max_row == len(facts) + 1, data.max_row)
    per_cents = 0
    for cells, fact in zip(data.iter_rows(min_row=2), facts):
        value, unit = cells[head["数值"]], cells[head["单位"]].value
        check("values are numbers", value.data_type == "n", value.value)
        if unit == "%":
            per_cents += 1
            check("per cents have a per cent format", value.number_format.endswith("%"), value.number_format)
            check("per cents are hundredths", abs(value.value * 100 - float(fact["value"])) < 1e-9, value.value)
        else:
            check("amounts are grouped", value.number_format.startswith("#,##0"), value.number_format)
            check("amounts are exact", float(value.value) == float(fact["value"]), value.value)
        day = cells[head["时期起"]]
        if day.value is not None:
            check("days are days", isinstance(day.value, datetime.datetime) and day.number_format == "yyyy-mm-dd", day.value)
        for cell in cells:
            check("nothing is a formula", cell.data_type != "f", cell.value)
    check("some are per cents", per_cents > 0)
    for name in ("来源", "提示"):
        check(f"{name} has a filter and a fixed head", book[name].auto_filter.ref and book[name].freeze_panes == "A2")
    check("说明 has text", book["说明"]["A1"].value == "所选内容", book["说明"]["A1"].value)


def office(folder, xlsx, table, facts):
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        print("skipped LibreOffice: it is not installed")
        return
    # 44 comma, 34 quotation mark, 76 UTF-8; the last -1 writes every sheet to a file of its own.
    out = folder / "office"
    form = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    home = f"-env:UserInstallation=file://{folder}/profile"
    # Apart from the terminal: a program that asks it for something would wait for ever.
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    quiet |= {"timeout": 300, "check": True, "start_new_session": True}
    subprocess.run([program, home, "--headless", "--convert-to", form, "--outdir", out, xlsx], **quiet)
    rows = list(csv.DictReader((out / "facts-数据.csv").open(encoding="utf-8-sig", newline="")))
    check("LibreOffice reads a row for every fact", len(rows) == len(facts), len(rows))
    for row, fact in zip(rows, facts):
        shown = row["数值"]
        if row["单位"] == "%":
            check("LibreOffice shows per cents", shown.endswith("%") and same_number(fact, shown[:-1]), shown)
        else:
            check("LibreOffice shows amounts", same_number(fact, shown.replace(",", "")), shown)
        check("LibreOffice reads Chinese", row["指标"] == fact["indicator"], row["指标"])
    # The CSV, opened and saved as a workbook, garbles nothing and runs nothing.
    shutil.copy(table, folder / "opened.csv")
    infilter = "--infilter=Text - txt - csv (StarCalc):44,34,76,1"
    subprocess.run([program, home, "--headless", infilter, "--convert-to", "ods", "--outdir", out, folder / "opened.csv"], **quiet)
    text = zipfile.ZipFile(out / "opened.ods").read("content.xml").decode("utf-8")
    check("LibreOffice opens the CSV ungarbled", all(fact["indicator"] in text or "&" in fact["indicator"] for fact in facts))
    check("LibreOffice runs nothing of the CSV", "table:formula" not in text)


def package(folder, file):
    names = zipfile.ZipFile(file).namelist()
    check("the package has its files", {"datapackage.json", "README.md", "observations.csv", "documents.csv"} <= set(names), names)
    try:
        import frictionless
    except ImportError:
        print("skipped frictionless: it is not installed")
        return
    unpacked = folder / "package"
    zipfile.ZipFile(file).extractall(unpacked)
    report = frictionless.validate(unpacked / "datapackage.json")
    check("frictionless finds the package valid", report.valid, report.flatten(["type", "message"])[:5])
    check("frictionless saw five tables", len(report.tasks) == 5, len(report.tasks))


def annotations(file, facts):
    page = json.loads(file.read_text("utf-8"))
    check("the context", page["@context"] == "http://www.w3.org/ns/anno.jsonld")
    check("a page of a collection", page["type"] == "AnnotationPage" and page["partOf"]["type"] == "AnnotationCollection")
    check("an annotation for every fact", len(page["items"]) == len(facts) == page["partOf"]["total"])
    ids = [item["id"] for item in page["items"]]
    check("annotations have names of their own", len(set(ids)) == len(ids) and all(":" in name for name in ids))
    for item, fact in zip(page["items"], facts):
        check("an annotation", item["type"] == "Annotation" and item["target"]["source"]["id"].startswith("urn:"))
        for body in item["body"]:
            check("a textual body", body["type"] == "TextualBody" and body["value"] and body["purpose"] in ("tagging", "describing"))
        position, quote = item["target"]["selector"]
        check("a position", position == {"type": "TextPositionSelector", **fact["span"]}, position)
        check("a quote", quote["type"] == "TextQuoteSelector" and quote["exact"], quote)


def main(program, report):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        facts = facts_of(program, report, folder)
        table = extract(program, report, "csv", folder)
        xlsx = extract(program, report, "xlsx", folder)
        the_csv(table, facts)
        workbook(xlsx, facts)
        package(folder, extract(program, report, "package", folder))
        annotations(extract(program, report, "annotations", folder), facts)
        office(folder, xlsx, table, facts)
    print("ok      exports in other tools" if not FAILED else f"{len(FAILED)} checks failed")
    return 1 if FAILED else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2]))
