/// What is wrong with the first delivery: holes, lateness, repeats, strange clocks, cut records, broken files.
struct Irregularities {
    var start: Int64
    var random: SeededRandom
    private(set) var planted: [PlantedIncident] = []

    init(start: Int64, random: SeededRandom) {
        self.start = start
        self.random = random
    }

    mutating func apply(to files: inout [SampleFile]) {
        dropHours(&files)
        delay(&files)
        repeatLines(&files)
        disturbClock(&files)
        truncate(&files)
        breakLine(&files)
        damageArchive(&files)
    }

    /// Production goes silent on the second Tuesday from 10:00 to 13:00.
    private mutating func dropHours(_ files: inout [SampleFile]) {
        let from = start + 8 * SampleClock.day + 10 * SampleClock.hour
        let until = from + 3 * SampleClock.hour
        for time in stride(from: from, to: until, by: Int64.Stride(SampleClock.hour)) {
            files.removeAll { Self.covers($0, .production, time) }
        }
        plant("missing-hours", "Three hours of production are missing", ["missing-hours"], .production, from, until)
    }

    /// One file of production comes three days late, and lies under the day it came.
    private mutating func delay(_ files: inout [SampleFile]) {
        let time = start + 6 * SampleClock.day + 14 * SampleClock.hour
        guard let index = files.firstIndex(where: { Self.covers($0, .production, time) }) else { return }
        files[index].modified += 3 * SampleClock.day
        files[index].path = HourlyDelivery.path(
            workspace: Workspace.production.id,
            time: time + 3 * SampleClock.day,
            name: random.hex(16)
        )
        plant(
            "late-file",
            "A production file came three days late",
            ["late-file"],
            .production,
            time,
            time + SampleClock.hour,
            files[index].path
        )
    }

    private mutating func repeatLines(_ files: inout [SampleFile]) {
        let time = start + 4 * SampleClock.day + 9 * SampleClock.hour
        guard let index = files.firstIndex(where: { Self.covers($0, .staging, time) }) else { return }
        let first = files[index].lines.count + 1
        let copies = files[index].lines.prefix(25).map { SampleFile.Line(text: $0.text) }
        files[index].lines += copies
        plant(
            "duplicate-events",
            "Lines delivered twice",
            ["duplicate-event"],
            .staging,
            time,
            time + SampleClock.hour,
            files[index].path,
            Array(first..<first + copies.count)
        )
    }

    private mutating func disturbClock(_ files: inout [SampleFile]) {
        let time = start + 5 * SampleClock.day + 16 * SampleClock.hour
        guard let index = files.firstIndex(where: { Self.covers($0, .production, time) }), files[index].lines.count > 6
        else { return }
        for (line, stamp) in [(3, "1924992000000"), (5, "86400000")] {
            files[index].lines[line - 1].text = Self.replacing(
                "\"timestamp\":",
                in: files[index].lines[line - 1].text,
                value: stamp
            )
        }
        plant(
            "clock-anomaly",
            "Events from 2031 and from 1970",
            ["clock-anomaly"],
            .production,
            time,
            time + SampleClock.hour,
            files[index].path,
            [3, 5]
        )
    }

    private mutating func truncate(_ files: inout [SampleFile]) {
        let time = start + 2 * SampleClock.day + 11 * SampleClock.hour
        guard let index = files.firstIndex(where: { Self.covers($0, .production, time) }) else { return }
        var lines: [Int] = []
        let ordinary = files[index].lines.indices.filter { files[index].lines[$0].incidents.isEmpty }
        for offset in ordinary.suffix(2) {
            let line = files[index].lines[offset]
            let params =
                lines.isEmpty
                ? "{\"commandId\":\"\(random.uuid())\",\"commandText\":\"SELECT \(String(repeating: "coalesce(a, b), ", count: 400))... truncated\"}"
                : "{\"TRUNCATED\":\"true\"}"
            files[index].lines[offset].text = Self.replacing("\"requestParams\":", in: line.text, value: params)
            lines.append(offset + 1)
        }
        plant(
            "truncated-records",
            "Parameters cut by the platform",
            ["truncated-record"],
            .production,
            time,
            time + SampleClock.hour,
            files[index].path,
            lines
        )
    }

    private mutating func breakLine(_ files: inout [SampleFile]) {
        let time = start + 1 * SampleClock.day + 12 * SampleClock.hour
        guard let index = files.firstIndex(where: { Self.covers($0, .production, time) }) else { return }
        let broken = String(files[index].lines[0].text.prefix(211))
        files[index].lines.insert(SampleFile.Line(text: broken), at: 2)
        plant(
            "bad-line",
            "A line that ends in the middle",
            ["malformed-json"],
            .production,
            time,
            time + SampleClock.hour,
            files[index].path,
            [3],
            .quarantine
        )
    }

    private mutating func damageArchive(_ files: inout [SampleFile]) {
        let time = start + 10 * SampleClock.day + 8 * SampleClock.hour
        guard let index = files.firstIndex(where: { Self.covers($0, .staging, time) }) else { return }
        files[index].encoding = .damagedGzip
        plant(
            "damaged-archive",
            "A gzip file without its end",
            ["truncated-gzip"],
            .staging,
            time,
            time + SampleClock.hour,
            files[index].path,
            [],
            .quarantine
        )
    }

    private mutating func plant(
        _ name: String,
        _ title: String,
        _ expect: [String],
        _ workspace: Workspace,
        _ from: Int64,
        _ until: Int64,
        _ path: String? = nil,
        _ lines: [Int] = [],
        _ family: PlantedIncident.Family = .integrity
    ) {
        planted.append(
            PlantedIncident(
                name: name,
                title: title,
                family: family,
                stage: .initial,
                expect: expect,
                principal: nil,
                workspace: workspace.id,
                from: from,
                until: until,
                places: path.map { [.init(file: $0, lines: lines)] } ?? []
            )
        )
    }

    /// Whether `file` is the one of this workspace and hour.
    static func covers(_ file: SampleFile, _ workspace: Workspace, _ hour: Int64) -> Bool {
        file.path.contains("workspaceId=\(workspace.id)/") && file.modified > hour + SampleClock.hour
            && file.modified <= hour + 2 * SampleClock.hour
    }

    /// Replaces the JSON value that follows `member` (a number or an object of strings).
    static func replacing(_ member: String, in line: String, value: String) -> String {
        guard let start = line.firstRange(of: member) else { return line }
        let rest = line[start.upperBound...]
        var end = rest.startIndex
        if rest.first == "{" {
            var isQuoted = false
            var isEscaped = false
            while end < rest.endIndex {
                let character = rest[end]
                if isEscaped {
                    isEscaped = false
                } else if character == "\\" {
                    isEscaped = true
                } else if character == "\"" {
                    isQuoted.toggle()
                } else if character == "}", !isQuoted {
                    end = rest.index(after: end)
                    break
                }
                end = rest.index(after: end)
            }
        } else {
            end = rest.firstIndex(of: ",") ?? rest.endIndex
        }
        return line[..<start.upperBound] + value + rest[end...]
    }
}
