/// SQL's LIKE.
enum SQLPattern {
    /// `%` stands for any text, `_` for one character.
    static func like(_ text: String, _ pattern: String) -> Bool {
        match(Array(text)[...], Array(pattern)[...])
    }

    private static func match(_ text: ArraySlice<Character>, _ pattern: ArraySlice<Character>) -> Bool {
        guard let first = pattern.first else { return text.isEmpty }
        let rest = pattern.dropFirst()
        switch first {
        case "%":
            if rest.isEmpty { return true }
            return (text.startIndex...text.endIndex).contains { match(text[$0...], rest) }
        case "_": return !text.isEmpty && match(text.dropFirst(), rest)
        default: return text.first == first && match(text.dropFirst(), rest)
        }
    }
}
