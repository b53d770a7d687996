//! The sentences of the place brief.

messages! { BriefMessage:
    Title = "一页纸", "One-page brief";
}
