//! What a recipient perceives of a source: plain text, HTML or a template.
//!
//! [`tokenizer`] splits the source as the HTML standard says; here, elements and constructs of template
//! languages become *views*: the text as it is read, the texts that only some recipients perceive, and the
//! addresses of links and pictures. What nobody perceives is in no view. What a browser drops because a tag
//! is never closed is text, since most senders mean it so.

mod characters;
mod elements;
mod extent;
mod named_characters;
mod style;
mod style_sheet;
#[cfg(test)]
mod tests;
mod tokenizer;
#[cfg(test)]
mod tokenizer_tests;

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

pub(super) use self::characters::{Characters, ReferenceContext, character_reference};
use self::elements::Layout;
use self::extent::Extent;
use self::style::{Color, StyledVisibility};
use self::style_sheet::StyleSheet;
use self::tokenizer::{Attribute, HtmlToken, HtmlTokenizer, StartTag};
use crate::text::strings::{slice, tail};
use crate::text::template::{Construct, ConstructKind};

/// The most elements that are open at once. Browsers know no more, and it bounds the search for the
/// element that an end tag closes.
const MOST_OPEN: usize = 512;

/// How a part of a source is perceived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Role {
    /// As text that everybody reads.
    Read,
    /// As the text of a picture.
    PictureText,
    /// As text that some recipients perceive: titles, labels, text for some clients.
    Aside,
    /// As the address that a link leads to, with the source of the text that is shown for it.
    LinkTarget { shown: Range<usize> },
    /// As the address of a picture.
    PictureAddress,
}

/// A part of a source that is perceived in one way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct View {
    pub(super) role: Role,
    /// The pieces, in order. What is between two of them is not perceived.
    pub(super) pieces: Vec<Piece>,
}

/// A piece of a view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) range: Range<usize>,
    pub(super) kind: PieceKind,
}

/// The kind of a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PieceKind {
    /// Text as it is written.
    Text,
    /// The value of an attribute as it is written.
    Value,
    /// A placeholder.
    Placeholder,
    /// Mark-up that separates words.
    Space,
    /// Mark-up that ends a line.
    LineBreak,
    /// Mark-up that begins or ends a block.
    BlockBreak,
}

/// What is perceived of a source.
#[derive(Debug)]
pub(super) struct Perceived {
    /// The views, the text that everybody reads first.
    pub(super) views: Vec<View>,
    /// Where a block can be added at the end of the text that everybody reads.
    pub(super) end: EndOfText,
}

/// Where a block can be added at the end of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum EndOfText {
    /// At the end of the source, as plain text.
    #[default]
    Plain,
    /// At a position, as an element of HTML.
    Element(usize),
    /// Nowhere without breaking the mark-up.
    Unknown,
}

/// Returns what is perceived of a source, whose constructs of template languages are known. Linear.
pub(super) fn perceive(source: &str, constructs: &[Construct]) -> Perceived {
    if !source.contains('<') {
        let mut pieces = Vec::new();
        push_text(&mut pieces, source, constructs, 0..source.len(), PieceKind::Text);
        let views = vec![View { role: Role::Read, pieces }];
        return Perceived { views, end: EndOfText::Plain };
    }
    let masked = masked(source, constructs);
    let styles = style_sheets(source, &masked);
    let mut perceiver = Perceiver::new(source, &masked, constructs, &styles);
    perceiver.run(0..source.len());
    perceiver.finish()
}

/// Returns the style sheets of a source, in which braces may be taken for constructs. Linear.
fn style_sheets(source: &str, masked: &str) -> StyleSheet {
    let mut styles = StyleSheet::default();
    let has =
        |name: &[u8]| source.as_bytes().windows(name.len()).any(|it| it.eq_ignore_ascii_case(name));
    if !has(b"<style") && !has(b"<mj-style") {
        return styles;
    }
    let mut tokenizer = HtmlTokenizer::new(masked, 0);
    let mut media = None;
    while let Some(token) = tokenizer.next_token() {
        match token {
            HtmlToken::StartTag(tag) => {
                let name = slice(source, tag.name.clone());
                let is_style = ["style", "mj-style"].iter().any(|it| name.eq_ignore_ascii_case(it));
                media = is_style.then(|| attribute(source, &tag, "media").map_or("all", str::trim));
            }
            HtmlToken::RawText(range) | HtmlToken::Text(range) => match media.take() {
                Some("print") | None => {}
                Some(media) => styles.add(slice(source, range), matches!(media, "" | "all")),
            },
            _ => {}
        }
    }
    styles
}

