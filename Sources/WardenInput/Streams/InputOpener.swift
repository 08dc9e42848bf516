internal import Glibc
internal import WardenDomain

/// Opens one input and gives its texts in order: one for a file, one a member for an archive.
final class InputOpener {
    /// What comes next.
    enum Next {
        case text(InputFile, PeekableSource)
        case refused(QuarantinedRecord)
        case end
    }

    private let file: InputFile
    private let start: BatchReader.StartPoint?
    private let counter: ProgressCounter
    private var isOpened = false
    /// Open archives, outermost first.
    private var archives: [(file: InputFile, members: any MemberSequence)] = []

    /// An archive in an archive is read, one more is not.
    private static let deepestArchive = 2
    /// Compression within compression; more is an attack or an accident.
    private static let deepestCompression = 3

    init(_ file: InputFile, start: BatchReader.StartPoint?, counter: ProgressCounter) {
        self.file = file
        self.start = start
        self.counter = counter
    }

    /// True where bytes arrive as someone writes them, so that waiting for a full block would hold lines back.
    var isInteractive: Bool { file.origin == .standardInput }

    func next() -> Next {
        if !isOpened {
            isOpened = true
            return open()
        }
        while let archive = archives.last {
            do throws(StreamDamage) {
                if let member = try archive.members.next() { return resolve(member, of: archive.file) }
                archives.removeLast()
            } catch {
                archives.removeLast()
                return .refused(.unreadable(archive.file.path, error.reason, error.message))
            }
        }
        return .end
    }

    private func open() -> Next {
        do throws(StreamDamage) {
            let source = try FileOpener.open(file, at: start?.offset ?? 0, counter: counter)
            guard start == nil else {
                return .text(file, PeekableSource(source))
            }
            return resolve(PeekableSource(source), as: file, seekable: file.origin == .file ? source : nil)
        } catch {
            return .refused(.unreadable(file.path, error.reason, error.message))
        }
    }

    private func resolve(_ member: ArchiveMember, of archive: InputFile) -> Next {
        let file = archive.member(member.name)
        switch member.content {
        case .refused(let reason, let message): return .refused(.unreadable(file.path, reason, message))
        case .bytes(let source): return resolve(PeekableSource(source), as: file, seekable: nil)
        }
    }

    /// Looks through compression and archives until it is at a text.
    private func resolve(_ outer: PeekableSource, as file: InputFile, seekable: FileSource?) -> Next {
        var source = outer
        for depth in 0...Self.deepestCompression {
            guard let format = source.peek(4, { Compression(head: $0) }) else { break }
            guard depth < Self.deepestCompression, let inner = DecompressingSource(source, format) else {
                return .refused(.unreadable(file.path, "nested-compression", "compressed more than three times over"))
            }
            source = PeekableSource(inner)
        }
        guard let kind = source.peek(512, { ArchiveKind(head: $0) }) else {
            return .text(file, source)
        }
        guard archives.count < Self.deepestArchive else {
            return .refused(
                .unreadable(
                    file.path,
                    "nested-archive",
                    "an archive within an archive within an archive; unpack it first"
                )
            )
        }
        archives.append((file, kind.members(of: source, seekable: source === outer ? seekable : nil)))
        return next()
    }
}
