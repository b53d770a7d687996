//! The façade: ingest a document, answer a query.
