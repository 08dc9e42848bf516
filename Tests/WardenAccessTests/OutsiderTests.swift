import Testing
import WardenDomain
import WardenEstate

@testable import WardenAccess

/// Those who are no principal of a connected account, and the guards that were not read.
@Suite struct OutsiderTests {
    private static let logs = Company.bucket("logs")
    private static let canonical = "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be"
    private static let open = Company.allow(["s3:GetObject"], on: ["arn:aws:s3:::logs/*"], ["Principal": "*"])

    private static func company(_ policy: JSONValue?, _ change: (inout Company) -> Void = { _ in }) -> AccessGraph {
        var company = Company()
        company.cloud()
        company.iamUser("intern")
        company.bucket("logs", policy: policy)
        change(&company)
        return company.graph
    }

    private static func gap(_ what: String) -> Reading {
        .unknown(
            Unknown(what, call: "call", reason: .forbidden, detail: "403", permission: "p:\(what)", blindSpot: what)
        )
    }

    @Test func aCanonicalUserOfABucketPolicyIsListed() {
        let policy = Company.allow(
            ["s3:GetObject"],
            on: ["arn:aws:s3:::logs/*"],
            ["Principal": ["CanonicalUser": .string(Self.canonical)]]
        )
        let audience = Self.company(policy).audience(of: Self.logs, to: .read)
        let member = audience.members.first { $0.party.name == Self.canonical }
        #expect(member?.verdict == .unknown)
        #expect(member?.party.isOutside == true)
        #expect(member?.missing.contains { $0.contains("which account") } == true)
        #expect(Self.company(policy).verdict(Company.iamUser("intern"), Self.logs) == .no, "it only delegates")
    }

    /// The session's name is the caller's to choose: no quiet no.
    @Test func aGrantToASessionIsItsRolesToTake() {
        let session = "arn:aws:sts::111122223333:assumed-role/app/nightly"
        let policy = Company.allow(
            ["s3:GetObject"],
            on: ["arn:aws:s3:::logs/*"],
            ["Principal": ["AWS": .string(session)]]
        )
        let graph = Self.company(policy) { company in
            company.role("app", trust: Company.trust("arn:aws:iam::111122223333:root"))
            company.role("other", trust: Company.trust("arn:aws:iam::111122223333:root"))
        }
        #expect(graph.verdict(Company.role("app"), Self.logs) == .unknown)
        #expect(graph.verdict(Company.role("other"), Self.logs) == .no)
        let member = graph.audience(of: Self.logs, to: .read).members.first { $0.party.name == Company.role("app") }
        #expect(member?.missing.contains { $0.contains(session) } == true)
    }

    /// The external id is the caller's to give: whichever of them a statement asks for.
    @Test(arguments: [6, 400]) func everyExternalIDIsTried(_ count: Int) {
        let statements: [JSONValue] = (1...count).map { number in
            [
                "Effect": "Allow", "Action": "sts:AssumeRole",
                "Principal": ["AWS": .string(number == count ? "999900001111" : "888800002222")],
                "Condition": ["StringEquals": ["sts:ExternalId": .string("id-\(number)")]],
            ]
        }
        let graph = Self.company(nil) { company in
            company.role(
                "shared",
                Company.allow(["s3:GetObject"]),
                trust: ["Version": "2012-10-17", "Statement": .array(statements)]
            )
        }
        #expect(graph.verdict("888800002222", Self.logs) == .yes)
        // Past the bound nobody has tried them all: not known, and never a quiet no.
        #expect(graph.verdict("999900001111", Self.logs) == (count < 256 ? .yes : .unknown))
    }

    @Test(arguments: ["accounts.google.com", "cognito-identity.amazonaws.com"])
    func webIdentitiesAreFollowedThroughTrustPolicies(_ provider: String) {
        func graph(_ condition: JSONValue?) -> AccessGraph {
            Self.company(nil) { company in
                var statement: [String: JSONValue] = [
                    "Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity",
                    "Principal": ["Federated": .string(provider)],
                ]
                if let condition { statement["Condition"] = condition }
                company.role(
                    "app",
                    Company.allow(["s3:GetObject"]),
                    trust: ["Version": "2012-10-17", "Statement": [.object(statement)]]
                )
            }
        }
        #expect(graph(nil).verdict(provider, Self.logs) == .yes)
        let narrowed = graph(["StringEquals": .object(["\(provider):aud": "one"])])
        #expect(narrowed.verdict(provider, Self.logs) == .unknown)
    }

