extension LabRecipe {
    /// A bucket of its own whose files are locked for 400 days in COMPLIANCE mode, and a step that weakens that.
    static func breaksLock(_ wrong: LabStep) -> LabRecipe {
        let name = "halden-selftest-logs"
        return .breaks(of: name, right: [.lockedBucket(name), .retention("COMPLIANCE", days: 400)], wrong).alone
    }
}

extension LabStep {
    /// The default retention of a locked bucket; nil = none.
    static func retention(_ mode: String?, days: Int = 0) -> LabStep {
        let rule = mode.map { mode in
            "<Rule><DefaultRetention><Mode>\(mode)</Mode><Days>\(days)</Days></DefaultRetention></Rule>"
        }
        return .bucket(
            "object-lock",
            "<ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled>\(rule ?? "")</ObjectLockConfiguration>"
        )
    }
}
