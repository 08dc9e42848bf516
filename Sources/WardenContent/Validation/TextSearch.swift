import CWarden

/// Small searches over bytes for the confirm steps.
extension UnsafeBufferPointer<UInt8> {
    /// The bytes of `range`, clamped.
    func slice(_ from: Int, _ to: Int) -> UnsafeBufferPointer<UInt8> {
        let lower = Swift.min(Swift.max(0, from), count)
        let upper = Swift.min(Swift.max(lower, to), count)
        return UnsafeBufferPointer(rebasing: self[lower..<upper])
    }

    func starts(with text: StaticString, at index: Int = 0) -> Bool {
        let length = text.utf8CodeUnitCount
        guard index >= 0, index + length <= count else { return false }
        for offset in 0..<length where self[index + offset] != text.utf8Start[offset] { return false }
        return true
    }

    /// ASCII case of `self` ignored; `text` is lower case.
    func startsIgnoringCase(with text: StaticString, at index: Int = 0) -> Bool {
        let length = text.utf8CodeUnitCount
        guard index >= 0, index + length <= count else { return false }
        for offset in 0..<length where self[index + offset].lowered != text.utf8Start[offset] { return false }
        return true
    }

    /// Where `text` (lower case) stands first, ASCII case of `self` ignored.
    func indexIgnoringCase(of text: StaticString, from: Int = 0) -> Int? {
        let length = text.utf8CodeUnitCount
        guard length > 0, from >= 0, count - from >= length, let base = baseAddress else { return nil }
        let place = tw_find_caseless(base + from, count - from, text.utf8Start, length)
        return place < 0 ? nil : from + Int(place)
    }

    func containsIgnoringCase(_ text: StaticString) -> Bool { indexIgnoringCase(of: text) != nil }

    func hasSuffixIgnoringCase(_ text: StaticString) -> Bool {
        startsIgnoringCase(with: text, at: count - text.utf8CodeUnitCount)
    }

    /// Shannon entropy in bits per byte.
    var entropy: Double {
        guard !isEmpty else { return 0 }
        return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 256) { counts in
            counts.initialize(repeating: 0)
            for byte in self { counts[Int(byte)] += 1 }
            var sum = 0.0
            for number in counts where number > 1 { sum += Double(number) * Logarithm.base2(Int(number)) }
            return Logarithm.base2(count) - sum / Double(count)
        }
    }
}
