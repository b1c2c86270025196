//! Checks the files that CI systems read, and runs the hook of pre-commit in a repository.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail, ensure};

use crate::run::{output, print_step, recreate_dir, root, run, target_dir, write_file};
use crate::tools::{npm_install, python_programs};

/// Files, and the schemas of `check-jsonschema` that they have to be valid by.
const SCHEMAS: &[(&str, &str)] = &[
    ("action.yml", "vendor.github-actions"),
    (".github/workflows/advisories.yml", "vendor.github-workflows"),
    ("docs/ci/github.yml", "vendor.github-workflows"),
    ("docs/ci/gitlab.yml", "vendor.gitlab-ci"),
    ("docs/ci/azure.yml", "vendor.azure-pipelines"),
];

/// The address and the commit in the example of pre-commit's settings.
const URL: &str = "https://github.com/krr-policy/krr-policy";
const PLACEHOLDER: &str = "0000000000000000000000000000000000000000";

const GITLAB_TEMPLATE: &str = "templates/krr/template.yml";

/// The settings of the repository in which the hook runs.
const SETTINGS: &str = r#"version = 1
root = true

[dispatch]
sender = { name = "Nordvik kommune", kind = "public_body" }
audience = { kind = "citizens", address_source = "register" }

[[templates]]
files = ["sms/{id}.txt"]
language = "nb"
channel = "sms"
"#;
const MESSAGE: &str = "sms/vann.txt";
const GOOD: &str = "Nordvik kommune: Vannet er stengt til kl. 14. Tapp opp det du trenger.\n";
const BROKEN: &str = "Nordvik kommune: Vi mangler søknaden for 12057900499. Send den i dag.\n";

/// Lints the files, and runs the hook. The program has to be built.
pub(crate) fn check() -> Result<()> {
    let programs = python_programs()?;
    print_step("files for CI");
    let folder = recreate_dir(target_dir().join("ci-files"))?;
    for (file, schema) in SCHEMAS {
        check_schema(&programs, schema, &root().join(file))?;
    }
    check_gitlab_template(&programs, &folder)?;
    run(Command::new(programs.join("hadolint")).arg("Dockerfile"))?;
    let pre_commit = programs.join("pre-commit");
    run(Command::new(&pre_commit).args(["validate-manifest", ".pre-commit-hooks.yaml"]))?;
    run(Command::new(&pre_commit).args(["validate-config", "docs/ci/pre-commit.yaml"]))?;
    let linter = root().join("tests/ci");
    npm_install(&linter)?;
    run(Command::new("npm").args(["test", "--silent"]).current_dir(linter))?;
    print_step("the hook of pre-commit");
    run_hook(&pre_commit, &folder)
}

fn check_schema(programs: &Path, schema: &str, file: &Path) -> Result<()> {
    run(Command::new(programs.join("check-jsonschema"))
        .args(["--regex-variant", "nonunicode", "--builtin-schema", schema])
        .arg(file))
}

/// Checks both documents of the template, with its inputs replaced by their names.
fn check_gitlab_template(programs: &Path, folder: &Path) -> Result<()> {
    let template = fs::read_to_string(root().join(GITLAB_TEMPLATE))?;
    let (header, job) = template.split_once("\n---\n").context("the template has no header")?;
    let job = job.replace("$[[ inputs.", "").replace(" ]]", "");
    for (name, text) in [("header.yml", header), ("job.yml", &job)] {
        let file = folder.join(name);
        write_file(&file, text)?;
        check_schema(programs, "vendor.gitlab-ci", &file)?;
    }
    Ok(())
}

/// Commits a good and a broken message to a repository that has the hook: the first has to be
/// accepted, the second refused with its line.
fn run_hook(pre_commit: &Path, folder: &Path) -> Result<()> {
    // The hook as it is now, rather than as it was last committed.
    let hook = folder.join("krr-policy");
    for file in [".pre-commit-hooks.yaml", "host/krr.sh"] {
        let copy = hook.join(file);
        fs::create_dir_all(copy.parent().context("a file in a folder")?)?;
        fs::copy(root().join(file), copy)?;
    }
    let revision = init_repository(&hook)?;

    let messages = folder.join("messages");
    fs::create_dir_all(messages.join("sms"))?;
    write_file(&messages.join("krr.toml"), SETTINGS)?;
    let example = fs::read_to_string(root().join("docs/ci/pre-commit.yaml"))?;
    let config = example.replace(PLACEHOLDER, &revision).replace(URL, &hook.to_string_lossy());
    write_file(&messages.join(".pre-commit-config.yaml"), &config)?;
    init_repository(&messages)?;
    run(Command::new(pre_commit).arg("install").current_dir(&messages))?;

    write_file(&messages.join(MESSAGE), GOOD)?;
    commit(&messages, folder).context("the hook refuses a good message")?;
    write_file(&messages.join(MESSAGE), BROKEN)?;
    let Err(refusal) = commit(&messages, folder) else { bail!("the hook accepts a bad message") };
    let refusal = format!("{refusal:#}");
    ensure!(refusal.contains(&format!("{MESSAGE}:1:42")), "no line of the message: {refusal}");
    Ok(())
}

/// Creates a repository with everything in a folder, and returns its first commit.
fn init_repository(folder: &Path) -> Result<String> {
    output(git(folder).args(["init", "--quiet"]))?;
    output(git(folder).args(["add", "--all"]))?;
    output(git(folder).args(["commit", "--quiet", "--message", "Start"]))?;
    Ok(output(git(folder).args(["rev-parse", "HEAD"]))?.trim().to_owned())
}

/// Commits everything in a repository, after its hooks.
fn commit(repository: &Path, folder: &Path) -> Result<()> {
    output(git(repository).args(["add", "--all"]))?;
    let mut commit = git(repository);
    commit
        .args(["commit", "--quiet", "--message", "Message"])
        .env("PRE_COMMIT_HOME", folder.join("cache"))
        // The program that was built for the tests; building it is what else the hook does.
        .env("KRR", target_dir().join("debug/krr"));
    output(&mut commit).map(|_| ())
}

/// Returns a git command in a folder, without the settings of whoever runs it.
fn git(folder: &Path) -> Command {
    let mut git = Command::new("git");
    git.current_dir(folder);
    for role in ["AUTHOR", "COMMITTER"] {
        git.env(format!("GIT_{role}_NAME"), "xtask")
            .env(format!("GIT_{role}_EMAIL"), "xtask@localhost");
    }
    for variable in ["GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"] {
        git.env_remove(variable);
    }
    git.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_SYSTEM", "/dev/null");
    git
}
