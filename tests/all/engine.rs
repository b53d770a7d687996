//! The engine as a whole: any text is read, facts point at their own characters, and the cost is linear.

use fangzhi::engine::{self, BundleOptions};
use fangzhi::model::Bound;
use proptest::prelude::*;

/// Text of the genre's words in any order, so that rules meet what they do not expect.
fn words() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "云泽县",
        "全县",
        "全市",
        "2024年",
        "前三季度",
        "1月至11月",
        "同比",
        "增长",
        "下降",
        "分别",
        "达到",
        "居",
        "第3位",
        "第一",
        "297.6",
        "亿元",
        "%",
        "个百分点",
        "、",
        "，",
        "。",
        "；",
        "\n",
        "\n\n",
        "（",
        "）",
        "“",
        "”",
        "三",
        "十",
        "万",
        "个",
        "家",
        "位次",
        "四个主城区",
        "在全省54个市辖区",
        "前进4个位次",
        "高于",
        "其中",
        "总投资",
        "新增",
        "高新技术企业",
        "项目",
        "的",
        "以上",
        "占",
        "完成",
        "目标",
        "将",
        "力争",
        "预计",
        "翻一番",
        "由",
        "提升至",
        "生产总值",
        "城乡居民人均可支配收入",
        "首位",
        "年",
        "天",
        "5%—6%",
        "3至5万元",
        "1.2:3",
        "图为",
        "记者",
        "本报讯（记者张三）",
        "## ",
        "等",
        "城镇",
        "农村",
        "比上年",
        "较2023年",
        "云泽湖大桥",
        "产业园",
        "生产线",
        "建成",
        "投产",
        "加快推进",
        "开工",
        "签约",
        "总投资3亿元的",
        "等8个项目",
        "荣获",
        "入选",
        "被",
        "授予",
        "国家级",
        "示范区",
        "称号",
        "“三个一批”",
        "\"",
        "行动",
        "三年行动计划",
        "十大",
        "1+3+N",
        "即",
        "：一是",
        "二是",
        "工作格局",
        "年产10万吨",
        "有限公司",
        "大学",
        "提前45天",
        "和",
        "及",
        "\t",
        "|",
        "单位：万元\n",
        "指标\t2024年\t比上年增长（%）\n",
        "12.5\t",
        "-3.2\n",
        "全国",
        "其中：",
        "（全市5.1%）",
        "与上年",
        "持平",
        "[2]",
    ]);
    prop::collection::vec(word, 0..60).prop_map(|words| words.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(600) })]

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        let _ = engine::read(&text, "any.txt");
    }

    #[test]
    fn facts_point_at_their_own_characters(text in words()) {
        let chars: Vec<char> = text.chars().collect();
        let read = engine::read(&text, "any.txt");
        for fact in &read.observations {
            prop_assert!(fact.span.start < fact.span.end && fact.span.end as usize <= chars.len());
            let printed: String = chars[fact.span.start as usize..fact.span.end as usize].iter().filter(|c| !c.is_whitespace()).collect();
            let first = fact.printed.chars().next();
            prop_assert_eq!(printed.chars().next(), first, "{} in {}", fact.printed, text);
            prop_assert!(!fact.indicator.is_empty(), "a fact without a name in {text}");
            prop_assert!((fact.doc as usize) < read.documents.len() && (fact.area as usize) < read.areas.len());
            if let Some(high) = fact.value_high {
                prop_assert!(high != fact.value || fact.bound != Bound::Exact);
            }
        }
        for record in &read.records {
            prop_assert!(record.span.start < record.span.end && record.span.end as usize <= chars.len());
            prop_assert!(!record.name.is_empty() && record.members.iter().all(|member| !member.is_empty()), "{:?} in {}", record, text);
            prop_assert!((record.doc as usize) < read.documents.len() && (record.area as usize) < read.areas.len());
            prop_assert!(record.investment.as_ref().is_none_or(|money| read.observations.iter().any(|o| o.id == money.observation)));
        }
        // Every run of numerals is in the account, once.
        let (_, _, explanation) = engine::explain(&text, "any.txt");
        let counted: u32 = read.documents.iter().map(|document| document.account.runs()).sum();
        prop_assert_eq!(counted as usize, explanation.numerals.len());
        // Reading is a function of the text alone.
        prop_assert_eq!(&engine::read(&text, "any.txt"), &read);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) })]

    #[test]
    fn files_read_together_or_apart_give_the_same(texts in prop::collection::vec(words(), 1..5), cut in 0usize..5) {
        let names: Vec<String> = (0..texts.len()).map(|n| format!("{n}.txt")).collect();
        let files: Vec<(&str, &str)> = names.iter().map(String::as_str).zip(texts.iter().map(String::as_str)).collect();
        let options = BundleOptions { with_text: true, sample: false };
        let lines = |bundles: Vec<fangzhi::corpus::Bundle>| {
            let corpus = fangzhi::corpus::Corpus::from_bundles(bundles);
            let mut lines: Vec<String> = fangzhi::export::jsonl::write(&corpus, corpus.ids()).lines().map(str::to_owned).collect();
            lines.sort();
            lines
        };
        let (front, back) = files.split_at(cut.min(files.len()));
        let together = lines(vec![engine::bundle(files.iter().copied(), options)]);
        let apart = lines(vec![engine::bundle(front.iter().copied(), options), engine::bundle(back.iter().copied(), options)]);
        prop_assert_eq!(together, apart);
    }
}

#[test]
fn what_once_broke_reading_is_read() {
    for text in [
        "云泽县云泽县分别3至5万元的同比（同比等三1.2:3同比",
        "3家的甲、乙等",
        "。\n”“（",
        "分别、和5%、6%和",
    ] {
        let _ = engine::read(text, "any.txt");
    }
    let empty = engine::read("“三个一批”：一是：一是二是", "any.txt");
    assert!(empty.records.iter().all(|record| record.members.is_empty()));
}

