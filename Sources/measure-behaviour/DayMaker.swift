internal import WardenBehaviour

/// Makes the ordinary events of one day, the oddities of ordinary life included.
struct DayMaker {
    static let epoch: Int64 = 20_454 * 86_400_000
    var company: Company
    var random: SeededRandom
    var events: [Labelled] = []
    /// Where the person at work is for a part of the day.
    private var away: (hours: Range<Double>, address: String)?

    init(company: Company, seed: UInt64) {
        self.company = company
        random = SeededRandom(seed &+ 77)
    }

    static func isWeekend(_ day: Int) -> Bool { (day + 20_454 + 3) % 7 >= 5 }

    /// The turn of the month, roughly.
    static func closesBooks(_ day: Int) -> Bool { [0, 1, 29, 30].contains(day % 30) }

    static func time(_ day: Int, _ hour: Double) -> Int64 { epoch + Int64(day) * 86_400_000 + Int64(hour * 3_600_000) }

    mutating func make(_ day: Int) -> [Labelled] {
        events.removeAll(keepingCapacity: true)
        change(day)
        for index in company.people.indices { work(index, day) }
        for index in company.services.indices { run(index, day) }
        return events
    }

    /// What changes in a company: a reorganisation, a new office line, a roll-out, jobs that move.
    private mutating func change(_ day: Int) {
        if day == 38 || day == 71 {
            let from = random.below(company.departments.count)
            let to = random.below(company.departments.count)
            for index in company.people.indices where company.people[index].department == from && random.chance(0.4) {
                company.people[index].department = to
                let schemas = company.departments[to].schemas
                let new = (0..<8).map { _ in company.tables(random.pick(schemas))[random.zipf(14)] }
                company.people[index].tables = Array(company.people[index].tables.prefix(5)) + new
            }
        }
        if day == 52 { company.offices[random.below(Company.sites)] = (1...3).map { "62.90.\($0)" } }
        if day == 60 {
            let team = random.below(company.departments.count)
            for index in company.people.indices where company.people[index].department == team {
                company.people[index].tools.append("databricks-sdk-go/0.4")
            }
        }
        for index in company.services.indices {
            if random.chance(0.006) {
                let schemas = company.departments[company.services[index].department].schemas
                company.services[index].tables.append(company.tables(random.pick(schemas))[random.below(14)])
            }
            if random.chance(0.001) { company.services[index].network = random.pick(company.clouds) }
            if random.chance(0.0008) { company.services[index].client = "databricks-sdk-py/0.6" }
        }
    }

    private mutating func work(_ index: Int, _ day: Int) {
        let person = company.people[index]
        guard (person.joins..<person.leaves).contains(day), !person.holidays.contains(where: { $0.contains(day) })
        else {
            return
        }
        let onCall = person.onCallWeeks.contains(day / 7)
        if onCall, random.chance(0.35) { night(person, index, day) }
        guard random.chance(Self.isWeekend(day) ? 0.035 : 0.93) else { return }
        var amount = random.logNormal(person.busy, 0.45)
        if company.departments[person.department].closesBooks, Self.closesBooks(day) { amount *= 2.2 }
        if random.chance(0.02) { amount *= 4 }
        let start = person.start - Company.offsets[person.site] + 0.6 * random.normal()
        let place = network(person, day)
        // An hour or two from somewhere else: a train, a café, the VPN.
        away = nil
        if random.chance(0.03) {
            let elsewhere = random.chance(0.3) ? company.strangeNetwork() : network(person, day)
            let leaving = start + 1 + 5 * random.unit()
            away = (leaving..<(leaving + 0.5 + 1.5 * random.unit()), "\(elsewhere).\(1 + random.below(200))")
        }
        session(person, index, day, start, start + 7.5 + random.normal(), Int(min(amount, 600)), place)
        away = nil
        odd(person, index, day, start + 4, place)
    }

    private mutating func night(_ person: Company.Person, _ index: Int, _ day: Int) {
        let start = 1 + 4 * random.unit() - Company.offsets[person.site]
        session(person, index, day, start, start + 1.5, 8 + random.below(30), person.home)
    }

    private mutating func network(_ person: Company.Person, _ day: Int) -> String {
        if let journey = person.journeys.first(where: { $0.days.contains(day) }) { return journey.network }
        let value = random.unit()
        if value < 0.02 { return "\(random.pick(company.carriers)).\(random.below(200))" }
        if value < 0.03 { return company.strangeNetwork() }
        return value < 0.45
            ? person.home : value < 0.55 ? random.pick(company.vpn) : random.pick(company.offices[person.site])
    }

