//! Finds the literals of a program with the names that they are bound to.
//!
//! This is no parser of the language: it follows brackets, statements and the few signs that bind a
//! name, so that any code can be read, and code that is not understood costs a name at most.

use std::ops::Range;

use crate::input::SyntaxError;

use super::super::document::Document;
use super::super::limits::add_entry;
use super::chain::{Chain, expression_name};
use super::language::{Language, Quoting, Statements, Style};
use super::lexer::Lexer;
use super::literal::{Content, Literal, Piece, Trim};
use super::scope::{BindingKind, Declares, Name, Previous, Scope, ScopeKind, Statement};
use super::token::{Token, TokenKind};

/// The most scopes within each other; what is deeper is not read.
const MAX_DEPTH: usize = 64;

/// Words that are no operand and name no call.
const KEYWORDS: &[&str] = &[
    "assert",
    "await",
    "case",
    "catch",
    "default",
    "do",
    "elif",
    "else",
    "except",
    "finally",
    "for",
    "foreach",
    "get",
    "if",
    "in",
    "init",
    "is",
    "lock",
    "not",
    "or",
    "and",
    "return",
    "set",
    "static",
    "switch",
    "synchronized",
    "throw",
    "try",
    "typeof",
    "using",
    "when",
    "where",
    "while",
    "with",
    "yield",
    "raise",
    "match",
    "let",
    "const",
];

/// Words that make cases of what is in the next block.
const CHOICES: &[&str] = &["when", "switch", "match"];

/// Words whose statement in Python ends with a colon that binds nothing.
const PYTHON_BLOCKS: &[&str] = &[
    "if", "elif", "else", "for", "while", "with", "try", "except", "finally", "match", "case",
    "async",
];

/// Calls that take the indentation out of the literal before them or in them.
const TRIM_INDENT: &[&str] = &["trimIndent", "stripIndent", "dedent", "outdent"];

/// Finds the literals of a program.
pub(super) fn parse(language: &'static Language, text: &str) -> Result<Document, SyntaxError> {
    let mut parser = Parser {
        language,
        text,
        document: Document::default(),
        scopes: vec![Scope::new(ScopeKind::File, String::new(), None)],
        too_deep: 0,
        literals: Vec::new(),
        has_line_break: false,
    };
    let mut lexer = Lexer::new(language, text);
    loop {
        let token = lexer.next();
        if token.kind == TokenKind::End {
            break;
        }
        parser.token(&token)?;
    }
    while parser.pop()?.is_some() {}
    let mut document = parser.document;
    document.comments.extend(lexer.into_comments());
    document.comments.sort_by_key(|comment| comment.start);
    document.entries.sort_by_key(|entry| entry.scalars.first().map_or(0, |it| it.start));
    Ok(document)
}

struct Parser<'a> {
    language: &'static Language,
    text: &'a str,
    document: Document,
    /// The scopes that are open, the innermost last.
    scopes: Vec<Scope>,
    /// The number of brackets that are open beyond [`MAX_DEPTH`].
    too_deep: usize,
    /// The literals that are open, the innermost last.
    literals: Vec<OpenLiteral>,
    has_line_break: bool,
}

/// A literal that is being read.
struct OpenLiteral {
    literal: Literal,
    /// How many scopes were open before the expression in it, and how many beyond the maximum.
    scopes: usize,
    too_deep: usize,
}

