//! What makes words a formula: the numerals it counts with and the class word it ends with.

use std::sync::LazyLock;

use super::leading_number;
use super::project_word::Words;
use crate::lexicon::Matcher;

/// What a class word after a formula tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// What it follows is a formula, whether it counts or not.
    Sure,
    /// It belongs to the name of a formula that counts.
    Part,
}

static CLASSES: LazyLock<Matcher<Class>> = LazyLock::new(|| {
    let sure = "行动计划 行动方案 行动 工程 机制 模式 工作法 格局 体系 战略 制度 思路 布局 大会战 会战 攻坚战 \
         计划 体制 方略 工作机制 工作模式 治理模式 工作格局 发展思路 战役";
    let part = "目标 建设 工作 创建 活动 定位 理念 举措 方案 要求 架构 框架 做法 政策 改革 工作部署 部署 工作安排 \
         安排 工作体系 工作要求";
    let sure = sure.split_whitespace().map(|word| (word, Class::Sure));
    Matcher::new(sure.chain(part.split_whitespace().map(|word| (word, Class::Part))))
});

/// Quotations with a numeral that are no formulae.
static NAMES: Words = LazyLock::new(|| {
    "十四五 十三五 十五五 十二五 十一五 一带一路 三农 五一 十一 双十一 双11 618 七一 八一 三八 \
     六一 两会 三甲 第一桶金 第一书记 一把手 一等奖 三产 新三板 三板 二十大 一号 一中 十五 九五 双节 两节"
        .split_whitespace()
        .collect()
});

/// Whether an event follows a quotation that names it: “…”健身大会.
pub(super) fn event_after(after: &str) -> bool {
    let near: String = after
        .chars()
        .take(14)
        .take_while(|&c| c.is_alphanumeric() && !matches!(c, '的' | '和' | '与' | '等'))
        .collect();
    [
        "大会",
        "大赛",
        "比赛",
        "联赛",
        "赛",
        "论坛",
        "展会",
        "展览",
        "博览会",
        "晚会",
        "音乐会",
        "文化节",
        "旅游节",
        "招聘会",
        "对接会",
        "推介会",
    ]
    .iter()
    .any(|event| near.contains(event) && !near.contains("大会战"))
}

/// The class word that ends the name after a quotation, and how many bytes the name goes on for.
pub(super) fn class_after(after: &str) -> (Option<Class>, usize) {
    const STOPS: &str = "的了和与及等是为将在以从到被把，。；：、！？（）“”《》\"\n";
    let mut found = (None, 0);
    let mut chars = 0;
    for (at, c) in after.char_indices() {
        if at < found.1 {
            continue;
        }
        if chars > 12 || STOPS.contains(c) {
            break;
        }
        chars += 1;
        // Once a class word stands, only another one right behind it goes on.
        if found.0.is_some() && at > found.1 {
            break;
        }
        if let Some((word, class)) = CLASSES.longest_at(&after[at..]) {
            if class == Class::Part && at > 12 {
                break;
            }
            found = (
                if found.0 == Some(Class::Sure) {
                    found.0
                } else {
                    Some(class)
                },
                at + word.len(),
            );
        } else if ["项目", "问题", "企业", "政策", "经验", "支部以", "以上"]
            .iter()
            .any(|word| after[at..].starts_with(word))
        {
            break;
        }
    }
    found
}

/// The number that a counted class right after a quotation announces (三大行动).
pub(super) fn counted_class(after: &str) -> Option<u32> {
    let (number, bytes) = leading_number(after)?;
    let rest = &after[bytes..];
    let measure = rest.chars().next().filter(|c| matches!(c, '大' | '项' | '个' | '条'))?;
    CLASSES.longest_at(&rest[measure.len_utf8()..])?;
    Some(number)
}

/// Whether a quotation names a campaign of a year: “项目攻坚年”, “作风建设年”.
fn is_campaign(words: &str) -> bool {
    const AIMS: [&str; 16] = [
        "攻坚", "提升", "突破", "建设", "落实", "服务", "改革", "发展", "作风", "项目", "创新", "治理", "整治", "深化",
        "环境", "效能",
    ];
    words.ends_with('年')
        && (4..=12).contains(&words.chars().count())
        && !words.chars().any(|c| c.is_ascii_digit())
        && AIMS.iter().any(|aim| words.contains(aim))
}

/// Whether a quotation counts: it holds a numeral, and is no plan, day or grade; or it names a year's campaign.
pub(super) fn counts(words: &str) -> bool {
    if is_campaign(words) {
        return true;
    }
    let numeral = |c: char| "一二三四五六七八九十百千万两双".contains(c) || c.is_ascii_digit();
    let numerals = words.chars().filter(|&c| numeral(c)).count();
    let count = words.chars().count();
    let han = words.chars().filter(|c| matches!(c, '\u{4E00}'..='\u{9FFF}')).count();
    let dated = words.contains('·') && words.starts_with(|c: char| c.is_ascii_digit());
    let titles = ["模范城", "百强", "百佳", "十佳", "五星级", "一等奖", "二等奖", "首店"];
    numerals > 0
        && (han >= 2 || (3..=6).contains(&count) && words.chars().all(|c| c.is_ascii_digit()) || words.contains('+'))
        && !dated
        && !NAMES.contains(&words)
        && (!words.ends_with(['级', '年', '月', '日', '号', '岁']) || words.contains('个'))
        && !["第一", "下降", "双提升", "增长", "丰收", "双提高", "降低"]
            .iter()
            .any(|end| words.ends_with(end))
        && !["连丰", "连增", "连冠", "连降", "连涨", "连升"]
            .iter()
            .any(|run| words.contains(run))
        && !(words.contains(['、', '，']) && words.starts_with('人'))
        && !titles.iter().any(|title| words.contains(title))
}

/// How many members a formula announces: 三个… 3, 四城联创 4, 六园一场 7, 1663 16.
pub(super) fn announced(words: &str) -> Option<u32> {
    if words.bytes().all(|b| b.is_ascii_digit()) {
        let sum = words.bytes().map(|b| u32::from(b - b'0')).sum();
        return (3..=4).contains(&words.len()).then_some(sum);
    }
    let (first, bytes) = leading_number(words)?;
    let mut rest = &words[bytes..];
    if rest.starts_with(['个', '大', '项', '条', '张', '件', '类']) {
        // 三大支撑八项重点 announces both.
        let more = rest.char_indices().find_map(|(at, _)| {
            let (number, bytes) = leading_number(&rest[at..])?;
            rest[at + bytes..]
                .starts_with(['个', '大', '项', '条'])
                .then_some(number)
        });
        let sum = first + more.unwrap_or(0);
        return (first > 1).then_some(sum);
    }
    let mut sum = first;
    loop {
        let other = rest.find(|c: char| "一二三四五六七八九十两双".contains(c) || c.is_ascii_digit());
        match other {
            None => break,
            Some(0) => return None,
            Some(at) => {
                let (number, bytes) = leading_number(&rest[at..])?;
                sum += number;
                rest = &rest[at + bytes..];
            }
        }
    }
    let ends = rest.chars().count();
    (sum > 1 && (1..=4).contains(&ends) && !words.starts_with(['百', '千', '万'])).then_some(sum)
}
