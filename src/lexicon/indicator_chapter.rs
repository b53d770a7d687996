//! Chapters of the statistical communiqué, in which its indicators are printed.

use std::fmt;
use std::str::FromStr;

use crate::model::Theme;

/// A chapter of the statistical communiqué, with the two that government work reports add.
///
/// A theme says what an indicator is about; a chapter says where a communiqué prints it (employment is a matter of
/// livelihood, printed under 综合).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Chapter {
    /// 综合: national accounts, prices, population, employment.
    General,
    /// 农业
    Agriculture,
    /// 工业和建筑业
    Industry,
    /// 服务业: services, transport, post and telecommunications.
    Services,
    /// 国内贸易
    DomesticTrade,
    /// 固定资产投资: with real estate.
    Investment,
    /// 对外经济
    ExternalEconomy,
    /// 财政金融
    Finance,
    /// 居民收入消费和社会保障
    Livelihood,
    /// 科学技术和教育
    Science,
    /// 文化旅游卫生体育
    Culture,
    /// 资源环境和应急管理
    Environment,
    /// 城市和农村建设
    Construction,
    /// 政务与市场主体
    Entities,
    /// 治理与党建
    Governance,
}

impl Chapter {
    /// All chapters, in the order of the communiqué.
    pub const ALL: [Self; 15] = [
        Self::General,
        Self::Agriculture,
        Self::Industry,
        Self::Services,
        Self::DomesticTrade,
        Self::Investment,
        Self::ExternalEconomy,
        Self::Finance,
        Self::Livelihood,
        Self::Science,
        Self::Culture,
        Self::Environment,
        Self::Construction,
        Self::Entities,
        Self::Governance,
    ];

    /// The chapter's Chinese name, which is also its spelling in the table.
    #[must_use]
    pub const fn chinese(self) -> &'static str {
        match self {
            Self::General => "综合",
            Self::Agriculture => "农业",
            Self::Industry => "工业和建筑业",
            Self::Services => "服务业",
            Self::DomesticTrade => "国内贸易",
            Self::Investment => "固定资产投资",
            Self::ExternalEconomy => "对外经济",
            Self::Finance => "财政金融",
            Self::Livelihood => "居民收入消费和社会保障",
            Self::Science => "科学技术和教育",
            Self::Culture => "文化旅游卫生体育",
            Self::Environment => "资源环境和应急管理",
            Self::Construction => "城市和农村建设",
            Self::Entities => "政务与市场主体",
            Self::Governance => "治理与党建",
        }
    }

    /// The chapter's English name.
    #[must_use]
    pub const fn english(self) -> &'static str {
        match self {
            Self::General => "General outlook",
            Self::Agriculture => "Agriculture",
            Self::Industry => "Industry and construction",
            Self::Services => "Services",
            Self::DomesticTrade => "Domestic trade",
            Self::Investment => "Investment in fixed assets",
            Self::ExternalEconomy => "Foreign economic relations",
            Self::Finance => "Public finance and banking",
            Self::Livelihood => "Household income, consumption and social security",
            Self::Science => "Science, technology and education",
            Self::Culture => "Culture, tourism, health and sport",
            Self::Environment => "Resources, environment and emergency management",
            Self::Construction => "Urban and rural construction",
            Self::Entities => "Government services and business entities",
            Self::Governance => "Governance and Party building",
        }
    }

    /// The theme that most of the chapter's indicators have.
    #[must_use]
    pub const fn theme(self) -> Theme {
        match self {
            Self::General => Theme::General,
            Self::Agriculture => Theme::Agriculture,
            Self::Industry => Theme::Industry,
            Self::Services | Self::DomesticTrade => Theme::Services,
            Self::Investment => Theme::Investment,
            Self::ExternalEconomy => Theme::OpeningUp,
            Self::Finance => Theme::Finance,
            Self::Livelihood => Theme::Livelihood,
            Self::Science => Theme::Science,
            Self::Culture => Theme::Culture,
            Self::Environment => Theme::Environment,
            Self::Construction => Theme::Urban,
            Self::Entities => Theme::Reform,
            Self::Governance => Theme::Governance,
        }
    }
}

impl fmt::Display for Chapter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.chinese())
    }
}

/// The text names no chapter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAChapter;

impl fmt::Display for NotAChapter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not the name of a chapter")
    }
}

impl std::error::Error for NotAChapter {}

impl FromStr for Chapter {
    type Err = NotAChapter;

    fn from_str(text: &str) -> Result<Self, NotAChapter> {
        Self::ALL
            .into_iter()
            .find(|chapter| chapter.chinese() == text)
            .ok_or(NotAChapter)
    }
}
