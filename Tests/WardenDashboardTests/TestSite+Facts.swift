import Foundation
import WardenBehaviour
import WardenDomain
import WardenEstate
import WardenStore

@testable import WardenRuntime

extension TestSite {
    /// Keeps a posture as discovery does.
    func fill(_ posture: Posture) throws {
        let (store, encoder) = (site.store, JSONEncoder())
        let report = EstateReport(
            generatedAt: posture.takenAt,
            locations: posture.locations,
            guards: [],
            unknowns: posture.unknowns,
            listings: []
        )
        let estate = try store.beginEstate(scope: "estate", at: posture.takenAt, resumingSince: nil).run
        var batch = EstateBatch()
        batch.assets = try posture.assets.values.map {
            let value = [UInt8](try encoder.encode($0))
            return .init(id: $0.id.description, bucket: nil, isOrigin: false, isWeak: false, value: value)
        }
        batch.edges = try posture.edges.enumerated().map { number, edge in
            let value = [UInt8](try encoder.encode(edge))
            let source = edge.source.description
            return .init(
                source: source,
                relation: "\(number)",
                target: edge.target.description,
                bucket: nil,
                value: value
            )
        }
        try store.writeEstate(estate.id, batch)
        try store.finishEstate(estate, at: posture.takenAt, report: JSONDocument.encode(report, "estate"))
        let run = try store.beginPosture(estate: estate.id, at: posture.takenAt, resumingSince: nil).run
        var readings = PostureBatch()
        for asset in posture.assets.keys {
            for (aspect, reading) in posture.readings(of: asset) {
                let value: [UInt8] =
                    switch reading {
                    case .known(let document): document.encoded
                    case .absent: []
                    case .unknown(let unknown): [UInt8](try encoder.encode(unknown))
                    }
                var isUnknown = false
                if case .unknown = reading { isUnknown = true }
                readings.readings.append(
                    .init(
                        asset: asset.description,
                        aspect: aspect.rawValue,
                        takenAt: posture.takenAt,
                        isUnknown: isUnknown,
                        value: value
                    )
                )
            }
        }
        try store.writePosture(run.id, readings)
        try store.finishPosture(run, at: posture.takenAt)
    }

    /// Waits until the access graph is worked out. A page waits a few seconds for it and then says that it is not ready,
    /// which on a busy machine is what it should say.
    func studyAccess() async throws { _ = try await site.access.study(patience: 600_000) }

    /// An unusual day of a principal, and what somebody said of it.
    ///
    /// - Returns: its id.
    @discardableResult
    func fillBehaviour(_ principal: String, day: Int32, score: Float, isAlert: Bool = true) throws -> String {
        let alerted = isAlert ? ", \"alertedAt\": \(Self.now)" : ""
        let text = """
            {"principal": "\(principal)", "isService": false, "day": \(day), "score": \(score), "threshold": 9.5,
            "first": \(Self.now - 1_000), "last": \(Self.now), "events": 12, "features": [], "joint": 3\(alerted),
            "reasons": [{"feature": 3, "value": "198.51.100.0/24", "action": "", "bits": 7.5, "key": 1, "isNew": true,
            "watchedDays": 30, "peers": 0, "peerCount": 4, "users": 0, "observed": 0, "usual": 0}]}
            """
        let item = try JSONDecoder().decode(BehaviourCase.self, from: Data(text.utf8))
        let session = try BehaviourSession(store: site.store, options: BehaviourOptions(), isFull: false)
        var update = try session.takeUpdate(at: Self.now)
        update.cases = [
            StoredCase(
                id: item.id,
                principal: principal,
                day: Int(day),
                score: Double(score),
                isAlert: isAlert,
                value: Array(text.utf8)
            )
        ]
        update.feedback = [
            StoredFeedback(
                caseID: item.id,
                principal: principal,
                verdict: "true",
                note: "asked them",
                givenBy: "ada",
                givenAt: Self.now
            )
        ]
        try site.store.saveBehaviour(update, at: Self.now)
        return item.id
    }

    /// Single events of one rule, the first of them the newest.
    ///
    /// - Parameter age: milliseconds before now of each; a second apart unless told.
    func fillEvents(principals: [String], age: (Int) -> Int64 = { Int64($0) * 1_000 }) throws {
        var update = ScopeUpdate(scope: "s", paths: ["/logs"], at: Self.now - 60_000, census: Census(events: 1_000))
        let rule = RuleSummary(id: "r", title: "Audit logs switched off", severity: .high)
        update.newDetections = principals.enumerated().map { index, principal in
            .init(
                group: "v1:3-0",
                detection: Detection(
                    rule: rule,
                    location: EventLocation(file: "a.json", line: index + 1, offset: 0),
                    event: EventContext(
                        source: .databricks,
                        time: Self.now - age(index),
                        principal: principal
                    )
                )
            )
        }
        try site.store.commit(update)
    }
}
