// Files that mean harm, or were harmed: each with the reason it is refused for, or `reads: true` where it is read.
import { gzipSync } from "node:zlib";
import { zip } from "./archive.mjs";
import { report } from "./reports.mjs";

const utf8 = (text) => Buffer.from(text);
const GOOD = report(3, 3_000).text;

const CONTENT_TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`;
const WORD = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`;

/** A word processor's document of one part. */
const docx = (document) =>
  zip([
    { name: "[Content_Types].xml", data: CONTENT_TYPES },
    { name: "word/document.xml", data: document },
  ]);

const paragraphs = (texts) =>
  `<?xml version="1.0"?><w:document ${WORD}><w:body>${texts.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join("")}</w:body></w:document>`;

/** The first sector of a compound file, with the names of streams in UTF-16 as its directory has them. */
const compound = (...streams) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(1016),
    ...streams.map((name) => {
      const entry = Buffer.alloc(128);
      entry.write(name, "utf16le");
      entry.writeUInt16LE((name.length + 1) * 2, 64);
      entry[66] = name === "Root Entry" ? 5 : 2;
      return entry;
    }),
    Buffer.alloc(1024),
  ]);

const random = (length) => {
  let state = 99;
  return Buffer.from(Array.from({ length }, () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) >>> 24));
};

