internal import Foundation
internal import WardenChecks
internal import WardenDomain
internal import WardenEstate
public import WardenRemedy

extension Remedies {
    /// A plan that closes findings: those named by fingerprint (or its beginning), or all that are open.
    public func plan(findings named: [String], containing: Bool = false) async throws -> PlanFile {
        let found = try await openFindings()
        var chosen: [Finding] = []
        for name in named {
            let hits = found.filter { $0.fingerprint.hasPrefix(name) || $0.check == name }
            guard !hits.isEmpty else {
                throw WardenError(
                    code: "remedy.finding",
                    object: name,
                    "no open finding has this fingerprint or check",
                    hint: "run 'trailwarden assess' first"
                )
            }
            chosen += hits.filter { hit in !chosen.contains { $0.fingerprint == hit.fingerprint } }
        }
        if named.isEmpty { chosen = found }
        let list = FindingOrders(posture: try await posture(), declared: declared).make(chosen, containing: containing)
        let reason = named.isEmpty ? "all open findings" : "findings " + named.joined(separator: ", ")
        return try await plan(
            list.orders,
            reason: reason,
            findings: chosen.map(\.fingerprint),
            leftOut: list.leftOut
        )
    }
}
