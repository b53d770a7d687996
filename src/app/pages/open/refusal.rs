//! A refusal in plain words: which file, why, and what to do.

use yew::prelude::*;

use super::size::bytes;
use crate::app::i18n::{Lang, OpenMessage, RefusalMessage};
use crate::intake::{Reason, Refusal};

/// Why, and what to do about it.
const fn words(reason: Reason) -> (RefusalMessage, RefusalMessage) {
    use RefusalMessage as M;
    match reason {
        Reason::Empty => (M::Empty, M::EmptyDo),
        Reason::TooLarge => (M::TooLargePlain, M::TooLargeDo),
        Reason::NotText => (M::NotText, M::NotTextDo),
        Reason::NoWords => (M::NoWords, M::NoWordsDo),
        Reason::Encrypted => (M::Encrypted, M::EncryptedDo),
        Reason::Damaged => (M::Damaged, M::DamagedDo),
        Reason::WrongEnding => (M::WrongEnding, M::WrongEndingDo),
        Reason::OldWord => (M::OldWord, M::OldWordDo),
        Reason::OldExcel => (M::OldExcel, M::OldExcelDo),
        Reason::Wps => (M::Wps, M::WpsDo),
        Reason::Ofd => (M::Ofd, M::OfdDo),
        Reason::Rtf => (M::Rtf, M::SaveAsDo),
        Reason::OpenDocument => (M::OpenDocument, M::SaveAsDo),
        Reason::Slides => (M::Slides, M::SlidesDo),
        Reason::Image => (M::Image, M::OcrDo),
        Reason::Scanned => (M::Scanned, M::OcrDo),
        Reason::OtherArchive => (M::OtherArchive, M::OtherArchiveDo),
        Reason::Nested => (M::Nested, M::NestedDo),
        Reason::Bomb => (M::Bomb, M::BombDo),
        Reason::TooManyEntries => (M::TooManyEntries, M::BombDo),
        Reason::UnsafePath => (M::UnsafePath, M::UnsafePathDo),
        Reason::ForeignTable => (M::ForeignTable, M::ForeignTableDo),
        Reason::ForeignJson => (M::ForeignJson, M::ForeignJsonDo),
        Reason::LaterVersion => (M::LaterVersion, M::LaterVersionDo),
        Reason::Unknown => (M::Unknown, M::UnknownDo),
        Reason::Unreadable => (M::Unreadable, M::UnreadableDo),
        Reason::NoProgram => (M::NoProgram, M::NoProgramDo),
        Reason::Broke => (M::Broke, M::BrokeDo),
    }
}

/// Why, with the limit where the refusal names one in bytes; and what is left to say of it technically.
fn why(refusal: &Refusal, lang: Lang) -> (String, Option<&str>) {
    let detail = refusal.detail.as_deref();
    let limit = detail.and_then(|detail| detail.parse::<f64>().ok());
    match (refusal.reason, limit) {
        (Reason::TooLarge, Some(limit)) => (lang.fill(RefusalMessage::TooLarge, &[&bytes(limit)]), None),
        (Reason::Bomb, Some(limit)) => (lang.fill(RefusalMessage::BombLimit, &[&bytes(limit)]), None),
        (reason, _) => (lang.say(words(reason).0).to_owned(), detail),
    }
}

/// What is said of a refusal; the file is named where it is not `row`'s own.
pub(super) fn of(refusal: &Refusal, row: &str, lang: Lang) -> Html {
    let (why, detail) = why(refusal, lang);
    html! {
        <li class="refusal" data-reason={refusal.reason.as_str()} data-testid="refusal">
            if refusal.file != row { <span class="refused-file">{ refusal.file.clone() }</span> }
            <span class="refused-why">{ why }</span>
            <span class="refused-do">{ lang.say(words(refusal.reason).1) }</span>
            if let Some(detail) = detail { <small class="faint">{ lang.fill(OpenMessage::Detail, &[detail]) }</small> }
        </li>
    }
}
