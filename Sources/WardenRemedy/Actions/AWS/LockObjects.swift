internal import WardenDomain

struct LockObjects: RemedyAction {
    static let facts = ActionFacts(
        "s3.lock-objects",
        "keep new object versions from being deleted for a time",
        needs: ["s3:GetBucketObjectLockConfiguration", "s3:PutBucketObjectLockConfiguration"],
        reach: "versions cannot be deleted before their time; files that Databricks writes again become new versions",
        takes: [
            .bucket, ActionParameter("mode", "GOVERNANCE or COMPLIANCE", isRequired: false),
            ActionParameter("days", "days to keep", isRequired: false), .awsAccount,
        ],
        reversal: .partial("versions written meanwhile stay locked, and object lock itself cannot be switched off")
    )
    let slot: Slot
    let versioning: Slot
    let mode: String
    let days: Int64

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.bucket(.bucketLock)
        versioning = try arguments.bucket(.bucketVersioning)
        mode = (arguments["mode"] ?? "GOVERNANCE").uppercased()
        days = try arguments.number("days", default: 400)
        guard ["GOVERNANCE", "COMPLIANCE"].contains(mode) else {
            let hint = "allowed are GOVERNANCE and COMPLIANCE"
            throw WardenError(code: "remedy.argument", object: "mode", "'\(mode)' is no mode", hint: hint)
        }
    }

    var slots: [Slot] { [slot, versioning] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        guard try now.value(versioning)?.string == "Enabled" else {
            throw refused(slot, "object lock needs versioning", hint: "plan s3.keep-versions first")
        }
        let held = try now.value(slot)?["Rule"]?["DefaultRetention"]
        if held?["Mode"]?.string == mode, (held?["Days"]?.integer ?? 0) >= days { return [] }
        if held?["Mode"]?.string == "COMPLIANCE", mode == "GOVERNANCE" {
            throw refused(slot, "the present lock is the stronger one (COMPLIANCE)")
        }
        let compliance = Change.Reversal.none("versions under COMPLIANCE cannot be deleted by anyone for \(days) days")
        return try change(
            slot,
            now,
            to: Self.document(mode, days),
            "lock new versions in \(slot.name) for \(days) days (\(mode))",
            reversal: mode == "COMPLIANCE" ? compliance : nil
        )
    }

    static func document(_ mode: String, _ days: Int64) -> JSONValue {
        [
            "ObjectLockEnabled": "Enabled",
            "Rule": ["DefaultRetention": ["Mode": .string(mode), "Days": .string(String(days))]],
        ]
    }
}
