import Foundation
import Testing
import WardenInput
import WardenTestSupport

@Suite struct SeenEventsTests {
    private func admit(_ seen: SeenEvents, _ hashes: [UInt64], day: Int32) -> [Bool] {
        var isNew = [Bool](repeating: false, count: hashes.count)
        let days = [Int32](repeating: day, count: hashes.count)
        hashes.withUnsafeBufferPointer { hashes in
            days.withUnsafeBufferPointer { days in
                isNew.withUnsafeMutableBufferPointer { seen.admit(hashes: hashes, days: days, isNew: $0) }
            }
        }
        return isNew
    }

    @Test func countsEachEventOnce() throws {
        let directory = try TemporaryDirectory()
        let seen = SeenEvents(directory: directory.path)
        #expect(admit(seen, [1, 2, 1, 0, 0], day: 5) == [true, true, false, true, false])
        #expect(admit(seen, [2, 3], day: 5) == [false, true])
        #expect(admit(seen, [2], day: 6) == [true])
    }

    @Test func remembersAcrossRunsWhatWasCommitted() throws {
        let directory = try TemporaryDirectory()
        let first = SeenEvents(directory: directory.path)
        _ = admit(first, [1, 2], day: 5)
        let names = try first.checkpoint()
        first.didCommit(names)
        _ = admit(first, [3], day: 5)
        _ = try first.checkpoint()
        // The second checkpoint was never committed: a new run knows the first one only, and cleans up.
        let second = SeenEvents(directory: directory.path, segments: names)
        #expect(admit(second, [1, 2, 3], day: 5) == [false, false, true])
        #expect(Set(try FileManager.default.contentsOfDirectory(atPath: directory.path)) == names)
    }

    @Test func spillsDaysAndReadsThemBack() throws {
        let directory = try TemporaryDirectory()
        let seen = SeenEvents(directory: directory.path, memoryLimit: 64 << 10)
        let hashes = (1...2_000).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
        for day in 0..<20 { #expect(!admit(seen, hashes, day: Int32(day)).contains(false)) }
        for day in 0..<20 { #expect(!admit(seen, hashes, day: Int32(day)).contains(true)) }
        #expect(try seen.checkpoint().count == 20)
    }
}
