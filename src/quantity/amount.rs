//! Amounts: a numeral with sign, unit, range and hedges.
//!
//! ```text
//! amount  = { hedge } core [ hedge ]
//! core    = share | single [ sep single ]              单位 and multipliers are shared: 3至5万元, 10—15%
//! share   = ("百分之" | "千分之" | "万分之") numeral [ sep ["百分之"] numeral ]
//! single  = [ sign ] numeral [ "分之" numeral ] [ "余" | "多" | "来" ] [ unit { "/" unit } ] [ "多" | "余" | "半" ]
//!         | numeral "元" numeral "角" [ numeral "分" ]
//! sign    = "-" | "−" | "+" | "负" | "零下"
//! sep     = "—" | "-" | "~" | "至" | "到" | …
//! ```

use crate::lexicon::unit::{self, UnitKind};
use crate::model::{Bound, Decimal};
use crate::span::ViewSpan;

use super::numeral::{self, Numeral, Script, arabic_digit, chinese_digit, read_numeral};
use super::{Amount, Unit};

/// An amount as read: byte ranges are counted from the start of the text it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AmountReading {
    /// What it says.
    pub amount: Amount,
    /// The numeral with its multipliers.
    pub number: ViewSpan,
    /// The numeral with its unit.
    pub span: ViewSpan,
    /// Whether the numeral starts with a bare multiplier (百余家, 千亿元).
    pub implicit: bool,
    /// Whether the numeral has a multiplier or several digits (三十, 一百零五), so that it hardly is part of a word.
    pub compound: bool,
}

/// Words before a number that bound it, longest first where one ends with another.
const HEDGES_BEFORE: [(&str, Bound); 60] = [
    ("大于等于", Bound::Above),
    ("大于或等于", Bound::Above),
    ("小于等于", Bound::Below),
    ("小于或等于", Bound::Below),
    ("不得低于", Bound::Above),
    ("不得超过", Bound::Below),
    ("不少于", Bound::Above),
    ("不低于", Bound::Above),
    ("不小于", Bound::Above),
    ("不下于", Bound::Above),
    ("不超过", Bound::Below),
    ("不高于", Bound::Below),
    ("不大于", Bound::Below),
    ("不多于", Bound::Below),
    ("不突破", Bound::Below),
    ("未超过", Bound::Below),
    ("不足", Bound::Below),
    ("不到", Bound::Below),
    ("不满", Bound::Below),
    ("低于", Bound::Below),
    ("少于", Bound::Below),
    ("小于", Bound::Below),
    ("最多", Bound::Below),
    ("至多", Bound::Below),
    ("最高", Bound::Below),
    ("控制在", Bound::Exact),
    ("接近", Bound::About),
    ("将近", Bound::About),
    ("大约", Bound::About),
    ("约为", Bound::About),
    ("大概", Bound::About),
    ("差不多", Bound::About),
    ("几乎", Bound::About),
    ("超过了", Bound::Above),
    ("突破了", Bound::Above),
    ("超过", Bound::Above),
    ("超出", Bound::Above),
    ("突破", Bound::Above),
    ("高于", Bound::Above),
    ("大于", Bound::Above),
    ("多于", Bound::Above),
    ("至少", Bound::Above),
    ("最少", Bound::Above),
    ("起码", Bound::Above),
    ("最低", Bound::Above),
    ("逾越", Bound::Above),
    ("高达", Bound::Exact),
    ("跨越", Bound::Above),
    ("迈过", Bound::Above),
    ("≥", Bound::Above),
    ("≤", Bound::Below),
    (">", Bound::Above),
    ("<", Bound::Below),
    ("≈", Bound::About),
    ("超", Bound::Above),
    ("逾", Bound::Above),
    ("破", Bound::Above),
    ("过", Bound::Above),
    ("约", Bound::About),
    ("近", Bound::About),
];

/// Characters that make 近, 约, 过, 超, 破 the end of another word (附近3家, 节约2万元, 通过5项).
const NO_HEDGE_BEFORE: [(&str, &str); 5] = [
    ("近", "附邻靠亲最临远"),
    ("约", "节签合预履公条契简集违"),
    ("过", "通经透不度渡跨穿路见受高越走去"),
    ("超", "赶反"),
    ("破", "爆侦告攻打冲"),
];

