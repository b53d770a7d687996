//! The sentences of the comparison.

messages! { CompareMessage:
    Title = "对比", "Compare";
    Modes = "对比什么", "What to compare";
    ByIndicator = "按指标", "By indicator";
    ByPlace = "按地区", "By place";
    Basket = "对比篮", "Collected for comparison";
    GoalAndResult = "目标与结果", "goals and results";
    PlaceGoals = "目标与结果对照", "Goals beside results";
    Notes = "位次、总量与缺项", "Ranks, levels and what is absent";
    Verdict = "可比性", "Comparability";

    // Choosing.
    IndicatorHint = "输入名称，如 GDP", "Type a name, e.g. GDP";
    PlaceHint = "输入地名", "Type a name";
    AddPlace = "添加地区", "Add a place";
    NotFound = "没有找到“{}”", "Nothing here is called “{}”";
    RemovePlace = "移除{}", "Remove {}";
    PlaceUnknown = "这里没有“{}”的数据。", "Nothing is held of {}.";
    PlacesCount = "{} 个地区", "places: {}";
    Measures = "数值类型", "Kind of number";
    AnyPeriod = "各地所报时段", "As each place reports";
    StartIndicators = "选一个指标，看各地怎么说", "Pick an indicator to see what each place states";
    StartPlaces = "选一个地区，看目标与结果", "Pick a place to see its goals and results";
    StartBasket = "也可以在任何一条数据上按 c 键，把它放进对比篮。", "Or press c on any observation to collect it for comparison.";

    // Table, cards, notes.
    Cards = "卡片", "Cards";
    TableRegion = "对比表，可左右滚动", "Comparison, scrolls sideways";
    Results = "结果", "Results";
    Goals = "目标", "Goals";
    Result = "结果", "Result";
    Goal = "目标", "Goal";
    NoFigure = "没有相应数字的地区", "Places without such a figure";
    Ranks = "位次", "Rank";
    Beside = "同时写到", "Also stated";
    Source = "出处", "Source";
    RanksAndLevels = "位次与总量", "Ranks and levels";
    Alike = "名称相近，另有所指", "Sounds alike, means something else";
    GoOn = "接着看", "Go on";
    SeeChecks = "由此能推算什么，哪些推算不成立", "What follows from these figures, and what does not";
    Above = "高于", " above ";
    Below = "低于", " below ";
    Within = "在", " in ";
    NoScope = "范围未载", "an unnamed set";
    OutOf = "（共 {} 个）", " of {}";
    Further = "另有 {} 个数字", "{} more figures";
    MoreRows = "另有 {} 条", "{} more";
    MoreAbsent = "另有 {} 个地区未提及", "{} more places do not state it";
    OtherMeasure = "只写了", "states only ";
    OtherPeriod = "写的是别的时段", "states another period";
    Differs = "各卡不同", "differs between the cards";
    DiffersLegend = "标记处各卡不同", "marks what differs between the cards";
    SharedIndicators = "两地以上都写到", "Stated by at least two";
    SingleIndicators = "只有一地写到", "Stated by one only";
    WithGoal = "有目标", "With a goal";
    WithoutGoal = "没有目标", "Without a goal";
    NotReported = "未写结果", "no result stated";
    AllOfPlace = "这个地区的全部数据", "All observations of this place";
    PlaceSummary = "{} 项目标：{} 项旁有同一指标的结果，{} 项没有；另有 {} 个指标的数字在原文中缺失。", "{} goals: {} stand beside a result of the same indicator, {} alone; figures lost in the source: {}.";
    PromisesAhead = "结果是上年的，目标是下一年的：并列只看高低，不论是否完成。", " Results are of the year before: the goals are higher or lower than they, not yet met or missed.";
    NoPromise = "这个地区的报告没有写出可读的目标。", "No goal was read from this place’s reports.";
    PlacesSummary = "两地以上都写到的指标中，{} 项可比，{} 项需谨慎，{} 项不可比；{} 项只有一地写到或原文缺失。", "Of what at least two state, {} are comparable, {} with care, {} not; {} are stated by one only, or lost.";
    Standing = "对照", "Side by side";
    ByLevel = "按总量", " by level";
    RankedBy = "按{}", " by {}";

    // Charts.
    Kinds = "图的样式", "Kind of chart";
    KindBars = "条形", "Bars";
    KindGoals = "目标与结果", "Goals and results";
    KindRanks = "位次", "Ranks";
    KindScatter = "增速与总量", "Growth against level";
    KindApart = "分开画", "Drawn apart";
    NoPicture = "这些数字画不进同一张图，列表如下。", "These figures cannot be drawn together; here they are as a table.";

    // The verdict.
    OnlyPeriod = "只比 {}（{} 个地区）", "Only {} ({} places)";
    NoSharedPeriod = "没有两个地区写了同一时段的数字，只宜并列阅读。", "No two places state the same period: read the figures beside each other.";
    NoResult = "没有地区写出结果。", "No place states a result.";
    OneResult = "只有一个地区写出结果，无从比较。", "Only one place states a result: nothing to compare.";
    OneFact = "对比篮里不足两条数据，再收几条便可比较。", "Fewer than two observations: collect more to compare.";
    SplitInto = "可以分开来比：", "What can be compared:";
    NoGroups = "其中没有两条可以放在一起比。", "No two of them can be compared.";

    // The basket.
    Collect = "加入对比", "Collect to compare";
    Collected = "移出对比", "Take out of the comparison";
    WithOthers = "与其他地区对比", "Compare with other places";
    Kept = "对比篮 {}", "Collected {}";
    KeepAll = "放进我的对比篮", "Keep in my basket";
    Empty = "清空对比篮", "Empty the basket";
    NotHeld = "{} 条数据不在此处，可能来自另一份数据：", "{} not held here, perhaps from other data:";
}
