//! The words around a number that tell what it is: predicates before it, glue to be dropped, verbs that restrict.

use std::sync::OnceLock;

use super::{Matcher, added, indicator};
use crate::sorting::Arrange;

/// What a word at the end of the text before a number says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tail {
    /// 增长, 提高: the number is how much more.
    Rise,
    /// 下降, 减少: the number is how much less.
    Fall,
    /// 降幅收窄, a fall that became smaller.
    Narrowed,
    /// 增速, 增幅: a growth rate by name.
    GrowthNoun,
    /// 降幅: a rate of decline by name.
    DeclineNoun,
    /// 达到, 实现, 为: the number is the value itself.
    Reach,
    /// 增至, 提高到: the number is the new value.
    RiseTo,
    /// 同比, 较上年.
    Yoy,
    /// 环比, 较上月.
    Mom,
    /// 年均.
    Average,
    /// 分别.
    Each,
    /// 均, 都: one value for all members.
    All,
    /// 占: the number is a part of a whole.
    Share,
    /// 居, 位列, 排名: a position follows.
    Rank,
    /// 前进, 后退: moved positions (sign with the variant).
    MovedUp,
    /// 后退, 下滑 in a ranking.
    MovedDown,
    /// 累计, 共, 已: says nothing of the measure.
    Adverb,
    /// 累计, 总数, 总量: the total of what was just named.
    Total,
    /// 计划, 预计: the number is an expectation.
    Estimate,
    /// 力争, 确保: the number is a goal.
    Target,
    /// 净增: a change in the level's unit.
    NetRise,
    /// 每人每月, 每亩: the unit goes on.
    Per,
    /// 由, 从: the value before a change.
    From,
    /// A word that only ends like one of the above: the predicate begins after it.
    Stop,
}

