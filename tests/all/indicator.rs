//! The vocabulary of indicators: a sound table, names that fold, and near names that must not.

use std::collections::{BTreeSet, HashMap};

use fangzhi::format::{Language, indicator_name};
use fangzhi::lexicon::indicator::{self, Better, Chapter, PriceBasis, UNIT_KINDS};
use fangzhi::model::Theme;

use crate::fact::read;

/// Names as reports print them, and the canonical name they fold into.
const FOLDED: &[(&str, &str)] = &[
    ("GDP", "地区生产总值"),
    ("人均GDP", "人均地区生产总值"),
    ("服务业增加值占GDP比重", "第三产业增加值占地区生产总值比重"),
    ("CPI", "居民消费价格指数"),
    ("PPI", "工业生产者出厂价格"),
    ("交通通信类", "交通和通信类价格"),
    ("年末常住人口", "常住人口"),
    ("城镇化率", "常住人口城镇化率"),
    ("人口出生率", "出生率"),
    ("城镇新增就业人数", "城镇新增就业"),
    ("下岗失业人员再就业", "失业人员再就业"),
    ("城镇单位就业人员平均工资", "城镇非私营单位就业人员年平均工资"),
    ("农林牧渔总产值", "农林牧渔业总产值"),
    ("粮食总产", "粮食总产量"),
    ("小麦种植面积", "小麦播种面积"),
    ("稻谷种植面积", "稻谷播种面积"),
    ("玉米总产量", "玉米产量"),
    ("存栏生猪", "生猪存栏"),
    ("家禽出栏量", "家禽出栏"),
    ("农机总动力", "农业机械总动力"),
    ("村级集体经济收入", "村集体经济收入"),
    ("规上工业增加值", "规模以上工业增加值"),
    ("规上工业企业利润总额", "规模以上工业企业利润总额"),
    ("产销率", "工业产品销售率"),
    ("战新产业产值", "战略性新兴产业产值"),
    ("四上企业", "“四上”企业"),
    ("私家车保有量", "私人汽车保有量"),
    ("社零", "社会消费品零售总额"),
    ("限上社零", "限额以上单位消费品零售额"),
    ("汽车类商品零售额", "汽车类零售额"),
    ("固投", "固定资产投资"),
    ("技改投资", "技术改造投资"),
    ("房地产投资", "房地产开发投资"),
    ("外贸进出口总值", "进出口总额"),
    ("实际利用外资", "实际使用外资"),
    ("一般预算收入", "一般公共预算收入"),
    ("地方财政收入", "一般公共预算收入"),
    ("税占比", "税收占比"),
    ("专项债", "专项债券"),
    ("城乡居民储蓄存款余额", "住户存款余额"),
    ("存贷比", "余额存贷比"),
    ("原保险保费收入", "保费收入"),
    ("农民人均可支配收入", "农村居民人均可支配收入"),
    ("农民人均纯收入", "农村居民人均纯收入"),
    ("城乡收入比", "城乡居民收入比"),
    ("参加失业保险人数", "失业保险参保人数"),
    ("城市居民最低生活保障标准", "城市低保标准"),
    ("R&D经费支出", "研发经费投入"),
    ("全社会研发投入占GDP比重", "研发投入强度"),
    ("高企", "高新技术企业"),
    ("技术合同登记额", "技术合同成交额"),
    ("义务教育巩固率", "九年义务教育巩固率"),
    ("接待游客人次", "接待游客"),
    ("卫生机构床位", "医疗卫生机构床位"),
    ("细颗粒物浓度", "PM2.5浓度"),
    ("空气质量优良率", "空气质量优良天数比例"),
    ("万元GDP能耗", "单位生产总值能耗"),
    ("城市污水处理率", "污水处理率"),
    ("改造老旧小区", "老旧小区改造"),
    ("棚改", "棚户区改造"),
    ("户厕改造", "农村厕所改造"),
    ("危房改造", "农村危房改造"),
    ("市场主体", "经营主体"),
    ("个体户", "个体工商户"),
    ("刑事发案", "刑事案件立案"),
    ("信访量", "信访总量"),
    ("新发展党员", "发展党员"),
];

