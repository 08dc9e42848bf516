import Foundation
import Testing

/// The corpus against pySigma, where the set-up script has installed it: every disagreement is one we decided on.
@Suite struct PySigmaComparisonTests {
    private static let tools = ProcessInfo.processInfo.environment["TRAILWARDEN_TOOLS"].map { $0 + "/bin/python3" }

    @Test(.enabled(if: tools.map { FileManager.default.isExecutableFile(atPath: $0) } ?? false))
    func everyDisagreementIsDocumented() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(Self.tools))
        process.arguments = [root.appendingPathComponent("Scripts/compare-sigma-corpus").path]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(text)")
    }
}
