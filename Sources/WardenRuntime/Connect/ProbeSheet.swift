internal import WardenCloud

/// Gathers the checks of one subject.
struct ProbeSheet {
    let subject: String
    let use: CloudPermission.Use
    private(set) var checks: [PermissionCheck] = []

    init(_ subject: String, _ use: CloudPermission.Use) {
        self.subject = subject
        self.use = use
    }

    /// Nil gap = the read passed.
    mutating func note(_ permission: CloudPermission, _ gap: CloudGap?) {
        guard let gap else { return add(permission, .held, "") }
        switch gap.kind {
        // The service looked and found nothing: the caller may look. A listing that was left early passed as well.
        case .notFound where Self.hasLooked(gap): add(permission, .held, "")
        case .cancelled: add(permission, .held, "")
        case .denied: add(permission, .missing, gap.description)
        default: add(permission, .unknown, gap.description)
        }
    }

    /// Where the bucket or the call itself is missing, nothing was looked for. Listings of Databricks are never missing.
    private static func hasLooked(_ gap: CloudGap) -> Bool {
        gap.service == "databricks"
            ? gap.code == "METASTORE_DOES_NOT_EXIST" : gap.code != nil && gap.code != "NoSuchBucket"
    }

    mutating func note<Value>(_ permission: CloudPermission, _ result: Result<Value, CloudGap>) {
        if case .failure(let gap) = result { note(permission, gap) } else { note(permission, nil as CloudGap?) }
    }

    mutating func untried(_ permissions: [CloudPermission], _ reason: String) {
        for permission in permissions { add(permission, .untried, reason) }
    }

    /// The permissions of the use that no probe came to.
    mutating func finish(_ provider: CloudPermission.Provider, _ reason: String) {
        for permission in CloudPermission.needed(for: use, from: provider)
        where !checks.contains(where: { $0.permission == permission }) { add(permission, .untried, reason) }
    }

    /// One that was tried more than once is as good as its worst answer.
    mutating func add(_ permission: CloudPermission, _ state: PermissionCheck.State, _ reason: String) {
        let check = PermissionCheck(subject: subject, use: use, permission: permission, state: state, reason: reason)
        guard let index = checks.firstIndex(where: { $0.permission == permission }) else { return checks.append(check) }
        if Self.weight(state) > Self.weight(checks[index].state) { checks[index] = check }
    }

    private static func weight(_ state: PermissionCheck.State) -> Int {
        switch state {
        case .untried: 0
        case .held: 1
        case .unknown: 2
        case .missing: 3
        }
    }
}

/// Ends a listing after its first page.
struct FirstPageSeen: Error {}
