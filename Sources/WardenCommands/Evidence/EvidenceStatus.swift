internal import ArgumentParser
internal import WardenDomain
internal import WardenEvidence
internal import WardenRuntime

struct EvidenceStatus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Sign what the log holds and show its head, its key and its anchors.",
        discussion: """
            EXAMPLE
              trailwarden evidence status

            EXIT CODES
              0 done · 1 failed · 78 bad configuration
            """
    )

    @OptionGroup var options: EvidenceOptions

    @Option(help: "terminal or json.")
    var output = EvidenceOutput.terminal

    func run() async throws {
        try await EvidenceRun.report {
            let log = try await options.log()
            let head = try await log.publish().checkpoint
            let anchors = try options.connector().configuration.evidence.anchors.map(\.words)
            let time = head.time.flatMap { Timestamp($0).rfc3339 }
            switch output {
            case .json:
                let json: JSONValue = [
                    "directory": .string(log.directory), "origin": .string(head.origin), "entries": .count(head.size),
                    "root": .string(head.root.hexadecimal), "signedAt": .optional(time),
                    "key": .string(log.verifier.text), "anchors": .strings(anchors),
                ]
                Streams.standard.out(json.pretty + "\n")
            case .terminal:
                var text = "log        \(log.directory)\norigin     \(head.origin)\nentries    \(head.size)\n"
                text += "root       \(head.root.hexadecimal)\nsigned     \(time ?? "at an unknown time")\n"
                text += "key        \(log.verifier.text)\n"
                text +=
                    anchors.isEmpty
                    ? "anchors    none: whoever holds the key could rewrite the log unseen; see docs/evidence.md\n"
                    : anchors.map { "anchor     \($0)\n" }.joined()
                Streams.standard.out(text)
            }
            return nil
        }
    }
}
