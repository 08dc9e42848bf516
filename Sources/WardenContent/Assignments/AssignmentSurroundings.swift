/// What stands around an assignment.
struct AssignmentSurroundings {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    var isComment = false
    var isPrinted = false
    var isComparison = false
    var isCredentialClause = false
    var hasPeer = false
    var isTest = false
    var isCalled = false
    var isSQL = false
    var isPython = false
    var isShell = false
    var isJSON = false

    init(_ text: Bytes, _ candidate: AssignmentCandidate) {
        let head = text.slice(candidate.nameStart - 160, candidate.nameStart)
        let line = Self.line(head)
        let tail = text.slice(candidate.valueEnd, candidate.valueEnd + 120)
        isComment = Self.isCommented(line)
        let printing: [StaticString] = [
            "print", "log.", "logger", "logging", "raise ", "assert", "echo ", "printf", "throw ",
        ]
        isPrinted = printing.contains { line.containsIgnoringCase($0) }
        isComparison = Self.endsWithComparison(line)
        let clauses: [StaticString] = [
            "options", "credential", "identified", "connection", "create user", "alter user", "tblproperties",
        ]
        isCredentialClause = clauses.contains { head.containsIgnoringCase($0) }
        let peers: [StaticString] = ["user", "host", "server", "endpoint", "jdbc", "login", "account", "url", "port"]
        isTest = ["test", "example", "mock", "fake", "dummy", "sample"].contains { (word: StaticString) in
            head.containsIgnoringCase(word)
        }
        hasPeer = peers.contains { head.containsIgnoringCase($0) || tail.containsIgnoringCase($0) }
        var after = candidate.valueEnd
        while after < text.count, text[after] == 32 { after += 1 }
        isCalled = after < text.count && (text[after] == 40 || text[after] == 91)
        readLanguage(text, head)
    }

    private static func line(_ head: Bytes) -> Bytes {
        guard let last = head.lastIndex(of: 10) else { return head }
        return head.slice(last + 1, head.count)
    }

    private static func isCommented(_ line: Bytes) -> Bool {
        let trimmed = line.drop { $0.isSpace }
        let text = Bytes(rebasing: trimmed)
        if text.starts(with: "#") || text.starts(with: "--") && !text.slice(2, 3).contains(where: \.isLetter) {
            return true
        }
        return text.starts(with: "//") || text.starts(with: "/*") || text.starts(with: "*")
            || line.indexIgnoringCase(of: " # ") != nil || line.indexIgnoringCase(of: " -- ") != nil
    }

    /// `WHERE`, `AND`, `ON`, … or a table's alias right before the name.
    private static func endsWithComparison(_ line: Bytes) -> Bool {
        var end = line.count
        while end > 0, line[end - 1].isSpace { end -= 1 }
        let words: [StaticString] = [" where", " and", " or", " on", " having", " when", " if", " while", "(", " set"]
        let text = line.slice(0, end)
        return words.prefix(8).contains { text.hasSuffixIgnoringCase($0) }
    }

    private mutating func readLanguage(_ text: Bytes, _ head: Bytes) {
        let start = text.slice(0, 240)
        isJSON = start.first == 123 || start.first == 91
        let sql: [StaticString] = [
            "select ", "insert ", "update ", "create ", "merge ", "copy into", "alter ", "delete ", "grant ", "with ",
        ]
        isSQL = !isJSON && sql.contains { start.containsIgnoringCase($0) || head.containsIgnoringCase($0) }
        let python: [StaticString] = ["import ", "def ", "spark.", "dbutils", "val ", "df.", "self.", "lambda", "= {"]
        isPython = python.contains { start.containsIgnoringCase($0) || head.containsIgnoringCase($0) }
        let shell: [StaticString] = ["#!/", "export ", "curl ", "%sh", " --", "sudo ", "docker ", "aws ", "az "]
        isShell = shell.contains { start.containsIgnoringCase($0) || head.containsIgnoringCase($0) }
    }
}
