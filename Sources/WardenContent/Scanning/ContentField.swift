/// One value inside the text of an event, and the key it stood under. Fields follow one another, rising by `start`.
public struct ContentField: Sendable {
    /// Offset of the value in the text.
    public var start: UInt32
    public var length: UInt32
    /// Offset and length of the key in the key bytes; `keyLength` 0 where there is none.
    public var keyStart: UInt32
    public var keyLength: UInt32

    public init(start: UInt32, length: UInt32, keyStart: UInt32 = 0, keyLength: UInt32 = 0) {
        self.start = start
        self.length = length
        self.keyStart = keyStart
        self.keyLength = keyLength
    }
}
