/// Expressions that stand beside those of few detectors and match nothing that is written.
///
/// In a database of one or a few expressions vectorscan 5.4.9 works without its literal matcher, and then misses matches
/// that stand some way into a text, now and then: `(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}` alone misses a third of them.
/// Beside some thirty literals none was missed, of any detector of the catalogue.
enum PatternPadding {
    private static let count = 32
    /// So many expressions need no others beside them.
    private static let enough = 64

    static func expressions(beside patterns: Int) -> [String] {
        guard patterns > 0, patterns < enough else { return [] }
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        return (0..<count).map { number in
            let word = String((0..<8).map { letters[(number * 7 + $0 * 11 + number * $0) % letters.count] })
            return "never-\(number)-\\x01\(word)\\x02"
        }
    }
}
