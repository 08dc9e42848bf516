/// Edges that a text proves: what it reads is read by the asset it belongs to, and what one statement reads and writes is a
/// derivation.
public enum StatementEdges {
    /// - Parameters:
    ///   - reader: the notebook, query or view whose text it is; nil where only derivations count.
    ///   - relation: `readBy` for texts, `derivesInto` for definitions of views.
    ///   - origin: how the text is called in evidence: `notebook /Users/a/x`.
    public static func edges(
        _ references: TextReferences,
        of reader: AssetID?,
        relation: Relation = .readBy,
        resolver: ReferenceResolver,
        origin: String
    ) -> [Edge] {
        var edges: [Edge] = []
        var seen: Set<Key> = []
        for group in grouped(references.found) {
            let reads = group.filter { $0.use == .read }
            for read in reads {
                guard let source = resolver.resolve(read.target) else { continue }
                let evidence = Evidence(.text, origin, field: "line \(read.line)", value: Self.name(read.target))
                var targets: [(AssetID, Relation, Confidence)] = []
                if let reader { targets.append((reader, relation, .certain)) }
                for write in group where write.use == .write {
                    guard let target = resolver.resolve(write.target) else { continue }
                    if target.id.kind == .mount, source.id.kind.isPlace {
                        // A mount shows the place that was mounted in the same cell.
                        targets.append((target.id, .readableThrough, .likely))
                        continue
                    }
                    targets.append((target.id, .derivesInto, min(target.confidence, write.confidence)))
                }
                for (target, relation, confidence) in targets where target != source.id {
                    guard seen.insert(Key(source: source.id, relation: relation, target: target)).inserted else {
                        continue
                    }
                    let sure = min(confidence, min(source.confidence, read.confidence))
                    edges.append(Edge(source.id, relation, target, sure, evidence: evidence))
                }
            }
        }
        return edges
    }

    private struct Key: Hashable {
        var source: AssetID
        var relation: Relation
        var target: AssetID
    }

    private static func grouped(_ references: [DataReference]) -> [[DataReference]] {
        var groups: [Int: [DataReference]] = [:]
        for reference in references { groups[reference.statement, default: []].append(reference) }
        return groups.sorted { $0.key < $1.key }.map(\.value)
    }

    private static func name(_ target: DataReference.Target) -> String {
        switch target {
        case .table(let parts): parts.joined(separator: ".")
        case .path(let path): String(path.prefix { $0 != "?" })
        }
    }
}
