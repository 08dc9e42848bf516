import Foundation
import Testing
import WardenTestSupport

/// `init` asks on a terminal: here is one, and somebody who answers.
@Suite struct InitTerminalTests {
    /// Runs a program on a pseudo terminal and answers its questions in turn.
    private static let script = """
        import os, pty, select, sys
        answers = sys.argv[1].split("|")
        program = sys.argv[2:]
        child, terminal = pty.fork()
        if child == 0:
            os.execvp(program[0], program)
        seen, asked = b"", 0
        for _ in range(6000):
            ready, _, _ = select.select([terminal], [], [], 0.01)
            if not ready:
                continue
            try:
                chunk = os.read(terminal, 4096)
            except OSError:
                break
            if not chunk:
                break
            seen += chunk
            questions = seen.count(b"[Y/n] ") + seen.count(b"(empty = all): ")
            while asked < questions:
                os.write(terminal, (answers[asked] if asked < len(answers) else "n").encode() + b"\\n")
                asked += 1
        _, status = os.waitpid(child, 0)
        sys.stdout.write(seen.decode(errors="replace"))
        sys.exit(os.waitstatus_to_exitcode(status))
        """

    private func answer(_ answers: [String], _ arguments: [String] = []) throws -> (CommandRunner.Outcome, String?) {
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
            "[profile audit]\nregion = eu-west-1\naws_access_key_id = AKIAAUDIT\naws_secret_access_key = hush-hush-aws\n",
            to: ".aws/config"
        )
        try directory.write(Self.script, to: "terminal.py")
        var environment = ["HOME": directory.path, "AWS_EC2_METADATA_DISABLED": "true"]
        for name in ["DATABRICKS_HOST", "DATABRICKS_CONFIG_FILE", "AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"] {
            environment[name] = ""
        }
        let words = answers.joined(separator: "|")
        let outcome = try CommandRunner().shell(
            "python3 terminal.py '\(words)' \"$TRAILWARDEN\" init --offline \(arguments.joined(separator: " "))",
            environment: environment,
            directory: directory.url
        )
        let file = directory.url.appendingPathComponent("trailwarden.yml")
        return (outcome, try? String(contentsOf: file, encoding: .utf8))
    }

    @Test func takesWhatIsConfirmedAndLeavesOutTheRest() throws {
        let (outcome, text) = try answer(["", "n", "y", "acme-logs acme-copies"])
        #expect(outcome.status == 0, "\(outcome.output) \(outcome.error)")
        let written = try #require(text)
        #expect(written.contains("profile: \"account\"") && written.contains("profile: \"audit\""))
        #expect(!written.contains("profile: \"prod\""))
        #expect(written.contains("\"acme-logs\"") && written.contains("\"acme-copies\""))
        #expect(!written.contains("hush-hush") && !outcome.output.contains("hush-hush"))
    }

    @Test func writesNothingWhereEverythingIsRefused() throws {
        let (outcome, text) = try answer(["n", "n", "n", ""])
        #expect(outcome.status == 1 && text == nil)
        #expect(outcome.output.contains("no credentials"))
    }

    @Test func doesNotAskWithYes() throws {
        let (outcome, text) = try answer([], ["--yes"])
        #expect(outcome.status == 0 && !outcome.output.contains("[Y/n]"))
        #expect(text?.contains("profile: \"prod\"") == true)
    }
}
