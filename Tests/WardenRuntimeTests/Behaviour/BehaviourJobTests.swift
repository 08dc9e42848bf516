import Foundation
import Testing
import WardenBehaviour
import WardenDomain
import WardenRuntime

@Suite struct BehaviourJobTests {
    @Test func learnsFromFilesJudgesAndExplains() throws {
        try withFolder { folder in
            let path = folder + "/logs"
            try Self.write(path, days: 0..<24)
            let directory = try StateDirectory(path: folder + "/state")
            let first = try learn(path, directory)
            #expect(first.alerts.isEmpty)
            #expect(first.events > 1_000)

            // The second run reads only the new file, and finds the intruder in it.
            try Self.write(path, days: 24..<25, intruder: true)
            let second = try learn(path, directory)
            #expect(second.files == 1)
            let alert = try #require(second.alerts.first)
            #expect(alert.principal == Self.job)
            #expect(alert.explanation.contains("system.access"))

            let session = try BehaviourSession(directory: directory)
            let habits = try #require(session.habits(of: Self.job))
            #expect(habits.isService)
            #expect(habits.networks.contains { $0.name == "44.230.11.0/24" })
            #expect(try session.cases(principal: Self.job, limit: 5).contains { $0.id == alert.id })
        }
    }

    @Test func sameEventsDeliveredTwiceCountOnce() throws {
        try withFolder { folder in
            let path = folder + "/logs"
            try Self.write(path, days: 0..<3)
            try FileManager.default.copyItem(atPath: path + "/0.jsonl", toPath: path + "/0-again.jsonl")
            let outcome = try learn(path, try StateDirectory(path: folder + "/state"))
            #expect(outcome.repeated == outcome.events / 4)
        }
    }

    @Test func feedbackIsRecordedAndChangesTheModel() throws {
        try withFolder { folder in
            let path = folder + "/logs"
            try Self.write(path, days: 0..<24)
            try Self.write(path, days: 24..<25, intruder: true)
            let directory = try StateDirectory(path: folder + "/state")
            let alert = try #require(try learn(path, directory).alerts.first)
            let session = try BehaviourSession(directory: directory)
            _ = try session.judge(alert.id, .expected, note: "approved", by: "nadia", at: 1)
            let verdict = try #require(try session.verdicts(principal: Self.job, limit: 5).first)
            #expect(verdict.verdict == "expected" && verdict.note == "approved" && verdict.givenBy == "nadia")
            #expect(session.habits(of: Self.job)?.expected ?? 0 > 0)
            try Self.write(path, days: 27..<28, intruder: true)
            let later = try learn(path, directory).alerts.first { $0.principal == Self.job }
            #expect(later?.score ?? 0 < alert.score / 2)
            #expect(throws: WardenError(code: "behaviour.unknown-case", object: "zzz", "")) {
                try session.judge("zzz", .misuse, note: "", by: "nadia", at: 2)
            }
        }
    }

    @Test func secretInAResourceDoesNotReachTheModel() throws {
        try withFolder { folder in
            let secret = "dapi" + "0123456789abcdef".shuffledTwice
            let line = """
                {"timestamp":1767600000000,"serviceName":"unityCatalog","actionName":"getTable","workspaceId":1,\
                "userIdentity":{"email":"a@example.com"},"requestParams":{"full_name_arg":"main.s.\(secret)"},\
                "response":{"statusCode":200},"sourceIPAddress":"62.1.1.1","userAgent":"x/\(secret)"}
                """
            try FileManager.default.createDirectory(atPath: folder + "/logs", withIntermediateDirectories: true)
            try (line + "\n").write(toFile: folder + "/logs/a.jsonl", atomically: true, encoding: .utf8)
            let directory = try StateDirectory(path: folder + "/state")
            _ = try learn(folder + "/logs", directory)
            for name in try FileManager.default.contentsOfDirectory(atPath: folder + "/state") {
                let bytes = FileManager.default.contents(atPath: folder + "/state/" + name) ?? Data()
                #expect(bytes.range(of: Data(secret.utf8)) == nil)
            }
        }
    }

    static let job = "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143"

    private func learn(_ path: String, _ directory: StateDirectory) throws -> BehaviourJob.Outcome {
        let session = try BehaviourSession(
            directory: directory,
            options: BehaviourOptions(alertsPerDay: 2, learningDays: 14)
        )
        return try BehaviourJob(paths: [path], threads: 2, now: 1_780_000_000_000).run(session)
    }

    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = NSTemporaryDirectory() + "/behaviour-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }

    private static func write(_ path: String, days: Range<Int>, intruder: Bool = false) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for day in days {
            var lines: [String] = []
            func put(_ principal: String, _ hour: Double, _ table: String, _ address: String, _ agent: String) {
                let time = 1_767_571_200_000 + Int64(day) * 86_400_000 + Int64(hour * 3_600_000)
                lines.append(
                    """
                    {"requestId":"\(day)-\(lines.count)","timestamp":\(time),"serviceName":"unityCatalog",\
                    "actionName":"getTable","workspaceId":0,"userIdentity":{"email":"\(principal)"},\
                    "requestParams":{"full_name_arg":"\(table)"},"response":{"statusCode":200},\
                    "sourceIPAddress":"\(address)","userAgent":"\(agent)"}
                    """
                )
            }
            for person in 0..<8 where day % 7 < 5 {
                for step in 0..<10 {
                    put(
                        "p\(person)@example.com",
                        8 + Double(step),
                        "main.a.t\((step + day) % 7)",
                        "62.10.1.\(person)",
                        "Mozilla/5.0 Chrome/141"
                    )
                }
            }
            for step in 0..<20 {
                put(job, 2 + Double(step) / 60, "main.a.t\(step % 5)", "44.230.11.7", "databricks-sdk-java/0.5")
            }
            if intruder { put(job, 13, "system.access.audit", "185.220.101.4", "python-requests/2.32") }
            try (lines.joined(separator: "\n") + "\n").write(
                toFile: "\(path)/\(day).jsonl",
                atomically: true,
                encoding: .utf8
            )
        }
    }
}

extension String {
    /// 32 of these 16 characters, in an order that no rule for sequences rejects.
    fileprivate var shuffledTwice: String {
        let characters = Array(self)
        var result = ""
        for place in 0..<32 {
            let shift = place < 16 ? 0 : 3
            result.append(characters[(place * 7 + shift) % 16])
        }
        return result
    }
}
