internal import WardenCloud
internal import WardenDatabricks
internal import WardenDomain
internal import WardenEstate

/// Does tasks: asks, and hands the answers on as they came. Each area of the estate is an extension.
struct PostureWorker: Sendable {
    let targets: DiscoveryTargets

    func run(_ task: PostureTask, _ sink: PostureSink) async throws {
        switch task {
        case .cloud(let index): await cloud(index, sink)
        case .cloudPart(let index, let account, let part): try await cloudPart(index, account, part, sink)
        case .accessGrants(let index, let account): try await accessGrants(index, account, sink)
        case .bucket(let index, let account, let name): try await bucket(index, account, name, sink)
        case .key(let index, let region, let name): try await key(index, region, name, sink)
        case .messages(let id): try await messages(id, sink)
        case .vault(let index, let id): try await vault(index, id, sink)
        case .account(let part): try await account(part, sink)
        case .secrets(let ids): try await secrets(ids, sink)
        case .ruleSets(let names): try await ruleSets(names, sink)
        case .workspace(let target, let part): try await workspace(target, part, sink)
        case .metastore(let target): try await metastore(target, sink)
        case .securables(let target, let list): try await securables(target, list, sink)
        case .share(let target, let name): try await share(target, name, sink)
        case .recipient(let target, let name): try await recipient(target, name, sink)
        case .objects(let target, let ids): try await objects(target, ids, sink)
        }
    }

    /// The client of a workspace, or why there is none.
    func client(_ target: WorkspaceTarget) -> Result<DatabricksWorkspace, CloudGap> {
        if let client = targets.client(target) { return .success(client) }
        return .failure(
            CloudGap(
                .unauthenticated,
                service: "databricks",
                operation: "sign in",
                resource: target.name,
                permission: "workspace access",
                message: target.host == nil ? "its address is not known" : "no credentials for it"
            )
        )
    }
}