const TAILS: &[(Tail, &str)] = &[
    (
        Tail::Rise,
        "增长 增长了 增 增加 增加了 上升 上升了 提高 提高了 提升 提升了 上涨 上涨了 扩大 扩大了 回升 回升了 加快 加快了 攀升 递增 \
         升高 上浮 高出 多出 增多 增产 涨 微增 略增 稍增 微涨 略涨 微升 略升 增长速度 拉动增长 实现增长 逆势增长 增长约 增产 提速 翻 同比增收 同比增支 同比多增",
    ),
    (
        Tail::Fall,
        "下降 下降了 降低 降低了 减少 减少了 下滑 下滑了 回落 回落了 压减 精简 缩短 缩减 下跌 减 降 压缩 削减 减量 下调 缩小 减产 负增长 放缓 减幅 跌 少 压降 压减了 改善 微降 略降 稍降 微跌 略跌 同比减收 同比减支 同比少增",
    ),
    (
        Tail::Rise,
        "同比增收 比上年增收 较上年增收 比上年同期增收 较上年同期增收",
    ),
    (
        Tail::Yoy,
        "同比增收 同比减收 比上年增收 较上年增收 比上年减收 较上年减收 比上年同期增收 较上年同期增收 比上年同期减收 较上年同期减收",
    ),
    (
        Tail::Fall,
        "同比减收 比上年减收 较上年减收 比上年同期减收 较上年同期减收",
    ),
    (Tail::Narrowed, "降幅收窄 降幅缩小 降幅缩窄 收窄 缩窄"),
    (
        Tail::GrowthNoun,
        "自然增幅 自然增速 同口径增幅 可比增幅 涨幅 涨幅为 涨幅达 增速 增速为 增速达 增速达到 增幅 增幅为 增幅达 增幅达到 增长率 同比增速 同比增幅 增长幅度 增长幅度达 平均增速 年均增速 年均增幅 增速约为",
    ),
    (Tail::DeclineNoun, "降幅 降幅为 降幅达 降幅达到 下降幅度 下降率"),
    (
        Tail::Reach,
        "达 达到 达到了 实现 完成 为 是 有 至 到 共有 拥有 现有 约为 合计 计 已达 已达到 高达 稳定在 保持在 维持在 控制在 保持 达成 实现了 完成了 总计 约有 分为 \
         取得 多达 仅为 仅 已有 已 了 各 以 共计 共达 逼近 跨越 迈上 迈过 站上 在 持续保持 稳定达到 连续保持 累计达 累计达到 累计完成 累计实现 总额达 规模达 规模达到 位于 控制为 跨上 跃上 登上 踏上 跨过 跨入 迈入 迈进 越过 站稳 连跨 连续跨越 连破 连上",
    ),
    (
        Tail::RiseTo,
        "增长到 增长至 增至 增加到 增加至 提高到 提高至 提升到 提升至 上升到 上升至 扩大到 扩大至 升至 降至 下降到 下降至 降低到 降低至 减少到 减少至 降到 压减到 压减至 \
         缩短至 缩短到 压缩至 压缩到 回落至 回落到 调整到 调整为 调整至 提高为 发展到 恢复至 恢复到 优化为 优化到 优化调整为 调整优化为 优化调整到 回升至 回升到 反弹至 反弹到 收窄至 收窄到 扩大至 加快至 加快到 放缓至 放缓到 跃升到 攀升到 增多到 缩减至 缩减到 降低为 下降为 上升为 提升为 变化为 转变为 演变为 变为 改善为 转为 缩小为 缩小到 缩小至 增长为 下调至 下调到 上调至 上调到 扩大为 攀升至 跃升至 上涨到 上涨至 提标到 精简至 精简到",
    ),
    (
        Tail::Yoy,
        "同比 比上年 比上年末 较上年末 比上年底 较上年底 比去年末 比去年底 比上年同期 较上年 较上年同期 比去年 比去年同期 较去年 较去年同期 与上年相比 与去年相比 与去年同期相比 与上年同期相比 按可比价计算 按可比价格计算 同比增收 同比减收 同比增支 同比减支 同比多增 同比少增 \
         按可比口径 同口径 按不变价格计算 可比口径 可比 可比价 按可比价 可比价格 按可比价格 不变价 按不变价 不变价格 按不变价计算 现价 按现价 按现价计算 按现行价格计算 现行价格 自然口径 按自然口径 按自然口径计算 \
         同口径计算 按同口径 按同口径计算 按可比口径计算 比前一年 较前一年 同比实现 按不变价格",
    ),
    (Tail::Mom, "环比 比上月 较上月 比上季度 较上季度 比上个月 较上个月"),
    (
        Tail::Average,
        "年均 平均每年 两年平均 三年平均 五年平均 年平均 年均复合 年均增速 年均增幅 平均增速 年均递增",
    ),
    (Tail::Each, "分别 分别为 分别达 分别达到 分别是 依次为"),
    (Tail::All, "均 都 均为 均达 均达到 全部达到 都达到"),
    (Tail::Share, "占 占比 比重 占到"),
    (
        Tail::Rank,
        "居 位居 位列 排名 排 列 名列 居于 稳居 位次居 排在 排位 跻身 跃居 跃升至 保持 继续保持 持续保持 始终居 均居 分列 分居 分别居 分别位居 分别列 升至 升至全市 排名为 荣获 获得 \
         获 取得 位 均位居 均列 持续位居 连续位居 综合排名 总排名 始终位居 始终保持 夺得 摘得",
    ),
    (
        Tail::MovedUp,
        "前进 前移 跃升 晋升 进位 前进了 跃升了 提升了 上升了 上升 提升 提高 进",
    ),
    (Tail::MovedDown, "后退 后移 下滑 退后 后退了 下降 下滑了 退"),
    (
        Tail::Adverb,
        "共 累计 总共 一共 已经 目前 先后 全年 年内 大约 大概 高达 其中 预计 始终 一直 现 又 再 还 也 即 近 将近 超 超过 突破 逾 约 超额 首次 首次突破 接近 成功 连续 直接 左右 原来 原先 最初 当初 起初 此前 之前 以前 \
         不低于 不少于 至少 不超过 不高于 低于 高于 历史性突破 实际 整体 总体 全部 各类 截至目前 且 并 同时 继续 持续 合计 总计 比例 力度 小幅 大幅 略 稳步 快速 较快 由负转正 由正转负 由降转升 由升转降 由降转增 由增转降 由减转增 扭负为正 止跌回升 止降回升 的 名义",
    ),
    (
        Tail::Total,
        "总数 总数达 总数达到 总数增至 总数为 总量 总量达 总量达到 总计达 累计达 累计达到 累计 总数突破 总数超 累计总数 总数已达 总数居 总量居",
    ),
    (
        Tail::Estimate,
        "可达 可达到 可实现 预计可达 预计 计划 预计达 预计达到 预计为 预计实现 拟 概算 预算 计划达到",
    ),
    (
        Tail::Target,
        "奋斗目标 冲刺目标 力争 力争达到 确保 确保达到 目标 目标为 目标是 将 将达 将达到 预期 预期目标 预期目标为 争取达到 努力实现 有望 有望达到 要达到 计划达到",
    ),
    (Tail::NetRise, "净增 净增加 净增长"),
    (
        Tail::Per,
        "每人每月 每人每年 每月 每年 每亩 每人 每户 户均 亩均 每平方米 每吨 每公斤 每度 每千人 每万人 每人每天 每百户 每千人口 每万人口",
    ),
    (Tail::From, "由 从 自"),
    (
        Tail::Stop,
        "新增 新增加 人均 户均 亩均 平均 床位 学位 岗位 单位 车位 泊位 席位 托位 工位 摊位 铺位 展位 机位 货位 引进 推进 促进 先进 改进 国有 公有 所有 没有 设计 审计 统计 会计 公共 人居 安居 民居 系列 行为 作为 认为 报到 直到 甚至 \
         发达 传达 到达 表达 签约 节约 预约 制约 公约 合约 履约 违约 邀约 条约 多少 最高 较高 新高 跨越 双减 自然增长率 年初预算 全年预算 收入预算 年度计划 全年计划 五年计划 行动计划 时序进度 年度目标 全年目标 目标任务 任务目标 年度任务 年度预算 改造提升 优化提升 打造提升 整治提升 品质提升 建设提升 巩固提升 民居 定居 移居 邻居 专列 前列 并列 安排 排名前 增减 以降 成为 命名为 评为 列为 认定为 确定为 是否 国是 来自 各自 拟建 起降 升降 公安 \
         岗位数 到位 归位 首位 方位 各界 分居 旧居 故居 减税降 所在 现在 存在 实在 正在 旨在 潜在 内在 外在 还有 另有 共享 学历 比例 力度 年均增长率 利率",
    ),
];

