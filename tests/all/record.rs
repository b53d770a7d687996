//! Named records: projects, honours, initiatives and organisations, over invented places, and measured on annotations.

use std::path::Path;

use fangzhi::engine;
use fangzhi::model::{Record, RecordKind};

/// What each sentence names, spelled by [`spell`], then the sentence; nothing else may be read of these three kinds.
const CASES: &[(&[&str], &str)] = &[
    // Projects: the name is the subject of the stage.
    (&["项目 云泽湖大桥 建成"], "云泽湖大桥建成通车，两岸群众出行更加便捷。"),
    (
        &["项目 青禾新能源电池产业园 开工"],
        "3月，青禾新能源电池产业园开工建设。",
    ),
    (
        &["项目 恒岳精密铸件 投产", "项目 泽润生物制药二期 投产"],
        "恒岳精密铸件、泽润生物制药二期等12个项目投产达效。",
    ),
    (
        &["项目 云青高速 在建", "项目 泽北水库除险加固工程 在建"],
        "云青高速、泽北水库除险加固工程加快推进。",
    ),
    (
        &["项目 县第二人民医院门诊综合楼 在建"],
        "县第二人民医院门诊综合楼主体封顶。",
    ),
    (&["项目 青石市体育中心 建成"], "青石市体育中心已投入使用。"),
    (&["项目 临江港二期工程 建成"], "临江港二期工程顺利竣工验收。"),
    (&["项目 云岭抽水蓄能电站 在建"], "云岭抽水蓄能电站建设进展顺利。"),
    (
        &["项目 华泽年产10万吨锂电负极材料项目 投产"],
        "华泽年产10万吨锂电负极材料项目建成投产。",
    ),
    (&["项目 青禾大道北延工程 建成"], "青禾大道北延工程全线贯通。"),
    (
        &["项目 东湾污水处理厂提标改造工程 建成"],
        "东湾污水处理厂提标改造工程全面完工并投入运行。",
    ),
    (
        &["项目 泽江智能装备产业基地 签约"],
        "总投资35亿元的泽江智能装备产业基地成功签约。",
    ),
    (
        &["项目 泽城中医院 在建", "项目 城东养老服务中心 在建"],
        "总投资3.2亿元的泽城中医院、1.1亿元的城东养老服务中心完成主体建设。",
    ),
    (&["项目 云泽通用机场 谋划"], "云泽通用机场前期工作有序开展。"),
    (&["项目 青石高铁站 建成"], "青石高铁站正式投入运营，县城迈入高铁时代。"),
    (&["项目 金岭风电场 投产"], "金岭风电场实现全容量并网发电。"),
    // Projects: the name is the object of the stage.
    (
        &["项目 泽阳人民公园 建成", "项目 滨河体育馆 建成"],
        "建成泽阳人民公园、滨河体育馆。",
    ),
    (
        &["项目 云帆智能家居 签约", "项目 蓝鹭医疗器械 签约"],
        "全年新签约云帆智能家居、蓝鹭医疗器械等项目38个。",
    ),
    (
        &["项目 松原路小学迁建 开工", "项目 新城实验幼儿园 开工"],
        "开工建设松原路小学迁建、新城实验幼儿园等一批教育项目。",
    ),
    (
        &["项目 青禾物流园 在建", "项目 泽西冷链基地 在建"],
        "加快推进青禾物流园、泽西冷链基地等项目建设。",
    ),
    (
        &["项目 宏昌铝业轻量化部件项目 签约"],
        "成功引进总投资20亿元的宏昌铝业轻量化部件项目。",
    ),
    (
        &["项目 云栖文旅小镇 谋划", "项目 古渡口遗址公园 谋划"],
        "谋划推进云栖文旅小镇、古渡口遗址公园等项目。",
    ),
    (
        &["项目 北斗产业园 在建", "项目 半导体材料中试基地 在建"],
        "全力抓好北斗产业园、半导体材料中试基地等重点项目建设。",
    ),
    (
        &["项目 青临铁路 在建", "项目 泽江航道整治 在建"],
        "有力保障青临铁路、泽江航道整治等省重点工程建设。",
    ),
    (
        &["项目 云泽县全民健身中心 建成"],
        "云泽县全民健身中心对外开放，城市功能进一步完善。",
    ),
    (
        &["项目 顺达汽车零部件生产线 投产"],
        "顺达汽车零部件生产线正式投产，新增产值4亿元。",
    ),
    (
        &["项目 西山垃圾焚烧发电厂 建成"],
        "建成西山垃圾焚烧发电厂，日处理能力达800吨。",
    ),
    (&["项目 锦绣路跨河桥 在建"], "锦绣路跨河桥正在加紧施工。"),
    (
        &["项目 金禾数字经济产业园 开工"],
        "投资8亿元的金禾数字经济产业园破土动工。",
    ),
    (
        &["项目 泽泉直饮水项目 签约", "项目 远山光伏组件项目 签约"],
        "泽泉直饮水项目、远山光伏组件项目签约落地。",
    ),
    (
        &["项目 梅岭隧道 建成", "项目 环城东路 建成"],
        "梅岭隧道、环城东路建成投用。",
    ),
    (&["项目 鹿鸣山国家森林公园 在建"], "推进鹿鸣山国家森林公园建设。"),
    (
        &["项目 白鹿社区、北街片区、电机厂宿舍等老旧小区改造项目 建成"],
        "白鹿社区、北街片区、电机厂宿舍等老旧小区改造项目完工。",
    ),
    // Honours.
    (&["荣誉 国家卫生县城 国家级"], "成功创建国家卫生县城。"),
    (
        &["荣誉 全国农村创业创新典型县 国家级"],
        "我县获评全国农村创业创新典型县。",
    ),
    (&["荣誉 中国天然氧吧 国家级"], "云岭镇荣获“中国天然氧吧”称号。"),
    (
        &[
            "荣誉 国家级电子商务进农村综合示范县 国家级",
            "荣誉 全省乡村振兴先进县 省级",
        ],
        "先后荣获国家级电子商务进农村综合示范县、全省乡村振兴先进县等荣誉。",
    ),
    (
        &["荣誉 全国文明城市 国家级", "荣誉 国家森林城市 国家级"],
        "先后荣获“全国文明城市”“国家森林城市”称号。",
    ),
    (&["荣誉 全国综合实力百强县 国家级"], "首次跻身全国综合实力百强县。"),
    (&["荣誉 省级全域旅游示范区 省级"], "被认定为省级全域旅游示范区。"),
    (
        &["荣誉 全国绿化模范单位 国家级"],
        "被国家林草局授予“全国绿化模范单位”称号。",
    ),
    (
        &["荣誉 国家级夜间文化和旅游消费集聚区 国家级"],
        "青石古街入选国家级夜间文化和旅游消费集聚区。",
    ),
    (
        &["荣誉 全市高质量发展综合考核优秀等次 市级"],
        "获得全市高质量发展综合考核优秀等次。",
    ),
    (
        &["荣誉 全国社会治理创新优秀案例 国家级"],
        "网格服务经验入选全国社会治理创新优秀案例。",
    ),
    (&["荣誉 国家现代农业产业园 国家级"], "获批创建国家现代农业产业园。"),
    (
        &["荣誉 江南省级双拥模范城 省级"],
        "连续五届荣获江南省级双拥模范城称号。",
    ),
    (
        &["荣誉 全国“四好农村路”示范县 国家级"],
        "被命名为全国“四好农村路”示范县。",
    ),
    (
        &["荣誉 全国县域旅游发展潜力百佳县 国家级"],
        "上榜全国县域旅游发展潜力百佳县。",
    ),
    (
        &["荣誉 全国中小学劳动教育实验区 国家级"],
        "县教育局牵头申报的案例获评优秀，我县被确定为全国中小学劳动教育实验区。",
    ),
    (&["荣誉 中国建设工程鲁班奖 国家级"], "市民中心荣获中国建设工程鲁班奖。"),
    (
        &["荣誉 省科学技术进步一等奖 省级"],
        "龙头企业研发成果获省科学技术进步一等奖。",
    ),
    (&["荣誉 省级园林县城 省级"], "顺利通过省级园林县城验收。"),
    // Initiatives.
    (&["提法 “三个一批”"], "滚动实施“三个一批”项目，全年完成投资80亿元。"),
    (&["提法 安全生产治本攻坚三年行动"], "深入推进安全生产治本攻坚三年行动。"),
    (&["提法 “四大攻坚”行动"], "扎实开展“四大攻坚”行动。"),
    (&["提法 “1+4+N”工作体系"], "构建“1+4+N”工作体系，推动任务落实。"),
    (&["提法 “1248”发展思路"], "坚持“1248”发展思路不动摇。"),
    (&["提法 “五个云泽”建设"], "全面推进“五个云泽”建设。"),
    (
        &["提法 “强工、兴农、活旅”三大行动"],
        "大力实施“强工、兴农、活旅”三大行动。",
    ),
    (&["提法 “双百双千”工程"], "实施“双百双千”工程，培育骨干企业。"),
    (&["提法 食品安全百日攻坚行动"], "组织开展食品安全百日攻坚行动。"),
    (
        &["提法 “五色”工作法", "提法 “红色代办”模式"],
        "推行“五色”工作法，探索“红色代办”模式。",
    ),
    (&["提法 “两不愁三保障”"], "“两不愁三保障”成果持续巩固。"),
    (&["提法 “七大提升行动”"], "围绕民生关切，扎实推进“七大提升行动”。"),
    (&["提法 十大民生工程"], "十大民生工程全面完成。"),
    (
        &["提法 城市更新三年行动计划"],
        "制定城市更新三年行动计划，启动片区改造。",
    ),
    (&["提法 “一核两带三组团”空间格局"], "优化“一核两带三组团”空间格局。"),
    (
        &["提法 农村人居环境整治提升五年行动"],
        "实施农村人居环境整治提升五年行动。",
    ),
];

