/// Common words, and how likely one letter follows another in them: tells names and prose from random text.
struct Lexicon: Sendable {
    /// Hashes in an open table; 0 is an empty cell. They come from the model, not from the log.
    private let words: [UInt64]
    /// Natural logarithms of transition probabilities, 38 x 38: letters, digits, separator, other.
    private let transitions: [Float]
    private static let symbols = 38

    /// - Parameter text: words between white space.
    init(_ text: String) {
        var words: Set<UInt64> = []
        var counts = [Float](repeating: 0.3, count: Self.symbols * Self.symbols)
        for word in text.split(whereSeparator: \.isWhitespace) {
            let bytes = Array(word.utf8)
            if bytes.count >= 3 { words.insert(Self.hash(bytes[...])) }
            var previous = Self.symbol(95)
            for byte in bytes {
                let symbol = Self.symbol(byte)
                counts[previous * Self.symbols + symbol] += 1
                previous = symbol
            }
            counts[previous * Self.symbols + Self.symbol(95)] += 1
        }
        for row in 0..<Self.symbols {
            let range = row * Self.symbols..<(row + 1) * Self.symbols
            let sum = counts[range].reduce(0, +)
            for index in range { counts[index] = Float(Logarithm.natural(Double(counts[index] / sum))) }
        }
        self.words = Self.table(words)
        transitions = counts
    }

    private static func table(_ hashes: Set<UInt64>) -> [UInt64] {
        var size = 64
        while size < hashes.count * 4 { size *= 2 }
        var table = [UInt64](repeating: 0, count: size)
        for hash in hashes.sorted() {
            var place = Int(truncatingIfNeeded: hash >> 20) & (size - 1)
            while table[place] != 0 { place = (place + 1) & (size - 1) }
            table[place] = hash
        }
        return table
    }

    private func holds(_ hash: UInt64) -> Bool {
        var place = Int(truncatingIfNeeded: hash >> 20) & (words.count - 1)
        while words[place] != 0 {
            if words[place] == hash { return true }
            place = (place + 1) & (words.count - 1)
        }
        return false
    }

    private static func symbol(_ byte: UInt8) -> Int {
        let byte = byte.lowered
        if byte.isLower { return Int(byte) - 97 }
        if byte.isDigit { return Int(byte) - 22 }
        return byte == 95 || byte == 45 || byte == 46 || byte == 32 || byte == 47 ? 36 : 37
    }

    private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte.lowered)) &* 0x0000_0100_0000_01B3 }
        return hash
    }

    /// Mean natural logarithm of the transitions: near -2.2 for words, below -3.4 for random text.
    func likelihood(_ value: UnsafeBufferPointer<UInt8>) -> Float {
        guard value.count > 1 else { return -3 }
        var sum: Float = 0
        var previous = Self.symbol(95)
        for byte in value {
            let symbol = Self.symbol(byte)
            sum += transitions[previous * Self.symbols + symbol]
            previous = symbol
        }
        return sum / Float(value.count)
    }

    /// Share of the value's bytes that lie in known words of four letters or more, taken greedily from the left.
    func coverage(_ value: UnsafeBufferPointer<UInt8>) -> Float {
        var covered = 0
        var index = 0
        while index < value.count {
            var best = 0
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            var length = 0
            while index + length < value.count, length < 16, value[index + length].isLetter {
                hash = (hash ^ UInt64(value[index + length].lowered)) &* 0x0000_0100_0000_01B3
                length += 1
                if length >= 4, holds(hash) { best = length }
            }
            covered += best
            index += max(best, 1)
        }
        return value.isEmpty ? 0 : Float(covered) / Float(value.count)
    }
}
