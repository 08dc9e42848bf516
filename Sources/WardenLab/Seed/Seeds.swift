/// Estates by size: the small company, and around it as much more as was asked for.
enum Seeds {
    static func make(_ size: LabSize, seed: UInt64, now: Int64) -> SeededLab {
        var builder = EstateBuilder(seed: seed, now: now)
        SmallEstate.fill(&builder)
        switch size {
        case .small: break
        case .medium:
            Crowd(users: 2_000, groups: 200, workspaces: 20, tables: 5_000, grants: 30_000, buckets: 100).fill(&builder)
        case .large:
            Crowd(users: 20_000, groups: 2_000, workspaces: 200, tables: 50_000, grants: 300_000, buckets: 1_000).fill(
                &builder
            )
        }
        return SeededLab(estate: builder.estate, aws: builder.aws, access: builder.access)
    }
}
