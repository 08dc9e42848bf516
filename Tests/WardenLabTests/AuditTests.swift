import Testing

@testable import WardenLab

@Suite struct AuditTests {
    private let lab: EmulatorUnderTest

    init() throws { lab = try EmulatorUnderTest() }

    private func last() -> AuditEvent? { lab.emulator.withEstate { $0.audit.events.last } }

    @Test func writesAnEventForEveryCallRefusedOnesToo() throws {
        let before = lab.emulator.withEstate { $0.audit.events.count }
        _ = try lab.admin("GET", "/api/2.1/unity-catalog/tables/\(SmallCatalog.copy)")
        let event = try #require(last())
        #expect(event.service == "unityCatalog" && event.action == "getTable" && event.workspace == 0)
        #expect(event.email == SmallEstate.mail("ines.adler"))
        #expect(event.parameters["full_name_arg"] == SmallCatalog.copy)
        _ = lab.ask("GET", "/api/2.0/preview/scim/v2/Me", host: .workspace(SmallEstate.production), token: "dapi0")
        #expect(last()?.status == 403)
        #expect(last()?.action == "tokenLogin")
        #expect(lab.emulator.withEstate { $0.audit.events.count } == before + 2)
    }

    @Test func showsItsOwnCallsInTheAuditTable() throws {
        _ = try lab.admin("PATCH", "/api/2.0/workspace-conf", [:], ["enableWebTerminal": "false"])
        let token = lab.token(of: SmallEstate.mail("oskar.dahl"))
        let found = lab.run(
            "SELECT workspace_id, user_identity.email FROM system.access.audit WHERE action_name = 'workspaceConfEdit' AND event_time >= :since",
            token: token,
            parameters: ["since": Clock.timestamp(EmulatorUnderTest.now - 1_000)]
        )
        #expect(found.rows == [[.string(String(SmallEstate.production)), .string(SmallEstate.mail("ines.adler"))]])
    }

    @Test func namesTheKeysAndTheValuesOfAChangedConfiguration() throws {
        _ = try lab.admin("PATCH", "/api/2.0/workspace-conf", [:], ["enableWebTerminal": "false"])
        #expect(last()?.parameters == ["workspaceConfKeys": "enableWebTerminal", "workspaceConfValues": "false"])
        let two: JSON = ["maxTokenLifetimeDays": "30", "enableWebTerminal": "true"]
        _ = try lab.admin("PATCH", "/api/2.0/workspace-conf", [:], two)
        #expect(last()?.parameters["workspaceConfKeys"] == "enableWebTerminal,maxTokenLifetimeDays")
        #expect(last()?.parameters["workspaceConfValues"] == "true,30")
    }

