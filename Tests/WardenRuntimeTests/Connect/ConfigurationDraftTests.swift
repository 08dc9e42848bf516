import Testing
import WardenCloud
import WardenRuntime

/// What `init` makes of a machine with many profiles.
@Suite struct ConfigurationDraftTests {
    /// STS of one account, whoever asks.
    private struct OneAccount: HTTPTransport {
        func send(_ request: HTTPRequest) async throws -> HTTPResponse {
            let body = """
                <GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::111122223333:user/a</Arn>\
                <UserId>AIDA</UserId><Account>111122223333</Account></GetCallerIdentityResult></GetCallerIdentityResponse>
                """
            return HTTPResponse(status: 200, body: Array(body.utf8))
        }
    }

    private let files = [
        "/h/.databrickscfg": """
        [prod]
        host = https://dbc-1.cloud.databricks.com
        token = t
        [prod-again]
        host = https://dbc-1.cloud.databricks.com
        token = u
        """,
        "/h/.aws/credentials": """
        [aud]
        aws_access_key_id = AKIAONE
        aws_secret_access_key = s
        [work]
        aws_access_key_id = AKIATWO
        aws_secret_access_key = s
        """,
    ]

    @Test func opensEachPlaceOnce() async {
        let files = files
        let ports = LocalPorts(environment: ["AWS_PROFILE": "work"], home: "/h", readFile: { files[$0] })
        let time = CloudTime(now: { 1_790_000_000_000 }, sleep: { _ in try Task.checkCancellation() }, jitter: { 0 })
        let cloud = CloudClient(transport: OneAccount(), time: time, retry: RetryPolicy(maximumAttempts: 1))
        let survey = await EstateSurvey.run(ports: ports, asks: true, cloud: cloud)
        #expect(survey.identities.count == 2 && survey.logins.count == 2, "\(survey.notes)")
        let lines = ConfigurationDraft(survey).text.split(separator: "\n").map(String.init)
        #expect(lines.count { $0 == "    - host: \"https://dbc-1.cloud.databricks.com\"" } == 1)
        #expect(lines.contains("      profile: \"prod\"") && lines.contains("      # opens it too: prod-again"))
        #expect(lines.count { $0 == "    - id: \"111122223333\"" } == 1)
        // The profile that the user works with comes before the first of the file.
        #expect(lines.contains("      profile: \"work\""))
        #expect(lines.contains("      # of this account too: aud (arn:aws:iam::111122223333:user/a)"))
    }
}
