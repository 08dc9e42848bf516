internal import WardenDomain

/// One listed value against one value of the request, for the positive operators.
struct ValueComparison {
    let operation: ConditionOperator
    let listed: PolicyText

    /// `unknown` where a value is not of the operator's type: AWS would not say what it does.
    func holds(for actual: String) -> Ternary {
        switch operation {
        case .stringEquals: return Ternary(listed.plain == actual)
        case .stringEqualsIgnoreCase: return Ternary(listed.plain.lowercased() == actual.lowercased())
        case .stringLike: return Ternary(listed.matches(actual))
        case .bool: return Ternary(listed.plain.lowercased() == actual.lowercased())
        case .binaryEquals: return Ternary(listed.plain == actual)
        case .ipAddress: return address(actual)
        case .arnLike, .arnEquals: return Ternary(arn(actual))
        case .numericEquals, .numericLessThan, .numericLessThanEquals, .numericGreaterThan, .numericGreaterThanEquals:
            guard let left = Double(actual), let right = Double(listed.plain) else { return .unknown }
            return Ternary(compare(left, right))
        case .dateEquals, .dateLessThan, .dateLessThanEquals, .dateGreaterThan, .dateGreaterThanEquals:
            guard let left = DateValue.seconds(actual), let right = DateValue.seconds(listed.plain)
            else { return .unknown }
            return Ternary(compare(left, right))
        default: return .unknown
        }
    }

    private func compare(_ left: Double, _ right: Double) -> Bool {
        switch operation {
        case .numericLessThan, .dateLessThan: left < right
        case .numericLessThanEquals, .dateLessThanEquals: left <= right
        case .numericGreaterThan, .dateGreaterThan: left > right
        case .numericGreaterThanEquals, .dateGreaterThanEquals: left >= right
        default: left == right
        }
    }

    private func address(_ actual: String) -> Ternary {
        guard let block = AddressBlock(listed.plain), let address = AddressBlock(actual) else { return .unknown }
        return Ternary(block.contains(address))
    }

    /// Six parts, each with wildcards of its own: a `*` does not cross a colon.
    private func arn(_ actual: String) -> Bool {
        let patterns = listed.split(maximum: 6)
        let parts = actual.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        // `*` alone stands for every ARN.
        if patterns.count == 1 { return patterns[0].matches(actual) && patterns[0].pieces.allSatisfy { $0 == .many } }
        guard patterns.count == 6, parts.count == 6 else { return false }
        return zip(patterns, parts).allSatisfy { $0.matches(String($1)) }
    }
}

/// A network or single address, IPv4 or IPv6.
public struct AddressBlock: Sendable, Hashable {
    public var bytes: [UInt8]
    public var prefixLength: Int

    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let bytes = Self.parseV4(parts[0]) ?? Self.parseV6(parts[0]) else { return nil }
        self.bytes = bytes
        prefixLength = bytes.count * 8
        guard parts.count == 2 else { return }
        guard let length = Int(parts[1]), (0...bytes.count * 8).contains(length) else { return nil }
        prefixLength = length
    }

    public func contains(_ other: AddressBlock) -> Bool {
        guard bytes.count == other.bytes.count, prefixLength <= other.prefixLength else { return false }
        let whole = prefixLength / 8
        guard bytes[..<whole] == other.bytes[..<whole] else { return false }
        let rest = prefixLength % 8
        return rest == 0 || (bytes[whole] ^ other.bytes[whole]) >> (8 - UInt8(rest)) == 0
    }

    private static func parseV4(_ text: Substring) -> [UInt8]? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        let bytes = parts.compactMap { part in
            part.utf8.count <= 3 && part.utf8.allSatisfy { (48...57).contains($0) } ? UInt8(part) : nil
        }
        return bytes.count == 4 ? bytes : nil
    }

    private static func parseV6(_ text: Substring) -> [UInt8]? {
        var text = text
        var tail: [UInt8] = []
        if text.contains(".") {
            guard let colon = text.lastIndex(of: ":"), let v4 = parseV4(text[text.index(after: colon)...])
            else { return nil }
            tail = v4
            text = text[...colon]
            if text.hasSuffix("::") == false { text = text.dropLast() }
        }
        var halves: [[UInt8]] = []
        let sides = text.components(separatedByDoubleColon: ())
        guard sides.count <= 2 else { return nil }
        for side in sides {
            var bytes: [UInt8] = []
            for group in side.split(separator: ":", omittingEmptySubsequences: false) where !side.isEmpty {
                guard (1...4).contains(group.utf8.count), let value = UInt16(group, radix: 16) else { return nil }
                bytes += [UInt8(value >> 8), UInt8(value & 255)]
            }
            halves.append(bytes)
        }
        let given = halves.reduce(0) { $0 + $1.count } + tail.count
        if halves.count == 1 { return given == 16 ? halves[0] + tail : nil }
        guard given <= 14 else { return nil }
        return halves[0] + [UInt8](repeating: 0, count: 16 - given) + halves[1] + tail
    }
}

extension Substring {
    fileprivate func components(separatedByDoubleColon: Void) -> [Substring] {
        var parts: [Substring] = []
        var start = startIndex
        var index = startIndex
        while index < endIndex {
            let next = self.index(after: index)
            if self[index] == ":", next < endIndex, self[next] == ":" {
                parts.append(self[start..<index])
                index = self.index(after: next)
                start = index
            } else {
                index = next
            }
        }
        parts.append(self[start...])
        return parts
    }
}

/// Dates of conditions: ISO 8601 (W3C profile) or seconds since the epoch.
enum DateValue {
    static func seconds(_ text: String) -> Double? {
        if let number = Double(text) { return number > 1e11 ? number / 1000 : number }
        let bytes = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= bytes.count else { return nil }
            return Int(String(decoding: bytes[range], as: UTF8.self))
        }
        guard let year = number(0..<4), bytes.count >= 10, bytes[4] == 45, bytes[7] == 45, let month = number(5..<7),
            let day = number(8..<10), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        var seconds = Double(CivilDate.daysSinceEpoch(year: year, month: month, day: day)) * 86_400
        guard bytes.count > 10 else { return seconds }
        guard bytes[10] == UInt8(ascii: "T") || bytes[10] == 32, let hour = number(11..<13),
            let minute = number(14..<16)
        else { return nil }
        seconds += Double(hour * 3_600 + minute * 60)
        var index = 16
        if index < bytes.count, bytes[index] == 58, let second = number(17..<19) {
            seconds += Double(second)
            index = 19
        }
        if index < bytes.count, bytes[index] == 46 {
            var scale = 0.1
            index += 1
            while index < bytes.count, (48...57).contains(bytes[index]) {
                seconds += Double(bytes[index] - 48) * scale
                scale /= 10
                index += 1
            }
        }
        return zone(bytes[index...]).map { seconds - Double($0) }
    }

    private static func zone(_ bytes: ArraySlice<UInt8>) -> Int? {
        let text = String(decoding: bytes, as: UTF8.self)
        if text.isEmpty || text == "Z" || text == "z" { return 0 }
        guard text.utf8.count == 6, let hours = Int(text.dropFirst().prefix(2)), let minutes = Int(text.suffix(2))
        else { return nil }
        let offset = hours * 3_600 + minutes * 60
        return text.first == "-" ? -offset : text.first == "+" ? offset : nil
    }
}
