import WardenDomain

extension ContentMatch {
    /// Confidence as 0...100; nil where it is not a number.
    var confidencePercent: Int? {
        confidence.isFinite ? Int((min(max(confidence, 0), 1) * 100).rounded()) : nil
    }
}
