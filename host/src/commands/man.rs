//! `krr man`: prints the manual page.

use crate::exit::Exit;
use crate::failure::Failure;
use crate::output;

/// Prints one manual page for the command line `cli`, with a section for each command.
pub(crate) fn run(mut cli: clap::Command) -> Result<Exit, Failure> {
    let mut page = Vec::new();
    cli.build();
    clap_mangen::Man::new(cli.clone()).render(&mut page)?;
    let visible = |command: &&clap::Command| !command.is_hide_set() && command.get_name() != "help";
    for command in cli.get_subcommands().filter(visible) {
        let man = clap_mangen::Man::new(command.clone());
        let title = format!("\n.SH KRR {}\n", command.get_name().to_uppercase());
        page.extend_from_slice(title.as_bytes());
        man.render_synopsis_section(&mut page)?;
        man.render_description_section(&mut page)?;
        man.render_options_section(&mut page)?;
    }
    output::write_bytes(&page)?;
    Ok(Exit::Success)
}
