/// Renders principals, with the attributes that the caller asked for.
struct ScimView {
    private let estate: Estate
    private let call: Call
    private let wanted: Set<String>
    private let unwanted: Set<String>

    init(_ estate: Estate, _ call: Call) {
        self.estate = estate
        self.call = call
        func names(_ parameter: String) -> Set<String> {
            // A path such as `members.value` asks for its first attribute.
            Set((call.query(parameter) ?? "").split(separator: ",").map { String($0.split(separator: ".")[0]).trimmed })
        }
        wanted = names("attributes")
        unwanted = names("excludedAttributes")
    }

    private func shows(_ attribute: String) -> Bool {
        (wanted.isEmpty || wanted.contains(attribute)) && !unwanted.contains(attribute)
    }

    /// What filters look at.
    func names(of principal: Principal) -> [String: String] {
        var names = [
            "id": String(principal.id), "displayname": principal.displayName, "externalid": principal.externalID ?? "",
            "active": String(principal.isActive),
        ]
        switch principal.kind {
        case .user:
            names["username"] = principal.name
            names["emails.value"] = principal.name
        case .servicePrincipal: names["applicationid"] = principal.name
        case .group: break
        }
        return names
    }

    /// - Parameter asUser: in the members of a user, whatever it is.
    func render(_ principal: Principal, asUser: Bool = false) -> JSON {
        var body: [String: JSON] = ["id": .string(String(principal.id))]
        func put(_ attribute: String, _ value: @autoclosure () -> JSON) {
            if shows(attribute) { body[attribute] = value() }
        }
        put("displayName", .string(principal.displayName))
        if let external = principal.externalID { put("externalId", .string(external)) }
        if !principal.roles.isEmpty { put("roles", values(principal.roles)) }
        if call.host != .account, !principal.entitlements.isEmpty {
            put("entitlements", values(principal.entitlements))
        }
        if principal.kind == .group, !asUser {
            put("members", .array(members(of: principal)))
            put("meta", ["resourceType": principal.workspace == nil ? "Group" : "WorkspaceGroup"])
            put("schemas", ["urn:ietf:params:scim:schemas:core:2.0:Group"])
        } else {
            put("active", .bool(principal.isActive))
            if principal.kind == .user || asUser {
                put("userName", .string(principal.name))
                if principal.kind == .user {
                    put("emails", [["value": .string(principal.name), "type": "work", "primary": true]])
                }
                put("schemas", ["urn:ietf:params:scim:schemas:core:2.0:User"])
            } else {
                put("applicationId", .string(principal.name))
                put("schemas", ["urn:ietf:params:scim:schemas:core:2.0:ServicePrincipal"])
            }
        }
        if call.host != .account { put("groups", .array(groups(of: principal))) }
        return .object(body)
    }

    private func values(_ texts: [String]) -> JSON { .array(texts.map { ["value": .string($0)] }) }

    private func members(of group: Principal) -> [JSON] {
        let ids =
            BuiltInGroup(id: group.id, call.workspace)?.members(estate) ?? estate.directory.members[group.id] ?? []
        return ids.compactMap { id in estate.directory[id].map { reference($0) } }
    }

    private func groups(of principal: Principal) -> [JSON] {
        let direct = Set(estate.directory.groups(of: principal.id).map(\.id))
        let all = estate.directory.closure(of: principal.id).subtracting([principal.id]).sorted()
        var result = all.compactMap { estate.directory[$0] }.map { group in
            reference(group, type: direct.contains(group.id) ? "direct" : "indirect")
        }
        if call.workspace != 0, principal.kind != .group, estate.isAdmin(principal.id, of: call.workspace) {
            result.append(reference(BuiltInGroup(.admins, call.workspace).principal, type: "direct"))
        }
        return result
    }

    private func reference(_ principal: Principal, type: String? = nil) -> JSON {
        var body: [String: JSON] = [
            "value": .string(String(principal.id)), "display": .string(principal.displayName),
            "$ref": .string("\(principal.kind.rawValue)/\(principal.id)"),
        ]
        if let type { body["type"] = .string(type) }
        return .object(body)
    }
}