/// The longest cue that `text` ends with, and its length in bytes.
#[must_use]
pub fn tail_of(text: &str) -> Option<(usize, &'static [Tail])> {
    // The end of a reader's own word is no cue.
    if let Some(own) = added::name_ending(text) {
        return Some((own.len(), &[Tail::Stop]));
    }
    static TABLE: OnceLock<Vec<(&'static str, Vec<Tail>)>> = OnceLock::new();
    static BY_LAST: OnceLock<std::collections::HashMap<char, Vec<usize>>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut out: Vec<(&'static str, Vec<Tail>)> = Vec::new();
        for &(tail, words) in TAILS {
            for word in words.split_whitespace() {
                match out.iter_mut().find(|(known, _)| *known == word) {
                    Some((_, tails)) if !tails.contains(&tail) => tails.push(tail),
                    Some(_) => {}
                    None => out.push((word, vec![tail])),
                }
            }
        }
        out.arrange_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        out
    });
    let by_last = BY_LAST.get_or_init(|| {
        let mut map: std::collections::HashMap<char, Vec<usize>> = std::collections::HashMap::new();
        for (n, (word, _)) in table.iter().enumerate() {
            if let Some(c) = word.chars().next_back() {
                map.entry(c).or_default().push(n);
            }
        }
        map
    });
    let last = text.chars().next_back()?;
    by_last
        .get(&last)?
        .iter()
        .map(|&n| &table[n])
        .find(|(word, _)| text.ends_with(word))
        .map(|(word, tails)| (word.len(), tails.as_slice()))
}

