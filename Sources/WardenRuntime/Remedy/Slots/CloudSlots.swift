internal import Synchronization
internal import WardenAWS
internal import WardenCloud
internal import WardenDatabricks
public import WardenDomain
public import WardenEstate
public import WardenRemedy

/// The slots of the real estate, through the credential for changing things and no other.
public struct CloudSlots: SlotPort {
    let account: DatabricksAccount?
    let clouds: [Connector.CloudConnection]
    private let workspaces: WorkspaceDirectory

    /// - Throws: `WardenError` where the configuration names no credential for changing things.
    public init(_ connector: Connector) throws {
        account = try connector.account(for: .fix)
        clouds = try connector.clouds(for: .fix)
        workspaces = WorkspaceDirectory(connector, account: account, known: try connector.workspaces(for: .fix))
        guard account != nil || !clouds.isEmpty || !workspaces.isEmpty else {
            throw WardenError(
                code: "configuration.fix",
                object: "trailwarden.yml",
                "no credential for changing things is named",
                hint: "add 'fix_profile' to the account, the workspaces and the AWS accounts"
            )
        }
    }

    /// Ids of the workspaces that can be asked.
    public func workspaceIDs() async -> [String] { await workspaces.ids() }

    public func read(_ slot: Slot) async -> Reading {
        do {
            // A `null` of the provider's says that there is none.
            guard let found = try await self.value(slot), found != .null else { return .absent }
            return .known(found)
        } catch let gap as CloudGap {
            return .unknown(Unknown(gap, asking: slot.title, blindSpot: slot.title))
        } catch {
            let words = (error as? WardenError)?.message ?? "\(error)"
            return .unknown(
                Unknown(
                    slot.title,
                    call: slot.kind.rawValue,
                    reason: .outOfScope,
                    detail: words,
                    blindSpot: slot.title
                )
            )
        }
    }

    private func value(_ slot: Slot) async throws -> JSONValue? {
        switch slot.kind.provider {
        case .aws: try await AWSSlots(cloud: try cloud(slot)).read(slot)
        case .databricks:
            if let account, slot.scope == "account" {
                try await AccountSlots(account: account).read(slot)
            } else {
                try await WorkspaceSlots(workspace: try await workspace(slot), account: account).read(slot)
            }
        }
    }

    public func write(_ slot: Slot, from before: JSONValue?, to after: JSONValue?) async throws(WardenError) {
        do {
            switch slot.kind.provider {
            case .aws: try await AWSSlots(cloud: try cloud(slot)).write(slot, from: before, to: after)
            case .databricks:
                if let account, slot.scope == "account" {
                    try await AccountSlots(account: account).write(slot, from: before, to: after)
                } else {
                    let workspace = try await workspace(slot)
                    try await WorkspaceSlots(workspace: workspace, account: account).write(
                        slot,
                        from: before,
                        to: after
                    )
                }
            }
        } catch let gap as CloudGap {
            let hint = gap.kind == .denied ? gap.permission.map { "grant \($0) to the fix credential" } : nil
            throw WardenError(code: "remedy.write", object: slot.title, gap.description, hint: hint)
        } catch let error as WardenError {
            throw error
        } catch {
            throw WardenError(code: "remedy.write", object: slot.title, "\(error)")
        }
    }

    private func cloud(_ slot: Slot) throws -> Connector.CloudConnection {
        if let named = clouds.first(where: { $0.id == slot.scope || $0.name == slot.scope }) { return named }
        if slot.scope.isEmpty, clouds.count == 1 { return clouds[0] }
        let why =
            slot.scope.isEmpty
            ? "more than one AWS account is configured, and the account is not named"
            : "no credential for changing things is configured for AWS account '\(slot.scope)'"
        throw WardenError(code: "remedy.scope", object: slot.title, why, hint: "give --set aws_account=ID")
    }

    private func workspace(_ slot: Slot) async throws -> DatabricksWorkspace {
        if let client = await workspaces.client(slot.scope) { return client }
        throw WardenError(
            code: "remedy.scope",
            object: slot.title,
            "no credential for changing things is configured for workspace '\(slot.scope)'"
        )
    }
}

/// Clients of workspaces by id; those that the configuration leaves out are looked up in the account.
private final class WorkspaceDirectory: Sendable {
    private let connector: Connector
    private let account: DatabricksAccount?
    private let clients: Mutex<[String: DatabricksWorkspace]>

    init(_ connector: Connector, account: DatabricksAccount?, known: [Connector.WorkspaceConnection]) {
        self.connector = connector
        self.account = account
        var clients: [String: DatabricksWorkspace] = [:]
        for connection in known {
            clients[connection.id.map(String.init) ?? connection.host.authority] = connection.client
            if let name = connection.name { clients[name] = connection.client }
        }
        self.clients = Mutex(clients)
    }

    var isEmpty: Bool { clients.withLock { $0.isEmpty } }

    func ids() async -> [String] {
        let known = clients.withLock { Set($0.keys.filter { Int64($0) != nil }) }
        let listed = await account?.workspaces().elements.map { String($0.id) } ?? []
        return known.union(listed).sorted()
    }

    func client(_ id: String) async -> DatabricksWorkspace? {
        if let known = clients.withLock({ $0[id] }) { return known }
        guard let account, let workspace = await account.workspaces().elements.first(where: { String($0.id) == id }),
            let host = workspace.host(account: account.client.host),
            let made = try? connector.workspace(at: host, id: workspace.id, for: .fix)
        else { return nil }
        clients.withLock { $0[id] = made }
        return made
    }
}

extension Result where Failure == CloudGap {
    /// The value, the gap thrown.
    func orThrow() throws -> Success { try get() }
}

extension Listing {
    /// All of it; a listing that ended early throws its gap.
    func whole() throws -> [Element] {
        if let gap { throw gap }
        return elements
    }
}
