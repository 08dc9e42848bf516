internal import Foundation
internal import WardenDomain

/// Values that the store keeps as JSON.
enum JSONDocument {
    static func decode<Value: Decodable>(_ bytes: [UInt8], _ what: String) throws(WardenError) -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: Data(bytes))
        } catch {
            throw WardenError(code: "store.unreadable-value", object: what, "a stored value cannot be read: \(error)")
        }
    }

    static func encode(_ value: some Encodable, _ what: String) throws(WardenError) -> [UInt8] {
        do {
            return [UInt8](try JSONEncoder().encode(value))
        } catch {
            throw WardenError(code: "store.unwritable-value", object: what, "a value cannot be written: \(error)")
        }
    }
}
