import Foundation
import Testing
import WardenTestSupport

/// `init`, `doctor` and `permissions` as a user runs them, without any network.
@Suite struct ConnectCommandTests {
    private let runner = CommandRunner()

    /// A home with profiles of both clouds; nothing of the machine's own is seen.
    private func home() throws -> (TemporaryDirectory, [String: String]) {
        let directory = try TemporaryDirectory()
        try directory.write(
            """
            [account]
            host = https://accounts.cloud.databricks.com
            account_id = 11112222-3333-4444-5555-666677778888
            client_id = the-client
            client_secret = hush-hush-databricks
            [prod]
            host = https://dbc-1.cloud.databricks.com
            token = hush-hush-token
            """,
            to: ".databrickscfg"
        )
        try directory.write(
            """
            [profile audit]
            region = eu-west-1
            aws_access_key_id = AKIAAUDIT
            aws_secret_access_key = hush-hush-aws
            """,
            to: ".aws/config"
        )
        let empty = [
            "DATABRICKS_HOST", "DATABRICKS_TOKEN", "DATABRICKS_CONFIG_FILE", "DATABRICKS_CONFIG_PROFILE", "AWS_PROFILE",
            "AWS_ACCESS_KEY_ID", "AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE", "TRAILWARDEN_CONFIG", "AWS_ROLE_ARN",
            "AWS_ENDPOINT_URL",
        ]
        var environment = Dictionary(empty.map { ($0, "") }) { first, _ in first }
        environment["HOME"] = directory.path
        environment["AWS_EC2_METADATA_DISABLED"] = "true"
        return (directory, environment)
    }

    private func start(
        _ arguments: [String],
        _ environment: [String: String],
        in directory: TemporaryDirectory
    ) throws -> CommandRunner.Outcome {
        try runner.run(arguments, environment: environment, directory: directory.url)
    }

    @Test func writesAConfigurationWithoutSecrets() throws {
        let (directory, environment) = try home()
        let arguments = ["init", "--offline", "--bucket", "acme-logs", "--aws-fix-profile", "breakglass"]
        let outcome = try start(arguments, environment, in: directory)
        #expect(outcome.status == 0, "\(outcome.error)")
        let text = try String(contentsOf: directory.url.appendingPathComponent("trailwarden.yml"), encoding: .utf8)
        #expect(!text.contains("hush-hush") && !outcome.output.contains("hush-hush"))
        for line in [
            "profile: \"account\"", "profile: \"prod\"", "profile: \"audit\"", "fix_profile: \"breakglass\"",
            "buckets: [\"acme-logs\"]", "id: \"11112222-3333-4444-5555-666677778888\"", "region: \"eu-west-1\"",
        ] {
            #expect(text.contains(line), "\(line) in\n\(text)")
        }
    }

