/// Two ordinary weeks at the company, without any incident.
struct Routine {
    /// Midnight UTC of the first day, a Monday.
    var start: Int64
    var days: Int
    /// 1 gives about 30 MB of delivered lines.
    var scale: Double

    func write(to journal: inout Journal) {
        for index in 0..<days {
            let day = start + Int64(index) * SampleClock.day
            for person in journal.company.staff {
                WorkingDay(person: person, day: day, scale: scale).write(to: &journal)
            }
            for job in journal.company.jobs { runs(of: job, on: day, &journal) }
            for hour in 0..<24 { DirectorySync.write(at: day + Int64(hour) * SampleClock.hour + 420_000, to: &journal) }
        }
    }

    private func runs(of job: ScheduledJob, on day: Int64, _ journal: inout Journal) {
        let count = journal.random.rounded(job.runsPerDay * max(scale, 0.25))
        guard count > 0 else { return }
        let interval = SampleClock.day / Int64(count)
        for run in 0..<Int64(count) {
            JobRun.write(job, at: day + run * interval + Int64(journal.random.int(2_000...45_000)), to: &journal)
        }
    }
}
