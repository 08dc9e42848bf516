import Testing
import WardenChecks
import WardenEstate

/// What the self-test concludes from a lab that was right, broken and mended.
@Suite struct FalsificationTests {
    private static let subject = AssetID(.bucket, scope: "s3", name: "audit-logs")
    private static let made = AssetID(.queue, scope: "aws", name: "stranger")

    private func verdict(
        _ right: [AssetID: CheckOutcome.Kind],
        _ broken: [AssetID: CheckOutcome.Kind],
        _ mended: [AssetID: CheckOutcome.Kind],
        of wanted: String = "audit-logs"
    ) -> FalsificationVerdict {
        FalsificationVerdict(check: "a-check", of: wanted, right: right, broken: broken, mended: mended)
    }

    @Test func aCheckThatTurnsWithTheLabBites() {
        let found = verdict([Self.subject: .pass], [Self.subject: .fail], [Self.subject: .pass])
        #expect(found.bites && found.words == "audit-logs: pass, broken fail, mended pass")
        // The recipe names no subject: one that passes is taken.
        let any = verdict([Self.subject: .pass], [Self.subject: .fail], [Self.subject: .pass], of: "{name}")
        #expect(any.bites)
    }

    @Test(arguments: [CheckOutcome.Kind.pass, .unknown, .notApplicable, nil])
    func aCheckThatDoesNotFailDoesNotBite(broken: CheckOutcome.Kind?) {
        let found = verdict(
            [Self.subject: .pass],
            [Self.subject: broken].compactMapValues { $0 },
            [Self.subject: .pass]
        )
        #expect(!found.bites && found.words.hasPrefix("broken, it says \(broken?.rawValue ?? "nothing") of "))
    }

    @Test(arguments: [CheckOutcome.Kind.fail, .unknown, .notApplicable, nil])
    func aCheckThatStaysDoesNotBite(mended: CheckOutcome.Kind?) {
        let found = verdict(
            [Self.subject: .pass],
            [Self.subject: .fail],
            [Self.subject: mended].compactMapValues { $0 }
        )
        #expect(!found.bites && found.words.hasPrefix("mended, it says \(mended?.rawValue ?? "nothing") of "))
    }

    @Test func whatIsWrongFromTheStartProvesNothing() {
        #expect(!verdict([Self.subject: .fail], [Self.subject: .fail], [Self.subject: .fail]).bites)
        #expect(!verdict([:], [:], [:]).bites)
    }

    /// The recipe makes a thing that is wrong: it must fail, and be gone or right again.
    @Test(
        arguments: [
            (nil, true), (CheckOutcome.Kind.pass, true), (.fail, false), (.unknown, false),
        ] as [(CheckOutcome.Kind?, Bool)]
    )
    func whatTheRecipeMakesMustGo(mended: CheckOutcome.Kind?, bites: Bool) {
        let right = [Self.subject: CheckOutcome.Kind.pass]
        var after = right
        after[Self.made] = mended
        let found = verdict(right, [Self.made: .fail], after)
        #expect(found.bites == bites, "\(found)")
        #expect(found.words.contains("stranger"))
    }
}
