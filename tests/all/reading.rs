//! Reading a document: its address, its text as opened and as read, what is found in it, and where a link lands.

mod address;
mod landing;
mod paragraph;
