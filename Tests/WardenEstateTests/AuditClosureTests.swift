import Testing
import WardenDomain
import WardenEstate

@Suite struct AuditClosureTests {
    static let said = Evidence(.call, "GET /x", field: "y")
    static let audit = AssetID(.table, scope: "m1", name: "system.access.audit")

    static func table(_ name: String) -> AssetID { AssetID(.table, scope: "m1", name: name) }
    static func place(_ url: String) throws -> StorageURL { try #require(StorageURL(url)) }

    static func estate() throws -> MemoryEstate {
        var estate = MemoryEstate()
        let delivery = AssetID(.deliveryConfiguration, scope: "acc", name: "d1")
        let logs = AssetID(try place("s3://logs/audit"))
        estate.add(Asset(delivery, origin: .delivery, sensitivity: "audit events"))
        estate.add(Asset(audit, name: "system.access.audit", origin: .system, sensitivity: "audit events"))
        estate.add(Edge(delivery, .deliversTo, logs, evidence: said))
        estate.add(Asset(AssetID(try place("s3://logs")), owner: "111122223333"))
        return estate
    }

    static func locations(_ estate: MemoryEstate) throws -> [String: Location] {
        let found = try AuditClosure.locate(in: estate).locations
        return Dictionary(uniqueKeysWithValues: found.map { ($0.asset.id.description, $0) })
    }

    @Test func followsDeliveryIntoStorageAndThroughEveryDoor() throws {
        var estate = try Self.estate()
        let doors: [(AssetKind, String, String)] = [
            (.externalLocation, "wide", "s3://logs"), (.volume, "narrow", "s3://logs/audit/workspaceId=7"),
            (.table, "main.raw.json", "s3://logs/audit"), (.externalLocation, "beside", "s3://logs/usage"),
            (.externalLocation, "sibling", "s3://logs/audit-old"), (.volume, "usage", "s3://logs/audit/billable-usage"),
        ]
        for (kind, name, url) in doors {
            estate.add(Asset(AssetID(kind, scope: "m1", name: name), place: try Self.place(url)))
        }
        let found = try Self.locations(estate)
        #expect(found["prefix:s3/logs/audit"]?.role == .original)
        #expect(found["prefix:s3/logs/audit"]?.asset.owner == "111122223333")
        #expect(found["external-location:m1/wide"]?.role == .door)
        #expect(found["volume:m1/narrow"]?.confidence == .certain)
        #expect(found["table:m1/main.raw.json"]?.chain.map(\.relation) == [.deliversTo, .readableThrough])
        for name in ["external-location:m1/beside", "external-location:m1/sibling", "volume:m1/usage"] {
            #expect(found[name] == nil)
        }
    }

    @Test func aSharedSchemaCarriesItsVolumes() throws {
        var estate = try Self.estate()
        let volume = AssetID(.volume, scope: "m1", name: "main.raw.delivered")
        let share = AssetID(.share, scope: "m1", name: "partner")
        estate.add(Asset(volume, place: try Self.place("s3://logs/audit")))
        estate.add(Edge(Self.table("main.raw.*"), .sharedIn, share, evidence: Self.said))
        #expect(try Self.locations(estate)["share:m1/partner"]?.role == .outside)
    }

    @Test func followsCopiesOfCopiesToOutsiders() throws {
        var estate = try Self.estate()
        let chain = ["a", "b", "c"].map { Self.table("main.s.\($0)") }
        let share = AssetID(.share, scope: "m1", name: "partner")
        let recipient = AssetID(.recipient, scope: "m1", name: "acme")
        for (from, to) in zip([Self.audit] + chain, chain) {
            estate.add(Edge(from, .derivesInto, to, evidence: Self.said))
        }
        estate.add(Edge(chain[2], .sharedIn, share, evidence: Self.said))
        estate.add(Edge(share, .sharedWith, recipient, evidence: Self.said))
        let found = try AuditClosure.locate(in: estate).locations
        #expect(found.first?.role == .outside)
        let outside = try #require(found.first { $0.asset.id == recipient })
        #expect(outside.chain.map(\.relation) == [.derivesInto, .derivesInto, .derivesInto, .sharedIn, .sharedWith])
        #expect(outside.origin == Self.audit)
        #expect(outside.sensitivity == "audit events")
        #expect(!outside.wasListed)
    }

    @Test func endsInCycles() throws {
        var estate = try Self.estate()
        let (a, b) = (Self.table("main.s.a"), Self.table("main.s.b"))
        for (from, to) in [(Self.audit, a), (a, b), (b, a), (b, Self.audit)] {
            estate.add(Edge(from, .derivesInto, to, evidence: Self.said))
        }
        let found = try Self.locations(estate)
        #expect(found[a.description]?.chain.count == 1)
        #expect(found[b.description]?.chain.count == 2)
    }

    @Test func prefersCertainChainsToShortOnes() throws {
        var estate = try Self.estate()
        let (a, b) = (Self.table("main.s.a"), Self.table("main.s.b"))
        estate.add(Edge(Self.audit, .derivesInto, b, .likely, evidence: Self.said))
        estate.add(Edge(Self.audit, .derivesInto, a, evidence: Self.said))
        estate.add(Edge(a, .derivesInto, b, evidence: Self.said))
        let found = try Self.locations(estate)
        #expect(found[b.description]?.confidence == .certain)
        #expect(found[b.description]?.chain.count == 2)
    }

    @Test func whatFollowsALikelyStepIsLikely() throws {
        var estate = try Self.estate()
        let (a, b) = (Self.table("main.s.a"), Self.table("main.s.b"))
        estate.add(Edge(Self.audit, .derivesInto, a, .likely, evidence: Self.said))
        estate.add(Edge(a, .derivesInto, b, evidence: Self.said))
        #expect(try Self.locations(estate)[b.description]?.confidence == .likely)
    }

    @Test func copiesKeepFilesThatOthersSee() throws {
        var estate = try Self.estate()
        let copy = Self.table("main.s.copy")
        estate.add(Asset(copy, place: try Self.place("s3://lake/tables/1")))
        estate.add(Edge(Self.audit, .derivesInto, copy, evidence: Self.said))
        estate.add(Asset(AssetID(.externalLocation, scope: "m1", name: "lake"), place: try Self.place("s3://lake")))
        let found = try Self.locations(estate)
        #expect(found["prefix:s3/lake/tables/1"]?.role == .copy)
        #expect(found["external-location:m1/lake"]?.role == .door)
    }

    @Test func aWideDoorDoesNotMakeTheWholeBucketALocation() throws {
        var estate = try Self.estate()
        estate.add(Asset(AssetID(.externalLocation, scope: "m1", name: "wide"), place: try Self.place("s3://logs")))
        estate.add(Asset(AssetID(.volume, scope: "m1", name: "else"), place: try Self.place("s3://logs/else")))
        #expect(try Self.locations(estate)["volume:m1/else"] == nil)
        #expect(try Self.locations(estate)["bucket:s3/logs"] == nil)
    }

    @Test func replicationKeepsKeysAndItsFilterCounts() throws {
        var estate = try Self.estate()
        let bucket = AssetID(try Self.place("s3://logs"))
        estate.add(Edge(bucket, .replicatedTo, AssetID(try Self.place("s3://replica")), evidence: Self.said))
        estate.add(
            Edge(
                AssetID(try Self.place("s3://logs/usage")),
                .replicatedTo,
                AssetID(try Self.place("s3://else")),
                evidence: Self.said
            )
        )
        let found = try Self.locations(estate)
        #expect(found["prefix:s3/replica/audit"]?.role == .copy)
        #expect(found.keys.allSatisfy { !$0.contains("else") })
    }

    @Test func tracesEndThere() throws {
        var estate = try Self.estate()
        let reports = try Self.place("s3://reports/inventory")
        estate.add(Edge(AssetID(try Self.place("s3://logs")), .inventoriedTo, AssetID(reports), evidence: Self.said))
        estate.add(Asset(AssetID(.externalLocation, scope: "m1", name: "reports"), place: reports))
        let found = try Self.locations(estate)
        #expect(found["prefix:s3/reports/inventory"]?.role == .trace)
        #expect(found["external-location:m1/reports"] == nil)
    }

    @Test func guardsAreNoLocations() throws {
        var estate = try Self.estate()
        let role = AssetID(.role, scope: "111122223333", name: "delivery")
        estate.add(
            Edge(AssetID(.deliveryConfiguration, scope: "acc", name: "d1"), .guardedBy, role, evidence: Self.said)
        )
        let (locations, guards) = try AuditClosure.locate(in: estate)
        #expect(guards.map(\.target) == [role])
        #expect(!locations.contains { $0.asset.id == role })
    }

    @Test func locationsNameWhatCouldNotBeChecked() throws {
        var estate = try Self.estate()
        let bucket = AssetID(try Self.place("s3://logs"))
        estate.add(
            Unknown(
                "replication of s3://logs",
                call: "GetBucketReplication",
                reason: .forbidden,
                detail: "403",
                permission: "s3:GetReplicationConfiguration",
                blindSpot: "replicas",
                asset: bucket
            )
        )
        #expect(try Self.locations(estate)["prefix:s3/logs/audit"]?.unchecked.count == 1)
    }

    @Test func addingEvidenceNeverRemovesALocation() throws {
        var seed: UInt64 = 7
        func random(_ limit: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % limit
        }
        for _ in 0..<200 {
            var estate = try Self.estate()
            var before: Set<AssetID> = []
            for _ in 0..<20 {
                let nodes = (0..<8).map { Self.table("main.s.t\($0)") } + [Self.audit]
                let relations: [Relation] = [.derivesInto, .readBy, .sharedIn, .inventoriedTo, .guardedBy]
                estate.add(
                    Edge(
                        nodes[random(9)],
                        relations[random(5)],
                        nodes[random(9)],
                        random(2) == 0 ? .likely : .certain,
                        evidence: Self.said
                    )
                )
                let now = Set(try AuditClosure.locate(in: estate).locations.map(\.asset.id))
                #expect(before.isSubset(of: now))
                before = now
            }
        }
    }
}
