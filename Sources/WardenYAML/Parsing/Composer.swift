// The event parser under Yams: Yams' own tree drops a document at its first repeated key, hashes every node and
// expands aliases without a bound.
import CYaml
import WardenDomain

/// Builds trees from the parser's events with an explicit stack, within the limits.
struct Composer {
    private(set) var documents: [YAMLDocument] = []
    private(set) var diagnostics: [Diagnostic] = []
    private let file: String
    private let firstLine: Int
    private let limits: YAMLLimits
    private let lines: SourceLines
    private var stack: [Frame] = []
    private var anchors: [String: (node: YAMLNode, size: Int)] = [:]
    private var nodeCount = 0
    private var isDamaged = false

    /// A collection that is still open.
    private struct Frame {
        var isMapping: Bool
        var line: Int
        var column: Int
        var anchor: String?
        var startCount: Int
        var items: [YAMLNode] = []
        var entries: [YAMLEntry] = []
        var seen: Set<String> = []
        var key: YAMLNode?
        /// The key was refused: its value is read and dropped.
        var dropsValue = false
        /// Some entries came through `<<`; a key of the mapping itself replaces them.
        var isMerged = false
    }

    init(file: String, firstLine: Int, limits: YAMLLimits, lines: SourceLines) {
        self.file = file
        self.firstLine = firstLine
        self.limits = limits
        self.lines = lines
    }

