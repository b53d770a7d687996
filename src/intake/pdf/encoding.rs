//! Encodings of PDF fonts: the predefined CMaps whose codes are bytes of a character encoding, and the Latin ones.

/// How a composite font's codes are cut and what they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Codes {
    /// Two bytes, a glyph (`Identity-H`) or nothing known.
    Glyphs,
    /// UTF-16, big-endian.
    Utf16,
    /// UTF-32, big-endian.
    Utf32,
    /// UTF-8.
    Utf8,
    /// Bytes of the encoding with this WHATWG label, whose first byte, where it stands in one of the ranges, begins a
    /// code of two.
    Bytes(&'static str),
}

/// The codes of a predefined CMap (ISO 32000-2, table 116) by its name, and whether its lines run from top to bottom.
///
/// The codes of `Uni…` maps are Unicode; those of `GBK-EUC-H` and its kin are bytes of the encoding that they are named
/// after. So no table of glyphs is needed to know their characters.
pub(super) fn predefined(name: &str) -> Option<(Codes, bool)> {
    let vertical = name.ends_with("-V") || name == "V";
    let starts = |words: &[&str]| words.iter().any(|word| name.starts_with(word));
    let codes = if starts(&["Identity"]) {
        Codes::Glyphs
    } else if name.starts_with("Uni") && (name.contains("UCS2") || name.contains("UTF16")) {
        Codes::Utf16
    } else if name.starts_with("Uni") && name.contains("UTF32") {
        Codes::Utf32
    } else if name.starts_with("Uni") && name.contains("UTF8") {
        Codes::Utf8
    } else if starts(&["GBK", "GB-EUC", "GBpc-EUC"]) {
        Codes::Bytes("gb18030")
    } else if starts(&["B5pc", "ETen-B5", "ETenms-B5", "HKscs-B5"]) {
        Codes::Bytes("big5")
    } else if starts(&[
        "90ms-RKSJ",
        "90msp-RKSJ",
        "90pv-RKSJ",
        "83pv-RKSJ",
        "Ext-RKSJ",
        "Add-RKSJ",
    ]) {
        Codes::Bytes("shift_jis")
    } else if name == "EUC-H" || name == "EUC-V" {
        Codes::Bytes("euc-jp")
    } else if starts(&["KSC-EUC", "KSCms-UHC", "KSCpc-EUC"]) {
        Codes::Bytes("euc-kr")
    } else {
        return None;
    };
    Some((codes, vertical))
}

impl Codes {
    /// The length in bytes of the code that `bytes` begin with; at least 1 and at most what is there.
    pub(super) fn length(self, bytes: &[u8]) -> usize {
        let first = bytes.first().copied().unwrap_or_default();
        let second = bytes.get(1).copied().unwrap_or_default();
        let length = match self {
            Self::Glyphs => 2,
            Self::Utf16 if (0xD8..=0xDB).contains(&first) => 4,
            Self::Utf16 => 2,
            Self::Utf32 => 4,
            Self::Utf8 => match first {
                0xF0.. => 4,
                0xE0.. => 3,
                0xC0.. => 2,
                _ => 1,
            },
            Self::Bytes(label) => match (label, first) {
                ("gb18030", 0x81..=0xFE) if second.is_ascii_digit() => 4,
                ("gb18030" | "big5" | "euc-kr" | "euc-jp", 0x81..=0xFE) => 2,
                ("shift_jis", 0x81..=0x9F | 0xE0..=0xFC) => 2,
                _ => 1,
            },
        };
        length.min(bytes.len()).max(1)
    }
}

/// The character of a byte in a Latin encoding (`WinAnsiEncoding`, `MacRomanEncoding`, `StandardEncoding`).
pub(super) fn latin(encoding: &str, byte: u8) -> char {
    const WIN: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";
    const MAC: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";
    const STANDARD: &str = "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ\u{B0}–†‡·\u{B5}¶•‚„”»…‰\u{BE}¿\u{C0}`´ˆ˜¯˘˙¨\u{C9}˚¸\u{CC}˝˛ˇ—";
    let nth = |table: &str, first: u8| table.chars().nth(usize::from(byte - first));
    let found = match (encoding, byte) {
        ("MacRomanEncoding", 0x80..) => nth(MAC, 0x80),
        ("StandardEncoding", 0xA1..=0xD0) => nth(STANDARD, 0xA1),
        ("StandardEncoding", 0x27) => Some('’'),
        ("StandardEncoding", 0x60) => Some('‘'),
        (_, 0x80..=0x9F) => nth(WIN, 0x80),
        _ => None,
    };
    found.unwrap_or(char::from(byte))
}

