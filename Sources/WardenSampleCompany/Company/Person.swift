/// An employee: a role decides what they do, a time zone when.
struct Person: Sendable {
    enum Role: String, Sendable, CaseIterable { case engineer, analyst, scientist, finance, platform, security }

    var given: String
    var family: String
    var role: Role
    /// Whole hours east of UTC.
    var zone: Int
    var userID: String
    var office: String
    var home: String
    var agent: String
    var workspaces: [Workspace]

    var email: String { "\(given.lowercased()).\(family.lowercased())@\(Company.domain)" }
    var folder: String { "/Users/\(email)" }

    /// At the office on four days of five, else at home.
    func actor(_ random: inout SeededRandom) -> Actor {
        Actor(email: email, subjectName: nil, address: random.chance(0.8) ? office : home, agent: agent)
    }

    static func staff(_ random: inout SeededRandom) -> [Person] {
        var names = givenNames.flatMap { given in familyNames.map { (given, $0) } }
        names.shuffle(using: &random)
        let plan: [(Role, Int)] = [
            (.engineer, 12), (.analyst, 14), (.scientist, 8), (.finance, 5), (.platform, 4), (.security, 3),
        ]
        var people: [Person] = []
        for (role, count) in plan {
            for _ in 0..<count {
                let name = names[people.count]
                people.append(make(name, role, &random))
            }
        }
        return people
    }

    private static func make(_ name: (String, String), _ role: Role, _ random: inout SeededRandom) -> Person {
        let zone = random.pick([1, 1, 2, -5, -5, -8])
        let office = zone > 0 ? "198.51.100.\(random.int(16...31))" : "203.0.113.\(random.int(64...79))"
        let workspaces: [Workspace] =
            switch role {
            case .analyst, .finance: [.production]
            case .scientist: [.sandbox, .sandbox, .production]
            case .engineer: [.production, .staging, .staging]
            case .platform, .security: [.production, .staging, .sandbox]
            }
        return Person(
            given: name.0,
            family: name.1,
            role: role,
            zone: zone,
            userID: random.digits(16),
            office: office,
            home: "\(random.pick(["81.2.69", "89.160.20", "67.43.156", "175.16.199"])).\(random.int(2...250))",
            agent: random.pick(UserAgent.browsers),
            workspaces: workspaces
        )
    }

    private static let givenNames = [
        "Mira", "Jonas", "Adaeze", "Tomasz", "Ingrid", "Rafael", "Yuki", "Priya", "Callum", "Noor", "Elias", "Sofia",
    ]
    private static let familyNames = [
        "Okafor", "Lindqvist", "Marchetti", "Nowak", "Haddad", "Sato", "Raman", "Fraser", "Delgado", "Weiss",
    ]
}
