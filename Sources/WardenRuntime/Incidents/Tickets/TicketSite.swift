internal import Foundation
internal import WardenCloud
internal import WardenDomain

/// Signed requests at one system of tickets. What it refuses is told in its own words, never with a credential.
struct TicketSite: Sendable {
    private static let attempts = 4

    let settings: TicketSettings.System
    let endpoint: Endpoint
    let user: String?
    let token: String
    let transport: any HTTPTransport

    /// The answer of a call that the system took.
    ///
    /// - Throws: `ticket.refused`, `ticket.unreachable`.
    func call(
        _ method: String,
        _ path: String,
        query: [HTTPRequest.QueryItem] = [],
        _ body: JSONValue? = nil
    ) async throws(WardenError) -> JSONValue {
        var request = HTTPRequest(
            method: method,
            scheme: endpoint.scheme,
            authority: endpoint.authority,
            path: endpoint.basePath + path,
            query: query
        )
        let login = user.map { "Basic " + Data("\($0):\(token)".utf8).base64EncodedString() } ?? "Bearer \(token)"
        request.headers["Authorization"] = login
        request.headers["Accept"] = "application/json"
        if let body {
            request.headers["Content-Type"] = "application/json"
            request.body = body.encoded
        }
        let response = try await send(request)
        guard (200..<300).contains(response.status) else {
            throw WardenError(
                code: "ticket.refused",
                object: "\(endpoint.authority)\(path)",
                "answered \(response.status): \(Self.reason(response.body))",
                hint: response.status == 401 || response.status == 403
                    ? "check the credential and its rights" : "see docs/incidents.md"
            )
        }
        return response.body.isEmpty ? .null : (try? JSONReader.read(response.body)) ?? .null
    }

    /// Waits and tries again where the system asks for it. A create that got no answer is not sent again: the next run
    /// finds it by its key.
    private func send(_ request: HTTPRequest) async throws(WardenError) -> HTTPResponse {
        for attempt in 1...Self.attempts {
            do {
                let response = try await transport.send(request)
                guard response.status == 429 || response.status == 503, attempt < Self.attempts else { return response }
                let seconds = response.headers["Retry-After"].flatMap { Double($0) } ?? Double(attempt)
                try await Task.sleep(for: .seconds(min(30, max(0, seconds))))
            } catch {
                let reason = (error as? TransportFailure)?.message ?? "did not answer"
                throw WardenError(code: "ticket.unreachable", object: endpoint.authority, reason)
            }
        }
        throw WardenError(code: "ticket.unreachable", object: endpoint.authority, "is busy")
    }

    private static func reason(_ body: [UInt8]) -> String {
        guard let json = try? JSONReader.read(body) else { return "no reason given" }
        var words = json["errorMessages"]?.strings ?? []
        words += (json["errors"]?.object ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.text ?? "")" }
        words += [json["error"]?["message"]?.string, json["error"]?["detail"]?.string].compactMap { $0 }
        return words.isEmpty ? "no reason given" : words.joined(separator: "; ")
    }
}
