/// How files travel inside the executable: one literal a folder, each file after a line `#file <name>`.
///
/// The examples of rules travel in a literal of their own, so that a scan does not parse them: a line `#examples` keeps
/// their place.
public enum EmbeddedText {
    /// Starts a file.
    public static let fileMark = "#file "
    /// Stands for one block of examples; in the literal of examples, starts the block.
    public static let examplesMark = "#examples"

    /// Cuts a literal into its files.
    public static func files(_ text: StaticString) -> [CatalogueFile] {
        text.withUTF8Buffer { files(String(decoding: $0, as: UTF8.self)) }
    }

    /// Cuts text into its files.
    public static func files(_ text: String) -> [CatalogueFile] {
        var files: [CatalogueFile] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix(fileMark) {
                files.append(CatalogueFile(name: String(line.dropFirst(fileMark.count)), text: ""))
            } else if !files.isEmpty {
                files[files.count - 1].text += line
                files[files.count - 1].text += "\n"
            }
        }
        return files
    }

    /// Takes the blocks of examples out of a rule file.
    public static func takeOutExamples(_ text: String) -> (text: String, examples: String) {
        var kept = ""
        var taken = ""
        var isInside = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(text.hasSuffix("\n") ? 1 : 0)
        {
            if line == "examples:" {
                isInside = true
                kept += examplesMark + "\n"
                taken += examplesMark + "\n"
            } else if isInside, !line.isEmpty, !line.hasPrefix(" "), !line.hasPrefix("#") {
                isInside = false
            }
            if isInside { taken += line + "\n" } else { kept += line + "\n" }
        }
        return (kept, taken)
    }

    /// The reverse of `takeOutExamples`.
    public static func putBackExamples(_ text: String, _ examples: String) -> String {
        var blocks: [String] = []
        for line in examples.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == examplesMark {
                blocks.append("")
            } else if !blocks.isEmpty, !line.isEmpty {
                blocks[blocks.count - 1] += line + "\n"
            }
        }
        var next = blocks.makeIterator()
        var whole = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(text.hasSuffix("\n") ? 1 : 0)
        {
            if line == examplesMark { whole += next.next() ?? "" } else { whole += line + "\n" }
        }
        return whole
    }
}
