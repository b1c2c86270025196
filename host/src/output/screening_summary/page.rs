//! The summary as one page of HTML, without scripts and without anything from elsewhere.

use std::collections::BTreeSet;

use krr_host::input::mask_private;
use krr_host::screening::summary::words::{
    ADDRESSES, CHANNEL, COUNTED, DECISION, DECLARED, FACT, MORE_THAN, ONLY_FIGURES,
    PERSONS_PER_ADDRESS, PURPOSE, REASON, REASONS, RECIPIENTS_COLUMN, REFERENCE, REJECTS, ROWS,
    SENDER, SHARE, SHARED_ADDRESSES, SUBJECT, TOTAL, UNKNOWN_HEADING, UNKNOWN_OF, WHO,
    WORTH_KNOWING, capitalized,
};
use krr_host::screening::summary::{WHOLE, bar_length, percent};
use krr_policy::{Channel, Locale, Localized, grouped};

use super::summary::Summary;
use crate::output::html::Html;
use crate::output::labels::{answer_label, channel_label, label, source_label};

/// No request leaves the page, and no script runs, whatever stands in it.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const STYLE: &str = include_str!("page.css");

/// Renders a summary.
pub(super) fn page(summary: &Summary<'_>) -> String {
    let who = WHO.get(summary.figures.locale);
    let title = match &summary.dispatch.sender.name {
        Some(sender) => format!("{who} – {}", mask_private(sender)),
        None => who.to_owned(),
    };
    let mut html = Html::document();
    html.element("html", &[("lang", summary.figures.locale.as_str())], |html| {
        html.element("head", &[], |html| {
            html.element("meta", &[("charset", "utf-8")], |_| {});
            let policy = [("http-equiv", "Content-Security-Policy"), ("content", POLICY)];
            html.element("meta", &policy, |_| {});
            for (name, content) in [
                ("viewport", "width=device-width, initial-scale=1"),
                ("color-scheme", "light dark"),
            ] {
                html.element("meta", &[("name", name), ("content", content)], |_| {});
            }
            html.line("title", &title);
            html.style(STYLE);
        });
        html.element("body", &[], |html| {
            html.element("main", &[], |html| Page { summary }.write(html));
        });
    });
    html.finish()
}

/// A table of counts.
struct Table<'t> {
    /// The identifier of the heading that names the table.
    heading: &'t str,
    /// The names of what is counted, and of the count.
    columns: [Localized; 2],
    rows: Vec<Row<'t>>,
    /// What shares are of.
    all: u64,
    /// True if the rows add up to all.
    adds_up: bool,
}

/// A row of a table, with a bar.
struct Row<'t> {
    name: String,
    /// The statement cited, and the identifier of the row of the screening table.
    source: Option<(&'t str, &'t str)>,
    count: u64,
}

impl Row<'_> {
    fn new(name: impl Into<String>, count: u64) -> Self {
        Self { name: name.into(), source: None, count }
    }
}

struct Page<'p> {
    summary: &'p Summary<'p>,
}

