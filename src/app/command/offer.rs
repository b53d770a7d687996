//! What the palette offers: pages, places, indicators, documents, and what can be done at once.

use super::{Does, Entry, Kind};
use crate::app::i18n::{Message, PaletteMessage};
use crate::app::route::{Address, CompareView, DocumentView, Route};
use crate::corpus::{AreaId, Corpus, DocumentId};
use crate::lexicon::indicator;
use crate::model::SavedView;
use crate::query::{Facet, Query};

/// Something done at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Speaks the other language.
    Speak,
    /// Light or dark as the system says.
    PaintAuto,
    /// Light.
    PaintLight,
    /// Dark.
    PaintDark,
    /// Numbers in 亿 and 万.
    CountScaled,
    /// Numbers as printed.
    CountPrinted,
    /// Takes the last step back.
    Undo,
    /// Empties the basket.
    Empty,
    /// Copies the address.
    CopyLink,
    /// Prints the page.
    Print,
    /// Opens what can be exported from here.
    Export,
    /// Opens the saved views.
    Views,
    /// Opens the portable copy.
    Portable,
    /// Keeps the whole app as one file.
    Download,
    /// Goes to the page where files are opened.
    OpenFiles,
    /// Lists the reader's own documents.
    Own,
    /// Shows the reader's own words.
    Words,
    /// Shows the keys.
    ShowKeys,
    /// Lets single keys act.
    KeysOn,
    /// Lets them act no longer.
    KeysOff,
}

impl Act {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 20] = [
        Self::Speak,
        Self::PaintAuto,
        Self::PaintLight,
        Self::PaintDark,
        Self::CountScaled,
        Self::CountPrinted,
        Self::Undo,
        Self::Empty,
        Self::CopyLink,
        Self::Print,
        Self::Export,
        Self::Views,
        Self::Portable,
        Self::Download,
        Self::OpenFiles,
        Self::Own,
        Self::Words,
        Self::ShowKeys,
        Self::KeysOn,
        Self::KeysOff,
    ];

    /// Its spelling in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Speak => "speak",
            Self::PaintAuto => "auto",
            Self::PaintLight => "light",
            Self::PaintDark => "dark",
            Self::CountScaled => "scaled",
            Self::CountPrinted => "printed",
            Self::Undo => "undo",
            Self::Empty => "empty",
            Self::CopyLink => "link",
            Self::Print => "print",
            Self::Export => "export",
            Self::Views => "views",
            Self::Portable => "portable",
            Self::Download => "download",
            Self::OpenFiles => "open-files",
            Self::Own => "own",
            Self::Words => "words",
            Self::ShowKeys => "keys",
            Self::KeysOn => "keys-on",
            Self::KeysOff => "keys-off",
        }
    }

    const fn message(self) -> PaletteMessage {
        match self {
            Self::Speak => PaletteMessage::ActSpeak,
            Self::PaintAuto => PaletteMessage::ActPaintAuto,
            Self::PaintLight => PaletteMessage::ActPaintLight,
            Self::PaintDark => PaletteMessage::ActPaintDark,
            Self::CountScaled => PaletteMessage::ActCountScaled,
            Self::CountPrinted => PaletteMessage::ActCountPrinted,
            Self::Undo => PaletteMessage::ActUndo,
            Self::Empty => PaletteMessage::ActEmpty,
            Self::CopyLink => PaletteMessage::ActCopyLink,
            Self::Print => PaletteMessage::ActPrint,
            Self::Export => PaletteMessage::ActExport,
            Self::Views => PaletteMessage::ActViews,
            Self::Portable => PaletteMessage::ActPortable,
            Self::Download => PaletteMessage::ActDownload,
            Self::OpenFiles => PaletteMessage::ActOpenFiles,
            Self::Own => PaletteMessage::ActOwn,
            Self::Words => PaletteMessage::ActWords,
            Self::ShowKeys => PaletteMessage::ActShowKeys,
            Self::KeysOn => PaletteMessage::ActKeysOn,
            Self::KeysOff => PaletteMessage::ActKeysOff,
        }
    }
}

