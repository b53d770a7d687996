//! The one sorting routine gives what the standard library's gives.

use fangzhi::sorting::{Arrange, sort_rows};
use proptest::prelude::*;

proptest! {
    #[test]
    fn sorts_as_the_standard_library_does(items in prop::collection::vec(any::<i16>(), 0..300)) {
        let mut own = items.clone();
        own.arrange();
        let mut expected = items;
        expected.sort();
        prop_assert_eq!(own, expected);
    }

    #[test]
    fn what_is_equal_keeps_its_order(keys in prop::collection::vec(0u8..6, 0..300)) {
        let items: Vec<(u8, String)> = keys.iter().enumerate().map(|(n, &key)| (key, n.to_string())).collect();
        let mut expected = items.clone();
        expected.sort_by_key(|item| item.0);
        let mut by_key = items.clone();
        by_key.arrange_by_key(|item| item.0);
        prop_assert_eq!(&by_key, &expected);
        expected.reverse();
        expected.sort_by_key(|item| std::cmp::Reverse(item.0));
        by_key.reverse();
        by_key.arrange_by(|a, b| b.0.cmp(&a.0));
        prop_assert_eq!(by_key, expected);
    }

    #[test]
    fn rows_are_sorted_stably(keys in prop::collection::vec(0u8..9, 0..300)) {
        let mut expected: Vec<u32> = (0u32..).take(keys.len()).collect();
        let mut rows = expected.clone();
        expected.sort_by_key(|&row| keys[row as usize]);
        sort_rows(&mut rows, &mut |a, b| keys[a as usize].cmp(&keys[b as usize]));
        prop_assert_eq!(rows, expected);
    }
}
