public import WardenCloud
public import WardenDomain

/// AWS Security Hub, `BatchImportFindings`, in the AWS Security Finding Format 2018-10-08.
public struct SecurityHubSink: Sink {
    public static let type = "security-hub"
    public static let keys = AWSSinkAddress.keys + [SinkKey("account", required: true)]

    private let address: AWSSinkAddress
    private let account: String
    private let region: String

    public init(_ settings: SinkSettings) throws(WardenError) {
        address = try AWSSinkAddress(settings, service: "securityhub")
        account = try settings.required("account")
        region = address.signing.region
        guard account.count == 12, account.allSatisfy(\.isNumber) else {
            throw WardenError(
                code: "sink.settings",
                object: settings.name,
                "'\(account)' is no AWS account of 12 digits"
            )
        }
    }

    public func message(for dispatch: Dispatch, _ context: SinkContext) -> SinkMessage {
        // One call takes at most 100 findings.
        let findings = dispatch.alerts.prefix(100).map { finding($0, dispatch) }
        var request = HTTPRequest.json(
            address.endpoint,
            JSONValue.object(["Findings": .array(Array(findings))]).encoded,
            path: "/findings/import"
        )
        request.headers["Content-Type"] = "application/json"
        return .http(request, signing: address.signing)
    }

    func finding(_ alert: Alert, _ dispatch: Dispatch) -> JSONValue {
        let label = alert.severity.rawValue.uppercased()
        let type =
            alert.kind == .content
            ? "Sensitive Data Identifications/Passwords" : "TTPs/Databricks Audit Log Detection"
        let status =
            switch dispatch.reason {
            case .resolved: "RESOLVED"
            case .acknowledged: "NOTIFIED"
            case .raised, .repeated, .escalated, .test: "NEW"
            }
        let product = "arn:aws:securityhub:\(region):\(account):product/\(account)/default"
        return .present([
            "SchemaVersion": "2018-10-08", "Id": .string(alert.id), "ProductArn": .string(product),
            "GeneratorId": .string(alert.rule.isEmpty ? "trailwarden" : alert.rule), "AwsAccountId": .string(account),
            "Types": [.string(type)],
            "FirstObservedAt": .time(alert.firstSeen), "LastObservedAt": .time(alert.lastSeen),
            "CreatedAt": .time(alert.raisedAt), "UpdatedAt": .time(max(dispatch.createdAt, alert.raisedAt)),
            "Severity": ["Label": .string(label), "Original": .string(alert.severity.rawValue)],
            "Title": .string(SafeLine.text(alert.title, limit: 256)),
            "Description": .string(SafeLine.text(alert.summary.isEmpty ? alert.title : alert.summary, limit: 1_024)),
            "Remediation": alert.runbook.isEmpty
                ? .null : ["Recommendation": ["Text": .string(SafeLine.text(alert.runbook, limit: 512))]],
            "ProductFields": .present([
                "trailwarden/kind": .string(alert.kind.rawValue), "trailwarden/count": .string(String(alert.count)),
                "trailwarden/delivery": .string(dispatch.id),
                "trailwarden/subject": .string(SafeLine.text(alert.subject, limit: 2_048)),
            ]),
            "Resources": [
                .object([
                    "Type": "Other", "Id": .string(SafeLine.text(resource(alert), limit: 512)),
                    "Region": .string(region), "Partition": "aws",
                    "Details": .object(["Other": .present(other(alert))]),
                ])
            ],
            "RecordState": dispatch.reason == .resolved ? "ARCHIVED" : "ACTIVE",
            "Workflow": ["Status": .string(status)],
        ])
    }

    private func resource(_ alert: Alert) -> String {
        alert.workspace.isEmpty ? (alert.place.isEmpty ? "trailwarden" : alert.place) : "databricks/\(alert.workspace)"
    }

    private func other(_ alert: Alert) -> [String: JSONValue] {
        Dictionary(PlainText.facts(alert).map { ($0.0, .string($0.1)) }) { first, _ in first }
    }

    public func verdict(
        on response: HTTPResponse,
        step: Int,
        dispatch: Dispatch,
        _ context: SinkContext
    ) -> DeliveryVerdict {
        let json = try? JSONReader.read(response.body)
        if response.status == 200, let failed = json?["FailedFindings"]?.array?.first {
            let words = failed["ErrorMessage"]?.string ?? failed["ErrorCode"]?.string ?? "a finding was not taken"
            return .refused(reason: SafeLine.text(words, limit: 160))
        }
        return AWSSinkAddress.verdict(response, receipt: json?["SuccessCount"]?.integer.map { "\($0) findings" })
    }
}
