public import WardenCloud
public import WardenDomain

/// Reads of Organizations. Accounts other than the management account and delegated administrators are denied: then the
/// policies of the organization are unknown. Source: AWS Organizations API Reference, 2016-11-28.
public struct OrganizationsClient: Sendable {
    private let client: AWSClient

    public init(_ session: AWSSession) { client = AWSClient(session, .organizations) }

    /// `notFound` where the account stands in no organization.
    public func organization() async -> Result<Organization, CloudGap> {
        let words = AWSClient.Words("DescribeOrganization", "organization", .describeOrganization)
        return await call("DescribeOrganization", [:], words).flatMap { json in
            json["Organization"].flatMap(Organization.init(json:)).map { .success($0) }
                ?? .failure(client.malformed(words, "'Organization' is missing"))
        }
    }

    /// The root or unit that an account or unit stands in.
    public func parents(of child: String) async -> Listing<OrganizationNode> {
        let words = AWSClient.Words("ListParents", child, .listParents)
        return await list("ListParents", "Parents", ["ChildId": .string(child)], words)
    }

    /// Policies attached to a root, unit or account.
    ///
    /// - Parameter type: `SERVICE_CONTROL_POLICY`, `RESOURCE_CONTROL_POLICY`, `S3_POLICY`.
    public func policies(of target: String, type: String) async -> Listing<OrganizationPolicyName> {
        let words = AWSClient.Words("ListPoliciesForTarget", target, .listPoliciesForTarget)
        let body: [String: JSONValue] = ["TargetId": .string(target), "Filter": .string(type)]
        return await list("ListPoliciesForTarget", "Policies", body, words)
    }

    /// The policy's own text.
    public func policy(_ id: String) async -> Result<String, CloudGap> {
        let words = AWSClient.Words("DescribePolicy", id, .describePolicy)
        return await call("DescribePolicy", ["PolicyId": .string(id)], words).flatMap { json in
            json["Policy"]?["Content"]?.string.map { .success($0) }
                ?? .failure(client.malformed(words, "'Content' is missing"))
        }
    }

    private func call(
        _ operation: String,
        _ body: JSONValue,
        _ words: AWSClient.Words
    ) async -> Result<JSONValue, CloudGap> {
        await client.json(target: "AWSOrganizationsV20161128.\(operation)", body, words)
    }

    private func list<Element: JSONReadable>(
        _ operation: String,
        _ member: String,
        _ body: [String: JSONValue],
        _ words: AWSClient.Words
    ) async -> Listing<Element> {
        await client.listing(member, words) { token in
            var body = body
            if let token { body["NextToken"] = .string(token) }
            return await call(operation, .object(body), words)
        }
    }
}

/// The organization of an account.
public struct Organization: Sendable, Hashable, JSONReadable {
    public var id: String
    public var managementAccount: String?
    /// `ALL` or `CONSOLIDATED_BILLING`.
    public var featureSet: String?

    public init?(json: JSONValue) {
        guard let id = json["Id"]?.string else { return nil }
        self.id = id
        managementAccount = json["MasterAccountId"]?.text
        featureSet = json["FeatureSet"]?.string
    }
}

/// A root or a unit.
public struct OrganizationNode: Sendable, Hashable, JSONReadable {
    public var id: String
    public var name: String?
    public var arn: String?

    public init?(json: JSONValue) {
        guard let id = json["Id"]?.string else { return nil }
        self.id = id
        name = json["Name"]?.string
        arn = json["Arn"]?.string
    }
}

/// A policy of the organization, without its text.
public struct OrganizationPolicyName: Sendable, Hashable, JSONReadable {
    public var id: String
    public var name: String?
    public var type: String?
    public var awsManaged: Bool?

    public init?(json: JSONValue) {
        guard let id = json["Id"]?.string else { return nil }
        self.id = id
        name = json["Name"]?.string
        type = json["Type"]?.string
        awsManaged = json["AwsManaged"]?.bool
    }
}
