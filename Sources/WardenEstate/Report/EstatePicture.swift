/// An estate as a picture wants it: locations and the edges of their chains, many of one kind drawn as one.
public struct EstatePicture: Sendable, Hashable {
    /// Where a node stands, from left to right.
    public enum Column: Int, Sendable, Hashable, CaseIterable {
        case source, storage, data, readers, outside

        public var title: String {
            switch self {
            case .source: "Where audit data begins"
            case .storage: "Storage"
            case .data: "Tables, views and doors"
            case .readers: "Readers"
            case .outside: "Outside and traces"
            }
        }
    }

    public struct Node: Sendable, Hashable {
        public var id: Int
        public var column: Column
        public var kind: AssetKind
        public var title: String
        /// Owner, or how many the node stands for.
        public var detail: String
        public var role: Location.Role
        public var confidence: Confidence
        /// Something about it could not be checked.
        public var isUnchecked: Bool
        public var count: Int
    }

    public struct Line: Sendable, Hashable {
        public var from: Int
        public var to: Int
        public var relation: Relation
        public var confidence: Confidence
        public var count: Int
    }

    public private(set) var nodes: [Node] = []
    public private(set) var lines: [Line] = []
    public private(set) var unknownCount: Int

    /// Groups as much as it takes for a column to stay readable.
    public static func fitting(_ report: EstateReport, rows: Int = 18) -> EstatePicture {
        for limit in [8, 6, 4, 3] {
            let picture = EstatePicture(report, limit: limit)
            let counts = Column.allCases.map { column in picture.nodes.filter { $0.column == column }.count }
            if counts.allSatisfy({ $0 <= rows }) { return picture }
        }
        return EstatePicture(report, limit: 2)
    }

    /// - Parameter limit: nodes that one kind and role may have in a column before they are drawn as one.
    public init(_ report: EstateReport, limit: Int = 8) {
        unknownCount = report.unknowns.count
        var members: [Group: [Location]] = [:]
        for location in report.locations { members[Group(location), default: []].append(location) }
        var places: [AssetID: Int] = [:]
        let ordered = members.sorted { $0.key < $1.key }
        for (group, locations) in ordered {
            if locations.count <= limit {
                for location in locations { places[location.asset.id] = append(location) }
            } else {
                let shown = locations.prefix(limit - 1)
                for location in shown { places[location.asset.id] = append(location) }
                let rest = locations.dropFirst(limit - 1)
                let index = append(rest, group)
                for location in rest { places[location.asset.id] = index }
            }
        }
        connect(report.locations, places)
    }

    private struct Group: Hashable, Comparable {
        var column: Column
        var role: Location.Role
        var kind: AssetKind

        init(_ location: Location) {
            role = location.role
            kind = location.asset.kind
            column = Self.column(location)
        }

        static func column(_ location: Location) -> Column {
            switch location.role {
            case .source: .source
            case .outside, .trace: .outside
            case .reader: .readers
            case .original, .copy, .door:
                location.asset.kind.isPlace || location.asset.kind == .backup
                    ? .storage : location.role == .original ? .source : .data
            }
        }

        static func < (left: Group, right: Group) -> Bool {
            (left.column.rawValue, right.role.exposure, left.kind.rawValue)
                < (right.column.rawValue, left.role.exposure, right.kind.rawValue)
        }
    }

    private mutating func append(_ location: Location) -> Int {
        nodes.append(
            Node(
                id: nodes.count,
                column: Group.column(location),
                kind: location.asset.kind,
                title: location.asset.name,
                detail: location.asset.owner ?? "",
                role: location.role,
                confidence: location.confidence,
                isUnchecked: !location.unchecked.isEmpty,
                count: 1
            )
        )
        return nodes.count - 1
    }

    private mutating func append(_ locations: ArraySlice<Location>, _ group: Group) -> Int {
        let owners = Set(locations.compactMap(\.asset.owner)).count
        nodes.append(
            Node(
                id: nodes.count,
                column: group.column,
                kind: group.kind,
                title: "\(locations.count) more \(EstateWords.plural(group.kind))",
                detail: owners > 0 ? "\(owners) \(owners == 1 ? "owner" : "owners")" : "",
                role: group.role,
                confidence: locations.allSatisfy { $0.confidence == .certain } ? .certain : .likely,
                isUnchecked: locations.contains { !$0.unchecked.isEmpty },
                count: locations.count
            )
        )
        return nodes.count - 1
    }

    private struct Pair: Hashable {
        var from: Int
        var to: Int
        var relation: Relation
    }

    private mutating func connect(_ locations: [Location], _ places: [AssetID: Int]) {
        var counts: [Pair: (count: Int, confidence: Confidence)] = [:]
        var order: [Pair] = []
        for location in locations {
            guard let edge = location.chain.last, let from = places[edge.source], let to = places[edge.target],
                from != to
            else { continue }
            let pair = Pair(from: from, to: to, relation: edge.relation)
            if counts[pair] == nil { order.append(pair) }
            let known = counts[pair] ?? (0, .likely)
            counts[pair] = (known.count + 1, max(known.confidence, edge.confidence))
        }
        for pair in order.sorted(by: { ($0.from, $0.to, $0.relation.rawValue) < ($1.from, $1.to, $1.relation.rawValue) }
        ) {
            guard let known = counts[pair] else { continue }
            lines.append(
                Line(
                    from: pair.from,
                    to: pair.to,
                    relation: pair.relation,
                    confidence: known.confidence,
                    count: known.count
                )
            )
        }
    }
}