/// Words after a number that bound it.
const HEDGES_AFTER: [(&str, Bound); 15] = [
    ("及以上", Bound::Above),
    ("及以下", Bound::Below),
    ("以上", Bound::Above),
    ("以下", Bound::Below),
    ("以内", Bound::Below),
    ("之内", Bound::Below),
    ("之上", Bound::Above),
    ("之下", Bound::Below),
    ("左右", Bound::About),
    ("上下", Bound::About),
    ("开外", Bound::Above),
    ("有余", Bound::Above),
    ("（含）以上", Bound::Above),
    ("(含)以上", Bound::Above),
    ("（含）以下", Bound::Below),
];

/// Signs and words that stand before an amount of money.
pub(crate) const CURRENCY_SIGNS: [(&str, &str); 9] = [
    ("US$", "美元"),
    ("HK$", "港元"),
    ("￥", "元"),
    ("¥", "元"),
    ("$", "美元"),
    ("＄", "美元"),
    ("€", "欧元"),
    ("£", "英镑"),
    ("人民币", "元"),
];

/// Length of a range separator at the start of `input`; 0 if there is none.
#[must_use]
pub fn separator(input: &str) -> usize {
    const SEPARATORS: [&str; 14] = [
        "——", "--", "—", "–", "-", "－", "−", "~", "～", "〜", "∼", "至", "到", "─",
    ];
    SEPARATORS
        .iter()
        .find(|s| input.starts_with(**s))
        .map_or(0, |s| s.len())
}

/// Reads the amount that starts at `at` of `text`; looks a few characters back for hedges. Value and the end of all
/// that was read (hedges after it excluded: those stand in `bound_span`).
#[must_use]
pub fn read_amount(text: &str, at: usize) -> Option<AmountReading> {
    let mut reading = read_share(text, at).or_else(|| read_range(text, at))?;
    apply_hedges(text, &mut reading);
    Some(reading)
}

/// One number with its unit, before ranges and hedges.
struct Single {
    numeral: Numeral,
    value: Decimal,
    negative: bool,
    /// Where the numeral starts and ends.
    start: usize,
    number_end: usize,
    /// Where the unit ends (the numeral's end without one).
    end: usize,
    unit: Unit,
    more: Option<(usize, usize)>,
}

fn read_share(text: &str, at: usize) -> Option<AmountReading> {
    const PREFIXES: [(&str, &str, UnitKind); 3] = [
        ("百分之", "%", UnitKind::Percent),
        ("千分之", "‰", UnitKind::PerMille),
        ("万分之", "‱", UnitKind::Other),
    ];
    let (sign, negative) = sign(text, at);
    let (prefix, unit, kind) = PREFIXES.into_iter().find(|(p, ..)| text[at + sign..].starts_with(p))?;
    let start = at + sign + prefix.len();
    // 百分之百, 百分之几
    let (numeral, rest) = read_numeral(&text[start..])?;
    let mut end = text.len() - rest.len();
    let mut more = numeral.more.map(|(a, b)| (start + a, start + b));
    if more.is_none()
        && let Some(len) = ['多', '余']
            .iter()
            .find(|c| rest.starts_with(**c))
            .map(|c| c.len_utf8())
    {
        more = Some((end, end + len));
        end += len;
    }
    let mut value = numeral.value?;
    let mut high = numeral.high;
    let gap = separator(&text[end..]);
    if gap > 0 && high.is_none() {
        let after = end + gap;
        let skip = if text[after..].starts_with(prefix) {
            prefix.len()
        } else {
            0
        };
        if let Some((second, rest)) = read_numeral(&text[after + skip..])
            && second.value.is_some_and(|v| v > value)
            && (skip > 0 || unit::longest(rest).is_none())
        {
            high = second.value;
            end = text.len() - rest.len();
        }
    }
    if negative {
        value = value.negated();
    }
    let unit_span = Some(ViewSpan::new(at + sign, start));
    Some(AmountReading {
        amount: Amount {
            value,
            high,
            unit: Unit {
                text: unit.to_owned(),
                kind,
                span: unit_span,
            },
            bound: if more.is_some() { Bound::Above } else { Bound::Exact },
            script: numeral.script,
            bound_span: more.map(|(a, b)| ViewSpan::new(a, b)),
        },
        number: ViewSpan::new(start, end),
        span: ViewSpan::new(at, end),
        implicit: false,
        compound: true,
    })
}

