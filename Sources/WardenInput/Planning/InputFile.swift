/// One file to read, or a member of an archive while it is read.
public struct InputFile: Sendable, Hashable, Codable {
    /// Where the bytes come from.
    public enum Origin: String, Sendable, Hashable, Codable {
        case file
        case standardInput = "standard-input"
        /// A member of an archive: exists only while its archive is read.
        case member
    }

    /// As the user named it; below a directory, the directory as named and the way down; `archive.tar!member`.
    public var path: String
    public var origin: Origin
    /// Nil for standard input and for members.
    public var identity: FileIdentity?
    /// From `workspaceId=…` in the path; `0` is the account level.
    public var workspace: String?
    /// From `date=…` in the path: `yyyy-mm-dd`.
    public var date: String?

    public init(path: String, origin: Origin = .file, identity: FileIdentity? = nil) {
        self.path = path
        self.origin = origin
        self.identity = identity
        let layout = DeliveredLayout(path: path)
        workspace = layout.workspace
        date = layout.date
    }

    /// The file that a member of this archive is reported as.
    func member(_ name: String) -> InputFile {
        var member = InputFile(path: "\(path)!\(name)", origin: .member)
        member.workspace = member.workspace ?? workspace
        member.date = member.date ?? date
        return member
    }
}
