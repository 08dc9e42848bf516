public import WardenCloud

/// Reads of a workspace host. Unity Catalog answers here alone, though its objects belong to the account.
public struct DatabricksWorkspace: Sendable {
    public let client: DatabricksClient

    public init(client: DatabricksClient) { self.client = client }

    /// Who the credential is.
    public func me() async -> Result<DatabricksUser, CloudGap> {
        await client.read("/api/2.0/preview/scim/v2/Me", .init("read the own identity", needs: .workspaceAccess))
    }

    func list<Element>(
        _ path: String,
        query: [HTTPRequest.QueryItem] = [],
        member: String?,
        paging: DatabricksPaging,
        _ operation: String,
        _ resource: String? = nil,
        _ permission: CloudPermission
    ) -> DatabricksList<Element> {
        let words = DatabricksClient.Words(operation, resource, needs: permission)
        return DatabricksList(path, query: query, member: member, paging: paging, words)
    }
}
