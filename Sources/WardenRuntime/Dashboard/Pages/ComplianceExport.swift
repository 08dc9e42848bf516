internal import Foundation
internal import WardenAssurance
internal import WardenDomain
internal import WardenReporting
internal import WardenWeb

/// The report over a period as a file.
enum ComplianceExport {
    static func send(_ visit: Visit) async throws -> WebResponse {
        let period = CompliancePage.period(visit)
        let name = visit.request.parameters["format"] ?? ""
        let desk = visit.site.compliance
        func file(_ text: String, _ type: String, _ ending: String) -> WebResponse {
            attached(WebResponse(text, type: type), "trailwarden-\(period.text).\(ending)")
        }
        if name == "ocsf" { return file(try desk.gathering().ocsf(period), "application/x-ndjson", "ocsf.jsonl") }
        if name == "pdf" { return try await pdf(desk, period) }
        let isExecutive = name == "executive"
        guard let format = isExecutive ? PeriodFormat.html : PeriodFormat(rawValue: name) else {
            return visit.notFound("There is no such export.", .compliance)
        }
        let text = try desk.report(period).render(format, kind: isExecutive ? .executive : .audit)
        switch format {
        case .html: return file(text, "text/html; charset=utf-8", isExecutive ? "summary.html" : "html")
        case .csv: return file(text, "text/csv; charset=utf-8", "csv")
        case .json: return file(text, "application/json", "json")
        case .oscal: return file(text, "application/json", "assessment-results.json")
        case .poam: return file(text, "application/json", "plan-of-action-and-milestones.json")
        }
    }

    private static func pdf(_ desk: ComplianceDesk, _ period: ReportPeriod) async throws -> WebResponse {
        let page = try desk.report(period).render(.html)
        // Printing blocks: not on the threads that answer others.
        let bytes: Result<[UInt8], WardenError> = await withCheckedContinuation { done in
            BlockingWork.run {
                let path = NSTemporaryDirectory() + "trailwarden-\(UUID().uuidString).pdf"
                defer { try? FileManager.default.removeItem(atPath: path) }
                do throws(WardenError) {
                    try PagePrinter(environment: ProcessInfo.processInfo.environment).print(page, to: path)
                    done.resume(returning: .success([UInt8](FileManager.default.contents(atPath: path) ?? Data())))
                } catch {
                    done.resume(returning: .failure(error))
                }
            }
        }
        let response = WebResponse(
            status: 200,
            headers: [WebField("content-type", "application/pdf")],
            body: .bytes(try bytes.get())
        )
        return attached(response, "trailwarden-\(period.text).pdf")
    }

    /// As a file: another page's style has no place under this site's policy.
    private static func attached(_ response: WebResponse, _ name: String) -> WebResponse {
        response.with("content-disposition", "attachment; filename=\"\(name)\"")
            .with("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    }
}
