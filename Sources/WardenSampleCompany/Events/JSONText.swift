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
        guard let value else { return "null" }
        let needsEscapes = value.utf8.contains { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }
        if !needsEscapes { return "\"" + value + "\"" }
        var out = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            default:
                if scalar.value < 0x20 {
                    let digits = String(scalar.value, radix: 16)
                    out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    out.unicodeScalars.append(scalar)
                }
            }
        }
        return out + "\""
    }

    static func object(_ members: [(String, String)]) -> String {
        var json = JSONText()
        for (name, value) in members { json.string(name, value) }
        return json.closed()
    }

    static func array(_ values: [String]) -> String { "[" + values.map { quoted($0) }.joined(separator: ",") + "]" }
}
