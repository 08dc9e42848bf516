internal import WardenDomain

/// HTML under construction. Names and raw parts are literals of this code; every value that comes from elsewhere is
/// escaped, so that no log can write markup.
public struct Markup: Sendable {
    public typealias Attributes = KeyValuePairs<StaticString, String?>

    public private(set) var text = ""

    public init() {}

    /// An element with content. Attributes whose value is nil are left out.
    public mutating func tag(_ name: StaticString, _ attributes: Attributes = [:], _ body: (inout Markup) -> Void) {
        open(name, attributes)
        body(&self)
        raw("</")
        raw(name)
        raw(">")
    }

    /// An element that holds only text.
    public mutating func tag(_ name: StaticString, _ content: String) {
        tag(name) { $0.add(content) }
    }

    /// An element with attributes that holds only text.
    public mutating func tag(_ name: StaticString, _ attributes: Attributes, _ content: String) {
        tag(name, attributes) { $0.add(content) }
    }

    /// A shape of SVG. HTML would take what follows an open one for its content, and draw none of it.
    public mutating func shape(_ name: StaticString, _ attributes: Attributes) {
        tag(name, attributes) { _ in }
    }

    /// A start tag, or an HTML element without content.
    public mutating func open(_ name: StaticString, _ attributes: Attributes = [:]) {
        raw("<")
        raw(name)
        for (key, value) in attributes {
            guard let value else { continue }
            raw(" ")
            raw(key)
            raw("=\"")
            add(value)
            raw("\"")
        }
        raw(">")
    }

    /// Text, made safe to show and escaped for element content and quoted attributes alike.
    public mutating func add(_ content: String) {
        let safe = SafeText.neutralised(content)
        guard safe.utf8.contains(where: { Self.escapes($0) }) else {
            text += safe
            return
        }
        for scalar in safe.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    /// Markup that was built apart.
    public mutating func append(_ other: Markup) { text += other.text }

    /// Markup written in this code.
    public mutating func raw(_ literal: StaticString) {
        literal.withUTF8Buffer { text += String(decoding: $0, as: UTF8.self) }
    }

    private static func escapes(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }
}
