//! The element's core: what is chosen, what the tree holds, what a reader's act asks for. It keeps no node and calls
//! nobody back: the element's script hands it the shadow root, asks what an event means, fires the events and lets it go on.

use super::dom::{all, build, flag, value};
use super::fault::Fault;
use super::state::{Action, State};
use super::takeover::{self, Facts};
use crate::edition;
use crate::reconcile::Comparison;
use crate::span::Span;
use crate::text::{concat, join};
use crate::view::words::Words;
use crate::view::{Options, PREFIX, VIEWS, begun, content, pane};
use js_sys::{Object, Reflect};
use std::cell::{Cell, RefCell};
use wasm_bindgen::prelude::*;
use web_sys::{Document, DocumentFragment, Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// One element's core.
#[wasm_bindgen]
#[derive(Default)]
pub struct Widget {
    facts: RefCell<Facts>,
    state: RefCell<State>,
    asked: RefCell<Option<State>>,
    comparison: RefCell<Option<Comparison>>,
    words: RefCell<Words>,
    heading_level: Cell<u8>,
}

#[wasm_bindgen]
impl Widget {
    /// A core that holds nothing yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Widget {
        Widget::default()
    }

    /// Takes the words of a language, a line each: those of all that is built and told from now on.
    pub fn speak(&self, words: &str) {
        self.words.replace(Words::from_lines(words));
    }

    /// Reads an edition: what is to be shown, in the place of all before. Not one that no page can show.
    ///
    /// # Errors
    /// The key of the sentence that says what is wrong, and what fills its places, in a row.
    pub fn edition(&self, text: &str) -> Result<(), Vec<String>> {
        let read = edition::read(text).and_then(edition::showable).map_err(|error| Fault::from(&error).row())?;
        self.comparison.replace(Some(read));
        Ok(())
    }

    /// Builds the tree in the place of the one in the root, and takes it over: the rows and the view that is shown. The
    /// others are due. Rows that are open stay so.
    pub fn show(&self, root: &DocumentFragment, heading_level: u8) -> Result<(), JsValue> {
        let Some(document) = root.owner_document() else { return Ok(()) };
        self.heading_level.set(heading_level);
        let shown = self.state.borrow().view.clone();
        let tree = self.made(&|comparison, options| begun(comparison, options, &[VIEWS[0], &shown]));
        let Some(tree) = tree else { return Ok(()) };
        let open: Vec<String> = all(root, "[data-issue][open]").iter().map(|row| value(row, "data-issue")).collect();
        let built = build(&document, &tree)?;
        match all(root, "[data-visavis]").first() {
            Some(before) => before.replace_with_with_node_1(&built)?,
            None => drop(root.append_child(&built)?),
        }
        for row in all(root, "[data-issue]").iter().filter(|row| open.contains(&value(row, "data-issue"))) {
            flag(row, "open", true);
        }
        self.take(root);
        Ok(())
    }

    /// Fills in a view that is due; whether another one is.
    pub fn fill(&self, root: &DocumentFragment) -> Result<bool, JsValue> {
        let due = all(root, "[data-due]");
        if let Some(panel) = due.first() {
            self.fill_in(panel)?;
        }
        Ok(due.len() > 1)
    }

    /// The reading pane's content, at a passage in bytes; nothing where there is no such article.
    pub fn pane(
        &self,
        document: &Document,
        article: &str,
        start: usize,
        end: usize,
    ) -> Result<Option<Element>, JsValue> {
        let tree = self.made(&|comparison, options| {
            pane(comparison, article, Span::new(start, end), &Options { heading_level: 2, ..*options })
        });
        tree.flatten().map(|tree| build(document, &tree)).transpose()
    }

    /// Takes over the tree in the root as it stands: same nodes, nothing moves.
    pub fn take(&self, root: &DocumentFragment) {
        let facts = takeover::take(root);
        let state = self.state.borrow().clone().revealing(&facts.rows);
        takeover::apply(root, &facts, None, &state);
        self.facts.replace(facts);
        self.state.replace(state);
    }

    /// What an event asks for: `{view, issue, status, group, find, memoranda, sides}` as they would be; `{passage: …}` or
    /// `{link: …}`; or nothing. Nothing changes until [`Widget::commit`].
    pub fn ask(&self, target: &Element, kind: &str, key: &str) -> Option<Object> {
        let wish = self.wish(target, kind, key)?;
        let action = match wish {
            Wish::Do(action) => action,
            Wish::Passage(button) => {
                let asked = Object::new();
                for name in ["article", "start", "end"] {
                    put(&asked, name, &value(&button, &concat(&["data-", name])).into());
                }
                return Some(record(&[("passage", asked.into())]));
            }
            Wish::Link => return Some(record(&[("link", true.into())])),
        };
        let next = self.state.borrow().after(&action).following(&action, &self.facts.borrow().rows);
        if next == *self.state.borrow() {
            return None;
        }
        let told = self.record(&next);
        self.asked.replace(Some(next));
        Some(told)
    }

    /// Brings the controls back to what is chosen: for an act that the page did not allow.
    pub fn refresh(&self, root: &DocumentFragment) {
        self.asked.take();
        let state = self.state.borrow().clone();
        self.go(root, state);
    }

    /// Does what was asked last, and says what to tell a screen reader; empty for nothing.
    pub fn commit(&self, root: &DocumentFragment) -> String {
        let Some(next) = self.asked.take() else { return String::new() };
        self.go(root, next)
    }

    /// Sets one attribute by its name. False where the value means nothing here; then nothing changes.
    pub fn set(&self, root: &DocumentFragment, name: &str, value: &str) -> bool {
        let mut next = self.state.borrow().clone();
        {
            let facts = self.facts.borrow();
            let known = match name {
                "view" => facts.views.iter().any(|view| view == value),
                "issue" => facts.rows.iter().any(|row| row.issue == value),
                "status" => facts.rows.iter().any(|row| row.status == value) || STATUSES.contains(&value),
                "sides" => {
                    value.split_whitespace().next().is_some_and(|first| facts.sides.iter().any(|side| side == first))
                }
                _ => false,
            };
            if !known && !value.is_empty() {
                return false;
            }
            match name {
                "view" => next.view = self.view(value),
                "issue" => next.issue = value.into(),
                "status" => next.status = value.into(),
                "sides" => {
                    next.swapped = known && value.split_whitespace().next() != facts.sides.first().map(String::as_str)
                }
                _ => return false,
            }
            next = next.revealing(&facts.rows);
        }
        self.go(root, next);
        true
    }

    /// Moves the focus to where the last act leads: the tab of the view shown, or the row of the issue gone to.
    pub fn focus(&self, root: &DocumentFragment, what: &str) {
        let found = match what {
            "tab" => root.query_selector("[data-tabs] [aria-selected=true]").ok().flatten(),
            _ => {
                let issue = self.state.borrow().issue.clone();
                let row = all(root, "[data-issue]").into_iter().find(|row| value(row, "data-issue") == issue);
                row.and_then(|row| row.query_selector("summary").ok().flatten())
            }
        };
        if let Some(element) = found {
            // An element that cannot be focused stays without it.
            let _ = element.unchecked_ref::<HtmlElement>().focus();
        }
    }

    /// What is chosen, as [`Widget::ask`] tells it.
    #[wasm_bindgen(getter)]
    pub fn chosen(&self) -> Object {
        self.record(&self.state.borrow())
    }
}

