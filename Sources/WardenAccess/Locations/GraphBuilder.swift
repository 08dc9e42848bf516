internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// Reads a posture into the model, and finds for each location what its answer rests on.
struct GraphBuilder {
    private let posture: Posture
    private(set) var model = AccessModel()
    private(set) var rules: LocationRules
    private(set) var gaps: [Unknown] = []

    init(_ posture: Posture) {
        self.posture = posture
        rules = LocationRules(posture)
    }

    mutating func build() {
        let account = posture.assets(.account).first { $0.id.scope != "aws" }?.id
        var directory = DirectoryReader(posture, account: account ?? AssetID(.account, scope: "databricks", name: "?"))
        let hasDatabricks = account != nil || !posture.assets(.metastore).isEmpty || !posture.assets(.workspace).isEmpty
        if hasDatabricks { databricks(&directory) }
        aws()
        lists(&directory)
        admit(directory.strangers)
        gaps += directory.gaps
        var seen: Set<Unknown> = []
        gaps = gaps.filter { seen.insert($0).inserted }
        model.seal()
    }

    // MARK: Databricks

    private mutating func databricks(_ directory: inout DirectoryReader) {
        directory.read(into: &model)
        gaps += WorkspaceReader(posture: posture).read(&directory, into: &model)
        let wanted = posture.assets.values.filter(Self.isSecurable).map(\.id).sorted()
        let located = posture.locations.map(\.asset).filter(Self.isSecurable).map(\.id)
        // What could not be read of a securable concerns its own answers only, which say so themselves.
        _ = CatalogReader(posture: posture).read(wanted + located, &directory, into: &model)
        impersonation(&directory)
        shares(&directory)
    }

    /// A name that no listing has may belong to somebody in any workspace.
    private mutating func admit(_ strangers: [(node: Node, statement: Statement)]) {
        var seen: Set<Node> = []
        for (node, statement) in strangers where seen.insert(node).inserted {
            if let all = model.accountUsers { model.connect(node, to: all, statement) }
            for space in model.workspaces.values { model.connect(node, to: space.users, statement) }
        }
    }

    private static func isSecurable(_ asset: Asset) -> Bool {
        switch asset.id.kind {
        case .table, .volume, .externalLocation, .storageCredential: true
        default: false
        }
    }

    /// Who may act as a service principal: by a rule set of the account, or by making a token for it in a workspace.
    private mutating func impersonation(_ directory: inout DirectoryReader) {
        for asset in posture.assets(.account) where asset.id.scope != "aws" {
            switch posture[.ruleSets, of: asset.id] {
            case .known(let document):
                for (name, set) in (document.object ?? [:]).sorted(by: { $0.key < $1.key }) {
                    ruleSet(set["name"]?.string ?? name, set, &directory)
                }
            case .absent: break
            case .unknown(let gap): gaps.append(gap)
            }
        }
        let principals = model.parties.indices.filter { model.parties[$0].kind == .servicePrincipal }.map(Node.init)
        let links = Dictionary(grouping: model.edges, by: \.from).mapValues { $0.map(\.to) }
        for id in model.workspaces.keys.sorted() {
            guard let space = model.workspaces[id] else { continue }
            let admins = model.party(space.admins).name
            for principal in principals where Self.leads(principal, to: space.users, links) {
                let name = model.party(principal).description
                let hop = Hop(
                    .actsAs,
                    from: admins,
                    to: name,
                    detail: "may make a token for it (token-management/on-behalf-of)",
                    evidence: Evidence(.rule, "Databricks, on-behalf-of tokens", field: "workspace admin")
                )
                // Only an assignment of its own can be taken from it: what a group gives ends with the membership.
                let isOwn = (links[principal] ?? []).contains { $0 == space.users || $0 == space.admins }
                let change = AccessChange(
                    .unassign,
                    principal: name,
                    what: "assignment",
                    target: space.label,
                    asset: space.asset
                )
                model.connect(space.admins, to: principal, Statement(hop, change: isOwn ? change : nil))
            }
        }
    }

