internal import Foundation
public import WardenChecks
internal import WardenDomain
internal import WardenStore

/// Assessments and findings that the store holds.
public struct KeptAssessments {
    private let store: Store

    /// - Throws: `state.unusable`, `store.*`.
    public init(state: String) throws { store = try StateDirectory(path: state).openStore() }

    init(store: Store) { self.store = store }

    /// Numbers and times, the newest first.
    public func list() throws -> [(id: Int64, takenAt: Int64)] {
        try store.assessments().map { ($0.id, $0.takenAt) }
    }

    /// An assessment by number; nil = the newest; -1 = the one before it.
    ///
    /// - Throws: `assess.not-found`.
    public func load(_ number: Int64?) throws -> Assessment {
        let known = try store.assessments()
        let wanted: Int64? =
            switch number {
            case nil: known.first?.id
            case .some(let back) where back < 0:
                known.first.flatMap { newest in
                    known.filter { $0.scope == newest.scope }.dropFirst(Int(-back)).first?.id
                }
            case .some(let id): id
            }
        guard let wanted, let bytes = try store.assessment(wanted) else {
            throw WardenError(
                code: "assess.not-found",
                object: number.map { String($0) } ?? "the newest assessment",
                "there is no such assessment",
                hint: "run 'trailwarden assess'; known are: \(known.map { String($0.id) }.joined(separator: ", "))"
            )
        }
        return try JSONDecoder().decode(Assessment.self, from: Data(bytes))
    }

    /// Suppresses the finding whose fingerprint begins with `prefix`.
    ///
    /// - Throws: `assess.not-found`, `assess.ambiguous`.
    public func suppress(_ prefix: String, _ suppression: Suppression) throws -> Finding {
        try change(prefix) { $0.suppressed(suppression) }
    }

    /// Takes the word for a finding back.
    public func unsuppress(_ prefix: String, at now: Int64) throws -> Finding {
        try change(prefix) { $0.unsuppressed(at: now) }
    }

    /// The finding whose fingerprint begins with `prefix`.
    ///
    /// - Throws: `assess.not-found`, `assess.ambiguous`.
    public func find(_ prefix: String) throws -> Finding { try Assessing.finding(try rows(prefix)[0].value) }

    /// One finding, once for each estate that has it: a narrower scope and the whole share what they both look at.
    private func rows(_ prefix: String) throws -> [(scope: String, value: [UInt8])] {
        guard prefix.count >= 6 else {
            throw WardenError(
                code: "assess.not-found",
                object: prefix,
                "that is too little of a fingerprint",
                hint: "give at least 6 digits; see 'trailwarden assess --output json'"
            )
        }
        let found = try store.findings(fingerprint: prefix.lowercased())
        guard !found.isEmpty else {
            throw WardenError(
                code: "assess.not-found",
                object: prefix,
                "no finding has a fingerprint that begins so",
                hint: "see 'trailwarden assess --output json'"
            )
        }
        let count = Set(try found.map { try Assessing.finding($0.value).fingerprint }).count
        guard count == 1 else {
            throw WardenError(
                code: "assess.ambiguous",
                object: prefix,
                "\(count) findings have a fingerprint that begins so",
                hint: "give more digits"
            )
        }
        return found
    }

    private func change(_ prefix: String, _ body: (Finding) -> Finding) throws -> Finding {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let changed = try rows(prefix).map { row in (scope: row.scope, finding: body(try Assessing.finding(row.value)))
        }
        for (scope, finding) in changed {
            try store.keepFinding(
                StoredFinding(
                    fingerprint: finding.fingerprint,
                    state: finding.state.rawValue,
                    risk: finding.risk.exact,
                    value: [UInt8](try encoder.encode(finding))
                ),
                scope: scope
            )
        }
        return changed[0].finding
    }
}
