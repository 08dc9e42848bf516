/// A growing buffer at plain pointers, reached through a pointer to this header so that the hot loop holds no object.
struct Growable<Element: BitwiseCopyable> {
    private(set) var base: UnsafeMutablePointer<Element>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    subscript(index: Int) -> Element {
        @inline(__always) get { base[index] }
        @inline(__always) nonmutating set { base[index] = newValue }
    }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count == capacity { reserve(count + 1) }
        (base + count).initialize(to: element)
        count += 1
    }

    /// Makes room for `extra` elements after the end and returns where they begin.
    @inline(__always)
    mutating func room(_ extra: Int) -> UnsafeMutablePointer<Element> {
        if count + extra > capacity { reserve(count + extra) }
        return base + count
    }

    @inline(__always)
    mutating func advance(_ amount: Int) { count += amount }

    mutating func removeAll() { count = 0 }

    mutating func truncate(to newCount: Int) { count = newCount }

    @inline(never)
    private mutating func reserve(_ wanted: Int) {
        let next = max(wanted, capacity * 2)
        let grown = UnsafeMutablePointer<Element>.allocate(capacity: next)
        grown.moveInitialize(from: base, count: count)
        base.deallocate()
        base = grown
        capacity = next
    }

    func deallocate() { base.deallocate() }
}
