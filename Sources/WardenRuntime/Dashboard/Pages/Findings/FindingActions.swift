internal import WardenChecks
internal import WardenDomain
internal import WardenWeb

/// Changes of findings, by the same path as the commands; each is entered in the evidence log first.
enum FindingActions {
    private static let longest: Int64 = 366 * 86_400_000

    static func suppress(_ visit: Visit) async throws -> WebResponse {
        guard let (_, finding) = try FindingPage.load(visit) else { return unknown(visit) }
        let form = visit.request.form
        let reason = (form["reason"] ?? "").trimmed
        guard !reason.isEmpty else { return back(finding, "Say why it is accepted.") }
        guard let day = form["until"].flatMap({ Timestamp.milliseconds($0) }), day > visit.now,
            day - visit.now <= longest
        else { return back(finding, "The end is a day within the next year.") }
        try await visit.note(
            "finding-suppressed",
            subject: finding.fingerprint,
            ["check": .string(finding.check), "until": .time(day), "reason": .string(reason)]
        )
        let word = Suppression(owner: visit.viewer.name, reason: reason, expires: day, createdAt: visit.now)
        _ = try KeptAssessments(store: visit.site.store).suppress(finding.fingerprint, word)
        return .redirect(FindingsPage.path(finding.fingerprint))
    }

    static func unsuppress(_ visit: Visit) async throws -> WebResponse {
        guard let (_, finding) = try FindingPage.load(visit) else { return unknown(visit) }
        try await visit.note("finding-unsuppressed", subject: finding.fingerprint, ["check": .string(finding.check)])
        _ = try KeptAssessments(store: visit.site.store).unsuppress(finding.fingerprint, at: visit.now)
        return .redirect(FindingsPage.path(finding.fingerprint))
    }

    static func plan(_ visit: Visit) async throws -> WebResponse {
        guard let (_, finding) = try FindingPage.load(visit) else { return unknown(visit) }
        try await visit.note("plan-asked", subject: finding.fingerprint, ["check": .string(finding.check)])
        visit.site.remedies.plan(finding: finding.fingerprint, by: visit.viewer.name)
        return .redirect(FindingsPage.path(finding.fingerprint) + "#fix")
    }

    static func apply(_ visit: Visit) async throws -> WebResponse {
        guard let (_, finding) = try FindingPage.load(visit) else { return unknown(visit) }
        let digest = visit.request.form["digest"] ?? ""
        try await visit.note(
            "plan-apply-asked",
            subject: finding.fingerprint,
            ["check": .string(finding.check), "digest": .string(digest)]
        )
        do {
            try visit.site.remedies.apply(finding.fingerprint, digest: digest, by: visit.viewer.name)
        } catch let error as WardenError {
            return back(finding, "\(error.object): \(error.message)")
        }
        return .redirect(FindingsPage.path(finding.fingerprint) + "#fix")
    }

    private static func back(_ finding: Finding, _ message: String) -> WebResponse {
        .redirect(FindingsPage.path(finding.fingerprint) + "?error=\(WebField.escaped(message))#accept")
    }

    private static func unknown(_ visit: Visit) -> WebResponse {
        visit.notFound("No assessment knows such a finding.", .findings)
    }
}

extension String {
    /// Without blanks at its ends.
    var trimmed: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
