internal import WardenDomain

extension DeliveryBlueprint {
    private func text(_ statements: [JSONValue]) -> String {
        JSONValue.object(["Version": "2012-10-17", "Statement": .array(statements)]).compact
    }

    var trust: String {
        let partition = region.hasPrefix("us-gov-") ? "aws-us-gov" : "aws"
        return text([
            [
                "Effect": "Allow", "Action": "sts:AssumeRole",
                "Principal": ["AWS": .string(DeliveryFlow.senders[partition] ?? "")],
                "Condition": ["StringEquals": ["sts:ExternalId": .string(databricksAccount)]],
            ]
        ])
    }

    /// Writes and lists, and neither reads nor deletes: files that Databricks writes again are written whole.
    var rolePolicy: String {
        var statements: [JSONValue] = [
            [
                "Sid": "Place", "Effect": "Allow",
                "Action": ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"],
                "Resource": .string("arn:aws:s3:::\(bucket)"),
            ],
            [
                "Sid": "Write", "Effect": "Allow",
                "Action": [
                    "s3:PutObject", "s3:PutObjectAcl", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts",
                ],
                "Resource": .string("arn:aws:s3:::\(bucket)/" + (prefix.isEmpty ? "*" : "\(prefix)/*")),
            ],
        ]
        if case .existing(let arn) = key {
            statements.append([
                "Sid": "Key", "Effect": "Allow", "Action": ["kms:GenerateDataKey", "kms:Decrypt"],
                "Resource": .string(arn),
            ])
        }
        return text(statements)
    }

    var keyPolicy: String {
        text([
            [
                "Sid": "Owner", "Effect": "Allow", "Principal": ["AWS": .string("arn:aws:iam::\(awsAccount):root")],
                "Action": "kms:*", "Resource": "*",
            ],
            [
                "Sid": "Delivery", "Effect": "Allow", "Principal": ["AWS": .string(roleARN)],
                "Action": ["kms:GenerateDataKey", "kms:Decrypt"], "Resource": "*",
            ],
        ])
    }

    /// What stands in the policy stays; ours is added or renewed.
    func policy(_ held: JSONValue?) -> JSONValue? {
        var policy = held?.string.flatMap(PolicyText.init) ?? PolicyText()
        policy.set([
            "Sid": "TrailwardenDelivery", "Effect": "Allow", "Principal": ["AWS": .string(roleARN)],
            "Action": ["s3:PutObject", "s3:PutObjectAcl"],
            "Resource": .string("arn:aws:s3:::\(bucket)/*"),
        ])
        policy.set([
            "Sid": "TrailwardenDeliveryPlace", "Effect": "Allow", "Principal": ["AWS": .string(roleARN)],
            "Action": ["s3:GetBucketLocation", "s3:ListBucket"], "Resource": .string("arn:aws:s3:::\(bucket)"),
        ])
        policy.set(PolicyEdits.tlsOnly(bucket))
        policy.set(PolicyEdits.modernTLS(bucket))
        if let keyARN { policy.set(RequireKey.statement(bucket, keyARN)) }
        if !readers.isEmpty {
            policy.set([
                "Sid": "TrailwardenReaders", "Effect": "Allow",
                "Principal": ["AWS": .array(readers.sorted().map(JSONValue.string))],
                "Action": ["s3:GetObject", "s3:ListBucket", "s3:GetBucketLocation"],
                "Resource": PolicyEdits.arns(bucket),
            ])
        }
        return policy.value
    }

    func lifecycle(_ held: JSONValue?) -> JSONValue? {
        let own: JSONValue = [
            "ID": "trailwarden-retention", "Status": "Enabled", "Filter": ["Prefix": .string("")],
            "Expiration": ["Days": .string(String(retentionDays))],
            // A file that is written again leaves its former version behind.
            "NoncurrentVersionExpiration": ["NoncurrentDays": .string(String(retentionDays))],
            "AbortIncompleteMultipartUpload": ["DaysAfterInitiation": "7"],
        ]
        var rules = held?["Rule"]?.array ?? []
        rules.removeAll { $0["ID"]?.string == "trailwarden-retention" }
        return ["Rule": .array(rules + [own])]
    }

    func loggingPolicy(_ held: JSONValue?) -> JSONValue? {
        var policy = held?.string.flatMap(PolicyText.init) ?? PolicyText()
        policy.set([
            "Sid": "TrailwardenAccessLogs", "Effect": "Allow", "Principal": ["Service": "logging.s3.amazonaws.com"],
            "Action": "s3:PutObject", "Resource": .string("arn:aws:s3:::\(accessBucket)/*"),
            "Condition": [
                "ArnLike": ["aws:SourceArn": .string("arn:aws:s3:::\(bucket)")],
                "StringEquals": ["aws:SourceAccount": .string(awsAccount)],
            ],
        ])
        policy.set(PolicyEdits.tlsOnly(accessBucket))
        return policy.value
    }
}
