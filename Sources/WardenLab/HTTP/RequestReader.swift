internal import Foundation
internal import HTTPTypes
internal import Hummingbird

/// Takes an HTTP request apart.
enum RequestReader {
    static func call(_ request: Request, _ body: [UInt8], listener: Host, emulator: DatabricksEmulator) -> Call {
        let target = request.head.path ?? "/"
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        var headers: [String: String] = [:]
        for field in request.headers { headers[field.name.rawName.lowercased()] = field.value }
        var call = Call(
            host: listener,
            method: request.method.rawValue,
            path: parts[0],
            query: pairs(parts.count > 1 ? parts[1] : ""),
            headers: headers,
            now: Clock.now()
        )
        call.host = addressed(listener, headers, authority: request.head.authority, parts[0], emulator)
        // Loopback has one address: a test names the one it wants to be seen with.
        call.address = headers["x-lab-source-address"] ?? "127.0.0.1"
        // curl and urllib call every body a form; the control panel takes JSON only.
        let isForm = headers["content-type"]?.contains("application/x-www-form-urlencoded") == true
        if isForm, !call.path.hasPrefix("/_lab/") {
            call.form = pairs(String(decoding: body, as: UTF8.self)).compactMapValues(\.first)
        } else if !body.isEmpty {
            call.body = JSON(parsing: body) ?? .null
        }
        return call
    }

    /// On the account's port a header or the first label of the host name can name a workspace.
    private static func addressed(
        _ listener: Host,
        _ headers: [String: String],
        authority: String?,
        _ path: String,
        _ emulator: DatabricksEmulator
    ) -> Host {
        guard listener == .account,
            !path.contains("/accounts/") || path.hasPrefix("/api/2.0/accounts/servicePrincipals/")
        else {
            return listener
        }
        if let id = (headers["x-databricks-workspace-id"] ?? headers["x-databricks-org-id"]).flatMap({ Int64($0) }) {
            return .workspace(id)
        }
        if let label = authority?.split(separator: ".").first, authority?.contains(".localhost") == true,
            let id = emulator.workspace(deployment: String(label))
        {
            return .workspace(id)
        }
        return listener
    }

    private static func pairs(_ text: String) -> [String: [String]] {
        var result: [String: [String]] = [:]
        for pair in text.split(separator: "&") {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(decoded)
            result[sides[0], default: []].append(sides.count > 1 ? sides[1] : "")
        }
        return result
    }

    private static func decoded(_ text: Substring) -> String {
        let plain = String(text).replacing("+", with: " ")
        return plain.removingPercentEncoding ?? plain
    }
}