fn read_range(text: &str, at: usize) -> Option<AmountReading> {
    let mut low = read_single(text, at)?;
    let mut second = None;
    let gap = separator(&text[low.end..]);
    if gap > 0 && low.numeral.high.is_none() && low.more.is_none() {
        second = read_single(text, low.end + gap).filter(|high| joins(text, &low, high));
    }
    let mut high_value = low.numeral.high;
    if let Some(high) = &second {
        if low.unit.kind == UnitKind::None {
            // 3至5万元: the multiplier at the end counts for both where the heads are in order.
            if low.numeral.power == 0
                && high.numeral.power > 0
                && high.numeral.head.is_some_and(|head| low.value < head)
                && let Some(scaled) = low.value.shift(i32::from(high.numeral.power))
            {
                low.value = scaled;
            }
        }
        high_value = Some(high.value);
    }
    if low.negative && second.is_none() {
        high_value = high_value.map(Decimal::negated);
    }
    // −3%至5%: in order; from 5 down to 3 is no range but two numbers.
    let (number_end, end, unit, script, more) = match &second {
        Some(high) if low.value < high.value => {
            let unit = if high.unit.kind == UnitKind::None {
                low.unit.clone()
            } else {
                high.unit.clone()
            };
            let script = if low.numeral.script == high.numeral.script {
                low.numeral.script
            } else {
                Script::Mixed
            };
            (high.number_end, high.end, unit, script, high.more)
        }
        _ => {
            if second.is_some() {
                high_value = None;
            }
            (low.number_end, low.end, low.unit.clone(), low.numeral.script, low.more)
        }
    };
    Some(AmountReading {
        amount: Amount {
            value: low.value,
            high: high_value,
            unit,
            bound: if more.is_some() { Bound::Above } else { Bound::Exact },
            script,
            bound_span: more.map(|(a, b)| ViewSpan::new(a, b)),
        },
        number: ViewSpan::new(low.start, number_end),
        span: ViewSpan::new(at, end),
        implicit: low.numeral.implicit,
        compound: low.numeral.scaled || low.numeral.fraction || low.numeral.digits > 1,
    })
}

/// Whether two numbers with a separator between them are one range.
fn joins(text: &str, low: &Single, high: &Single) -> bool {
    // 由3个到5个 tells a change, not a range.
    if text[..low.start].ends_with('由') || high.negative && low.unit.kind == UnitKind::None {
        return false;
    }
    let same = low.unit.text == high.unit.text
        || low.unit.kind == UnitKind::None
        || (low.unit.kind == high.unit.kind && low.unit.kind != UnitKind::Count);
    let bare = low.unit.kind == UnitKind::None && high.unit.kind == UnitKind::None;
    // A bare 7-11 is a name or a code; the scan sees to it.
    same && !(bare && low.numeral.script == Script::Chinese && low.numeral.digits > 2)
}

fn sign(text: &str, at: usize) -> (usize, bool) {
    let input = &text[at..];
    for (word, negative) in [
        ("零下", true),
        ("负", true),
        ("-", true),
        ("−", true),
        ("－", true),
        ("+", false),
    ] {
        if input.starts_with(word) {
            return (word.len(), negative);
        }
    }
    (0, false)
}

