import WardenDomain
import WardenEstate

// How the buckets of the right estate answer.
extension ExampleEstate {
    mutating func readStorage() {
        for place in [Self.bucket, Self.replica] {
            answer(.s3PublicAccessBlock, place, Self.closed)
            answer(.s3Policy, place, Self.policy(of: place.name))
            answer(.s3ACL, place, Self.ownerOnly)
            answer(.s3Ownership, place, ["ObjectOwnership": "BucketOwnerEnforced"])
            answer(.s3Encryption, place, Self.encryption)
            answer(.s3Versioning, place, ["Status": "Enabled"])
            answer(.s3ObjectLock, place, Self.lock)
            answer(.s3Lifecycle, place, Self.lifecycle)
            answer(.s3Logging, place, ["TargetBucket": "acme-access-logs", "TargetPrefix": "s3/"])
            remove(.s3Replication, place)
            remove(.s3Notification, place)
            remove(.s3Inventory, place)
            answer(.s3AccessPoints, place, [])
        }
        answer(.s3Replication, Self.bucket, Self.replication)
        answer(.s3Notification, Self.bucket, ["QueueConfigurations": [["QueueArn": .string(Self.queue.name)]]])
        answer(.s3Inventory, Self.bucket, Self.inventory)
        answer(.s3AccessPoints, Self.bucket, Self.accessPoints)
        answer(.s3PublicAccessBlock, Self.trace, Self.closed)
        answer(.s3Policy, Self.trace, Self.tracePolicy)
        answer(.s3ACL, Self.trace, Self.ownerOnly)
        answer(.s3Lifecycle, Self.trace, Self.lifecycle)
        answer(
            .s3Encryption,
            Self.trace,
            ["Rules": [["ApplyServerSideEncryptionByDefault": ["SSEAlgorithm": "AES256"]]]]
        )
        answer(
            .backupVault,
            Self.vault,
            [
                "BackupVaultName": "audit-vault", "Locked": true, "MinRetentionDays": 365,
                "EncryptionKeyArn": .string(Self.key.name), "Policy": .null,
            ]
        )
        answer(
            .messagingPolicy,
            Self.queue,
            [
                "Version": "2012-10-17",
                "Statement": [
                    [
                        "Sid": "S3Sends", "Effect": "Allow", "Principal": ["Service": "s3.amazonaws.com"],
                        "Action": "sqs:SendMessage", "Resource": .string(Self.queue.name),
                        "Condition": ["StringEquals": ["aws:SourceAccount": .string(Self.awsNumber)]],
                    ]
                ],
            ]
        )
    }

    static let closed: JSONValue = [
        "BlockPublicAcls": true, "IgnorePublicAcls": true, "BlockPublicPolicy": true, "RestrictPublicBuckets": true,
    ]

    static let ownerOnly: JSONValue = [
        "Owner": ["ID": "0a1b"],
        "Grants": [["Grantee": ["Type": "CanonicalUser", "ID": "0a1b"], "Permission": "FULL_CONTROL"]],
    ]

    static let encryption: JSONValue = [
        "Rules": [
            [
                "ApplyServerSideEncryptionByDefault": [
                    "SSEAlgorithm": "aws:kms", "KMSMasterKeyID": .string(key.name),
                ],
                "BucketKeyEnabled": true,
            ]
        ]
    ]

    static let lock: JSONValue = [
        "ObjectLockEnabled": "Enabled", "Rule": ["DefaultRetention": ["Mode": "COMPLIANCE", "Days": 365]],
    ]

    static let lifecycle: JSONValue = [
        "Rules": [
            [
                "ID": "keep-a-year", "Status": "Enabled", "Filter": ["Prefix": ""], "Expiration": ["Days": 400],
                "NoncurrentVersionExpiration": ["NoncurrentDays": 400],
            ]
        ]
    ]

    static let replication: JSONValue = [
        "Role": "arn:aws:iam::111122223333:role/replicate",
        "Rules": [
            [
                "ID": "all", "Status": "Enabled", "Destination": ["Bucket": "arn:aws:s3:::acme-audit-replica"],
                "DeleteMarkerReplication": ["Status": "Disabled"],
            ]
        ],
    ]

    static let inventory: JSONValue = [
        "InventoryConfigurationList": [
            [
                "Id": "weekly", "IsEnabled": true,
                "Destination": [
                    "S3BucketDestination": [
                        "AccountId": .string(awsNumber), "Bucket": "arn:aws:s3:::acme-access-logs",
                        "Encryption": ["SSES3": [:]],
                    ]
                ],
            ]
        ]
    ]

    static let accessPoints: JSONValue = [
        [
            "Name": "audit-reader", "Bucket": "acme-audit", "NetworkOrigin": "Internet", "Policy": .null,
            "PublicAccessBlockConfiguration": closed,
        ]
    ]

    /// Delivery may write, the declared SIEM may read, nobody may come without TLS or with an old one.
    static func policy(of name: String) -> JSONValue {
        let bucket: JSONValue = .string("arn:aws:s3:::\(name)")
        let objects: JSONValue = .string("arn:aws:s3:::\(name)/*")
        return [
            "Version": "2012-10-17",
            "Statement": [
                [
                    "Sid": "Delivery", "Effect": "Allow", "Principal": ["AWS": .string(roleARN)],
                    "Action": ["s3:PutObject", "s3:GetBucketLocation"], "Resource": [bucket, objects],
                ],
                [
                    "Sid": "Siem", "Effect": "Allow", "Principal": ["AWS": .string(siemRole)],
                    "Action": ["s3:GetObject", "s3:ListBucket"], "Resource": [bucket, objects],
                ],
                [
                    "Sid": "TlsOnly", "Effect": "Deny", "Principal": "*", "Action": "s3:*",
                    "Resource": [bucket, objects], "Condition": ["Bool": ["aws:SecureTransport": "false"]],
                ],
                [
                    "Sid": "ModernTls", "Effect": "Deny", "Principal": "*", "Action": "s3:*",
                    "Resource": [bucket, objects], "Condition": ["NumericLessThan": ["s3:TlsVersion": "1.2"]],
                ],
            ],
        ]
    }

    static let tracePolicy: JSONValue = [
        "Version": "2012-10-17",
        "Statement": [
            [
                "Sid": "AccessLogs", "Effect": "Allow", "Principal": ["Service": "logging.s3.amazonaws.com"],
                "Action": "s3:PutObject", "Resource": "arn:aws:s3:::acme-access-logs/*",
                "Condition": ["StringEquals": ["aws:SourceAccount": .string(awsNumber)]],
            ]
        ],
    ]
}