/// What a word at the head of a noun phrase is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Head {
    /// Dropped: conjunctions, adverbs, time words, the word for the place itself.
    Glue,
    /// 全市, 全省: dropped, but names a place that may be another one.
    Wider,
    /// 其中: what follows is a part of what was named.
    Part,
    /// A verb that tells nothing the noun does not (完成, 实施): dropped.
    Light,
    /// A verb that restricts what is counted (新增, 签约): kept in brackets.
    Restrict,
    /// 增加: the number is a change.
    Rise,
    /// 减少: the number is a fall.
    Fall,
    /// A noun that looks like one of the above but is not: kept.
    Noun,
}

const HEADS: &[(Head, &str)] = &[
    (
        Head::Glue,
        "同时 比年初 较年初 此外 另外 但 但是 并 且 还 又 再 也 则 而 从而 以 把 和 与 及 以及 以来 为 对 在 使 让 全年 年内 年累计 累计 共 总共 一共 合计 已 都 已经 先后 目前 当前 截至目前 截至 至今 \
         现 现有 共有 全区 全县 全旗 我旗 本旗 该旗 我区 我县 本区 本县 该区 该县 全镇 全乡 全街道 区 区内 县 年度 一年来 一年 今年以来 成功 圆满 全面 深入 积极 高效 扎实 大力 加快 强力 有效 稳步 持续 不断 \
         有序 全力 着力 及时 顺利 重拳 严格 常态化 精准 切实 充分 统筹 认真 科学 连续 超额 首次 新 又有 更有 分别 均 各 各类 全部 其余 剩余 主要 特别是 尤其是 包括 涵盖 涉及 达到 达 通过 \
         围绕 聚焦 针对 依托 按照 根据 仅 约 近 超 超过 突破 预计 计划 力争 确保 将 要 拟 到 至 由 从 等 的 了 中 其 它 ，、 、 ， ： ； — - · 首批 首次 每年 每月 同步 集中 滚动 \
         高标准 高质量 高水平 继续 保持 通过 坚持 牢牢 进一步 逐步 率先 全市率先 全省率先 直接 间接 带头 联合 市区 辖区 市县两级 市区两级 市旗两级 县乡两级 省市两级 惠及 覆盖 累计有 已有 另有 还有 就 并且 最 较 比 前后 常态 强化 实际 辖 下辖 达产后 建成后 投产后 投用后 建成达产后 项目建成后 全部建成后 期间 以来 假期 底 末 初 上半 时期 旨在 全州 累计共 共计 与此同时 目前已 现已 又有 仅有 还新增 据统计 据初步统计 初步核算 经初步核算 经统一核算 根据初步核算 经核算 当季 当月 单月 当季度",
    ),
    (
        Head::Wider,
        "全市 全省 全国 我市 我省 全州 全盟 本市 本省 该市 该省 我州 我盟 本州 本盟",
    ),
    (Head::Part, "其中 其中： 其中，"),
    (
        Head::Light,
        "完成 实现 开展 实施 推进 举办 组织 落实 推动 开办 承办 做好 抓好 取得 达成 有 拥有 建立 设立 提供 进行 协调 促进 加强 做实 办好 谋划 谋划实施 组织实施 组织开展 组织举办 深入开展 \
         扎实推进 抓实 落地实施 打好 打响 荣获 获得 获 召开 设置 安排 形成 构建 健全 完善 运行 启动 执行 支持 帮助 引导 稳定 分成 分为 利用 推广 应用 制定 出台 发生 生产 累计完成 累计实现 累计开展 累计举办 使用",
    ),
    (
        Head::Restrict,
        "新增 新建 改建 扩建 新改建 新改扩建 改扩建 新建改造 新建扩建 改造 新改造 新开工 开工 开工建设 续建 竣工 投产 建成 建成投用 建成投产 建成交付 建成使用 签约 新签约 签约落地 落地 \
         落户 引进 新引进 引入 新引入 招引 新招引 入驻 进驻 新入驻 入库 新入库 培育 新培育 认定 新认定 创建 申报 获批 获评 入选 评选 新实施 新打造 打造 新安装 安装 改造提升 提升改造 铺设 \
         整修 修复 清理 化解 办结 处置 打通 疏浚 新挖 开挖 清淤 清淤疏挖 疏挖 盘活 追缴 追讨 发放 争取 储备 培育储备 储备充实 充实 兑付 减免 查处 破获 整治 治理 救助 移交 交付 办理 受理 排查 选派 \
         招聘 聘任 归集 复审 输送 新发展 发展 种植 收购 出栏 销售 到位 投入 补贴 支付 拨付 清退 淘汰 关停 退出 复垦 流转 新设 新登记 登记 注册 落位 引育 帮扶 资助 培训 接种 调解 受理 接收 服务 创成 建设 \
         新建设 规划 整顿 拉动 带动 撬动 联结 吸引 汇聚 接入 上线运行 上线 盘活 打造提升 提升 更新 更换 新栽 绿化 抽检 检查 执法检查 救治 接诊 接待 接访 募集 捐赠 整合 增设 新授 新获 新评 招录 引流 \
         采购 订购 开通 新开通 新辟 创办 孵化 转化 授权 立案 查办 处理 处分 逮捕 抓获 打掉 起诉 收缴 挽回 建成开放 创建成 打捞 收治 挽损 止付 拆除 拆迁 审结 征收 腾退 收储 出让 供应 新供 安置 改厕 发行 上报 推送 遴选 \
         核查 新增加 新成立 成立 组建 新组建 选聘 选树 表彰 命名 获奖 落成 通车 贯通 硬化 亮化 实际到位 初具规模 签订 抽调 派出 对接 输转 购买 购置 投放 清偿 完工 正在实施 筹集 筹集建设 筹建",
    ),
    (Head::Rise, "增加 增投 净增 新增加 增收 提高 压增"),
    (Head::Fall, "减少 减收 短收 压减 精简 压缩 缩短 削减"),
    (
        Head::Noun,
        "联合收割机 联合体 科学研究 科学技术 现汇 建设面积 建设总里程 建设里程 竣工面积 新开工面积 施工面积 直接经济损失 对口 购买力 投放量 其他 中小 中小型 有证 有色 有机肥 生产和 生产与 生产及 注册资金 注册资本金 生产线 生产性 生产企业 生产能力 生产基地 生产安全 生产经营 生产用 生产设备 生产加工 生产资料 生产成本 生产者 生产要素 生产规模 生产总 生产商 生产销售 生产车间 生产许可 生产生活 生产厂 生产总量 生产服务 生产合作社 发生率 计划投资 计划总投资 年度计划投资 年度计划完成投资 实际使用外资 实际利用外资 实际到位外资 实际到位内资 实际到位省外资金 建成区 建设用地 建设项目 建设规模 完成率 开工率 投产率 增加值 增值税 总数 总量 总额 总投资 总产值 总收入 总面积 总户数 总人口 总里程 总产量 发展资金 发展基金 服务业 服务点 服务中心 服务站 服务面积 服务平台 \
         服务人员 治理率 治理面积 改造项目 改造工程 规划面积 规划总投资 培训班 种植面积 养殖面积 造林面积 绿化面积 绿化覆盖率 投资 投入强度 投入产出 登记失业率 注册资本 救助金 销售额 销售收入 销售面积 消费 合格率 \
         使用率 运行率 覆盖率 覆盖面 有限公司 区级 县级 区直 县直 区域 县域 区属 各类人才 新材料 新能源 新质生产力 新型 新兴产业 新产品 新经济 新业态 新城 新区 新农合 新车 到位率 到位资金 以上 以旧换新 为民服务 对外 \
         与会 及时率 和美乡村 和谐 等级 中小学 中小企业 中心 中央 中药材 中医 中国 中期 中型 中欧班列 总部 各级 各界 主要污染物 主导产业 主城区 首店 首贷 近视 将军 要素 至诚 达标 达产 达峰 从业人员 从事 由 就业 就学 \
         共建 共享 共治 特困 包联 包抓 区划 县城 县区 立案数 检查站 接待游客 调解率 安置房 安置点 安置区 供应链 提升工程 提升行动 提升项目 更新改造 引水 带头人 落地率 服务机构 服务网点 服务设施 发展对象 流转面积 转化率 \
         授权量 补贴资金 补贴金额 发放贷款 退役军人 整治面积 整治行动 治理工程 分支 分布式 并网 并购 对口 在校 在库 在建 在职 在册 在岗 在线 在读 在营 持证 持有 再生 再就业 再造 再贷款 全科 全民 全社会 全员 全域 全程 较大 最低 \
         现代 现代化 现代农业 现金 有效 有机 有线 有害 推进会 应用场景 支持率 运行质量 启动区 组织化 实施率 实现率 实施方案 开展率 落实率 区块链 区间 区位 总装 总装机 总库容 立案 规划 超长期 超低 超市 超充 通车里程 带动就业 吸纳就业",
    ),
];

