internal import ArgumentParser
internal import WardenDomain
internal import WardenEvidence
internal import WardenRuntime

struct EvidenceShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show an entry, or the proof that it is in the log.",
        discussion: """
            EXAMPLE
              trailwarden evidence show 12
              trailwarden evidence show 12 --proof > 12.tlog-proof

            The proof is a C2SP tlog-proof: anybody can check it with the entry's bytes and the log's public key.

            EXIT CODES
              0 done · 1 failed · 78 bad configuration
            """
    )

    @Argument(help: "The entry's index, counted from 0.")
    var index: UInt64

    @OptionGroup var options: EvidenceOptions

    @Flag(help: "Write the proof instead of the entry.")
    var proof = false

    @Flag(help: "Write the entry's bytes as they are hashed.")
    var raw = false

    func run() async throws {
        try await EvidenceRun.report {
            let reader = try options.reader()
            let found = try reader.entry(index)
            if proof {
                Streams.standard.out(TransparencyProof(found.proof, try reader.head()).text)
            } else if raw {
                Streams.standard.out(found.bytes)
            } else {
                var entry = found.entry
                guard let body = try reader.body(of: entry) else {
                    throw WardenError(
                        code: "evidence.missing-body",
                        object: "entry \(index)",
                        "its body is gone or altered",
                        hint: "run 'trailwarden evidence verify'"
                    )
                }
                entry.body = body
                Streams.standard.out(entry.json.pretty + "\n")
            }
            return nil
        }
    }
}
