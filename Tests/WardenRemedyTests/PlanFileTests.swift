import Testing
import WardenDomain
import WardenRemedy

@Suite struct PlanFileTests {
    private let seed = [UInt8](repeating: 7, count: 32)

    private func signed() throws -> PlanFile {
        var file = Sample.plan(Sample.changes(3))
        try file.sign("maker", seed: seed)
        return file
    }

    @Test func readsWhatItWrote() throws {
        let file = try signed()
        let read = try PlanFile(reading: file.text, file: "a.plan")
        #expect(read == file)
        #expect(read.isSigned(by: try #require(PlanFile.publicKey(seed: seed))))
    }

    @Test func refusesAPlanThatWasAltered() throws {
        let text = try signed().text.replacing("MODIFY", with: "MANAGE")
        #expect(throws: WardenError(code: "plan.altered", object: "a.plan", "")) {
            try PlanFile(reading: text, file: "a.plan")
        }
    }

    @Test func aSignatureIsNotCarriedOverToAnotherPlan() throws {
        let file = try signed()
        var other = PlanFile(file.plan, signatures: file.signatures)
        other.plan.changes.removeLast()
        let read = try PlanFile(reading: other.text, file: "a.plan")
        #expect(!read.isSigned(by: try #require(PlanFile.publicKey(seed: seed))))
    }

    @Test func nullStandsForAbsent() throws {
        let slot = Slot(.bucketPolicy, "b")
        let change = Change(action: "a", slot: slot, before: "x", after: .null, summary: "s")
        let read = try PlanFile(reading: Sample.plan([change]).text, file: "a.plan")
        #expect(read.plan.changes[0].after == nil)
        #expect(SlotComparison.isSame(nil, .null, .bucketNotification))
    }

    @Test(arguments: [
        Slot(.bucketPolicy, in: "123456789012", "halden-audit-logs"),
        Slot(.grant, in: "7", "table:main.logs.audit", "account users"),
        Slot(.ruleSet, in: "account", "accounts/x/servicePrincipals/y/ruleSets/default", "users/a@b.c"),
        Slot(.keyPolicy, in: "", "arn:aws:kms:us-east-1:123456789012:key/abc"),
    ])
    func slotsReadTheirOwnText(slot: Slot) { #expect(Slot(slot.description) == slot) }
}
