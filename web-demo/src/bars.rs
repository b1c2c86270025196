//! A table of counts, with a bar under each name.

use krr_policy::{Locale, grouped};
use krr_recipients::summary::{WHOLE, bar_length, percent, words};
use yew::prelude::*;

/// A row of a table.
#[derive(Clone, PartialEq)]
pub(crate) struct Row {
    /// The name of what is counted.
    pub(crate) name: String,
    /// The statement cited, and the identifier of the row of the screening table.
    pub(crate) source: Option<(String, String)>,
    /// The count.
    pub(crate) count: u64,
}

/// Properties of a table.
#[derive(Properties, PartialEq)]
pub(crate) struct BarsProps {
    /// The language.
    pub(crate) locale: Locale,
    /// `id` of the heading that names the table.
    pub(crate) heading: &'static str,
    /// The names of what is counted, and of the count.
    pub(crate) columns: [&'static str; 2],
    /// The rows.
    pub(crate) rows: Vec<Row>,
    /// What shares are of.
    pub(crate) all: u64,
    /// Whether the rows add up to all.
    pub(crate) adds_up: bool,
}

/// The table. It has all that the bars show, which are hidden from those who hear the page.
///
/// On narrow screens a row is laid out as a grid, where a browser may forget that it is one: the roles are those that the
/// elements have in themselves.
#[component]
pub(crate) fn Bars(props: &BarsProps) -> Html {
    let figures = |count: u64| {
        let share = percent(count, props.all, props.locale);
        html! {
            <><td role="cell">{ grouped(count, props.locale) }</td><td role="cell">{ format!("{share}\u{a0}%") }</td></>
        }
    };
    let row = |row: &Row| {
        html! {
            <tr key={row.name.clone()} role="row">
                <th role="rowheader" scope="row">
                    { &row.name }
                    if let Some((statement, id)) = &row.source {
                        <span class="subtle detail"><a class="ds-link" href={format!("rules.html#{id}")}>{ id }</a>{ format!(" · {statement}") }</span>
                    }
                    { bar(bar_length(row.count, props.all)) }
                </th>
                { figures(row.count) }
            </tr>
        }
    };
    let total = props.rows.iter().map(|row| row.count).sum();
    let [name, count] = props.columns;
    html! {
        <table class="bars" role="table" aria-labelledby={props.heading}>
            <thead role="rowgroup"><tr role="row">
                <th role="columnheader" scope="col">{ name }</th><th role="columnheader" scope="col">{ count }</th>
                <th role="columnheader" scope="col">{ words::SHARE.get(props.locale) }</th>
            </tr></thead>
            <tbody role="rowgroup">{ for props.rows.iter().map(row) }</tbody>
            if props.adds_up {
                <tfoot role="rowgroup"><tr role="row">
                    <th role="rowheader" scope="row">{ words::TOTAL.get(props.locale) }</th>{ figures(total) }
                </tr></tfoot>
            }
        </table>
    }
}

fn bar(length: u64) -> Html {
    html! {
        <svg class="bar" viewBox={format!("0 0 {WHOLE} 10")} preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="track" width={WHOLE.to_string()} height="10" />
            <rect class="part" width={length.to_string()} height="10" />
        </svg>
    }
}
