//! What bytes are: by their own signs first, by the name's ending where they have none.

use super::item::Reason;

/// What a file is, as its bytes tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Pdf,
    Zip,
    /// A kind that is not read.
    Refused(Reason),
    /// No sign of anything but text.
    Text,
}

/// First bytes, and what begins with them.
const SIGNS: [(&[u8], Kind); 19] = [
    (b"PK\x03\x04", Kind::Zip),
    (b"PK\x05\x06", Kind::Zip),
    (b"PK\x07\x08", Kind::Zip),
    (b"{\\rtf", Kind::Refused(Reason::Rtf)),
    (b"\x89PNG", Kind::Refused(Reason::Image)),
    (b"\xFF\xD8\xFF", Kind::Refused(Reason::Image)),
    (b"GIF87a", Kind::Refused(Reason::Image)),
    (b"GIF89a", Kind::Refused(Reason::Image)),
    (b"II*\0", Kind::Refused(Reason::Image)),
    (b"MM\0*", Kind::Refused(Reason::Image)),
    (b"\x1F\x8B", Kind::Refused(Reason::OtherArchive)),
    (b"Rar!\x1A\x07", Kind::Refused(Reason::OtherArchive)),
    (b"7z\xBC\xAF\x27\x1C", Kind::Refused(Reason::OtherArchive)),
    (b"\xFD7zXZ\0", Kind::Refused(Reason::OtherArchive)),
    (b"BZh91AY&SY", Kind::Refused(Reason::OtherArchive)),
    (b"\x28\xB5\x2F\xFD", Kind::Refused(Reason::OtherArchive)),
    (b"\x7FELF", Kind::Refused(Reason::NotText)),
    (b"SQLite format 3\0", Kind::Refused(Reason::NotText)),
    (b"OTTO\0", Kind::Refused(Reason::NotText)),
];

/// How far into a file a PDF may begin.
const PDF_WITHIN: usize = 1024;

/// What a file is; `ending` is its name's, in lower case.
pub(super) fn of(bytes: &[u8], ending: &str) -> Kind {
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Kind::Refused(compound(bytes, ending));
    }
    if let Some(&(_, kind)) = SIGNS.iter().find(|(sign, _)| bytes.starts_with(sign)) {
        return kind;
    }
    let at = |from: usize, sign: &[u8]| bytes.get(from..from + sign.len()) == Some(sign);
    if at(0, b"RIFF") && at(8, b"WEBP") || at(4, b"ftyp") && (at(8, b"hei") || at(8, b"mif1") || at(8, b"avif")) {
        return Kind::Refused(Reason::Image);
    }
    // A bitmap's header has two reserved words of zeros.
    if at(0, b"BM") && at(6, &[0; 4]) {
        return Kind::Refused(Reason::Image);
    }
    if at(257, b"ustar") {
        return Kind::Refused(Reason::OtherArchive);
    }
    let head = &bytes[..bytes.len().min(PDF_WITHIN)];
    if head.windows(5).any(|window| window == b"%PDF-") && (ending == "pdf" || bytes.starts_with(b"%PDF-")) {
        return Kind::Pdf;
    }
    Kind::Text
}

/// What an OLE2 compound file is, by the streams its directory names.
///
/// Entries of the directory (MS-CFB 2.6) are 128 bytes, aligned, so they are found without following its sectors.
fn compound(bytes: &[u8], ending: &str) -> Reason {
    let mut seen = [false; 4];
    for entry in bytes.as_chunks::<128>().0 {
        // Name length in bytes with its final NUL, then 2 for a stream.
        if entry[66] != 2 {
            continue;
        }
        let length = usize::from(u16::from_le_bytes([entry[64], entry[65]]));
        for (n, name) in ["EncryptedPackage", "WordDocument", "PowerPoint Document", "Workbook"]
            .iter()
            .enumerate()
        {
            let spelled = |name: &str| {
                length == (name.len() + 1) * 2
                    && name
                        .bytes()
                        .zip(entry.as_chunks::<2>().0)
                        .all(|(letter, &unit)| unit == [letter, 0])
            };
            seen[n] |= spelled(name) || n == 3 && spelled("Book");
        }
    }
    let [encrypted, word, slides, sheet] = seen;
    match ending {
        _ if encrypted => Reason::Encrypted,
        "wps" | "et" | "dps" | "wpt" | "ett" => Reason::Wps,
        "xls" if sheet => Reason::OldExcel,
        _ if word => Reason::OldWord,
        _ if slides => Reason::Slides,
        _ if sheet => Reason::OldExcel,
        "doc" | "docx" => Reason::OldWord,
        "xls" | "xlsx" => Reason::OldExcel,
        "ppt" | "pptx" => Reason::Slides,
        _ => Reason::NotText,
    }
}

/// What a name's ending says of a file whose bytes are no text.
pub(super) fn of_ending(ending: &str) -> Reason {
    match ending {
        "pdf" | "docx" | "xlsx" | "zip" | "html" | "htm" | "md" | "csv" | "json" | "doc" | "xls" | "wps" | "et"
        | "ofd" | "rtf" | "odt" | "ods" | "ppt" | "pptx" => Reason::WrongEnding,
        "png" | "jpg" | "jpeg" | "gif" | "bmp" | "tif" | "tiff" | "webp" | "heic" => Reason::Image,
        "rar" | "7z" | "gz" | "tgz" | "tar" | "xz" | "bz2" => Reason::OtherArchive,
        "caj" | "kdh" | "nh" | "mobi" | "azw3" | "djvu" => Reason::Unknown,
        _ => Reason::NotText,
    }
}

/// A name's ending in lower case, without the dot; empty where there is none.
pub(super) fn ending(file: &str) -> String {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    match name.rsplit_once('.') {
        Some((_, ending)) if ending.len() <= 8 => ending.to_ascii_lowercase(),
        _ => String::new(),
    }
}
