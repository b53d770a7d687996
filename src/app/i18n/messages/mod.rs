//! Every sentence of the interface, Chinese first and English beside it; each page has a file and a closed set of its own.

/// Declares a closed set of messages: `messages! { Name: Variant = "中文", "English"; … }`.
macro_rules! messages {
    ($set:ident: $($(#[$note:meta])* $name:ident = $chinese:literal, $english:literal;)+) => {
        /// A sentence or label of the interface; `{}` marks where a part is filled in.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $set {
            $(#[doc = $chinese] $name),+
        }

        impl $set {
            /// All messages of the set.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The Chinese wording.
            #[must_use]
            pub const fn chinese(self) -> &'static str {
                match self { $(Self::$name => $chinese),+ }
            }

            /// The English wording.
            #[must_use]
            pub const fn english(self) -> &'static str {
                match self { $(Self::$name => $english),+ }
            }
        }

        impl $crate::app::i18n::Wording for $set {
            fn chinese(self) -> &'static str {
                self.chinese()
            }

            fn english(self) -> &'static str {
                self.english()
            }
        }
    };
}

mod brief;
mod chart;
mod checks;
mod compare;
mod corrections;
mod general;
mod open;
mod palette;
mod questions;
mod reading;
mod refusal;
mod registers;
mod search;
mod source;
mod taking;
mod words;

pub use brief::BriefMessage;
pub use chart::ChartMessage;
pub use checks::CheckMessage;
pub use compare::CompareMessage;
pub use corrections::CorrectionMessage;
pub use general::Message;
pub use open::OpenMessage;
pub use palette::PaletteMessage;
pub use questions::QuestionMessage;
pub use reading::ReadingMessage;
pub use refusal::RefusalMessage;
pub use registers::RegisterMessage;
pub use search::SearchMessage;
pub use source::SourceMessage;
pub use taking::TakeMessage;
pub use words::WordMessage;

/// A message of any set: its name (`Set::Variant`), its Chinese and its English wording.
pub type Entry = (String, &'static str, &'static str);

/// All messages of all sets.
#[must_use]
pub fn all() -> Vec<Entry> {
    let mut out = Vec::new();
    macro_rules! list {
        ($($set:ident)+) => {$(
            out.extend($set::ALL.iter().map(|&m| (format!("{}::{m:?}", stringify!($set)), m.chinese(), m.english())));
        )+};
    }
    list!(Message ChartMessage CompareMessage RegisterMessage ReadingMessage SearchMessage CheckMessage BriefMessage PaletteMessage QuestionMessage OpenMessage
        CorrectionMessage RefusalMessage SourceMessage TakeMessage WordMessage);
    out
}
