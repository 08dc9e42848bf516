/// A value that stands assigned to a name. Offsets count in the field.
struct AssignmentCandidate {
    /// What joins name and value.
    enum Joint: UInt8 {
        case equals, colon, comma, call, space, tag, field, prose
    }

    var nameStart: Int
    var nameEnd: Int
    var valueStart: Int
    var valueEnd: Int
    var joint: Joint
    var isQuoted: Bool
    /// Inside a URL's query or a connection string.
    var isParameter: Bool
}
