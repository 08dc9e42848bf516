/// Features of every assignment in a text, for training.
public struct FeatureTable {
    private let lexicon: Lexicon
    private let sites: AssignmentSiteFinder

    /// Column names, in the order of `Row.features`.
    public static var columns: [String] { AssignmentFeature.allCases.map { "\($0)" } }

    /// One candidate that the model would be asked about.
    public struct Row: Sendable {
        /// UTF-8 offsets of the value in the text.
        public var value: Range<Int>
        public var features: [Float]
    }

    /// - Parameter lexicon: common words between white space.
    public init(lexicon: String) {
        self.lexicon = Lexicon(lexicon)
        sites = AssignmentSiteFinder()
    }

    /// All candidates of one plain text.
    public func rows(_ text: String) -> [Row] {
        var rows: [Row] = []
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            var last = -1
            for end in sites.ends(bytes) {
                guard let candidate = AssignmentParser(text: bytes).parse(end), candidate.valueStart != last else {
                    continue
                }
                last = candidate.valueStart
                let nameText = bytes.slice(candidate.nameStart, candidate.nameEnd)
                let name = AssignmentName(nameText)
                guard AssignmentScan.isWorthJudging(candidate, name, bytes) else { continue }
                rows.append(row(bytes, candidate, name, nameText))
            }
        }
        return rows
    }

    /// The candidate of a field that is a value as a whole.
    public func row(key: String, value: String) -> Row? {
        let candidate = AssignmentCandidate(
            nameStart: 0,
            nameEnd: 0,
            valueStart: 0,
            valueEnd: value.utf8.count,
            joint: .field,
            isQuoted: true,
            isParameter: false
        )
        return Array(key.utf8).withUnsafeBufferPointer { keyBytes in
            Array(value.utf8).withUnsafeBufferPointer { bytes in
                let name = AssignmentName(keyBytes)
                guard name.isStrong || name.isCredential, AssignmentScan.isWorthJudging(candidate, name, bytes) else {
                    return nil
                }
                return row(bytes, candidate, name, keyBytes)
            }
        }
    }

    private func row(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ candidate: AssignmentCandidate,
        _ name: AssignmentName,
        _ nameText: UnsafeBufferPointer<UInt8>
    ) -> Row {
        var features = [Float](repeating: 0, count: AssignmentFeature.count)
        features.withUnsafeMutableBufferPointer {
            FeatureVector(values: $0).fill(bytes, candidate, name, nameText: nameText, lexicon)
        }
        return Row(value: candidate.valueStart..<candidate.valueEnd, features: features)
    }
}
