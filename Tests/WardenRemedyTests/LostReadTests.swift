import Testing
import WardenDomain
import WardenEstate
import WardenRemedy

/// What a principal of AWS is tried on after a plan: what it could read before, and nothing else.
@Suite struct LostReadTests {
    private static let account = AssetID(.account, scope: "aws", name: "111122223333")
    private static let bucket = AssetID(StorageURL(scheme: "s3", bucket: "acme-logs"))
    private static let leaver = "arn:aws:iam::111122223333:user/leaver"
    private static let key = "audit/a.json"

    /// - Parameter own: what the user's own policy allows on the bucket and its objects.
    private func posture(own actions: [String] = [], _ policy: Reading = .absent) -> Posture {
        let asset = Asset(Self.bucket, owner: Self.account.name)
        var posture = Posture(takenAt: 0, assets: [Asset(Self.account), asset])
        posture.locations = [
            Location(
                asset: asset,
                role: .original,
                confidence: .certain,
                chain: [],
                origin: Self.bucket,
                sensitivity: nil,
                wasListed: true,
                unchecked: []
            )
        ]
        let document: JSONValue = [
            "Version": "2012-10-17",
            "Statement": [
                ["Effect": "Allow", "Action": .strings(actions.isEmpty ? ["iam:GetUser"] : actions), "Resource": "*"]
            ],
        ]
        posture[.iamAuthorization, of: Self.account] = .known([
            "UserDetailList": [
                [
                    "UserName": "leaver", "Arn": .string(Self.leaver),
                    "UserPolicyList": [["PolicyName": "own", "PolicyDocument": document]],
                ]
            ]
        ])
        posture[.s3Policy, of: Self.bucket] = policy
        posture[.s3PublicAccessBlock, of: Self.bucket] = .absent
        posture[.s3Encryption, of: Self.bucket] = .absent
        return posture
    }

    private static let everyone: JSONValue = [
        "Version": "2012-10-17",
        "Statement": [
            ["Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::acme-logs/*"]
        ],
    ]
    private static let denied: JSONValue = [
        "Version": "2012-10-17",
        "Statement": [
            [
                "Effect": "Deny", "Principal": ["AWS": .string(leaver)], "Action": "s3:*",
                "Resource": ["arn:aws:s3:::acme-logs", "arn:aws:s3:::acme-logs/*"],
            ]
        ],
    ]

    private func lost(_ change: Change, in posture: Posture) -> [String] {
        LostReads.actions(of: Self.leaver, on: "acme-logs", key: Self.key, [change], in: posture)
    }

    private func policy(_ before: JSONValue?, _ after: JSONValue?) -> Change {
        func text(_ value: JSONValue?) -> JSONValue? { value.map { .string($0.compact) } }
        return Change(
            action: "x",
            slot: Slot(.bucketPolicy, "acme-logs"),
            before: text(before),
            after: text(after),
            summary: "x"
        )
    }

    @Test func whatOnlyAPublicPolicyGaveIsLostWithIt() {
        let change = policy(Self.everyone, nil)
        #expect(lost(change, in: posture(.known(Self.everyone))) == ["s3:GetObject"])
        #expect(LostReads.buckets([change], in: posture()) == ["acme-logs"])
    }

    @Test func whoIsDeniedLosesListingAndReading() {
        let change = policy(nil, Self.denied)
        #expect(lost(change, in: posture(own: ["s3:*"])) == ["s3:ListBucket", "s3:GetObject"])
    }

    /// Somebody who reads by another way has lost nothing, and need not be denied.
    @Test func whatItsOwnPolicyStillGivesIsNotLost() {
        let change = policy(Self.everyone, nil)
        #expect(lost(change, in: posture(own: ["s3:*"], .known(Self.everyone))).isEmpty)
    }

    @Test func whoNeverReadIsNotTried() {
        #expect(lost(policy(nil, Self.denied), in: posture()).isEmpty)
    }

    @Test func aKeyThatIsOffReadsNothing() {
        let off = Change(
            action: "iam.disable-access-key",
            slot: Slot(.accessKey, "leaver", "AKIA1"),
            before: "Active",
            after: "Inactive",
            summary: "x"
        )
        #expect(lost(off, in: posture(own: ["s3:GetObject"])) == ["s3:GetObject"])
        #expect(LostReads.buckets([off], in: posture()) == ["acme-logs"])
    }
}
