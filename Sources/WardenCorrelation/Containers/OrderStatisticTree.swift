/// A multiset of numbers that answers "the k-th smallest" in O(log n): a treap with subtree sizes.
struct OrderStatisticTree: Sendable {
    private struct Node: Sendable {
        var value: Double
        var copies: Int
        var size: Int
        var priority: UInt32
        var left: Int32 = -1
        var right: Int32 = -1
    }

    private var nodes: [Node] = []
    private var free: [Int32] = []
    private var root: Int32 = -1
    /// Balance only: the tree's shape never shows in an answer, so a fixed seed is enough.
    private var randomState: UInt32 = 0x9E37_79B9

    var count: Int { size(root) }

    mutating func insert(_ value: Double) { root = insert(value, under: root) }

    /// Takes out one copy of `value`; does nothing where there is none.
    mutating func remove(_ value: Double) { root = remove(value, under: root) }

    /// The element of rank `rank`, from 0; nil past the end.
    func select(_ rank: Int) -> Double? {
        guard rank >= 0, rank < count else { return nil }
        var rank = rank
        var index = root
        while index >= 0 {
            let node = nodes[Int(index)]
            let before = size(node.left)
            if rank < before {
                index = node.left
            } else if rank < before + node.copies {
                return node.value
            } else {
                rank -= before + node.copies
                index = node.right
            }
        }
        return nil
    }

    private func size(_ index: Int32) -> Int { index < 0 ? 0 : nodes[Int(index)].size }

    private mutating func refresh(_ index: Int32) {
        let node = nodes[Int(index)]
        nodes[Int(index)].size = node.copies + size(node.left) + size(node.right)
    }

    private mutating func makeNode(_ value: Double) -> Int32 {
        randomState ^= randomState << 13
        randomState ^= randomState >> 17
        randomState ^= randomState << 5
        let node = Node(value: value, copies: 1, size: 1, priority: randomState)
        if let index = free.popLast() {
            nodes[Int(index)] = node
            return index
        }
        nodes.append(node)
        return Int32(nodes.count - 1)
    }

    private mutating func insert(_ value: Double, under index: Int32) -> Int32 {
        guard index >= 0 else { return makeNode(value) }
        let node = nodes[Int(index)]
        if value == node.value {
            nodes[Int(index)].copies += 1
            nodes[Int(index)].size += 1
            return index
        }
        if value < node.value {
            let child = insert(value, under: node.left)
            nodes[Int(index)].left = child
            refresh(index)
            return nodes[Int(child)].priority < node.priority ? rotateRight(index) : index
        }
        let child = insert(value, under: node.right)
        nodes[Int(index)].right = child
        refresh(index)
        return nodes[Int(child)].priority < node.priority ? rotateLeft(index) : index
    }

    private mutating func remove(_ value: Double, under index: Int32) -> Int32 {
        guard index >= 0 else { return index }
        let node = nodes[Int(index)]
        if value < node.value {
            let child = remove(value, under: node.left)
            nodes[Int(index)].left = child
        } else if value > node.value {
            let child = remove(value, under: node.right)
            nodes[Int(index)].right = child
        } else if node.copies > 1 {
            nodes[Int(index)].copies -= 1
        } else {
            free.append(index)
            return merge(node.left, node.right)
        }
        refresh(index)
        return index
    }

    private mutating func merge(_ left: Int32, _ right: Int32) -> Int32 {
        guard left >= 0 else { return right }
        guard right >= 0 else { return left }
        if nodes[Int(left)].priority < nodes[Int(right)].priority {
            let child = merge(nodes[Int(left)].right, right)
            nodes[Int(left)].right = child
            refresh(left)
            return left
        }
        let child = merge(left, nodes[Int(right)].left)
        nodes[Int(right)].left = child
        refresh(right)
        return right
    }

    private mutating func rotateRight(_ index: Int32) -> Int32 {
        let child = nodes[Int(index)].left
        nodes[Int(index)].left = nodes[Int(child)].right
        nodes[Int(child)].right = index
        refresh(index)
        refresh(child)
        return child
    }

    private mutating func rotateLeft(_ index: Int32) -> Int32 {
        let child = nodes[Int(index)].right
        nodes[Int(index)].right = nodes[Int(child)].left
        nodes[Int(child)].left = index
        refresh(index)
        refresh(child)
        return child
    }
}
