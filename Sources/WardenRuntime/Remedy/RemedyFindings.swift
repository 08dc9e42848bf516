internal import Foundation
internal import WardenChecks
internal import WardenDomain
internal import WardenEstate
public import WardenRemedy

extension Remedies {
    /// A plan that closes findings: those named by fingerprint (or its beginning), or all that are open.
    ///
    /// - Parameter reversible: leaves out what cannot be put back as it was.
    public func plan(findings named: [String], reversible: Bool = false) async throws -> PlanFile {
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
        // Worth the while only where somebody would read from it: a share that is taken away needs no new token.
        if chosen.contains(where: { $0.check == "audit-shares-are-declared" }) {
            chosen.removeAll { $0.check == "audit-recipient-tokens-expire" && !named.contains($0.check) }
        }
        let list = orders(try await posture()).make(chosen)
        let reason = named.isEmpty ? "all open findings" : "findings " + named.joined(separator: ", ")
        // What a person named is told as open where it stays so; of everything, only what the plan closes is named.
        let closed = chosen.filter {
            named.isEmpty ? list.closing[$0.fingerprint] != nil : FindingOrders.fixable.contains($0.check)
        }
        return try await plan(
            list.orders,
            reason: reason,
            findings: closed.map(\.fingerprint),
            closing: named.isEmpty ? list.closing : [:],
            leftOut: list.leftOut,
            prunes: named.isEmpty,
            reversible: reversible
        )
    }

    func orders(_ posture: Posture) -> FindingOrders {
        FindingOrders(
            posture: posture,
            declared: declared,
            ownAddresses: settings.ownAddresses,
            owner: settings.owner
        )
    }
}
