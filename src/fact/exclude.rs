//! Numbers that measure nothing: names, formulae, restrictions, durations, announcements.

use crate::model::{Bound, Decimal, NumeralClass};
use crate::quantity::{Amount, Script, UnitKind};
use crate::span::ViewSpan;

use super::compare;
use super::figures::NEAR;
use super::rise;
use super::{measure, remark, subject};

/// Why a number is no observation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Excluded {
    /// Inside a quoted name or formula.
    Quoted,
    /// It restricts what another number counts (500万元以上项目).
    Restriction,
    /// Another place's figure, given in brackets for comparison (全市5.1%).
    Elsewhere,
    /// Where a place lies (东经113度).
    Geography,
    /// It announces or takes up a list (三大产业, 两大景区).
    Announcement,

    /// Part of the set that a rank counts in (54个市辖区).
    Scope,
    /// A number without a unit or anything it could measure.
    Bare,
}

impl Excluded {
    /// The class of such a number in the account.
    pub(crate) const fn class(self) -> NumeralClass {
        match self {
            Excluded::Quoted => NumeralClass::Name,
            Excluded::Restriction | Excluded::Scope => NumeralClass::Restriction,
            Excluded::Announcement => NumeralClass::Announcement,
            Excluded::Elsewhere | Excluded::Geography => NumeralClass::Aside,
            Excluded::Bare => NumeralClass::NotUnderstood,
        }
    }

    /// The reason in words, for who asks what became of a number.
    pub(crate) const fn words(self) -> &'static str {
        match self {
            Excluded::Quoted => "in a quoted name",
            Excluded::Restriction => "restricts what another number counts",
            Excluded::Announcement => "announces a list or takes one up",
            Excluded::Elsewhere => "another place's figure",
            Excluded::Geography => "tells where a place lies",
            Excluded::Scope => "the set that a rank counts in",
            Excluded::Bare => "no unit and nothing counted",
        }
    }
}

/// Whether an amount measures nothing, judged by itself and the text right around it.
pub(crate) fn of_amount(view: &str, span: ViewSpan, amount: &Amount, clause: ViewSpan) -> Option<Excluded> {
    let before = &view[clause.start..span.start];
    let after = &view[after_bound(span, amount)..clause.end.max(after_bound(span, amount))];
    if quoted(before, &view[span.end..clause.end.max(span.end)]) {
        return Some(Excluded::Quoted);
    }
    if compare::bracketed(before).is_some() {
        return Some(Excluded::Elsewhere);
    }
    // 一二三次产业: three industries at once, no number of times.
    if amount.script == Script::Chinese && amount.unit.text == "次" && after.starts_with("产业") {
        return Some(Excluded::Quoted);
    }
    // 低于4.5%的控制目标1.3个百分点: the goal that a difference is measured against.
    let against = ["低于", "高于", "超过", "优于", "好于", "快于"]
        .iter()
        .any(|word| before.ends_with(word));
    let goal = after.strip_prefix('的').is_some_and(|rest| {
        let near: String = rest.chars().take(8).collect();
        ["目标", "计划", "预期", "预算"].iter().any(|word| near.contains(word))
    });
    if against && goal {
        return Some(Excluded::Restriction);
    }
    // 九成以上的村通自来水: at the head of a clause a share counts, it restricts nothing.
    let share_of = before.is_empty() && amount.unit.kind == UnitKind::Percent && after.starts_with('的');
    if !share_of && (restricts(amount, span, after) || restricts_from_before(before, amount, span, after)) {
        return Some(Excluded::Restriction);
    }
    let near = ViewSpan::new(clause.start, span.start).tail(view, NEAR).of(view);
    if remark::defines(near) || bounded_after(span, amount) && remark::in_definition(near, after) {
        return Some(Excluded::Restriction);
    }
    // 达到.6亿元: the digits before the point are lost.
    if span.of(view).starts_with('.') || near.ends_with('.') {
        return Some(Excluded::Bare);
    }
    // 余额达到亿元: a multiplier without digits is the number only where it is a mark to be passed (突破亿元, 亿元以上).
    let passed = [
        "突破", "超过", "超", "破", "过", "跨上", "迈上", "跨越", "跨入", "近", "逼近",
    ];
    if span.of(view).starts_with(['亿', '万'])
        && !bounded_after(span, amount)
        && !passed.iter().any(|word| near.ends_with(word))
    {
        return Some(Excluded::Bare);
    }
    if is_size(amount, near, after) || is_vague(amount, span.of(view)) || near.ends_with(['×', '=', '÷', '/']) {
        return Some(Excluded::Restriction);
    }
    // 属温带气候，年平均气温14.6℃: what the place is always like.
    let normal = [
        "年平均气温",
        "年均气温",
        "年均降水量",
        "年平均降水量",
        "年均降雨量",
        "多年平均",
    ]
    .iter()
    .any(|word| near.contains(word));
    let sentence = ViewSpan::new(0, span.start).tail(view, 2 * NEAR).of(view);
    if normal && sentence.rsplit('。').next().is_some_and(|s| s.contains("气候")) {
        return Some(Excluded::Geography);
    }
    let far =
        amount.unit.kind == UnitKind::Length && near.rsplit('距').next().is_some_and(|to| to.chars().count() <= 8);
    if far && near.contains('距') {
        return Some(Excluded::Geography);
    }
    if ["东经", "西经", "北纬", "南纬", "海拔"]
        .iter()
        .any(|word| before.ends_with(word))
    {
        return Some(Excluded::Geography);
    }
    // 2、固定资产投资…: the number of an item of a list.
    if amount.unit.kind == UnitKind::None && before.is_empty() && after.starts_with('、') {
        return Some(Excluded::Announcement);
    }
    if amount.unit.kind == UnitKind::None && !is_index(near, amount) {
        return Some(Excluded::Bare);
    }
    // 从12个乡镇中评选, 由5名专家组成: the set or the makers, where nothing rises from it.
    let makers = before.ends_with(['由', '从']) && !before.ends_with("自由") && !before.ends_with("理由");
    if makers && matches!(amount.unit.kind, UnitKind::Count | UnitKind::People) && !rise::rises(after) {
        return Some(Excluded::Restriction);
    }
    // 连跨5个百亿台阶: how many marks were passed measures nothing.
    let mark = after.trim_start_matches(['十', '百', '千', '万', '亿', '元', '级', '大', '新']);
    if amount.unit.kind == UnitKind::Count && ["台阶", "大关", "关口"].iter().any(|word| mark.starts_with(word)) {
        return Some(Excluded::Announcement);
    }
    if announces(view, span, amount, before, after) {
        return Some(Excluded::Announcement);
    }
    None
}

