//! Coverage tells four states apart; first places carry their set and their figure.

use fangzhi::corpus::{AreaId, Bundle, Corpus, ObservationId};
use fangzhi::lexicon::indicator;
use fangzhi::model::{Bound, Observation, Status};
use fangzhi::reason::coverage::{Coverage, headline_indicators, matrix, reported_places};
use fangzhi::reason::leading::leads;

use crate::corpora::{area, document, growth, rank, target, three_places, three_places_corpus};

#[test]
fn coverage_has_four_states() {
    let corpus = three_places_corpus();
    let areas = [AreaId(0), AreaId(1), AreaId(2)];
    let found = matrix(
        &corpus,
        &["地区生产总值", "固定资产投资", "社会消费品零售总额", "绿道"],
        &areas,
    );
    let states: Vec<Vec<Coverage>> = found
        .cells
        .iter()
        .map(|row| row.iter().map(|cell| cell.state).collect())
        .collect();
    use Coverage::{Lost, NotStated, Stated, TargetOnly};
    assert_eq!(
        states,
        [
            [Stated, Stated, TargetOnly],
            [Stated, Stated, Lost],
            [NotStated, TargetOnly, NotStated],
            [NotStated, NotStated, Stated],
        ]
    );
    assert_eq!(found.indicators[0], "地区生产总值");
    assert_eq!(found.areas, areas);
}

#[test]
fn cells_name_what_stands_behind_them() {
    let corpus = three_places_corpus();
    let found = matrix(&corpus, &["地区生产总值", "固定资产投资"], &[AreaId(0), AreaId(2)]);
    let ids: Vec<&str> = found.cells[0][0]
        .observations
        .iter()
        .map(|&id| corpus.observation(id).id.as_str())
        .collect();
    assert_eq!(ids, ["o0-10", "o0-20", "o0-30", "o0-90"]);
    assert_eq!(found.cells[1][1].lost, [0]);
    assert_eq!(found.cells[1][1].observations, [] as [ObservationId; 0]);
}

#[test]
fn names_of_one_indicator_are_one_row() {
    let mut bundle = three_places();
    for o in &mut bundle.observations {
        if o.area == 1 && o.indicator == "地区生产总值" {
            o.indicator = "GDP".to_owned();
        }
    }
    let corpus = Corpus::from_bundles([bundle]);
    let found = matrix(&corpus, &["生产总值"], &[AreaId(1)]);
    assert_eq!(found.cells[0][0].observations.len(), 1);
    assert_eq!(headline_indicators(&corpus, 9).first(), Some(&"地区生产总值"));
}

#[test]
fn a_loss_under_another_name_and_absence_are_told_apart() {
    let mut bundle = three_places();
    bundle.diagnostics[0].subject = Some("社零总额".to_owned());
    let corpus = Corpus::from_bundles([bundle]);
    let names = ["社会消费品零售总额", "规模以上工业增加值", "固定资产投资"];
    let rows = matrix(&corpus, &names, &[AreaId(2), AreaId(1)]).cells;
    let states: Vec<[Coverage; 2]> = rows.iter().map(|row| [row[0].state, row[1].state]).collect();
    use Coverage::{Lost, NotStated, Stated, TargetOnly};
    assert_eq!(
        states,
        [[Lost, TargetOnly], [NotStated, NotStated], [NotStated, Stated]],
        "a name of the same indicator is lost, another one is not"
    );
}

#[test]
fn reported_places_come_once_in_the_order_of_their_documents() {
    let mut bundle = three_places();
    bundle.documents[1].area = 0;
    let corpus = Corpus::from_bundles([bundle]);
    assert_eq!(reported_places(&corpus), [AreaId(0), AreaId(2)]);
    assert_eq!(reported_places(&Corpus::from_bundles([])), []);
}

#[test]
fn a_target_beside_a_result_comes_last_and_an_estimate_counts_as_stated() {
    let goal = target(growth(0, 5, "地区生产总值", "6"));
    let expected = Observation {
        status: Status::Estimate,
        ..growth(0, 50, "地区生产总值", "5")
    };
    let bundle = Bundle::seal(
        vec![area("临江区")],
        vec![document(0, "aa")],
        vec![goal, expected],
        vec![],
        vec![],
    );
    let corpus = Corpus::from_bundles([bundle]);
    let cell = &matrix(&corpus, &["地区生产总值"], &[AreaId(0)]).cells[0][0];
    assert_eq!(cell.state, Coverage::Stated);
    assert_eq!(cell.observations, [ObservationId(1), ObservationId(0)]);
}

#[test]
fn headlines_are_well_known_and_stated_by_several_places() {
    let corpus = three_places_corpus();
    let headlines = headline_indicators(&corpus, 9);
    assert_eq!(headlines.first(), Some(&"地区生产总值"));
    for name in &headlines {
        let places: std::collections::BTreeSet<u32> = corpus
            .observations()
            .iter()
            .filter(|o| o.indicator == *name)
            .map(|o| o.area)
            .collect();
        assert!(places.len() >= 2 && indicator::find(name).is_some(), "{name}");
    }
    // An indicator whose figure is lost in a report is shown even where few places state it.
    let lost = headline_indicators(&corpus, 1);
    assert_eq!(lost.first(), Some(&"地区生产总值"));
    assert_eq!(lost.get(1), Some(&"固定资产投资"), "its value is lost in one report");
    assert_eq!(headline_indicators(&corpus, 0), [] as [&str; 0]);
    assert_eq!(headline_indicators(&Corpus::from_bundles([]), 9), [] as [&str; 0]);
}

#[test]
fn first_places_carry_their_set_and_their_figure() {
    let corpus = three_places_corpus();
    let found = leads(&corpus);
    assert_eq!(found.len(), 1);
    let lead = &found[0];
    assert_eq!(
        (lead.indicator.as_str(), lead.scope.as_deref(), lead.area),
        ("地区生产总值", Some("全市"), AreaId(0))
    );
    assert_eq!(corpus.observation(lead.rank).id, "o0-30");
    assert_eq!(lead.figure.map(|id| corpus.observation(id).id.as_str()), Some("o0-20"));
}

#[test]
fn what_is_no_first_place_is_none() {
    let others = vec![
        rank(0, 10, "地区生产总值", "2", "全市"),
        Observation {
            bound: Bound::Below,
            ..rank(0, 20, "绿道", "1", "全市")
        },
        Observation {
            status: Status::Target,
            ..rank(0, 30, "财政收入", "1", "全市")
        },
        growth(0, 200, "财政收入", "1"),
        // Too far from any figure of its own, and a figure of something else before it.
        rank(0, 300, "财政收入", "1", "四个主城区"),
    ];
    let corpus = Corpus::from_bundles([Bundle::seal(
        vec![area("临江区")],
        vec![document(0, "aa")],
        others,
        vec![],
        vec![],
    )]);
    let found = leads(&corpus);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].scope.as_deref(), found[0].figure), (Some("四个主城区"), None));
}
