internal import WardenDomain

/// Writes JSON text, member by member.
struct JSONText {
    private(set) var text = "{"
    private var isFirst = true

    /// Adds a member whose value is already JSON.
    mutating func raw(_ name: String, _ json: String) {
        if !isFirst { text += "," }
        isFirst = false
        text += "\"\(name)\":\(json)"
    }

    mutating func string(_ name: String, _ value: String?) { raw(name, Self.quoted(value)) }

    mutating func number(_ name: String, _ value: Int64) { raw(name, String(value)) }

    consuming func closed() -> String { text + "}" }

    static func quoted(_ value: String?) -> String {
        value.map { JSONValue.string($0).compact } ?? "null"
    }

    static func object(_ members: [(String, String)]) -> String {
        var json = JSONText()
        for (name, value) in members { json.string(name, value) }
        return json.closed()
    }

    static func array(_ values: [String]) -> String { "[" + values.map { quoted($0) }.joined(separator: ",") + "]" }
}
