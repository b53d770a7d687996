//! What holds of findings whatever the corpus.

use fangzhi::corpus::{Bundle, Corpus};
use fangzhi::format::Language;
use fangzhi::model::Measure;
use fangzhi::reason::finding::{Outcome, findings};
use proptest::prelude::*;

use crate::corpora::arbitrary_bundle;

/// The bundle with ranks that have a set and a measure.
fn with_orders(mut bundle: Bundle, scopes: &[&str], by: Measure) -> Bundle {
    for (n, o) in bundle.observations.iter_mut().enumerate() {
        if o.measure == Measure::Rank {
            o.scope = scopes.get(n % 3).map(|scope| (*scope).to_owned());
            o.ranked_by = Some(by);
            o.unit = "位".to_owned();
        }
    }
    Bundle::seal(
        bundle.areas,
        bundle.documents,
        bundle.observations,
        bundle.records,
        bundle.diagnostics,
    )
}

proptest! {
    #[test]
    fn every_finding_can_be_said_and_has_a_proof(bundle in arbitrary_bundle(), by in prop::sample::select(Measure::ALL)) {
        let corpus = Corpus::from_bundles([with_orders(bundle, &["全市", "四个主城区", "全省"], by)]);
        let found = findings(&corpus);
        for one in &found {
            prop_assert!(one.proof.iter().all(|id| (id.0 as usize) < corpus.len()));
            prop_assert!(!one.proof.is_empty() && !one.areas.is_empty());
            prop_assert_eq!(one.outcome == Outcome::Refused, one.reason.is_some());
            for language in [Language::Chinese, Language::English] {
                let sentence = one.sentence(&corpus, language);
                prop_assert!(sentence.ends_with(['。', '.']) && !sentence.contains("{}"), "{}", sentence);
                prop_assert!(!one.key(&corpus).is_empty() && !one.title(&corpus, language).is_empty());
            }
            if let Some(figure) = &one.figure {
                prop_assert!(figure.between.low <= figure.between.high);
            }
        }
        prop_assert_eq!(findings(&corpus), found, "the order is stable");
    }
}
