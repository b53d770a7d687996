//! Files made for the cases: archives and documents, as good or as bad as a case asks.

use miniz_oxide::deflate::compress_to_vec;

/// An entry of an archive, with what may be wrong about it.
#[derive(Clone)]
pub(super) struct Entry {
    pub(super) name: Vec<u8>,
    pub(super) content: Vec<u8>,
    pub(super) deflated: bool,
    /// General purpose flags: 1 locked, 8 sizes after the content, 0x800 names in UTF-8.
    pub(super) flags: u16,
    /// What the directory says of size and checksum, where it lies.
    pub(super) stated: Option<u32>,
    pub(super) crc: Option<u32>,
    pub(super) method: Option<u16>,
}

impl Entry {
    pub(super) fn new(name: &str, content: &[u8]) -> Self {
        Self::named(name.as_bytes(), content, 0x800)
    }

    pub(super) fn named(name: &[u8], content: &[u8], flags: u16) -> Self {
        Self {
            name: name.to_vec(),
            content: content.to_vec(),
            deflated: true,
            flags,
            stated: None,
            crc: None,
            method: None,
        }
    }
}

/// An archive of good entries.
pub(super) fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    zip_of(
        &entries
            .iter()
            .map(|(name, content)| Entry::new(name, content))
            .collect::<Vec<_>>(),
    )
}

/// An archive (APPNOTE 6.3).
pub(super) fn zip_of(entries: &[Entry]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut directory = Vec::new();
    for entry in entries {
        let header = u32::try_from(out.len()).expect("a small archive");
        let packed = if entry.deflated {
            compress_to_vec(&entry.content, 6)
        } else {
            entry.content.clone()
        };
        let method = entry.method.unwrap_or(if entry.deflated { 8 } else { 0 });
        let crc = entry.crc.unwrap_or_else(|| crc32(&entry.content));
        let size = entry
            .stated
            .unwrap_or(u32::try_from(entry.content.len()).expect("small"));
        let packed_size = u32::try_from(packed.len()).expect("small");
        let name_length = u16::try_from(entry.name.len()).expect("short");
        let late = entry.flags & 8 != 0;
        let common = |out: &mut Vec<u8>, zeros: bool| {
            for field in [20, entry.flags, method, 0, 0x21] {
                out.extend(field.to_le_bytes());
            }
            for field in [crc, packed_size, size] {
                out.extend(if zeros { 0u32 } else { field }.to_le_bytes());
            }
            out.extend(name_length.to_le_bytes());
            out.extend(0u16.to_le_bytes());
        };
        out.extend(b"PK\x03\x04");
        common(&mut out, late);
        out.extend(&entry.name);
        out.extend(&packed);
        if late {
            out.extend(b"PK\x07\x08");
            for field in [crc, packed_size, size] {
                out.extend(field.to_le_bytes());
            }
        }
        directory.extend(b"PK\x01\x02");
        directory.extend(20u16.to_le_bytes());
        common(&mut directory, false);
        directory.extend([0; 6]);
        directory.extend([0; 4]);
        directory.extend(header.to_le_bytes());
        let from = directory.len();
        directory.extend(&entry.name);
        debug_assert_eq!(directory.len() - from, entry.name.len());
    }
    let start = u32::try_from(out.len()).expect("small");
    let count = u16::try_from(entries.len()).unwrap_or(u16::MAX);
    out.extend(&directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(u32::try_from(directory.len()).expect("small").to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend(0u16.to_le_bytes());
    out
}

fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = !0u32;
    for &byte in bytes {
        crc ^= u32::from(byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 {
                (crc >> 1) ^ 0xEDB8_8320
            } else {
                crc >> 1
            };
        }
    }
    !crc
}

const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
                 xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
                 xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" \
                 xmlns:v=\"urn:schemas-microsoft-com:vml\"";

/// A part with this body in an element of this name.
pub(super) fn part(root: &str, inner: &str) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:{root} {W}>{inner}</w:{root}>")
}

/// A document of these parts beside `word/document.xml` with this body.
pub(super) fn docx_of(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let document = part("document", &format!("<w:body>{body}<w:sectPr/></w:body>"));
    docx_with(&document, parts)
}

/// A document of this main part.
pub(super) fn docx_with(document: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    let relationships = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
         <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
         Target=\"word/document.xml\"/></Relationships>";
    let mut entries: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", relationships.as_bytes()),
        ("word/document.xml", document.as_bytes()),
    ];
    entries.extend(parts.iter().map(|(name, content)| (*name, content.as_bytes())));
    zip(&entries)
}

/// A paragraph.
pub(super) fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

/// A document of plain paragraphs.
pub(super) fn docx(paragraphs: &[&str]) -> Vec<u8> {
    docx_of(&paragraphs.iter().map(|text| p(text)).collect::<String>(), &[])
}

/// An OLE2 file whose directory names these streams.
pub(super) fn compound(streams: &[&str]) -> Vec<u8> {
    let mut out = vec![0; 512];
    out[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    for (name, kind) in [("Root Entry", 5)]
        .into_iter()
        .chain(streams.iter().map(|name| (*name, 2)))
    {
        let mut entry = vec![0; 128];
        for (n, unit) in name.encode_utf16().enumerate() {
            entry[2 * n..2 * n + 2].copy_from_slice(&unit.to_le_bytes());
        }
        let length = u16::try_from(2 * (name.len() + 1)).expect("short");
        entry[64..66].copy_from_slice(&length.to_le_bytes());
        entry[66] = kind;
        out.extend(entry);
    }
    out.resize(out.len().next_multiple_of(512), 0);
    out
}
