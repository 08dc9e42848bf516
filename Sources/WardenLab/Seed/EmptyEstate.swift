/// An account with an administrator, one workspace and one metastore: to be filled through the official tools.
enum EmptyEstate {
    static func make(seed: UInt64, now: Int64) -> SeededLab {
        var builder = EstateBuilder(seed: seed, now: now)
        builder.user("admin@company.example", "Administrator", admin: true)
        let admin = builder.servicePrincipal("trailwarden", admin: true)
        builder.access.admin = (admin.application, admin.secret)
        builder.group("metastore-admins", ["admin@company.example", admin.application])
        builder.makeMetastore(
            owner: "metastore-admins",
            region: "us-east-1",
            systemSchemas: [
                "access": "AVAILABLE", "billing": "ENABLE_COMPLETED", "query": "AVAILABLE",
            ]
        )
        let workspace: Int64 = 1_204_551_100_001
        builder.workspace(
            workspace,
            "company-main",
            "us-east-1",
            assigned: [
                "admin@company.example": "ADMIN", admin.application: "ADMIN",
            ]
        )
        builder.access.personal[workspace] = builder.token(
            of: "admin@company.example",
            in: workspace,
            "lab administrator",
            created: now,
            expires: now + 90 * 86_400_000
        )
        return SeededLab(estate: builder.estate, aws: builder.aws, access: builder.access)
    }
}
