import Testing
import WardenDomain
import WardenEstate

@testable import WardenAccess

@Suite struct BucketTests {
    private static let logs = Company.bucket("logs")
    private static let all = ["arn:aws:s3:::logs", "arn:aws:s3:::logs/*"]

    private static func company(_ policy: JSONValue? = nil, _ change: (inout Company) -> Void = { _ in }) -> AccessGraph
    {
        var company = Company()
        company.cloud()
        company.iamUser("reader", Company.allow(["s3:GetObject"], on: all))
        company.iamUser("intern")
        company.bucket("logs", policy: policy)
        change(&company)
        return company.graph
    }

    @Test func identityPoliciesDecide() {
        let graph = Self.company()
        #expect(graph.verdict(Company.iamUser("reader"), Self.logs) == .yes)
        #expect(graph.verdict(Company.iamUser("reader"), Self.logs, .delete) == .no)
        #expect(graph.verdict(Company.iamUser("intern"), Self.logs) == .no)
        #expect(graph.verdict("arn:aws:iam::111122223333:root", Self.logs, .delete) == .yes)
    }

    @Test func aDenyOfTheBucketWins() {
        let deny: JSONValue = [
            "Version": "2012-10-17",
            "Statement": [
                [
                    "Effect": "Deny", "Action": "s3:*", "Resource": .strings(Self.all),
                    "Principal": ["AWS": .string(Company.iamUser("reader"))],
                ]
            ],
        ]
        #expect(Self.company(deny).verdict(Company.iamUser("reader"), Self.logs) == .no)
    }

    @Test func everyoneAndTheBlock() {
        let open = Company.allow(["s3:GetObject"], on: Self.all, ["Principal": "*"])
        #expect(Self.company(open).verdict("everyone", Self.logs) == .yes)
        let blocked = Self.company(open) { company in
            company.posture[.s3PublicAccessBlock, of: Self.logs] = .known(["RestrictPublicBuckets": true])
        }
        #expect(blocked.verdict("everyone", Self.logs) == .no)
        let blockedByAccount = Self.company(open) { company in
            company.posture[.s3AccountPublicAccessBlock, of: Company.cloud] = .known(["RestrictPublicBuckets": true])
        }
        #expect(blockedByAccount.verdict("everyone", Self.logs) == .no)
        #expect(blockedByAccount.verdict(Company.iamUser("intern"), Self.logs) == .yes, "of the account")
    }

    @Test func otherAccountsAreOutside() {
        let cross = Company.allow(
            ["s3:GetObject"],
            on: Self.all,
            ["Principal": ["AWS": "arn:aws:iam::999900001111:root"]]
        )
        let audience = Self.company(cross).audience(of: Self.logs, to: .read)
        let outsider = audience.members.first { $0.party.name == "999900001111" }
        #expect(outsider?.verdict == .yes)
        #expect(outsider?.party.isOutside == true)
    }

    @Test func rolesAreAssumedOverTrustPolicies() {
        let graph = Self.company { company in
            company.iamUser("dev", Company.allow(["sts:AssumeRole"], on: [Company.role("logs-reader")]))
            company.role(
                "logs-reader",
                Company.allow(["s3:GetObject"], on: Self.all),
                trust: Company.trust("arn:aws:iam::111122223333:root")
            )
        }
        #expect(graph.verdict(Company.iamUser("dev"), Self.logs) == .yes)
        #expect(graph.verdict(Company.iamUser("intern"), Self.logs) == .no)
        let path = graph.paths(from: Party(.iamUser, Company.iamUser("dev")), to: Self.logs, capability: .read).first
        #expect(path?.hops.first?.relation == .actsAs)
        let cut = graph.cuts(from: Party(.iamUser, Company.iamUser("dev")), to: Self.logs, capability: .read)
        #expect(cut.changes.count == 1)
    }

    @Test func boundariesAndServiceControlsLimit() {
        let bounded = Self.company { company in
            company.managedPolicy("arn:aws:iam::111122223333:policy/edge", Company.allow(["ec2:*"]))
            company.iamUser(
                "bound",
                Company.allow(["s3:*"]),
                boundary: "arn:aws:iam::111122223333:policy/edge"
            )
        }
        #expect(bounded.verdict(Company.iamUser("bound"), Self.logs) == .no)
        let controlled = Self.company { company in
            company.posture[.organizationPolicies, of: Company.cloud] = .known([
                "organization": "o-1", "serviceControlPolicies": [[Company.allow(["ec2:*"])]],
                "resourceControlPolicies": [],
            ])
        }
        #expect(controlled.verdict(Company.iamUser("reader"), Self.logs) == .no)
    }

    @Test func whatWasNotReadIsUnknown() {
        func gap(_ what: String) -> Reading {
            .unknown(
                Unknown(what, call: "call", reason: .forbidden, detail: "403", permission: "p:\(what)", blindSpot: what)
            )
        }
        let controls = Self.company { $0.posture[.organizationPolicies, of: Company.cloud] = gap("SCP") }
        #expect(controls.verdict(Company.iamUser("reader"), Self.logs) == .unknown)
        let policy = Self.company { $0.posture[.s3Policy, of: Self.logs] = gap("policy") }
        #expect(policy.verdict(Company.iamUser("intern"), Self.logs) == .unknown)
        #expect(policy.verdict("everyone", Self.logs) == .unknown)
        let audience = policy.audience(of: Self.logs, to: .read)
        #expect(audience.unknowns.contains { $0.contains("p:policy") })
        let people = Self.company { $0.posture[.iamAuthorization, of: Company.cloud] = gap("iam") }
        #expect(people.audience(of: Self.logs, to: .read).members.contains { $0.verdict == .unknown })
    }