/// Returns the source with filler in place of the constructs, whose signs are no mark-up.
fn masked<'s>(source: &'s str, constructs: &[Construct]) -> Cow<'s, str> {
    if constructs.is_empty() {
        return Cow::Borrowed(source);
    }
    let mut masked = String::with_capacity(source.len());
    let mut at = 0;
    for Construct { range, .. } in constructs {
        masked.push_str(slice(source, at..range.start));
        masked.extend(core::iter::repeat_n('_', range.len()));
        at = range.end;
    }
    masked.push_str(tail(source, at));
    Cow::Owned(masked)
}

/// Adds the text in a range, of a kind, with its placeholders and without its directives.
fn push_text(
    pieces: &mut Vec<Piece>,
    source: &str,
    constructs: &[Construct],
    range: Range<usize>,
    text: PieceKind,
) {
    let first = constructs.partition_point(|it| it.range.end <= range.start);
    let within = constructs.iter().skip(first).take_while(|it| it.range.start < range.end);
    let mut at = range.start;
    let mut push = |range: Range<usize>, kind| {
        if !range.is_empty() {
            pieces.push(Piece { range, kind });
        }
    };
    for construct in within {
        push(at..construct.range.start.max(at), text);
        at = match construct.kind {
            ConstructKind::Placeholder => {
                push(construct.range.clone(), PieceKind::Placeholder);
                construct.range.end
            }
            ConstructKind::Directive => with_line_break(source, &construct.range).end,
        };
    }
    push(at.min(range.end)..range.end, text);
}

/// Returns the range of something that is not perceived, with its line break if it has the line for itself.
fn with_line_break(source: &str, range: &Range<usize>) -> Range<usize> {
    let before = slice(source, 0..range.start).trim_end_matches([' ', '\t']);
    let after = tail(source, range.end);
    let blanks = after.len() - after.trim_start_matches([' ', '\t']).len();
    let line_break = match after.as_bytes().get(blanks..) {
        Some([b'\n', ..]) => 1,
        Some([b'\r', b'\n', ..]) => 2,
        _ => return range.clone(),
    };
    let has_line = before.is_empty() || before.ends_with('\n');
    let end = if has_line { range.end + blanks + line_break } else { range.end };
    range.start..end
}

/// Whether the content of an element is perceived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Visibility {
    /// How much of it is, whatever is inside.
    extent: Extent,
    size: Extent,
    visible: Extent,
    /// The color of text, if it is given.
    color: Option<Color>,
    /// The color behind it, if it is given.
    background: Option<Color>,
}

impl Visibility {
    const ALL: Self = Self {
        extent: Extent::All,
        size: Extent::All,
        visible: Extent::All,
        color: None,
        background: None,
    };

    /// Returns by how many text is perceived.
    fn of_text(self) -> Extent {
        let is_plain = |color| matches!(color, Some(Color::Opaque(_)));
        let stands_out = match self.color {
            Some(Color::Transparent) => false,
            color => !(is_plain(color) && color == self.background),
        };
        let colored = if stands_out { Extent::All } else { Extent::Nobody };
        self.extent.max(self.size).max(self.visible).max(colored)
    }

    /// Returns that of an element inside.
    fn within(self, extent: Extent, style: StyledVisibility) -> Self {
        let background = style.background.filter(|color| *color != Color::Transparent);
        Self {
            extent: self.extent.max(extent).max(style.shown.unwrap_or(Extent::All)),
            size: style.size.unwrap_or(self.size),
            visible: style.visible.unwrap_or(self.visible),
            color: style.color.or(self.color),
            background: background.or(self.background),
        }
    }
}

/// An element that is open.
struct Open {
    name: String,
    /// Where its start tag begins.
    start: usize,
    visibility: Visibility,
    /// The view of the address that it leads to.
    link: Option<usize>,
}