/// The longest head word that `text` starts with. Names of known indicators count as nouns.
#[must_use]
pub fn head_of(text: &str) -> Option<(&'static str, Head)> {
    static MATCHER: OnceLock<Matcher<Head>> = OnceLock::new();
    let own = added::name_at(text);
    MATCHER
        .get_or_init(|| {
            let words = HEADS
                .iter()
                .rev()
                .flat_map(|&(head, words)| words.split_whitespace().map(move |word| (word, head)));
            let names = indicator::all()
                .iter()
                .flat_map(|indicator| indicator.aliases.iter().copied().chain([indicator.name]))
                .map(|name| (name, Head::Noun));
            Matcher::new(words.chain(names))
        })
        .longest_at(text)
        .filter(|(word, _)| own.is_none_or(|own| word.len() > own.len()))
        .or(own.map(|own| (own, Head::Noun)))
}

/// Words after a counted noun that begin its predicate, so that the noun ends before them.
const PREDICATES: &str = "全部 均 都 已 已经 有序 全面 顺利 基本 稳步 加快 正在 正式 成功 实现 完成 建成 竣工 投产 投用 投入使用 投入运营 开工 达到 达 入选 入驻 进驻 获评 获批 荣获 获得 落地 签约 追讨 \
     办结 提供 实施了 实施 开展 举办 初具规模 建设进展 进展 累计 新增 总投资 计划总投资 共 共计 增长 下降 同比 较 比 占 居 位居 位列 排名 落户 通过 纳入 涉及 惠及 带动 拉动 受益 解决 改善 得到 取得 \
     超额完成 如期 年内 有效 有力 持续 平均 上线 上榜 被 为 是 由 从 向 在 将 并 让 使 把 以 等 分别 其中 即将 按期 挂牌 通车 贯通 设置 形成 发放 接待 覆盖 联结 进入 成为 用于 免费 陆续 相继 提前 全年 \
     成效 工作 减少 增加 提升至 提高到 完工 复工 达产 达效 运营 启用 授牌 发布 亮相 面积 总面积 规模 开放 运行 集中 同步 引领 充分 和谐 稳定在 保持 早开工 快建设 深入 宣讲 参与 参加 走进 落实 进行 担任 正增长 负增长 组成 挂包 挂钩 结对";