/// Everything the palette offers over these corpora: the pages with their addresses, then the places and indicators of
/// the first corpus, the documents of all, and the acts.
#[must_use]
pub fn offers(pages: &[(&str, Message)], corpora: &[&Corpus]) -> Vec<Entry> {
    let mut out: Vec<Entry> = pages
        .iter()
        .map(|&(address, label)| {
            let names = vec![label.chinese().to_owned(), label.english().to_owned()];
            entry(Kind::Page, Does::Go(address.to_owned()), names)
        })
        .collect();
    if let Some(corpus) = corpora.first() {
        places(corpus, &mut out);
        indicators(corpus, &mut out);
    }
    corpora.iter().for_each(|corpus| documents(corpus, &mut out));
    out.extend(Act::ALL.into_iter().map(|act| {
        let message = act.message();
        let names = vec![message.chinese().to_owned(), message.english().to_owned()];
        entry(Kind::Act, Does::Act(act), names)
    }));
    out
}

/// The saved views; their addresses say over which corpus they were seen.
#[must_use]
pub fn saved(views: &[SavedView]) -> Vec<Entry> {
    let view = |view: &SavedView| {
        let address = Address::over(&view.address, &view.corpus);
        entry(
            Kind::View,
            Does::Go(address),
            vec![view.name.clone(), view.name.clone()],
        )
    };
    views.iter().map(view).collect()
}

fn entry(kind: Kind, does: Does, names: Vec<String>) -> Entry {
    Entry {
        kind,
        does,
        names,
        note: String::new(),
        condition: None,
    }
}

/// A place: its page, its observations, its comparison.
fn places(corpus: &Corpus, out: &mut Vec<Entry>) {
    for (id, area) in (0..).zip(corpus.areas()) {
        let key = corpus.place_key(AreaId(id)).to_owned();
        let full = area.full_name();
        let names = vec![area.name.clone(), area.name.clone(), full.clone()];
        let compare = CompareView {
            places: vec![key.clone()],
            ..CompareView::default()
        };
        let goes = [
            (Kind::Place, Route::Brief(key.clone())),
            (Kind::Observations, Route::of_query(Query::of(Facet::Place, &key))),
            (Kind::Compare, Route::Compare(compare)),
        ];
        for (kind, route) in goes {
            out.push(Entry {
                note: full.strip_suffix(&area.name).unwrap_or_default().to_owned(),
                condition: (kind == Kind::Place).then(|| (Facet::Place, key.clone())),
                ..entry(kind, Does::Go(route.to_hash()), names.clone())
            });
        }
    }
}

/// An indicator: its observations, and where the vocabulary knows it, its comparison.
fn indicators(corpus: &Corpus, out: &mut Vec<Entry>) {
    for key in corpus.column(Facet::Indicator).keys() {
        let known = indicator::find(key);
        let mut names = vec![
            key.clone(),
            known.map_or(key.as_str(), |known| known.english).to_owned(),
        ];
        names.extend(
            known
                .iter()
                .flat_map(|known| &known.aliases)
                .map(|&alias| alias.to_owned()),
        );
        let route = Route::of_query(Query::of(Facet::Indicator, key));
        out.push(Entry {
            condition: Some((Facet::Indicator, key.clone())),
            ..entry(Kind::Observations, Does::Go(route.to_hash()), names.clone())
        });
        if known.is_some() {
            let compare = CompareView {
                indicator: Some(key.clone()),
                ..CompareView::default()
            };
            out.push(entry(Kind::Compare, Does::Go(Route::Compare(compare).to_hash()), names));
        }
    }
}

fn documents(corpus: &Corpus, out: &mut Vec<Entry>) {
    for (n, document) in (0..).zip(corpus.documents()) {
        let route = Route::Document(DocumentView::of(corpus.document_key(DocumentId(n))));
        let title = document.title.clone();
        out.push(Entry {
            note: corpus.area(AreaId(document.area)).name.clone(),
            ..entry(Kind::Document, Does::Go(route.to_hash()), vec![title.clone(), title])
        });
    }
}