fn read_single(text: &str, at: usize) -> Option<Single> {
    let (sign_len, negative) = sign(text, at);
    let start = at + sign_len;
    let (mut numeral, rest) = if text[start..].starts_with('半') {
        half(&text[start..])?
    } else {
        read_numeral(&text[start..])?
    };
    let mut number_end = text.len() - rest.len();
    let mut value = numeral.value?;
    let mut unit = Unit::default();
    if let Some((fraction, length)) = fraction(value, &numeral, rest) {
        value = fraction;
        number_end += length;
        unit.kind = UnitKind::Fraction;
        numeral.power = 0;
        numeral.scaled = true;
    }
    let mut more = numeral.more.map(|(a, b)| (start + a, start + b));
    let mut end = number_end;
    if unit.kind == UnitKind::None {
        let (read, after, inner) = read_unit(text, number_end, &numeral);
        if let Some(read) = read {
            unit = read;
            end = after;
            more = more.or(inner);
        } else if let Some((a, b)) = inner {
            more = more.or(inner);
            number_end = b;
            end = b;
            let _ = a;
        }
    }
    if unit.text == "成" {
        value = value.shift(1)?;
        let tenth = text[end..]
            .chars()
            .next()
            .filter(|_| numeral.script == Script::Chinese)
            .and_then(chinese_digit);
        if let Some(digit @ 1..=9) = tenth {
            value = value.checked_add(Decimal::from(i64::from(digit)))?;
            end += 3;
        }
        numeral.high = numeral.high.and_then(|h| h.shift(1));
        unit.text = "%".to_owned();
        unit.kind = UnitKind::Percent;
    }
    // 三个半月, 两年半
    let halved = unit.kind == UnitKind::Time && unit.span.is_some_and(|span| span.of(text).contains('半'));
    if halved {
        value = value.checked_add(Decimal::new(5, 1))?;
    }
    if unit.text == "块" {
        // 3块5毛 is money, 3块展板 is not.
        let changed = small_change(text, value, end, number_end, "元");
        if changed.1 > end {
            unit.text = "元".to_owned();
            unit.kind = UnitKind::Currency;
        }
    }
    if unit.kind == UnitKind::None
        && let Some((_, text)) = CURRENCY_SIGNS.iter().find(|(sign, _)| text[..start].ends_with(sign))
    {
        unit = Unit {
            text: (*text).to_owned(),
            kind: UnitKind::Currency,
            span: None,
        };
    }
    if unit.kind == UnitKind::Currency {
        (value, end, number_end) = small_change(text, value, end, number_end, &unit.text);
    }
    // 三个半, 两块半
    if numeral.script == Script::Chinese
        && !numeral.scaled
        && text[end..].starts_with('半')
        && unit.kind == UnitKind::Count
    {
        value = value.checked_add(Decimal::new(5, 1))?;
        end += '半'.len_utf8();
    }
    if negative {
        value = value.negated();
    }
    Some(Single {
        numeral,
        value,
        negative,
        start: at,
        number_end,
        end,
        unit,
        more,
    })
}

/// 半: one half, as a numeral.
fn half(input: &str) -> Option<(Numeral, &str)> {
    let half = Some(Decimal::new(5, 1));
    let numeral = Numeral {
        value: half,
        high: None,
        head: half,
        power: 0,
        script: Script::Chinese,
        more: None,
        implicit: true,
        scaled: false,
        digits: 1,
        fraction: true,
    };
    Some((numeral, input.strip_prefix('半')?))
}

/// 三分之二, 1/3: value to fifteen places, and how much of the rest belongs to it.
fn fraction(denominator: Decimal, numeral: &Numeral, rest: &str) -> Option<(Decimal, usize)> {
    let (numerator, denominator, length) = if let Some(after) = rest.strip_prefix("分之") {
        let (second, beyond) = read_numeral(after)?;
        (second.value?, denominator, rest.len() - beyond.len())
    } else {
        let after = rest.strip_prefix('/')?;
        let (second, beyond) = read_numeral(after)?;
        let (a, b) = (denominator, second.value?);
        let small =
            numeral.script == Script::Arabic && second.script == Script::Arabic && a < b && b <= Decimal::from(100);
        if !small || beyond.starts_with(['/', '-', '.']) {
            return None;
        }
        (a, b, rest.len() - beyond.len())
    };
    const PLACES: u8 = 15;
    if denominator.mantissa() <= 0 || denominator.scale() > 0 || numerator.scale() > 3 {
        return None;
    }
    let scaled = numerator.shift(i32::from(PLACES))?;
    let quotient = scaled.mantissa().checked_add(denominator.mantissa() / 2)? / denominator.mantissa();
    Some((Decimal::new(quotient, PLACES), length))
}

