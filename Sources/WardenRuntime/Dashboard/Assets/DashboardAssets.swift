internal import Crypto
internal import Foundation
internal import WardenDomain
internal import WardenReporting
internal import WardenWeb

/// Style and script of the dashboard. Their names hold a hash of what is in them, so that a browser may keep them.
struct DashboardAssets: Sendable {
    let stylePath: String
    let scriptPath: String
    private let files: [String: WebResponse]

    init() {
        let style = "\(ReportParts.stylesheet)\n\(DashboardStylesheet.text)"
        let script = "\(DashboardScript.text)"
        stylePath = "/assets/\(Self.digest(style)).css"
        scriptPath = "/assets/\(Self.digest(script)).js"
        let forever = "public, max-age=31536000, immutable"
        var mark = Markup()
        ReportParts.writeMark(&mark)
        let icon = mark.text.replacing("<svg ", with: "<svg xmlns=\"http://www.w3.org/2000/svg\" fill=\"#2f5bd0\" ")
            .replacing("class=\"mark-trail\"", with: "fill=\"none\" stroke=\"#fff\" stroke-width=\"2.2\"")
            .replacing("class=\"mark-dot\"", with: "fill=\"#fff\"")
        files = [
            stylePath: WebResponse(style, type: "text/css; charset=utf-8").with("cache-control", forever),
            scriptPath: WebResponse(script, type: "text/javascript; charset=utf-8").with("cache-control", forever),
            "/assets/mark.svg": WebResponse(icon, type: "image/svg+xml").with("cache-control", "public, max-age=86400"),
        ]
    }

    func file(_ path: String) -> WebResponse? { files[path] }

    private static func digest(_ text: String) -> String {
        Hexadecimal.text(SHA256.hash(data: Data(text.utf8)).prefix(8))
    }
}
