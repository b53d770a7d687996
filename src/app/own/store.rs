//! The browser's storage: opened texts with their facts, and what the reader said about them.
//!
//! One database of two object stores. `sources` holds a record for each opened text under its key: what it is (JSON), the
//! text, and the facts as the worker sent them. `desk` holds what concerns them all, a JSON text a name.

use idb::{Database, Factory, ObjectStoreParams, Query, TransactionMode};
use js_sys::{Array, JsString, Object, Reflect};
use wasm_bindgen::prelude::*;

/// The form that is written; a database of another form is brought to it at opening.
const VERSION: u32 = 1;
const SOURCES: &str = "sources";
const DESK: &str = "desk";

/// Why the storage did not do what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// The browser gives this page no storage.
    Refused,
    /// There is no room left.
    Full,
}

impl From<idb::Error> for Trouble {
    fn from(error: idb::Error) -> Self {
        // The library wraps what the browser says in words of its own.
        if error.to_string().contains("Quota") {
            Self::Full
        } else {
            Self::Refused
        }
    }
}

/// The record of an opened text.
pub(crate) struct Record {
    /// What it is, as JSON.
    pub(crate) meta: String,
    /// Its text, where held.
    pub(crate) text: Option<JsString>,
    /// Its facts, as the worker sent them.
    pub(crate) wire: Array,
}

/// An open database.
pub(crate) struct Store {
    database: Database,
}

impl Store {
    /// Opens the database of this name, making it where there is none.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub(crate) async fn open(name: &str) -> Result<Self, Trouble> {
        let mut request = Factory::new()?.open(name, Some(VERSION))?;
        request.on_upgrade_needed(|event| {
            use idb::DatabaseEvent;
            let Ok(database) = event.database() else { return };
            let held = database.store_names();
            for store in [SOURCES, DESK] {
                if !held.iter().any(|name| name == store) {
                    // A failure here ends the opening with an error of its own.
                    let _ = database.create_object_store(store, ObjectStoreParams::new());
                }
            }
        });
        Ok(Self {
            database: request.await?,
        })
    }

    /// Keeps the record of an opened text, in the place of an earlier one.
    ///
    /// # Errors
    /// Where there is no room or the browser refuses; what was there stays.
    pub(crate) async fn put(&self, key: &str, record: &Record) -> Result<(), Trouble> {
        let value = Object::new();
        let text = record.text.clone().map_or(JsValue::UNDEFINED, JsValue::from);
        for (name, part) in [
            ("meta", &record.meta.as_str().into()),
            ("text", &text),
            ("wire", &record.wire),
        ] {
            // Setting a property of a plain object of our own cannot fail.
            let _ = Reflect::set(&value, &name.into(), part);
        }
        self.write(SOURCES, key, &value).await
    }

    /// The keys of all records.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub(crate) async fn keys(&self) -> Result<Vec<String>, Trouble> {
        let transaction = self.database.transaction(&[SOURCES], TransactionMode::ReadOnly)?;
        let keys = transaction.object_store(SOURCES)?.get_all_keys(None, None)?.await?;
        Ok(keys.into_iter().filter_map(|key| key.as_string()).collect())
    }

    /// The record of an opened text.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub(crate) async fn get(&self, key: &str) -> Result<Option<Record>, Trouble> {
        let Some(value) = self.read(SOURCES, key).await? else {
            return Ok(None);
        };
        let part = |name: &str| Reflect::get(&value, &name.into()).unwrap_or_default();
        Ok(Some(Record {
            meta: part("meta").as_string().unwrap_or_default(),
            text: part("text").dyn_into().ok(),
            wire: part("wire").dyn_into().unwrap_or_default(),
        }))
    }

    /// Forgets the record of an opened text.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub(crate) async fn forget(&self, key: &str) -> Result<(), Trouble> {
        let transaction = self.database.transaction(&[SOURCES], TransactionMode::ReadWrite)?;
        transaction
            .object_store(SOURCES)?
            .delete(Query::Key(key.into()))?
            .await?;
        transaction.await?;
        Ok(())
    }

    /// Keeps a text under a name.
    ///
    /// # Errors
    /// Where there is no room or the browser refuses; what was there stays.
    pub(crate) async fn put_note(&self, name: &str, text: &str) -> Result<(), Trouble> {
        self.write(DESK, name, &text.into()).await
    }

    /// The text kept under a name.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub(crate) async fn note(&self, name: &str) -> Result<Option<String>, Trouble> {
        Ok(self.read(DESK, name).await?.and_then(|value| value.as_string()))
    }

    async fn write(&self, store: &str, key: &str, value: &JsValue) -> Result<(), Trouble> {
        let transaction = self.database.transaction(&[store], TransactionMode::ReadWrite)?;
        transaction.object_store(store)?.put(value, Some(&key.into()))?.await?;
        transaction.await?;
        Ok(())
    }

    async fn read(&self, store: &str, key: &str) -> Result<Option<JsValue>, Trouble> {
        let transaction = self.database.transaction(&[store], TransactionMode::ReadOnly)?;
        Ok(transaction.object_store(store)?.get(Query::Key(key.into()))?.await?)
    }
}
