//! The lists of a place brief: projects, honours, initiatives, doubts and sources, each cut to what fits a page.

use std::cmp::Reverse;
use std::rc::Rc;

use yew::prelude::*;

use super::register_facets::value;
use super::register_sums::yuan;
use super::{fact_panel, figure};
use crate::app::held::DocumentRef;
use crate::app::i18n::{self, BriefMessage, Lang};
use crate::app::route::{CheckView, RegisterView, Route};
use crate::corpus::{AreaId, Corpus, DocumentId, Facet};
use crate::model::{Bound, Confidence, DiagnosticKind, RecordKind, Status};
use crate::query::Query;
use crate::query::register::{Entry, RegisterFacet, entries, investments};
use crate::reason::finding::{Finding, Outcome};
use crate::sorting::Arrange;

/// How many misprints and lost figures are named.
const NAMED_DOUBTS: usize = 3;
/// How many reports are cited.
const SOURCES: usize = 4;

/// The register of a kind, narrowed to the place.
fn register_of(corpus: &Corpus, area: AreaId, kind: RecordKind) -> RegisterView {
    RegisterView::of(kind).toggled(RegisterFacet::Place, corpus.place_key(area))
}

/// The entries of a kind at the place.
fn of_place(corpus: &Corpus, area: AreaId, kind: RecordKind) -> Vec<Entry> {
    let mut found = entries(corpus, kind);
    found.retain(|entry| entry.areas.contains(&area));
    found
}

/// The rest of a list, with the way to the whole of it.
fn further(corpus: &Corpus, area: AreaId, kind: RecordKind, n: usize, lang: Lang) -> Html {
    if n == 0 {
        return Html::default();
    }
    let href = Route::Registers(register_of(corpus, area, kind)).to_hash();
    html! { <a class="brief-more" {href}>{ lang.count(BriefMessage::More, n) }</a> }
}

fn none(lang: Lang) -> Html {
    html! { <p class="faint">{ lang.say(BriefMessage::NoneNamed) }</p> }
}

fn source_of(corpus: &Rc<Corpus>, entry: &Entry, area: AreaId) -> String {
    let own = entry.records.iter().map(|&n| &corpus.records()[n]);
    let Some(record) = own
        .clone()
        .find(|record| record.area == area.0)
        .or_else(|| own.clone().next())
    else {
        return String::new();
    };
    let document = DocumentRef {
        corpus: corpus.clone(),
        id: DocumentId(record.doc),
    };
    document.passage(record.span).unwrap_or_else(|| document.address(None))
}

fn name(corpus: &Rc<Corpus>, entry: &Entry, area: AreaId) -> Html {
    html! { <a class="plain" lang="zh-CN" href={source_of(corpus, entry, area)}>{ entry.name.clone() }</a> }
}

/// How many projects stand at which stage, what is invested, and at most `limit` of them, the largest first.
pub(crate) fn projects(corpus: &Rc<Corpus>, area: AreaId, limit: usize, lang: Lang) -> Html {
    let mut found = of_place(corpus, area, RecordKind::Project);
    if found.is_empty() {
        return none(lang);
    }
    let all: Vec<usize> = (0..found.len()).collect();
    let sums = investments(corpus, &found, &all);
    let stages = RegisterFacet::of(RecordKind::Project)[0];
    let listing = crate::query::register::list(corpus, &found, &RegisterView::default());
    let counts = listing.facets.iter().find(|counts| counts.facet == stages);
    found.arrange_by_key(|entry| Reverse((entry.investments.iter().map(|own| own.value).max(), entry.stage)));
    let rest = found.len().saturating_sub(limit);
    html! {
        <>
            <p class="brief-counts">
                { for counts.into_iter().flat_map(|counts| &counts.values).map(|(key, n)| html! {
                    <span class="item">{ value(stages, key, lang) }{ " " }<strong>{ *n }</strong></span>
                }) }
            </p>
            <ul>
                { for found.iter().take(limit).map(|entry| html! {
                    <li>
                        { name(corpus, entry, area) }
                        if let Some(stage) = entry.stage { { " " }<span class="faint">{ lang.say(i18n::stage(stage)) }</span> }
                        { for entry.investments.iter().map(|own| html! { <>
                            { " " }{ yuan(own.value, bound_of(corpus, &own.observation), lang) }
                            if own.status != Status::Actual { { " " }{ figure::status(own.status, lang) } }
                        </> }) }
                    </li>
                }) }
            </ul>
            if sums.stating > 0 {
                <p class="faint">{ lang.fill(crate::app::i18n::RegisterMessage::SumStating,
                    &[&sums.projects.to_string(), &sums.stating.to_string()]) }</p>
            }
            { further(corpus, area, RecordKind::Project, rest, lang) }
        </>
    }
}

