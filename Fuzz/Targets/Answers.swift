import Foundation
import Synchronization
import WardenAWS
import WardenCloud
import WardenDatabricks
import WardenDomain

/// Answers of AWS and Databricks, whatever a gateway or an attacker put in their place: every read ends with a value or a
/// gap, and bytes that are no document are never taken for an answer.
///
/// The first byte chooses the read and the status.
enum Answers {
    static func read(_ bytes: UnsafeRawBufferPointer) throws {
        guard let first = bytes.first else { return }
        let body = [UInt8](bytes.dropFirst())
        let status = first & 1 == 0 ? 200 : 404
        let isJSON = (try? JSONReader.read(body)) != nil
        let isXML = (try? XMLReader.read(body)) != nil
        if let json = try? JSONReader.read(body) {
            let again = try? JSONReader.read(json.encoded)
            try claim(again?.encoded == json.encoded, "a document that is written and read again is another one")
        }
        let cloud = CloudClient(
            transport: Canned(status: status, body: body),
            time: CloudTime(now: { 1_790_000_000_000 }, sleep: { _ in }, jitter: { 0 }),
            retry: RetryPolicy(maximumAttempts: 1)
        )
        let outcome = waitFor { await ask(Int(first >> 1) % reads, cloud) }
        if status == 200 {
            let isReadable = outcome.isXML ? isXML : isJSON
            try claim(isReadable || !outcome.isAnswer, "bytes that are no document gave an answer")
        } else if outcome.isAnswer {
            // Only a code that says "there is none" makes an answer of a refusal.
            try claim(isXML || isJSON, "a refusal without words gave an answer")
        }
    }

    private static let reads = 16

    private struct Outcome: Sendable {
        var isXML: Bool
        var isAnswer: Bool
    }

    private static func ask(_ number: Int, _ cloud: CloudClient) async -> Outcome {
        let keys = AWSCredentials(accessKeyID: "AKIA" + String(repeating: "F", count: 16), secretAccessKey: "none")
        let session = AWSSession(cloud: cloud, source: FixedCredentials(keys), region: "us-east-1")
        let bucket = S3Bucket("logs")
        let s3 = S3Client(session)
        let documents: [S3Document] = [
            .acl, .lifecycle, .replication, .notification, .encryption, .logging, .objectLock,
        ]
        if number < documents.count {
            return xml(await s3.read(documents[number], of: bucket))
        }
        let client = DatabricksClient(
            cloud: cloud,
            host: Endpoint(authority: "dbc-1.cloud.databricks.com"),
            authorizer: FixedToken(Secret("none"))
        )
        let workspace = DatabricksWorkspace(client: client)
        switch number {
        case 7: return xml(await IAMClient(session).authorizationDocument())
        case 8: return xml(await s3.inventoryDocument(of: bucket))
        case 9: return json(await KMSClient(session).grantsDocument(ofKey: "k"))
        case 10: return json(await CloudTrailClient(session).trailsDocument(session))
        case 11: return json(await client.document(workspace.groups()))
        case 12: return json(await client.document(workspace.tables(catalog: "c", schema: "s")))
        case 13: return json(await workspace.recipientDocument("r"))
        case 14: return json(await client.document(workspace.jobs()))
        default: return json(await workspace.permissionsDocument(type: "jobs", id: "1"))
        }
    }

    private static func xml(_ result: Result<JSONValue?, CloudGap>) -> Outcome { outcome(result, isXML: true) }

    private static func json(_ result: Result<JSONValue?, CloudGap>) -> Outcome { outcome(result, isXML: false) }

    private static func outcome(_ result: Result<JSONValue?, CloudGap>, isXML: Bool) -> Outcome {
        if case .success = result {
            Outcome(isXML: isXML, isAnswer: true)
        } else {
            Outcome(isXML: isXML, isAnswer: false)
        }
    }

    /// Waits for work that needs a task; a target is called by one that has none.
    static func waitFor<Value: Sendable>(_ body: @escaping @Sendable () async -> Value) -> Value {
        let box = Box<Value>()
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            let value = await body()
            box.value.withLock { $0 = value }
            done.signal()
        }
        done.wait()
        guard let value = box.value.withLock({ $0 }) else { preconditionFailure("the read left no value") }
        return value
    }

    private final class Box<Value: Sendable>: Sendable {
        let value = Mutex<Value?>(nil)
    }
}

/// Gives one answer to everything.
private struct Canned: HTTPTransport {
    let status: Int
    let body: [UInt8]

    func send(_ request: HTTPRequest) async throws -> HTTPResponse { HTTPResponse(status: status, body: body) }
}
