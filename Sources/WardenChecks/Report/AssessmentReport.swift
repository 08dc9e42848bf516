internal import WardenDomain

/// Forms that an assessment is written in.
public enum AssessmentFormat: String, Sendable, CaseIterable {
    case terminal, json, ocsf, csv, sarif, html
}

extension Assessment {
    /// - Parameters:
    ///   - version: of this program.
    ///   - file: URI of the file that stands for what was judged: the plan, or the configuration that names the estate.
    ///   - width: columns of the terminal.
    public func render(
        _ format: AssessmentFormat,
        version: String,
        file: String = "trailwarden.yml",
        width: Int = 100,
        usesColor: Bool = false
    ) -> String {
        switch format {
        case .terminal: AssessmentText(self, width: width, usesColor: usesColor).text
        case .json: AssessmentJSON(self, version: version).text
        case .ocsf: AssessmentOCSF(self, version: version).lines
        case .csv: AssessmentCSV(self).text
        case .sarif: AssessmentSARIF(self, version: version, file: file).document.pretty + "\n"
        case .html: AssessmentHTML(self, version: version).text
        }
    }

    /// Findings as OCSF, one document a line: of a time, not of one assessment.
    public static func ocsf(_ findings: [Finding], at time: Int64, version: String) -> String {
        findings.map { AssessmentOCSF.document($0, at: time, version: version).compact + "\n" }.joined()
    }
}
