import Synchronization
import Testing
import WardenAWS
import WardenCloud
import WardenDatabricks
import WardenEstate
import WardenRuntime
import WardenStore

/// A company over a scripted transport: paths to answers, and rules that spoil some of them.
final class ScriptedEstate: HTTPTransport {
    typealias Spoil = @Sendable (HTTPRequest) throws -> HTTPResponse?

    private let answers: [String: String]
    private let spoil: Spoil
    private let stallAfter: Int?
    private let scope: DiscoveryScope
    private let sent = Mutex<[String]>([])
    private let written = Mutex<[String]>([])

    init(
        stallAfter: Int? = nil,
        changes: [String: String] = [:],
        scope: DiscoveryScope = DiscoveryScope(),
        spoil: @escaping Spoil = { _ in nil }
    ) {
        self.scope = scope
        answers = Self.company.merging(changes) { _, changed in changed }
        self.spoil = spoil
        self.stallAfter = stallAfter
    }

    var requests: [String] { sent.withLock { $0 } }
    /// What was sent with them, of those that carried something.
    var bodies: [String] { written.withLock { $0 } }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let count = sent.withLock { sent in
            sent.append("\(request.method) \(request.path)")
            return sent.count
        }
        if !request.body.isEmpty {
            written.withLock { $0.append(String(decoding: request.body, as: UTF8.self)) }
        }
        if let stallAfter, count > stallAfter { try await Task.sleep(for: .seconds(3_600)) }
        if let spoiled = try spoil(request) { return spoiled }
        let filter = request.query.filter { ["path", "catalog_name", "schema_name", "prefix"].contains($0.name) }
            .map { "\($0.name)=\($0.value ?? "")" }.joined(separator: "&")
        let flags = request.query.filter { $0.value == nil || $0.value == "" && $0.name != "prefix" }.map(\.name)
            .joined()
        let key =
            request.authority + request.path + (filter.isEmpty ? "" : "?" + filter) + (flags.isEmpty ? "" : "?" + flags)
        if let body = answers[key] { return HTTPResponse(status: 200, body: Array(body.utf8)) }
        if request.authority.contains("amazonaws") { return Self.unset(request) }
        return HTTPResponse(
            status: 404,
            body: Array(#"{"error_code":"RESOURCE_DOES_NOT_EXIST","message":"no \#(key)"}"#.utf8)
        )
    }

