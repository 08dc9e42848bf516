internal import Foundation
internal import WardenAWS
internal import WardenAlerts
internal import WardenCloud
internal import WardenDomain

/// Carries messages of sinks to their receivers.
struct AlertCarrier: Sendable {
    let transport: any HTTPTransport
    /// Credentials for requests to AWS, by profile.
    let credentials: @Sendable (AWSSigning) async throws -> AWSCredentials

    /// Sends a message, and whatever it leads to.
    func send(_ dispatch: Dispatch, through sink: any Sink, _ context: SinkContext) async -> DeliveryVerdict {
        var message = sink.message(for: dispatch, context)
        // No sink needs more than a look, a message and a confirmation.
        for step in 0..<8 {
            let verdict = await send(message, through: sink, step, dispatch, context)
            guard case .then(let next) = verdict else { return verdict }
            message = next
        }
        return .retry(reason: "the receiver asked for one more message again and again", after: nil)
    }

    private func send(
        _ message: SinkMessage,
        through sink: any Sink,
        _ step: Int,
        _ dispatch: Dispatch,
        _ context: SinkContext
    ) async -> DeliveryVerdict {
        do {
            switch message {
            case .http(let request, let signing):
                let response = try await transport.send(try await signed(request, signing, context))
                return sink.verdict(on: response, step: step, dispatch: dispatch, context)
            case .append(let bytes, let file): return try AppendFile.append(bytes, to: file)
            case .syslog(let lines, let target): return await WireCarrier.send(lines, to: target)
            case .mail(let mail, let server): return await WireCarrier.send(mail, through: server, as: context.host)
            }
        } catch let failure as TransportFailure {
            return .retry(reason: failure.message, after: nil)
        } catch let error as WardenError {
            return .retry(reason: Redaction.clean(error.description), after: nil)
        } catch {
            return .retry(reason: Redaction.clean("\(error)"), after: nil)
        }
    }

    private func signed(
        _ request: HTTPRequest,
        _ signing: AWSSigning?,
        _ context: SinkContext
    ) async throws -> HTTPRequest {
        guard let signing else { return request }
        let signer = SigV4Signer(
            credentials: try await credentials(signing),
            region: signing.region,
            service: signing.service
        )
        return signer.sign(request, at: context.now / 1_000)
    }
}

/// Appends to files so that a line is there whole or not at all, and stays.
enum AppendFile {
    static func append(_ bytes: [UInt8], to path: String) throws -> DeliveryVerdict {
        let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return .retry(reason: "\(path): \(String(cString: strerror(errno)))", after: nil) }
        defer { close(descriptor) }
        // One process at a time: a line cut short by a full disk is taken back.
        flock(descriptor, LOCK_EX)
        let before = lseek(descriptor, 0, SEEK_END)
        let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard written == bytes.count, fsync(descriptor) == 0 else {
            let reason = String(cString: strerror(errno))
            if written > 0 { ftruncate(descriptor, before) }
            return .retry(reason: "\(path): \(reason)", after: nil)
        }
        return .delivered(receipt: "\(bytes.count) bytes at \(before)")
    }
}