/// Whether a number is the size that a thing is called by (110千伏变电站, 20万千瓦风电项目, 0—14岁人口, 12路公交车).
fn is_size(amount: &Amount, before: &str, after: &str) -> bool {
    const PLANTS: [&str; 16] = [
        "项目",
        "工程",
        "基地",
        "电站",
        "变电站",
        "线路",
        "生产线",
        "码头",
        "水厂",
        "处理厂",
        "机组",
        "养殖场",
        "粮库",
        "冷库",
        "电厂",
        "一体化",
    ];
    let noun = subject::counted_noun(after).0;
    let noun = noun.split(|c: char| c.is_ascii_digit()).next().unwrap_or_default();
    let plant = || PLANTS.iter().any(|end| noun.ends_with(end)) && !noun.contains('、');
    match amount.unit.text.as_ref() {
        "千伏" | "伏" | "路" | "级" => true,
        "千伏安" => !noun.is_empty(),
        "立方米" => ["高炉", "储罐", "水池", "球罐"].iter().any(|end| noun.ends_with(end)),
        "岁" | "周岁" => !["年龄", "寿命", "岁数"].iter().any(|word| before.contains(word)),
        "千瓦" | "兆瓦" | "吉瓦" | "头" | "只" | "羽" | "吨" => amount.bound == Bound::Exact && plant(),
        _ => false,
    }
}

/// Whether a round number in words is only an order of magnitude (数十家, 几百户).
fn is_vague(amount: &Amount, printed: &str) -> bool {
    amount.script == Script::Chinese && printed.starts_with(['数', '几']) && amount.value >= Decimal::from(10)
}

/// Whether a number without a unit is an index by the name before it (居民消费价格指数为100.6, 恩格尔系数0.28).
fn is_index(before: &str, amount: &Amount) -> bool {
    let predicate = measure::predicate(before);
    let name = remark::without(&before[..predicate.start]);
    let name = name.trim_end();
    let named = ["指数", "系数", "性别比"].iter().any(|end| name.ends_with(end)) && name.chars().count() > 2;
    let hundred = (Decimal::from(50)..Decimal::from(200)).contains(&amount.value);
    named && predicate.direction() == 0 && amount.script == Script::Arabic && (!amount.value.is_integer() || hundred)
}

/// The end of the amount with the hedge that follows it.
pub(crate) fn after_bound(span: ViewSpan, amount: &Amount) -> usize {
    amount.bound_span.map_or(span.end, |bound| bound.end.max(span.end))
}

/// Whether the number stands in a short quotation.
fn quoted(before: &str, after: &str) -> bool {
    let opened = before
        .chars()
        .rev()
        .take(16)
        .take_while(|&c| c != '”')
        .any(|c| c == '“');
    let closes = after.chars().take(16).take_while(|&c| c != '“').any(|c| c == '”');
    opened && closes
}

