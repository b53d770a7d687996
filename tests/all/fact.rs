//! Text to facts: what sentences of the genre must be read as, and what must not be read as a fact.

use fangzhi::engine;
use fangzhi::fact::Extraction;

/// Reads sentences as part of a year-end review of 2024 about an invented county.
pub(crate) fn read(sentences: &str) -> Extraction {
    let source = format!(
        "云泽县2024年经济社会发展综述\n\n2024年，云泽县坚持稳中求进工作总基调，云泽县各项事业取得新进展，群众生活持续改善，发展质量不断提高。\n\n{sentences}\n"
    );
    engine::read(&source, "review.txt")
}

/// A fact as a case writes it: `indicator measure value unit [field=…]…`.
pub(crate) fn spell(extraction: &Extraction, n: usize) -> String {
    let o = &extraction.observations[n];
    let mut out = format!("{} {} {}", o.indicator, o.measure, o.value);
    if let Some(high) = o.value_high {
        out.push_str(&format!("..{high}"));
    }
    out.push_str(&format!(" {}", o.unit));
    if o.bound.as_str() != "exact" {
        out.push_str(&format!(" bound={}", o.bound));
    }
    match &o.basis {
        Some(basis) if basis.to_string() != "yoy" => out.push_str(&format!(" basis={basis}")),
        // A change without a base is spelled out; levels and ranks have none.
        None if matches!(o.measure.as_str(), "change" | "multiple") && o.unit != "个位次" => {
            out.push_str(" basis=none")
        }
        _ => {}
    }
    match &o.period {
        Some(period) if period.to_string() != "2024" => out.push_str(&format!(" period={period}")),
        Some(_) => {}
        None => out.push_str(" period=none"),
    }
    if o.status.as_str() != "actual" {
        out.push_str(&format!(" {}", o.status));
    }
    if let Some(scope) = &o.scope {
        out.push_str(&format!(" scope={scope}"));
    }
    if let Some(out_of) = o.out_of {
        out.push_str(&format!("/{out_of}"));
    }
    let area = &extraction.areas[o.area as usize].name;
    if area != "云泽县" {
        out.push_str(&format!(" area={area}"));
    }
    out
}

