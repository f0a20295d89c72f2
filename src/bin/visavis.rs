//! The command line: files in, JSON, HTML or a table out.

fn main() {}