/// 500万元以上项目, 50人以下教学点: a bound right before a noun.
/// 过万亩的园区, 其中超50亿元项目2个: a bound before the number and the noun it restricts right after it.
fn restricts_from_before(before: &str, amount: &Amount, span: ViewSpan, after: &str) -> bool {
    let bounded = amount.bound == Bound::Above && amount.bound_span.is_some_and(|bound| bound.start < span.start);
    let front = before
        .trim_end_matches(['超', '过', '逾', '上'])
        .trim_end_matches("突破");
    // 产值过亿元企业
    let of = [
        "产值",
        "税收",
        "纳税",
        "营收",
        "营业收入",
        "业务收入",
        "投资",
        "收入",
        "销售额",
        "资产",
    ];
    let opens = of.iter().any(|noun| front.ends_with(noun))
        || front.is_empty()
        || ["其中", "一批", "、"].iter().any(|word| front.ends_with(word));
    let noun = ["的", "项目", "企业", "产业", "园区", "大项目"]
        .iter()
        .any(|word| after.starts_with(word));
    bounded && opens && noun
}

/// Whether 以上 or 以下 stands after the number.
fn bounded_after(span: ViewSpan, amount: &Amount) -> bool {
    amount.bound_span.is_some_and(|bound| bound.end > span.end) && matches!(amount.bound, Bound::Above | Bound::Below)
}

fn restricts(amount: &Amount, span: ViewSpan, after: &str) -> bool {
    if !bounded_after(span, amount) {
        return false;
    }
    let Some(next) = after.chars().next() else { return false };
    if next == '的' {
        return true;
    }
    let noun = matches!(next, '\u{4E00}'..='\u{9FFF}') && !matches!(next, '和' | '与' | '及' | '且' | '并');
    noun && !["分别", "同比", "目标", "左右", "增长", "增速", "水平", "以上", "比上年"]
        .iter()
        .any(|word| after.starts_with(word))
}

/// A small Chinese numeral before a measure word announces or takes up a list (八个门类, 两大景区, 六个方面).
fn announces(view: &str, span: ViewSpan, amount: &Amount, before: &str, after: &str) -> bool {
    if amount.script != Script::Chinese {
        return false;
    }
    if amount.bound != Bound::Exact && !matches!(amount.unit.kind, UnitKind::None) {
        return false;
    }
    if matches!(
        amount.unit.kind,
        UnitKind::Currency
            | UnitKind::Percent
            | UnitKind::PerMille
            | UnitKind::Points
            | UnitKind::Times
            | UnitKind::Area
            | UnitKind::Mass
            | UnitKind::Energy
            | UnitKind::Rank
    ) {
        return false;
    }
    let numeral = span
        .of(view)
        .chars()
        .take_while(|c| "一二三四五六七八九十两几".contains(*c))
        .count();
    // A counted object of a building or creating verb is a figure even where it is written in words.
    let built = [
        "新建", "建成", "新增", "开工", "竣工", "投用", "创建", "引进", "签约", "新开", "打通",
    ]
    .iter()
    .any(|verb| before.ends_with(verb));
    numeral <= 2 && (!built || after.is_empty())
}

/// What a number without a unit is where its form tells: a footnote or list mark, a telephone number or code.
pub(crate) fn mark(view: &str, span: ViewSpan) -> Option<(NumeralClass, &'static str)> {
    let before = ViewSpan::new(0, span.start).tail(view, 24).of(view);
    let after = ViewSpan::new(span.end, view.len()).head(view, 12).of(view);
    let last = before.chars().next_back();
    let next = after.chars().next();
    if matches!((last, next), (Some('[' | '〔' | '【'), Some(']' | '〕' | '】'))) {
        return Some((NumeralClass::Ordinal, "a footnote mark"));
    }
    let opens = last.is_none_or(|c| matches!(c, '\n' | '。' | '；' | '：' | '（'));
    if opens && matches!(next, Some('.' | '．' | '、' | '）' | '，')) && span.len() <= 6 {
        return Some((NumeralClass::Ordinal, "a list mark"));
    }
    // 奋战2025: a year without its word.
    let year = span
        .of(view)
        .parse::<i16>()
        .is_ok_and(|year| (1949..=2060).contains(&year));
    if year
        && span.len() == 4
        && !last.is_some_and(|c| c.is_ascii_alphanumeric() || c == '.')
        && !next.is_some_and(|c| c.is_ascii_alphanumeric())
    {
        return Some((NumeralClass::Date, "a year without its word"));
    }
    let digits = span.of(view).bytes().filter(u8::is_ascii_digit).count();
    let called = [
        "电话",
        "热线",
        "传真",
        "邮编",
        "邮政编码",
        "号码",
        "代码",
        "编号",
        "文号",
    ]
    .iter()
    .any(|word| before.contains(word));
    let dashed = last == Some('-') || next == Some('-');
    (digits >= 7 && span.of(view).bytes().all(|b| b.is_ascii_digit()) || called && digits >= 3 || dashed && digits >= 3)
        .then_some((NumeralClass::Name, "a telephone number or code"))
}
