public import WardenCloud
public import WardenDomain

/// Jira Cloud, REST API 3: one issue an alert. The alert's identity is a label; an issue that has it is not made twice.
public struct JiraSink: Sink {
    public static let type = "jira"
    public static let keys = [
        SinkKey("url", .url, required: true), SinkKey("project", required: true), SinkKey("issue_type"),
        SinkKey("user", required: true), SinkKey("token", .secret, required: true),
    ]

    private let endpoint: Endpoint
    private let project: String
    private let issueType: String
    private let authorization: String

    public init(_ settings: SinkSettings) throws(WardenError) {
        endpoint = try settings.endpoint("url")
        project = try settings.required("project")
        issueType = settings.texts["issue_type"] ?? "Task"
        authorization = BasicAuthorization.header(try settings.required("user"), try settings.secret("token"))
    }

    /// Looks whether the issue is there.
    public func message(for dispatch: Dispatch, _ context: SinkContext) -> SinkMessage {
        let query = "project = \"\(project)\" AND labels = \"\(Self.label(dispatch))\""
        let body: JSONValue = ["jql": .string(query), "maxResults": 1, "fields": ["status"]]
        return .http(request("/rest/api/3/search/jql", body), signing: nil)
    }

    public func verdict(
        on response: HTTPResponse,
        step: Int,
        dispatch: Dispatch,
        _ context: SinkContext
    ) -> DeliveryVerdict {
        let json = try? JSONReader.read(response.body)
        guard (200..<300).contains(response.status) else { return DeliveryVerdict(response) }
        if step > 0 {
            return .delivered(receipt: json?["key"]?.string ?? json?["id"]?.text ?? "HTTP \(response.status)")
        }
        guard let issues = json?["issues"]?.array else {
            return .retry(reason: "the answer to the search is no list of issues", after: nil)
        }
        guard let key = issues.first?["key"]?.string else {
            // What was never told needs no word that it is over.
            if dispatch.reason == .resolved || dispatch.reason == .acknowledged {
                return .delivered(receipt: "no issue to tell")
            }
            return .then(.http(request("/rest/api/3/issue", issue(dispatch)), signing: nil))
        }
        if dispatch.reason == .raised || dispatch.reason == .test { return .delivered(receipt: "\(key), made before") }
        let comment: JSONValue = ["body": Self.document(dispatch)]
        return .then(.http(request("/rest/api/3/issue/\(PercentEncoding.strict(key))/comment", comment), signing: nil))
    }

    private func issue(_ dispatch: Dispatch) -> JSONValue {
        [
            "fields": [
                "project": ["key": .string(project)], "issuetype": ["name": .string(issueType)],
                "summary": .string(SafeLine.text(dispatch.headline, limit: 250)),
                "labels": ["trailwarden", .string(Self.label(dispatch))], "description": Self.document(dispatch),
            ]
        ]
    }

    /// Atlassian Document Format: a paragraph a line.
    private static func document(_ dispatch: Dispatch) -> JSONValue {
        let lines = PlainText.body(dispatch).split(separator: "\n").prefix(200)
        let paragraphs = lines.map { line -> JSONValue in
            ["type": "paragraph", "content": [["type": "text", "text": .string(String(line))]]]
        }
        return ["type": "doc", "version": 1, "content": .array(Array(paragraphs))]
    }

    private static func label(_ dispatch: Dispatch) -> String { dispatch.lead?.id ?? dispatch.id }

    private func request(_ path: String, _ body: JSONValue) -> HTTPRequest {
        var request = HTTPRequest.json(endpoint, body.encoded, path: path)
        request.headers["Authorization"] = authorization
        request.headers["Accept"] = "application/json"
        return request
    }
}