/// Names that look alike and mean another calibre, scope or thing.
const APART: &[(&str, &str)] = &[
    ("规模以上工业企业", "规模以上工业增加值"),
    ("规模以上工业增加值", "工业增加值"),
    ("规上企业", "规模以上工业企业"),
    ("居民存款", "各项存款余额"),
    ("金融机构人民币各项存款余额", "金融机构本外币各项存款余额"),
    ("本外币贷款余额", "各项贷款余额"),
    ("全社会固定资产投资", "固定资产投资"),
    ("固定资产投资（不含农户）", "全社会固定资产投资"),
    ("常住人口", "户籍人口"),
    ("总人口", "常住人口"),
    ("户籍人口城镇化率", "城镇化率"),
    ("农民人均纯收入", "农民人均可支配收入"),
    ("财政总收入", "一般公共预算收入"),
    ("新登记市场主体", "市场主体"),
    ("新增专项债券", "专项债券"),
    ("新建高标准农田", "高标准农田"),
    ("新增农村劳动力转移就业", "农村劳动力转移就业"),
    ("农业总产值", "农林牧渔业总产值"),
    ("农林牧渔业增加值", "农林牧渔业总产值"),
    ("蔬菜及食用菌产量", "蔬菜产量"),
    ("牛存栏", "牛出栏"),
    ("国内旅游收入", "旅游总收入"),
    ("农村生活污水治理率", "污水处理率"),
    ("城镇调查失业率", "城镇登记失业率"),
    ("商品房销售额", "商品房销售面积"),
    ("专利申请量", "专利授权量"),
    ("发明专利授权量", "发明专利拥有量"),
    ("居民消费价格", "食品价格"),
    ("城市低保对象", "城市低保标准"),
    ("生产安全事故死亡人数", "生产安全事故起数"),
    ("高技术制造业投资", "高技术产业投资"),
    ("国考断面水质优良比例", "省考断面水质达标率"),
    ("合同外资", "实际使用外资"),
];

/// Words too wide to mean one indicator.
const NOT_NAMES: &[&str] = &[
    "",
    "收入",
    "产量",
    "面积",
    "第二产业",
    "第三产业",
    "采矿业",
    "小麦",
    "水泥",
    "价格",
    "投资额",
    "到位资金",
    "存款",
    "满意度",
    "道路",
    "提案",
    "立案",
    "就业人数",
    "规上",
    "新增",
];

#[test]
fn the_table_is_read_whole_and_sound() {
    let lines = include_str!("../../src/lexicon/indicators.tsv")
        .lines()
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
        .count();
    let all = indicator::all();
    assert_eq!(lines, all.len(), "a line of the table is not read");
    assert!(all.len() >= 520, "{} indicators", all.len());
    for known in all {
        let code = known.code;
        assert!(
            !code.is_empty()
                && code
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'),
            "{code}"
        );
        assert!(known.name.chars().count() >= 2, "{code}");
        assert!(
            known.english.is_ascii() || known.english.contains(['–', '“', '”']),
            "{code}"
        );
        assert!(
            known
                .english
                .starts_with(|c: char| c.is_uppercase() || !c.is_alphabetic()),
            "{code}: {}",
            known.english
        );
        assert!(UNIT_KINDS.contains(&known.unit_kind), "{code}");
        let money = known.unit_kind == "currency";
        assert!(
            known.price != PriceBasis::Current || money,
            "{code}: current prices of no money"
        );
        for text in known.aliases.iter().chain([&known.name, &known.english]) {
            assert_eq!(text.trim(), *text, "{code}");
        }
    }
}

#[test]
fn names_mean_one_indicator() {
    let mut names = HashMap::new();
    let (mut codes, mut english) = (BTreeSet::new(), BTreeSet::new());
    for known in indicator::all() {
        assert!(codes.insert(known.code), "code {}", known.code);
        assert!(english.insert(known.english.to_lowercase()), "{}", known.english);
        for &name in known.aliases.iter().chain([&known.name]) {
            if let Some(other) = names.insert(name, known.code) {
                panic!("{name} is both {other} and {}", known.code);
            }
            let found = indicator::find(name).map(|found| found.name);
            assert_eq!(found, Some(known.name), "{name}");
        }
    }
}

