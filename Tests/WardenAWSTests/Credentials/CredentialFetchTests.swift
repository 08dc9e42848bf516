import Synchronization
import Testing
import WardenAWS
import WardenCloud
import WardenDomain

@Suite struct CredentialFetchTests {
    private static let assumed = """
        <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
        <AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>
        <Expiration>2023-11-14T23:13:20Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>
        """

    private func keys(
        _ environment: [String: String] = [:],
        files: [String: String] = [:],
        profile: String? = nil,
        run: @escaping @Sendable (String) async -> String? = { _ in nil },
        _ transport: FakeTransport
    ) async throws -> AWSCredentials {
        let ports = Fake.ports(environment, files: files, run: run)
        let plan = try AWSCredentialPlanner(ports).plan(profile: profile)
        let source = PlannedCredentials(plan, cloud: Fake.cloud(transport), ports: ports, region: "eu-west-1")
        return try await source.credentials()
    }

    private static let silent = FakeTransport { _, _ in throw TransportFailure(.unreachable, "nobody") }

    @Test func putsOnARole() async throws {
        let transport = FakeTransport { _, _ in HTTPResponse(Self.assumed) }
        let config = """
            [profile a]
            role_arn = arn:aws:iam::111122223333:role/audit
            credential_source = Environment
            external_id = word & more
            """
        let environment = ["AWS_ACCESS_KEY_ID": "AKIAENV", "AWS_SECRET_ACCESS_KEY": "s"]
        let keys = try await keys(environment, files: ["/home/a/.aws/config": config], profile: "a", transport)
        #expect(keys.accessKeyID == "ASIAROLE" && keys.expiration == 1_700_003_600)
        let request = try #require(transport.requests.first)
        #expect(request.authority == "sts.eu-west-1.amazonaws.com")
        #expect(String(decoding: request.body, as: UTF8.self).contains("ExternalId=word%20%26%20more"))
        #expect(request.headers["Authorization"]?.contains("AKIAENV/") == true)
    }

    @Test func tradesAWebIdentityWithoutASignature() async throws {
        let text = Self.assumed.replacing("AssumeRole", with: "AssumeRoleWithWebIdentity")
        let transport = FakeTransport { _, _ in HTTPResponse(text) }
        let environment = ["AWS_ROLE_ARN": "arn:aws:iam::1:role/w", "AWS_WEB_IDENTITY_TOKEN_FILE": "/t"]
        let keys = try await keys(environment, files: ["/t": "jwt\n"], transport)
        #expect(keys.accessKeyID == "ASIAROLE")
        let request = try #require(transport.requests.first)
        #expect(request.headers["Authorization"] == nil)
        #expect(String(decoding: request.body, as: UTF8.self).contains("WebIdentityToken=jwt"))
    }

    private static let sso = """
        [profile sso]
        sso_session = corp
        sso_account_id = 111122223333
        sso_role_name = Reader
        [sso-session corp]
        sso_region = eu-west-1
        sso_start_url = https://corp.awsapps.com/start
        """
    @Test func usesTheSignInOfSSO() async throws {
        let transport = FakeTransport { _, _ in
            HTTPResponse(
                #"{"roleCredentials":{"accessKeyId":"ASIASSO","secretAccessKey":"s","sessionToken":"t","expiration":1700003600000}}"#
            )
        }
        let cached = #"{"accessToken":"sso-token","expiresAt":"2023-11-14T23:00:00Z"}"#
        let name = "/home/a/.aws/sso/cache/\(LegacyDigest.sha1Hex("corp")).json"
        let files = ["/home/a/.aws/config": Self.sso, name: cached]
        let keys = try await keys(files: files, profile: "sso", transport)
        #expect(keys.accessKeyID == "ASIASSO" && keys.expiration == 1_700_003_600)
        #expect(transport.requests.first?.headers["x-amz-sso_bearer_token"] == "sso-token")
        #expect(transport.requests.first?.target == "/federation/credentials?role_name=Reader&account_id=111122223333")
    }

    @Test func prolongsASignInAndKeepsWhatItGave() async throws {
        let name = "/home/a/.aws/sso/cache/\(LegacyDigest.sha1Hex("corp")).json"
        let cached = """
            {"accessToken":"old","expiresAt":"2020-01-01T00:00:00Z","refreshToken":"r1","clientId":"c","clientSecret":"s",\
            "registrationExpiresAt":"2030-01-01T00:00:00Z","startUrl":"https://corp.awsapps.com/start"}
            """
        let transport = FakeTransport { request, _ in
            if request.path == "/token" {
                return HTTPResponse(#"{"accessToken":"new","expiresIn":3600,"refreshToken":"r2"}"#)
            }
            return HTTPResponse(
                #"{"roleCredentials":{"accessKeyId":"ASIASSO","secretAccessKey":"s","expiration":1700003600000}}"#
            )
        }
        let written = Mutex<[String: String]>([:])
        let files = ["/home/a/.aws/config": Self.sso, name: cached]
        var ports = Fake.ports(files: files)
        ports.writeFile = { path, text in written.withLock { $0[path] = text } }
        let plan = try AWSCredentialPlanner(ports).plan(profile: "sso")
        let source = PlannedCredentials(plan, cloud: Fake.cloud(transport), ports: ports, region: "eu-west-1")
        #expect(try await source.credentials().accessKeyID == "ASIASSO")
        let asked = try #require(transport.requests.first)
        #expect(asked.authority == "oidc.eu-west-1.amazonaws.com" && asked.headers["Authorization"] == nil)
        let body = try JSONReader.read(asked.body)
        #expect(body["grantType"] == "refresh_token" && body["refreshToken"] == "r1")
        #expect(transport.requests.last?.headers["x-amz-sso_bearer_token"] == "new")
        let text = try #require(written.withLock { $0[name] })
        let kept = try JSONReader.read(Array(text.utf8))
        #expect(kept["refreshToken"] == "r2" && kept["accessToken"] == "new" && kept["clientId"] == "c")
        #expect(
            kept["startUrl"] == "https://corp.awsapps.com/start"
                && kept["expiresAt"]?.string?.hasPrefix("2023-") == true
        )
    }

