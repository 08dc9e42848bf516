import Foundation
import WardenTestSupport

/// Events and reports for tests of input that goes wrong.
enum Sample {
    /// A login, one line without newline. `note` is a parameter.
    static func event(_ number: Int, note: String = "", action: String = "login") -> String {
        """
        {"version":"2.0","auditLevel":"WORKSPACE_LEVEL","timestamp":\(1_780_000_000_000 + number * 1_000),\
        "workspaceId":7,"sourceIPAddress":"203.0.113.9","userAgent":"test","serviceName":"accounts",\
        "actionName":"\(action)","userIdentity":{"email":"ada@example.com"},"requestId":"r\(number)",\
        "requestParams":{"note":"\(note)"},"response":{"statusCode":200}}
        """
    }

    static func events(_ numbers: Range<Int>) -> String { numbers.map { event($0) + "\n" }.joined() }

    /// The quarantine and the counts of a JSON report.
    struct Report {
        struct Refused: Equatable {
            var file: String
            var line: Int
            var offset: Int
            var length: Int
            var reason: String
            var message: String
        }

        var events: Int
        var duplicates: Int
        var refused: [Refused]
        var actions: [String: Int]

        init(_ text: String) throws {
            guard let report = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any],
                let run = report["run"] as? [String: Any]
            else { throw CocoaError(.propertyListReadCorrupt) }
            events = run["eventsRead"] as? Int ?? -1
            duplicates = run["duplicateEvents"] as? Int ?? -1
            refused = (report["quarantine"] as? [[String: Any]] ?? []).map { record in
                let place = record["location"] as? [String: Any] ?? [:]
                return Refused(
                    file: (place["file"] as? NSString)?.lastPathComponent ?? "",
                    line: place["line"] as? Int ?? -1,
                    offset: place["offset"] as? Int ?? -1,
                    length: record["length"] as? Int ?? -1,
                    reason: record["reason"] as? String ?? "",
                    message: record["message"] as? String ?? ""
                )
            }
            let census = report["census"] as? [String: Any]
            let entries = (census?["actions"] as? [String: Any])?["entries"] as? [[String: Any]] ?? []
            actions = Dictionary(
                entries.map { ($0["value"] as? String ?? "", $0["count"] as? Int ?? 0) },
                uniquingKeysWith: +
            )
        }
    }
}
