//! The batches that are on their way, of which there are only so many at a time.

use std::collections::BTreeMap;

use bytes::Bytes;

/// The batches that have been sent and not been taken in. Their outcomes come in any order, and are taken in that of
/// the list.
#[derive(Default)]
pub(super) struct Window {
    batches: BTreeMap<u64, Sent>,
    outcomes: usize,
}

/// A batch that has been sent.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Sent {
    /// The line of its first record.
    pub(super) line: u64,
    /// The number of bytes of the list up to its end.
    pub(super) position: u64,
    pub(super) outcome: Option<Bytes>,
}

impl Window {
    /// The batches at a time, at most: as many as some dozen workers have.
    const MAX: usize = 64;

    /// Returns whether another batch may be sent.
    pub(super) fn has_room(&self) -> bool {
        self.batches.len() < Self::MAX
    }

    /// Returns the number of batches without an outcome.
    pub(super) fn waiting(&self) -> usize {
        self.batches.len() - self.outcomes
    }

    /// Returns whether nothing is on its way.
    pub(super) fn is_empty(&self) -> bool {
        self.batches.is_empty()
    }

    /// Adds a batch, after all before it.
    pub(super) fn add(&mut self, number: u64, line: u64, position: u64) {
        self.batches.insert(number, Sent { line, position, outcome: None });
    }

    /// Adds the outcome of a batch. One more of the same batch, or of one that is not on its way, is passed over:
    /// returns false.
    pub(super) fn add_outcome(&mut self, number: u64, outcome: Bytes) -> bool {
        match self.batches.get_mut(&number) {
            Some(sent) if sent.outcome.is_none() => {
                sent.outcome = Some(outcome);
                self.outcomes += 1;
                true
            }
            _ => false,
        }
    }

    /// Takes the first batch with its outcome, if it has one.
    pub(super) fn take_next(&mut self) -> Option<(u64, Sent)> {
        let first = self.batches.first_entry().filter(|first| first.get().outcome.is_some())?;
        self.outcomes -= 1;
        Some(first.remove_entry())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcomes_are_taken_once_and_in_the_order_of_the_list() {
        let mut window = Window::default();
        for number in 0..3 {
            window.add(number, 10 * number, 100);
        }
        let outcome = |number: u8| Bytes::from(vec![number]);
        assert!(window.add_outcome(2, outcome(2)) && window.add_outcome(1, outcome(1)));
        assert!(!window.add_outcome(2, outcome(9)) && !window.add_outcome(7, outcome(7)));
        assert!(window.take_next().is_none());
        assert_eq!(window.waiting(), 1);
        assert!(window.add_outcome(0, outcome(0)));
        for number in 0..3_u8 {
            let sent = Sent {
                line: 10 * u64::from(number),
                position: 100,
                outcome: Some(outcome(number)),
            };
            assert_eq!(window.take_next(), Some((number.into(), sent)));
            assert!(!window.add_outcome(number.into(), outcome(9)));
        }
        assert!(window.is_empty() && window.waiting() == 0 && window.take_next().is_none());
    }

    #[test]
    fn only_so_many_are_on_their_way() {
        let mut window = Window::default();
        let mut number = 0;
        while window.has_room() {
            window.add(number, 0, 0);
            number += 1;
        }
        assert_eq!(number, Window::MAX as u64);
        // What waits for an earlier one takes room too.
        assert!(window.add_outcome(1, Bytes::new()) && !window.has_room());
        assert!(window.add_outcome(0, Bytes::new()) && window.take_next().is_some());
        assert!(window.has_room());
    }
}
