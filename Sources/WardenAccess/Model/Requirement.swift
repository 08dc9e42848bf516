/// What has to hold of a caller. The caller itself is no part of it: one requirement answers for everybody.
indirect enum Requirement: Sendable {
    case all([Requirement])
    /// Empty = nobody.
    case any([Requirement])
    /// The caller is the node, or acts as it, and the statement, if any, says what follows.
    case through(Node, Statement?)
    /// Holds for everybody, or for nobody.
    case fact(Statement)
    /// A grant of one of the privileges on exactly that securable.
    case holds(PrivilegeSet, SecurableIndex)
    case owns(SecurableIndex)
    /// The right to look into a catalog or schema.
    case use(SecurableIndex)
    /// The right to look into a catalog or schema and all it lies in, from a workspace where that is open.
    case inside(SecurableIndex)
    /// Owner or holder of MANAGE, of the securable or of what it lies in, and inside all that lies above.
    case managing(SecurableIndex)
    /// Administrator of the metastore or the account.
    case administering(SecurableIndex)

    static let never = Requirement.any([])
}

/// A party's place in the model.
typealias Node = Int32
typealias SecurableIndex = Int32
