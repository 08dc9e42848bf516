internal import WardenDomain
public import WardenEstate

/// Asks every check about each of its subjects.
public struct Assessor {
    private let facts: EstateFacts

    public init(_ posture: Posture, _ input: AssessmentInput) { facts = EstateFacts(posture, input) }

    public func run(_ checks: [any Check.Type] = CheckRegistry.all) -> Assessment {
        var results: [CheckResult] = []
        for check in checks { results += judge(check) }
        return Assessment(results: results, facts: facts)
    }

    /// Results of one check, subjects in order.
    func judge(_ check: any Check.Type) -> [CheckResult] {
        let metadata = check.metadata
        let scope = metadata.scope
        let subjects: [Asset]
        do throws(Unanswered) {
            subjects = try facts.subjects(scope)
        } catch {
            return [CheckResult(metadata, subject: estate, outcome: .unknown(error.unknowns))]
        }
        let gaps = facts.gaps(scope)
        guard !subjects.isEmpty else {
            let outcome: CheckOutcome =
                gaps.isEmpty ? .notApplicable("there is no \(scope.singular)") : .unknown(gaps)
            return [CheckResult(metadata, subject: estate, outcome: outcome)]
        }
        var results = subjects.map { subject in
            let ask = Inquiry(facts)
            do throws(Unanswered) {
                return CheckResult(metadata, subject: subject, outcome: try check.judge(subject, ask), asked: ask.asked)
            } catch {
                return CheckResult(metadata, subject: subject, outcome: .unknown(error.unknowns), asked: ask.asked)
            }
        }
        // Others may exist unseen: the check as a whole is not done.
        if !gaps.isEmpty { results.append(CheckResult(metadata, subject: estate, outcome: .unknown(gaps))) }
        return results
    }

    private var estate: Asset { Asset(EstateFacts.wholeEstate, name: "the estate") }
}

extension EstateFacts {
    /// The subject of what is said about the estate as a whole.
    public static let wholeEstate = AssetID(.account, scope: "estate", name: "all")
}

/// One answer.
public struct CheckResult: Sendable, Hashable, Codable {
    public var check: String
    public var subject: AssetID
    public var subjectName: String
    public var outcome: CheckOutcome
    /// Readings that were looked at, `aspect of asset`, sorted.
    public var asked: [String]

    /// The one that a finding of it has.
    public var fingerprint: String { FindingMaker.fingerprint(check, subject) }

    init(_ metadata: CheckMetadata, subject: Asset, outcome: CheckOutcome, asked: Set<Inquiry.Question> = []) {
        check = metadata.id
        self.subject = subject.id
        subjectName = subject.name
        self.outcome = outcome
        self.asked = asked.map { "\($0.aspect) of \($0.asset)" }.sorted()
    }
}
