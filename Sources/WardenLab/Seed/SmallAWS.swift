/// The AWS account: the log bucket, everywhere its content goes, and the roles that reach it.
enum SmallAWS {
    private static let account = AWSDescription.account
    private static let siem = "555566667777"
    private static let logs = "halden-audit-logs"

    static func fill(_ builder: inout EstateBuilder) {
        roles(&builder)
        users(&builder)
        buckets(&builder)
        exits(&builder)
    }

    private static func arn(_ bucket: String) -> [String] { ["arn:aws:s3:::\(bucket)", "arn:aws:s3:::\(bucket)/*"] }

    private static func role(_ name: String, account: String? = nil, trust: JSON, _ policies: [String: JSON]) -> JSON {
        JSON.object([
            "name": .string(name), "account": .optional(account), "trust": trust, "policies": .object(policies),
        ]).withoutNulls
    }

    private static func roles(_ builder: inout EstateBuilder) {
        let sender = "arn:aws:iam::\(AWSNames.databricksAccount):role/\(AWSNames.logDeliveryRole)"
        let external: JSON = ["StringEquals": ["sts:ExternalId": .string(builder.estate.accountID)]]
        func delivery(_ buckets: String...) -> JSON {
            AWSDescription.policy(
                AWSDescription.allow(
                    ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"],
                    on: buckets.map { "arn:aws:s3:::\($0)" }
                ),
                AWSDescription.allow(
                    [
                        "s3:PutObject", "s3:GetObject", "s3:DeleteObject", "s3:PutObjectAcl", "s3:AbortMultipartUpload",
                        "s3:ListMultipartUploadParts",
                    ],
                    on: buckets.map { "arn:aws:s3:::\($0)/*" }
                )
            )
        }
        builder.aws.roles += [
            role(
                "databricks-log-delivery",
                trust: AWSDescription.trust(sender, condition: external),
                [
                    "deliver": delivery(logs, "halden-audit-logs-dev")
                ]
            ),
            // Trusts a whole account and asks for no external id; its bucket turns it away.
            role(
                "databricks-log-delivery-old",
                trust: AWSDescription.trust("arn:aws:iam::\(AWSNames.databricksAccount):root"),
                [
                    "deliver": delivery("halden-old-logs-renamed")
                ]
            ),
            role(
                "uc-log-archive",
                trust: AWSDescription.trust(
                    "arn:aws:iam::\(AWSNames.databricksAccount):root",
                    condition: ["StringEquals": ["sts:ExternalId": .string(builder.metastore)]]
                ),
                [
                    "archive": AWSDescription.policy(
                        AWSDescription.allow(
                            ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:ListBucket"],
                            on: arn(logs)
                        )
                    )
                ]
            ),
            role(
                "uc-lakehouse",
                trust: AWSDescription.trust(
                    "arn:aws:iam::\(AWSNames.databricksAccount):root",
                    condition: ["StringEquals": ["sts:ExternalId": .string(builder.metastore)]]
                ),
                [
                    "data": AWSDescription.policy(
                        AWSDescription.allow(["s3:*"], on: arn("halden-lakehouse") + arn("halden-bi-exports"))
                    )
                ]
            ),
            role(
                "analytics-clusters",
                trust: AWSDescription.policy([
                    "Effect": "Allow", "Principal": ["Service": "ec2.amazonaws.com"], "Action": "sts:AssumeRole",
                ]),
                [
                    "read-everything": AWSDescription.policy(
                        AWSDescription.allow(["s3:GetObject", "s3:ListBucket"], on: ["arn:aws:s3:::halden-*"])
                    )
                ]
            ),
            role(
                "siem-reader",
                trust: AWSDescription.trust("arn:aws:iam::\(siem):root"),
                [
                    "read": AWSDescription.policy(
                        AWSDescription.allow(["s3:GetObject", "s3:ListBucket"], on: arn(logs))
                    )
                ]
            ),
            role(
                "log-replication",
                trust: AWSDescription.policy([
                    "Effect": "Allow", "Principal": ["Service": "s3.amazonaws.com"], "Action": "sts:AssumeRole",
                ]),
                [
                    "replicate": AWSDescription.policy(
                        AWSDescription.allow(["s3:*"], on: arn(logs) + arn("halden-audit-logs-replica"))
                    )
                ]
            ),
            role(
                "ingest",
                account: siem,
                trust: AWSDescription.trust("arn:aws:iam::\(siem):root"),
                [
                    "pull": AWSDescription.policy(
                        AWSDescription.allow(["s3:GetObject", "s3:ListBucket"], on: arn(logs))
                    )
                ]
            ),
        ]
    }