impl Page<'_> {
    fn write(&self, html: &mut Html) {
        html.element("header", &[], |html| self.write_head(html));
        self.write_decision(html);
        self.write_channels(html);
        self.write_reasons(html);
        self.write_sms(html);
        self.write_shared_addresses(html);
        self.write_unknown(html);
        self.write_rejects(html);
        self.write_notes(html);
        self.write_sources(html);
        html.element("footer", &[], |html| {
            let version = &self.summary.catalogue.version;
            html.line("p", self.word(ONLY_FIGURES));
            html.line("p", &format!("krr {} · {}", version.engine, version.rules));
        });
    }

    fn locale(&self) -> Locale {
        self.summary.figures.locale
    }

    fn word(&self, text: Localized) -> &'static str {
        text.get(self.locale())
    }

    fn label<'k>(&'k self, key: &'k str) -> &'k str {
        label(self.summary.catalogue, key)
    }

    fn write_head(&self, html: &mut Html) {
        let summary = self.summary;
        html.element("p", &[("class", "kind")], |html| html.text(self.label("heading.screening")));
        html.line("h1", self.word(WHO));
        html.element("p", &[("class", "lead")], |html| html.text(&summary.title()));
        let reached = summary.figures.reached();
        html.element("p", &[("class", "lead")], |html| html.line("strong", &reached));
        let facts = self.facts();
        if !facts.is_empty() {
            html.element("dl", &[("class", "facts")], |html| {
                for (name, value) in &facts {
                    html.element("div", &[], |html| {
                        html.line("dt", name);
                        html.line("dd", value);
                    });
                }
            });
        }
        if let Some(stopped) = &summary.stopped {
            html.element("p", &[("class", "stopped")], |html| html.text(stopped));
        }
    }

    /// Returns what tells the dispatch from others. What looks like an identity number or an address is masked.
    fn facts(&self) -> Vec<(&str, String)> {
        let (dispatch, catalogue) = (self.summary.dispatch, self.summary.catalogue);
        let masked = |text: &Option<String>| text.as_deref().map(mask_private);
        let purpose = dispatch.purpose.kind.and_then(|purpose| {
            answer_label(catalogue, "purpose.kind", purpose.as_str()).map(str::to_owned)
        });
        let name = |channel: &Channel| channel_label(catalogue, channel.as_str());
        let channels: Vec<_> = dispatch.channels.use_.iter().flatten().map(name).collect();
        let facts = [
            (self.word(SENDER), masked(&dispatch.sender.name)),
            (self.word(SUBJECT), masked(&dispatch.message.subject)),
            (self.word(PURPOSE), purpose),
            (self.label("heading.channels"), Some(channels.join(", "))),
            (self.word(REFERENCE), masked(&dispatch.assessment.reference)),
        ];
        let given = facts.into_iter().filter_map(|(name, value)| Some((name, value?)));
        given.filter(|(_, value)| !value.is_empty()).collect()
    }

    fn write_decision(&self, html: &mut Html) {
        let (summary, verdict) = (self.summary, &self.summary.verdict);
        let decision = verdict.decision;
        let attributes = [
            ("class", "decision"),
            ("data-decision", decision.as_str()),
            ("aria-labelledby", "decision"),
        ];
        html.element("section", &attributes, |html| {
            let name = summary.decision_name(decision);
            html.element("h2", &[("id", "decision")], |html| {
                html.text(&format!("{}: {name}", self.word(DECISION)));
            });
            html.element("ul", &[], |html| {
                let declared = summary.decision_name(verdict.declared);
                html.line("li", &format!("{}: {declared}", self.word(DECLARED)));
                let counted = summary.counted_decision_name();
                html.line("li", &format!("{}: {counted}", self.word(COUNTED)));
            });
            for finding in &verdict.new_findings {
                let message = mask_private(&finding.message);
                html.line("p", &format!("{message} ({}, {})", finding.statement, finding.rule));
                html.line("p", &format!("→ {}", mask_private(&finding.remedy)));
            }
        });
    }

    fn write_channels(&self, html: &mut Html) {
        let rows = self.summary.figures.deliveries();
        let table = Table {
            heading: "channels",
            columns: [CHANNEL, RECIPIENTS_COLUMN],
            rows: rows.map(|(name, count)| Row::new(self.word(name), count)).collect(),
            all: self.summary.figures.tally.recipients,
            adds_up: true,
        };
        write_section(html, "channels", self.label("heading.channels"), |html| {
            self.write_table(html, &table);
        });
    }

    fn write_reasons(&self, html: &mut Html) {
        let reasons = self.summary.figures.reasons();
        let rows = reasons.iter().map(|(row, count)| {
            let source = Some((row.statement.as_str(), row.id.as_str()));
            Row { source, ..Row::new(row.reason.as_str(), *count) }
        });
        let table = Table {
            heading: "reasons",
            columns: [REASON, RECIPIENTS_COLUMN],
            rows: rows.collect(),
            all: self.summary.figures.tally.recipients,
            adds_up: true,
        };
        write_section(html, "reasons", self.word(REASONS), |html| self.write_table(html, &table));
    }

    fn write_sms(&self, html: &mut Html) {
        let notes = self.summary.figures.notes_on_sms();
        if !notes.is_empty() {
            let name = channel_label(self.summary.catalogue, Channel::Sms.as_str());
            write_section(html, "sms", &name, |html| write_list(html, &notes));
        }
    }

    fn write_shared_addresses(&self, html: &mut Html) {
        let notes = self.summary.figures.notes_on_shared_addresses();
        if notes.is_empty() {
            return;
        }
        let shared = self.summary.figures.shared;
        let size = |from: u32, to: Option<u32>| match to {
            Some(to) if to == from => from.to_string(),
            Some(to) => format!("{from}–{to}"),
            None => MORE_THAN.with(self.locale(), &[("count", &from.saturating_sub(1))]),
        };
        let groups = shared.groups.iter();
        let table = Table {
            heading: "shared",
            columns: [PERSONS_PER_ADDRESS, ADDRESSES],
            rows: groups.map(|it| Row::new(size(it.from, it.to), it.groups)).collect(),
            all: shared.addresses,
            adds_up: true,
        };
        write_section(html, "shared", self.word(SHARED_ADDRESSES), |html| {
            write_list(html, &notes);
            if shared.addresses > 0 {
                self.write_table(html, &table);
            }
        });
    }

    fn write_unknown(&self, html: &mut Html) {
        let unknown = self.summary.figures.unknown();
        if unknown.is_empty() {
            return;
        }
        let rows = unknown.into_iter().map(|(name, count)| Row::new(self.word(name), count));
        let table = Table {
            heading: "unknown",
            columns: [FACT, RECIPIENTS_COLUMN],
            rows: rows.collect(),
            all: self.summary.figures.tally.recipients,
            adds_up: false,
        };
        write_section(html, "unknown", self.word(UNKNOWN_HEADING), |html| {
            html.line("p", self.word(UNKNOWN_OF));
            self.write_table(html, &table);
        });
    }

    fn write_rejects(&self, html: &mut Html) {
        let reasons = self.summary.figures.reject_reasons();
        if reasons.is_empty() {
            return;
        }
        let table = Table {
            heading: "rejects",
            columns: [REASON, ROWS],
            rows: reasons.into_iter().map(|(reason, count)| Row::new(reason, count)).collect(),
            all: self.summary.figures.tally.rejected(),
            adds_up: true,
        };
        write_section(html, "rejects", self.word(REJECTS), |html| {
            write_list(html, &self.summary.figures.notes_on_rejects());
            self.write_table(html, &table);
        });
    }

    fn write_notes(&self, html: &mut Html) {
        let notes = self.summary.figures.notes_on_list();
        if !notes.is_empty() {
            write_section(html, "notes", self.word(WORTH_KNOWING), |html| write_list(html, &notes));
        }
    }

    /// Writes the statements that reasons and findings cite.
    fn write_sources(&self, html: &mut Html) {
        let catalogue = self.summary.catalogue;
        let reasons = self.summary.figures.reasons();
        let findings = self.summary.verdict.new_findings.iter().map(|it| it.statement.as_str());
        let cited = reasons.iter().map(|(row, _)| row.statement.as_str()).chain(findings);
        let cited: BTreeSet<&str> = cited.collect();
        let statements = catalogue.statements.iter().filter(|it| cited.contains(it.id.as_str()));
        write_section(html, "statements", self.label("heading.statements"), |html| {
            html.element("dl", &[("class", "sources")], |html| {
                for statement in statements {
                    let source = source_label(catalogue, statement.source);
                    html.element("div", &[("id", &anchor(&statement.id))], |html| {
                        html.line("dt", &statement.id);
                        html.line("dd", &statement.summary);
                        html.element("dd", &[("class", "soft")], |html| {
                            html.text(&format!("{source} · {}", statement.section));
                        });
                    });
                }
            });
        });
    }

    /// Writes a table in which a bar stands under each name. It has all that the bars show.
    ///
    /// On narrow screens a row is laid out as a grid, where a browser may forget that it is one: the roles are those
    /// that the elements have in themselves.
    fn write_table(&self, html: &mut Html, table: &Table<'_>) {
        let [name, count] = table.columns.map(|column| self.word(column));
        let attributes = [("role", "table"), ("aria-labelledby", table.heading)];
        html.element("table", &attributes, |html| {
            write_rows(html, "thead", |html| {
                write_row(html, |html| {
                    for column in [name, count, self.word(SHARE)] {
                        let attributes = [("role", "columnheader"), ("scope", "col")];
                        html.element("th", &attributes, |html| html.text(column));
                    }
                });
            });
            write_rows(html, "tbody", |html| {
                for row in &table.rows {
                    write_row(html, |html| {
                        write_name(html, row, bar_length(row.count, table.all));
                        self.write_figures(html, row.count, table.all);
                    });
                }
            });
            if table.adds_up {
                write_rows(html, "tfoot", |html| {
                    let total = table.rows.iter().map(|row| row.count).sum();
                    write_row(html, |html| {
                        html.element("th", &ROW_HEADER, |html| html.text(self.word(TOTAL)));
                        self.write_figures(html, total, table.all);
                    });
                });
            }
        });
    }

    fn write_figures(&self, html: &mut Html, count: u64, all: u64) {
        let share = format!("{}\u{a0}%", percent(count, all, self.locale()));
        for figure in [grouped(count, self.locale()), share] {
            html.element("td", &[("role", "cell")], |html| html.text(&figure));
        }
    }
}

