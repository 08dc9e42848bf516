/// What credentials are looked for in: the environment, files and programs of this machine, injected.
public struct LocalPorts: Sendable {
    public var environment: [String: String]
    /// The home folder, without a final slash.
    public var home: String
    /// Text of a file; nil where there is none or it may not be read.
    public var readFile: @Sendable (String) -> String?
    /// Runs a command line of the user's own configuration; nil where it fails.
    public var run: @Sendable (String) async -> String?

    /// Replaces a file that only its owner may read: the kept sign-in of a tool whose token was renewed.
    public var writeFile: @Sendable (_ path: String, _ text: String) -> Void

    public init(
        environment: [String: String],
        home: String,
        readFile: @escaping @Sendable (String) -> String?,
        writeFile: @escaping @Sendable (_ path: String, _ text: String) -> Void = { _, _ in },
        run: @escaping @Sendable (String) async -> String? = { _ in nil }
    ) {
        self.writeFile = writeFile
        self.environment = environment
        self.home = home
        self.readFile = readFile
        self.run = run
    }

    /// A variable; nil where it is unset or empty.
    public func variable(_ name: String) -> String? {
        environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// `~/` at the start becomes the home folder.
    public func expand(_ path: String) -> String {
        path == "~" ? home : path.hasPrefix("~/") ? home + path.dropFirst(1) : path
    }
}
