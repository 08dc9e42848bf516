internal import Foundation
public import WardenAssurance
internal import WardenCloud
public import WardenDomain
internal import WardenTransport

extension PeriodGathering {
    /// The report in words, by the configured language model. Never asked for unless somebody says so.
    ///
    /// The model gets numbers and ids of criteria alone; what it writes is checked sentence by sentence against them, and
    /// nothing in this program acts on it.
    ///
    /// - Throws: `report.narrative`.
    public func narrative(
        of report: PeriodReport,
        environment: [String: String]
    ) async throws(WardenError) -> CheckedNarrative {
        guard let narrator = settings.narrator else {
            throw WardenError(
                code: "report.narrative",
                object: "report.narrative",
                "no language model is configured",
                hint: "name one under 'report: {narrative: {url: ..., model: ...}}', or leave --narrative away"
            )
        }
        return try await Narrator(narrator, environment: environment, transport: NetworkTransport()).words(for: report)
    }
}

/// Asks one language model for a few sentences.
struct Narrator {
    private let settings: ReportSettings.Narrator
    private let environment: [String: String]
    private let transport: any HTTPTransport

    init(_ settings: ReportSettings.Narrator, environment: [String: String], transport: any HTTPTransport) {
        self.settings = settings
        self.environment = environment
        self.transport = transport
    }

    func words(for report: PeriodReport) async throws(WardenError) -> CheckedNarrative {
        let facts = NarrativeFacts(report)
        let text = try await ask(facts.prompt)
        return NarrativeCheck(facts).check(text, model: settings.model)
    }

    private func ask(_ prompt: String) async throws(WardenError) -> String {
        let request = try request(prompt)
        let response: HTTPResponse
        do {
            response = try await transport.send(request)
        } catch {
            throw failure((error as? TransportFailure)?.message ?? "no response came")
        }
        guard response.status == 200 else { throw failure("it answered with status \(response.status)") }
        guard let document = try? JSONReader.read(response.body),
            let text = document["choices"]?.array?.first?["message"]?["content"]?.string
        else { throw failure("its answer is not of the form that was asked for") }
        return text
    }

    private func request(_ prompt: String) throws(WardenError) -> HTTPRequest {
        guard let endpoint = try? Endpoint(parsing: settings.url, name: "report.narrative.url") else {
            throw failure("its address cannot be read")
        }
        var headers: HTTPHeaders = ["Content-Type": "application/json", "Accept": "application/json"]
        if let variable = settings.tokenVariable {
            guard let token = environment[variable], !token.isEmpty else {
                throw failure("the variable '\(variable)' is not set")
            }
            headers["Authorization"] = "Bearer \(token)"
        }
        let body: JSONValue = [
            "model": .string(settings.model), "temperature": 0, "max_tokens": 600,
            "messages": .array([["role": "user", "content": .string(prompt)]]),
        ]
        return HTTPRequest(
            method: "POST",
            scheme: endpoint.scheme,
            authority: endpoint.authority,
            path: endpoint.basePath,
            headers: headers,
            body: body.encoded,
            timeout: .seconds(60),
            maximumResponseBytes: 1 << 20
        )
    }

    private func failure(_ message: String) -> WardenError {
        WardenError(
            code: "report.narrative",
            object: settings.model,
            message,
            hint: "the report needs no words: leave --narrative away"
        )
    }
}
