import WardenDomain
import WardenYAML

/// Collects what is wrong with one document.
final class DiagnosticSink {
    let document: YAMLDocument
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var hasErrors = false

    init(_ document: YAMLDocument) {
        self.document = document
    }

    func error(_ code: String, _ message: String, at node: YAMLNode, offset: Int? = nil, hint: String? = nil) {
        hasErrors = true
        add(.error, code, message, node, offset, hint)
    }

    func warning(_ code: String, _ message: String, at node: YAMLNode, offset: Int? = nil, hint: String? = nil) {
        add(.warning, code, message, node, offset, hint)
    }

    func note(_ code: String, _ message: String, at node: YAMLNode, offset: Int? = nil, hint: String? = nil) {
        add(.note, code, message, node, offset, hint)
    }

    func error(_ code: String, _ message: String, line: Int, column: Int, hint: String? = nil) {
        hasErrors = true
        let location = SourceLocation(file: document.file, line: line, column: column)
        diagnostics.append(Diagnostic(.error, code: code, message, at: location, hint: hint))
    }

    private func add(
        _ level: Diagnostic.Level,
        _ code: String,
        _ message: String,
        _ node: YAMLNode,
        _ offset: Int?,
        _ hint: String?
    ) {
        let location = offset.map { document.location(of: node, offset: $0) } ?? document.location(of: node)
        diagnostics.append(Diagnostic(level, code: code, message, at: location, hint: hint))
    }
}
