import Testing
import WardenTestSupport

@testable import WardenRuntime

@Suite struct AssessedFileTests {
    private func uri(_ plan: String?, _ configuration: String? = nil) throws -> String {
        let directory = try TemporaryDirectory()
        let uri = AssessedFile.uri(plan: plan, configuration: configuration, directory: directory.path)
        return uri.replacing(directory.path, with: "ROOT")
    }

    @Test func isRelativeToTheWorkingDirectory() throws {
        #expect(try uri("infra/plan 1.json") == "infra/plan%201.json")
        #expect(try uri("./a/../plan.json") == "plan.json")
        #expect(try uri(nil, "estates/acme.yml") == "estates/acme.yml")
        #expect(try uri("plan.json", "estates/acme.yml") == "plan.json")
    }

    @Test func isAbsoluteOutsideOfIt() throws {
        #expect(try uri("/srv/plans/plan.json") == "file:///srv/plans/plan.json")
        #expect(try uri("../plan.json").hasPrefix("file:///"))
    }
}
