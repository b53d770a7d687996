//! The report of one opened text: what it is, what was read, what can be set by hand.

messages! { SourceMessage:
    Back = "我的文档", "Your documents";
    Unknown = "没有这份文档", "This document is not held";
    UnknownHint = "它可能已被删除，或者链接来自另一台机器。", "It may have been deleted, or the link comes from another machine.";

    // What it is.
    What = "来源", "Where it comes from";
    File = "文件", "File";
    Form = "格式", "Form";
    Opened = "打开时间", "Opened";
    Notes = "读取说明", "Notes";
    Documents = "其中的文档", "Documents in it";
    WithoutText = "只有数据，没有原文，不能重新读取。", "Data only, without its text: it cannot be read anew.";
    FormText = "纯文本", "plain text";
    FormMarkdown = "Markdown 文本", "Markdown";
    FormHtml = "网页", "web page";
    FormDocx = "Word 文档", "Word document";
    FormPdf = "PDF 文件", "PDF";
    FormPasted = "粘贴的文本", "pasted text";
    FormBundle = "数据包", "bundle of this app";
    FormTable = "导出的表格", "exported table";
    NoteReplaced = "有些字节不能按这种编码解读，已用“�”代替。编码可能不对，请在下面换一种。", "Some bytes are no text in this encoding and were replaced by “�”. It may be the wrong one; try another below.";
    NoteUnsureEncoding = "几种编码都说得通，取了最可能的一种；如有乱码，请在下面换一种。", "Several encodings fit; the likeliest was taken. If the text is garbled, choose another below.";
    NotePageFurniture = "网页的导航、脚本等已略去，只留正文。", "Navigation, scripts and the like were left out; the article stays.";
    NotePagesWithoutText = "有些页没有文字，可能是扫描的图片，没有读。", "Some pages hold no text, perhaps scans; they were not read.";
    NotePictures = "图片已略去，图片里的文字没有读。", "Pictures were left out, and with them any text they show.";
    NoteControls = "不可见的控制字符已去掉。", "Control characters were taken out.";

    // Counts.
    Counts = "读出了什么", "What was read";
    CountFacts = "读懂的数据", "Observations understood";
    CountDoubted = "存疑", "Doubted";
    CountUnread = "未读懂的数字", "Numbers not understood";
    CountRepaired = "修复", "Repaired";
    CountCorrected = "更正与排除", "Corrected or rejected";
    Nothing = "没有。", "None.";
    More = "显示其余 {} 条", "Show the other {}";
    CorrectedNone = "还没有更正。在数据详情里可以更正或排除一条数据。", "Nothing was corrected. An observation is corrected or rejected in its details.";
    WasRejected = "已排除", "rejected";
    WasCorrected = "已更正", "corrected";
    ReadAs = "程序读作：{}", "Read as: {}";
    CorrectedTo = "{}：{}", "{}: {}";
    CorrectedEmpty = "（无）", "(none)";
    Because = "理由：{}", "Reason: {}";
    TakeBack = "恢复原读法", "Back to what was read";
    Gone = "原文重读后，这条数据已不在。", "Read anew, the text gives this observation no longer.";
    FieldArea = "地区", "Place";
    FieldIndicator = "指标", "Indicator";
    FieldMeasure = "类型", "Measure";
    FieldValue = "数值", "Value";
    FieldValueHigh = "数值上限", "Upper value";
    FieldUnit = "单位", "Unit";
    FieldBound = "界限", "Bound";
    FieldBasis = "比较基准", "Basis";
    FieldPeriod = "时段", "Period";
    FieldStatus = "性质", "Status";
    FieldScope = "位次范围", "Set of the rank";
    FieldOutOf = "范围内个数", "Size of the set";
    FieldTheme = "主题", "Theme";

    // Settings.
    Settings = "手动设定", "Set by hand";
    SettingsSays = "留空就用程序读出的；填写后，全文按所填的重新读取，随时可以撤销。", "What is left empty is as the program read it. What is set is used in reading the text anew, and can be undone.";
    ReadNothing = "没有读出", "not found";
    EngineSays = "程序读出：{}", "Read in the text: {}";
    PlaceUnlisted = "行政区划表里没有“{}”，或者几个地方同名，现照所写的用。同名的请写全称，如“河南省新乡市红旗区”；开发区、新区可在词典里写明所属市、省。", "The table of divisions lists no “{}”, or several; it is used as written. Write the full name, from the province on, where several share it; for a development zone, say in your words which city and province it lies in.";
    ForEach = "这份文件里有 {} 篇报告，所填的用于每一篇。", "The file holds {} reports; what is set holds for each.";
    Apply = "应用", "Apply";
    Reset = "全部恢复", "Back to what was read";
    ReadingAnew = "正在重新读取……", "Reading anew…";
    Changed = "已重新读取：{} 条数据有变化，新增 {} 条，减少 {} 条。", "Read anew: {} observations differ, {} more, {} fewer.";
    ChangedNothing = "已重新读取，数据没有变化。", "Read anew; no observation differs.";

    // Encoding.
    EncodingTitle = "乱码？换一种编码", "Garbled? Try another encoding";
    EncodingAway = "更换编码要用到原文件，而它只在打开的那次访问里可用。请再打开一次这个文件。", "Another encoding needs the file itself, which is at hand only in the visit it was opened in. Open the file once more.";
    EncodingChoose = "编码", "Encoding";
    EncodingPreview = "按 {} 读出的开头", "Its beginning read as {}";
    EncodingNoPreview = "没有读出文字。", "No text came of it.";
    EncodingApply = "按这种编码重新打开", "Open it again in this encoding";
    EncodingSame = "正在使用", "in use";
}
