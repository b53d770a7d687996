//! The sentences that several pages share, and those of the overview, the observations and the documents.

messages! { Message:
    // The frame.
    Brand = "方志", "Fangzhi";
    Tagline = "地方年度报告数据检索", "China’s local annual reports, figure by figure";
    SkipToContent = "跳到正文", "Skip to content";
    MainNavigation = "主导航", "Main navigation";
    Overview = "概览", "Overview";
    Observations = "指标", "Observations";
    Compare = "对比", "Compare";
    Registers = "名录", "Registers";
    Documents = "文档", "Documents";
    Search = "检索", "Search";
    Checks = "核对", "Checks";
    Open = "打开", "Open";
    About = "关于", "About";
    SwitchLanguage = "English", "中文";
    SwitchLanguageLabel = "切换为英文界面", "Switch to Chinese";
    SchemeAuto = "外观：随系统", "Appearance: system";
    SchemeLight = "外观：浅色", "Appearance: light";
    SchemeDark = "外观：深色", "Appearance: dark";
    Keys = "快捷键", "Keyboard shortcuts";
    Close = "关闭", "Close";
    FooterPrivacy = "全部在本机运行，不上传任何内容。", "Everything runs on this machine; nothing is uploaded.";
    FooterHeld = "现有 {} 份文档、{} 条数据", "{} documents, {} observations held";
    Sample = "示例", "sample";
    SampleNote = "示例：本项目自撰，地区为虚构，不计入比较。", "Sample: written for this project about an invented district.";
    LoadFailed = "数据包无法读取", "The bundle could not be read";
    LoadFailedHint = "页面自带的数据与程序不匹配。请重新载入；若仍出现，请重新下载。", "The data that came with this page does not fit the program. Reload; if it persists, download the page again.";

    BundleJson = "内容不是可读的数据包：{}", "Its content is no readable bundle: {}";
    BundleFormat = "这是另一种文件：{}", "It is a file of another kind: {}";
    BundleUnnamed = "文件没有写明是什么。", "The file does not say what it is.";
    BundleVersion = "数据包的版本 {} 比程序新。", "The bundle’s version {} is newer than the program.";
    BundleHash = "数据包不完整，或被改动过。", "The bundle was cut short or altered.";
    BundleIndex = "数据包自相矛盾：{} {}", "The bundle contradicts itself: {} {}";

    // Keys.
    KeySearch = "到本页的搜索框", "Go to the page’s search field";
    KeyPalette = "打开命令面板", "Open the command palette";
    KeyUndo = "撤销上一步", "Undo the last step";
    KeyHelp = "显示快捷键", "Show the keys";
    KeyEscape = "关闭面板", "Close the open panel";
    KeyNextPrevious = "下一条、上一条", "Next, previous row";
    KeyDoubts = "下一处、上一处存疑", "Next, previous doubt";
    KeyCopyLink = "复制链接", "Copy a link";
    KeyOpen = "打开所选行的详情", "Open the selected row";
    KeyPages = "依次打开各页", "The pages, in order";
    KeyChart = "在表格与图之间切换", "Switch between table and chart";
    KeyCollect = "把所选数据加入或移出对比", "Collect the selected observation for comparison, or take it out";
    KeyTableMove = "在表格内移动", "Move within the table";

    // Overview.
    OverviewTitle = "报告里写了什么，没写什么", "What the reports state, and what they leave out";
    OverviewLead = "{} 个地区的 {} 份报告，共读出 {} 条数据。每个数字都能回到它在原文中的位置。", "{} places, {} reports, {} observations. Every figure leads back to its place in the source.";
    Coverage = "主要指标覆盖", "Coverage of headline indicators";
    CoverageLead = "没有写出的，也是一种发现。点按单元格可查看相应数据。", "What is absent is a finding too. A cell leads to its facts.";
    CoverageIndicator = "指标", "Indicator";
    CoverageStated = "已公布", "Stated";
    CoverageTarget = "仅有目标", "Target only";
    CoverageLost = "原文缺失", "Lost in the source";
    CoverageAbsent = "未提及", "Not stated";
    Legend = "图例", "Legend";
    CoverageScroll = "覆盖表，可左右滚动", "Coverage table, scrolls sideways";
    HeadlineLead = "各地时段、口径不尽相同，不宜直接比较。", "Periods and definitions differ from place to place; compare with care.";
    LeadsCity = "居首位的指标", "Ranked first";
    LeadsLead = "报告自述在所属范围内排名第一的指标。", "Where a report says the place comes first in its set.";
    RankedFirstIn = "{}第一", "first in {}";
    RankedFirst = "排名第一", "ranked first";
    HeldHere = "收录的地区与主要数据", "Places held and their headline figures";
    FactsOfPlace = "{} 条数据", "{} observations";
    PlaceNoFacts = "没有读出数据", "no observations read";
    TrySample = "想看看带原文的读法？打开示例报告", "See how a report reads with its text: open the sample";
    MoreReports = "另有 {} 份报告", "{} more reports";
    AllObservations = "查看全部数据", "See all observations";
    NothingLeads = "没有报告写明居首位的指标。", "No report states a first place.";

    // Observations.
    ObservationsTitle = "指标数据", "Observations";
    SearchLabel = "搜索指标名称", "Search indicator names";
    SearchPlaceholder = "搜索指标，如 GDP、社零、粮食", "Search indicators, e.g. GDP, retail, grain";
    ClearSearch = "清除搜索", "Clear the search";
    Filters = "筛选", "Filters";
    ShowResults = "查看 {} 条数据", "Show {} observations";
    ClearAll = "清除全部条件", "Clear all filters";
    ClearFacet = "清除", "Clear";
    Exclude = "排除", "Exclude";
    ExcludeValue = "排除“{}”", "Exclude “{}”";
    IncludeValue = "取消排除“{}”", "Stop excluding “{}”";
    RemoveFilter = "去掉此条件", "Remove this filter";
    ShowMore = "另有 {} 项", "{} more";
    ShowFewer = "收起", "Show fewer";
    FacetSearch = "在“{}”中查找", "Find in “{}”";
    FindInList = "查找……", "Find…";
    FacetArea = "地区", "Place";
    FacetTheme = "领域", "Theme";
    FacetIndicator = "指标", "Indicator";
    FacetMeasure = "类型", "Measure";
    FacetStatus = "性质", "Status";
    FacetPeriod = "时段", "Period";
    FacetConfidence = "可信度", "Confidence";
    FacetDocument = "文档", "Document";
    NotStated = "未注明", "Not stated";
    ResultCount = "{} 条数据", "{} observations";
    ResultOf = "共 {} 条", "of {}";
    Table = "表格", "Table";
    Chart = "图", "Chart";
    ViewAs = "呈现方式", "View as";
    Numbers = "数字", "Numbers";
    NumbersScaled = "亿/万", "bn/m";
    NumbersPrinted = "照原文", "As printed";
    ColumnArea = "地区", "Place";
    ColumnIndicator = "指标", "Indicator";
    ColumnValue = "数值", "Value";
    ColumnMeasure = "类型", "Measure";
    ColumnPeriod = "时段", "Period";
    ColumnStatus = "性质", "Status";
    TableCaption = "符合条件的数据，按行打开详情", "Observations of this selection; a row opens its details";
    NoResult = "没有符合条件的数据", "Nothing matches";
    NoResultHint = "减少筛选条件，或换一个指标名称再试。", "Remove a filter, or try another name for the indicator.";
    ChartOf = "图中为：{}", "Showing: {}";
    ChartNothing = "所选数据不能画在同一张图里", "This selection cannot be drawn in one chart";
    ChartNothingHint = "一张图只比较一个指标的一种类型；位次各有范围，不画成图。请用左侧的筛选选定一个指标。", "A chart compares one measure of one indicator; ranks stand in sets of their own and are not drawn. Choose one indicator with the filters.";
    ChartTable = "图中数据", "The figures behind the chart";
    ChartSubject = "名称", "Name";
    ChartOthers = "改画：", "Draw instead:";
    ChartOtherUnits = "另有 {} 条单位或类型不同，未画入图中。", "{} more have another unit or measure and are not drawn.";
    ChartOpenEnded = "尖头表示“以上”或“以下”：数值没有封顶或封底。", "A pointed end stands for “or more” or “or less”.";

    // One observation.
    FactTitle = "数据详情", "Observation";
    FactPrinted = "原文写法", "As printed";
    FactNormalised = "规范数值", "Normalised";
    FactBound = "精确程度", "Bound";
    FactBasis = "对比基准", "Compared with";
    FactScope = "排名范围", "Ranked within";
    FactOutOf = "{}（共 {} 个）", "{} (out of {})";
    FactTheme = "领域", "Theme";
    FactArea = "地区", "Place";
    FactCode = "区划代码", "Area code";
    FactRule = "抽取规则", "Rule";
    FactInherited = "承前所得", "Taken from context";
    FactEvidence = "原文位置", "Position in the source";
    FactCitation = "引用", "Citation";
    FactId = "编号", "Identifier";
    EvidenceNumber = "数字", "number";
    EvidenceIndicator = "指标", "indicator";
    EvidenceMeasure = "类型", "measure";
    EvidencePeriod = "时段", "period";
    EvidenceArea = "地区", "place";
    EvidenceStatus = "性质", "status";
    Characters = "第 {}–{} 字", "characters {}–{}";
    Passage = "所指之处", "the passage";
    ReadPassage = "对照原文", "Read it against the source";
    NamedWith = "同处提到", "Named with it";
    Character = "第 {} 字", "character {}";
    InDocument = "在文档中查看", "Show in the document";
    CopyLink = "复制链接", "Copy link";
    LinkCopied = "链接已复制", "Link copied";
    CopyRefused = "浏览器不允许复制，请从地址栏复制", "The browser refused; copy from the address bar";
    CopyCitation = "复制引用", "Copy citation";
    CitationCopied = "引用已复制", "Citation copied";
    PreviousFact = "上一条", "Previous";
    NextFact = "下一条", "Next";
    FactUnknown = "找不到这条数据", "This observation is not held";
    FactUnknownHint = "链接可能来自另一个版本的数据。", "The link may come from another version of the data.";
    SameIndicator = "同一指标的全部数据", "All observations of this indicator";

    // Documents.
    DocumentsTitle = "文档", "Documents";
    DocumentsLead = "每份报告的出处，以及从中读出了多少。", "Where each report comes from, and how much was read from it.";
    DocumentsCaption = "收录的报告", "Reports held";
    ColumnTitle = "标题", "Title";
    ColumnDate = "日期", "Date";
    ColumnYear = "所述年份", "Year reviewed";
    ColumnFacts = "数据", "Observations";
    ColumnDoubts = "修复与存疑", "Repairs and doubts";
    ColumnRecords = "名录", "Named";
    ColumnUnread = "未读懂的数字", "Unread numerals";
    Untitled = "（无标题）", "(untitled)";
    TextHeld = "含原文", "with text";
    TextNotHeld = "只收录数据，不含原文", "Facts only, without text";
    TextNotHeldWhy = "数字与事实不受著作权限制，报纸的文字则归报纸所有。这里只收录从报告中读出的数据及其位置，按原文的先后列出；持有原文的人可以用同一程序生成含原文的数据包。", "Facts and figures are free; the newspaper’s sentences are not ours. What is held is the data read from the report, with positions, in the order of the source. Whoever holds the text can build a bundle that includes it with the same program.";
    SectionNumber = "第 {} 节", "Section {}";
    FactsInOrder = "按原文先后列出的数据", "Observations in the order of the source";
    MarginList = "本文数据", "Observations in this text";
    DocumentText = "原文", "Text";
    Diagnostics = "修复与存疑", "Repairs and doubts";
    DiagnosticsNone = "没有修复或存疑之处。", "Nothing was repaired or doubted.";
    DiagnosticSuggest = "应为“{}”", "should be “{}”";
    DocumentUnknown = "找不到这份文档", "This document is not held";
    SeeAsTable = "在指标页中查看", "See in the table";
    DocumentNoFacts = "没有从这份文档读出数据。", "No observation was read from this document.";
    ByAuthors = "作者：{}", "By {}";
    SourceFile = "文件：{}", "File: {}";
    BackToDocuments = "全部文档", "All documents";

    // Named things.
    Records = "名录", "Named in the report";
    RecordsLead = "报告点名的荣誉、项目、提法和机构，附其在原文中的位置（第几字）。", "Honours, projects, policy formulas and organisations the report names, each with its position in the source, counted in characters.";
    KindHonour = "荣誉", "Honours";
    KindProject = "项目", "Projects";
    KindInitiative = "提法", "Policy formulas";
    KindOrganisation = "机构", "Organisations";
    Invested = "投资 {}", "investment {}";
    MembersListed = "{} 项中列出 {} 项", "of {} announced, {} listed";
    StagePlanned = "谋划", "planned";
    StageSigned = "签约", "signed";
    StageBegun = "开工", "begun";
    StageUnderWay = "在建", "under way";
    StageBuilt = "建成", "built";
    StageProducing = "投产", "in production";
    OrganisationCompany = "企业", "company";
    OrganisationInstitution = "机构", "public body";
    OrganisationSchool = "学校", "school";

    // The account of numbers.
    Account = "数字清点", "Account of the numbers";
    AccountSome = "全文 {} 处数字，{} 处未读懂（{}）。", "{} runs of numerals in the text, {} not understood ({}).";
    AccountAll = "全文 {} 处数字，均已读懂。", "{} runs of numerals in the text, all understood.";
    AccountWhat = "连续书写的一段数字算一处，每处只归一类。", "Digits written together are one run; each run has exactly one class.";
    AccountCaption = "各类数字的处数", "Runs of numerals by class";
    AccountClass = "类别", "Class";
    AccountRuns = "处数", "Runs";
    AccountShare = "占比", "Share";
    AccountSee = "见“数字清点”", "see the account of the numbers";
    AccountUnread = "未读懂的数字", "Numbers not understood";
    ClassObservation = "数据", "Observations";
    ClassDate = "日期", "Dates";
    ClassOrdinal = "次序", "Order";
    ClassInitiative = "提法", "Policy formulas";
    ClassName = "名称", "Names";
    ClassRestriction = "限定", "Restrictions";
    ClassAnnouncement = "列举", "Announcements";
    ClassAside = "旁及", "Asides";
    ClassPart = "续写", "Further parts";
    ClassNotUnderstood = "未读懂", "Not understood";
    SaysObservation = "读成数据的数字", "read as observations";
    SaysDate = "日期、时段、钟点、时长", "dates, periods, times of day, durations";
    SaysOrdinal = "届次、章节、序号", "sessions, chapters, list marks";
    SaysInitiative = "“三个一批”一类的政策提法", "formulas such as “the three batches”";
    SaysName = "词语、名称、代号，如“进一步”“PM2.5”", "words, names and codes, such as PM2.5";
    SaysRestriction = "限定另一数字的范围，如“500万元以上项目”", "limit what another number counts: projects above 5 million yuan";
    SaysAnnouncement = "预告或回指一串内容，如“八个方面”", "announce a list or take it up again: eight points";
    SaysAside = "用作比较的别处数字，或地点的远近", "another place’s figure for comparison, or where a place lies";
    SaysPart = "同一个数的后几段，如“297.6亿元”的“亿”", "later runs of one number, as in 3 to 8";
    SaysNotUnderstood = "未能判定是什么", "what it is could not be told";
    UnreadNoSubject = "附近没有说明它指什么", "nothing near it names what it measures";
    UnreadNoUnit = "没有单位，也没有说明计的是什么", "it has no unit, and no word says what it counts";
    UnreadNoName = "前面的文字不成一个名称", "the words before it make no name";
    UnreadOutOfReach = "所在之处程序不读，如没有表头的单元格", "it stands where the engine does not read, such as a cell without a heading";

    // Confidence and doubts.
    Confidence = "可信度", "Confidence";
    ConfidenceHigh = "高", "high";
    ConfidenceMedium = "中", "medium";
    ConfidenceLow = "低", "low";
    DoubtFarSubject = "指标名写在另一句，或隔着分号。", "The subject stands in another sentence, or a semicolon away.";
    DoubtCarriedSubject = "指标承接前面的分句，那里的名称不在指标表中。", "The subject is carried from an earlier clause that names something the table of indicators lacks.";
    DoubtUnlistedIndicator = "指标表中没有这个指标，名称照原文。", "The table of indicators does not list it; its name is the phrase as printed.";
    DoubtOddName = "指标名过长，或混入了句中的其他词语。", "The name is long, or has other words of the clause in it.";
    DoubtUnexpectedUnit = "单位与这个指标通常的单位不符。", "The unit is not the one this indicator is measured in.";
    DoubtImplausible = "数值超出常理，例如超过 100% 的占比。", "The value is outside what such a figure can be, such as a share above 100%.";
    DoubtRepaired = "句中有断行或缺损，修复后读出。", "The clause was broken or incomplete, and read after repair.";
    DoubtBareMeasure = "文中没有写明是总量还是增减，由单位和指标推断。", "No word says whether it is a level or a change; unit and subject told.";
    DoubtNoYear = "无法确定说的是哪一年。", "The year it speaks of could not be told.";
    DoubtSeveralPeriods = "同一句里有几个时段。", "Several periods stand in the sentence.";
    DoubtNoArea = "无法确定报告说的是哪个地方。", "The place of the report could not be told.";
    DoubtContradicted = "同一指标、类型和时段，文中另有不同的数值。", "The same indicator, measure and period has another value elsewhere in the report.";

    // About.
    AboutTitle = "关于方志", "About Fangzhi";
    AboutWhat = "每年冬春，全国约 2800 个县区公布过去一年做了什么、来年打算做什么。数字埋在文章里，时段、口径、范围各不相同。方志把报告读成一条条数据：地区、指标、数值、单位、增减或总量或位次、时段、已完成或目标，以及它在原文中的位置。", "Every winter some 2,800 districts and counties publish what they achieved and what they promise. The figures are buried in prose, each with its own period, definition and scope. Fangzhi reads the reports into observations: place, indicator, value, unit, growth or level or rank, period, achieved or promised, and the exact place in the source.";
    AboutReadTitle = "怎样读这些数字", "How to read the figures";
    AboutReadStatus = "● 已公布的实绩，◎ 目标，◇ 预计。三者从不混在一起。", "● achieved, ◎ target, ◇ estimate: never mixed.";
    AboutReadConfidence = "◐ 可信度中，○ 可信度低，理由写在数据详情里；没有记号的可信度高。", "◐ medium confidence, ○ low, with the reasons in the observation’s details; figures without a sign are of high confidence.";
    AboutReadBound = "“≥”“≤”“≈”照原文的“以上”“以内”“左右”记录，不当作精确数。", "≥, ≤ and ≈ keep the source’s “or more”, “at most” and “about”; they are not exact figures.";
    AboutReadAbsent = "“未提及”不等于零，只说明报告没有写。", "“Not stated” is not zero: the report does not say.";
    AboutReadPeriod = "前三季度与全年、增速与总量、全市与主城区的位次，都不宜直接相比。", "Three quarters and a year, growth and level, a rank in the city and a rank among four districts do not compare directly.";
    AboutReadRule = "每条数据都注明由哪条规则、依据哪些字读出，可以逐一核对。", "Every observation names the rule and the words that made it, so it can be checked.";
    AboutPrivacyTitle = "隐私", "Privacy";
    AboutPrivacy = "页面不发出任何请求，不使用统计或追踪；设置只存在本机浏览器中。", "The page sends no request and carries no analytics or trackers; settings stay in this browser.";
    AboutOfflineTitle = "离线使用", "Use it offline";
    AboutOffline = "下载单文件版，双击即可打开，无需网络。", "Download the single file; it opens by a double click, without a network.";
    AboutDownload = "下载 fangzhi.html", "Download fangzhi.html";
    AboutIsSingle = "您正在使用单文件版，把这个文件复制给别人即可分享。", "You are using the single-file edition; copy the file to share it.";
    AboutKeysTitle = "快捷键", "Keyboard";
    AboutDataTitle = "数据与许可", "Data and licence";
    AboutData = "收录的数据由程序从公开报告中读出，不含报告原文。示例报告由本项目自撰，地区为虚构。", "The data held was read from public reports and contains none of their text. The sample report is of the project’s own writing about an invented district.";
    AboutLicence = "程序以 MIT 或 Apache-2.0 许可发布。版本 {}。", "The program is licensed under MIT or Apache-2.0. Version {}.";

    // The whole program on its way.
    Coming = "正在载入这一页……", "Loading this page…";
    ComingFailed = "这一页没有载入", "This page could not be loaded";
    ComingFailedHint = "可能是网络断了，或页面有了新版本。请重试；如仍不行，请刷新。", "The connection may have dropped, or the page may have changed since. Try again, or reload.";
    ComingAgain = "重试", "Try again";

    // Files over the page.
    DropHere = "松开鼠标，在本机打开这些文件", "Let go to open these files on this machine";

    // Not found, recovery.
    NotFoundTitle = "没有这个页面", "There is no such page";
    NotFoundHint = "地址 {} 不对应任何页面，可能是链接不完整。", "The address {} leads nowhere; the link may be incomplete.";
    GoHome = "回到概览", "Go to the overview";

    // Bounds, inherited parts, diagnostics.
    BoundExact = "精确", "exact";
    BoundAbove = "以上", "or more";
    BoundBelow = "以下", "or less";
    BoundAbout = "左右", "about";
    InheritedIndicator = "指标承接前文", "the indicator is carried from before";
    InheritedPeriod = "时段承接前文", "the period was stated earlier";
    InheritedReferenceYear = "文中未写时段，取报告所述年份", "no period stated; the year under review was taken";
    InheritedArea = "地区取自报告", "the place is the report’s own";
    InheritedStatus = "性质取自章节或整句", "the status comes from the section or sentence";
    InheritedUnit = "单位取自并列项或表头", "the unit was printed with another member or in a header";
    DiagnosticJoined = "接合断开的句子", "a broken sentence was joined";
    DiagnosticInserted = "移开插入句中的文字", "an insertion was set aside";
    DiagnosticMisprint = "疑似误印", "suspected misprint";
    DiagnosticDisordered = "章节次序不连", "sections out of sequence";
    DiagnosticRepeated = "重复刊印", "printed twice";
    DiagnosticLostValue = "数值缺失", "value lost in the source";
    DiagnosticNotUnderstood = "未能理解的数字", "a number that was not understood";
    DiagnosticUnsureArea = "地区不确定", "the place is uncertain";
    DiagnosticUnsureYear = "年份不确定", "the year is uncertain";
    DiagnosticUndecodable = "无法解码的字符", "characters that could not be decoded";
}
