import Testing
import WardenAWS
import WardenCloud
import WardenDomain

@Suite struct CredentialPlanTests {
    private static let config = """
        [default]
        region = eu-central-1
        [profile keys]
        aws_access_key_id = AKIAKEYS
        aws_secret_access_key = secret-of-keys
        [profile audit]
        role_arn = arn:aws:iam::111122223333:role/audit
        source_profile = keys
        external_id = shared-word
        role_session_name = warden
        [profile chained]
        role_arn = arn:aws:iam::444455556666:role/far
        source_profile = audit
        [profile self]
        role_arn = arn:aws:iam::111122223333:role/self
        source_profile = self
        aws_access_key_id = AKIASELF
        aws_secret_access_key = secret-of-self
        [profile circle-a]
        role_arn = arn:aws:iam::111122223333:role/a
        source_profile = circle-b
        [profile circle-b]
        role_arn = arn:aws:iam::111122223333:role/b
        source_profile = circle-a
        [profile from-instance]
        role_arn = arn:aws:iam::111122223333:role/x
        credential_source = Ec2InstanceMetadata
        [profile from-nowhere]
        role_arn = arn:aws:iam::111122223333:role/x
        [profile odd]
        role_arn = arn:aws:iam::111122223333:role/x
        credential_source = Thin air
        [profile code]
        role_arn = arn:aws:iam::111122223333:role/x
        source_profile = keys
        mfa_serial = arn:aws:iam::111122223333:mfa/a
        [profile token]
        role_arn = arn:aws:iam::111122223333:role/web
        web_identity_token_file = ~/token
        [profile program]
        credential_process = /opt/keys --for "a b"
        [sso-session corp]
        sso_region = eu-west-1
        sso_start_url = https://corp.awsapps.com/start
        [profile sso]
        sso_session = corp
        sso_account_id = 111122223333
        sso_role_name = Reader
        [profile old-sso]
        sso_start_url = https://corp.awsapps.com/start
        sso_region = eu-west-1
        sso_account_id = 111122223333
        sso_role_name = Reader
        """
    private static let credentials = """
        [shared]
        aws_access_key_id=AKIASHARED
        aws_secret_access_key=secret-of-shared
        aws_session_token=token-of-shared
        """

    private func planner(_ environment: [String: String] = [:]) -> AWSCredentialPlanner {
        let files = ["/home/a/.aws/config": Self.config, "/home/a/.aws/credentials": Self.credentials]
        return AWSCredentialPlanner(Fake.ports(environment, files: files))
    }

    @Test(arguments: [
        ("keys", "access key AKIAKEYS from /home/a/.aws/config"),
        ("shared", "access key AKIASHARED from /home/a/.aws/credentials"),
        (
            "audit",
            "role arn:aws:iam::111122223333:role/audit with external id through access key AKIAKEYS from "
                + "/home/a/.aws/config"
        ),
        (
            "chained",
            "role arn:aws:iam::444455556666:role/far through role arn:aws:iam::111122223333:role/audit with external id "
                + "through access key AKIAKEYS from /home/a/.aws/config"
        ),
        ("self", "role arn:aws:iam::111122223333:role/self through access key AKIASELF from /home/a/.aws/config"),
        ("from-instance", "role arn:aws:iam::111122223333:role/x through instance metadata"),
        ("token", "role arn:aws:iam::111122223333:role/web by web identity (/home/a/token)"),
        ("program", "credential_process of the profile"), ("sso", "SSO role Reader in account 111122223333"),
        ("old-sso", "SSO role Reader in account 111122223333"),
    ])
    func followsTheProfile(name: String, summary: String) throws {
        #expect(try planner().plan(profile: name).summary == summary)
    }

    @Test(arguments: [
        ("circle-a", "goes round in a circle: circle-a -> circle-b -> circle-a"), ("from-nowhere", "stands without"),
        ("odd", "cannot be 'Thin air'"), ("code", "'mfa_serial'"), ("missing", "there is no such profile"),
    ])
    func refusesWhatCannotWork(name: String, message: String) throws {
        let error = #expect(throws: WardenError.self) { try planner().plan(profile: name) }
        #expect(error?.message.contains(message) == true)
    }

    @Test(
        arguments: [
            (["AWS_ACCESS_KEY_ID": "AKIAENV", "AWS_SECRET_ACCESS_KEY": "s"], "access key AKIAENV from environment"),
            (
                ["AWS_ACCESS_KEY_ID": "AKIAENV", "AWS_SECRET_ACCESS_KEY": "s", "AWS_PROFILE": "keys"],
                "access key AKIAENV from environment"
            ),
            (["AWS_PROFILE": "keys"], "access key AKIAKEYS from /home/a/.aws/config"),
            (["AWS_DEFAULT_PROFILE": "shared"], "access key AKIASHARED from /home/a/.aws/credentials"),
            (
                ["AWS_ROLE_ARN": "arn:aws:iam::1:role/w", "AWS_WEB_IDENTITY_TOKEN_FILE": "/t"],
                "role arn:aws:iam::1:role/w by web identity (/t)"
            ),
            (["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "/v2/creds"], "container credentials"),
            ([:], "instance metadata"),
        ] as [([String: String], String)]
    )
    func followsTheEnvironment(environment: [String: String], summary: String) throws {
        #expect(try planner(environment).plan().summary == summary)
    }

    @Test func leavesKeysOfTheEnvironmentAsideForANamedProfile() throws {
        let environment = ["AWS_ACCESS_KEY_ID": "AKIAENV", "AWS_SECRET_ACCESS_KEY": "s"]
        #expect(try planner(environment).plan(profile: "keys").summary.contains("AKIAKEYS"))
    }

    @Test func refusesHalfAKeyPair() {
        #expect(throws: WardenError.self) { try planner(["AWS_ACCESS_KEY_ID": "AKIAENV"]).plan() }
    }

    @Test func saysSoWhereNothingIsLeft() {
        #expect(throws: WardenError.self) { try planner(["AWS_EC2_METADATA_DISABLED": "true"]).plan() }
    }

    @Test func readsTheRegion() {
        #expect(planner().region() == "eu-central-1")
        #expect(planner(["AWS_DEFAULT_REGION": "eu-north-1"]).region() == "eu-north-1")
        #expect(planner(["AWS_DEFAULT_REGION": "a", "AWS_REGION": "b"]).region() == "b")
    }

    @Test func readsEndpoints() throws {
        let files = [
            "/home/a/.aws/config": """
            [profile lab]
            endpoint_url = http://127.0.0.1:4566
            services = local
            [services local]
            s3 =
              endpoint_url = http://127.0.0.1:5000/base/
            """
        ]
        func endpoints(_ environment: [String: String]) throws -> AWSEndpoints {
            let ports = Fake.ports(environment, files: files)
            return try AWSEndpoints(ports, profiles: AWSProfiles(ports), profile: "lab")
        }
        #expect(try endpoints([:]).override(.s3)?.description == "http://127.0.0.1:5000/base")
        #expect(try endpoints([:]).override(.iam)?.description == "http://127.0.0.1:4566")
        #expect(
            try endpoints(["AWS_ENDPOINT_URL_STS": "http://localhost:1"]).override(.sts)?.authority == "localhost:1"
        )
        #expect(try endpoints(["AWS_ENDPOINT_URL": "https://aws.corp"]).override(.s3)?.authority == "aws.corp")
        #expect(try endpoints(["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "true"]).override(.s3) == nil)
        #expect(throws: WardenError.self) { try endpoints(["AWS_ENDPOINT_URL": "http://aws.corp"]) }
    }
}
