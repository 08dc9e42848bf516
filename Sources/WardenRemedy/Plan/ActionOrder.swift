/// One action with its arguments, as it is ordered.
public struct ActionOrder: Sendable, Hashable {
    public var action: String
    public var arguments: [String: String]

    public init(_ action: String, _ arguments: [String: String]) {
        self.action = action
        self.arguments = arguments
    }
}

/// Orders, and what no action does.
public struct OrderList: Sendable, Hashable {
    public var orders: [ActionOrder] = []
    public var leftOut: [String] = []
    /// By fingerprint: the orders of each finding that they close; what is left for a person is not among them.
    public internal(set) var closing: [String: [ActionOrder]] = [:]

    /// The orders of the finding that is being looked at, and whether a part of it was left out.
    var own: [ActionOrder] = []
    var leaves = false
    /// Whether the last thing asked for was in the list already.
    var repeats = false

    public init() {}

    mutating func add(_ action: String, _ arguments: [String: String]) {
        let order = ActionOrder(action, arguments)
        own.append(order)
        if orders.contains(order) { repeats = true } else { orders.append(order) }
    }

    mutating func leave(_ words: String) {
        leaves = true
        if leftOut.contains(words) { repeats = true } else { leftOut.append(words) }
    }
}