/// The state of reading a source with mark-up.
struct Perceiver<'s> {
    source: &'s str,
    /// The source with filler in place of the constructs.
    masked: &'s str,
    constructs: &'s [Construct],
    styles: &'s StyleSheet,
    open: Vec<Open>,
    read: Vec<Piece>,
    /// The text that some perceive, since the last that all do.
    aside: Vec<Piece>,
    views: Vec<View>,
    /// Where the text goes on after something that is not perceived.
    resume: usize,
    /// True if there is mark-up that makes blocks.
    has_blocks: bool,
    /// Where the end tag of the body is.
    body_end: Option<usize>,
    /// True if the source ends in a tag or a comment.
    is_unfinished: bool,
    /// True if there are elements of MJML, in which text stands in elements of its own.
    is_mjml: bool,
}

impl<'s> Perceiver<'s> {
    const fn new(
        source: &'s str,
        masked: &'s str,
        constructs: &'s [Construct],
        styles: &'s StyleSheet,
    ) -> Self {
        Self {
            source,
            masked,
            constructs,
            styles,
            open: Vec::new(),
            read: Vec::new(),
            aside: Vec::new(),
            views: Vec::new(),
            resume: 0,
            has_blocks: false,
            body_end: None,
            is_unfinished: false,
            is_mjml: false,
        }
    }

    /// Reads a part of the source.
    fn run(&mut self, part: Range<usize>) {
        let mut tokenizer = HtmlTokenizer::new(slice(self.masked, 0..part.end), part.start);
        loop {
            let start = tokenizer.position();
            let Some(token) = tokenizer.next_token() else { break };
            let whole = start..tokenizer.position();
            match token {
                HtmlToken::Text(range) | HtmlToken::RawText(range) => self.text(range),
                HtmlToken::StartTag(tag) => self.start_tag(&tag, &whole),
                HtmlToken::EndTag(name) => self.end_tag(name, &whole),
                HtmlToken::Comment(content) => self.comment(content, &whole),
                HtmlToken::Unfinished(range) => {
                    self.is_unfinished = true;
                    self.unfinished(range);
                }
            }
        }
        self.end_aside();
    }

    fn finish(mut self) -> Perceived {
        const MAY_BE_OPEN: [&str; 4] = ["p", "li", "body", "html"];
        let is_closed = self.open.iter().all(|it| MAY_BE_OPEN.contains(&it.name.as_str()));
        let end = match self.body_end {
            None if !self.has_blocks && !self.is_unfinished => EndOfText::Plain,
            _ if self.is_unfinished || self.is_mjml => EndOfText::Unknown,
            Some(at) => EndOfText::Element(at),
            None if is_closed => EndOfText::Element(self.source.len()),
            None => EndOfText::Unknown,
        };
        self.close_from(0, &(self.source.len()..self.source.len()));
        self.views.insert(0, View { role: Role::Read, pieces: self.read });
        Perceived { views: self.views, end }
    }

    fn visibility(&self) -> Visibility {
        self.open.last().map_or(Visibility::ALL, |it| it.visibility)
    }

    /// Adds the text in a range to the view that it is seen in.
    fn text(&mut self, range: Range<usize>) {
        let (source, constructs) = (self.source, self.constructs);
        let range = range.start.max(self.resume).min(range.end)..range.end;
        match self.visibility().of_text() {
            Extent::All => {
                if !slice(source, range.clone()).trim().is_empty() {
                    self.end_aside();
                }
                push_text(&mut self.read, source, constructs, range, PieceKind::Text);
            }
            Extent::Some => {
                push_text(&mut self.aside, source, constructs, range, PieceKind::Text);
            }
            Extent::Nobody => {}
        }
    }

    /// Adds the tag or comment that the source ends in. A comment is hidden wherever mark-up is read.
    fn unfinished(&mut self, range: Range<usize>) {
        if slice(self.source, range.clone()).starts_with("<!--") {
            push_text(&mut self.aside, self.source, self.constructs, range, PieceKind::Text);
        } else {
            self.text(range);
        }
    }

