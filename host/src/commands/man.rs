//! `krr man`: the manual page.

use clap::CommandFactory as _;

use crate::cli::{Cli, Failure};
use crate::exit::Exit;
use crate::output;

/// Writes the manual page, with a section for each verb.
pub(crate) fn run() -> Result<Exit, Failure> {
    let mut page = Vec::new();
    let mut command = Cli::command();
    command.build();
    clap_mangen::Man::new(command.clone()).render(&mut page)?;
    for verb in command.get_subcommands().filter(|verb| !verb.is_hide_set()) {
        if verb.get_name() == "help" {
            continue;
        }
        let man = clap_mangen::Man::new(verb.clone());
        let title = format!("\n.SH KRR {}\n", verb.get_name().to_uppercase());
        page.extend_from_slice(title.as_bytes());
        man.render_synopsis_section(&mut page)?;
        man.render_description_section(&mut page)?;
        man.render_options_section(&mut page)?;
    }
    output::raw(&page)?;
    Ok(Exit::Fine)
}
