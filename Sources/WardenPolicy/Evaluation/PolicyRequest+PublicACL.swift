extension PolicyRequest {
    /// Whether the request would set a list that Amazon S3 calls public.
    ///
    /// Source: Amazon S3 User Guide, "Blocking public access", BlockPublicAcls.
    var setsPublicACL: Bool {
        guard Self.listWriters.contains(action.lowercased()) else { return false }
        let canned = context["s3:x-amz-acl"] ?? []
        if canned.contains(where: { Self.publicLists.contains($0.lowercased()) }) { return true }
        return Self.grantKeys.contains { key in
            (context[key] ?? []).contains { grantees in
                Self.publicGroups.contains { grantees.lowercased().contains($0) }
            }
        }
    }

    private static let listWriters: Set<String> = [
        "s3:putobject", "s3:putobjectacl", "s3:putobjectversionacl", "s3:putbucketacl", "s3:createbucket",
    ]
    private static let publicLists: Set<String> = ["public-read", "public-read-write", "authenticated-read"]
    private static let publicGroups = ["/groups/global/allusers", "/groups/global/authenticatedusers"]
    private static let grantKeys = [
        "s3:x-amz-grant-read", "s3:x-amz-grant-write", "s3:x-amz-grant-read-acp", "s3:x-amz-grant-write-acp",
        "s3:x-amz-grant-full-control",
    ]
}
