internal import WardenInput

/// Something of a source to be read: a file, an object, the rows of a query.
struct MonitorItem: Sendable, Hashable {
    /// Name of the source in the configuration.
    var source: String
    /// How the item is known within its source, and shown: a path, a URL.
    var name: String
    /// Changes whenever the item does.
    var identity: String
    /// Where its bytes are now.
    var file: InputFile
    /// The file is ours, and goes when it was read and committed.
    var isSpooled = false
    /// The file may still be growing: a last line without an end is left for later.
    var isGrowing = false
    /// When the item was there to be read, epoch milliseconds: latency counts from it.
    var visibleAt: Int64
    /// State of the source that becomes true once the item was read.
    var watermark: Watermark?

    struct Watermark: Sendable, Hashable {
        var name: String
        var value: [UInt8]
    }
}