/// Members: the initiative, what the text lists, announced against listed.
const MEMBERS: &[(&str, &[&str], &str)] = &[
    (
        "“三个一批”",
        &["签约一批", "开工一批", "投产一批"],
        "坚持“三个一批”（签约一批、开工一批、投产一批），项目建设提速。",
    ),
    (
        "“三个保障”",
        &["要素保障", "资金保障", "人才保障"],
        "落实要素保障、资金保障、人才保障“三个保障”。",
    ),
    (
        "“强工、兴农、活旅”三大行动",
        &["强工", "兴农", "活旅"],
        "大力实施“强工、兴农、活旅”三大行动。",
    ),
    (
        "“四城联创”",
        &["文明城市", "卫生城市", "园林城市", "双拥模范城"],
        "“四城联创”，即文明城市、卫生城市、园林城市、双拥模范城，同步推进。",
    ),
    (
        "六项重点工作",
        &["稳增长", "抓项目", "优环境", "惠民生", "保安全", "强党建"],
        "今年要抓好六项重点工作：一是稳增长，二是抓项目，三是优环境，四是惠民生，五是保安全，六是强党建。",
    ),
    (
        "“五个清零”行动",
        &["问题楼盘", "断头路", "黑臭水体"],
        "“五个清零”行动聚焦问题楼盘、断头路、黑臭水体等难点。",
    ),
];

