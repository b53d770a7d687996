//! The address of a register: `kind`, `q`, the facets of the kind, and `sort` (`-investment` has the greatest first).

use super::parameter::{Spelling, list, parameter};
use crate::model::RecordKind;
use crate::query::register::{RegisterFacet, RegisterQuery, RegisterSort};

/// Which named things are listed.
pub type RegisterView = RegisterQuery;

pub(super) fn parse(query: &str) -> RegisterView {
    let kind = parameter(query, "kind").and_then(|text| RecordKind::parse(&text));
    let mut view = RegisterView::of(kind.unwrap_or(RecordKind::Project));
    view.text = parameter(query, "q").unwrap_or_default();
    for &facet in RegisterFacet::of(view.kind) {
        view.chosen[facet as usize] = list(query, facet.as_str());
    }
    view.sort = parameter(query, "sort").and_then(|text| {
        let key = text.strip_prefix('-').unwrap_or(&text);
        Some((RegisterSort::parse(key)?, key.len() < text.len()))
    });
    view
}

pub(super) fn to_hash(view: &RegisterView) -> String {
    let kind = if view.kind == RecordKind::Project {
        ""
    } else {
        view.kind.as_str()
    };
    let mut out = Spelling::new("#/registers").put("kind", kind).put("q", &view.text);
    for &facet in RegisterFacet::of(view.kind) {
        out = out.put_list(facet.as_str(), view.chosen(facet));
    }
    let sort = view.sort.map(|(key, descending)| {
        let sign = if descending { "-" } else { "" };
        [sign, key.as_str()].concat()
    });
    out.put("sort", sort.as_deref().unwrap_or_default()).done()
}