    private static func users(_ builder: inout EstateBuilder) {
        let posture = [
            "s3:Get*", "s3:List*", "iam:Get*", "iam:List*", "iam:Simulate*", "kms:Describe*", "kms:Get*", "kms:List*",
            "cloudtrail:Get*",
            "cloudtrail:Describe*", "cloudtrail:List*", "cloudtrail:LookupEvents", "organizations:Describe*",
            "organizations:List*",
            "backup:Get*", "backup:List*", "backup:Describe*", "sns:Get*", "sns:List*", "sqs:Get*", "sqs:List*",
            "events:List*",
            "events:Describe*", "sts:GetCallerIdentity", "access-analyzer:List*",
        ]
        let noContent: JSON = [
            "Effect": "Deny", "Action": ["s3:GetObject", "s3:GetObjectVersion"], "Resource": "arn:aws:s3:::*/*",
        ]
        func user(_ name: String, _ policy: JSON, _ more: [String: JSON] = [:]) -> JSON {
            let policies = more.merging(["own": policy]) { $1 }
            return ["name": .string(name), "access_key": true, "policies": .object(policies)]
        }
        builder.aws.users = [
            user(
                "trailwarden-posture",
                AWSDescription.policy(AWSDescription.allow(posture, on: ["*"])),
                ["no-content": AWSDescription.policy(noContent)]
            ),
            user(
                "trailwarden-logs",
                AWSDescription.policy(
                    AWSDescription.allow(
                        [
                            "s3:GetObject", "s3:GetObjectVersion", "s3:ListBucket", "s3:ListBucketVersions",
                            "s3:GetBucketLocation",
                        ],
                        on: arn(logs) + arn("halden-audit-logs-dev")
                    )
                )
            ),
            user("trailwarden-fix", AWSDescription.policy(AWSDescription.allow(["*"], on: ["*"]))),
            user("intern", AWSDescription.policy(AWSDescription.allow(["s3:ListAllMyBuckets"], on: ["*"]))),
        ]
    }

    private static let blocked: JSON = [
        "BlockPublicAcls": true, "IgnorePublicAcls": true, "BlockPublicPolicy": true, "RestrictPublicBuckets": true,
    ]

    private static func buckets(_ builder: inout EstateBuilder) {
        let reader: JSON = AWSDescription.allow(
            ["s3:GetObject", "s3:ListBucket"],
            on: arn(logs),
            extra: ["Sid": "Siem", "Principal": ["AWS": .string("arn:aws:iam::\(siem):root")]]
        )
        let delivery: JSON = AWSDescription.allow(
            ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:ListBucket", "s3:GetBucketLocation"],
            on: arn(logs),
            extra: ["Sid": "Delivery", "Principal": ["AWS": .string(AWSDescription.role("databricks-log-delivery"))]]
        )
        let anyone: JSON = AWSDescription.allow(
            ["s3:GetObject"],
            on: ["arn:aws:s3:::halden-audit-logs-replica/audit/*"],
            extra: ["Sid": "DrTest", "Principal": "*"]
        )
        let denied: JSON = [
            "Sid": "Closed", "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject",
            "Resource": "arn:aws:s3:::halden-old-logs/*",
        ]
        builder.aws.buckets = [
            [
                "name": .string(logs), "on_moto": true, "versioning": true, "public_access_block": blocked,
                "policy": AWSDescription.policy(delivery, reader),
                "logging": ["bucket": "halden-access-logs", "prefix": "audit-logs/"],
                "lifecycle": [
                    ["ID": "old", "Status": "Enabled", "Filter": ["Prefix": ""], "Expiration": ["Days": 30]]
                ],
                "replication": [
                    "Role": .string(AWSDescription.role("log-replication")),
                    "Rules": [
                        [
                            "ID": "dr", "Priority": 1, "Status": "Enabled", "Filter": ["Prefix": ""],
                            "DeleteMarkerReplication": ["Status": "Disabled"],
                            "Destination": ["Bucket": "arn:aws:s3:::halden-audit-logs-replica"],
                        ]
                    ],
                ],
                "tags": ["data": "audit", "owner": "platform"],
            ],
            [
                "name": "halden-audit-logs-replica", "on_moto": true, "versioning": true, "public_access_block": .null,
                "policy": AWSDescription.policy(anyone),
                "objects": [["key": "audit/workspaceId=0/date=2026-01-02/auditlogs_replicated.json", "body": "{}\n"]],
            ],
            ["name": "halden-audit-logs-dev", "on_moto": true],
            [
                "name": "halden-old-logs", "policy": AWSDescription.policy(denied),
                "objects": [
                    ["key": "databricks/audit/workspaceId=0/date=2026-06-30/auditlogs_last.json", "body": "{}\n"]
                ],
            ],
            [
                "name": "halden-access-logs",
                "objects": [["key": "audit-logs/2026-01-02-00-00-00-AAAA", "body": "-\n"]],
            ],
            ["name": "halden-inventory", "on_moto": true], ["name": "halden-trail"],
            ["name": "halden-bi-exports", "versioning": true],
            ["name": "halden-lakehouse"], ["name": "halden-workspace-root"], ["name": "halden-website"],
            ["name": "halden-backups"],
        ]
    }