#[test]
fn every_chapter_theme_and_field_is_used() {
    let all = indicator::all();
    for chapter in Chapter::ALL {
        assert!(all.iter().any(|known| known.chapter == chapter), "{chapter}");
        assert_eq!(chapter.chinese().parse(), Ok(chapter));
        assert!(!chapter.english().is_empty());
    }
    for theme in Theme::ALL {
        assert!(all.iter().any(|known| known.theme == theme), "{theme}");
    }
    for kind in UNIT_KINDS {
        assert!(all.iter().any(|known| known.unit_kind == kind), "{kind}");
    }
    for better in [Better::Up, Better::Down, Better::Neither] {
        assert!(all.iter().any(|known| known.better == better), "{better:?}");
    }
    for price in [PriceBasis::Constant, PriceBasis::Current, PriceBasis::None] {
        assert!(all.iter().any(|known| known.price == price), "{price:?}");
    }
    assert!(all.iter().any(|known| known.stock) && all.iter().any(|known| !known.stock));
    assert!("综述".parse::<Chapter>().is_err());
}

#[test]
fn printed_names_fold_into_canonical_ones() {
    for (printed, canonical) in FOLDED {
        let found = indicator::find(printed).map(|known| known.name);
        assert_eq!(found, Some(*canonical), "{printed}");
    }
}

#[test]
fn near_names_stay_apart() {
    for (one, other) in APART {
        let code = |name: &str| {
            indicator::find(name)
                .unwrap_or_else(|| panic!("{name} is not known"))
                .code
        };
        assert_ne!(code(one), code(other), "{one} is not {other}");
    }
    for word in NOT_NAMES {
        assert_eq!(
            indicator::find(word).map(|known| known.name),
            None,
            "{word} is no indicator"
        );
    }
}

#[test]
fn fields_say_what_reports_mean() {
    let of = |name: &str| indicator::find(name).unwrap_or_else(|| panic!("{name} is not known"));
    assert_eq!(of("GDP").price, PriceBasis::Constant);
    assert_eq!(of("社零").price, PriceBasis::Current);
    assert_eq!(of("第三产业增加值占比").price, PriceBasis::None);
    assert_eq!(of("城镇登记失业率").better, Better::Down);
    assert_eq!(of("户籍人口").better, Better::Neither);
    assert!(of("各项存款余额").stock && !of("税收收入").stock);
    assert_eq!(
        (of("城镇新增就业").chapter, of("城镇新增就业").theme),
        (Chapter::General, Theme::Livelihood)
    );
    assert_eq!(
        (of("医院床位").chapter, of("医院床位").theme),
        (Chapter::Culture, Theme::Health)
    );
    assert_eq!(of("公路通车里程").unit_kind, "length");
}

#[test]
fn sentences_give_canonical_names() {
    let cases = [
        ("信访总量下降12%", "信访总量"),
        ("全年货运量3000万吨", "货运量"),
        ("全年货物运输总量3000万吨", "货运量"),
        ("全年用水总量3.2亿立方米", "用水总量"),
        ("年末经营主体总量5万户", "经营主体（累计）"),
        ("年末卫生机构床位数3146张", "医疗卫生机构床位"),
        ("居民储蓄存款余额120亿元", "住户存款余额"),
        ("参加城镇职工基本养老保险人数5.2万人", "城镇职工基本养老保险参保人数"),
        ("改造农村户厕3000户", "农村厕所改造"),
        ("全社会固定资产投资增长5%", "全社会固定资产投资"),
        ("固定资产投资（不含农户）增长9.6%", "固定资产投资（不含农户）"),
        ("规模以上工业企业230家", "规模以上工业企业"),
        ("小麦总产量12.5万吨", "小麦产量"),
        ("新建高标准农田5万亩", "新建高标准农田"),
        ("年末总人口50万人", "总人口"),
    ];
    for (sentence, name) in cases {
        let facts = read(&format!("{sentence}。")).observations;
        let found: Vec<&str> = facts.iter().map(|o| o.indicator.as_str()).collect();
        assert_eq!(found, [name], "{sentence}");
    }
}

#[test]
fn the_english_page_names_every_indicator() {
    for known in indicator::all() {
        assert_eq!(indicator_name(known.name, Language::English), known.english);
        assert_eq!(indicator_name(known.name, Language::Chinese), known.name);
    }
    assert_eq!(indicator_name("云泽灯会", Language::English), "云泽灯会");
}