/// Nouns that begin like a predicate.
const NOUNS: &[&str] = &[
    "为民",
    "以上",
    "以下",
    "以内",
    "在线",
    "在校",
    "在建",
    "在营",
    "在册",
    "在库",
    "将军",
    "等级",
    "由来",
    "集中供暖",
    "集中供热",
    "集中安置",
    "平均",
    "向阳",
    "面积较大",
    "运行维护",
    "工作站",
    "工作队",
    "工作组",
    "工作专班",
    "工作人员",
    "工作者",
    "工作日",
    "工作坊",
    "工作法",
    "工作机制",
    "组成员",
    "组成部门",
    "组成人员",
    "工作室",
    "居民",
    "居家",
    "居住",
    "居委会",
    "占地",
    "比例",
    "比赛",
    "较大",
    "较强",
    "在外",
    "被动",
    "从业",
    "从事",
    "由于",
    "使用",
    "并网",
    "在岗",
    "向上",
    "深入实施",
    "规模以上",
];

/// The longest predicate word that `text` starts with.
#[must_use]
pub fn predicate_at(text: &str) -> Option<&'static str> {
    static MATCHER: OnceLock<Matcher<()>> = OnceLock::new();
    let matcher = MATCHER.get_or_init(|| {
        // Nouns that begin like a predicate stand in the same table, so that the longer word wins.
        // So do the words of a rise: 由9家增至41家.
        let rises = TAILS
            .iter()
            .filter(|(tail, _)| *tail == Tail::RiseTo)
            .flat_map(|(_, words)| words.split_whitespace());
        Matcher::new(
            PREDICATES
                .split_whitespace()
                .chain(rises)
                .filter(|word| *word != "平均")
                .chain(NOUNS.iter().copied())
                .map(|word| (word, ())),
        )
    });
    let (word, ()) = matcher.longest_at(text)?;
    // 安居房, 居村文化室: only a set or a position follows the verb.
    let lives = word == "居"
        && !text[word.len()..].starts_with([
            '全', '第', '首', '前', '省', '市', '区', '县', '中', '西', '东', '同', '各', '本',
        ]);
    let noun = lives || NOUNS.contains(&word);
    (!noun).then_some(word)
}

