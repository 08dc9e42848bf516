/// One entry of an archive.
struct ArchiveMember {
    enum Content {
        /// Valid until the next member is asked for.
        case bytes(any ByteSource)
        case refused(reason: String, message: String)
    }

    var name: String
    var content: Content
}

/// The members of an archive, in its order. Nothing is ever written to disk, so names cannot do harm there.
protocol MemberSequence: AnyObject {
    /// Nil at the end. Damage ends the archive; members given before stand.
    func next() throws(StreamDamage) -> ArchiveMember?
}

/// The archive formats that are read, by their first bytes.
enum ArchiveKind {
    case tar
    case zip

    init?(head: UnsafeRawBufferPointer) {
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            self = .zip
        } else if TarHeader(head) != nil {
            self = .tar
        } else {
            return nil
        }
    }

    /// - Parameter seekable: the file itself where nothing stands between it and the archive.
    func members(of source: PeekableSource, seekable: FileSource?) -> any MemberSequence {
        switch self {
        case .tar: return TarMembers(source)
        case .zip:
            guard let seekable, let directory = ZipDirectory(seekable) else { return ZipStreamMembers(source) }
            return directory
        }
    }
}

extension ArchiveMember {
    /// A name as it may be shown: control characters, which could drive a terminal, are replaced.
    static func displayName(_ bytes: some Sequence<UInt8>) -> String {
        var name = ""
        for scalar in String(decoding: Array(bytes), as: UTF8.self).unicodeScalars {
            let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            name.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
        }
        return name
    }
}
