internal import WardenDomain
internal import WardenIntegrity
internal import WardenSigma

/// What one worker found in one batch: values only, redacted, ready to be added to the tallies under one lock.
struct BatchFindings {
    /// A hit that a correlation needs.
    struct CorrelationHit {
        var hit: RuleHit
        var location: EventLocation
        var context: EventContext
    }

    var detections: [Detection] = []
    /// Content matches and the index of their detector.
    var content: [(finding: ContentFinding, detector: Int)] = []
    var hits: [CorrelationHit] = []
    var quarantine: [QuarantinedRecord] = []
    var events: UInt64 = 0
    var duplicates: UInt64 = 0
    var tags: TaggedText?

    mutating func removeAll() {
        detections.removeAll(keepingCapacity: true)
        content.removeAll(keepingCapacity: true)
        hits.removeAll(keepingCapacity: true)
        quarantine.removeAll(keepingCapacity: true)
        events = 0
        duplicates = 0
        tags = nil
    }
}
