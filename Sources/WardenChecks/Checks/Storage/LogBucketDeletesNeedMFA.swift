internal import WardenDomain
internal import WardenEstate

/// Deleting versions needs a second factor, or is locked out.
enum LogBucketDeletesNeedMFA: Check {
    static let metadata = CheckMetadata(
        id: "log-bucket-deletes-need-mfa",
        title: "Deleting versions needs a second factor, or is locked out",
        family: .storage,
        scope: .logBuckets,
        severity: .low,
        rationale: "Where files are not locked, MFA delete is what stands between a stolen session and the versions.",
        risk: "A stolen session of an administrator deletes versions.",
        fix: "Enable Object Lock in COMPLIANCE mode, or MFA delete (with root credentials).",
        remedy: .choice("s3.lock-objects", missing: "for how many days mode=COMPLIANCE shall bind everybody"),
        criteria: [.cc61, .cc68],
        references: ["AWS: Configuring MFA delete"],
        reads: [.s3Versioning, .s3ObjectLock],
        audience: .administrators,
        harm: .delete
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        if let lock = try ask.document(.s3ObjectLock, of: subject.id), let rule = lock.optionalPart("Rule"),
            try rule.part("DefaultRetention").text("Mode") == "COMPLIANCE"
        {
            return .passes("versions are locked in COMPLIANCE mode", try rule.part("DefaultRetention").evidence("Mode"))
        }
        guard let versioning = try ask.document(.s3Versioning, of: subject.id) else {
            return .fails("there are no versions to protect", ask.absent(.s3Versioning))
        }
        return try versioning.optionalText("MFADelete") == "Enabled"
            ? .passes("MFA delete is enabled", versioning.evidence("MFADelete"))
            : .fails("neither a lock in COMPLIANCE mode nor MFA delete", versioning.evidence("MFADelete"))
    }

    static var lab: LabRecipe {
        // The emulator keeps no MFA delete: the lock is what stands or falls.
        .breaksLock(.retention("GOVERNANCE", days: 400))
    }

    static var examples: [CheckExample] {
        [
            CheckExample("neither", .fail) { $0.remove(.s3ObjectLock, ExampleEstate.bucket) },
            CheckExample("MFA delete", .pass) {
                $0.remove(.s3ObjectLock, ExampleEstate.bucket)
                $0.set(.s3Versioning, ExampleEstate.bucket, ["MFADelete"], "Enabled")
            },
        ]
    }
}
