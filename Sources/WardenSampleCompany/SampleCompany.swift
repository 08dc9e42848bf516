public import WardenDomain

/// Generates two weeks of an invented company's logs, the same for the same options on every machine.
public struct SampleCompany: Sendable {
    /// Decides every name, time and number.
    public var seed: UInt64
    /// Midnight UTC of the first day, epoch milliseconds; a Monday, so that weekends fall right.
    public var start: Int64
    /// About how many megabytes of delivered lines.
    public var megabytes: Double

    /// The default: Monday 1 June 2026, 14 days, 30 MB.
    public init(seed: UInt64 = 20_260_601, firstDay: String = "2026-06-01", megabytes: Double = 30) throws(WardenError)
    {
        guard let start = SampleClock.parseDate(firstDay) else {
            throw WardenError(
                code: "sample.bad-date",
                object: firstDay,
                "not a date of the form yyyy-mm-dd",
                hint: "name the first day, a Monday: 2026-06-01"
            )
        }
        self.seed = seed
        self.start = start
        self.megabytes = megabytes
    }

    static let days = 14

    /// Everything: the delivered files at both stages, the files around them, and the list of what was planted.
    struct Output {
        var initial: [SampleFile]
        var evolved: [SampleFile]
        var around: [SampleFile]
        var incidents: IncidentList
    }

    func output() -> Output {
        var random = SeededRandom(seed: seed)
        let company = Company(random: &random)
        var journal = Journal(company: company, random: random.fork("journal"))
        Routine(start: start, days: Self.days, scale: max(megabytes, 0.2) / 30).write(to: &journal)
        let scripts = IncidentScript.all()
        for script in scripts {
            journal.incident = script.name
            let time = start + Int64(script.day) * SampleClock.day + Int64(script.hour) * SampleClock.hour
            script.write(time + Int64(script.minute) * SampleClock.minute, &journal)
        }

        var delivery = HourlyDelivery(accountID: company.accountID, random: random.fork("delivery"))
        var logs = delivery.files(of: journal.events)
        var irregularities = Irregularities(start: start, random: random.fork("irregularities"))
        irregularities.apply(to: &logs)
        var evolution = Evolution(start: start)
        let first = evolution.heldBack(logs)
        let second = evolution.evolved(logs)
        var export = TableExport(accountID: company.accountID, start: start)
        let table = export.files(of: journal.events)
        let azure = journal.events.filter { $0.workspace == .sandbox && $0.service == "notebook" }.prefix(200)
        var cloudRandom = random.fork("cloud")
        let cloud = CloudFiles.all(start: start, days: Self.days, azure: Array(azure), random: &cloudRandom)

        var planted = Self.planted(scripts, journal.events, in: first)
        planted += Self.plantedInCloud(cloud)
        planted += irregularities.planted + evolution.planted + export.planted
        let list = IncidentList(
            company: Company.name,
            seed: seed,
            firstDay: SampleClock.date(start),
            lastDay: SampleClock.date(start + Int64(Self.days - 1) * SampleClock.day),
            incidents: planted
        )
        return Output(initial: first, evolved: second, around: table + cloud, incidents: list)
    }

    private static func planted(
        _ scripts: [IncidentScript],
        _ events: [SampleEvent],
        in files: [SampleFile]
    ) -> [PlantedIncident] {
        let places = places(in: files)
        return scripts.map { script in
            let own = events.filter { $0.incident == script.name }
            return PlantedIncident(
                name: script.name,
                title: script.title,
                family: script.family,
                stage: .initial,
                expect: script.expect,
                principal: own.first?.actor.email,
                workspace: own.first?.workspace.id,
                from: own.map(\.time).min(),
                until: own.map(\.time).max(),
                places: places[script.name] ?? []
            )
        }
    }

    private static func plantedInCloud(_ files: [SampleFile]) -> [PlantedIncident] {
        let places = places(in: files)
        let trail = CloudTrailActivity.incidents.map { ($0.name, $0.title, $0.expect, "ci-deploy-legacy") }
        let access = [("anonymous-log-read", "Log files read without signing in", ["anonymous-log-read"], "-")]
        return (trail + access).map { name, title, expect, principal in
            PlantedIncident(
                name: name,
                title: title,
                family: .rule,
                stage: .initial,
                expect: expect,
                principal: principal,
                workspace: nil,
                from: nil,
                until: nil,
                places: places[name] ?? []
            )
        }
    }

    private static func places(in files: [SampleFile]) -> [String: [PlantedIncident.Place]] {
        var found: [String: [PlantedIncident.Place]] = [:]
        for file in files {
            var lines: [String: [Int]] = [:]
            for (index, line) in file.lines.enumerated() {
                for name in line.incidents { lines[name, default: []].append(index + 1) }
            }
            for (name, numbers) in lines { found[name, default: []].append(.init(file: file.path, lines: numbers)) }
        }
        return found
    }
}
