//! Pinyin initials of Chinese characters, from the browser's own alphabetical order instead of a table of characters.

use std::cmp::Ordering;

/// The first characters of the letters in the alphabetical order of Mandarin; no syllable begins with i, u or v.
const FIRST: [(char, char); 23] = [
    ('a', '阿'),
    ('b', '八'),
    ('c', '嚓'),
    ('d', '哒'),
    ('e', '妸'),
    ('f', '发'),
    ('g', '旮'),
    ('h', '哈'),
    ('j', '讥'),
    ('k', '咔'),
    ('l', '垃'),
    ('m', '妈'),
    ('n', '拏'),
    ('o', '噢'),
    ('p', '妑'),
    ('q', '七'),
    ('r', '呥'),
    ('s', '仨'),
    ('t', '他'),
    ('w', '穵'),
    ('x', '夕'),
    ('y', '丫'),
    ('z', '帀'),
];

/// Characters of names of places and indicators with several readings, and the letters that all of them begin with.
const READINGS: &str = "重zc 长cz 厦xs 行xh 率ls 乐ly 会hk 朝cz 沈cs 单ds 曾cz 解jx 盛sc 石sd 尉wy 蔚wy 莘sx 浚jx \
    涡wg 铅qy 番pf 洞dt 峙sz 阿ae 费fb 泌mb 圩wx 堡bp 埔bp 漯lt 荥xy 莞gw 渑ms 歙sx 句jg 谷gy 叶yx 期qj 省sx 识sz \
    适sk 尾wy 纤xq 殖zs 幢zc 查cz 覃qt 盖gh 冯fp 卡kq 拓tz 种zc 藏cz 传cz 弹dt 给gj 强qj 区qo 还hx 合hg 校xj 降jx \
    系xj 调td 车cj 参cs 属sz 畜cx 便bp 粘zn 扎z 否fp 秘mb 拾s 券qx 圈qj 巷xh 宿sx 泊bp 屏pb 溪xq 缉jq 稽jq 似s \
    乘cs 没mw 牟m 提td 度d 数s 隽j 枞cz 祭jz 洗xx 六l";

/// A set of letters, a bit each.
pub type Letters = u32;

/// The letter of a Latin letter; no letter of any other character.
#[must_use]
pub(super) const fn latin(c: char) -> Letters {
    match c.to_ascii_lowercase() {
        c @ 'a'..='z' => 1 << (c as u32 - 'a' as u32),
        _ => 0,
    }
}

/// An order of Chinese words by their sound.
pub type Order = Box<dyn Fn(&str, &str) -> Ordering>;

/// What tells the letters that a character's readings begin with.
pub struct Initials {
    order: Option<Order>,
    /// What is known already, by character.
    known: Vec<(char, Letters)>,
}

impl Initials {
    /// With an order of Chinese words by their sound; without one, or where it turns out to be another order,
    /// Chinese characters have no letters.
    #[must_use]
    pub fn new(order: Option<Order>) -> Self {
        let by_sound = |order: &dyn Fn(&str, &str) -> Ordering| {
            FIRST.windows(2).all(|pair| {
                let [left, right] = [pair[0].1.to_string(), pair[1].1.to_string()];
                order(&left, &right) == Ordering::Less
            })
        };
        Self {
            order: order.filter(|order| by_sound(order)),
            known: Vec::new(),
        }
    }

    /// The letters that the character's readings begin with; a Latin letter is itself, a mark has none.
    pub fn of(&mut self, c: char) -> Letters {
        if c.is_ascii() {
            return latin(c);
        }
        match self.known.binary_search_by_key(&c, |known| known.0) {
            Ok(n) => self.known[n].1,
            Err(n) => {
                let letters = self.read(c);
                self.known.insert(n, (c, letters));
                letters
            }
        }
    }

    fn read(&self, c: char) -> Letters {
        let Some(order) = &self.order else { return 0 };
        if !('\u{4e00}'..='\u{9fff}').contains(&c) {
            return 0;
        }
        let word = c.to_string();
        let after = FIRST.partition_point(|first| order(&first.1.to_string(), &word) != Ordering::Greater);
        let first = after.checked_sub(1).map_or(0, |n| latin(FIRST[n].0));
        let others = READINGS.split_whitespace().find_map(|line| line.strip_prefix(c));
        others
            .unwrap_or_default()
            .chars()
            .fold(first, |all, letter| all | latin(letter))
    }
}
