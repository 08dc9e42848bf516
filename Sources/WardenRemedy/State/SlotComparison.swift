public import WardenDomain

/// Whether two values of a slot mean the same. Policies are compared by what they say: providers write them down anew.
public enum SlotComparison {
    public static func isSame(_ left: JSONValue?, _ right: JSONValue?, _ kind: SlotKind) -> Bool {
        // A `null` stands for what is not there.
        let left = left == .null ? JSONValue?.none : left
        let right = right == .null ? JSONValue?.none : right
        if left == right { return true }
        // S3 encrypts every bucket with its own keys where nothing else is set, and says so only for some.
        if kind == .bucketEncryption, isBase(left), isBase(right) { return true }
        guard let left, let right else { return false }
        // A key that is off cannot be used, whether it is disabled or waits for its deletion.
        if kind == .keyState { return (left == "Enabled") == (right == "Enabled") }
        // Of these only that they are there counts; what they hold stands in slots of its own.
        if [.bucket, .role, .key].contains(kind) { return true }
        return canonical(left, kind) == canonical(right, kind)
    }

    /// Whether S3's own keys encrypt, which is what a bucket has without a setting.
    private static func isBase(_ encryption: JSONValue?) -> Bool {
        (encryption?["Rule"]?.array ?? []).allSatisfy {
            $0["ApplyServerSideEncryptionByDefault"]?["SSEAlgorithm"]?.string == "AES256"
        }
    }

    /// A form in which equal meanings are equal values.
    public static func canonical(_ value: JSONValue, _ kind: SlotKind) -> JSONValue {
        guard kind.isPolicy, let text = value.string, let document = PolicyText.parse(text) else { return value }
        return flattened(document)
    }

    /// Lists of one become the one, other lists of texts are sorted, and nulls go.
    private static func flattened(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(let items):
            let flat = items.map(flattened)
            if flat.count == 1 { return flat[0] }
            let texts = flat.compactMap(\.string)
            return texts.count == flat.count ? .array(texts.sorted().map(JSONValue.string)) : .array(flat)
        case .object(let members):
            return .object(members.filter { $0.value != .null }.mapValues(flattened))
        default: return value
        }
    }
}
