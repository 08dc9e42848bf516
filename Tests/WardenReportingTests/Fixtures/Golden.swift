import Foundation
import Testing

/// Compares text with a file in `Golden/`; `UPDATE_GOLDEN=1` rewrites the file instead.
enum Golden {
    static func expect(_ text: String, matches name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Golden/\(name)")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try Data(text.utf8).write(to: file)
            return
        }
        let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
        guard text != expected else { return }
        let (new, old) = (lines(text), lines(expected))
        let line = zip(new, old).prefix { $0 == $1 }.count
        Issue.record(
            """
            \(name) differs from line \(line + 1) on; run with UPDATE_GOLDEN=1 if this is meant.
            golden: \(line < old.count ? old[line] : "(end)")
            now:    \(line < new.count ? new[line] : "(end)")
            """,
            sourceLocation: sourceLocation
        )
    }

    private static func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }
}
