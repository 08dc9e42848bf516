import Testing
import WardenDomain
import WardenEstate

@testable import WardenAccess

/// S3 Access Grants hands the role of a location on, within the scope of a grant.
@Suite struct AccessGrantTests {
    private static let logs = Company.bucket("logs")
    private static let analyst = Company.iamUser("analyst")
    private static let trust: JSONValue = [
        "Version": "2012-10-17",
        "Statement": [
            [
                "Effect": "Allow", "Principal": ["Service": "access-grants.s3.amazonaws.com"],
                "Action": ["sts:AssumeRole", "sts:SetContext"],
            ]
        ],
    ]

    private static func grant(
        _ grantee: String,
        type: String = "IAM",
        scope: String = "s3://logs/audit/*",
        permission: String = "READ"
    ) -> JSONValue {
        [
            "AccessGrantId": "g-1", "GrantScope": .string(scope), "Permission": .string(permission),
            "Grantee": ["GranteeType": .string(type), "GranteeIdentifier": .string(grantee)],
            "IAMRoleArn": .string(Company.role("location")), "Region": "us-east-1",
        ]
    }

    /// - Parameters:
    ///   - asks: whether the analyst may ask the instance.
    ///   - role: what the role of the location may do.
    private static func graph(_ grants: Reading, asks: Bool = true, role: [String] = ["s3:GetObject"]) -> AccessGraph {
        var company = Company()
        company.cloud()
        company.iamUser("analyst", asks ? Company.allow(["s3:GetDataAccess"]) : nil)
        company.role("location", Company.allow(role), trust: trust)
        company.bucket("logs")
        company.posture[.s3AccessGrants, of: Company.cloud] = grants
        return company.graph
    }

    @Test func whoHasAGrantReads() {
        let graph = Self.graph(.known([Self.grant(Self.analyst)]))
        #expect(graph.verdict(Self.analyst, Self.logs) == .yes)
        #expect(graph.verdict(Self.analyst, Self.logs, .alter) == .no)
        let member = graph.audience(of: Self.logs, to: .read).members.first { $0.party.name == Self.analyst }
        #expect(member?.path?.hops.contains { $0.detail.contains("S3 Access Grants, with role") } == true)
    }

    @Test func whoMayNotAskDoesNot() {
        #expect(Self.graph(.known([Self.grant(Self.analyst)]), asks: false).verdict(Self.analyst, Self.logs) == .no)
    }

    @Test(arguments: ["s3://other/*", "s3://logs-old/*"]) func anotherScopeIsNoWay(scope: String) {
        let graph = Self.graph(.known([Self.grant(Self.analyst, scope: scope)]))
        #expect(graph.verdict(Self.analyst, Self.logs) == .no)
    }

    @Test func noMoreThanTheRoleOfTheLocation() {
        let grants = Reading.known([Self.grant(Self.analyst, permission: "READWRITE")])
        #expect(Self.graph(grants).verdict(Self.analyst, Self.logs, .alter) == .no)
        let wide = Self.graph(grants, role: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"])
        #expect(wide.verdict(Self.analyst, Self.logs, .alter) == .yes)
        #expect(wide.verdict(Self.analyst, Self.logs, .delete) == .yes)
    }

    @Test func peopleOfTheDirectoryAreUnknown() {
        let graph = Self.graph(.known([Self.grant("a1b2c3d4-5678-90ab-cdef-EXAMPLE11111", type: "DIRECTORY_GROUP")]))
        #expect(graph.verdict("a1b2c3d4-5678-90ab-cdef-EXAMPLE11111", Self.logs) == .unknown)
    }

    @Test func grantsThatCouldNotBeListedAreNoNo() {
        let gap = Unknown(
            "access grants",
            call: "call",
            reason: .forbidden,
            detail: "403",
            permission: "s3:ListAccessGrants",
            blindSpot: "access grants"
        )
        let members = Self.graph(.unknown(gap)).audience(of: Self.logs, to: .read).members
        let unseen = members.first { $0.party.name.hasPrefix("whoever S3 Access Grants") }
        #expect(unseen?.verdict == .unknown)
        #expect(unseen?.missing.contains { $0.contains("s3:ListAccessGrants") } == true)
    }

    @Test func nobodyIsNamedWhereNoRoleLetsTheServiceAct() {
        var company = Company()
        company.cloud()
        company.bucket("logs")
        let members = company.graph.audience(of: Self.logs, to: .read).members
        #expect(!members.contains { $0.party.name.hasPrefix("whoever S3 Access Grants") })
    }
}
