/// What a target says when something that must hold does not.
public struct BrokenClaim: Error, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}

/// Throws the claim unless it holds.
func claim(_ holds: Bool, _ text: @autoclosure () -> String) throws(BrokenClaim) {
    if !holds { throw BrokenClaim(text()) }
}

extension UnsafeRawBufferPointer {
    /// The bytes as text; what is no UTF-8 is replaced, as every reader of rule files does.
    var text: String { String(decoding: self, as: UTF8.self) }
}
