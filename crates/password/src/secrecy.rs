//! Keeping the process from leaving anything behind: no core, no look into its memory by others of
//! the same user, no swap where the system allows.
#![expect(unsafe_code, reason = "asks the kernel; no memory is touched")]

/// What was achieved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hardened {
    /// No core will be written, and no debugger of the same user may attach.
    pub no_core: bool,
    /// Memory stays out of swap.
    pub no_swap: bool,
}

/// Forbids cores and, where allowed, swap: the one place that does. Whole memory is locked as it is
/// touched, and so is a file that is mapped later: `lock` is not for work that reads a whole index.
pub fn harden(lock: bool) -> Hardened {
    let none = libc::rlimit {
        rlim_cur: 0,
        rlim_max: 0,
    };
    // SAFETY: a call with a struct that lives through it.
    let limited = unsafe { libc::setrlimit(libc::RLIMIT_CORE, &raw const none) } == 0;
    Hardened {
        no_core: limited && not_dumpable(),
        no_swap: lock && may_lock() && lock_all(),
    }
}

/// Makes room for others: the lowest priority that still moves.
pub fn be_nice() -> bool {
    // SAFETY: a call without memory. A priority of -1 is no failure we would act on.
    unsafe { libc::nice(10) != -1 }
}

#[cfg(target_os = "linux")]
fn not_dumpable() -> bool {
    // SAFETY: a call without memory.
    unsafe { libc::prctl(libc::PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 }
}

#[cfg(not(target_os = "linux"))]
fn not_dumpable() -> bool {
    true
}

/// Whether memory may be locked without a limit: else a later allocation would fail.
#[cfg(target_os = "linux")]
fn may_lock() -> bool {
    let mut limit = libc::rlimit {
        rlim_cur: 0,
        rlim_max: 0,
    };
    // SAFETY: calls with a struct that lives through them.
    unsafe {
        libc::geteuid() == 0
            || (libc::getrlimit(libc::RLIMIT_MEMLOCK, &raw mut limit) == 0
                && limit.rlim_cur == libc::RLIM_INFINITY)
    }
}

#[cfg(target_os = "linux")]
fn lock_all() -> bool {
    let how = libc::MCL_CURRENT | libc::MCL_FUTURE | libc::MCL_ONFAULT;
    // SAFETY: a call without memory.
    unsafe { libc::mlockall(how) == 0 }
}

#[cfg(not(target_os = "linux"))]
fn may_lock() -> bool {
    false
}

#[cfg(not(target_os = "linux"))]
fn lock_all() -> bool {
    false
}
