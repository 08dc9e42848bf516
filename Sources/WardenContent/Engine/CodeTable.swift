/// Code templates by their length, in plain memory.
///
/// Owned by `ContentProgram`; freed with it.
struct CodeTable {
    /// One template, padded with zeros.
    struct Entry: BitwiseCopyable {
        var template: UnsafePointer<UInt8>
        var detector: Int32
        var needsContext: Bool

        /// - Parameter text: as long as the template.
        func accepts(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
            for index in 0..<text.count {
                let byte = text[index]
                switch template[index] {
                case 76: if !byte.isLetter { return false }
                case 68: if !byte.isDigit { return false }
                case 65: if !byte.isAlphanumeric { return false }
                default: if byte != template[index] { return false }
                }
            }
            return true
        }

        /// Whether digits alone may fill the template, which has `count` places.
        func acceptsDigits(_ count: Int) -> Bool {
            (0..<count).allSatisfy { template[$0] == 68 || template[$0] == 65 }
        }
    }

    static let longest = 47

    private let entries: UnsafeMutablePointer<Entry>
    private let firsts: UnsafeMutablePointer<Int32>
    private let text: UnsafeMutablePointer<UInt8>

    init(_ layouts: [CodeLayout]) {
        let sorted = layouts.filter { $0.template.count <= Self.longest }.sorted {
            $0.template.count < $1.template.count
        }
        entries = .allocate(capacity: max(1, sorted.count))
        text = .allocate(capacity: max(1, sorted.count * Self.longest))
        firsts = .allocate(capacity: Self.longest + 2)
        for (index, layout) in sorted.enumerated() {
            let place = text + index * Self.longest
            place.initialize(repeating: 0, count: Self.longest)
            place.update(from: layout.template, count: layout.template.count)
            let entry = Entry(template: place, detector: layout.detector, needsContext: layout.needsContext)
            (entries + index).initialize(to: entry)
        }
        for length in 0...(Self.longest + 1) {
            let first = sorted.firstIndex { $0.template.count >= length } ?? sorted.count
            (firsts + length).initialize(to: Int32(first))
        }
    }

    /// Templates of so many bytes.
    subscript(length: Int) -> UnsafeBufferPointer<Entry> {
        guard length >= 0, length <= Self.longest else { return UnsafeBufferPointer(start: nil, count: 0) }
        let first = Int(firsts[length])
        return UnsafeBufferPointer(start: entries + first, count: Int(firsts[length + 1]) - first)
    }

    func deallocate() {
        entries.deallocate()
        firsts.deallocate()
        text.deallocate()
    }
}
