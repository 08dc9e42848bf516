import CWarden

/// The compiled form of all detectors. Immutable once made; scanners copy its pointers and never touch it while nothing
/// is found.
// SAFETY: every pointer is written only in the initialiser and freed only in deinit; vectorscan databases and RE2
// expressions may be used by several threads at once.
final class ContentProgram: @unchecked Sendable {
    let detectors: [Detector]
    /// By detector; nil for shapes.
    let captures: [OpaquePointer?]
    let database: OpaquePointer?
    let layouts: LayoutTable
    /// Code templates by length.
    let codes: [[CodeLayout]]
    /// Context words by detector, as bytes.
    let context: [[[UInt8]]]
    let address: Int32
    let account: Int32
    let phone: Int32
    let assignment: Int32
    let model: AssignmentModel?
    let options: ContentOptions

    init(
        detectors: [Detector],
        captures: [OpaquePointer?],
        database: OpaquePointer?,
        model: AssignmentModel?,
        options: ContentOptions
    ) {
        self.detectors = detectors
        self.captures = captures
        self.database = database
        self.model = model
        self.options = options
        var numbers: [NumberLayout] = []
        var codes = [[CodeLayout]](repeating: [], count: 48)
        for (index, detector) in detectors.enumerated() {
            for text in detector.layouts {
                if detector.source == .digits, let layout = NumberLayout(text, detector: Int32(index)) {
                    numbers.append(layout)
                } else if let layout = CodeLayout(text, detector: Int32(index)), layout.template.count < codes.count {
                    codes[layout.template.count].append(layout)
                }
            }
        }
        layouts = LayoutTable(numbers)
        self.codes = codes
        context = detectors.map { $0.context.map { Array($0.utf8) } }
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
    }
}
