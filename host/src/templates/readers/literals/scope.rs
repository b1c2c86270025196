//! The scopes of source code, with the names in them.

use std::ops::Range;

use super::super::key::child;
use super::chain::Chain;

/// The longest name that is part of a key, and the longest path to which names are added, in bytes.
const MAX_NAME: usize = 200;
const MAX_PATH: usize = 1000;

/// A scope: a file, what is between brackets, an indented block, or an expression in a literal.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a property of its own")]
pub(super) struct Scope {
    pub(super) kind: ScopeKind,
    /// The names of the scopes around it and its own, as a key.
    pub(super) path: String,
    /// Where the last of the names is.
    pub(super) name: Option<Range<usize>>,
    /// The name of the call that it has the arguments of.
    pub(super) call: Option<String>,
    /// True for the body of a type or a function: its statements are arguments of no call.
    pub(super) is_body: bool,
    /// True if its literals are not for people: the arguments of an annotation.
    pub(super) is_skipped: bool,
    /// True for the body of an enumeration, up to the end of the constants.
    pub(super) has_constants: bool,
    /// True for a block of cases.
    pub(super) is_choice: bool,
    /// True for a block after which a statement begins.
    pub(super) ends_statement: bool,
    pub(super) statement: Statement,
    pub(super) chain: Option<Chain>,
    /// The name of the call whose arguments ended last.
    pub(super) last_call: Option<String>,
}

/// The kind of a scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ScopeKind {
    File,
    /// What is between brackets, by the opening one.
    Brackets(char),
    /// An indented block, by the indentation of the line above it.
    Block(usize),
    /// An expression in a literal.
    Expression,
}

/// What is known of a statement, or of an item of a list, so far.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a property of its own")]
pub(super) struct Statement {
    /// The name that a value is bound to.
    pub(super) binding: Option<Name>,
    pub(super) binding_kind: BindingKind,
    /// The name of the type or function that is declared.
    pub(super) declared: Option<Name>,
    /// What the next name is that of.
    pub(super) declares: Option<Declares>,
    /// The name before the first parentheses.
    pub(super) callable: Option<Name>,
    /// The last name.
    pub(super) last_word: Option<Range<usize>>,
    /// The name before the last `<`.
    pub(super) generic: Option<Range<usize>>,
    /// The first word.
    pub(super) first_word: Option<Range<usize>>,
    pub(super) is_annotation: bool,
    /// True after the word that makes a case of what is in the next block.
    pub(super) is_choice: bool,
    pub(super) is_enumeration: bool,
    pub(super) has_new: bool,
    /// True after a comma that did not end the statement.
    pub(super) has_comma: bool,
    /// True for a statement that is more than a literal.
    pub(super) has_other: bool,
    /// The conditions whose second value is still to come.
    pub(super) conditions: usize,
    /// Where an operand begins that may be joined to a literal.
    pub(super) operand: Option<usize>,
    /// The indentation of the statement.
    pub(super) column: usize,
    /// Where the last token ends, and the one before the last `+`.
    pub(super) end: usize,
    pub(super) end_before_plus: usize,
    pub(super) previous: Previous,
}

/// How a name is bound.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) enum BindingKind {
    #[default]
    Assigned,
    /// By what has the type of the value before its `=`.
    Typed,
    /// By a word for variables, for the whole statement.
    Variable,
}

/// What a name is declared as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Declares {
    Type,
    Function,
    Variable,
}

/// A name, and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) text: String,
    pub(super) range: Range<usize>,
}

/// The token before in a scope.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) enum Previous {
    #[default]
    Start,
    Word(Range<usize>),
    Literal(Range<usize>),
    /// A number or a regular expression.
    Other,
    /// A sign or an opening bracket.
    Sign(Range<usize>),
    Close,
}

impl Scope {
    pub(super) fn new(kind: ScopeKind, path: String, name: Option<Range<usize>>) -> Self {
        Self {
            kind,
            path,
            name,
            call: None,
            is_body: false,
            is_skipped: false,
            has_constants: false,
            is_choice: false,
            ends_statement: false,
            statement: Statement::default(),
            chain: None,
            last_call: None,
        }
    }

    /// Returns the path of what is named in this scope, and where the last name of the path is.
    pub(super) fn path_to(&self, name: Option<&Name>) -> (String, Option<Range<usize>>) {
        match name.filter(|_| self.path.len() < MAX_PATH) {
            None => (self.path.clone(), self.name.clone()),
            Some(name) => {
                let end = name.text.floor_char_boundary(MAX_NAME);
                let text = name.text.get(..end).unwrap_or_default();
                (child(&self.path, text), Some(name.range.clone()))
            }
        }
    }

    /// Returns whether statements are in the scope, and not the items of a list.
    pub(super) const fn has_statements(&self) -> bool {
        matches!(self.kind, ScopeKind::File | ScopeKind::Brackets('{') | ScopeKind::Block(_))
    }
}

impl Statement {
    /// Ends the operand before a sign or a keyword, if there is one.
    pub(super) fn end_operand(&mut self, sign: Range<usize>) {
        self.operand = None;
        self.end = sign.end;
        self.previous = Previous::Sign(sign);
        self.has_other = true;
    }

    /// Returns whether an expression may end with the token before.
    pub(super) const fn may_end(&self) -> bool {
        !matches!(self.previous, Previous::Start | Previous::Sign(_))
    }
}
