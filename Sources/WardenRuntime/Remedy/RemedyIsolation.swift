internal import WardenDomain
internal import WardenEstate
internal import WardenRemedy

extension Remedies {
    static let isolation = "workspace.isolate"

    /// An order to isolate a workspace, with what only a look at it can tell: which lists let others in, and whose
    /// assignment goes. Break-glass, declared readers, administrators and Trailwarden stay.
    ///
    /// - Returns: the order, and who stays though it holds others.
    /// - Throws: `remedy.*` where it cannot be told whom it would shut out.
    func completed(isolation order: ActionOrder) async throws -> (order: ActionOrder, leftOut: [String]) {
        let workspace = try ActionArguments(order.arguments).need(.workspace)
        var values = order.arguments
        values["addresses"] = try values["addresses"] ?? isolationAddresses(workspace)
        var left: [String] = []
        // Each is taken from the workspace where it is not told, whatever the other is.
        if values["lists"] == nil || values["principals"] == nil {
            let doors = try await WorkspaceDoors.read(workspace, connector)
            values["lists"] = values["lists"] ?? JSONValue.strings(doors.lists).compact
            if values["principals"] == nil {
                let cut = WorkspaceCut(doors.entries, keeping: try await kept(doors))
                values["principals"] = JSONValue.strings(cut.leaving).compact
                left = cut.staying.map { "workspace \(workspace): \($0)" }
            }
        }
        return (ActionOrder(order.action, values), left)
    }

    private func isolationAddresses(_ workspace: String) throws(WardenError) -> String {
        guard !settings.breakGlassAddresses.isEmpty else {
            throw WardenError(
                code: "remedy.addresses",
                object: "workspace \(workspace)",
                "it would let in nobody but Trailwarden",
                hint: "name where break-glass comes from in 'remedy.break_glass_addresses' of trailwarden.yml"
            )
        }
        return (settings.ownAddresses + settings.breakGlassAddresses).joined(separator: ",")
    }

    /// Ids of those who have to stay, with their names.
    private func kept(_ doors: WorkspaceDoors) async throws -> [String: String] {
        var kept: [String: String] = [:]
        for name in doors.own {
            guard let id = try await doors.id(name) else {
                throw WardenError(
                    code: "remedy.unknown",
                    object: name,
                    "Trailwarden acts as it, and the account does not list it, so it could shut itself out"
                )
            }
            kept[id] = name
        }
        // Accounts and roles of AWS enter no workspace.
        for name in declared.breakGlass.union(declared.declaredReaders)
        where !name.hasPrefix("arn:") && !name.allSatisfy(\.isNumber) {
            if let id = try await doors.id(name) { kept[id] = name }
        }
        return kept
    }
}
