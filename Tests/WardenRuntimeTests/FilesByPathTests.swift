import Testing

@testable import WardenRuntime

/// Which file holds what a path names.
@Suite struct FilesByPathTests {
    private let files = FilesByPath(["/logs/a.json", "/logs/b.tar", "/logs/b.tar!c", "/logs/d!e.zip"])

    @Test(arguments: [
        ("/logs/a.json", "/logs/a.json"), ("/logs/b.tar!x/y.json", "/logs/b.tar"), ("/logs/b.tar!c!d", "/logs/b.tar!c"),
        ("/logs/d!e.zip!f.json", "/logs/d!e.zip"), ("/logs/b.tar!\u{301}x", "/logs/b.tar"),
    ])
    func isTheLongestThatIsThere(path: String, file: String) { #expect(files.holding(path) == file) }

    @Test(arguments: ["", "!", "/logs/a", "/logs/d!e", "/logs/b.tar/x", "/logs/B.tar!x"])
    func isNoneWhereNoneIsThere(path: String) { #expect(files.holding(path) == nil) }

    /// Names in archives are strangers': each beginning of this one would be half a terabyte of text.
    @Test func aNameOfAMegabyteOfMarksIsOneLook() {
        let marks = String(repeating: "!", count: 1_000_000)
        #expect(files.holding("/logs/b.tar" + marks) == "/logs/b.tar")
        #expect(files.holding(marks) == nil)
    }
}
