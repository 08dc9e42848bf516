import Foundation
import WardenTestSupport

/// Python programs of the set-up environment.
enum PythonTools {
    static let folder = ProcessInfo.processInfo.environment["TRAILWARDEN_TOOLS"].map { $0 + "/bin/" }

    static func has(_ program: String) -> Bool {
        folder.map { FileManager.default.isExecutableFile(atPath: $0 + program) } ?? false
    }

    /// Runs a script of this folder over lines of input.
    static func run(_ script: String, input: String) throws -> [String] {
        let process = Process()
        let scratch = try TemporaryDirectory()
        let tools = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        process.executableURL = URL(fileURLWithPath: (folder ?? "") + "python3")
        process.arguments = [tools.appendingPathComponent("Tools/\(script)").path]
        let file = try scratch.write(input, to: "in")
        let output = try scratch.write("", to: "out")
        process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
        try process.run()
        process.waitUntilExit()
        let text = try String(contentsOfFile: output, encoding: .utf8)
        return text.split(separator: "\n").map(String.init)
    }
}

/// A server of the set-up environment on a free port of loopback.
final class Emulator: Sendable {
    let port: UInt16
    private let process: Process

    /// Starts it and waits until it takes connections.
    ///
    /// Attempts are counted, not seconds: where the machine is busy the wait gets longer by itself. A server that ends (its
    /// port was taken in between) is started anew on another.
    /// - Parameter arguments: given the port.
    static func start(
        _ program: String,
        arguments: (UInt16) -> [String],
        environment: (UInt16) -> [String: String]
    ) async throws -> Emulator {
        for _ in 0..<5 {
            let emulator = try Emulator(program, arguments: arguments, environment: environment)
            for _ in 0..<1_200 where emulator.process.isRunning {
                if emulator.takesConnections() { return emulator }
                try await Task.sleep(for: .milliseconds(100))
            }
            emulator.stop()
        }
        throw EmulatorDidNotStart(program: program)
    }

    private init(_ program: String, arguments: (UInt16) -> [String], environment: (UInt16) -> [String: String]) throws {
        port = try Self.freePort()
        process = Process()
        process.executableURL = URL(fileURLWithPath: (PythonTools.folder ?? "") + program)
        process.arguments = arguments(port)
        var variables = ProcessInfo.processInfo.environment
        for (name, value) in environment(port) { variables[name] = value }
        process.environment = variables
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    private func takesConnections() -> Bool {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }

    /// At once: a server that is asked to end waits for connections that the clients keep open.
    func stop() { process.end() }

    /// A port that was free a moment ago.
    private static func freePort() throws -> UInt16 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(descriptor, pointer, length) == 0 && getsockname(descriptor, pointer, &length) == 0
            }
        }
        guard result else { throw CocoaError(.fileReadUnknown) }
        return UInt16(bigEndian: address.sin_port)
    }
}

struct EmulatorDidNotStart: Error {
    var program: String
}
