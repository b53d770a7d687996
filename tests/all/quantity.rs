//! The quantity stage: the value first, then the many ways to write it; what is no quantity; what holds of any text.

mod cases;
mod laws;

use std::fmt::Write as _;

use fangzhi::model::Bound;
use fangzhi::quantity::{Mention, MentionKind, report, scan};

/// A mention in one line: `text kind value..high unit bound`.
fn show(text: &str, mention: &Mention) -> String {
    let mut line = mention.span.of(text).to_owned();
    let range = |high: Option<_>| high.map_or_else(String::new, |high: fangzhi::model::Decimal| format!("..{high}"));
    match &mention.kind {
        MentionKind::Amount(a) => {
            let _ = write!(line, " amount {}{}", a.value, range(a.high));
            if !a.unit.text.is_empty() {
                let _ = write!(line, " {}", a.unit.text);
            }
            if a.bound != Bound::Exact {
                let _ = write!(line, " {}", a.bound);
            }
        }
        MentionKind::Ordinal(o) => {
            let _ = write!(line, " ordinal {}{} {}", o.value, range(o.high), o.unit);
        }
        MentionKind::Time(t) => match (&t.duration, t.resolve(2024, 2025)) {
            (Some(d), _) => {
                let _ = write!(
                    line,
                    " duration {}{} {:?}",
                    d.amount.value,
                    range(d.amount.high),
                    d.unit
                );
            }
            (None, Some(period)) => {
                let _ = write!(line, " time {period}");
            }
            (None, None) => line.push_str(" time ?"),
        },
        MentionKind::Code => line.push_str(" code"),
        MentionKind::Word => line.push_str(" word"),
    }
    line.trim_end().to_owned()
}

/// Each text's only mention reads as `expected`, its printed text left out.
fn check(expected: &str, texts: &[&str]) {
    for text in texts {
        let found: Vec<String> = scan(text)
            .iter()
            .map(|m| {
                show(text, m)
                    .strip_prefix(m.span.of(text))
                    .unwrap_or_default()
                    .trim()
                    .to_owned()
            })
            .collect();
        assert_eq!(found, [expected], "{text}");
    }
}

