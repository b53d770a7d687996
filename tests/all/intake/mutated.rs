//! Good files damaged at random: nothing panics, and every file gives at least one item that names it.

use fangzhi::intake::{Item, Limits};
use proptest::prelude::*;

use super::build::{compound, docx, docx_of, p, part, zip};
use super::{REPORT, open_within, report, told};

/// A good file of every form.
fn good() -> Vec<(&'static str, Vec<u8>)> {
    let text = report();
    let numbering = part(
        "numbering",
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl>\
         </w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
    );
    let rich = format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>甲</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p>\
         <w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr>{0}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{0}</w:tc>\
         <w:tc>{0}</w:tc></w:tr></w:tbl>",
        p("乙3")
    );
    let page = format!(
        "<!doctype html><html><head><meta charset=gbk><title>云泽</title></head><body><div class=nav><a>首页</a></div><div id=zoom>{}\
         <table><tr><td rowspan=2>甲<td colspan=3>1</tr><tr><td>2</table></div><script>x</script></body></html>",
        REPORT.map(|p| format!("<p>{p}<br>&nbsp;")).concat()
    );
    let json = fangzhi::engine::bundle(
        [("a.txt", text.as_str())],
        fangzhi::engine::BundleOptions {
            with_text: false,
            sample: false,
        },
    )
    .to_json();
    vec![
        ("a.txt", text.clone().into_bytes()),
        ("a.txt", encoding_rs::GB18030.encode(&text).0.into_owned()),
        ("a.txt", text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        (
            "a.md",
            format!("# 甲\n\n| a | b |\n|--|--|\n| 1 | 2 |\n\n{text}**x** [a](b)\n").into_bytes(),
        ),
        ("a.html", page.into_bytes()),
        ("a.docx", docx(&REPORT)),
        ("a.docx", docx_of(&rich, &[("word/numbering.xml", &numbering)])),
        (
            "a.zip",
            zip(&[("甲.txt", text.as_bytes()), ("乙.docx", &docx(&REPORT))]),
        ),
        ("a.doc", compound(&["WordDocument"])),
        ("a.json", json.into_bytes()),
    ]
}

const LIMITS: Limits = Limits {
    file: 4 << 20,
    text: 1 << 20,
    archive: 8 << 20,
    entries: 50,
    depth: 1,
};

fn survives(file: &str, bytes: &[u8]) -> Result<(), TestCaseError> {
    let items = open_within(file, bytes, &LIMITS);
    prop_assert!(!items.is_empty());
    prop_assert!(
        told(&items).iter().all(|told| told.contains(file)),
        "{:?}",
        told(&items)
    );
    for item in &items {
        if let Item::Text(opened) = item {
            prop_assert!(!opened.text.trim().is_empty() && opened.text.len() as u64 <= LIMITS.text);
        }
    }
    Ok(())
}

/// The files of all forms with the parts of their archives out of the packing, so that damage reaches the readers of XML.
fn inner() -> [&'static str; 3] {
    ["word/document.xml", "word/numbering.xml", "word/styles.xml"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn damaged_files(which in 0usize..10, cuts in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0u8..5), 1..8)) {
        let (file, mut bytes) = good().swap_remove(which);
        for (at, byte, way) in cuts {
            if bytes.is_empty() {
                break;
            }
            let at = at.index(bytes.len());
            match way {
                0 => bytes[at] ^= byte | 1,
                1 => bytes.truncate(at),
                2 => {
                    let end = (at + usize::from(byte)).min(bytes.len());
                    let part = bytes[at..end].to_vec();
                    let to = (at * 7 + 13) % bytes.len();
                    bytes.splice(to..to, part);
                }
                3 => {
                    let end = (at + usize::from(byte)).min(bytes.len());
                    bytes.drain(at..end);
                }
                _ => bytes[at] = [0, 0xFF, b'<', b'&', b'"', b'P'][usize::from(byte) % 6],
            }
        }
        survives(file, &bytes)?;
    }

    #[test]
    fn damaged_parts(xml in r#"(<w:(p|r|t|tbl|tr|tc|tcPr|gridSpan|vMerge|numId|ilvl|del|txbxContent|footnote|lvl|num|abstractNum|style)( w:(val|id|ilvl|numId|styleId)="[0-9a9]{0,4}")?/?>|</w:(p|r|t|tbl|tr|tc)>|甲|&amp;|&x;|<!--|-->|]]>){0,60}"#) {
        let parts: Vec<(&str, &str)> = inner().iter().map(|name| (*name, xml.as_str())).collect();
        let mut entries: Vec<(&str, &[u8])> = vec![("[Content_Types].xml", b"<Types/>")];
        entries.extend(parts.iter().map(|(name, xml)| (*name, xml.as_bytes())));
        survives("a.docx", &zip(&entries))?;
    }

    #[test]
    fn damaged_pages(html in r#"(<(div|p|table|tr|td|th|a|b|font|ul|li|select|option|svg|math|template|form|h1|br|title|frameset|body|html|script|pre|plaintext)( (rowspan|colspan|class|id|style|hidden)=(9999|nav|zoom|"display:none"))?>|</(div|p|table|tr|td|a|b|font|ul|template|form|body|html|script|svg)>|甲。|2024|&nbsp;|<!--|-->|\n){0,80}"#) {
        survives("a.html", format!("<html>{html}").as_bytes())?;
    }

    #[test]
    fn any_markdown(source in r#"([#*_`~>|\[\]()!\\<> \n-]|甲|5|br|http){0,200}"#) {
        survives("a.md", source.as_bytes())?;
    }
}
