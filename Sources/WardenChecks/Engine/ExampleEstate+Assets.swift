import WardenEstate

// What exists in the right estate: one delivery into one bucket with a replica and a backup, one workspace, one metastore
// with a masked copy for the auditors.
extension ExampleEstate {
    static let awsNumber = "111122223333"
    static let databricksNumber = "8f1f2a3b-0000-4000-8000-00000000acc0"
    static let account = AssetID(.account, scope: "databricks", name: databricksNumber)
    static let awsAccount = AssetID(.account, scope: "aws", name: awsNumber)
    static let delivery = AssetID(.deliveryConfiguration, scope: databricksNumber, name: "d-1")
    static let bucket = AssetID(.bucket, scope: "s3", name: "acme-audit")
    static let place = AssetID(.prefix, scope: "s3", name: "acme-audit/audit")
    static let replica = AssetID(.bucket, scope: "s3", name: "acme-audit-replica")
    static let trace = AssetID(.bucket, scope: "s3", name: "acme-access-logs")
    static let key = AssetID(.key, scope: "aws", name: "arn:aws:kms:eu-central-1:111122223333:key/audit")
    static let roleARN = "arn:aws:iam::111122223333:role/databricks-log-delivery"
    static let role = AssetID(.role, scope: "aws", name: roleARN)
    static let siemRole = "arn:aws:iam::444455556666:role/siem-reader"
    static let breakGlassRole = "arn:aws:iam::111122223333:role/break-glass"
    static let vault = AssetID(.backup, scope: "aws", name: "audit-vault")
    static let accessPoint = AssetID(.accessPoint, scope: awsNumber, name: "audit-reader")
    static let queue = AssetID(.queue, scope: "aws", name: "arn:aws:sqs:eu-central-1:111122223333:audit-events")
    static let workspace = AssetID(.workspace, scope: "databricks", name: "7")
    static let metastore = AssetID(.metastore, scope: "databricks", name: "m-1")
    static let auditTable = AssetID(.table, scope: "m-1", name: "system.access.audit")
    static let copy = AssetID(.table, scope: "m-1", name: "sec.audit.events_masked")
    static let copySchema = AssetID(.schema, scope: "m-1", name: "sec.audit")
    static let copyCatalog = AssetID(.catalog, scope: "m-1", name: "sec")
    static let systemSchema = AssetID(.schema, scope: "m-1", name: "system.access")
    static let systemCatalog = AssetID(.catalog, scope: "m-1", name: "system")
    static let door = AssetID(.externalLocation, scope: "m-1", name: "audit-files")
    static let credential = AssetID(.storageCredential, scope: "m-1", name: "audit-reader")
    static let volume = AssetID(.volume, scope: "m-1", name: "sec.audit.files")
    static let share = AssetID(.share, scope: "m-1", name: "audit-for-mssp")
    static let recipient = AssetID(.recipient, scope: "m-1", name: "mssp")
    static let dashboard = AssetID(.dashboard, scope: "7", name: "abc123")
    static let job = AssetID(.job, scope: "7", name: "99")

    static var assets: [Asset] {
        let owned = ["account": awsNumber, "region": "eu-central-1"]
        return [
            Asset(account, name: "acme"), Asset(awsAccount),
            Asset(delivery, name: "account audit logs", origin: .delivery),
            Asset(bucket, owner: awsNumber, facts: owned), Asset(replica, owner: awsNumber, facts: owned),
            Asset(trace, owner: awsNumber, facts: owned), Asset(key), Asset(role), Asset(vault),
            Asset(accessPoint, owner: awsNumber), Asset(queue),
            Asset(workspace, name: "prod"), Asset(metastore, name: "eu"),
            Asset(auditTable, name: "system.access.audit", origin: .system),
            Asset(copy, kind: .view, name: "sec.audit.events_masked", owner: "platform-security"),
            Asset(
                door,
                owner: "platform-security",
                place: StorageURL(scheme: "s3", bucket: "acme-audit", prefix: "audit")
            ),
            Asset(credential, owner: "platform-security"), Asset(volume, owner: "platform-security"),
            Asset(share, owner: "platform-security"), Asset(recipient, owner: "platform-security"),
            Asset(dashboard, name: "Audit overview", owner: "app-1"), Asset(job, name: "archive", owner: "app-1"),
        ]
    }

    static var edges: [Edge] {
        let said = Evidence(.call, "example", field: "example")
        func edge(_ source: AssetID, _ relation: Relation, _ target: AssetID) -> Edge {
            Edge(source, relation, target, evidence: said)
        }
        return [
            edge(delivery, .deliversTo, place), edge(delivery, .guardedBy, role),
            edge(bucket, .replicatedTo, replica), edge(bucket, .accessLoggedTo, trace),
            edge(bucket, .inventoriedTo, trace), edge(bucket, .backedUpTo, vault),
            edge(bucket, .readableThrough, accessPoint), edge(bucket, .announcedTo, queue),
            edge(auditTable, .derivesInto, copy), edge(place, .readableThrough, door),
            edge(door, .guardedBy, credential), edge(place, .readableThrough, volume), edge(copy, .sharedIn, share),
            edge(share, .sharedWith, recipient), edge(copy, .readBy, dashboard), edge(copy, .readBy, job),
        ]
    }

    static var locations: [Location] {
        let found = Dictionary(assets.map { ($0.id, $0) }) { first, _ in first }
        func at(_ id: AssetID, _ role: Location.Role, _ chain: [Edge] = []) -> Location {
            location(found[id] ?? Asset(id), role, chain)
        }
        return [
            at(delivery, .source), at(place, .original, Array(edges.prefix(1))), at(replica, .copy, [edges[2]]),
            at(trace, .trace), at(vault, .copy), at(accessPoint, .door), at(queue, .trace),
            at(auditTable, .original), at(copy, .door, [edges[8]]), at(door, .door), at(volume, .door),
            at(share, .outside), at(recipient, .outside), at(dashboard, .reader), at(job, .reader),
        ]
    }
}
