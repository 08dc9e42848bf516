public import WardenEstate

/// One question about the estate: what the right state is, why, and how to tell. A check is a type without a value; its
/// file holds everything about it.
public protocol Check: Sendable {
    static var metadata: CheckMetadata { get }

    /// Judges one subject. What cannot be answered is thrown and becomes `unknown`.
    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome

    /// Estates and what the check has to say about each: its tests. The right estate is always one of them.
    static var examples: [CheckExample] { get }

    /// How to break a lab so that this check, and what it looks for, is seen failing; nil where no emulator expresses it.
    static var lab: LabBreak? { get }
}

extension Check {
    public static var lab: LabBreak? { nil }
}

/// Questions that got no answer, on the way out of a check.
public struct Unanswered: Error, Sendable {
    public var unknowns: [Unknown]

    public init(_ unknowns: [Unknown]) { self.unknowns = unknowns }

    public init(_ unknown: Unknown) { unknowns = [unknown] }
}
