//! Where the module that pages load gets its memory. What it asks for is small and lives briefly; the standard library's
//! allocator for WebAssembly would weigh five times as much.

use rlsf::{GlobalTlsf, GlobalTlsfOptions};

#[global_allocator]
static HEAP: GlobalTlsf<Heap> = GlobalTlsf::new();

struct Heap;

impl GlobalTlsfOptions for Heap {
    const ENABLE_REALLOCATION: bool = false; // what grows is copied
    const COALESCE_POOLS: bool = true; // an edition is larger than what the browser hands out at once
}
