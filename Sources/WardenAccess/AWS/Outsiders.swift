internal import WardenEstate
internal import WardenPolicy

/// Finds whom a resource policy speaks of beside the principals of its own account.
struct Outsiders {
    let accounts: [String: AWSAccount]
    /// Principals of connected accounts, by ARN.
    let known: [String: Int]

    /// - Parameter asEveryone: what `*` means: in a trust policy nobody is anonymous.
    func parties(in policy: PolicyDocument, owner: String?, into model: inout AccessModel) -> [AWSPrincipal] {
        var found: [Party: AWSPrincipal] = [:]
        func add(_ principal: AWSPrincipal?) {
            guard let principal else { return }
            let party = model.party(principal.node)
            if found[party] == nil { found[party] = principal }
        }
        for statement in policy.statements where statement.effect == .allow {
            guard let element = statement.principal else { continue }
            let entries = element.isNegated ? [PrincipalElement.Entry.everyone] : element.entries
            for entry in entries { for party in parties(entry, into: &model) { add(party) } }
        }
        // Accounts and organizations that only a condition names.
        let exposure = PolicyExposure(policy, account: owner, trusted: TrustedParties())
        for name in exposure.crossAccount {
            if name.hasPrefix("o-") {
                add(organization(name, &model))
            } else if name.count == 12 {
                add(account(name, &model))
            }
        }
        return found.keys.sorted().compactMap { found[$0] }
    }

    private func parties(_ entry: PrincipalElement.Entry, into model: inout AccessModel) -> [AWSPrincipal] {
        switch entry {
        case .everyone: return [everyone(&model), anyAccount(&model)]
        case .account(let id): return [account(id, &model)].compactMap { $0 }
        case .arn(let arn): return [principal(arn, &model)].compactMap { $0 }
        case .service(let name):
            let node = model.node(Party(.awsService, name))
            return [AWSPrincipal(node: node, identity: .service(name), name: name)]
        case .federated(let provider):
            guard let identity = PolicyRequest.Principal(provider) else {
                return [doubtful(provider, "who signs in through '\(provider)'", &model)]
            }
            let node = model.node(Party(.foreignPrincipal, provider))
            return [AWSPrincipal(node: node, identity: identity, name: provider, isOutside: true)]
        case .canonicalUser(let id):
            return [canonicalUser(id, &model)]
        case .deleted(let id):
            return [
                doubtful(
                    id,
                    "who '\(id)' was: the policy names a principal that was deleted, which matches nobody now",
                    &model
                )
            ]
        }
    }

    func everyone(_ model: inout AccessModel) -> AWSPrincipal {
        let node = model.node(Party(.everyone, "everyone", label: "everyone, without signing in"))
        var principal = AWSPrincipal(node: node, identity: .anonymous, name: "everyone", isOutside: true)
        for key in AccountReader.serviceOnlyKeys + AccountReader.identityKeys { principal.context[key] = [] }
        return principal
    }

    func anyAccount(_ model: inout AccessModel) -> AWSPrincipal {
        let node = model.node(Party(.anyAccount, "every AWS account"))
        return outsider(node, "arn:aws:iam::000000000000:root", account: "000000000000", name: "every AWS account")
    }

    private func account(_ id: String, _ model: inout AccessModel) -> AWSPrincipal? {
        guard accounts[id] == nil else { return nil }
        let arn = "arn:aws:iam::\(id):root"
        let node = model.node(Party(.foreignAccount, id, label: AccountReader.vendors[id].map { "\($0)" }))
        return outsider(node, arn, account: id, name: "AWS account \(id)")
    }

    private func organization(_ id: String, _ model: inout AccessModel) -> AWSPrincipal? {
        guard !accounts.values.contains(where: { $0.organization == id }) else { return nil }
        let node = model.node(Party(.organization, id))
        var principal = outsider(node, "arn:aws:iam::000000000000:root", account: "000000000000", name: id)
        principal.context["aws:principalorgid"] = [id]
        principal.context["aws:principalorgpaths"] = [id + "/"]
        return principal
    }

    private func principal(_ arn: String, _ model: inout AccessModel) -> AWSPrincipal? {
        guard known[arn] == nil, let parsed = ARN(arn) else { return nil }
        if accounts[parsed.account] != nil {
            // A session stands for its role, which is known by itself.
            if parsed.service == "sts" { return nil }
            return doubtful(arn, "who '\(arn)' is: a policy names it and its account does not list it", &model)
        }
        let node = model.node(Party(.foreignPrincipal, arn))
        return outsider(node, arn, account: parsed.account, name: arn)
    }

    private func outsider(_ node: Node, _ arn: String, account: String, name: String) -> AWSPrincipal {
        let identity = PolicyRequest.Principal(arn) ?? .anonymous
        var principal = AWSPrincipal(node: node, identity: identity, name: name, account: account, isOutside: true)
        principal.policies = [.allowEverything]
        for key in AccountReader.serviceOnlyKeys { principal.context[key] = [] }
        return principal
    }

    /// Some account, and nobody but AWS can say which.
    private func canonicalUser(_ id: String, _ model: inout AccessModel) -> AWSPrincipal {
        let node = model.node(Party(.canonicalUser, id))
        var principal = outsider(node, "arn:aws:iam::000000000000:root", account: "000000000000", name: id)
        principal.canonicalUser = id
        principal.doubt = "which account the canonical user \(id) is"
        return principal
    }

    private func doubtful(_ name: String, _ doubt: String, _ model: inout AccessModel) -> AWSPrincipal {
        let node = model.node(Party(.unresolved, name))
        let identity = PolicyRequest.Principal(name) ?? .anonymous
        var principal = AWSPrincipal(node: node, identity: identity, name: name)
        principal.policies = [.allowEverything]
        principal.account = ARN(name)?.account
        principal.doubt = doubt
        return principal
    }
}
