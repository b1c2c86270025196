//! What the lexer and the search for names have to know of a programming language.

/// A programming language.
#[expect(clippy::struct_excessive_bools, reason = "each is a property of its own")]
pub(super) struct Language {
    pub(super) quoting: Quoting,
    pub(super) line_comment: &'static str,
    pub(super) block_comment: Option<(&'static str, &'static str)>,
    /// True if a block comment may be in another.
    pub(super) has_nested_comments: bool,
    /// True if a line that begins with `#` is for the compiler.
    pub(super) has_directives: bool,
    /// True if a name may be in backticks.
    pub(super) has_quoted_names: bool,
    /// True if a regular expression may be between slashes.
    pub(super) has_regular_expressions: bool,
    /// True if names may have `$`.
    pub(super) has_dollar_names: bool,
    pub(super) statements: Statements,
    /// True for `condition ? a : b`.
    pub(super) has_conditional: bool,
    /// Words before the name of a type.
    pub(super) types: &'static [&'static str],
    /// The word before the name of a function.
    pub(super) function: Option<&'static str>,
    /// Words before the name of a variable.
    pub(super) variables: &'static [&'static str],
    /// The sign between a case and its value.
    pub(super) case_sign: &'static str,
    /// True if a block after a call is an argument of it.
    pub(super) has_trailing_blocks: bool,
}

/// The forms of string literals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quoting {
    Kotlin,
    Java,
    CSharp,
    JavaScript,
    Python,
}

/// How statements end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Statements {
    /// At a semicolon.
    Semicolons,
    /// At a semicolon, or at the end of a line unless the next one goes on.
    Lines {
        /// True if a line that begins with `+` goes on from the one before.
        plus_goes_on: bool,
    },
    /// At the end of a line; blocks are indented.
    Indentation,
}

/// The style of a string literal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Style {
    pub(super) quote: char,
    /// The number of quotes at either end.
    pub(super) quotes: usize,
    pub(super) escapes: Escapes,
    pub(super) interpolation: Interpolation,
    pub(super) is_multi_line: bool,
    /// True if further quotes at the end are part of the text.
    pub(super) ends_at_last_quotes: bool,
    pub(super) layout: Layout,
    /// True for characters and bytes.
    pub(super) is_no_text: bool,
}

/// What the escape sequences of a literal are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Escapes {
    None,
    /// A backslash and what follows it.
    Backslash,
    /// A backslash keeps the quote after it from ending the literal, and both are part of the text.
    Kept,
    /// Two quotes are one.
    DoubledQuote,
}

/// How expressions are written in a literal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Interpolation {
    None,
    /// `$x` and `${x}`, with this many signs.
    Names(usize),
    /// `${x}`
    Dollar,
    /// `{x}`, with this many braces; two braces are one if one begins an expression.
    Braces(usize),
}

/// What indentation a literal of several lines has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// As it is written.
    Kept,
    /// Without the first line and common indentation, which the closing quotes count for.
    TextBlock,
    /// Without the first and last line, and the indentation of the latter.
    RawString,
}

/// The most signs before a literal that are looked at.
const MAX_SIGNS: usize = 8;

impl Language {
    /// Returns the style of the literal that a text begins with, and the length of its opening.
    pub(super) fn opening(&self, text: &str) -> Option<(Style, usize)> {
        match self.quoting {
            Quoting::Kotlin => kotlin_opening(text),
            Quoting::Java => java_opening(text),
            Quoting::CSharp => csharp_opening(text),
            Quoting::JavaScript => javascript_opening(text),
            Quoting::Python => python_opening(text),
        }
    }
}

impl Style {
    /// Returns the style of a literal on one line with backslashes and nothing else.
    const fn simple(quote: char) -> Self {
        Self {
            quote,
            quotes: 1,
            escapes: Escapes::Backslash,
            interpolation: Interpolation::None,
            is_multi_line: false,
            ends_at_last_quotes: false,
            layout: Layout::Kept,
            is_no_text: false,
        }
    }

    /// Returns the style with three quotes on several lines.
    const fn tripled(self) -> Self {
        Self { quotes: 3, is_multi_line: true, ..self }
    }
}

fn kotlin_opening(text: &str) -> Option<(Style, usize)> {
    if text.starts_with('\'') {
        return Some((Style { is_no_text: true, ..Style::simple('\'') }, 1));
    }
    let signs = text.bytes().take(MAX_SIGNS).take_while(|it| *it == b'$').count();
    let quoted = text.get(signs..).filter(|it| it.starts_with('"'))?;
    let simple = Style { interpolation: Interpolation::Names(signs.max(1)), ..Style::simple('"') };
    if quoted.starts_with("\"\"\"") {
        let raw = Style { escapes: Escapes::None, ends_at_last_quotes: true, ..simple.tripled() };
        return Some((raw, signs + 3));
    }
    Some((simple, signs + 1))
}