    @Test func saysHowToSignInAgain() async throws {
        let name = "/home/a/.aws/sso/cache/\(LegacyDigest.sha1Hex("corp")).json"
        let files = ["/home/a/.aws/config": Self.sso, name: #"{"accessToken":"x","expiresAt":"2020-01-01T00:00:00Z"}"#]
        let gap = await #expect(throws: CloudGap.self) {
            try await self.keys(files: files, profile: "sso", Self.silent)
        }
        #expect(gap?.kind == .unauthenticated && gap?.message.contains("aws sso login --profile sso") == true)
    }

    @Test func runsTheProgramOfTheProfile() async throws {
        let config = "[default]\ncredential_process = /opt/keys --for a"
        let keys = try await keys(
            files: ["/home/a/.aws/config": config],
            run: { command in
                command == "/opt/keys --for a"
                    ? #"{"Version":1,"AccessKeyId":"ASIAPROG","SecretAccessKey":"s","Expiration":"2023-11-15T00:00:00Z"}"#
                    : nil
            },
            Self.silent
        )
        #expect(keys.accessKeyID == "ASIAPROG")
    }

    @Test func asksTheContainer() async throws {
        let transport = FakeTransport { _, _ in
            HTTPResponse(
                #"{"AccessKeyId":"ASIACONT","SecretAccessKey":"s","Token":"t","Expiration":"2023-11-15T00:00:00Z"}"#
            )
        }
        let environment = [
            "AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://127.0.0.1:51679/v1/credentials?id=7",
            "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE": "/token",
        ]
        let keys = try await keys(environment, files: ["/token": "word\n"], transport)
        #expect(keys.accessKeyID == "ASIACONT")
        #expect(transport.requests.first?.url == "http://127.0.0.1:51679/v1/credentials?id=7")
        #expect(transport.requests.first?.headers["Authorization"] == "word")
    }

    @Test func neverAsksAStrangerForContainerCredentials() async throws {
        let environment = ["AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://keys.example/creds"]
        let gap = await #expect(throws: CloudGap.self) { try await self.keys(environment, Self.silent) }
        #expect(gap?.message.contains("may not be asked without TLS") == true)
    }

    @Test func asksTheInstanceWithAToken() async throws {
        let transport = FakeTransport { request, _ in
            switch (request.method, request.path) {
            case ("PUT", "/latest/api/token"): HTTPResponse("imds-token")
            case ("GET", "/latest/meta-data/iam/security-credentials/"): HTTPResponse("the-role\n")
            default:
                HTTPResponse(
                    #"{"Code":"Success","AccessKeyId":"ASIAEC2","SecretAccessKey":"s","Token":"t","Expiration":"2023-11-15T00:00:00Z"}"#
                )
            }
        }
        let keys = try await keys([:], transport)
        #expect(keys.accessKeyID == "ASIAEC2")
        #expect(transport.requests.map(\.authority) == Array(repeating: "169.254.169.254", count: 3))
        #expect(transport.requests.last?.headers["X-aws-ec2-metadata-token"] == "imds-token")
    }

    @Test func asksOnceForManyAndAgainBeforeTheEnd() async throws {
        let transport = FakeTransport { _, number in
            HTTPResponse(Self.assumed.replacing("ASIAROLE", with: "ASIA\(number)"))
        }
        let clock = Clock()
        let plan = AWSCredentialPlan.role(
            STSClient.RoleRequest(roleARN: "arn:aws:iam::1:role/r", sessionName: "s"),
            source: .keys(Fake.keys, origin: "test")
        )
        let cloud = CloudClient(transport: transport, time: clock.time)
        let source = PlannedCredentials(plan, cloud: cloud, ports: Fake.ports(), region: "eu-west-1")
        try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<20 { group.addTask { try await source.credentials().accessKeyID } }
            for try await id in group { #expect(id == "ASIA0") }
        }
        clock.set(1_700_003_600_000 - 599_000)
        #expect(try await source.credentials().accessKeyID == "ASIA1")
        #expect(transport.requests.count == 2)
    }
}
