internal import WardenCloud
internal import WardenDatabricks
internal import WardenDomain
internal import WardenEstate

// The account of Databricks.
extension PostureWorker {
    private static let idsPerTask = 25
    private static let settings = [
        "acct_ip_acl_enable", "dcp_acct_enable", "disable_legacy_features", "shield_csp_enablement_ac",
        "shield_esm_enablement_ac",
    ]

    func account(_ part: PostureTask.AccountPart, _ sink: PostureSink) async throws {
        guard let account = targets.account else { return }
        let id = AssetID(.account, scope: "databricks", name: account.accountID)
        switch part {
        case .users:
            let answer = await account.client.document(account.users(size: 1_000), keeping: AccountMembers.identity)
            try sink.add(answer, .users, of: id)
        case .groups:
            let groups = await account.groupsDocument()
            try sink.add(groups, .groups, of: id)
            let ids = ((try? groups.get())?.array ?? []).compactMap { $0["id"]?.text }
            spawnRuleSets(ids.map { "accounts/\(account.accountID)/groups/\($0)/ruleSets/default" }, sink)
        case .servicePrincipals:
            let found = await account.client.document(
                account.servicePrincipals(size: 1_000),
                keeping: AccountMembers.identity
            )
            try sink.add(found, .servicePrincipals, of: id)
            let principals = (try? found.get())?.array ?? []
            let ids = principals.compactMap { $0["id"]?.text }
            for start in stride(from: 0, to: ids.count, by: Self.idsPerTask) {
                sink.spawn(.secrets(Array(ids[start..<min(start + Self.idsPerTask, ids.count)])))
            }
            let applications = principals.compactMap { $0["applicationId"]?.text }
            let base = "accounts/\(account.accountID)"
            let names = applications.map { "\(base)/servicePrincipals/\($0)/ruleSets/default" }
            spawnRuleSets(["\(base)/ruleSets/default"] + names, sink)
        case .logDelivery: try sink.add(await account.logDeliveryDocument(), .logDelivery, of: id)
        case .credentials: try sink.add(await account.credentialsDocument(), .credentials, of: id)
        case .storage: try sink.add(await account.storageConfigurationsDocument(), .storageConfigurations, of: id)
        case .workspaces: try sink.add(await account.workspacesDocument(), .workspaces, of: id)
        case .metastores: try sink.add(await account.metastoresDocument(), .metastores, of: id)
        case .addresses: try sink.add(await account.ipAccessListsDocument(), .ipAccessLists, of: id)
        case .settings:
            try sink.add(await Self.gather(Self.settings) { await account.settingDocument($0) }, .settings, of: id)
        }
    }

    private func spawnRuleSets(_ names: [String], _ sink: PostureSink) {
        for start in stride(from: 0, to: names.count, by: Self.idsPerTask) {
            sink.spawn(.ruleSets(Array(names[start..<min(start + Self.idsPerTask, names.count)])))
        }
    }

    /// Kept in pieces, each under an aspect of its own name; a stored posture puts them together.
    func secrets(_ ids: [String], _ sink: PostureSink) async throws {
        guard let account = targets.account, let first = ids.first else { return }
        let id = AssetID(.account, scope: "databricks", name: account.accountID)
        let answer = await Self.gather(ids) { await account.secretsDocument(ofServicePrincipal: $0) }
        try sink.add(answer, .servicePrincipalSecrets.piece(first), of: id)
    }

    func ruleSets(_ names: [String], _ sink: PostureSink) async throws {
        guard let account = targets.account, let first = names.first else { return }
        let id = AssetID(.account, scope: "databricks", name: account.accountID)
        let answer = await Self.gather(names) { await account.ruleSetDocument($0) }
        try sink.add(answer, .ruleSets.piece(first), of: id)
    }

    /// Answers by name. What was never set is null; what the provider does not offer, or went away meanwhile, is left out;
    /// any other gap makes the whole unknown, since a part would look like all there is.
    static func gather(
        _ names: [String],
        _ read: (String) async -> Result<JSONValue?, CloudGap>
    ) async -> Result<JSONValue?, CloudGap> {
        var members: [String: JSONValue] = [:]
        var last: CloudGap?
        for name in names {
            switch await read(name) {
            case .success(let document): members[name] = document ?? .null
            case .failure(let gap) where gap.kind == .unsupported || gap.kind == .notFound: last = gap
            case .failure(let gap): return .failure(gap)
            }
        }
        if members.isEmpty, let last { return .failure(last) }
        return .success(.object(members))
    }
}

/// What is kept of an identity: who it is, what it is in, what it may do. Names and addresses of people are not.
enum AccountMembers {
    static let identity: Set<String> = [
        "id", "userName", "applicationId", "displayName", "active", "entitlements", "roles", "groups", "externalId",
    ]
    static let group: Set<String> = [
        "id", "displayName", "members", "groups", "roles", "entitlements", "meta", "externalId",
    ]
}

extension Aspect {
    private static let mark = "#"

    /// A part of the document, under a name of its own.
    func piece(_ name: String) -> Aspect { Aspect(rawValue + Self.mark + name) }

    /// The aspect that a piece belongs to; nil = it is no piece.
    var whole: Aspect? {
        rawValue.firstRange(of: Self.mark).map { Aspect(String(rawValue[..<$0.lowerBound])) }
    }
}
