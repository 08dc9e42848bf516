import CWarden

/// Finds where names that sound secret meet an operator: the candidates of the model, without the rest of a scan.
struct AssignmentSiteFinder {
    private let capture: AssignmentSiteDatabase

    init() { capture = AssignmentSiteDatabase() }

    /// Places just past an operator, rising.
    func ends(_ text: UnsafeBufferPointer<UInt8>) -> [Int] { capture.ends(text) }
}

/// The pattern alone in a database of its own.
private final class AssignmentSiteDatabase {
    private let database: OpaquePointer?
    private let scratch: OpaquePointer?

    init() {
        let text = ContentCompiler.assignmentPattern.utf8CString.map { $0 }
        var length = text.count - 1
        var flags = UInt32(TW_PATTERN_CASELESS)
        var identifier: UInt32 = 0
        database = text.withUnsafeBufferPointer { bytes in
            var pointer = bytes.baseAddress
            return tw_database_compile(&pointer, &length, &flags, &identifier, 1, false, nil, 0, nil)
        }
        scratch = database.flatMap { tw_scratch_create($0) }
    }

    deinit {
        tw_scratch_free(scratch)
        tw_database_free(database)
    }

    func ends(_ text: UnsafeBufferPointer<UInt8>) -> [Int] {
        guard let database, let scratch else { return [] }
        var hits = [tw_pattern_hit](repeating: tw_pattern_hit(), count: text.count * 2 + 1)
        let total = tw_scan(database, scratch, text.baseAddress, text.count, &hits, hits.count)
        return hits.prefix(max(0, Int(total))).map { Int($0.end) }
    }
}
