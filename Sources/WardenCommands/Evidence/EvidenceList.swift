internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenEvidence
internal import WardenRuntime

struct EvidenceList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List entries of the log, oldest first.",
        discussion: """
            EXAMPLE
              trailwarden evidence list --kind incident --since 7d

            EXIT CODES
              0 done · 1 failed · 78 bad configuration
            """
    )

    @OptionGroup var options: EvidenceOptions

    @Option(help: "A kind, or its beginning: incident, incident.opened.")
    var kind: String?

    @Option(help: "What the entries are about.")
    var subject: String?

    @Option(help: "The earliest time: a date, RFC 3339, or an age such as 7d.")
    var since: TimeBound?

    @Option(help: "Before this time.")
    var until: TimeBound?

    @Option(help: "The newest entries of these many.")
    var limit = 100

    @Option(help: "terminal or json (one entry a line).")
    var output = EvidenceOutput.terminal

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit is 1 or more.") }
    }

    func run() async throws {
        try await EvidenceRun.report {
            let now = Int64(Date().timeIntervalSince1970 * 1_000)
            let filter = EvidenceReader.Filter(
                since: since?.milliseconds(now: now),
                until: until?.milliseconds(now: now),
                kind: kind,
                subject: subject,
                limit: limit
            )
            for entry in try options.reader().entries(filter) {
                switch output {
                case .json: Streams.standard.out(entry.json.compact + "\n")
                case .terminal: Streams.standard.out(Self.line(entry) + "\n")
                }
            }
            return nil
        }
    }

    private static func line(_ entry: EvidenceEntry) -> String {
        let index = String(entry.index)
        let kind = entry.kind.padding(toLength: max(24, entry.kind.count), withPad: " ", startingAt: 0)
        let time = Timestamp(entry.time).rfc3339 ?? "?"
        let head = String(repeating: " ", count: max(0, 7 - index.count)) + index
        return SafeText.neutralised("\(head)  \(time)  \(kind)  \(entry.subject)  (\(entry.actor))")
    }
}
