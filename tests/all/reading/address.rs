//! Addresses of documents give back what they spell.

use fangzhi::app::route::{
    Address, DocumentOrder, DocumentView, DocumentsView, OpenList, OpenOrder, OpenView, Route, TextForm,
};
use fangzhi::model::{Status, Theme};
use fangzhi::span::Span;
use proptest::prelude::*;

const ORDERS: [DocumentOrder; 6] = [
    DocumentOrder::Held,
    DocumentOrder::Place,
    DocumentOrder::Date,
    DocumentOrder::Year,
    DocumentOrder::Facts,
    DocumentOrder::Doubts,
];

fn text() -> impl Strategy<Value = String> {
    "[ -~]{0,12}|[\u{4e00}-\u{4eff}，。]{0,6}"
}

fn given_text() -> impl Strategy<Value = Option<String>> {
    proptest::option::of("[ -~]{1,12}|[\u{4e00}-\u{4eff}，。]{1,6}")
}

fn passage() -> impl Strategy<Value = Option<Span>> {
    proptest::option::of((0u32..9_999_999, 1u32..999).prop_map(|(start, length)| Span::new(start, start + length)))
}

proptest! {
    #[test]
    fn documents_round_trip(
        id in "[a-z0-9 %?#&=/+]{1,12}|[\u{4e00}-\u{4eff}]{1,4}",
        fact in given_text(),
        at in passage(),
        words in given_text(),
        read: bool,
        find in text(),
        themes in proptest::sample::subsequence(Theme::ALL.to_vec(), 0..4),
        statuses in proptest::sample::subsequence(Status::ALL.to_vec(), 0..3),
        beside in given_text(),
        edit: bool,
    ) {
        let form = if read { TextForm::Read } else { TextForm::Opened };
        let route = Route::Document(DocumentView { id, fact, at, words, form, find, themes, statuses, beside, edit });
        prop_assert_eq!(Address::parse(&route.to_hash()).route, route);
    }

    #[test]
    fn lists_of_documents_round_trip(text in text(), year in proptest::option::of(1900i16..2100), with_text: bool, own: bool, order in 0..6usize, turned: bool) {
        let order = ORDERS[order];
        let descending = turned && order != DocumentOrder::Held;
        let route = Route::Documents(DocumentsView { text, year, with_text, own, order, descending });
        prop_assert_eq!(Address::parse(&route.to_hash()).route, route);
    }
}

const OWN_ORDERS: [OpenOrder; 7] = [
    OpenOrder::Opened,
    OpenOrder::Title,
    OpenOrder::Place,
    OpenOrder::Year,
    OpenOrder::Facts,
    OpenOrder::Doubts,
    OpenOrder::Corrections,
];

proptest! {
    #[test]
    fn lists_of_own_documents_round_trip(text in text(), order in 0..7usize, descending: bool) {
        let route = Route::Open(OpenView::List(OpenList { text, order: OWN_ORDERS[order], descending }));
        prop_assert_eq!(Address::parse(&route.to_hash()).route, route);
    }

    #[test]
    fn reports_round_trip(key in "[a-z0-9 %?#&=+]{1,16}") {
        let route = Route::Open(OpenView::of(&key));
        prop_assert_eq!(Address::parse(&route.to_hash()).route, route);
    }
}

#[test]
fn own_words_have_an_address() {
    assert_eq!(Address::parse("#/words").route, Route::Open(OpenView::Words));
    assert_eq!(Route::Open(OpenView::Words).to_hash(), "#/words");
    assert_eq!(Route::Open(OpenView::default()).to_hash(), "#/open");
}

#[test]
fn what_is_default_is_left_out() {
    let whole = Route::Document(DocumentView::of("a1"));
    assert_eq!(whole.to_hash(), "#/documents/a1");
    assert_eq!(Route::Documents(DocumentsView::default()).to_hash(), "#/documents");
    let one = Route::Document(DocumentView {
        themes: vec![Theme::Industry],
        form: TextForm::Read,
        ..DocumentView::of("a1").with_passage(Span::new(3, 9))
    });
    assert_eq!(one.to_hash(), "#/documents/a1?at=3-9&form=read&theme=工业");
}
