internal import Foundation
public import WardenChecks

/// An assessment as it is kept: the JSON of an encoder with sorted keys, put together from its parts, since an encoder
/// holds many times what it writes.
public struct AssessmentDocument {
    public let bytes: [UInt8]
    /// The findings in it, one by one, in their order.
    public let findings: [[UInt8]]

    /// - Throws: what cannot be encoded.
    public init(_ assessment: Assessment) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let findings = try assessment.findings.map { [UInt8](try encoder.encode($0)) }
        var bytes = Array("{".utf8)
        if let buckets = assessment.buckets {
            bytes += Array(#""buckets":"#.utf8)
            bytes += try encoder.encode(buckets)
            bytes += Array(",".utf8)
        }
        bytes += Array(#""findings":["#.utf8)
        for (index, finding) in findings.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes += finding
        }
        bytes += Array(#"],"results":["#.utf8)
        for (index, result) in assessment.results.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes += try encoder.encode(result)
        }
        bytes += Array(#"],"score":"#.utf8)
        bytes += try encoder.encode(assessment.score)
        bytes += Array(#","takenAt":\#(assessment.takenAt)}"#.utf8)
        self.bytes = bytes
        self.findings = findings
    }
}
