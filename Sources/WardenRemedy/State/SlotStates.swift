public import WardenDomain
public import WardenEstate

/// What was read of the slots that an action asked for.
public struct SlotStates: Sendable {
    private var readings: [Slot: Reading]

    public init(_ readings: [Slot: Reading] = [:]) { self.readings = readings }

    public subscript(slot: Slot) -> Reading? {
        get { readings[slot] }
        set { readings[slot] = newValue }
    }

    public var slots: [Slot] { readings.keys.sorted() }

    /// The value, nil where the provider says that there is none.
    ///
    /// - Throws: `remedy.unknown`: on what is not known nothing can be built.
    public func value(_ slot: Slot) throws(WardenError) -> JSONValue? {
        switch readings[slot] {
        case .known(let value)?: return value
        case .absent?: return nil
        case .unknown(let unknown)?:
            throw WardenError(
                code: "remedy.unknown",
                object: slot.title,
                "the present state is not known: \(unknown.detail)",
                hint: unknown.permission.map { "grant \($0) to the fix credential" }
            )
        case nil:
            throw WardenError(code: "remedy.unknown", object: slot.title, "the present state was not read")
        }
    }
}
