/// Writes ``JSONValue`` as text.
///
/// Characters that could act on a terminal (C0, C1, bidirectional controls) are written as `\u` escapes: the value is
/// kept exactly, and showing the file raw is harmless.
struct JSONWriter {
    private(set) var text = ""
    private let indented: Bool
    private var depth = 0

    init(indented: Bool) {
        self.indented = indented
    }

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: text += "null"
        case .bool(let flag): text += flag ? "true" : "false"
        case .int(let number): text += String(number)
        case .unsigned(let number): text += String(number)
        case .double(let number): text += number.isFinite ? String(describing: number) : "null"
        case .string(let string): write(string)
        case .array(let items): list("[", "]", items) { $0.write($1) }
        case .object(let members):
            list("{", "}", members.sorted { $0.key < $1.key }) { writer, member in
                writer.write(member.key)
                writer.text += writer.indented ? ": " : ":"
                writer.write(member.value)
            }
        }
    }

    private mutating func list<Item>(
        _ open: String,
        _ close: String,
        _ items: [Item],
        _ body: (inout JSONWriter, Item) -> Void
    ) {
        text += open
        depth += 1
        for (index, item) in items.enumerated() {
            if index > 0 { text += "," }
            newline()
            body(&self, item)
        }
        depth -= 1
        if !items.isEmpty { newline() }
        text += close
    }

    private mutating func newline() {
        guard indented else { return }
        text += "\n" + String(repeating: "  ", count: depth)
    }

    private mutating func write(_ string: String) {
        text += "\""
        if string.utf8.contains(where: { $0 < 0x20 || $0 > 0x7e || $0 == 0x22 || $0 == 0x5c }) {
            for scalar in string.unicodeScalars { write(scalar) }
        } else {
            text += string
        }
        text += "\""
    }

    private mutating func write(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\n": text += "\\n"
        case "\r": text += "\\r"
        case "\t": text += "\\t"
        default:
            guard SafeText.mustEscape(scalar) else {
                text.unicodeScalars.append(scalar)
                return
            }
            for unit in String(scalar).utf16 {
                let digits = String(unit, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
    }
}
