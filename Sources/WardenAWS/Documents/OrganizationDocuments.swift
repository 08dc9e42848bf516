public import WardenCloud
public import WardenDomain

extension OrganizationsClient {
    /// What bounds an account: `{"organization", "managementAccount", "serviceControlPolicies": [[…], …],
    /// "resourceControlPolicies": [[…], …]}`, one list of documents a level, from the root down to the account.
    /// Organization null = the account stands in none, so nothing bounds it.
    public func boundsDocument(ofAccount account: String) async -> Result<JSONValue?, CloudGap> {
        let organization: Organization
        switch await self.organization() {
        case .success(let found): organization = found
        case .failure(let gap) where gap.code == "AWSOrganizationsNotInUseException":
            return .success(
                ["organization": .null, "serviceControlPolicies": [], "resourceControlPolicies": []]
            )
        case .failure(let gap): return .failure(gap)
        }
        var levels = [account]
        while levels.count < 10, let lowest = levels.first, !lowest.hasPrefix("r-") {
            let parents = await self.parents(of: lowest)
            if let gap = parents.gap { return .failure(gap) }
            guard let parent = parents.elements.first else { break }
            levels.insert(parent.id, at: 0)
        }
        var texts: [String: JSONValue] = [:]
        var members: [String: JSONValue] = [
            "organization": .string(organization.id), "managementAccount": .optional(organization.managementAccount),
            "levels": .strings(levels),
        ]
        for (member, type) in [
            ("serviceControlPolicies", "SERVICE_CONTROL_POLICY"),
            ("resourceControlPolicies", "RESOURCE_CONTROL_POLICY"),
        ] {
            var documents: [JSONValue] = []
            for level in levels {
                switch await documentsAttached(to: level, type, &texts) {
                case .success(let found): documents.append(.array(found))
                // The kind is switched off at the root: nothing of it is in force.
                case .failure(let gap) where gap.code == "PolicyTypeNotEnabledException": documents.append([])
                case .failure(let gap): return .failure(gap)
                }
            }
            members[member] = .array(documents)
        }
        return .success(.object(members))
    }

    private func documentsAttached(
        to target: String,
        _ type: String,
        _ texts: inout [String: JSONValue]
    ) async -> Result<[JSONValue], CloudGap> {
        let names = await policies(of: target, type: type)
        if let gap = names.gap { return .failure(gap) }
        var documents: [JSONValue] = []
        for name in names.elements {
            if texts[name.id] == nil {
                switch await policy(name.id) {
                case .success(let text): texts[name.id] = .parsed(text)
                case .failure(let gap): return .failure(gap)
                }
            }
            if let document = texts[name.id] { documents.append(document) }
        }
        return .success(documents)
    }
}
