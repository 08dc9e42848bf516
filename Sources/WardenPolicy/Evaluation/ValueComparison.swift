/// One listed value against one value of the request, for the positive operators.
struct ValueComparison {
    let operation: ConditionOperator
    let listed: PolicyText

    /// `unknown` where a value is not of the operator's type: AWS would not say what it does.
    func holds(for actual: String) -> Ternary {
        switch operation {
        case .stringEquals, .binaryEquals: return Ternary(Self.isSame(listed.plain, actual))
        case .stringEqualsIgnoreCase:
            return Ternary(Self.isSame(listed.plain.lowercased(), actual.lowercased()))
        case .stringLike: return Ternary(listed.matches(actual))
        case .bool:
            let (left, right) = (listed.plain.lowercased(), actual.lowercased())
            guard Self.truths.contains(left), Self.truths.contains(right) else { return .unknown }
            return Ternary(left == right)
        case .ipAddress: return address(actual)
        case .arnLike, .arnEquals: return Ternary(arn(actual))
        case .numericEquals, .numericLessThan, .numericLessThanEquals, .numericGreaterThan, .numericGreaterThanEquals:
            guard let left = NumberValue.value(actual), let right = NumberValue.value(listed.plain)
            else { return .unknown }
            return Ternary(compare(left, right))
        case .dateEquals, .dateLessThan, .dateLessThanEquals, .dateGreaterThan, .dateGreaterThanEquals:
            guard let left = DateValue.seconds(actual), let right = DateValue.seconds(listed.plain)
            else { return .unknown }
            return Ternary(compare(left, right))
        default: return .unknown
        }
    }

    private static let truths: Set<String> = ["true", "false"]

    /// Byte for byte: strings of Swift also call two spellings of one letter equal, AWS does not.
    private static func isSame(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }

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
