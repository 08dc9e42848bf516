internal import WardenCloud
internal import WardenDomain

/// Documents of S3 as JSON and back: elements become members, repeated ones lists, text stays text.
struct XMLTree {
    /// Elements that are lists even where there is one.
    var lists: Set<String>

    func json(_ node: XMLNode) -> JSONValue {
        guard !node.children.isEmpty else { return .string(node.text) }
        var members: [String: JSONValue] = [:]
        for name in Set(node.children.map(\.name)) {
            let values = node.all(name).map(json)
            members[name] = values.count > 1 || lists.contains(name) ? .array(values) : values[0]
        }
        return .object(members)
    }

    /// The element and all below it; members in the order of their names, which S3 does not mind.
    func xml(_ name: String, _ value: JSONValue, namespace: String? = nil) -> String {
        let space = namespace.map { " xmlns=\"\($0)\"" } ?? ""
        switch value {
        case .object(let members):
            let inside = members.sorted { $0.key < $1.key }.map { key, value -> String in
                guard case .array(let items) = value else { return xml(key, value) }
                return items.map { xml(key, $0) }.joined()
            }
            return "<\(name)\(space)>\(inside.joined())</\(name)>"
        default: return "<\(name)\(space)>\(Self.escape(value.text ?? value.bool.map(String.init) ?? ""))</\(name)>"
        }
    }

    static func escape(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
        return result
    }
}
