import Synchronization
import Testing
import WardenCloud
import WardenEstate
import WardenRuntime

/// What discovery follows, and that nothing it could not follow goes unsaid.
@Suite struct DiscoveryReachTests {
    private func roles(_ report: EstateReport) -> [String: Location.Role] {
        Dictionary(report.locations.map { ($0.asset.id.description, $0.role) }) { first, _ in first }
    }

    /// The first page of a bucket that has more.
    private static func manyKeys(_ key: String) -> HTTPResponse {
        let more = "<IsTruncated>true</IsTruncated><NextContinuationToken>t</NextContinuationToken>"
        let body = "<ListBucketResult>\(more)<Contents><Key>\(key)</Key><Size>1</Size></Contents></ListBucketResult>"
        return HTTPResponse(status: 200, body: Array(body.utf8))
    }

    /// In a bucket of few keys one call sees delivered files at any depth, and a file of such a name is none.
    @Test func seesASmallBucketWhole() async throws {
        let keys = ["a/b/c/workspaceId=7/date=2026-09-01/auditlogs_7.json", "x/workspaceId=8", "workspaceId=no/y"]
        let contents = keys.map { "<Contents><Key>\($0)</Key><Size>1</Size></Contents>" }.joined()
        let asked = Mutex(0)
        let estate = ScriptedEstate(changes: [
            "old.s3.us-east-1.amazonaws.com/?prefix=": "<ListBucketResult>\(contents)</ListBucketResult>"
        ]) { request in
            if request.authority.hasPrefix("old.s3"), request.query.contains(where: { $0.name == "list-type" }) {
                asked.withLock { $0 += 1 }
            }
            return nil
        }
        let places = try await estate.discover().locations.map(\.asset.id.description).filter { $0.contains("s3/old") }
        #expect(places == ["prefix:s3/old/a/b/c"])
        #expect(asked.withLock { $0 } == 1)
    }

