//! The sentences of the concordance.

messages! { SearchMessage:
    Title = "检索", "Search";
    Lead = "在 {} 份带原文的文档中逐字检索，并查 {} 份只收录数据的报告。", "Searches the full text where it is held (documents: {}), and the facts of reports held without it ({}).";
    Label = "检索词", "Search terms";
    Placeholder = "检索词，用空格分开；引号内作为一个词", "Terms, separated by spaces; quotes keep a phrase together";
    HowTo = "繁体与简体、全角与半角、数字写法、引号样式和换行都不影响检索。", "Traditional or simplified script, character width, thousands separators, kinds of quotes and line breaks make no difference.";
    ExampleIndicators = "常见指标", "Frequent indicators";
    ExampleInitiatives = "常见提法", "Frequent initiatives";
    ExampleTexts = "原文中的词", "Words of the texts held";

    HitCount = "原文 {} 处", "{}× in texts";
    FactCount = "数据 {} 条", "observations: {}";
    RecordCount = "名录 {} 项", "named things: {}";
    DropTerm = "去掉“{}”", "Drop “{}”";
    Times = "{} 处", "{}×";
    TimesOpening = "{} 处，集中在开头", "{}×, mostly near the beginning";
    TimesMiddle = "{} 处，集中在中段", "{}×, mostly in the middle";
    TimesClose = "{} 处，集中在结尾", "{}×, mostly near the end";
    TimesFirstHalf = "{} 处，集中在前半部分", "{}×, mostly in the first half";
    TimesSecondHalf = "{} 处，集中在后半部分", "{}×, mostly in the second half";
    TimesThroughout = "{} 处，遍布全文", "{}×, throughout";

    Hits = "原文中的语境", "In context";
    HitsIn = "{} 处，{} 份文档", "hits: {} · documents: {}";
    HitsCaption = "检索词的每一处及其前后文，按行打开原文", "Every hit with its context; a row opens the source";
    Left = "前文", "Before";
    Hit = "检索词", "Term";
    Right = "后文", "After";
    Source = "出处", "Source";
    Dispersion = "各文档中的分布", "Where hits stand in each document";
    MoreDocuments = "另有 {} 份文档", "{} more documents";
    Order = "排列", "Order";
    ByPosition = "位置", "Position";
    ByLeft = "前文", "Before";
    ByRight = "后文", "After";
    ByPlace = "地区", "Place";
    ByDate = "日期", "Date";
    Together = "检索词之间的距离", "How near the terms stand";
    Within = "相距不超过 {} 字", "within {} characters";
    AnyDistance = "距离不限", "any distance";
    Place = "地区", "Place";
    AllPlaces = "全部地区", "all places";
    CopyTable = "复制为表格", "Copy as table";
    Copied = "已复制 {} 行", "Rows copied: {}";
    CopyRefused = "浏览器不允许复制，请下载 CSV", "The browser refused; download the CSV";
    SaveCsv = "下载 CSV", "Download CSV";

    NamedFacts = "只收录数据的报告中的相应数据", "In reports held as data";
    NamedFactsNote = "这些报告不含原文，按指标的各种名称、地区和数字写法查找；每条都可回到它在报告中的位置。", "These reports are held without their text; facts are found by any name of the indicator, by place and by number as printed, and each leads to its place in its report.";
    NamedRecords = "名录中的相应名称", "Named things";
    Nothing = "没有找到", "Nothing found";
    Searched = "已检索 {} 份带原文的文档，以及 {} 份报告的数据和名录。", "Searched: the text of documents held with it ({}), and the facts and names of reports held as data ({}).";
    TryShorter = "试试只写其中一部分，或用空格把它分成几个词。", "Try a part of it, or separate its words by spaces.";
    TryFewer = "试试少用一个词，或换一种说法。", "Try one term less, or another wording.";
}
