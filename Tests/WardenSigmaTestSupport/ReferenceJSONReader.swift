/// A plain JSON reader for tests.
public struct ReferenceJSONReader {
    /// Not JSON; `offset` counts Unicode scalars.
    public struct Failure: Error { public var offset: Int }

    private let scalars: [Unicode.Scalar]
    private var index = 0

    private init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// The value in `text`.
    public static func read(_ text: String) throws -> ReferenceJSON {
        var reader = ReferenceJSONReader(text)
        let value = try reader.value()
        reader.skipSpace()
        guard reader.index == reader.scalars.count else { throw Failure(offset: reader.index) }
        return value
    }

    private mutating func value() throws -> ReferenceJSON {
        skipSpace()
        guard index < scalars.count else { throw Failure(offset: index) }
        switch scalars[index] {
        case "{": return try object()
        case "[": return try array()
        case "\"": return .string(try string())
        case "t": return try word("true", .boolean(true))
        case "f": return try word("false", .boolean(false))
        case "n": return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func object() throws -> ReferenceJSON {
        var members: [ReferenceJSON.Member] = []
        index += 1
        skipSpace()
        if take("}") { return .object(members) }
        repeat {
            skipSpace()
            let key = try string()
            skipSpace()
            guard take(":") else { throw Failure(offset: index) }
            members.append(.init(key: key, value: try value()))
            skipSpace()
        } while take(",")
        guard take("}") else { throw Failure(offset: index) }
        return .object(members)
    }

    private mutating func array() throws -> ReferenceJSON {
        var items: [ReferenceJSON] = []
        index += 1
        skipSpace()
        if take("]") { return .array(items) }
        repeat {
            items.append(try value())
            skipSpace()
        } while take(",")
        guard take("]") else { throw Failure(offset: index) }
        return .array(items)
    }

    private mutating func string() throws -> String {
        guard take("\"") else { throw Failure(offset: index) }
        var units: [UInt16] = []
        while index < scalars.count, scalars[index] != "\"" {
            let scalar = scalars[index]
            index += 1
            guard scalar == "\\" else {
                units.append(contentsOf: String(scalar).utf16)
                continue
            }
            guard index < scalars.count else { throw Failure(offset: index) }
            let escaped = scalars[index]
            index += 1
            switch escaped {
            case "n": units.append(10)
            case "t": units.append(9)
            case "r": units.append(13)
            case "b": units.append(8)
            case "f": units.append(12)
            case "u":
                guard index + 4 <= scalars.count else { throw Failure(offset: index) }
                let digits = String(String.UnicodeScalarView(scalars[index..<index + 4]))
                guard let unit = UInt16(digits, radix: 16) else { throw Failure(offset: index) }
                units.append(unit)
                index += 4
            default: units.append(contentsOf: String(escaped).utf16)
            }
        }
        guard take("\"") else { throw Failure(offset: index) }
        return String(decoding: units, as: UTF16.self)
    }

    private mutating func number() throws -> ReferenceJSON {
        let start = index
        while index < scalars.count, "+-.eE0123456789".unicodeScalars.contains(scalars[index]) { index += 1 }
        let text = String(String.UnicodeScalarView(scalars[start..<index]))
        guard Double(text) != nil else { throw Failure(offset: start) }
        return .number(text)
    }

    private mutating func word(_ text: String, _ value: ReferenceJSON) throws -> ReferenceJSON {
        for scalar in text.unicodeScalars {
            guard take(scalar) else { throw Failure(offset: index) }
        }
        return value
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard index < scalars.count, scalars[index] == scalar else { return false }
        index += 1
        return true
    }

    private mutating func skipSpace() {
        while index < scalars.count, " \t\r\n".unicodeScalars.contains(scalars[index]) { index += 1 }
    }
}
