import Testing
import WardenCloud
import WardenDomain
import WardenEstate
import WardenRuntime
import WardenStore

@Suite struct PostureJobTests {
    private static let now: Int64 = 1_790_000_000_000
    private let logs = AssetID(.bucket, scope: "s3", name: "logs")
    private let account = AssetID(.account, scope: "databricks", name: "acc")
    private let workspace = AssetID(.workspace, scope: "databricks", name: "7")
    private let users = "accounts.cloud.databricks.com/api/2.0/accounts/acc/scim/v2/Users"

    private static let answers: [String: String] = [
        "logs.s3.us-east-1.amazonaws.com/?encryption": """
        <ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>aws:kms</SSEAlgorithm>\
        <KMSMasterKeyID>arn:aws:kms:us-east-1:111122223333:key/k</KMSMasterKeyID></ApplyServerSideEncryptionByDefault>\
        <BucketKeyEnabled>true</BucketKeyEnabled></Rule></ServerSideEncryptionConfiguration>
        """,
        "logs.s3.us-east-1.amazonaws.com/?versioning": "<VersioningConfiguration/>",
        ScriptedEstate.unity + "permissions/table/main.sec.v":
            #"{"privilege_assignments":[{"principal":"account users","privileges":["SELECT"]}]}"#,
        ScriptedEstate.unity + "permissions/schema/main.sec": #"{}"#,
        ScriptedEstate.unity + "catalogs/main": #"{"name":"main","owner":"lake"}"#,
        "dbc-7.cloud.databricks.com/api/2.0/workspace/get-status?path=/n":
            #"{"path":"/n","object_type":"NOTEBOOK","object_id":44}"#,
        "dbc-7.cloud.databricks.com/api/2.0/permissions/notebooks/44":
            #"{"object_id":"/notebooks/44","access_control_list":[{"group_name":"users","all_permissions":[]}]}"#,
    ]

    private func read(_ estate: ScriptedEstate, _ store: Store? = nil) async throws -> Posture {
        let store = try store ?? Store()
        let reader = PostureReader(targets: estate.targets, concurrency: 4) { Self.now }
        return try await reader.posture(store: store)
    }

    @Test func keepsTheProvidersAnswers() async throws {
        let posture = try await read(ScriptedEstate(changes: Self.answers))
        #expect(posture.takenAt == Self.now)
        #expect(posture.document(.s3Policy, of: logs)?["Statement"]?.array?.count == 1)
        let rule = posture.document(.s3Encryption, of: logs)?["Rules"]?.array?.first
        #expect(rule?["ApplyServerSideEncryptionByDefault"]?["SSEAlgorithm"] == "aws:kms")
        #expect(rule?["BucketKeyEnabled"] == true)
        let view = AssetID(.table, scope: "m1", name: "main.sec.v")
        #expect(posture.document(.grants, of: view)?.array?.first?["principal"] == "account users")
        #expect(posture.document(.securable, of: AssetID(.catalog, scope: "m1", name: "main"))?["owner"] == "lake")
        let notebook = AssetID(.notebook, scope: "7", name: "/n")
        #expect(posture.document(.objectPermissions, of: notebook)?["access_control_list"]?.array?.count == 1)
        #expect(posture.document(.sharePermissions, of: AssetID(.share, scope: "m1", name: "partner")) != nil)
        #expect(posture.document(.callerIdentity, of: AssetID(.account, scope: "aws", name: "111122223333")) != nil)
    }

    @Test func tellsAbsentFromUnknown() async throws {
        let posture = try await read(ScriptedEstate(changes: Self.answers))
        #expect(posture[.s3PublicAccessBlock, of: logs] == .absent)
        #expect(posture[.s3Versioning, of: logs] == .absent)
        #expect(posture[.grants, of: AssetID(.schema, scope: "m1", name: "main.sec")] == .known([]))
        // Nothing answers for the key: what is not told stays unknown, whoever asks.
        let key = AssetID(.key, scope: "aws", name: "arn:aws:kms:us-east-1:111122223333:key/k")
        #expect(posture[.kmsPolicy, of: key].unknown != nil)
        let never = posture[.s3Policy, of: AssetID(.bucket, scope: "s3", name: "never-heard-of")]
        #expect(never.unknown?.reason == .outOfScope)
    }

    @Test func leavesOutWhatHoldsNoAuditData() async throws {
        let posture = try await read(ScriptedEstate(changes: Self.answers))
        #expect(posture.assets[AssetID(.table, scope: "m1", name: "main.sec.v")] != nil)
        #expect(posture.assets[AssetID(.table, scope: "m1", name: "main.sec.other")] == nil)
        #expect(posture.assets[workspace] != nil && posture.assets[logs] != nil)
    }

