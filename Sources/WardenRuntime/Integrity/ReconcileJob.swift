public import WardenDomain
internal import WardenInput
public import WardenIntegrity

/// Compares the events of two sets of paths: delivered files and an export of the system table, for instance.
public struct ReconcileJob: Sendable {
    private let first: [String]
    private let second: [String]

    public init(first: [String], second: [String]) {
        self.first = first
        self.second = second
    }

    public func run() -> (result: Reconciliation, quarantine: [QuarantinedRecord]) {
        let (left, leftRefused) = Self.read(first)
        let (right, rightRefused) = Self.read(second)
        return (Reconciler.compare(left, right), leftRefused + rightRefused)
    }

    private static func read(_ paths: [String]) -> (RecordSet, [QuarantinedRecord]) {
        let plan = InputPlanner.expand(paths)
        var records = RecordSet()
        var quarantine = plan.issues
        let batch = EventBatch()
        for file in plan.files {
            let reader = BatchReader(file)
            while reader.next(into: batch) {
                quarantine += batch.quarantine
                records.add(batch.text, file: batch.file.path) { batch.origin(line: $0, offset: 0).line }
            }
        }
        return (records, quarantine)
    }
}
