internal import Foundation

extension JSON {
    /// Reads one JSON text; nil where it is not JSON.
    public init?(parsing bytes: some Collection<UInt8>) {
        guard let value = try? JSONDecoder().decode(JSON.self, from: Data(bytes)) else { return nil }
        self = value
    }

    /// Reads one JSON text; nil where it is not JSON.
    public init?(parsing text: String) { self.init(parsing: Array(text.utf8)) }
}

extension JSON: Decodable {
    public init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        if box.decodeNil() {
            self = .null
        } else if let flag = try? box.decode(Bool.self) {
            self = .bool(flag)
        } else if let number = try? box.decode(Int64.self) {
            self = .int(number)
        } else if let number = try? box.decode(Double.self) {
            self = .double(number)
        } else if let text = try? box.decode(String.self) {
            self = .string(text)
        } else if let elements = try? box.decode([JSON].self) {
            self = .array(elements)
        } else {
            self = .object(try box.decode([String: JSON].self))
        }
    }
}
