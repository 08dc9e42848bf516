import Foundation
import FuzzTargets
import Testing

/// Every seed, and every input that once failed, through the entry points that `make fuzz` uses.
@Suite(.serialized) struct CommittedInputTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Fuzz")

    /// A target with the folder of its inputs.
    struct Inputs: CustomTestStringConvertible, Sendable {
        var target: FuzzTarget
        var files: [URL]
        var testDescription: String { "\(target.rawValue), \(files.count) inputs" }
    }

    private static func files(_ target: FuzzTarget, _ kind: String) -> [URL] {
        let place = folder.appendingPathComponent("\(kind)/\(target.rawValue)")
        let found = try? FileManager.default.contentsOfDirectory(at: place, includingPropertiesForKeys: nil)
        return (found ?? []).sorted { $0.path < $1.path }
    }

    static let inputs = FuzzTarget.allCases.map { Inputs(target: $0, files: files($0, "Seeds") + files($0, "Cases")) }

    @Test(arguments: inputs) func everyClaimHolds(_ inputs: Inputs) throws {
        for file in inputs.files {
            let bytes = try Data(contentsOf: file)
            do {
                try bytes.withUnsafeBytes { try inputs.target.run($0) }
            } catch {
                Issue.record("\(file.lastPathComponent): \(error)")
            }
        }
        try UnsafeRawBufferPointer(start: nil, count: 0).withMemoryRebound(to: UInt8.self) {
            try inputs.target.run(UnsafeRawBufferPointer($0))
        }
    }

    /// Each input cut short, and with one byte changed, deterministically.
    @Test(arguments: inputs) func everyClaimHoldsForDamagedInputs(_ inputs: Inputs) throws {
        for file in inputs.files.prefix(6) {
            let bytes = [UInt8](try Data(contentsOf: file)).prefix(4_096)
            for step in 1...6 where !bytes.isEmpty {
                var damaged = Array(bytes.prefix(bytes.count * step / 6))
                if let last = damaged.indices.last { damaged[last / step] = UInt8(truncatingIfNeeded: step &* 37) }
                do {
                    try damaged.withUnsafeBytes { try inputs.target.run($0) }
                } catch {
                    Issue.record("\(file.lastPathComponent), damaged at \(step): \(error)")
                }
            }
        }
    }

    @Test func everyTargetHasSeeds() {
        for inputs in Self.inputs { #expect(!inputs.files.isEmpty, "\(inputs.target.rawValue)") }
    }

    @Test func everyFolderOfInputsHasATarget() {
        for kind in ["Seeds", "Cases"] {
            let place = Self.folder.appendingPathComponent(kind).path
            for name in (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? [] where !name.hasPrefix(".") {
                #expect(FuzzTarget(rawValue: name) != nil, "\(kind)/\(name)")
            }
        }
    }
}