    private mutating func ruleSet(_ name: String, _ set: JSONValue, _ directory: inout DirectoryReader) {
        let parts = name.split(separator: "/").map(String.init)
        guard let place = parts.firstIndex(where: { $0 == "servicePrincipals" || $0 == "groups" }),
            place + 1 < parts.count
        else { return }
        let isGroup = parts[place] == "groups"
        let key = parts[place + 1]
        guard let target = isGroup ? directory.ids[key] : directory.names[key.lowercased()] ?? directory.ids[key] else {
            return
        }
        for rule in set["grant_rules"]?.array ?? [] {
            guard let role = rule["role"]?.string,
                ["roles/servicePrincipal.user", "roles/servicePrincipal.manager", "roles/group.manager"].contains(role)
            else { continue }
            for principal in rule["principals"]?.strings ?? [] {
                let short = principal.split(separator: "/", maxSplits: 1).last.map(String.init) ?? principal
                let from = directory.resolve(short, in: &model)
                let names = (model.party(from).description, model.party(target).description)
                let hop = Hop(
                    .actsAs,
                    from: names.0,
                    to: names.1,
                    detail: isGroup ? "may add itself to the group (\(role))" : "may run jobs as it (\(role))",
                    evidence: Evidence(.call, "GET /access-control/rule-sets", field: "grant_rules.role", value: role)
                )
                let change = AccessChange(.removeRole, principal: names.0, what: role, target: names.1)
                model.connect(from, to: target, Statement(hop, change: change))
            }
        }
    }

    /// Whether a node reaches another.
    private static func leads(_ start: Node, to goal: Node, _ links: [Node: [Node]]) -> Bool {
        var seen: Set<Node> = [start]
        var open = [start]
        while let node = open.popLast() {
            if node == goal { return true }
            for next in links[node] ?? [] where seen.insert(next).inserted { open.append(next) }
        }
        return false
    }

    private mutating func shares(_ directory: inout DirectoryReader) {
        for asset in posture.assets(.share) {
            var share = ShareFacts(owner: nil)
            let document = posture.document(.share, of: asset.id)
            share.owner = directory.owner(document?["owner"]?.string ?? asset.owner, in: &model)
            switch posture[.sharePermissions, of: asset.id] {
            case .known(let rows):
                for row in rows.array ?? rows["privilege_assignments"]?.array ?? [] {
                    if let name = row["principal"]?.string { share.add(name, asset, &model) }
                }
            case .absent: break
            case .unknown(let gap): share.missing = DirectoryReader.words(gap)
            }
            // Discovery saw recipients too.
            for edge in rules.edges(from: asset.id) where edge.relation == .sharedWith {
                share.add(edge.target.name, asset, &model)
            }
            rules.shares[asset.id] = share
        }
    }

    // MARK: AWS

    private mutating func aws() {
        let reader = AccountReader(posture: posture)
        let accounts = reader.accounts()
        let principals = reader.principals(accounts, into: &model, gaps: &gaps)
        let judge = PolicyJudge(accounts: accounts)
        RoleTrust(judge: judge, principals: principals).connect(&model)
        let known = Dictionary(principals.enumerated().map { ($1.name, $0) }) { first, _ in first }
        let outsiders = Outsiders(accounts: accounts, known: known)
        rules.principals = principals
        rules.judge = judge
        rules.keys = KeyJudge(posture: posture, judge: judge)
        let handed = handedOn(accounts, principals, known)
        for asset in buckets() {
            var facts = BucketFacts(posture, asset)
            facts.outsiders = parties(of: facts, outsiders)
            let place = StorageURL(scheme: "s3", bucket: facts.name)
            facts.handedOn = handed.filter { $0.grant.overlaps(place) }
            rules.buckets[facts.name] = facts
        }
        for asset in posture.assets(.deliveryConfiguration) {
            for edge in rules.edges(from: asset.id) where edge.relation == .guardedBy && edge.target.kind == .role {
                for bucket in rules.bucketsOfDelivery(asset.id) {
                    rules.deliveryRoles[bucket, default: []].insert(edge.target.name)
                }
            }
        }
    }

    /// Whom S3 Access Grants hands access on to; one doubtful party where its grants could not be listed.
    private mutating func handedOn(
        _ accounts: [String: AWSAccount],
        _ principals: [AWSPrincipal],
        _ known: [String: Int]
    ) -> [AccessGrant.Handed] {
        var found: [AccessGrant.Handed] = []
        for account in accounts.values.sorted(by: { $0.id < $1.id }) {
            for grant in account.accessGrants {
                if grant.granteeType == "IAM", let index = known[grant.grantee] {
                    found.append(AccessGrant.Handed(grant: grant, grantee: principals[index]))
                } else {
                    let doubt =
                        grant.granteeType == "IAM"
                        ? "whether '\(grant.grantee)', which no connected account lists, may ask S3 Access Grants"
                        : "through which role or application the directory's '\(grant.grantee)' asks S3 Access Grants"
                    found.append(handed(grant, doubt))
                }
            }
            guard let gap = account.missingAccessGrants else { continue }
            for role in principals where role.isRole && role.account == account.id {
                guard let trust = role.trust, PassedRoles.services(in: trust).contains(AccessGrant.service) else {
                    continue
                }
                found.append(handed(AccessGrant(unreadWith: role.name, account: account.id), gap))
            }
        }
        return found
    }

