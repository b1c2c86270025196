//! The ends of sentences.

use crate::text::folding::is_uppercase_letter;
use crate::text::markup::{Characters, ReferenceContext, character_reference};
use crate::text::normalize::Normalized;
use crate::text::strings::slice;
use crate::text::tokens::{Token, TokenKind};

/// Marks the tokens that end a sentence. Linear.
pub(super) fn mark_sentence_ends(tokens: &mut [Token], normalized: &Normalized<'_>) {
    for at in 0..tokens.len() {
        let ends_sentence = ends_sentence(tokens, at, normalized);
        if let Some(token) = tokens.get_mut(at) {
            token.ends_sentence = ends_sentence;
        }
    }
}

fn ends_sentence(tokens: &[Token], at: usize, normalized: &Normalized<'_>) -> bool {
    match tokens.get(at).map(|token| token.kind) {
        None | Some(TokenKind::ParagraphBreak | TokenKind::Punctuation('!' | '?')) => true,
        Some(TokenKind::Punctuation('.')) => is_full_stop(tokens, at, normalized),
        Some(_) => false,
    }
}

/// Returns whether a dot ends a sentence, and not an abbreviation, a date or a number.
fn is_full_stop(tokens: &[Token], at: usize, normalized: &Normalized<'_>) -> bool {
    let (Some(dot), Some(next)) = (tokens.get(at), tokens.get(at + 1)) else {
        return true;
    };
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    let is_abbreviated = |token: &Token| {
        token.kind == TokenKind::Word && is_abbreviation(slice(normalized.text(), token.bytes()))
    };
    if before.is_some_and(is_abbreviated) {
        return false;
    }
    let is_capital = begins_with_capital(normalized.source_text(&next.bytes()));
    // The last number of a group, as of a telephone number, is no ordinal.
    let is_number = |back: usize| {
        let token = at.checked_sub(back).and_then(|at| tokens.get(at));
        token.is_some_and(|token| token.kind == TokenKind::Number)
    };
    let is_ordinal = is_number(1) && !is_number(2);
    let is_repeated =
        matches!(next.kind, TokenKind::Punctuation('.' | '!' | '?') | TokenKind::ParagraphBreak);
    is_capital || is_repeated || (dot.bytes().end < next.bytes().start && !is_ordinal)
}

/// Returns whether a source begins with a capital, however it is written.
pub(super) fn begins_with_capital(source: &str) -> bool {
    let is_capital = |c| is_uppercase_letter(c) || matches!(c, 'Ａ'..='Ｚ');
    match character_reference(source, ReferenceContext::Text) {
        Some((Characters::Numbered(c), _)) => is_capital(c),
        Some((Characters::Named(characters), _)) => characters.starts_with(is_capital),
        None => source.starts_with(is_capital),
    }
}

/// Returns whether a word is an abbreviation that a dot follows within a sentence.
fn is_abbreviation(word: &str) -> bool {
    matches!(
        word,
        "nr" | "ca"
            | "jf"
            | "jfr"
            | "jmf"
            | "kl"
            | "tlf"
            | "pkt"
            | "eks"
            | "bl"
            | "evt"
            | "ev"
            | "dvs"
            | "pga"
            | "inkl"
            | "mob"
            | "tel"
            | "incl"
            | "approx"
    )
}
