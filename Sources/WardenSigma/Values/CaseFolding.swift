/// Simple case folding per Unicode scalar (CaseFolding.txt, statuses C and S), the rule for all uncased comparisons.
///
/// No scalar becomes several: `İ` folds to itself, `ẞ` to `ß`, `ſ` to `s`, `K` (Kelvin) to `k`.
public enum CaseFolding {
    /// The folded form of one scalar.
    public static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let value = scalar.value
        if value < 0x80 {
            return value >= 0x41 && value <= 0x5A ? Unicode.Scalar(UInt8(value) + 0x20) : scalar
        }
        if let folded = exception(value) { return folded }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        guard let first = lower.first, lower.count == 1 else { return scalar }
        return first
    }

    /// The folded form of a text.
    public static func fold(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(fold(scalar)) }
        return String(result)
    }

    /// Where folding is not lower-casing: runs of (first, folded first, length).
    private static let runs: [(first: UInt32, folded: UInt32, count: UInt32)] = [
        (0xB5, 0x3BC, 1), (0x17F, 0x73, 1), (0x345, 0x3B9, 1), (0x3C2, 0x3C3, 1), (0x3D0, 0x3B2, 1),
        (0x3D1, 0x3B8, 1), (0x3D5, 0x3C6, 1), (0x3D6, 0x3C0, 1), (0x3F0, 0x3BA, 1), (0x3F1, 0x3C1, 1),
        (0x3F5, 0x3B5, 1), (0x13A0, 0x13A0, 86), (0x13F8, 0x13F0, 6), (0x1C80, 0x432, 1), (0x1C81, 0x434, 1),
        (0x1C82, 0x43E, 1), (0x1C83, 0x441, 2), (0x1C85, 0x442, 1), (0x1C86, 0x44A, 1), (0x1C87, 0x463, 1),
        (0x1C88, 0xA64B, 1), (0x1E9B, 0x1E61, 1), (0x1FBE, 0x3B9, 1), (0xAB70, 0x13A0, 80),
    ]

    private static func exception(_ value: UInt32) -> Unicode.Scalar? {
        guard value <= 0xABC0 else { return nil }
        for run in runs where value >= run.first && value < run.first + run.count {
            return Unicode.Scalar(run.folded + (value - run.first))
        }
        return nil
    }
}
