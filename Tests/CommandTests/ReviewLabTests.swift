import Foundation
import Testing
import WardenTestSupport

/// A review of the lab's audit table, from its opening to the plan.
@Suite struct ReviewLabTests {
    /// Each decision of a review becomes a change, or words that say what a person has to do.
    @Test func noDecisionOfAReviewEndsInSilence() throws {
        let lab = try LabEstateTests.Lab()
        let state = ["--state", lab.directory.path + "/state"]
        let opened = try lab.run(
            [
                "review", "open", "--location", "system.access.audit", "--reviewers", "ada@acme.example", "--due",
                "2099-01-01", "--no-progress", "--output", "json",
            ] + state
        )
        #expect(opened.status == 3, "\(opened.error)")
        let review = try JSONSerialization.jsonObject(with: Data(opened.output.utf8)) as? [String: Any] ?? [:]
        let id = try #require(review["id"] as? String)
        let items = review["items"] as? [[String: Any]] ?? []
        func decide(_ choice: String, _ fits: ([String: Any]) -> Bool) throws -> String {
            let fitting = items.first(where: fits)
            let item = try #require(fitting)
            let number = try #require(item["item"] as? Int)
            let decided = try lab.run(
                ["review", "decide", id, "\(number)", choice, "--by", "ada@acme.example", "--note", "so"] + state
            )
            #expect(decided.status == 0, "\(decided.error)")
            return try #require(item["principal"] as? String)
        }
        let leaver = try decide("revoke") { ($0["principal"] as? String)?.hasPrefix("pat.kimura@") == true }
        let reader = try decide("downgrade") { $0["also"] == nil && $0["kind"] as? String == "user" }
        let admin = try decide("downgrade") { $0["label"] as? String == "trailwarden" }
        let plan = try lab.run(["review", "plan", id, "--out", lab.directory.path + "/review.plan"] + state)
        #expect(plan.status == 0, "\(plan.error)")
        #expect(plan.output.contains("take \(leaver) out of"))
        let left = plan.output.split(separator: "\n").filter { $0.hasPrefix("left out: ") }
        #expect(left.contains { $0.contains(reader) && $0.contains("may only read") }, "\(plan.output)")
        #expect(left.contains { $0.contains("it is for a person") && $0.contains("account admin") }, "\(plan.output)")
        #expect(!admin.isEmpty)
    }
}