/// Reads a unit at `at`, with a 余, 多 or 来 before or after it: unit, its end, the hedge inside.
fn read_unit(text: &str, at: usize, numeral: &Numeral) -> (Option<Unit>, usize, Option<(usize, usize)>) {
    let mut start = at;
    let mut more = None;
    let large = numeral.scaled || numeral.digits > 1 || numeral.implicit;
    if large && let Some(c) = text[at..].chars().next().filter(|c| matches!(c, '余' | '多' | '来')) {
        let after = at + c.len_utf8();
        let unit_follows = unit_at(text, after, numeral.script).is_some();
        if unit_follows || (c == '余' && numeral.more.is_none()) {
            more = Some((at, after));
            start = after;
        }
    }
    // Raw text may set the unit apart from Arabic digits with a space.
    if more.is_none() && numeral.script != Script::Chinese && text[at..].starts_with(' ') {
        let spaced = at + 1;
        if unit_at(text, spaced, numeral.script)
            .is_some_and(|(unit, _)| unit.kind != UnitKind::Count || unit.text == "个")
        {
            start = spaced;
        }
    }
    let Some((mut unit, mut end)) = unit_at(text, start, numeral.script) else {
        return (None, start, more);
    };
    if unit.text == "度" && (numeral.power >= 4) {
        unit.kind = UnitKind::Energy;
    }
    if more.is_none()
        && let Some(c @ ('多' | '余')) = text[end..].chars().next()
        && matches!(
            unit.kind,
            UnitKind::Length | UnitKind::Mass | UnitKind::Area | UnitKind::Currency | UnitKind::Times | UnitKind::Age
        )
    {
        more = Some((end, end + c.len_utf8()));
        end += 0;
    }
    (Some(unit), end, more)
}

/// The longest unit at `at`, compound units with `/` or 每 included, and where it ends.
fn unit_at(text: &str, at: usize, script: Script) -> Option<(Unit, usize)> {
    let input = &text[at..];
    if let Some(unit) = tenths(input, script) {
        let end = at + 3;
        let span = Some(ViewSpan::new(at, end));
        return Some((
            Unit {
                text: unit.to_owned(),
                kind: UnitKind::Other,
                span,
            },
            end,
        ));
    }
    let entry = unit::prefixes(input).find(|entry| fits(entry, &input[entry.text.len()..], script))?;
    let mut kind = entry.kind;
    let mut end = at + entry.text.len();
    if entry.text == "位" && starts_with_letter(&text[end..]) {
        kind = UnitKind::People;
    }
    let mut canonical = entry.canonical.to_owned();
    for _ in 0..2 {
        let Some((denominator, length)) = per(&text[end..]) else {
            break;
        };
        kind = match (kind, denominator) {
            (UnitKind::Length, "小时" | "秒" | "时" | "分钟" | "h" | "s") => UnitKind::Speed,
            (UnitKind::Mass | UnitKind::Count | UnitKind::Length | UnitKind::Volume, _) => UnitKind::Other,
            (kind, _) => kind,
        };
        canonical.push_str(&text[end..end + length]);
        end += length;
    }
    Some((
        Unit {
            text: canonical,
            kind,
            span: Some(ViewSpan::new(at, end)),
        },
        end,
    ))
}

fn starts_with_letter(input: &str) -> bool {
    let next = input.chars().next();
    next.is_some_and(|c| {
        ('\u{4e00}'..='\u{9fff}').contains(&c) && !matches!(c, '和' | '及' | '与' | '的' | '以' | '左' | '至' | '到')
    })
}

/// 成 and 折, which are ordinary words elsewhere (三成为 is no share).
fn tenths(input: &str, script: Script) -> Option<&'static str> {
    if let Some(after) = input.strip_prefix('折') {
        return (!after.starts_with(['叠', '合', '射', '腾', '算', '旧'])).then_some("折");
    }
    let after = input.strip_prefix('成')?;
    const VERBS: [char; 20] = [
        '为', '立', '功', '员', '果', '本', '套', '长', '效', '年', '品', '交', '绩', '了', '都', '熟', '型', '片',
        '群', '渝',
    ];
    (script != Script::Mixed && !after.starts_with(VERBS)).then_some("成")
}