impl Parser<'_> {
    fn token(&mut self, token: &Token) -> Result<(), SyntaxError> {
        match token.kind {
            TokenKind::LineBreak => self.has_line_break = true,
            TokenKind::Verbatim => self.piece(token, Content::Verbatim),
            TokenKind::Escape(decoded) => self.piece(token, Content::Escape(decoded)),
            TokenKind::InterpolatedName => {
                let name = self.written(&token.range).trim_start_matches('$');
                let content = Content::Expression(expression_name(Some(name)));
                self.piece(token, content);
            }
            TokenKind::LiteralStart(style) => {
                self.before_token(token)?;
                self.start_literal(style, token);
            }
            TokenKind::InterpolationStart => self.start_expression(token),
            TokenKind::InterpolationEnd => self.end_expression(token)?,
            TokenKind::LiteralEnd { is_closed } => self.end_literal(token, is_closed)?,
            TokenKind::End => {}
            kind => {
                self.before_token(token)?;
                if self.too_deep > 0 {
                    match kind {
                        TokenKind::Open => self.too_deep += 1,
                        TokenKind::Close => self.too_deep -= 1,
                        _ => {}
                    }
                    return Ok(());
                }
                match kind {
                    TokenKind::Word => self.word(&token.range)?,
                    TokenKind::Sign => self.sign(token)?,
                    TokenKind::Open => self.open(&token.range),
                    TokenKind::Close => self.close(&token.range)?,
                    _ => self.operand(&token.range, Previous::Other),
                }
            }
        }
        Ok(())
    }

    fn written(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    fn name(&self, range: &Range<usize>) -> Name {
        Name { text: self.written(range).to_owned(), range: range.clone() }
    }

    fn is_python(&self) -> bool {
        self.language.quoting == Quoting::Python
    }

    fn is_javascript(&self) -> bool {
        self.language.quoting == Quoting::JavaScript
    }
}

