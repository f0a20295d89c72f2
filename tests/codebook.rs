//! Promise: a codebook is read strictly, and what is wrong with one is said in a line with its place.

#![cfg(not(target_arch = "wasm32"))]

use visavis::codebook::Codebook;

/// Every codebook of the project is one.
#[test]
fn every_codebook_of_the_project_loads() {
    let mut read = 0;
    for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/www/codebooks")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "json") && !path.to_string_lossy().contains(".schema.") {
            let text = std::fs::read_to_string(&path).unwrap();
            if let Err(error) = Codebook::from_json(&text) {
                panic!("{}: {error}", path.display());
            }
            read += 1;
        }
    }
    assert!(read > 0);
}
