public import WardenCloud
public import WardenDomain

extension S3ControlClient {
    /// Grants of the account's instance of S3 Access Grants in a region, each with the role of its location: rows
    /// `{"AccessGrantId", "GrantScope", "Permission", "Grantee": {"GranteeType", "GranteeIdentifier"}, "IAMRoleArn",
    /// "Region"}`. None where there is no instance.
    public func accessGrants(region: String) async -> Result<[JSONValue], CloudGap> {
        let locations = await all("Locations", "locations", "AccessGrantsLocation", .listAccessGrantsLocations, region)
        let grants = await all("", "grants", "AccessGrant", .listAccessGrants, region)
        return locations.flatMap { locations in
            var roles: [String: String] = [:]
            for location in locations {
                guard let id = location.text("AccessGrantsLocationId") else { continue }
                roles[id] = location.text("IAMRoleArn")
            }
            return grants.map { $0.map { Self.row($0, roles, region) } }
        }
    }

    private static func row(_ node: XMLNode, _ roles: [String: String], _ region: String) -> JSONValue {
        var members: [String: JSONValue] = ["Region": .string(region)]
        for name in ["AccessGrantId", "GrantScope", "Permission", "ApplicationArn"] {
            members[name] = node.text(name).map { .string($0) }
        }
        if let grantee = node["Grantee"] {
            var parts: [String: JSONValue] = [:]
            for name in ["GranteeType", "GranteeIdentifier"] { parts[name] = grantee.text(name).map { .string($0) } }
            members["Grantee"] = .object(parts)
        }
        let role = node.text("AccessGrantsLocationId").flatMap { roles[$0] }
        members["IAMRoleArn"] = role.map { .string($0) }
        return .object(members)
    }

    /// - Parameters:
    ///   - kind: what the operation's name ends in: `ListAccessGrants` and that.
    ///   - element: of the list, whose wrapper is called like the operation without its verb.
    private func all(
        _ kind: String,
        _ path: String,
        _ element: String,
        _ permission: CloudPermission,
        _ region: String
    ) async -> Result<[XMLNode], CloudGap> {
        let words = AWSClient.Words("ListAccessGrants\(kind)", account, permission)
        let walk = PageWalk(service: "s3-control", operation: words.operation, resource: account)
        let listing: Listing<XMLNode> = await walk.collect { cursor in
            var query: [HTTPRequest.QueryItem] = []
            if case .token(let token)? = cursor { query.append(.init("nextToken", token)) }
            let answer = await get(
                "/accessgrantsinstance/\(path)",
                query: query,
                roots: ["\(words.operation)Result"],
                region: region,
                words
            )
            return answer.map { node in
                let next = node.text("NextToken").flatMap { $0.isEmpty ? nil : PageCursor.token($0) }
                return CloudPage(node.list("AccessGrants\(kind)List", element), next: next, unreadable: 0)
            }
        }
        if listing.gap?.code == "AccessGrantsInstanceNotExistsError" { return .success([]) }
        if let gap = listing.gap { return .failure(gap) }
        return .success(listing.elements)
    }
}
