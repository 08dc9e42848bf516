import CWarden

/// All texts that rules look for in one field, found in one pass over a long value. Ids are numbers among the slot's
/// `containsLiterals`.
///
/// SAFETY: the database is immutable and shared by threads.
final class LiteralDatabase: @unchecked Sendable {
    /// Fewer literals than this are searched one by one.
    static let threshold = 6

    let slot: UInt32
    let count: Int
    let database: OpaquePointer

    private init(slot: UInt32, count: Int, database: OpaquePointer) {
        self.slot = slot
        self.count = count
        self.database = database
    }

    deinit { tw_database_free(database) }

    /// One database per slot with many literals. A slot whose database cannot be built is searched one by one.
    static func make(for tests: TestTable) -> [LiteralDatabase] {
        tests.slots.indices.compactMap { slot in
            let literals = tests.containsLiterals[slot]
            guard literals.count >= threshold else { return nil }
            return compile(literals, tests).map {
                LiteralDatabase(slot: UInt32(slot), count: literals.count, database: $0)
            }
        }
    }

    private static func compile(_ literals: [UInt32], _ tests: TestTable) -> OpaquePointer? {
        let texts = literals.map { tests.literals[Int($0)] }
        let bytes = texts.flatMap { $0.map { CChar(bitPattern: $0) } + [CChar(0)] }
        let flags = [UInt32](repeating: UInt32(TW_PATTERN_SINGLE_MATCH), count: literals.count)
        return bytes.withUnsafeBufferPointer { buffer in
            var pointers: [UnsafePointer<CChar>?] = []
            var offset = 0
            for text in texts {
                pointers.append(buffer.baseAddress.map { $0 + offset })
                offset += text.count + 1
            }
            return tw_database_compile(
                pointers,
                texts.map(\.count),
                flags,
                literals.indices.map { UInt32($0) },
                UInt32(literals.count),
                true,
                nil,
                0,
                nil
            )
        }
    }
}