/// Nouns that name a property of what was just named rather than a thing of their own.
const ATTRIBUTES: &str = "总投资 总投资额 总投入 协议资金 协议资金额 引资额 投资 投资额 投资总额 年度计划投资 计划总投资 完成投资 已完成投资 计划投资 概算总投资 协议投资 协议投资额 合同额 总面积 面积 建筑面积 占地面积 规划面积 总建筑面积 总户数 户数 人数 人口 总人数 总里程 里程 长度 \
     总数 总量 数量 平均年龄 完成率 覆盖率 合格率 达标率 办结率 按期办结率 满意率 满意度 投用率 开工率 入住率 就业率 化解率 调解率 命中率 通过率 交付率 产值 年产值 总产值 营业收入 营收 年营收 产量 总产量 总产 单产 销售额 年销售额 交易额 \
     成交额 利润 利润总额 税收 年税收 收入 总收入 增加值 占比 比重 比例 增速 增幅 资金 投入资金 金额 总额 余额 年均收入 床位 学位 客流量 综合收入 总装机容量 装机容量 产能 年产能 贡献率 大专以上学历 本科以上学历 党员 女性 规模 总规模 男性";

/// Whether a noun names a property of what was just named (总投资, 完成率).
#[must_use]
pub fn is_attribute(noun: &str) -> bool {
    static WORDS: OnceLock<std::collections::HashSet<&'static str>> = OnceLock::new();
    WORDS
        .get_or_init(|| ATTRIBUTES.split_whitespace().collect())
        .contains(noun)
}

/// Words that make a sentence or clause a goal, an expectation, or neither.
pub const TARGET_WORDS: &[&str] = &[
    "力争",
    "确保",
    "预期目标",
    "主要目标",
    "目标任务是",
    "努力实现",
    "奋斗目标",
    "预期增长",
    "计划实现",
    "目标是",
    "将达到",
    "有望",
    "争取实现",
    "今年要",
    "要实现",
    "要完成",
    "年内建成",
    "年内完成",
    "年内实现",
    "年底前",
];

/// Where the words that make a goal stand in a text, and which: one pass over it.
pub fn goals_in(text: &str) -> impl Iterator<Item = (usize, &'static str)> + '_ {
    static MATCHER: OnceLock<Matcher<()>> = OnceLock::new();
    let matcher = MATCHER.get_or_init(|| Matcher::new(TARGET_WORDS.iter().map(|&word| (word, ()))));
    text.char_indices()
        .filter_map(move |(at, _)| matcher.longest_at(&text[at..]).map(|(word, ())| (at, word)))
}

/// Words that make a number an expectation.
pub const ESTIMATE_WORDS: &[&str] = &[
    "预计",
    "计划总投资",
    "计划投资",
    "计划完成投资",
    "概算",
    "估算",
    "拟投资",
    "规划总投资",
    "预算投资",
    "预计年",
];
