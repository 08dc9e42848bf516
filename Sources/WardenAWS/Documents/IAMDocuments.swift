public import WardenCloud
public import WardenDomain

extension IAMClient {
    private static let version = "2010-05-08"
    private static let lists = ["UserDetailList", "GroupDetailList", "RoleDetailList", "Policies"]
    /// Names of lists in the answer; their items are called `member`.
    private static let shape = XMLShape(
        wrappers: Dictionary(
            uniqueKeysWithValues: (lists + [
                "UserPolicyList", "GroupPolicyList", "RolePolicyList", "AttachedManagedPolicies", "GroupList", "Tags",
                "InstanceProfileList", "Roles", "PolicyVersionList",
            ]).map { ($0, $0) }
        ),
        flags: ["IsTruncated", "IsDefaultVersion", "IsAttachable"],
        numbers: ["AttachmentCount", "PermissionsBoundaryUsageCount"],
        objects: ["RoleLastUsed"],
        documents: ["PolicyDocument", "AssumeRolePolicyDocument", "Document"]
    )

    /// Users, groups, roles, and the managed policies that are attached somewhere, all pages as one; policy documents
    /// are parsed, managed policies keep their default version alone.
    public func authorizationDocument() async -> Result<JSONValue?, CloudGap> {
        let words = AWSClient.Words("GetAccountAuthorizationDetails", "account", .getAccountAuthorizationDetails)
        var members: [String: [JSONValue]] = [:]
        var marker: String?
        var seen: Set<String> = []
        repeat {
            var parameters = [("MaxItems", "1000")]
            if let marker { parameters.append(("Marker", marker)) }
            switch await client.query(words.operation, version: Self.version, parameters, words) {
            case .failure(let gap): return .failure(gap)
            case .success(let node):
                let page = Self.shape.json(node)
                for list in Self.lists { members[list, default: []] += page[list]?.array ?? [] }
                let next = page["Marker"]?.text.flatMap { $0.isEmpty ? nil : $0 }
                marker = page["IsTruncated"]?.bool == true ? next : nil
                if page["IsTruncated"]?.bool == true, next == nil {
                    return .failure(client.malformed(words, "a cut listing without a marker for the rest"))
                }
                if let marker, !seen.insert(marker).inserted {
                    return .failure(client.malformed(words, "a page points back to one that was read: a loop"))
                }
            }
        } while marker != nil
        members["Policies"] = Self.attached(members)
        return .success(.object(members.mapValues { .array($0) }))
    }

    /// The managed policies that a principal or a boundary names, and those of the customer.
    private static func attached(_ members: [String: [JSONValue]]) -> [JSONValue] {
        var wanted: Set<String> = []
        for list in lists.dropLast() {
            for principal in members[list] ?? [] {
                for policy in principal["AttachedManagedPolicies"]?.array ?? [] {
                    if let arn = policy["PolicyArn"]?.text { wanted.insert(arn) }
                }
                if let arn = principal["PermissionsBoundary"]?["PermissionsBoundaryArn"]?.text { wanted.insert(arn) }
            }
        }
        return (members["Policies"] ?? []).compactMap { policy in
            guard case .object(var fields) = policy, let arn = policy["Arn"]?.text,
                wanted.contains(arn) || !arn.contains(":iam::aws:")
            else { return nil }
            let versions = policy["PolicyVersionList"]?.array ?? []
            let current = versions.filter { $0["IsDefaultVersion"]?.bool == true }
            if !current.isEmpty { fields["PolicyVersionList"] = .array(current) }
            return .object(fields)
        }
    }

    /// `{"SummaryMap": {…}}`
    public func summaryDocument() async -> Result<JSONValue?, CloudGap> {
        let words = AWSClient.Words("GetAccountSummary", "account", .getAccountSummary)
        return await client.query(words.operation, version: Self.version, [], words).flatMap { node in
            guard let map = node["SummaryMap"] else {
                return .failure(client.malformed(words, "'SummaryMap' is missing"))
            }
            var members: [String: JSONValue] = [:]
            for entry in map.all("entry") {
                guard let key = entry.text("key"), let value = entry.integer("value") else { continue }
                members[key] = .integer(value)
            }
            return .success(["SummaryMap": .object(members)])
        }
    }
}
