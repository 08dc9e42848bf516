internal import WardenDomain
internal import WardenEstate

// What checks ask about people, groups and service principals.
extension Inquiry {
    /// The Databricks account; none known is unknown.
    func account() throws(Unanswered) -> AssetID {
        if let account = facts.account { return account }
        throw Unanswered(
            Unknown(
                "the Databricks account",
                call: "sign in to the account host",
                reason: .unauthenticated,
                detail: "no account is connected",
                permission: "account admin",
                blindSpot: "who is in the account"
            )
        )
    }

    /// Users or service principals with an account role.
    func holders(of role: String, _ aspect: Aspect, in account: AssetID) throws(Unanswered) -> [Document] {
        try facts.identities.holders(of: role, aspect, account, self)
    }

    /// Groups with an account role.
    func groups(with role: String, in account: AssetID) throws(Unanswered) -> [Document] {
        try holders(of: role, .groups, in: account)
    }

    /// Ids of users and service principals in a group, through nested groups; nil where there is no such group.
    func members(ofGroup name: String, in account: AssetID) throws(Unanswered) -> Set<String>? {
        try facts.identities.groups(account, self).members(of: name)
    }

    /// Whether each user (mail address) and service principal (application id), in lower case, is active.
    func activity(in account: AssetID) throws(Unanswered) -> [String: Bool] {
        try facts.identities.active(account, self)
    }

    /// Names of users (mail address) and service principals (application id) by SCIM id.
    func names(in account: AssetID) throws(Unanswered) -> [String: String] {
        var names: [String: String] = [:]
        for user in try list(.users, of: account) { names[try user.text("id")] = try user.text("userName") }
        for service in try list(.servicePrincipals, of: account) {
            names[try service.text("id")] = try service.text("applicationId")
        }
        return names
    }

    /// Groups of the account that a member is in, directly or through others.
    func groups(of member: String, in account: AssetID) throws(Unanswered) -> Set<String> {
        try facts.identities.groups(account, self).names(of: member)
    }

    /// Account admins that are people, by user name: directly and through groups.
    func accountAdmins(in account: AssetID) throws(Unanswered) -> [(name: String, document: Document)] {
        let users = try list(.users, of: account)
        var ids: Set<String> = []
        for group in try groups(with: "account_admin", in: account) {
            ids.formUnion(try members(ofGroup: try group.text("displayName"), in: account) ?? [])
        }
        var admins: [(name: String, document: Document)] = []
        for user in users {
            let isDirect = try GroupTree.values(user, "roles").contains("account_admin")
            let id = try user.text("id")
            if isDirect || ids.contains(id) { admins.append((try user.text("userName"), user)) }
        }
        return admins
    }

    /// A time that is epoch milliseconds or RFC 3339.
    func time(_ key: String, _ document: Document) throws(Unanswered) -> Int64? {
        guard let value = document[key] else { return nil }
        if case .integer(let number) = value { return number }
        if let text = value.string, let time = Int64(text) ?? Timestamp.milliseconds(text) { return time }
        throw Unanswered(document.unknown("'\(key)' is no time"))
    }
}