/// Literals.
impl Parser<'_> {
    fn piece(&mut self, token: &Token, content: Content) {
        if self.too_deep == 0
            && let Some(open) = self.literals.last_mut()
        {
            open.literal.pieces.push(Piece { source: token.range.clone(), content });
        }
    }

    fn start_literal(&mut self, style: Style, token: &Token) {
        let literal = Literal {
            style,
            range: token.range.clone(),
            opening: token.range.len(),
            pieces: Vec::new(),
            trim: None,
        };
        self.literals.push(OpenLiteral { literal, scopes: 0, too_deep: 0 });
    }

    fn start_expression(&mut self, token: &Token) {
        let (depth, too_deep) = (self.scopes.len(), self.too_deep);
        if let Some(open) = self.literals.last_mut() {
            (open.scopes, open.too_deep) = (depth, too_deep);
            let content = Content::Expression(String::new());
            open.literal.pieces.push(Piece { source: token.range.clone(), content });
        }
        let Some(outer) = self.scopes.last().filter(|_| depth < MAX_DEPTH && too_deep == 0) else {
            self.too_deep += 1;
            return;
        };
        let (path, name) = outer.path_to(outer.statement.binding.as_ref());
        let mut scope = Scope::new(ScopeKind::Expression, path, name);
        scope.is_skipped = outer.is_skipped;
        self.scopes.push(scope);
    }

    fn end_expression(&mut self, token: &Token) -> Result<(), SyntaxError> {
        let Some(open) = self.literals.last() else { return Ok(()) };
        let (depth, too_deep) = (open.scopes, open.too_deep);
        let mut word = None;
        while self.scopes.len() > depth {
            word = self.pop()?.and_then(|scope| scope.statement.last_word);
        }
        self.too_deep = too_deep;
        self.has_line_break = false;
        let name = expression_name(word.map(|range| self.written(&range)));
        if let Some(piece) = self.literals.last_mut().and_then(|it| it.literal.pieces.last_mut()) {
            piece.source.end = token.range.end;
            piece.content = Content::Expression(name);
        }
        Ok(())
    }

    fn end_literal(&mut self, token: &Token, is_closed: bool) -> Result<(), SyntaxError> {
        let Some(OpenLiteral { mut literal, .. }) = self.literals.pop() else { return Ok(()) };
        literal.range.end = token.range.end;
        if self.too_deep > 0 {
            return Ok(());
        }
        let range = literal.range.clone();
        let Some(scope) = self.scopes.last() else { return Ok(()) };
        let previous = scope.statement.previous.clone();
        let before = match &previous {
            Previous::Word(range) | Previous::Sign(range) => self.written(range),
            _ => "",
        };
        let is_module = self.is_javascript() && matches!(before, "from" | "import");
        if !is_closed || literal.style.is_no_text || scope.is_skipped || is_module {
            self.operand(&range, Previous::Other);
            return Ok(());
        }
        let is_tagged = literal.style.quote == '`'
            && matches!(&previous, Previous::Word(tag) if tag.end == range.start);
        let has_plus = before == "+";
        let is_adjacent = self.is_python() && matches!(previous, Previous::Literal(_));
        if is_tagged && TRIM_INDENT.contains(&before) {
            literal.trim = Some(Trim::Indent);
        }
        if !has_plus && !is_adjacent {
            self.finish_chain()?;
        }
        let first = self.operand_before_plus().filter(|_| has_plus);
        let Some(scope) = self.scopes.last_mut() else { return Ok(()) };
        let chain = scope.chain.get_or_insert_with(|| {
            let mut chain = Chain::default();
            if let Some((source, name)) = first {
                chain.push_expression(source, name);
            }
            chain
        });
        if let Previous::Word(tag) = previous
            && is_tagged
        {
            chain.tag = Some(tag);
        }
        chain.push(literal);
        scope.statement.operand = None;
        scope.statement.end = range.end;
        scope.statement.previous = Previous::Literal(range);
        Ok(())
    }

    /// Returns the range and the name of what is before a `+`, if it may be joined.
    fn operand_before_plus(&self) -> Option<(Range<usize>, String)> {
        let statement = &self.scopes.last()?.statement;
        let range = statement.operand?..statement.end_before_plus;
        (!range.is_empty()).then(|| (range.clone(), self.operand_name(&range)))
    }

    /// Returns the name of an operand: its last word.
    fn operand_name(&self, operand: &Range<usize>) -> String {
        let word = self.scopes.last().and_then(|scope| scope.statement.last_word.clone());
        let word = word.filter(|word| operand.start <= word.start && word.end <= operand.end);
        expression_name(word.map(|range| self.written(&range)))
    }

    /// Adds what is after the last `+` to the chain.
    fn finish_operand(&mut self) {
        let Some(scope) = self.scopes.last() else { return };
        let Some(start) = scope.statement.operand.filter(|_| scope.chain.is_some()) else { return };
        let operand = start..scope.statement.end;
        let name = self.operand_name(&operand);
        if let Some(scope) = self.scopes.last_mut() {
            scope.statement.operand = None;
            if let Some(chain) = &mut scope.chain {
                chain.push_expression(operand, name);
            }
        }
    }

    /// Ends a text, and adds it to the document.
    fn finish_chain(&mut self) -> Result<(), SyntaxError> {
        self.finish_operand();
        let is_in_literal = !self.literals.is_empty();
        let Some(scope) = self.scopes.last_mut() else { return Ok(()) };
        let Some(mut chain) = scope.chain.take() else { return Ok(()) };
        let has_lines = matches!(scope.kind, ScopeKind::File | ScopeKind::Block(_));
        if let Some(literal) = chain.only_literal()
            && self.language.quoting == Quoting::Python
            && has_lines
            && !scope.statement.has_other
        {
            // A docstring is a comment.
            self.document.comments.push(literal.content_range());
            return Ok(());
        }
        let (key, key_range) = scope.path_to(scope.statement.binding.as_ref());
        let calls = self.calls();
        let is_trimmed = calls.first().is_some_and(|call| TRIM_INDENT.contains(call));
        let call = calls.into_iter().find(|call| !TRIM_INDENT.contains(call)).map(str::to_owned);
        let call = chain.tag.clone().map(|tag| self.written(&tag).to_owned()).or(call);
        if let Some(literal) = chain.last_literal().filter(|_| is_trimmed) {
            literal.trim = Some(Trim::Indent);
        }
        let entry = chain.into_entry(self.text, key, key_range, call);
        // In an expression, what is no word only separates.
        if is_in_literal && !entry.text.contains(char::is_alphabetic) {
            return Ok(());
        }
        add_entry(&mut self.document, entry)
    }

    /// Returns the names of the calls that the statement is in the arguments of, the innermost first.
    fn calls(&self) -> Vec<&str> {
        let mut calls = Vec::new();
        for scope in self.scopes.iter().rev() {
            calls.extend(scope.call.as_deref());
            if scope.is_body || calls.len() == 2 {
                break;
            }
        }
        calls
    }
}

