import Foundation
import Testing
import WardenEvidence
import WardenTestSupport
import WardenWeb

@testable import WardenRuntime

/// Sinks in the settings, and the button beside each.
@Suite struct SinkPageTests {
    private let place: TemporaryDirectory
    private let site: TestSite

    init() throws {
        place = try TemporaryDirectory()
        site = try TestSite(
            configuration: """
                alerts:
                  sinks:
                    - {name: soc, type: file, path: "\(place.path)/alerts.jsonl", format: json}
                    - {name: gone, type: file, path: "\(place.path)/not/there/alerts.jsonl", format: json}

                """
        )
    }

    private func test(_ sink: String, _ cookie: String) async throws -> WebResponse {
        let form = [WebField("form-token", try site.formToken(cookie)), WebField("sink", sink)]
        return await site.post("/settings/sinks/test", form, cookie: cookie)
    }

    @Test func anAdminTestsASink() async throws {
        let cookie = try await site.signIn(.admin)
        #expect(TestSite.text(await site.ask("/settings", cookie: cookie)).contains("<bdi>gone</bdi>"))
        let answer = try await test("soc", cookie)
        #expect(answer.status == 303)
        #expect(answer.header("location")?.contains("took%20it") == true)
        let written = try String(contentsOfFile: place.path + "/alerts.jsonl", encoding: .utf8)
        #expect(written.contains("Test of sink 'soc'"))
        let reader = try EvidenceReader(state: site.directory.path + "/state")
        #expect(try reader.entries(.init(kind: "dashboard.sink-tested")).map(\.subject) == ["soc"])
    }

    @Test func whatDoesNotArriveIsSaid() async throws {
        let cookie = try await site.signIn(.admin)
        for sink in ["gone", "unheard-of"] {
            let place = try await test(sink, cookie).header("location") ?? ""
            #expect(place.contains("sink=\(sink)%3A") && !place.contains("took"), "\(place)")
            let page = TestSite.text(await site.ask(place.replacing("#sinks", with: ""), cookie: cookie))
            #expect(page.contains("\(sink): "))
        }
    }

    @Test func nobodyElseTestsASink() async throws {
        let cookie = try await site.signIn(.approver)
        #expect(try await test("soc", cookie).status == 403)
        #expect(!FileManager.default.fileExists(atPath: place.path + "/alerts.jsonl"))
    }
}
