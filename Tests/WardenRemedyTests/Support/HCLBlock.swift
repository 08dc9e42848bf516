import Foundation

/// A block of Terraform's language as `terraform fmt` lays it out: arguments and blocks by name. Reads what this program
/// writes, and stops at anything that is laid out otherwise.
struct HCLBlock {
    struct Malformed: Error { var line: String }

    /// `resource "aws_kms_key" "logs"`: the words of the head, without their quotes.
    var head: [String]
    /// By name: the lines of the value, the first without `name =`.
    var arguments: [String: [String]] = [:]
    var blocks: [HCLBlock] = []

    /// The blocks of a file.
    static func read(_ text: String) throws -> [HCLBlock] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
        return try body(&lines, indent: 0).blocks
    }

    private static func body(_ lines: inout ArraySlice<String>, indent: Int) throws -> HCLBlock {
        var block = HCLBlock(head: [])
        let space = String(repeating: " ", count: indent)
        while let line = lines.first {
            if line.isEmpty || line.hasPrefix("#") {
                lines.removeFirst()
                continue
            }
            guard line.hasPrefix(space) else { return block }
            let content = line.dropFirst(indent)
            if content == "}" { return block }
            guard let start = content.first, start.isLetter else { throw Malformed(line: line) }
            lines.removeFirst()
            if let mark = content.range(of: " = ") {
                let name = content[..<mark.lowerBound].trimmingCharacters(in: .whitespaces)
                var value = [String(content[mark.upperBound...])]
                if let end = value[0].last, "{[(".contains(end) {
                    while let next = lines.first {
                        lines.removeFirst()
                        value.append(next)
                        let tail = next.dropFirst(indent)
                        if next.hasPrefix(space), let closing = tail.first, "}])".contains(closing) { break }
                    }
                }
                guard block.arguments[name] == nil else { throw Malformed(line: line) }
                block.arguments[name] = value
            } else if content.hasSuffix(" {}") {
                block.blocks.append(HCLBlock(head: words(content.dropLast(3))))
            } else if content.hasSuffix(" {") {
                var inner = try body(&lines, indent: indent + 2)
                guard lines.first == space + "}" else { throw Malformed(line: lines.first ?? "the end") }
                lines.removeFirst()
                inner.head = words(content.dropLast(2))
                block.blocks.append(inner)
            } else {
                throw Malformed(line: line)
            }
        }
        return block
    }

    private static func words(_ head: Substring) -> [String] {
        head.split(separator: " ").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "\"")) }
    }
}
