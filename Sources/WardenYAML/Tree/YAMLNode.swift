/// One node of a YAML document and where it stands. Lines and columns count from 1; columns count Unicode scalars.
public struct YAMLNode: Sendable, Hashable {
    /// What a node holds.
    public enum Content: Sendable, Hashable {
        case scalar(YAMLScalar)
        case sequence([YAMLNode])
        case mapping([YAMLEntry])
    }

    public var content: Content
    public var line: Int
    public var column: Int

    public init(_ content: Content, line: Int, column: Int) {
        self.content = content
        self.line = line
        self.column = column
    }

    public var scalar: YAMLScalar? {
        if case .scalar(let scalar) = content { scalar } else { nil }
    }

    public var sequence: [YAMLNode]? {
        if case .sequence(let items) = content { items } else { nil }
    }

    public var mapping: [YAMLEntry]? {
        if case .mapping(let entries) = content { entries } else { nil }
    }

    /// True for `null`, `~` and an empty value.
    public var isNull: Bool { scalar?.value == .null }

    /// The text of a scalar of any type but null.
    public var text: String? {
        guard let scalar, scalar.value != .null else { return nil }
        return scalar.text
    }

    /// The value under a key of a mapping.
    public subscript(key: String) -> YAMLNode? {
        mapping?.first { $0.key == key }?.value
    }

    /// `a map`, `a list`, `a string`, ...: for messages.
    public var kindName: String {
        switch content {
        case .sequence: "a list"
        case .mapping: "a map"
        case .scalar(let scalar): scalar.value.kindName
        }
    }
}

/// A key and its value in a mapping, in the order of the file.
public struct YAMLEntry: Sendable, Hashable {
    public var key: String
    /// The key as a scalar node, for its place.
    public var keyNode: YAMLNode
    public var value: YAMLNode

    public init(key: String, keyNode: YAMLNode, value: YAMLNode) {
        self.key = key
        self.keyNode = keyNode
        self.value = value
    }
}
