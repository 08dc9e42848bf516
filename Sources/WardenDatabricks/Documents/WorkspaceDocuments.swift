public import WardenCloud
public import WardenDomain

extension DatabricksWorkspace {
    /// A setting that nobody set answers 404.
    static func unset(_ answer: Result<JSONValue?, CloudGap>) -> Result<JSONValue?, CloudGap> {
        if case .failure(let gap) = answer, gap.kind == .notFound { return .success(nil) }
        return answer
    }

    /// Nil = it was never set.
    public func settingDocument(_ type: String) async -> Result<JSONValue?, CloudGap> {
        let path = "/api/2.0/settings/types/\(PercentEncoding.strict(type))/names/default"
        let words = DatabricksClient.Words("read a workspace setting", type, needs: .readWorkspaceSettings)
        return Self.unset(await client.document(path, words))
    }

    /// Who may do what with an object: `{"object_id", "object_type", "access_control_list"}`.
    public func permissionsDocument(type: String, id: String) async -> Result<JSONValue?, CloudGap> {
        await client.document(
            "/api/2.0/permissions/\(PercentEncoding.path(type))/\(PercentEncoding.strict(id))",
            .init("read permissions of an object", "\(type)/\(id)", needs: .readWorkspaceObjects)
        )
    }

    public func tokenPermissionsDocument() async -> Result<JSONValue?, CloudGap> {
        let words = DatabricksClient.Words("read token permissions", needs: .readTokens)
        return await client.document("/api/2.0/permissions/authorization/tokens", words)
    }

    /// Who the credential is (SCIM Me).
    public func ownIdentityDocument() async -> Result<JSONValue?, CloudGap> {
        let words = DatabricksClient.Words("read the own identity", needs: .workspaceAccess)
        return await client.document("/api/2.0/preview/scim/v2/Me", words)
    }

    /// Keys that the workspace knows and nobody set are null.
    public func configurationDocument(_ keys: [String]) async -> Result<JSONValue?, CloudGap> {
        await configuration(keys).map { .object($0) }
    }

    public func metastoreAssignmentDocument() async -> Result<JSONValue?, CloudGap> {
        let words = DatabricksClient.Words("read the metastore assignment", needs: .workspaceAccess)
        switch await client.document("/api/2.1/unity-catalog/current-metastore-assignment", words) {
        case .failure(let gap) where gap.code == "METASTORE_DOES_NOT_EXIST": return .success(nil)
        case let answer: return answer
        }
    }

    public func globalInitScripts() -> DatabricksList<JSONValue> {
        let path = "/api/2.0/global-init-scripts"
        let name = "list global init scripts"
        return list(path, member: "scripts", paging: .single, name, nil, .readWorkspaceSettings)
    }
}
