//! Tests of the files that CI systems read: the problem matcher, the action and the template.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a failed unwrap fails the test")]

mod support;

use std::fs;
use std::path::Path;
use std::process::Command;

use regex_lite::Regex;
use serde_json::Value;
use support::{Folder, Output, deny};

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
const GOOD: &str = "Nordvik kommune: Vannet er stengt til kl. 14. Tapp opp det du trenger.\n";
const BROKEN: &str = "Nordvik kommune: Kjøp nå! Halv pris på alle båter i helgen, bare hos oss.\n";
const ADVICE: &str = "Nordvik kommune: Vedrørende vannet: Det er stengt til kl. 14.\n";

/// Inputs that would be run if they were part of a script, or taken as options.
const HOSTILE: &str = "$(touch pwned) `touch pwned`; touch pwned # \" ' && touch pwned\n--fix";

#[test]
fn the_problem_matcher_takes_every_finding() {
    let matcher: Value = serde_json::from_str(&read(".github/krr-matcher.json")).unwrap();
    let pattern = &matcher["problemMatcher"][0]["pattern"][0];
    let regex = Regex::new(pattern["regexp"].as_str().unwrap()).unwrap();
    // Longer than a line of the report.
    let file = &format!("{}brev.md", "en-mappe/".repeat(12));
    let folder = Folder::new().with_file(file, deny());
    let annotation = Regex::new(r"line=(\d+),col=(\d+).*title=([\w-]+) \(").unwrap();
    for locale in ["nb", "nn", "en"] {
        let human = folder.krr(&["check", "--locale", locale, file]).stdout;
        let problems: Vec<_> = human
            .lines()
            .filter_map(|line| regex.captures(line))
            .map(|found| {
                let group = |field: &str| {
                    found[usize::try_from(pattern[field].as_u64().unwrap()).unwrap()].to_owned()
                };
                assert!(group("message").starts_with(&group("code")));
                [group("code"), group("file"), group("line"), group("column")]
            })
            .collect();
        let annotations = folder.krr(&["check", "--format", "github", file]).stdout;
        let mut expected: Vec<_> = annotations
            .lines()
            .filter_map(|line| annotation.captures(line))
            .map(|found| [3, 1, 2].map(|group| found[group].to_owned()))
            .map(|[code, line, column]| [code, file.clone(), line, column])
            .collect();
        assert!(expected.len() > 1, "the dispatch breaks two rules");
        // The report has the strictest first.
        expected.sort();
        let mut problems = problems;
        problems.sort();
        assert_eq!(problems, expected, "{human}");
    }
}

#[test]
fn inputs_are_never_part_of_a_script() {
    let action = read("action.yml");
    let scripts: Vec<_> =
        action.match_indices("run: |").map(|(at, _)| block(&action, at)).collect();
    assert_eq!(scripts.len(), 3);
    assert!(scripts.iter().all(|script| !script.contains("${{")), "{scripts:?}");
    assert!(!gitlab_script().contains("$[["));
}

#[test]
fn every_input_is_documented() {
    let documentation = read("docs/ci/README.md");
    for (file, section) in [("action.yml", "inputs:"), ("templates/krr/template.yml", "  inputs:")]
    {
        let text = read(file);
        let names: Vec<_> = block(&text, text.find(section).unwrap())
            .lines()
            .filter(|line| !line.starts_with(' '))
            .filter_map(|line| line.strip_suffix(':').map(str::to_owned))
            .collect();
        assert!(names.len() >= 5, "{file}: {names:?}");
        let missing: Vec<_> =
            names.iter().filter(|name| !documentation.contains(&format!("| `{name}` |"))).collect();
        assert!(missing.is_empty(), "{file}: not documented: {missing:?}");
    }
}

#[cfg(unix)]
#[test]
fn the_action_checks_the_messages_and_writes_its_reports() {
    for (message, inputs, code) in [
        (GOOD, &[][..], 0),
        (BROKEN, &[], 1),
        (ADVICE, &[], 0),
        (ADVICE, &[("INPUT_STRICT", "true")], 1),
        (BROKEN, &[("INPUT_PATHS", "sms\n")], 1),
        (GOOD, &[("INPUT_PATHS", HOSTILE)], 3),
        (GOOD, &[("INPUT_CHANGED_SINCE", HOSTILE)], 3),
    ] {
        let folder = messages(message);
        let inputs = [&[("INPUT_SARIF", "krr.sarif")], inputs].concat();
        let output = run_action(&folder, &inputs);
        let Output { stdout, stderr, .. } = &output;
        assert_eq!(output.code, code, "{message}{inputs:?}\n{stdout}{stderr}");
        assert!(!folder.path("pwned").exists(), "{inputs:?}");
        assert_eq!(folder.read("sms/vann.txt"), message, "nothing is changed");
        if code < 3 {
            let sarif: Value = serde_json::from_str(&folder.read("krr.sarif")).unwrap();
            let results = sarif["runs"][0]["results"].as_array().unwrap();
            assert_eq!(results.is_empty(), message == GOOD, "{results:?}");
            assert_eq!(stdout.contains("file=sms/vann.txt,line=1"), message != GOOD, "{stdout}");
            assert_eq!(folder.read("summary.md").contains("sms/vann.txt"), message != GOOD);
        }
    }
}

