//! Where in a text its hits stand, in a word.

/// Fewer hits than this say nothing of where they crowd.
const FEW: usize = 4;

/// Where most hits of a text stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spread {
    /// Too few to say.
    Few,
    /// At least seven in ten stand in the first third.
    Opening,
    /// At least seven in ten stand in the middle third.
    Middle,
    /// At least seven in ten stand in the last third.
    Close,
    /// At least seven in ten stand in the first half.
    FirstHalf,
    /// At least seven in ten stand in the second half.
    SecondHalf,
    /// Nowhere in particular.
    Throughout,
}

/// Where most of the hits stand, each given by its place in the text from 0 to 1.
#[must_use]
pub fn spread(places: &[f64]) -> Spread {
    let crowd = |from: f64, to: f64| {
        let inside = places.iter().filter(|&&place| from <= place && place < to).count();
        inside * 10 >= places.len() * 7
    };
    let third = 1.0 / 3.0;
    let ranges = [
        (Spread::Opening, 0.0, third),
        (Spread::Middle, third, 2.0 * third),
        (Spread::Close, 2.0 * third, 2.0),
        (Spread::FirstHalf, 0.0, 0.5),
        (Spread::SecondHalf, 0.5, 2.0),
    ];
    if places.len() < FEW {
        return Spread::Few;
    }
    let found = ranges.into_iter().find(|&(_, from, to)| crowd(from, to));
    found.map_or(Spread::Throughout, |(spread, ..)| spread)
}