fn java_opening(text: &str) -> Option<(Style, usize)> {
    let quote = text.chars().next()?;
    let simple = Style::simple(quote);
    match quote {
        '"' if text.starts_with("\"\"\"") => {
            Some((Style { layout: Layout::TextBlock, ..simple.tripled() }, 3))
        }
        '"' => Some((simple, 1)),
        '\'' => Some((Style { is_no_text: true, ..simple }, 1)),
        _ => None,
    }
}

fn csharp_opening(text: &str) -> Option<(Style, usize)> {
    if text.starts_with('\'') {
        return Some((Style { is_no_text: true, ..Style::simple('\'') }, 1));
    }
    let length = text.bytes().take(MAX_SIGNS).take_while(|it| matches!(it, b'$' | b'@')).count();
    let (prefix, rest) = text.split_at_checked(length)?;
    let quotes = rest.bytes().take_while(|it| *it == b'"').count();
    if quotes == 0 {
        return None;
    }
    let signs = prefix.bytes().filter(|it| *it == b'$').count();
    let interpolation = if signs > 0 { Interpolation::Braces(signs) } else { Interpolation::None };
    let simple = Style { interpolation, ..Style::simple('"') };
    if prefix.contains('@') {
        let verbatim = Style { escapes: Escapes::DoubledQuote, is_multi_line: true, ..simple };
        return Some((verbatim, length + 1));
    }
    if quotes >= 3 {
        let raw = Style {
            quotes,
            escapes: Escapes::None,
            is_multi_line: true,
            layout: Layout::RawString,
            ..simple
        };
        return Some((raw, length + quotes));
    }
    Some((simple, length + 1))
}

fn javascript_opening(text: &str) -> Option<(Style, usize)> {
    let quote = text.chars().next()?;
    let simple = Style::simple(quote);
    match quote {
        '"' | '\'' => Some((simple, 1)),
        '`' => {
            let interpolation = Interpolation::Dollar;
            Some((Style { interpolation, is_multi_line: true, ..simple }, 1))
        }
        _ => None,
    }
}

fn python_opening(text: &str) -> Option<(Style, usize)> {
    let length = text.bytes().take(3).take_while(u8::is_ascii_alphabetic).count();
    let (prefix, quoted) = text.split_at_checked(length)?;
    let quote = quoted.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let prefix = prefix.to_ascii_lowercase();
    if length > 2 || !prefix.chars().all(|c| "rbuft".contains(c)) {
        return None;
    }
    let is_formatted = prefix.contains(['f', 't']);
    let interpolation = if is_formatted { Interpolation::Braces(1) } else { Interpolation::None };
    let escapes = if prefix.contains('r') { Escapes::Kept } else { Escapes::Backslash };
    let is_no_text = prefix.contains('b');
    let simple = Style { escapes, interpolation, is_no_text, ..Style::simple(quote) };
    let is_tripled = quoted.chars().take_while(|c| *c == quote).take(3).count() == 3;
    Some(if is_tripled { (simple.tripled(), length + 3) } else { (simple, length + 1) })
}

pub(super) static KOTLIN: Language = Language {
    quoting: Quoting::Kotlin,
    line_comment: "//",
    block_comment: Some(("/*", "*/")),
    has_nested_comments: true,
    has_directives: false,
    has_quoted_names: true,
    has_regular_expressions: false,
    has_dollar_names: false,
    statements: Statements::Lines { plus_goes_on: false },
    has_conditional: false,
    types: &["class", "object", "interface"],
    function: Some("fun"),
    variables: &["val", "var"],
    case_sign: "->",
    has_trailing_blocks: true,
};

pub(super) static JAVA: Language = Language {
    quoting: Quoting::Java,
    has_nested_comments: false,
    has_quoted_names: false,
    has_dollar_names: true,
    statements: Statements::Semicolons,
    has_conditional: true,
    types: &["class", "interface", "enum", "record"],
    function: None,
    variables: &["var"],
    has_trailing_blocks: false,
    ..KOTLIN
};

pub(super) static CSHARP: Language = Language {
    quoting: Quoting::CSharp,
    has_directives: true,
    has_dollar_names: false,
    types: &["class", "interface", "enum", "record", "struct"],
    case_sign: "=>",
    ..JAVA
};

pub(super) static TYPESCRIPT: Language = Language {
    quoting: Quoting::JavaScript,
    has_regular_expressions: true,
    statements: Statements::Lines { plus_goes_on: true },
    types: &["class", "interface", "enum", "namespace"],
    function: Some("function"),
    variables: &["const", "let", "var"],
    ..JAVA
};

pub(super) static PYTHON: Language = Language {
    quoting: Quoting::Python,
    line_comment: "#",
    block_comment: None,
    has_dollar_names: false,
    statements: Statements::Indentation,
    has_conditional: false,
    types: &["class"],
    function: Some("def"),
    variables: &[],
    case_sign: ":",
    ..JAVA
};
