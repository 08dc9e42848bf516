internal import Foundation
public import WardenChecks
public import WardenDomain

/// Findings that were there before, from the JSON of an earlier assessment: a gate counts only what is new.
public struct AssessmentBaseline: Sendable {
    private let known: Set<String>

    /// - Throws: `assess.baseline`.
    public init(path: String) throws(WardenError) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw WardenError(code: "assess.baseline", object: path, "the baseline cannot be read")
        }
        guard let document = try? JSONReader.read([UInt8](data)),
            document["schema"]?.string == Assessment.schemaName, let findings = document["findings"]?.array
        else {
            throw WardenError(
                code: "assess.baseline",
                object: path,
                "this is no assessment",
                hint: "write one with 'trailwarden assess --output json --output-file \(path)'"
            )
        }
        known = Set(findings.compactMap { $0["state"]?.string == "resolved" ? nil : $0["fingerprint"]?.string })
    }

    public func holds(_ finding: Finding) -> Bool { known.contains(finding.fingerprint) }
}
