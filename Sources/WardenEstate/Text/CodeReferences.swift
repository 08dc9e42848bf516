/// Finds the tables and paths that Python, Scala or R code names in its string literals.
///
/// A literal in a known call (`spark.table("…")`, `.load("…")`, `spark.sql("…")`) is certain; one that only looks like a
/// storage path or a system table is likely. A name built at run time is reported as dynamic.
struct CodeReferences {
    private let bytes: [UInt8]
    private let defaults: [String]
    private var index = 0
    private var line: Int
    private var found = TextReferences()
    private var statement = 0
    /// The identifier before the last open parenthesis, and whether only blanks followed.
    private var call: String?
    private var lastWord = ""
    /// How many commas of the call came before.
    private var argument = 0
    /// Inside `df.write…`: the format's call names where it goes.
    private var isWriting = false

    static func extract(_ text: String, defaults: [String], firstLine: Int) -> TextReferences {
        var reader = CodeReferences(bytes: Array(text.utf8), defaults: defaults, line: firstLine)
        reader.run()
        return reader.found
    }

    private init(bytes: [UInt8], defaults: [String], line: Int) {
        self.bytes = bytes
        self.defaults = defaults
        self.line = line
    }

    private mutating func run() {
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\n"):
                line += 1
                index += 1
            case UInt8(ascii: "#"): skipLine()
            case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"): skipLine()
            case UInt8(ascii: "\""), UInt8(ascii: "'"): literal(byte)
            case UInt8(ascii: "("):
                call = lastWord
                argument = 0
                lastWord = ""
                index += 1
                noteDynamicArgument()
            case _ where byte <= 32: index += 1
            case _ where Self.isWord(byte):
                let start = index
                while index < bytes.count, Self.isWord(bytes[index]) { index += 1 }
                lastWord = String(decoding: bytes[start..<index], as: UTF8.self)
                noteDirection(of: start..<index)
            default:
                if byte == UInt8(ascii: ",") { argument += 1 }
                if byte == UInt8(ascii: ")") { call = nil }
                lastWord = ""
                index += 1
            }
        }
    }

    private func peek(_ ahead: Int) -> UInt8? { index + ahead < bytes.count ? bytes[index + ahead] : nil }

    private static func isWord(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 95 || byte >= 128
    }

    private mutating func skipLine() {
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    }

    /// `df.write.parquet(…)` writes where `spark.read.parquet(…)` reads.
    private mutating func noteDirection(of word: Range<Int>) {
        let dot = UInt8(ascii: ".")
        switch lastWord {
        case "write", "writeStream":
            isWriting = word.lowerBound > 0 && bytes[word.lowerBound - 1] == dot || peek(0) == dot
        case "read", "readStream": isWriting = false
        default: break
        }
    }

    /// `spark.table(name)`: a call that names data, with no literal in it.
    private mutating func noteDynamicArgument() {
        guard let call,
            CodeWords.statements.contains(call) || call == "table" || call == "load" || call == "saveAsTable",
            let next = bytes[index...].first(where: { $0 > 32 }), Self.isWord(next)
        else { return }
        // A prefix such as f"…" or r"…" is a literal after all.
        let start = bytes[index...].firstIndex { $0 > 32 } ?? index
        let end = bytes[start...].firstIndex { !Self.isWord($0) } ?? bytes.count
        if end < bytes.count, end - start <= 2, bytes[end] == 34 || bytes[end] == 39 { return }
        found.dynamicLines.append(line)
    }

    private mutating func literal(_ quote: UInt8) {
        let isFormatted = ["f", "rf", "fr", "s", "F"].contains(lastWord)
        let caller = call
        let start = line
        lastWord = ""
        let isLong = peek(1) == quote && peek(2) == quote
        index += isLong ? 3 : 1
        var text: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            if byte == quote, !isLong || peek(1) == quote && peek(2) == quote {
                index += isLong ? 3 : 1
                break
            }
            if byte == UInt8(ascii: "\n") {
                if !isLong { break }
                line += 1
            }
            if byte == UInt8(ascii: "\\"), index + 1 < bytes.count {
                let next = bytes[index + 1]
                // An escaped line end joins lines; other escapes of names and paths keep their character.
                if next == UInt8(ascii: "\n") { line += 1 }
                text.append(next == UInt8(ascii: "n") ? 10 : next == UInt8(ascii: "t") ? 9 : next)
                index += 2
                continue
            }
            text.append(byte)
            index += 1
        }
        judge(String(decoding: text, as: UTF8.self), caller: caller, isFormatted: isFormatted, line: start)
    }

    private mutating func judge(_ literal: String, caller: String?, isFormatted: Bool, line: Int) {
        let text = isFormatted ? Self.withHoles(literal) : literal
        let verb = text.drop(while: \.isWhitespace).prefix { $0.isLetter }.uppercased()
        if caller.map(CodeWords.statements.contains) == true || CodeWords.verbs.contains(verb) && text.contains(" ") {
            var inner = here(SQLReferences.extract(text, defaults: defaults, firstLine: line))
            if caller.map(CodeWords.statements.contains) != true {
                for index in inner.found.indices { inner.found[index].confidence = .likely }
            }
            found.append(inner)
            return
        }
        guard let caller else { return guess(text, line) }
        if CodeWords.readers.contains(caller) || CodeWords.writers.contains(caller) {
            name(text, CodeWords.writers.contains(caller) ? .write : .read, line)
        } else if CodeWords.pathReaders.contains(caller) || CodeWords.pathWriters.contains(caller) {
            // Of `mount(source, mount_point)` the second is what comes into being.
            let isMountPoint = caller == "mount" && text.hasPrefix("/mnt/")
            // Of `cp(from, to)` too.
            let isTarget = argument > 0 && (caller == "cp" || caller == "mv")
            let isWritten = CodeWords.pathWriters.contains(caller) || isWriting && CodeWords.formats.contains(caller)
            path(text, isMountPoint || isTarget || isWritten ? .write : .read, line)
            if isWritten { isWriting = false }
        } else {
            guess(text, line)
        }
    }

    /// A line end that is written as `\n` is none of the code's: what follows it stands in the literal's last line.
    private func here(_ inner: TextReferences) -> TextReferences {
        var inner = inner
        for index in inner.found.indices { inner.found[index].line = min(inner.found[index].line, line) }
        inner.dynamicLines = inner.dynamicLines.map { min($0, line) }
        return inner
    }

    private mutating func name(_ text: String, _ use: DataReference.Use, _ line: Int) {
        let inner = here(SQLReferences.extract("TABLE " + text, defaults: defaults, firstLine: line))
        found.dynamicLines += inner.dynamicLines
        for reference in inner.found { add(reference.target, use, .certain, line) }
    }

    private mutating func path(_ text: String, _ use: DataReference.Use, _ line: Int) {
        if text.contains("${") {
            found.dynamicLines.append(line)
            guard let fixed = StorageURL(text) else { return }
            add(.path(fixed.description), use, .likely, line)
        } else if SQLReferences.looksLikePath(text) {
            add(.path(text), use, .certain, line)
        } else if use == .read, text.split(separator: ".").count == 3, !text.contains(" ") {
            name(text, use, line)
        }
    }

    private mutating func guess(_ text: String, _ line: Int) {
        if StorageURL(text) != nil {
            add(.path(text), .read, .likely, line)
        } else if text.lowercased().hasPrefix("system."), text.split(separator: ".").count == 3, !text.contains(" ") {
            add(.table(text.split(separator: ".").map(String.init)), .read, .likely, line)
        }
    }

    private mutating func add(_ target: DataReference.Target, _ use: DataReference.Use, _ sure: Confidence, _ line: Int)
    {
        found.found.append(DataReference(target, use, sure, line: line, statement: statement))
    }

    /// `{x}` of a format string as `${x}`, the form the SQL reader takes for a hole.
    private static func withHoles(_ text: String) -> String {
        var result = ""
        var previous: Character = " "
        for character in text {
            if character == "{", previous != "$", previous != "{" { result += "$" }
            result.append(character)
            previous = character
        }
        return result
    }
}
