//! A page: its lines, what each could be by its own look and words, and the blocks that are made of them in the end.

use super::lexicon::{self, Kinds};
use super::line::{End, Line, Mark, is_space};
use super::{Block, BlockKind, date, furniture, glued};
use crate::span::Span;

/// What a line is. The first part is found by the line itself; the second by its place on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Running text.
    Prose,
    /// An item of a list.
    Item,
    /// A line that is no sentence: a heading, a caption, or furniture that no list knows.
    Bare,
    /// A short question: a heading or a sentence.
    Question,
    /// A line that ends in a colon.
    Colon,
    /// Furniture where no report follows it as its headline.
    Weak,
    Stamp,
    Byline,
    Label,
    Credit,
    /// An alternative text with "Image source" glued to it.
    Alt,
    /// Furniture, wherever it stands.
    Furniture,
    /// Furniture that opens a box of links.
    Box,
    /// A comment form.
    End,

    Headline,
    Subhead,
    Caption,
    /// Something said already, a title's second printing.
    Repeat,
}

impl Role {
    /// Whether it is the report's own text, beyond doubt.
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Prose | Self::Item)
    }

    /// Whether the line could be a heading.
    pub const fn could_head(self) -> bool {
        matches!(self, Self::Bare | Self::Question | Self::Colon | Self::Weak)
    }

    const fn block(self) -> BlockKind {
        match self {
            Self::Prose | Self::Question | Self::Colon => BlockKind::Paragraph,
            Self::Item => BlockKind::ListItem,
            Self::Headline => BlockKind::Headline,
            Self::Subhead => BlockKind::Subhead,
            Self::Caption | Self::Alt => BlockKind::Caption,
            Self::Stamp => BlockKind::Timestamp,
            Self::Byline => BlockKind::Byline,
            Self::Label => BlockKind::Label,
            Self::Credit => BlockKind::Credit,
            Self::Bare | Self::Weak | Self::Furniture | Self::Box | Self::End | Self::Repeat => BlockKind::Boilerplate,
        }
    }
}

/// The longest line that is not running text though it has no full stop, in words and bytes.
const LONGEST_BARE: (u8, usize) = (32, 260);

/// Where a line is cut into a stamp and the words that it stamps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cut {
    /// The stamp begins here and ends the line.
    Behind(usize),
    /// The stamp begins the line and ends here.
    Before(usize),
}

/// What is glued between an alternative text and its credit.
const IMAGE_SOURCE: &str = "Image source";

/// A text, its lines, and the role of each line as far as it is known.
pub(super) struct Page<'t> {
    pub text: &'t str,
    pub lines: Vec<Line>,
    pub roles: Vec<Role>,
    /// What each line could be by its words; nothing for lines which something else told.
    pub kinds: Vec<Kinds>,
    /// The entry that each line belongs to; filled in by `live`.
    pub entries: Vec<Option<usize>>,
    /// Where a stamp ends or begins the line, for the first lines of entries.
    pub stamps: Vec<Option<Cut>>,
    /// Whether paragraphs are set apart by blank lines.
    pub spaced: bool,
}

impl<'t> Page<'t> {
    /// The page of a text whose lines are known.
    pub fn new(text: &'t str, lines: Vec<Line>) -> Self {
        let mut page = Self {
            text,
            roles: Vec::with_capacity(lines.len()),
            kinds: vec![Kinds::default(); lines.len()],
            entries: vec![None; lines.len()],
            stamps: vec![None; lines.len()],
            spaced: spaced(&lines),
            lines,
        };
        for i in 0..page.lines.len() {
            let role = page.own_role(i);
            page.roles.push(role);
        }
        page.pair_bylines();
        page
    }

