import Foundation
import Glibc
import Testing
import WardenTestSupport

/// Programs of this machine that alerts are sent to. In CI they must be there; elsewhere tests without them are skipped.
enum Tools {
    static let environment = ProcessInfo.processInfo.environment
    static let isStrict = environment["CI"] != nil

    /// Folders in which a program may stand; ours first, since another one of the name lacks what ours has beside it.
    private static let folders =
        [(environment["TRAILWARDEN_TOOLS"] ?? ".venv") + "/bin"]
        + (environment["PATH"] ?? "").split(separator: ":").map(String.init) + ["/usr/sbin", "/usr/bin"]

    static func path(_ name: String) -> String? {
        folders.map { $0 + "/" + name }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    static func isWanted(_ names: String...) -> Bool { isStrict || names.allSatisfy { path($0) != nil } }

    /// The root of a Debian package that `Scripts/setup` unpacks and does not install.
    static func unpacked(_ name: String, _ program: String) -> String? {
        let place = (environment["TRAILWARDEN_TOOLS"] ?? ".venv") + "/" + name
        return FileManager.default.isExecutableFile(atPath: place + "/usr/sbin/" + program) ? place : nil
    }

    static var syslogNG: String? { unpacked("syslog-ng", "syslog-ng") }
    /// Its daemon takes another user for its spool, which only root can give it.
    static var exim: String? { geteuid() == 0 ? unpacked("exim", "exim4") : nil }

    /// A port that was free a moment ago.
    static func freePort() -> Int {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
                _ = bind(socket, raw, length)
                _ = getsockname(socket, raw, &length)
            }
        }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}

/// A server that runs while the value lives.
final class ServerProcess {
    private let process = Process()

    init(_ program: String, _ arguments: [String], environment: [String: String] = [:], log: String) throws {
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.environment = Tools.environment.merging(environment) { _, new in new }
        _ = FileManager.default.createFile(atPath: log, contents: nil)
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
        process.standardOutput = handle
        process.standardError = handle
        process.standardInput = FileHandle.nullDevice
        try process.run()
    }

    deinit { process.end() }

    /// Tries until the port answers.
    func waits(for port: Int) async -> Bool {
        for _ in 0..<6_000 {
            let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            defer { close(socket) }
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = UInt16(port).bigEndian
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            let length = socklen_t(MemoryLayout<sockaddr_in>.size)
            let isOpen = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, length) == 0 }
            }
            if isOpen { return true }
            try? await Task.sleep(for: .milliseconds(50))
        }
        return false
    }
}

/// Sends test alerts to real receivers with the program itself.
final class ReceiverBench {
    let place: TemporaryDirectory
    let port = Tools.freePort()

    init() throws {
        place = try TemporaryDirectory()
        let made = try CommandRunner().shell(
            """
            openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 2 -subj /CN=localhost \
            -addext subjectAltName=DNS:localhost,IP:127.0.0.1
            """,
            directory: place.url
        )
        #expect(made.status == 0, "\(made.error)")
    }

    var path: String { place.path }

    /// `sink test` of a sink written in YAML flow style, without its name.
    func test(_ sink: String, environment: [String: String] = [:]) throws -> CommandRunner.Outcome {
        try place.write("alerts:\n  sinks:\n    - {name: it, \(sink)}\n", to: "c.yml")
        return try CommandRunner().run(
            ["sink", "test", "it", "--config", path + "/c.yml"],
            environment: environment
        )
    }

    /// What stands in a file of the receiver, once it holds `text`.
    func waits(for text: String, in file: String) async -> String? {
        for _ in 0..<6_000 {
            if let found = try? String(contentsOfFile: path + "/" + file, encoding: .utf8), found.contains(text) {
                return found
            }
            try? await Task.sleep(for: .milliseconds(50))
        }
        return nil
    }
}
