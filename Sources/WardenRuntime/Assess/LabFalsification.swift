internal import Foundation
internal import WardenAWS
public import WardenChecks
internal import WardenCloud
internal import WardenDatabricks
internal import WardenDomain
internal import WardenEstate

/// Breaks a lab in exactly the way each check looks for, sees it fail, mends it, and sees the lab as it was.
public struct LabFalsification {
    private let configuration: String
    private let connector: Connector

    /// - Parameter configuration: the file that `trailwarden lab up` wrote.
    /// - Throws: `assess.no-lab` where an endpoint is not of this machine; `configuration.*`.
    public init(configuration: String) throws {
        self.configuration = configuration
        connector = try Connector.load(path: configuration)
        let hosts = try connector.clouds(for: .assess).map { $0.session.endpoints.override(.s3)?.authority ?? "aws" }
        for host in hosts where !host.hasPrefix("127.0.0.1") && !host.hasPrefix("localhost") {
            throw WardenError(
                code: "assess.no-lab",
                object: configuration,
                "'\(host)' is no lab on this machine, and nothing else may be broken",
                hint: "run 'trailwarden lab up' and name the configuration that it writes"
            )
        }
    }

    public func run(_ checks: [any Check.Type]) async throws -> [FalsificationVerdict] {
        var verdicts: [FalsificationVerdict] = []
        for check in checks {
            guard let recipe = check.lab else { continue }
            verdicts.append(try await falsify(check, recipe))
        }
        return verdicts
    }

    private func falsify(_ check: any Check.Type, _ recipe: LabBreak) async throws -> FalsificationVerdict {
        let id = check.metadata.id
        func verdict(_ bites: Bool, _ words: String) -> FalsificationVerdict {
            FalsificationVerdict(check: id, bites: bites, words: words)
        }
        let before = try await outcomes(id)
        guard let subject = before.keys.filter({ before[$0] != .unknown && $0.scope != "estate" }).min() else {
            return verdict(false, "the lab has nothing that it can judge")
        }
        var undo: [() async throws -> Void] = []
        for step in recipe.steps {
            switch step {
            case .bucket(let name, let xml):
                undo.append(try await replace(name, of: subject, with: xml.map { Array($0.utf8) }))
            case .bucketPolicy(let text):
                let filled = text?.split(separator: "{bucket}", omittingEmptySubsequences: false)
                    .joined(separator: subject.name)
                undo.append(try await replace("policy", of: subject, with: filled.map { Array($0.utf8) }))
            case .workspaceConf(let values): undo.append(try await set(values, in: subject))
            }
        }
        let broken = try await outcomes(id)[subject]
        for mend in undo.reversed() { try await mend() }
        let after = try await outcomes(id)[subject]
        guard broken == .fail else {
            return verdict(false, "broken, it says \(broken?.rawValue ?? "nothing") of \(subject)")
        }
        guard after == before[subject] else {
            return verdict(false, "mended, it says \(after?.rawValue ?? "nothing") of \(subject)")
        }
        return verdict(
            true,
            "\(subject): \(before[subject]?.rawValue ?? ""), broken fail, mended \(after?.rawValue ?? "")"
        )
    }

    private func outcomes(_ check: String) async throws -> [AssetID: CheckOutcome.Kind] {
        let state = NSTemporaryDirectory() + "trailwarden-selftest-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: state) }
        let assessing = try Assessing(Assessing.Options(configuration: configuration, state: state))
        let results = try await assessing.run(checks: [check]).results
        return Dictionary(results.map { ($0.subject, $0.outcome.kind) }) { _, last in last }
    }

    private func replace(
        _ name: String,
        of bucket: AssetID,
        with body: [UInt8]?
    ) async throws -> () async throws -> Void {
        for cloud in try connector.clouds(for: .assess) {
            let client = S3Client(cloud.session)
            let handle = S3Bucket(bucket.name)
            guard case .success(let old) = await client.rawDocument(name, of: handle) else { continue }
            try await client.replaceRawDocument(name, of: handle, with: body).get()
            return { try await client.replaceRawDocument(name, of: handle, with: old).get() }
        }
        throw WardenError(code: "assess.lab", object: bucket.name, "no account of the lab may read its '\(name)'")
    }

    private func set(_ values: [String: String], in workspace: AssetID) async throws -> () async throws -> Void {
        guard
            let found = try connector.workspaces(for: .assess).first(where: { $0.id.map(String.init) == workspace.name }
            )
        else {
            throw WardenError(code: "assess.lab", object: workspace.name, "the configuration names no such workspace")
        }
        let client = found.client
        let old = try await client.configuration(Array(values.keys)).get()
        let words = DatabricksClient.Words("change the workspace configuration", workspace.name)
        let path = "/api/2.0/workspace-conf"
        func write(_ members: [String: JSONValue]) async throws {
            _ = try await client.client.send("PATCH", path, body: .object(members), words, isIdempotent: true).get()
        }
        try await write(values.mapValues { .string($0) })
        return { try await write(Dictionary(values.keys.map { ($0, old[$0] ?? "") }) { first, _ in first }) }
    }
}
