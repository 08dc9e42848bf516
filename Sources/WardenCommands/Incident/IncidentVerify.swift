internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenIncidents
internal import WardenRuntime

struct IncidentVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Look whether the fix of an incident holds; unknown is never a pass.",
        discussion: """
            EXAMPLE
              trailwarden incident verify INC-2026-0001 --probe "denied read as ci-deploy=holds"

            Asks what was read after the last change: detections of newer scans, access in a newer estate. Where plans were
            applied for the incident, the estate is assessed anew, every step is read again, and a canary is sent through a
            delivery that was touched. --probe adds a look of your own, under your name.

            EXIT CODES
              0 verified · 1 failed, or refused · 2 something does not hold · 3 something is not known ·
              78 bad configuration
            """
    )

    @Argument(help: "The incident.")
    var id: String

    @Option(name: .customLong("probe"), help: "NAME=holds, NAME=fails or NAME=unknown; may be repeated.")
    var probes: [String] = []

    @Option(help: "Seconds to wait for the canary; 0 sends none.")
    var patience = 1_200

    @OptionGroup var options: IncidentOptions

    func validate() throws {
        for probe in probes where Self.probe(probe, by: "") == nil {
            throw ValidationError("--probe '\(probe)' is not of the form NAME=holds, NAME=fails or NAME=unknown.")
        }
    }

    func run() async throws {
        try await EvidenceRun.report {
            var judged: [Probe] = []
            var applied: [Probe] = []
            let subject = try await options.office().desk.incident(id)
            if !subject.plans.isEmpty {
                var remedy = RemedyOptions()
                remedy.config = options.config
                remedy.state = options.state
                applied = try await IncidentRemedy(try await remedy.open()).probes(subject, patience: patience)
            }
            let incident = try await options.record(id) { incident, office in
                let who = options.actor ?? office.log.actor
                judged = try applied + FixProber(store: office.store).probes(of: incident)
                judged += probes.compactMap { Self.probe($0, by: who) }
                if judged.isEmpty {
                    throw WardenError(
                        code: "incident.nothing-to-verify",
                        object: id,
                        "nothing shows whether the fix holds",
                        hint: "name who lost access with 'incident fix --revoked', or add --probe NAME=holds"
                    )
                }
                return .verified(judged)
            }
            options.show(incident)
            if options.output == .terminal {
                for probe in judged {
                    let line = "  \(probe.result.rawValue)  \(probe.name)  (\(probe.detail))"
                    Streams.standard.out(SafeText.neutralised(line) + "\n")
                }
            }
            if judged.contains(where: { $0.result == .fails }) { return .gateTripped }
            return Probe.allHold(judged) ? nil : .incomplete
        }
    }

    private static func probe(_ text: String, by who: String) -> Probe? {
        guard let split = text.lastIndex(of: "="),
            let result = Probe.Result(rawValue: String(text[text.index(after: split)...])),
            split > text.startIndex
        else { return nil }
        return Probe(name: String(text[..<split]), result: result, detail: "attested by \(who)")
    }
}