    private mutating func handed(_ grant: AccessGrant, _ doubt: String) -> AccessGrant.Handed {
        let isForeign = grant.granteeType == "IAM"
        let node = model.node(Party(isForeign ? .foreignPrincipal : .unresolved, grant.grantee))
        let identity = PolicyRequest.Principal(grant.grantee) ?? .anonymous
        var grantee = AWSPrincipal(node: node, identity: identity, name: grant.grantee, isOutside: isForeign)
        grantee.doubt = doubt
        return AccessGrant.Handed(grant: grant, grantee: grantee)
    }

    /// Every bucket that was read or that a location lies in; not those that were set aside.
    private func buckets() -> [Asset] {
        var found: [String: Asset] = [:]
        for asset in posture.assets(.bucket) where asset.id.scope == "s3" && posture.isRead(asset.id) {
            found[asset.id.name] = asset
        }
        for location in posture.locations {
            guard let place = location.asset.place, place.scheme == "s3", found[place.bucket] == nil else { continue }
            found[place.bucket] = Asset(AssetID(place.root))
        }
        return found.keys.sorted().compactMap { found[$0] }
    }

    private mutating func parties(of bucket: BucketFacts, _ outsiders: Outsiders) -> [AWSPrincipal] {
        var found: [AWSPrincipal] = []
        for policy in [bucket.policy].compactMap({ $0 }) + bucket.accessPoints.compactMap(\.policy) {
            found += outsiders.parties(in: policy, owner: bucket.owner, into: &model)
        }
        for grant in bucket.grants {
            switch grant.party.kind {
            case .everyone: found.append(outsiders.everyone(&model))
            case .anyAccount: found.append(outsiders.anyAccount(&model))
            default:
                let node = model.node(grant.party)
                found.append(
                    AWSPrincipal(node: node, identity: .anonymous, name: grant.party.name, isOutside: true)
                )
            }
        }
        if bucket.missingPolicy != nil || !(bucket.policy?.problems.isEmpty ?? true) {
            // Nobody can say whom a policy lets in that was not read.
            found.append(outsiders.everyone(&model))
            found.append(outsiders.anyAccount(&model))
        }
        var seen: Set<Node> = []
        return found.filter { seen.insert($0.node).inserted }
    }

    // MARK: Access lists

    private mutating func lists(_ directory: inout DirectoryReader) {
        for asset in posture.assets.values.sorted(by: { $0.id < $1.id }) where LocationRules.hasAccessList(asset.kind) {
            rules.lists[asset.id] = AccessList(posture[.objectPermissions, of: asset.id], asset, &directory, &model)
        }
        for asset in posture.assets(.workspace) {
            let roles = posture.document(.instanceProfiles, of: asset.id)?.array ?? []
            for cluster in posture.document(.clusters, of: asset.id)?.array ?? [] {
                guard let id = cluster["cluster_id"]?.string,
                    let profile = cluster["aws_attributes"]?["instance_profile_arn"]?.string
                else { continue }
                let name = cluster["cluster_name"]?.string ?? id
                let made = Asset(AssetID(.cluster, scope: asset.id.name, name: id), name: name)
                let list = AccessList(
                    cluster["access_control_list"]?.array ?? [],
                    made,
                    workspace: asset.id.name,
                    &directory,
                    &model
                )
                let role = roles.first { $0["instance_profile_arn"]?.string == profile }?["iam_role_arn"]?.string
                rules.clusters.append(
                    ClusterFacts(
                        name: name,
                        role: role ?? profile.replacing("instance-profile/", with: "role/"),
                        list: list
                    )
                )
            }
            for aspect in [Aspect.clusters, .instanceProfiles] {
                if let gap = posture[aspect, of: asset.id].unknown { rules.clusterGaps.append(gap) }
            }
        }
    }
}
