import CWarden
import Testing

/// Lines and what is noted of them: by wide instructions, without them, and by the book.
@Suite struct LineFinderTests {
    private struct Line: Equatable, CustomStringConvertible {
        var start: Int
        var length: Int
        var hasBackslash: Bool
        var isCut: Bool

        var description: String { "\(start)+\(length)\(hasBackslash ? " backslash" : "")\(isCut ? " cut" : "")" }
    }

    private static let pieces = [
        "\n", "\\", "\"", "... truncated\"", "{\"TRUNCATED\"", "abc", "\"x\":", "truncated\"", "\n\n", "...TRUNCATED\"",
        "... truncated", String(repeating: "0123456789", count: 5),
    ].map { Array($0.utf8) }

    private static func byTheBook(_ text: [UInt8]) -> [Line] {
        var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            let bytes = Array(line)
            let isCut = bytes.indices.contains { index in
                bytes[index] == 0x22
                    && (bytes[..<index].ends(with: "... truncated") || bytes[..<index].ends(with: "{\"TRUNCATED"))
            }
            return Line(start: line.startIndex, length: line.count, hasBackslash: line.contains(0x5C), isCut: isCut)
        }
        if lines.last?.length == 0 { lines.removeLast() }
        return lines
    }

    private static func found(
        _ text: [UInt8],
        _ find: (OpaquePointer?, UnsafePointer<UInt8>?, Int, UnsafeMutablePointer<tw_lines>?) -> Bool
    ) -> [Line] {
        let finder = tw_line_finder_create()
        defer { tw_line_finder_free(finder) }
        var lines = tw_lines()
        guard find(finder, text, text.count, &lines) else { return [] }
        return (0..<Int(lines.count)).map { index in
            let line = lines.lines[index]
            return Line(
                start: Int(line.start),
                length: Int(line.length),
                hasBackslash: line.marks & UInt32(TW_LINE_HAS_BACKSLASH) != 0,
                isCut: line.marks & UInt32(TW_LINE_IS_CUT) != 0
            )
        }
    }

    @Test func allWaysFindTheSame() {
        var state: UInt64 = 5
        func number(below bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        var cuts = 0
        for _ in 0..<4_000 {
            let text = (0..<number(below: 20)).flatMap { _ in Self.pieces[number(below: Self.pieces.count)] }
            let expected = Self.byTheBook(text)
            let words = String(decoding: text, as: UTF8.self)
            #expect(Self.found(text) { tw_find_lines($0, $1, $2, $3) } == expected, "wide, in '\(words)'")
            #expect(Self.found(text) { tw_find_lines_portable($0, $1, $2, $3) } == expected, "portable, in '\(words)'")
            cuts += expected.count { $0.isCut }
        }
        #expect(cuts > 1_000)
    }
}

extension ArraySlice<UInt8> {
    fileprivate func ends(with text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
