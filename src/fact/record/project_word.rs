//! The words around projects: what they are, what is done with them, and what names none.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::lexicon::Matcher;
use crate::model::Stage;

/// On which side of a verb of building its names stand, and how far it says they have come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Verb {
    /// Names may stand before it (大桥通车).
    pub(super) subject: bool,
    /// Names may stand after it (建成大桥).
    pub(super) object: bool,
    /// The stage it tells; `None` where it tells none.
    pub(super) stage: Option<Stage>,
}

/// Words written in one table, separated by spaces.
pub(super) type Words = LazyLock<Vec<&'static str>>;

/// Verbs of a project's life; words that hold a verb's letters and tell nothing stand on neither side.
pub(super) static VERBS: LazyLock<Matcher<Verb>> = LazyLock::new(|| {
    use Stage::{Begun, Built, Planned, Producing, Signed, UnderWay};
    let verb = |subject, object, stage| Verb { subject, object, stage };
    let groups: &[(Verb, &'static str)] = &[
        (
            verb(true, true, Some(Planned)),
            "谋划 策划 谋划推进 规划建设 筹建 筹划 连片规划 谋划建设 谋划实施",
        ),
        (
            verb(true, false, Some(Planned)),
            "前期工作 获批立项 完成立项 纳入规划 可研获批 完成选址",
        ),
        (
            verb(true, true, Some(Signed)),
            "签约 新签约 签约落地 签约落户 落地 落户 签约落位 签约引进 成功落地 花落",
        ),
        (verb(true, true, None), "入驻 进驻"),
        (
            verb(false, true, Some(Signed)),
            "引进 招引 引入 新引进 招引落地 引进落地",
        ),
        (
            verb(true, true, Some(Begun)),
            "开工 开工建设 新开工 动工 动工建设 启动建设 新开工建设 启动",
        ),
        (verb(true, false, Some(Begun)), "破土动工 奠基 破土 启动实施"),
        (
            verb(true, true, Some(UnderWay)),
            "加快推进 推进 加快建设 续建 推动 实施 统筹推进 全力推进 加速推进 稳步推进 有序推进 加快 扎实推进 \
          深入推进 快速推进 全面推进 顺利推进 有力推进 持续推进 积极推进 协调推进",
        ),
        (
            verb(false, true, Some(UnderWay)),
            "建设 抓好 支持 保障 狠抓 聚力推进 正在建设 服务保障 抓实 保障好",
        ),
        (
            verb(true, false, Some(UnderWay)),
            "主体封顶 主体结构封顶 结构封顶 安装设备 设备安装 装修 封顶 主体完工 完成主体建设 完成主体 主体完成 主体工程完工 完成主体工程 进展顺利 稳步建设 \
          加紧施工 正在施工 紧张施工 施工 在建 加快施工 提速推进 建设提速 试运行 正在建设 全面建设 建设有序 \
          提速建设 全速推进 顺利实施 火热推进 不断完善 取得重大进展 取得新进展 取得突破性进展 取得积极进展 取得阶段性进展 初具规模",
        ),
        (
            verb(true, true, Some(Built)),
            "建成 竣工 完工 建成投用 建成投运 建成使用 投用 投运 建成开放 建成运营 落成 启用 开通 新建成 \
          建成开园 全面建成",
        ),
        (
            verb(true, false, Some(Built)),
            "顺利完成 全面完成 基本完成 如期完成 圆满完成 提前完成 通车 建成通车 贯通 全线贯通 投入使用 投入运行 投入运营 交付使用 竣工验收 对外开放 开园 开馆 开业 \
          开放 运营 开诊 合龙 通水 通航 营业 开街 开学 招生 正式运营 交付 完工通车 竣工通车 竣工投用 \
          投入试运行",
        ),
        (verb(false, true, Some(Built)), "完成 改造完成 建好 整修 修复"),
        (
            verb(true, true, Some(Producing)),
            "投产 建成投产 竣工投产 投产达效 投产运营 达产达效 试生产 达产 量产 投产见效 建成达产 竣工达产",
        ),
        (verb(true, true, None), "打造 新建 改建 扩建 新打造 改扩建 迁建"),
        (verb(true, false, Some(Producing)), "并网发电 全容量并网 点火"),
        (
            verb(false, false, None),
            "持续 持续建设 推进会 推进机制 推动力 建设者 实施意见 实施方案 实施细则 加快形成 加快构建 加快培育 \
          开工率 竣工率 投产率 达产率 签约率 签约仪式 开工仪式 建成区 引进人才 落地生根 开放型 开放水平 \
          对外开放水平 开放合作 开放发展 运营商 运营公司 运营模式 启动仪式 支持政策 保障机制 保障体系 保障能力 \
          保障水平 保障房 保障性 完成投资 完成率 完成固定资产 完成税收 建设用地 建设水平 建设机制 建设兵团 \
          建设银行 交付率 施工许可 施工图 施工进度 入驻企业 入驻率 实施主体 招生计划 营业收入 营业额 开放平台 \
          高水平开放 扩大开放 改革开放 推动力度 新建筑 启用率 招引企业 落地见效 落地落实 落地执行 建设项目",
        ),
    ];
    Matcher::new(
        groups
            .iter()
            .flat_map(|&(verb, words)| words.split_whitespace().map(move |word| (word, verb))),
    )
});

/// Ends of names of what can be built; the longest counts.
static ENDS: Words = LazyLock::new(|| {
    "项目 工程 产业园 产业园区 工业园 工业园区 科技园 创业园 物流园 孵化园 文化园 创意园 生态园 示范园 \
     双创园 博览园 植物园 动物园 湿地公园 遗址公园 公园 基地 中心 生产线 产线 医院 卫生院 学校 小学 \
     中学 幼儿园 校区 院区 新区 广场 大道 快速路 快线 快速通道 高速 高速公路 铁路 高铁 轻轨 地铁 高铁站 \
     火车站 客运站 客运枢纽 枢纽 大桥 特大桥 立交桥 立交 跨河桥 人行桥 隧道 机场 港区 码头 航道 水库 \
     水厂 污水处理厂 发电厂 电厂 热电厂 电站 变电站 换流站 风电场 光伏电站 工厂 综合楼 门诊楼 住院楼 \
     大楼 大厦 商业体 综合体 小镇 古城 古镇 古街 街区 长廊 绿道 体育馆 图书馆 博物馆 文化馆 展馆 \
     展览馆 展示馆 科技馆 美术馆 纪念馆 规划馆 游泳馆 档案馆 体育场 大剧院 剧院 大酒店 酒店 购物中心 \
     批发市场 养老院 敬老院 福利院 泵站 综合管廊 管廊 舞台 总部港 总部基地 数据中心 算力中心 田园综合体 \
     灌区 水系 景区 度假区 客厅 驿站 污水厂 大坝 会展中心 步行街 商业街 渔港 园区 服务区 孵化器 加速器 \
     汽车城 建材城 商贸城 家居城 农贸市场 电商园 体育公园 大舞台 服务站 加工厂 养殖场 种植园 牧场 合作区 \
     隔离区 净水厂 调蓄池 水利枢纽 渡槽 风电项目 换乘中心 停车楼 停车场 灯塔 客运码头 主题公园 乐园 \
     度假村 酒庄 文创园 生态廊道 廊道 环线 支线 复线 连接线 绕城线 互通 枢纽互通 特高压 输电线路 \
     管线 天然气管道 引水工程"
        .split_whitespace()
        .collect()
});

/// The same by their last character, so that most texts are passed over at once.
static ENDS_BY_LAST: LazyLock<HashMap<char, Vec<&'static str>>> = LazyLock::new(|| {
    let mut out: HashMap<char, Vec<&'static str>> = HashMap::new();
    for end in ENDS.iter() {
        out.entry(end.chars().next_back().unwrap_or_default())
            .or_default()
            .push(end);
    }
    out
});

