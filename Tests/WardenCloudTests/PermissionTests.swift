import Testing
import WardenCloud

@Suite struct PermissionTests {
    @Test func namesEachActionOnceAndEachCapability() {
        let aws = CloudPermission.all.filter { $0.provider == .aws }.map(\.name)
        #expect(Set(aws).count == aws.count)
        for capability in Capability.allCases {
            #expect(CloudPermission.all.contains { $0.capability == capability }, "\(capability)")
        }
    }

    @Test func keepsTheUsesApart() {
        for use in [CloudPermission.Use.assess, .scan] {
            let actions = CloudPermission.needed(for: use, from: .aws).map(\.name)
            #expect(!actions.contains { $0.contains(":Put") || $0.contains(":Delete") || $0.contains(":Update") })
        }
        #expect(!CloudPermission.needed(for: .assess).contains(.getObject))
        #expect(!CloudPermission.needed(for: .fix).contains(.getObject))
    }

    /// A change reads what it changes, before and after, with the credential that changes.
    @Test(arguments: [
        ("s3:PutBucketPolicy", "s3:GetBucketPolicy"), ("s3:PutBucketAcl", "s3:GetBucketAcl"),
        ("s3:PutBucketPublicAccessBlock", "s3:GetBucketPublicAccessBlock"),
        ("s3:PutAccountPublicAccessBlock", "s3:GetAccountPublicAccessBlock"),
        ("s3:PutBucketOwnershipControls", "s3:GetBucketOwnershipControls"),
        ("s3:PutEncryptionConfiguration", "s3:GetEncryptionConfiguration"),
        ("s3:PutBucketVersioning", "s3:GetBucketVersioning"), ("s3:PutBucketLogging", "s3:GetBucketLogging"),
        ("s3:PutBucketObjectLockConfiguration", "s3:GetBucketObjectLockConfiguration"),
        ("s3:PutLifecycleConfiguration", "s3:GetLifecycleConfiguration"),
        ("s3:PutReplicationConfiguration", "s3:GetReplicationConfiguration"),
        ("s3:PutReplicationConfiguration", "iam:PassRole"),
        ("s3:PutBucketNotification", "s3:GetBucketNotification"),
        ("s3:PutInventoryConfiguration", "s3:GetInventoryConfiguration"),
        ("s3:PutAccessPointPolicy", "s3:GetAccessPointPolicy"), ("s3:CreateBucket", "s3:GetBucketLocation"),
        ("kms:PutKeyPolicy", "kms:GetKeyPolicy"), ("kms:RevokeGrant", "kms:ListGrants"),
        ("kms:EnableKeyRotation", "kms:GetKeyRotationStatus"), ("kms:CreateKey", "kms:DescribeKey"),
        ("kms:EnableKey", "kms:DescribeKey"), ("kms:CancelKeyDeletion", "kms:DescribeKey"),
        ("backup:PutBackupVaultLockConfiguration", "backup:ListBackupVaults"),
        ("backup:PutBackupVaultAccessPolicy", "backup:GetBackupVaultAccessPolicy"),
        ("cloudtrail:PutEventSelectors", "cloudtrail:GetEventSelectors"),
        ("cloudtrail:StartLogging", "cloudtrail:GetTrailStatus"),
        ("cloudtrail:UpdateTrail", "cloudtrail:DescribeTrails"),
        ("sqs:SetQueueAttributes", "sqs:GetQueueAttributes"), ("sns:SetTopicAttributes", "sns:GetTopicAttributes"),
    ])
    func aChangeMayReadWhatItChanges(change: String, read: String) {
        let actions = Set(CloudPermission.needed(for: .fix, from: .aws).map(\.name))
        #expect(actions.contains(change) && actions.contains(read))
    }

    @Test(arguments: CloudPermission.Use.allCases) func saysTheSameInEveryForm(use: CloudPermission.Use) {
        let document = PermissionDocument(use: use, buckets: ["logs"])
        let actions = CloudPermission.needed(for: use, from: .aws).filter { $0 != .getCallerIdentity }.map(\.name)
        for action in actions {
            #expect(
                document.rendered(.iam).contains("\"\(action)\"")
                    && document.rendered(.terraform).contains("\"\(action)\"")
            )
        }
        for permission in CloudPermission.needed(for: use, from: .databricks) {
            #expect(document.rendered(.databricks).contains(permission.name))
        }
    }
}
