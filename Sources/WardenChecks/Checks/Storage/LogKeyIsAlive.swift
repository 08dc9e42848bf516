internal import WardenDomain
internal import WardenEstate

/// The key of the logs is enabled and not about to be deleted.
enum LogKeyIsAlive: Check {
    static let metadata = CheckMetadata(
        id: "log-key-is-alive",
        title: "The key of the logs is enabled and not about to be deleted",
        family: .storage,
        scope: .logKeys,
        severity: .critical,
        rationale: "When the key goes, every log file encrypted with it is lost, and delivery fails from that moment.",
        risk: "The whole record becomes unreadable, for ever once the key is deleted.",
        fix: "Cancel the deletion and enable the key; find out who asked for it.",
        criteria: [.cc61, .cc72, .a12],
        references: ["AWS: Deleting AWS KMS keys"],
        reads: [.kmsMetadata],
        audience: .administrators,
        harm: .delete
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let document = try ask.answer(.kmsMetadata, of: subject.id)
        let state = try document.text("KeyState")
        return state == "Enabled"
            ? .passes("it is enabled", document.evidence("KeyState"))
            : .fails("its state is \(state)", document.evidence("KeyState"))
    }

    static var examples: [CheckExample] {
        [
            CheckExample("about to be deleted", .fail) {
                $0.set(.kmsMetadata, ExampleEstate.key, ["KeyState"], "PendingDeletion")
            },
            CheckExample("disabled", .fail) { $0.set(.kmsMetadata, ExampleEstate.key, ["KeyState"], "Disabled") },
        ]
    }
}