    private mutating func session(
        _ person: Company.Person,
        _ index: Int,
        _ day: Int,
        _ from: Double,
        _ to: Double,
        _ count: Int,
        _ network: String
    ) {
        let address = "\(network).\(1 + random.below(200))"
        let workspace = random.chance(0.85) ? person.workspaces[0] : random.pick(person.workspaces)
        var hour = from
        emit(day, hour, person.name, "accounts", "samlLogin", "", address, person.browser, workspace, false, 0)
        let step = max(0.001, (to - from) / Double(max(1, count)))
        for _ in 0..<count {
            hour += step * (0.3 + 1.4 * random.unit())
            let from = away.map { $0.hours.contains(hour) ? $0.address : address } ?? address
            desk(person, index, day, hour, from, workspace)
        }
    }

    private mutating func desk(
        _ person: Company.Person,
        _ index: Int,
        _ day: Int,
        _ hour: Double,
        _ address: String,
        _ workspace: String
    ) {
        var table = person.tables[random.zipf(person.tables.count)]
        if random.chance(person.curiosity) {
            let value = random.unit()
            let schemas =
                value < 0.85
                ? company.departments[person.department].schemas
                : value < 0.93
                    ? ["main.reference", "main.shared", "samples.nyctaxi"]
                    : company.departments[random.below(company.departments.count)].schemas
            table = company.tables(random.pick(schemas))[random.below(14)]
            if random.chance(0.4) { company.people[index].tables.append(table) }
            if company.people[index].tables.count > 40 { company.people[index].tables.removeFirst() }
        }
        let tool = person.tools.isEmpty || random.chance(0.6) ? person.browser : random.pick(person.tools)
        let value = random.unit()
        func put(_ service: String, _ action: String, _ resource: String, _ maker: inout DayMaker, volume: Double = 0) {
            maker.emit(day, hour, person.name, service, action, resource, address, tool, workspace, false, volume)
        }
        if value < 0.34 {
            put("databrickssql", "commandSubmit", table, &self, volume: random.logNormal(3e6, 1.6))
        } else if value < 0.52 {
            put("unityCatalog", "generateTemporaryTableCredential", table, &self)
        } else if value < 0.68 {
            put("unityCatalog", "getTable", table, &self)
        } else if value < 0.86 {
            put("notebook", "runCommand", "/Users/\(person.name)/nb\(random.zipf(8))", &self)
        } else if value < 0.9 {
            put("workspaceFiles", "wsfsStreamingRead", "/Repos/\(person.department)", &self)
        } else if value < 0.94 {
            put("unityCatalog", "listTables", String(table.prefix { $0 != "t" }), &self)
        } else if value < 0.96 {
            put("dashboards", "getDashboard", "dash-\(person.department)-\(random.zipf(9))", &self)
        } else if value < 0.975 {
            put("databrickssql", "downloadQueryResult", "", &self, volume: random.logNormal(4e5, 1.4))
        } else if company.departments[person.department].isTechnical {
            if value < 0.985 {
                put("jobs", "runNow", "job-\(person.department)-\(random.zipf(12))", &self)
            } else if value < 0.99 {
                put("clusters", "start", "cluster-\(person.department)", &self)
            } else if value < 0.995 {
                put("secrets", "getSecret", "scope-\(person.department)/k\(random.zipf(5))", &self)
            } else {
                put("repos", "pull", "/Repos/\(person.department)", &self)
            }
        } else {
            put("unityCatalog", "getSchema", table, &self)
        }
        if person.readsAudit, random.chance(0.08) {
            put("databrickssql", "commandSubmit", "system.access.audit", &self, volume: random.logNormal(2e7, 1))
        }
    }

    /// Rare and harmless.
    private mutating func odd(
        _ person: Company.Person,
        _ index: Int,
        _ day: Int,
        _ hour: Double,
        _ place: String
    ) {
        let address = "\(place).7"
        let workspace = person.workspaces[0]
        let technical = company.departments[person.department].isTechnical
        func put(
            _ service: String,
            _ action: String,
            _ resource: String,
            _ agent: String,
            _ maker: inout DayMaker,
            refused: Bool = false,
            volume: Double = 0,
            at offset: Double = 0
        ) {
            maker.emit(
                day,
                hour + offset,
                person.name,
                service,
                action,
                resource,
                address,
                agent,
                workspace,
                refused,
                volume
            )
        }
        if random.chance(0.02) {
            let table = company.tables(
                random.pick(company.departments[random.below(company.departments.count)].schemas)
            )[0]
            for _ in 0..<(1 + random.below(4)) {
                put("unityCatalog", "getTable", table, person.browser, &self, refused: true)
            }
        }
        if random.chance(0.015) {
            for _ in 0..<(1 + random.below(3)) {
                put("accounts", "samlLogin", "", person.browser, &self, refused: true)
            }
        }
        if technical, random.chance(0.006) { put("accounts", "generateDbToken", "", person.browser, &self) }
        if technical, random.chance(0.004) {
            for step in 0..<5 {
                put(
                    "clusters",
                    "list",
                    "",
                    random.pick(["python-requests/2.32", "curl/8.5"]),
                    &self,
                    at: Double(step) / 60
                )
            }
        }
        if random.chance(0.002) { put("accounts", "samlLogin", "", "Mozilla/5.0 Firefox/144.0", &self) }
        if random.chance(0.004) {
            put("databrickssql", "downloadQueryResult", "", person.browser, &self, volume: random.logNormal(4e7, 1))
        }
        if random.chance(0.003) { put("unityCatalog", "updatePermissions", person.tables[0], person.browser, &self) }
        if person.isAdmin { administer(person, day, hour, address) }
    }

