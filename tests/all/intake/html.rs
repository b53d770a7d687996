//! Saved pages: the article stays, the page goes. The pages are invented, in the ways that sites really lay them out.

use fangzhi::intake::{Item, Note};
use fangzhi::model::{Encoding, Format};

use super::{REPORT, facts, open, report, text_of, told};

fn paragraphs(tag: &str) -> String {
    REPORT[2..]
        .iter()
        .map(|text| format!("<{tag}>　　{text}</{tag}>\n"))
        .collect()
}

const NAV: &str = "<div class=\"top_nav\"><ul><li><a href=\"/\">首页</a></li><li><a href=\"/zwgk\">政务公开</a></li>\
    <li><a href=\"/tj\">统计数据</a></li><li><a href=\"/hd\">互动交流</a></li></ul></div>\
    <div class=\"crumbs\">当前位置：<a href=\"/\">首页</a> &gt; <a href=\"/tj\">统计公报</a></div>";
const FOOT: &str = "<div class=\"footer\"><p>主办：云泽县人民政府办公室　备案序号：云ICP备05000000号-1</p>\
    <p>网站标识码：5300000001 联系电话：0000-1234567</p></div><script>var n=2024;document.write('增长99%');</script>";
const RELATED: &str = "<div class=\"related\"><h3>相关阅读</h3><ul><li><a href=\"1\">云泽县2023年公报：生产总值增长5.9%</a></li>\
    <li><a href=\"2\">青石市2024年公报：投资增长7.7%</a></li></ul></div>";

/// The page gives the report's facts, and nothing of these words.
fn reads(page: &str, title: bool) -> String {
    let opened = text_of("page.html", page.as_bytes());
    assert_eq!(opened.format, Format::Html);
    let text = &opened.text;
    assert_eq!(facts(text), facts(&report()), "{text}");
    for word in [
        "首页",
        "互动交流",
        "备案",
        "联系电话",
        "document.write",
        "99%",
        "5.9%",
        "7.7%",
        "分享",
        "<",
        "&nbsp;",
    ] {
        assert!(!text.contains(word), "{word} in {text}");
    }
    for paragraph in &REPORT[2..] {
        assert!(
            text.lines().any(|line| line == *paragraph),
            "{paragraph} whole in {text}"
        );
    }
    if title {
        assert_eq!(text.lines().next(), Some(REPORT[0]), "{text}");
        assert!(text.contains("2025年2月18日") || text.contains("2025-02-18"), "{text}");
        assert!(text.contains("云泽县统计局"), "{text}");
    }
    text.clone()
}

#[test]
fn content_systems_of_governments() {
    // TRS/WCM with its meta fields and #zoom.
    reads(
        &format!(
            "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>{t}_云泽县人民政府</title>\
             <meta name=\"ArticleTitle\" content=\"{t}\"><meta name=\"PubDate\" content=\"2025-02-18 09:00\">\
             <meta name=\"ContentSource\" content=\"云泽县统计局\"></head><body>{NAV}\
             <div class=\"article\"><div id=\"zoom\"><div class=\"TRS_Editor\"><style>.TRS_Editor P{{margin:0}}</style>{p}</div></div>\
             <div class=\"bdsharebuttonbox\">分享到：<a>微信</a></div></div>{RELATED}{FOOT}</body></html>",
            t = REPORT[0],
            p = paragraphs("p")
        ),
        true,
    );
    // A heading and a line of source above the text, with buttons in it.
    reads(
        &format!(
            "<html><head><title>统计公报</title></head><body>{NAV}<div class=\"main\"><div class=\"con\">\
             <h1>{t}</h1><div class=\"info\"><span>发布时间：2025-02-18</span> <span>来源：云泽县统计局</span> \
             <span>浏览次数：<i>1234</i></span> <span>字体：<a>大</a> <a>中</a> <a>小</a></span></div>\
             <div class=\"pages_content\">{p}</div></div></div>{RELATED}{FOOT}</body></html>",
            t = REPORT[0],
            p = paragraphs("p")
        ),
        true,
    );
    // Nothing but divs.
    reads(
        &format!(
            "<html><body><div><div>{NAV}</div><div><div><div>{t}</div><div>{s}</div><div>{p}</div></div></div>\
             <div>{RELATED}</div><div>{FOOT}</div></div></body></html>",
            t = REPORT[0],
            s = REPORT[1],
            p = paragraphs("div")
        ),
        true,
    );
}

