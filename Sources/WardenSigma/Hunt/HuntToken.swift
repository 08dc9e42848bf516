/// A piece of a hunt expression.
struct HuntToken {
    enum Kind: Equatable {
        case open, close, and, or, not
        /// A word or phrase to find anywhere.
        case keyword(HuntValue)
        /// `field|modifiers` and an operator with values.
        case test(HuntTest)
    }

    var kind: Kind
    /// In Unicode scalars.
    var offset: Int
}

/// A value as written.
struct HuntValue: Equatable {
    var text: String
    var isQuoted: Bool
    var offset: Int
}

/// `field|modifier:value`.
struct HuntTest: Equatable {
    var field: String
    /// Names with offsets.
    var modifiers: [Modifier]
    var isNegated: Bool
    var values: [HuntValue]

    /// A modifier as written.
    struct Modifier: Equatable {
        var name: String
        var offset: Int
    }
}

/// What is wrong with a hunt expression, and where.
struct HuntProblem: Error {
    var message: String
    var offset: Int
    var hint: String
}
