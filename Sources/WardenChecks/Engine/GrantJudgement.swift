internal import WardenDomain
internal import WardenEstate

/// What several checks ask of the grants on something in a catalog.
enum GrantJudgement {
    /// Nobody reads it just by being in the company.
    static func notOpenToEveryone(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let wide = try ask.effectiveGrants(on: subject.id).filter {
            $0.isEveryone && Grant.reading.contains($0.privilege)
        }
        return wide.isEmpty
            ? .passes("no grant to everyone", ask.said(.grants, subject))
            : .fail(
                CheckOutcome.Failure(
                    wide.map(\.item.name).joined(separator: "; "),
                    wide.map(\.evidence),
                    items: wide.map(\.item)
                )
            )
    }

    /// Nobody undeclared changes it or passes it on.
    static func notChangedByOthers(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let wide = try ask.effectiveGrants(on: subject.id).filter {
            Grant.changing.contains($0.privilege) && !ask.isDeclared($0.principal)
        }
        return wide.isEmpty
            ? .passes("nobody else may change or grant it", ask.said(.grants, subject))
            : .fail(
                CheckOutcome.Failure(
                    wide.map(\.item.name).joined(separator: "; "),
                    wide.map(\.evidence),
                    items: wide.map(\.item),
                    audience: wide.contains(where: \.isEveryone) ? .company : nil
                )
            )
    }
}
