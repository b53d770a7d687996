//! What an order goes by: the words before the rank decide, else the quantity it is tied to; where nothing tells, nothing.

use fangzhi::model::Measure;

use crate::fact::read;

/// The measures that the ranks of a sentence go by, in order.
fn ranked(sentence: &str) -> Vec<Option<Measure>> {
    read(sentence)
        .observations
        .iter()
        .filter(|o| o.measure == Measure::Rank)
        .map(|o| o.ranked_by)
        .collect()
}

#[test]
fn an_order_goes_by_what_the_words_before_it_name() {
    use Measure::{Growth, Level, Share};
    for (sentence, expected) in [
        (
            "地区生产总值实现297.4亿元、增长5.2%，总量居全市第4位。",
            vec![Some(Level)],
        ),
        ("地区生产总值297.4亿元、增长5.2%，增速居全市第3位。", vec![Some(Growth)]),
        (
            "工业投资增长15.2%，增速居全市8个县（市、区）第1位。",
            vec![Some(Growth)],
        ),
        (
            "固定资产投资、社会消费品零售总额增速分别居全市第2位和第1位。",
            vec![Some(Growth); 2],
        ),
        (
            "税收收入8.1亿元，占一般公共预算收入的81.5%，占比居全市第2位。",
            vec![Some(Share)],
        ),
    ] {
        assert_eq!(ranked(sentence), expected, "{sentence}");
    }
}

#[test]
fn a_tied_order_goes_by_the_quantity_just_before_it() {
    use Measure::{Growth, Level, Share};
    for (sentence, expected) in [
        ("固定资产投资增长15%，居全市第6位。", vec![Some(Growth)]),
        ("社会消费品零售总额完成104.3亿元，居全市第7位。", vec![Some(Level)]),
        (
            "社会消费品零售总额完成104.3亿元、增长7.2%，居全市第7位。",
            vec![Some(Growth)],
        ),
        ("税收占比达91.6%，居全市第3位。", vec![Some(Share)]),
        (
            "规模以上工业增加值增长13.2%，高于全市3.4个百分点，居全市第一位。",
            vec![Some(Growth)],
        ),
        (
            "固定资产投资增长15.4%，居全市第5位，居四个主城区第2位。",
            vec![Some(Growth); 2],
        ),
    ] {
        assert_eq!(ranked(sentence), expected, "{sentence}");
    }
}

#[test]
fn nothing_is_said_where_nothing_tells() {
    for sentence in [
        "粮食总产量居全省首位。",
        "综合考核连续三年位居全市前三。",
        "服务业总量和增幅居全市首位。",
        "高新技术企业同比翻一番，居全市第1位。",
    ] {
        assert_eq!(ranked(sentence), vec![None], "{sentence}");
    }
    // A figure of another indicator before a rank that has a subject of its own.
    assert_eq!(ranked("固定资产投资增长15.4%，营商环境评价居全市第2位。"), vec![None]);
}
