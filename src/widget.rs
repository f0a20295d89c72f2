//! The widget: the page's element. Knows the DOM and the state; not how articles are read or coded.
//!
//! The tree that the view makes is complete without script. The widget takes it over as it stands, whether it was built
//! here or came with the page, and finds its way by these attributes alone. Classes belong to the style.
//!
//! | in the tree | on | means |
//! |---|---|---|
//! | `data-visavis` | the tree's outermost element | the widget sets `data-state="ready"` on it, or `"failed"`, and `data-swapped` |
//! | `data-tabs` | what holds the tabs | becomes a `tablist` |
//! | `data-view="figures"` | a tab in it, `<a href="#figures">` | becomes a `tab` |
//! | `data-panel="figures"` | a view | becomes its `tabpanel`; all but one are `hidden` |
//! | `data-due` | a view that was built without its content | is filled in when there is time, or when it is gone to |
//! | `data-group="Security"` | what holds a group's heading and rows | hidden with the last of its rows |
//! | `data-issue="wages"`, `data-status="opposed"`, `data-memorandum` | a row, `<details>` | its issue and status; whether a memorandum says something of it |
//! | `data-side="north"` | siblings within one element | swapped with each other, wherever they stand |
//! | `data-action="status" data-value="opposed"` | a button of the strip | filters; gets `aria-pressed` |
//! | `data-action="group"` | `<select>`, the first option's value empty | filters by group |
//! | `data-action="find"` | `<input type="search">` | filters by the words of a row |
//! | `data-action="memoranda"` | a button | filters by `data-memorandum`; gets `aria-pressed` |
//! | `data-action="swap"`, `"link"`, `"reset"` | buttons | swap the sides; copy a link to what is shown; show all again |
//! | `data-action="passage" data-article="…" data-start="…" data-end="…"` | a button | opens the reading pane there (bytes) |
//! | `data-action="issue" data-value="wages"` | a button outside the positions | goes to the row and opens it |
//! | `data-empty` | a sentence | shown where the filters leave no row; `hidden` in the tree |
//! | `data-live` | `role="status"` | what is told once after a change |
//! | `data-script` | controls which do nothing without script | for the style: not shown where scripting is off |
//! | `disabled` | buttons that are shown before the widget is there | taken away as soon as they are heard |
//!
//! Before `data-state` is set the style shows every panel where scripting is off, and the first alone where it is on, so
//! that nothing jumps when the widget takes over; `data-state="failed"` shows every panel again.

#[cfg(all(target_arch = "wasm32", feature = "page"))]
mod core;
#[cfg(all(target_arch = "wasm32", feature = "page"))]
mod dom;
pub mod fault;
#[cfg(all(target_arch = "wasm32", feature = "page"))]
mod heap;
#[cfg(target_arch = "wasm32")]
mod panic;
pub mod reader;
#[cfg(all(target_arch = "wasm32", feature = "reader"))]
mod script;
pub mod state;
#[cfg(all(target_arch = "wasm32", feature = "page"))]
mod takeover;

#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub use self::{core::Widget, dom::build};
#[cfg(all(target_arch = "wasm32", feature = "reader"))]
pub use script::{Reading, code_article, read_article};