/// Whether a text ends with what can be built.
pub(super) fn ends_as_building(text: &str) -> bool {
    let ends = text.chars().next_back().and_then(|last| ENDS_BY_LAST.get(&last));
    ends.is_some_and(|ends| ends.iter().any(|end| text.ends_with(end)))
}

/// Ends of one or two characters that name only with something distinctive before them.
pub(super) static SHORT_ENDS: Words = LazyLock::new(|| {
    "路 街 桥 港 厂 馆 楼 站 段 号线 二期 三期 一期 四期 路网 综保区 开发区"
        .split_whitespace()
        .collect()
});

/// Ends of works on something that exists: a project where it is listed as one or its object is named.
pub(super) static WORKS: Words = LazyLock::new(|| {
    "改造 改扩建 扩建 迁建 新建 重建 治理 整治 提升 打通 连通 修复 拓宽 改建 搬迁 加固 清淤 绿化 \
     亮化 硬化 维修 更新"
        .split_whitespace()
        .collect()
});

/// Words between the list and its end that leave it a list of projects: 等8个重点产业项目.
pub(super) static LISTED: Words = LazyLock::new(|| "项目 工程 企业".split_whitespace().collect());

/// Words that name nothing by themselves; what is left of a name without them must say which one it is.
pub(super) static GENERIC: LazyLock<Matcher<()>> = LazyLock::new(|| {
    let words = "重点 重大 重要 标志性 产业 民生 基础 设施 配套 建设 改造 提升 老旧 小区 片区 社区 城镇 农村 \
     乡村 城乡 城市 全域 振兴 道路 公路 干线 国省 管网 管道 供水 供热 供暖 供气 燃气 污水 雨污 分流 \
     处理 处置 垃圾 分类 项目 工程 一批 一个 系列 各类 省级 市级 县级 区级 国家级 国家 省 市 县 区 \
     乡镇 镇 村 级 全市 全县 全区 公共 服务 惠民 实事 水利 交通 能源 生态 环境 综合 治理 整治 修复 \
     保护 安全 饮水 农业 工业 旅游 文旅 文化 教育 医疗 卫生 养老 体育 科技 数字 数字化 智能 智慧 \
     绿色 新型 新兴 新 高标准 现代 现代化 农田 保障性 保障 住房 租赁 安居 安置 安置房 棚户区 棚改 \
     危房 厕所 电网 充电桩 充电 停车场 停车 场 亿元 万元 以上 以下 专项 债券 资金 政府 投资 招商 \
     引资 签约 开工 在建 续建 新建 改建 扩建 改扩建 储备 前期 类 型 大 小 中小 中心 基地 园区 \
     产业园 产业园区 工业园 工业园区 平台 学校 医院 幼儿园 中小学 小学 中学 公园 广场 游园 口袋 绿地 \
     绿道 厂房 标准 大桥 桥梁 桥 隧道 铁路 高速 高速公路 机场 高铁 码头 水库 水厂 电站 变电站 电厂 \
     酒店 景区 街区 街 路 路网 敬老院 养老院 福利院 卫生院 卫生室 图书馆 文化馆 博物馆 体育馆 场馆 \
     生产线 产线 车间 仓储 物流 冷链 制造业 服务业 先进 高端 优质 品牌 龙头 企业 技术 技改 创新 创业 \
     孵化 研发 转型 升级 更新 完善 强链 延链 补链 短板 拓宽 连通 打通 断头路 背街小巷 主次干道 次干道 \
     主干道 硬化 绿化 亮化 美化 清淤 河道 沟渠 水系 黑臭水体 坑塘 防洪 排涝 除险加固 等 和 及 与 的 \
     多个 个 条 座 所 处 家 项 年度 年 今年 全年 本级 自有 社会 事业 发展 高质量 经济 特色 优势 \
     主导 集群 集聚 示范 试点 样板 精品 县城 城区 主城区 中心城区 老城区 新城 城 县域 集镇 美丽 宜居 \
     和美 人居 公益 普惠 托育 老年 助餐 点 站 点位 体系 能力 水平 结构 网络 信息 通信 5G 基站 \
     通道 枢纽 骨干 一期 二期 三期 主体 地下 地上 室内 室外 国际 国内 省内 市内 城际 区域 周边 沿线 \
     馆 厂 楼 园 港 谷 大楼 综合楼 大厦 综合体 商业 商贸 会展 小镇 古镇 古城 田园 示范园 示范区 \
     学位 床位 便民 办事 党群 志愿 文明 实践 健身 群众 运动 全民 职业 高中 义务 疾控 急救 公卫 应急 \
     救灾 消防 治安 视频 监控 雪亮 新能源 新材料 光伏 风电 发电 储能 装机 减排 节能 降碳 循环 再生 \
     资源 利用 固废 危废 环保 环卫 粮食 仓库 收储 畜禽 粪污 养殖 种植 蔬菜 大棚 设备 装备 制造 加工 \
     食品 医药 材料 化工 纺织 清单 任务 工作 行动 计划 规划 机制 政策 方案 改革 开放 品质 功能 形象 \
     品位 面貌 大型 支撑 关键 核心 带动 招引 落地 投产 达效 工作站 实验室 国债 超长期 特别 中央 预算 \
     内 上级 本土 本地 外来 外资 众多 新上 诸多 多项 重建 一系列 部分 相关 有关 教师 队伍 质量 教学 \
     消费 金融 政务 审批 会议 指挥 调度 集散 交易 展销 行政 商务 谋实 抓 上 好 专业 高效 快捷 舒适 \
     魅力 建材 电子 高新 临时 过渡 战略 突破 示范性 公办 民办 中医馆 供应 服务站 服务区 托老 \
     日间 照料 康复 儿童 妇女 青少年";
    Matcher::new(words.split_whitespace().map(|word| (word, ())))
});

