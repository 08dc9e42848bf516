import CWarden

/// Finds exactly where a noticed pattern matches, in every field from the first hit on.
enum PatternScan {
    /// After so many refused matches in one field the search no longer goes back to overlapping ones.
    private static let patience = 64

    static func confirm(
        detector: Int,
        end: Int,
        _ view: TextView,
        _ encoded: EncodedPlace?,
        _ scanner: inout ContentScanner
    ) {
        guard let capture = scanner.records[detector].capture else { return }
        let first = view.field(at: max(0, end - 1))
        for field in first..<max(first + 1, view.fields.count) {
            let bounds = view.bounds(field)
            if bounds.end > bounds.start { search(capture, detector, bounds, view, encoded, &scanner) }
        }
    }

    private static func search(
        _ capture: OpaquePointer,
        _ detector: Int,
        _ bounds: (start: Int, end: Int),
        _ view: TextView,
        _ encoded: EncodedPlace?,
        _ scanner: inout ContentScanner
    ) {
        let text = view.text.slice(bounds.start, bounds.end)
        let needsEdges = scanner.records[detector].needsEdges
        var from = 0
        var refused = 0
        var span = tw_capture_span()
        while from < text.count, tw_capture_find(capture, text.baseAddress, text.count, from, &span) {
            let (start, end) = (Int(span.valueStart), Int(span.valueEnd))
            let value = text.slice(start, end)
            let isSetOff = !needsEdges || TokenEdges.isStart(text, start) && TokenEdges.isEnd(text, end)
            if isSetOff, end > start, !Placeholder.isDocumentation(value) {
                Judgement.judge(detector, bounds.start + start, bounds.start + end, view, encoded, &scanner)
                from = max(end, Int(span.start) + 1)
            } else {
                refused += 1
                from = refused < patience ? Int(span.start) + 1 : max(Int(span.end), Int(span.start) + 1)
            }
        }
    }
}
