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

    /// Whether the last thing asked for was in the list already.
    var repeats = false

    public init() {}

    mutating func add(_ action: String, _ arguments: [String: String]) {
        let order = ActionOrder(action, arguments)
        if orders.contains(order) { repeats = true } else { orders.append(order) }
    }

    mutating func leave(_ words: String) {
        if leftOut.contains(words) { repeats = true } else { leftOut.append(words) }
    }
}
