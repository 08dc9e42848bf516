internal import WardenBehaviour

/// The company of the benchmark: departments with their data, people with habits, services with schedules.
struct Company {
    struct Department {
        var name: String
        var schemas: [String]
        var isTechnical: Bool
        /// Busy at the turn of the month.
        var closesBooks: Bool
    }

    struct Person {
        var name: String
        var department: Int
        var site: Int
        var home: String
        var browser: String
        var tools: [String]
        var tables: [String]
        var start: Double
        var busy: Double
        var isAdmin: Bool
        var readsAudit: Bool
        var joins: Int
        var leaves: Int
        var holidays: [Range<Int>]
        /// Somewhere else for some days: hotel networks.
        var journeys: [(days: Range<Int>, network: String)]
        var onCallWeeks: Set<Int>
        var workspaces: [String]
        /// Looks around more than others do.
        var curiosity: Double
    }

    struct Service {
        var name: String
        var department: Int
        var tables: [String]
        var client: String
        var network: String
        var workspace: String
        /// Local hours of its runs; every so many days.
        var hours: [Int]
        var everyDays: Int
        var phase: Int
        var perRun: Int
        var bytes: Double
        var starts: Int
        var ends: Int
        var readsSecrets: Bool
    }

    var random: SeededRandom
    let days: Int
    var departments: [Department] = []
    var people: [Person] = []
    var services: [Service] = []
    var offices: [[String]] = []
    static let sites = 6
    static let offsets: [Double] = [-8, -5, 0, 1, 5, 9]
    let vpn = ["203.0.113", "198.18.40"]
    let clouds = ["44.230.11", "44.230.12", "52.10.88", "35.80.7"]
    var carriers: [String] = []

    init(seed: UInt64, principals: Int, days: Int) {
        random = SeededRandom(seed)
        self.days = days
        let departmentCount = max(4, principals / 80)
        for index in 0..<departmentCount {
            let name = "dept\(index)"
            let schemas = (0..<(4 + random.below(6))).map { "main.\(name)_s\($0)" }
            departments.append(
                Department(name: name, schemas: schemas, isTechnical: index % 3 == 0, closesBooks: index % 7 == 1)
            )
        }
        for site in 0..<Self.sites { offices.append((0..<3).map { "62.\(10 + site).\($0 + 1)" }) }
        carriers = (0..<5).map { "\(100 + $0).64" }
        let serviceCount = principals / 5
        for index in 0..<(principals - serviceCount) { people.append(person(index)) }
        for index in 0..<serviceCount { services.append(service(index)) }
    }

    func tables(_ schema: String) -> [String] { (0..<14).map { "\(schema).t\($0)" } }

    /// A network of some access provider.
    mutating func strangeNetwork() -> String { "\(80 + random.below(90)).\(random.below(250)).\(random.below(250))" }

    private mutating func person(_ index: Int) -> Person {
        let department = random.below(departments.count)
        let unit = departments[department]
        let favourites = (0..<(5 + random.below(16))).map { _ in
            tables(unit.schemas[random.zipf(unit.schemas.count)])[random.zipf(14)]
        }
        let browser = random.pick([
            "Chrome/141.0", "Chrome/141.0", "Chrome/141.0", "Edg/141.0", "Firefox/143.0", "Version/18 Safari/605",
        ])
        var tools: [String] = []
        if unit.isTechnical {
            if random.chance(0.6) { tools.append("databricks-cli/0.27") }
            if random.chance(0.6) { tools.append("databricks-sdk-py/0.6") }
        } else if random.chance(0.4) {
            tools.append(random.pick(["PowerBI/2.1", "Tableau/2026.1", "SimbaSparkJDBCDriver/2.7"]))
        }
        let joins = random.chance(0.1) ? 10 + random.below(days - 10) : 0
        let leaves = random.chance(0.07) ? 20 + random.below(days - 20) : days
        var holidays: [Range<Int>] = []
        for _ in 0..<random.below(3) {
            let from = random.below(days)
            holidays.append(from..<(from + 3 + random.below(18)))
        }
        var journeys: [(days: Range<Int>, network: String)] = []
        if random.chance(0.25) {
            let from = random.below(days)
            journeys.append((from..<(from + 1 + random.below(4)), strangeNetwork()))
        }
        var onCall: Set<Int> = []
        if unit.isTechnical { for week in 0..<(days / 7 + 1) where random.chance(0.08) { onCall.insert(week) } }
        let workspaces = ["ws-\(department % 3)"] + (random.chance(0.2) ? ["ws-\(random.below(3))"] : [])
        return Person(
            name: "person\(index)@example.com",
            department: department,
            site: random.below(Self.sites),
            home: strangeNetwork(),
            browser: "Mozilla/5.0 \(browser)",
            tools: tools,
            tables: favourites,
            start: 7.5 + 2.5 * random.unit(),
            busy: random.logNormal(34, 0.6),
            isAdmin: index % 60 == 0,
            readsAudit: index % 130 == 1,
            joins: joins,
            leaves: max(leaves, joins + 8),
            holidays: holidays,
            journeys: journeys,
            onCallWeeks: onCall,
            workspaces: workspaces,
            curiosity: random.logNormal(0.035, 0.8)
        )
    }

    private mutating func service(_ index: Int) -> Service {
        let department = random.below(departments.count)
        let schemas = departments[department].schemas
        let names = (0..<(3 + random.below(18))).map { _ in tables(random.pick(schemas))[random.below(14)] }
        let rhythm = random.unit()
        let hours = rhythm < 0.25 ? Array(0..<24) : rhythm < 0.85 ? [random.below(24)] : [2, 14]
        let everyDays = rhythm > 0.95 ? 7 : rhythm > 0.92 ? 30 : 1
        let starts = random.chance(0.1) ? 5 + random.below(days - 5) : 0
        let ends = random.chance(0.06) ? 25 + random.below(days - 25) : days
        return Service(
            name: Self.identifier(index, &random),
            department: department,
            tables: names,
            client: random.pick([
                "databricks-sdk-java/0.5", "DatabricksJDBC/2.7", "Terraform/1.9", "databricks-sdk-py/0.6",
            ]),
            network: random.pick(clouds),
            workspace: "ws-\(department % 3)",
            hours: hours,
            everyDays: everyDays,
            phase: random.below(everyDays),
            perRun: 4 + Int(random.logNormal(9, 0.7)),
            bytes: random.logNormal(2e7, 1.5),
            starts: starts,
            ends: max(ends, starts + 8),
            readsSecrets: random.chance(0.3)
        )
    }

    private static func identifier(_ index: Int, _ random: inout SeededRandom) -> String {
        let hex = String(random.next() | 0x1000_0000_0000_0000, radix: 16)
        let number = String(100_000_000_000 + index)
        return "\(hex.prefix(8))-\(hex.dropFirst(8).prefix(4))-4\(hex.dropFirst(12).prefix(3))-8a1b-\(number)"
    }
}