    /// The identity of a distribution has no account and no policies: the bucket's alone decides.
    @Test func aDistributionReadsWhatTheBucketLetsItRead() {
        let name = "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1"
        let policy = Company.allow(
            ["s3:GetObject"],
            on: ["arn:aws:s3:::logs/*"],
            ["Principal": ["AWS": .string(name)]]
        )
        #expect(Self.company(policy).verdict(name, Self.logs) == .yes)
    }

    @Test func aBlockThatWasNotReadLeavesEveryoneUnknown() {
        let bucket = Self.company(Self.open) { $0.posture[.s3PublicAccessBlock, of: Self.logs] = Self.gap("block") }
        #expect(bucket.verdict("everyone", Self.logs) == .unknown)
        #expect(bucket.verdict(Company.iamUser("intern"), Self.logs) == .yes, "of the account")
        let account = Self.company(Self.open) {
            $0.posture[.s3AccountPublicAccessBlock, of: Company.cloud] = Self.gap("block")
        }
        #expect(account.verdict("everyone", Self.logs) == .unknown)
        let member = account.audience(of: Self.logs, to: .read).members.first { $0.party.name == "everyone" }
        #expect(member?.missing.contains { $0.contains("p:block") } == true)
        let both = Self.company(Self.open) {
            $0.posture[.s3AccountPublicAccessBlock, of: Company.cloud] = Self.gap("block")
            $0.posture[.s3PublicAccessBlock, of: Self.logs] = .known(["RestrictPublicBuckets": true])
        }
        #expect(both.verdict("everyone", Self.logs) == .no, "the flag that was read is enough")
    }

    @Test func resourceControlsThatWereNotReadLeaveEveryoneUnknown() {
        let graph = Self.company(Self.open) { $0.posture[.organizationPolicies, of: Company.cloud] = Self.gap("RCP") }
        #expect(graph.verdict("everyone", Self.logs) == .unknown)
        let member = graph.audience(of: Self.logs, to: .read).members.first { $0.party.name == "everyone" }
        #expect(member?.missing.contains { $0.contains("p:RCP") } == true)
    }

    @Test func aPublicListIsUnknownWhileTheFlagsAre() {
        func graph(_ change: @escaping (inout Company) -> Void) -> AccessGraph {
            Self.company(nil) { company in
                company.posture[.s3Ownership, of: Self.logs] = .known(["ObjectOwnership": "ObjectWriter"])
                company.posture[.s3ACL, of: Self.logs] = .known([
                    "Owner": ["ID": "me"],
                    "Grants": [
                        [
                            "Grantee": ["URI": "http://acs.amazonaws.com/groups/global/AllUsers"],
                            "Permission": "WRITE",
                        ]
                    ],
                ])
                change(&company)
            }
        }
        #expect(graph { _ in }.verdict("everyone", Self.logs, .alter) == .yes)
        let denied = graph {
            $0.posture[.s3Policy, of: Self.logs] = .known([
                "Version": "2012-10-17",
                "Statement": [
                    ["Effect": "Deny", "Principal": "*", "Action": "s3:Put*", "Resource": "arn:aws:s3:::logs/*"]
                ],
            ])
        }
        #expect(denied.verdict("everyone", Self.logs, .alter) == .no, "a Deny outweighs a list")
        let block = graph { $0.posture[.s3PublicAccessBlock, of: Self.logs] = Self.gap("block") }
        #expect(block.verdict("everyone", Self.logs, .alter) == .unknown)
        let ownership = graph { $0.posture[.s3Ownership, of: Self.logs] = Self.gap("ownership") }
        #expect(ownership.verdict("everyone", Self.logs, .alter) == .unknown)
    }
}
