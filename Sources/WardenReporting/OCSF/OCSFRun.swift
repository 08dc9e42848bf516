import WardenDomain

/// What all documents of one scan share.
struct OCSFRun {
    /// Epoch milliseconds.
    let time: Int64
    let productVersion: String

    /// Unique to a document: the same finding told by another scan, or by another event, is another document.
    func documentUID(_ fingerprint: String, _ location: EventLocation?) -> String {
        let place = location.map { ":\($0.file):\($0.line)" } ?? ""
        return "\(fingerprint)@\(time)\(place)"
    }
}

extension JSONValue {
    /// Epoch milliseconds of an event, or nil where its clock was broken: before 1973 or after 2286 a value is rather
    /// in seconds, or nonsense, and would be taken for a date. The evidence keeps the time as it was.
    static func ocsfTime(_ milliseconds: Int64?) -> JSONValue? {
        milliseconds.flatMap { (100_000_000_000..<10_000_000_000_000).contains($0) ? .integer($0) : nil }
    }
}
