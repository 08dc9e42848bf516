/// What the confirm step needs of a detector, without anything to retain: it runs for every candidate.
struct DetectorRecord: BitwiseCopyable {
    var confidence: Detector.Confidence
    var minimumEntropy: Double
    /// RE2 expression; nil for shapes.
    var capture: OpaquePointer?
    var requiresContext: Bool
    var needsEdges: Bool
    /// A range of `RecordTable.validators`.
    var firstValidator: Int32
    var validatorCount: Int32
    /// A range of `RecordTable.words`.
    var firstWord: Int32
    var wordCount: Int32
}

/// A context word, lower case.
struct ContextWord: BitwiseCopyable {
    var bytes: UnsafePointer<UInt8>
    var count: Int
}

/// The records of all detectors in plain memory.
///
/// Owned by `ContentProgram`; freed with it.
struct RecordTable {
    let records: UnsafeMutablePointer<DetectorRecord>
    let validators: UnsafeMutablePointer<ValidatorName>
    private let words: UnsafeMutablePointer<ContextWord>
    private let text: UnsafeMutablePointer<UInt8>

    init(_ detectors: [Detector], captures: [OpaquePointer?]) {
        records = .allocate(capacity: max(1, detectors.count))
        validators = .allocate(capacity: max(1, detectors.reduce(0) { $0 + $1.validators.count }))
        words = .allocate(capacity: max(1, detectors.reduce(0) { $0 + $1.context.count }))
        text = .allocate(capacity: max(1, detectors.reduce(0) { $0 + $1.context.reduce(0) { $0 + $1.utf8.count } }))
        var (validator, word, byte) = (0, 0, 0)
        for (index, detector) in detectors.enumerated() {
            let record = DetectorRecord(
                confidence: detector.confidence,
                minimumEntropy: detector.minimumEntropy,
                capture: captures[index],
                requiresContext: detector.requiresContext,
                needsEdges: detector.boundary == .token,
                firstValidator: Int32(validator),
                validatorCount: Int32(detector.validators.count),
                firstWord: Int32(word),
                wordCount: Int32(detector.context.count)
            )
            (records + index).initialize(to: record)
            for name in detector.validators {
                (validators + validator).initialize(to: name)
                validator += 1
            }
            for name in detector.context {
                (words + word).initialize(to: ContextWord(bytes: text + byte, count: name.utf8.count))
                word += 1
                for unit in name.utf8 {
                    (text + byte).initialize(to: unit)
                    byte += 1
                }
            }
        }
    }

    /// The context words of a record.
    func words(_ record: DetectorRecord) -> UnsafeBufferPointer<ContextWord> {
        UnsafeBufferPointer(start: words + Int(record.firstWord), count: Int(record.wordCount))
    }

    /// The validators of a record, in the order they are asked.
    func validators(_ record: DetectorRecord) -> UnsafeBufferPointer<ValidatorName> {
        UnsafeBufferPointer(start: validators + Int(record.firstValidator), count: Int(record.validatorCount))
    }

    func deallocate() {
        records.deallocate()
        validators.deallocate()
        words.deallocate()
        text.deallocate()
    }
}
