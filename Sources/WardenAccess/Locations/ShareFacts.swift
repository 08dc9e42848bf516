internal import WardenDomain
internal import WardenEstate

/// Who receives a share.
struct ShareFacts: Sendable {
    var owner: Node?
    var recipients: [(Node, Statement)] = []
    var missing: String?

    mutating func add(_ name: String, _ share: Asset, _ model: inout AccessModel) {
        let node = model.node(Party(.recipient, name))
        guard !recipients.contains(where: { $0.0 == node }) else { return }
        let hop = Hop(
            .granted,
            from: name,
            to: "share \(share.name)",
            detail: "SELECT on share \(share.name), outside of the account",
            evidence: Evidence(
                .call,
                "GET /api/2.1/unity-catalog/shares/\(share.name)/permissions",
                field: "privilege_assignments.principal",
                value: name
            )
        )
        let change = AccessChange(
            .revoke,
            principal: name,
            what: "SELECT",
            target: "share \(share.name)",
            asset: share.id
        )
        recipients.append((node, Statement(hop, change: change)))
    }
}
