/// A company of thirty people that is exposed in the ways that companies are.
enum SmallEstate {
    static let domain = "halden.example"
    static let production: Int64 = 1_204_551_100_001
    static let analytics: Int64 = 1_204_551_100_002
    static let development: Int64 = 1_204_551_100_003

    static func make(seed: UInt64, now: Int64) -> SeededLab {
        var builder = EstateBuilder(seed: seed, now: now)
        fill(&builder)
        return SeededLab(estate: builder.estate, aws: builder.aws, access: builder.access)
    }

    static func fill(_ builder: inout EstateBuilder) {
        let services = SmallIdentities.fill(&builder)
        SmallWorkspaces.fill(&builder, services)
        SmallCatalog.fill(&builder, services)
        SmallDelivery.fill(&builder)
        SmallContent.fill(&builder, services)
        SmallAWS.fill(&builder)
        SmallHistory.fill(&builder, services)
    }

    static func mail(_ name: String) -> String { "\(name)@\(domain)" }
}

/// Application ids of the company's service principals.
struct CompanyServices {
    var etl: String
    var siem: String
    var dashboards: String
    var trailwarden: String
}