#[test]
fn old_pages_of_tables_and_fonts() {
    let body: String = REPORT[2..]
        .iter()
        .map(|text| format!("　　{text}<BR>&nbsp;&nbsp;"))
        .collect();
    reads(
        &format!(
            "<HTML><HEAD><META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=utf-8\"></HEAD><BODY bgcolor=#FFFFFF>\
             <TABLE width=778><TR><TD><A HREF=\"/\">首页</A> | <A HREF=a>互动交流</A> | <A HREF=b>统计数据</A></TD></TR></TABLE>\
             <TABLE width=778><TR><TD width=160><TABLE><TR><TD><A HREF=x>云泽县2023年公报：生产总值增长5.9%</A></TD></TR></TABLE></TD>\
             <TD><TABLE><TR><TD align=center><FONT size=5><B>{t}</B></FONT></TD></TR>\
             <TR><TD align=center>{s}</TD></TR><TR><TD><FONT face=宋体 size=3>{body}</FONT></TD></TR></TABLE></TD></TR></TABLE>\
             <TABLE width=778><TR><TD align=center>版权所有 备案序号 联系电话 0000-1234567</TD></TR></TABLE></BODY></HTML>",
            t = REPORT[0],
            s = REPORT[1],
        ),
        true,
    );
}

#[test]
fn news_sites() {
    reads(
        &format!(
            "<!doctype html><html><head><meta property=\"og:title\" content=\"{t}\"><title>{t}-青石新闻网</title></head><body>\
             <header class=\"site\"><nav><a>首页</a><a>互动交流</a></nav></header><main><article><h1>{t}</h1>\
             <p class=\"meta\">来源：云泽县统计局 2025-02-18 08:30</p>{p}<div class=\"share\">分享</div></article>\
             <aside><p>热门：青石市固定资产投资增长7.7%，多个项目集中开工，建设进度明显加快，受到各方关注。</p></aside></main>\
             <footer>备案 联系电话</footer></body></html>",
            t = REPORT[0],
            p = paragraphs("p")
        ),
        true,
    );
    // Paragraphs as spans between breaks, words cut by tags and line ends of the source.
    let spans: String = REPORT[2..]
        .iter()
        .map(|text| {
            format!(
                "<section><span>{}</span></section>\n",
                text.replace("同比", "同\n        <b>比</b>")
            )
        })
        .collect();
    reads(
        &format!("<html><body><div id=\"js_content\" class=\"rich_media_content\">{spans}</div></body></html>"),
        false,
    );
}

#[test]
fn tables_keep_their_rows() {
    let table = "<table border=1><caption>云泽县2024年主要指标</caption>\
        <tr><th rowspan=2>指标</th><th rowspan=2>单位</th><th colspan=2>2024年</th></tr><tr><th>总量</th><th>同比增长（%）</th></tr>\
        <tr><td><p>地区生产总值</p></td><td>亿元</td><td><p><span>312.5</span></p></td><td>6.1</td></tr>\
        <tr><td>规模以上工业<br>增加值</td><td>亿元</td><td>&nbsp;</td><td>8.3</td></tr>\
        <tr><td>一般公共预算收入</td><td>亿元</td><td>15.2</td><td>3.3</td></tr></table>";
    let text = text_of(
        "a.html",
        format!("<html><body><p>云泽县2024年统计表</p>{table}</body></html>").as_bytes(),
    )
    .text;
    assert!(text.contains("规模以上工业增加值"), "{text}");
    let found = facts(&text);
    for (indicator, measure, value) in [
        ("地区生产总值", "level", "31250000000"),
        ("地区生产总值", "growth", "6.1"),
        ("规模以上工业增加值", "growth", "8.3"),
        ("一般公共预算收入", "level", "1520000000"),
        ("一般公共预算收入", "growth", "3.3"),
    ] {
        let fact = (indicator.to_owned(), measure.to_owned(), value.to_owned());
        assert!(found.contains(&fact), "{fact:?} of {found:?} in\n{text}");
    }
    assert_eq!(found.len(), 5, "{found:?}\n{text}");
}

#[test]
fn lists_breaks_entities_and_preformatted_text() {
    let page = "<html><body><h2>一、工业</h2><ul><li>产值增长5&#46;6&#37;，<li>利税增长&#x37;.1&#65285;。</ul>\
        <p>第一行<br>第二行<br/><br>第三行&lt;甲&gt;&amp;乙&ensp;丙</p><pre>甲  乙\n丙  丁</pre><ol><li>一是项目建设。</ol></body></html>";
    let text = text_of("a.html", page.as_bytes()).text;
    assert_eq!(
        text,
        "一、工业\n\n产值增长5.6%，\n\n利税增长7.1％。\n\n第一行\n第二行\n第三行<甲>&乙\u{2002}丙\n\n甲  乙\n丙  丁\n\n一是项目建设。\n"
    );
}

