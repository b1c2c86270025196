//! A list of recipients: read in the browser, and screened by the package.

use gloo::utils::window;
use krr_policy::{Date, Dispatch, PackedRecipient, PackedScreening, Recipient, ScreeningRow};
use krr_recipients::{
    Chunks, Hasher, InputError, Place, Reading, RecipientFormat, Reject, RejectReason, Run,
    SharedAddresses, Tally, UnreadFields,
};

use crate::bridge;
use crate::frame::now;

/// The bytes of a list, at most.
pub(crate) const MAX_BYTES: u64 = 8 << 20;
/// The recipients of a list, at most: the page waits while they are screened.
pub(crate) const MAX_RECIPIENTS: usize = 5000;

/// A list as it was given. It is kept in memory, and nowhere else.
#[derive(PartialEq)]
pub(crate) struct List {
    /// The name of the file, unless the list was pasted.
    pub(crate) file: Option<String>,
    /// The content.
    pub(crate) bytes: Vec<u8>,
}

/// A list that has been screened.
#[derive(Debug, PartialEq)]
pub(crate) struct Screened {
    /// The counts.
    pub(crate) tally: Tally,
    /// The addresses that several persons share.
    pub(crate) shared: SharedAddresses,
    /// The fields that nothing reads.
    pub(crate) unread: UnreadFields,
    /// The records that cannot be read.
    pub(crate) rejects: Vec<Reject>,
}

/// Why a list is not screened.
#[derive(Debug, PartialEq)]
pub(crate) enum Problem {
    /// It has no records.
    Empty,
    /// It has more bytes than are read.
    TooLarge,
    /// It has more records than are read.
    TooMany,
    /// Nothing after the place can be told apart.
    Broken(Place, RejectReason),
    /// The engine is not loaded, or the browser has no random numbers.
    Failed,
}

impl From<InputError> for Problem {
    fn from(error: InputError) -> Self {
        match error {
            InputError::Broken(place, reason) => Self::Broken(place, reason),
            // Bytes in memory can always be read.
            InputError::Io(_) => Self::Failed,
        }
    }
}

/// Screens a list for a plan. `rows` is the screening table.
pub(crate) fn screen(
    list: &List,
    plan: &Dispatch,
    rows: &[ScreeningRow],
) -> Result<Screened, Problem> {
    if list.bytes.len() as u64 > MAX_BYTES {
        return Err(Problem::TooLarge);
    }
    let mut bytes = list.bytes.as_slice();
    let path = list.file.as_deref().map(str::as_ref);
    let format = RecipientFormat::recognize(path, &mut bytes).map_err(|_| Problem::Failed)?;
    let reading = Reading {
        today: Date::of_timestamp(&now()).ok_or(Problem::Failed)?,
        hasher: hasher().ok_or(Problem::Failed)?,
        key: None,
        with_identities: false,
    };
    let mut run = Run::new(reading);
    let mut rejects = Vec::new();
    let mut chunks = Chunks::new(bytes, format, None)?;
    run.add_unread(&chunks.unread_columns());
    let mut count = 0;
    while let Some(chunk) = chunks.next_chunk()? {
        count += chunk.records().len();
        if count > MAX_RECIPIENTS {
            return Err(Problem::TooMany);
        }
        let read = reading.read(&chunk, chunk.records());
        let handled = run.handle([read], |recipients| decide(plan, recipients, rows))?;
        rejects.extend(handled.into_iter().filter_map(|it| it.result.err()));
    }
    if count == 0 {
        return Err(Problem::Empty);
    }
    let shared = run.shared_addresses();
    Ok(Screened {
        tally: run.tally().clone(),
        shared,
        unread: run.unread_fields().clone(),
        rejects,
    })
}

/// Has the package decide for recipients, some at a time: it bounds the length of its arguments.
fn decide(
    plan: &Dispatch,
    recipients: &[PackedRecipient],
    rows: &[ScreeningRow],
) -> Result<Vec<PackedScreening>, Problem> {
    const BATCH: usize = 1000;
    let mut decided = Vec::with_capacity(recipients.len());
    for batch in recipients.chunks(BATCH) {
        let batch: Vec<Recipient> = batch.iter().map(|it| (*it).into()).collect();
        let screenings = bridge::screen(plan, &batch).ok_or(Problem::Failed)?;
        for screening in &screenings {
            decided.push(screening.packed(rows).ok_or(Problem::Failed)?);
        }
    }
    if decided.len() == recipients.len() { Ok(decided) } else { Err(Problem::Failed) }
}

/// Returns a hasher with a random key, or None if the browser has none.
fn hasher() -> Option<Hasher> {
    let mut key = [0; Hasher::KEY_LENGTH];
    window().crypto().ok()?.get_random_values_with_u8_array(&mut key).ok()?;
    Some(Hasher::new(&key))
}
