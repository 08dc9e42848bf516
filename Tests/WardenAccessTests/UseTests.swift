import Testing
import WardenDomain
import WardenEstate

@testable import WardenAccess

@Suite struct UseTests {
    private static func graph() -> AccessGraph {
        var company = Company()
        company.user("ana")
        company.user("bo")
        company.group("staff", ["ana", "bo"])
        company.assign("staff")
        company.table("system.access.audit")
        company.grant(["USE_CATALOG", "USE_SCHEMA", "SELECT"], to: "staff", on: Company.catalog("system"))
        company.cloud()
        company.role(
            "reader",
            Company.allow(["s3:GetObject"]),
            trust: Company.trust("arn:aws:iam::111122223333:root")
        )
        company.bucket("logs")
        return company.graph
    }

    @Test func whatNobodyUsedIsUnused() {
        let uses = [
            Use(principal: "Ana", object: "system.access.audit", action: "getTable", count: 2, last: 1_000),
            Use(
                principal: "ana",
                object: "SYSTEM.access.audit",
                action: "generateTemporaryTableCredential",
                count: 1,
                last: 5_000
            ),
            Use(principal: "ana", object: "main.default.other", action: "getTable", count: 9, last: 9_000),
        ]
        let result = UseComparison(Self.graph(), locations: [Company.audit], uses: uses, capabilities: [.read])
        let ana = result.rows.first { $0.access.party.name == "ana" }
        #expect(ana?.count == 3)
        #expect(ana?.last == 5_000)
        #expect(result.unused.map(\.access.party.name).contains("bo"))
        #expect(!result.unused.map(\.access.party.name).contains("ana"))
    }

    @Test func sessionsStandForTheirRole() {
        let use = Use(
            principal: "arn:aws:sts::111122223333:assumed-role/reader/nightly",
            object: "s3://logs",
            action: "REST.GET.OBJECT",
            count: 4,
            last: 7
        )
        let result = UseComparison(
            Self.graph(),
            locations: [Company.bucket("logs")],
            uses: [use],
            capabilities: [.read]
        )
        #expect(result.rows.first { $0.access.party.name == Company.role("reader") }?.count == 4)
    }

    /// What another account's principals and anonymous callers do counts for the party that the policies name.
    @Test(arguments: [
        ("arn:aws:iam::999900001111:user/eve", "999900001111"), ("999900001111", "999900001111"),
        ("arn:aws:sts::999900001111:assumed-role/x/y", "999900001111"),
        ("arn:aws:iam::888800002222:user/mallory", "every AWS account"), ("everyone", "everyone"),
    ]) func strangersStandForTheirParty(_ principal: String, _ party: String) {
        var company = Company()
        company.cloud()
        let own = Company.allow(
            ["s3:GetObject"],
            on: ["arn:aws:s3:::logs/*"],
            ["Principal": ["AWS": "arn:aws:iam::999900001111:root"]]
        )
        let open = Company.allow(["s3:GetObject"], on: ["arn:aws:s3:::logs/*"], ["Principal": "*"])
        company.bucket("logs", policy: Company.statements(own, open))
        let use = Use(principal: principal, object: "s3://logs", action: "REST.GET.OBJECT", count: 4, last: 7)
        let result = UseComparison(
            company.graph,
            locations: [Company.bucket("logs")],
            uses: [use],
            capabilities: [.read]
        )
        #expect(result.rows.first { $0.access.party.name == party }?.count == 4)
        #expect(result.unexplained.isEmpty)
    }

    @Test func usesWithoutAKnownRightAreTold() {
        let use = Use(principal: "stranger", object: "system.access.audit", action: "getTable", count: 1, last: nil)
        let result = UseComparison(Self.graph(), locations: [Company.audit], uses: [use], capabilities: [.read])
        #expect(result.unexplained == [use])
    }
}
