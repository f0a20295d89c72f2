//! Prints the structure of each file named on the command line as JSON, as `visavis read --json` does.
use std::path::Path;
use visavis::article::{Metadata, read};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let out = std::env::args().nth(1).ok_or("outline DIR FILE...")?;
    for file in std::env::args().skip(2) {
        let id = Path::new(&file).file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let article = read(&id, &std::fs::read_to_string(&file)?, Metadata::default());
        std::fs::write(Path::new(&out).join(format!("{id}.json")), serde_json::to_string_pretty(&article.outline())?)?;
    }
    Ok(())
}
