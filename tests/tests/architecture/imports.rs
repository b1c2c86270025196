//! The modules of a crate, and the imports in their source files.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{
    Attribute, ImplItemFn, Item, ItemFn, ItemMod, ItemUse, Macro, Path, UseTree, VisRestricted,
};

/// The modules of a crate that have a file of their own.
pub(super) struct Modules {
    pub(super) files: BTreeMap<Vec<String>, String>,
}

impl Modules {
    /// Follows the module declarations from the root of a crate, except those of test modules.
    pub(super) fn of_crate(root: &str, files: &BTreeMap<String, String>) -> Self {
        let mut modules = Self { files: BTreeMap::new() };
        let mut queue = vec![(Vec::new(), root.to_owned())];
        while let Some((module, file)) = queue.pop() {
            for item in parse(&files[&file]).items {
                let Item::Mod(child) = item else { continue };
                if child.content.is_some() || is_test(&child.attrs) {
                    continue;
                }
                let child = join(&module, [child.ident.to_string()]);
                let path = child.join("/");
                let candidates = [format!("{path}.rs"), format!("{path}/mod.rs")];
                let file = candidates.into_iter().find(|file| files.contains_key(file));
                queue.push((child, file.unwrap_or_else(|| panic!("module {path} has no file"))));
            }
            modules.files.insert(module, file);
        }
        modules
    }

    /// Returns the file of the innermost module that an absolute path leads through.
    fn file_of(&self, path: &[String]) -> &str {
        let mut prefixes = (0..=path.len()).rev().map(|length| &path[..length]);
        prefixes.find_map(|prefix| self.files.get(prefix)).expect("the root has a file")
    }
}

/// Returns the files that the source of a module imports.
pub(super) fn imports_of(module: &[String], source: &str, modules: &Modules) -> BTreeSet<String> {
    let mut collector =
        ImportCollector { modules, module: module.to_vec(), imports: BTreeSet::new() };
    collector.visit_file(&parse(source));
    collector.imports
}

/// Collects the files that one file imports.
struct ImportCollector<'m> {
    modules: &'m Modules,
    /// The module that is being visited.
    module: Vec<String>,
    imports: BTreeSet<String>,
}

impl ImportCollector<'_> {
    /// Adds the file that a path leads to, unless it leads out of the crate.
    fn add(&mut self, path: &[String]) {
        if let Some(path) = self.absolute(path) {
            self.imports.insert(self.modules.file_of(&path).to_owned());
        }
    }

    /// Returns a path from the root of the crate, or `None` for a path to another crate or to a
    /// name that an import has brought into scope.
    fn absolute(&self, path: &[String]) -> Option<Vec<String>> {
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => Some(rest.to_vec()),
            "self" => Some(join(&self.module, rest.iter().cloned())),
            "super" => {
                let supers = path.iter().take_while(|segment| *segment == "super").count();
                let depth = self.module.len().checked_sub(supers)?;
                Some(join(&self.module[..depth], path[supers..].iter().cloned()))
            }
            _ => {
                let child = join(&self.module, [first.clone()]);
                let is_child = self.modules.files.contains_key(&child);
                is_child.then(|| join(&self.module, path.iter().cloned()))
            }
        }
    }

    fn add_use_tree(&mut self, prefix: &[String], tree: &UseTree) {
        match tree {
            UseTree::Path(path) => {
                let prefix = join(prefix, [path.ident.to_string()]);
                self.add_use_tree(&prefix, &path.tree);
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.add_use_tree(prefix, tree);
                }
            }
            UseTree::Name(name) if name.ident == "self" => self.add(prefix),
            UseTree::Rename(name) if name.ident == "self" => self.add(prefix),
            UseTree::Name(name) => self.add(&join(prefix, [name.ident.to_string()])),
            UseTree::Rename(name) => self.add(&join(prefix, [name.ident.to_string()])),
            UseTree::Glob(_) => self.add(prefix),
        }
    }

    /// Adds the paths in the arguments or the definition of a macro, which are not parsed.
    fn add_tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
                TokenTree::Ident(ident) => {
                    if colons != 2 {
                        self.add_inline(&path);
                        path.clear();
                    }
                    path.push(ident.to_string());
                    colons = 0;
                }
                other => {
                    self.add_inline(&path);
                    path.clear();
                    colons = 0;
                    if let TokenTree::Group(group) = other {
                        self.add_tokens(group.stream());
                    }
                }
            }
        }
        self.add_inline(&path);
    }

    /// Adds a path in code. One segment alone is a name in scope.
    fn add_inline(&mut self, path: &[String]) {
        if path.len() > 1 {
            self.add(path);
        }
    }
}

impl<'ast> Visit<'ast> for ImportCollector<'_> {
    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        if is_test(&item.attrs) {
            return;
        }
        self.module.push(item.ident.to_string());
        visit::visit_item_mod(self, item);
        self.module.pop();
    }

    fn visit_item_fn(&mut self, item: &'ast ItemFn) {
        if !is_test(&item.attrs) {
            visit::visit_item_fn(self, item);
        }
    }

    fn visit_impl_item_fn(&mut self, item: &'ast ImplItemFn) {
        if !is_test(&item.attrs) {
            visit::visit_impl_item_fn(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        if !is_test(&item.attrs) && item.leading_colon.is_none() {
            self.add_use_tree(&[], &item.tree);
        }
    }

    fn visit_path(&mut self, path: &'ast Path) {
        if path.leading_colon.is_none() {
            let segments: Vec<_> = path.segments.iter().map(|it| it.ident.to_string()).collect();
            self.add_inline(&segments);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, item: &'ast Macro) {
        self.visit_path(&item.path);
        self.add_tokens(item.tokens.clone());
    }

    /// A visibility such as `pub(in crate::a)` is not an import.
    fn visit_vis_restricted(&mut self, _: &'ast VisRestricted) {}
}

fn parse(source: &str) -> syn::File {
    syn::parse_file(source).expect("a source file is valid Rust")
}

/// Returns whether an item has the attribute `#[cfg(test)]`.
fn is_test(attributes: &[Attribute]) -> bool {
    let mut conditions = attributes.iter().filter(|it| it.path().is_ident("cfg"));
    conditions.any(|it| it.parse_args::<Path>().is_ok_and(|path| path.is_ident("test")))
}

fn join(path: &[String], rest: impl IntoIterator<Item = String>) -> Vec<String> {
    path.iter().cloned().chain(rest).collect()
}
