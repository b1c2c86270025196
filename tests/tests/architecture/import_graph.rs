//! The graph of imports between the source files of a crate.

mod imports;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use self::imports::{Modules, imports_of};

/// The roots of the crates in a source folder.
const ROOTS: [&str; 2] = ["lib.rs", "main.rs"];

/// The files that each source file imports. Test modules are left out, and a module declaration is
/// not an import.
pub(crate) struct ImportGraph {
    imports: BTreeMap<String, BTreeSet<String>>,
}

impl ImportGraph {
    /// Parses source files, by their paths relative to the source folder.
    pub(crate) fn parse(files: &BTreeMap<String, String>) -> Self {
        let mut graph = Self { imports: BTreeMap::new() };
        for root in ROOTS.into_iter().filter(|root| files.contains_key(*root)) {
            let modules = Modules::of_crate(root, files);
            for (module, file) in &modules.files {
                let mut imports = imports_of(module, &files[file], &modules);
                imports.remove(file);
                graph.imports.insert(file.clone(), imports);
            }
        }
        graph
    }

    /// Returns circles of imports as `a.rs → b.rs → a.rs`: at least one for each group of files that
    /// import each other.
    pub(crate) fn circles(&self) -> Vec<String> {
        let circles = self.imports.keys().filter_map(|file| self.shortest_circle(file));
        // A circle is found from each of its files. It is kept from the first in the alphabet.
        let circles = circles.filter(|circle| circle.iter().min() == circle.first());
        circles.map(|circle| circle.join(" → ")).collect()
    }

    fn shortest_circle<'g>(&'g self, start: &'g str) -> Option<Vec<&'g str>> {
        let mut importers: BTreeMap<&str, &str> = BTreeMap::new();
        let mut queue = VecDeque::from([start]);
        while let Some(file) = queue.pop_front() {
            for imported in self.imports.get(file).into_iter().flatten() {
                if importers.contains_key(imported.as_str()) {
                    continue;
                }
                importers.insert(imported, file);
                if imported == start {
                    return Some(path_back(start, &importers));
                }
                queue.push_back(imported);
            }
        }
        None
    }
}

/// Returns the path from a file over its importers back to itself, in the order of the imports.
fn path_back<'g>(start: &'g str, importers: &BTreeMap<&str, &'g str>) -> Vec<&'g str> {
    let mut path = vec![start];
    let mut file = importers[start];
    while file != start {
        path.push(file);
        file = importers[file];
    }
    path.push(start);
    path.reverse();
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    fn circles(files: &[(&str, &str)]) -> Vec<String> {
        let files = files.iter().map(|(path, source)| ((*path).into(), (*source).into()));
        ImportGraph::parse(&files.collect()).circles()
    }

    #[test]
    fn circles_are_found_by_every_kind_of_path() {
        let b_imports = [
            ("absolute use", "use crate::a::A;"),
            ("relative use", "use super::a::A;"),
            ("group", "use crate::{x::X, a::{self, A as B}};"),
            ("glob", "use crate::a::*;"),
            ("path in an expression", "fn f() { crate::a::f(1) }"),
            ("path in a type", "struct S(Vec<super::a::A>);"),
            ("path in a pattern", "fn f(x: u8) { match x { crate::a::ONE => {} _ => {} } }"),
            ("path in a macro", "fn f() { println!(\"{}\", [super::a::f()].len()) }"),
            ("macro definition", "macro_rules! m { () => { $crate::a::f() }; }"),
            ("inline module", "mod inner { use super::super::a::A; }"),
        ];
        for (kind, b) in b_imports {
            let files = [("lib.rs", "mod a; mod b; mod x;"), ("a.rs", "use crate::b::B;")];
            let found = circles(&[files[0], files[1], ("b.rs", b), ("x.rs", "")]);
            assert_eq!(found, ["a.rs → b.rs → a.rs"], "{kind}");
        }
    }

    #[test]
    fn circles_over_several_files_are_shown_in_the_order_of_the_imports() {
        let found = circles(&[
            ("lib.rs", "mod a; mod b; mod c; pub use a::A;"),
            ("a.rs", "use crate::c::C;"),
            ("b.rs", "use crate::a::A;"),
            ("c.rs", "use crate::b::B;"),
        ]);
        assert_eq!(found, ["a.rs → c.rs → b.rs → a.rs"]);
    }

    #[test]
    fn a_child_that_imports_from_its_parent_is_in_a_circle_with_it() {
        let found = circles(&[
            ("lib.rs", "mod a;"),
            ("a/mod.rs", "mod x; mod y; pub use self::x::X;"),
            ("a/x.rs", "pub struct X;"),
            ("a/y.rs", "use super::X;"),
        ]);
        assert_eq!(found, Vec::<String>::new(), "a/mod.rs does not import a/y.rs");
        let found = circles(&[
            ("lib.rs", "mod a;"),
            ("a/mod.rs", "mod x; mod y; pub use self::x::X; fn f() { y::f() }"),
            ("a/x.rs", "pub struct X;"),
            ("a/y.rs", "use super::X;"),
        ]);
        assert_eq!(found, ["a/mod.rs → a/y.rs → a/mod.rs"]);
    }

    #[test]
    fn acyclic_files_have_no_circle() {
        let found = circles(&[
            ("lib.rs", "mod a; mod b; pub use a::x::X; use toml::Value;"),
            ("main.rs", "mod cli; fn main() { cli::run() }"),
            ("cli.rs", "pub(crate) fn run() { krr::b::f() }"),
            ("a.rs", "pub mod x; mod y; use y::Y;"),
            ("a/x.rs", "use super::y::Y; pub(in crate::a) struct X; #[cfg(test)] mod tests;"),
            ("a/x/tests.rs", "use super::*; use crate::b::f;"),
            ("a/y.rs", "pub struct Y; #[cfg(test)] mod tests { use super::super::x::X; }"),
            ("b.rs", "use crate::a::x::X; impl X { #[cfg(test)] fn f() { crate::f() } }"),
        ]);
        assert_eq!(found, Vec::<String>::new());
    }
}