#[test]
fn one_page_may_hold_several_reports() {
    let page = "云泽县专场\n\n产业兴县 云泽奋进\n\n本报讯（记者 王一）3月8日上午，云泽县负责人介绍云泽县2024年经济社会发展情况并回答提问，全县经济平稳运行。\n\n\
                过去一年，云泽县生产总值增长5.1%，云泽县各项事业全面进步，人民生活水平不断提高，社会大局保持稳定。\n\n\
                青禾区专场\n\n港城青禾 再谱新篇\n\n本报讯（记者 李二）3月8日下午，青禾区负责人介绍青禾区2024年经济社会发展情况并回答提问，全区经济平稳运行。\n\n\
                2024年，青禾区生产总值增长6.2%，青禾区各项事业全面进步，人民生活水平不断提高，社会大局保持稳定。\n";
    let read = engine::read(page, "page.txt");
    let names: Vec<(&str, &str)> = read
        .documents
        .iter()
        .map(|d| (read.areas[d.area as usize].name.as_str(), d.title.as_str()))
        .collect();
    assert_eq!(
        names,
        [("云泽县", "产业兴县 云泽奋进"), ("青禾区", "港城青禾 再谱新篇")]
    );
    let growth: Vec<(u32, String)> = read.observations.iter().map(|o| (o.doc, o.value.to_string())).collect();
    assert_eq!(growth, [(0, "5.1".to_owned()), (1, "6.2".to_owned())]);
    assert_eq!(
        read.documents[0].date.as_ref().map(ToString::to_string).as_deref(),
        Some("2025-03-08")
    );
    // Together the documents cover the file.
    assert_eq!(read.documents[0].span.start, 0);
    assert_eq!(read.documents[0].span.end, read.documents[1].span.start);
    assert_eq!(read.documents[1].span.end as usize, page.chars().count());
}

#[test]
fn a_short_item_on_the_page_keeps_the_page_s_place() {
    let page = "青禾区综述\n\n2024年，青禾区坚持稳中求进，青禾区统筹推进各项工作，全区经济社会发展取得新的成效，人民生活水平不断提高。\n\n\
                五届区委常委会专题会议召开\n\n本报讯（记者 韩一）1月8日，区委书记主持召开专题会议，相关负责人参加会议，会议研究了年度重点工作和有关事项。\n\n\
                会议要求，力争一季度重点项目开工率超40%，确保全区经济社会发展开好局、起好步，以实干实绩交出高质量发展新答卷。\n";
    let read = engine::read(page, "page.txt");
    assert_eq!(read.documents.len(), 2);
    let places: Vec<&str> = read
        .documents
        .iter()
        .map(|d| read.areas[d.area as usize].name.as_str())
        .collect();
    assert_eq!(places, ["青禾区", "青禾区"]);
}

#[test]
fn a_name_misprinted_in_the_title_is_reported() {
    let page = "实干争先 和平区 高质量发展取得新突破\n\n过去一年，云泽县实干担当，云泽县经济社会发展取得新成效，新的一年，云泽县将继续努力，推动各项工作再上台阶。\n\n\
                2024年，全县生产总值增长4.4%。\n";
    let read = engine::read(page, "page.txt");
    assert_eq!(read.areas[read.documents[0].area as usize].name, "云泽县");
    let doubt = read
        .diagnostics
        .iter()
        .find(|d| d.kind.as_str() == "misprint")
        .expect("the doubt");
    assert_eq!(
        (doubt.subject.as_deref(), doubt.suggestion.as_deref()),
        (Some("和平区"), Some("云泽县"))
    );
}

#[test]
fn a_bundle_without_text_carries_no_sentence() {
    let text = "云泽县2024年回顾\n\n2024年，云泽县深入实施乡村建设行动，云泽县统筹推进农村人居环境整治提升和美丽庭院创建，完成了农村生活污水治理和垃圾分类处置以及道路硬化亮化绿化提升改造工程项目18个。\n";
    let bundle = engine::bundle([("a.txt", text)], BundleOptions::default());
    assert!(!bundle.observations.is_empty());
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
    let json: String = bundle.to_json().chars().filter(|c| c.is_alphanumeric()).collect();
    for window in letters.windows(20) {
        let run: String = window.iter().collect();
        assert!(!json.contains(&run), "the bundle carries {run}");
    }
    let with_text = engine::bundle(
        [("a.txt", text)],
        BundleOptions {
            with_text: true,
            sample: false,
        },
    );
    assert_eq!(with_text.documents[0].text.as_deref(), Some(text));
}

#[test]
fn a_bundle_without_text_lists_members_in_an_order_of_its_own() {
    let text = "云泽县2024年回顾\n\n2024年，云泽县稳步前行，云泽县全面进步，各项事业取得新的成效，人民生活水平不断提高，社会大局保持稳定。\n\n实施“四个攻坚”行动，即项目建设攻坚、科技创新攻坚、城市更新攻坚、民生改善攻坚。\n";
    let members = |options| {
        let bundle = engine::bundle([("a.txt", text)], options);
        bundle
            .records
            .into_iter()
            .find(|r| !r.members.is_empty())
            .expect("a formula with members")
            .members
    };
    let printed = members(BundleOptions {
        with_text: true,
        sample: false,
    });
    assert_eq!(printed.len(), 4);
    let mut own = members(BundleOptions::default());
    assert_ne!(own, printed);
    assert!(!text.replace('、', "").contains(&own.concat()));
    own.sort();
    let mut all = printed;
    all.sort();
    assert_eq!(own, all);
}
