internal import WardenDomain

/// The part of a delivery that Databricks holds.
extension DeliveryTerraform {
    /// System schemas and verbose audit logs, each by a provider of its workspace, whose host is asked for.
    static func workspaces(_ print: DeliveryBlueprint) -> [String] {
        let schemas = print.metastores.sorted { $0.key < $1.key }
        var blocks: [String] = []
        for id in Set(print.workspaces).union(schemas.map(\.value)).sorted() {
            let host = "databricks_host_\(id)"
            let words = "URL of workspace \(id)"
            blocks.append(block("variable \"\(host)\"", [("description", quote(words)), ("type", "string")]))
            blocks.append(
                block("provider \"databricks\"", [("alias", quote("workspace_\(id)")), ("host", "var.\(host)")])
            )
        }
        for (metastore, id) in schemas {
            let name = "access_\(metastore.filter { $0.isLetter || $0.isNumber })"
            let members = [("provider", "databricks.workspace_\(id)"), ("schema", quote("access"))]
            blocks.append(resource("databricks_system_schema", name, members))
        }
        for id in print.workspaces {
            let verbose = "{\n  enableVerboseAuditLogs = true\n}"
            let members = [("provider", "databricks.workspace_\(id)"), ("custom_config", verbose)]
            blocks.append(resource("databricks_workspace_conf", "verbose_\(id)", members))
        }
        return blocks
    }

    /// What applying does and Terraform could only do by owning what is not ours.
    static func remarks(_ print: DeliveryBlueprint) -> String {
        guard let trail = print.trail else {
            return "# Not in here: a record of reads in CloudTrail; no trail of account \(print.awsAccount) is known."
        }
        return """
            # Not in here: a record of reads in CloudTrail. Terraform would have to own the whole trail. It is added by
            # trailwarden plan --action cloudtrail.record-objects --set bucket=\(print.bucket) --set trail=\(trail)
            """
    }

    static func databricks(_ print: DeliveryBlueprint) -> [String] {
        [
            block(
                "variable \"databricks_account_host\"",
                [
                    ("default", quote("https://accounts.cloud.databricks.com")),
                    ("description", quote("URL of the account console")), ("type", "string"),
                ]
            ),
            block(
                "provider \"databricks\"",
                [("account_id", quote(print.databricksAccount)), ("host", "var.databricks_account_host")]
            ),
            resource(
                "databricks_mws_credentials",
                "logs",
                [
                    ("account_id", quote(print.databricksAccount)), ("credentials_name", quote(print.name)),
                    ("role_arn", "aws_iam_role.delivery.arn"),
                ]
            ),
            resource(
                "databricks_mws_storage_configurations",
                "logs",
                [
                    ("account_id", quote(print.databricksAccount)), ("bucket_name", "aws_s3_bucket.logs.bucket"),
                    ("storage_configuration_name", quote(print.name)),
                ]
            ),
            resource(
                "databricks_mws_log_delivery",
                "audit",
                [
                    ("account_id", quote(print.databricksAccount)), ("config_name", quote(print.name)),
                    ("credentials_id", "databricks_mws_credentials.logs.credentials_id"),
                    ("delivery_path_prefix", quote(print.prefix)), ("log_type", quote("AUDIT_LOGS")),
                    ("output_format", quote("JSON")),
                    (
                        "storage_configuration_id",
                        "databricks_mws_storage_configurations.logs.storage_configuration_id"
                    ),
                    // Databricks tries to write before it takes a delivery.
                    ("depends_on", "[aws_iam_role_policy.delivery, aws_s3_bucket_policy.logs]"),
                ]
            ),
        ]
    }
}
