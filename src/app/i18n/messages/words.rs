//! The reader's own words: names of indicators, units and places that the engine's tables lack.

messages! { WordMessage:
    Title = "我的词典", "Your words";
    Lead = "补上程序不认识的说法。改动后，所有打开的文档立即重新读取，随时可以撤销。", "Add what the program does not know. After a change all documents held are read anew at once; it can be undone.";
    Indicators = "指标的别名", "Names of indicators";
    IndicatorsSays = "报告里的写法，和它所指的指标。例如把“工业应税销售收入”归到“工业应税销售”。", "As reports print it, and the indicator it means; figures under either name then count as one.";
    Alias = "报告里的写法", "As printed";
    Indicator = "指标", "Indicator";
    Units = "单位", "Units";
    UnitsSays = "程序不认识的计量单位，例如“蒸吨”。", "Units that the program does not know.";
    Unit = "单位", "Unit";
    Places = "地区", "Places";
    PlacesSays = "行政区划表里没有的地方，例如开发区、新区，写明所属的市和省。", "Places that the table of divisions lacks, such as development zones, with the city and province they lie in.";
    Place = "名称", "Name";
    Prefecture = "所属市", "City";
    Province = "所属省", "Province";
    Add = "添加", "Add";
    Remove = "删去", "Remove";
    RemoveWord = "删去“{}”", "Remove “{}”";
    FaultEmpty = "请填写完整。", "Please fill this in.";
    FaultSame = "“{}”已经在词典里。", "“{}” is there already.";
    FaultItself = "别名和指标是同一个词。", "The name and the indicator are the same.";
    OwnIndicator = "指标表里没有“{}”，会作为新的指标。", "The table of indicators does not list “{}”; it becomes an indicator of its own.";
    NoDocuments = "还没有打开文档；词典会用在以后打开的文档上。", "No document is held yet; the words will be used on what you open.";
    Changed = "已重新读取：{} 份文档的 {} 条数据有变化。", "Read anew: in {} documents {} observations differ.";
    Actions = "操作", "Actions";
}
