//! The address of the checks: kinds and places survive it.

use fangzhi::app::route::{Address, CheckKind, CheckView, Route};
use proptest::prelude::*;

#[test]
fn checks_have_short_addresses() {
    for (hash, kind, place) in [
        ("#/checks", None, None),
        ("#/checks?kind=inferred", Some(CheckKind::Inferred), None),
        (
            "#/checks?kind=lost&place=临江区",
            Some(CheckKind::Lost),
            Some("临江区".to_owned()),
        ),
    ] {
        let route = Route::Checks(CheckView { kind, place });
        assert_eq!(Address::parse(hash).route, route);
        assert_eq!(route.to_hash(), hash);
    }
    let unknown = Address::parse("#/checks?kind=nonsense").route;
    assert_eq!(
        unknown,
        Route::Checks(CheckView::default()),
        "an unknown kind is all kinds"
    );
}

proptest! {
    #[test]
    fn checks_round_trip(kind in proptest::option::of(0usize..10), place in proptest::option::of("[ -~\u{4e00}-\u{4eff}]{1,8}")) {
        let route = Route::Checks(CheckView { kind: kind.map(|n| CheckKind::ALL[n]), place });
        prop_assert_eq!(Address::parse(&route.to_hash()).route, route);
    }
}
