//! The lexer: comments, literals with their parts, names and signs.

use std::ops::Range;

use super::escape_sequence::escape_sequence;
use super::language::{Escapes, Interpolation, Language, Quoting, Style};
use super::token::{Token, TokenKind};

/// The most literals and expressions within each other.
const MAX_DEPTH: usize = 64;

/// The most characters of a format.
const MAX_FORMAT: usize = 200;

/// Operators of several characters that mean something else than their first character, the longest
/// first.
const OPERATORS: &[&str] = &[
    "===", "!==", "...", "?.", "??", "?:", "=>", "->", "==", "!=", "<=", ">=", "&&", "||", "+=",
    "++", "--", "::", ":=", "!!",
];

/// Words after which a slash begins a regular expression.
const BEFORE_PATTERN: &[&str] =
    &["return", "typeof", "case", "in", "of", "do", "else", "void", "delete", "throw", "await"];

/// Splits source code into tokens. Linear in its length.
pub(super) struct Lexer<'a> {
    language: &'static Language,
    text: &'a str,
    at: usize,
    line_start: usize,
    /// The literals and expressions that are open, the innermost last.
    open: Vec<Open>,
    previous: Option<(TokenKind, Range<usize>)>,
    /// Up to here, a slash begins no regular expression.
    no_pattern_until: usize,
    /// The content of the comments.
    comments: Vec<Range<usize>>,
}

/// What the lexer is in.
#[derive(Clone, Copy)]
enum Open {
    Literal(Style),
    /// An expression in a literal, with the number of braces that are open in it.
    Expression {
        braces: usize,
        brackets: usize,
        closing: usize,
    },
}

impl<'a> Lexer<'a> {
    pub(super) fn new(language: &'static Language, text: &'a str) -> Self {
        Self {
            language,
            text,
            at: 0,
            line_start: 0,
            open: Vec::new(),
            previous: None,
            no_pattern_until: 0,
            comments: Vec::new(),
        }
    }

    /// Returns the content of the comments so far.
    pub(super) fn into_comments(self) -> Vec<Range<usize>> {
        self.comments
    }

