internal import WardenDomain

/// The groups of an account and what is in them.
struct GroupTree {
    private struct Group {
        var name: String
        var members: [String]
    }

    private var groups: [String: Group] = [:]
    private var ids: [String: String] = [:]
    private var parents: [String: [String]] = [:]

    init(_ documents: [Document]) throws(Unanswered) {
        for document in documents {
            let id = try document.text("id")
            let group = Group(name: try document.text("displayName"), members: try Self.values(document, "members"))
            groups[id] = group
            ids[group.name] = id
            for member in group.members { parents[member, default: []].append(id) }
        }
    }

    /// Names of the groups that a member is in, directly or through others.
    func names(of member: String) -> Set<String> {
        var names: Set<String> = []
        var queue = [member]
        while let next = queue.popLast() {
            for id in parents[next] ?? [] {
                guard let group = groups[id], names.insert(group.name).inserted else { continue }
                queue.append(id)
            }
        }
        return names
    }

    /// Ids of users and service principals in a group, through nested groups; nil where there is no such group.
    func members(of name: String) -> Set<String>? {
        guard let start = ids[name] else { return nil }
        var members: Set<String> = []
        var seen: Set<String> = []
        var queue = [start]
        while let id = queue.popLast() {
            guard seen.insert(id).inserted else { continue }
            for member in groups[id]?.members ?? [] {
                if groups[member] != nil { queue.append(member) } else { members.insert(member) }
            }
        }
        return members
    }

    /// Values of a SCIM list of `{"value": …}`, or of plain texts.
    static func values(_ document: Document, _ key: String) throws(Unanswered) -> [String] {
        var found: [String] = []
        for item in try document.optionalList(key) {
            guard let value = item.json.text ?? item["value"]?.text ?? item["display"]?.text else {
                throw Unanswered(item.unknown("has no value"))
            }
            found.append(value)
        }
        return found
    }
}
