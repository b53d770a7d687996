//! The sentences of the comparison.

messages! { CompareMessage:
    Title = "对比", "Compare";
    Collect = "加入对比", "Collect to compare";
    Collected = "移出对比", "Take out of the comparison";
}