/// The characters of a glyph's name (Adobe Glyph List for New Fonts, as far as reports write it): `comma`, `uni4E91`,
/// `u20089`, `f_i`, `A.sc`.
pub(super) fn glyph_name(name: &str) -> Option<String> {
    let name = name.split('.').next().filter(|stem| !stem.is_empty())?;
    if name.contains('_') {
        return name.split('_').map(glyph_name).collect();
    }
    let mut letters = name.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        return Some(letter.to_string());
    }
    let hexadecimal =
        |digits: &str| digits.len() <= 6 && digits.bytes().all(|b| b.is_ascii_digit() || (b'A'..=b'F').contains(&b));
    if let Some(digits) = name
        .strip_prefix("uni")
        .filter(|d| d.len() >= 4 && d.len() % 4 == 0 && d.is_ascii())
    {
        let units: Option<Vec<u16>> = (0..digits.len() / 4)
            .map(|n| u16::from_str_radix(&digits[4 * n..4 * n + 4], 16).ok())
            .collect();
        return String::from_utf16(&units?).ok();
    }
    if let Some(digits) = name.strip_prefix('u').filter(|d| d.len() >= 4 && hexadecimal(d)) {
        return char::from_u32(u32::from_str_radix(digits, 16).ok()?).map(String::from);
    }
    const NAMES: [(&str, &str); 62] = [
        ("space", " "),
        ("exclam", "!"),
        ("quotedbl", "\""),
        ("numbersign", "#"),
        ("dollar", "$"),
        ("percent", "%"),
        ("ampersand", "&"),
        ("quotesingle", "'"),
        ("parenleft", "("),
        ("parenright", ")"),
        ("asterisk", "*"),
        ("plus", "+"),
        ("comma", ","),
        ("hyphen", "-"),
        ("period", "."),
        ("slash", "/"),
        ("zero", "0"),
        ("one", "1"),
        ("two", "2"),
        ("three", "3"),
        ("four", "4"),
        ("five", "5"),
        ("six", "6"),
        ("seven", "7"),
        ("eight", "8"),
        ("nine", "9"),
        ("colon", ":"),
        ("semicolon", ";"),
        ("less", "<"),
        ("equal", "="),
        ("greater", ">"),
        ("question", "?"),
        ("at", "@"),
        ("bracketleft", "["),
        ("backslash", "\\"),
        ("bracketright", "]"),
        ("asciicircum", "^"),
        ("underscore", "_"),
        ("grave", "`"),
        ("braceleft", "{"),
        ("bar", "|"),
        ("braceright", "}"),
        ("asciitilde", "~"),
        ("minus", "−"),
        ("multiply", "×"),
        ("divide", "÷"),
        ("degree", "°"),
        ("plusminus", "±"),
        ("periodcentered", "·"),
        ("bullet", "•"),
        ("endash", "–"),
        ("emdash", "—"),
        ("ellipsis", "…"),
        ("quoteleft", "‘"),
        ("quoteright", "’"),
        ("quotedblleft", "“"),
        ("quotedblright", "”"),
        ("perthousand", "‰"),
        ("fi", "fi"),
        ("fl", "fl"),
        ("ff", "ff"),
        ("yen", "¥"),
    ];
    NAMES
        .iter()
        .find(|entry| entry.0 == name)
        .map(|entry| entry.1.to_owned())
}

