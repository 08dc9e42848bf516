internal import WardenDomain
internal import WardenEstate

/// Nobody reads a copy who may not read its source.
enum AuditCopiesNoBroaderThanSource: Check {
    static let metadata = CheckMetadata(
        id: "audit-copies-no-broader-than-source",
        title: "Nobody reads a copy who may not read its source",
        family: .catalog,
        scope: .auditCopies,
        severity: .high,
        rationale: "Whoever makes a copy decides anew who reads it.",
        risk: "People who were kept from the audit table read it through its copy.",
        fix: "Give the copy the grants of its source, or mask what its readers may not see and declare them.",
        remedy: .actions(["uc.revoke-grant"]),
        criteria: [.cc61, .cc63, .cc67],
        references: ["Databricks: Unity Catalog privileges and securable objects"],
        reads: [.grants],
        audience: .named,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let origin = ask.facts.posture.locations.first { $0.asset.id == subject.id }?.chain.first?.source
        guard let source = ask.facts.source(of: subject.id) ?? origin, source.kind.isTabular else {
            return .notApplicable("it is not made from a table")
        }
        let allowed = Set(
            try ask.effectiveGrants(on: source).filter { Grant.reading.contains($0.privilege) }.map {
                $0.principal.lowercased()
            }
        )
        let broader = try ask.effectiveGrants(on: subject.id).filter { grant in
            Grant.reading.contains(grant.privilege) && !allowed.contains(grant.principal.lowercased())
                && !ask.isDeclared(grant.principal) && !ask.isOwn(grant.principal)
        }
        return broader.isEmpty
            ? .passes("every reader may read '\(source.name)' too", ask.said(.grants, subject))
            : .fail(
                CheckOutcome.Failure(
                    "\(Set(broader.map(\.shown)).sorted().joined(separator: ", ")) may read it, and not '\(source.name)'",
                    broader.map(\.evidence),
                    items: broader.map(\.item),
                    audience: broader.contains(where: \.isEveryone) ? .company : nil
                )
            )
    }

    static var lab: LabRecipe {
        .breaks(
            of: "finance.reporting.workspace_activity",
            right: [
                .policy(["declared_readers": ["analysts"]])
            ],
            .grant("table", "{name}", to: "contractors", ["SELECT"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("a group that may not read the source", .fail) {
                $0.answer(.grants, ExampleEstate.copy, [["principal": "analysts", "privileges": ["SELECT"]]])
            },
            CheckExample("grants of the source are not known", .unknown) {
                $0.refuse(.grants, ExampleEstate.auditTable)
            },
        ]
    }
}
