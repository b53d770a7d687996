//! The sentences of the registers.

messages! { RegisterMessage:
    Title = "名录", "Registers";
    Kinds = "名录种类", "Kinds of registers";
    SearchLabel = "搜索名称", "Search names";
    SearchPlaceholder = "搜索名称，如 产业园、示范", "Search the names, in Chinese";
    Count = "{} 项", "{} entries";
    ShowEntries = "查看 {} 项", "Show {} entries";
    Table = "名录表", "The register";
    MoreEntries = "再显示 {} 项", "Show {} more";
    Nothing = "没有符合条件的条目", "Nothing matches";
    NothingHint = "减少筛选条件，或换一个词再试。", "Remove a filter, or try another word.";
    NoneHeld = "收录的报告中没有读出这一类名称", "The reports held name none of this kind";
    NoneHeldHint = "可改看其他种类，或打开更多报告。", "Look at another kind, or open further reports.";

    // Facets.
    FacetStage = "进展", "Stage";
    FacetInvested = "投资额", "Investment";
    FacetLevel = "级别", "Level";
    FacetGrantor = "授予单位", "Granted by";
    FacetDefined = "内容", "Content";
    FacetMembers = "项数", "Members";
    FacetBody = "类型", "Kind";
    InvestedYes = "已写明", "stated";
    InvestedNo = "未写明", "not stated";
    DefinedYes = "报告中有说明", "explained in a report";
    DefinedNo = "未说明", "not explained";
    MembersListed = "逐项列出", "listed";
    MembersDiffer = "列出的与宣布的不符", "listed, not as many as announced";
    MembersUnlisted = "只有数目，没有列出", "a number only";
    MembersNone = "没有数目", "no number";
    NotTold = "未注明", "not stated";
    LevelNational = "国家级", "national";
    LevelProvincial = "省级", "provincial";
    LevelCity = "市级", "prefectural";

    // Columns.
    ColumnProject = "项目", "Project";
    ColumnHonour = "荣誉", "Honour";
    ColumnInitiative = "提法", "Formula";
    ColumnOrganisation = "机构", "Organisation";
    ColumnMembers = "内容", "Content";
    ColumnSource = "出处", "Source";

    // Cells.
    Announced = "共 {} 项", "{} announced";
    ListedSome = "列出 {} 项", "{} listed";
    NeverDefined = "未在收录的报告中说明内容", "not explained in the reports held";
    Variants = "又作", "also printed";
    Homonym = "同名异义：{} 种内容", "one name, {} different contents";
    SharedBy = "{} 个项目共用", "shared by {} projects";
    Mentions = "另有 {} 处", "{} more mentions";
    Capacity = "规模：", "Capacity: ";

    // Sums.
    Sums = "合计", "In sum";
    SumStating = "{} 项中有 {} 项写明投资额", "{} projects, {} state an investment";
    SumStated = "报告写明的投资", "investment as stated";
    SumPlanned = "计划或预计的投资", "planned or expected";
    SumTarget = "目标投资", "targeted";
    SumOf = "{} 项合计", "total of {}";
    SumOne = "仅 1 项", "one project";
    SumTooLarge = "数额过大，无法精确合计", "too large to add exactly";
    SumShared = "有 {} 笔投资由几个项目共用，只计一次。", "{} amounts belong to several projects and are counted once.";
    SumApart = "投资额多为计划总投资，不等于当年完成额；不同性质的数额不相加。", "Most amounts are total planned costs, not what was spent in the year; amounts of different status are not added.";
}
