internal import WardenCloud
internal import WardenDomain

/// How the XML of an answer becomes the JSON that AWS' own tools print (botocore's shape): which elements repeat, which
/// wrap a list, which are no text. Everything that no rule names is kept under its own name.
struct XMLShape: Sendable {
    /// Repeated elements without a wrapper: element to member. `And/Tag` holds below that parent alone.
    var lists: [String: String] = [:]
    /// Elements whose children are the items of a list: element to member.
    var wrappers: [String: String] = [:]
    /// Members with another name than their element.
    var names: [String: String] = [:]
    var flags: Set<String> = []
    var numbers: Set<String> = []
    /// Elements that are objects even where they are empty.
    var objects: Set<String> = []
    /// Elements that hold a JSON document, percent-encoded.
    var documents: Set<String> = []

    func json(_ node: XMLNode) -> JSONValue {
        var members: [String: JSONValue] = [:]
        for (name, value) in node.attributes where name.split(separator: ":").last == "type" {
            members["Type"] = .string(value)
        }
        for child in node.children {
            if let member = wrappers[child.name] {
                members[member] = .array(child.children.map(value))
            } else if let member = lists["\(node.name)/\(child.name)"] ?? lists[child.name] {
                members[member] = .array((members[member]?.array ?? []) + [value(child)])
            } else {
                let member = names[child.name] ?? child.name
                members[member] = members[member].map { .array(($0.array ?? [$0]) + [value(child)]) } ?? value(child)
            }
        }
        return .object(members)
    }

    private func value(_ node: XMLNode) -> JSONValue {
        if !node.children.isEmpty || objects.contains(node.name) { return json(node) }
        if flags.contains(node.name), let flag = JSONValue.string(node.text).bool { return .bool(flag) }
        if numbers.contains(node.name), let number = Int64(node.text) { return .integer(number) }
        if documents.contains(node.name) {
            let text = PercentDecoding.strict(node.text)
            // A document that cannot be parsed stays the text that it is.
            return .parsed(text)
        }
        return .string(node.text)
    }
}
