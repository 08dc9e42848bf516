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
        case .notFound, .cancelled: add(permission, .held, "")
        case .denied: add(permission, .missing, gap.description)
        default: add(permission, .unknown, gap.description)
        }
    }

    mutating func note<Value>(_ permission: CloudPermission, _ result: Result<Value, CloudGap>) {
        if case .failure(let gap) = result { note(permission, gap) } else { note(permission, nil as CloudGap?) }
    }

    mutating func untried(_ permissions: [CloudPermission], _ reason: String) {
        for permission in permissions { add(permission, .untried, reason) }
    }

    mutating func add(_ permission: CloudPermission, _ state: PermissionCheck.State, _ reason: String) {
        checks.append(PermissionCheck(subject: subject, use: use, permission: permission, state: state, reason: reason))
    }
}

/// Ends a listing after its first page.
struct FirstPageSeen: Error {}
