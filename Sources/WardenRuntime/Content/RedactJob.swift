internal import Foundation
internal import Synchronization
internal import WardenContent
public import WardenDomain
internal import WardenInput

/// Writes masked copies of logs: the same files and lines, kinds instead of values.
public struct RedactJob: Sendable {
    /// What was written.
    public struct Summary: Sendable {
        public var files = 0
        public var lines: UInt64 = 0
        public var bytes: UInt64 = 0
        /// Replaced values by kind, most frequent first.
        public var replaced: [(kind: String, count: UInt64)] = []
        /// What could not be read or written.
        public var issues: [QuarantinedRecord] = []
        public var diagnostics: [Diagnostic] = []
    }

    /// What the copies look like.
    public struct Options: Sendable {
        /// Equal values get equal names under this key: `[email-3f9a1c02]`.
        public var pseudonymKey: [UInt8]?
        /// Leaves the addresses in fields that name the actor.
        public var keepsIdentities: Bool
        public var threads: Int
        public var sources: ContentSources

        public init(
            pseudonymKey: [UInt8]? = nil,
            keepsIdentities: Bool = false,
            threads: Int = 2,
            sources: ContentSources = ContentSources()
        ) {
            self.pseudonymKey = pseudonymKey
            self.keepsIdentities = keepsIdentities
            self.threads = threads
            self.sources = sources
        }
    }

    private let paths: [String]
    private let folder: String
    private let options: Options

    public init(paths: [String], folder: String, options: Options) {
        self.paths = paths
        self.folder = folder
        self.options = options
    }

    /// Redacts all files; compressed ones are written plain, without the ending that says so.
    ///
    /// - Throws: `redact.inside` where the copies would be written among the originals.
    public func run() async throws -> Summary {
        let plan = InputPlanner.expand(paths)
        let contentOptions = ContentOptions(minimumConfidence: 0.5, coversOverlaps: true)
        let (engine, diagnostics) = ContentCatalogue.engine(contentOptions, options.sources)
        let targets = RedactTargets(folder: folder, roots: paths, files: plan.files)
        try checkFolder(plan.files, targets)
        let next = Atomic<Int>(0)
        let collected = Mutex(RedactTally(detectors: engine.detectors.count))
        let now = Int64(Date().timeIntervalSince1970)
        let key = options.pseudonymKey.map { FingerprintKey($0) }
        let threads = max(1, min(options.threads, plan.files.count))
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
            var worker = RedactWorker(
                redactor: LineRedactor(
                    engine: engine,
                    now: now,
                    pseudonyms: key,
                    keepsIdentities: options.keepsIdentities
                ),
                targets: targets
            )
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < plan.files.count else { break }
                worker.redact(plan.files[index])
            }
            let tally = worker.finish()
            collected.withLock { $0.add(tally) }
        }
        return collected.withLock { tally in
            var summary = tally.summary(engine.detectors.map(\.kind))
            summary.issues = plan.issues + summary.issues
            summary.diagnostics = diagnostics
            return summary
        }
    }

    /// Copies next to the originals would take their place, or be taken for logs by the next scan.
    private func checkFolder(_ files: [InputFile], _ targets: RedactTargets) throws {
        let target = URL(filePath: folder).standardizedFileURL.path
        for path in paths where path != "-" {
            let source = URL(filePath: path).standardizedFileURL.path
            if target == source || target.hasPrefix(source.hasSuffix("/") ? source : source + "/") {
                throw WardenError(
                    code: "redact.inside",
                    object: folder,
                    "the copies would lie inside '\(path)', which is read",
                    hint: "name a folder elsewhere with --out"
                )
            }
        }
        var folders: [String: String] = [:]
        func realFolder(of path: String) -> String {
            let url = URL(filePath: path).deletingLastPathComponent()
            if let known = folders[url.path] { return known }
            let real = url.resolvingSymlinksInPath().standardizedFileURL.path
            folders[url.path] = real
            return real
        }
        for file in files where file.origin != .standardInput {
            guard let copy = targets.path(for: file) else { continue }
            guard realFolder(of: copy) == realFolder(of: file.path) else { continue }
            throw WardenError(
                code: "redact.inside",
                object: folder,
                "the copy of '\(file.path)' would lie beside it",
                hint: "name a folder elsewhere with --out"
            )
        }
    }
}
