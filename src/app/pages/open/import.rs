//! How far the files are that were opened in this visit, and what became of each.

use std::rc::Rc;

use yew::prelude::*;

use super::known::{self, Counts};
use super::refusal;
use super::size::bytes;
use crate::app::i18n::{Lang, OpenMessage, grouped};
use crate::app::own::Entry;
use crate::app::own::arriving::{Row, Stage};
use crate::app::own::desk::{desk, use_desk};
use crate::app::route::{OpenView, Route};
use crate::app::state::use_app;

/// Longer lists are shown from the start, and in full on demand.
const SHOWN: usize = 200;

/// How far the running import is.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Sum {
    files: usize,
    done: usize,
    bytes: f64,
    bytes_done: f64,
    texts: usize,
    held: usize,
    refused: usize,
    cancelled: usize,
}

impl Sum {
    fn of(rows: &[Rc<Row>]) -> Self {
        let mut sum = Self::default();
        for row in rows {
            sum.files += 1;
            sum.bytes += row.size;
            if matches!(row.stage, Stage::Done | Stage::Cancelled) {
                sum.done += 1;
                sum.bytes_done += row.size;
            }
            sum.cancelled += usize::from(row.stage == Stage::Cancelled);
            sum.texts += row.sources.len();
            sum.held += row.held.len();
            sum.refused += row.refused.len();
        }
        sum
    }

    /// Whole per cent of the bytes, or of the files where they are empty.
    fn percent(self) -> usize {
        let (part, whole) = match self.bytes > 0.0 {
            true => (self.bytes_done, self.bytes),
            false => (self.done as f64, self.files as f64),
        };
        (part * 100.0 / whole.max(1.0)) as usize
    }
}

/// The section; nothing where nothing was opened.
#[component]
pub(super) fn Import() -> Html {
    let state = use_app();
    let lang = state.lang;
    let desk = use_desk();
    let (whole, earlier, troubles) = (use_state(|| false), use_state(|| false), use_state(|| false));
    let progress = desk.progress();
    if progress.rows.is_empty() {
        return Html::default();
    }
    let from = progress.from.min(progress.rows.len());
    let sum = Sum::of(&progress.rows[from..]);
    let listed: Vec<&Rc<Row>> = progress.rows[if *earlier { 0 } else { from }..]
        .iter()
        .filter(|row| !*troubles || !row.refused.is_empty())
        .collect();
    let shown = if *whole { listed.len() } else { SHOWN };
    let row = |row: &&Rc<Row>| {
        // Links wait until the text has joined what is held.
        let keys = row.sources.iter().chain(&row.held);
        let joined: Vec<Rc<Entry>> = keys.filter_map(|key| state.own.entry(key).cloned()).collect();
        html! { <RowEntry row={Shared((*row).clone())} {joined} {lang} /> }
    };
    html! {
        <section class="import" aria-labelledby="import-title" data-running={progress.running.then_some("")} data-testid="import">
            <h2 id="import-title" tabindex="-1">{ lang.say(OpenMessage::Import) }</h2>
            if progress.running { { running(sum, lang) } }
            <p class={if progress.running { "visually-hidden" } else { "import-ended" }} role="status"
                data-testid={(!progress.running).then_some("import-ended")}>{ spoken(sum, progress.running, lang) }</p>
            <p class="import-ways">
                if sum.refused > 0 || *troubles {
                    <button type="button" class="chip" aria-pressed={troubles.to_string()} onclick={flip(&troubles)} data-testid="only-troubles">
                        { lang.say(OpenMessage::OnlyTroubles) }</button>
                }
                if from > 0 && !*earlier {
                    <button type="button" class="chip" onclick={flip(&earlier)}>{ lang.count(OpenMessage::EarlierRows, from) }</button>
                }
            </p>
            <ul class="import-rows" data-testid="rows">{ for listed.iter().take(shown).map(row) }</ul>
            if listed.len() > shown {
                <p class="more"><button type="button" class="button" onclick={flip(&whole)}>
                    { lang.count(OpenMessage::MoreRows, listed.len() - shown) }</button></p>
            }
        </section>
    }
}

fn flip(state: &UseStateHandle<bool>) -> Callback<MouseEvent> {
    let state = state.clone();
    Callback::from(move |_: MouseEvent| state.set(!*state))
}

fn running(sum: Sum, lang: Lang) -> Html {
    let said = [
        grouped(sum.done),
        grouped(sum.files),
        bytes(sum.bytes_done),
        bytes(sum.bytes),
    ];
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    let stop = Callback::from(|_: MouseEvent| desk().cancel());
    html! {
        <div class="import-running">
            <p id="import-said">{ lang.fill(OpenMessage::Reading, &said) }</p>
            <progress max="100" value={sum.percent().to_string()} aria-labelledby="import-said"></progress>
            <button type="button" class="button" onclick={stop} title={lang.say(OpenMessage::CancelHint)} data-testid="stop">
                { lang.say(OpenMessage::Cancel) }</button>
            <span class="faint">{ lang.say(OpenMessage::CancelHint) }</span>
        </div>
    }
}

