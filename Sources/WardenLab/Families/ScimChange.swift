/// Creates and changes principals.
enum ScimChange {
    static func create(_ kind: Principal.Kind, _ estate: inout Estate, _ call: Call) throws -> Reply {
        try ScimFamily.allow(&estate, call, reading: false)
        let display = call.body["displayName"]?.text
        let name: String =
            switch kind {
            case .user: try call.text("userName")
            case .group: try call.text("displayName")
            case .servicePrincipal: call.body["applicationId"]?.text ?? estate.ids.uuid()
            }
        let known = estate.directory.named(name)
        // Adding someone of the account to a workspace assigns; everything else that exists is a conflict.
        if let known, call.host == .account || kind == .group || known.kind != kind {
            throw Refusal(409, "SCIM_409", "\(kind.word) with name \(known.name) already exists.", style: .scim)
        }
        let id = known?.id ?? estate.directory.add(kind, name: name, displayName: display ?? name)
        estate.directory.update(id) { principal in
            apply(call.body, to: &principal)
            if kind == .group, call.host != .account { principal.workspace = call.workspace }
        }
        if kind == .group { try setMembers(of: id, call.body["members"] ?? [], &estate) }
        if call.host != .account, kind != .group {
            estate.updateWorkspace(call.workspace) { $0.assignments[id] = $0.assignments[id] ?? "USER" }
        }
        return Reply(try rendered(id, estate, call), status: 201)
    }

    static func replace(_ principal: Principal, _ estate: inout Estate, _ call: Call) throws -> Reply {
        estate.directory.update(principal.id) { principal in
            principal.roles = []
            principal.entitlements = []
            apply(call.body, to: &principal)
        }
        if principal.kind == .group { try setMembers(of: principal.id, call.body["members"] ?? [], &estate) }
        return .empty
    }

    static func patch(_ principal: Principal, _ estate: inout Estate, _ call: Call) throws -> Reply {
        for operation in call.body["Operations"]?.elements ?? [] {
            try apply(operation, to: principal, &estate, call)
        }
        return Reply(nil, status: 204)
    }

    private static func rendered(_ id: Int64, _ estate: Estate, _ call: Call) throws -> JSON {
        guard let principal = estate.directory[id] else { throw ScimFamily.missing(call) }
        return ScimView(estate, call).render(principal)
    }

    private static func apply(_ body: JSON, to principal: inout Principal) {
        if let name = body["displayName"]?.text {
            principal.displayName = name
            if principal.kind == .group { principal.name = name }
        }
        if let active = body["active"]?.flag { principal.isActive = active }
        if let external = body["externalId"]?.text { principal.externalID = external }
        if let roles = body["roles"] { principal.roles = values(roles) }
        if let entitlements = body["entitlements"] { principal.entitlements = values(entitlements) }
    }

    private static func values(_ list: JSON) -> [String] {
        list.elements.compactMap { $0["value"]?.text ?? $0.text }
    }

    private static func setMembers(of group: Int64, _ list: JSON, _ estate: inout Estate) throws {
        for member in estate.directory.members[group] ?? [] { estate.directory.leave(member, group) }
        for text in values(list) { try join(text, group, &estate) }
    }

    private static func join(_ member: String, _ group: Int64, _ estate: inout Estate) throws {
        guard let id = Int64(member), estate.directory[id] != nil else {
            throw Refusal(400, "SCIM_400", "Principal \(member) does not exist.", style: .scim)
        }
        guard !estate.directory.closure(of: group).contains(id) else {
            throw Refusal(400, "SCIM_400", "Adding \(member) would make a cycle.", style: .scim)
        }
        estate.directory.join(id, group)
    }

    private static func apply(
        _ operation: JSON,
        to principal: Principal,
        _ estate: inout Estate,
        _ call: Call
    ) throws {
        let verb = (operation["op"]?.text ?? "").lowercased()
        guard ["add", "remove", "replace"].contains(verb) else {
            throw Refusal(400, "SCIM_400", "op '\(verb)' is not one of add, remove, replace", style: .scim)
        }
        let path = operation["path"]?.text ?? ""
        let value = operation["value"] ?? .null
        if path.isEmpty {
            for (key, member) in value.members {
                try change(verb, key, member, principal, &estate, call)
            }
        } else if let open = path.firstIndex(of: "["), let quote = path.firstIndex(of: "\""),
            let end = path.lastIndex(of: "\""), quote < end
        {
            let one = String(path[path.index(after: quote)..<end])
            try change(verb, String(path[..<open]), [["value": .string(one)]], principal, &estate, call)
        } else {
            try change(verb, path, value, principal, &estate, call)
        }
    }

    private static func change(
        _ verb: String,
        _ attribute: String,
        _ value: JSON,
        _ principal: Principal,
        _ estate: inout Estate,
        _ call: Call
    ) throws {
        let texts = values(value)
        switch attribute {
        case "members":
            if let builtIn = BuiltInGroup(id: principal.id, call.workspace) {
                return assign(verb, texts, builtIn, &estate)
            }
            if verb == "replace" { return try setMembers(of: principal.id, value, &estate) }
            let targets =
                texts.isEmpty && verb == "remove"
                ? (estate.directory.members[principal.id] ?? []).map { String($0) } : texts
            for text in targets {
                if verb == "add" {
                    try join(text, principal.id, &estate)
                } else if let id = Int64(text) {
                    estate.directory.leave(id, principal.id)
                }
            }
        case "roles", "entitlements":
            estate.directory.update(principal.id) { principal in
                let path: WritableKeyPath<Principal, [String]> = attribute == "roles" ? \.roles : \.entitlements
                if verb == "replace" { principal[keyPath: path] = [] }
                principal[keyPath: path].removeAll { texts.contains($0) || (verb == "remove" && texts.isEmpty) }
                if verb != "remove" { principal[keyPath: path] += texts }
            }
        default:
            // `active` is also sent as a list of one object.
            let scalar = value.elements.first?["value"] ?? value
            estate.directory.update(principal.id) { apply(.object([attribute: scalar]), to: &$0) }
        }
    }

    private static func assign(_ verb: String, _ texts: [String], _ group: BuiltInGroup, _ estate: inout Estate) {
        for id in texts.compactMap({ Int64($0) }) {
            estate.updateWorkspace(group.workspace) { workspace in
                if verb == "remove" {
                    workspace.assignments[id] = group.name == .admins ? "USER" : nil
                } else {
                    workspace.assignments[id] = group.name == .admins ? "ADMIN" : workspace.assignments[id] ?? "USER"
                }
            }
        }
    }
}
