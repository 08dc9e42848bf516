/// What the AWS emulators are to hold, in the form that the seeding script reads.
struct AWSDescription: Sendable {
    static let account = "123456789012"

    /// Databricks' own role, which every estate has to deal with, comes first.
    var roles: [JSON] = [
        [
            "name": .string(AWSNames.logDeliveryRole), "account": .string(AWSNames.databricksAccount),
            "trust": trust("arn:aws:iam::\(AWSNames.databricksAccount):root"),
            "policies": ["assume": policy(allow(["sts:AssumeRole"], on: ["*"]))],
        ]
    ]
    var users: [JSON] = []
    var keys: [JSON] = []
    var buckets: [JSON] = []
    var topics: [JSON] = []
    var accessPoints: [JSON] = []
    var inventories: [JSON] = []
    var vaults: [JSON] = []
    var trails: [JSON] = []
    var accountBlocks: [JSON] = []
    var organization: JSON?

    var json: JSON {
        [
            "roles": .array(roles), "users": .array(users), "keys": .array(keys), "buckets": .array(buckets),
            "topics": .array(topics), "access_points": .array(accessPoints), "inventories": .array(inventories),
            "vaults": .array(vaults), "trails": .array(trails), "account_blocks": .array(accountBlocks),
            "organization": .array(organization.map { [$0] } ?? []),
        ]
    }

    /// A policy document of statements.
    static func policy(_ statements: JSON...) -> JSON { ["Version": "2012-10-17", "Statement": .array(statements)] }

    static func allow(_ actions: [String], on resources: [String], extra: [String: JSON] = [:]) -> JSON {
        JSON.object(["Effect": "Allow", "Action": .strings(actions), "Resource": .strings(resources)]).merging(extra)
    }

    static func trust(_ principal: String, condition: JSON? = nil) -> JSON {
        var statement: [String: JSON] = [
            "Effect": "Allow", "Principal": ["AWS": .string(principal)], "Action": "sts:AssumeRole",
        ]
        if let condition { statement["Condition"] = condition }
        return policy(.object(statement))
    }

    static func role(_ name: String) -> String { "arn:aws:iam::\(account):role/\(name)" }
}
