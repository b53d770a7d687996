//! Any address is a query; a query's own address gives it back.
#![no_main]

use fangzhi::query::Query;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let (query, _) = Query::from_url(text);
    let (again, notices) = Query::from_url(&query.to_url());
    assert_eq!(again, query);
    assert!(notices.is_empty(), "{notices:?}");
});