    /// Returns the next token.
    pub(super) fn next(&mut self) -> Token {
        let token = match self.open.last().copied() {
            Some(Open::Literal(style)) => self.in_literal(style),
            _ => self.in_code(),
        };
        if token.kind != TokenKind::LineBreak {
            self.previous = Some((token.kind, token.range.clone()));
        }
        token
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Returns the token of the next bytes.
    fn token(&mut self, kind: TokenKind, length: usize) -> Token {
        let column = self.at - self.line_start;
        Token { kind, range: self.advance(length), column }
    }

    /// Returns the range of the next bytes, and goes on after them.
    fn advance(&mut self, length: usize) -> Range<usize> {
        let range = self.at..self.at + length;
        let written = self.text.get(range.clone()).unwrap_or_default();
        if let Some(last) = written.rfind('\n') {
            self.line_start = range.start + last + 1;
        }
        self.at = range.end;
        range
    }

    fn in_code(&mut self) -> Token {
        loop {
            let rest = self.rest();
            let Some(c) = rest.chars().next() else { return self.token(TokenKind::End, 0) };
            if c == '\n' {
                return self.token(TokenKind::LineBreak, 1);
            }
            if c.is_whitespace() {
                self.at += c.len_utf8();
            } else if !self.skip_comment(rest) {
                return self.code_token(rest, c);
            }
        }
    }

    /// Skips a comment, or what the compiler only reads, and returns whether there is one.
    fn skip_comment(&mut self, rest: &str) -> bool {
        let line_length = || rest.find('\n').unwrap_or(rest.len());
        if rest.starts_with(self.language.line_comment) {
            let start = self.at + self.language.line_comment.len();
            self.at += line_length();
            self.comments.push(start..self.at);
            return true;
        }
        let begins_line =
            || self.text.get(self.line_start..self.at).is_some_and(|it| it.trim().is_empty());
        let is_directive = rest.starts_with('#') && self.language.has_directives && begins_line();
        if is_directive || self.at == 0 && rest.starts_with("#!") {
            self.at += line_length();
            return true;
        }
        if self.language.quoting == Quoting::Python && rest.starts_with('\\') {
            // It joins the next line to this one.
            let line_break = ["\\\r\n", "\\\n"].iter().find(|it| rest.starts_with(**it));
            self.advance(line_break.map_or(1, |it| it.len()));
            return true;
        }
        match self.language.block_comment {
            Some((open, close)) if rest.starts_with(open) => {
                let length = self.comment_length(rest, open, close);
                let comment = self.advance(length);
                let is_closed = rest.get(..length).is_some_and(|it| it.ends_with(close));
                let start = comment.start + open.len();
                let end = if is_closed { comment.end - close.len() } else { comment.end };
                self.comments.push(start..end.max(start));
                true
            }
            _ => false,
        }
    }

    fn comment_length(&self, rest: &str, open: &str, close: &str) -> usize {
        let (mut depth, mut at) = (1_usize, open.len());
        while let Some(inner) = rest.get(at..)
            && let Some(next) = inner.find(['*', '/'])
        {
            at += next;
            let inner = inner.get(next..).unwrap_or_default();
            if inner.starts_with(close) {
                at += close.len();
                depth -= 1;
                if depth == 0 {
                    return at;
                }
            } else if self.language.has_nested_comments && inner.starts_with(open) {
                at += open.len();
                depth += 1;
            } else {
                at += 1;
            }
        }
        rest.len()
    }

    fn code_token(&mut self, rest: &'a str, c: char) -> Token {
        if let Some((style, length)) = self.language.opening(rest)
            && self.open.len() < MAX_DEPTH
        {
            self.open.push(Open::Literal(style));
            return self.token(TokenKind::LiteralStart(style), length);
        }
        if is_word_start(c) || c == '$' && self.language.has_dollar_names {
            let is_part = |c: char| is_word_part(c) || c == '$' && self.language.has_dollar_names;
            let length = rest.len() - rest.trim_start_matches(is_part).len();
            return self.token(TokenKind::Word, length);
        }
        if c.is_numeric() {
            let length = rest.len() - rest.trim_start_matches(is_word_part).len();
            return self.token(TokenKind::Number, length.max(c.len_utf8()));
        }
        match c {
            '`' if self.language.has_quoted_names => {
                let name = rest.get(1..).unwrap_or_default();
                if let Some(end) = name.find(['`', '\n']).filter(|end| *end > 0) {
                    self.at += 1;
                    let token = self.token(TokenKind::Word, end);
                    self.at += usize::from(self.rest().starts_with('`'));
                    return token;
                }
            }
            '/' if self.language.has_regular_expressions => {
                if let Some(length) = self.pattern_length(rest) {
                    return self.token(TokenKind::Pattern, length);
                }
            }
            '(' | '[' | '{' => return self.opening_bracket(c),
            ')' | ']' | '}' => return self.closing_bracket(rest, c),
            ':' | '!' => {
                if let Some(end) = self.format_end(rest) {
                    self.at += end;
                    return self.in_code();
                }
            }
            _ => {}
        }
        let operator = OPERATORS.iter().find(|operator| rest.starts_with(**operator));
        self.token(TokenKind::Sign, operator.map_or(c.len_utf8(), |operator| operator.len()))
    }

    fn opening_bracket(&mut self, c: char) -> Token {
        if let Some(Open::Expression { braces, brackets, .. }) = self.open.last_mut() {
            *(if c == '{' { braces } else { brackets }) += 1;
        }
        self.token(TokenKind::Open, 1)
    }

    fn closing_bracket(&mut self, rest: &str, c: char) -> Token {
        let Some(Open::Expression { braces, brackets, closing }) = self.open.last_mut() else {
            return self.token(TokenKind::Close, 1);
        };
        let count = if c == '}' { braces } else { brackets };
        if c == '}' && *count == 0 {
            let length = rest.bytes().take(*closing).take_while(|it| *it == b'}').count();
            self.open.pop();
            return self.token(TokenKind::InterpolationEnd, length);
        }
        *count = count.saturating_sub(1);
        self.token(TokenKind::Close, 1)
    }

    /// Returns the length of the format after an expression in braces, as in `{dato:d. MMMM}`, up to
    /// the brace that ends it.
    fn format_end(&self, rest: &str) -> Option<usize> {
        let Some(Open::Expression { braces: 0, brackets: 0, .. }) = self.open.last() else {
            return None;
        };
        let outer = self.open.len().checked_sub(2).and_then(|index| self.open.get(index));
        let Some(Open::Literal(Style { interpolation: Interpolation::Braces(_), .. })) = outer
        else {
            return None;
        };
        if rest.starts_with("::") || rest.starts_with("!=") {
            return None;
        }
        let mut depth = 0_usize;
        for (at, c) in rest.char_indices().take(MAX_FORMAT) {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => return Some(at),
                '}' => depth -= 1,
                '\n' | '"' => return None,
                _ => {}
            }
        }
        None
    }

    /// Returns the length of the regular expression that a slash begins.
    fn pattern_length(&mut self, rest: &str) -> Option<usize> {
        let may_begin = self.at >= self.no_pattern_until
            && match &self.previous {
                Some((TokenKind::Word, range)) => {
                    let word = self.text.get(range.clone()).unwrap_or_default();
                    BEFORE_PATTERN.contains(&word)
                }
                Some((TokenKind::Sign, range)) => {
                    // A tag of JSX.
                    let is_tag = range.end == self.at
                        && self.text.get(range.clone()).is_some_and(|it| it == "<");
                    !is_tag
                }
                None | Some((TokenKind::Open | TokenKind::InterpolationStart, _)) => true,
                Some((TokenKind::Close, range)) => {
                    self.text.get(range.clone()).is_some_and(|it| it == "}")
                }
                Some(_) => false,
            };
        if !may_begin {
            return None;
        }
        let (mut is_escaped, mut is_in_class) = (false, false);
        for (at, c) in rest.char_indices().skip(1) {
            match c {
                '\n' => {
                    self.no_pattern_until = self.at + at;
                    return None;
                }
                _ if is_escaped => is_escaped = false,
                '\\' => is_escaped = true,
                '[' => is_in_class = true,
                ']' => is_in_class = false,
                '/' if !is_in_class => return Some(at + 1),
                _ => {}
            }
        }
        self.no_pattern_until = self.text.len();
        None
    }

