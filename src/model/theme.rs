//! Themes: the chapters of the national statistical communiqué, plus three that district reports always add.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::period::serde_as_text;

/// A chapter of public life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Theme {
    /// 综合
    General,
    /// 农业农村
    Agriculture,
    /// 工业 (with 建筑业)
    Industry,
    /// 服务业与消费
    Services,
    /// 固定资产投资与项目
    Investment,
    /// 对外开放与招商
    OpeningUp,
    /// 财政金融
    Finance,
    /// 人民生活与社会保障
    Livelihood,
    /// 科技教育
    Science,
    /// 文化旅游体育
    Culture,
    /// 卫生健康
    Health,
    /// 资源环境
    Environment,
    /// 城乡建设
    Urban,
    /// 改革与营商环境
    Reform,
    /// 社会治理与安全
    Governance,
    /// 党的建设
    Party,
}

impl Theme {
    /// All themes, in the order of the communiqué.
    pub const ALL: [Self; 16] = [
        Self::General,
        Self::Agriculture,
        Self::Industry,
        Self::Services,
        Self::Investment,
        Self::OpeningUp,
        Self::Finance,
        Self::Livelihood,
        Self::Science,
        Self::Culture,
        Self::Health,
        Self::Environment,
        Self::Urban,
        Self::Reform,
        Self::Governance,
        Self::Party,
    ];

    /// The chapter's Chinese name, which is also its spelling in the exchange form.
    #[must_use]
    pub const fn chinese(self) -> &'static str {
        match self {
            Self::General => "综合",
            Self::Agriculture => "农业农村",
            Self::Industry => "工业",
            Self::Services => "服务业与消费",
            Self::Investment => "固定资产投资与项目",
            Self::OpeningUp => "对外开放与招商",
            Self::Finance => "财政金融",
            Self::Livelihood => "人民生活与社会保障",
            Self::Science => "科技教育",
            Self::Culture => "文化旅游体育",
            Self::Health => "卫生健康",
            Self::Environment => "资源环境",
            Self::Urban => "城乡建设",
            Self::Reform => "改革与营商环境",
            Self::Governance => "社会治理与安全",
            Self::Party => "党的建设",
        }
    }

    /// The chapter's English name.
    #[must_use]
    pub const fn english(self) -> &'static str {
        match self {
            Self::General => "General",
            Self::Agriculture => "Agriculture and villages",
            Self::Industry => "Industry and construction",
            Self::Services => "Services and consumption",
            Self::Investment => "Investment and projects",
            Self::OpeningUp => "Opening up and investors",
            Self::Finance => "Public finance and banking",
            Self::Livelihood => "Livelihood and social security",
            Self::Science => "Science and education",
            Self::Culture => "Culture, tourism and sport",
            Self::Health => "Health",
            Self::Environment => "Resources and environment",
            Self::Urban => "Town and country building",
            Self::Reform => "Reform and business climate",
            Self::Governance => "Governance and safety",
            Self::Party => "Party building",
        }
    }
}

impl fmt::Display for Theme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.chinese())
    }
}

/// The text names no theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotATheme;

impl fmt::Display for NotATheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not the name of a theme")
    }
}

impl std::error::Error for NotATheme {}

impl FromStr for Theme {
    type Err = NotATheme;

    fn from_str(text: &str) -> Result<Self, NotATheme> {
        Self::ALL
            .into_iter()
            .find(|theme| theme.chinese() == text)
            .ok_or(NotATheme)
    }
}

serde_as_text!(Theme);
