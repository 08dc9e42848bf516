public import WardenCloud
public import WardenDomain

/// A Genie space: questions in plain words, answered from the tables it names.
public struct GenieSpace: Sendable, Hashable, JSONReadable {
    public var id: String
    public var title: String?
    public var owner: String?
    public var warehouseID: String?
    /// JSON text with the tables and example queries; nil in listings, and for those who may not edit it.
    public var definition: String?

    public init?(json: JSONValue) {
        guard let id = json["space_id"]?.text else { return nil }
        self.id = id
        title = json["title"]?.text ?? json["display_name"]?.text
        owner = json["creator_user_name"]?.text
        warehouseID = json["warehouse_id"]?.text
        definition = json["serialized_space"]?.text
    }
}

extension DatabricksWorkspace {
    public func genieSpaces() -> DatabricksList<GenieSpace> {
        let query = [HTTPRequest.QueryItem("page_size", "100")]
        let path = "/api/2.0/genie/spaces"
        return list(
            path,
            query: query,
            member: "spaces",
            paging: .token,
            "list Genie spaces",
            nil,
            .readWorkspaceObjects
        )
    }

    /// One space with its definition.
    public func genieSpace(_ id: String) async -> Result<GenieSpace, CloudGap> {
        await client.read(
            "/api/2.0/genie/spaces/\(PercentEncoding.strict(id))",
            query: [.init("include_serialized_space", "true")],
            .init("read a Genie space", id, needs: .readWorkspaceObjects)
        )
    }

    /// One pipeline with what it runs.
    public func pipeline(_ id: String) async -> Result<Pipeline, CloudGap> {
        await client.read(
            "/api/2.0/pipelines/\(PercentEncoding.strict(id))",
            .init("read a pipeline", id, needs: .readWorkspaceObjects)
        )
    }
}
