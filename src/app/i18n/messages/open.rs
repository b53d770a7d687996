//! The page of one's own documents: opening, how far it is, what is held.

messages! { OpenMessage:
    Title = "打开自己的报告", "Open your own reports";
    Lead = "文件只在这台机器上读取，不会上传。读出的数据和自带的数据一样筛选、比较、核对。", "Files are read on this machine and go nowhere. What is read in them is filtered, compared and checked like the data that comes with the app.";

    // Taking files.
    DropZone = "把文件或文件夹拖到这里，拖到页面任何位置都行", "Drop files or a folder here, or anywhere on the page";
    ChooseFiles = "选择文件", "Choose files";
    ChooseFolder = "选择文件夹", "Choose a folder";
    PasteText = "粘贴文本", "Paste text";
    PasteKeys = "复制了文字或文件，也可以直接按 {}。", "With text or files on the clipboard, {} works too.";
    FormsRead = "能读：.txt、.md、.html（存下的网页）、.docx、带文字的 .pdf，以及装有这些文件的 .zip；本站导出的 .xlsx、.csv、.json 和单文件副本也能读回来。编码自动识别。", "Read: .txt, .md, .html (saved pages), .docx, .pdf with text, and .zip files of these; also the .xlsx, .csv, .json files and portable copies that this app saves. Encodings are found without asking.";
    FormsOther = "其他格式怎么办", "What to do with other forms";
    OtherWord = ".doc、.wps、.rtf、.odt：用 Word 或 WPS 打开，另存为 .docx。", ".doc, .wps, .rtf, .odt: open in Word or WPS and save as .docx.";
    OtherOfd = ".ofd：用 OFD 阅读器打开，另存为带文字的 PDF；也可以复制文字，在这里粘贴。", ".ofd: open in an OFD reader and save as a PDF with text, or copy the text and paste it here.";
    OtherImage = "图片和扫描的 PDF：先做文字识别（OCR），再粘贴文字，或存为 .docx。", "Pictures and scanned PDFs: run text recognition (OCR) first, then paste the text or save it as .docx.";
    OtherSheet = ".xls：用 Excel 或 WPS 另存为 .xlsx；不是本站导出的表格，可以复制内容，在这里粘贴。", ".xls: save as .xlsx in Excel or WPS; of tables this app did not export, copy the content and paste it here.";

    // Pasting.
    PasteTitle = "粘贴文本", "Paste text";
    PasteField = "报告全文", "The report’s text";
    PasteHint = "粘贴整篇报告，包括标题和落款，地区和日期才认得准。", "Paste the whole report with its title and date line, so that place and date can be told.";
    PasteGuessing = "正在识别标题、地区和日期……", "Looking for title, place and date…";
    PasteGuessed = "识别结果已填在下面，可以修改。开头部分读出 {} 条数据。", "What was found is filled in below and can be changed. Observations in the first part: {}.";
    PasteNothing = "没有从文字里认出地区和日期，请填写。", "No place or date could be told from the text; please fill them in.";
    FieldTitle = "标题", "Title";
    FieldPlace = "地区", "Place";
    FieldPlaceHint = "如“红旗区”，同名的写全称“河南省新乡市红旗区”", "The name of the place; its full name, from the province on, where several share it";
    FieldDate = "发布日期", "Date of publication";
    FieldDateHint = "如 2025-02-20、2025年2月、2025", "Such as 2025-02-20, 2025-02 or 2025";
    FieldYear = "所述年份", "Year reviewed";
    FieldYearHint = "报告回顾的那一年，如 2024", "The year the report looks back on, such as 2024";
    FaultDate = "这不是日期。请写成 2025-02-20、2025年2月或 2025。", "This is no date. Write 2025-02-20, 2025-02 or 2025.";
    FaultYear = "这不是年份。请写四位数字，如 2024。", "This is no year. Write four digits, such as 2024.";
    PasteAdd = "读取", "Read it";
    PasteCancel = "取消", "Cancel";
    PastedName = "粘贴的文本", "Pasted text";

    // How far it is.
    Import = "读取情况", "What was opened";
    Reading = "正在读取：{} / {} 个文件，{} / {}", "Reading: {} of {} files, {} of {}";
    ReadingSign = "正在读取 {} / {}", "Reading {} of {}";
    ReadingSpoken = "正在读取，已完成 {}%", "Reading, {}% done";
    Ended = "{} 个文件：新读入 {} 份，已有 {} 份，未读取 {} 处", "{} files: {} texts read, {} held before, {} not read";
    EndedCancelled = "停止时还有 {} 个文件没有读", "Files left when it was stopped: {}";
    Cancel = "停止", "Stop";
    CancelHint = "停止后，已读出的都保留。", "What is read until then is kept.";
    OnlyTroubles = "只看未读取的", "Only what was not read";
    EarlierRows = "显示此前打开的 {} 个文件", "Show the {} files opened before";
    MoreRows = "显示其余 {} 个", "Show the other {}";
    StageWaiting = "等待", "waiting";
    StageReading = "正在读", "reading";
    StageDone = "已读", "read";
    StageHeld = "已有", "held before";
    StageRefused = "未读取", "not read";
    StagePartly = "读出一部分", "partly read";
    StageCancelled = "已停止", "stopped";
    RowFacts = "{} 条数据", "observations: {}";
    RowDoubts = "{} 处存疑", "doubted: {}";
    RowUnread = "{} 处数字未读懂", "not understood: {}";
    RowReport = "读取报告", "Report";
    RowText = "看全文", "Read it";
    RowHeld = "与已有的“{}”相同，没有重复读入。", "The same text as “{}”, which is held; it was not added again.";
    Detail = "技术信息：{}", "Technical: {}";

    // What is held.
    Held = "我的文档", "Your documents";
    HeldCaption = "打开并保存的文档", "Documents opened and held";
    HeldNone = "还没有打开过文档。把报告拖进来，或点“选择文件”。", "Nothing was opened yet. Drop a report on the page, or choose files.";
    HeldArriving = "正在取出保存的文档……", "Taking out what is kept…";
    HeldFind = "标题、地区或文件名", "Title, place or file name";
    HeldNoMatch = "没有符合的文档。", "No document meets this.";
    HeldShowAll = "看全部", "Show all";
    HeldCount = "{} 份", "{} texts";
    ColumnDocument = "文档", "Document";
    ColumnPlace = "地区", "Place";
    ColumnYear = "年份", "Year";
    ColumnOpened = "打开时间", "Opened";
    ColumnFacts = "数据", "Observations";
    ColumnDoubts = "存疑", "Doubted";
    ColumnCorrections = "更正", "Corrections";
    Choose = "选择“{}”", "Select “{}”";
    ChooseAll = "全选", "Select all";
    Chosen = "已选 {} 份", "Selected: {}";
    Delete = "删除", "Delete";
    SaveChosen = "保存为文件", "Save as a file";
    SaveAll = "全部保存为文件", "Save all as a file";
    SaveHint = "文件里有文本、数据、更正和词典，以后拖回来就能接着用。", "The file holds texts, data, corrections and your words; drop it here later to go on.";
    DeleteTitle = "删除 {} 份文档？", "Delete {} documents?";
    DeleteSays = "文本、读出的数据和对它们的更正都会从这个浏览器里删去。删除后可以撤销，直到关闭页面。", "Their texts, data and corrections leave this browser. It can be undone until the page is closed.";
    DeleteYes = "删除", "Delete";
    DeleteNo = "保留", "Keep";
    WordsLink = "我的词典", "Your words";

    // Storage.
    Storage = "保存", "Storage";
    StorageOpening = "正在打开浏览器的存储……", "Opening the browser’s storage…";
    StorageKept = "保存在这个浏览器里，下次打开还在。", "Kept in this browser for the next visit.";
    StorageUsed = "已用 {}，可用共 {}。", "{} used of {}.";
    StorageUsedOnly = "已用 {}。", "{} used.";
    StorageRefused = "这个浏览器不让本页保存数据（可能是隐私窗口，或被设置禁止）。打开的文档只在关闭页面之前有效，要留下请保存为文件。", "This browser lets the page keep nothing (a private window, or a setting). What is opened lasts until the page is closed; save it as a file to keep it.";
    StorageFull = "浏览器的存储空间满了，最近打开的文档没有保存下来，关闭页面后会丢失。请保存为文件，或删除不用的文档。", "The browser’s storage is full: what was opened last is not kept and is lost when the page is closed. Save it as a file, or delete what you do not need.";
    Base = "同时显示自带的数据", "Show the data that comes with the app, too";
    BaseOff = "现在只显示自己的文档。", "Only your own documents are shown.";

    // What other pages say.
    Own = "自己的", "own";
    OwnDocuments = "自己的文档", "own documents";
    OwnOnly = "只看自己的", "Own only";
    OwnReport = "读取报告", "How it was read";
    DocumentArriving = "正在取出保存的文档", "Taking out what is kept";
    DocumentArrivingSays = "稍等片刻，文档马上打开。", "The document opens in a moment.";
    NothingHeld = "现在没有可看的数据", "There is no data to see";
    NothingHeldSays = "自带的数据没有显示，也还没有打开自己的报告。", "The data that comes with the app is switched off, and no report of your own is open.";
    NothingOpen = "打开报告", "Open reports";
    NothingBase = "显示自带的数据", "Show the data that comes with the app";
}