    fn in_literal(&mut self, style: Style) -> Token {
        let rest = self.rest();
        let special = rest.find(|c| is_special(style, c));
        let Some(length) = special else {
            if rest.is_empty() {
                self.open.pop();
                return self.token(TokenKind::LiteralEnd { is_closed: false }, 0);
            }
            return self.token(TokenKind::Verbatim, rest.len());
        };
        if length > 0 {
            return self.token(TokenKind::Verbatim, length);
        }
        match rest.chars().next().unwrap_or_default() {
            '\n' => {
                self.open.pop();
                self.token(TokenKind::LiteralEnd { is_closed: false }, 0)
            }
            '\\' => self.backslash(rest, style),
            '$' => self.dollar(rest, style),
            c @ ('{' | '}') => self.brace(rest, c, style),
            quote => self.quote(rest, quote, style),
        }
    }

    fn quote(&mut self, rest: &str, quote: char, style: Style) -> Token {
        let most = match style.escapes {
            Escapes::DoubledQuote => 2,
            _ if style.ends_at_last_quotes => usize::MAX,
            _ => style.quotes,
        };
        let run = rest.chars().take(most).take_while(|it| *it == quote).count();
        if style.escapes == Escapes::DoubledQuote && run == 2 {
            return self.token(TokenKind::Escape(Some(quote)), 2);
        }
        if run < style.quotes {
            return self.token(TokenKind::Verbatim, run);
        }
        if style.ends_at_last_quotes && run > style.quotes {
            return self.token(TokenKind::Verbatim, run - style.quotes);
        }
        self.open.pop();
        self.token(TokenKind::LiteralEnd { is_closed: true }, style.quotes)
    }

    fn backslash(&mut self, rest: &str, style: Style) -> Token {
        if style.escapes == Escapes::Kept {
            let next = rest.chars().nth(1).filter(|c| style.is_multi_line || *c != '\n');
            return self.token(TokenKind::Verbatim, 1 + next.map_or(0, char::len_utf8));
        }
        match escape_sequence(rest, self.language.quoting) {
            Some((decoded, length)) => self.token(TokenKind::Escape(decoded), length),
            None => self.token(TokenKind::Verbatim, 1),
        }
    }

    fn dollar(&mut self, rest: &str, style: Style) -> Token {
        let (signs, has_names) = match style.interpolation {
            Interpolation::Names(signs) => (signs, true),
            _ => (1, false),
        };
        let run = rest.len() - rest.trim_start_matches('$').len();
        if run > signs {
            return self.token(TokenKind::Verbatim, run - signs);
        }
        let after = rest.get(run..).unwrap_or_default();
        if run == signs && after.starts_with('{') {
            // The sign itself, as a character or a text.
            for sign in ["{'$'}", "{\"$\"}"] {
                if after.starts_with(sign) && has_names {
                    return self.token(TokenKind::Escape(Some('$')), run + sign.len());
                }
            }
            return self.interpolation(run + 1, 1);
        }
        if run == signs && has_names && after.starts_with(is_word_start) {
            let name = after.len() - after.trim_start_matches(is_word_part).len();
            return self.token(TokenKind::InterpolatedName, run + name);
        }
        self.token(TokenKind::Verbatim, run)
    }

    fn brace(&mut self, rest: &str, brace: char, style: Style) -> Token {
        let Interpolation::Braces(signs) = style.interpolation else {
            return self.token(TokenKind::Verbatim, 1);
        };
        let most = if signs == 1 { 2 } else { usize::MAX };
        let run = rest.chars().take(most).take_while(|it| *it == brace).count();
        if signs == 1 && run == 2 {
            return self.token(TokenKind::Escape(Some(brace)), 2);
        }
        if brace == '}' || run < signs {
            return self.token(TokenKind::Verbatim, run);
        }
        if run > signs {
            return self.token(TokenKind::Verbatim, run - signs);
        }
        self.interpolation(signs, signs)
    }

    /// Begins an expression after an opening, which as many braces close.
    fn interpolation(&mut self, length: usize, closing: usize) -> Token {
        if self.open.len() >= MAX_DEPTH {
            return self.token(TokenKind::Verbatim, length);
        }
        self.open.push(Open::Expression { braces: 0, brackets: 0, closing });
        self.token(TokenKind::InterpolationStart, length)
    }
}

/// Returns whether a character may be more than itself in a literal.
fn is_special(style: Style, c: char) -> bool {
    match c {
        '\n' => !style.is_multi_line,
        '\\' => matches!(style.escapes, Escapes::Backslash | Escapes::Kept),
        '$' => matches!(style.interpolation, Interpolation::Names(_) | Interpolation::Dollar),
        '{' | '}' => matches!(style.interpolation, Interpolation::Braces(_)),
        c => c == style.quote,
    }
}

fn is_word_start(c: char) -> bool {
    c.is_alphabetic() || c == '_'
}

fn is_word_part(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
