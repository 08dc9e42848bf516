internal import WardenDomain

/// The same delivery as Terraform, formatted as `terraform fmt` leaves it.
public enum DeliveryTerraform {
    public static func text(_ blueprint: DeliveryBlueprint) -> String {
        let print = blueprint
        var blocks: [String] = [
            block(
                "terraform",
                [],
                nested: [
                    block(
                        "required_providers",
                        [
                            ("aws", "{\n  source = \"hashicorp/aws\"\n}"),
                            ("databricks", "{\n  source = \"databricks/databricks\"\n}"),
                        ]
                    )
                ]
            ),
            block("provider \"aws\"", [("region", quote(print.region))]),
            resource(
                "aws_iam_role",
                "delivery",
                [("name", quote(print.role)), ("assume_role_policy", policy(print.trust))]
            ),
            resource(
                "aws_iam_role_policy",
                "delivery",
                [
                    ("name", quote("deliver")), ("role", "aws_iam_role.delivery.id"),
                    ("policy", policy(print.rolePolicy)),
                ]
            ),
        ]
        blocks += buckets(print)
        blocks += workspaces(print)
        blocks += databricks(print)
        blocks.append(remarks(print))
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private static func buckets(_ print: DeliveryBlueprint) -> [String] {
        var blocks: [String] = []
        if print.key == .create {
            blocks.append(
                resource(
                    "aws_kms_key",
                    "logs",
                    [
                        ("description", quote("Databricks audit logs")), ("enable_key_rotation", "true"),
                        ("policy", policy(print.keyPolicy)), ("depends_on", "[aws_iam_role.delivery]"),
                    ]
                )
            )
            blocks.append(
                resource(
                    "aws_kms_alias",
                    "logs",
                    [("name", quote(print.alias)), ("target_key_id", "aws_kms_key.logs.id")]
                )
            )
        }
        for (name, bucket) in [("logs", print.bucket), ("access", print.accessBucket)] {
            var members = [("bucket", quote(bucket))]
            if name == "logs", print.lock != nil { members.append(("object_lock_enabled", "true")) }
            blocks.append(resource("aws_s3_bucket", name, members))
            blocks.append(
                resource(
                    "aws_s3_bucket_public_access_block",
                    name,
                    [
                        ("bucket", "aws_s3_bucket.\(name).id"), ("block_public_acls", "true"),
                        ("block_public_policy", "true"), ("ignore_public_acls", "true"),
                        ("restrict_public_buckets", "true"),
                    ]
                )
            )
            let text = (name == "logs" ? print.policy(nil) : print.loggingPolicy(nil))?.string ?? "{}"
            var policies = [("bucket", "aws_s3_bucket.\(name).id"), ("policy", policy(text))]
            // S3 refuses a principal that is not there yet.
            if name == "logs" { policies.append(("depends_on", "[aws_iam_role.delivery]")) }
            blocks.append(resource("aws_s3_bucket_policy", name, policies))
        }
        return blocks + protections(print)
    }

    private static func protections(_ print: DeliveryBlueprint) -> [String] {
        let bucket = ("bucket", "aws_s3_bucket.logs.id")
        let days = String(print.retentionDays)
        var blocks = [
            resource(
                "aws_s3_bucket_ownership_controls",
                "logs",
                [bucket],
                nested: [block("rule", [("object_ownership", quote("BucketOwnerEnforced"))])]
            ),
            resource(
                "aws_s3_bucket_versioning",
                "logs",
                [bucket],
                nested: [block("versioning_configuration", [("status", quote("Enabled"))])]
            ),
            resource(
                "aws_s3_bucket_logging",
                "logs",
                [bucket, ("target_bucket", "aws_s3_bucket.access.id"), ("target_prefix", quote("\(print.bucket)/"))]
            ),
            resource(
                "aws_s3_bucket_lifecycle_configuration",
                "logs",
                [bucket],
                nested: [
                    block(
                        "rule",
                        [("id", quote("trailwarden-retention")), ("status", quote("Enabled"))],
                        nested: [
                            block("filter", []), block("expiration", [("days", days)]),
                            block("noncurrent_version_expiration", [("noncurrent_days", days)]),
                            block("abort_incomplete_multipart_upload", [("days_after_initiation", "7")]),
                        ]
                    )
                ]
            ),
        ]
        if let key = print.keyARN {
            let reference = print.key == .create ? "aws_kms_key.logs.arn" : quote(key)
            let rule = block(
                "apply_server_side_encryption_by_default",
                [("kms_master_key_id", reference), ("sse_algorithm", quote("aws:kms"))]
            )
            blocks.append(
                resource(
                    "aws_s3_bucket_server_side_encryption_configuration",
                    "logs",
                    [bucket],
                    nested: [block("rule", [("bucket_key_enabled", "true")], nested: [rule])]
                )
            )
        }
        if let lock = print.lock {
            let retention = block("default_retention", [("days", days), ("mode", quote(lock))])
            blocks.append(
                resource(
                    "aws_s3_bucket_object_lock_configuration",
                    "logs",
                    [bucket],
                    nested: [block("rule", [], nested: [retention])]
                )
            )
        }
        return blocks
    }
}
