//! What stands in memory from the start, divided.

use std::{borrow::Cow, ops::Range};

/// A run of zeros that is worth a segment of its own behind it: memory is zero anyway.
const ZEROS: usize = 48;

/// Bytes between two runs that are worth less than a segment of their own.
const GAP: u32 = 12;

/// Bytes at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment<'a> {
    pub at: u32,
    pub bytes: Cow<'a, [u8]>,
}

impl Segment<'_> {
    fn end(&self) -> u32 {
        self.at + self.bytes.len() as u32
    }
}

/// What is there first: all but what stands in the ranges `late`.
pub fn first<'a>(segments: &[Segment<'a>], late: &[Range<u32>]) -> Vec<Segment<'a>> {
    let mut parts = Vec::new();
    for segment in segments {
        let mut bytes = segment.bytes.to_vec();
        for range in late {
            let (start, end) = (range.start.max(segment.at), range.end.min(segment.end()));
            if start < end {
                bytes[(start - segment.at) as usize..(end - segment.at) as usize].fill(0);
            }
        }
        parts.extend(
            runs(&bytes)
                .into_iter()
                .map(|run| Segment { at: segment.at + run.start as u32, bytes: bytes[run].to_vec().into() }),
        );
    }
    parts
}

/// What comes later. Short stretches of what is there already are written again: they are constants too.
pub fn later<'a>(segments: &[Segment<'a>], late: &[Range<u32>]) -> Vec<Segment<'a>> {
    let mut parts = Vec::new();
    for segment in segments {
        let mut ranges: Vec<Range<u32>> = Vec::new();
        for range in late {
            let range = range.start.max(segment.at)..range.end.min(segment.end());
            match ranges.last_mut() {
                _ if range.is_empty() => {}
                Some(last) if range.start <= last.end + GAP => last.end = range.end,
                _ => ranges.push(range),
            }
        }
        parts.extend(ranges.into_iter().map(|range| Segment {
            at: range.start,
            bytes:
                segment.bytes[(range.start - segment.at) as usize..(range.end - segment.at) as usize].to_vec().into(),
        }));
    }
    parts
}

/// Where something other than long runs of zeros stands.
fn runs(bytes: &[u8]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, _) in bytes.iter().enumerate().filter(|(_, byte)| **byte != 0) {
        match runs.last_mut() {
            Some(last) if at < last.end + ZEROS => last.end = at + 1,
            _ => runs.push(at..at + 1),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_parts_together_are_the_whole() {
        let whole: Vec<u8> = (1..=200).collect();
        let segments = [Segment { at: 1000, bytes: whole.as_slice().into() }];
        let late = [1010..1020, 1025..1030, 1090..1180, 1190..1300];
        let (first, later) = (first(&segments, &late), later(&segments, &late));
        let lengths = |parts: &[Segment<'_>]| parts.iter().map(|part| (part.at, part.end())).collect::<Vec<_>>();
        // 1010 to 1020 is too short to begin anew behind it; 1020 to 1025 is there twice.
        assert_eq!(lengths(&first), [(1000, 1090), (1180, 1190)]);
        assert_eq!(lengths(&later), [(1010, 1030), (1090, 1200)]);
        let mut memory = vec![0; 200];
        for Segment { at, bytes } in first.iter().chain(&later) {
            memory[*at as usize - 1000..][..bytes.len()].copy_from_slice(bytes);
        }
        assert_eq!(memory, whole);
        assert!(first.iter().all(|part| part.bytes.first() != Some(&0)));
    }
}
