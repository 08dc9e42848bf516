/// How data, or word of it, gets from one asset to another.
public enum Relation: String, Sendable, Hashable, Codable, CaseIterable {
    case deliversTo = "delivers-to"
    /// A table keeps its files there.
    case storedAt = "stored-at"
    /// A view, table or statement makes the one from the other.
    case derivesInto = "derives-into"
    /// The same files, seen through another door.
    case readableThrough = "readable-through"
    case readBy = "read-by"
    case sharedIn = "shared-in"
    case sharedWith = "shared-with"
    case replicatedTo = "replicated-to"
    case backedUpTo = "backed-up-to"
    /// A policy lets an outsider read.
    case openTo = "open-to"
    case inventoriedTo = "inventoried-to"
    case accessLoggedTo = "access-logged-to"
    case announcedTo = "announced-to"
    /// The key, role or credential that guards or writes it: no data goes there.
    case guardedBy = "guarded-by"

    /// What goes along the edge.
    public enum Cargo: String, Sendable, Hashable, Codable {
        case content
        /// Names, sizes and times of objects, not what is in them.
        case traces
        case nothing
    }

    public var cargo: Cargo {
        switch self {
        case .inventoriedTo, .accessLoggedTo, .announcedTo: .traces
        case .guardedBy: .nothing
        default: .content
        }
    }

    /// Whether objects keep their key on the way: the copy of `a/x` is `x` below the target's own prefix, in the same path.
    public var keepsKeys: Bool { self == .replicatedTo }

    /// For a sentence: `table x is *stored at* y`.
    public var label: String { rawValue.split(separator: "-").joined(separator: " ") }
}