/// The attributes of the name of a row.
const ROW_HEADER: [(&str, &str); 2] = [("role", "rowheader"), ("scope", "row")];

fn write_rows(html: &mut Html, name: &'static str, rows: impl FnOnce(&mut Html)) {
    html.element(name, &[("role", "rowgroup")], rows);
}

fn write_row(html: &mut Html, cells: impl FnOnce(&mut Html)) {
    html.element("tr", &[("role", "row")], cells);
}

/// Writes the name of a row, what it rests on, and the bar.
fn write_name(html: &mut Html, row: &Row<'_>, bar_length: u64) {
    html.element("th", &ROW_HEADER, |html| {
        html.text(&capitalized(&row.name));
        if let Some((statement, id)) = row.source {
            html.element("span", &[("class", "detail")], |html| {
                let target = format!("#{}", anchor(statement));
                html.element("a", &[("href", &target)], |html| html.text(statement));
                html.text(&format!(" · {id}"));
            });
        }
        write_bar(html, bar_length);
    });
}

/// Writes a section that its heading names.
fn write_section(html: &mut Html, id: &str, heading: &str, content: impl FnOnce(&mut Html)) {
    html.element("section", &[("aria-labelledby", id)], |html| {
        html.element("h2", &[("id", id)], |html| html.text(&capitalized(heading)));
        content(html);
    });
}

fn write_list(html: &mut Html, items: &[String]) {
    html.element("ul", &[], |html| {
        for item in items {
            html.line("li", item);
        }
    });
}

/// Writes a bar of a length. The figures beside it say the same, so that it is hidden from those who
/// hear the page.
fn write_bar(html: &mut Html, length: u64) {
    let view = format!("0 0 {WHOLE} 10");
    let attributes = [
        ("class", "bar"),
        ("viewBox", view.as_str()),
        ("preserveAspectRatio", "none"),
        ("aria-hidden", "true"),
        ("focusable", "false"),
    ];
    html.element("svg", &attributes, |html| {
        for (class, width) in [("track", WHOLE), ("part", length)] {
            let width = width.to_string();
            let attributes = [("class", class), ("width", &width), ("height", "10")];
            html.element("rect", &attributes, |_| {});
        }
    });
}

/// Returns the identifier of a statement on the page.
fn anchor(statement: &str) -> String {
    format!("statement-{statement}")
}
