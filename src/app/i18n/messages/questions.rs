//! The sentences of the questions on the overview.

messages! { QuestionMessage:
    Title = "可以这样问", "Questions";
    CompareAll = "逐地对比", "Compare all places";
    CompareThese = "对比这几项", "Compare these figures";
    SeeChecks = "看推断与核对", "See what was inferred and checked";
    PlaceBrief = "看该地一页纸", "See the place’s brief";
}
