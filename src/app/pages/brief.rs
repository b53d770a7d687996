//! The brief: one place on one printable page.

use std::cmp::Reverse;
use std::rc::Rc;

use gloo::utils::window;
use yew::prelude::*;

use crate::app::components::matrix::{headlines, reported_places};
use crate::app::components::{brief_figures, brief_lists, figure};
use crate::app::held::{DocumentRef, Held};
use crate::app::i18n::{self, BriefMessage, Lang, Message};
use crate::app::route::{CompareView, Route};
use crate::app::state::use_app;
use crate::corpus::{AreaId, Facet};
use crate::lexicon::indicator;
use crate::model::RecordKind;
use crate::query::Query;
use crate::reason::brief::{self, Headlines};
use crate::reason::finding::{Finding, findings};
use crate::reason::promise::{Promise, promises};
use crate::sorting::Arrange;

/// How many indicators find room.
const LINES: usize = 12;
/// How many names of a kind find room below full tables.
const NAMES: usize = 5;

#[derive(Properties, PartialEq)]
pub(crate) struct BriefProps {
    /// The key of the place.
    pub(crate) place: String,
}

/// What is said of a place.
struct Said {
    area: AreaId,
    reports: Vec<DocumentRef>,
    headlines: Headlines,
    promises: Vec<Promise>,
    findings: Vec<Finding>,
}

impl Said {
    fn of(held: &Held, key: &str) -> Option<Self> {
        let corpus = &held.corpus;
        let area = corpus.place_by_key(key)?;
        let mut reports: Vec<DocumentRef> = held
            .documents()
            .into_iter()
            .filter(|document| Rc::ptr_eq(&document.corpus, corpus) && document.get().area == area.0)
            .collect();
        reports.arrange_by_key(|document| Reverse(document.count()));
        let mut promises = promises(corpus, Some(area));
        // Well-known indicators with an outcome first; the sort is stable.
        promises.arrange_by_key(|promise| (promise.outcome.is_none(), indicator::find(&promise.indicator).is_none()));
        Some(Self {
            area,
            reports,
            headlines: brief::headlines(corpus, area, &headlines(corpus), &reported_places(corpus), LINES),
            promises,
            findings: findings(corpus)
                .into_iter()
                .filter(|finding| finding.areas.contains(&area))
                .collect(),
        })
    }

    /// How many rows the two tables have.
    fn rows(&self) -> usize {
        self.headlines.lines.len() + self.promises.len().min(brief_figures::PROMISES)
    }

    /// How many names of a kind find room below the tables: more where these are short.
    fn names(&self) -> usize {
        NAMES + (LINES + brief_figures::PROMISES).saturating_sub(self.rows()) / 2
    }

    /// How large the type is on paper, so that the page is full and never two.
    fn density(&self) -> Option<&'static str> {
        match self.rows() {
            0..=8 => Some("sparse"),
            9..=15 => None,
            _ => Some("dense"),
        }
    }
}

