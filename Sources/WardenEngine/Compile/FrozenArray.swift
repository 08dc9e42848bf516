/// An immutable array at a fixed address, for tables that the hot loop reads through plain pointers.
///
/// Owned by whoever made it: `deallocate` once, when nobody reads it any more.
struct FrozenArray<Element: BitwiseCopyable> {
    let base: UnsafeMutablePointer<Element>
    let count: Int

    /// - Parameter slack: zeroed elements after the end, so that wide loads may run past it.
    init(_ elements: [Element], slack: Int = 0, fill: Element) {
        count = elements.count
        base = .allocate(capacity: elements.count + slack + 1)
        elements.withUnsafeBufferPointer { source in
            if let start = source.baseAddress { base.initialize(from: start, count: source.count) }
        }
        (base + count).initialize(repeating: fill, count: slack + 1)
    }

    subscript(index: Int) -> Element {
        @inline(__always) get { base[index] }
    }

    func deallocate() { base.deallocate() }
}
