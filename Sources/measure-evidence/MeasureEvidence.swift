internal import Crypto
internal import Foundation
internal import WardenDomain
internal import WardenEvidence
internal import WardenLedger

/// `measure-evidence DIRECTORY [ENTRIES]`: durable appends beside bare batched writes, then proofs and a full verification
/// of a log of so many entries. One JSON line each. Source of the bounds: docs/performance.md.
@main
struct MeasureEvidence {
    static let callers = 1_024
    static let appends = 200_000

    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard let place = arguments.first else {
            FileHandle.standardError.write(Data("usage: measure-evidence DIRECTORY [ENTRIES]\n".utf8))
            exit(64)
        }
        let entries = arguments.dropFirst().first.flatMap { UInt64($0) } ?? 10_000_000
        let run = MeasureEvidence(place: place)
        try await run.appends()
        try await run.largeLog(entries)
    }

    let place: String
    private let signer = NoteSigner(name: "measure.example/log", key: Curve25519.Signing.PrivateKey())

    private func writer(_ name: String) -> LedgerWriter {
        LedgerWriter(directory: place + "/" + name, signer: signer) { Int64(Date().timeIntervalSince1970 * 1_000) }
    }

    private func draft(_ number: Int) -> EvidenceDraft {
        EvidenceDraft(
            kind: "remedy.applied",
            subject: "bucket:s3/audit-logs-\(number % 1_000)",
            actor: "measure",
            time: 1_780_272_000_000 + Int64(number),
            body: [
                "action": "block public access", "before": ["BlockPublicAcls": false],
                "number": .integer(Int64(number)),
            ]
        )
    }

    /// Callers that each wait for their entry before they ask for the next, then the same bytes bare: one write and one
    /// fdatasync for as many entries as callers can have in flight.
    private func appends() async throws {
        let writer = writer("appends")
        let clock = ContinuousClock()
        let began = clock.now
        await withTaskGroup(of: Void.self) { group in
            for caller in 0..<Self.callers {
                group.addTask {
                    for number in stride(from: caller, to: Self.appends, by: Self.callers) {
                        _ = try? await writer.append([draft(number)])
                    }
                }
            }
        }
        let seconds = Self.seconds(clock.now - began)
        let size = try await writer.publish().checkpoint.size
        let bare = try bareSeconds()
        Self.say([
            "measure": "appends", "entries": .count(size), "callers": .integer(Int64(Self.callers)),
            "perSecond": .integer(Int64(Double(Self.appends) / seconds)),
            "barePerSecond": .integer(Int64(Double(Self.appends) / bare)), "ratioToBare": .double(bare / seconds),
        ])
    }

    private func bareSeconds() throws -> Double {
        let path = place + "/bare"
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        defer {
            close(descriptor)
            unlink(path)
        }
        let clock = ContinuousClock()
        var spent = 0.0
        var number = 0
        while number < Self.appends {
            let end = min(Self.appends, number + Self.callers)
            let bytes = EntryBundle.encode((number..<end).map { draft($0).encoded(index: UInt64($0)) })
            let began = clock.now
            guard write(descriptor, bytes, bytes.count) == bytes.count, fdatasync(descriptor) == 0 else { exit(1) }
            spent += Self.seconds(clock.now - began)
            number = end
        }
        return spent
    }

    private func largeLog(_ entries: UInt64) async throws {
        let writer = writer("large")
        let clock = ContinuousClock()
        let began = clock.now
        var number = 0
        while number < Int(entries) {
            let end = min(Int(entries), number + 10_000)
            _ = try await writer.append((number..<end).map(draft))
            number = end
        }
        let head = try await writer.publish().checkpoint
        Self.say([
            "measure": "build", "entries": .count(head.size), "seconds": .double(Self.seconds(clock.now - began)),
        ])
        let log = DirectoryLog(path: place + "/large")
        let proofs = log.tree(size: head.size).proofs()
        var times: [Double] = []
        for step in 0..<1_000 {
            let index = UInt64(step) &* 0x9E37_79B9_7F4A_7C15 % head.size
            let start = clock.now
            let proof = try proofs.inclusion(of: index, in: head.size)
            times.append(Self.seconds(clock.now - start) * 1_000)
            guard proof.proves(TreeHash.leaf(try log.entry(index, size: head.size)), in: head.root) else { exit(1) }
        }
        times.sort()
        Self.say([
            "measure": "inclusion", "entries": .count(head.size), "medianMilliseconds": .double(times[500]),
            "p99Milliseconds": .double(times[990]), "worstMilliseconds": .double(times[999]),
        ])
        let before = Self.peakMegabytes
        let start = clock.now
        let audit = LogAudit(files: log, verifiers: [signer.verifier], history: try log.history())
        let report = try audit.run(checksForm: true)
        Self.say([
            "measure": "verify", "entries": .count(report.size), "sound": .bool(report.isSound),
            "seconds": .double(Self.seconds(clock.now - start)), "peakMegabytesBefore": .integer(before),
            "peakMegabytes": .integer(Self.peakMegabytes),
        ])
    }

    private static var peakMegabytes: Int64 {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return (line?.split(separator: " ").dropFirst().first.flatMap { Int64($0) } ?? 0) / 1_024
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }

    private static func say(_ line: JSONValue) { print(line.compact) }
}