    /// What AWS says of configurations that were never made.
    private static func unset(_ request: HTTPRequest) -> HTTPResponse {
        func error(_ code: String) -> HTTPResponse {
            HTTPResponse(status: 404, body: Array("<Error><Code>\(code)</Code><Message>none</Message></Error>".utf8))
        }
        func root(_ name: String) -> HTTPResponse { HTTPResponse(status: 200, body: Array("<\(name)></\(name)>".utf8)) }
        let names = Set(request.query.map(\.name))
        if names.contains("replication") { return error("ReplicationConfigurationNotFoundError") }
        if names.contains("policy") { return error("NoSuchBucketPolicy") }
        if names.contains("publicAccessBlock") { return error("NoSuchPublicAccessBlockConfiguration") }
        if names.contains("location") { return root("LocationConstraint") }
        if names.contains("logging") { return root("BucketLoggingStatus") }
        if names.contains("notification") { return root("NotificationConfiguration") }
        if names.contains("inventory") { return root("ListInventoryConfigurationsResult") }
        if names.contains("analytics") { return root("ListBucketAnalyticsConfigurationResult") }
        if names.contains("versioning") { return root("VersioningConfiguration") }
        if names.contains("acl") { return root("AccessControlPolicy") }
        if request.path.contains("accesspoint") { return root("ListAccessPointsResult") }
        if names.contains("list-type") { return root("ListBucketResult") }
        if request.authority.hasPrefix("sts") {
            let body = """
                <GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::111122223333:user/a</Arn>\
                <UserId>AIDA</UserId><Account>111122223333</Account></GetCallerIdentityResult></GetCallerIdentityResponse>
                """
            return HTTPResponse(status: 200, body: Array(body.utf8))
        }
        if request.authority.hasPrefix("iam") {
            let empty = "<GetAccountAuthorizationDetailsResult></GetAccountAuthorizationDetailsResult>"
            let body = "<GetAccountAuthorizationDetailsResponse>\(empty)</GetAccountAuthorizationDetailsResponse>"
            return HTTPResponse(status: 200, body: Array(body.utf8))
        }
        if request.authority.hasPrefix("backup") {
            return HTTPResponse(status: 200, body: Array(#"{"Results":[]}"#.utf8))
        }
        return error("NotScripted")
    }

    var targets: DiscoveryTargets {
        let time = CloudTime(now: { 1_790_000_000_000 }, sleep: { _ in try Task.checkCancellation() }, jitter: { 0 })
        let cloud = CloudClient(transport: self, time: time, retry: RetryPolicy(maximumAttempts: 3))
        let token = FixedToken(Secret("dapi" + String(repeating: "0f", count: 16)))
        @Sendable func client(_ host: String) -> DatabricksClient {
            DatabricksClient(cloud: cloud, host: Endpoint(authority: host), authorizer: token)
        }
        let keys = AWSCredentials(accessKeyID: "AKIA" + String(repeating: "T", count: 16), secretAccessKey: "none")
        let session = AWSSession(cloud: cloud, source: FixedCredentials(keys), region: "us-east-1")
        return DiscoveryTargets(
            account: DatabricksAccount(client: client("accounts.cloud.databricks.com"), accountID: "acc"),
            workspaces: [],
            clouds: [.init(name: "posture", session: session)],
            scope: scope
        ) { target in target.host.map { DatabricksWorkspace(client: client(String($0.dropFirst("https://".count)))) } }
    }

    func discover(store: Store? = nil, interval: Duration = .zero) async throws -> EstateReport {
        let options = DiscoveryJob.Options(concurrency: 4, commitInterval: interval)
        let job = DiscoveryJob(targets: targets, options: options) { 1_790_000_000_000 }
        return try await job.run(store: store ?? Store()).report
    }

    private static let account = "accounts.cloud.databricks.com/api/2.0/accounts/acc/"
    private static let workspace = "dbc-7.cloud.databricks.com"
    static let unity = workspace + "/api/2.1/unity-catalog/"

    /// One workspace, one metastore, one delivery, and something of every kind that reads or copies it.
    static let company: [String: String] = [
        account + "workspaces":
            #"[{"workspace_id":7,"workspace_name":"prod","deployment_name":"dbc-7","workspace_status":"RUNNING"}]"#,
        account + "log-delivery":
            #"{"log_delivery_configurations":[{"config_id":"d1","config_name":"audit","log_type":"AUDIT_LOGS","status":"ENABLED","storage_configuration_id":"s1","credentials_id":"c1","delivery_path_prefix":"audit"}]}"#,
        account + "storage-configurations":
            #"[{"storage_configuration_id":"s1","storage_configuration_name":"logs","root_bucket_info":{"bucket_name":"logs"}}]"#,
        account + "credentials":
            #"[{"credentials_id":"c1","credentials_name":"w","aws_credentials":{"sts_role":{"role_arn":"arn:aws:iam::111122223333:role/delivery"}}}]"#,
        unity + "metastore_summary": #"{"metastore_id":"m1","name":"main"}"#,
        unity + "metastores/m1/systemschemas": #"{"schemas":[{"schema":"access","state":"ENABLE_COMPLETED"}]}"#,
        unity + "external-locations":
            #"{"external_locations":[{"name":"wide","url":"s3://logs","owner":"lake","credential_name":"lake"}]}"#,
        unity + "storage-credentials":
            #"{"storage_credentials":[{"name":"lake","aws_iam_role":{"role_arn":"arn:aws:iam::111122223333:role/lake"}}]}"#,
        unity + "catalogs": #"{"catalogs":[{"name":"main"}]}"#,
        unity + "schemas?catalog_name=main": #"{"schemas":[{"name":"sec"}]}"#,
        unity + "tables?catalog_name=main&schema_name=sec":
            #"{"tables":[{"full_name":"main.sec.v","table_type":"VIEW","owner":"ana","view_definition":"SELECT * FROM system.access.audit"},{"full_name":"main.sec.other","table_type":"MANAGED","storage_location":"s3://meta/x"}]}"#,
        unity + "tables/main.sec.copy":
            #"{"full_name":"main.sec.copy","table_type":"MANAGED","owner":"bo","storage_location":"s3://meta/copy"}"#,
        unity + "volumes?catalog_name=main&schema_name=sec":
            #"{"volumes":[{"full_name":"main.sec.raw","storage_location":"s3://logs/audit"}]}"#,
        unity + "shares": #"{"shares":[{"name":"partner"}]}"#,
        unity + "shares/partner": #"{"name":"partner","objects":[{"name":"main.sec.v","data_object_type":"VIEW"}]}"#,
        unity + "shares/partner/permissions":
            #"{"privilege_assignments":[{"principal":"acme","privileges":["SELECT"]}]}"#,
        unity + "recipients": #"{"recipients":[{"name":"acme","authentication_type":"TOKEN"}]}"#,
        workspace + "/api/2.0/workspace/list?path=/":
            #"{"objects":[{"path":"/n","object_type":"NOTEBOOK","language":"PYTHON"}]}"#,
        workspace + "/api/2.0/workspace/export?path=/n":
            #"{"content":"c3BhcmsudGFibGUoInN5c3RlbS5hY2Nlc3MuYXVkaXQiKQ=="}"#,
        workspace + "/api/2.0/lakeview/dashboards": #"{"dashboards":[{"dashboard_id":"b1","display_name":"Logins"}]}"#,
        workspace + "/api/2.0/lakeview/dashboards/b1":
            #"{"dashboard_id":"b1","display_name":"Logins","serialized_dashboard":"{\"datasets\":[{\"queryLines\":[\"SELECT * \",\"FROM main.sec.v\"]}]}"}"#,
        workspace + "/api/2.0/sql/queries":
            #"{"results":[{"id":"q1","display_name":"q","query_text":"SELECT 1 FROM main.sec.other"}]}"#,
        workspace + "/api/2.0/workspace-conf": #"{"enableVerboseAuditLogs":"true"}"#,
        workspace + "/api/2.0/sql/alerts": #"{"results":[]}"#,
        workspace + "/api/2.0/alerts": #"{"alerts":[]}"#,
        workspace + "/api/2.2/jobs/list":
            #"{"jobs":[{"job_id":5,"creator_user_name":"eve","settings":{"name":"nightly","tasks":[{"task_key":"t","notebook_task":{"notebook_path":"/n"}}]}}]}"#,
        workspace + "/api/2.0/sql/warehouses": #"{"warehouses":[{"id":"w1","state":"RUNNING"}]}"#,
        workspace + "/api/2.0/sql/statements":
            #"{"statement_id":"x","status":{"state":"SUCCEEDED"},"manifest":{"schema":{"columns":[{"name":"a"}]},"total_row_count":1},"result":{"data_array":[["system.access.audit",null,"main.sec.copy",null,"TABLE","NOTEBOOK","1","7"]]}}"#,
        "s3.us-east-1.amazonaws.com/":
            "<ListAllMyBucketsResult><Buckets><Bucket><Name>logs</Name></Bucket><Bucket><Name>old</Name></Bucket></Buckets></ListAllMyBucketsResult>",
        "old.s3.us-east-1.amazonaws.com/?prefix=":
            "<ListBucketResult><Contents><Key>workspaceId=7/date=2026-09-01/auditlogs_7.json</Key><Size>2</Size></Contents></ListBucketResult>",
        "logs.s3.us-east-1.amazonaws.com/?replication":
            "<ReplicationConfiguration><Role>r</Role><Rule><ID>1</ID><Status>Enabled</Status><Filter><Prefix></Prefix></Filter><Destination><Bucket>arn:aws:s3:::replica</Bucket></Destination></Rule></ReplicationConfiguration>",
        "logs.s3.us-east-1.amazonaws.com/?policy":
            #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::999988887777:role/siem"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::logs/*"}]}"#,
    ]
}
