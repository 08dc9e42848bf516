internal import WardenEstate

/// A fact that stands for itself, with what says so and what would take it away.
///
/// A class, since one fact occurs in many requirements and is the same fact in each. Sweeps over a whole estate make
/// millions of them and read the words of none: those may be made when they are asked for.
final class Statement: Sendable {
    private let make: @Sendable () -> Hop
    let isCertain: Bool
    /// nil = no single change takes it away.
    let change: AccessChange?

    init(_ hop: Hop, change: AccessChange? = nil) {
        make = { hop }
        isCertain = hop.missing == nil
        self.change = change
    }

    /// One that is known to hold.
    init(known make: @escaping @Sendable () -> Hop) {
        self.make = make
        isCertain = true
        change = nil
    }

    var hop: Hop { make() }
}
