/// Operations on resources that are documents with an id: what most workspace families have in common.
struct DocumentRoutes: Sendable {
    /// The shelf, and the type of its access lists.
    var kind: String
    var path: String
    var list: String
    var id: String
    var service: String
    /// As in `getDashboard`.
    var noun: String
    /// Members that lists leave out.
    var detail: Set<String> = []

    /// What the caller may see, by id.
    func visible(_ estate: inout Estate, _ call: Call) -> [JSON] {
        estate[kind, call.workspace].all().filter { row in
            let key = ObjectKey(workspace: call.workspace, type: kind, id: row[id]?.parameterText ?? "")
            return !estate.levels(of: call, on: key).isEmpty
        }
    }

    func find(_ estate: Estate, _ call: Call, _ key: String, managing: Bool = false) throws -> JSON {
        guard let row = estate[kind, call.workspace].rows[key] else { throw Refusal.missing("\(noun) \(key)") }
        try estate.requireAccess(call, kind, key, managing: managing)
        return row
    }

    func rule(_ verb: String) -> AuditRule { AuditRule(service, verb + noun, [id: id]) }

    var listing: Route {
        Route("GET", path, audit: AuditRule(service, "list\(noun)s")) { estate, call in
            let rows = visible(&estate, call)
            return try Paging.sized(
                call,
                list,
                rows,
                serverPage: estate.options.serverPage,
                key: { $0[id]?.parameterText ?? "" }
            ) { row in
                .object(row.members.filter { !detail.contains($0.key) })
            }
        }
    }

    var reading: Route {
        Route("GET", path + "/{\(id)}", audit: rule("get")) { Reply(try find($0, $1, $1.path(id))) }
    }

    var deleting: Route {
        Route("DELETE", path + "/{\(id)}", audit: rule("delete")) { estate, call in
            _ = try find(estate, call, call.path(id), managing: true)
            estate[kind, call.workspace][call.path(id)] = nil
            return .empty
        }
    }

    /// Puts a new document with its creator as owner.
    func put(_ row: JSON, _ key: String, _ estate: inout Estate, _ call: Call, owner: String = "CAN_MANAGE") {
        estate[kind, call.workspace][key] = row
        estate.give(owner, to: call.caller.name, on: ObjectKey(workspace: call.workspace, type: kind, id: key))
    }
}
