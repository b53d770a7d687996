//! Texts of the genre's own words, one a byte: what a byte fuzzer would take long to spell.
#![no_main]

use fangzhi::engine;
use libfuzzer_sys::fuzz_target;

const WORDS: &[&str] = &[
    "云泽县", "全县", "全市", "全国", "2024年", "去年", "前三季度", "1月至11月", "年末", "同比", "比上年", "较2023年", "环比", "年均", "增长", "下降",
    "提高", "分别", "达到", "实现", "完成", "居", "第3位", "第一", "首位", "前进", "4个位次", "297.6", "12.5", "-3.2", "三", "十", "亿元", "万元", "%",
    "‰", "个百分点", "倍", "家", "个", "万亩", "户", "、", "，", "。", "；", "：", "\n", "\n\n", "\t", "|", "（", "）", "“", "”", "和", "与", "的", "其中",
    "以上", "左右", "近", "超", "由", "提升至", "占", "比重", "高于", "拉动", "贡献率", "翻一番", "目标", "力争", "预计", "将", "生产总值",
    "规上工业增加值", "固定资产投资", "城乡居民人均可支配收入", "高新技术企业", "项目", "总投资", "新增", "累计", "建成", "签约", "荣获", "国家级",
    "示范区", "“三个一批”", "三年行动", "图为", "记者", "单位：万元\n", "指标\t2024年\t增长（%）\n", "[2]", "一、",
];

fuzz_target!(|bytes: &[u8]| {
    let text: String = bytes.iter().take(400).map(|&b| WORDS[b as usize % WORDS.len()]).collect();
    let read = engine::read(&text, "any.txt");
    let chars = text.chars().count();
    for fact in &read.observations {
        assert!(fact.span.start < fact.span.end && fact.span.end as usize <= chars);
        assert!(!fact.indicator.is_empty());
    }
    assert_eq!(engine::read(&text, "any.txt"), read);
});
