/// A parsed condition over search identifiers.
indirect enum ConditionExpression: Hashable {
    case identifier(String, offset: Int)
    case selector(Quantifier, pattern: String, offset: Int)
    case not(ConditionExpression)
    case all([ConditionExpression])
    case any([ConditionExpression])

    /// `1 of`/`any of` and `all of`.
    enum Quantifier: Hashable { case any, all }
}
