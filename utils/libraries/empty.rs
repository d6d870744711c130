// Cargo wants a crate to have a file.
