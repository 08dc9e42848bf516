public import WardenEstate

/// People whose rights over the account are the widest. Scans look for them, so that a check can tell who of them is gone.
public enum PrivilegedPeople {
    /// User names of account admins, lower case; none where it is not known who they are.
    public static func accountAdmins(in posture: Posture) -> Set<String> {
        let ask = Inquiry(EstateFacts(posture, AssessmentInput(now: posture.takenAt)))
        guard let account = ask.facts.account, let admins = try? ask.accountAdmins(in: account) else { return [] }
        return Set(admins.map { $0.name.lowercased() })
    }
}