    @Test func aRefusalNamesThePermission() async throws {
        let estate = ScriptedEstate(changes: Self.answers) { request in
            let isRefused = request.path.hasSuffix("/scim/v2/Users") || request.query.contains { $0.name == "policy" }
            guard isRefused else { return nil }
            let body =
                request.authority.contains("amazonaws")
                ? "<Error><Code>AccessDenied</Code><Message>no</Message></Error>"
                : #"{"error_code":"PERMISSION_DENIED","message":"no"}"#
            return HTTPResponse(status: 403, body: Array(body.utf8))
        }
        let posture = try await read(estate)
        let policy = try #require(posture[.s3Policy, of: logs].unknown)
        #expect(policy.reason == .forbidden && policy.permission == "s3:GetBucketPolicy" && policy.asset == logs)
        let users = try #require(posture[.users, of: account].unknown)
        #expect(users.reason == .forbidden && users.permission == "account admin")
        #expect(posture[.users, of: workspace].unknown?.permission == "workspace admin")
    }

    @Test func halfAListIsNoDocument() async throws {
        let first = #"{"totalResults":2,"startIndex":1,"itemsPerPage":1,"Resources":[{"id":"1","userName":"a@b.c"}]}"#
        let whole = try await read(
            ScriptedEstate { request in
                guard request.path.hasSuffix("/accounts/acc/scim/v2/Users") else { return nil }
                return HTTPResponse(status: 200, body: Array(first.replacing("2,", with: "1,").utf8))
            }
        )
        #expect(whole.document(.users, of: account)?.array?.count == 1)
        let cut = try await read(
            ScriptedEstate { request in
                guard request.path.hasSuffix("/accounts/acc/scim/v2/Users") else { return nil }
                let isFirst = request.query.contains { $0.name == "startIndex" && $0.value == "1" }
                return HTTPResponse(status: isFirst ? 200 : 500, body: Array((isFirst ? first : "{}").utf8))
            }
        )
        #expect(cut[.users, of: account].unknown?.reason == .serverError)
    }

    /// Lists of people are the most of a large estate: they need not be in memory, and are the same when asked for.
    @Test func aLongAnswerIsFetchedWhenSomebodyAsks() async throws {
        let people = (0..<400).map { #"{"id":"\#($0)","userName":"person-\#($0)@example.com","active":true}"# }
        let list = #"{"totalResults":400,"startIndex":1,"itemsPerPage":400,"Resources":["#
        let body = list + people.joined(separator: ",") + "]}"
        let estate = ScriptedEstate(changes: Self.answers) { request in
            guard request.path.hasSuffix("/accounts/acc/scim/v2/Users") else { return nil }
            return HTTPResponse(status: 200, body: Array(body.utf8))
        }
        let store = try Store()
        let whole = try await read(estate, store)
        let posture = try #require(try StoredPosture(store: store).load(leavesLong: true))
        #expect(posture.document(.users, of: account)?.array?.count == 400)
        #expect(posture[.users, of: account] == whole[.users, of: account])
        // Later readings take its place: what was not asked by then is not known any more, and never empty.
        let late = try #require(try StoredPosture(store: store).load(leavesLong: true))
        let run = try #require(try store.latestEstate()?.run)
        for step in Int64(1)...2 {
            try await PostureJob(targets: estate.targets, options: PostureJob.Options()) { Self.now + step * 1_000 }
                .run(store: store, estate: run)
        }
        #expect(late[.users, of: account].unknown?.reason == .malformed)
    }

    @Test func goesOnWhereItWasStopped() async throws {
        let whole = ScriptedEstate(changes: Self.answers)
        let expected = try await read(whole)
        let store = try Store()
        _ = try await ScriptedEstate(changes: Self.answers).discover(store: store)
        let estate = try #require(try store.latestEstate()?.run)
        let stalled = ScriptedEstate(stallAfter: 30, changes: Self.answers)
        let options = PostureJob.Options(concurrency: 2, commitInterval: .zero)
        let stopped = Task {
            try await PostureJob(targets: stalled.targets, options: options) { Self.now }
                .run(store: store, estate: estate)
        }
        while stalled.requests.count <= 30 { await Task.yield() }
        stopped.cancel()
        _ = try? await stopped.value
        #expect(try StoredPosture(store: store).load() == nil)
        let rest = ScriptedEstate(changes: Self.answers)
        try await PostureJob(targets: rest.targets, options: options) { Self.now + 60_000 }
            .run(store: store, estate: estate)
        let posture = try #require(try StoredPosture(store: store).load())
        for id in expected.assets.keys {
            #expect(posture.readings(of: id).count == expected.readings(of: id).count, "\(id)")
        }
    }

    @Test func takesTheStoredPostureWhileItIsFresh() async throws {
        let store = try Store()
        _ = try await read(ScriptedEstate(changes: Self.answers), store)
        let again = ScriptedEstate(changes: Self.answers)
        _ = try await read(again, store)
        #expect(again.requests.isEmpty)
        let later = PostureReader(targets: again.targets, concurrency: 4) {
            Self.now + PostureReader.maximumAge + 1
        }
        let posture = try await later.posture(store: store)
        #expect(!again.requests.isEmpty && posture.takenAt > Self.now)
    }
}