/// Sentences of which no project, honour or initiative may be read.
const NOTHING: &[&str] = &[
    "全年实施重点项目126个，完成投资216亿元。",
    "新开工18个乡村产业项目和12个惠民项目。",
    "加快推进基础设施建设，城乡面貌明显改善。",
    "建成高标准农田3.2万亩，新改建农村公路56公里。",
    "新增国家级专精特新企业3家、省级工程研究中心2家。",
    "力争创成国家卫生县城。",
    "拨打“12345”热线即可反映诉求。",
    "规模以上工业增加值增长7.2%，固定资产投资增长9%。",
    "“十四五”规划目标任务顺利完成。",
    "我们要坚持一切为了群众，凡事依靠群众。",
    "完成180户特困家庭适老化改造。",
    "举办“行走云泽”自行车赛等体育活动12场。",
    "项目建设有力有效，投资结构持续优化。",
    "签约项目47个，总投资294亿元。",
    "各类奖项评选活动有序开展。",
    "获得贷款支持1.2亿元，争取专项债券资金6.5亿元。",
    "获得感、幸福感、安全感明显增强。",
    "改造老旧小区14个，惠及居民3200户。",
    "新建、改扩建幼儿园6所，新增学位1800个。",
    "全国两会胜利召开，全县上下备受鼓舞。",
    "创建省级文明村镇12个。",
    "经济运行总体平稳、稳中有进。",
    "营商环境持续优化，办事效率明显提升。",
    "建成投用11个老年助餐点。",
    "入选企业名单的单位要按时报送材料。",
    "推进产业园区提质增效，推动产业集群发展。",
    "严格落实安全生产责任，实现“零事故”目标。",
    "本报讯（记者 李一）3月5日，县政府召开常务会议。",
    "平安建设、法治建设、信用建设统筹推进。",
    "行动起来，共建美好家园。",
    "他说，这“第一桶金”来之不易。",
    "“五一”假期，各景区接待游客46万人次。",
    "全县农村公路、供水管网、污水处理设施不断完善。",
    "学校、医院等公共服务设施建设加快推进。",
    "中心城区新建停车场5个、充电桩300个。",
    "获批建设用地指标1200亩。",
    "深入实施创新驱动发展战略，科技型企业达到120家。",
    "老旧管网改造工程、农村供水工程等项目加快推进。",
    "完善基层工作机制，健全应急管理体系。",
    "接续建设项目56个，竣工率达92%。",
    "荣获奖金的选手将参加下一轮比赛。",
    "积极争创全国文明城市。",
];

