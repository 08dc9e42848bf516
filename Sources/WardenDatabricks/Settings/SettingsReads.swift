public import WardenCloud
public import WardenDomain

extension DatabricksWorkspace {
    /// Personal access tokens of everybody.
    public func tokens() -> DatabricksList<TokenInfo> {
        let path = "/api/2.0/token-management/tokens"
        return list(path, member: "token_infos", paging: .single, "list tokens", nil, .readTokens)
    }

    /// Who may make tokens.
    public func tokenPermissions() async -> Result<ObjectPermissions, CloudGap> {
        await client.read(
            "/api/2.0/permissions/authorization/tokens",
            .init("read token permissions", needs: .readTokens)
        )
    }

    /// They have no effect until `enableIpAccessLists` is true.
    public func ipAccessLists() -> DatabricksList<IPAccessList> {
        let path = "/api/2.0/ip-access-lists"
        let member = "ip_access_lists"
        return list(path, member: member, paging: .single, "list IP access lists", nil, .readWorkspaceSettings)
    }

    /// Workspace configuration by key. Keys that the workspace does not know are left out of the answer.
    public func configuration(_ keys: [String]) async -> Result<[String: JSONValue], CloudGap> {
        var keys = keys
        while !keys.isEmpty {
            let answer = await client.get(
                "/api/2.0/workspace-conf",
                query: [.init("keys", keys.joined(separator: ","))],
                .init("read workspace configuration", needs: .readWorkspaceSettings)
            )
            switch answer {
            case .success(let json): return .success(json.object ?? [:])
            case .failure(let gap):
                // One unknown key fails the call: `Invalid keys: ["a","b"]`.
                let unknown = Self.invalidKeys(gap.message)
                let kept = keys.filter { !unknown.contains($0) }
                guard gap.kind == .rejected, kept.count < keys.count else { return .failure(gap) }
                keys = kept
            }
        }
        return .success([:])
    }

    private static func invalidKeys(_ message: String) -> Set<String> {
        guard let range = message.firstRange(of: "Invalid keys: "),
            let list = message[range.upperBound...].firstIndex(of: "[")
        else { return [] }
        let text = message[list...].prefix { $0 != "]" } + "]"
        return Set((try? JSONReader.read(Array(text.utf8)))?.strings ?? [])
    }

    /// - Parameter type: `restrict_workspace_admins`, `sql_results_download`, `disable_legacy_dbfs`, ...
    public func setting(_ type: String) async -> Result<WorkspaceSetting, CloudGap> {
        await client.read(
            "/api/2.0/settings/types/\(PercentEncoding.strict(type))/names/default",
            .init("read a workspace setting", type, needs: .readWorkspaceSettings)
        )
    }
}