    /// Each of these once passed without a word.
    @Test func noGapIsSilent() async throws {
        let folder = ScriptedEstate(changes: [
            "old.s3.us-east-1.amazonaws.com/?prefix=":
                "<ListBucketResult><CommonPrefixes><Prefix>a/</Prefix></CommonPrefixes></ListBucketResult>"
        ]) { request in
            guard request.authority.hasPrefix("old.s3") else { return nil }
            // More keys than one look takes in: then folders are asked one by one.
            if !request.query.contains(where: { $0.name == "delimiter" }) { return Self.manyKeys("a/x") }
            guard request.query.contains(where: { $0.name == "prefix" && $0.value == "a/" }) else { return nil }
            return HTTPResponse(status: 403, body: Array("<Error><Code>AccessDenied</Code></Error>".utf8))
        }
        let inner = try await folder.discover().unknowns
        #expect(inner.contains { $0.question.hasSuffix("s3://old/a") && $0.reason == .forbidden })
        let alert = ScriptedEstate(changes: [
            "dbc-7.cloud.databricks.com/api/2.0/alerts": #"{"alerts":[{"id":"a1","display_name":"spikes"}]}"#
        ])
        #expect(try await alert.discover().unknowns.contains { $0.question == "the text of alert spikes" })
        let quiet = ScriptedEstate(changes: [
            "dbc-7.cloud.databricks.com/api/2.0/workspace-conf": #"{"enableVerboseAuditLogs":"false"}"#
        ])
        #expect(
            try await quiet.discover().unknowns.contains { $0.question == "texts of statements in workspace prod" }
        )
        let legacy = ScriptedEstate { request in
            guard request.path.hasSuffix("/metastore_summary") else { return nil }
            let body = #"{"error_code":"METASTORE_DOES_NOT_EXIST","message":"no metastore assigned"}"#
            return HTTPResponse(status: 404, body: Array(body.utf8))
        }
        #expect(try await legacy.discover().unknowns.contains { $0.question == "tables of workspace prod" })
        let nobody = ScriptedEstate { request in
            guard request.authority.hasPrefix("sts") else { return nil }
            return HTTPResponse(status: 403, body: Array("<Error><Code>AccessDenied</Code></Error>".utf8))
        }
        #expect(try await nobody.discover().unknowns.contains { $0.question == "access points of s3://logs" })
        let cut = ScriptedEstate { request in
            guard request.path.hasSuffix("/sql/statements") else { return nil }
            let body = """
                {"statement_id":"x","status":{"state":"SUCCEEDED"},"manifest":{"truncated":true,\
                "schema":{"columns":[{"name":"a"}]},"total_row_count":0},"result":{"data_array":[]}}
                """
            return HTTPResponse(status: 200, body: Array(body.utf8))
        }
        let report = try await cut.discover()
        let asked = report.listings.filter { $0.what == "lineage" || $0.what == "statements" }
        #expect(!asked.isEmpty && asked.allSatisfy { !$0.isComplete })
    }

    @Test func aJobThatCopiesIsAReader() async throws {
        let row = #"["system.access.audit",null,"main.sec.copy",null,"TABLE","JOB","88","7"]"#
        let estate = ScriptedEstate(changes: [
            "dbc-7.cloud.databricks.com/api/2.0/sql/statements":
                #"{"statement_id":"x","status":{"state":"SUCCEEDED"},"manifest":{"schema":{"columns":[{"name":"a"}]},"total_row_count":1},"result":{"data_array":[\#(row)]}}"#
        ])
        let found = roles(try await estate.discover())
        #expect(found["job:7/88"] == .reader)
        #expect(found["table:m1/main.sec.copy"] == .copy)
    }

    @Test func followsEveryKindOfTask() async throws {
        let tasks = [
            #"{"task_key":"loop","for_each_task":{"task":{"task_key":"inner","notebook_task":{"notebook_path":"/n"}}}}"#,
            #"{"task_key":"wheel","python_wheel_task":{"package_name":"p"}}"#,
        ]
        let jobs = [
            #"{"job_id":5,"settings":{"name":"loop","tasks":[\#(tasks[0])]}}"#,
            #"{"job_id":6,"settings":{"name":"outer","tasks":[{"task_key":"t","run_job_task":{"job_id":5}}]}}"#,
            #"{"job_id":7,"settings":{"name":"packed","tasks":[\#(tasks[1])]}}"#,
        ]
        let estate = ScriptedEstate(changes: [
            "dbc-7.cloud.databricks.com/api/2.2/jobs/list": #"{"jobs":[\#(jobs.joined(separator: ","))]}"#
        ])
        let report = try await estate.discover()
        let found = roles(report)
        #expect(found["job:7/5"] == .reader && found["job:7/6"] == .reader)
        #expect(found["job:7/7"] == nil)
        #expect(report.unknowns.contains { $0.question == "what job packed runs" && $0.detail.contains("wheel") })
    }

    /// A cluster that reads the whole bucket reads the delivered prefix, and a text that names the path may copy it.
    @Test func asksForWhatReadsThePathAndTheFoldersAbove() async throws {
        let asked = Mutex<[String]>([])
        let estate = ScriptedEstate { request in
            if request.path.hasSuffix("/sql/statements") {
                asked.withLock { $0.append(String(decoding: request.body, as: UTF8.self)) }
            }
            return nil
        }
        _ = try await estate.discover()
        let statements = asked.withLock { $0 }
        #expect(statements.contains { $0.contains("table_lineage") && $0.contains(#""s3://logs/""#) })
        #expect(statements.contains { $0.contains("commandText") && $0.contains(#""%://logs%""#) })
    }

    /// What a distribution of CloudFront may read, the world may read.
    @Test(arguments: [
        #"{"Service":"cloudfront.amazonaws.com"}"#,
        #"{"AWS":"arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1"}"#,
    ])
    func aDistributionServesTheBucket(_ principal: String) async throws {
        let estate = ScriptedEstate(changes: [
            "logs.s3.us-east-1.amazonaws.com/?policy":
                #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":\#(principal),"Action":"s3:GetObject","Resource":"arn:aws:s3:::logs/*"}]}"#
        ])
        let found = roles(try await estate.discover())
        #expect(found["outside-reader:aws/viewers of a CloudFront distribution"] == .outside)
    }

    /// A SIEM pulls logs by putting on a role of the account.
    @Test func aRoleThatAnotherAccountMayPutOnIsAnOutsideReader() async throws {
        func role(_ name: String, trusts account: String, reads resource: String) -> String {
            let trust =
                #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::\#(account):root"},"Action":"sts:AssumeRole"}]}"#
            let read =
                #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:Get*","Resource":"\#(resource)"}]}"#
            return "<member><RoleName>\(name)</RoleName><Arn>arn:aws:iam::111122223333:role/\(name)</Arn>"
                + "<AssumeRolePolicyDocument>\(trust)</AssumeRolePolicyDocument><RolePolicyList><member>"
                + "<PolicyName>p</PolicyName><PolicyDocument>\(read)</PolicyDocument></member></RolePolicyList></member>"
        }
        let roles = [
            role("siem", trusts: "777788889999", reads: "arn:aws:s3:::logs/audit/*"),
            role("other", trusts: "444455556666", reads: "arn:aws:s3:::elsewhere/*"),
            role("own", trusts: "111122223333", reads: "*"), role("platform", trusts: "414351767826", reads: "*"),
        ]
        let name = "GetAccountAuthorizationDetails"
        let estate = ScriptedEstate(changes: [
            "iam.amazonaws.com/":
                "<\(name)Response><\(name)Result><IsTruncated>false</IsTruncated><RoleDetailList>\(roles.joined())</RoleDetailList></\(name)Result></\(name)Response>"
        ])
        let report = try await estate.discover()
        let found = report.locations.filter { $0.asset.kind == .outsideReader }
        let siem = try #require(found.first { $0.asset.id.name == "777788889999" })
        #expect(siem.role == .outside && siem.confidence == .likely)
        #expect(siem.chain.last?.evidence.value?.contains("role siem") == true)
        #expect(!found.contains { ["444455556666", "111122223333", "414351767826"].contains($0.asset.id.name) })
        let refused = ScriptedEstate { request in
            guard request.authority.hasPrefix("iam") else { return nil }
            return HTTPResponse(status: 403, body: Array("<Error><Code>AccessDenied</Code></Error>".utf8))
        }
        let roleListing = try #require(try await refused.discover().listings.first { $0.what == "IAM roles" })
        #expect(!roleListing.isComplete)
    }

    @Test func asksInTheRegionOfTheBucket() async throws {
        let estate = ScriptedEstate(changes: [
            "logs.s3.us-east-1.amazonaws.com/?location":
                "<LocationConstraint>eu-central-1</LocationConstraint>",
            "backup.eu-central-1.amazonaws.com/resources/":
                #"{"Results":[{"ResourceArn":"arn:aws:s3:::logs","ResourceType":"S3"}]}"#,
            "backup.eu-central-1.amazonaws.com/resources/arn%3Aaws%3As3%3A%3A%3Alogs/recovery-points/":
                #"{"RecoveryPoints":[{"RecoveryPointArn":"arn:aws:backup:eu-central-1:1:recovery-point:r","BackupVaultName":"far"}]}"#,
            "111122223333.s3-control.eu-central-1.amazonaws.com/v20180820/accesspoint":
                "<ListAccessPointsResult><AccessPointList><AccessPoint><Name>side</Name><Bucket>logs</Bucket></AccessPoint></AccessPointList></ListAccessPointsResult>",
        ])
        let found = roles(try await estate.discover())
        #expect(found["access-point:111122223333/side"] == .door)
        #expect(found["backup:posture@eu-central-1/far"] == .copy)
    }

    @Test(arguments: [("CanonicalUser", "stranger", true), ("CanonicalUser", "owner", false)])
    func anACLLetsStrangersIn(type: String, grantee: String, isOpen: Bool) async throws {
        let estate = ScriptedEstate(changes: [
            "logs.s3.us-east-1.amazonaws.com/?acl": """
            <AccessControlPolicy><Owner><ID>owner</ID></Owner><AccessControlList><Grant>\
            <Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="\(type)"><ID>\(grantee)</ID></Grantee>\
            <Permission>READ</Permission></Grant></AccessControlList></AccessControlPolicy>
            """
        ])
        let found = roles(try await estate.discover())
        #expect((found["outside-reader:aws/canonical user \(grantee)"] == .outside) == isOpen)
    }
}
