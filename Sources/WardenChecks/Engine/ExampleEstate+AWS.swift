import WardenDomain
import WardenEstate

// How the AWS account of the right estate answers.
extension ExampleEstate {
    mutating func readAWS() {
        answer(.s3AccountPublicAccessBlock, Self.awsAccount, Self.closed)
        answer(.iamSummary, Self.awsAccount, ["SummaryMap": ["AccountMFAEnabled": 1, "AccountAccessKeysPresent": 0]])
        answer(.iamAuthorization, Self.awsAccount, Self.authorization)
        answer(.cloudTrails, Self.awsAccount, Self.trails)
        answer(
            .callerIdentity,
            Self.awsAccount,
            [
                "Account": .string(Self.awsNumber), "UserId": "AROATRAILWARDEN:run",
                "Arn": "arn:aws:sts::111122223333:assumed-role/trailwarden-reader/run",
            ]
        )
        answer(
            .kmsMetadata,
            Self.key,
            [
                "KeyId": "audit", "Arn": .string(Self.key.name), "AWSAccountId": .string(Self.awsNumber),
                "KeyState": "Enabled", "Enabled": true, "KeyManager": "CUSTOMER", "Origin": "AWS_KMS",
            ]
        )
        answer(.kmsRotation, Self.key, ["KeyRotationEnabled": true])
        answer(.kmsGrants, Self.key, [])
        answer(.kmsPolicy, Self.key, Self.keyPolicy)
    }

    static let keyPolicy: JSONValue = [
        "Version": "2012-10-17",
        "Statement": [
            [
                "Sid": "Account", "Effect": "Allow", "Principal": ["AWS": "arn:aws:iam::111122223333:root"],
                "Action": "kms:*", "Resource": "*",
            ],
            [
                "Sid": "Use", "Effect": "Allow", "Principal": ["AWS": [.string(roleARN), .string(siemRole)]],
                "Action": ["kms:GenerateDataKey", "kms:Decrypt"], "Resource": "*",
            ],
        ],
    ]

    static let trails: JSONValue = [
        [
            "Name": "organization", "TrailARN": "arn:aws:cloudtrail:eu-central-1:111122223333:trail/organization",
            "IsMultiRegionTrail": true, "LogFileValidationEnabled": true, "S3BucketName": "acme-trail",
            "KmsKeyId": .string(key.name), "Status": ["IsLogging": true], "EventSelectors": [],
            "AdvancedEventSelectors": [
                ["FieldSelectors": [["Field": "eventCategory", "Equals": ["Management"]]]],
                [
                    "FieldSelectors": [
                        ["Field": "eventCategory", "Equals": ["Data"]],
                        ["Field": "resources.type", "Equals": ["AWS::S3::Object"]],
                        ["Field": "resources.ARN", "StartsWith": ["arn:aws:s3:::acme-audit/"]],
                    ]
                ],
                [
                    "FieldSelectors": [
                        ["Field": "eventCategory", "Equals": ["Data"]],
                        ["Field": "resources.type", "Equals": ["AWS::S3::Object"]],
                        ["Field": "resources.ARN", "StartsWith": ["arn:aws:s3:::acme-audit-replica/"]],
                    ]
                ],
            ],
        ]
    ]

    static let authorization: JSONValue = [
        "UserDetailList": [], "GroupDetailList": [], "Policies": [],
        "RoleDetailList": [
            [
                "RoleName": "databricks-log-delivery", "Arn": .string(roleARN), "AttachedManagedPolicies": [],
                "AssumeRolePolicyDocument": [
                    "Version": "2012-10-17",
                    "Statement": [
                        [
                            "Effect": "Allow",
                            "Principal": ["AWS": .string(DatabricksOnAWS.deliveryRoles[0])],
                            "Action": "sts:AssumeRole",
                            "Condition": ["StringEquals": ["sts:ExternalId": .string(databricksNumber)]],
                        ]
                    ],
                ],
                "RolePolicyList": [
                    [
                        "PolicyName": "write",
                        "PolicyDocument": [
                            "Version": "2012-10-17",
                            "Statement": [
                                [
                                    "Effect": "Allow", "Action": ["s3:PutObject", "s3:AbortMultipartUpload"],
                                    "Resource": "arn:aws:s3:::acme-audit/audit/*",
                                ],
                                [
                                    "Effect": "Allow", "Action": "s3:GetBucketLocation",
                                    "Resource": "arn:aws:s3:::acme-audit",
                                ],
                                [
                                    "Effect": "Allow", "Action": "kms:GenerateDataKey",
                                    "Resource": .string(key.name),
                                ],
                            ],
                        ],
                    ]
                ],
            ],
            [
                "RoleName": "trailwarden-reader", "Arn": "arn:aws:iam::111122223333:role/trailwarden-reader",
                "AttachedManagedPolicies": [],
                "AssumeRolePolicyDocument": [
                    "Version": "2012-10-17",
                    "Statement": [
                        [
                            "Effect": "Allow", "Principal": ["AWS": "arn:aws:iam::111122223333:root"],
                            "Action": "sts:AssumeRole",
                        ]
                    ],
                ],
                "RolePolicyList": [
                    [
                        "PolicyName": "read",
                        "PolicyDocument": [
                            "Version": "2012-10-17",
                            "Statement": [
                                [
                                    "Effect": "Allow", "Action": ["s3:GetBucket*", "s3:ListBucket", "kms:DescribeKey"],
                                    "Resource": "*",
                                ]
                            ],
                        ],
                    ]
                ],
            ],
        ],
    ]
}
