//! Memory that is wiped when it is given back, from the moment a secret is at hand. Libraries make
//! copies of a password that nobody can reach any more; what they free, this wipes.
#![expect(unsafe_code, reason = "an allocator is made of unsafe functions")]

use std::alloc::{GlobalAlloc, Layout};
use std::ffi::{c_int, c_long};
use std::hint::black_box;
use std::ptr;
use std::sync::atomic::{AtomicBool, Ordering};

/// An allocator that wipes what is freed once [`wipe_from_now_on`] was called. Until then it costs
/// one look at a switch.
pub struct Wiping<A>(pub A);

static SECRETS: AtomicBool = AtomicBool::new(false);

/// Milliseconds after which a server gives free memory back to the system. The allocator waits a second otherwise,
/// and each of some thirty threads keeps what its largest page took: 250 MiB instead of 190 with two hundred
/// people at work (docs/BENCHMARKS.md). A review of its own is over before it matters.
const GIVEN_BACK_AFTER: c_long = 100;

/// `mi_option_purge_delay` of `mimalloc.h`, one of its stable numbers.
const PURGE_DELAY: c_int = 15;

unsafe extern "C" {
    /// Sets an option of the allocator.
    safe fn mi_option_set(option: c_int, value: c_long);
}

/// Free memory goes back to the system soon, from now on: for a program that stays.
pub fn give_back_soon() {
    mi_option_set(PURGE_DELAY, GIVEN_BACK_AFTER);
}

/// Every block freed from now on is wiped, on every thread.
pub fn wipe_from_now_on() {
    SECRETS.store(true, Ordering::Relaxed);
}

// SAFETY: every block comes from the inner allocator and goes back to it with its own layout.
unsafe impl<A: GlobalAlloc> GlobalAlloc for Wiping<A> {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promises are handed on.
        unsafe { self.0.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promises are handed on.
        unsafe { self.0.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        if SECRETS.load(Ordering::Relaxed) {
            // SAFETY: the block is the caller's, whole, and nobody else looks at it any more.
            unsafe { ptr::write_bytes(block, 0, layout.size()) };
            black_box(block);
        }
        // SAFETY: the caller's promises are handed on.
        unsafe { self.0.dealloc(block, layout) }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        if !SECRETS.load(Ordering::Relaxed) {
            // SAFETY: the caller's promises are handed on.
            return unsafe { self.0.realloc(block, layout, size) };
        }
        // SAFETY: the caller promises that `size` fits this alignment; the two blocks are apart,
        // and as many bytes are copied as both have.
        unsafe {
            let larger = self.alloc(Layout::from_size_align_unchecked(size, layout.align()));
            if !larger.is_null() {
                ptr::copy_nonoverlapping(block, larger, layout.size().min(size));
                self.dealloc(block, layout);
            }
            larger
        }
    }
}

#[cfg(test)]
mod tests {
    use std::alloc::System;
    use std::sync::atomic::AtomicUsize;

    use super::*;

    /// Counts the bytes that are not wiped when they come back.
    struct Watching;
    static LEFT: AtomicUsize = AtomicUsize::new(0);
    static BLOCKS: AtomicUsize = AtomicUsize::new(0);

    // SAFETY: everything is the system's.
    unsafe impl GlobalAlloc for Watching {
        unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
            // SAFETY: handed on.
            unsafe { System.alloc(layout) }
        }

        unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
            // SAFETY: the block is whole and ours until it is freed.
            let bytes = unsafe { std::slice::from_raw_parts(block, layout.size()) };
            let left = bytes.iter().filter(|&&byte| byte != 0).count();
            LEFT.fetch_add(left, Ordering::Relaxed);
            BLOCKS.fetch_add(1, Ordering::Relaxed);
            // SAFETY: handed on.
            unsafe { System.dealloc(block, layout) }
        }
    }

    #[test]
    fn what_is_freed_or_outgrown_is_wiped() {
        wipe_from_now_on();
        let allocator = Wiping(Watching);
        let layout = Layout::array::<u8>(64).unwrap();
        // SAFETY: the block is written within its size and freed once, with its last layout.
        unsafe {
            let block = allocator.alloc(layout);
            block.write_bytes(0x5A, 64);
            let larger = allocator.realloc(block, layout, 4096);
            assert_eq!(*larger.add(63), 0x5A);
            allocator.dealloc(larger, Layout::array::<u8>(4096).unwrap());
        }
        assert_eq!(BLOCKS.load(Ordering::Relaxed), 2);
        assert_eq!(LEFT.load(Ordering::Relaxed), 0);
    }
}
