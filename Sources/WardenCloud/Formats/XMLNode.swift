/// An element of an XML answer: its name without prefix, its attributes, its children, its text.
public struct XMLNode: Sendable, Hashable {
    public var name: String
    public var attributes: [String: String]
    public var children: [XMLNode]
    /// Text of this element alone.
    public var text: String

    public init(name: String, attributes: [String: String] = [:], children: [XMLNode] = [], text: String = "") {
        self.name = name
        self.attributes = attributes
        self.children = children
        self.text = text
    }

    /// The first child of the name.
    public subscript(name: String) -> XMLNode? { children.first { $0.name == name } }

    /// All children of the name: a repeated element without a wrapper.
    public func all(_ name: String) -> [XMLNode] { children.filter { $0.name == name } }

    /// Children named `element` (AWS: `member`, `Grant`, ...) of the child `wrapper`; empty where there is none.
    public func list(_ wrapper: String, _ element: String = "member") -> [XMLNode] { self[wrapper]?.all(element) ?? [] }

    /// Text of the child; nil where there is no such child.
    public func text(_ name: String) -> String? { self[name]?.text }

    public func integer(_ name: String) -> Int64? { text(name).flatMap { Int64($0) } }

    public func bool(_ name: String) -> Bool? {
        switch text(name)?.lowercased() {
        case "true": true
        case "false": false
        default: nil
        }
    }

    /// The first element of the name at any depth, this one included.
    public func descendant(_ name: String) -> XMLNode? {
        if self.name == name { return self }
        for child in children {
            if let found = child.descendant(name) { return found }
        }
        return nil
    }
}
