//! visavis (*vis-à-vis*, face to face) reads news reports of a negotiation and shows where the sides stand.
//!
//! ```text
//!  text, HTML ──read──▶ Article ──code──▶ Coding ──add──▶ Dossier ──compare──▶ Comparison ──view──▶ HTML | DOM | JSON
//! ```
//!
//! One direction, and each stage is one function over plain values: [`article::read`], [`coding::code`],
//! [`reconcile::compare`], [`view::view`]. Two reports of an invented strike, and where the sides stand:
//!
//! ```
//! use visavis::article::{Metadata, read};
//! use visavis::codebook::Codebook;
//! use visavis::coding::Coder;
//! use visavis::reconcile::{Dossier, Status, compare};
//! use visavis::view::{Options, html::html, view};
//!
//! let codebook = Codebook::from_json(r#"{
//!   "title": "The port strike",
//!   "sides": [
//!     {"id": "union", "label": "Dockers", "aliases": ["the dockers"], "people": [{"name": "Ada Marsh", "role": "leader"}]},
//!     {"id": "port", "label": "Port", "aliases": ["the port"], "people": [{"name": "Tom Quill", "role": "director"}]}
//!   ],
//!   "issues": [{"id": "pay", "label": "Pay", "keywords": ["pay rise", "wages"]}]
//! }"#)?;
//! let coder = Coder::new(&codebook);
//! let mut dossier = Dossier::default();
//! for (id, text) in [
//!     ("herald", "Talks at the port\n\nAda Marsh said the dockers demand a pay rise of eight percent."),
//!     ("post", "Quill stands firm\n\nThe port again rejected any pay rise, its director Tom Quill told reporters."),
//! ] {
//!     dossier.add(coder.code(&read(id, text, Metadata::default())));
//! }
//!
//! let comparison = compare(&dossier, &codebook);
//! let pay = &comparison.issues[0];
//! assert_eq!(pay.status, Some(Status::Opposed));
//! // Every cell leads back to the words it rests on.
//! let evidence = &pay.sides["port"].positions[0].evidence[0];
//! assert_eq!(evidence.quote, "The port again rejected any pay rise, its director Tom Quill told reporters.");
//! assert!(html(&view(&comparison, &Options::default())).contains("again rejected any pay rise"));
//! # Ok::<(), visavis::codebook::CodebookError>(())
//! ```
//!
//! [`edition`] is a comparison as a file, [`export`] gives it to other tools, [`widget`] shows it in a browser. On wasm32 the
//! feature `page` exports what shows an edition, `reader` what reads articles; elsewhere both are always there.

pub mod article;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
pub mod codebook;
pub mod coding;
pub mod edition;
#[cfg(not(target_arch = "wasm32"))]
pub mod export;
mod hash;
mod index;
pub mod json;
pub mod language;
pub mod reconcile;
pub mod span;
mod text;
pub mod view;
pub mod widget;
