//! The sentences of taking things away: exports, copies, saved views, portable copies.

messages! { TakeMessage:
    // What is taken.
    Title = "导出", "Export";
    What = "内容", "What";
    Shown = "当前所示：{}，{} 条", "What is shown: {}; {} rows";
    ShownRecords = "当前所示：{}，{} 条名录", "What is shown: {}; {} named things";
    Everything = "全部 {} 条数据", "All {} observations";
    Collected = "对比篮", "Collected for comparison";
    WithText = "有原文的文档", "documents with text";
    Empty = "当前所示没有数据，请先放宽条件。", "Nothing is shown to take away: widen the conditions first.";
    FileSays = "文件名和说明里会写明选的是什么、共几条、出自哪份语料（{}）。", "The file’s name and notes say what was selected, how many rows, and over which corpus ({}).";

    // Forms.
    FormTitle = "格式", "Form";
    Csv = "CSV（表格软件通用）", "CSV, for any spreadsheet";
    CsvHint = "UTF-8，带 BOM，Excel 与 WPS 打开不乱码。", "UTF-8 with a mark, so that spreadsheets read it right.";
    Xlsx = "Excel 工作簿（.xlsx）", "Excel workbook (.xlsx)";
    XlsxHint = "数字为真正的数字，含数据、来源、提示、说明四张表。", "True numbers; sheets for data, sources, notes and what it is.";
    JsonLines = "JSON Lines（逐行）", "JSON Lines";
    JsonLinesHint = "一行一条，字段完整，供程序读取。", "One observation a line with all its fields, for programs.";
    Annotations = "W3C 网页批注（JSON-LD）", "W3C Web Annotations (JSON-LD)";
    AnnotationsHint = "每条数据是对原文一处的批注，批注工具可读。", "Each observation annotates a place of its text, for annotation tools.";
    Package = "数据包（.zip）", "Data Package (.zip)";
    PackageHint = "全部表格与说明，遵循 Frictionless 规范，适合存档与发布。", "All tables with their description, after Frictionless, for archives and publication.";
    Heads = "表头语言", "Language of heads";
    HeadsPlain = "字段名（供程序读取）", "Field names, for programs";
    Quotes = "附原文片段（注意原文的权利）", "With words of the text (mind the rights in it)";

    // Doing it.
    Save = "保存文件", "Save the file";
    CopyTable = "复制表格", "Copy the table";
    Stop = "停止", "Stop";
    Writing = "正在写出 {} / {}", "Writing {} of {}";
    Saved = "已保存：{}", "Saved: {}";
    Stopped = "已停止，没有保存。", "Stopped; nothing was saved.";
    CopiedRows = "已复制 {} 行，可直接粘贴到表格或文档。", "{} rows copied; paste them into a spreadsheet or a text.";
    CopiedSome = "已复制前 {} 行；更多请保存为文件。", "The first {} rows were copied; save a file for all.";
    NoProgram = "制作这种文件的程序没有载入。联网版第一次使用时要下载它，请连上网络再试；CSV、JSON Lines 和批注不需要它。", "The program that makes this form could not be loaded. The hosted edition fetches it at its first use: connect and try again. CSV, JSON Lines and annotations do without it.";
    Broke = "没有写成：{}", "It could not be written: {}";
    RefusedSave = "浏览器不允许保存文件。", "The browser does not let this page save files.";
    CopyRefused = "浏览器不允许复制。请选中下面的文字，用键盘复制：", "The browser refused to copy. Select the text below and copy it with the keyboard:";
    Copied = "已复制", "Copied";

    // The copied table.
    Unit = "单位", "Unit";
    Printed = "原文写法", "As printed";
    Citation = "出处", "Source";
    Link = "链接", "Link";

    // Citing.
    CopyQuote = "复制引文", "Copy the quote";
    CopyGb = "复制 GB/T 7714 引用", "Copy as GB/T 7714";
    CopyBibtex = "复制 BibTeX", "Copy BibTeX";
    Cite = "引用这份文档", "Cite this document";
    CopyPicture = "复制图片", "Copy picture";
    PictureRefused = "浏览器不允许复制图片，请保存为 PNG", "The browser refused to copy it; save the PNG";

    // Saved views.
    Views = "已存视图", "Saved views";
    ViewName = "名称", "Name";
    Keep = "保存当前视图", "Save this view";
    KeepRecipe = "保存为配方文件", "Save as a recipe file";
    OpenRecipe = "打开配方文件", "Open a recipe file";
    RecipeWhat = "配方是一个小文件，记着条件、语料与结果；在别处打开，会回到同一视图并核对结果是否相同。", "A recipe is a small file of the conditions, the corpus and the result. Opened elsewhere it shows the same view and says whether the result is the same.";
    NoViews = "还没有保存过视图。", "No view has been saved yet.";
    Rename = "改名", "Rename";
    Delete = "删除", "Delete";
    DeleteOf = "删除“{}”", "Delete “{}”";
    RenameOf = "给“{}”改名", "Rename “{}”";
    ViewRows = "{} 条", "{} rows";
    ViewOther = "当时是另一份语料", "over another corpus";
    NotRecipe = "这个文件不是配方：{}", "This file is no recipe: {}";
    Checking = "正在核对结果……", "Checking the result…";
    Same = "结果与保存时相同，共 {} 条。", "The result is the same as then: {} rows.";
    Differs = "结果与保存时不同：当时 {} 条，现在 {} 条。", "The result differs: {} rows then, {} now.";
    DiffersInside = "条数与保存时相同（{} 条），但内容或次序不同。", "As many rows as then ({}), but their content or order differs.";
    OtherCorpus = "语料不同。", "The corpus is another one.";
    OtherApp = "当时的版本是 {}。", "It was made with version {}.";
    NoRows = "这一页没有可核对的条数。", "This page has no rows to check.";

    // The portable copy.
    Portable = "保存便携副本", "Save a portable copy";
    PortableWhat = "得到一个网页文件：带着程序、所选文档和当前视图，双击即可打开，不用联网，也能再次另存。", "One web page with the program, the chosen documents and the present view. It opens by a double click, without a network, and can be saved again from itself.";
    Documents = "文档", "Documents";
    OwnAll = "我打开的全部文本，{} 份", "All texts I opened: {}";
    OwnShown = "当前所示涉及的文本，{} 份", "Texts that what is shown comes from: {}";
    OwnNone = "不带我打开的文本", "None of the texts I opened";
    Base = "附带自带语料", "With the corpus that comes with the app";
    Texts = "附带原文", "With the words of the texts";
    TextsWhy = "原文可能受著作权保护：转交他人前，请确认有权这样做。不附原文时，只带数据和位置。", "Texts may be protected: before handing them on, make sure that you may. Without them the copy holds facts and positions only.";
    Said = "附带更正、词典和已存视图", "With corrections, words and saved views";
    SaveCopy = "保存副本", "Save the copy";
    Backup = "保存备份文件", "Save a backup file";
    BackupWhat = "备份是一个 JSON 文件，含我打开的文本、更正、词典和视图；以后拖进页面即可恢复。", "A backup is one JSON file of my texts, corrections, words and views; drop it on the page to have them again.";
    Preparing = "正在准备单文件版……", "Getting the single file ready…";
    NoPage = "没有取得单文件版。联网版要先下载它，请连上网络再试。", "The single file could not be had. The hosted edition fetches it first: connect and try again.";
    IsCopy = "便携副本，保存于 {}", "Portable copy, saved {}";
}