/// The character that readers mean: radicals stand for their ideographs, presentation forms for what they present.
///
/// Printing from browsers maps many glyphs back to the radical of the same look (⼯ for 工).
pub(super) fn plain(c: char) -> char {
    const RADICALS: &str = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";
    // The supplement's simplified forms that fonts share with their ideographs.
    const SIMPLIFIED: [(char, char); 24] = [
        ('⺟', '母'),
        ('⺠', '民'),
        ('⺼', '月'),
        ('⻁', '虎'),
        ('⻄', '西'),
        ('⻅', '见'),
        ('⻆', '角'),
        ('⻉', '贝'),
        ('⻋', '车'),
        ('⻓', '长'),
        ('⻔', '门'),
        ('⻘', '青'),
        ('⻙', '韦'),
        ('⻚', '页'),
        ('⻛', '风'),
        ('⻜', '飞'),
        ('⻝', '食'),
        ('⻢', '马'),
        ('⻣', '骨'),
        ('⻤', '鬼'),
        ('⻥', '鱼'),
        ('⻦', '鸟'),
        ('⻬', '齐'),
        ('⻰', '龙'),
    ];
    match c {
        '\u{2F00}'..='\u{2FD5}' => RADICALS.chars().nth(c as usize - 0x2F00).unwrap_or(c),
        '\u{2E80}'..='\u{2EFF}' => match c {
            '⺎' => '兀',
            '⺯' => '糹',
            '⻨' => '麦',
            '⻩' => '黄',
            '⻫' => '斉',
            '⻮' => '齿',
            '⻳' => '龟',
            _ => SIMPLIFIED.iter().find(|pair| pair.0 == c).map_or(c, |pair| pair.1),
        },
        // Forms for vertical lines.
        '\u{FE10}'..='\u{FE19}' => "，、。：；！？〖〗…".chars().nth(c as usize - 0xFE10).unwrap_or(c),
        '\u{FE30}' => '…',
        '\u{FE31}' => '—',
        '\u{FE35}'..='\u{FE44}' => "（）｛｝〔〕【】《》〈〉「」『』"
            .chars()
            .nth(c as usize - 0xFE35)
            .unwrap_or(c),
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' => ' ',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn predefined_maps_by_name() {
        for (name, codes, vertical) in [
            ("Identity-H", Codes::Glyphs, false),
            ("UniGB-UCS2-H", Codes::Utf16, false),
            ("UniGB-UTF16-V", Codes::Utf16, true),
            ("UniCNS-UTF16-H", Codes::Utf16, false),
            ("UniJIS-UCS2-HW-V", Codes::Utf16, true),
            ("UniGB-UTF8-H", Codes::Utf8, false),
            ("GBK-EUC-H", Codes::Bytes("gb18030"), false),
            ("GBKp-EUC-V", Codes::Bytes("gb18030"), true),
            ("GB-EUC-H", Codes::Bytes("gb18030"), false),
            ("GBK2K-H", Codes::Bytes("gb18030"), false),
            ("ETen-B5-H", Codes::Bytes("big5"), false),
            ("90ms-RKSJ-H", Codes::Bytes("shift_jis"), false),
        ] {
            assert_eq!(predefined(name), Some((codes, vertical)), "{name}");
        }
        assert_eq!(predefined("Mystery-H"), None);
    }

    #[test]
    fn codes_are_cut_by_their_encoding() {
        assert_eq!(Codes::Bytes("gb18030").length(b"A\xD4"), 1);
        assert_eq!(Codes::Bytes("gb18030").length(b"\xD4\xC6"), 2);
        assert_eq!(Codes::Bytes("gb18030").length(b"\x81\x30\x81\x30"), 4);
        assert_eq!(Codes::Bytes("gb18030").length(b"\xD4"), 1);
        assert_eq!(Codes::Utf16.length(b"\xD8\x40\xDC\x0B"), 4);
        assert_eq!(Codes::Glyphs.length(b""), 1);
    }

    #[test]
    fn names_bytes_and_radicals() {
        for (name, text) in [
            ("comma", Some(",")),
            ("A", Some("A")),
            ("uni4E916CFD", Some("云泽")),
            ("u20089", Some("𠂉")),
            ("f_i", Some("fi")),
            ("one.tab", Some("1")),
            ("g17", None),
            ("uniZZZZ", None),
            (".notdef", None),
            ("", None),
        ] {
            assert_eq!(glyph_name(name).as_deref(), text, "{name}");
        }
        assert_eq!(
            [
                latin("WinAnsiEncoding", 0x97),
                latin("MacRomanEncoding", 0xD1),
                latin("StandardEncoding", 0xD0)
            ],
            ['—'; 3]
        );
        assert_eq!(
            [plain('⼯'), plain('⿕'), plain('⻓'), plain('︵'), plain('云')],
            ['工', '龠', '长', '（', '云']
        );
    }
}