fn end(sum: Sum, lang: Lang) -> String {
    let said = [sum.files, sum.texts, sum.held, sum.refused].map(grouped);
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    let mut out = lang.fill(OpenMessage::Ended, &said);
    if sum.cancelled > 0 {
        out.push_str(lang.pick("；", "; "));
        out.push_str(&lang.count(OpenMessage::EndedCancelled, sum.cancelled));
    }
    out.push_str(lang.pick("。", "."));
    out
}

/// What those who hear the page are told: a quarter of the way at a time, and the end.
fn spoken(sum: Sum, running: bool, lang: Lang) -> String {
    match running {
        true => lang.count(OpenMessage::ReadingSpoken, sum.percent() / 25 * 25),
        false => end(sum, lang),
    }
}

/// A row by pointer.
#[derive(Clone)]
struct Shared(Rc<Row>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Properties, PartialEq)]
struct RowEntryProps {
    row: Shared,
    /// Those of its texts that have joined what is held.
    joined: Vec<Rc<Entry>>,
    lang: Lang,
}

/// One file: how far it is, what was read in it, what was not.
#[component]
fn RowEntry(props: &RowEntryProps) -> Html {
    let (row, lang) = (&*props.row.0, props.lang);
    let (name, sign, word) = standing(row);
    let one = match &row.sources[..] {
        [one] => Some(one),
        _ => None,
    };
    let entry = |key: &str| {
        props
            .joined
            .iter()
            .find(|entry| entry.source.key == key)
            .map(|entry| &**entry)
    };
    html! {
        <li class={classes!("import-row", name)} data-stage={name} data-testid="import-row">
            <div class="import-file">
                <span class="stage"><span class="stage-sign" aria-hidden="true">{ sign }</span>{ lang.say(word) }</span>
                <span class="import-name">{ row.name.clone() }</span>
                <span class="faint">{ bytes(row.size) }</span>
                if let Some(key) = one { { source(key, entry(key), false, lang) } }
            </div>
            if row.sources.len() > 1 {
                <ul class="import-sources">{ for row.sources.iter().map(|key| html! { <li>{ source(key, entry(key), true, lang) }</li> }) }</ul>
            }
            if !row.held.is_empty() { <ul class="import-sources">{ for row.held.iter().map(|key| held(entry(key), lang)) }</ul> }
            if !row.refused.is_empty() { <ul class="refusals">{ for row.refused.iter().map(|one| refusal::of(one, &row.name, lang)) }</ul> }
        </li>
    }
}

/// A row's class, its sign, and its word.
fn standing(row: &Row) -> (&'static str, &'static str, OpenMessage) {
    let (read, refused) = (!row.sources.is_empty(), !row.refused.is_empty());
    match row.stage {
        Stage::Waiting => ("waiting", "○", OpenMessage::StageWaiting),
        Stage::Reading => ("reading", "◐", OpenMessage::StageReading),
        Stage::Cancelled => ("cancelled", "–", OpenMessage::StageCancelled),
        Stage::Done if refused && read => ("partly", "!", OpenMessage::StagePartly),
        Stage::Done if refused => ("refused", "×", OpenMessage::StageRefused),
        Stage::Done if !read && !row.held.is_empty() => ("held", "=", OpenMessage::StageHeld),
        Stage::Done => ("done", "✓", OpenMessage::StageDone),
    }
}

/// What was read in one text, with the ways to it.
fn source(key: &str, entry: Option<&Entry>, named: bool, lang: Lang) -> Html {
    let facts = desk().facts(key);
    let counts = facts.as_deref().map(Counts::of).unwrap_or_default();
    let title = entry.map(|entry| known::title(entry, facts.as_deref()));
    let report = Route::Open(OpenView::of(key)).to_hash();
    html! {
        <span class="import-source">
            if named { if let Some(title) = &title { <span lang="zh-CN">{ title.clone() }</span> } }
            <span>{ lang.count(OpenMessage::RowFacts, counts.facts) }</span>
            if counts.doubted > 0 { <span class="faint">{ lang.count(OpenMessage::RowDoubts, counts.doubted) }</span> }
            if counts.unread > 0 { <span class="faint">{ lang.count(OpenMessage::RowUnread, counts.unread) }</span> }
            if let Some(title) = title {
                <a href={report} aria-label={[lang.say(OpenMessage::RowReport), lang.pick("：", ": "), &title].concat()} data-testid="report-link">
                    { lang.say(OpenMessage::RowReport) }</a>
            }
        </span>
    }
}

/// That a text was held before.
fn held(entry: Option<&Entry>, lang: Lang) -> Html {
    let Some(entry) = entry else { return Html::default() };
    let key = &entry.source.key;
    let title = known::title(entry, desk().facts(key).as_deref());
    let report = Route::Open(OpenView::of(key)).to_hash();
    html! {
        <li data-testid="held-before">{ lang.fill(OpenMessage::RowHeld, &[&title]) }
            { " " }<a href={report}>{ lang.say(OpenMessage::RowReport) }</a></li>
    }
}
