internal import Foundation
internal import WardenCloud
internal import WardenDomain
internal import WardenEstate
internal import WardenStore

/// Takes what one task finds and hands it on in pieces, so that a long listing is never whole in memory.
final class DiscoverySink {
    private static let rowsPerPiece = 2_000

    private let ledger: DiscoveryLedger
    private let task: DiscoveryTask
    private let encoder = JSONEncoder()
    private var batch = EstateBatch()
    private var children: [DiscoveryTask] = []

    init(task: DiscoveryTask, ledger: DiscoveryLedger) {
        self.task = task
        self.ledger = ledger
    }

    func add(_ asset: Asset, isWeak: Bool = false) throws {
        batch.assets.append(
            EstateBatch.Asset(
                id: asset.id.description,
                bucket: asset.kind.isPlace ? nil : asset.place?.root.description,
                isOrigin: asset.origin != nil,
                isWeak: isWeak,
                value: [UInt8](try encoder.encode(asset))
            )
        )
    }

    func add(_ edge: Edge) throws {
        batch.edges.append(
            EstateBatch.Edge(
                source: edge.source.description,
                relation: edge.relation.rawValue,
                target: edge.target.description,
                bucket: edge.source.place?.root.description,
                value: [UInt8](try encoder.encode(edge))
            )
        )
    }

    func add(_ unknown: Unknown) throws {
        batch.unknowns.append(
            EstateBatch.Keyed(
                key: task.key + "|" + unknown.call + "|" + unknown.question,
                asset: unknown.asset?.description,
                value: [UInt8](try encoder.encode(unknown))
            )
        )
    }

    /// Records what the configuration leaves out of what was listed; nothing where it leaves out nothing.
    func add(outOfScope what: String, _ names: [String], blindSpot: String) throws {
        guard !names.isEmpty else { return }
        let shown = names.sorted().prefix(10).joined(separator: ", ") + (names.count > 10 ? ", …" : "")
        try add(
            Unknown(
                what,
                call: "configuration",
                reason: .outOfScope,
                detail: "\(names.count) left out by the configuration: \(shown)",
                blindSpot: blindSpot
            )
        )
    }

    /// Records how a listing ended; one that did not reach its end leaves an unknown as well.
    func add(
        _ end: ListingEnd,
        of what: String,
        in scope: String,
        blindSpot: String,
        asset: AssetID? = nil
    ) throws {
        let record = ListingRecord(what, scope: scope, count: end.count, isComplete: end.isComplete)
        batch.listings.append(
            EstateBatch.Keyed(key: "\(what)|\(scope)", value: [UInt8](try encoder.encode(record)))
        )
        if let gap = end.gap {
            try add(Unknown(gap, asking: "\(what) of \(scope)", blindSpot: blindSpot, asset: asset))
        }
    }

    func spawn(_ child: DiscoveryTask) throws {
        children.append(child)
        batch.tasks.append(EstateBatch.Keyed(key: child.key, value: [UInt8](try encoder.encode(child))))
    }

    /// Hands on what came so far, once it is much.
    func flushIfLarge() async throws {
        guard batch.count >= Self.rowsPerPiece, children.isEmpty else { return }
        let piece = batch
        batch = EstateBatch()
        try await ledger.write(piece)
    }

    /// Ends the task; its last rows, its children and its end are one commit.
    func finish() async throws -> [DiscoveryTask] {
        batch.finishedTasks.append(task.key)
        return try await ledger.finish(batch, children: children)
    }
}

extension Unknown {
    /// - Parameter question: what the gap keeps from being known: `tables of main.sec`.
    init(_ gap: CloudGap, asking question: String, blindSpot: String, asset: AssetID? = nil) {
        let cause = [gap.status.map { "HTTP \($0)" }, gap.code, gap.message.isEmpty ? nil : gap.message]
        self.init(
            question,
            call: "\(gap.service) \(gap.operation)",
            reason: Self.reason(gap),
            detail: cause.compactMap { $0 }.joined(separator: ": "),
            permission: gap.kind == .denied || gap.kind == .notFound ? gap.permission : nil,
            blindSpot: blindSpot,
            asset: asset
        )
    }

    private static func reason(_ gap: CloudGap) -> Reason {
        if gap.code == "RequestTimeTooSkewed" || gap.code == "RequestExpired" { return .clockSkew }
        switch gap.kind {
        case .denied: return .forbidden
        case .unauthenticated: return .unauthenticated
        case .notFound: return .notFound
        case .throttled: return .throttled
        case .malformed: return .malformed
        case .unreachable: return .unreachable
        case .serverFailure: return .serverError
        case .rejected: return .rejected
        case .unsupported: return .notOffered
        case .incomplete, .cancelled: return .incomplete
        }
    }
}
