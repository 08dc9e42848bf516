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

    /// Values of a SCIM list of `{"value": …}`, or of plain texts.
    private func values(_ document: Document, _ key: String) throws(Unanswered) -> [String] {
        var found: [String] = []
        for item in try document.optionalList(key) {
            guard let value = item.json.text ?? item["value"]?.text ?? item["display"]?.text else {
                throw Unanswered(item.unknown("has no value"))
            }
            found.append(value)
        }
        return found
    }

    /// Users or service principals with an account role.
    func holders(of role: String, _ aspect: Aspect, in account: AssetID) throws(Unanswered) -> [Document] {
        var holders: [Document] = []
        for document in try list(aspect, of: account) where try values(document, "roles").contains(role) {
            holders.append(document)
        }
        return holders
    }

    /// Groups with an account role.
    func groups(with role: String, in account: AssetID) throws(Unanswered) -> [Document] {
        try holders(of: role, .groups, in: account)
    }

    /// Ids of users and service principals in a group, through nested groups; nil where there is no such group.
    func members(ofGroup name: String, in account: AssetID) throws(Unanswered) -> Set<String>? {
        let groups = try list(.groups, of: account)
        var byID: [String: Document] = [:]
        var start: Document?
        for group in groups {
            byID[try group.text("id")] = group
            if try group.text("displayName") == name { start = group }
        }
        guard let start else { return nil }
        var members: Set<String> = []
        var seen: Set<String> = []
        var queue = [start]
        while let group = queue.popLast() {
            guard seen.insert(try group.text("id")).inserted else { continue }
            for member in try values(group, "members") {
                if let inner = byID[member] { queue.append(inner) } else { members.insert(member) }
            }
        }
        return members
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
        var parents: [String: [(id: String, name: String)]] = [:]
        for group in try list(.groups, of: account) {
            let entry = (id: try group.text("id"), name: try group.text("displayName"))
            for child in try values(group, "members") { parents[child, default: []].append(entry) }
        }
        var names: Set<String> = []
        var queue = [member]
        while let next = queue.popLast() {
            for parent in parents[next] ?? [] where names.insert(parent.name).inserted { queue.append(parent.id) }
        }
        return names
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
            let isDirect = try values(user, "roles").contains("account_admin")
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