/** A PDF of objects, with a table of references that is right. */
const pdf = (objects, trailer = "") => {
  let text = "%PDF-1.7\n";
  const offsets = objects.map((object, n) => {
    const at = text.length;
    text += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const at = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  text += offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  text += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
};

const PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 4 0 R>>>>/Contents 5 0 R>>";
const IMAGE = "<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>stream\nA\nendstream";
const DRAW = "<</Length 28>>stream\nq 595 0 0 842 0 0 cm /I Do Q\nendstream";
const SCAN = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", PAGE, IMAGE, DRAW];

const LAUGHS = `<?xml version="1.0"?><!DOCTYPE z [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">${"bcdefghi"
  .split("")
  .map((name, n) => `<!ENTITY ${name} "${`&${"abcdefgh"[n]};`.repeat(10)}">`)
  .join("")}]>`;

/** Every one of them. */
export const HOSTILE = [
  { name: "空.txt", buffer: Buffer.alloc(0), reason: "empty" },
  { name: "只有空格.txt", buffer: utf8(" \n\t \n"), reason: "empty" },
  { name: "乱码.txt", buffer: random(4_000), reason: "not_text" },
  { name: "空字符.txt", buffer: utf8(GOOD.replaceAll("，", "，\0")), reads: true },
  { name: "半个字.txt", buffer: utf8(GOOD).subarray(0, 2_000), reads: true },
  { name: "孤立代理.txt", buffer: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`\ud800${GOOD}\udc00\ud83d`, "utf16le")]), reads: true },
  { name: "一行.txt", buffer: utf8("云泽县2024年经济运行稳中有进，".repeat(230_000)), reads: true },
  { name: "截断.docx", buffer: docx(paragraphs([GOOD])).subarray(0, 700), reason: "damaged" },
  { name: "实体.docx", buffer: docx(`<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${paragraphs(["云泽县2024年地区生产总值增长5.6%。&x;"]).slice(21)}`), any: true },
  { name: "连环实体.docx", buffer: docx(`${LAUGHS}${paragraphs(["云泽县2024年地区生产总值增长5.6%。&i;"]).slice(21)}`), any: true },
  { name: "没有正文.docx", buffer: zip([{ name: "[Content_Types].xml", data: CONTENT_TYPES }, { name: "word/styles.xml", data: "<a/>" }]), reason: "damaged" },
  { name: "加密.docx", buffer: compound("Root Entry", "EncryptionInfo", "EncryptedPackage"), reason: "encrypted" },
  { name: "旧.doc", buffer: compound("Root Entry", "WordDocument"), reason: "old_word" },
  { name: "旧.xls", buffer: compound("Root Entry", "Workbook"), reason: "old_excel" },
  { name: "报告.wps", buffer: compound("Root Entry", "WpsDocument"), any: true },
  { name: "公文.ofd", buffer: zip([{ name: "OFD.xml", data: "<ofd:OFD xmlns:ofd='http://www.ofdspec.org/2016'/>" }]), reason: "ofd" },
  { name: "报告.rtf", buffer: utf8("{\\rtf1\\ansi 2024 5.6%}"), reason: "rtf" },
  { name: "报告.odt", buffer: zip([{ name: "mimetype", data: "application/vnd.oasis.opendocument.text", method: 0 }, { name: "content.xml", data: "<a/>" }]), reason: "open_document" },
  { name: "汇报.pptx", buffer: zip([{ name: "[Content_Types].xml", data: CONTENT_TYPES }, { name: "ppt/presentation.xml", data: "<a/>" }]), reason: "slides" },
  { name: "照片.png", buffer: Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), random(500)]), reason: "image" },
  { name: "照片.jpg", buffer: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), random(500)]), reason: "image" },
  { name: "扫描.pdf", buffer: pdf(SCAN), reason: "scanned" },
  { name: "截断.pdf", buffer: pdf(SCAN).subarray(0, 60), reason: "damaged" },
  { name: "加密.pdf", buffer: pdf([...SCAN, "<</Filter/Standard/V 2/R 3/Length 128/P -3904/O<00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff>/U<ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100>>>"], "/Encrypt 6 0 R/ID[<01><01>]"), reason: "encrypted" },
  { name: "不是.pdf", buffer: utf8("%PDF-1.7\n云泽县"), reason: "damaged" },
  { name: "炸弹.zip", buffer: zip(Array.from({ length: 30 }, (_, n) => ({ name: `${n}.txt`, data: Buffer.alloc(30 << 20, 0x20) }))), any: true },
  { name: "说谎.zip", buffer: zip([{ name: "a.txt", data: Buffer.alloc(40 << 20, 0x61), claims: 10 }]), any: true },
  { name: "套娃.zip", buffer: zip([{ name: "内.zip", data: zip([{ name: "再内.zip", data: zip([{ name: "a.txt", data: GOOD }]) }]) }]), reason: "nested" },
  { name: "越狱.zip", buffer: zip([{ name: "../../etc/报告.txt", data: GOOD }, { name: "..\\外.txt", data: GOOD }]), reason: "unsafe_path" },
  { name: "太多.zip", buffer: zip(Array.from({ length: 10_050 }, (_, n) => ({ name: `${n}`, data: "" }))), reason: "too_many_entries" },
  { name: "加密.zip", buffer: zip([{ name: "a.txt", data: random(200), flags: 0x801, method: 0 }]), reason: "encrypted" },
  { name: "坏.zip", buffer: Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), random(800)]), reason: "damaged" },
  { name: "报告.rar", buffer: Buffer.concat([Buffer.from("Rar!\x1a\x07\x01\x00", "latin1"), random(300)]), reason: "other_archive" },
  { name: "报告.7z", buffer: Buffer.concat([Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), random(300)]), reason: "other_archive" },
  { name: "报告.txt.gz", buffer: gzipSync(GOOD), reason: "other_archive" },
  { name: "恶意.html", buffer: utf8(`<!doctype html><meta charset=utf-8><title>云泽县2024年工作报告</title><body onload="window.__ran=1"><article><h1>云泽县2024年工作报告</h1><script>window.__ran=1</script><p onclick="window.__ran=1">2024年，云泽县地区生产总值增长5.6%。</p><img src=x onerror="window.__ran=1"><svg onload="window.__ran=1"></svg><iframe src="javascript:window.__ran=1"></iframe><p>规上工业增加值增长&lt;img src=x onerror=window.__ran=1&gt;7.2%，固定资产投资增长8.1%。</p></article>`), reads: true },
  { name: "<img src=x onerror=window.__ran=1>.txt", buffer: utf8(report(5, 3_000).text), reads: true },
  { name: "空页.html", buffer: utf8("<!doctype html><html><script>var a=1</script></html>"), reason: "empty" },
  { name: "别人的.xlsx", buffer: zip([{ name: "[Content_Types].xml", data: CONTENT_TYPES }, { name: "xl/workbook.xml", data: "<workbook/>" }]), any: true },
  { name: "坏.xlsx", buffer: zip([{ name: "[Content_Types].xml", data: CONTENT_TYPES }, { name: "xl/workbook.xml", data: "<<<" }]), any: true },
  { name: "别人的.csv", buffer: utf8("name,amount\r\na,1\r\n"), reason: "foreign_table" },
  { name: "别人的.json", buffer: utf8(`{"a":1}`), reason: "foreign_json" },
  { name: "半个.json", buffer: utf8(`{"format":"fangzhi-bundle","version":1,"hash":"00`), any: true },
  { name: "以后的.json", buffer: utf8(`{"format":"fangzhi-collection","version":99}`), reason: "later_version" },
  { name: "改名.txt", buffer: docx(paragraphs(["云泽县2024年政府工作报告", "2024年，云泽县地区生产总值增长5.6%。"])), reads: true },
];
