internal import WardenDomain
internal import WardenEstate

/// Nobody who left holds a grant on audit data.
enum AuditGrantsNameNobodyGone: Check {
    static let metadata = CheckMetadata(
        id: "audit-grants-name-nobody-gone",
        title: "Nobody who left holds a grant on audit data",
        family: .catalog,
        scope: .account,
        severity: .medium,
        rationale:
            "A grant outlives the person: who is let in again, or takes the address over, has it from the first day.",
        risk: "An account that is switched on again reads the audit trail, and no review ever asked.",
        fix: "Revoke the grants of people and services that are deactivated or gone.",
        remedy: .actions(["uc.revoke-grant"]),
        criteria: [.cc62, .cc63],
        references: ["Databricks: Manage privileges in Unity Catalog", "Databricks: Deactivate a user"],
        reads: [.users, .servicePrincipals, .grants],
        audience: .intruder,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let known = try members(of: subject.id, ask)
        var gone: [FindingItem] = []
        var open: [Unknown] = []
        var seen: Set<Grant> = []
        for scope: CheckScope in [.auditTables, .auditCopies, .externalLocations, .volumes] {
            for asset in try ask.facts.subjects(scope) {
                do throws(Unanswered) {
                    for grant in try ask.effectiveGrants(on: asset.id) where seen.insert(grant).inserted {
                        if isGone(grant.principal, known, ask) { gone.append(grant.item) }
                    }
                } catch {
                    open += error.unknowns
                }
            }
        }
        if !gone.isEmpty {
            return .fail(
                CheckOutcome.Failure(
                    "\(gone.count) grant\(gone.count == 1 ? "" : "s"): "
                        + gone.prefix(5).map(\.name).joined(separator: "; "),
                    items: gone,
                    open: open
                )
            )
        }
        if !open.isEmpty { throw Unanswered(open) }
        return .passes("every person and service with a grant is active", ask.said(.users, subject))
    }

    /// User names and application ids, lower case, and whether each is active.
    private static func members(of account: AssetID, _ ask: Inquiry) throws(Unanswered) -> [String: Bool] {
        var active: [String: Bool] = [:]
        for user in try ask.list(.users, of: account) {
            active[try user.text("userName").lowercased()] = try user.flag("active")
        }
        for service in try ask.list(.servicePrincipals, of: account) {
            active[try service.text("applicationId").lowercased()] = try service.flag("active")
        }
        return active
    }

    /// Groups have no state. Of those that the account does not list, people have an address and services a long number.
    private static func isGone(_ principal: String, _ known: [String: Bool], _ ask: Inquiry) -> Bool {
        if let isActive = known[principal.lowercased()] { return !isActive }
        let isNumber = principal.utf8.count == 36 && principal.split(separator: "-").count == 5
        return ask.isPerson(principal) || isNumber
    }

    static var lab: LabRecipe {
        .breaks(
            .grant("table", "finance.reporting.workspace_activity", to: "hugo.leaver@halden.example", ["SELECT"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("somebody whom nobody knows any more", .fail) {
                $0.answer(.grants, ExampleEstate.copy, [["principal": "eve@example.com", "privileges": ["SELECT"]]])
            },
            CheckExample("somebody who is deactivated", .fail) {
                $0.set(.users, ExampleEstate.account, ["1", "active"], false)
                $0.answer(.grants, ExampleEstate.copy, [["principal": "Grace@example.com", "privileges": ["SELECT"]]])
            },
            CheckExample("a service that was deleted", .fail) {
                $0.answer(
                    .grants,
                    ExampleEstate.door,
                    [["principal": "0b1c2d3e-0000-4000-8000-000000000001", "privileges": ["READ_FILES"]]]
                )
            },
            CheckExample("somebody who is there", .pass) {
                $0.answer(.grants, ExampleEstate.copy, [["principal": "grace@example.com", "privileges": ["SELECT"]]])
            },
            CheckExample("the grants are refused", .unknown) { $0.refuse(.grants, ExampleEstate.copy) },
        ]
    }
}
