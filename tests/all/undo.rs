//! What a step did, told from the addresses before and after it.

use fangzhi::app::route::Address;
use fangzhi::app::undo::Deed;

fn between(old: &str, new: &str) -> Option<Deed> {
    Deed::between(&Address::parse(old).route, &Address::parse(new).route)
}

#[test]
fn conditions_taken_away_are_counted() {
    let both = "#/observations?place=云泽县,青石市&measure=growth";
    assert_eq!(between(both, "#/observations"), Some(Deed::Removed(3)));
    assert_eq!(between(both, "#/observations?place=云泽县"), Some(Deed::Removed(2)));
    assert_eq!(between("#/search?q=粮食", "#/search"), Some(Deed::Removed(1)));
    assert_eq!(
        between(
            "#/compare?indicator=粮食产量&facts=a,b",
            "#/compare?indicator=粮食产量&facts=b"
        ),
        Some(Deed::Removed(1))
    );
}

#[test]
fn a_value_ruled_out_is_told() {
    assert_eq!(
        between("#/observations", "#/observations?measure=-growth"),
        Some(Deed::Excluded)
    );
    assert_eq!(
        between("#/observations?measure=growth", "#/observations?measure=-growth"),
        Some(Deed::Excluded)
    );
}

#[test]
fn conditions_added_and_orders_are_kept_without_a_word() {
    for (old, new) in [
        ("#/observations", "#/observations?place=云泽县"),
        ("#/observations?place=云泽县", "#/observations?place=青石市"),
        ("#/observations?sort=value", "#/observations?sort=-value"),
    ] {
        assert_eq!(between(old, new), Some(Deed::Changed), "{old} {new}");
        assert!(!Deed::Changed.is_told());
    }
}

#[test]
fn what_is_open_or_how_it_is_shown_is_no_step() {
    for (old, new) in [
        ("#/observations?place=云泽县", "#/observations?place=云泽县&fact=a1"),
        ("#/observations?place=云泽县&view=chart", "#/observations?place=云泽县"),
        ("#/observations?place=云泽县", "#/documents"),
        ("#/documents/a?fact=b", "#/documents/a"),
        ("#/places/云泽县", "#/places/青石市"),
    ] {
        assert_eq!(between(old, new), None, "{old} {new}");
    }
}

#[test]
fn baskets_grow_shrink_and_empty() {
    assert_eq!(Deed::of_basket(1, 2), Some(Deed::Collected(2)));
    assert_eq!(Deed::of_basket(3, 1), Some(Deed::TakenOut(2)));
    assert_eq!(Deed::of_basket(3, 0), Some(Deed::Emptied(3)));
    assert_eq!(Deed::of_basket(2, 2), None);
}
