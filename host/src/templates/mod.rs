//! Messages in the files where systems keep them: templates and texts of programs.

mod readers;

pub use self::readers::TemplateFormat;
