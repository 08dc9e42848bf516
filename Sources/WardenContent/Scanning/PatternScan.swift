import CWarden

/// Finds exactly where a noticed pattern matches, between its first hit and its last one.
enum PatternScan {
    /// After so many refused matches in one field the search no longer goes back to overlapping ones.
    private static let patience = 64

    /// - Parameter hit: no match of the pattern ends before its `end` or after its `last`.
    static func confirm(
        _ hit: tw_screen_match,
        _ view: TextView,
        _ encoded: EncodedPlace?,
        _ scanner: inout ContentScanner
    ) {
        let detector = Int(hit.id)
        guard let capture = scanner.records[detector].capture else { return }
        let (end, last) = (Int(hit.end), Int(hit.last))
        let start = max(0, end - Int(tw_capture_width(capture)))
        let first = view.field(at: max(0, end - 1))
        for field in first...max(first, view.field(at: max(0, last - 1))) {
            let bounds = view.bounds(field)
            guard bounds.end > bounds.start else { continue }
            let range = (max(0, start - bounds.start), min(bounds.end, last) - bounds.start)
            search(capture, detector, bounds, range, view, encoded, &scanner)
        }
    }

    private static func search(
        _ capture: OpaquePointer,
        _ detector: Int,
        _ bounds: (start: Int, end: Int),
        _ range: (from: Int, to: Int),
        _ view: TextView,
        _ encoded: EncodedPlace?,
        _ scanner: inout ContentScanner
    ) {
        let text = view.text.slice(bounds.start, bounds.end)
        let needsEdges = scanner.records[detector].needsEdges
        var from = range.from
        var refused = 0
        var span = tw_capture_span()
        while from < range.to, tw_capture_find(capture, text.baseAddress, text.count, from, range.to, &span) {
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
