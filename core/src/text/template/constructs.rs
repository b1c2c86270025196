//! Recognises the constructs of template languages in a source.

use alloc::vec::Vec;
use core::ops::Range;

use super::field_name::{is_constant, is_described_field, is_field_name};
use crate::text::folding::is_word_char;
use crate::text::strings::{prefix_len, slice, tail};

/// The longest placeholder or directive on one line, in bytes. Comments and code may be longer.
const LONGEST: usize = 200;

/// The longest block of code of Razor, in bytes.
const LONGEST_CODE: usize = 4000;

/// A construct of a template language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::text) struct Construct {
    pub(in crate::text) range: Range<usize>,
    pub(in crate::text) kind: ConstructKind,
}

/// What becomes of a construct.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::text) enum ConstructKind {
    /// A text takes its place.
    Placeholder,
    /// A directive, code or a comment: it leaves nothing behind.
    Directive,
}
use ConstructKind::{Directive, Placeholder};

/// Finds the constructs of a source, in order and without overlap. Linear.
pub(in crate::text) fn constructs(source: &str) -> Vec<Construct> {
    let mut scanner = Scanner { source, missing: Vec::new(), open_blocks: 0, has_velocity: false };
    let (mut constructs, mut at) = (Vec::new(), 0);
    while let Some(next) = tail(source, at).find(begins_construct) {
        let start = at + next;
        match scanner.construct_at(start) {
            Some((kind, length)) => {
                at = start + length;
                constructs.push(Construct { range: start..at, kind });
            }
            None => at = start + tail(source, start).chars().next().map_or(1, char::len_utf8),
        }
    }
    constructs
}

/// Returns whether a construct may begin with a character.
const fn begins_construct(c: char) -> bool {
    matches!(c, '{' | '[' | '<' | '$' | '%' | '#' | '@' | '*' | '~' | '(' | '«' | '}')
}

/// A pair of delimiters, and what is between them.
type Delimited = (&'static str, &'static str, ConstructKind);

/// Comments and code, which may take several lines; the longest opening first.
const LONG: &[Delimited] = &[
    ("{{!--", "--}}", Directive),
    ("<!--/*-->", "<!--*/-->", Directive),
    ("<#--", "-->", Directive),
    ("<%--", "--%>", Directive),
    ("<?php", "?>", Directive),
    ("<?=", "?>", Placeholder),
    ("<%=", "%>", Placeholder),
    ("<%-", "%>", Placeholder),
    ("<%:", "%>", Placeholder),
    ("<%", "%>", Directive),
    ("@*", "*@", Directive),
    ("#*", "*#", Directive),
    ("%%[", "]%%", Directive),
];

/// Constructs on one line, the longest opening first.
const SHORT: &[Delimited] = &[
    ("{{{", "}}}", Placeholder),
    ("{{", "}}", Placeholder),
    ("{%", "%}", Directive),
    ("[[", "]]", Placeholder),
    ("[(", ")]", Placeholder),
    ("((", "))", Placeholder),
    ("<<", ">>", Placeholder),
    ("*|", "|*", Placeholder),
    ("##", "##", Placeholder),
    ("@@", "@@", Placeholder),
    ("%%", "%%", Placeholder),
    ("%(", ")s", Placeholder),
    ("{", "}", Placeholder),
];

/// Forms that are placeholders only if they read like the name of a field.
const AMBIGUOUS: &[(&str, &str)] = &[("«", "»"), ("[", "]"), ("#", "#"), ("%", "%"), ("<", ">")];

/// Names of fields that are elements of HTML as well.
const ELEMENTS: &[&str] = &["address", "dd", "link", "time"];

/// Words after the delimiter `{{` that make a directive, in Handlebars, Go and Liquid.
const KEYWORDS: &[&str] =
    &["else", "end", "if", "range", "with", "define", "block", "each", "unless", "elseif"];

struct Scanner<'s> {
    source: &'s str,
    /// The closing delimiters that do not occur any more.
    missing: Vec<&'static str>,
    /// The number of blocks of Razor that are open.
    open_blocks: usize,
    /// True once a directive of Velocity has opened a block.
    has_velocity: bool,
}

