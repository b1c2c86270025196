//! The browser module's memory: handed out upwards, and taken back all at once.
//!
//! A call makes its values, answers, and frees them all; nothing outlives it but what
//! [`keep`](Arena::keep) found when the module was started. So there is no list of free places to
//! search: what is freed at the top is given out again, and once nothing is left of a call, so is
//! all that it had. It takes a tenth of the code of an allocator for all purposes.

use core::alloc::{GlobalAlloc, Layout};
use core::cell::Cell;
use core::ptr;

/// Memory from an address upwards, for one thread.
pub(crate) struct Arena {
    /// The first address that is not handed out.
    top: Cell<*mut u8>,
    /// How many pieces are handed out.
    live: Cell<usize>,
    /// Top and pieces when the module had been started.
    kept: Cell<(*mut u8, usize)>,
    /// Makes sure that there is memory below an address.
    provide: fn(usize) -> bool,
}

impl Arena {
    /// Memory from an address upwards, as far as is provided.
    pub(crate) const fn new(start: *mut u8, provide: fn(usize) -> bool) -> Self {
        Self { top: Cell::new(start), live: Cell::new(0), kept: Cell::new((start, 0)), provide }
    }

    /// Keeps what is handed out now; what comes later is taken back once it has all been freed.
    pub(crate) fn keep(&self) {
        self.kept.set((self.top.get(), self.live.get()));
    }

    /// Hands out what lies below an end, if that can be.
    fn rise(&self, start: *mut u8, size: usize) -> bool {
        let end = start.addr().checked_add(size).filter(|end| (self.provide)(*end));
        if let Some(end) = end {
            self.top.set(start.with_addr(end));
        }
        end.is_some()
    }
}

// SAFETY: a piece starts at the top, aligned, and ends where the next may start. The top is lowered
// to the start of the topmost piece when that is freed, or to where no piece is left above.
#[allow(unsafe_code, reason = "an allocator is unsafe by detection")]
unsafe impl GlobalAlloc for Arena {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let top = self.top.get();
        let Some(start) = top.addr().checked_next_multiple_of(layout.align()) else {
            return ptr::null_mut();
        };
        let start = top.with_addr(start);
        if !self.rise(start, layout.size()) {
            return ptr::null_mut();
        }
        self.live.set(self.live.get() + 1);
        start
    }

    unsafe fn dealloc(&self, piece: *mut u8, layout: Layout) {
        let live = self.live.get() - 1;
        self.live.set(live);
        let (floor, kept) = self.kept.get();
        if live == kept {
            self.top.set(floor);
        } else if piece.wrapping_add(layout.size()) == self.top.get() {
            self.top.set(piece);
        }
    }

    unsafe fn realloc(&self, piece: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // At the top it grows and shrinks where it stands.
        if piece.wrapping_add(layout.size()) == self.top.get() {
            return if self.rise(piece, size) { piece } else { ptr::null_mut() };
        }
        // SAFETY: the caller gives a size that fits the alignment, and both pieces hold as much as
        // is copied.
        unsafe {
            let moved = self.alloc(Layout::from_size_align_unchecked(size, layout.align()));
            if !moved.is_null() {
                ptr::copy_nonoverlapping(piece, moved, layout.size().min(size));
                self.dealloc(piece, layout);
            }
            moved
        }
    }
}

#[cfg(test)]
#[allow(unsafe_code, reason = "an allocator is unsafe to call")]
mod tests {
    use super::*;

    const SIZE: usize = 1536;

    fn layout(size: usize, align: usize) -> Layout {
        Layout::from_size_align(size, align).expect("a power of two")
    }

    /// Many calls, each of many pieces made, grown, shrunk and freed in no order: none overlaps
    /// another or loses what is in it, and after each call there is as much room as before.
    #[test]
    fn pieces_are_apart_and_taken_back() {
        static FREE: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
        let mut memory = std::vec![0u128; SIZE / 16];
        let start = memory.as_mut_ptr().cast::<u8>();
        FREE.store(start.addr() + SIZE, std::sync::atomic::Ordering::Relaxed);
        let arena = Arena::new(start, |end| end <= FREE.load(std::sync::atomic::Ordering::Relaxed));
        // SAFETY: every piece is used with the layout that it was made with, until it is freed.
        unsafe {
            let kept = arena.alloc(layout(40, 8));
            kept.write_bytes(7, 40);
            arena.keep();
            let floor = arena.top.get();
            let mut seed = 1u32;
            let mut next = |below: usize| {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (seed >> 8) as usize % below
            };
            let mut refused = 0;
            for call in 0..500 {
                let mut pieces: Vec<(*mut u8, Layout, u8)> = Vec::new();
                for step in 0..60u8 {
                    match next(3) {
                        0 if !pieces.is_empty() => {
                            let (piece, layout, _) = pieces.swap_remove(next(pieces.len()));
                            arena.dealloc(piece, layout);
                        }
                        1 if !pieces.is_empty() => {
                            let nth = next(pieces.len());
                            let (piece, old, mark) = pieces[nth];
                            let size = 1 + next(200);
                            let moved = arena.realloc(piece, old, size);
                            if moved.is_null() {
                                refused += 1;
                                continue;
                            }
                            for at in 0..old.size().min(size) {
                                assert_eq!(*moved.add(at), mark, "call {call}, step {step}");
                            }
                            moved.write_bytes(mark, size);
                            pieces[nth] = (moved, layout(size, old.align()), mark);
                        }
                        _ => {
                            let wanted = layout(1 + next(100), 1 << next(5));
                            let piece = arena.alloc(wanted);
                            if piece.is_null() {
                                refused += 1;
                                continue;
                            }
                            assert_eq!(piece.addr() % wanted.align(), 0);
                            piece.write_bytes(step, wanted.size());
                            pieces.push((piece, wanted, step));
                        }
                    }
                    for (piece, layout, mark) in &pieces {
                        for at in 0..layout.size() {
                            assert_eq!(*piece.add(at), *mark, "call {call}, step {step}");
                        }
                    }
                }
                while !pieces.is_empty() {
                    let (piece, layout, _) = pieces.swap_remove(next(pieces.len()));
                    arena.dealloc(piece, layout);
                }
                assert_eq!(arena.top.get(), floor, "call {call}");
                assert!((0..40).all(|at| *kept.add(at) == 7));
            }
            assert!(refused > 0, "there was never too little room");
        }
    }
}

/// The arena that the module has: above its own data, in all the memory that it is allowed.
#[cfg(all(feature = "bare", target_arch = "wasm32"))]
#[allow(unsafe_code, reason = "the linker says where data ends; JavaScript has one thread")]
mod module {
    use core::arch::wasm32::{memory_grow, memory_size};

    use super::Arena;

    const PAGE: usize = 1 << 16;

    unsafe extern "C" {
        static __heap_base: u8;
    }

    // SAFETY: a module that JavaScript starts has a single thread.
    unsafe impl Sync for Arena {}

    #[global_allocator]
    pub(crate) static ARENA: Arena = Arena::new((&raw const __heap_base).cast_mut(), provide);

    fn provide(end: usize) -> bool {
        let pages = end.div_ceil(PAGE).saturating_sub(memory_size(0));
        // A little more at a time, for every growth is seen by JavaScript.
        pages == 0 || memory_grow(0, pages.max(8)) != usize::MAX
    }
}
#[cfg(all(feature = "bare", target_arch = "wasm32"))]
pub(crate) use module::ARENA;
