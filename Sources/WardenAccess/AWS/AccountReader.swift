internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// Reads the accounts of AWS that are connected: their principals, and what bounds them.
struct AccountReader {
    let posture: Posture

    /// Databricks' own accounts: production, and the one for government.
    static let vendors = ["414351767826": "Databricks", "044793339203": "Databricks"]

    func accounts() -> [String: AWSAccount] {
        var result: [String: AWSAccount] = [:]
        for asset in posture.assets(.account) where asset.id.scope == "aws" {
            result[asset.id.name] = account(asset.id)
        }
        return result
    }

    private func account(_ id: AssetID) -> AWSAccount {
        var account = AWSAccount(id: id.name)
        switch posture[.organizationPolicies, of: id] {
        case .known(let document):
            account.organization = document["organization"]?.string
            // Neither kind applies to the management account.
            guard document["managementAccount"]?.text != id.name else { break }
            account.serviceControls = Self.levels(document["serviceControlPolicies"])
            account.resourceControls = Self.levels(document["resourceControlPolicies"])
        case .absent: break
        case .unknown(let gap):
            account.missingControls = DirectoryReader.words(gap)
            account.serviceControls = [[.unread]]
            account.resourceControls = [[.unread]]
        }
        switch posture[.s3AccessGrants, of: id] {
        case .known(let document):
            let rows = document.array ?? []
            account.accessGrants = rows.compactMap { AccessGrant($0, account: id.name) }
            if account.accessGrants.count < rows.count {
                account.missingAccessGrants = "what some grants of S3 Access Grants say: they lack a member"
            }
        case .absent: break
        case .unknown(let gap): account.missingAccessGrants = DirectoryReader.words(gap)
        }
        switch posture[.s3AccountPublicAccessBlock, of: id] {
        case .known(let document):
            account.restrictsPublicBuckets = document["RestrictPublicBuckets"]?.bool ?? false
            account.ignoresPublicACLs = document["IgnorePublicAcls"]?.bool ?? false
        case .absent: break
        case .unknown(let gap): account.missingBlock = DirectoryReader.words(gap)
        }
        return account
    }

    /// A level without any policy is one where the kind is switched off: where it is on, at least one is attached.
    private static func levels(_ value: JSONValue?) -> [[PolicyDocument]] {
        (value?.array ?? []).map { level in (level.array ?? [level]).map { PolicyDocument($0) } }.filter { !$0.isEmpty }
    }

    /// Users, roles and the root of each account.
    func principals(
        _ accounts: [String: AWSAccount],
        into model: inout AccessModel,
        gaps: inout [Unknown]
    ) -> [AWSPrincipal] {
        var result: [AWSPrincipal] = []
        for id in accounts.keys.sorted() {
            guard let account = accounts[id] else { continue }
            let arn = "arn:aws:iam::\(id):root"
            if let identity = PolicyRequest.Principal(arn) {
                let node = model.node(Party(.root, arn))
                result.append(context(AWSPrincipal(node: node, identity: identity, name: arn, account: id), account))
            }
            switch posture[.iamAuthorization, of: AssetID(.account, scope: "aws", name: id)] {
            case .known(let document):
                var reader = AuthorizationReader(document)
                for principal in reader.principals(into: &model) { result.append(context(principal, account)) }
            case .absent: break
            case .unknown(let gap):
                gaps.append(gap)
                result.append(context(hidden(id, gap, &model), account))
            }
        }
        return result
    }

    /// Users and roles that could not be listed, as one party.
    private func hidden(_ account: String, _ gap: Unknown, _ model: inout AccessModel) -> AWSPrincipal {
        let name = "users and roles of AWS account \(account) that could not be listed"
        let node = model.node(Party(.unresolved, name))
        let arn = "arn:aws:iam::\(account):user/unlisted"
        let identity = PolicyRequest.Principal(arn) ?? .anonymous
        var principal = AWSPrincipal(node: node, identity: identity, name: name, account: account)
        principal.policies = [.unread]
        principal.missing = [DirectoryReader.words(gap)]
        principal.doubt = DirectoryReader.words(gap)
        return principal
    }

    private func context(_ principal: AWSPrincipal, _ account: AWSAccount) -> AWSPrincipal {
        var principal = principal
        for key in Self.serviceOnlyKeys { principal.context[key] = [] }
        if let organization = account.organization {
            principal.context["aws:principalorgid"] = [organization]
        } else if account.missingControls == nil {
            principal.context["aws:principalorgid"] = []
        }
        return principal
    }

    /// Keys that only calls by services of AWS carry.
    static let serviceOnlyKeys = [
        "aws:sourcearn", "aws:sourceaccount", "aws:sourceowner", "aws:sourceorgid", "aws:sourceorgpaths",
        "aws:principalservicename", "aws:principalservicenameslist",
    ]

    /// Keys that only callers with credentials have.
    static let identityKeys = [
        "aws:principalarn", "aws:principalaccount", "aws:principalorgid", "aws:principalorgpaths", "aws:userid",
        "aws:username",
    ]
}
