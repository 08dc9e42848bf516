import Synchronization
import Testing
import WardenAssurance
import WardenCloud
import WardenDomain

@testable import WardenRuntime

/// Any endpoint for chat completions: it is asked once, with facts alone, and what it says is checked.
@Suite struct NarratorTests {
    private final class StandIn: HTTPTransport {
        private let answer: HTTPResponse
        private let taken = Mutex<[HTTPRequest]>([])

        init(_ status: Int, _ body: JSONValue) { answer = HTTPResponse(status: status, body: body.encoded) }

        var requests: [HTTPRequest] { taken.withLock { $0 } }

        func send(_ request: HTTPRequest) async throws -> HTTPResponse {
            taken.withLock { $0.append(request) }
            return answer
        }
    }

    private static let report = Made.report(Made.control(outcomes: [.pass, .fail], exceptions: [Made.exception()]))

    private func answer(_ text: String) -> JSONValue {
        .object(["choices": .array([.object(["message": .object(["content": .string(text)])])])])
    }

    private func narrator(_ transport: StandIn, environment: [String: String] = ["LLM_TOKEN": "a-token"]) -> Narrator {
        let url = "https://host.example/serving-endpoints/chat/completions"
        let settings = ReportSettings.Narrator(url: url, model: "some-model", tokenVariable: "LLM_TOKEN")
        return Narrator(settings, environment: environment, transport: transport)
    }

    @Test func getsFactsAloneAndIsHeldAgainstThem() async throws {
        let transport = StandIn(200, answer("There was 1 open exception. There were 99 exceptions."))
        let words = try await narrator(transport).words(for: Self.report)
        #expect(words.sentences == ["There was 1 open exception."])
        #expect(words.leftOut == 1)
        let request = try #require(transport.requests.first)
        #expect(transport.requests.count == 1)
        #expect(request.path == "/serving-endpoints/chat/completions" && request.authority == "host.example")
        #expect(request.headers["authorization"] == "Bearer a-token")
        let body = try JSONReader.read(request.body)
        #expect(body["model"]?.string == "some-model")
        // It is given nothing that it could do something with.
        #expect(body["tools"] == nil && body["functions"] == nil)
        let prompt = try #require(body["messages"]?.array?.first?["content"]?.string)
        #expect(prompt == NarrativeFacts(Self.report).prompt)
        #expect(!prompt.contains("logs-0") && !prompt.contains("a-token"))
    }

    @Test(arguments: [
        (500, JSONValue.object([:])), (200, JSONValue.object(["choices": .array([])])), (401, JSONValue.string("no")),
    ])
    func saysWhatWentWrong(status: Int, body: JSONValue) async {
        await #expect(throws: WardenError(code: "report.narrative", object: "some-model", "")) {
            try await narrator(StandIn(status, body)).words(for: Self.report)
        }
    }

    @Test func asksNobodyWithoutTheToken() async {
        let transport = StandIn(200, answer("There was 1 exception."))
        await #expect(throws: WardenError(code: "report.narrative", object: "some-model", "")) {
            try await narrator(transport, environment: [:]).words(for: Self.report)
        }
        #expect(transport.requests.isEmpty)
    }
}
