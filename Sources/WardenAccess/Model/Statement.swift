internal import WardenEstate

/// A fact that stands for itself, with what says so and what would take it away.
///
/// A class, since one fact occurs in many requirements and is the same fact in each.
final class Statement: Sendable {
    let hop: Hop
    /// nil = no single change takes it away.
    let change: AccessChange?

    init(_ hop: Hop, change: AccessChange? = nil) {
        self.hop = hop
        self.change = change
    }

    var isCertain: Bool { hop.missing == nil }
}
