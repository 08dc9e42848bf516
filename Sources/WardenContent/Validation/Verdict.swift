/// What a validator learned. Trivial: made for every candidate.
struct Verdict {
    enum Outcome: UInt8 {
        /// A checksum or structure is right.
        case valid
        /// A checksum or structure is wrong.
        case invalid
        /// Right, but of less worth: expired, a test key, a header alone.
        case lowered
        /// Nothing could be proven.
        case unknown
    }

    var outcome: Outcome
    var note: Note?

    static let unknown = Verdict(outcome: .unknown, note: nil)

    static func valid(_ code: Note.Code, _ detail: Int64 = 0) -> Verdict {
        Verdict(outcome: .valid, note: Note(code, detail))
    }

    static func invalid(_ code: Note.Code, _ detail: Int64 = 0) -> Verdict {
        Verdict(outcome: .invalid, note: Note(code, detail))
    }

    static func lowered(_ code: Note.Code, _ detail: Int64 = 0) -> Verdict {
        Verdict(outcome: .lowered, note: Note(code, detail))
    }

    /// Valid or invalid by a test.
    static func checksum(_ isRight: Bool) -> Verdict { isRight ? .valid(.checksumValid) : .invalid(.checksumInvalid) }
}

/// The text a validator judges: the value (for digit shapes: the digits alone) inside its field.
struct Subject {
    var value: UnsafeBufferPointer<UInt8>
    /// The field around it.
    var field: UnsafeBufferPointer<UInt8>
    /// Where the value stands in the field.
    var start: Int
    var end: Int
    /// Epoch seconds.
    var now: Int64
}
