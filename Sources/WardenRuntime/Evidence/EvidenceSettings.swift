internal import WardenDomain
internal import WardenYAML

/// Section `evidence` of `trailwarden.yml`: where the evidence log stands, who signs it, where its heads are anchored.
public struct EvidenceSettings: Sendable, Hashable {
    /// Where the private key is.
    public enum Key: Sendable, Hashable {
        /// 32 bytes in a file for its owner only; nil = below the state directory, made on first use.
        case file(String?)
        /// A variable that holds 32 bytes in base64.
        case environment(String)
        /// A key of AWS KMS, by ARN, of the spec ECC_NIST_EDWARDS25519.
        case kms(String)
    }

    /// A place outside that keeps signed heads.
    public enum Anchor: Sendable, Hashable {
        /// A directory, best on another machine or on a write-once file system.
        case file(String)
        /// A bucket with Object Lock: `mode` is `COMPLIANCE` or `GOVERNANCE`.
        case s3(bucket: String, prefix: String, mode: String, days: Int)
        /// An address that takes signed posts (Standard Webhooks); the secret stands in a variable.
        case webhook(url: String, secretVariable: String?)

        public var words: String {
            switch self {
            case .file(let path): "file \(path)"
            case .s3(let bucket, let prefix, let mode, let days): "s3://\(bucket)/\(prefix) (\(mode), \(days) d)"
            case .webhook(let url, _): "webhook \(url)"
            }
        }
    }

    /// nil = below the state directory.
    public var directory: String?
    public var key = Key.file(nil)
    public var anchors: [Anchor] = []

    public init() {}
}

/// Reads the section, with a diagnostic for every mistake.
struct EvidenceSettingsReader {
    private let file: String
    private(set) var diagnostics: [Diagnostic] = []

    init(file: String) { self.file = file }

    mutating func read(_ node: YAMLNode) -> EvidenceSettings {
        var result = EvidenceSettings()
        var section = fields(node, "'evidence'")
        result.directory = section.string("directory")
        if let node = section.node("key") { result.key = key(node) ?? result.key }
        if let node = section.node("anchors") {
            if node.sequence == nil {
                section.report("wrong-type", "'anchors' must be a list", at: node, hint: "begin each entry with '- '")
            }
            for item in node.sequence ?? [] {
                if let anchor = anchor(item) { result.anchors.append(anchor) }
            }
        }
        finish(section)
        return result
    }

    private func fields(_ node: YAMLNode, _ subject: String) -> YAMLFields {
        YAMLFields(node, file: file, domain: "configuration", subject: subject)
    }

    private mutating func finish(_ fields: YAMLFields) {
        var fields = fields
        fields.rejectUnknownKeys()
        diagnostics += fields.diagnostics
    }

    private mutating func key(_ node: YAMLNode) -> EvidenceSettings.Key? {
        var fields = fields(node, "'key'")
        let named: [EvidenceSettings.Key] = [
            fields.string("file").map { .file($0) }, fields.string("environment").map { .environment($0) },
            fields.string("kms").map { .kms($0) },
        ].compactMap { $0 }
        if named.count != 1 {
            let message = "'key' names one of: file, environment, kms"
            fields.report("wrong-value", message, at: node, hint: "keep one of them")
        }
        finish(fields)
        return named.count == 1 ? named[0] : nil
    }

    private mutating func anchor(_ node: YAMLNode) -> EvidenceSettings.Anchor? {
        var fields = fields(node, "the anchor")
        defer { finish(fields) }
        if let path = fields.string("file") { return .file(path) }
        if let url = fields.string("webhook") {
            return .webhook(url: url, secretVariable: fields.string("secret_environment"))
        }
        guard let url = fields.string("s3") else {
            fields.report("wrong-value", "an anchor names one of: file, s3, webhook", at: node)
            return nil
        }
        guard url.hasPrefix("s3://"), let bucket = url.dropFirst(5).split(separator: "/").first else {
            fields.report("wrong-value", "'s3' cannot be '\(url)'", at: node, hint: "write s3://BUCKET/PREFIX")
            return nil
        }
        let mode = (fields.string("lock") ?? "governance").uppercased()
        if !["GOVERNANCE", "COMPLIANCE"].contains(mode) {
            let message = "'lock' cannot be '\(mode.lowercased())': allowed are governance, compliance"
            fields.report("wrong-value", message, at: node)
        }
        let days = fields.integer("retention_days") ?? 400
        if days < 1 { fields.report("out-of-range", "'retention_days' cannot be '\(days)': 1 or more", at: node) }
        var prefix = String(url.dropFirst(5 + bucket.count).drop { $0 == "/" })
        if !prefix.isEmpty, !prefix.hasSuffix("/") { prefix += "/" }
        return .s3(bucket: String(bucket), prefix: prefix, mode: mode, days: days)
    }
}