/// Statements.
impl Parser<'_> {
    /// Ends the statement before a token on a new line, if it does not go on.
    fn before_token(&mut self, token: &Token) -> Result<(), SyntaxError> {
        if !std::mem::take(&mut self.has_line_break) || self.too_deep > 0 {
            return Ok(());
        }
        let Some(scope) = self.scopes.last().filter(|scope| scope.has_statements()) else {
            return Ok(());
        };
        match self.language.statements {
            Statements::Semicolons => {}
            Statements::Lines { plus_goes_on } => {
                let plus = ["+"].get(..usize::from(!plus_goes_on)).unwrap_or_default();
                if scope.statement.may_end() && !self.goes_on(token, plus) {
                    self.end_statement()?;
                }
            }
            Statements::Indentation => {
                if matches!(scope.kind, ScopeKind::Brackets(_)) {
                    return Ok(());
                }
                self.end_statement()?;
                while matches!(
                    self.scopes.last(),
                    Some(Scope { kind: ScopeKind::Block(indent), .. }) if *indent >= token.column
                ) {
                    self.pop()?;
                }
                if let Some(scope) = self.scopes.last_mut() {
                    scope.statement.column = token.column;
                }
            }
        }
        Ok(())
    }

    /// Returns whether a token at the start of a line belongs to the statement before.
    fn goes_on(&self, token: &Token, ending: &[&str]) -> bool {
        const BEGINNINGS: [&str; 6] = ["@", "!", "-", "++", "--", "..."];
        let written = self.written(&token.range);
        match token.kind {
            TokenKind::Sign => !BEGINNINGS.contains(&written) && !ending.contains(&written),
            TokenKind::Open => written == "{",
            // The accessors of a property of Kotlin.
            TokenKind::Word => {
                self.language.has_trailing_blocks && matches!(written, "get" | "set")
            }
            _ => false,
        }
    }

    fn end_statement(&mut self) -> Result<(), SyntaxError> {
        self.finish_chain()?;
        if let Some(scope) = self.scopes.last_mut() {
            scope.statement = Statement::default();
        }
        Ok(())
    }

    /// Notes a part of an operand.
    fn operand(&mut self, range: &Range<usize>, previous: Previous) {
        let Some(scope) = self.scopes.last() else { return };
        let follows_plus = matches!(
            &scope.statement.previous, Previous::Sign(sign) if self.written(sign) == "+"
        );
        let begins = scope.chain.is_none() || follows_plus;
        let Some(scope) = self.scopes.last_mut() else { return };
        let statement = &mut scope.statement;
        if statement.operand.is_none() && begins {
            statement.operand = Some(range.start);
        }
        statement.end = range.end;
        statement.previous = previous;
        statement.has_other = true;
    }

    /// Returns the name that the token before is: a word, or a literal alone, which is no text then.
    fn take_name(&mut self) -> Option<Name> {
        let scope = self.scopes.last_mut()?;
        match scope.statement.previous.clone() {
            Previous::Word(range) => Some(self.name(&range)),
            Previous::Literal(range) => {
                let chain = scope.chain.take()?;
                let text = chain.only_literal()?.as_name(self.text);
                Some(Name { text, range })
            }
            _ => None,
        }
    }

    fn bind(&mut self, name: Option<Name>, kind: BindingKind) {
        if let Some(scope) = self.scopes.last_mut()
            && name.is_some()
        {
            scope.statement.binding = name;
            scope.statement.binding_kind = kind;
        }
    }
}

