//! Dispersion: for each document a strip with a tick for each hit, and where most of them stand in words.

use yew::prelude::*;

use super::{PartProps, terms};
use crate::app::components::document_title::title;
use crate::app::components::figure;
use crate::app::i18n::{Lang, Message, SearchMessage, grouped};
use crate::query::concordance::{Found, Spread, spread};

/// Documents shown before the others are folded away.
const SHOWN: usize = 8;
/// The most documents drawn; the others are counted.
const MOST: usize = 200;
/// Width of the drawing in its own units; ticks that fall together are drawn once.
const WIDTH: usize = 600;
/// Height of one term's row.
const ROW: usize = 14;

/// The strips of all documents with hits.
pub(super) fn strips(lang: Lang, part: &PartProps) -> Html {
    let found = &part.results.concordance.found;
    let drawn = found.len().min(MOST);
    let (first, others) = found[..drawn].split_at(drawn.min(SHOWN));
    let left_out = found.len() - drawn;
    html! {
        <div class="strips" data-testid="strips">
            <ul aria-label={lang.say(SearchMessage::Dispersion)}>{ for first.iter().map(|found| strip(lang, part, found)) }</ul>
            if !others.is_empty() {
                <details><summary>{ lang.count(SearchMessage::MoreDocuments, others.len()) }</summary>
                    <ul aria-label={lang.say(SearchMessage::Dispersion)}>{ for others.iter().map(|found| strip(lang, part, found)) }</ul>
                    if left_out > 0 { <p class="faint">{ lang.count(Message::ShowMore, left_out) }</p> }
                </details>
            }
        </div>
    }
}

fn strip(lang: Lang, part: &PartProps, found: &Found) -> Html {
    let document = part.texts.document(&part.results, found.text);
    let hits = &part.results.concordance.hits[found.hits.clone()];
    let mut places: Vec<Vec<f64>> = vec![Vec::new(); part.results.terms.len()];
    for hit in hits {
        places[hit.term as usize].push(part.texts.place(&part.results, hit));
    }
    let rows: Vec<(u32, &Vec<f64>)> = (0u32..).zip(&places).filter(|(_, places)| !places.is_empty()).collect();
    let height = rows.len() * ROW;
    let view = ["0 0 ", &WIDTH.to_string(), " ", &height.to_string()].concat();
    let says: Vec<String> = rows
        .iter()
        .map(|(n, places)| sentence(lang, part, *n, places))
        .collect();
    let says = says.join(lang.pick("；", "; "));
    html! {
        <li key={document.key().to_owned()} data-testid="strip">
            <span class="strip-name">
                <span lang="zh-CN">{ document.area().name.clone() }</span>
                <a lang="zh-CN" href={document.address(None)}>{ title(document, lang) }</a>
                if document.get().sample { <span class="badge sample">{ lang.say(Message::Sample) }</span> }
            </span>
            <svg viewBox={view} height={height.to_string()} preserveAspectRatio="none" role="img" aria-label={says.clone()}>
                { for rows.iter().enumerate().map(|(row, (n, places))| ticks(row, *n, places)) }
            </svg>
            <span class="strip-says" aria-hidden="true">{ figure::sentence(&says, lang) }</span>
        </li>
    }
}

/// One term's line with its ticks, as one path each.
fn ticks(row: usize, term: u32, places: &[f64]) -> Html {
    let top = (row * ROW).to_string();
    let mut path = String::new();
    let mut last = None;
    for place in places {
        let x = ((place * WIDTH as f64) as usize).min(WIDTH - 1);
        if last != Some(x) {
            path.push_str(&["M", &x.to_string(), " ", &top, "v", &(ROW - 3).to_string()].concat());
            last = Some(x);
        }
    }
    let base = ["M0 ", &((row + 1) * ROW - 2).to_string(), "h", &WIDTH.to_string()].concat();
    html! {
        <g key={term.to_string()}><path class="strip-base" d={base} /><path class={classes!("strip-ticks", terms::class(term))} d={path} /></g>
    }
}

/// How many hits of a term a document has, and where most of them stand.
fn sentence(lang: Lang, part: &PartProps, term: u32, places: &[f64]) -> String {
    let count = grouped(places.len());
    let label = if part.results.terms.len() > 1 {
        &part.results.terms[term as usize].label
    } else {
        ""
    };
    let apart = if label.is_empty() { "" } else { " " };
    let message = match spread(places) {
        Spread::Few => SearchMessage::Times,
        Spread::Opening => SearchMessage::TimesOpening,
        Spread::Middle => SearchMessage::TimesMiddle,
        Spread::Close => SearchMessage::TimesClose,
        Spread::FirstHalf => SearchMessage::TimesFirstHalf,
        Spread::SecondHalf => SearchMessage::TimesSecondHalf,
        Spread::Throughout => SearchMessage::TimesThroughout,
    };
    [label, apart, &lang.fill(message, &[&count])].concat()
}
