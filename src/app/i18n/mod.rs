//! Languages and messages: a closed set of sentences, each in Chinese and in English.

mod messages;
mod wording;

use crate::format::Language;

pub use messages::{
    BriefMessage, ChartMessage, CheckMessage, CompareMessage, CorrectionMessage, Entry, Message, OpenMessage,
    PaletteMessage, QuestionMessage, ReadingMessage, RefusalMessage, RegisterMessage, SearchMessage, SourceMessage,
    TakeMessage, WordMessage, all,
};
pub use wording::{
    basis, bound, class_says, confidence, confidence_sign, diagnostic, doubt, inherited, measure, numeral_class,
    organisation, period, record_kind, stage, status, status_sign, theme, unread,
};

/// A sentence in both languages.
pub trait Wording: Copy {
    /// The Chinese wording.
    fn chinese(self) -> &'static str;
    /// The English wording.
    fn english(self) -> &'static str;
}

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// Simplified Chinese.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// The BCP 47 tag for the page's `lang` attribute.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// The spelling in addresses and in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }

    /// The language spelled `text`: `zh`, `en`, or a longer tag that begins so.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.get(..2) {
            Some("zh") => Some(Self::Zh),
            Some("en") => Some(Self::En),
            _ => None,
        }
    }

    /// The same language, as figures and charts name it.
    #[must_use]
    pub const fn language(self) -> Language {
        match self {
            Self::Zh => Language::Chinese,
            Self::En => Language::English,
        }
    }

    /// The other language.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Zh => Self::En,
            Self::En => Self::Zh,
        }
    }

    /// The message in this language.
    #[must_use]
    pub fn say(self, message: impl Wording) -> &'static str {
        match self {
            Self::Zh => message.chinese(),
            Self::En => message.english(),
        }
    }

    /// The message with each `{}` filled in order.
    #[must_use]
    pub fn fill(self, message: impl Wording, parts: &[&str]) -> String {
        let mut out = String::new();
        let mut parts = parts.iter();
        for (n, piece) in self.say(message).split("{}").enumerate() {
            if n > 0 {
                out.push_str(parts.next().copied().unwrap_or_default());
            }
            out.push_str(piece);
        }
        out
    }

    /// The message with one count, thousands grouped.
    #[must_use]
    pub fn count(self, message: impl Wording, n: usize) -> String {
        self.fill(message, &[&grouped(n)])
    }

    /// The `lang` of a name: Chinese where an English page prints one in Chinese, else the page's own.
    #[must_use]
    pub fn of_name(self, name: &str) -> Option<&'static str> {
        (self == Self::En && name.contains(is_han)).then_some("zh-CN")
    }

    /// The text in runs, each with its `lang`: names in Chinese within an English sentence, and the rest.
    #[must_use]
    pub fn runs(self, text: &str) -> Vec<(&str, Option<&'static str>)> {
        if self.of_name(text).is_none() {
            return vec![(text, None)];
        }
        let mut out = Vec::new();
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let han = is_han(first);
            let end = rest.find(|c| is_han(c) != han).unwrap_or(rest.len());
            out.push((&rest[..end], han.then_some("zh-CN")));
            rest = &rest[end..];
        }
        out
    }

    /// Chooses between a Chinese and an English form.
    #[must_use]
    pub const fn pick<'a>(self, chinese: &'a str, english: &'a str) -> &'a str {
        match self {
            Self::Zh => chinese,
            Self::En => english,
        }
    }
}

/// Whether the character is Chinese, as far as names in reports go.
fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}

/// A whole number with a thin comma every three digits.
#[must_use]
pub fn grouped(n: usize) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + 4);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
