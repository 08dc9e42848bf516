internal import CWarden
internal import WardenDomain

/// What the framer put into a batch's `raw`, and so what is left to do to it.
enum RawForm {
    /// JSON or S3 lines, each recognised by itself.
    case lines
    /// Whole CSV records.
    case rows(SeparatedTable)
}

extension EventBatch {
    /// Brings `raw` to one JSON object a line in the engine's forms.
    func normalize(_ form: RawForm) {
        switch form {
        case .lines:
            transcoder.rewriteLines(raw.bytes, origins: rawOrigins, firstLine: firstLine, firstOffset: firstOffset)
        case .rows(let table):
            transcoder.rewriteRows(raw.bytes, of: table, firstLine: firstLine, firstOffset: firstOffset)
        }
        isRewritten = transcoder.isRewritten
        source = transcoder.source
        if isRewritten { lineCount = transcoder.lines }
    }
}
