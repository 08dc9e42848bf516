internal import Foundation

// Discovers an estate, then sends the very same calls again at the same concurrency and nothing else, so many times, and
// prints the round whose ratio is in the middle.
//   measure-discovery CONFIGURATION CONCURRENCY [ROUNDS]

let arguments = CommandLine.arguments
guard arguments.count > 2, let concurrency = Int(arguments[2]), concurrency > 0,
    let rounds = arguments.count > 3 ? Int(arguments[3]) : 3, rounds > 0
else {
    FileHandle.standardError.write(Data("usage: measure-discovery CONFIGURATION CONCURRENCY [ROUNDS]\n".utf8))
    exit(64)
}
let folder = NSTemporaryDirectory() + "/measure-discovery-\(UUID().uuidString)"
try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(atPath: folder) }
var all: [Round] = []
for _ in 0..<rounds {
    all.append(try await Round.run(configuration: arguments[1], concurrency: concurrency, folder: folder))
}
all.sort { $0.ratio < $1.ratio }
let middle = all[all.count / 2]
let ratios = all.map { String($0.ratio) }.joined(separator: ",")
let differing = all.reduce(0) { $0 + $1.differing }
print(
    """
    {"locations":\(middle.locations),"unknowns":\(middle.unknowns),"listed":\(middle.listed),"calls":\(middle.calls),\
    "concurrency":\(concurrency),"seconds":\(middle.seconds),"callsAloneSeconds":\(middle.callsAloneSeconds),\
    "ratio":\(middle.ratio),"ratios":[\(ratios)],"answeredOtherwise":\(differing)}
    """
)
