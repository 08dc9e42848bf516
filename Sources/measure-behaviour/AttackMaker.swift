internal import WardenBehaviour

/// Makes the events of attacks beside the ordinary ones.
struct AttackMaker {
    let attacks: [Attack]
    var random: SeededRandom
    /// Networks of the intruders, one each.
    private var networks: [String]

    init(plan: AttackPlan, seed: UInt64) {
        attacks = plan.attacks
        random = SeededRandom(seed &+ 4_242)
        networks = []
        for _ in attacks { networks.append("\(80 + random.below(90)).\(random.below(250)).\(random.below(250))") }
    }

    mutating func add(_ day: Int, to maker: inout DayMaker) {
        for index in attacks.indices where attacks[index].days.contains(day) {
            if attacks[index].isService { service(index, day, &maker) } else { person(index, day, &maker) }
        }
    }

    private mutating func service(_ index: Int, _ day: Int, _ maker: inout DayMaker) {
        let attack = attacks[index]
        let victim = maker.company.services[attack.victim]
        let outside = "\(networks[index]).9"
        var hour = 3 + 16 * random.unit()
        func put(
            _ service: String,
            _ action: String,
            _ resource: String,
            _ agent: String,
            _ address: String,
            _ maker: inout DayMaker,
            refused: Bool = false,
            volume: Double = 0
        ) {
            maker.emit(
                day,
                hour,
                victim.name,
                service,
                action,
                resource,
                address,
                agent,
                victim.workspace,
                refused,
                volume,
                attack: index
            )
        }
        switch attack.kind {
        case .tokenElsewhere:
            // The loud one brings its own client, too.
            let agent = attack.intensity == .loud ? "python-requests/2.32" : victim.client
            for step in 0..<attack.count(60, least: 6) {
                hour += 0.01
                put(
                    "unityCatalog",
                    step % 3 == 0 ? "generateTemporaryTableCredential" : "getTable",
                    victim.tables[step % victim.tables.count],
                    agent,
                    outside,
                    &maker
                )
            }
        case .tokenLooksAround:
            let agent = attack.intensity == .subtle ? victim.client : "python-requests/2.32"
            for step in 0..<attack.count(80, least: 8) {
                hour += 0.01
                let unit = maker.company.departments[random.below(maker.company.departments.count)]
                let table = maker.company.tables(random.pick(unit.schemas))[random.below(14)]
                put(
                    "unityCatalog",
                    step % 4 == 0 ? "listTables" : "getTable",
                    table,
                    agent,
                    attack.intensity == .loud ? outside : "\(victim.network).20",
                    &maker,
                    refused: random.chance(0.4)
                )
            }
        default:
            hour = 1.5
            for step in 0..<attack.count(40, least: 5) {
                hour += 0.03
                put(
                    step % 2 == 0 ? "notebook" : "databrickssql",
                    step % 2 == 0 ? "runCommand" : "commandSubmit",
                    step % 2 == 0 ? "/Shared/x" : victim.tables[step % victim.tables.count],
                    "Mozilla/5.0 Chrome/141.0",
                    attack.intensity == .subtle ? "62.1\(attack.victim % 6).1.20" : outside,
                    &maker,
                    volume: step % 2 == 0 ? 0 : 5e7
                )
            }
        }
    }

