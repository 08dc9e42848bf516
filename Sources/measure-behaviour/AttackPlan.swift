/// Who is attacked when: every kind in every intensity, each with a victim of its own.
struct AttackPlan {
    var attacks: [Attack] = []

    init(company: Company, warmUp: Int, days: Int, seed: UInt64) {
        var random = SeededRandom(seed &+ 991)
        var people = Set<Int>()
        var services = Set<Int>()
        for kind in AttackKind.allCases {
            for intensity in Attack.Intensity.allCases {
                let isService = [.tokenElsewhere, .tokenLooksAround, .serviceInBrowser].contains(kind)
                let length = kind == .lowAndSlow ? 12 : kind == .poisoned ? 30 : kind == .secretsRead ? 2 : 1
                let earliest = kind == .poisoned ? warmUp - 10 : warmUp
                let begin = earliest + random.below(days - earliest - length)
                let range = begin..<(begin + length)
                for _ in 0..<5_000 {
                    let victim = random.below(isService ? company.services.count : company.people.count)
                    guard !(isService ? services : people).contains(victim),
                        Self.fits(company, kind, victim, isService, range)
                    else { continue }
                    if isService { services.insert(victim) } else { people.insert(victim) }
                    attacks.append(
                        Attack(kind: kind, intensity: intensity, isService: isService, victim: victim, days: range)
                    )
                    break
                }
            }
        }
    }

    private static func fits(
        _ company: Company,
        _ kind: AttackKind,
        _ victim: Int,
        _ isService: Bool,
        _ days: Range<Int>
    )
        -> Bool
    {
        if isService {
            let service = company.services[victim]
            return service.starts + 14 < days.lowerBound && service.ends > days.upperBound
        }
        let person = company.people[victim]
        guard person.joins + 14 < days.lowerBound else { return false }
        if kind == .dormantWakes { return person.leaves < days.lowerBound - 14 }
        if kind == .logsDisabled || kind == .outsideShare {
            guard person.isAdmin else { return false }
        } else if person.isAdmin || person.readsAudit {
            return false
        }
        return person.leaves > days.upperBound && !person.holidays.contains { $0.overlaps(days) }
    }
}
