import CWarden

/// The compiled form of all detectors. Immutable once made; scanners copy its pointers and never touch it while nothing
/// is found.
// SAFETY: every pointer is written only in the initialiser and freed only in deinit; vectorscan databases and RE2
// expressions may be used by several threads at once.
final class ContentProgram: @unchecked Sendable {
    let detectors: [Detector]
    let database: OpaquePointer?
    let table: RecordTable
    let layouts: LayoutTable
    /// Code templates by length.
    let codes: CodeTable
    let address: Int32
    let account: Int32
    let phone: Int32
    let assignment: Int32
    let model: AssignmentModel?
    private let captures: [OpaquePointer?]

    init(
        detectors: [Detector],
        captures: [OpaquePointer?],
        database: OpaquePointer?,
        model: AssignmentModel?
    ) {
        self.detectors = detectors
        self.captures = captures
        self.database = database
        self.model = model
        table = RecordTable(detectors, captures: captures)
        var numbers: [NumberLayout] = []
        var codes: [CodeLayout] = []
        for (index, detector) in detectors.enumerated() {
            for text in detector.layouts {
                if detector.source == .digits, let layout = NumberLayout(text, detector: Int32(index)) {
                    numbers.append(layout)
                } else if let layout = CodeLayout(text, detector: Int32(index)),
                    layout.template.count <= CodeTable.longest
                {
                    codes.append(layout)
                }
            }
        }
        layouts = LayoutTable(numbers)
        self.codes = CodeTable(codes)
        func first(_ source: Detector.Source) -> Int32 {
            Int32(detectors.firstIndex { $0.source == source } ?? -1)
        }
        address = first(.address)
        account = first(.account)
        phone = first(.phone)
        assignment = first(.assignment)
    }

    deinit {
        for capture in captures { tw_capture_free(capture) }
        tw_database_free(database)
        layouts.deallocate()
        codes.deallocate()
        table.deallocate()
    }
}
