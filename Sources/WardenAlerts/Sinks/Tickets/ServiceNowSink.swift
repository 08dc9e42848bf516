public import WardenCloud
public import WardenDomain

/// ServiceNow Table API: one incident an alert, found again by its `correlation_id`.
public struct ServiceNowSink: Sink {
    public static let type = "servicenow"
    public static let keys = [
        SinkKey("url", .url, required: true), SinkKey("user", required: true),
        SinkKey("password", .secret, required: true),
        SinkKey("assignment_group"), SinkKey("table"),
    ]

    private let endpoint: Endpoint
    private let authorization: String
    private let group: String?
    private let table: String

    public init(_ settings: SinkSettings) throws(WardenError) {
        endpoint = try settings.endpoint("url")
        authorization = BasicAuthorization.header(try settings.required("user"), try settings.secret("password"))
        group = settings.texts["assignment_group"]
        table = settings.texts["table"] ?? "incident"
    }

    /// Looks whether the incident is there.
    public func message(for dispatch: Dispatch, _ context: SinkContext) -> SinkMessage {
        var request = self.request("GET", nil, nil)
        request.query = [
            .init("sysparm_query", "correlation_id=\(dispatch.lead?.id ?? dispatch.id)"),
            .init("sysparm_fields", "sys_id,number"), .init("sysparm_limit", "1"),
        ]
        return .http(request, signing: nil)
    }

    public func verdict(
        on response: HTTPResponse,
        step: Int,
        dispatch: Dispatch,
        _ context: SinkContext
    ) -> DeliveryVerdict {
        let json = try? JSONReader.read(response.body)
        guard (200..<300).contains(response.status) else { return DeliveryVerdict(response) }
        if step > 0 { return .delivered(receipt: json?["result"]?["number"]?.string ?? "HTTP \(response.status)") }
        guard let known = json?["result"]?.array else {
            return .retry(reason: "the answer to the search is no list of records", after: nil)
        }
        let isOver = dispatch.reason == .resolved || dispatch.reason == .acknowledged
        guard let id = known.first?["sys_id"]?.string else {
            if isOver { return .delivered(receipt: "no incident to tell") }
            return .then(.http(request("POST", nil, record(dispatch)), signing: nil))
        }
        if dispatch.reason == .raised || dispatch.reason == .test {
            return .delivered(receipt: "\(known.first?["number"]?.string ?? id), made before")
        }
        let note: JSONValue = ["work_notes": .string(PlainText.body(dispatch))]
        return .then(.http(request("PATCH", id, note), signing: nil))
    }

    private func record(_ dispatch: Dispatch) -> JSONValue {
        let lead = dispatch.lead
        let urgency = ["3", "3", "2", "1", "1"][lead?.severity.rank ?? 0]
        return .present([
            "short_description": .string(SafeLine.text(dispatch.headline, limit: 160)),
            "description": .string(PlainText.body(dispatch)), "urgency": .string(urgency), "impact": .string(urgency),
            "correlation_id": .string(lead?.id ?? dispatch.id), "correlation_display": "Trailwarden",
            "category": "security", "assignment_group": .optional(group),
        ])
    }

    private func request(_ method: String, _ id: String?, _ body: JSONValue?) -> HTTPRequest {
        let path =
            "/api/now/table/\(PercentEncoding.strict(table))" + (id.map { "/" + PercentEncoding.strict($0) } ?? "")
        var request = HTTPRequest.json(endpoint, body?.encoded ?? [], path: path, method: method)
        request.headers["Authorization"] = authorization
        request.headers["Accept"] = "application/json"
        return request
    }
}
