public import WardenCloud
public import WardenDomain

/// One host of Databricks and the token for it. The typed reads of `DatabricksAccount` and `DatabricksWorkspace` build
/// on it.
public struct DatabricksClient: Sendable {
    public let host: Endpoint
    /// Sent as `X-Databricks-Workspace-Id` to hosts that serve more than one workspace.
    public let workspaceID: Int64?
    let cloud: CloudClient
    private let dialect: DatabricksDialect

    public init(
        cloud: CloudClient,
        host: Endpoint,
        authorizer: any DatabricksAuthorizer,
        workspaceID: Int64? = nil
    ) {
        self.cloud = cloud
        self.host = host
        self.workspaceID = workspaceID
        dialect = DatabricksDialect(authorizer: authorizer)
    }

    /// What every read of this module says about itself.
    public struct Words: Sendable {
        /// `list catalogs`.
        public var operation: String
        /// A name that a person knows; the host where the read is about all of it.
        public var resource: String?
        public var permission: CloudPermission?

        public init(_ operation: String, _ resource: String? = nil, needs permission: CloudPermission? = nil) {
            self.operation = operation
            self.resource = resource
            self.permission = permission
        }
    }

    /// One GET.
    public func get(
        _ path: String,
        query: [HTTPRequest.QueryItem] = [],
        _ words: Words
    ) async -> Result<JSONValue, CloudGap> {
        await send("GET", path, query: query, body: nil, words, isIdempotent: true)
    }

    /// One object.
    public func read<Value: JSONReadable>(
        _ path: String,
        query: [HTTPRequest.QueryItem] = [],
        member: String? = nil,
        _ words: Words
    ) async -> Result<Value, CloudGap> {
        await get(path, query: query, words).flatMap { json in
            guard let value = (member.map { json[$0] } ?? json).flatMap(Value.init(json:)) else {
                return .failure(gap(.malformed, words, "the answer lacks what identifies the object"))
            }
            return .success(value)
        }
    }

    /// Any call. Not only reads: the changes of later commands go through here as well.
    public func send(
        _ method: String,
        _ path: String,
        query: [HTTPRequest.QueryItem] = [],
        body: JSONValue?,
        _ words: Words,
        isIdempotent: Bool
    ) async -> Result<JSONValue, CloudGap> {
        var request = HTTPRequest(
            method: method,
            scheme: host.scheme,
            authority: host.authority,
            path: host.basePath + path,
            query: query,
            headers: ["Accept": "application/json"],
            body: body?.encoded ?? []
        )
        if body != nil { request.headers["Content-Type"] = "application/json" }
        if let workspaceID { request.headers["X-Databricks-Workspace-Id"] = String(workspaceID) }
        let call = CloudCall(
            request,
            operation: words.operation,
            resource: words.resource ?? host.authority,
            permission: words.permission,
            isIdempotent: isIdempotent
        )
        return await cloud.send(call, as: dialect) { response in
            if response.body.isEmpty, response.status == 204 || method != "GET" { return .object([:]) }
            return try JSONReader.read(response.body)
        }
    }

    func gap(_ kind: CloudGap.Kind, _ words: Words, _ message: String) -> CloudGap {
        CloudGap(
            kind,
            service: dialect.service,
            operation: words.operation,
            resource: words.resource ?? host.authority,
            permission: words.permission?.name,
            message: message
        )
    }
}
