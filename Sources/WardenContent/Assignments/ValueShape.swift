/// Counts over a value, taken in one pass.
struct ValueShape {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    var length = 0
    var upper = 0
    var lower = 0
    var digits = 0
    var symbols = 0
    var spaces = 0
    var slashes = 0
    var dots = 0
    var separators = 0
    var longestRun = 1
    var longestClassRun = 1
    var changes = 0
    var longestRise = 1
    var distinct = 0
    var entropy = 0.0

    init(_ value: Bytes) {
        length = value.count
        entropy = value.entropy
        var seen: (UInt64, UInt64) = (0, 0)
        var run = 1
        var classRun = 1
        var rise = 1
        var previousClass: UInt8 = 255
        for index in value.indices {
            let byte = value[index]
            if byte < 64 { seen.0 |= 1 << UInt64(byte) } else if byte < 128 { seen.1 |= 1 << UInt64(byte - 64) }
            let kind = count(byte)
            if index > 0 {
                run = byte == value[index - 1] ? run + 1 : 1
                rise = byte == value[index - 1] &+ 1 ? rise + 1 : 1
                if kind == previousClass { classRun += 1 } else { changes += 1; classRun = 1 }
            }
            previousClass = kind
            longestRun = max(longestRun, run)
            longestRise = max(longestRise, rise)
            longestClassRun = max(longestClassRun, classRun)
        }
        distinct = seen.0.nonzeroBitCount + seen.1.nonzeroBitCount
    }

    private mutating func count(_ byte: UInt8) -> UInt8 {
        if byte.isUpper { upper += 1; return 0 }
        if byte.isLower { lower += 1; return 1 }
        if byte.isDigit { digits += 1; return 2 }
        if byte.isSpace { spaces += 1 }
        if byte == 47 { slashes += 1 }
        if byte == 46 { dots += 1 }
        if byte == 95 || byte == 45 { separators += 1 }
        symbols += 1
        return 3
    }

    var classes: Int { (upper > 0 ? 1 : 0) + (lower > 0 ? 1 : 0) + (digits > 0 ? 1 : 0) + (symbols > 0 ? 1 : 0) }
}
