internal import WardenDomain

extension JSONValue {
    /// The object with a member `type`.
    func typed(_ type: String) -> JSONValue {
        guard case .object(var members) = self else { return self }
        members["type"] = .string(type)
        return .object(members)
    }
}
