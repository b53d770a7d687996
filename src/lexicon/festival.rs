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
    plain("五一节", "五一"),
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
    plain("双11", "双11"),
    plain("双十一", "双11"),
];

/// The English name of a festival, by its short name; the short name itself where it has none.
#[must_use]
pub fn english(name: &str) -> &str {
    match name {
        "元旦" => "New Year",
        "春节" => "Spring Festival",
        "除夕" => "Lunar New Year’s Eve",
        "元宵" => "Lantern Festival",
        "三八" => "Women’s Day",
        "清明" => "Qingming",
        "五一" => "Labour Day",
        "六一" => "Children’s Day",
        "端午" => "Dragon Boat Festival",
        "七夕" => "Qixi",
        "中秋" => "Mid-Autumn",
        "国庆" => "National Day",
        "中秋国庆" | "国庆中秋" => "Mid-Autumn and National Day",
        "重阳" => "Double Ninth",
        "双11" => "Singles’ Day",
        other => other,
    }
}

/// The first festival of the table that `input` starts with.
#[must_use]
pub fn find(input: &str) -> Option<Festival> {
    FESTIVALS
        .iter()
        .find(|festival| input.starts_with(festival.text))
        .copied()
}

/// 春节, 端午 and 中秋 as (month, day) of the solar calendar, a year each from 1995 to 2030 (the calendar that the Purple
/// Mountain Observatory publishes).
const LUNAR: [[(u8, u8); 3]; 36] = [
    [(1, 31), (6, 2), (9, 9)],
    [(2, 19), (6, 20), (9, 27)],
    [(2, 7), (6, 9), (9, 16)],
    [(1, 28), (5, 30), (10, 5)],
    [(2, 16), (6, 18), (9, 24)],
    [(2, 5), (6, 6), (9, 12)],
    [(1, 24), (6, 25), (10, 1)],
    [(2, 12), (6, 15), (9, 21)],
    [(2, 1), (6, 4), (9, 11)],
    [(1, 22), (6, 22), (9, 28)],
    [(2, 9), (6, 11), (9, 18)],
    [(1, 29), (5, 31), (10, 6)],
    [(2, 18), (6, 19), (9, 25)],
    [(2, 7), (6, 8), (9, 14)],
    [(1, 26), (5, 28), (10, 3)],
    [(2, 14), (6, 16), (9, 22)],
    [(2, 3), (6, 6), (9, 12)],
    [(1, 23), (6, 23), (9, 30)],
    [(2, 10), (6, 12), (9, 19)],
    [(1, 31), (6, 2), (9, 8)],
    [(2, 19), (6, 20), (9, 27)],
    [(2, 8), (6, 9), (9, 15)],
    [(1, 28), (5, 30), (10, 4)],
    [(2, 16), (6, 18), (9, 24)],
    [(2, 5), (6, 7), (9, 13)],
    [(1, 25), (6, 25), (10, 1)],
    [(2, 12), (6, 14), (9, 21)],
    [(2, 1), (6, 3), (9, 10)],
    [(1, 22), (6, 22), (9, 29)],
    [(2, 10), (6, 10), (9, 17)],
    [(1, 29), (5, 31), (10, 6)],
    [(2, 17), (6, 19), (9, 25)],
    [(2, 6), (6, 9), (9, 15)],
    [(1, 26), (5, 28), (10, 3)],
    [(2, 13), (6, 16), (9, 22)],
    [(2, 3), (6, 5), (9, 12)],
];

/// The day of a festival in a year, by its short name: month and day. `None` for names without one day, and for lunar
/// festivals outside 1995–2030.
#[must_use]
pub fn day(name: &str, year: i16) -> Option<(u8, u8)> {
    let lunar = |column: usize| {
        let row = usize::try_from(year.checked_sub(1995)?).ok()?;
        LUNAR.get(row)?.get(column).copied()
    };
    match name {
        "元旦" => Some((1, 1)),
        "三八" => Some((3, 8)),
        "五一" => Some((5, 1)),
        "六一" => Some((6, 1)),
        "国庆" => Some((10, 1)),
        "双11" => Some((11, 11)),
        "清明" => Some((4, clear_and_bright(year)?)),
        "春节" => lunar(0),
        "端午" => lunar(1),
        "中秋" => lunar(2),
        _ => None,
    }
}

/// The day of April of 清明, by the customary formula: the year's last two digits × 0.2422, plus the century's
/// constant, less the leap days.
fn clear_and_bright(year: i16) -> Option<u8> {
    let constant = match year {
        1900..=1999 => 55_900,
        2000..=2099 => 48_100,
        _ => return None,
    };
    let of_century = i32::from(year % 100);
    u8::try_from((of_century * 2422 + constant) / 10_000 - of_century / 4).ok()
}
