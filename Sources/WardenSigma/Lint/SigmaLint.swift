import WardenYAML

/// Warnings and notes on what is allowed but unwise.
enum SigmaLint {
    /// Checks a document's attributes; what the parsers warn of themselves is not repeated.
    static func check(_ sink: DiagnosticSink) {
        let root = sink.document.root
        for (key, hint) in [("level", "add 'level: medium'"), ("status", "add 'status: experimental'")]
        where root["filter"] == nil && root[key] == nil {
            sink.note("sigma.missing-\(key)", "there is no '\(key)'", at: root, hint: hint)
        }
    }
}
