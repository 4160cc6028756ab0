//! Versions as programs and lock files write them.

/// The first version in a text: `wasm-pack 0.15.1` and `v20.20.2` have one.
pub fn find(text: &str) -> Option<(u32, u32, u32)> {
    text.split_whitespace().find_map(|word| {
        let mut parts = word.trim_start_matches('v').splitn(3, '.');
        let mut number = || {
            let part = parts.next()?;
            part.split(|character: char| !character.is_ascii_digit()).next()?.parse().ok()
        };
        Some((number()?, number()?, number()?))
    })
}

/// The version of a package in `Cargo.lock`.
pub fn locked<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let mut lines = lock.lines().skip_while(|line| *line != format!("name = \"{package}\""));
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_version_in_what_programs_say() {
        assert_eq!(find("wasm-bindgen 0.2.130"), Some((0, 2, 130)));
        assert_eq!(find("v20.20.2\n"), Some((20, 20, 2)));
        assert_eq!(find("wasm-bindgen 0.2.130 (1a2b3c4d)"), Some((0, 2, 130)));
        assert_eq!(find("24.1.0-nightly20260101"), Some((24, 1, 0)));
        assert_eq!(find("command not found"), None);
    }

    #[test]
    fn versions_compare_by_number() {
        assert!(find("0.9.0") < find("0.10.0"));
        assert!(find("v9.0.0") < find("v20.0.0"));
    }

    #[test]
    fn reads_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n\n[[package]]\nname = \"yew\"\nversion = \"0.23.0\"\n";
        assert_eq!(locked(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked(lock, "wasm"), None);
    }
}
