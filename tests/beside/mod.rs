//! What may stand beside the project, in `../shared`: texts and annotation that are not ours to hand on.

use std::io::Write;
use std::path::{Path, PathBuf};

/// A file or folder of `../shared`; where it isn't there, says aloud what is therefore not tested.
pub fn beside(name: &str, untested: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").join(name);
    if path.exists() {
        return Some(path);
    }
    // What a passing test prints by macro is hidden; who reads the log has to see this.
    let line = format!("SKIPPED: ../shared/{name} is not here: {untested}\n");
    std::io::stderr().write_all(line.as_bytes()).unwrap();
    None
}