/// Words and signs.
impl Parser<'_> {
    fn word(&mut self, range: &Range<usize>) -> Result<(), SyntaxError> {
        let word = self.text.get(range.clone()).unwrap_or_default();
        let name = self.name(range);
        let language = self.language;
        let Some(scope) = self.scopes.last_mut() else { return Ok(()) };
        let statement = &mut scope.statement;
        let before = match &statement.previous {
            Previous::Sign(sign) => self.text.get(sign.clone()).unwrap_or_default(),
            _ => "",
        };
        let is_member = matches!(before, "." | "?." | "::");
        if statement.is_annotation && matches!(before, "@" | "." | ":") {
            statement.previous = Previous::Word(range.clone());
            return Ok(());
        }
        statement.is_annotation = false;
        statement.first_word.get_or_insert(range.clone());
        if is_member {
            if let Some(literal) = scope.chain.as_mut().and_then(Chain::last_literal)
                && statement.operand.is_none()
            {
                literal.trim = match word {
                    "trimMargin" => Some(Trim::Margin("|".to_owned())),
                    word if TRIM_INDENT.contains(&word) => Some(Trim::Indent),
                    _ => literal.trim.take(),
                };
            }
            if statement.declares == Some(Declares::Function) {
                statement.declared = Some(name);
            }
        } else if language.types.contains(&word) {
            statement.declares = Some(Declares::Type);
            statement.is_enumeration |= word == "enum";
        } else if language.function == Some(word) {
            statement.declares = Some(Declares::Function);
        } else if language.variables.contains(&word) {
            statement.declares = Some(Declares::Variable);
        } else {
            match statement.declares {
                Some(Declares::Function) => statement.declared = Some(name),
                Some(Declares::Type) => {
                    statement.declared = Some(name);
                    statement.declares = None;
                }
                Some(Declares::Variable) => {
                    statement.binding = Some(name);
                    statement.binding_kind = BindingKind::Variable;
                    statement.declares = None;
                }
                None => return self.plain_word(range, before == "+"),
            }
        }
        self.operand(range, Previous::Word(range.clone()));
        if let Some(scope) = self.scopes.last_mut() {
            scope.statement.last_word = Some(range.clone());
        }
        Ok(())
    }

    /// Reads a word that neither declares nor is a member of something.
    fn plain_word(&mut self, range: &Range<usize>, follows_plus: bool) -> Result<(), SyntaxError> {
        let word = self.text.get(range.clone()).unwrap_or_default();
        let is_infix = self.language.has_trailing_blocks && word == "to";
        let Some(scope) = self.scopes.last_mut() else { return Ok(()) };
        let statement = &mut scope.statement;
        if is_infix && statement.may_end() {
            let name = self.take_name();
            self.bind(name, BindingKind::Typed);
            return self.boundary(range);
        }
        statement.is_choice |= CHOICES.contains(&word);
        statement.is_enumeration |= word == "enum";
        statement.has_new |= word == "new";
        // The colon of a lambda binds no name.
        statement.conditions += usize::from(word == "lambda");
        let is_keyword = KEYWORDS.contains(&word);
        let follows_end = statement.may_end() && !matches!(statement.previous, Previous::Word(_));
        if !follows_plus && (follows_end || is_keyword) {
            self.finish_chain()?;
        }
        let is_operand = !is_keyword || follows_plus;
        if let Some(scope) = self.scopes.last_mut() {
            scope.statement.last_word = Some(range.clone());
            if !is_operand {
                scope.statement.operand = None;
                scope.statement.end = range.end;
                scope.statement.previous = Previous::Word(range.clone());
                scope.statement.has_other = true;
            }
        }
        if is_operand {
            self.operand(range, Previous::Word(range.clone()));
        }
        Ok(())
    }

    /// Ends a text and an operand at a sign or a word between expressions.
    fn boundary(&mut self, range: &Range<usize>) -> Result<(), SyntaxError> {
        self.finish_chain()?;
        if let Some(scope) = self.scopes.last_mut() {
            scope.statement.end_operand(range.clone());
        }
        Ok(())
    }

    fn sign(&mut self, token: &Token) -> Result<(), SyntaxError> {
        let range = &token.range;
        let sign = self.text.get(range.clone()).unwrap_or_default();
        let is_javascript = self.is_javascript();
        let Some(scope) = self.scopes.last_mut() else { return Ok(()) };
        let statement = &mut scope.statement;
        if statement.is_annotation && matches!(sign, "." | ":") {
            statement.previous = Previous::Sign(range.clone());
            return Ok(());
        }
        statement.is_annotation = false;
        match sign {
            "+" => {
                if scope.chain.is_some() {
                    self.finish_operand();
                } else {
                    statement.end_before_plus = statement.end;
                }
                if let Some(scope) = self.scopes.last_mut() {
                    scope.statement.previous = Previous::Sign(range.clone());
                    scope.statement.has_other = true;
                }
            }
            "=" | "+=" | ":=" => self.assignment(range)?,
            ":" => self.colon(range)?,
            // An optional member of TypeScript, or the other value in Kotlin.
            "?:" if is_javascript => self.colon(range)?,
            "?" => {
                statement.conditions += usize::from(self.language.has_conditional);
                self.boundary(range)?;
            }
            "=>" | "->" => self.arrow(sign, range)?,
            "," => self.comma(range)?,
            ";" => {
                scope.has_constants = false;
                self.end_statement()?;
            }
            "@" => {
                let is_label = matches!(
                    &statement.previous, Previous::Word(word) if word.end == range.start
                );
                statement.is_annotation = !is_label;
                statement.previous = Previous::Sign(range.clone());
            }
            "." | "?." | "::" | "!!" | "!" | "*" | "/" | "-" | "#" => {
                self.operand(range, Previous::Sign(range.clone()));
            }
            "<" => {
                statement.generic = statement.last_word.clone();
                self.boundary(range)?;
            }
            _ => self.boundary(range)?,
        }
        Ok(())
    }

    fn assignment(&mut self, range: &Range<usize>) -> Result<(), SyntaxError> {
        self.finish_chain()?;
        let Some(scope) = self.scopes.last() else { return Ok(()) };
        let statement = &scope.statement;
        let is_other = statement.has_comma && matches!(statement.previous, Previous::Word(_));
        let keeps = statement.binding.is_some() && statement.binding_kind != BindingKind::Assigned;
        if !keeps || is_other {
            let declared = statement.declared.clone().filter(|_| statement.binding.is_none());
            let word = statement.last_word.as_ref().map(|word| self.name(word));
            self.bind(declared.or(word), BindingKind::Assigned);
        }
        if let Some(scope) = self.scopes.last_mut() {
            scope.statement.has_comma = false;
            scope.statement.declares = None;
        }
        self.boundary(range)
    }

    fn colon(&mut self, range: &Range<usize>) -> Result<(), SyntaxError> {
        let is_kotlin = self.language.has_trailing_blocks;
        let is_python = self.is_python();
        let Some(scope) = self.scopes.last_mut() else { return Ok(()) };
        let has_lines = matches!(scope.kind, ScopeKind::File | ScopeKind::Block(_));
        let statement = &mut scope.statement;
        if statement.conditions > 0 {
            statement.conditions -= 1;
            return self.boundary(range);
        }
        let declares = statement.declares.take();
        if statement.declared.is_some() {
            return if is_python && has_lines { self.open_block() } else { self.boundary(range) };
        }
        let first = statement.first_word.clone();
        let first = first.and_then(|word| self.text.get(word)).unwrap_or_default();
        if is_python && has_lines && PYTHON_BLOCKS.contains(&first) {
            let column = statement.column;
            self.end_statement()?;
            if let Some(scope) = self.scopes.last_mut() {
                scope.statement.column = column;
            }
            return Ok(());
        }
        let is_anonymous = is_kotlin && declares == Some(Declares::Type);
        if statement.binding_kind != BindingKind::Variable && !is_anonymous {
            let name = self.take_name();
            self.bind(name, BindingKind::Typed);
        }
        self.boundary(range)
    }

    fn arrow(&mut self, sign: &str, range: &Range<usize>) -> Result<(), SyntaxError> {
        let Some(scope) = self.scopes.last() else { return Ok(()) };
        let statement = &scope.statement;
        let is_member = self.language.quoting == Quoting::CSharp
            && scope.has_statements()
            && statement.binding.is_none();
        if sign == self.language.case_sign && (scope.is_choice || is_member) {
            let callable = statement.callable.clone();
            let name = match statement.previous {
                Previous::Close => callable,
                _ => self.take_name(),
            };
            self.bind(name, BindingKind::Typed);
        }
        self.boundary(range)
    }

    fn comma(&mut self, range: &Range<usize>) -> Result<(), SyntaxError> {
        let Some(scope) = self.scopes.last_mut() else { return Ok(()) };
        let statement = &mut scope.statement;
        let is_variable = statement.binding_kind == BindingKind::Variable;
        let has_statements =
            matches!(scope.kind, ScopeKind::File | ScopeKind::Brackets('{') | ScopeKind::Block(_));
        if has_statements && (is_variable || statement.declared.is_some()) {
            statement.has_comma = true;
            return self.boundary(range);
        }
        self.end_statement()
    }
}

