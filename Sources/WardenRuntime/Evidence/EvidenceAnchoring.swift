internal import Crypto
internal import Foundation
internal import WardenAWS
internal import WardenCloud
public import WardenDomain
internal import WardenEvidence
internal import WardenTransport

/// Lays signed heads down outside. What an anchor holds, not even the owner of the key can deny.
public struct EvidenceAnchoring: Sendable {
    /// What one anchor answered.
    public struct Receipt: Sendable, Hashable {
        public var anchor: String
        /// Entries under the head.
        public var size: UInt64
        /// Where it lies now; empty where it failed.
        public var place: String
        public var failure: String?
    }

    private let log: EvidenceLog
    private let connector: Connector
    private let transport: any HTTPTransport

    public init(log: EvidenceLog, connector: Connector) { self.init(log: log, connector: connector, transport: nil) }

    init(log: EvidenceLog, connector: Connector, transport: (any HTTPTransport)?) {
        self.log = log
        self.connector = connector
        self.transport = transport ?? NetworkTransport()
    }

    /// Signs the head and gives it to every anchor; receipts are recorded.
    public func run(_ anchors: [EvidenceSettings.Anchor]) async throws(WardenError) -> [Receipt] {
        let head = try await log.publish()
        var receipts: [Receipt] = []
        for anchor in anchors {
            var receipt = Receipt(anchor: anchor.words, size: head.checkpoint.size, place: "")
            do throws(WardenError) {
                receipt.place = try await give(head, to: anchor)
            } catch {
                receipt.failure = "\(error.object): \(error.message)"
            }
            receipts.append(receipt)
            let body = JSONValue.present([
                "size": .count(receipt.size), "root": .string(head.checkpoint.root.hexadecimal),
                "place": .string(receipt.place), "failure": .optional(receipt.failure),
            ])
            let kind = receipt.failure == nil ? "evidence.anchored" : "evidence.anchor-failed"
            try await log.append(kind: kind, subject: anchor.words, body: body)
        }
        try await log.publish()
        return receipts
    }

    private func give(_ head: SignedCheckpoint, to anchor: EvidenceSettings.Anchor) async throws(WardenError) -> String
    {
        let name = head.checkpoint.origin.replacing("/", with: "-") + "-\(head.checkpoint.size).checkpoint"
        let note = head.note.rendered
        switch anchor {
        case .file(let directory): return try write(note, name, directory)
        case .s3(let bucket, let prefix, let mode, let days):
            return try await put(note, bucket: bucket, key: prefix + name, mode: mode, days: days)
        case .webhook(let url, let secret): return try await post(note, name, url, secret)
        }
    }

    /// An existing file is never replaced: an anchor that could be overwritten would prove nothing.
    private func write(_ note: String, _ name: String, _ directory: String) throws(WardenError) -> String {
        let path = directory + "/" + name
        if let known = FileManager.default.contents(atPath: path) {
            guard known == Data(note.utf8) else {
                throw Self.failure(path, "holds another checkpoint of the same size")
            }
            return path
        }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o444)
        guard descriptor >= 0 else {
            throw Self.failure(path, "cannot be written: \(String(cString: strerror(errno)))")
        }
        defer { close(descriptor) }
        let bytes = Array(note.utf8)
        guard Foundation.write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
            throw Self.failure(path, "cannot be written: \(String(cString: strerror(errno)))")
        }
        return path
    }

    private func put(
        _ note: String,
        bucket: String,
        key: String,
        mode: String,
        days: Int
    ) async throws(WardenError) -> String {
        let place = "s3://\(bucket)/\(key)"
        let connections = (try? connector.clouds(for: .fix)) ?? []
        guard let connection = connections.first else {
            throw Self.failure(place, "no AWS account has a 'fix_profile' to write with")
        }
        let until = Timestamp(now + Int64(days) * 86_400_000).rfc3339 ?? ""
        let lock = S3Client.Lock(mode: mode, until: until)
        switch await S3Client(connection.session).put(Array(note.utf8), S3Bucket(bucket), key: key, lock: lock) {
        case .success(let version): return place + (version.map { "?versionId=\($0)" } ?? "")
        case .failure(let gap): throw Self.failure(place, "\(gap)")
        }
    }

    /// Signed as Standard Webhooks says, where there is a secret.
    private func post(
        _ note: String,
        _ name: String,
        _ url: String,
        _ variable: String?
    ) async throws(WardenError) -> String {
        let endpoint: Endpoint
        do { endpoint = try Endpoint(parsing: url, name: "webhook") } catch {
            throw Self.failure(url, (error as? WardenError)?.message ?? "is no address")
        }
        let body = (["type": "evidence.checkpoint", "checkpoint": .string(note)] as JSONValue).encoded
        var request = HTTPRequest(
            method: "POST",
            scheme: endpoint.scheme,
            authority: endpoint.authority,
            path: endpoint.basePath.isEmpty ? "/" : endpoint.basePath,
            headers: ["Content-Type": "application/json", "User-Agent": "trailwarden/\(Trailwarden.version)"],
            body: body
        )
        if let variable {
            let text = connector.ports.variable(variable) ?? ""
            let encoded = text.hasPrefix("whsec_") ? String(text.dropFirst(6)) : text
            guard let secret = Data(base64Encoded: encoded), secret.count >= 24 else {
                throw Self.failure("$\(variable)", "holds no secret of 24 bytes or more in base64")
            }
            let seconds = now / 1_000
            let signed = Array("\(name).\(seconds).".utf8) + body
            let code = HMAC<SHA256>.authenticationCode(for: signed, using: SymmetricKey(data: secret))
            request.headers["webhook-id"] = name
            request.headers["webhook-timestamp"] = String(seconds)
            request.headers["webhook-signature"] = "v1,\(Data(code).base64EncodedString())"
        }
        do {
            let response = try await transport.send(request)
            guard (200..<300).contains(response.status) else {
                throw Self.failure(endpoint.authority, "answered \(response.status)")
            }
            return endpoint.authority
        } catch let error as WardenError {
            throw error
        } catch {
            throw Self.failure(endpoint.authority, (error as? TransportFailure)?.message ?? "did not answer")
        }
    }

    private var now: Int64 { Int64(Date().timeIntervalSince1970 * 1_000) }

    private static func failure(_ object: String, _ message: String) -> WardenError {
        WardenError(code: "evidence.anchor", object: object, message)
    }
}