/// Whether a unit of the table is meant here: Latin letters end there, some follow Arabic numerals only, and some are
/// the beginning of another word.
fn fits(entry: &unit::UnitEntry, after: &str, script: Script) -> bool {
    if entry.arabic_only && script == Script::Chinese {
        return false;
    }
    if entry.text.is_ascii() && entry.text != "%" {
        return !after.starts_with(|c: char| c.is_ascii_alphanumeric());
    }
    // Arabic digits want a measure word; after 一 and 三 the same character may begin a noun (一家电厂).
    if script != Script::Chinese && !entry.arabic_only && !matches!(entry.text, "分" | "点" | "度") {
        return true;
    }
    let next = after.chars().next();
    let begins: &[char] = match entry.text {
        "分" => &[
            '钟', '之', '别', '公', '局', '管', '区', '类', '行', '支', '期', '批', '散', '级', '局',
        ],
        "点" => &['钟', '半', '位', '击', '整', '多'],
        "度" => &['假', '过', '数', '量'],
        "道" => &['路', '德', '教', '理'],
        "方" => &['面', '案', '向', '式', '针', '法', '阵', '言', '可'],
        "类" => &['似'],
        "起" => &['来', '步', '到', '草', '点', '义'],
        "头" => &['部', '条'],
        "条" => &['件', '例'],
        "组" => &['织', '建', '成', '合'],
        "节" => &['约', '能', '水', '点', '日', '假', '省', '余', '庆'],
        "步" => &['行', '伐', '入', '道', '骤'],
        "团" => &['结', '队', '体'],
        "名" => &[
            '义', '录', '单', '称', '优', '次', '家', '胜', '列', '誉', '城', '镇', '校', '师', '品',
        ],
        "场" => &['所', '馆', '地', '景', '面', '域'],
        "家" => &['庭', '园', '乡', '长', '具', '政', '风', '用', '门', '宅'],
        "区" => &['域', '位', '间', '别'],
        "期" => &['间', '末', '内', '货', '待', '刊'],
        "单" => &['位', '元', '独', '一', '项', '品', '日', '月'],
        "重" => &['点', '大', '要', '庆'],
        "对" => &['外', '接', '标', '象', '口', '应', '比', '于'],
        "部" => &['分', '门', '委', '队', '署', '长', '级', '落'],
        "支" => &['持', '付', '出', '撑', '部', '委', '行', '农', '流'],
        "本" => &[
            '地', '级', '科', '市', '区', '县', '省', '土', '月', '年', '周', '次', '报', '届', '外',
        ],
        "门" => &['类', '店', '户', '槛', '诊', '窗', '前'],
        "间" => &['接', '隔'],
        "层" => &['次', '面', '级'],
        "级" => &['别'],
        "处" => &['理', '置', '于', '级', '长', '罚', '分'],
        "片" => &['区', '面'],
        "口" => &['岸', '子', '感', '径', '腔', '碑'],
        "台" => &['湾', '商', '资', '胞', '账', '风', '阶', '州', '企', '办'],
        "包" => &['括', '含', '装', '容', '保', '联'],
        "双" => &['向', '方', '创', '拥', '碳', '减', '一'],
        "针" => &['对', '织'],
        "词" | "字" => &['体', '典', '画', '形', '路'],
        "集" => &['团', '中', '聚', '群', '体', '成', '约', '市', '合', '镇'],
        "席" => &['位', '卷'],
        "路" => &['径', '线', '网', '灯', '面', '段', '口'],
        "站" => &['点', '位', '式', '在'],
        "园" => &['区', '林'],
        "村" => &['民', '庄', '级', '集', '干'],
        "市" => &[
            '场', '民', '级', '直', '属', '长', '政', '值', '容', '辖', '区', '内', '委',
        ],
        "县" => &['域', '级', '直', '委', '城', '区'],
        "国" => &['家', '际', '内', '有', '道', '防', '企', '资', '省', '庆', '债'],
        "乡" => &['村', '镇', '亲', '土'],
        "省" => &['级', '份', '内', '委', '直', '会', '辖', '道'],
        "校" => &['园', '长', '区', '企'],
        "街" => &['道', '区', '巷'],
        "位" => &['于', '列', '居', '置'],
        _ => &[],
    };
    !next.is_some_and(|c| begins.contains(&c))
}

