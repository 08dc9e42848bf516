public import Foundation

/// Runs the built `trailwarden` the way a user does: arguments in, standard output, standard error and exit code out.
public struct CommandRunner: Sendable {
    /// What one run left behind.
    public struct Outcome: Sendable {
        public var status: Int32
        public var output: String
        public var error: String

        /// Standard output, one element a line, without the last empty one.
        public var lines: [String] {
            output.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
        }
    }

    public let executable: URL

    /// - Parameter product: an executable of this package; it stands beside the test bundle.
    public init(product: String = "trailwarden") {
        let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let arguments = CommandLine.arguments.first.map { URL(fileURLWithPath: $0) }
        let candidates = [bundle, arguments].compactMap { $0?.deletingLastPathComponent() } + Self.buildFolders
        let found = candidates.map { $0.appendingPathComponent(product) }
        executable = found.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? found[0]
    }

    /// `swift test` may run the bundle through a helper of the toolchain; the build folder is then found from here.
    private static var buildFolders: [URL] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return [root.appendingPathComponent(".build/debug"), root.appendingPathComponent(".build/release")]
    }

    /// Runs to the end. Standard input is `input`, or empty.
    public func run(
        _ arguments: [String],
        input: String = "",
        environment: [String: String] = [:],
        directory: URL? = nil
    ) throws -> Outcome {
        try run(executable, arguments, input: input, environment: environment, directory: directory)
    }

    /// Runs a script of the shell, in which `$TRAILWARDEN` is the program: for limits, signals, pipes and devices.
    public func shell(
        _ script: String,
        environment: [String: String] = [:],
        directory: URL? = nil
    ) throws -> Outcome {
        var variables = environment
        variables["TRAILWARDEN"] = executable.path
        let shell = URL(fileURLWithPath: "/bin/bash")
        return try run(shell, ["-c", script], input: "", environment: variables, directory: directory)
    }

    private func run(
        _ program: URL,
        _ arguments: [String],
        input: String,
        environment: [String: String],
        directory: URL?
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        var variables = ProcessInfo.processInfo.environment
        variables["NO_COLOR"] = "1"
        for (name, value) in environment { variables[name] = value }
        process.environment = variables
        if let directory { process.currentDirectoryURL = directory }
        // Files, not pipes: neither stream can fill up and stop the child.
        let scratch = try TemporaryDirectory()
        let files = try ["in", "out", "err"].map { name in
            let url = scratch.url.appendingPathComponent(name)
            try Data((name == "in" ? input : "").utf8).write(to: url)
            return url
        }
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus,
            output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
            error: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
        )
    }
}

/// A directory that goes away with the value.
public final class TemporaryDirectory: Sendable {
    public let url: URL

    public init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("trailwarden-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    public var path: String { url.path }

    /// Writes a file, making folders on the way; returns its path.
    @discardableResult
    public func write(_ text: String, to name: String) throws -> String { try write(Data(text.utf8), to: name) }

    /// Writes a file, making folders on the way; returns its path.
    @discardableResult
    public func write(_ data: Data, to name: String) throws -> String {
        let file = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
        return file.path
    }
}
