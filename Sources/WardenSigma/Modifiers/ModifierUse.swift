/// A modifier as written in a key.
struct ModifierUse {
    var modifier: Modifier
    var name: String
    /// Offset of the name in the key, in Unicode scalars.
    var offset: Int
}

/// Why a modifier, or a value under one, is refused.
struct ModifierProblem: Error {
    var code: String
    var message: String
    var hint: String?
    /// The modifier at fault; nil = the value.
    var use: ModifierUse?

    init(_ code: String, _ message: String, hint: String? = nil, use: ModifierUse? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
        self.use = use
    }
}
