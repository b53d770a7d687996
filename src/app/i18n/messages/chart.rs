//! The sentences around a chart.

messages! { ChartMessage:
    SaveSvg = "下载 SVG", "Download SVG";
    SavePng = "下载 PNG", "Download PNG";
    SaveAs = "保存此图", "Save the chart";
    Keys = "方向键在图形间移动，回车或点按查看出处。", "Arrow keys move between marks; Enter or a click opens the source.";
    NotDrawn = "另有 {} 条未画入图中。", "{} more are not drawn.";
    SplitHint = "这些数不能画在同一轴上，已分开各画各的。", "These figures share no axis, so they are drawn apart.";
    Verdict = "可比性：{}。{}", "Comparability: {}. {}";
    Selection = "筛选：{}", "Selection: {}";
    Searched = "检索“{}”", "search “{}”";
    Sources = "来源：{}。", "Sources: {}.";
    MoreSources = "等 {} 份文档", "and others, {} documents in all";
    MadeWith = "方志整理；所收报告最晚为 {}。", "Compiled with Fangzhi; latest report held: {}.";
    MadeWithUndated = "方志整理。", "Compiled with Fangzhi.";
}
