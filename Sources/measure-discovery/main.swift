internal import Foundation
internal import WardenCloud
internal import WardenDomain
internal import WardenEstate
internal import WardenRuntime
internal import WardenStore
internal import WardenTransport

// Discovers an estate, then sends the very same calls again at the same concurrency and nothing else, and prints both
// times, their ratio, and the most memory that was used.
//   measure-discovery CONFIGURATION CONCURRENCY

let arguments = CommandLine.arguments
guard arguments.count == 3, let concurrency = Int(arguments[2]), concurrency > 0 else {
    FileHandle.standardError.write(Data("usage: measure-discovery CONFIGURATION CONCURRENCY\n".utf8))
    exit(64)
}
let network = NetworkTransport()
let log = CallLog(network)
let connector = try Connector.load(path: arguments[1], concurrency: concurrency, transport: log)
let folder = NSTemporaryDirectory() + "/measure-discovery-\(UUID().uuidString)"
try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(atPath: folder) }
let clock = ContinuousClock()
let job = DiscoveryJob(targets: try DiscoveryTargets(connector), options: .init(concurrency: concurrency)) {
    Int64(Date().timeIntervalSince1970 * 1_000)
}
let store = try Store(path: folder + "/store.db")
let began = clock.now
let result = try await job.run(store: store)
let whole = clock.now - began
// Before the calls are kept twice: what discovery itself needed, its list of calls included.
let memory = peakMemory()

let requests = log.requests
let replayBegan = clock.now
await withTaskGroup(of: Void.self) { group in
    var next = requests.makeIterator()
    for _ in 0..<concurrency {
        guard let request = next.next() else { break }
        group.addTask { _ = try? await network.send(request) }
    }
    while await group.next() != nil {
        if let request = next.next() { group.addTask { _ = try? await network.send(request) } }
    }
}
let calls = clock.now - replayBegan

func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
}

/// Megabytes; 0 where the system does not tell it in the way of Linux.
func peakMemory() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0) / 1_024
}

let listed = result.report.listings.reduce(0) { $0 + $1.count }
print(
    """
    {"locations":\(result.report.locations.count),"unknowns":\(result.report.unknowns.count),"listed":\(listed),\
    "calls":\(requests.count),"concurrency":\(concurrency),"seconds":\(seconds(whole)),\
    "callsAloneSeconds":\(seconds(calls)),"ratio":\(seconds(whole) / seconds(calls)),"peakMegabytes":\(memory)}
    """
)