/// Organisations that must be among what is read, with their kind.
const ORGANISATIONS: &[(&str, &str, &str)] = &[
    (
        "泽润生物科技有限公司",
        "企业",
        "与泽润生物科技有限公司签订战略合作协议。",
    ),
    ("青石钢铁集团", "企业", "支持青石钢铁集团实施技术改造。"),
    ("云泽大学", "学校", "与云泽大学共建产业学院。"),
    ("云泽县第一中学", "学校", "云泽县第一中学新校区启用。"),
    ("省农业科学研究院", "机构", "省农业科学研究院在我县设立工作站。"),
    ("青石市中心医院", "机构", "与青石市中心医院组建医联体。"),
];

/// A project's investment in 元 and capacity as printed.
const FIGURES: &[(&str, Option<&str>, Option<&str>, &str)] = &[
    (
        "泽江智能装备产业基地",
        Some("3500000000"),
        None,
        "总投资35亿元的泽江智能装备产业基地成功签约。",
    ),
    (
        "城东养老服务中心",
        Some("110000000"),
        None,
        "总投资3.2亿元的泽城中医院、1.1亿元的城东养老服务中心完成主体建设。",
    ),
    (
        "华泽年产10万吨锂电负极材料项目",
        None,
        Some("年产10万吨"),
        "华泽年产10万吨锂电负极材料项目建成投产。",
    ),
    (
        "宏昌铝业轻量化部件项目",
        Some("2000000000"),
        None,
        "成功引进宏昌铝业轻量化部件项目，总投资20亿元。",
    ),
    (
        "云帆智能家居",
        None,
        None,
        "全年共签约云帆智能家居等项目38个，计划总投资96亿元。",
    ),
];

fn records(text: &str) -> Vec<Record> {
    // A place and a year stand above each case, as in a report; they name nothing.
    engine::read(text, "case.txt").records
}

/// A record as the tables spell it: its kind, its name, its stage or level.
fn spell(record: &Record) -> Option<String> {
    let name = &record.name;
    Some(match record.kind {
        RecordKind::Project => match record.stage {
            Some(stage) => format!("项目 {name} {stage}"),
            None => format!("项目 {name}"),
        },
        RecordKind::Honour => match &record.level {
            Some(level) => format!("荣誉 {name} {level}"),
            None => format!("荣誉 {name}"),
        },
        RecordKind::Initiative => format!("提法 {name}"),
        RecordKind::Organisation => return None,
    })
}

fn spelled(text: &str) -> Vec<String> {
    records(text).iter().filter_map(spell).collect()
}

#[test]
fn named_things_are_read() {
    assert!(CASES.len() >= 60);
    let mut wrong = String::new();
    let mut right = 0;
    for (expected, sentence) in CASES {
        let mut found = spelled(sentence);
        let mut expected: Vec<String> = expected.iter().map(|&e| e.to_owned()).collect();
        found.sort();
        expected.sort();
        if found == expected {
            right += 1;
        } else {
            wrong.push_str(&format!(
                "{sentence}\n    expected {expected:?}\n    found    {found:?}\n"
            ));
        }
    }
    assert!(wrong.is_empty(), "{right} of {} right\n{wrong}", CASES.len());
}