fn bound_of(corpus: &Corpus, observation: &str) -> Bound {
    corpus
        .by_id(observation)
        .map_or(Bound::Exact, |id| corpus.observation(id).bound)
}

/// At most `limit` honours, the highest level first.
pub(crate) fn honours(corpus: &Rc<Corpus>, area: AreaId, limit: usize, lang: Lang) -> Html {
    let mut found = of_place(corpus, area, RecordKind::Honour);
    if found.is_empty() {
        return none(lang);
    }
    found.arrange_by_key(|entry| RegisterFacet::Level.standing(entry.level.as_deref().unwrap_or_default()));
    let rest = found.len().saturating_sub(limit);
    html! {
        <>
            <ul>
                { for found.iter().take(limit).map(|entry| html! {
                    <li>
                        { name(corpus, entry, area) }
                        if let Some(level) = &entry.level {
                            { " " }<span class="faint">{ value(RegisterFacet::Level, level, lang) }</span>
                        }
                    </li>
                }) }
            </ul>
            { further(corpus, area, RecordKind::Honour, rest, lang) }
        </>
    }
}

/// At most `limit` initiatives in a run: those explained first, then those that other places share.
pub(crate) fn initiatives(corpus: &Rc<Corpus>, area: AreaId, limit: usize, lang: Lang) -> Html {
    let mut found = of_place(corpus, area, RecordKind::Initiative);
    if found.is_empty() {
        return none(lang);
    }
    found.arrange_by_key(|entry| Reverse((entry.defined, entry.areas.len(), entry.records.len())));
    let rest = found.len().saturating_sub(limit);
    html! {
        <>
            <p class="brief-run">
                { for found.iter().take(limit).map(|entry| html! { <span class="item">{ name(corpus, entry, area) }</span> }) }
            </p>
            { further(corpus, area, RecordKind::Initiative, rest, lang) }
        </>
    }
}

/// What contradicts itself in the place's reports and what follows from them, at most `limit` of it; how much agrees.
pub(crate) fn follows(corpus: &Corpus, area: AreaId, found: &[Finding], limit: usize, lang: Lang) -> Html {
    let of = |outcome: Outcome| found.iter().filter(move |finding| finding.outcome == outcome);
    let href = Route::Checks(CheckView {
        place: Some(corpus.place_key(area).to_owned()),
        ..CheckView::default()
    })
    .to_hash();
    let entry = |finding: &Finding| {
        let word = match finding.outcome {
            Outcome::Contradiction => BriefMessage::Contradicts,
            _ => BriefMessage::Inferred,
        };
        html! {
            <li key={finding.key(corpus)}><span class="faint">{ lang.say(word) }</span>{ " " }
                <a class="plain" href={href.clone()}>{ figure::sentence(&finding.sentence(corpus, lang.language()), lang) }</a></li>
        }
    };
    let shown = of(Outcome::Contradiction).chain(of(Outcome::Inferred));
    let rest = shown.clone().count().saturating_sub(limit);
    let counted = [
        (of(Outcome::Agrees).count(), BriefMessage::Agreeing),
        (of(Outcome::Refused).count(), BriefMessage::Refused),
        (rest, BriefMessage::More),
    ];
    let counted: Vec<String> = counted
        .into_iter()
        .filter(|&(n, _)| n > 0)
        .map(|(n, message)| lang.count(message, n))
        .collect();
    if found.is_empty() {
        return html! { <p class="faint">{ lang.say(BriefMessage::NothingFollows) }</p> };
    }
    html! {
        <>
            <ul data-testid="brief-findings">{ for shown.take(limit).map(entry) }</ul>
            if !counted.is_empty() { <a class="brief-more" {href}>{ counted.join(lang.pick("，", "; ")) }</a> }
        </>
    }
}

