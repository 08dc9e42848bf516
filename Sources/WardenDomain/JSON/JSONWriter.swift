/// Writes ``JSONValue`` as text.
///
/// Characters that could act on a terminal (C0, C1, bidirectional controls) are written as `\u` escapes: the value is
/// kept exactly, and showing the file raw is harmless.
public struct JSONWriter {
    /// UTF-8.
    public private(set) var bytes: [UInt8] = []
    private let indented: Bool
    private var depth = 0

    public init(indented: Bool) {
        self.indented = indented
    }

    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// An object whose members are written one after the other, by name: a large document need not be a tree first.
    public mutating func object(_ members: [String: (inout JSONWriter) -> Void]) {
        list(123, 125, members.sorted { $0.key < $1.key }) { writer, member in
            writer.write(name: member.key)
            member.value(&writer)
        }
    }

    /// A list whose elements are made as they are written.
    public mutating func array<Item>(_ items: [Item], _ element: (Item) -> JSONValue) {
        list(91, 93, items) { $0.write(element($1)) }
    }

    public mutating func write(_ value: JSONValue) {
        switch value {
        case .null: add("null")
        case .bool(let flag): add(flag ? "true" : "false")
        case .integer(let number): bytes.append(contentsOf: String(number).utf8)
        case .double(let number): bytes.append(contentsOf: (number.isFinite ? String(describing: number) : "null").utf8)
        case .string(let string): write(string)
        case .array(let items): list(91, 93, items) { $0.write($1) }
        case .object(let members):
            list(123, 125, members.sorted { $0.key < $1.key }) { writer, member in
                writer.write(name: member.key)
                writer.write(member.value)
            }
        }
    }

    private mutating func list<Item>(
        _ open: UInt8,
        _ close: UInt8,
        _ items: [Item],
        _ body: (inout JSONWriter, Item) -> Void
    ) {
        bytes.append(open)
        depth += 1
        for (index, item) in items.enumerated() {
            if index > 0 { bytes.append(44) }
            newline()
            body(&self, item)
        }
        depth -= 1
        if !items.isEmpty { newline() }
        bytes.append(close)
    }

    private mutating func newline() {
        guard indented else { return }
        bytes.append(10)
        bytes.append(contentsOf: repeatElement(32, count: depth * 2))
    }

    private mutating func write(name: String) {
        write(name)
        add(indented ? ": " : ":")
    }

    private mutating func add(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func write(_ string: String) {
        bytes.append(34)
        var string = string
        let isPlain = string.withUTF8 { text in
            for byte in text where byte < 0x20 || byte > 0x7e || byte == 0x22 || byte == 0x5c { return false }
            bytes.append(contentsOf: text)
            return true
        }
        if !isPlain {
            for scalar in string.unicodeScalars {
                let value = scalar.value
                if value >= 0x20, value < 0x7f, value != 0x22, value != 0x5c {
                    bytes.append(UInt8(truncatingIfNeeded: value))
                } else {
                    write(scalar)
                }
            }
        }
        bytes.append(34)
    }

    private mutating func write(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": add("\\\"")
        case "\\": add("\\\\")
        case "\n": add("\\n")
        case "\r": add("\\r")
        case "\t": add("\\t")
        default:
            guard SafeText.mustEscape(scalar) else {
                bytes.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
                return
            }
            for unit in String(scalar).utf16 {
                let digits = String(unit, radix: 16)
                bytes.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
            }
        }
    }
}