    @Test func tellsWhoReadWhichTableAndKeepsTheTextOnlyWhereVerboseIsOn() throws {
        let token = lab.token(of: SmallEstate.mail("oskar.dahl"))
        _ = lab.run("SELECT 1 FROM system.access.audit LIMIT 1", token: token)
        let events = lab.emulator.withEstate { $0.audit.events.suffix(4) }
        #expect(
            events.contains {
                $0.action == "generateTemporaryTableCredential"
                    && $0.parameters["table_full_name"] == "system.access.audit"
            }
        )
        #expect(
            events.contains {
                $0.action == "commandSubmit"
                    && $0.parameters["commandText"] == "SELECT 1 FROM system.access.audit LIMIT 1"
            }
        )
        _ = try lab.admin("PATCH", "/api/2.0/workspace-conf", [:], ["enableVerboseAuditLogs": "false"])
        let before = lab.emulator.withEstate { $0.audit.events.count { $0.action == "commandSubmit" } }
        _ = lab.run("SELECT 1 FROM system.access.audit LIMIT 1", token: token)
        #expect(lab.emulator.withEstate { $0.audit.events.count { $0.action == "commandSubmit" } } == before)
    }

    @Test func deliversInTheDocumentedFormAndLayout() async throws {
        let files = Files()
        let delivery = LogDelivery(lab.emulator) { await files.put($0) }
        _ = await delivery.deliver(all: true)
        let first = await files.written
        #expect(first.contains { $0.key.hasPrefix("halden-audit-logs/audit/workspaceId=0/date=2026-09-") })
        #expect(
            first.keys.filter { $0.hasPrefix("halden-audit-logs-dev/") }.allSatisfy {
                $0.contains("/workspaceId=\(SmallEstate.development)/")
            }
        )
        for (name, text) in first where name.hasPrefix("halden-audit-logs/") {
            for line in text.split(separator: "\n") {
                let event = try #require(JSON(parsing: String(line)))
                #expect(event["version"] == "2.0")
                #expect(name.contains("workspaceId=\(event["workspaceId"]?.integer ?? -1)/"))
            }
        }
    }

    @Test func losesNoEventAlthoughFilesComeLateAndAreWrittenAgain() async throws {
        let files = Files()
        let delivery = LogDelivery(lab.emulator) { await files.put($0) }
        for _ in 0..<9 {
            for _ in 0..<12 { _ = try lab.admin("GET", "/api/2.0/preview/scim/v2/Me") }
            _ = await delivery.deliver()
        }
        _ = await delivery.deliver(all: true)
        let written = await files.written
        let requests = written.filter { $0.key.hasPrefix("halden-audit-logs/") }.values
            .flatMap { $0.split(separator: "\n") }.compactMap { JSON(parsing: String($0))?["requestId"]?.text }
        let expected = lab.emulator.withEstate { $0.audit.events.map(\.request) }
        #expect(Set(requests) == Set(expected))
        #expect(await files.overwrites > 0)
    }

    @Test func bringsWhatHappenedBeforeADeliveryWasSwitchedOff() async throws {
        let files = Files()
        let delivery = LogDelivery(lab.emulator) { await files.put($0) }
        let row = try lab.account("GET", "/log-delivery").body["log_delivery_configurations"]?.elements
            .first { $0["config_name"] == "primary" }
        let id = try #require(row?["config_id"]?.text)
        for _ in 0..<3 {
            for _ in 0..<20 { _ = try lab.admin("GET", "/api/2.0/preview/scim/v2/Me") }
            _ = await delivery.deliver()
        }
        let expected = lab.emulator.withEstate { Set($0.audit.events.map(\.request)) }
        _ = try lab.account("PATCH", "/log-delivery/\(id)", [:], ["status": "DISABLED"])
        let beforehand = lab.emulator.withEstate { Set($0.audit.events.map(\.request)) }
        for _ in 0..<20 { _ = try lab.admin("GET", "/api/2.0/preview/scim/v2/Me") }
        // What was late, and nothing of what happened since.
        _ = await delivery.deliver(all: true)
        let requests = await files.written.filter { $0.key.hasPrefix("halden-audit-logs/") }.values
            .flatMap { $0.split(separator: "\n") }.compactMap { JSON(parsing: String($0))?["requestId"]?.text }
        #expect(expected.isSubset(of: requests) && beforehand.isSuperset(of: requests))
    }

    @Test func waitsWithEventsWhileABucketTurnsThemAway() async throws {
        let files = Files()
        await files.close()
        let delivery = LogDelivery(lab.emulator) { try await files.putOrFail($0) }
        #expect(await delivery.deliver(all: true) == 0)
        let status = try lab.account("GET", "/log-delivery").body["log_delivery_configurations"]?.elements
            .first { $0["config_name"] == "primary" }?["log_delivery_status"]
        #expect(status?["status"] == "USER_FAILURE")
        await files.open()
        #expect(await delivery.deliver(all: true) > 0)
        let count = await files.written.filter { $0.key.hasPrefix("halden-audit-logs/") }.values.reduce(0) {
            $0 + $1.split(separator: "\n").count
        }
        #expect(count == lab.emulator.withEstate { $0.audit.events.count - $0.audit.undelivered.count })
    }
}

/// A bucket in memory.
private actor Files {
    private(set) var written: [String: String] = [:]
    private(set) var overwrites = 0
    private var isClosed = false

    struct Closed: Error {}

    func close() { isClosed = true }
    func open() { isClosed = false }

    func putOrFail(_ command: [String: JSON]) throws {
        if isClosed { throw Closed() }
        put(command)
    }

    func put(_ command: [String: JSON]) {
        let name = "\(command["bucket"]?.text ?? "")/\(command["key"]?.text ?? "")"
        if written[name] != nil { overwrites += 1 }
        written[name] = command["body"]?.text
    }
}
