//! `datapackage.json`: the tables with their fields, types and keys (Tabular Data Package, Frictionless specs v1).

use serde_json::{Map, Value, json};

use crate::export::column::{Column, Kind, Table};
use crate::export::column_note::note;
use crate::export::selection::Selection;
use crate::format::Language;
use crate::model::{Bound, Confidence, DiagnosticKind, Doubt, Measure, RecordKind, Status};
use crate::reason::verdict::Comparability;

/// The file of a table inside the package.
pub(super) fn path(table: Table) -> String {
    [table.as_str(), ".csv"].concat()
}

/// The text of `datapackage.json`.
pub(super) fn package(selection: &Selection) -> String {
    let language = selection.language();
    let hash: String = selection
        .corpus
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(8)
        .collect();
    let name = ["fangzhi-", if hash.is_empty() { "facts" } else { &hash }].concat();
    let mut package = json!({
        "profile": "tabular-data-package",
        "name": name.to_lowercase(),
        "title": title(selection),
        "description": super::readme::description(selection),
        "keywords": ["地方", "年度报告", "统计", "local government", "annual report", "statistics"],
        "fangzhi": {
            "app_version": selection.app_version,
            "corpus": selection.corpus,
            "selection": selection.words,
            "address": selection.address,
            "rows": selection.rows,
            "of": selection.of,
        },
        "resources": Table::ALL.iter().map(|&table| resource(table, language)).collect::<Vec<_>>(),
    });
    if let (Some(fields), false) = (package.as_object_mut(), selection.made.is_empty()) {
        fields.insert("created".to_owned(), Value::from(selection.made.clone()));
    }
    let mut text = serde_json::to_string_pretty(&package).unwrap_or_default();
    text.push('\n');
    text
}

/// The package's title.
pub(super) fn title(selection: &Selection) -> String {
    let (app, all) = match selection.language() {
        Language::Chinese => ("方志数据：", "所载全部事实"),
        Language::English => ("Fangzhi data: ", "all facts held"),
    };
    [
        app,
        if selection.is_everything() {
            all
        } else {
            &selection.words
        },
    ]
    .concat()
}

fn resource(table: Table, language: Language) -> Value {
    json!({
        "profile": "tabular-data-resource",
        "name": table.as_str(),
        "path": path(table),
        "title": name(table, language),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": { "delimiter": ",", "lineTerminator": "\r\n", "doubleQuote": true, "header": true },
        "schema": schema(table, language),
    })
}

/// What a table is called.
pub(super) const fn name(table: Table, language: Language) -> &'static str {
    match (table, language) {
        (Table::Observations, Language::Chinese) => "事实",
        (Table::Observations, Language::English) => "Facts",
        (Table::Documents, Language::Chinese) => "文档",
        (Table::Documents, Language::English) => "Documents",
        (Table::Areas, Language::Chinese) => "地区",
        (Table::Areas, Language::English) => "Places",
        (Table::Records, Language::Chinese) => "名录",
        (Table::Records, Language::English) => "Registers",
        (Table::Diagnostics, Language::Chinese) => "提示",
        (Table::Diagnostics, Language::English) => "Notes",
    }
}

fn schema(table: Table, language: Language) -> Value {
    let fields: Vec<Value> = table
        .columns()
        .iter()
        .map(|column| field(table, column, language))
        .collect();
    let mut schema = Map::new();
    schema.insert("fields".to_owned(), Value::from(fields));
    schema.insert("missingValues".to_owned(), json!([""]));
    let key = match table {
        Table::Observations => Some("id"),
        Table::Documents => Some("document_key"),
        Table::Areas => Some("place_key"),
        Table::Records | Table::Diagnostics => None,
    };
    if let Some(key) = key {
        schema.insert("primaryKey".to_owned(), Value::from(key));
    }
    let leads = [("document_key", Table::Documents), ("place_key", Table::Areas)]
        .into_iter()
        .filter(|&(field, to)| to != table && table.position(field).is_some())
        .map(|(field, to)| json!({ "fields": field, "reference": { "resource": to.as_str(), "fields": field } }));
    let leads: Vec<Value> = leads.collect();
    if !leads.is_empty() {
        schema.insert("foreignKeys".to_owned(), Value::from(leads));
    }
    Value::Object(schema)
}

fn field(table: Table, column: &Column, language: Language) -> Value {
    let class = match (column.kind, column.name) {
        (Kind::Text | Kind::Words | Kind::Period | Kind::Link, _) => "string",
        (Kind::Integer, _) => "integer",
        (Kind::Decimal, _) => "number",
        (Kind::Date, _) => "date",
        (Kind::Flag, _) => "boolean",
        (Kind::Json, "members") => "array",
        (Kind::Json, _) => "object",
    };
    let mut constraints = Map::new();
    if required(table, column.name) {
        constraints.insert("required".to_owned(), Value::from(true));
    }
    if let Some(words) = words(table, column.name) {
        constraints.insert("enum".to_owned(), Value::from(words));
    }
    if column.kind == Kind::Integer {
        constraints.insert("minimum".to_owned(), Value::from(0));
    }
    let mut field = Map::new();
    field.insert("name".to_owned(), Value::from(column.name));
    field.insert("type".to_owned(), Value::from(class));
    field.insert("title".to_owned(), Value::from(column.title(language)));
    field.insert("description".to_owned(), Value::from(note(column, language)));
    if column.kind == Kind::Flag {
        field.insert("trueValues".to_owned(), json!(["true"]));
        field.insert("falseValues".to_owned(), json!(["false"]));
    }
    if !constraints.is_empty() {
        field.insert("constraints".to_owned(), Value::Object(constraints));
    }
    Value::Object(field)
}

/// Fields that no row leaves empty.
fn required(table: Table, name: &str) -> bool {
    let names: &[&str] = match table {
        Table::Observations => &[
            "doc",
            "id",
            "indicator",
            "measure",
            "value",
            "bound",
            "status",
            "theme",
            "start",
            "end",
            "confidence",
            "document_key",
        ],
        Table::Documents => &["document_key", "doc", "document_hash"],
        Table::Areas => &["place_key"],
        Table::Records => &["document_key", "kind", "name", "start", "end"],
        Table::Diagnostics => &["document_key", "kind", "start", "end"],
    };
    names.contains(&name)
}

/// The words a field may hold, where these are few and one at a time.
fn words(table: Table, name: &str) -> Option<Vec<&'static str>> {
    Some(match (table, name) {
        (_, "measure" | "ranked_by") => Measure::ALL.iter().map(|word| word.as_str()).collect(),
        (_, "bound") => Bound::ALL.iter().map(|word| word.as_str()).collect(),
        (_, "status" | "investment_status") => Status::ALL.iter().map(|word| word.as_str()).collect(),
        (_, "confidence") => Confidence::ALL.iter().map(|word| word.as_str()).collect(),
        (_, "verdict") => Comparability::ALL.iter().map(|word| word.as_str()).collect(),
        (Table::Records, "kind") => RecordKind::ALL.iter().map(|word| word.as_str()).collect(),
        (Table::Diagnostics, "kind") => {
            let doubts = Doubt::ALL.iter().map(|word| word.as_str());
            DiagnosticKind::ALL
                .iter()
                .map(|word| word.as_str())
                .chain(doubts)
                .collect()
        }
        _ => return None,
    })
}
