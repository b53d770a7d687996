//! The sentences of the place brief.

messages! { BriefMessage:
    Title = "一页纸", "One-page brief";
    Print = "打印", "Print";
    PrintHint = "打印成一页 A4，或存为 PDF", "Prints on one A4 page, or saves as PDF";
    AllFigures = "全部数据", "All observations";
    Code = "区划代码 {}", "code {}";
    Years = "所述年份 {}", "years reviewed: {}";
    Held = "报告 {} 份，数据 {} 条", "reports: {}, observations: {}";

    // Headline indicators.
    Headlines = "主要指标", "Headline indicators";
    ColumnLevel = "数值", "Level or share";
    ColumnGrowth = "增速", "Growth";
    ColumnRank = "位次", "Rank";
    ColumnCompare = "与其他地区", "Against other places";
    OnlyHere = "仅此地公布", "stated here only";
    Places = "{} 地", "{} places";
    ByGrowth = "按增速", "by growth";
    ByLevel = "按总量", "by level";
    Further = "另有 {} 项指标", "more indicators: {}";
    NoFigures = "报告中没有读出主要指标的结果。", "The reports state no result for a headline indicator.";
    Absent = "没有公布结果的主要指标", "Headline indicators without a result";
    AllStated = "主要指标都有结果。", "Every headline indicator has a result.";

    // Promise and outcome.
    Promises = "目标与结果", "Target and outcome";
    ColumnOutcome = "结果", "Outcome";
    ColumnTarget = "目标", "Target";
    ColumnGap = "目标与结果之差", "Target against outcome";
    NoOutcome = "未载", "not stated";
    StandingMet = "已达到", "met";
    StandingMissed = "未达到", "missed";
    StandingUnclear = "不作断语", "cannot be said";
    StandingHigher = "高 {}", "{} higher";
    StandingLower = "低 {}", "{} lower";
    StandingSame = "持平", "the same";
    NoPromises = "报告中没有读出目标。", "The reports state no target.";

    // Named things.
    NoneNamed = "报告中没有读出。", "The reports name none.";
    More = "另有 {} 项", "{} more";

    // What follows from the figures.
    Follows = "可推断与相矛盾", "Inferences and contradictions";
    Contradicts = "矛盾", "contradiction";
    Inferred = "推断", "inferred";
    Agreeing = "相互印证 {} 处", "statements that agree: {}";
    Refused = "不宜推断 {} 处", "refused as unsafe: {}";
    NothingFollows = "没有可以稳妥推断的。", "Nothing follows that is safe to say.";

    // Doubts and sources.
    Doubts = "存疑与修复", "Doubts and repairs";
    Misprint = "疑误印：{} 应为 {}", "suspected misprint: {} for {}";
    LostFigure = "原文缺失：{}", "lost in the source: {}";
    LowConfidence = "可信度低的数据 {} 条", "observations of low confidence: {}";
    OtherDoubts = "{} {} 处", "{}: {}";
    NoDoubts = "没有存疑之处。", "Nothing is in doubt.";
    Sources = "出处", "Sources";
    MoreSources = "另有 {} 份报告", "more reports: {}";
    Footer = "由方志从公开报告中读出，每个数字可回溯。", "Read from public reports by Fangzhi; every figure leads back to its source.";
    FooterVersion = "方志 {}", "Fangzhi {}";

    // An address that names no place.
    Unknown = "没有收录“{}”", "“{}” is not held";
    UnknownHint = "收录的地区：", "The places held:";
}
