public import WardenDomain

/// One document of a file.
public struct YAMLDocument: Sendable {
    public var root: YAMLNode
    /// The file's name, for messages.
    public var file: String
    /// True when something was wrong with the document that left its tree incomplete (a duplicate key).
    public var isDamaged: Bool
    private let lines: SourceLines

    init(root: YAMLNode, file: String, isDamaged: Bool, lines: SourceLines) {
        self.root = root
        self.file = file
        self.isDamaged = isDamaged
        self.lines = lines
    }

    /// Where a node stands.
    public func location(of node: YAMLNode) -> SourceLocation {
        SourceLocation(file: file, line: node.line, column: node.column)
    }

    /// Where the `offset`-th Unicode scalar of a node's text stands. Falls back on the node's start where line folding
    /// or escapes make the way back ambiguous.
    public func location(of node: YAMLNode, offset: Int) -> SourceLocation {
        guard let scalar = node.scalar, offset >= 0 else { return location(of: node) }
        switch scalar.style {
        case .literal, .folded:
            return blockLocation(of: node, offset: offset)
        case .plain, .singleQuoted, .doubleQuoted:
            let shift = scalar.style == .plain ? 0 : 1
            guard lines.holds(scalar.text, line: node.line, column: node.column + shift) else {
                return location(of: node)
            }
            return SourceLocation(file: file, line: node.line, column: node.column + shift + offset)
        }
    }

    /// Walks the lines under a block header; each contributes its text and one line break or space.
    private func blockLocation(of node: YAMLNode, offset: Int) -> SourceLocation {
        var line = node.line + 1
        guard var text = lines[line] else { return location(of: node) }
        let indent = text.prefix { $0 == " " }.count
        var rest = offset
        while rest > max(0, text.count - indent), let next = lines[line + 1] {
            rest -= max(0, text.count - indent) + 1
            line += 1
            text = next
        }
        return SourceLocation(file: file, line: line, column: indent + max(0, rest) + 1)
    }
}

/// All documents of one file and everything wrong with them.
public struct YAMLStream: Sendable {
    public var documents: [YAMLDocument]
    public var diagnostics: [Diagnostic]

    init(documents: [YAMLDocument] = [], diagnostics: [Diagnostic] = []) {
        self.documents = documents
        self.diagnostics = diagnostics
    }
}