    /// Adds a tag that separates what is before it from what is after it.
    fn separate(&mut self, layout: Layout, tag: &Range<usize>) {
        let (kind, length) = match layout {
            Layout::Inline => return,
            Layout::InlineBlock => (PieceKind::Space, 1),
            Layout::LineBreak => (PieceKind::LineBreak, 1),
            Layout::Block => (PieceKind::BlockBreak, 2),
        };
        self.has_blocks |= matches!(layout, Layout::Block | Layout::LineBreak);
        let piece = Piece { range: tag.start..tag.start + length, kind };
        match self.visibility().of_text() {
            Extent::All => self.read.push(piece),
            Extent::Some => self.aside.push(piece),
            Extent::Nobody => {}
        }
    }

    /// Ends a text that only some perceive.
    fn end_aside(&mut self) {
        let pieces = core::mem::take(&mut self.aside);
        if pieces.iter().any(|it| it.kind == PieceKind::Text) {
            self.views.push(View { role: Role::Aside, pieces });
        }
    }

    fn start_tag(&mut self, tag: &StartTag, whole: &Range<usize>) {
        let name = slice(self.source, tag.name.clone()).to_ascii_lowercase();
        let is_link = name.ends_with(':') && tail(self.source, tag.name.end).starts_with("//");
        if is_link || name.contains('@') {
            // A link of Markdown, `<https://…>`, which its readers see.
            return self.text(whole.clone());
        }
        self.is_mjml |= name.starts_with("mj-") || name == "mjml";
        self.close_implied(&name, whole);
        let visibility = self.visibility().within(self.extent(&name, tag), self.style(&name, tag));
        if visibility.extent != Extent::Nobody {
            self.separate(elements::layout(&name), whole);
        }
        let link = self.attributes(&name, tag, visibility, whole.end);
        let is_closed =
            elements::is_void(&name) || tag.is_self_closing && elements::may_close_itself(&name);
        if !is_closed && self.open.len() < MOST_OPEN {
            self.open.push(Open { name, start: whole.start, visibility, link });
        }
    }

    /// Returns by how many the content of an element is perceived, by its name and its attributes.
    fn extent(&self, name: &str, tag: &StartTag) -> Extent {
        let hidden = self.attribute(tag, "hidden");
        let is_hidden_input = name == "input"
            && self.attribute(tag, "type").is_some_and(|it| it.eq_ignore_ascii_case("hidden"));
        match hidden {
            _ if elements::is_hidden(name) || is_hidden_input => Extent::Nobody,
            Some("until-found") => Extent::Some,
            Some(_) => Extent::Nobody,
            None if name == "dialog" && self.attribute(tag, "open").is_none() => Extent::Some,
            None if elements::is_partial(name) => Extent::Some,
            // Not everybody perceives what screen readers pass over.
            None if self.attribute(tag, "aria-hidden").is_some_and(|it| it.trim() == "true") => {
                Extent::Some
            }
            None if self.attribute(tag, "inert").is_some() => Extent::Some,
            // A value takes the place of the content, unless the template is sent as it is.
            None if self.has_attribute(tag, elements::replaces_content) => Extent::Some,
            None => Extent::All,
        }
    }

    /// Returns what the styles of an element say of it: its own, and those of style sheets.
    fn style(&self, name: &str, tag: &StartTag) -> StyledVisibility {
        let attribute = |name| decoded(self.attribute(tag, name).unwrap_or_default());
        let color = |name| {
            let color = attribute(name).trim().to_ascii_lowercase();
            (!color.is_empty()).then(|| Color::parse(&color))
        };
        let of_attributes = StyledVisibility {
            color: color("color"),
            background: color("bgcolor"),
            ..StyledVisibility::default()
        };
        let sheet = if self.styles.is_empty() {
            StyledVisibility::default()
        } else {
            let classes = [attribute("class"), attribute("css-class")].join(" ");
            self.styles.visibility(name, &attribute("id"), &classes)
        };
        of_attributes.under(sheet).under(StyledVisibility::parse(&attribute("style")))
    }

    /// Returns whether an element has an attribute whose name is one of some.
    fn has_attribute(&self, tag: &StartTag, is_one: fn(&str) -> bool) -> bool {
        tag.attributes.iter().any(|it| is_one(slice(self.source, it.name.clone())))
    }

