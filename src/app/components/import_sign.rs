//! A sign in the header that files are being opened, with the way to their page.

use yew::prelude::*;

use crate::app::i18n::{OpenMessage, grouped};
use crate::app::own::arriving::Stage;
use crate::app::own::desk::use_desk;
use crate::app::route::{OpenView, Route};
use crate::app::state::use_app;

/// The sign; nothing where nothing is being opened, and on the page that says it at length.
#[component]
pub(crate) fn ImportSign() -> Html {
    let state = use_app();
    let progress = use_desk().progress();
    if !progress.running || matches!(&*state.route, Route::Open(OpenView::List(_))) {
        return Html::default();
    }
    let rows = &progress.rows[progress.from.min(progress.rows.len())..];
    let done = rows
        .iter()
        .filter(|row| matches!(row.stage, Stage::Done | Stage::Cancelled));
    let counts = [grouped(done.count()), grouped(rows.len())];
    html! {
        <a class="quiet import-sign" href="#/open" data-testid="import-sign">
            { state.lang.fill(OpenMessage::ReadingSign, &[&counts[0], &counts[1]]) }</a>
    }
}
