/// Places the nodes of each column so that lines cross little and pass beside boxes, not behind them.
///
/// A layered layout with sweeps of the barycentre method; a line that skips columns gets a lane through each of them, and
/// lines of one source share it.
/// Source: Sugiyama, Tagawa, Toda, "Methods for visual understanding of hierarchical system structures", 1981.
struct EstateLayout {
    /// What takes room in a column.
    enum Item: Hashable {
        case node(Int)
        /// Room for lines that pass: of a source, and red ones apart from others.
        case lane(from: Int, isOutward: Bool)
    }

    static let nodeHeight = 56.0
    static let laneHeight = 18.0

    /// Columns that hold something, left to right; items top to bottom.
    private(set) var columns: [(column: EstatePicture.Column, items: [Item])] = []
    /// Height of the tallest column.
    private(set) var height = 0.0
    /// Index of each node's column.
    private(set) var columnOf: [Int: Int] = [:]

    private var neighbours: [[Item: [(column: Int, item: Item)]]] = []

    init(_ picture: EstatePicture) {
        for column in EstatePicture.Column.allCases {
            let nodes = picture.nodes.filter { $0.column == column }
            guard !nodes.isEmpty else { continue }
            for node in nodes { columnOf[node.id] = columns.count }
            columns.append((column, nodes.map { .node($0.id) }))
        }
        neighbours = Array(repeating: [:], count: columns.count)
        for line in picture.lines { thread(line) }
        order(picture)
        height = columns.map { Self.height($0.items) }.max() ?? 0
    }

    static func lane(_ line: EstatePicture.Line) -> Item { .lane(from: line.from, isOutward: line.relation.isOutward) }

    /// Columns that the line passes.
    func passed(_ line: EstatePicture.Line) -> Range<Int> {
        guard let from = columnOf[line.from], let to = columnOf[line.to], to > from + 1 else { return 0..<0 }
        return from + 1..<to
    }

    private mutating func thread(_ line: EstatePicture.Line) {
        guard let from = columnOf[line.from], let to = columnOf[line.to] else { return }
        var before: (column: Int, item: Item) = (from, .node(line.from))
        for column in passed(line) {
            let lane = Self.lane(line)
            if !columns[column].items.contains(lane) { columns[column].items.append(lane) }
            connect(before, (column, lane))
            before = (column, lane)
        }
        connect(before, (to, .node(line.to)))
    }

    private mutating func connect(_ left: (column: Int, item: Item), _ right: (column: Int, item: Item)) {
        neighbours[left.column][left.item, default: []].append(right)
        neighbours[right.column][right.item, default: []].append(left)
    }

    private static func height(_ items: [Item]) -> Double {
        items.reduce(0) { sum, item in
            if case .node = item { return sum + nodeHeight }
            return sum + laneHeight
        }
    }

    /// Middle of every item of a column, from the column's own middle.
    func middles(_ column: Int) -> [Item: Double] {
        var middles: [Item: Double] = [:]
        var top = -Self.height(columns[column].items) / 2
        for item in columns[column].items {
            let size = Self.height([item])
            middles[item] = top + size / 2
            top += size
        }
        return middles
    }

    private mutating func order(_ picture: EstatePicture) {
        var best = columns
        var shortest = length()
        for sweep in 0..<16 {
            let indices = Array(columns.indices)
            for index in sweep % 2 == 0 ? indices : indices.reversed() { arrange(index) }
            let length = length()
            if length < shortest {
                shortest = length
                best = columns
            }
        }
        columns = best
    }

    private mutating func arrange(_ index: Int) {
        let all = columns.indices.map(middles)
        var weights: [Item: Double] = [:]
        for (place, item) in columns[index].items.enumerated() {
            let others = (neighbours[index][item] ?? []).filter { $0.column != index }
            let heights = others.compactMap { all[$0.column][$0.item] }
            let own = all[index][item] ?? 0
            weights[item] =
                (heights.isEmpty ? own : heights.reduce(0, +) / Double(heights.count)) + Double(place) * 1e-6
        }
        columns[index].items.sort { (weights[$0] ?? 0) < (weights[$1] ?? 0) }
    }

    /// How far all lines climb: a stand-in for crossings that also keeps lines short.
    private func length() -> Double {
        let all = columns.indices.map(middles)
        var sum = 0.0
        for (column, items) in neighbours.enumerated() {
            for (item, others) in items {
                for other in others { sum += abs((all[column][item] ?? 0) - (all[other.column][other.item] ?? 0)) }
            }
        }
        return sum
    }
}

extension Relation {
    /// Whether the step leads out of the account.
    var isOutward: Bool { self == .openTo || self == .sharedWith || self == .sharedIn }
}
