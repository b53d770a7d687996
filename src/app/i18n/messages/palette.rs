//! The sentences of the command palette, the keys, and taking steps back.

messages! { PaletteMessage:
    // The palette.
    Title = "命令面板", "Command palette";
    Open = "查找与命令", "Find and commands";
    OpenShort = "查找", "Find";

    // Keys.
    KeysEverywhere = "所有页面", "On every page";
    KeysObservations = "指标", "Observations";
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
    DidUndo = "已撤销", "Undone";
}
