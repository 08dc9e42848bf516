import Testing
import WardenChecks
import WardenDomain
import WardenEstate

@Suite struct CheckTests {
    static let ids: [String] = CheckRegistry.ids

    static let cases: [(String, Int)] = ids.flatMap { id in
        (CheckRegistry.check(id)?.examples ?? []).indices.map { (id, $0) }
    }

    @Test(arguments: CheckTests.ids)
    func passesOrDoesNotApplyOnTheRightEstate(id: String) throws {
        let check = try #require(CheckRegistry.check(id))
        let estate = ExampleEstate()
        let results = Assessor(estate.posture, estate.input).run([check]).results
        #expect(!results.isEmpty)
        // No interface tells how people sign in, so nothing but unknown is right.
        let isNeverTold = id == "sign-in-uses-single-sign-on"
        for result in results {
            #expect(
                result.outcome.kind == .pass || result.outcome.kind == .notApplicable
                    || isNeverTold && result.outcome.kind == .unknown,
                "\(result.subject): \(result.outcome.words)"
            )
        }
    }

    /// The words of a public policy are those of the public statement, whatever stands before it.
    @Test func aPublicPolicyIsNamedByWhatMakesItPublic() throws {
        let bucket = AssetID(.bucket, scope: "s3", name: "acme-audit")
        var estate = ExampleEstate()
        estate.set(.s3Policy, bucket, ["Statement", "0", "Principal"], ["AWS": "arn:aws:iam::999988887777:root"])
        estate.set(.s3Policy, bucket, ["Statement", "0", "Effect"], "Allow")
        estate.set(.s3Policy, bucket, ["Statement", "0", "Condition"], nil)
        estate.set(.s3Policy, bucket, ["Statement", "1", "Principal"], "*")
        let check = try #require(CheckRegistry.check("log-bucket-policy-not-public"))
        let results = Assessor(estate.posture, estate.input).run([check]).results
        let failed = try #require(results.first { $0.outcome.kind == .fail })
        #expect(failed.outcome.words.contains("Principal '*'"), "\(failed.outcome.words)")
    }

    @Test(arguments: CheckTests.cases)
    func answersItsExample(id: String, index: Int) throws {
        let check = try #require(CheckRegistry.check(id))
        let example = check.examples[index]
        var estate = ExampleEstate()
        example.change(&estate)
        let results = Assessor(estate.posture, estate.input).run([check]).results
        let kinds = Set(results.map(\.outcome.kind))
        #expect(
            kinds.contains(example.expected),
            "\(example.name): \(results.map { "\($0.subject): \($0.outcome.kind) \($0.outcome.words)" })"
        )
        // What is not meant to fail must not fail elsewhere either.
        if example.expected != .fail { #expect(!kinds.contains(.fail)) }
        if example.expected == .pass { #expect(!kinds.contains(.unknown)) }
    }

    /// Unknown is never a pass: whatever single reading a check looked at to pass, refusing it takes the pass away or
    /// changes nothing that the check needed.
    @Test(arguments: CheckTests.ids)
    func neverPassesOnARefusal(id: String) throws {
        let check = try #require(CheckRegistry.check(id))
        let right = ExampleEstate()
        for result in Assessor(right.posture, right.input).run([check]).results where result.outcome.kind == .pass {
            for question in result.asked {
                let parts = question.split(separator: " ", maxSplits: 2).map(String.init)
                let asset = try #require(AssetID(parts[2]))
                var estate = right
                estate.refuse(Aspect(parts[0]), asset)
                let again = Assessor(estate.posture, estate.input).run([check]).results
                let kinds = again.filter { $0.subject == result.subject || $0.subject.scope == "estate" }
                    .map(\.outcome.kind)
                #expect(kinds.contains(.unknown), "\(id) on \(result.subject) without \(question): \(kinds)")
                #expect(!kinds.contains(.fail), "\(id) on \(result.subject) without \(question)")
            }
        }
    }

    @Test(arguments: CheckTests.ids)
    func hasAnExampleThatFails(id: String) throws {
        let check = try #require(CheckRegistry.check(id))
        #expect(check.examples.contains { $0.expected == .fail || $0.expected == .unknown })
    }

    @Test func idsAreDistinct() {
        #expect(Set(CheckRegistry.ids).count == CheckRegistry.ids.count)
    }
}
