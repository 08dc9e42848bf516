/// An estate that differs from the right one in one way, and what the check has to say about it.
public struct CheckExample: Sendable {
    /// What is different: `one flag is off`.
    public var name: String
    public var expected: CheckOutcome.Kind
    public var change: @Sendable (inout ExampleEstate) -> Void

    public init(
        _ name: String,
        _ expected: CheckOutcome.Kind,
        _ change: @escaping @Sendable (inout ExampleEstate) -> Void
    ) {
        self.name = name
        self.expected = expected
        self.change = change
    }
}
