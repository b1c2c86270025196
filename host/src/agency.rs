//! The settings of an agency: what is the same for all its dispatches, given once.

use std::borrow::Cow;
use std::path::Path;

use krr_host::input::{self, Diagnostic};
use krr_policy::{Assessment, Audience, Dispatch, Locale, Localized};

use crate::failure::Failure;
use crate::files::InputFile;

const NOT_ONE: Localized = Localized {
    nb: "`{name}` må inneholde virksomhetens innstillinger, én gang",
    nn: "`{name}` må innehalde innstillingane til verksemda, éin gong",
    en: "`{name}` must contain the settings of the agency, once",
};
const NOT_A_SETTING: Localized = Localized {
    nb: "`{name}` inneholder noe som gjelder den enkelte utsendelsen",
    nn: "`{name}` inneheld noko som gjeld den einskilde utsendinga",
    en: "`{name}` contains something about the single mailing",
};
const SETTINGS: Localized = Localized {
    nb: "innstillingene er `sender`, `audience.kind`, `audience.address_source`, `audience.reservation_checked` og `assessment.use_reported`",
    nn: "innstillingane er `sender`, `audience.kind`, `audience.address_source`, `audience.reservation_checked` og `assessment.use_reported`",
    en: "the settings are `sender`, `audience.kind`, `audience.address_source`, `audience.reservation_checked` and `assessment.use_reported`",
};

/// The settings of an agency, in the shape of a dispatch.
#[derive(Debug, Default)]
pub(crate) struct Agency(Dispatch);

impl Agency {
    /// Reads the settings from a file in any format of dispatches.
    pub(crate) fn read(path: &Path, locale: Locale) -> Result<Self, Failure> {
        let file = InputFile::Named(path.to_owned());
        let invalid = |message: Localized| Failure::Invalid {
            message: message.with(locale, &[("name", &path.display())]),
            help: Some(SETTINGS.get(locale).to_owned()),
        };
        let bytes = file.read().map_err(|error| unreadable(&error, locale))?;
        let mut read = input::read(&file.name(), &bytes, None);
        let (Some(settings), true) = (read.pop(), read.is_empty()) else {
            return Err(invalid(NOT_ONE));
        };
        let settings = settings.map_err(|error| unreadable(&error, locale))?.dispatch().clone();
        if only_settings(&settings) == settings {
            Ok(Self(settings))
        } else {
            Err(invalid(NOT_A_SETTING))
        }
    }

    /// Returns the settings, in the shape of a dispatch.
    pub(crate) const fn settings(&self) -> &Dispatch {
        &self.0
    }

    /// Returns a dispatch in which what it does not give is as the settings have it. An audience in
    /// parts gives the source of the addresses itself.
    pub(crate) fn fill<'d>(&self, dispatch: &'d Dispatch) -> Cow<'d, Dispatch> {
        let settings = &self.0;
        if *settings == Dispatch::default() {
            return Cow::Borrowed(dispatch);
        }
        let mut filled = dispatch.clone();
        let (sender, given) = (&mut filled.sender, &settings.sender);
        fill_in(&mut sender.name, given.name.as_ref());
        fill_in(&mut sender.organisation_number, given.organisation_number.as_ref());
        fill_in(&mut sender.kind, given.kind.as_ref());
        fill_in(&mut sender.on_behalf_of, given.on_behalf_of.as_ref());
        let (audience, given) = (&mut filled.audience, &settings.audience);
        if audience.parts.is_none() {
            fill_in(&mut audience.kind, given.kind.as_ref());
            fill_in(&mut audience.address_source, given.address_source.as_ref());
        }
        fill_in(&mut audience.reservation_checked, given.reservation_checked.as_ref());
        fill_in(&mut filled.assessment.use_reported, settings.assessment.use_reported.as_ref());
        Cow::Owned(filled)
    }
}

fn fill_in<T: Clone>(field: &mut Option<T>, setting: Option<&T>) {
    if field.is_none() {
        *field = setting.cloned();
    }
}

/// Returns a dispatch with nothing but the settings of another.
fn only_settings(dispatch: &Dispatch) -> Dispatch {
    Dispatch {
        sender: dispatch.sender.clone(),
        audience: Audience {
            kind: dispatch.audience.kind,
            address_source: dispatch.audience.address_source,
            reservation_checked: dispatch.audience.reservation_checked,
            ..Audience::default()
        },
        assessment: Assessment {
            use_reported: dispatch.assessment.use_reported,
            ..Assessment::default()
        },
        ..Dispatch::default()
    }
}

fn unreadable(error: &Diagnostic, locale: Locale) -> Failure {
    Failure::Invalid {
        message: format!("{}: {}", error.file_name(), error.message_with_field(locale)),
        help: error.help(locale),
    }
}

#[cfg(test)]
mod tests {
    use krr_policy::{AddressSource, AudiencePart, SenderKind};

    use super::*;

    fn settings() -> Agency {
        let mut settings = Dispatch::default();
        settings.sender.kind = Some(SenderKind::PublicBody);
        settings.audience.address_source = Some(AddressSource::Register);
        Agency(settings)
    }

    #[test]
    fn a_dispatch_goes_before_the_settings() {
        let mut dispatch = Dispatch::default();
        dispatch.sender.kind = Some(SenderKind::PrivateBody);
        let filled = settings().fill(&dispatch).into_owned();
        assert_eq!(filled.sender.kind, Some(SenderKind::PrivateBody));
        assert_eq!(filled.audience.address_source, Some(AddressSource::Register));
    }

    #[test]
    fn the_parts_of_an_audience_have_their_own_sources() {
        let mut dispatch = Dispatch::default();
        dispatch.audience.parts = Some(vec![AudiencePart::default()]);
        assert_eq!(settings().fill(&dispatch).audience.address_source, None);
    }
}
