//! The sentences of the concordance.

messages! { SearchMessage:
    Title = "检索", "Search";
}
