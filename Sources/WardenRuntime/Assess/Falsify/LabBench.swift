internal import WardenAWS
internal import WardenChecks
internal import WardenCloud
internal import WardenDatabricks
internal import WardenDomain

/// Sends the calls of recipes to a lab, as its administrators.
struct LabBench {
    /// The profile of the administrators of AWS that `trailwarden lab up` writes.
    private static let root = "lab"

    private let account: DatabricksAccount?
    private let workspaces: [Connector.WorkspaceConnection]
    private let cloud: AWSSession
    let accountID: String
    let cloudID: String

    /// - Throws: `assess.no-lab` where an endpoint is not of this machine; `configuration.*`.
    init(_ connector: Connector, configuration: String) throws {
        var settings = connector.configuration
        for index in settings.clouds.indices { settings.clouds[index].profiles.fix = .profile(Self.root) }
        let administrators = Connector(settings, ports: connector.ports)
        account = try administrators.account(for: .fix)
        workspaces = try administrators.workspaces(for: .fix)
        guard let first = try administrators.clouds(for: .fix).first else {
            throw WardenError(code: "assess.no-lab", object: configuration, "the configuration names no AWS account")
        }
        cloud = first.session
        cloudID = first.id ?? ""
        accountID = account?.accountID ?? ""
        let services: [AWSService] = [.s3, .iam, .kms, .cloudtrail, .sqs, .s3Control]
        let hosts =
            services.map { cloud.endpoints.override($0)?.authority ?? "aws" } + workspaces.map(\.host.authority)
            + [account?.client.host.authority ?? "no account"]
        for host in hosts where !host.hasPrefix("127.0.0.1:") && !host.hasPrefix("localhost:") {
            throw WardenError(
                code: "assess.no-lab",
                object: configuration,
                "'\(host)' is no lab on this machine, and nothing else may be broken",
                hint: "run 'trailwarden lab up' and name the configuration that it writes"
            )
        }
    }

    /// - Returns: what is answered; null of S3 Control, whose documents are text.
    @discardableResult
    func send(_ call: LabCall, _ variables: LabVariables) async throws -> JSONValue {
        let path = try variables.fill(call.path)
        let body = try call.body.map { try variables.fill($0) }
        switch call.host {
        case .account, .workspace:
            let client = try databricks(call.host, variables)
            let words = DatabricksClient.Words("\(call.method) \(path)")
            let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
            let query = (parts.dropFirst().first ?? "").split(separator: "&").map { item in
                let sides = item.split(separator: "=", maxSplits: 1).map(String.init)
                return HTTPRequest.QueryItem(sides[0], sides.dropFirst().first)
            }
            return try await client.send(call.method, parts[0], query: query, body: body, words, isIdempotent: true)
                .get()
        case .iam:
            let parameters = (body?.object ?? [String: JSONValue]()).mapValues { $0.string ?? $0.compact }
            let client = AWSClient(cloud, .iam)
            return try await client.written(query: path, version: "2010-05-08", parameters).get()
        case .kms: return try await written(.kms, "TrentService.\(path)", body)
        case .trails:
            let prefix = "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101."
            return try await written(.cloudtrail, prefix + path, body)
        case .queues: return try await written(.sqs, "AmazonSQS.\(path)", body, version: "1.0")
        case .s3Control:
            _ = try await control(call.method, path, body?.string)
            return .null
        }
    }

    private func written(
        _ service: AWSService,
        _ target: String,
        _ body: JSONValue?,
        version: String = "1.1"
    ) async throws -> JSONValue {
        try await AWSClient(cloud, service).written(target: target, version: version, body ?? .object([:])).get()
    }

    /// A document of S3 Control; nil = there is none.
    func control(_ method: String, _ path: String, _ body: String? = nil) async throws -> [UInt8]? {
        try await AWSClient(cloud, .s3Control).written(
            method,
            path,
            headers: ["x-amz-account-id": cloudID],
            body: Array((body ?? "").utf8)
        ).get()
    }

    /// Replaces a sub-resource of a bucket.
    ///
    /// - Returns: what it was; nil = there was none.
    func replace(_ name: String, of bucket: String, with body: [UInt8]?) async throws -> [UInt8]? {
        let client = S3Client(cloud)
        let handle = S3Bucket(bucket)
        let old = try await client.rawDocument(name, of: handle).get()
        try await client.replaceRawDocument(name, of: handle, with: body).get()
        return old
    }

    /// Makes a bucket with a lock from the beginning, and in it one log file that no rule locks yet.
    ///
    /// - Returns: the version of the file.
    func makeLockedBucket(_ name: String) async throws -> String? {
        let client = S3Client(cloud)
        try await client.create(S3Bucket(name), lock: true).get()
        return try await client.put(Array("{}\n".utf8), S3Bucket(name), key: Self.logFile, lock: nil).get()
    }

    func removeLockedBucket(_ name: String, file version: String?) async throws {
        let client = S3Client(cloud)
        try await client.deleteObject(Self.logFile, version: version, from: S3Bucket(name)).get()
        try await client.deleteEmpty(S3Bucket(name)).get()
    }

    private static let logFile = "workspaceId=0/date=2026-01-02/auditlogs_selftest.json"

    func bucketDocument(_ name: String, of bucket: String) async throws -> [UInt8]? {
        try await S3Client(cloud).rawDocument(name, of: S3Bucket(bucket)).get()
    }

    func trust(ofRole role: String) async throws -> String {
        guard let found = try await IAMChanges(cloud).role(role).get() else {
            throw WardenError(code: "assess.lab", object: role, "the lab has no such role")
        }
        return found.trust
    }

    func setTrust(ofRole role: String, _ text: String) async throws {
        try await IAMChanges(cloud).setTrust(role, text).get()
    }

    func configuration(_ keys: [String], _ variables: LabVariables) async throws -> [String: JSONValue] {
        let client = DatabricksWorkspace(client: try databricks(.workspace, variables))
        return try await client.configuration(keys).get()
    }

    private func databricks(_ host: LabHost, _ variables: LabVariables) throws -> DatabricksClient {
        if case .account = host, let account { return account.client }
        let names = [variables.values["name"]?.string, variables.values["scope"]?.string]
        let found = workspaces.first { workspace in names.contains(workspace.id.map(String.init) ?? "") }
        if let client = (found ?? workspaces.first)?.client.client { return client }
        throw WardenError(code: "assess.lab", object: "workspace", "the configuration names none")
    }
}
