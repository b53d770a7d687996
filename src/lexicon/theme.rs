//! Words that place an indicator in a chapter of public life.

use std::sync::OnceLock;

use super::Matcher;
use crate::model::Theme;

/// Words by theme. A word outweighs shorter ones, so that 产业园区绿化 is not decided by 产业 alone.
const WORDS: &[(Theme, &str)] = &[
    (
        Theme::Agriculture,
        "农业 农村 农产品 农田 农户 农民 粮食 乡村 村集体 行政村 村庄 和美乡村 种植 养殖 畜牧 渔业 水产 生猪 蔬菜 果业 茶叶 中药材 食用菌 \
         耕地 土地托管 存栏 出栏 牲畜 畜禽 家禽 肉类 猪牛羊 禽蛋 牛奶 龙头企业 农业产业化 扶贫 沼气 饮水安全 贫困户 贫困村 贫困人口 脱贫攻坚 草场 牧区 牧民 农牧民 苏木 嘎查 农药 化肥 油料 棉花 水果 蔬菜产量 粮 农机 灌溉 沟渠 水渠 坑塘 播种 秸秆 农场 林果 特色产业 衔接资金 脱贫 防返贫 监测对象 合作社 家庭农场 村级 大棚 示范村 \
         残垣断壁 联建村 阻水点 堵点 物流服务点",
    ),
    (
        Theme::Industry,
        "工业 规上工业 规模以上工业 制造 制造业 工厂 产业园 产业集群 产业链 技改 技术改造 投产 产能 专精特新 建筑业 装备 医药产业 \
         采矿业 供应业 战略性新兴产业 原煤 煤炭 煤矿 发电量 装机 装机容量 水泥 钢材 粗钢 工业用电量 工业园区 工业投资 利税 电子信息产业 数字经济产业 绿色建材 建材 新材料 开发区 用地盘活 低效用地 退城 入园 智能制造 数字化转型 冶金 化工 食品加工",
    ),
    (
        Theme::Services,
        "消费 零售 商贸 商务 楼宇 电商 首店 名店 名小吃 名菜 特产 服务业 物流 快递 网络零售 商圈 夜经济 以旧换新 汽车置换 交易额 销售额 展销 餐饮 住宿 促消费 \
         吞吐量 货运量 客运量 周转量 港口 集装箱 邮政 邮政业务收入 邮电业务 电信 电话用户 宽带用户 旅客 机场 运输 限上 批发业 零售业 综合体 商业体 会展 家政",
    ),
    (
        Theme::Investment,
        "固定资产投资 投资 项目 总投资 完成投资 重点项目 开工 竣工 三个一批 重大项目 民间投资 专项债 储备项目 基础设施",
    ),
    (
        Theme::OpeningUp,
        "招商 签约 引资 外资 内资 省外资金 市外资金 进出口 出口 进口 外贸 跨境电商 开放 中欧班列 招商推介 保税 利用外资 到位资金",
    ),
    (
        Theme::Finance,
        "财政 财政收入 财政支出 公共财政 公共财政预算收入 预算收入 税收收入 地方级收入 非税收入 上划中央收入 上划省级收入 上划收入 保险业务 保险费 保费收入 纳税 预算 税收 税占比 税 存款 贷款 金融 信贷 融资 债券 保险 保费 上级资金 奖补 化债 债务 基金 国库 生态贷 减税降费 资金资产 授信",
    ),
    (
        Theme::Livelihood,
        "居民 人均可支配 收入 就业 再就业 创业 社保 社会保障 养老 老年 助餐 低保 救助 特困 残疾 保障性 安置房 棚改 工资 民生 民生实事 物价 价格 人口 \
         失业 养老保险 医疗保险 工伤保险 失业保险 生育保险 参保 最低生活保障 五保 常住人口 户籍人口 城镇登记失业率 农民工 劳务 劳动力 技能人才 技能培训 劳动者 零工 适老化 无障碍 回迁 安置 福利 慈善 退役军人 托育 基础养老金 医保 困难群众 不动产证",
    ),
    (
        Theme::Science,
        "科技 创新 研发 专利 高新技术 学校 教育 幼儿园 中小学 教师 学生 学位 高考 人才 众创 孵化 实验室 技术合同 工程技术 创新平台 高校 科研 职业教育 办学 校",
    ),
    (
        Theme::Culture,
        "文化 旅游 文旅 游客 景区 体育 赛事 演出 非遗 博物馆 图书馆 健身 民宿 广播 艺术 文物 春会 节庆 研学 文创 演艺 运动 客流量 央视",
    ),
    (
        Theme::Health,
        "医疗 新农合 参合率 住院 报销 就诊 合作医疗 卫生 医院 卫生室 中医 健康 疾控 床位 医生 医共体 疫苗 分级诊疗 急救 诊疗 中医馆 中医科 骨伤 药品",
    ),
    (
        Theme::Environment,
        "环境 生态 空气 PM 污染 水质 减排 节能 能耗 二氧化硫 二氧化氮 颗粒物 浓度 化学需氧量 氨氮 氮氧化物 木材 林地 草原 退耕还林 水土流失 森林 造林 绿化 碳 黑臭水体 污水 垃圾 固废 土壤 河流 断面 湿地 矿山 水资源 用电量 清洁能源 光伏 低碳 扬尘 优良天数 臭氧",
    ),
    (
        Theme::Urban,
        "城市 城区 老旧小区 道路 公路 管网 供热 供暖 供水 排水 燃气 公园 停车 充电桩 公厕 棚户区 住房 房地产 商品房 桥 断头路 支路 主次干道 街区 小区 \
         城镇化 市政 公交 拆墙透绿 换热站 雨污分流 物业 楼盘 背街小巷 路灯 公交车 出租车 桥梁 隧道 通车 通车里程 危房 廉租房 公租房 公共租赁住房 水泥路 通村路 通客车 农村电网 自来水 集中供热 污水管网 农村公路 棚户区改造 地铁 高铁 绿地",
    ),
    (
        Theme::Reform,
        "营商环境 经营主体 市场主体 改革 政务服务 审批 个体工商户 私营企业 注册资金 注册资本 一件事 办事 个转企 小升规 放管服 国企 办结 事项 企业开办 窗口 通办 财政奖励 机构 精简",
    ),
    (
        Theme::Governance,
        "信访 刑事 治安 安全生产 事故 矛盾纠纷 平安 网格 消防 应急 防汛 演练 安全事故 火灾 火灾事故 交通事故 死亡 破案 拘留 警情 命案 禁毒 法治 调解 监控 反诈 涉黑 案件 普法 食品安全 积案 赴京访 到省访 灾害 \
         防灾 社会治理 综治 民情民意",
    ),
    (
        Theme::Party,
        "党 支部 党建 党员 党组织 干部 纪检 监督 问责 巡察 违纪 立案审查 党群 基层党组织 软弱涣散 后备力量 主题教育 清廉 作风 人大 政协 代表建议 提案 驿站",
    ),
    (
        Theme::General,
        "生产总值 GDP 经济总量 荣誉 综合实力 主要经济指标 省领导 三次产业",
    ),
];

/// The theme that the words of `text` speak for: the longest word decides, the last of equals.
#[must_use]
pub fn of_words(text: &str) -> Option<Theme> {
    static MATCHER: OnceLock<Matcher<Theme>> = OnceLock::new();
    let matcher = MATCHER.get_or_init(|| {
        Matcher::new(
            WORDS
                .iter()
                .flat_map(|&(theme, words)| words.split_whitespace().map(move |word| (word, theme))),
        )
    });
    let mut best: Option<(usize, Theme)> = None;
    for (offset, _) in text.char_indices() {
        if let Some((word, theme)) = matcher.longest_at(&text[offset..])
            && best.is_none_or(|(length, _)| word.len() >= length)
        {
            best = Some((word.len(), theme));
        }
    }
    best.map(|(_, theme)| theme)
}
