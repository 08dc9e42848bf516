internal import WardenDomain

/// Blocks and values as `terraform fmt` leaves them.
extension DeliveryTerraform {
    static func resource(
        _ type: String,
        _ name: String,
        _ members: [(String, String)],
        nested: [String] = []
    )
        -> String
    {
        block("resource \"\(type)\" \"\(name)\"", members, nested: nested)
    }

    /// Equals signs of neighbouring single-line members stand in one column, as the formatter puts them.
    static func block(_ head: String, _ members: [(String, String)], nested: [String] = []) -> String {
        if members.isEmpty, nested.isEmpty { return "\(head) {}" }
        var lines: [String] = []
        var run: [(String, String)] = []
        func flush() {
            let width = run.map(\.0.count).max() ?? 0
            for (name, value) in run {
                lines.append("  \(name)\(String(repeating: " ", count: width - name.count)) = \(indented(value))")
            }
            run = []
        }
        for member in members {
            if member.1.contains("\n") {
                // A value of several lines ends a run, and takes no part in its column.
                flush()
                lines.append("  \(member.0) = \(indented(member.1))")
            } else {
                run.append(member)
            }
        }
        flush()
        for (index, inner) in nested.enumerated() {
            if index > 0 || !members.isEmpty { lines.append("") }
            lines += inner.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  \($0)" }
        }
        return "\(head) {\n" + lines.joined(separator: "\n") + "\n}"
    }

    private static func indented(_ text: String) -> String { text.replacing("\n", with: "\n  ") }

    static func quote(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("${", with: "$${") + "\""
    }

    static func policy(_ text: String) -> String {
        guard let json = PolicyText.parse(text) else { return quote(text) }
        return "jsonencode(\(expression(json)))"
    }

    private static func expression(_ value: JSONValue) -> String {
        switch value {
        case .string(let text): return quote(text)
        case .array(let items):
            if items.allSatisfy({ $0.string != nil }) {
                return "[" + items.map(expression).joined(separator: ", ") + "]"
            }
            return "[\n" + items.map { "  " + indented(expression($0)) + "," }.joined(separator: "\n") + "\n]"
        case .object(let members):
            return object(members.sorted { $0.key < $1.key }.map { ($0.key, expression($0.value)) })
        default: return value.compact
        }
    }

    private static func object(_ members: [(String, String)]) -> String {
        let named = members.map { name, value in
            (name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } ? name : quote(name), value)
        }
        let body = block("", named)
        return String(body.drop { $0 == " " })
    }
}