#[test]
fn the_charset_is_found() {
    let page = |charset: &str| {
        format!(
            "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset={charset}\"></head><body>{}</body></html>",
            REPORT.map(|p| format!("<p>{p}</p>")).concat()
        )
    };
    for (bytes, encoding) in [
        (
            encoding_rs::GBK.encode(&page("gb2312")).0.into_owned(),
            Encoding::Gb18030,
        ),
        // The page says one thing and is another.
        (
            encoding_rs::GBK.encode(&page("utf-8")).0.into_owned(),
            Encoding::Gb18030,
        ),
        (page("gb2312").into_bytes(), Encoding::Utf8),
        (
            page("gb2312").encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Encoding::Utf16Le,
        ),
    ] {
        let opened = text_of("a.htm", &bytes);
        assert_eq!(opened.encoding, Some(encoding));
        assert_eq!(facts(&opened.text), facts(&report()));
    }
}

#[test]
fn nothing_runs_and_nothing_hidden_is_read() {
    let page = "<html><body onload=\"alert(1)\"><script>document.body.innerHTML='增长1%'</script><style>p{content:'增长2%'}</style>\
        <p onclick=\"x()\">全县生产总值增长5.6%，总量达到三百亿元。<img src=x onerror=alert(1) alt=\"增长3%\"></p>\
        <div style=\"display: none\">增长4%</div><div hidden>增长5%</div><template><p>增长6%</p></template>\
        <noscript>请启用脚本</noscript><iframe srcdoc=\"<p>增长7%</p>\"></iframe><svg><text>增长8%</text></svg>\
        <!-- 增长9% --><textarea>增长10%</textarea><a href=\"javascript:alert(1)\">全文如下。</a></body></html>";
    let opened = text_of("a.html", page.as_bytes());
    assert_eq!(
        opened.text,
        "全县生产总值增长5.6%，总量达到三百亿元。\n\n请启用脚本全文如下。\n"
    );
    assert!(opened.notes.contains(&Note::Pictures));
}

#[test]
fn a_page_without_an_article_gives_all_its_text() {
    let text = text_of(
        "a.html",
        "<html><body><div>云泽县</div><div>统计局</div></body></html>".as_bytes(),
    )
    .text;
    assert_eq!(text, "云泽县\n\n统计局\n");
    assert_eq!(told(&open("a.html", b"<html><body></body></html>")), ["empty a.html"]);
    assert_eq!(
        told(&open("a.html", b"<html><body><p>12 345</p></body></html>")),
        ["no_words a.html"]
    );
}

#[test]
fn pages_that_attack_the_parser_are_linear() {
    let tail = "<p>云泽县生产总值增长5.6%，总量达到三百亿元。</p>";
    let many = 20_000;
    for page in [
        ["<html><body>", &"<div>".repeat(many), tail].concat(),
        ["<html><body>", &"<b><p>".repeat(many), tail].concat(),
        [
            "<html><body>",
            &(0..many).map(|n| format!("<font size={n}>")).collect::<String>(),
            tail,
        ]
        .concat(),
        ["<html><body>", &"<a href=x><table>".repeat(many / 8), tail].concat(),
        ["<html><body>", &"<table><tr><td>".repeat(many / 8), tail].concat(),
        ["<html><body>", &"<ul><li>".repeat(many / 4), tail].concat(),
        ["<html><body>", &"<svg><p>".repeat(many / 8), tail].concat(),
        ["<html><body>", &"</p></div></b>".repeat(many), tail].concat(),
        ["<html><body>", &"<p>".repeat(many), tail].concat(),
        ["<html><body>", tail, &"<!--".repeat(many)].concat(),
        ["<html><body>", &"&#x".repeat(many), tail].concat(),
    ] {
        let start = std::time::Instant::now();
        let items = open("a.html", page.as_bytes());
        let [Item::Text(opened)] = items.as_slice() else {
            panic!("{} {:?}", &page[..60], told(&items))
        };
        assert!(opened.text.contains("增长5.6%"), "{}", &page[..60]);
        assert!(
            start.elapsed().as_secs() < 20,
            "{:?} for {}",
            start.elapsed(),
            &page[..60]
        );
    }
    // What stands in a list to choose from is left out, however many there are.
    open(
        "a.html",
        ["<html><body>", &"<select><option>".repeat(many / 8), tail]
            .concat()
            .as_bytes(),
    );
    let attributes: String = (0..60_000).map(|n| format!(" a{n}")).collect();
    assert_eq!(
        told(&open(
            "a.html",
            ["<html><body><p", &attributes, ">", tail].concat().as_bytes()
        )),
        ["damaged a.html"]
    );
    // A picture written out in letters is one attribute.
    let picture = "iVBORw0KGgo/AAAANSUhEUg+ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghij/0123456789".repeat(4_000);
    let page = format!("<html><body><img src=\"data:image/png;base64,{picture}\">{tail}</body></html>");
    assert!(text_of("a.html", page.as_bytes()).text.contains("5.6%"));
}
