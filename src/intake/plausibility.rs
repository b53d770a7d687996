//! How plausible a text is as a Chinese report: frequent characters speak for a reading, rare planes against it.

use std::sync::OnceLock;

use crate::text::simplified;

/// Characters that make up most of public writing, in simplified script; traditional ones are looked up as these.
const FREQUENT: &str = "\
    的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多\
    定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因\
    由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解\
    问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少\
    图山统接知较将组见计别手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海\
    口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至\
    达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低\
    持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值\
    号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁\
    价严首底液官德随病苏失尔死讲配女黄推显谈罪神艺呢席含企望密批营项防举球英氧势告李台落木帮轮破亚师围注远字材排供\
    河态封另施减树溶怎止案言士均武固叶鱼波视仅费紧爱左章早朝害续轻服试食充兵源判护司足某练差致板田降黑犯负击范继兴\
    似余坚曲输修故城夫够送笑船占右财吃富春职觉汉画功巴跟虽杂飞检吸助升阳互初创抗考投坏策古径换未跑留钢曾端责站简述\
    钱副尽帝射草冲承独令限阿宣环双请超微让控州良轴找否纪益依优顶础载倒房突坐粉敌略客袁冷胜绝析块剂测丝协诉念陈仍罗\
    盐友洋错苦夜刑移频逐靠混母短皮终聚汽村云哪既距卫停烈央察烧迅境若印洲刻括激孔搞甚室待核校散侵吧甲游久菜味旧模湖\
    货损预阻毫普稳乙妈植息扩银语挥酒守拿序纸医缺雨吗针刘啊急唱误训愿审附获茶鲜粮斤孩脱硫肥善龙演父渐血欢械掌歌沙刚\
    攻谓盾讨晚粒乱燃矛乎杀药宁鲁贵钟煤读班伯香介迫句丰培握兰担弦蛋沉假穿执答乐谁顺烟缩征脸喜松脚困异免背星福买染井\
    概慢怕磁倍祖皇促静补评翻肉践尼衣宽扬棉希伤操垂秋宜氢套督振架亮末宪庆编牛触映雷销诗座居抓裂胞呼娘景威绿晶厚盟衡\
    鸡孙延危胶屋乡临陆顾掉呀灯岁措束耐剧玉赵跳哥季课凯胡额款绍卷齐伟蒸殖永宗苗川炉岩弱零杨奏沿露杆探滑镇饭浓航怀赶\
    库夺伊灵税途灭赛归召鼓播盘裁险康唯录菌纯借糖盖横符私努堂域枪润幅哈竟熟虫泽脑壤碳欧遍侧寨敢彻虑斜薄庭纳弹饲伸折\
    麦湿暗荷瓦塞床筑恶户访塔奇透梁刀旋迹卡氯遇份毒泥退洗摆灰彩卖耗夏择忙铜献硬予繁圈雪函亦抽篇阵阴丁尺追堆雄迎泛爸\
    楼避谋吨野猪旗累偏典馆索秦脂潮爷豆忽托惊塑遗愈朱替纤粗倾尚痛楚谢奋购磨君池旁碎骨监捕弟暴割贯殊释词亡壁顿宝午尘\
    闻揭炮残冬桥妇警综招吴付浮遭徐您摇谷赞箱隔订男吹园纷唐败宋玻巨耕坦荣闭湾键凡驻锅救恩剥凝碱齿截炼麻纺禁废盛版缓\
    净睛昌婚涉筒嘴插岸朗庄街藏姑贸腐奴啦惯乘伙恢匀纱扎辩耳彪臣亿璃抵脉秀萨俄网舞店喷纵寸汗挂洪贺闪柬爆烯津稻墙软勇\
    像滚厘蒙芳肯坡柱荡腿仪旅尾轧冰贡登黎削钻勒逃障氨郭峰币港伏轨亩毕擦莫刺浪秘援株健售股岛甘泡睡童铸汤阀休汇舍牧绕\
    炸哲磷绩朋淡尖启陷柴呈徒颜泪稍忘泵蓝拖洞授镜辛壮锋贫虚弯摩泰幼廷尊窗纲弄隶疑氏宫姐震瑞怪尤琴循描膜违夹腰缘珠穷\
    森枝竹沟催绳忆邦剩幸浆栏拥牙贮礼滤钠纹罢拍咱喊袖埃勤罚焦潜伍墨欲缝姓刊饱仿奖铝鬼丽跨默挖链扫喝袋炭污幕诸弧励梅\
    奶洁灾舟鉴苯讼抱毁懂寒智埔寄届跃渡挑丹艰贝碰拔爹戴码梦芽熔赤渔哭敬颗奔铅仲虎稀妹乏珍申桌遵允隆螺仓魏锐晓氮兼隐\
    碍赫拨忠肃缸牵抢博巧壳兄杜讯诚碧祥柯页巡矩悲灌龄伦票寻桂铺圣恐恰郑趣抬荒腾贴柔滴猛阔辆妻填撤储签闹扰紫砂递戏吊\
    陶伐喂疗瓶婆抚臂摸忍虾蜡邻胸巩挤偶弃槽劲乳邓吉仁烂砖租乌舰伴瓜浅丙暂燥橡柳迷暖牌秧胆详簧踏瓷谱呆宾糊洛辉愤竞隙\
    怒粘乃绪肩籍敏涂熙皆侦悬掘享纠醒狂锁淀恨牲霸爬赏逆玩陵祝秒浙貌";