#[cfg(unix)]
#[test]
fn the_template_checks_the_messages_and_writes_its_reports() {
    for (message, variables, code) in [
        (GOOD, &[][..], 0),
        (BROKEN, &[], 1),
        (ADVICE, &[("KRR_STRICT", "true")], 1),
        (GOOD, &[("KRR_PATHS", HOSTILE)], 3),
        (GOOD, &[("KRR_CHANGED_SINCE", HOSTILE)], 3),
    ] {
        let folder = messages(message);
        let output = run_template(&folder, variables);
        let Output { stdout, stderr, .. } = &output;
        assert_eq!(output.code, code, "{message}{variables:?}\n{stdout}{stderr}");
        assert!(!folder.path("pwned").exists(), "{variables:?}");
        if code < 3 {
            let issues: Value =
                serde_json::from_str(&folder.read("krr-code-quality.json")).unwrap();
            assert_eq!(issues.as_array().unwrap().is_empty(), message == GOOD, "{issues}");
            assert!(folder.read("krr-junit.xml").contains("<testsuite"));
        }
    }
}

/// Returns a file of the repository.
fn read(file: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    fs::read_to_string(root.join(file)).unwrap()
}

/// Returns the lines below a position that are further in than its own line, without their margin.
fn block(text: &str, at: usize) -> String {
    let start = text.get(..at).unwrap().rfind('\n').map_or(0, |end| end + 1);
    let margin = |line: &str| line.len() - line.trim_start().len();
    let mut lines = text.get(start..).unwrap().lines();
    let outer = margin(lines.next().unwrap().trim_start_matches("- "));
    let inside: Vec<_> = lines.take_while(|line| line.is_empty() || margin(line) > outer).collect();
    let inner = inside.iter().filter(|line| !line.is_empty()).map(|it| margin(it)).min().unwrap();
    inside.iter().map(|line| line.get(inner..).unwrap_or_default().to_owned() + "\n").collect()
}

/// Returns the script of the template.
fn gitlab_script() -> String {
    let template = read("templates/krr/template.yml");
    block(&template, template.find("    - |").unwrap())
}

/// Returns a folder with settings and this message.
fn messages(message: &str) -> Folder {
    Folder::new().with_file("krr.toml", SETTINGS).with_file("sms/vann.txt", message)
}

/// Runs the last step of the action with these variables.
#[cfg(unix)]
fn run_action(folder: &Folder, variables: &[(&str, &str)]) -> Output {
    let action = read("action.yml");
    let script = block(&action, action.rfind("run: |").unwrap());
    let declared = block(&action, action.rfind("env:").unwrap());
    let mut command = bash(folder, &script);
    for line in declared.lines() {
        command.env(line.split(':').next().unwrap(), "");
    }
    link_program(&folder.path("runner/krr-policy/krr"));
    command.env("RUNNER_TEMP", folder.path("runner"));
    command.env("GITHUB_STEP_SUMMARY", folder.path("summary.md"));
    run(command.envs(variables.iter().copied()))
}

/// Runs the script of the template with these variables; the program is already in its cache.
#[cfg(unix)]
fn run_template(folder: &Folder, variables: &[(&str, &str)]) -> Output {
    let sources = folder.path("sources");
    fs::create_dir(&sources).unwrap();
    let git = |arguments: &str| {
        let identity = "-c user.name=krr -c user.email=krr@localhost -c init.defaultBranch=main";
        let script = format!("git {identity} {arguments}");
        let output = bash(folder, &script).current_dir(&sources).output().unwrap();
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    };
    git("init --quiet");
    git("commit --quiet --allow-empty --message Start");
    let revision = git("rev-parse HEAD");
    link_program(&folder.path(&format!(".krr/{revision}/bin/krr")));
    let mut command = bash(folder, &gitlab_script());
    command.envs([("KRR_VERSION", "main"), ("KRR_STRICT", ""), ("KRR_PATHS", "")]);
    command.envs([("KRR_LOCALE", ""), ("KRR_CHANGED_SINCE", "")]);
    command.env("KRR_REPOSITORY", &sources).env("CI_PROJECT_DIR", folder.path(""));
    run(command.envs(variables.iter().copied()))
}

/// Returns the command for a script, run as the CI systems do.
#[cfg(unix)]
fn bash(folder: &Folder, script: &str) -> Command {
    let mut command = Command::new("bash");
    command.args(["--noprofile", "--norc", "-eo", "pipefail", "-c", script]);
    command.current_dir(folder.path("")).env_remove("GIT_DIR").env_remove("GIT_INDEX_FILE");
    command
}

/// Runs a command and returns its output.
#[cfg(unix)]
fn run(command: &mut Command) -> Output {
    let output = command.output().unwrap();
    Output {
        code: output.status.code().unwrap(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Links the program into a folder in which a script expects it.
#[cfg(unix)]
fn link_program(path: &Path) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_krr"), path).unwrap();
}
