import Testing
import WardenDomain
import WardenEstate

@testable import WardenAccess

/// What has to hold of every estate, tried on made-up ones.
@Suite struct PropertyTests {
    private static let logs = Company.bucket("logs")
    private static let users = ["one", "two", "three"]

    private static func statement(_ random: inout SeededGenerator) -> JSONValue {
        let principals: [JSONValue] = [
            "*", ["AWS": "*"], ["AWS": "arn:aws:iam::111122223333:root"], ["AWS": "999900001111"],
            ["AWS": .string(Company.iamUser("one"))], ["AWS": .string(Company.iamUser("two"))],
        ]
        let actions = ["s3:GetObject", "s3:*", "s3:Get*", "s3:PutObject", "s3:DeleteObject", "s3:PutBucketPolicy"]
        let resources = ["arn:aws:s3:::logs/*", "arn:aws:s3:::logs", "*", "arn:aws:s3:::logs/audit/*"]
        var statement: [String: JSONValue] = [
            "Effect": Int.random(in: 0..<3, using: &random) == 0 ? "Deny" : "Allow",
            "Action": .string(actions.randomElement(using: &random) ?? "s3:*"),
            "Resource": .string(resources.randomElement(using: &random) ?? "*"),
            "Principal": principals.randomElement(using: &random) ?? "*",
        ]
        switch Int.random(in: 0..<5, using: &random) {
        case 0: statement["Condition"] = ["Bool": ["aws:SecureTransport": "true"]]
        case 1: statement["Condition"] = ["IpAddress": ["aws:SourceIp": "203.0.113.0/24"]]
        default: break
        }
        return .object(statement)
    }

    private static func graph(_ statements: [JSONValue], _ identities: [JSONValue?]) -> AccessGraph {
        var company = Company()
        company.cloud()
        for (user, policy) in zip(users, identities) { company.iamUser(user, policy) }
        company.bucket("logs", policy: ["Version": "2012-10-17", "Statement": .array(statements)])
        return company.graph
    }

    private static func estate(_ seed: Int) -> (SeededGenerator, [JSONValue], [JSONValue?]) {
        var random = SeededGenerator(UInt64(seed) &* 7 &+ 3)
        let statements = (0..<4).map { _ in statement(&random) }
        let identities: [JSONValue?] = users.map { _ in
            Bool.random(using: &random) ? Company.allow(["s3:GetObject", "s3:DeleteObject"]) : nil
        }
        return (random, statements, identities)
    }

    private static func rank(_ verdict: Verdict) -> Int {
        switch verdict {
        case .no: 0
        case .unknown: 1
        case .yes: 2
        }
    }

    /// Capability by capability, nobody has more in `after` than in `before`.
    private static func neverMore(_ after: AccessGraph, than before: AccessGraph) -> Bool {
        Capability.allCases.allSatisfy { capability in
            let old = before.verdicts(of: logs, to: capability)
            return after.verdicts(of: logs, to: capability).allSatisfy { party, verdict in
                rank(verdict) <= rank(old[party] ?? .no)
            }
        }
    }

    @Test(arguments: 0..<60)
    func anExplicitDenyNeverGrants(_ seed: Int) {
        let (start, statements, identities) = Self.estate(seed)
        var random = start
        let before = Self.graph(statements, identities)
        var deny = Self.statement(&random).object ?? [:]
        deny["Effect"] = "Deny"
        let after = Self.graph(statements + [.object(deny)], identities)
        #expect(Self.neverMore(after, than: before))
    }

    @Test(arguments: 0..<60)
    func theOrderOfStatementsDoesNotMatter(_ seed: Int) {
        let (start, original, identities) = Self.estate(seed)
        var random = start
        var statements = original
        let before = Self.graph(statements, identities)
        statements.shuffle(using: &random)
        let after = Self.graph(statements, identities)
        #expect(Self.neverMore(after, than: before))
        #expect(Self.neverMore(before, than: after))
    }

    @Test(arguments: 0..<60)
    func narrowingAPrincipalNeverWidens(_ seed: Int) {
        let (_, statements, identities) = Self.estate(seed)
        let before = Self.graph(statements, identities)
        let narrowed = statements.map { statement -> JSONValue in
            guard var members = statement.object, members["Effect"] == "Allow", members["Principal"] == "*" else {
                return statement
            }
            members["Principal"] = ["AWS": .string(Company.iamUser("three"))]
            return .object(members)
        }
        #expect(Self.neverMore(Self.graph(narrowed, identities), than: before))
    }

    @Test(arguments: 0..<40)
    func takingAMemberOutNeverGrants(_ seed: Int) {
        var random = SeededGenerator(UInt64(seed) &+ 77)
        let company = Company.random(&random)
        let before = company.graph
        var posture = company.complete
        let account = AssetID(.account, scope: "databricks", name: "acc")
        let groups = (posture.document(.groups, of: account)?.array ?? []).map { group -> JSONValue in
            guard var members = group.object, let list = members["members"]?.array, !list.isEmpty else { return group }
            members["members"] = .array(Array(list.dropFirst()))
            return .object(members)
        }
        posture[.groups, of: account] = .known(.array(groups))
        let after = AccessGraph(posture: posture)
        let difference = AccessDifference(from: before, to: after, locations: [Company.audit])
        #expect(difference.gained.isEmpty)
    }

    /// What everybody can do, asked at once and asked one by one.
    @Test(arguments: 0..<40)
    func setsAndProofsAgree(_ seed: Int) {
        var random = SeededGenerator(UInt64(seed) &+ 500)
        let graph = Company.random(&random).graph
        for capability in Capability.allCases {
            let all = graph.verdicts(of: Company.audit, to: capability)
            for party in graph.parties {
                #expect(graph.verdict(of: party, on: Company.audit, to: capability) == all[party] ?? .no)
            }
        }
    }
}
