import Foundation

/// Turns the examples of detector files into text: values are made, so that no file holds anything that looks live.
///
/// `%{hex:32}` and its like become random characters from a seeded generator; `«»` marks the value.
public struct ExampleText: Sendable {
    public var text: String
    /// UTF-8 offsets of the marked value; nil where the example marks none.
    public var value: Range<Int>?

    /// Expands a template; the same seed gives the same text.
    public init(_ template: String, seed: UInt64, validators: [ValidatorName] = []) {
        var maker = ExampleMaker(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1, validators: validators)
        var expanded = ""
        var rest = Substring(template)
        while let open = rest.range(of: "%{"), let close = rest[open.upperBound...].firstIndex(of: "}") {
            expanded += rest[..<open.lowerBound]
            expanded += maker.make(String(rest[open.upperBound..<close]))
            rest = rest[rest.index(after: close)...]
        }
        expanded += rest
        let parts = expanded.split(separator: "«", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2 {
            let inner = parts[1].split(separator: "»", maxSplits: 1, omittingEmptySubsequences: false)
            let start = parts[0].utf8.count
            value = start..<(start + inner[0].utf8.count)
            text = String(parts[0]) + inner[0] + (inner.count > 1 ? inner[1] : "")
        } else {
            text = expanded
        }
    }
}
