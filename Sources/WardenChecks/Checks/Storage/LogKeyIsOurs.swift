internal import WardenDomain
internal import WardenEstate

/// The key of the logs belongs to a declared account.
enum LogKeyIsOurs: Check {
    static let metadata = CheckMetadata(
        id: "log-key-is-ours",
        title: "The key of the logs belongs to a declared account",
        family: .storage,
        scope: .logKeys,
        severity: .high,
        rationale: "Whoever owns the key decides whether you can read your own audit logs.",
        risk: "Its owner locks you out, or decrypts with you.",
        fix: "Encrypt with a key of an account that is connected or declared.",
        remedy: .choice("s3.encrypt", missing: "which key of your own"),
        criteria: [.cc61, .cc92],
        references: ["AWS: Key policies in AWS KMS"],
        reads: [.kmsMetadata],
        audience: .outsiders,
        harm: .delete
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let document = try ask.answer(.kmsMetadata, of: subject.id)
        let owner = try document.text("AWSAccountId")
        return ask.facts.isOurs(owner)
            ? .passes("account \(owner) owns it", document.evidence("AWSAccountId"))
            : .fails("account \(owner), which nobody declared, owns it", document.evidence("AWSAccountId"))
    }

    static var lab: LabRecipe {
        .cannot("the emulator does not tell the account of a key")
    }

    static var examples: [CheckExample] {
        [
            CheckExample("a stranger's", .fail) {
                $0.set(.kmsMetadata, ExampleEstate.key, ["AWSAccountId"], "999988887777")
            }
        ]
    }
}
