import Foundation
import Synchronization
import Testing
import WardenDomain
import WardenRuntime
import WardenTestSupport

/// Searching with several threads.
@Suite struct HuntJobTests {
    private func logs(files: Int, events: Int) throws -> TemporaryDirectory {
        let directory = try TemporaryDirectory()
        for file in 0..<files {
            let lines = (0..<events).map { line in
                #"{"version":"2.0","timestamp":\#(1_700_000_000_000 + line),"serviceName":"s","actionName":"act\#(line % 3)","userIdentity":{"email":"u\#(line % 5)"},"requestParams":{"p":"\#(line)"}}"#
            }
            try directory.write(lines.joined(separator: "\n") + "\n", to: "f\(file).jsonl")
        }
        return directory
    }

    /// Large enough for several batches a file, shared by both threads.
    @Test func everyMatchComesOnceAndInTheOrderOfItsFile() throws {
        let directory = try logs(files: 2, events: 6_000)
        let found = Mutex<[HuntMatch]>([])
        let job = HuntJob(
            HuntOptions(expression: "actionName:act1", paths: [directory.path], threads: 3),
            now: 0
        )
        let outcome = try job.run { match in found.withLock { $0.append(match) } }
        let matches = found.withLock { $0 }
        #expect(outcome.matches == 4_000)
        #expect(outcome.events == 12_000)
        #expect(matches.count == 4_000)
        for file in Set(matches.map(\.location.file)) {
            let lines = matches.filter { $0.location.file == file }.map(\.location.line)
            #expect(lines == Array(stride(from: 2, through: 6_000, by: 3)))
        }
    }

    @Test func countsAgreeWhateverTheThreads() throws {
        let directory = try logs(files: 3, events: 2_000)
        let groups = try [1, 4].map { threads in
            try HuntJob(
                HuntOptions(
                    expression: "*",
                    paths: [directory.path],
                    groupBy: ["principal", "action"],
                    threads: threads
                ),
                now: 0
            ).run { _ in }.groups
        }
        #expect(groups[0] == groups[1])
        #expect(groups[0].count == 15)
        #expect(groups[0].reduce(0) { $0 + $1.count } == 6_000)
    }

    @Test func contentValuesOfTheFieldsSearchedComeFirst() throws {
        let directory = try TemporaryDirectory()
        let values = (0..<20).map { #""f\#($0)":"v\#($0)""# }.joined(separator: ",")
        try directory.write(
            #"{"version":"2.0","timestamp":1,"serviceName":"s","actionName":"a","requestParams":{\#(values)}}"#,
            to: "a.jsonl"
        )
        let shown = Mutex<[String]>([])
        let options = HuntOptions(expression: "requestParams.f17:v17", paths: [directory.path], details: 2)
        _ = try HuntJob(options, now: 0).run { match in shown.withLock { $0 += match.event.details.map(\.value) } }
        #expect(shown.withLock { $0 } == ["v17", "v0"])
    }
}