    /// Reads every document in `bytes`; stops at the first syntax error.
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else { return }
        defer { yaml_parser_delete(&parser) }
        yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(&parser, &event) == 1 else {
                reportSyntax(parser, bytes)
                return
            }
            defer { yaml_event_delete(&event) }
            if event.type == YAML_STREAM_END_EVENT { return }
            guard handle(event) else { return }
        }
    }

    /// False where reading must stop.
    private mutating func handle(_ event: yaml_event_t) -> Bool {
        let line = Int(event.start_mark.line) + firstLine
        let column = Int(event.start_mark.column) + 1
        switch event.type {
        case YAML_DOCUMENT_START_EVENT:
            startDocument()
        case YAML_SCALAR_EVENT:
            let data = event.data.scalar
            return finish(scalar(data, line, column), anchor: string(data.anchor), size: 1)
        case YAML_ALIAS_EVENT:
            return expandAlias(string(event.data.alias.anchor) ?? "", line, column)
        case YAML_SEQUENCE_START_EVENT:
            return open(isMapping: false, line, column, anchor: string(event.data.sequence_start.anchor))
        case YAML_MAPPING_START_EVENT:
            return open(isMapping: true, line, column, anchor: string(event.data.mapping_start.anchor))
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            return close()
        default:
            break
        }
        return true
    }

    private mutating func startDocument() {
        stack = []
        anchors = [:]
        nodeCount = 0
        isDamaged = false
    }

    private mutating func open(isMapping: Bool, _ line: Int, _ column: Int, anchor: String?) -> Bool {
        guard stack.count < limits.depth else {
            report(
                "yaml.too-deep",
                "nested deeper than \(limits.depth) levels",
                line,
                column,
                hint: "write the value with fewer levels"
            )
            return false
        }
        stack.append(
            Frame(isMapping: isMapping, line: line, column: column, anchor: anchor, startCount: nodeCount)
        )
        return true
    }

    private mutating func close() -> Bool {
        guard let frame = stack.popLast() else { return false }
        let content: YAMLNode.Content = frame.isMapping ? .mapping(frame.entries) : .sequence(frame.items)
        let node = YAMLNode(content, line: frame.line, column: frame.column)
        return finish(node, anchor: frame.anchor, size: nodeCount - frame.startCount + 1)
    }

    /// Hands a complete node to the collection around it.
    private mutating func finish(_ node: YAMLNode, anchor: String?, size: Int) -> Bool {
        nodeCount += 1
        if let anchor { anchors[anchor] = (node, size) }
        guard nodeCount <= limits.nodes else {
            report(
                "yaml.too-many-nodes",
                "the document holds more than \(limits.nodes) values after aliases are expanded",
                node.line,
                node.column,
                hint: "use fewer aliases, or split the document"
            )
            return false
        }
        guard !stack.isEmpty else {
            if !node.isNull || node.scalar?.style != .plain {
                documents.append(YAMLDocument(root: node, file: file, isDamaged: isDamaged, lines: lines))
            }
            return true
        }
        let top = stack.count - 1
        guard stack[top].isMapping else {
            stack[top].items.append(node)
            return true
        }
        if let key = stack[top].key {
            stack[top].key = nil
            if stack[top].dropsValue {
                stack[top].dropsValue = false
            } else {
                add(key: key, value: node, to: top)
            }
        } else {
            take(key: node, into: top)
        }
        return true
    }

    private mutating func take(key node: YAMLNode, into top: Int) {
        stack[top].key = node
        guard let scalar = node.scalar else {
            stack[top].dropsValue = true
            isDamaged = true
            report(
                "yaml.complex-key",
                "the key is \(node.kindName), not a plain name",
                node.line,
                node.column,
                hint: "write a name before the colon; quote values that start with '[', '{' or '*'"
            )
            return
        }
        if scalar.style == .plain, scalar.text == "<<" { return }
        guard stack[top].seen.insert(scalar.text).inserted else {
            stack[top].dropsValue = true
            isDamaged = true
            let first = stack[top].entries.first { $0.key == scalar.text }
            report(
                "yaml.duplicate-key",
                "the key '\(scalar.text)' is given twice",
                node.line,
                node.column,
                hint: first.map { "the first one is in line \($0.keyNode.line): join the two, or rename one" }
            )
            return
        }
    }

    private mutating func add(key: YAMLNode, value: YAMLNode, to top: Int) {
        guard let scalar = key.scalar else { return }
        if scalar.style == .plain, scalar.text == "<<", merge(value, into: top) { return }
        let entry = YAMLEntry(key: scalar.text, keyNode: key, value: value)
        if stack[top].isMerged, let merged = stack[top].entries.firstIndex(where: { $0.key == entry.key }) {
            stack[top].entries[merged] = entry
        } else {
            stack[top].entries.append(entry)
        }
    }

    /// `<<: *alias`, which published files use: keys that the mapping does not give itself. A key that follows the
    /// merge in the file still wins.
    private mutating func merge(_ value: YAMLNode, into top: Int) -> Bool {
        let sources = value.sequence ?? [value]
        guard sources.allSatisfy({ $0.mapping != nil }) else { return false }
        stack[top].isMerged = true
        for source in sources {
            for entry in source.mapping ?? [] where !stack[top].entries.contains(where: { $0.key == entry.key }) {
                stack[top].entries.append(entry)
            }
        }
        return true
    }

    private mutating func expandAlias(_ name: String, _ line: Int, _ column: Int) -> Bool {
        guard let anchor = anchors[name] else {
            report(
                "yaml.unknown-alias",
                "the alias '*\(name)' names no anchor before it",
                line,
                column,
                hint: "quote the value if it is meant as text: '*\(name)'"
            )
            return false
        }
        nodeCount += anchor.size - 1
        return finish(anchor.node, anchor: nil, size: anchor.size)
    }

    private func scalar(
        _ data: yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar,
        _ line: Int,
        _ column: Int
    )
        -> YAMLNode
    {
        let text = String(decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
        let style: YAMLScalar.Style =
            switch data.style {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
            case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
            case YAML_LITERAL_SCALAR_STYLE: .literal
            case YAML_FOLDED_SCALAR_STYLE: .folded
            default: .plain
            }
        let value = value(of: text, style: style, tag: data.tag.map { String(cString: $0) })
        return YAMLNode(.scalar(YAMLScalar(text: text, style: style, value: value)), line: line, column: column)
    }

    private func value(of text: String, style: YAMLScalar.Style, tag: String?) -> YAMLScalar.Value {
        switch tag {
        case "!", "tag:yaml.org,2002:str":
            .string
        case nil where style != .plain:
            .string
        default:
            CoreSchema.value(of: text)
        }
    }

    private func string(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        pointer.map { String(cString: $0) }
    }

    private mutating func report(_ code: String, _ message: String, _ line: Int, _ column: Int, hint: String?) {
        diagnostics.append(
            Diagnostic(
                .error,
                code: code,
                message,
                at: SourceLocation(file: file, line: line, column: column),
                hint: hint
            )
        )
    }

    private mutating func reportSyntax(_ parser: yaml_parser_t, _ bytes: UnsafeBufferPointer<UInt8>) {
        var line = Int(parser.problem_mark.line) + firstLine
        var column = Int(parser.problem_mark.column) + 1
        if parser.error == YAML_READER_ERROR {
            let before = bytes.prefix(Int(parser.problem_offset))
            line = before.count { $0 == 0x0A } + firstLine
            column = before.reversed().prefix { $0 != 0x0A }.count + 1
        }
        let problem = parser.problem.map { String(cString: $0) } ?? "not YAML"
        let context = parser.context.map { " " + String(cString: $0) } ?? ""
        report(
            "yaml.syntax",
            "cannot read the YAML: \(problem)\(context)",
            line,
            column,
            hint: Self.hint(for: problem)
        )
    }

    private static func hint(for problem: String) -> String {
        if problem.contains("alphabetic") || problem.contains("alias") {
            return "quote values that start with '*' or '&'"
        }
        if problem.contains("cannot start any token") {
            return "indent with spaces, and quote values that start with '%', '@' or a backtick"
        }
        if problem.contains("mapping values") {
            return "quote values that hold ': ', or check the indentation"
        }
        return "check the indentation and the quotes around this place"
    }
}
