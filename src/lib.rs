//! visavis (*vis-à-vis*, face to face) reads news reports of a negotiation and shows where the sides stand.
//!
//! ```text
//!  text, HTML ──read──▶ Article ──code──▶ Coding ──add──▶ Dossier ──compare──▶ Comparison ──view──▶ HTML | DOM | JSON
//! ```

pub mod article;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
pub mod codebook;
pub mod coding;
pub mod edition;
#[cfg(not(target_arch = "wasm32"))]
pub mod export;
mod hash;
pub mod index;
pub mod json;
pub mod language;
pub mod reconcile;
pub mod span;
pub mod view;
pub mod widget;
