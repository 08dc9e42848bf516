internal import WardenDomain
import WardenYAML

/// Writes a YAML tree as JSON on one line, keys in the order of the file.
enum JSONText {
    static func write(_ node: YAMLNode) -> String {
        var text = ""
        append(node, to: &text)
        return text
    }

    private static func append(_ node: YAMLNode, to text: inout String) {
        switch node.content {
        case .scalar(let scalar): append(scalar, to: &text)
        case .sequence(let items):
            text += "["
            for (index, item) in items.enumerated() {
                if index > 0 { text += "," }
                append(item, to: &text)
            }
            text += "]"
        case .mapping(let entries):
            text += "{"
            for (index, entry) in entries.enumerated() {
                if index > 0 { text += "," }
                text += JSONValue.string(entry.key).compact
                text += ":"
                append(entry.value, to: &text)
            }
            text += "}"
        }
    }

    private static func append(_ scalar: YAMLScalar, to text: inout String) {
        switch scalar.value {
        case .null: text += "null"
        case .boolean(let flag): text += flag ? "true" : "false"
        case .integer(let number): text += String(number)
        case .float(let number) where number.isFinite: text += scalar.text.isJSONNumber ? scalar.text : String(number)
        case .float, .string: text += JSONValue.string(scalar.text).compact
        }
    }
}

extension String {
    /// True where YAML's spelling of a number is also JSON's.
    fileprivate var isJSONNumber: Bool {
        guard let first = utf8.first, let last = utf8.last else { return false }
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard digits.contains(last), first == UInt8(ascii: "-") || digits.contains(first) else { return false }
        let allowed = Set("0123456789+-.eE".utf8)
        return utf8.allSatisfy { allowed.contains($0) }
    }
}
