public import WardenDomain

/// A detection told while the scan still runs: the first of its group. The report repeats it with all that follows.
public enum EarlyFinding {
    /// A JSON record of type `first`, ended by a newline.
    public static func jsonLine(_ detection: Detection) -> String {
        detection.json(includesRule: true).typed("first").compact + "\n"
    }

    /// Severity, title and principal, for a person; no newline.
    ///
    /// - Parameter ascii: whether to escape everything outside ASCII.
    public static func text(_ detection: Detection, ascii: Bool) -> String {
        let principal = detection.event.principal.isEmpty ? "" : ", " + detection.event.principal
        let text = "\(detection.rule.severity.rawValue): \(detection.rule.title)\(principal)"
        return SafeText.neutralised(text, ascii: ascii)
    }
}