/// The judgement of the texts seen so far.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Plausibility {
    sum: f32,
    counted: u32,
    all: u32,
}

impl Plausibility {
    /// Adds a text.
    pub(super) fn add(&mut self, text: &str) {
        for c in text.chars() {
            self.all += 1;
            let weight = weigh(c);
            if !c.is_ascii() || weight != 0.0 {
                self.counted += 1;
                self.sum += weight;
            }
        }
    }

    /// The mean weight of what is not plain ASCII; ASCII alone is plausible, and dilutes what little stands in it.
    pub(super) fn mean(&self) -> f32 {
        if self.counted == 0 {
            return if self.all == 0 { 0.0 } else { 1.0 };
        }
        #[expect(clippy::cast_precision_loss, reason = "counts of samples are small")]
        let by = self.counted.max(self.all / 20) as f32;
        self.sum / by
    }
}

/// What one character says of a reading: for it, nothing, or against it.
fn weigh(c: char) -> f32 {
    match c {
        '\t' | '\n' | '\r' | ' '..='~' => 0.0,
        '\u{0B}' | '\u{0C}' => 0.0,
        '，' | '。' | '、' | '；' | '：' | '“' | '”' | '（' | '）' | '《' | '》' | '％' | '\u{3000}' => {
            3.0
        }
        '\u{4E00}'..='\u{9FFF}' => {
            if frequent(simplified(c)) {
                3.0
            } else {
                0.0
            }
        }
        '\u{3000}'..='\u{303F}' | '\u{FF01}'..='\u{FF5E}' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{203B}' => 2.0,
        '·' | '×' | '°' | '℃' | '\u{A0}' | '\u{2460}'..='\u{2473}' | '\u{2160}'..='\u{216B}' | '㎡' => 1.0,
        '\u{2190}'..='\u{25FF}' => -1.0,
        '\u{370}'..='\u{4FF}' | '\u{3040}'..='\u{312F}' => -3.0,
        '\u{FEFF}' | '\u{200B}'..='\u{200F}' => 0.0,
        '\u{FFFD}' | '\u{E000}'..='\u{F8FF}' => -20.0,
        c if c.is_control() || (c as u32) & 0xFFFE == 0xFFFE => -20.0,
        '\u{3400}'..='\u{4DBF}' => -6.0,
        '\u{1F300}'..='\u{1FAFF}' => -1.0,
        '\u{20000}'..='\u{2FFFF}' => -6.0,
        '\u{30000}'.. => -20.0,
        _ => -4.0,
    }
}

/// Whether a character in simplified script is among the frequent ones.
fn frequent(c: char) -> bool {
    static BLOCK: OnceLock<Vec<u64>> = OnceLock::new();
    let block = BLOCK.get_or_init(|| {
        let mut bits = vec![0u64; 0x5200 / 64 + 1];
        for c in FREQUENT.chars() {
            if let Some(at) = (c as usize).checked_sub(0x4E00)
                && let Some(word) = bits.get_mut(at / 64)
            {
                *word |= 1 << (at % 64);
            }
        }
        bits
    });
    (c as usize)
        .checked_sub(0x4E00)
        .and_then(|at| block.get(at / 64).map(|word| word >> (at % 64) & 1 == 1))
        .unwrap_or(false)
}