/// All mentions of a text.
fn check_all(text: &str, expected: &[&str]) {
    let found: Vec<String> = scan(text).iter().map(|m| show(text, m)).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn numbers() {
    check("amount 123", &["123", "一百二十三", "１２３", "共一百二十三。"]);
    check("amount 1234567.89", &["1,234,567.89", "1234567.89"]);
    check("amount -120.5", &["负一百二十点五", "-120.5", "−120.5"]);
    check("amount 35000", &["3万5千", "三万五千", "三万五", "3.5万", "三点五万"]);
    check("amount 120000000", &["1亿2000万", "1.2亿", "一亿二千万", "一点二亿"]);
    check("amount 1500000000000", &["1.5万亿", "1.5万亿"]);
    check("amount 105", &["一百零五", "一百〇五"]);
    check("amount 2024", &["二〇二四"]);
    check("amount 30..40 个", &["三四十个"]);
    check("amount 7..8 家", &["七八家"]);
    check("amount 123 元", &["壹佰贰拾叁元", "壹佰貳拾參元", "123元"]);
    check("amount 0.666666666666667", &["三分之二", "2/3"]);
    check("code", &["999999999999999999999999999999999999999999999999"]);
}

#[test]
fn amounts_with_units() {
    check(
        "amount 29480000000 元",
        &["294.8亿元", "294.80亿元", "２９４．８亿元", "294.8 亿元"],
    );
    check("amount 5.3 元", &["五元三角", "5元3角", "5块3毛"]);
    check("amount 5.5 %", &["5.5%", "5.5％", "百分之五点五"]);
    check("amount 60 %", &["六成", "百分之六十", "60%"]);
    check("amount 35 %", &["三成五", "三成半", "3.5成"]);
    check("amount 8 折", &["八折"]);
    check("amount 2 ‰", &["2‰", "千分之二"]);
    check("amount 3.5 个百分点", &["3.5个百分点", "3.5百分点", "三点五个百分点"]);
    check("amount 4 个位次", &["前进4个位次", "前进四个位次"]);
    check("amount 32 微克/立方米", &["32微克/立方米"]);
    check("amount 0.35 吨标准煤/万元", &["0.35吨标准煤/万元"]);
    check("amount 35000 元/亩", &["3.5万元/亩"]);
    check("amount 12000 元/平方米", &["1.2万元/平方米"]);
    check("amount 30000 千瓦", &["3万千瓦", "3万千瓦"]);
    check("amount 5 千克", &["5千克"]);
    check("amount 120000000 千瓦时", &["1.2亿千瓦时"]);
    check("amount 3200 人次", &["3200人次"]);
    check("amount -10 度", &["零下十度", "零下10度"]);
    check("amount 11 个", &["11个村", "十一个村"]);
    check("amount 6 村", &["6村"]);
    check("amount 1 番", &["翻一番"]);
    check("amount 2 番", &["翻两番"]);
    check("amount 300 公里每小时", &["三百公里每小时"]);
}

#[test]
fn bounds_and_ranges() {
    check(
        "amount 100000 人 above",
        &[
            "10余万人",
            "超过10万人",
            "10万人以上",
            "不少于10万人",
            "10万多人",
            "逾10万人",
        ],
    );
    check("amount 15000 个 above", &["1.5万余个", "15000多个", "突破1.5万个"]);
    check("amount 10 家 above", &["数十家", "几十家", "十余家", "10多家"]);
    check("amount 100 家 above", &["上百家", "百余家", "超百家"]);
    check(
        "amount 500 元 below",
        &["不超过500元", "500元以下", "500元以内", "低于500元"],
    );
    check(
        "amount 30 个 about",
        &["约30个", "近30个", "30个左右", "30个上下", "将近三十个"],
    );
    check(
        "amount 5..6 %",
        &["5%—6%", "5%-6%", "5～6%", "5至6%", "百分之五至百分之六", "百分之五到六"],
    );
    check(
        "amount 30000..50000 元",
        &["3至5万元", "3万至5万元", "3万元—5万元", "3万元到5万元"],
    );
    check("amount 30000..100000 元", &["3万元至10万元"]);
    check("amount 15..20", &["十五到二十"]);
    check_all("由3个到5个", &["3个 amount 3 个", "5个 amount 5 个"]);
    check("amount 15 位 below", &["居全省前15位"]);
    check("amount 3 below", &["居全省前三，"]);
    check("amount 90 %", &["九成"]);
    check("amount 10000000000 元 above", &["超百亿元"]);
}

#[test]
fn ordinals_codes_words() {
    check("ordinal 4 位", &["第4位", "第四位"]);
    check("ordinal 3..5 位", &["第3—5位", "第3至第5位"]);
    check("ordinal 13 届", &["第十三届", "第13届", "十三届"]);
    check("ordinal 32", &["第三十二"]);
    check(
        "code",
        &[
            "PM2.5",
            "PM10",
            "U19",
            "5G",
            "7-11",
            "4+5",
            "16:00",
            "G107国道",
            "0371-12345678",
            "12345热线",
            "“1663”",
            "H7N9",
        ],
    );
    check(
        "word",
        &[
            "进一步",
            "统一",
            "万象更新",
            "千方百计",
            "四川",
            "九江",
            "五一路",
            "零部件",
            "老百姓",
            "唯一",
            "一系列",
            "一批",
            "一体",
            "十字",
            "三角",
            "万家灯火",
            "十四五",
            "三农",
            "两会",
            "十大行动",
        ],
    );
    check_all("GDP5.1%", &["5.1% amount 5.1 %"]);
    check_all(
        "5.3:38.2:56.5",
        &["5.3 amount 5.3", "38.2 amount 38.2", "56.5 amount 56.5"],
    );
    check_all("2.05:1", &["2.05 amount 2.05", "1 amount 1"]);
    check_all("107国道", &["107 code"]);
    check_all("500强企业12家", &["500 code", "12家 amount 12 家"]);
    check("ordinal 100 周年", &["建党100周年"]);
    check_all("五届七次全会", &["五届 ordinal 5 届", "七次 ordinal 7 次"]);
}

#[test]
fn times() {
    check(
        "time 2024",
        &[
            "2024年",
            "二〇二四年",
            "2024年度",
            "２０２４年",
            "去年",
            "上年",
            "全年",
            "2024 年",
            "2024年以来",
        ],
    );
    check("time 2025", &["今年", "本年", "今年以来"]);
    check(
        "time 2016/2020",
        &["2016—2020年", "2016年至2020年", "“十三五”期间", "2016-2020年"],
    );
    check("time 2020/2024", &["近五年", "过去五年", "近5年来"]);
    check(
        "time 2024-Q1/2024-Q3",
        &[
            "前三季度",
            "2024年前三季度",
            "1—3季度",
            "一至三季度",
            "前3季度",
            "前三个季度",
        ],
    );
    check("time 2024-Q1", &["一季度", "第一季度", "1季度", "首季度"]);
    check("time 2024-Q3/2024-Q4", &["三、四季度"]);
    check(
        "time 2024-01/2024-11",
        &[
            "1—11月",
            "1月至11月",
            "1-11月",
            "1~11月",
            "前11个月",
            "前十一个月",
            "2024年1—11月",
            "2024年1月—11月",
        ],
    );
    check("time 2024-01/2024-06", &["上半年", "2024年上半年", "去年上半年"]);
    check(
        "time 2024-12-31",
        &[
            "年末",
            "年底",
            "2024年末",
            "2024年底",
            "12月31日",
            "2024-12-31",
            "2024/12/31",
            "2024.12.31",
        ],
    );
    check("time 2024-03-31", &["3月末", "截至3月底", "2024年3月底", "一季度末"]);
    check("time 2024-12-30", &["2024年12月30日上午", "12月30日", "十二月三十日"]);
    check(
        "time 2024-01-28/2024-02-04",
        &["1月28日至2月4日", "2024年1月28日—2月4日"],
    );
    check("time 2024-01-28/2024-01-30", &["1月28日至30日", "1月28—30日"]);
    check("time 2024-03/2025-02", &["2024年3月至2025年2月"]);
    check("time 2025 春节", &["2025年春节", "今年春节假期"]);
    check("time 2024 五一", &["“五一”假期", "五一小长假", "2024年“五一”假期"]);
    check("time 2024 国庆", &["国庆假期", "国庆黄金周"]);
    check("duration 3 Year", &["三年", "3年"]);
    check("duration 7 Year", &["连续7年", "连续七年"]);
    check("duration 2 Month", &["两个月", "2个月"]);
    check("duration 1.5 Month", &["一个半月"]);
    check("duration 3..5 Day", &["3至5天", "3—5天"]);
    check("duration 30 Minute", &["30分钟", "三十分钟"]);
    check_all("98年代", &["98 code"]);
}

#[test]
fn reported_quantities() {
    let cases = [
        ("大于300且小于500", "大于300且小于500 range 300..500"),
        ("在10和20之间", "在10和20之间 range 10..20"),
        ("名次在第三和第八之间", "在第三和第八之间 range 3..8"),
        ("到场三百多名", "三百多 range 300.."),
        ("八百或更多", "八百或更多 range 800.."),
        (
            "大于等于二百小于等于六百五",
            "大于等于二百小于等于六百五 range 200..650",
        ),
        ("票价五块。", "五块 currency 5 元"),
        ("不超过20", "不超过20 range ..20"),
        ("第三十二名", "第三十二 ordinal 32"),
        ("五个苹果", "五 number 5"),
        ("人数为五。", "五 number 5"),
        ("八折", "八折 percentage 80 %"),
        ("￥100", "￥100 currency 100 元"),
        ("三十岁", "三十岁 age 30 岁"),
        ("25摄氏度", "25摄氏度 temperature 25 摄氏度"),
        ("10公里", "10公里 dimension 10 公里"),
        ("三年零两个月", "三年零两个月 duration P3Y2M"),
        ("1小时30分", "1小时30分 duration PT1H30M"),
        ("半年", "半年 duration P0.5Y"),
        ("下个月三号", "下个月三号 date 2025-04-03"),
        ("上周", "上周 period 2025-03-10/2025-03-17"),
        ("下周三", "下周三 date 2025-03-26"),
        ("昨天", "昨天 date 2025-03-18"),
        ("三天前", "三天前 date 2025-03-16"),
        ("三个月后", "三个月后 date 2025-06-19"),
        ("去年", "去年 period 2024-01-01/2025-01-01"),
        ("今年第一季度", "今年第一季度 period 2025-01-01/2025-04-01"),
        ("2015年五月六日", "2015年五月六日 date 2015-05-06"),
        ("2024年2月", "2024年2月 period 2024-02-01/2024-03-01"),
    ];
    for (text, expected) in cases {
        let found: Vec<String> = report::quantities(text, Some("2025-03-19"))
            .iter()
            .map(|q| {
                let unit = q.unit.as_ref().map(|unit| format!(" {unit}")).unwrap_or_default();
                format!("{} {} {}{unit}", q.text, q.kind, q.value.as_deref().unwrap_or("?"))
            })
            .collect();
        assert_eq!(found, [expected], "{text}");
    }
    assert!(report::quantities("进一步统一思想", None).is_empty());
}

#[test]
fn json_lines() {
    let input = "{\"id\":1,\"text\":\"投资三亿元\"}\nnot json\n\n{\"id\":\"b\",\"text\":\"昨天\",\"ref\":\"2025-13-01\"}\n{\"id\":\"c\",\"text\":\"昨天\"}\n";
    let mut output = Vec::new();
    let bad = report::run(input.as_bytes(), &mut output).expect("memory does not fail");
    assert_eq!(bad.iter().map(|bad| bad.line).collect::<Vec<_>>(), [2, 4]);
    let lines: Vec<&str> = std::str::from_utf8(&output).expect("JSON is UTF-8").lines().collect();
    assert_eq!(
        lines,
        [
            r#"{"id":1,"quantities":[{"start":2,"end":5,"text":"三亿元","kind":"currency","value":"300000000","unit":"元"}]}"#,
            r#"{"id":"c","quantities":[{"start":0,"end":2,"text":"昨天","kind":"date","value":null,"unit":null}]}"#,
        ]
    );
}
