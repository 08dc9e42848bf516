internal import WardenDomain
internal import WardenPolicy

extension PolicyValue {
    init(_ value: JSONValue) {
        switch value {
        case .null: self = .null
        case .bool(let flag): self = .bool(flag)
        case .integer(let number): self = .number(String(number))
        case .double(let number): self = .number(String(number))
        case .string(let text): self = .string(text)
        case .array(let items): self = .array(items.map(PolicyValue.init))
        case .object(let members): self = .object(members.mapValues(PolicyValue.init))
        }
    }
}

extension PolicyDocument {
    init(_ value: JSONValue) { self.init(PolicyValue(value)) }

    /// Stands for a policy that could not be read: every answer that rests on it is unknown.
    static let unread = PolicyDocument(PolicyValue.string("?"))

    /// What the other side may allow itself, where its policies are not ours to see.
    static let allowEverything = PolicyDocument(
        PolicyValue.object([
            "Version": .string("2012-10-17"),
            "Statement": .object(["Effect": .string("Allow"), "Action": .string("*"), "Resource": .string("*")]),
        ])
    )

    /// A resource policy as somebody would write it who may write it.
    static func opened(to principal: String, resources: [String]) -> PolicyDocument {
        PolicyDocument(
            PolicyValue.object([
                "Version": .string("2012-10-17"),
                "Statement": .object([
                    "Effect": .string("Allow"), "Action": .string("*"),
                    "Principal": .object(["AWS": .string(principal)]),
                    "Resource": .array(resources.map { .string($0) }),
                ]),
            ])
        )
    }
}
