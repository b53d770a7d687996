//! The sentences of corrections: the form, the marks of corrected and rejected facts, the list of all.

messages! { CorrectionMessage:
    // Ways in and out.
    Correct = "更正", "Correct";
    Reject = "排除", "Reject";
    Restore = "恢复原读法", "Restore as read";
    Continue = "继续更正", "Go on correcting";
    Discard = "放弃", "Discard";
    Unsaved = "有未保存的更正。", "A correction is not saved yet.";

    // Signs.
    Corrected = "已更正", "Corrected";
    Rejected = "已排除", "Rejected";
    CorrectedMark = "已更正：{}", "Corrected: {}";
    RejectedMark = "已排除：{}", "Rejected: {}";
    RejectedCount = "已排除 {} 条", "Rejected: {}";
    RejectedSays = "这条读法已被排除，不计入数据、图表和对比。", "This reading was rejected: it counts in no table, chart or comparison.";
    Nothing = "无", "none";
    Reason = "理由", "Reason";
    NoReason = "未写理由", "no reason given";

    // The form.
    FormTitle = "更正这条数据", "Correct this observation";
    RejectTitle = "排除这条数据", "Reject this observation";
    RejectHint = "原文没有这个意思，或不是一个数据。排除后可以随时恢复。", "The source does not say this, or it is no datum. It can be restored at any time.";
    Printed = "原文", "Source";
    WasRead = "原读", "read as";
    AsReadOption = "{}（原读）", "{} (as read)";
    Revert = "还原", "Revert";
    RevertField = "还原“{}”", "Revert “{}”";
    Reads = "即 {}", "= {}";
    Save = "保存", "Save";
    Leave = "取消", "Cancel";
    Same = "没有改动。", "Nothing is changed.";
    SaveHint = "回车保存，Esc 离开；离开时已填的内容会留着。", "Enter saves, Esc leaves; what was typed is kept.";
    WhyHint = "例如：原文印作前三季度", "e.g. the source says first three quarters";

    // Fields.
    FieldArea = "地区", "Place";
    FieldIndicator = "指标", "Indicator";
    FieldMeasure = "类型", "Measure";
    FieldValue = "数值", "Value";
    FieldValueHigh = "上限（区间）", "Upper end of a range";
    FieldUnit = "单位", "Unit";
    FieldBound = "精确程度", "Bound";
    FieldBasis = "对比基准", "Compared with";
    FieldPeriod = "时段", "Period";
    FieldStatus = "性质", "Status";
    FieldScope = "排名范围", "Ranked within";
    FieldOutOf = "范围内个数", "Out of";
    FieldTheme = "领域", "Theme";
    BasisNone = "未注明", "not stated";
    BasisArea = "与另一地区比", "another place";
    BasisSince = "与某一时期比", "an earlier period";
    BasisWith = "与谁比", "Compared with what";
    HintValue = "不带万、亿的数；也可以写 297.6亿", "All digits, without bn or m";
    HintPeriod = "如 2024、2024年前三季度、2024-01/2024-11、2024-06-30", "e.g. 2024, 2024-Q1/2024-Q3, 2024-01/2024-11, 2024-06-30";

    // Faults.
    FaultWords = "请填写，最多 {} 个字。", "Write something, at most {} characters.";
    FaultLong = "最多 {} 个字。", "At most {} characters.";
    FaultNumber = "请填一个数，如 29760000000 或 297.6亿。", "Write a number, such as 29760000000 or -3.5.";
    FaultAbove = "上限应大于 {}，没有就留空。", "Must be above {}, or left empty.";
    FaultWhole = "请填 1 以上的整数，没有就留空。", "Write a whole number from 1 on, or leave it empty.";
    FaultPeriod = "看不懂这个时段。可以写 2024、2024-Q1/2024-Q3、2024-01/2024-11、2024-06-30、2024 国庆，没有就留空。", "Not a period. Write 2024, 2024-Q1/2024-Q3, 2024-01/2024-11 or 2024-06-30, or leave it empty.";
    FaultBasis = "请写明与哪个地区或哪个时期比。", "Say which place or which period it is compared with.";
    FaultChoice = "请从列出的选项中选一个。", "Choose one of those listed.";

    // The list of all.
    Title = "更正记录", "Corrections";
    Lead = "这里列出更正和排除过的每一条，每条都可以撤回。原文和原读法不会改动。", "Everything corrected or rejected, each to be taken back at any time. The source and what was read in it stay as they are.";
    Empty = "还没有更正过数据。", "Nothing has been corrected yet.";
    EmptyHint = "打开一条数据，点“更正”或“排除”；也可以导入同事的更正文件。", "Open an observation and choose Correct or Reject, or bring in a colleague’s file.";
    SeeObservations = "去看数据", "Go to the observations";
    Count = "{} 条", "{} in all";
    ShowRest = "再显示 {} 条", "Show {} more";
    Export = "导出更正文件", "Export corrections";
    ExportTable = "导出表格（CSV）", "Export as CSV";
    Import = "导入更正文件", "Bring in corrections";
    ImportFailed = "没有读懂“{}”：它不是更正文件，或已损坏。", "“{}” was not understood: it is no file of corrections, or it is damaged.";
    NotKept = "浏览器不保存这些更正，离开前请导出。", "This browser does not keep corrections; export them before you leave.";
    Waiting = "文档未收录，打开该文档后生效", "its document is not held; takes effect once it is opened";
    Lost = "文档已重新读取，找不到这条数据", "the document was read anew, and this fact is not found";
    Faulty = "值不合规，未采用：{}", "not applied, a value is not allowed: {}";
    TakeBack = "撤回", "Take back";
    TakeBackOf = "撤回对“{}”的更正", "Take back what was said of “{}”";
    ColumnFact = "数据", "Observation";
    ColumnChange = "更正", "Change";
    ColumnWhen = "时间", "When";
}