/// What the engine doubts in the place's reports: misprints and lost figures by name, the rest counted.
pub(crate) fn doubts(corpus: &Rc<Corpus>, area: AreaId, reports: &[DocumentRef], lang: Lang) -> Html {
    let mut lines: Vec<Html> = Vec::new();
    let mut counted: Vec<(DiagnosticKind, usize)> = Vec::new();
    let mut named = 0;
    for (document, found) in reports
        .iter()
        .flat_map(|document| corpus.diagnostics_of(document.id).map(move |found| (document, found)))
    {
        let text = match (found.kind, found.subject.as_deref(), found.suggestion.as_deref()) {
            (DiagnosticKind::Misprint, Some(printed), Some(right)) => {
                lang.fill(BriefMessage::Misprint, &[printed, right])
            }
            (DiagnosticKind::LostValue, Some(subject), _) => {
                let subject = figure::indicator(subject, lang);
                lang.fill(BriefMessage::LostFigure, &[&subject])
            }
            _ => String::new(),
        };
        if text.is_empty() || named == NAMED_DOUBTS {
            match counted.iter_mut().find(|own| own.0 == found.kind) {
                Some(own) => own.1 += 1,
                None => counted.push((found.kind, 1)),
            }
            continue;
        }
        named += 1;
        let href = document.passage(found.span).unwrap_or_else(|| document.address(None));
        lines.push(html! { <li><a class="plain" {href}>{ figure::sentence(&text, lang) }</a></li> });
    }
    let low = low_confidence(corpus, area);
    if low > 0 {
        let query =
            Query::of(Facet::Place, corpus.place_key(area)).toggled(Facet::Confidence, Confidence::Low.as_str());
        let href = Route::of_query(query).to_hash();
        lines.push(html! { <li><a class="plain" {href}>{ lang.count(BriefMessage::LowConfidence, low) }</a></li> });
    }
    if !counted.is_empty() {
        let words = |&(kind, n): &(DiagnosticKind, usize)| {
            lang.fill(
                BriefMessage::OtherDoubts,
                &[lang.say(i18n::diagnostic(kind)), &n.to_string()],
            )
        };
        let text: Vec<String> = counted.iter().map(words).collect();
        lines.push(html! { <li class="faint">{ text.join(lang.pick("，", "; ")) }</li> });
    }
    if lines.is_empty() {
        return html! { <p>{ lang.say(BriefMessage::NoDoubts) }</p> };
    }
    html! { <ul data-testid="brief-doubts">{ for lines }</ul> }
}

fn low_confidence(corpus: &Corpus, area: AreaId) -> usize {
    corpus
        .observations()
        .iter()
        .filter(|o| o.area == area.0 && o.confidence == Confidence::Low)
        .count()
}

/// The reports cited, each with the short name it has in addresses.
pub(crate) fn sources(reports: &[DocumentRef], lang: Lang) -> Html {
    let further = reports.len().saturating_sub(SOURCES);
    html! {
        <>
            <ol class="brief-sources" lang="zh-CN">
                { for reports.iter().take(SOURCES).map(|document| html! {
                    <li><a class="plain" href={document.address(None)}>{ fact_panel::source(document) }</a>
                        <code>{ document.key().to_owned() }</code></li>
                }) }
            </ol>
            if further > 0 { <p class="faint">{ lang.count(BriefMessage::MoreSources, further) }</p> }
        </>
    }
}
