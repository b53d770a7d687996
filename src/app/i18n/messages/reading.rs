//! The sentences of a document’s text.

messages! { ReadingMessage:
    Title = "阅读", "Reading";

    // The text's form.
    Form = "原文的呈现", "Form of the text";
    AsOpened = "原样", "As opened";
    AsOpenedSays = "打开时的文字，一行不改", "The text as it was opened, line for line";
    AsRead = "修复后", "As read";
    AsReadSays = "断行接合，插入的文字移开，繁体与全角换成程序所读的字形；改动处都有标记", "Breaks closed, insertions set aside, traditional and full-width forms as the engine read them; every repair is marked";
    SetAside = "插入的文字", "Insertion";
    PrintedAs = "原文作“{}”", "printed as “{}”";

    // Search inside.
    FindInText = "在文中查找", "Find in this text";
    FindInFacts = "在本文数据中查找", "Find in these observations";
    Hits = "{} 处", "{} found";
    HitOf = "第 {} 处，共 {} 处", "{} of {}";
    NoHit = "没有找到", "not found";
    PreviousHit = "上一处", "Previous place";
    NextHit = "下一处", "Next place";

    // Steps.
    Facts = "数据", "Figures";
    Doubts = "存疑", "Doubts";
    PreviousDoubt = "上一处存疑", "Previous doubt";
    NextDoubt = "下一处存疑", "Next doubt";

    // What stands out.
    ShowAll = "全部显示", "Show all";
    NothingListed = "没有符合条件的数据，请去掉一个条件。", "No observation meets all conditions; take one away.";

    // Links.
    KeyLink = "复制所选文字的链接（y）", "Copy a link to the selected words (y)";
    LinkMoved = "链接来自另一版本，已定位到最接近的位置。", "The link comes from another version; this is the nearest place.";
    LinkMovedOf = "链接来自另一版本，已定位到最接近的位置；另有 {} 处写法相同。", "The link comes from another version; this is the nearest place. {} more read the same.";
    LinkAmbiguous = "链接来自另一版本，有 {} 处写法相同，无法确定所指的是哪一处：", "The link comes from another version; {} places read the same, and nothing tells which is meant:";
    LinkLost = "链接来自另一版本，这里找不到它所指的内容。", "The link comes from another version; what it points to is not held.";

    // Two documents.
    PutBeside = "与另一份并排", "Put another report beside it";
    FindReport = "查找地区或标题", "Find a place or title";
    BesideTitle = "两份报告并排", "Two reports side by side";
    BesideLead = "按领域排列；两份都写到的指标有 {} 个，排在各领域之首。", "By theme; {} indicators stand in both reports and come first in each theme.";
    BesideTurn = "左右对调", "Swap sides";
    BackToOne = "回到单份文档", "Back to one document";

    Comparability = "可比性", "Comparability";
    NothingToCompare = "两份报告给出的数值类型或性质不同，没有可以对比的一对。", "The two reports give different kinds of number; there is no pair to compare.";

    // The list.
    Reports = "{} 份", "{} reports";
    NoDocument = "没有符合条件的文档。", "No document meets these conditions.";
}
