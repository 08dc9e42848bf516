public import WardenEstate

/// One question about the estate: what the right state is, why, and how to tell. A check is a type without a value; its
/// file holds everything about it.
public protocol Check: Sendable {
    static var metadata: CheckMetadata { get }

    /// Judges one subject. What cannot be answered is thrown and becomes `unknown`.
    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome

    /// Estates and what the check has to say about each: its tests. The right estate is always one of them.
    static var examples: [CheckExample] { get }

    /// How a lab is broken so that this check is seen failing, or why no emulator expresses it.
    static var lab: LabRecipe { get }
}

/// Questions that got no answer, on the way out of a check.
public struct Unanswered: Error, Sendable {
    public var unknowns: [Unknown]

    public init(_ unknowns: [Unknown]) { self.unknowns = unknowns }

    public init(_ unknown: Unknown) { unknowns = [unknown] }
}