/// Words that stand before a name in its clause and are no part of it; a name begins after the last of them.
pub(super) static BEFORE: LazyLock<Matcher<()>> = LazyLock::new(|| {
    let words = "的 图为 一是 二是 三是 四是 五是 六是 七是 八是 九是 十是 外资项目 重点项目 产业项目 推动 推进 实现 加快 确保 完成 启动 实施 引进 招引 签约 谋划 抓好 支持 紧盯 围绕 聚焦 依托 \
     其中 目前 今年 去年 全年 年内 已有 包括 涉及 位于 以及 随着 促进 全力 全面 全市 全县 全区 我市 \
     我县 我区 新增 建成 开工 竣工 完工 成功 投入 投资 打造 总部 由 将 以 对 在 把 月 日 力争 \
     争取 特别是 尤其是 一批 如 持续 统筹 通过 实地查看 先后到 来到 坚持 要";
    Matcher::new(words.split_whitespace().map(|word| (word, ())))
});

/// Words between a name and its verb, from the verb backwards.
pub(super) static ADVERBS: Words = LazyLock::new(|| {
    "已 已经 正 正在 均 都 全部 全面 全线 顺利 成功 正式 基本 加快 稳步 有序 陆续 相继 先后 如期 \
     提前 实现 建设 即将 当年 年内 并 加速 快速 高效 也 将 可 完成 主体 有望 年底 月底 前 内 \
     扎实 同步 集中 初步 项目建设 启动 火热 持续 有力"
        .split_whitespace()
        .collect()
});

/// Words that make a verb an aim: what it tells has not happened.
pub(super) static AIMS: Words = LazyLock::new(|| {
    "力争 争取 确保 计划 将 拟 年内 今年要 要 即将 有望 抓紧 早日 尽快"
        .split_whitespace()
        .collect()
});