/// The page.
#[component]
pub(crate) fn Brief(props: &BriefProps) -> Html {
    let state = use_app();
    let lang = state.lang;
    let said = use_memo((props.place.clone(), state.held.clone()), |(place, held)| {
        Said::of(held, place)
    });
    let Some(said) = &*said else {
        return unknown(&state.held, &props.place, lang);
    };
    let corpus = &state.held.corpus;
    let section = |title: &'static str, body: Html| {
        html! { <section class="brief-part"><h2>{ title }</h2>{ body }</section> }
    };
    let names = said.names();
    let kind = |kind: RecordKind| lang.say(i18n::record_kind(kind));
    html! {
        <article class={classes!("brief", said.density())} data-ready="" data-testid="brief">
            { head(&state.held, said, lang) }
            { section(lang.say(BriefMessage::Headlines), brief_figures::lines(corpus, &said.headlines, lang)) }
            { section(lang.say(BriefMessage::Promises), brief_figures::promises(corpus, &said.promises, lang)) }
            <div class="brief-columns">
                { section(lang.say(BriefMessage::Absent), brief_figures::absences(corpus, &said.headlines, lang)) }
                { section(kind(RecordKind::Project), brief_lists::projects(corpus, said.area, names, lang)) }
                { section(kind(RecordKind::Honour), brief_lists::honours(corpus, said.area, names, lang)) }
                { section(kind(RecordKind::Initiative), brief_lists::initiatives(corpus, said.area, 2 * names, lang)) }
                { section(lang.say(BriefMessage::Follows), brief_lists::follows(corpus, said.area, &said.findings, names / 2, lang)) }
                { section(lang.say(BriefMessage::Doubts), brief_lists::doubts(corpus, said.area, &said.reports, lang)) }
            </div>
            { section(lang.say(BriefMessage::Sources), brief_lists::sources(&said.reports, lang)) }
            <footer class="brief-foot">
                <p>{ lang.say(BriefMessage::Footer) }</p>
                <p>{ lang.fill(BriefMessage::FooterVersion, &[env!("CARGO_PKG_VERSION")]) }</p>
            </footer>
        </article>
    }
}

fn head(held: &Held, said: &Said, lang: Lang) -> Html {
    let corpus = &held.corpus;
    let area = corpus.area(said.area);
    let key = corpus.place_key(said.area);
    let above: String = [&area.province, &area.prefecture]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    let mut years: Vec<i16> = said
        .reports
        .iter()
        .filter_map(|report| report.get().reference_year)
        .collect();
    years.arrange();
    years.dedup();
    let years: Vec<String> = years.iter().map(ToString::to_string).collect();
    let column = corpus.column(Facet::Place);
    let count = column
        .code(key)
        .map_or(0, |code| column.postings()[code as usize].count());
    let compare = Route::Compare(CompareView {
        places: vec![key.to_owned()],
        ..CompareView::default()
    });
    let print = Callback::from(|_: MouseEvent| {
        // A browser that does not print leaves the page as it is.
        let _ = window().print();
    });
    html! {
        <header class="brief-head">
            <div>
                <p class="eyebrow">{ lang.say(BriefMessage::Title) }</p>
                <h1 lang="zh-CN">{ area.name.clone() }<span class="above">{ above }</span></h1>
                <p class="brief-meta">
                    if let Some(code) = area.code { <span>{ lang.fill(BriefMessage::Code, &[&code.to_string()]) }</span> }
                    if !years.is_empty() { <span>{ lang.fill(BriefMessage::Years, &[&years.join(lang.pick("、", ", "))]) }</span> }
                    <span>{ lang.fill(BriefMessage::Held, &[&said.reports.len().to_string(), &count.to_string()]) }</span>
                </p>
            </div>
            <div class="actions">
                <button type="button" class="button primary" onclick={print} title={lang.say(BriefMessage::PrintHint)}
                    data-testid="print">{ lang.say(BriefMessage::Print) }</button>
                <a class="button" href={Route::of_query(Query::of(Facet::Place, key)).to_hash()}>{ lang.say(BriefMessage::AllFigures) }</a>
                <a class="button" href={compare.to_hash()}>{ lang.say(Message::Compare) }</a>
            </div>
        </header>
    }
}

/// What an address says that names no place held: so, and which are.
fn unknown(held: &Held, place: &str, lang: Lang) -> Html {
    let corpus = &held.corpus;
    let entry = |area: AreaId| {
        let href = Route::Brief(corpus.place_key(area).to_owned()).to_hash();
        html! { <li><a lang="zh-CN" {href}>{ corpus.area(area).full_name() }</a></li> }
    };
    html! {
        <div class="page narrow" data-ready="" data-testid="brief-unknown">
            <h1>{ figure::sentence(&lang.fill(BriefMessage::Unknown, &[place]), lang) }</h1>
            <p>{ lang.say(BriefMessage::UnknownHint) }</p>
            <ul class="brief-places">{ for reported_places(corpus).into_iter().map(entry) }</ul>
        </div>
    }
}
