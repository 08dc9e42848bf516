/// Bytes in order, pulled block by block.
protocol ByteSource: AnyObject {
    /// Fills the start of `block` and returns how much; 0 at the end, and only there.
    func read(into block: UnsafeMutableRawBufferPointer) throws(StreamDamage) -> Int
}

/// A stream that cannot be read any further. What was read before it stands.
struct StreamDamage: Error, Hashable {
    /// Stable: `truncated-gzip`, `corrupt-zstd`, `read-error`.
    var reason: String
    var message: String
}
