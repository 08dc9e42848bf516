internal import WardenAccess
internal import WardenAssurance
internal import WardenDomain
internal import WardenEstate

/// Everybody who can read some locations, with the path, the last use and what the record speaks for.
struct ReviewPopulation {
    let study: AccessStudy
    let rules: SuggestionRules
    /// Logs to look for uses in; empty = their use is not known.
    let logs: [String]
    let now: Int64
    let threads: Int

    struct Outcome {
        var items: [ReviewItem] = []
        var locations: [String] = []
        var judged = 0
        var unknowns: [String] = []
    }

    private struct Key: Hashable {
        var party: Party
        var location: AssetID
    }

    func gather(_ names: [String]) throws -> Outcome {
        var places: [AssetID] = []
        for name in names {
            let place = try study.location(name)
            if !places.contains(place) { places.append(place) }
        }
        var outcome = Outcome()
        let uses = try uses(places, &outcome)
        for (place, name) in zip(places, names) {
            outcome.locations.append(name)
            let audience = study.graph.audience(of: place, to: .read)
            let alters = study.graph.verdicts(of: place, to: .alter)
            let deletes = study.graph.verdicts(of: place, to: .delete)
            outcome.judged = max(outcome.judged, audience.judged)
            outcome.unknowns += audience.unknowns.filter { !outcome.unknowns.contains($0) }
            if audience.undecided > 0 {
                outcome.unknowns.append(
                    "\(name): of \(audience.undecided) parties it is not known whether they can read"
                )
            }
            for access in audience.members {
                var item = ReviewItem(
                    number: outcome.items.count + 1,
                    principal: access.party.name,
                    kind: access.party.kind.rawValue,
                    label: access.party.label,
                    isOutside: access.party.isOutside,
                    location: place.description,
                    locationName: name,
                    isCertain: access.verdict == .yes,
                    alsoAlters: alters[access.party] == .yes,
                    alsoDeletes: deletes[access.party] == .yes,
                    seesMasked: access.seesMasked == .yes,
                    isDirect: access.isDirect,
                    path: (access.path?.hops ?? []).map(\.sentence) + access.missing.map { "not known: \($0)" },
                    use: uses[Key(party: access.party, location: place)] ?? .unknown
                )
                item.suggestion = rules.suggestion(for: item, now: now)
                outcome.items.append(item)
            }
        }
        return outcome
    }

    /// What the logs say of each access. Where they cannot show a use, its absence says nothing.
    private func uses(_ places: [AssetID], _ outcome: inout Outcome) throws -> [Key: ReviewItem.Use] {
        guard !logs.isEmpty else {
            outcome.unknowns.append("When anybody last read is not known: no logs were named or scanned")
            return [:]
        }
        let survey = try UsageSurvey.read(logs, now: now, threads: threads)
        let isWhole = survey.unreadable == 0 && survey.uncounted == 0
        if !isWhole {
            outcome.unknowns.append("Some records of the logs could not be read: a use may be in them")
        }
        let comparison = UseComparison(study.graph, locations: places, uses: survey.uses)
        var found: [Key: ReviewItem.Use] = [:]
        // Reads of a bucket are in logs only where somebody had them recorded.
        let shown = Set(comparison.rows.filter { !$0.isUnused }.map(\.location))
        for row in comparison.rows {
            let key = Key(party: row.access.party, location: row.location)
            if row.count > 0 {
                if case .used(let count, let last)? = found[key] {
                    found[key] = .used(count: count + row.count, last: [last, row.last].compactMap { $0 }.max())
                } else {
                    found[key] = .used(count: row.count, last: row.last)
                }
            } else if found[key] == nil, isWhole, survey.events > 0,
                row.location.place == nil || shown.contains(row.location)
            {
                found[key] = .never(events: survey.events)
            }
        }
        return found
    }
}
