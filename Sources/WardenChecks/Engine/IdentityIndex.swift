internal import WardenDomain
internal import WardenEstate

/// People, services and groups of an account, taken from their lists once: every workspace asks about them.
final class IdentityIndex {
    private var trees: [AssetID: Result<GroupTree, Unanswered>] = [:]
    private var active: [AssetID: Result<[String: Bool], Unanswered>] = [:]
    private var holders: [String: Result<[Document], Unanswered>] = [:]

    func groups(_ account: AssetID, _ ask: Inquiry) throws(Unanswered) -> GroupTree {
        ask.note(.groups, of: account)
        if let known = trees[account] { return try known.get() }
        let result: Result<GroupTree, Unanswered>
        do throws(Unanswered) {
            result = .success(try GroupTree(try ask.list(.groups, of: account)))
        } catch {
            result = .failure(error)
        }
        trees[account] = result
        return try result.get()
    }

    /// Whether each user (mail address) and service principal (application id), in lower case, is active.
    func active(_ account: AssetID, _ ask: Inquiry) throws(Unanswered) -> [String: Bool] {
        ask.note(.users, of: account)
        ask.note(.servicePrincipals, of: account)
        if let known = active[account] { return try known.get() }
        let result: Result<[String: Bool], Unanswered>
        do throws(Unanswered) {
            var names: [String: Bool] = [:]
            for user in try ask.list(.users, of: account) {
                names[try user.text("userName").lowercased()] = try user.flag("active")
            }
            for service in try ask.list(.servicePrincipals, of: account) {
                names[try service.text("applicationId").lowercased()] = try service.flag("active")
            }
            result = .success(names)
        } catch {
            result = .failure(error)
        }
        active[account] = result
        return try result.get()
    }

    /// Users, service principals or groups with an account role.
    func holders(
        of role: String,
        _ aspect: Aspect,
        _ account: AssetID,
        _ ask: Inquiry
    ) throws(Unanswered) -> [Document] {
        ask.note(aspect, of: account)
        let key = "\(role) \(aspect) \(account)"
        if let known = holders[key] { return try known.get() }
        let result: Result<[Document], Unanswered>
        do throws(Unanswered) {
            var found: [Document] = []
            for document in try ask.list(aspect, of: account)
            where try GroupTree.values(document, "roles").contains(role) {
                found.append(document)
            }
            result = .success(found)
        } catch {
            result = .failure(error)
        }
        holders[key] = result
        return try result.get()
    }
}