    /// Takes in what the markup of a page says of its lines. Furniture that is known by its words stays furniture; what a
    /// paragraph's tag holds is no heading.
    pub fn take_hints(&mut self, hints: &[Option<Role>]) {
        let mut titled = false;
        for (i, hint) in hints.iter().enumerate() {
            let (Some(hint), Some(own)) = (hint, self.role(i)) else { continue };
            let words = self.line(i).words;
            let fits = match hint {
                Role::Prose => words >= 8 && matches!(own, Role::Bare | Role::Question),
                Role::Caption => !matches!(own, Role::Alt | Role::Credit | Role::Furniture),
                Role::Byline | Role::Stamp | Role::Credit => {
                    words <= 24 && matches!(own, Role::Bare | Role::Weak | Role::Label)
                }
                Role::Headline => !std::mem::replace(&mut titled, true) && (own.could_head() || own == Role::Prose),
                _ => true,
            };
            if fits {
                self.set(i, *hint);
            }
        }
    }

    /// The words of line `i`.
    pub fn words(&self, i: usize) -> &'t str {
        self.lines.get(i).map_or("", |l| l.span.of(self.text))
    }

    pub fn line(&self, i: usize) -> Line {
        self.lines.get(i).copied().unwrap_or_default()
    }

    pub fn role(&self, i: usize) -> Option<Role> {
        self.roles.get(i).copied()
    }

    pub fn set(&mut self, i: usize, role: Role) {
        if let Some(old) = self.roles.get_mut(i) {
            *old = role;
        }
    }

    /// Whether line `i` stands alone: blank lines, or nothing, around it.
    pub fn alone(&self, i: usize) -> bool {
        self.line(i).gap && self.lines.get(i + 1).is_none_or(|next| next.gap)
    }

    /// The end of the run of lines without a blank line between them that holds line `i`; exclusive.
    pub fn group_end(&self, i: usize) -> usize {
        let mut end = i + 1;
        while self.lines.get(end).is_some_and(|l| !l.gap) {
            end += 1;
        }
        end
    }

    /// What a line is by its own look and words.
    fn own_role(&mut self, i: usize) -> Role {
        let line = self.line(i);
        let words = self.words(i);
        if words.len() > LONGEST_BARE.1 * 4 {
            return if line.mark == Mark::Bullet { Role::Item } else { Role::Prose };
        }
        if !words.contains(char::is_alphanumeric) || is_address(words) {
            return Role::Furniture;
        }
        if self.source_at(i).is_some() {
            return Role::Alt;
        }
        let caption_before = i > 0 && furniture::is_caption_mark(self.words(i - 1));
        if caption_before && line.mark != Mark::Bullet || furniture::is_numbered_picture(words) {
            return Role::Caption;
        }
        let sentence = line.end == End::Full;
        if !sentence && date::is_stamp(words) {
            return Role::Stamp;
        }
        let kinds = lexicon::kinds(words, sentence);
        if let Some(known) = self.kinds.get_mut(i) {
            *known = kinds;
        }
        if let Some(role) = furniture::by_words(words, line, kinds) {
            return role;
        }
        if line.mark == Mark::Bullet {
            return Role::Item;
        }
        let short = line.words <= LONGEST_BARE.0 && words.len() <= LONGEST_BARE.1 && !furniture::is_sentence(words);
        match line.end {
            End::Bare if short && kinds.has(Kinds::WEAK) => Role::Weak,
            End::Question if line.words <= 16 && kinds.has(Kinds::WEAK) => Role::Weak,
            End::Bare if short => Role::Bare,
            End::Question if line.words <= 16 && !furniture::is_speech(words) => Role::Question,
            End::Colon if short => Role::Colon,
            _ => Role::Prose,
        }
    }

    /// Where the credit begins in an alternative text.
    fn source_at(&self, i: usize) -> Option<usize> {
        let words = self.words(i);
        let (near, _) = words
            .rmatch_indices('I')
            .take_while(|(at, _)| words.len() - at < IMAGE_SOURCE.len() + 80)
            .find(|(at, _)| words.get(*at..).is_some_and(|rest| rest.starts_with(IMAGE_SOURCE)))?;
        let rest = words.get(near + IMAGE_SOURCE.len()..)?;
        rest.starts_with([',', ':']).then_some(near)
    }

    /// An author's name and, on the line below, where from or what he does there.
    fn pair_bylines(&mut self) {
        for i in 1..self.lines.len() {
            let (name, post) = (self.line(i - 1), self.line(i));
            // "By:", and the name on the next line.
            let by = self.role(i - 1) == Some(Role::Byline) && name.words == 1;
            if by && self.role(i) == Some(Role::Bare) && post.words <= 8 {
                self.set(i, Role::Byline);
            }
            if post.gap || post.words > 10 || post.end == End::Full || name.words > 8 {
                continue;
            }
            let free = |role: Option<Role>| matches!(role, Some(Role::Bare | Role::Byline | Role::Weak));
            if free(self.role(i - 1))
                && free(self.role(i))
                && furniture::is_name(self.words(i - 1))
                && lexicon::kinds(self.words(i), false).has(Kinds::POST)
            {
                self.set(i - 1, Role::Byline);
                self.set(i, Role::Byline);
            }
        }
    }

    pub fn stamp(&self, i: usize) -> Option<Cut> {
        self.stamps.get(i).copied().flatten()
    }

    /// The stamp of line `i` and the words that it stamps; an empty span and the whole line where it has none.
    pub fn parted(&self, i: usize) -> (Span, Span) {
        let line = self.line(i).span;
        let (stamp, words) = match self.stamp(i) {
            Some(Cut::Behind(at)) => (Span::new(at, line.end), Span::new(line.start, at)),
            Some(Cut::Before(at)) => (Span::new(line.start, at), Span::new(at, line.end)),
            None => (Span::new(line.start, line.start), line),
        };
        (super::line::trimmed(self.text, stamp), super::line::trimmed(self.text, words))
    }

    /// The blocks of the page, now that every role is known.
    pub fn blocks(&self) -> Vec<Block> {
        let mut blocks = Vec::with_capacity(self.lines.len());
        for (i, line) in self.lines.iter().enumerate() {
            let (Some(&role), Some(&entry)) = (self.roles.get(i), self.entries.get(i)) else { continue };
            let mut push = |kind: BlockKind, span: Span| {
                let span = super::line::trimmed(self.text, span);
                if !span.is_empty() {
                    blocks.push(Block { kind, span, entry });
                }
            };
            let cut = |at: usize| (Span::new(line.span.start, at), Span::new(at, line.span.end));
            match role {
                Role::Headline if self.stamp(i).is_some() => {
                    let (stamp, head) = self.parted(i);
                    let before = stamp.start <= head.start;
                    push(
                        if before { BlockKind::Timestamp } else { BlockKind::Headline },
                        if before { stamp } else { head },
                    );
                    push(
                        if before { BlockKind::Headline } else { BlockKind::Timestamp },
                        if before { head } else { stamp },
                    );
                }
                Role::Alt => {
                    let (alt, credit) = cut(line.span.start + self.source_at(i).unwrap_or(line.span.len()));
                    push(BlockKind::Caption, alt);
                    push(BlockKind::Credit, credit);
                }
                Role::Caption => {
                    let (caption, credit) = cut(line.span.start + glued::credit_at(self.words(i)));
                    push(BlockKind::Caption, caption);
                    push(BlockKind::Credit, credit);
                }
                Role::Prose => {
                    let (stamp, text) = self.parted(i);
                    push(BlockKind::Timestamp, stamp);
                    let length = glued::dateline_length(text.of(self.text));
                    let (dateline, text) =
                        (Span::new(text.start, text.start + length), Span::new(text.start + length, text.end));
                    push(BlockKind::Byline, dateline);
                    let (before, own, after) = glued::peeled(self.text, text);
                    push(BlockKind::Boilerplate, before);
                    push(BlockKind::Paragraph, own);
                    push(BlockKind::Boilerplate, after);
                }
                role => push(role.block(), line.span),
            }
        }
        blocks
    }
}

/// Whether a line is nothing but the address of a page.
fn is_address(words: &str) -> bool {
    ["http://", "https://", "www."].iter().any(|start| words.starts_with(start)) && !words.contains(is_space)
}

/// Whether blank lines set the paragraphs apart: at least a third of the first lines have one before them.
fn spaced(lines: &[Line]) -> bool {
    let looked_at = lines.len().min(400);
    lines.iter().take(looked_at).filter(|l| l.gap).count() * 3 >= looked_at
}