    /// Returns the value of the first attribute with a name.
    fn attribute(&self, tag: &StartTag, name: &str) -> Option<&'s str> {
        attribute(self.source, tag, name)
    }

    /// Adds the views of the attributes that are perceived. Returns that of a link's target, whose shown
    /// text starts at a position.
    fn attributes(
        &mut self,
        element: &str,
        tag: &StartTag,
        visibility: Visibility,
        shown_start: usize,
    ) -> Option<usize> {
        let mut link = None;
        if visibility.extent == Extent::Nobody || visibility.visible == Extent::Nobody {
            return None;
        }
        for attribute in &tag.attributes {
            let name = slice(self.source, attribute.name.clone()).to_ascii_lowercase();
            let range = self.trimmed(&attribute.value);
            if range.is_empty() {
                continue;
            }
            match attribute_role(element, &name) {
                AttributeRole::PictureText if visibility.extent == Extent::All => {
                    self.push_view(Role::PictureText, range);
                }
                AttributeRole::PictureText | AttributeRole::Aside => {
                    self.push_view(Role::Aside, range);
                }
                AttributeRole::Link => link = self.push_link(range, shown_start).or(link),
                AttributeRole::Picture => self.push_view(Role::PictureAddress, range),
                AttributeRole::Style => self.push_pictures_of_style(&range),
                AttributeRole::None => {}
            }
        }
        link
    }

    /// Returns a range without the white space around it.
    fn trimmed(&self, range: &Range<usize>) -> Range<usize> {
        let text = slice(self.source, range.clone());
        let start = range.start + (text.len() - text.trim_start().len());
        start..start.max(range.start + text.trim_end().len())
    }

    fn push_view(&mut self, role: Role, range: Range<usize>) {
        let mut pieces = Vec::new();
        push_text(&mut pieces, self.source, self.constructs, range, PieceKind::Value);
        self.views.push(View { role, pieces });
    }

    /// Adds the view of an address that a link leads to, whose shown text starts at a position. Numbers to
    /// call are text; places in the page and pictures in the message are nowhere else.
    fn push_link(&mut self, range: Range<usize>, shown_start: usize) -> Option<usize> {
        let target = slice(self.source, range.clone());
        let (scheme, after) = target.split_once(':').unwrap_or(("", target));
        let address = range.end - after.len();
        match scheme.to_ascii_lowercase().as_str() {
            _ if target.starts_with('#') => return None,
            "cid" | "about" => return None,
            "tel" | "sms" => {
                self.push_view(Role::Aside, address..range.end);
                return None;
            }
            "mailto" => {
                let end = address + after.find('?').unwrap_or(after.len());
                self.push_address(address..end, shown_start);
            }
            _ => self.push_address(range, shown_start),
        }
        self.views.len().checked_sub(1)
    }

    /// Adds an address without the tabs and line breaks that browsers leave out.
    fn push_address(&mut self, range: Range<usize>, shown_start: usize) {
        let mut pieces = Vec::new();
        let mut at = range.start;
        for part in slice(self.source, range).split(['\t', '\n', '\r']) {
            let part = at..at + part.len();
            push_text(&mut pieces, self.source, self.constructs, part.clone(), PieceKind::Value);
            at = part.end + 1;
        }
        self.views
            .push(View { role: Role::LinkTarget { shown: shown_start..shown_start }, pieces });
    }

    /// Adds the addresses of pictures in a style.
    fn push_pictures_of_style(&mut self, style: &Range<usize>) {
        let mut at = style.start;
        for (before, url) in slice(self.source, style.clone()).split("url(").zip(0..) {
            let end = before.find(')').unwrap_or(before.len());
            let range = at..at + end;
            at += before.len() + "url(".len();
            if url > 0 {
                self.push_view(Role::PictureAddress, range);
            }
        }
    }

    fn end_tag(&mut self, name: Range<usize>, whole: &Range<usize>) {
        let name = slice(self.source, name).to_ascii_lowercase();
        if matches!(name.as_str(), "body" | "html") && self.body_end.is_none() {
            self.body_end = Some(whole.start);
        }
        let mut was_perceived = true;
        if let Some(at) = self.open.iter().rposition(|it| it.name == name) {
            was_perceived =
                self.open.get(at).is_some_and(|it| it.visibility.extent != Extent::Nobody);
            self.close_from(at, whole);
        }
        if was_perceived {
            self.separate(elements::layout(&name), whole);
        }
    }

    /// Closes the elements that a start tag ends.
    fn close_implied(&mut self, start: &str, tag: &Range<usize>) {
        let (closed, bounds) = elements::implied_end(start);
        for at in (0..self.open.len()).rev() {
            let name = self.open.get(at).map_or("", |it| it.name.as_str());
            if closed.contains(&name) {
                return self.close_from(at, &(tag.start..tag.start));
            } else if closed.is_empty() || bounds.contains(&name) {
                return;
            }
        }
    }

    /// Closes the element at a position among the open ones, and those inside it, with a tag.
    fn close_from(&mut self, at: usize, tag: &Range<usize>) {
        for closed in self.open.drain(at..).rev() {
            let view = closed.link.and_then(|link| self.views.get_mut(link));
            if let Some(View { role: Role::LinkTarget { shown }, .. }) = view {
                shown.end = tag.start.max(shown.start);
            }
            if closed.visibility.extent == Extent::Nobody {
                self.resume = with_line_break(self.source, &(closed.start..tag.end)).end;
            }
        }
    }

    /// Reads a comment: what it holds for one mail client only, some recipients perceive.
    fn comment(&mut self, content: Range<usize>, whole: &Range<usize>) {
        let text = slice(self.source, content.clone());
        let is_conditional = text.trim_start().starts_with("[if");
        let inside = text.split_once("]>").and_then(|(_, inside)| inside.split_once("<![endif]"));
        if let Some((inside, after)) = inside.filter(|_| is_conditional) {
            let end = content.end - after.len() - "<![endif]".len();
            let mut for_some =
                Perceiver::new(self.source, self.masked, self.constructs, self.styles);
            for_some.run(end - inside.len()..end);
            let Perceived { views, .. } = for_some.finish();
            self.views.extend(views.into_iter().map(|view| match view.role {
                Role::Read | Role::PictureText => View { role: Role::Aside, ..view },
                _ => view,
            }));
        }
        self.resume = with_line_break(self.source, whole).end;
    }
}

