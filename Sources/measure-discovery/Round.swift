internal import Foundation
internal import WardenCloud
internal import WardenEstate
internal import WardenRuntime
internal import WardenStore
internal import WardenTransport

/// One discovery, and its calls once more by themselves: the same requests, as many at once, and nothing else.
struct Round {
    var seconds: Double
    var callsAloneSeconds: Double
    var calls: Int
    /// Calls that were answered otherwise the second time: where there are any, the times do not compare.
    var differing: Int
    var listed: Int
    var locations: Int
    var unknowns: Int

    var ratio: Double { seconds / callsAloneSeconds }

    static func run(configuration: String, concurrency: Int, folder: String) async throws -> Round {
        let network = NetworkTransport()
        let log = CallLog(network)
        let connector = try Connector.load(path: configuration, concurrency: concurrency, transport: log)
        let options = DiscoveryJob.Options(concurrency: concurrency)
        let job = DiscoveryJob(targets: try DiscoveryTargets(connector), options: options) {
            Int64(Date().timeIntervalSince1970 * 1_000)
        }
        let store = try Store(path: folder + "/\(UUID().uuidString).db")
        let clock = ContinuousClock()
        let began = clock.now
        let report = try await job.run(store: store).report
        let whole = began.duration(to: clock.now)
        let calls = log.calls
        let replayBegan = clock.now
        let differing = await replay(calls, concurrency, network)
        let alone = replayBegan.duration(to: clock.now)
        return Round(
            seconds: Self.seconds(whole),
            callsAloneSeconds: Self.seconds(alone),
            calls: calls.count,
            differing: differing,
            listed: report.listings.reduce(0) { $0 + $1.count },
            locations: report.locations.count,
            unknowns: report.unknowns.count
        )
    }

    private static func replay(_ calls: [CallLog.Call], _ concurrency: Int, _ network: NetworkTransport) async -> Int {
        await withTaskGroup(of: Bool.self) { group in
            var next = calls.makeIterator()
            var differing = 0
            for _ in 0..<concurrency {
                guard let call = next.next() else { break }
                group.addTask { await isAnsweredAlike(call, network) }
            }
            while let isAlike = await group.next() {
                if !isAlike { differing += 1 }
                if let call = next.next() { group.addTask { await isAnsweredAlike(call, network) } }
            }
            return differing
        }
    }

    private static func isAnsweredAlike(_ call: CallLog.Call, _ network: NetworkTransport) async -> Bool {
        let answer = try? await network.send(call.request)
        return answer?.status == call.status
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
}
