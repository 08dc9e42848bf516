/// Which requests resource control policies bear on: they bind the resources of some services only.
///
/// Source: AWS Organizations User Guide, "Resource control policies (RCPs)", "List of AWS services that support RCPs" and
/// "Resources and entities not restricted by RCPs", as of 2026-09.
enum ResourceControlScope {
    static func covers(_ request: PolicyRequest) -> Bool {
        let action = request.action.lowercased()
        guard services.contains(String(action.prefix { $0 != ":" })) else { return false }
        if action == "kms:retiregrant" { return false }
        guard action.hasPrefix("sts:") else { return true }
        // Services take on the roles that are linked to them, whatever an organization says.
        return !(ARN(request.resource)?.resource.hasPrefix("role/aws-service-role/") ?? false)
    }

    private static let services: Set<String> = [
        "appstream", "dsql", "clouddirectory", "cloudfront", "cloudsearch", "logs", "networkmonitor",
        "cognito-identity", "cognito-idp", "comprehend", "comprehendmedical", "firehose", "dynamodb", "dax",
        "autoscaling", "ecr", "ecr-public", "gamelift", "inspector-scan", "kendra", "kinesisvideo", "memorydb", "aoss",
        "personalize", "polly", "s3", "swf", "sqs", "textract", "timestream-influxdb", "transcribe", "translate",
        "workspaces", "appconfig", "autoscaling-plans", "budgets", "servicediscovery", "cloudtrail-data",
        "codeartifact", "codebuild", "codecommit", "codepipeline", "compute-optimizer", "cost-optimization-hub",
        "events", "fms", "fis", "health", "rolesanywhere", "kms", "opensearch", "pricing", "pca-connector-ad",
        "resource-groups", "secretsmanager", "sts", "signin", "support", "transfer", "notifications", "wafv2", "xray",
    ]
}
