/// What happens to the delivered files afterwards: ordinary growth, and an intruder's clean-up.
struct Evolution {
    var start: Int64
    private(set) var planted: [PlantedIncident] = []

    init(start: Int64) { self.start = start }

    private static let growing = [(Workspace.production, 12), (.staging, 12), (.account, 12), (.production, 13)]

    /// The first delivery lacks the last lines of a few files; they come later, as the platform allows.
    func heldBack(_ files: [SampleFile]) -> [SampleFile] {
        var earlier = files
        for (workspace, hour) in Self.growing {
            guard let index = find(earlier, workspace, 12, hour) else { continue }
            earlier[index].lines.removeLast(min(4, earlier[index].lines.count / 2))
        }
        if let index = find(earlier, .staging, 3, 7) { earlier.remove(at: index) }
        return earlier
    }

    /// The second delivery: `files` in full, then tampered with. Places name lines of the first delivery.
    mutating func evolved(_ files: [SampleFile]) -> [SampleFile] {
        var later = files
        for (workspace, hour) in Self.growing {
            guard let index = find(later, workspace, 12, hour) else { continue }
            later[index].modified += 40 * SampleClock.minute
            plant(
                "rewritten-file-\(workspace.name)-\(hour)",
                "A file grew: legitimate",
                "rewritten-file",
                workspace,
                later[index],
                []
            )
        }
        if let index = find(later, .staging, 3, 7) {
            later[index].modified += 9 * SampleClock.day
            plant("late-arrival", "A file came nine days late", "late-file", .staging, later[index], [])
        }
        alter(&later)
        remove(&later)
        reorder(&later)
        if let index = later.firstIndex(where: { file in
            file.lines.contains { $0.incidents.contains("mass-notebook-export") }
        }) {
            plant("file-deleted", "The file that shows the export is gone", "missing-file", .sandbox, later[index], [])
            later.remove(at: index)
        }
        return later
    }

    /// The intruder puts the blame for the log delivery on Terraform.
    private mutating func alter(_ files: inout [SampleFile]) {
        guard let (index, line) = place(files, "log-delivery-disabled") else { return }
        files[index].lines[line].text = Irregularities.replacing(
            "\"userIdentity\":",
            in: files[index].lines[line].text,
            value: "{\"email\":\"svc-terraform\",\"subjectName\":null}"
        )
        plant(
            "line-altered",
            "The author of the log delivery change was rewritten",
            "altered-line",
            .account,
            files[index],
            [line + 1]
        )
    }

    /// ... and takes out the line that switched verbose logs off.
    private mutating func remove(_ files: inout [SampleFile]) {
        guard let (index, line) = place(files, "verbose-audit-off") else { return }
        plant(
            "line-removed",
            "The line about verbose logs was removed",
            "removed-line",
            .production,
            files[index],
            [line + 1]
        )
        files[index].lines.remove(at: line)
    }

    private mutating func reorder(_ files: inout [SampleFile]) {
        guard let index = find(files, .production, 9, 5), files[index].lines.count > 9 else { return }
        files[index].lines.swapAt(2, 7)
        plant("lines-reordered", "Two lines changed places", "reordered-line", .production, files[index], [3, 8])
    }

    private func find(_ files: [SampleFile], _ workspace: Workspace, _ day: Int, _ hour: Int) -> Int? {
        let time = start + Int64(day) * SampleClock.day + Int64(hour) * SampleClock.hour
        return files.firstIndex { Irregularities.covers($0, workspace, time) }
    }

    private func place(_ files: [SampleFile], _ incident: String) -> (file: Int, line: Int)? {
        for (index, file) in files.enumerated() {
            if let line = file.lines.firstIndex(where: { $0.incidents.contains(incident) }) { return (index, line) }
        }
        return nil
    }

    private mutating func plant(
        _ name: String,
        _ title: String,
        _ kind: String,
        _ workspace: Workspace,
        _ file: SampleFile,
        _ lines: [Int]
    ) {
        planted.append(
            PlantedIncident(
                name: name,
                title: title,
                family: .integrity,
                stage: .evolved,
                expect: [kind],
                principal: nil,
                workspace: workspace.id,
                from: nil,
                until: nil,
                places: [.init(file: file.path, lines: lines)]
            )
        )
    }
}
