//! What can go wrong on the command line, as one line each.

use std::ffi::OsStr;
use std::fmt;

/// A wrong call, or an input that can't be read.
#[derive(Debug)]
pub struct Error {
    message: String,
    exit_code: u8,
}

impl Error {
    /// The arguments are wrong; `message` says which, and the line goes on to name the help.
    pub(super) fn usage(message: impl fmt::Display) -> Self {
        Self { message: format!("{message}; `visavis help` lists the commands and options"), exit_code: 2 }
    }

    /// An input can't be read; `problem` says why and what to do.
    pub(super) fn input(file: &OsStr, problem: impl fmt::Display) -> Self {
        let name = if file == "-" { "standard input".into() } else { file.to_string_lossy() };
        Self { message: format!("{name}: {problem}"), exit_code: 1 }
    }

    /// The answer can't be written.
    pub(super) fn output(problem: &dyn fmt::Display) -> Self {
        Self { message: format!("the answer can't be written: {problem}"), exit_code: 1 }
    }

    /// What the program exits with.
    pub fn exit_code(&self) -> u8 {
        self.exit_code
    }
}

impl fmt::Display for Error {
    /// One line, whatever is in it: names of files may hold line breaks and control characters.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.message.chars() {
            if c.is_control() { write!(f, "{}", c.escape_default())? } else { write!(f, "{c}")? }
        }
        Ok(())
    }
}

impl std::error::Error for Error {}
