//! Files that have no messages.

/// Folders of what is built, fetched, generated, tested or explained.
const FOLDERS: &[&str] = &[
    "__mocks__",
    "__tests__",
    "bin",
    "build",
    "coverage",
    "cypress",
    "dist",
    "doc",
    "docs",
    "e2e",
    "fixtures",
    "generated",
    "mocks",
    "node_modules",
    "obj",
    "out",
    "spec",
    "target",
    "test",
    "testdata",
    "tests",
    "third_party",
    "vendor",
];

/// The names of files, without extensions, that explain a project or configure its tools.
const FILES: &[&str] = &[
    "changelog",
    "code_of_conduct",
    "codeowners",
    "composer",
    "contributing",
    "copying",
    "docker-compose",
    "license",
    "licence",
    "package",
    "package-lock",
    "pnpm-lock",
    "readme",
    "requirements",
    "robots",
    "tsconfig",
];

/// What comes before the extensions of tests.
const TESTS: &[&str] = &["test", "tests", "spec", "stories", "min"];

/// Returns whether the file at a path has no messages, whatever is in it.
pub(super) fn is_noise_path(path: &str) -> bool {
    let mut parts = path.split('/').rev();
    let file = parts.next().unwrap_or_default();
    let mut folders = parts;
    let is = |names: &[&str], name: &str| names.contains(&name.to_lowercase().as_str());
    let mut names = file.split('.');
    let stem = names.next().unwrap_or_default();
    // `VarslerTest.kt`, `varsler.spec.ts`, `varsler_test.py` and `test_varsler.py`
    let is_test = names.any(|name| is(TESTS, name))
        || ["Test", "Tests", "Spec", "IT", "_test"].iter().any(|end| stem.ends_with(end))
        || stem.starts_with("test_");
    stem.is_empty()
        || is(FILES, stem)
        || is_test
        || folders.any(|folder| is(FOLDERS, folder) || folder.starts_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_documents_and_output_are_noise() {
        for path in [
            "README.md",
            "a/LICENSE.txt",
            "web/node_modules/a/mail.txt",
            "src/test/kotlin/Tekster.kt",
            "src/TeksterTest.kt",
            "web/tekster.spec.ts",
            "docs/sms.md",
            ".github/mail.md",
            "package-lock.json",
        ] {
            assert!(is_noise_path(path), "{path}");
        }
        for path in ["src/main/kotlin/Tekster.kt", "maler/sms/a.nb.txt", "latest/Attest.kt"] {
            assert!(!is_noise_path(path), "{path}");
        }
    }
}
