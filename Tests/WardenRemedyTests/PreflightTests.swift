import Testing
import WardenDomain
import WardenEstate
import WardenRemedy

/// Fixes that tools advise and that would stop the delivery of logs.
@Suite struct PreflightTests {
    private static let role = "arn:aws:iam::999988887777:role/databricks-log-delivery"
    private static let bucketAccount = "111122223333"
    private static let databricks = "0d5b1c2e"
    private static let bucket = AssetID(StorageURL(scheme: "s3", bucket: "acme-logs"))

    /// Delivery by a role of another account than the bucket's, which the bucket policy alone lets in.
    private func posture(roleAccount: String = "999988887777") -> Posture {
        let account = AssetID(.account, scope: "databricks", name: Self.databricks)
        let cloud = AssetID(.account, scope: "aws", name: roleAccount)
        var posture = Posture(
            takenAt: 0,
            assets: [
                Asset(account), Asset(cloud), Asset(AssetID(.account, scope: "aws", name: Self.bucketAccount)),
                Asset(Self.bucket, owner: Self.bucketAccount),
            ]
        )
        posture[.logDelivery, of: account] = .known([
            [
                "config_id": "c1", "config_name": "primary", "log_type": "AUDIT_LOGS", "status": "ENABLED",
                "credentials_id": "cr", "storage_configuration_id": "st", "delivery_path_prefix": "audit",
                "log_delivery_status": ["status": "SUCCEEDED"],
            ]
        ])
        posture[.credentials, of: account] = .known([
            ["credentials_id": "cr", "aws_credentials": ["sts_role": ["role_arn": .string(Self.role)]]]
        ])
        posture[.storageConfigurations, of: account] = .known([
            ["storage_configuration_id": "st", "root_bucket_info": ["bucket_name": "acme-logs"]]
        ])
        posture[.iamAuthorization, of: cloud] = .known([
            "RoleDetailList": [
                [
                    "RoleName": "databricks-log-delivery", "Arn": .string(Self.role),
                    "AssumeRolePolicyDocument": [
                        "Version": "2012-10-17",
                        "Statement": [
                            [
                                "Effect": "Allow", "Action": "sts:AssumeRole",
                                "Principal": [
                                    "AWS":
                                        "arn:aws:iam::414351767826:role/SaasUsageDeliveryRole-prod-IAMRole-3PLHICCRR1TK"
                                ],
                                "Condition": ["StringEquals": ["sts:ExternalId": .string(Self.databricks)]],
                            ]
                        ],
                    ],
                    "RolePolicyList": [
                        [
                            "PolicyName": "deliver",
                            "PolicyDocument": [
                                "Version": "2012-10-17",
                                "Statement": [["Effect": "Allow", "Action": "s3:*", "Resource": "*"]],
                            ],
                        ]
                    ],
                ]
            ]
        ])
        posture[.s3Encryption, of: Self.bucket] = .absent
        posture[.s3PublicAccessBlock, of: Self.bucket] = .absent
        posture[.s3Policy, of: Self.bucket] = .known(Self.allowed)
        return posture
    }

    private static let allowed: JSONValue = [
        "Version": "2012-10-17",
        "Statement": [
            [
                "Sid": "Delivery", "Effect": "Allow", "Principal": ["AWS": .string(role)],
                "Action": ["s3:PutObject", "s3:PutObjectAcl", "s3:GetBucketLocation", "s3:ListBucket"],
                "Resource": ["arn:aws:s3:::acme-logs", "arn:aws:s3:::acme-logs/*"],
            ]
        ],
    ]

    private var slot: Slot { Slot(.bucketPolicy, "acme-logs") }

    private func change(to after: JSONValue?) -> Change {
        Change(
            action: "test",
            slot: slot,
            before: .string(Self.allowed.compact),
            after: after.map { .string($0.compact) },
            summary: "change the policy"
        )
    }

    private func judge(_ changes: [Change], _ declared: DeclaredPolicy = DeclaredPolicy()) -> Preflight.Report {
        Preflight(declared: declared, own: [], ownAddresses: ["198.51.100.7"]).judge(changes, in: posture())
    }

    private static func adding(_ statement: JSONValue) -> JSONValue {
        ["Version": "2012-10-17", "Statement": .array((allowed["Statement"]?.array ?? []) + [statement])]
    }

    @Test func refusesToDeleteACrossAccountPolicyThatIsTheOnlyGrantOfDelivery() {
        let report = judge([change(to: nil)])
        #expect(report.refusals.contains { $0.contains("'primary' would stop") && $0.contains("s3:PutObject") })
    }

    /// An account that was not read has deliveries, for all we know.
    @Test func refusesWhereNoAccountWasRead() {
        let preflight = Preflight(declared: DeclaredPolicy(), own: [], ownAddresses: ["198.51.100.7"])
        let report = preflight.judge([change(to: nil)], in: Posture(takenAt: 0, assets: [Asset(Self.bucket)]))
        #expect(report.refusals.contains { $0.contains("log deliveries could not be read") })
    }

