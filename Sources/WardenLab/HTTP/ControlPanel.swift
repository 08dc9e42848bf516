internal import Foundation

/// What only the lab has: `/_lab/...` on every port. Faults, delivery at once, counts.
struct ControlPanel: Sendable {
    var emulator: DatabricksEmulator
    /// Delivers what is waiting; answers the number of files written.
    var deliver: @Sendable () async -> Int

    func respond(_ call: Call) async -> Reply {
        do {
            return try await answer(call)
        } catch {
            let refusal = (error as? Refusal) ?? Refusal(500, "INTERNAL_ERROR", "\(error)")
            return Reply(refusal.body, status: refusal.status)
        }
    }

    private func answer(_ call: Call) async throws -> Reply {
        switch (call.method, call.path) {
        case ("GET", "/_lab/faults"):
            return Reply(["faults": .array(emulator.withFaults { $0.faults.map(\.json) })])
        case ("POST", "/_lab/faults"):
            let fault = try Fault(call.body)
            emulator.withFaults { $0.add(fault) }
            return Reply(fault.json)
        case ("DELETE", "/_lab/faults"):
            emulator.withFaults { $0.clear() }
            return .empty
        case ("POST", "/_lab/deliver"):
            return Reply(["files": .int(Int64(await deliver()))])
        case ("GET", "/_lab/status"):
            return Reply(status())
        default:
            throw Refusal(404, "ENDPOINT_NOT_FOUND", "The lab knows /_lab/faults, /_lab/deliver and /_lab/status.")
        }
    }

    func status() -> JSON {
        let places = emulator.places
        return emulator.withEstate { estate in
            let stores = estate.metastores.values
            func count(_ kind: SecurableKind) -> JSON { .int(Int64(stores.reduce(0) { $0 + $1.count(kind) })) }
            func count(_ kind: Principal.Kind) -> JSON { .int(Int64(estate.directory.all(kind).count)) }
            return [
                "account_id": .string(estate.accountID), "account_host": .string(places[.account] ?? ""),
                "workspaces": .array(
                    estate.workspaces.all().map { workspace in
                        [
                            "workspace_id": .int(workspace.id), "name": .string(workspace.name),
                            "host": .string(places[.workspace(workspace.id)] ?? ""),
                        ]
                    }
                ),
                "counts": [
                    "users": count(.user), "groups": count(.group), "service_principals": count(.servicePrincipal),
                    "catalogs": count(.catalog), "schemas": count(.schema), "tables": count(.table),
                    "volumes": count(.volume), "shares": count(.share),
                    "grants": .int(Int64(stores.reduce(0) { $0 + $1.grantCount })),
                    "events": .int(Int64(estate.audit.events.count)),
                ],
            ]
        }
    }
}
