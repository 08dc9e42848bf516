import Testing
import WardenDomain

@testable import WardenReporting

@Suite struct SafeTextTests {
    @Test(arguments: [
        ("plain text", "plain text"),
        ("\u{1b}[2J", "\\x1b[2J"),
        ("a\nb\tc\r", "a\\nb\\tc\\r"),
        ("\u{0}\u{7f}", "\\x00\\x7f"),
        ("\u{9b}31m", "\\u{9B}31m"),
        ("abc\u{202e}fed", "abc\\u{202E}fed"),
        ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"),
        ("zero\u{200b}width\u{feff}", "zero\\u{200B}width\\u{FEFF}"),
        ("tag\u{e0041}", "tag\\u{E0041}"),
        ("é 李 \u{1f600}", "é 李 \u{1f600}"),
        ("e\u{301}", "e\u{301}"),
        ("\u{301}x", "\\u{301}x"),
        ("private \u{e000}", "private \\u{E000}"),
        ("blank \u{3164}\u{2800}", "blank \\u{3164}\\u{2800}"),
    ])
    func escapesWhatDoesNotShow(_ text: String, _ expected: String) {
        // By scalars: strings that are canonically equal are not the same bytes.
        #expect(Array(SafeText.neutralised(text).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test func keepsFewMarksOnACharacter() {
        let text = SafeText.neutralised("e" + String(repeating: "\u{301}", count: 50))
        #expect(text.unicodeScalars.count { $0 == "\u{301}" } == 3)
    }

    @Test(arguments: [
        ("abc", 3), ("李小龍", 6), ("가", 2), ("e\u{301}", 1), ("\u{1f600}", 2), ("ｱ", 1), ("Ａ", 2), ("é", 1), ("…", 1),
        ("█", 1), ("", 0),
    ])
    func measuresColumns(_ text: String, _ columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test func cutsByColumns() {
        let fit = TextFit(Glyphs(unicode: true))
        #expect(fit.fit("李小龍李小龍", 5) == "李小…")
        #expect(fit.fit("李小龍李小龍", 6, keeping: .end) == "…小龍")
        #expect(fit.fit("abcdefgh", 5, keeping: .both) == "ab…gh")
        #expect(fit.fit("abc", 3) == "abc")
        #expect(TextFit(Glyphs(unicode: false)).fit("abcdefgh", 6) == "abc...")
        #expect(fit.fit("abc", 0) == "")
    }

    @Test func wrapsAtSpacesAndBreaksLongWords() {
        let fit = TextFit(Glyphs(unicode: true))
        #expect(fit.wrap("one two three", 7) == ["one two", "three"])
        #expect(fit.wrap("abcdefghij k", 4) == ["abcd", "efgh", "ij k"])
        #expect(fit.wrap("one two three four", 7, maximumLines: 2) == ["one two", "three …"])
        #expect(fit.wrap("", 7).isEmpty)
    }
}
