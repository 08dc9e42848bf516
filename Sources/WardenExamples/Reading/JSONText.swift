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
                append(quoting: entry.key, to: &text)
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
        case .float, .string: append(quoting: scalar.text, to: &text)
        }
    }

    private static func append(quoting value: String, to text: inout String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20:
                let code = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - code.count) + code
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
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
