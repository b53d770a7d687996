//! The sentences of the command palette, the keys, and taking steps back.

messages! { PaletteMessage:
    // The palette.
    Title = "命令面板", "Command palette";
    Open = "查找与命令", "Find and commands";
    OpenShort = "查找", "Find";
    Placeholder = "地区、指标、文档、页面、操作", "A place, indicator, document, page or command";
    Found = "找到 {} 项", "{} found";
    Nothing = "没有找到。可以输入地区、指标或文档的名称，页面或操作，中文、英文或拼音首字母都行。", "Nothing found. Type the name of a place, an indicator, a document, a page or a command, in Chinese, English or pinyin initials.";
    FootMove = "选择", "move";
    FootChoose = "打开", "open";
    FootInitials = "可用拼音首字母，如 dqsczz", "Pinyin initials work: dqsczz";
    GroupRecent = "最近使用", "Recent";
    GroupPages = "页面", "Pages";
    GroupPlaces = "地区简报", "Places, on one page";
    GroupObservations = "指标数据", "Observations";
    GroupCompare = "对比", "Compare";
    GroupDocuments = "文档", "Documents";
    GroupViews = "已存视图", "Saved views";
    GroupActs = "操作", "Commands";
    ActSpeak = "切换为英文界面", "Switch to Chinese";
    ActPaintAuto = "外观随系统", "Appearance as the system says";
    ActPaintLight = "浅色外观", "Light appearance";
    ActPaintDark = "深色外观", "Dark appearance";
    ActCountScaled = "数字写作亿、万", "Numbers in bn and m";
    ActCountPrinted = "数字照原文", "Numbers as printed";
    ActUndo = "撤销上一步", "Undo the last step";
    ActEmpty = "清空对比篮", "Empty the basket";
    ActCopyLink = "复制本页链接", "Copy a link to this page";
    ActPrint = "打印本页", "Print this page";
    ActExport = "导出、复制表格", "Export or copy a table";
    ActViews = "保存视图、打开已存视图", "Save this view or open a saved one";
    ActPortable = "保存便携副本", "Save a portable copy";
    ActDownload = "下载单文件版", "Download the single file";
    ActOpenFiles = "打开文件", "Open files";
    ActOwn = "我的文档", "Your documents";
    ActWords = "我的词典", "Your words";
    ActShowKeys = "显示快捷键", "Show the keyboard shortcuts";
    ActKeysOn = "启用单键快捷键", "Switch single-key shortcuts on";
    ActKeysOff = "停用单键快捷键", "Switch single-key shortcuts off";

    // Keys.
    KeysEverywhere = "所有页面", "On every page";
    KeysObservations = "指标、对比", "Observations, Compare";
    KeysDocument = "文档", "A document";
    KeysAct = "启用单键快捷键", "Single-key shortcuts";

    // Taking back.
    Undo = "撤销", "Undo";
    UndoRegion = "最近一步", "Last step";
    DidChange = "已更改条件", "Conditions changed";
    DidRemove = "已清除 {} 个条件", "Conditions cleared: {}";
    DidExclude = "已排除一个值", "One value excluded";
    DidCollect = "已加入对比，共 {} 条", "Collected to compare; {} in all";
    DidTakeOut = "已移出 {} 条", "Taken out: {}";
    DidEmpty = "已清空对比篮中的 {} 条", "Basket emptied of {}";
    DidSpeak = "已切换为中文", "Now in English";
    DidPaint = "已更改外观", "Appearance changed";
    DidCount = "已更改数字写法", "Numbers written differently";
    DidKey = "已更改单键快捷键的设置", "Single-key shortcuts changed";
    DidCopy = "链接已复制", "Link copied";
    DidNotCopy = "浏览器不允许复制，请从地址栏复制", "The browser refused; copy from the address bar";
    DidUndo = "已撤销", "Undone";
    DidOpen = "已打开 {} 份文本", "Texts opened: {}";
    DidDelete = "已删除 {} 份文本", "Texts deleted: {}";
    DidSet = "已更改设置，正在重新读取", "Settings changed; reading again";
    DidCorrect = "已更正一条数据", "One fact corrected";
    DidReject = "已排除一条数据", "One fact rejected";
    DidAccept = "已恢复原读法", "Back to what was read";
    DidBring = "已导入 {} 条更正", "Corrections brought in: {}";
    DidWord = "已更改词典，正在重新读取", "Dictionary changed; reading again";
    DidSave = "已保存视图", "View saved";
    DidBase = "已显示自带的数据", "The data that comes with the app is shown";
    DidUnbase = "已不显示自带的数据", "The data that comes with the app is not shown";
    DidForget = "已删除视图", "View deleted";
}