const STATUSES: [&str; 5] = ["agreed", "partly-agreed", "opposed", "one-sided", "unanswered"];

/// What a reader's act comes to.
enum Wish {
    Do(Action),
    Passage(Element),
    Link,
}

impl Widget {
    /// What is made of the comparison, if there is one.
    fn made<T>(&self, make: &dyn Fn(&Comparison, &Options) -> T) -> Option<T> {
        let words = self.words.borrow();
        let options = Options { heading_level: self.heading_level.get(), words: &words, prefix: PREFIX };
        self.comparison.borrow().as_ref().map(|comparison| make(comparison, &options))
    }

    fn fill_in(&self, panel: &Element) -> Result<(), JsValue> {
        let Some(document) = panel.owner_document() else { return Ok(()) };
        let view = value(panel, "data-panel");
        if let Some(tree) = self.made(&|comparison, options| content(comparison, options, &view)) {
            panel.append_child(build(&document, &tree)?.as_ref())?;
        }
        flag(panel, "data-due", false);
        takeover::settle(panel, self.state.borrow().swapped);
        Ok(())
    }

    fn go(&self, root: &DocumentFragment, next: State) -> String {
        for panel in all(root, "[data-due]").iter().filter(|panel| value(panel, "data-panel") == next.view) {
            // A view that can't be built stays empty; nothing in it is anybody's but ours.
            let _ = self.fill_in(panel);
        }
        let before = self.state.replace(next.clone());
        let facts = self.facts.borrow();
        takeover::apply(root, &facts, Some(&before), &next);
        next.announcement(&before, &facts.rows, &self.words.borrow())
    }

