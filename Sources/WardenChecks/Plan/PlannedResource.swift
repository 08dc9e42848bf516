internal import WardenDomain

/// One resource of a plan.
struct PlannedResource {
    var address: String
    /// `module.logs.` or empty.
    var module: String
    var type: String
    var values: JSONValue
    var isCreated: Bool
    /// What each member's expression refers to.
    var references: [String: [String]]
    private var late: JSONValue

    /// Whether a member is known after apply only.
    func isUnknown(_ member: String) -> Bool {
        guard let mark = late[member] else { return false }
        return Self.marks(mark)
    }

    /// The account of AWS, where an ARN in the values names one.
    var account: String? {
        let parts = (values["arn"]?.string ?? "").split(separator: ":", omittingEmptySubsequences: false)
        return parts.count > 4 && parts[4].count == 12 ? String(parts[4]) : nil
    }

    private static func marks(_ value: JSONValue) -> Bool {
        switch value {
        case .bool(let flag): flag
        case .array(let items): items.contains(where: marks)
        case .object(let members): members.values.contains(where: marks)
        default: false
        }
    }

    static func all(in root: JSONValue, _ plan: JSONValue) -> [PlannedResource] {
        var changes: [String: JSONValue] = [:]
        for change in plan["resource_changes"]?.array ?? [] {
            if let address = change["address"]?.string { changes[address] = change["change"] }
        }
        return collect(root, plan["configuration"]?["root_module"], module: "", changes)
    }

    private static func collect(
        _ module: JSONValue,
        _ configuration: JSONValue?,
        module prefix: String,
        _ changes: [String: JSONValue]
    ) -> [PlannedResource] {
        var expressions: [String: JSONValue] = [:]
        for resource in configuration?["resources"]?.array ?? [] {
            if let address = resource["address"]?.string { expressions[address] = resource["expressions"] }
        }
        var found: [PlannedResource] = []
        for resource in module["resources"]?.array ?? [] where resource["mode"]?.string != "data" {
            guard let address = resource["address"]?.string, let type = resource["type"]?.string else { continue }
            let local = String(address.dropFirst(prefix.count)).prefix { $0 != "[" }
            let change = changes[address]
            found.append(
                PlannedResource(
                    address: address,
                    module: prefix,
                    type: type,
                    values: resource["values"] ?? [:],
                    isCreated: change?["actions"]?.strings?.contains("create") ?? false,
                    references: references(expressions[String(local)]),
                    late: change?["after_unknown"] ?? [:]
                )
            )
        }
        for child in module["child_modules"]?.array ?? [] {
            guard let address = child["address"]?.string else { continue }
            let name = address.dropFirst(prefix.count).split(separator: ".").dropFirst().first.map(String.init) ?? ""
            let call = configuration?["module_calls"]?[String(name.prefix { $0 != "[" })]?["module"]
            found += collect(child, call, module: address + ".", changes)
        }
        return found
    }

    private static func references(_ expressions: JSONValue?) -> [String: [String]] {
        (expressions?.object ?? [:]).compactMapValues { $0["references"]?.strings }
    }
}
