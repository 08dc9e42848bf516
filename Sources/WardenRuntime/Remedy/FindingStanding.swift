internal import WardenChecks

/// A finding that a fresh look does not show closed: it is still there, or could not be looked at.
struct FindingStanding: Hashable {
    /// As it was asked for.
    var fingerprint: String
    /// `log-bucket-is-versioned on s3://logs: versioning is suspended`.
    var words: String
    /// False = it was not looked at: neither open nor closed.
    var isKnown: Bool

    /// How findings stand in an assessment that was joined with what was known before; what passes, is accepted for a
    /// time, or is no longer there, is left out.
    static func standing(of wanted: [String], in assessment: Assessment) -> [FindingStanding] {
        let unlooked = Dictionary(
            assessment.results.filter { $0.outcome.kind == .unknown }.map { ($0.fingerprint, $0) }
        ) { first, _ in first }
        return wanted.compactMap { fingerprint -> FindingStanding? in
            if let hit = assessment.findings.first(where: { $0.fingerprint.hasPrefix(fingerprint) }) {
                let place = "\(hit.check) on \(hit.subjectName)"
                switch hit.state {
                case .open: return FindingStanding(fingerprint, "\(place): \(hit.message)", isKnown: true)
                case .unverified: return FindingStanding(fingerprint, "\(place): it could not be looked at")
                case .suppressed, .resolved: return nil
                }
            }
            // Nobody kept it before: what is unknown now is no pass.
            return unlooked[fingerprint].map {
                FindingStanding(fingerprint, "\($0.check) on \($0.subjectName): \($0.outcome.words)")
            }
        }
    }

    private init(_ fingerprint: String, _ words: String, isKnown: Bool = false) {
        self.fingerprint = fingerprint
        self.words = words
        self.isKnown = isKnown
    }
}
