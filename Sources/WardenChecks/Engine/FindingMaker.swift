internal import Crypto
internal import WardenDomain
internal import WardenEstate

/// Turns failures into findings with their risk.
struct FindingMaker {
    private let facts: EstateFacts
    private let checks: [String: CheckMetadata]
    /// Safeguards by the subject that has, lacks or may have them.
    private let safeguards: [AssetID: [Safeguard: CheckOutcome.Kind]]
    private let witness: Witness

    init(_ results: [CheckResult], _ facts: EstateFacts) {
        self.facts = facts
        witness = Witness(facts)
        checks = CheckRegistry.metadata
        var found: [AssetID: [Safeguard: CheckOutcome.Kind]] = [:]
        for result in results {
            guard let safeguard = CheckRegistry.metadata[result.check]?.safeguard else { continue }
            found[result.subject, default: [:]][safeguard] = result.outcome.kind
        }
        safeguards = found
    }

    func finding(_ result: CheckResult) -> Finding? {
        guard case .fail(let failure) = result.outcome, let check = checks[result.check] else { return nil }
        let now = facts.input.now
        return Finding(
            fingerprint: Self.fingerprint(check.id, result.subject),
            check: check.id,
            subject: result.subject,
            subjectName: result.subjectName,
            title: check.title,
            message: failure.words,
            severity: check.severity,
            risk: risk(failure, check, result.subject),
            criteria: check.criteria,
            evidence: failure.evidence,
            items: failure.items,
            fix: check.fix,
            state: .open,
            firstSeen: now,
            lastSeen: now
        )
    }

    private func risk(_ failure: CheckOutcome.Failure, _ check: CheckMetadata, _ subject: AssetID) -> RiskScore {
        var missing: Set<Safeguard> = []
        var unknown: Set<Safeguard> = []
        for (safeguard, kind) in safeguards[subject] ?? [:] where safeguard != check.safeguard {
            if kind == .fail { missing.insert(safeguard) }
            if kind == .unknown { unknown.insert(safeguard) }
        }
        let harm = failure.harm ?? check.harm
        let general = failure.audience ?? check.audience
        // Whoever already has the access needs no other weakness first.
        let able = witness.audience(of: subject, harm).flatMap { widened($0, from: general, check.severity) }
        let (use, readers) = witness.use(of: subject)
        var model = RiskModel(
            audience: able?.audience ?? general,
            sensitivity: facts.sensitivity(of: subject),
            harm: harm,
            use: use,
            missing: missing,
            unknown: unknown
        )
        model.audienceWords = able?.words
        model.useWords = readers
        return model.score
    }

    /// Who can, as far as the check is about it: a door that stands open is the risk of the check that finds it, and a
    /// matter of housekeeping at the same place does not become as grave.
    private func widened(
        _ able: (audience: Audience, words: String),
        from general: Audience,
        _ severity: Severity
    ) -> (audience: Audience, words: String)? {
        let most: Audience =
            switch severity {
            case .critical: .everyone
            case .high: .outsiders
            case .medium: .group
            case .low, .informational: .named
            }
        let level = min(able.audience, most)
        guard level > general else { return nil }
        guard level < able.audience else { return able }
        let limit = "counted as \(level.words), since the check is of \(severity.rawValue) severity"
        return (audience: level, words: "\(able.words); \(limit)")
    }

    /// The same for the same check and subject, in every run and on every machine.
    static func fingerprint(_ check: String, _ subject: AssetID) -> String {
        Hexadecimal.text(SHA256.hash(data: Array("\(check)\n\(subject)".utf8)).prefix(16))
    }
}
