//! English: tokens, sentences, quotations, numbers. No codebook, no politics.
//!
//! Every function takes a text and gives spans of that text.

pub(crate) mod calendar;
pub mod number;
pub mod quotation;
pub mod sentence;
pub mod token;

pub use number::{Numeral, Qualifier, Quantity, numerals, quantities};
pub(crate) use number::{counts, is_measure, is_money, small_number, small_numbers};
pub(crate) use quotation::is_quoted;
pub use quotation::{Quotation, quotations};
pub use sentence::sentences;
pub use token::{Token, TokenKind, tokens};
