internal import Foundation
internal import WardenBehaviour

// Generates a company's activity with planted attacks, feeds it to the behaviour model, and writes one line for each
// principal and day: what the model said, and the features it said it from.
//   measure-behaviour SEED PRINCIPALS DAYS WARM-UP OUT.csv

@main
struct MeasureBehaviour {
    static func main() throws {
        let numbers = CommandLine.arguments.dropFirst().prefix(4).compactMap { Int($0) }
        guard numbers.count == 4, CommandLine.arguments.count == 6 else {
            FileHandle.standardError.write(Data("usage: measure-behaviour SEED PRINCIPALS DAYS WARM-UP OUT.csv\n".utf8))
            exit(64)
        }
        let seed = UInt64(numbers[0])
        let (principals, days, warmUp) = (numbers[1], numbers[2], numbers[3])
        let company = Company(seed: seed, principals: principals, days: days)
        let plan = AttackPlan(company: company, warmUp: warmUp, days: days, seed: seed)
        var maker = DayMaker(company: company, seed: seed)
        var attacker = AttackMaker(plan: plan, seed: seed)
        var model = BehaviourModel(options: BehaviourOptions(alertsPerDay: 5, learningDays: warmUp))
        model.keepsFrom = -1
        var table = CaseTable()
        var spent = 0.0
        var events = 0
        for day in 0..<days {
            _ = maker.make(day)
            attacker.add(day, to: &maker)
            let today = maker.events.sorted { $0.activity.time < $1.activity.time }
            for event in today where event.attack >= 0 { table.label(event, day) }
            events += today.count
            let began = processorSeconds()
            for event in today { _ = model.observe(event.activity) }
            model.advance(toTime: DayMaker.time(day + 1, 0))
            spent += processorSeconds() - began
            if day >= warmUp { table.add(model.takeClosedCases(), day) } else { _ = model.takeClosedCases() }
        }
        try table.write(to: CommandLine.arguments[5], attacks: plan.attacks)
        let bytes = model.encoded().profiles.reduce(0) { $0 + $1.bytes.count } / max(1, model.principalCount)
        let report: [String: Any] = [
            "events": events, "seconds": spent, "eventsPerSecond": Double(events) / spent,
            "principals": model.principalCount, "bytesPerPrincipal": bytes, "attacks": plan.attacks.count,
        ]
        let data = try JSONSerialization.data(withJSONObject: report, options: [.sortedKeys])
        FileHandle.standardOutput.write(data + Data("\n".utf8))
    }

    /// Of this process: other work on the machine does not count.
    private static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
