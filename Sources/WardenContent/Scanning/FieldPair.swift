/// Values whose name is the value of the field before: `{"name":"DB_PASSWORD","value":"x"}`, `["--password","x"]`.
enum FieldPair {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// The name of a field, where the field before holds it and it sounds secret.
    static func name(of field: Int, _ view: TextView) -> Bytes? {
        guard field > 0 else { return nil }
        let before = view.fields[field - 1]
        guard before.length >= 3, before.length <= 64, before.keyLength > 0 else { return nil }
        let key = view.key(field)
        let bounds = view.bounds(field - 1)
        let name = view.text.slice(bounds.start, bounds.end)
        if isValue(key) {
            let nameKey = view.key(field - 1)
            guard nameKey.hasSuffixIgnoringCase("name") || nameKey.hasSuffixIgnoringCase("key") else { return nil }
        } else {
            guard name.starts(with: "--"), before.keyStart == view.fields[field].keyStart else { return nil }
        }
        let words = AssignmentName(name)
        return words.isStrong && !words.isAttribute ? name : nil
    }

    /// Whether a key says no more than that a value stands here.
    static func isValue(_ key: Bytes) -> Bool {
        key.count == 5 && key.startsIgnoringCase(with: "value")
            || key.count == 12 && key.startsIgnoringCase(with: "string_value")
    }
}
