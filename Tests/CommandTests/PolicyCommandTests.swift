import Testing
import WardenTestSupport

@Suite struct PolicyCommandTests {
    private let open =
        #"{"policy":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*"}]},"account":null}"#

    @Test func answersEachLineAndSkipsBlankOnes() throws {
        let outcome = try CommandRunner().run(["policy", "check", "-"], input: "\(open)\n\n\(open)\n")
        #expect(outcome.status == 0)
        #expect(outcome.lines.count == 2)
        #expect(outcome.lines.last?.contains("\"line\":3") == true)
        #expect(outcome.lines.first?.contains("\"public\":true") == true)
    }

    @Test func leavesWithThreeWhereALineStaysUnknown() throws {
        let outcome = try CommandRunner().run(["policy", "evaluate", "-"], input: "not json\n")
        #expect(outcome.status == 3)
        #expect(outcome.lines.first?.contains("\"unknown\"") == true)
        #expect(outcome.error.contains("1 lines"))
    }

    @Test func namesTheFileThatCannotBeRead() throws {
        let outcome = try CommandRunner().run(["policy", "check", "/nonexistent/file"])
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        #expect(outcome.error.contains("/nonexistent/file"))
    }
}
