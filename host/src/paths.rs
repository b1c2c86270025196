//! Paths as text: links are not followed.

use std::path::{Component, Path, PathBuf};
use std::{env, path};

/// Returns the absolute path without `.` and `..`.
pub(crate) fn absolute(path: &Path) -> PathBuf {
    let absolute = path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut clean = PathBuf::new();
    for component in absolute.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => drop(clean.pop()),
            component => clean.push(component),
        }
    }
    clean
}

/// Returns the folder of a file.
pub(crate) fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The variables in which GitHub, GitLab and Azure give the folder of the repository.
const REPOSITORY: [&str; 3] = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR", "BUILD_SOURCESDIRECTORY"];

/// Returns a path as a pipeline knows it: relative to the folder of the repository, or else to the
/// working directory, if it is inside; with forward slashes.
pub(crate) fn in_repository(path: &Path) -> String {
    let repository = REPOSITORY.into_iter().filter_map(env::var_os);
    let repository = repository.filter(|folder| !folder.is_empty()).map(PathBuf::from);
    relative_to(path, repository.chain(env::current_dir().ok()))
}

fn relative_to(path: &Path, mut bases: impl Iterator<Item = PathBuf>) -> String {
    let absolute = absolute(path);
    let relative = bases.find_map(|base| Some(absolute.strip_prefix(base).ok()?.to_owned()));
    let relative = relative.unwrap_or_else(|| path.components().collect());
    let parts = relative.components().map(|part| match part {
        Component::RootDir => String::new(),
        part => part.as_os_str().to_string_lossy().into_owned(),
    });
    let path = parts.collect::<Vec<_>>().join("/");
    if path.is_empty() { ".".to_owned() } else { path }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_relative_to_the_first_folder_that_they_are_in() {
        let here = env::current_dir().unwrap();
        let above = here.parent().unwrap().to_owned();
        let name = here.file_name().unwrap().to_str().unwrap();
        for (path, expected) in [
            ("./a.md".to_owned(), "a.md".to_owned()),
            ("a/./b/../c.md".to_owned(), "a/c.md".to_owned()),
            (here.join("a/b.md").display().to_string(), "a/b.md".to_owned()),
            ("./".to_owned(), ".".to_owned()),
            ("../a.md".to_owned(), "../a.md".to_owned()),
            ("/elsewhere/a.md".to_owned(), "/elsewhere/a.md".to_owned()),
        ] {
            assert_eq!(
                relative_to(Path::new(&path), [here.clone()].into_iter()),
                expected,
                "{path}"
            );
        }
        let both = [above, here.clone()];
        assert_eq!(relative_to(Path::new("a.md"), both.into_iter()), format!("{name}/a.md"));
    }
}