impl Scanner<'_> {
    /// Returns the kind and the length of the construct that starts at a position.
    fn construct_at(&mut self, at: usize) -> Option<(ConstructKind, usize)> {
        let rest = tail(self.source, at);
        let before = slice(self.source, 0..at).chars().next_back();
        let is_in_word = before.is_some_and(is_word_char);
        if let Some(length) = markdown_comment_len(rest, before) {
            return Some((Directive, length));
        }
        if let Some((opening, closing, kind)) = LONG.iter().find(|it| rest.starts_with(it.0)) {
            let end = self.find(at + opening.len(), closing)?;
            return Some((*kind, end + closing.len() - at));
        }
        match rest.as_bytes() {
            [b'<', b'#' | b'@', ..] | [b'<', b'/', b'#' | b'@', ..] => {
                Some((Directive, angle_len(rest, '<', '>')?))
            }
            [b'[', b'#' | b'@', ..] | [b'[', b'/', b'#' | b'@', ..] => {
                Some((Directive, angle_len(rest, '[', ']')?))
            }
            [b'{', b'#', ..] => self.comment_or_block(at, rest),
            [b'{', b'%', ..] => Some((Directive, self.tag_or_comment_len(at, rest)?)),
            [b'{', b'/' | b':', ..] => Some((Directive, delimited_len(rest, "{", "}")?)),
            [b'@', b'{', ..] => razor_code(rest, before)
                .or_else(|| Some((Placeholder, 1 + delimited_len(tail(rest, 1), "{", "}")?))),
            [b'$' | b'#' | b'*' | b'~' | b'%', b'{', ..] => {
                Some((Placeholder, 1 + delimited_len(tail(rest, 1), "{", "}")?))
            }
            [b'}', ..] => self.block_end_len(rest, before).map(|length| (Directive, length)),
            [b'@', b'@', ..] if !is_in_word => Some((Placeholder, delimited(rest)?)),
            [b'@', ..] if !is_in_word => self.razor(rest, before),
            [b'$', ..] if !is_in_word => Some((Placeholder, dollar_len(rest)?)),
            [b'#', ..] => match self.velocity_len(rest) {
                Some(length) => Some((Directive, length)),
                None if is_in_word => None,
                None => Some((Placeholder, delimited(rest)?)),
            },
            [b'%', ..] => {
                let length =
                    printf_len(rest).or_else(|| if is_in_word { None } else { delimited(rest) });
                Some((Placeholder, length?))
            }
            _ => {
                let length = delimited(rest)?;
                let kind =
                    if is_directive(slice(rest, 0..length)) { Directive } else { Placeholder };
                Some((kind, length))
            }
        }
    }

    /// Returns where a closing delimiter is, from a position on. One that is missing is looked for once.
    fn find(&mut self, from: usize, closing: &'static str) -> Option<usize> {
        if self.missing.contains(&closing) {
            return None;
        }
        let found = tail(self.source, from).find(closing).map(|at| from + at);
        if found.is_none() {
            self.missing.push(closing);
        }
        found
    }

    /// Reads a comment of Jinja, `{# … #}`, or a block of Svelte, `{#if …}`.
    fn comment_or_block(&mut self, at: usize, rest: &str) -> Option<(ConstructKind, usize)> {
        let is_block = tail(rest, 2).starts_with(|c: char| c.is_ascii_lowercase());
        let block = delimited_len(rest, "{", "}").filter(|_| is_block);
        if let Some(length) = block.filter(|length| !slice(rest, 0..*length).ends_with("#}")) {
            return Some((Directive, length));
        }
        let end = self.find(at + 2, "#}")?;
        Some((Directive, end + 2 - at))
    }

    /// Returns the length of a tag of Liquid, Jinja or Twig, `{% … %}`, and of all until `{% endcomment %}` after one
    /// that begins a comment.
    fn tag_or_comment_len(&mut self, at: usize, rest: &str) -> Option<usize> {
        let length = delimited_len(rest, "{%", "%}")?;
        let tag = slice(rest, 2..length - 2).trim_start_matches(['-', ' ', '\t']);
        let is_comment = slice(tag, 0..prefix_len(tag, is_word_char)) == "comment";
        let end = is_comment.then(|| self.find(at + length, "endcomment")).flatten();
        let end = end.and_then(|end| self.find(end, "%}"));
        Some(end.map_or(length, |end| end + 2 - at))
    }

    /// Reads a statement of Razor or Play, or a value: `@if (…) {`, `@Model.Navn`, `@(…)`, `@params("x")`.
    fn razor(&mut self, rest: &str, before: Option<char>) -> Option<(ConstructKind, usize)> {
        const STATEMENTS: &[&str] = &[
            "if",
            "for",
            "foreach",
            "while",
            "switch",
            "using",
            "section",
            "else",
            "functions",
            "code",
        ];
        const LINES: &[&str] = &[
            "model",
            "inject",
            "page",
            "inherits",
            "layout",
            "namespace",
            "import",
            "using",
            "addTagHelper",
        ];
        let name_len = prefix_len(tail(rest, 1), |c| c.is_ascii_alphanumeric() || c == '_');
        let name = slice(rest, 1..1 + name_len);
        let is_line_start = before.is_none_or(|c| c == '\n');
        if STATEMENTS.contains(&name)
            && let Some(length) = until_brace(rest)
        {
            self.open_blocks += 1;
            return Some((Directive, length));
        }
        if LINES.contains(&name) && is_line_start {
            return Some((Directive, line(rest)?.len()));
        }
        let after = tail(rest, 1 + name_len);
        let length = if after.starts_with('(') {
            1 + name_len + angle_len(after, '(', ')')?
        } else {
            let is_value =
                matches!(name, "Model" | "ViewBag" | "ViewData" | "TempData" | "item" | "model")
                    || name.starts_with(|c: char| c.is_ascii_uppercase())
                        && tail(after, usize::from(after.starts_with('.')))
                            .starts_with(|c: char| c.is_ascii_uppercase());
            if !is_value || !after.starts_with(['.', '[']) {
                return None;
            }
            1 + name_len + member_len(after)
        };
        Some((Placeholder, length))
    }

    /// Returns the length of the brace that ends a block of Razor, with a following `else`.
    fn block_end_len(&mut self, rest: &str, before: Option<char>) -> Option<usize> {
        let is_line_start = before.is_none_or(char::is_whitespace);
        if self.open_blocks == 0 || !is_line_start {
            return None;
        }
        let after = tail(rest, 1).trim_start();
        let is_else = after.strip_prefix("else").is_some_and(|it| !it.starts_with(is_word_char));
        if let Some(length) = is_else.then(|| until_brace(after)).flatten() {
            return Some(rest.len() - after.len() + length);
        }
        self.open_blocks -= 1;
        Some(1)
    }

    /// Returns the length of a directive of Velocity: `#if(…)`, `#set(…)`, and `#else`, `#end` after one.
    fn velocity_len(&mut self, rest: &str) -> Option<usize> {
        const WITH_ARGUMENTS: &[&str] =
            &["if", "elseif", "foreach", "set", "parse", "include", "macro", "define"];
        let name_len = prefix_len(tail(rest, 1), |c| c.is_ascii_alphabetic());
        let (name, after) = (slice(rest, 1..1 + name_len), tail(rest, 1 + name_len));
        if WITH_ARGUMENTS.contains(&name) {
            let blanks = prefix_len(after, |c| c == ' ');
            let arguments = angle_len(tail(after, blanks), '(', ')')?;
            self.has_velocity = true;
            return Some(1 + name_len + blanks + arguments);
        }
        (self.has_velocity && matches!(name, "else" | "end")).then_some(1 + name_len)
    }
}

