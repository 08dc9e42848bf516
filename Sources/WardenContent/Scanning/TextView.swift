/// A text, its fields, and their keys: borrowed for one pass.
struct TextView {
    let text: UnsafeBufferPointer<UInt8>
    let fields: UnsafeBufferPointer<ContentField>
    let keys: UnsafeBufferPointer<UInt8>

    /// Index of the field that holds a place: the last one that starts at or before it.
    func field(at place: Int) -> Int {
        var low = 0
        var high = fields.count
        while low < high {
            let middle = (low + high) / 2
            if Int(fields[middle].start) <= place { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }

    /// Bytes of a field in the text.
    func bounds(_ field: Int) -> (start: Int, end: Int) {
        guard field < fields.count else { return (0, text.count) }
        let start = Int(fields[field].start)
        return (start, min(text.count, start + Int(fields[field].length)))
    }

    /// The last part of the field's key.
    func key(_ field: Int) -> UnsafeBufferPointer<UInt8> {
        guard field < fields.count else { return keys.slice(0, 0) }
        let start = Int(fields[field].keyStart)
        return keys.slice(start, start + Int(fields[field].keyLength))
    }
}
