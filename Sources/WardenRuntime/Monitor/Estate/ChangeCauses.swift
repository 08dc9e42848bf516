internal import Foundation
internal import WardenAlerts
internal import WardenDomain
internal import WardenStore

/// Finds the event that made the configuration drift, among the changes that were read from the logs.
struct ChangeCauses {
    /// Actions that change an aspect, by its beginning; `*` stands for anything.
    private static let actions: [(aspect: String, actions: [String])] = [
        ("databricks.log-delivery", ["*logdelivery*", "logdelivery.*"]),
        ("databricks.credentials", ["*credential*"]),
        ("databricks.storage-configurations", ["*storageconfiguration*"]),
        ("databricks.system-schemas", ["*systemschema*"]),
        ("databricks.workspace-conf", ["workspaceconfedit"]),
        ("databricks.ip-access-lists", ["*ipaccesslist*", "ipaccesslists.*"]),
        ("databricks.settings", ["*setting*"]),
        ("databricks.users", ["*user*", "add", "delete", "setadmin", "removeadmin", "deactivate*", "activate*"]),
        ("databricks.groups", ["*group*", "*principal*"]),
        ("databricks.service-principal-secrets", ["*secret*", "serviceprincipalcredentials.*"]),
        ("databricks.service-principals", ["*serviceprincipal*", "*user*", "add", "delete"]),
        ("databricks.rule-sets", ["*ruleset*"]),
        ("databricks.assignments", ["*assignment*", "*admin*"]),
        ("databricks.tokens", ["*token*"]),
        ("databricks.token-permissions", ["*permission*", "*acl*"]),
        ("databricks.warehouses", ["*warehouse*", "*endpoint*", "*acl*", "*permission*"]),
        ("databricks.clusters", ["*cluster*", "*acl*"]),
        ("databricks.global-init-scripts", ["*globalinitscript*", "create", "update", "delete"]),
        ("databricks.grants", ["updatepermissions", "*grant*", "*privilege*"]),
        ("databricks.bindings", ["*binding*", "*catalogworkspace*"]),
        ("databricks.share", ["*share*"]),
        ("databricks.recipient", ["*recipient*"]),
        ("databricks.object-permissions", ["*acl*", "*permission*", "*published*", "*publish*"]),
        ("databricks.", ["create*", "update*", "delete*", "*"]),
        ("s3control.", ["*publicaccessblock*"]),
        ("s3.", ["*bucket*", "*publicaccessblock*", "*accesspoint*", "*replication*", "*lifecycle*", "*objectlock*"]),
        ("iam.", ["*role*", "*user*", "*policy*", "*group*", "*accesskey*", "*profile*"]),
        ("cloudtrail.", ["*trail*", "*logging", "*selectors", "*insight*"]),
        ("kms.", ["*key*", "*grant*", "*alias*"]),
        ("organizations.", ["*policy*"]),
        ("backup.", ["*vault*"]),
        ("messaging.", ["*attributes", "*permission*"]),
        ("location", ["create*", "update*", "put*", "*share*", "*clone*"]),
    ]
    /// How much earlier than we noticed the clock of the provider may say that it was.
    private static let slack: Int64 = 120_000

    let store: Store

    /// The newest change between two looks that explains the drift; nil = none was read.
    func cause(of drift: Drift, between times: ClosedRange<Int64>) throws(WardenError) -> Alert.Sample? {
        let patterns = Self.actions.first { drift.aspect.hasPrefix($0.aspect) }?.actions ?? []
        let names = Self.names(drift)
        let events = try store.changeEvents(between: (times.lowerBound - Self.slack)...(times.upperBound + Self.slack))
        var best: (sample: Alert.Sample, worth: Int)?
        for event in events {
            guard let sample = try? JSONDecoder().decode(Alert.Sample.self, from: Data(event.value)),
                Self.succeeded(sample.event)
            else { continue }
            let action = "\(sample.event.service).\(sample.event.action)"
            let fits = patterns.contains { Wildcard.matches($0, sample.event.action) || Wildcard.matches($0, action) }
            let isNamed = event.objects.contains(where: names.contains)
            let worth =
                switch (fits, isNamed) {
                case (true, true): 3
                // What names an entry that changed did it, whatever the provider calls it.
                case (false, true): drift.aspect.hasPrefix("databricks.") ? 2 : 0
                // Answers about a whole account or workspace: the event may name nothing of it.
                case (true, false): Self.isWhole(drift) && Self.isPlausible(sample.event, drift) ? 1 : 0
                case (false, false): 0
                }
            if worth > best?.worth ?? 0 { best = (sample, worth) }
            if worth == 3 { break }
        }
        return best?.sample
    }

    private static func succeeded(_ event: EventContext) -> Bool {
        event.status.isEmpty || (Int(event.status).map { $0 < 400 } ?? false)
    }

    /// What an event may call the thing: its name, its last part, and the entries that changed.
    private static func names(_ drift: Drift) -> Set<String> {
        let whole = drift.asset.split(separator: "/", maxSplits: 1).last.map(String.init) ?? drift.asset
        var names: Set<String> = [whole.lowercased()]
        if let bucket = whole.split(separator: "/").first { names.insert(bucket.lowercased()) }
        for key in drift.now.keys {
            let entry = key.split(separator: DriftFinder.mark, maxSplits: 1).last.map(String.init) ?? ""
            if !entry.isEmpty { names.insert(entry.lowercased()) }
            for part in entry.split(separator: "/") { names.insert(part.lowercased()) }
        }
        return names
    }

    private static func isWhole(_ drift: Drift) -> Bool {
        ["account:", "workspace:", "metastore:"].contains { drift.asset.hasPrefix($0) }
    }

    /// An event of another workspace did nothing to this one.
    private static func isPlausible(_ event: EventContext, _ drift: Drift) -> Bool {
        guard drift.asset.hasPrefix("workspace:"), !event.workspace.isEmpty, event.workspace != "0" else { return true }
        return drift.asset.hasSuffix("/" + event.workspace)
    }

    /// `updateLogDeliveryConfiguration by ada@… at 2026-… from 203.0.113.9`.
    static func words(_ sample: Alert.Sample) -> String {
        let event = sample.event
        var text = "\(event.action) by \(event.principal.isEmpty ? "(no principal)" : event.principal)"
        if let time = event.time { text += " at \(Timestamp(time).dateAndClock) UTC" }
        if !event.sourceAddress.isEmpty { text += " from \(event.sourceAddress)" }
        return text
    }
}
