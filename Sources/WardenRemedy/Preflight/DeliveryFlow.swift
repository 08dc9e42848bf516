internal import WardenDomain
public import WardenEstate
internal import WardenPolicy

/// One log delivery, and everything that it must be allowed to do.
public struct DeliveryFlow: Sendable, Hashable {
    public var id: String
    public var name: String
    /// ARN of the customer's role.
    public var role: String
    public var bucket: String
    public var prefix: String
    public var databricksAccount: String
    /// Whether it covers every workspace.
    public var isWhole: Bool
    public var succeeds: Bool

    /// Enabled deliveries of audit logs.
    ///
    /// - Returns: nil where they could not be read. An account that nothing is known of has deliveries, for all we know.
    public static func all(_ posture: Posture) -> [DeliveryFlow]? {
        var flows: [DeliveryFlow] = []
        let accounts = posture.assets(.account).filter { $0.id.scope == "databricks" }
        if accounts.isEmpty { return nil }
        for account in accounts {
            guard let rows = posture.document(.logDelivery, of: account.id)?.array,
                let credentials = posture.document(.credentials, of: account.id)?.array,
                let storages = posture.document(.storageConfigurations, of: account.id)?.array
            else { return nil }
            for row in rows where row["status"]?.string == "ENABLED" && row["log_type"]?.string == "AUDIT_LOGS" {
                let credential = credentials.first { $0["credentials_id"] == row["credentials_id"] }
                let storage = storages.first { $0["storage_configuration_id"] == row["storage_configuration_id"] }
                guard let role = credential?["aws_credentials"]?["sts_role"]?["role_arn"]?.string,
                    let bucket = storage?["root_bucket_info"]?["bucket_name"]?.string
                else { return nil }
                flows.append(
                    DeliveryFlow(
                        id: row["config_id"]?.text ?? "",
                        name: row["config_name"]?.text ?? "",
                        role: role,
                        bucket: bucket,
                        prefix: row["delivery_path_prefix"]?.text ?? "",
                        databricksAccount: account.id.name,
                        isWhole: row["workspace_ids_filter"]?.array?.isEmpty ?? true,
                        succeeds: row["log_delivery_status"]?["status"]?.string == "SUCCEEDED"
                    )
                )
            }
        }
        return flows
    }

    /// Databricks' own roles that put on a customer's delivery role. Source: terraform-provider-databricks.
    static let senders = [
        "aws": "arn:aws:iam::414351767826:role/SaasUsageDeliveryRole-prod-IAMRole-3PLHICCRR1TK",
        "aws-us-gov": "arn:aws-us-gov:iam::044793339203:role/SaasUsageDeliveryRole-prod-aws-gov-IAMRole-L4QM0RCHYQ1G",
    ]

    /// One thing that delivery does, and how a state of the estate decides it.
    struct Step {
        var words: String
        var outcome: PolicyDecision.Outcome
        var because: [String]
    }

    /// All steps of a delivery, decided in a posture.
    func steps(_ posture: Posture) -> [Step] {
        let reader = PolicyScene(posture)
        let partition = role.split(separator: ":").dropFirst().first.map(String.init) ?? "aws"
        let sender = Self.senders[partition] ?? Self.senders["aws"] ?? ""
        var steps = [
            reader.assume(role, by: sender, externalID: databricksAccount)
        ]
        let object =
            "arn:\(partition):s3:::\(bucket)/" + (prefix.isEmpty ? "" : prefix + "/")
            + "workspaceId=0/date=2026-01-01/auditlogs_0.json"
        // Databricks hands the bucket's owner control of every file, which is an ACL write.
        let context = ["s3:x-amz-acl": ["bucket-owner-full-control"]]
        for action in ["s3:PutObject", "s3:PutObjectAcl"] {
            steps.append(reader.decide(role, action, object, bucket: bucket, context: context))
        }
        for action in ["s3:GetBucketLocation", "s3:ListBucket"] {
            steps.append(reader.decide(role, action, "arn:\(partition):s3:::\(bucket)", bucket: bucket, context: [:]))
        }
        return steps + reader.keyStep(role, bucket: bucket)
    }
}
