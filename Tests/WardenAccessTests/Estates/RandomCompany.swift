import WardenEstate

/// Numbers that are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state &* 0x2545_F491_4F6C_DD1D
    }
}

extension Company {
    /// A small account in which groups hold groups, also in circles, and grants lie on every level.
    static func random(_ random: inout SeededGenerator) -> Company {
        var company = Company()
        let users = (0..<6).map { "user\($0)" }
        let groups = (0..<6).map { "group\($0)" }
        for user in users { company.user(user, admin: .random(in: 0..<12, using: &random) == 0) }
        for group in groups { company.group(group) }
        for group in groups {
            for _ in 0..<3 {
                if let member = (users + groups).randomElement(using: &random), member != group {
                    company.group(group, [member])
                }
            }
        }
        for principal in users + groups where Bool.random(using: &random) { company.assign(principal) }
        company.table("system.access.audit")
        let places = [Company.catalog("system"), Company.schema("system.access"), Company.audit]
        let words = ["USE_CATALOG", "USE_SCHEMA", "SELECT", "MANAGE", "ALL_PRIVILEGES", "MODIFY"]
        for _ in 0..<14 {
            guard let principal = (users + groups).randomElement(using: &random),
                let place = places.randomElement(using: &random), let word = words.randomElement(using: &random)
            else { continue }
            company.grant([word], to: principal, on: place)
        }
        if Bool.random(using: &random), let owner = groups.randomElement(using: &random) {
            company.own(Company.schema("system.access"), by: owner)
        }
        return company
    }
}
