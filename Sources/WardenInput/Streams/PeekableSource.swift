/// A source whose next bytes can be looked at before they are read.
final class PeekableSource: ByteSource {
    private let source: any ByteSource
    private var ahead = BlockBuffer(capacity: 64 * 1_024)
    private var damage: StreamDamage?
    private var isAtEnd = false

    init(_ source: any ByteSource) { self.source = source }

    /// Gives the next `count` bytes to `body`, fewer where the stream ends or breaks before.
    func peek<Result>(_ count: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        while ahead.count < count, fill(count - ahead.count) {}
        return body(UnsafeRawBufferPointer(rebasing: ahead.bytes.prefix(count)))
    }

    func read(into block: UnsafeMutableRawBufferPointer) throws(StreamDamage) -> Int {
        guard ahead.isEmpty else {
            let count = min(block.count, ahead.count)
            block.copyMemory(from: UnsafeRawBufferPointer(rebasing: ahead.bytes.prefix(count)))
            ahead.drop(count)
            return count
        }
        if let damage { throw damage }
        return isAtEnd ? 0 : try source.read(into: block)
    }

    /// Gives whatever is there, at least a byte, to `body`, which returns how much of it is used up. False at the end.
    func consume(_ body: (UnsafeRawBufferPointer) -> Int) throws(StreamDamage) -> Bool {
        if ahead.isEmpty, !fill(64 * 1_024) {
            if let damage { throw damage }
            return false
        }
        ahead.drop(body(ahead.bytes))
        return true
    }

    /// Puts bytes back that `consume` used up too many.
    func giveBack(_ bytes: UnsafeRawBufferPointer) { ahead.prepend(bytes) }

    /// Leaves out `count` bytes; false where the stream ends before.
    func skip(_ count: UInt64) throws(StreamDamage) -> Bool {
        var left = count
        while left > 0 {
            let isMore = try consume { bytes in
                let step = min(UInt64(bytes.count), left)
                left -= step
                return Int(step)
            }
            guard isMore else { return false }
        }
        return true
    }

    /// Damage found while looking ahead is reported when reading gets there.
    private func fill(_ count: Int) -> Bool {
        guard damage == nil, !isAtEnd else { return false }
        do throws(StreamDamage) {
            let got = try source.read(into: ahead.room(atLeast: count))
            ahead.filled(got)
            isAtEnd = got == 0
            return got > 0
        } catch {
            damage = error
            return false
        }
    }
}
