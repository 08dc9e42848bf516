internal import Foundation
internal import WardenAccess
internal import WardenDomain
internal import WardenEstate

// Effective access of everybody to every table, at growing numbers of grants. One line a size:
//   measure-access [GRANTS...]        default: 10000 30000 100000 300000 1000000
// Each size runs in a process of its own, so that memory is told for it alone.

let sizes = CommandLine.arguments.dropFirst().compactMap(Int.init)
if sizes.count == 1 {
    measure(grants: sizes[0])
} else {
    let heading = "grants\tusers\tgroups\ttables\tread_s\tsweep_s\ttotal_s\tcpu_s\tpairs\tpeak_MB\n"
    FileHandle.standardOutput.write(Data(heading.utf8))
    for size in sizes.isEmpty ? [10_000, 30_000, 100_000, 300_000, 1_000_000] : Array(sizes) {
        let child = Process()
        child.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        child.arguments = [String(size)]
        try child.run()
        child.waitUntilExit()
    }
}

func measure(grants: Int) {
    let estate = LargeEstate(grants: grants)
    let posture = estate.posture
    let clock = ContinuousClock()
    let began = clock.now
    let worked = processorSeconds()
    let graph = AccessGraph(posture: posture)
    let read = clock.now
    var pairs = 0
    graph.sweep(estate.tables) { _, _, certain, _ in pairs += certain }
    let done = clock.now
    let work = processorSeconds() - worked
    let row = [
        String(grants), String(estate.users), String(estate.groups), String(estate.tables.count),
        text(read - began), text(done - read), text(done - began), String(format: "%.3f", work), String(pairs),
        String(peakMemory()),
    ]
    print(row.joined(separator: "\t"))
}

func text(_ duration: Duration) -> String {
    String(format: "%.3f", Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18)
}

/// Time on a processor: what a busy machine does not stretch.
func processorSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

/// Megabytes; 0 where the system does not tell it in the way of Linux.
func peakMemory() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0) / 1_024
}