    @Test func keysGuardWhatTheyEncrypt() {
        let key = "arn:aws:kms:us-east-1:111122223333:key/k1"
        func graph(_ policy: JSONValue) -> AccessGraph {
            Self.company { company in
                company.iamUser("both", Company.allow(["s3:GetObject", "kms:Decrypt"]))
                company.posture[.s3Encryption, of: Self.logs] = .known([
                    "Rules": [
                        [
                            "ApplyServerSideEncryptionByDefault": [
                                "SSEAlgorithm": "aws:kms", "KMSMasterKeyID": .string(key),
                            ]
                        ]
                    ]
                ])
                let id = AssetID(.key, scope: "aws", name: key)
                company.posture.assets[id] = Asset(id)
                company.posture[.kmsPolicy, of: id] = .known(policy)
                company.posture[.kmsGrants, of: id] = .known([
                    [
                        "GrantId": "g1", "GranteePrincipal": .string(Company.iamUser("reader")),
                        "Operations": ["Decrypt"],
                    ]
                ])
                company.posture[.kmsMetadata, of: id] = .known(["KeyState": "Enabled"])
            }
        }
        let delegating = graph(
            Company.allow(["kms:*"], on: ["*"], ["Principal": ["AWS": "arn:aws:iam::111122223333:root"]])
        )
        #expect(delegating.verdict(Company.iamUser("both"), Self.logs) == .yes)
        #expect(delegating.verdict(Company.iamUser("reader"), Self.logs) == .yes, "by a grant of the key")
        let closed = graph(Company.allow(["kms:*"], on: ["*"], ["Principal": ["AWS": .string(Company.role("kms"))]]))
        #expect(closed.verdict(Company.iamUser("both"), Self.logs) == .no)
    }

    @Test func writersOfThePolicyGiveThemselvesWhatTheyWant() {
        let graph = Self.company { company in
            company.iamUser("admin", Company.allow(["s3:PutBucketPolicy"], on: ["arn:aws:s3:::logs"]))
        }
        #expect(graph.verdict(Company.iamUser("admin"), Self.logs) == .yes)
        let path = graph.paths(from: Party(.iamUser, Company.iamUser("admin")), to: Self.logs, capability: .read).first
        #expect(path?.isDirect == false)
        #expect(graph.verdict(Company.iamUser("admin"), Self.logs, .stop) == .yes)
    }

    @Test func partsOfTheBucketCountToo() {
        let graph = Self.company { company in
            company.iamUser("narrow", Company.allow(["s3:GetObject"], on: ["arn:aws:s3:::logs/audit/workspaceId=5/*"]))
        }
        #expect(graph.verdict(Company.iamUser("narrow"), Self.logs) == .yes)
        #expect(graph.verdict(Company.iamUser("narrow"), AssetID(.prefix, scope: "s3", name: "logs/other")) == .no)
    }

    @Test func storageCredentialsLendTheirRole() {
        func graph(_ policy: JSONValue) -> AccessGraph {
            Self.company { company in
                company.user("ana")
                company.assign("ana")
                company.role("uc", policy, trust: Company.trust("arn:aws:iam::414351767826:root"))
                let credential = AssetID(.storageCredential, scope: Company.store, name: "cred")
                let location = AssetID(.externalLocation, scope: Company.store, name: "archive")
                company.posture.assets[credential] = Asset(credential)
                company.posture[.securable, of: credential] = .known([
                    "owner": "boss", "aws_iam_role": ["role_arn": .string(Company.role("uc"))],
                ])
                company.posture.assets[location] = Asset(
                    location,
                    place: StorageURL(scheme: "s3", bucket: "logs", prefix: "audit")
                )
                company.posture[.securable, of: location] = .known(["owner": "boss", "credential_name": "cred"])
                company.grant([], to: "ana", on: credential)
                company.grant(["READ_FILES"], to: "ana", on: location)
            }
        }
        let reading = graph(Company.allow(["s3:GetObject"], on: Self.all))
        #expect(reading.verdict("ana", Self.logs) == .yes)
        let path = reading.paths(from: Party(.user, "ana"), to: Self.logs, capability: .read).first
        #expect(path?.hops.contains { $0.detail.contains(Company.role("uc")) } == true)
        #expect(graph(Company.allow(["s3:ListBucket"], on: Self.all)).verdict("ana", Self.logs) == .no)
        #expect(reading.verdict("414351767826", Self.logs) == .yes, "the platform assumes the role")
    }

    @Test func clustersLendTheirInstanceProfile() {
        let workspace = AssetID(.workspace, scope: "databricks", name: "7")
        let graph = Self.company { company in
            company.user("ana")
            company.assign("ana")
            company.role(
                "nodes",
                Company.allow(["s3:GetObject"], on: Self.all),
                trust: [
                    "Version": "2012-10-17",
                    "Statement": [
                        ["Effect": "Allow", "Principal": ["Service": "ec2.amazonaws.com"], "Action": "sts:AssumeRole"]
                    ],
                ]
            )
            company.posture[.instanceProfiles, of: workspace] = .known([
                [
                    "instance_profile_arn": "arn:aws:iam::111122223333:instance-profile/nodes",
                    "iam_role_arn": .string(Company.role("nodes")),
                ]
            ])
            company.posture[.clusters, of: workspace] = .known([
                [
                    "cluster_id": "c1", "cluster_name": "shared",
                    "aws_attributes": ["instance_profile_arn": "arn:aws:iam::111122223333:instance-profile/nodes"],
                    "access_control_list": [
                        ["group_name": "users", "all_permissions": [["permission_level": "CAN_ATTACH_TO"]]]
                    ],
                ]
            ])
        }
        #expect(graph.verdict("ana", Self.logs) == .yes)
        #expect(graph.verdict("ec2.amazonaws.com", Self.logs) == .yes)
    }
}