/// `/万元`, `每小时`: the denominator's unit and the length of the whole.
fn per(input: &str) -> Option<(&str, usize)> {
    const TIMES: [&str; 14] = [
        "小时",
        "分钟",
        "工作日",
        "年",
        "月",
        "日",
        "天",
        "秒",
        "时",
        "周",
        "季",
        "h",
        "s",
        "分",
    ];
    let after = input
        .strip_prefix('/')
        .or_else(|| input.strip_prefix('／'))
        .or_else(|| input.strip_prefix('每'))?;
    let sign = input.len() - after.len();
    let multiplied = after.trim_start_matches(['百', '千', '万', '亿', '十']);
    let multiplied = if after.len() - multiplied.len() > 6 || multiplied.starts_with(['瓦', '克', '米']) {
        after
    } else {
        multiplied
    };
    let skip = after.len() - multiplied.len();
    let time = TIMES.iter().find(|t| multiplied.starts_with(**t)).copied();
    let unit = unit::longest(multiplied).map(|u| u.text);
    let longest = match (time, unit) {
        (Some(t), Some(u)) if u.len() > t.len() => u,
        (Some(t), _) => t,
        (None, u) => u?,
    };
    // 3元每… in prose needs a unit of time or measure after it; a person or thing follows a slash only.
    if input.starts_with('每') && time.is_none() && unit::longest(multiplied).is_some_and(|u| u.kind == UnitKind::Count)
    {
        return None;
    }
    Some((longest, sign + skip + longest.len()))
}

/// 五元三角, 五块三毛二: the value with its tenths and hundredths, and the new ends.
fn small_change(text: &str, value: Decimal, end: usize, number_end: usize, unit: &str) -> (Decimal, usize, usize) {
    const CHANGE: [(&str, i32); 3] = [("角", -1), ("毛", -1), ("分", -2)];
    let (mut value, mut end, mut number_end) = (value, end, number_end);
    if unit != "元" && unit != "美元" {
        return (value, end, number_end);
    }
    let mut place = 0;
    while let Some((numeral, rest)) = read_numeral(&text[end..]) {
        let Some((word, power)) = CHANGE
            .iter()
            .find(|(word, power)| rest.starts_with(word) && *power < place)
        else {
            break;
        };
        let after = &rest[word.len()..];
        let small = numeral.value.filter(|v| *v < Decimal::from(100) && v.is_integer());
        let Some(sum) = small.and_then(|v| v.shift(*power)).and_then(|v| value.checked_add(v)) else {
            break;
        };
        if after.starts_with(['之', '钟', '别']) {
            break;
        }
        value = sum;
        place = *power;
        number_end = text.len() - rest.len();
        end = text.len() - after.len();
    }
    (value, end, number_end)
}

fn apply_hedges(text: &str, reading: &mut AmountReading) {
    let mut note = |bound: Bound, span: ViewSpan| {
        let amount = &mut reading.amount;
        // A floor or ceiling says more than 约 and 近.
        if amount.bound == Bound::Exact || (amount.bound == Bound::About && bound != Bound::Exact) {
            amount.bound = bound;
        }
        amount.bound_span = Some(amount.bound_span.map_or(span, |old| old.cover(span)));
    };
    let (start, end) = (reading.span.start, reading.span.end);
    if let Some((bound, length)) = hedge_before(&text[..start]) {
        note(bound, ViewSpan::new(start - length, start));
    }
    let mut after = end;
    if text[after..].starts_with(['多', '余']) {
        after += 3;
    }
    if let Some((word, bound)) = HEDGES_AFTER.iter().find(|(word, _)| text[after..].starts_with(word)) {
        note(*bound, ViewSpan::new(after, after + word.len()));
    }
}

/// A hedge that `before` ends with: what it says and its length in bytes.
#[must_use]
pub fn hedge_before(before: &str) -> Option<(Bound, usize)> {
    let (word, bound) = HEDGES_BEFORE.iter().find(|(word, _)| before.ends_with(word))?;
    let ahead = before[..before.len() - word.len()].chars().next_back();
    let other_word = NO_HEDGE_BEFORE
        .iter()
        .any(|(w, chars)| w == word && ahead.is_some_and(|c| chars.contains(c)));
    (!other_word && *bound != Bound::Exact).then_some((*bound, word.len()))
}

/// Whether a numeral starts here (sign excluded).
#[must_use]
pub fn starts_numeral(c: char) -> bool {
    arabic_digit(c).is_some() || numeral::is_chinese_numeral(c)
}
