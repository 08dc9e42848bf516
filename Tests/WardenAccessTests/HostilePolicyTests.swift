import Testing
import WardenDomain
import WardenEstate

@testable import WardenAccess

/// Whatever stands in a policy, the answer is a verdict with a reason: never a crash, never a quiet no.
@Suite struct HostilePolicyTests {
    private static let logs = Company.bucket("logs")

    private static func graph(_ policy: JSONValue) -> AccessGraph {
        var company = Company()
        company.cloud()
        company.iamUser("reader", Company.allow(["s3:GetObject"]))
        company.iamUser("intern")
        company.bucket("logs", policy: policy)
        return company.graph
    }

    private static func statement(_ extra: [String: JSONValue]) -> JSONValue {
        var statement: [String: JSONValue] = [
            "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::logs/*", "Principal": "*",
        ]
        for (key, value) in extra { statement[key] = value }
        return ["Version": "2012-10-17", "Statement": [.object(statement)]]
    }

    static let malformed: [JSONValue] = [
        statement(["Condition": ["StringResembles": ["aws:username": "x"]]]), statement(["Effect": "Perhaps"]),
        statement(["Principal": ["Alien": "x"]]), statement(["Surprise": true]), ["Version": "1999"], "no json at all",
        statement(["Principal": ["AWS": "arn:aws:iam::*:root"]]),
    ]

    @Test(arguments: HostilePolicyTests.malformed)
    func malformedPoliciesAreUnknown(_ policy: JSONValue) {
        let graph = Self.graph(policy)
        #expect(graph.verdict("everyone", Self.logs) == .unknown)
        #expect(graph.verdict(Company.iamUser("intern"), Self.logs) == .unknown)
        let audience = graph.audience(of: Self.logs, to: .read)
        #expect(!audience.isComplete)
        #expect(audience.members.filter { $0.verdict == .unknown }.allSatisfy { !$0.missing.isEmpty })
    }

    @Test func wildcardsByTheKilobyteEnd() {
        let stars = String(repeating: "*?", count: 10_000)
        let graph = Self.graph(Self.statement(["Resource": .string("arn:aws:s3:::logs/" + stars + "x")]))
        _ = graph.audience(of: Self.logs, to: .read)
        #expect(graph.verdict(Company.iamUser("reader"), Self.logs) == .yes)
    }

    @Test(arguments: ["AIDAEXAMPLEDELETED1234", "arn:aws:iam::111122223333:role/never-there"])
    func namesThatMeanNobodyAreUnknown(_ name: String) {
        let graph = Self.graph(Self.statement(["Principal": ["AWS": .string(name)]]))
        let member = graph.audience(of: Self.logs, to: .read).members.first { $0.party.name == name }
        if name.hasPrefix("arn") {
            #expect(member?.verdict == .unknown)
            #expect(member?.missing.isEmpty == false)
        } else {
            // Whose id it is cannot be said while the ids of users are not known: no quiet no.
            #expect(graph.verdict(Company.iamUser("intern"), Self.logs) == .unknown)
        }
    }

    @Test func rolesThatAssumeEachOtherEnd() {
        var company = Company()
        company.cloud()
        for (role, other) in [("a", "b"), ("b", "c"), ("c", "a")] {
            company.role(role, Company.allow(["sts:AssumeRole"]), trust: Company.trust(Company.role(other)))
        }
        company.role("d", Company.allow(["s3:GetObject"]), trust: Company.trust(Company.role("a")))
        company.bucket("logs")
        let graph = company.graph
        for role in ["a", "b", "c", "d"] { #expect(graph.verdict(Company.role(role), Self.logs) == .yes) }
    }

    @Test func aThousandNestedGroupsAreNoDeepRecursion() {
        var company = Company()
        company.user("ana")
        company.group("g0", ["ana"])
        for number in 1..<1_000 { company.group("g\(number)", ["g\(number - 1)"]) }
        company.group("g0", ["g999"])
        company.assign("g999")
        company.table("system.access.audit")
        company.grant(["ALL_PRIVILEGES"], to: "g500", on: Company.catalog("system"))
        let graph = company.graph
        #expect(graph.verdict("ana", Company.audit) == .yes)
        #expect(graph.cuts(from: Party(.user, "ana"), to: Company.audit, capability: .read).changes.count == 1)
    }

    /// A role that a service takes is anyone's who may hand it over and start something there.
    @Test(arguments: [
        (["iam:PassRole", "ec2:RunInstances"], "ec2.amazonaws.com", Verdict.yes),
        (["iam:PassRole"], "ec2.amazonaws.com", .no), (["ec2:RunInstances"], "ec2.amazonaws.com", .no),
        (["iam:PassRole", "ec2:RunInstances"], "lambda.amazonaws.com", .no),
        (["iam:PassRole", "lambda:*"], "lambda.amazonaws.com", .yes),
    ])
    func passedRolesAreFollowed(_ actions: [String], _ service: String, _ expected: Verdict) {
        var company = Company()
        company.cloud()
        let trust: JSONValue = [
            "Version": "2012-10-17",
            "Statement": [
                ["Effect": "Allow", "Principal": ["Service": .string(service)], "Action": "sts:AssumeRole"]
            ],
        ]
        company.role("reader", Company.allow(["s3:GetObject"]), trust: trust)
        company.iamUser("eve", Company.allow(actions))
        company.bucket("logs")
        #expect(company.graph.verdict(Company.iamUser("eve"), Self.logs) == expected)
    }
}
