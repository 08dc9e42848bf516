import WardenEstate

/// Texts of notebooks, queries and statements, by whoever wrote them: any text gives references in its own lines, each
/// with a target, and the same text gives the same twice.
///
/// The first byte chooses the language.
enum References {
    static func read(_ bytes: UnsafeRawBufferPointer) throws {
        guard let first = bytes.first else { return }
        let languages = NotebookReferences.Language.allCases
        let language = languages[Int(first) % languages.count]
        let text = UnsafeRawBufferPointer(rebasing: bytes.dropFirst()).text
        let lines = text.utf8.count { $0 == UInt8(ascii: "\n") } + 1
        let references = NotebookReferences.extract(text, language: language, defaults: ["main", "default"])
        try claim(
            NotebookReferences.extract(text, language: language, defaults: ["main", "default"]) == references,
            "the same text refers to other things"
        )
        for reference in references.found {
            try claim((1...lines).contains(reference.line), "line \(reference.line) of \(lines)")
            try claim(reference.statement >= 0, "statement \(reference.statement)")
            switch reference.target {
            case .table(let parts):
                try claim((1...3).contains(parts.count), "a table has \(parts.count) names")
                try claim(parts.allSatisfy { !$0.isEmpty }, "a part of a table's name is empty")
            case .path(let path): try claim(!path.isEmpty, "a path is empty")
            }
        }
        try claim(references.dynamicLines.allSatisfy { (1...lines).contains($0) }, "a line that is not there")
    }
}
