//! String literals of programming languages, by the names that they are bound to.

mod chain;
mod escape_sequence;
mod indentation;
mod language;
mod lexer;
mod literal;
mod parser;
mod reader;
mod scope;
mod token;
mod write;

#[cfg(test)]
mod tests;

pub(super) use self::reader::{CSHARP, JAVA, KOTLIN, PYTHON, TYPESCRIPT};