    /// The ways out of the log bucket that are not readers of it.
    private static func exits(_ builder: inout EstateBuilder) {
        let send: JSON = AWSDescription.policy(
            AWSDescription.allow(
                ["sqs:SendMessage"],
                on: ["arn:aws:sqs:us-east-1:\(account):siem-ingest"],
                extra: ["Principal": ["Service": "s3.amazonaws.com"]]
            ),
            AWSDescription.allow(
                ["sqs:ReceiveMessage", "sqs:DeleteMessage"],
                on: ["arn:aws:sqs:us-east-1:\(account):siem-ingest"],
                extra: ["Principal": ["AWS": .string("arn:aws:iam::\(siem):root")]]
            )
        )
        builder.aws.topics = [
            [
                "kind": "sqs", "name": "siem-ingest", "policy": send, "notifies": .string(logs),
                "configuration": [
                    "QueueConfigurations": [
                        [
                            "Id": "new-logs", "QueueArn": .string("arn:aws:sqs:us-east-1:\(account):siem-ingest"),
                            "Events": ["s3:ObjectCreated:*"],
                        ]
                    ]
                ],
            ]
        ]
        builder.aws.accessPoints = [
            [
                "name": "bi-reader", "bucket": .string(logs),
                "policy": AWSDescription.policy(
                    AWSDescription.allow(
                        ["s3:GetObject"],
                        on: ["arn:aws:s3:us-east-1:\(account):accesspoint/bi-reader/object/*"],
                        extra: ["Principal": ["AWS": .string(AWSDescription.role("analytics-clusters"))]]
                    )
                ),
            ]
        ]
        builder.aws.inventories = [
            [
                "bucket": .string(logs),
                "configuration": [
                    "Id": "all-objects", "IsEnabled": true, "IncludedObjectVersions": "All",
                    "Schedule": ["Frequency": "Daily"],
                    "Destination": [
                        "S3BucketDestination": [
                            "Bucket": "arn:aws:s3:::halden-inventory", "Format": "CSV", "Prefix": "logs",
                        ]
                    ],
                ],
            ]
        ]
        builder.aws.vaults = [
            [
                "name": "nightly",
                "plan": [
                    "BackupPlanName": "nightly",
                    "Rules": [
                        [
                            "RuleName": "s3", "TargetBackupVaultName": "nightly",
                            "ScheduleExpression": "cron(0 3 * * ? *)",
                        ]
                    ],
                ],
            ],
            ["name": "locked", "lock": ["MinRetentionDays": 30]],
        ]
        builder.aws.trails = [
            [
                "name": "management", "bucket": "halden-trail",
                "selectors": [
                    ["Name": "management", "FieldSelectors": [["Field": "eventCategory", "Equals": ["Management"]]]]
                ],
            ]
        ]
        builder.aws.accountBlocks = [
            [
                "account": .string(account),
                "block": [
                    "BlockPublicAcls": true, "IgnorePublicAcls": true, "BlockPublicPolicy": false,
                    "RestrictPublicBuckets": false,
                ],
            ]
        ]
        builder.aws.organization = ["accounts": ["siem", "sandbox"], "policies": []]
    }
}
