//! The formats of files with templates.

use super::html::HtmlReader;
use super::json::JsonReader;
use super::literals::{CSHARP, JAVA, KOTLIN, PYTHON, TYPESCRIPT};
use super::po::PoReader;
use super::properties::PropertiesReader;
use super::reader::Reader;
use super::text::TextReader;
use super::yaml::YamlReader;

/// The format of a file with templates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TemplateFormat {
    /// String literals in Kotlin.
    Kotlin,
    /// String literals in Java.
    Java,
    /// String literals in C#.
    CSharp,
    /// String literals in TypeScript and JavaScript.
    TypeScript,
    /// String literals in Python.
    Python,
    /// A text, perhaps in a template language and with front matter.
    Text,
    /// A text in HTML, perhaps in a template language and with front matter.
    Html,
    /// Properties of Java.
    Properties,
    /// Strings in JSON.
    Json,
    /// Strings in YAML.
    Yaml,
    /// Translations of gettext.
    Po,
}

/// The file extensions of the formats. Those of template languages say nothing about the text.
const EXTENSIONS: &[(TemplateFormat, &[&str])] = &[
    (TemplateFormat::Kotlin, &["kt", "kts"]),
    (TemplateFormat::Java, &["java"]),
    (TemplateFormat::CSharp, &["cs"]),
    (TemplateFormat::TypeScript, &["ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs"]),
    (TemplateFormat::Python, &["py"]),
    (TemplateFormat::Text, &["md", "markdown", "txt", "text"]),
    (TemplateFormat::Html, &["html", "htm", "xhtml", "jsp", "cshtml", "ftlh"]),
    (TemplateFormat::Properties, &["properties"]),
    (TemplateFormat::Json, &["json"]),
    (TemplateFormat::Yaml, &["yaml", "yml"]),
    (TemplateFormat::Po, &["po"]),
];

/// The file extensions of template languages.
const TEMPLATE_LANGUAGES: &[&str] = &[
    "erb",
    "ejs",
    "ftl",
    "handlebars",
    "hbs",
    "j2",
    "jinja",
    "jinja2",
    "liquid",
    "mustache",
    "njk",
    "twig",
    "vm",
];

impl TemplateFormat {
    /// Every format.
    pub const ALL: &'static [Self] = &[
        Self::Kotlin,
        Self::Java,
        Self::CSharp,
        Self::TypeScript,
        Self::Python,
        Self::Text,
        Self::Html,
        Self::Properties,
        Self::Json,
        Self::Yaml,
        Self::Po,
    ];

    /// Returns the format with a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|format| format.as_str() == name)
    }

    /// Returns the name of the format in settings.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Kotlin => "kotlin",
            Self::Java => "java",
            Self::CSharp => "csharp",
            Self::TypeScript => "typescript",
            Self::Python => "python",
            Self::Text => "text",
            Self::Html => "html",
            Self::Properties => "properties",
            Self::Json => "json",
            Self::Yaml => "yaml",
            Self::Po => "po",
        }
    }

    /// Returns whether the texts are literals of a programming language.
    #[must_use]
    pub const fn is_source_code(self) -> bool {
        matches!(self, Self::Kotlin | Self::Java | Self::CSharp | Self::TypeScript | Self::Python)
    }

    /// Returns the format that the extension of a file name stands for. After the extension of a
    /// template language, as in `varsel.html.erb`, the one before it decides.
    #[must_use]
    pub fn from_file_name(name: &str) -> Option<Self> {
        let name = name.rsplit(['/', '\\']).next()?.to_ascii_lowercase();
        let (stem, extension) = name.rsplit_once('.')?;
        if !TEMPLATE_LANGUAGES.contains(&extension) {
            return Self::from_extension(extension);
        }
        let inner = stem.rsplit_once('.').and_then(|(_, inner)| Self::from_extension(inner));
        Some(if inner == Some(Self::Html) { Self::Html } else { Self::Text })
    }

    fn from_extension(extension: &str) -> Option<Self> {
        let found = EXTENSIONS.iter().find(|(_, extensions)| extensions.contains(&extension));
        found.map(|(format, _)| *format)
    }

    /// Returns the reader of the format.
    pub(crate) fn reader(self) -> &'static dyn Reader {
        match self {
            Self::Kotlin => &KOTLIN,
            Self::Java => &JAVA,
            Self::CSharp => &CSHARP,
            Self::TypeScript => &TYPESCRIPT,
            Self::Python => &PYTHON,
            Self::Text => &TextReader,
            Self::Html => &HtmlReader,
            Self::Properties => &PropertiesReader,
            Self::Json => &JsonReader,
            Self::Yaml => &YamlReader,
            Self::Po => &PoReader,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_extension_decides_or_the_one_before_that_of_a_template_language() {
        for (name, expected) in [
            ("VarselTexts.kt", Some("kotlin")),
            ("a.b/Tekster.TS", Some("typescript")),
            ("sms.text.erb", Some("text")),
            ("epost.html.erb", Some("html")),
            ("epost.html.mustache", Some("html")),
            ("epost.txt.mustache", Some("text")),
            ("epost.hbs", Some("text")),
            ("epost.scala.html", Some("html")),
            ("epost.scala.txt", Some("text")),
            (r"mappe\django.po", Some("po")),
            ("nb.yml", Some("yaml")),
            ("README", None),
            ("a.html/README", None),
            ("a.png", None),
        ] {
            let found = TemplateFormat::from_file_name(name).map(TemplateFormat::as_str);
            assert_eq!(found, expected, "{name}");
        }
    }
}
