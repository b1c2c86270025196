//! The elements of HTML, MJML and the like: where they stand, which end others, and what they hide.

/// How an element stands among the text around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// Within a line, even within a word.
    Inline,
    /// Within a line, apart from the words beside it.
    InlineBlock,
    /// At the end of a line.
    LineBreak,
    /// As a block of its own.
    Block,
}

/// Returns how an element stands, by its name in lower case.
pub(super) fn layout(name: &str) -> Layout {
    const BLOCKS: &[&str] = &[
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "frameset",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "listing",
        "main",
        "menu",
        "nav",
        "ol",
        "optgroup",
        "option",
        "p",
        "plaintext",
        "pre",
        "search",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "td",
        "template",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
        "xmp",
    ];
    const INLINE_BLOCKS: &[&str] = &[
        "audio", "button", "canvas", "embed", "iframe", "img", "image", "input", "object", "svg",
        "video",
    ];
    match name {
        "br" => Layout::LineBreak,
        _ if name.starts_with("mj-") || name == "mjml" || BLOCKS.contains(&name) => Layout::Block,
        _ if INLINE_BLOCKS.contains(&name) => Layout::InlineBlock,
        _ => Layout::Inline,
    }
}

/// Returns whether an element never has content.
pub(super) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "basefont"
            | "bgsound"
            | "br"
            | "col"
            | "embed"
            | "frame"
            | "hr"
            | "img"
            | "input"
            | "image"
            | "keygen"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Returns whether `<name/>` closes an element: in the languages that templates are written in.
pub(super) fn may_close_itself(name: &str) -> bool {
    name.contains(':')
        || name.starts_with("mj-")
        || matches!(
            name,
            "path" | "rect" | "circle" | "line" | "use" | "g" | "svg" | "image" | "polygon"
        )
}

/// Returns whether nobody sees the content of an element.
pub(super) fn is_hidden(name: &str) -> bool {
    matches!(
        name,
        "style"
            | "script"
            | "template"
            | "datalist"
            | "iframe"
            | "noembed"
            | "noframes"
            | "param"
            | "metadata"
            | "annotation"
            | "annotation-xml"
            | "mj-style"
            | "mj-attributes"
            | "mj-html-attributes"
    )
}

/// Returns whether only some recipients see the content of an element: where a client cannot show
/// something else, or in a list of messages.
pub(super) fn is_partial(name: &str) -> bool {
    matches!(
        name,
        "noscript" | "audio" | "video" | "canvas" | "object" | "desc" | "rp" | "mj-preview"
    )
}

/// Returns whether an attribute of a template language replaces the content of its element, or removes it.
pub(super) fn replaces_content(name: &str) -> bool {
    matches!(
        name.strip_prefix("data-").unwrap_or(name),
        "th:text"
            | "th:utext"
            | "th-text"
            | "th-utext"
            | "th:remove"
            | "th-remove"
            | "v-text"
            | "v-html"
    )
}

/// Returns whether a start tag ends an open element without an end tag; the second list has the elements
/// that the end tag of none is looked for beyond.
pub(super) fn implied_end(start: &str) -> (&'static [&'static str], &'static [&'static str]) {
    const CLOSE_PARAGRAPH: &[&str] = &[
        "address",
        "article",
        "aside",
        "blockquote",
        "center",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "table",
        "ul",
    ];
    match start {
        "li" => (&["li"], &["ul", "ol", "menu"]),
        "dd" | "dt" => (&["dd", "dt"], &["dl"]),
        "option" | "optgroup" => (&["option"], &["select", "datalist"]),
        "td" | "th" => (&["td", "th"], &["tr", "table"]),
        "tr" => (&["tr"], &["tbody", "thead", "tfoot", "table"]),
        "tbody" | "thead" | "tfoot" => (&["tbody", "thead", "tfoot"], &["table"]),
        "body" => (&["head"], &[]),
        "a" => (&["a"], &["td", "th", "caption", "table", "object"]),
        _ if CLOSE_PARAGRAPH.contains(&start) => {
            (&["p"], &["button", "td", "th", "caption", "table", "object", "template"])
        }
        _ => (&[], &[]),
    }
}