    fn wish(&self, target: &Element, kind: &str, key: &str) -> Option<Wish> {
        match kind {
            "click" => self.click(target),
            "keydown" => self.key(target, key),
            "input" => {
                let input = closest(target, "input[data-action=find]")?.unchecked_into::<HtmlInputElement>();
                Some(Wish::Do(Action::Find(takeover::words(&input))))
            }
            "change" => {
                let select = closest(target, "select[data-action=group]")?.unchecked_into::<HtmlSelectElement>();
                Some(Wish::Do(Action::Group(select.value())))
            }
            _ => None,
        }
    }

    fn click(&self, target: &Element) -> Option<Wish> {
        let hit = closest(target, "[data-action],[data-view],summary")?;
        if hit.has_attribute("data-view") {
            return Some(Wish::Do(Action::View(self.view(&value(&hit, "data-view")))));
        }
        let action = match value(&hit, "data-action").as_str() {
            "status" => Action::Status(value(&hit, "data-value")),
            "memoranda" => Action::Memoranda,
            "swap" => Action::Swap,
            "reset" => Action::Reset,
            "issue" => Action::Issue(value(&hit, "data-value")),
            "link" => return Some(Wish::Link),
            "passage" => return Some(Wish::Passage(hit)),
            "" => {
                let row = hit.parent_element().filter(|row| row.has_attribute("data-issue"))?;
                let issue = value(&row, "data-issue");
                if row.has_attribute("open") { Action::Close(issue) } else { Action::Issue(issue) }
            }
            _ => return None,
        };
        Some(Wish::Do(action))
    }

    /// Arrows, Home and End go from tab to tab, and the space bar does what a click does.
    fn key(&self, target: &Element, key: &str) -> Option<Wish> {
        let tab = closest(target, "[data-tabs] [data-view]")?;
        let here = value(&tab, "data-view");
        let facts = self.facts.borrow();
        let (at, count) = (facts.views.iter().position(|view| *view == here)?, facts.views.len());
        let back = tab.matches(":dir(rtl)").unwrap_or(false);
        let to = match key {
            "ArrowRight" if !back => (at + 1) % count,
            "ArrowLeft" if back => (at + 1) % count,
            "ArrowRight" | "ArrowLeft" => (at + count - 1) % count,
            "Home" => 0,
            "End" => count - 1,
            " " => at,
            _ => return None,
        };
        Some(Wish::Do(Action::View(self.view(facts.views.get(to)?))))
    }

    /// A view as the state names it: the first is the empty one.
    fn view(&self, view: &str) -> String {
        let first = self.facts.borrow().views.first().is_some_and(|first| first == view);
        if first { String::new() } else { view.into() }
    }

    fn record(&self, state: &State) -> Object {
        let facts = self.facts.borrow();
        let mut sides = facts.sides.clone();
        if state.swapped {
            sides.reverse();
        }
        let view =
            if state.view.is_empty() { facts.views.first().cloned().unwrap_or_default() } else { state.view.clone() };
        record(&[
            ("view", view.into()),
            ("issue", state.issue.as_str().into()),
            ("status", state.status.as_str().into()),
            ("group", state.group.as_str().into()),
            ("find", state.find.as_str().into()),
            ("memoranda", state.memoranda.into()),
            ("sides", join(&sides, " ").into()),
        ])
    }
}

#[inline(never)]
fn closest(target: &Element, selector: &str) -> Option<Element> {
    target.closest(selector).ok().flatten()
}

#[inline(never)]
fn record(fields: &[(&str, JsValue)]) -> Object {
    let record = Object::new();
    fields.iter().for_each(|(name, value)| put(&record, name, value));
    record
}

#[inline(never)]
fn put(record: &Object, name: &str, value: &JsValue) {
    // A plain object of our own takes any property.
    let _ = Reflect::set(record, &name.into(), value);
}
