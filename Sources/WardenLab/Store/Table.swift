/// Rows in the order of their keys, with pages that survive changes between two of them: a page is named by the last key
/// that was given, not by a count.
struct Table<Row: Sendable>: Sendable {
    private(set) var rows: [String: Row] = [:]
    /// Sorted lazily: seeding inserts many rows before anyone lists them.
    private var sortedKeys: [String] = []
    private var isSorted = true

    var count: Int { rows.count }
    var isEmpty: Bool { rows.isEmpty }

    subscript(_ key: String) -> Row? {
        get { rows[key] }
        set {
            if let newValue {
                if rows.updateValue(newValue, forKey: key) == nil {
                    if let last = sortedKeys.last, last >= key { isSorted = false }
                    sortedKeys.append(key)
                }
            } else if rows.removeValue(forKey: key) != nil {
                sort()
                sortedKeys.remove(at: Self.lowerBound(sortedKeys, key))
            }
        }
    }

    /// All rows, by key.
    mutating func all() -> [Row] {
        sort()
        return sortedKeys.compactMap { rows[$0] }
    }

    /// All keys, in order.
    mutating func keys() -> [String] {
        sort()
        return sortedKeys
    }

    /// Rows whose key begins with `prefix`, by key.
    mutating func all(withPrefix prefix: String) -> [Row] {
        sort()
        var result: [Row] = []
        var index = Self.lowerBound(sortedKeys, prefix)
        while index < sortedKeys.count, sortedKeys[index].hasPrefix(prefix) {
            if let row = rows[sortedKeys[index]] { result.append(row) }
            index += 1
        }
        return result
    }

    private mutating func sort() {
        guard !isSorted else { return }
        sortedKeys.sort()
        isSorted = true
    }

    private static func lowerBound(_ keys: [String], _ key: String) -> Int {
        var low = 0
        var high = keys.count
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