    @Test func refusesToDenyACLWritesOfForeignPrincipals() {
        let deny: JSONValue = [
            "Effect": "Deny", "Principal": "*", "Action": ["s3:PutObjectAcl", "s3:PutBucketAcl"],
            "Resource": ["arn:aws:s3:::acme-logs", "arn:aws:s3:::acme-logs/*"],
            "Condition": ["StringNotEquals": ["aws:PrincipalAccount": .string(Self.bucketAccount)]],
        ]
        let report = judge([change(to: Self.adding(deny))])
        #expect(report.refusals.contains { $0.contains("'primary' would stop") && $0.contains("s3:PutObjectAcl") })
    }

    @Test func letsAPlanPassThatOnlyAsksForTLS() {
        let deny: JSONValue = [
            "Effect": "Deny", "Principal": "*", "Action": "s3:*",
            "Resource": ["arn:aws:s3:::acme-logs", "arn:aws:s3:::acme-logs/*"],
            "Condition": ["Bool": ["aws:SecureTransport": "false"]],
        ]
        let report = judge([change(to: Self.adding(deny))])
        #expect(report.refusals.isEmpty)
        #expect(report.assurances.contains { $0.contains("'primary' goes on writing") })
    }

    @Test func refusesTLSOnlyWhereItWouldShutItselfOut() {
        let deny: JSONValue = [
            "Effect": "Deny", "Principal": "*", "Action": "s3:*",
            "Resource": ["arn:aws:s3:::acme-logs", "arn:aws:s3:::acme-logs/*"],
            "Condition": ["Bool": ["aws:SecureTransport": "false"]],
        ]
        let own = "arn:aws:iam::111122223333:user/trailwarden-fix"
        var preflight = Preflight(declared: DeclaredPolicy(), own: [own], ownAddresses: [])
        #expect(preflight.judge([change(to: Self.adding(deny))], in: posture()).refusals.isEmpty)
        preflight.callsOverTLS = false
        let refusals = preflight.judge([change(to: Self.adding(deny))], in: posture()).refusals
        #expect(refusals.contains { $0.contains("could no longer mend acme-logs") })
    }

    @Test func letsDenyAllButPassOnlyWhereDeliveryIsKept() throws {
        func judged(keeping role: String) throws -> [String] {
            let values = ["bucket": "acme-logs", "keep": role]
            let action = try ActionCatalogue.make("s3.deny-all-but", ActionArguments(values))
            let states = SlotStates([slot: .known(.string(Self.allowed.compact))])
            return judge(try action.changes(states)).refusals
        }
        #expect(try judged(keeping: Self.role).isEmpty)
        #expect(try !judged(keeping: "arn:aws:iam::111122223333:role/other").isEmpty)
    }

    @Test func refusesWhatRestsOnAnUnreadRole() {
        var posture = posture()
        posture[.iamAuthorization, of: AssetID(.account, scope: "aws", name: "999988887777")] = .unknown(
            Unknown("x", call: "x", reason: .forbidden, detail: "denied", blindSpot: "x")
        )
        let deny: JSONValue = [
            "Effect": "Deny", "Principal": ["AWS": .string(Self.role)], "Action": "s3:*", "Resource": "*",
        ]
        let report = Preflight(declared: DeclaredPolicy(), own: [], ownAddresses: [])
            .judge([change(to: Self.adding(deny))], in: posture)
        #expect(!report.refusals.isEmpty)
    }

    @Test func refusesToSwitchTheOnlyWorkingDeliveryOff() {
        let off = Change(
            action: "delivery.disable",
            slot: Slot(.deliveryStatus, in: "account", "c1"),
            before: "ENABLED",
            after: "DISABLED",
            summary: "switch off"
        )
        #expect(judge([off]).refusals.contains { $0.contains("'primary' works") })
        let success = Change(
            action: "delivery.configure",
            slot: Slot(.deliverySuccess, in: "account", "new"),
            before: nil,
            after: true,
            summary: "see it work"
        )
        #expect(judge([success, off]).refusals.isEmpty)
    }

    @Test func refusesToTouchProtectedResourcesAndBreakGlass() {
        var declared = DeclaredPolicy()
        declared.protectedResources = ["arn:aws:s3:::acme-logs"]
        declared.breakGlass = ["rescue@acme.example"]
        let member = Change(
            action: "identity.remove-member",
            slot: Slot(.groupMember, in: "account", "admins", "rescue@acme.example"),
            before: true,
            after: nil,
            summary: "take rescue out of admins"
        )
        let report = judge(
            [
                change(
                    to: Self.adding(["Effect": "Deny", "Principal": "*", "Action": "s3:DeleteBucket", "Resource": "*"])
                ), member,
            ],
            declared
        )
        #expect(report.refusals.contains { $0.contains("is protected") })
        #expect(report.refusals.contains { $0.contains("break-glass") })
    }

    @Test(arguments: [("203.0.113.0/24", false), ("198.51.100.0/24", true), ("198.51.100.8", false)])
    func neverLocksItselfOut(network: String, isAllowed: Bool) {
        let list = Change(
            action: "network.allow-addresses",
            slot: Slot(.addressList, in: "7", "office"),
            before: nil,
            after: ["list_type": "ALLOW", "ip_addresses": [.string(network)], "enabled": true],
            summary: "allow \(network)"
        )
        #expect(judge([list]).refusals.isEmpty == isAllowed)
    }
}