#[test]
fn what_names_nothing_is_left() {
    assert!(NOTHING.len() >= 40);
    let wrong: Vec<String> = NOTHING
        .iter()
        .filter_map(|sentence| {
            let found = spelled(sentence);
            (!found.is_empty()).then(|| format!("{sentence}\n    {found:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn members_are_listed() {
    for (name, members, sentence) in MEMBERS {
        let found = records(sentence);
        let record = found
            .iter()
            .find(|r| r.kind == RecordKind::Initiative && r.name == *name)
            .unwrap_or_else(|| panic!("{name} in {found:#?}"));
        assert_eq!(record.members, *members, "{sentence}");
        assert!(record.defined, "{sentence}");
    }
    let short = records(MEMBERS[5].2);
    assert_eq!((short[0].announced, short[0].members.len()), (Some(5), 3), "{short:?}");
}

#[test]
fn projects_carry_their_figures() {
    for (name, investment, capacity, sentence) in FIGURES {
        let found = records(sentence);
        let record = found
            .iter()
            .find(|r| r.kind == RecordKind::Project && r.name == *name)
            .unwrap_or_else(|| panic!("{name} in {found:#?}"));
        assert_eq!(
            record.investment.as_ref().map(|i| i.value.to_string()).as_deref(),
            *investment,
            "{sentence}"
        );
        assert_eq!(record.capacity.as_deref(), *capacity, "{sentence}");
    }
}

#[test]
fn organisations_are_named() {
    for (name, kind, sentence) in ORGANISATIONS {
        let found = records(sentence);
        assert!(
            found
                .iter()
                .any(|r| r.name == *name && r.organisation.is_some_and(|k| k.as_str() == *kind)),
            "{name} in {found:#?}"
        );
    }
}

#[test]
fn honours_tell_who_granted_them_and_when() {
    let found = records("2023年被国家林草局授予“全国绿化模范单位”称号。");
    assert_eq!(found[0].grantor.as_deref(), Some("国家林草局"));
    assert_eq!(
        found[0].period.as_ref().map(ToString::to_string).as_deref(),
        Some("2023")
    );
}

// ---- Annotated reports ----

/// Precision and recall of one kind.
#[derive(Debug, Default, Clone, Copy)]
struct Score {
    found: usize,
    wanted: usize,
    read: usize,
}

impl Score {
    fn f1(self) -> f64 {
        let (p, r) = (self.precision(), self.recall());
        if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 }
    }

    #[expect(clippy::cast_precision_loss, reason = "counts of records are small")]
    fn precision(self) -> f64 {
        if self.read == 0 {
            1.0
        } else {
            self.found as f64 / self.read as f64
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "counts of records are small")]
    fn recall(self) -> f64 {
        if self.wanted == 0 {
            1.0
        } else {
            self.found as f64 / self.wanted as f64
        }
    }
}

struct Row {
    name: String,
    start: u32,
    optional: bool,
}

fn rows(gold: &serde_json::Value, list: &str, field: &str) -> Vec<Row> {
    let Some(list) = gold[list].as_array() else {
        return Vec::new();
    };
    let row = |row: &serde_json::Value, name: &str| Row {
        name: fold(name),
        start: u32::try_from(row["quote_start"].as_u64().unwrap_or(0)).unwrap_or(u32::MAX),
        optional: row["optional"].as_bool().unwrap_or(false),
    };
    list.iter()
        .map(|r| row(r, r[field].as_str().unwrap_or_default()))
        .collect()
}

/// A name without quotation marks, brackets, spaces and separators.
fn fold(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// One contains the other, or they share most of their pairs of characters.
fn alike(a: &str, b: &str) -> bool {
    if a.is_empty() || b.is_empty() {
        return false;
    }
    let pairs = |text: &str| -> Vec<(char, char)> { text.chars().zip(text.chars().skip(1)).collect() };
    let (x, mut y) = (pairs(a), pairs(b));
    let all = x.len() + y.len();
    let shared = x
        .iter()
        .filter(|pair| y.iter().position(|other| other == *pair).map(|n| y.remove(n)).is_some())
        .count();
    a.contains(b) || b.contains(a) || 10 * 2 * shared >= 6 * all && all > 0
}

/// Code points that a record may stand from where the annotation points.
const NEARBY: u32 = 80;

fn score(records: &[Record], kind: RecordKind, wanted: &[Row], said: &mut String) -> Score {
    let read: Vec<&Record> = records.iter().filter(|r| r.kind == kind).collect();
    let mut taken = vec![None; read.len()];
    let mut score = Score {
        wanted: wanted.iter().filter(|w| !w.optional).count(),
        ..Score::default()
    };
    // Exact names first, so that one name within another does not take its place; annotations that must be found first.
    for pass in 0..4 {
        for (w, want) in wanted.iter().enumerate().filter(|(_, w)| w.optional == (pass > 1)) {
            if taken.contains(&Some(w)) {
                continue;
            }
            let hit = (0..read.len()).find(|&n| {
                let name = fold(&read[n].name);
                let near = read[n].span.start.abs_diff(want.start) <= NEARBY;
                taken[n].is_none()
                    && if pass % 2 == 0 {
                        name == want.name && near
                    } else {
                        near && alike(&name, &want.name) || name == want.name
                    }
            });
            match hit {
                Some(n) => {
                    taken[n] = Some(w);
                    score.found += usize::from(!want.optional);
                }
                None if pass == 1 => said.push_str(&format!("    missed {} at {}\n", want.name, want.start)),
                None => {}
            }
        }
    }
    for (n, record) in read.iter().enumerate() {
        match taken[n] {
            Some(w) if wanted[w].optional => {}
            Some(_) => score.read += 1,
            None => {
                score.read += 1;
                said.push_str(&format!("    not annotated {} at {}\n", record.name, record.span.start));
            }
        }
    }
    score
}

/// Scores the reports of a folder that have annotated records; the figures by kind, and what differs.
fn measure(corpus: &Path, gold: &Path) -> (Vec<(RecordKind, Score)>, String) {
    let kinds = [
        (RecordKind::Project, "projects", "name"),
        (RecordKind::Honour, "honours", "name"),
        (RecordKind::Initiative, "initiatives", "formula"),
    ];
    let mut all = kinds.map(|(kind, ..)| (kind, Score::default()));
    let mut said = String::new();
    let mut files: Vec<_> = std::fs::read_dir(corpus).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    for file in files.iter().filter(|f| f.extension().is_some_and(|e| e == "txt")) {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let path = gold.join(format!("{}.records.json", &name[..3]));
        let Ok(json) = std::fs::read_to_string(path) else {
            continue;
        };
        let gold: serde_json::Value = serde_json::from_str(&json).unwrap();
        let holds = kinds
            .iter()
            .any(|(_, list, _)| gold[*list].as_array().is_some_and(|l| !l.is_empty()));
        if !holds {
            continue;
        }
        let text = std::fs::read_to_string(file).unwrap();
        let found = engine::read(&text, &name).records;
        for (n, (kind, list, field)) in kinds.into_iter().enumerate() {
            said.push_str(&format!("{name} {list}\n"));
            let one = score(&found, kind, &rows(&gold, list, field), &mut said);
            all[n].1.found += one.found;
            all[n].1.wanted += one.wanted;
            all[n].1.read += one.read;
        }
    }
    (all.to_vec(), said)
}

fn say(name: &str, scores: &[(RecordKind, Score)]) {
    for (kind, s) in scores {
        eprintln!(
            "{name} {}: {} of {} found, {} read; P {:.3} R {:.3} F1 {:.3}",
            kind.as_str(),
            s.found,
            s.wanted,
            s.read,
            s.precision(),
            s.recall(),
            s.f1()
        );
    }
}

/// F1 that records of the annotated reports must reach.
const FLOOR: f64 = 0.85;

#[test]
fn records_agree_with_the_annotations() {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .skip(1)
        .map(|above| above.join("shared"));
    let Some(shared) = beside.into_iter().find(|folder| folder.join("gold").is_dir()) else {
        eprintln!("skipped: the annotated reports do not stand beside the project");
        return;
    };
    let (scores, said) = measure(&shared.join("corpus"), &shared.join("gold"));
    say("annotated reports", &scores);
    for (kind, score) in scores {
        assert!(score.f1() >= FLOOR, "{}: F1 {:.3}\n{said}", kind.as_str(), score.f1());
    }
}

#[test]
fn records_agree_with_the_annotations_of_our_own_reports() {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/annotated");
    let (scores, said) = measure(&own, &own.join("gold"));
    say("own reports", &scores);
    for (kind, score) in scores {
        assert!(score.f1() >= FLOOR, "{}: F1 {:.3}\n{said}", kind.as_str(), score.f1());
    }
}