/// Scopes.
impl Parser<'_> {
    fn open(&mut self, range: &Range<usize>) {
        let bracket = self.written(range).chars().next().unwrap_or_default();
        if self.scopes.len() >= MAX_DEPTH {
            self.too_deep += 1;
            return;
        }
        let Some(outer) = self.scopes.last() else { return };
        let statement = &outer.statement;
        let is_attribute = bracket == '['
            && self.language.quoting == Quoting::CSharp
            && statement.previous == Previous::Start;
        let is_annotation = bracket == '(' && statement.is_annotation || is_attribute;
        let is_trimming = self.trimming_call(bracket);
        let mut is_skipped = outer.is_skipped || is_annotation || is_trimming;
        let mut scope = if is_annotation {
            Scope::new(ScopeKind::Brackets(bracket), outer.path.clone(), outer.name.clone())
        } else {
            if bracket == '(' || bracket == '{' {
                self.note_names(bracket);
            }
            self.inner_scope(bracket)
        };
        std::mem::swap(&mut scope.is_skipped, &mut is_skipped);
        if bracket != '{' && !is_annotation {
            self.operand(range, Previous::Sign(range.clone()));
        }
        if let Some(outer) = self.scopes.last_mut() {
            outer.statement.is_annotation = false;
            outer.statement.declares = None;
        }
        self.scopes.push(scope);
    }

    /// Returns whether parentheses have the arguments of a call that trims the literal before it.
    fn trimming_call(&self, bracket: char) -> bool {
        let Some(Scope { chain: Some(chain), statement, .. }) = self.scopes.last() else {
            return false;
        };
        let is_call = |word: &str| word == "trimMargin" || TRIM_INDENT.contains(&word);
        bracket == '('
            && statement.operand.is_none()
            && chain.is_last_trimmed()
            && matches!(&statement.previous, Previous::Word(word) if is_call(self.written(word)))
    }

    /// Notes the name before parentheses, and that of a constant of an enumeration.
    fn note_names(&mut self, bracket: char) {
        let Some(scope) = self.scopes.last() else { return };
        let Previous::Word(word) = &scope.statement.previous else { return };
        let name = self.name(word);
        let is_constant = scope.has_constants && scope.statement.first_word.as_ref() == Some(word);
        let is_keyword = KEYWORDS.contains(&name.text.as_str());
        let Some(scope) = self.scopes.last_mut() else { return };
        if is_constant {
            scope.statement.binding = Some(name.clone());
        }
        if bracket == '(' && !is_keyword {
            scope.statement.callable.get_or_insert(name);
        }
    }

    /// Returns the scope that a bracket opens.
    fn inner_scope(&self, bracket: char) -> Scope {
        let kind = ScopeKind::Brackets(bracket);
        let Some(outer) = self.scopes.last() else { return Scope::new(kind, String::new(), None) };
        let statement = &outer.statement;
        let is_block = bracket == '{';
        let method = if is_block { self.method_name() } else { None };
        let is_bound = statement.binding.is_some();
        let name = statement.binding.as_ref().or(statement.declared.as_ref()).or(method.as_ref());
        let (path, key_range) = outer.path_to(name);
        let mut scope = Scope::new(kind, path, key_range);
        scope.call = self.call_name(bracket);
        scope.is_body = is_block && (statement.declared.is_some() || method.is_some());
        scope.is_choice = is_block && statement.is_choice;
        scope.has_constants = is_block && statement.is_enumeration;
        let returns = statement.first_word.as_ref().is_some_and(|it| self.written(it) == "return");
        scope.ends_statement = is_block
            && !is_bound
            && !returns
            && outer.chain.is_none()
            && !self.language.has_trailing_blocks;
        scope
    }

    /// Returns the name of the method or property of which a brace opens the body.
    fn method_name(&self) -> Option<Name> {
        let statement = &self.scopes.last()?.statement;
        if self.language.has_trailing_blocks || statement.has_new || statement.is_choice {
            return None;
        }
        if statement.callable.is_some() {
            return statement.callable.clone();
        }
        let Previous::Word(word) = &statement.previous else { return None };
        let first = statement.first_word.as_ref()?;
        let is_property = self.language.quoting == Quoting::CSharp
            && first != word
            && !matches!(self.written(first), "namespace" | "using")
            && !KEYWORDS.contains(&self.written(word));
        is_property.then(|| self.name(word))
    }

    /// Returns the name of the call that a bracket opens the arguments of.
    fn call_name(&self, bracket: char) -> Option<String> {
        let outer = self.scopes.last()?;
        let statement = &outer.statement;
        let is_block = bracket == '{';
        let word = match &statement.previous {
            Previous::Word(word) => word,
            Previous::Sign(sign) if bracket == '(' && self.written(sign) == ">" => {
                statement.generic.as_ref()?
            }
            Previous::Close if is_block && self.language.has_trailing_blocks => {
                return outer.last_call.clone();
            }
            _ => return None,
        };
        let declares = statement.declared.as_ref().is_some_and(|name| name.range == *word);
        let may_call = bracket == '('
            || is_block
                && (statement.has_new
                    || self.language.has_trailing_blocks && statement.declared.is_none());
        let name = self.written(word);
        (may_call && !declares && !KEYWORDS.contains(&name)).then(|| name.to_owned())
    }

    fn close(&mut self, range: &Range<usize>) -> Result<(), SyntaxError> {
        let opening = match self.written(range) {
            ")" => '(',
            "]" => '[',
            _ => '{',
        };
        let kind = ScopeKind::Brackets(opening);
        let mut scopes = self.scopes.iter().rev();
        let depth = scopes.position(|it| it.kind == kind || it.kind == ScopeKind::Expression);
        let depth = depth.map_or(0, |depth| self.scopes.len() - 1 - depth);
        // A bracket that was not opened closes nothing.
        if depth == 0 || self.scopes.get(depth).is_none_or(|scope| scope.kind != kind) {
            return Ok(());
        }
        let mut closed = None;
        while self.scopes.len() > depth {
            closed = self.pop()?;
        }
        let (Some(closed), Some(outer)) = (closed, self.scopes.last_mut()) else { return Ok(()) };
        let statement = &mut outer.statement;
        if closed.ends_statement {
            let last_word = statement.last_word.clone();
            *statement = Statement { last_word, ..Statement::default() };
        }
        let is_attribute = closed.is_skipped && opening == '[';
        statement.previous = if is_attribute { Previous::Start } else { Previous::Close };
        statement.has_other = true;
        if let Some(literal) = outer.chain.as_mut().and_then(Chain::last_literal)
            && closed.is_skipped
            && statement.operand.is_none()
        {
            let arguments = self.text.get(statement.end..range.start).unwrap_or_default();
            let sign = arguments.trim_start_matches(['(', ' ']).trim_matches('"');
            if let Some(Trim::Margin(margin)) = literal.trim.as_mut().filter(|_| !sign.is_empty()) {
                sign.clone_into(margin);
            }
            literal.range.end = range.end;
        }
        statement.end = range.end;
        outer.last_call = closed.call;
        Ok(())
    }

    /// Opens the block of a type or function of Python.
    fn open_block(&mut self) -> Result<(), SyntaxError> {
        self.finish_chain()?;
        let Some(outer) = self.scopes.last_mut() else { return Ok(()) };
        let statement = std::mem::take(&mut outer.statement);
        if self.scopes.len() >= MAX_DEPTH {
            return Ok(());
        }
        if let Some(outer) = self.scopes.last() {
            let (path, name) = outer.path_to(statement.declared.as_ref());
            let mut scope = Scope::new(ScopeKind::Block(statement.column), path, name);
            scope.is_body = true;
            self.scopes.push(scope);
        }
        Ok(())
    }

    /// Ends the innermost scope, and returns it.
    fn pop(&mut self) -> Result<Option<Scope>, SyntaxError> {
        self.finish_chain()?;
        Ok(self.scopes.pop())
    }
}
