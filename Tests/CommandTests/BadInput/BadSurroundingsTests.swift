import Foundation
import Testing
import WardenTestSupport

/// Files, disks, streams and processes that fail around a scan.
@Suite struct BadSurroundingsTests {
    private let directory: TemporaryDirectory
    private let runner = CommandRunner()

    init() throws {
        directory = try TemporaryDirectory()
        try directory.write(Sample.events(0..<50), to: "logs/a.json")
    }

    private func shell(_ script: String) throws -> CommandRunner.Outcome {
        try runner.shell(
            script,
            environment: ["TRAILWARDEN_STATE": directory.path + "/state"],
            directory: directory.url
        )
    }

    /// The suite may run as root, whom no permission stops.
    @Test func namesWhatItMayNotRead() throws {
        try directory.write(Sample.events(50..<60), to: "logs/closed/b.json")
        try directory.write(Sample.events(60..<70), to: "logs/unreadable.json")
        let outcome = try shell(
            """
            cp "$TRAILWARDEN" ./trailwarden && chmod 755 . logs trailwarden && chmod 644 logs/a.json
            chmod 0 logs/closed logs/unreadable.json
            drop=; [ "$(id -u)" = 0 ] && drop="setpriv --reuid 65534 --clear-groups env TMPDIR=/tmp"
            $drop ./trailwarden scan logs --no-store --no-progress --output json; status=$?
            $drop ./trailwarden scan logs/closed --no-store --no-progress >&2; alone=$?
            chmod 755 logs/closed; echo "alone $alone" >&2; exit $status
            """
        )
        #expect(outcome.status == 3, "\(outcome.error)")
        let report = try Sample.Report(outcome.output)
        #expect(report.events == 50)
        #expect(
            Set(report.refused.map { "\($0.file) \($0.reason) \($0.message)" }) == [
                "closed unreadable-directory permission denied", "unreadable.json unreadable-file permission denied",
            ]
        )
        #expect(outcome.error.contains("alone 1") && outcome.error.contains("logs/closed: permission denied"))
    }

    /// The first file is a pipe that holds the reader up while the second goes away.
    @Test(arguments: [": > second.json", "rm second.json", "truncate -s 1000 second.json"])
    func goesOnWhenAFileChangesUnderIt(change: String) throws {
        try directory.write(Sample.events(100..<5_000), to: "second.json")
        let outcome = try shell(
            """
            mkfifo hold
            "$TRAILWARDEN" scan <(cat hold) second.json logs --threads 1 --no-store --no-progress --output json &
            scan=$!; exec 3> hold; sleep 1; \(change); cat logs/a.json >&3; exec 3>&-; wait $scan
            """
        )
        #expect(outcome.status == 0 || outcome.status == 3, "\(outcome.error)")
        let report = try Sample.Report(outcome.output)
        #expect(report.events >= 50)
        if outcome.status == 3 { #expect(report.refused.contains { $0.file == "second.json" }) }
    }

    /// Files may not grow beyond a few blocks: what a full disk does, without one.
    @Test(arguments: [8, 64, 150])
    func saysThatTheStoreHasNoRoom(kilobytes: Int) throws {
        let parts = (0..<4_000).map { Sample.event($0, note: "n\($0)", action: "action\($0)") + "\n" }.joined()
        try directory.write(parts, to: "logs/b.json")
        let outcome = try shell(
            "trap '' XFSZ; ulimit -f \(kilobytes); exec \"$TRAILWARDEN\" scan logs --no-progress --output csv"
        )
        #expect(outcome.status == 3, "\(outcome.error)")
        #expect(outcome.error.contains("this scan was kept") && outcome.error.contains("state/trailwarden.db"))
        // The report stands all the same.
        #expect(outcome.output.hasPrefix("type,severity,"), "\(outcome.output.prefix(500))")
        let after = try shell("\"$TRAILWARDEN\" scan logs --no-progress --output json")
        #expect(after.status == 0, "\(after.error)")
        #expect(try Sample.Report(after.output).actions["accounts/login"] == 50)
    }

    @Test func countsNoCopyThatHasNoRoom() throws {
        let outcome = try shell("trap '' XFSZ; ulimit -f 4; exec \"$TRAILWARDEN\" redact logs --out masked")
        #expect(outcome.status == 3, "\(outcome.error)")
        #expect(outcome.output == "0 files, 0 lines written to masked\n")
        #expect(outcome.error.contains("a.json: the copy could not be written: "), "\(outcome.error)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path + "/masked").isEmpty)
    }

    /// Hits wait on disk for their correlations; what needs no waiting is reported all the same.
    @Test func reportsWithoutCorrelationsWhereTheirHitsHaveNoRoom() throws {
        let rules = """
            title: Login
            name: login
            logsource: {product: databricks}
            detection: {s: {actionName: login}, condition: s}
            level: low
            ---
            title: Many logins
            correlation:
              type: event_count
              rules: [login]
              group-by: [userIdentity.email]
              timespan: 10m
              condition: {gte: 5}
              generate: true
            """
        try directory.write(rules, to: "rules.yml")
        try directory.write(Sample.events(50..<6_000), to: "logs/b.json")
        let command = "scan logs --rules rules.yml --no-built-in-rules --no-store --no-progress --output csv"
        let outcome = try shell("trap '' XFSZ; ulimit -f 64; exec \"$TRAILWARDEN\" \(command)")
        #expect(outcome.status == 3, "\(outcome.error)")
        #expect(outcome.output.contains(",Login,"), "\(outcome.output)")
        #expect(outcome.error.contains("Correlations could not be run"), "\(outcome.error)")
    }

    @Test func reportsWhatRulesFoundWhereTheBehaviourModelHasNoRoom() throws {
        let command = "scan logs --behaviour --no-progress --output csv"
        let outcome = try shell("trap '' XFSZ; ulimit -f 64; exec \"$TRAILWARDEN\" \(command)")
        #expect(outcome.status == 3 && outcome.output.hasPrefix("type,severity,"), "\(outcome.error)")
        #expect(outcome.error.contains("Unusual days were not judged"), "\(outcome.error)")
    }

    @Test(arguments: ["scan logs --no-store --no-progress", "hunt '*' logs", "rule list", "classify logs/a.json"])
    func saysThatTheReportHasNoRoom(command: String) throws {
        let outcome = try shell("\"$TRAILWARDEN\" \(command) > /dev/full")
        #expect(outcome.status == 1)
        #expect(outcome.error.contains("standard output cannot be written: No space left on device"))
    }

    @Test(arguments: ["/dev/full", "/nonexistent/report.json", "logs", "closed/report.json"])
    func saysThatTheReportCannotBeWritten(place: String) throws {
        let outcome = try shell(
            """
            : > closed
            "$TRAILWARDEN" scan logs --no-store --no-progress --output json --output-file \(place); status=$?
            [ -c /dev/full ] || exit 99; ls >&2; exit $status
            """
        )
        #expect(outcome.status == 1)
        #expect(outcome.error.contains("error: \(place): cannot be written") && outcome.error.contains("help:"))
        #expect(!outcome.error.contains("partial"))
    }

    @Test func replacesAReportAndWritesIntoDevices() throws {
        let scan = "\"$TRAILWARDEN\" scan logs --no-store --no-progress --output json --output-file"
        let outcome = try shell(
            """
            echo old > report.json; ln -s report.json link.json
            \(scan) link.json && \(scan) /dev/stdout > piped.json && \(scan) /dev/null && [ -c /dev/null ] && [ -L link.json ]
            """
        )
        #expect(outcome.status == 0, "\(outcome.error)")
        for name in ["report.json", "piped.json"] {
            let text = try String(contentsOf: directory.url.appendingPathComponent(name), encoding: .utf8)
            #expect(try Sample.Report(text).events == 50)
        }
    }

    @Test(arguments: ["scan logs --no-store --no-progress --output html", "hunt '*' logs", "rule list --output jsonl"])
    func endsQuietlyWhenNobodyReads(command: String) throws {
        let outcome = try shell(
            "\"$TRAILWARDEN\" \(command) | head -1; status=${PIPESTATUS[0]}; [ $status -lt 126 ] || [ $status = 141 ]"
        )
        #expect(outcome.status == 0, "\(outcome.error)")
        #expect(outcome.lines.count == 1)
        #expect(!outcome.error.contains("rror"))
    }

    @Test(arguments: ["INT", "TERM"]) func endlessInputCanBeStopped(signal: String) throws {
        let outcome = try shell(
            """
            while cat logs/a.json; do sleep 0.05; done 2>&- | timeout -s \(signal) 4 "$TRAILWARDEN" scan - --no-store --no-progress
            echo ${PIPESTATUS[1]}; ls -d ${TMPDIR:-/tmp}/trailwarden-*/seen 2>/dev/null | wc -l >&2
            """
        )
        #expect(outcome.status == 0)
        // `timeout` says 124 when it had to send the signal.
        #expect(outcome.lines.last == "124")
    }

    @Test func countsEachEventOnceAfterAScanThatWasKilled() throws {
        for number in 0..<40 {
            let text = Sample.events((1_000 + number * 500)..<(1_500 + number * 500))
            try directory.write(text, to: "logs/part\(number).json")
        }
        var wasKilled = false
        for delay in ["1", "2", "3", "0.5"] {
            let killed = try shell(
                "timeout -s KILL \(delay) \"$TRAILWARDEN\" scan logs --threads 2 --no-progress; exit $?"
            )
            wasKilled = wasKilled || killed.status == 137 || killed.status == 124
        }
        #expect(wasKilled)
        let outcome = try shell("\"$TRAILWARDEN\" scan logs --no-progress --output json")
        #expect(outcome.status == 0, "\(outcome.error)")
        #expect(try Sample.Report(outcome.output).actions == ["accounts/login": 20_050])
        #expect(try shell("ls state").lines.allSatisfy { !$0.hasPrefix("scratch") })
    }
}
