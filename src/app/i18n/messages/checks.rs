//! The sentences of the checks.

messages! { CheckMessage:
    Title = "核对", "Checks";
    Lead = "把全部数据互相核对一遍：哪里像是印错或丢失，哪些说法不能同时成立，由已知的数能推出什么，推不出的又是为什么。每条都附依据，点开就是它在文档中的位置。", "All figures held against each other: what looks misprinted or lost, which statements cannot both hold, what follows from the figures, and what does not, and why. Each entry shows what it rests on and leads to its place in the document.";
    Kinds = "核对的种类", "Kinds of checks";
    AllKinds = "全部", "All";
    Place = "地区", "Place";
    AllPlaces = "全部地区", "All places";
    ShowAll = "查看全部 {} 条", "Show all {}";
    ShowMore = "再显示 {} 条", "Show {} more";
    Nothing = "没有发现。", "Nothing found.";
    NothingHint = "收录更多报告后，相互核对的会更多。", "With more reports held, more is checked against each other.";
    NothingHere = "这个地区没有这一类。", "Nothing of this kind for this place.";
    NoReports = "还没有收录报告，没有可核对的数据。", "No report is held, so there is nothing to check.";
    SeeDocuments = "去看文档", "Go to the documents";
    RestsOn = "依据", "Rests on";
    HoldsIf = "前提：{}", "Holds if: {}";

    // The kinds, each with a line that says what it lists.
    Misread = "疑似误印", "Suspected misreadings";
    MisreadSays = "名称与全文不一，章节次序不连，或地区、年份无法确定。", "Names that disagree with the rest of the report, sections out of sequence, places or years that could not be told.";
    Lost = "缺失的数值", "Lost values";
    LostSays = "原文印了指标，数值在断行或排版中丢失。", "The source prints the indicator; its figure was lost at a break.";
    Contradiction = "相互矛盾", "Contradictions";
    ContradictionSays = "两处说法不能同时成立。只核对写明的确数，四舍五入的差异不算。", "Statements that cannot both hold. Only exact figures are compared, and rounding is allowed for.";
    Sum = "合计不符", "Sums that fail";
    SumSays = "各部分相加不等于整体，或部分大于整体。", "Parts that do not make their whole, or exceed it.";
    List = "宣布与列出不符", "Announced, not listed";
    ListSays = "提法里的数目与列出的项数不同。", "A formula announces another number than the text lists.";
    Unread = "未读懂的数字", "Numbers not understood";
    UnreadSays = "程序判定不了它指什么，没有当作数据。", "What they measure could not be told; they are not used as data.";
    Inferred = "推算", "Inferences";
    InferredSays = "没有印出、但由印出的数必然得出的，括号内是四舍五入留下的范围。", "Not printed, but following from what is; the range in brackets is what rounding leaves.";
    Refused = "不推算", "Not inferred";
    RefusedSays = "看似能算、其实不能算的，写明原因。", "What looks computable and is not, with the reason.";
    Agrees = "核对相符", "Checked and agreeing";
    AgreesSays = "彼此印证的说法。", "Statements that bear each other out.";
    Repairs = "修复", "Repairs";
    RepairsSays = "接合断开的句子，移开插入句中的文字。", "Broken sentences joined, insertions set aside.";

    // Entries.
    Misprinted = "“{}”疑为“{}”之误。", "“{}” looks like a misprint of “{}”.";
    LostOf = "“{}”的数值缺失。", "The value of “{}” is lost.";
    UnreadOf = "“{}”没有读懂：{}。", "“{}” was not understood: {}.";
    RepairsOf = "{} 处", "{} places";
}
