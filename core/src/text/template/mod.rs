//! Template languages: the parts of a source that are filled in before it is sent, and those that leave
//! nothing behind.
//!
//! Recognised are Handlebars, Mustache, Jinja, Liquid, Twig, Go, `FreeMarker`, JSP, ERB, EJS, PHP, Razor,
//! Play, Velocity, Thymeleaf, Svelte, string templates of programming languages, `printf` formats, and the
//! merge fields of office programs and of services that send e-mail and SMS.
//!
//! A form that people also write in plain text, such as `[dato]` or `#navn#`, is a placeholder only if it
//! reads like the name of a field, so that no words are lost.

mod constructs;
mod field_name;
mod meaning;
mod name;

pub(super) use self::constructs::{Construct, ConstructKind, constructs};
pub(super) use self::meaning::{Meaning, meaning};
pub(super) use self::name::{Naming, name, names};
