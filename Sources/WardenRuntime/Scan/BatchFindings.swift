internal import WardenDomain
internal import WardenIntegrity
internal import WardenSigma

/// What one worker hands over after each batch: values only, redacted.
struct BatchFindings {
    /// A hit that a correlation needs.
    struct CorrelationHit {
        var hit: RuleHit
        /// A `CorrelationRecord`.
        var record: [UInt8]
    }

    /// The first detection of each group that is new to the worker.
    var firsts: [Detection] = []
    var hits: [CorrelationHit] = []
    var hitsWithoutTime: UInt64 = 0
    var quarantine: [QuarantinedRecord] = []
    /// Absolute path of the file.
    var path = ""
    var events: UInt64 = 0
    var duplicates: UInt64 = 0
    var tags: TaggedText?

    mutating func removeAll() {
        firsts.removeAll(keepingCapacity: true)
        hits.removeAll(keepingCapacity: true)
        quarantine.removeAll(keepingCapacity: true)
        hitsWithoutTime = 0
        events = 0
        duplicates = 0
        tags = nil
    }
}