    private mutating func administer(_ person: Company.Person, _ day: Int, _ hour: Double, _ address: String) {
        let department = company.departments[random.below(company.departments.count)]
        let chores: [(Double, String, String, String)] = [
            (0.3, "unityCatalog", "updatePermissions", random.pick(department.schemas)),
            (0.12, "accounts", "addPrincipalToGroup", "group-\(department.name)"),
            (0.05, "accounts", "setAdmin", "ws-\(random.below(3))"),
            (0.1, "clusters", "changeClusterAcl", "cluster-\(random.below(30))"),
            (0.04, "unityCatalog", "updateTable", company.tables(random.pick(department.schemas))[0]),
            (0.02, "unityCatalog", "createShare", "share-\(random.below(6))"),
            (0.03, "accounts", "updateIpAccessList", ""), (0.06, "workspace", "workspaceConfEdit", "enableDcs"),
            (0.01, "servicePrincipalCredentials", "create", "sp-\(random.below(50))"),
        ]
        for chore in chores where random.chance(chore.0) {
            emit(
                day,
                hour + random.unit(),
                person.name,
                chore.1,
                chore.2,
                chore.3,
                address,
                person.browser,
                person.workspaces[0],
                false,
                0
            )
        }
    }

    private mutating func run(_ index: Int, _ day: Int) {
        let service = company.services[index]
        guard (service.starts..<service.ends).contains(day), day % service.everyDays == service.phase else { return }
        let scale = Self.isWeekend(day) ? 0.8 : 1
        for start in service.hours where !random.chance(0.01) {
            var hour = Double(start) + 0.05 + 0.02 * random.unit()
            let address = "\(service.network).\(1 + random.below(60))"
            emit(
                day,
                hour,
                service.name,
                "accounts",
                "tokenLogin",
                "",
                address,
                service.client,
                service.workspace,
                false,
                0
            )
            // A retry runs it twice.
            let count = Int(Double(service.perRun) * scale) * (random.chance(0.01) ? 2 : 1)
            for step in 0..<count {
                hour += 0.002 + 0.004 * random.unit()
                let table = service.tables[step % service.tables.count]
                let action = step % 3 == 0 ? "generateTemporaryTableCredential" : "getTable"
                if step % 5 == 4 {
                    emit(
                        day,
                        hour,
                        service.name,
                        "databrickssql",
                        "commandSubmit",
                        table,
                        address,
                        service.client,
                        service.workspace,
                        random.chance(0.004),
                        random.logNormal(service.bytes, 0.3)
                    )
                } else {
                    emit(
                        day,
                        hour,
                        service.name,
                        "unityCatalog",
                        action,
                        table,
                        address,
                        service.client,
                        service.workspace,
                        random.chance(0.004),
                        0
                    )
                }
            }
            if service.readsSecrets {
                emit(
                    day,
                    hour,
                    service.name,
                    "secrets",
                    "getSecret",
                    "scope-\(service.department)/k0",
                    address,
                    service.client,
                    service.workspace,
                    false,
                    0
                )
            }
        }
    }

    mutating func emit(
        _ day: Int,
        _ hour: Double,
        _ principal: String,
        _ service: String,
        _ action: String,
        _ resource: String,
        _ address: String,
        _ client: String,
        _ workspace: String,
        _ refused: Bool,
        _ volume: Double,
        attack: Int = -1
    ) {
        // A late session stays in its day: the day is what is judged.
        let wrapped = hour - (hour / 24).rounded(.down) * 24
        let activity = Activity(
            time: Self.time(day, wrapped),
            principal: principal,
            service: service,
            action: action,
            resource: resource,
            address: address,
            client: client,
            workspace: workspace,
            isRefused: refused,
            volume: volume
        )
        events.append(Labelled(activity: activity, attack: attack))
    }
}
