public import WardenCloud

/// Reads of IAM. Source: IAM API Reference, 2010-05-08.
public struct IAMClient: Sendable {
    let client: AWSClient

    public init(_ session: AWSSession) { client = AWSClient(session, .iam) }

    /// Users, groups, roles and managed policies of the account, page by page: all that decides what its principals may
    /// do, but for the policies of the organization and of resources.
    ///
    /// - Parameter awsManaged: also the policies that AWS itself keeps (about 1,400).
    public func eachAuthorizationDetail(
        awsManaged: Bool = true,
        _ body: ([AuthorizationDetail]) async throws -> Void
    ) async -> ListingEnd {
        let filters = ["User", "Role", "Group", "LocalManagedPolicy"] + (awsManaged ? ["AWSManagedPolicy"] : [])
        let words = AWSClient.Words("GetAccountAuthorizationDetails", "account", .getAccountAuthorizationDetails)
        let fixed = filters.enumerated().map { ("Filter.member.\($0.offset + 1)", $0.element) } + [("MaxItems", "1000")]
        return await client.walk(words).run(
            page: { cursor in
                var parameters = fixed
                if case .token(let marker)? = cursor { parameters.append(("Marker", marker)) }
                return await client.query(words.operation, version: "2010-05-08", parameters, words).flatMap { node in
                    page(node, words)
                }
            },
            each: body
        )
    }

    /// The same, gathered.
    public func authorizationDetails(awsManaged: Bool = true) async -> Listing<AuthorizationDetail> {
        var details: [AuthorizationDetail] = []
        let end = await eachAuthorizationDetail(awsManaged: awsManaged) { details += $0 }
        return Listing(details, end: end)
    }

    private func page(
        _ node: XMLNode,
        _ words: AWSClient.Words
    ) -> Result<CloudPage<AuthorizationDetail>, CloudGap> {
        let isTruncated = node.bool("IsTruncated") ?? false
        let marker = node.text("Marker").flatMap { $0.isEmpty ? nil : $0 }
        guard !isTruncated || marker != nil else {
            return .failure(client.malformed(words, "a cut listing without a marker for the rest"))
        }
        var details: [AuthorizationDetail] = []
        var total = 0
        for (wrapper, kind) in [
            ("UserDetailList", IAMPrincipal.Kind.user), ("GroupDetailList", .group), ("RoleDetailList", .role),
        ] {
            let items = node.list(wrapper)
            total += items.count
            details += items.compactMap { IAMPrincipal($0, kind: kind).map(AuthorizationDetail.principal) }
        }
        let policies = node.list("Policies")
        total += policies.count
        details += policies.compactMap { ManagedPolicy($0).map(AuthorizationDetail.policy) }
        let next = isTruncated ? marker.map(PageCursor.token) : nil
        return .success(CloudPage(details, next: next, unreadable: total - details.count))
    }

    /// A value of the request that conditions look at.
    public struct ContextEntry: Sendable, Hashable {
        public var key: String
        /// `string`, `stringList`, `ip`, `boolean`, ...
        public var type: String
        public var values: [String]

        public init(_ key: String, type: String = "string", values: [String]) {
            self.key = key
            self.type = type
            self.values = values
        }
    }

    /// Asks IAM what a principal may do. Resource policies count only where they are given, and for users alone.
    public func simulate(
        principal arn: String,
        actions: [String],
        resources: [String],
        context: [ContextEntry] = [],
        resourcePolicy: String? = nil
    ) async -> Listing<SimulationResult> {
        var fixed = [("PolicySourceArn", arn)]
        fixed += actions.enumerated().map { ("ActionNames.member.\($0.offset + 1)", $0.element) }
        fixed += resources.enumerated().map { ("ResourceArns.member.\($0.offset + 1)", $0.element) }
        for (number, entry) in context.enumerated() {
            let prefix = "ContextEntries.member.\(number + 1)"
            fixed += [("\(prefix).ContextKeyName", entry.key), ("\(prefix).ContextKeyType", entry.type)]
            fixed += entry.values.enumerated().map {
                ("\(prefix).ContextKeyValues.member.\($0.offset + 1)", $0.element)
            }
        }
        if let resourcePolicy { fixed += [("ResourcePolicy", resourcePolicy), ("CallerArn", arn)] }
        let words = AWSClient.Words("SimulatePrincipalPolicy", arn, .simulatePrincipalPolicy)
        let parameters = fixed
        return await client.walk(words).collect { cursor in
            var parameters = parameters
            if case .token(let marker)? = cursor { parameters.append(("Marker", marker)) }
            return await client.query(words.operation, version: "2010-05-08", parameters, words).map { node in
                let items = node.list("EvaluationResults")
                let results = items.compactMap(SimulationResult.init)
                let next = node.bool("IsTruncated") == true ? node.text("Marker").map(PageCursor.token) : nil
                return CloudPage(results, next: next, unreadable: items.count - results.count)
            }
        }
    }
}
