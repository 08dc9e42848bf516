/// Finds what a notebook, script or file reads and writes: SQL in its cells and strings, and the calls that name tables and
/// paths.
///
/// Reads the source export of a notebook (`# COMMAND ----------`, `# MAGIC %sql`) and plain Python, Scala, R and SQL.
/// Source: Databricks notebook source format; PySpark and Delta Lake reader and writer interfaces.
public enum NotebookReferences {
    public enum Language: String, Sendable, Hashable, CaseIterable { case python, scala, r, sql }

    public static func extract(_ text: String, language: Language, defaults: [String] = []) -> TextReferences {
        var found = TextReferences()
        for cell in cells(text, language: language) {
            switch cell.language {
            case .sql: found.append(SQLReferences.extract(cell.text, defaults: defaults, firstLine: cell.firstLine))
            default: found.append(CodeReferences.extract(cell.text, defaults: defaults, firstLine: cell.firstLine))
            }
        }
        return found
    }

    private struct Cell {
        var language: Language
        var text: String
        var firstLine: Int
    }

    /// Lines of one language in a row. Magic lines are unwrapped in place, so line numbers stay true.
    private static func cells(_ text: String, language: Language) -> [Cell] {
        var cells: [Cell] = []
        var current = Cell(language: language, text: "", firstLine: 1)
        var isMagic = false
        func close(_ next: Language, at line: Int) {
            if !current.text.allSatisfy(\.isWhitespace) { cells.append(current) }
            current = Cell(language: next, text: "", firstLine: line)
        }
        // "\r\n" is one character, and no "\n".
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        for (offset, line) in lines.enumerated() {
            let number = offset + 1
            if isMark(line, "COMMAND ----------") {
                close(language, at: number + 1)
                isMagic = false
                continue
            }
            guard let magic = magic(line) else {
                if isMagic {
                    close(language, at: number)
                    isMagic = false
                }
                current.text += line + "\n"
                continue
            }
            let trimmed = magic.drop { $0 == " " }
            if trimmed.hasPrefix("%") {
                let word = trimmed.dropFirst().prefix { $0.isLetter }
                close(Language(magic: word) ?? language, at: number)
                current.text += (Language(magic: word) == nil ? "" : trimmed.dropFirst(word.count + 1)) + "\n"
            } else {
                current.text += magic + "\n"
            }
            isMagic = true
        }
        close(language, at: 1)
        return cells
    }

    private static func isMark(_ line: Substring, _ mark: String) -> Bool {
        ["# ", "// ", "-- "].contains { line.hasPrefix($0 + mark) }
    }

    private static func magic(_ line: Substring) -> Substring? {
        for start in ["# MAGIC", "// MAGIC", "-- MAGIC"] where line.hasPrefix(start) {
            return line.dropFirst(start.count)
        }
        return nil
    }
}

extension NotebookReferences.Language {
    /// From the `language` of a workspace object: `PYTHON`, `SCALA`, `SQL`, `R`.
    public init?(name: String) { self.init(rawValue: name.lowercased()) }

    fileprivate init?(magic: Substring) {
        switch magic {
        case "sql": self = .sql
        case "python", "py": self = .python
        case "scala": self = .scala
        case "r": self = .r
        default: return nil
        }
    }
}
