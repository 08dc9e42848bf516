import WardenAlerts
import WardenCloud
import WardenDomain

/// Alerts and contexts for the tests of this folder.
enum Fixture {
    static let now: Int64 = 1_790_000_000_000
    static let context = SinkContext(now: now, host: "warden-1", version: "0.1")

    static func alert(
        _ id: String = "a1-00000000000000000000000000000001",
        severity: Severity = .high,
        kind: Alert.Kind = .detection,
        subject: String = "mallory@example.com",
        title: String = "Log delivery was turned off"
    ) -> Alert {
        let event = EventContext(
            source: .databricks,
            time: now - 60_000,
            service: "accounts",
            action: "updateLogDeliveryConfiguration",
            principal: subject,
            sourceAddress: "203.0.113.9",
            userAgent: "curl/8",
            workspace: "4242",
            account: "acc-1",
            status: "200",
            details: [.init(field: "requestParams.status", value: "DISABLED")]
        )
        return Alert(
            id: id,
            kind: kind,
            severity: severity,
            title: title,
            summary: "Audit logs are no longer delivered.",
            subject: subject,
            rule: "3f1c9a52-0000-4000-8000-000000000001",
            tags: ["attack.t1562.008"],
            runbook: "Turn it on again and ask who did it.",
            place: "s3://logs/workspaceId=0/date=2026-09-21/a.json",
            workspace: "4242",
            account: "acc-1",
            firstSeen: now - 60_000,
            lastSeen: now - 30_000,
            raisedAt: now,
            count: 3,
            samples: [
                Alert.Sample(location: EventLocation(file: "s3://logs/a.json", line: 7, offset: 900), event: event)
            ]
        )
    }

    static func dispatch(_ reason: Dispatch.Reason = .raised, _ alerts: [Alert] = [alert()]) -> Dispatch {
        Dispatch(id: "d1-0123456789abcdef0123456789abcdef", reason: reason, alerts: alerts, createdAt: now)
    }

    static func request(_ message: SinkMessage) -> HTTPRequest? {
        if case .http(let request, _) = message { request } else { nil }
    }

    static func json(_ message: SinkMessage) throws -> JSONValue {
        try JSONReader.read(request(message)?.body ?? [])
    }

    static func response(_ status: Int, _ body: String = "", _ headers: HTTPHeaders = [:]) -> HTTPResponse {
        HTTPResponse(status: status, headers: headers, body: Array(body.utf8))
    }
}