/// Returns the value of the first attribute of a tag with a name.
fn attribute<'s>(source: &'s str, tag: &StartTag, name: &str) -> Option<&'s str> {
    let is_named = |it: &&Attribute| slice(source, it.name.clone()).eq_ignore_ascii_case(name);
    tag.attributes.iter().find(is_named).map(|it| slice(source, it.value.clone()))
}

/// How an attribute is perceived.
enum AttributeRole {
    PictureText,
    Aside,
    Link,
    Picture,
    Style,
    None,
}

/// Returns how an attribute of an element is perceived. Attributes of template languages are those of HTML
/// with a prefix, such as `th:href` or `v-bind:src`.
fn attribute_role(element: &str, name: &str) -> AttributeRole {
    let local = name.trim_matches(['[', ']']).rsplit([':', '.']).next().unwrap_or(name);
    match local.strip_prefix("data-").unwrap_or(local) {
        "alt" if element == "area" => AttributeRole::Aside,
        "alt" => AttributeRole::PictureText,
        "title" | "aria-label" | "aria-description" | "placeholder" | "label" | "summary" => {
            AttributeRole::Aside
        }
        "value" if matches!(element, "input" | "button") => AttributeRole::Aside,
        "href" if matches!(element, "link" | "base") => AttributeRole::None,
        "href" | "action" | "formaction" => AttributeRole::Link,
        "src" if matches!(element, "script" | "iframe" | "mj-include") => AttributeRole::None,
        "data" if element == "object" => AttributeRole::Picture,
        "src" | "background" | "poster" | "srcset" | "background-url" => AttributeRole::Picture,
        "style" => AttributeRole::Style,
        _ => AttributeRole::None,
    }
}

/// Returns a value with its character references decoded.
fn decoded(value: &str) -> Cow<'_, str> {
    if !value.contains('&') {
        return Cow::Borrowed(value);
    }
    let (mut decoded, mut rest) = (String::new(), value);
    while let Some(c) = rest.chars().next() {
        let Some((characters, length)) = character_reference(rest, ReferenceContext::Attribute)
        else {
            decoded.push(c);
            rest = tail(rest, c.len_utf8());
            continue;
        };
        match characters {
            Characters::Numbered(c) => decoded.push(c),
            Characters::Named(characters) => decoded.push_str(characters),
        }
        rest = tail(rest, length);
    }
    Cow::Owned(decoded)
}
