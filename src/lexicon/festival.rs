//! Festivals and holidays that reports name as periods.

/// A festival: how it is printed, and the short name used in periods.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Festival {
    /// As printed.
    pub text: &'static str,
    /// Short name (春节, 国庆, 五一).
    pub name: &'static str,
    /// Whether the word needs a following 假期, 期间 or 节, quotes or a year to be read as a festival.
    pub needs_context: bool,
}

const fn plain(text: &'static str, name: &'static str) -> Festival {
    Festival {
        text,
        name,
        needs_context: false,
    }
}

const fn guarded(text: &'static str, name: &'static str) -> Festival {
    Festival {
        text,
        name,
        needs_context: true,
    }
}

/// All festivals, longer spellings before their own beginnings.
pub const FESTIVALS: &[Festival] = &[
    plain("五一国际劳动节", "五一"),
    plain("五一劳动节", "五一"),
    guarded("五一", "五一"),
    plain("十一黄金周", "国庆"),
    plain("十一国庆", "国庆"),
    guarded("十一", "国庆"),
    plain("国庆中秋", "国庆中秋"),
    plain("国庆、中秋", "国庆中秋"),
    plain("中秋国庆", "中秋国庆"),
    plain("中秋、国庆", "中秋国庆"),
    plain("国庆节", "国庆"),
    guarded("国庆", "国庆"),
    plain("中秋节", "中秋"),
    guarded("中秋", "中秋"),
    plain("元旦节", "元旦"),
    plain("元旦", "元旦"),
    plain("春节", "春节"),
    plain("元宵节", "元宵"),
    guarded("元宵", "元宵"),
    plain("端午节", "端午"),
    guarded("端午", "端午"),
    plain("清明节", "清明"),
    guarded("清明", "清明"),
    plain("三八妇女节", "三八"),
    guarded("三八", "三八"),
    plain("六一儿童节", "六一"),
    guarded("六一", "六一"),
    plain("七夕节", "七夕"),
    guarded("七夕", "七夕"),
    plain("除夕", "除夕"),
    plain("重阳节", "重阳"),
    guarded("双11", "双11"),
    guarded("双十一", "双11"),
];

/// The first festival of the table that `input` starts with.
#[must_use]
pub fn find(input: &str) -> Option<Festival> {
    FESTIVALS
        .iter()
        .find(|festival| input.starts_with(festival.text))
        .copied()
}