/// Each sentence with the facts it states, in order; a sentence with none must give none.
fn check(cases: &[(&str, &[&str])]) {
    let mut wrong = String::new();
    for (sentence, facts) in cases {
        let extraction = read(sentence);
        let found: Vec<String> = (0..extraction.observations.len())
            .map(|n| spell(&extraction, n))
            .collect();
        if found != *facts {
            wrong.push_str(&format!(
                "{sentence}\n    expected {facts:#?}\n    found    {found:#?}\n"
            ));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn levels_growths_and_ranks_of_one_subject() {
    check(&[
        (
            "地区生产总值实现186.4亿元、同比增长5.2%，总量居全市第3位。",
            &[
                "地区生产总值 level 18640000000 元",
                "地区生产总值 growth 5.2 %",
                "地区生产总值 rank 3 位 scope=全市",
            ],
        ),
        (
            "完成一般公共预算收入9.8亿元，下降1.4%，居全市第5位。",
            &[
                "一般公共预算收入 level 980000000 元",
                "一般公共预算收入 growth -1.4 %",
                "一般公共预算收入 rank 5 位 scope=全市",
            ],
        ),
        (
            "规上工业增加值增长7.1%，高于全市1.2个百分点。",
            &[
                "规模以上工业增加值 growth 7.1 %",
                "规模以上工业增加值 points 1.2 个百分点 basis=area:全市",
            ],
        ),
        (
            "社会消费品零售总额增长6%，全市排名第一。",
            &[
                "社会消费品零售总额 growth 6 %",
                "社会消费品零售总额 rank 1 位 scope=全市",
            ],
        ),
        (
            "GDP增长4.9%，居五个县区第2位。",
            &["地区生产总值 growth 4.9 %", "地区生产总值 rank 2 位 scope=五个县区/5"],
        ),
        (
            "全县固定资产投资同比增长9.3%，增速位居全省首位。",
            &["固定资产投资 growth 9.3 %", "固定资产投资 rank 1 位 scope=全省"],
        ),
    ]);
}

#[test]
fn counted_nouns_before_and_after_the_number() {
    check(&[
        (
            "成功签约项目26个，总投资120.5亿元。",
            &["签约项目 level 26 个", "签约项目总投资 level 12050000000 元"],
        ),
        (
            "新开工15个产业项目和8个民生项目。",
            &["产业项目（新开工） level 15 个", "民生项目（新开工） level 8 个"],
        ),
        (
            "新增高新技术企业6家，总数达31家。",
            &["高新技术企业（新增） level 6 家", "高新技术企业（累计） level 31 家"],
        ),
        ("改造提升农村公路72.6公里。", &["农村公路（改造提升） level 72.6 公里"]),
        ("实施500万元以上项目48个。", &["500万元以上项目 level 48 个"]),
        ("完成120户困难家庭适老化改造。", &["困难家庭适老化改造 level 120 户"]),
        (
            "办结群众诉求2000余件。",
            &["群众诉求（办结） level 2000 件 bound=above"],
        ),
        (
            "总投资3.2亿元的县人民医院新院区完成主体建设。",
            &["县人民医院新院区总投资 level 320000000 元"],
        ),
    ]);
}

#[test]
fn lists_are_dealt_in_order() {
    check(&[
        (
            "城乡居民人均可支配收入分别增长4.6%、6.8%。",
            &[
                "城镇居民人均可支配收入 growth 4.6 %",
                "农村居民人均可支配收入 growth 6.8 %",
            ],
        ),
        (
            "接待游客、旅游综合收入同比分别增长12%、15.5%。",
            &["接待游客 growth 12 %", "旅游综合收入 growth 15.5 %"],
        ),
        (
            "治安警情、刑事案件分别下降10.2%、8.6%。",
            &["治安警情 growth -10.2 %", "刑事案件 growth -8.6 %"],
        ),
    ]);
}

#[test]
fn targets_and_estimates() {
    check(&[
        (
            "2025年经济社会发展主要预期目标是：生产总值增长5.5%以上，规上工业增加值增长7%以上。",
            &[
                "地区生产总值 growth 5.5 % bound=above period=2025 target",
                "规模以上工业增加值 growth 7 % bound=above period=2025 target",
            ],
        ),
        (
            "力争全年新增规上工业企业10家。",
            &["规模以上工业企业（新增） level 10 家 target"],
        ),
        (
            "签约项目12个，计划总投资40亿元。",
            &[
                "签约项目 level 12 个",
                "签约项目计划总投资 level 4000000000 元 estimate",
            ],
        ),
    ]);
}

#[test]
fn periods_come_from_the_clause_the_sentence_and_the_paragraph() {
    check(&[
        (
            "前三季度，全县生产总值增长5.8%，固定资产投资增长11%。",
            &[
                "地区生产总值 growth 5.8 % period=2024-Q1/2024-Q3",
                "固定资产投资 growth 11 % period=2024-Q1/2024-Q3",
            ],
        ),
        (
            "1月至11月，规模以上工业增加值增长9.4%。固定资产投资增长8.2%。",
            &[
                "规模以上工业增加值 growth 9.4 % period=2024-01/2024-11",
                "固定资产投资 growth 8.2 % period=2024-01/2024-11",
            ],
        ),
    ]);
}

#[test]
fn numbers_that_measure_nothing_are_no_facts() {
    check(&[
        ("深入开展“五个一”活动，扎实推进三大行动。", &[]),
        ("召开县委十四届七次全会，审议通过有关文件。", &[]),
        ("入选第三批全国试点，进一步提升了知名度。", &[]),
        ("推进八个方面工作，取得一系列成效。", &[]),
        ("主要指标实现两位数增长，跻身全省第一方阵。", &[]),
        ("坚持“1234”工作思路，深化“放管服”改革。", &[]),
        ("连续7年获评先进单位。", &[]),
        ("拨打12345热线，PM2.5持续改善。", &[]),
        ("会议于2024年12月28日上午召开。", &[]),
    ]);
}

#[test]
fn properties_shares_and_completions() {
    check(&[
        (
            "实施重点项目96个，总投资412亿元，年度计划投资118亿元，实际完成投资124亿元，占年度计划的105.1%。",
            &[
                "重点项目 level 96 个",
                "重点项目总投资 level 41200000000 元",
                "重点项目年度计划投资 level 11800000000 元 estimate",
                "重点项目完成投资 level 12400000000 元",
                "重点项目完成投资占年度计划比重 share 105.1 %",
            ],
        ),
        (
            "城镇新增就业5120人，完成年度任务的112.3%。",
            &["城镇新增就业 level 5120 人", "城镇新增就业年度任务完成率 share 112.3 %"],
        ),
        (
            "税收收入8.6亿元，占比71.5%；民生支出占一般公共预算支出的78.2%。",
            &[
                "税收收入 level 860000000 元",
                "税收占比 share 71.5 %",
                "民生支出占一般公共预算支出比重 share 78.2 %",
            ],
        ),
        (
            "规模以上工业企业实现营业收入212.4亿元，同比增长6.3%；利润总额14.8亿元，同比下降9.1%。",
            &[
                "规模以上工业企业营业收入 level 21240000000 元",
                "规模以上工业企业营业收入 growth 6.3 %",
                "规模以上工业企业利润总额 level 1480000000 元",
                "规模以上工业企业利润总额 growth -9.1 %",
            ],
        ),
        ("人口自然增长率为-2.14‰。", &["人口自然增长率 share -2.14 ‰"]),
        (
            "八成以上的村建成文化广场。",
            &["村（建成文化广场） share 80 % bound=above"],
        ),
        (
            "城镇登记失业率3.2%，控制在4%的目标以内。",
            &["城镇登记失业率 share 3.2 %", "城镇登记失业率 share 4 % target"],
        ),
    ]);
}

#[test]
fn differences_bases_and_multiples() {
    check(&[
        (
            "固定资产投资增长8.8%，增速比全省、全市分别高2.1个、0.7个百分点。",
            &[
                "固定资产投资 growth 8.8 %",
                "固定资产投资 points 2.1 个百分点 basis=area:全省",
                "固定资产投资 points 0.7 个百分点 basis=area:全市",
            ],
        ),
        (
            "城镇化率为57.4%，比上年提高0.9个百分点。",
            &["常住人口城镇化率 share 57.4 %", "常住人口城镇化率 points 0.9 个百分点"],
        ),
        (
            "各项存款余额312亿元，比年初增加28亿元。",
            &[
                "金融机构各项存款余额 level 31200000000 元",
                "金融机构各项存款余额 change 2800000000 元 basis=since:2024",
            ],
        ),
        (
            "优良天数305天，同比增加11天。",
            &["空气质量优良天数 level 305 天", "空气质量优良天数 change 11 天"],
        ),
        ("减少审批环节126个。", &["审批环节 change -126 个 basis=none"]),
        (
            "高新技术企业达45家，是2020年的3.5倍。",
            &[
                "高新技术企业 level 45 家",
                "高新技术企业 multiple 3.5 倍 basis=since:2020",
            ],
        ),
        ("网络零售额增长1.6倍。", &["网络零售额 multiple 2.6 倍"]),
        (
            "工业增加值增速由上半年的3.2%提高到前三季度的4.5%。",
            &[
                "工业增加值 growth 3.2 % period=2024-01/2024-06",
                "工业增加值 growth 4.5 % period=2024-Q1/2024-Q3",
            ],
        ),
    ]);
}

#[test]
fn ranks_in_lists_moves_and_without_numerals() {
    check(&[
        (
            "固定资产投资、社会消费品零售总额增速分别居全市第2位和第1位。",
            &[
                "固定资产投资 rank 2 位 scope=全市",
                "社会消费品零售总额 rank 1 位 scope=全市",
            ],
        ),
        (
            "综合考核连续三年位居全市前三。",
            &["综合考核 rank 3 位 bound=below scope=全市"],
        ),
        (
            "营商环境评价在全省88个县中前进6个位次。",
            &["营商环境评价 change 6 个位次 scope=全省县/88"],
        ),
        (
            "工业投资增长15.2%，增速居全市8个县（市、区）第1位。",
            &["工业投资 growth 15.2 %", "工业投资 rank 1 位 scope=全市县（市、区）/8"],
        ),
        ("粮食总产量居全省首位。", &["粮食总产量 rank 1 位 scope=全省"]),
    ]);
}

#[test]
fn several_periods_in_one_sentence() {
    check(&[
        (
            "一季度，全县生产总值增长4.2%；上半年增长4.7%；前三季度增长5.1%。",
            &[
                "地区生产总值 growth 4.2 % period=2024-Q1",
                "地区生产总值 growth 4.7 % period=2024-01/2024-06",
                "地区生产总值 growth 5.1 % period=2024-Q1/2024-Q3",
            ],
        ),
        (
            "居民人均可支配收入由2020年的2.2万元提高到2024年的2.9万元。",
            &[
                "居民人均可支配收入 level 22000 元 period=2020",
                "居民人均可支配收入 level 29000 元",
            ],
        ),
        (
            "国庆假期，全县接待游客36.2万人次。",
            &["接待游客 level 362000 人次 period=2024 国庆"],
        ),
        (
            "截至6月末，贷款余额245亿元。",
            &["金融机构各项贷款余额 level 24500000000 元 period=2024-06-30"],
        ),
    ]);
}

#[test]
fn names_keep_what_belongs_to_them() {
    check(&[
        (
            "信访事项及时受理率和按期办结率均达100%。",
            &["信访事项及时受理率和按期办结率 share 100 %"],
        ),
        ("及时受理率达99.5%。", &["及时受理率 share 99.5 %"]),
        (
            "服务业总量和增幅始终居全市首位。",
            &["服务业总量和增幅 rank 1 位 scope=全市"],
        ),
        (
            "全县生产总值（GDP）增长5%，固定资产投资（不含农户）增长6%。",
            &["地区生产总值 growth 5 %", "固定资产投资（不含农户） growth 6 %"],
        ),
        ("签约甲光电、乙材料等项目18个。", &["签约项目 level 18 个"]),
        ("为86名残疾儿童提供了康复救助。", &["残疾儿童（康复救助） level 86 名"]),
        (
            "创建3个省级、5个市级“美丽乡村示范村”。",
            &[
                "省级“美丽乡村示范村”（创建） level 3 个",
                "市级“美丽乡村示范村”（创建） level 5 个",
            ],
        ),
    ]);
}

#[test]
fn structures_and_ratios() {
    check(&[
        (
            "三次产业结构为8.6:40.2:51.2。",
            &[
                "第一产业增加值占地区生产总值比重 share 8.6 %",
                "第二产业增加值占地区生产总值比重 share 40.2 %",
                "第三产业增加值占地区生产总值比重 share 51.2 %",
            ],
        ),
        (
            "三次产业比重由上年的9.1：39.8：51.1调整为8.6：40.2：51.2。",
            &[
                "第一产业增加值占地区生产总值比重 share 9.1 % period=2023",
                "第二产业增加值占地区生产总值比重 share 39.8 % period=2023",
                "第三产业增加值占地区生产总值比重 share 51.1 % period=2023",
                "第一产业增加值占地区生产总值比重 share 8.6 %",
                "第二产业增加值占地区生产总值比重 share 40.2 %",
                "第三产业增加值占地区生产总值比重 share 51.2 %",
            ],
        ),
        ("城乡居民收入比为1.92:1。", &["城乡居民收入比 level 1.92 "]),
        // Members that make no whole, scores and times are no facts.
        ("三次产业结构为8.6:40.2:31.2。", &[]),
        ("决赛比分3:1，活动9:30开始。", &[]),
    ]);
}
