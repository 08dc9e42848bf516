/// Distinct values with the event that last showed each, in order of last sight: O(1) per event, memory O(distinct).
struct RecencyTable: Sendable {
    private struct Node: Sendable {
        var value: ExactText
        var entry: Entry
        var older: Int32
        var newer: Int32
    }

    private var nodes: [Node] = []
    private var free: [Int32] = []
    private var index: [ExactText: Int32] = [:]
    private var oldest: Int32 = -1
    private var newest: Int32 = -1

    var count: Int { index.count }
    var oldestEntry: Entry? { oldest < 0 ? nil : nodes[Int(oldest)].entry }

    mutating func touch(_ value: ExactText, _ entry: Entry) {
        if let slot = index[value] {
            unlink(slot)
            nodes[Int(slot)].entry = entry
            link(slot)
            return
        }
        let node = Node(value: value, entry: entry, older: -1, newer: -1)
        let slot: Int32
        if let reused = free.popLast() {
            slot = reused
            nodes[Int(slot)] = node
        } else {
            slot = Int32(nodes.count)
            nodes.append(node)
        }
        index[value] = slot
        link(slot)
    }

    mutating func removeOldest() {
        guard oldest >= 0 else { return }
        let slot = oldest
        unlink(slot)
        index[nodes[Int(slot)].value] = nil
        nodes[Int(slot)].value = ExactText(text: "")
        free.append(slot)
    }

    /// Oldest first, at most `limit` of the newest.
    func newestEntries(_ limit: Int) -> [(value: String, entry: Entry)] {
        var found: [(value: String, entry: Entry)] = []
        var slot = newest
        while slot >= 0, found.count < limit {
            let node = nodes[Int(slot)]
            found.append((node.value.text, node.entry))
            slot = node.older
        }
        return found.reversed()
    }

    private mutating func unlink(_ slot: Int32) {
        let node = nodes[Int(slot)]
        if node.older >= 0 { nodes[Int(node.older)].newer = node.newer } else { oldest = node.newer }
        if node.newer >= 0 { nodes[Int(node.newer)].older = node.older } else { newest = node.older }
    }

    private mutating func link(_ slot: Int32) {
        nodes[Int(slot)].older = newest
        nodes[Int(slot)].newer = -1
        if newest >= 0 { nodes[Int(newest)].newer = slot } else { oldest = slot }
        newest = slot
    }
}