    private mutating func person(_ index: Int, _ day: Int, _ maker: inout DayMaker) {
        let attack = attacks[index]
        let victim = maker.company.people[attack.victim]
        let inside = "\(random.pick(maker.company.offices[victim.site])).30"
        let outside = "\(networks[index]).9"
        let workspace = victim.workspaces[0]
        var hour = victim.start - Company.offsets[victim.site] + 2 + 5 * random.unit()
        func put(
            _ service: String,
            _ action: String,
            _ resource: String,
            _ address: String,
            _ maker: inout DayMaker,
            agent: String? = nil,
            refused: Bool = false,
            volume: Double = 0,
            after: Double = 0.02
        ) {
            hour += after
            maker.emit(
                day,
                hour,
                victim.name,
                service,
                action,
                resource,
                address,
                agent ?? victim.browser,
                workspace,
                refused,
                volume,
                attack: index
            )
        }
        let other =
            (victim.department + 1 + random.below(maker.company.departments.count - 1))
            % maker.company.departments.count
        let foreign = maker.company.departments[other].schemas
        switch attack.kind {
        case .logsDisabled:
            let address = attack.intensity == .loud ? outside : inside
            put("workspace", "workspaceConfEdit", "enableVerboseAuditLogs", address, &maker)
            if attack.intensity == .subtle { return }
            put("logDelivery", "updateLogDeliveryConfiguration", "config-1", address, &maker)
            if attack.intensity == .loud {
                put("unityCatalog", "disableSystemSchema", "system.access", address, &maker)
            }
        case .auditBulkRead:
            for step in 0..<attack.count(40, least: 3) {
                put(
                    step % 2 == 0 ? "databrickssql" : "unityCatalog",
                    step % 2 == 0 ? "commandSubmit" : "generateTemporaryTableCredential",
                    step % 3 == 2 ? "system.access.table_lineage" : "system.access.audit",
                    inside,
                    &maker,
                    volume: 2e8
                )
            }
        case .dormantWakes:
            for step in 0..<attack.count(50, least: 6) {
                put(
                    "unityCatalog",
                    "getTable",
                    victim.tables[step % victim.tables.count],
                    attack.intensity == .subtle ? victim.home + ".8" : outside,
                    &maker
                )
            }
        case .lowAndSlow:
            for _ in 0..<attack.count(8, least: 2) {
                put(
                    "unityCatalog",
                    "getTable",
                    maker.company.tables(foreign[random.below(foreign.count)])[random.below(14)],
                    inside,
                    &maker
                )
            }
        case .poisoned:
            let step = day - attack.days.lowerBound
            guard !DayMaker.isWeekend(day) || step == attack.days.count - 1 else { return }
            if step == attack.days.count - 1 {
                for _ in 0..<attack.count(30, least: 5) {
                    put("databrickssql", "downloadQueryResult", "", inside, &maker, volume: 4e8)
                }
            } else {
                // The ramp is not labelled: it is what is meant to go unseen.
                let growth = 2e6 * Double(step + 1)
                hour += 0.02
                maker.emit(
                    day,
                    hour,
                    victim.name,
                    "databrickssql",
                    "downloadQueryResult",
                    "",
                    inside,
                    victim.browser,
                    workspace,
                    false,
                    growth
                )
            }
        case .twoPlaces:
            hour = victim.start - Company.offsets[victim.site] + 1
            for step in 0..<attack.count(40, least: 5) {
                put("unityCatalog", "getTable", victim.tables[step % victim.tables.count], outside, &maker, after: 0.12)
            }
        case .tokenMinted:
            put("accounts", "generateDbToken", "", inside, &maker)
            for step in 0..<attack.count(60, least: 5) {
                put(
                    "unityCatalog",
                    "getTable",
                    victim.tables[step % victim.tables.count],
                    outside,
                    &maker,
                    agent: attack.intensity == .subtle ? victim.browser : "python-requests/2.32"
                )
            }
        default: personMore(attack, index, victim, foreign, inside, outside, day, hour, &maker)
        }
    }

    private mutating func personMore(
        _ attack: Attack,
        _ index: Int,
        _ victim: Company.Person,
        _ foreign: [String],
        _ inside: String,
        _ outside: String,
        _ day: Int,
        _ begin: Double,
        _ maker: inout DayMaker
    ) {
        var hour = begin
        func put(
            _ service: String,
            _ action: String,
            _ resource: String,
            _ address: String,
            _ maker: inout DayMaker,
            refused: Bool = false,
            volume: Double = 0
        ) {
            hour += 0.02
            maker.emit(
                day,
                hour,
                victim.name,
                service,
                action,
                resource,
                address,
                victim.browser,
                victim.workspaces[0],
                refused,
                volume,
                attack: index
            )
        }
        switch attack.kind {
        case .selfGrant:
            for step in 0..<attack.count(8, least: 1) {
                put(
                    "unityCatalog",
                    step % 3 == 2 ? "updateCatalog" : "updatePermissions",
                    foreign[step % foreign.count],
                    inside,
                    &maker
                )
            }
        case .outsideShare:
            put("unityCatalog", "createRecipient", "partner-\(index)", inside, &maker)
            for step in 0..<attack.count(6, least: 1) {
                put("unityCatalog", step == 0 ? "createShare" : "updateShare", "share-x\(index)", inside, &maker)
            }
        case .secretsRead:
            for step in 0..<attack.count(40, least: 4) {
                put("secrets", "getSecret", "scope-\(step % 12)/k\(step)", inside, &maker, refused: step % 6 == 5)
            }
        case .guessedPassword:
            for _ in 0..<attack.count(30, least: 4) { put("accounts", "samlLogin", "", outside, &maker, refused: true) }
            put("accounts", "samlLogin", "", outside, &maker)
            for step in 0..<attack.count(20, least: 3) {
                put("unityCatalog", "getTable", victim.tables[step % victim.tables.count], outside, &maker)
            }
        default:
            for step in 0..<attack.count(40, least: 5) {
                put(
                    "databrickssql",
                    "commandSubmit",
                    maker.company.tables(foreign[0])[step % 14],
                    inside,
                    &maker,
                    volume: 2e7
                )
            }
        }
    }
}
