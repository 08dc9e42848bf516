/// A piece of SQL text.
struct SQLToken: Hashable {
    enum Kind: Hashable {
        /// A bare word; compared ignoring case.
        case word
        /// A name between backticks.
        case quoted
        case string
        case number
        /// A hole that is filled at run time: `:name`, `?`, `{{name}}`, `${name}`.
        case hole
        case symbol
    }

    var kind: Kind
    /// Without quotes; the bare spelling for words.
    var text: String
    /// Counts from 1.
    var line: Int

    func isWord(_ word: String) -> Bool { kind == .word && text.uppercased() == word }

    func isSymbol(_ symbol: String) -> Bool { kind == .symbol && text == symbol }
}
