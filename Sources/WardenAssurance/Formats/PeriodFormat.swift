public import WardenDomain

/// How a report over a period can be written.
public enum PeriodFormat: String, Sendable, CaseIterable {
    case html, csv, json
    /// OSCAL assessment results.
    case oscal
    /// OSCAL plan of action and milestones.
    case poam
}

/// What a report is for.
public enum PeriodKind: String, Sendable, CaseIterable {
    /// Everything, for an auditor.
    case audit
    /// One page, for those who answer for it.
    case executive
}

extension PeriodReport {
    /// - Parameter narrative: text by a language model, checked; shown marked, in the pages only.
    /// - Throws: `report.nothing-open` where a plan of action would be empty; `report.no-such-form`.
    public func render(
        _ format: PeriodFormat,
        kind: PeriodKind = .audit,
        narrative: CheckedNarrative? = nil
    ) throws(WardenError) -> String {
        switch (kind, format) {
        case (.audit, .html): return PeriodHTML(self, narrative: narrative).text
        case (.executive, .html): return ExecutiveHTML(self, narrative: narrative).text
        case (.audit, .csv): return PeriodCSV(self).text
        case (.audit, .json): return PeriodJSON(self, narrative: narrative).document.pretty + "\n"
        case (.executive, .json): return PeriodJSON(self, narrative: narrative).summary.pretty + "\n"
        case (.audit, .oscal): return PeriodOSCAL(self).assessmentResults.pretty + "\n"
        case (.audit, .poam): return try PeriodOSCAL(self).planOfAction().pretty + "\n"
        case (.executive, .csv), (.executive, .oscal), (.executive, .poam):
            throw WardenError(
                code: "report.no-such-form",
                object: format.rawValue,
                "the executive summary is a page: allowed are html, pdf, json",
                hint: "leave '--kind executive' away for '\(format.rawValue)'"
            )
        }
    }
}
