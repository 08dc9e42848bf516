/// Fields of audit events that name the people acting: an e-mail address there is what the log is for.
enum IdentityKey {
    private static let names: [StaticString] = [
        "email", "subjectname", "subject_name", "uniquename", "unique_name", "displayname", "display_name", "user",
        "username", "user_name", "userid", "user_id", "run_by", "run_as", "runas", "run_as_user_name", "created_by",
        "createdby", "updated_by", "updatedby", "creator", "principal", "principalid", "owner", "actor", "grantee",
        "targetusername", "target_user_name", "single_user_name", "clusterownername", "upn", "arn", "identity",
        "executed_by", "executed_as", "changed_by", "member", "endpoint", "name",
    ]

    static func isOne(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
        names.contains { $0.utf8CodeUnitCount == key.count && key.startsIgnoringCase(with: $0) }
    }
}
