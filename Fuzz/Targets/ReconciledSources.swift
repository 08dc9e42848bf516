import WardenDomain
import WardenIntegrity

/// Events as reconciliation reads them: any source agrees with itself.
enum ReconciledSources {
    static func read(_ bytes: UnsafeRawBufferPointer) throws {
        let lines = [UInt8](bytes) + [10]
        let first = set(lines, "first")
        let second = set(lines, "second")
        let result = Reconciler.compare(first, second)
        try claim(first.count == second.count && first.unreadable == second.unreadable, "two readings differ")
        try claim(result.isClean, "a source differs from itself: \(result.counts)")
    }

    private static func set(_ lines: [UInt8], _ file: String) -> RecordSet {
        var set = RecordSet()
        (lines + [UInt8](repeating: 0x22, count: 64)).withUnsafeBytes { raw in
            set.add(UnsafeRawBufferPointer(rebasing: raw[..<lines.count]), file: file) { $0 + 1 }
        }
        return set
    }
}