    @Test func neverOverwritesUnasked() throws {
        let (directory, environment) = try home()
        try directory.write("mine\n", to: "trailwarden.yml")
        let refused = try start(["init", "--offline"], environment, in: directory)
        #expect(refused.status == 1 && refused.error.contains("--force"))
        #expect(
            try String(contentsOf: directory.url.appendingPathComponent("trailwarden.yml"), encoding: .utf8) == "mine\n"
        )
        #expect(try start(["init", "--offline", "--force"], environment, in: directory).status == 0)
    }

    @Test func saysSoWhereThereIsNothing() throws {
        let (_, environment) = try home()
        let empty = try TemporaryDirectory()
        var bare = environment
        bare["HOME"] = empty.path
        let outcome = try start(["init", "--offline"], bare, in: empty)
        #expect(outcome.status == 1 && outcome.error.contains("no credentials"))
    }

    @Test(arguments: [
        ("databricks:\n  acount:\n    id: x\n", "trailwarden.yml:2:3", "account"),
        ("databricks:\n  account:\n    token: dapi123\n", "trailwarden.yml:3:5", "does not belong"),
        ("databricks:\n  account:\n    host: http://dbc.example\n", "trailwarden.yml:3:11", "plain http"),
        ("aws:\n  accounts:\n    - id: 123\n", "trailwarden.yml:3:11", "12 digits"),
        ("limits:\n  concurrency: 900\n", "trailwarden.yml:2:16", "1 to 64"),
        ("aws:\n  accounts: none\n", "trailwarden.yml:2:13", "must be a list"), ("", "trailwarden.yml:1:1", "empty"),
    ])
    func placesMistakesOfTheConfiguration(text: String, place: String, message: String) throws {
        let (directory, environment) = try home()
        try directory.write(text, to: "trailwarden.yml")
        let outcome = try start(["doctor"], environment, in: directory)
        #expect(
            outcome.status == 78 && outcome.error.contains(place) && outcome.error.contains(message),
            "\(outcome.error)"
        )
    }

    @Test func reportsWhatCannotBeAsked() throws {
        let (directory, environment) = try home()
        try directory.write(
            """
            aws:
              accounts:
                - id: "111122223333"
                  region: eu-west-1
                  profile: audit
                  endpoint: http://127.0.0.1:1
                - profile: nobody
            """,
            to: "trailwarden.yml"
        )
        let outcome = try start(["doctor", "--for", "scan", "--output", "json"], environment, in: directory)
        #expect(outcome.status == 3 && outcome.output.contains("there is no such profile"), "\(outcome.error)")
    }

    @Test(arguments: ["assess", "scan", "fix"]) func printsPoliciesThatAreJSON(use: String) throws {
        let outcome = try runner.run(["permissions", "required", "--for", use, "--format", "iam", "--bucket", "b1"])
        #expect(outcome.status == 0)
        let policy = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        let statements = try #require(policy?["Statement"] as? [[String: Any]])
        let actions = statements.flatMap { $0["Action"] as? [String] ?? [] }
        #expect(Set(actions).count == actions.count && !actions.contains { $0.contains("*") })
        if use != "fix" {
            #expect(!actions.contains { $0.contains(":Put") || $0.contains(":Delete") || $0.contains(":Update") })
        }
        if use == "scan" { #expect(actions.contains("s3:GetObject") && outcome.output.contains("arn:aws:s3:::b1/*")) }
        if use == "assess" { #expect(!actions.contains("s3:GetObject")) }
    }

    /// What an action says that it needs is what an administrator is told to grant.
    @Test func grantsEveryActionWhatItNeeds() throws {
        let policy = try runner.run(["permissions", "required", "--for", "fix", "--format", "iam"]).output
        let list = try runner.run(["plan", "--list"]).output
        let named = Set(
            list.matches(of: /\b(?:s3|iam|kms|sns|sqs|cloudtrail):[A-Z][A-Za-z]+/).map { String($0.output) }
        )
        #expect(named.count > 40)
        for action in named.sorted() { #expect(policy.contains("\"\(action)\""), "\(action)") }
    }

    @Test func printsGrantsAndTerraform() throws {
        let grants = try runner.run(["permissions", "required", "--for", "scan", "--format", "databricks"])
        #expect(grants.output.contains("GRANT SELECT ON SCHEMA system.access TO `TRAILWARDEN_APPLICATION_ID`;"))
        let terraform = try runner.run(["permissions", "required", "--for", "scan", "--format", "terraform"])
        #expect(terraform.output.contains("data \"aws_iam_policy_document\" \"trailwarden_scan\""))
        #expect(terraform.output.contains("privileges = [\"USE_SCHEMA\", \"SELECT\"]"))
        // Discovery reads two schemas; each has a grant of its own.
        let assess = try runner.run(["permissions", "required", "--for", "assess", "--format", "terraform"]).output
        for schema in ["access", "query"] {
            #expect(assess.contains("resource \"databricks_grant\" \"trailwarden_assess_system_\(schema)\""))
            #expect(assess.contains("schema    = \"system.\(schema)\""))
        }
    }
}