/// Reads a block of code of Razor, `@{ … }`, which has several lines or statements.
fn razor_code(rest: &str, before: Option<char>) -> Option<(ConstructKind, usize)> {
    let is_apart = before.is_none_or(char::is_whitespace);
    let length = 1 + braces_len(tail(rest, 1)).filter(|_| is_apart)?;
    slice(rest, 0..length).contains([';', '\n']).then_some((Directive, length))
}

/// Returns the length of a statement up to the brace that opens its block, on its line or the next with text.
fn until_brace(statement: &str) -> Option<usize> {
    let line = line(statement)?;
    line.find('{').map(|brace| brace + 1).or_else(|| {
        let rest = tail(statement, line.len());
        let block = rest.trim_start();
        block.starts_with('{').then(|| line.len() + (rest.len() - block.len()) + 1)
    })
}

/// Returns the length from a brace to the one that closes it, past those in between and quoted text.
fn braces_len(text: &str) -> Option<usize> {
    let (mut depth, mut quote) = (0_usize, None);
    for (at, byte) in text.bytes().enumerate().take(LONGEST_CODE) {
        match byte {
            _ if quote == Some(byte) => quote = None,
            b'\n' => quote = None,
            _ if quote.is_some() => {}
            b'"' => quote = Some(byte),
            b'{' => depth += 1,
            b'}' if depth == 1 => return Some(at + 1),
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// Returns the line that a text starts with, unless it is too long for a construct.
fn line(text: &str) -> Option<&str> {
    let most = text.bytes().take(LONGEST + 1);
    let length = most.take_while(|byte| !matches!(byte, b'\n' | b'\r')).count();
    (length <= LONGEST).then(|| slice(text, 0..length))
}

/// Returns the length of a comment in Markdown, `[//]: # (…)`, which takes the rest of its line.
fn markdown_comment_len(rest: &str, before: Option<char>) -> Option<usize> {
    const OPENINGS: [&str; 3] = ["[//]: #", "[comment]: #", "[comment]: <>"];
    let is_line_start = before.is_none_or(|c| c == '\n');
    let is_comment = is_line_start && OPENINGS.iter().any(|opening| rest.starts_with(opening));
    is_comment.then(|| rest.find(['\n', '\r']).unwrap_or(rest.len()))
}

/// Returns the length of a construct between two delimiters.
fn delimited(rest: &str) -> Option<usize> {
    let short = SHORT.iter().find_map(|(open, close, _)| delimited_len(rest, open, close));
    short.or_else(|| {
        AMBIGUOUS.iter().find_map(|(open, close)| {
            let length = delimited_len(rest, open, close)?;
            let is_link_text = *open == "[" && tail(rest, length).starts_with('(');
            let name = slice(rest, open.len()..length - close.len());
            let is_name = match *open {
                "<" => {
                    let is_plain = name.chars().all(|c| c.is_alphanumeric() || c == ' ');
                    is_plain && is_described_field(name) && !ELEMENTS.contains(&name)
                }
                "%" => is_field_name(name) || is_constant(name),
                _ => is_field_name(name),
            };
            (!is_link_text && is_name).then_some(length)
        })
    })
}

/// Returns whether what stands between braces is a directive: `{% if … %}`, `{{#if}}`, `{{ end }}`.
fn is_directive(construct: &str) -> bool {
    if construct.starts_with("{%") {
        return true;
    }
    if let Some(inner) = construct.strip_prefix("*|") {
        let name = inner.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        return name.starts_with(':');
    }
    let Some(inner) = construct.strip_prefix("{{") else { return false };
    let inner = inner.trim_start_matches(['-', '~', ' ', '\t']);
    let word = slice(inner, 0..prefix_len(inner, is_word_char));
    let is_keyword = KEYWORDS.contains(&word) && !tail(inner, word.len()).starts_with(['.', '_']);
    inner.starts_with(['#', '/', '^', '!']) || is_keyword
}

/// Returns the length from an opening delimiter to the first closing one on the same line, with
/// something in between and no further opening one, so that no part of the text is searched twice.
fn delimited_len(text: &str, open: &str, close: &str) -> Option<usize> {
    let inner = text.strip_prefix(open)?;
    let bracket = open.bytes().next()?;
    let mut limit = inner.len().min(LONGEST);
    // Delimiters that may be nested begin with ASCII, as do line breaks, so bytes are enough.
    let bytes = inner.as_bytes();
    let is_limit = |(at, byte): (usize, &u8)| {
        *byte == b'\n' && !is_soft_break(bytes, at)
            || *byte == bracket && !close.as_bytes().contains(byte)
    };
    if let Some(end) = bytes.iter().take(limit).enumerate().position(is_limit) {
        limit = end;
    }
    let searched = bytes.get(..limit)?;
    let length = searched.windows(close.len()).position(|window| window == close.as_bytes())?;
    let is_blank = slice(inner, 0..length).trim().is_empty();
    (!is_blank).then_some(open.len() + length + close.len())
}

/// Returns whether a line feed is one that quoted-printable adds within a line: `=` before the line break.
fn is_soft_break(bytes: &[u8], at: usize) -> bool {
    matches!(bytes.get(..at), Some([.., b'='] | [.., b'=', b'\r']))
}

/// Returns the length from an opening bracket to the one that closes it, past those of parentheses in
/// between and quoted text.
fn angle_len(text: &str, open: char, close: char) -> Option<usize> {
    let (mut depth, mut quote) = (0_usize, None);
    for (at, c) in text.char_indices().take_while(|(at, _)| *at < LONGEST) {
        match c {
            _ if quote == Some(c) => quote = None,
            _ if quote.is_some() => {}
            '"' | '\'' => quote = Some(c),
            _ if at == 0 && c == open => depth = 1,
            _ if c == close && depth == 1 => return Some(at + c.len_utf8()),
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// Returns the length of `.Navn.Etternavn` or `["x"]`.
fn member_len(text: &str) -> usize {
    let mut length = 0;
    loop {
        let rest = tail(text, length);
        let added = if rest.starts_with('[') {
            angle_len(rest, '[', ']').unwrap_or_default()
        } else {
            let name = rest.strip_prefix('.').unwrap_or_default();
            let name_len = prefix_len(name, |c| c.is_alphanumeric() || c == '_');
            if name_len == 0 { 0 } else { 1 + name_len }
        };
        if added == 0 {
            return length;
        }
        length += added;
    }
}

/// Returns the length of `$navn`, `$!navn`, `$navn.etternavn` or `$navn$`, but not of sums of money.
fn dollar_len(text: &str) -> Option<usize> {
    let opening = if text.starts_with("$!") { 2 } else { 1 };
    let name = tail(text, opening);
    if !name.starts_with(|c: char| c.is_alphabetic() || c == '_') {
        return None;
    }
    let is_name_char = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-');
    let length = prefix_len(name, is_name_char);
    if length > LONGEST {
        return None;
    }
    if tail(name, length).starts_with('$') {
        return Some(opening + length + 1);
    }
    // Without an end of its own, the punctuation of the sentence is no part of it.
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let first = prefix_len(name, is_part);
    Some(opening + first + member_len(tail(name, first)))
}

/// Returns the length of `%s`, `%d`, `%n` or `%1$s`, but not of `50 %`.
fn printf_len(text: &str) -> Option<usize> {
    let length = match text.as_bytes() {
        [b'%', b's' | b'd' | b'n' | b'i' | b'@', ..] => 2,
        [b'%', b'0'..=b'9', b'$', b's' | b'd', ..] | [b'%', b'.', b'0'..=b'9', b'f', ..] => 4,
        [b'%', b'0'..=b'9', b'0'..=b'9', b'$', b's' | b'd', ..] => 5,
        _ => return None,
    };
    (!tail(text, length).starts_with(is_word_char)).then_some(length)
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;

    /// Returns the constructs of a source as they are written, directives with an exclamation mark.
    fn found(source: &str) -> Vec<String> {
        let show = |it: Construct| {
            let mark = if it.kind == Directive { "!" } else { "" };
            format!("{mark}{}", &slice(source, it.range))
        };
        constructs(source).into_iter().map(show).collect()
    }

    #[test]
    fn placeholders_are_recognised_whole() {
        for placeholder in [
            "{{navn}}",
            "{{{navn}}}",
            "{{ navn }}",
            "{navn}",
            "{0}",
            "{texttoken}",
            "${navn}",
            "#{navn}",
            "$recipientname$",
            "$recipientName$",
            "$recipientNumber$",
            "$reporteeName$",
            "$reporterName$",
            "%s",
            "%d",
            "%1$s",
            "[[${navn}]]",
            "[(${navn})]",
            "<%= navn %>",
            "@{/lenke}",
            "{{navn|default:\"deg\"}}",
            "<<borrowers.firstname>>",
            "((telefonnummer til avdelingen))",
            "#navn#",
            "«Navn»",
            "<navn>",
            "<sett inn dato>",
            "@@navn@@",
            "%NAVN%",
            "%MØTEROM_2%",
            "*|NAVN|*",
            "[Navn]",
            "[sett inn dato]",
            "@Model.Navn",
            "@Model.Mottaker.Navn",
            "$dato",
            "##navn##",
            "%{x}",
            "%n",
            "$x",
            "@params(\"x\")",
            "@(navn)",
            "$mottaker.navn",
            "*{navn}",
            "~{x :: y}",
            "%(navn)s",
            "%%navn%%",
            "<?= $navn ?>",
            "«Fornavn»",
            "[MOTTAKERS NAVN]",
            "%FRIST_DATO%",
            "$!navn",
            "{!Kontakt.Navn}",
            "<%- navn %>",
            "%.2f",
            "{{> bunntekst}}",
            "[dd.mm.åååå]",
            "{{na=\r\nvn}}",
            "${mot=\ntaker.navn}",
        ] {
            for source in [
                placeholder.into(),
                format!("Hei {placeholder}, ha det"),
                format!("({placeholder})"),
            ] {
                assert_eq!(found(&source), [placeholder], "{source}");
            }
        }
    }

    #[test]
    fn directives_and_comments_leave_nothing_behind() {
        for directive in [
            "{% if navn %}",
            "{%- endif -%}",
            "{{#if navn}}",
            "{{/if}}",
            "{{else}}",
            "{{^navn}}",
            "{{! merknad }}",
            "{{!-- en\nmerknad --}}",
            "{{ if .Navn }}",
            "{{- end }}",
            "<% if (a) { %>",
            "<%-- en\nmerknad --%>",
            "<#if a gt 3>",
            "<#if (a > 3)>",
            "</#if>",
            "<@utskrift/>",
            "<#-- x\ny -->",
            "[#if a]",
            "[/#if]",
            "{# merknad #}",
            "{#if navn}",
            "{/if}",
            "{:else}",
            "@* merknad *@",
            "@if (Model.Frist) {",
            "<?php echo 1; ?>",
            "*|IF:NAVN|*",
            "*|END:IF|*",
            "#if($navn)",
            "#foreach ($a in $b)",
            "#* x *#",
            "[//]: # (en merknad)",
            "%%[ set @a = 1 ]%%",
            "{% comment %}en\nmerknad {{ x }}{%- endcomment -%}",
            "{% comment \"hvorfor\" %}a{% endcomment %}",
            "<!--/*--><p>kladd</p><!--*/-->",
            "@{ Layout = null; }",
            "@{\n    var a = \"}\";\n    if (a) { b(); }\n}",
            "@if (a > 2)\n{",
            "@foreach (var v in Model.Vedtak)\r\n    {",
            "@using Nordvik.Varsling",
        ] {
            assert_eq!(found(directive), [format!("!{directive}")], "{directive}");
        }
        assert_eq!(found("#if($a)Hei#else Ho #end"), ["!#if($a)", "!#else", "!#end"]);
        assert_eq!(
            found("@if (a)\n{\nHei\n}\nelse if (b == \"X\")\n{\nHo\n}\nelse\n{\nHa\n}"),
            ["!@if (a)\n{", "!}\nelse if (b == \"X\")\n{", "!}\nelse\n{", "!}"]
        );
        assert_eq!(found("@if (a) {\nHei\n}\nelsker"), ["!@if (a) {", "!}"]);
        assert_eq!(found("{% comment %}Hei"), ["!{% comment %}"]);
        assert_eq!(found("@if (a) {\nHei\n} else {\nHo\n}\n}"), ["!@if (a) {", "!} else {", "!}"]);
    }

    #[test]
    fn other_signs_are_no_constructs() {
        for text in [
            "",
            "{}",
            "{",
            "{{",
            "$",
            "$ 5",
            "$5 og $6",
            "%",
            "%søkt",
            "%A%",
            "%I DAG%",
            "% av",
            "[[",
            "[x](y)",
            "{\n}",
            "{a\n=}",
            "<b>",
            "50 % rabatt, 20 % moms",
            "«Ren by» og «Grønn dag»",
            "[1]",
            "[Nordvik kommune]",
            "#dugnad #nordvik",
            "post@nordvik.no",
            "@nordvik",
            "(a) (b)",
            "* punkt | kolonne *",
            "a ~ b",
            "#else #end",
            "}",
            "50%og 60%",
            "kl. 10–12 (se under)",
            "5 < 6 > 4",
            "**fet**",
            "[kjøp nå]",
            "#rabatt#",
            "[Les mer](x)",
            "A}",
            "[//]",
            "x@Model.no",
            "<address>",
            "<time>",
            "<Kort>",
            "<MittKort>",
            "<navn/>",
            "</navn>",
            "a@@b",
            "@@",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
