/// Orders the nodes of each column so that lines cross little: sweeps of the barycentre method, then the best order seen.
///
/// Source: Sugiyama, Tagawa, Toda, "Methods for visual understanding of hierarchical system structures", 1981.
struct EstateLayout {
    struct Column {
        var column: EstatePicture.Column
        /// Ids of nodes, top to bottom.
        var nodes: [Int]
    }

    private(set) var columns: [Column]
    private let neighbours: [Int: [Int]]

    init(_ picture: EstatePicture) {
        columns = EstatePicture.Column.allCases.map { column in
            Column(column: column, nodes: picture.nodes.filter { $0.column == column }.map(\.id))
        }
        var neighbours: [Int: [Int]] = [:]
        for line in picture.lines {
            neighbours[line.from, default: []].append(line.to)
            neighbours[line.to, default: []].append(line.from)
        }
        self.neighbours = neighbours
        var best = columns
        var fewest = Self.length(columns, picture)
        for sweep in 0..<12 {
            let order = sweep % 2 == 0 ? Array(columns.indices) : columns.indices.reversed()
            for index in order { arrange(index) }
            let length = Self.length(columns, picture)
            if length < fewest {
                fewest = length
                best = columns
            }
        }
        columns = best
    }

    /// Relative height of every node: 0 is the middle of its column.
    private static func heights(_ columns: [Column]) -> [Int: Double] {
        var heights: [Int: Double] = [:]
        for column in columns {
            let middle = Double(column.nodes.count - 1) / 2
            for (row, node) in column.nodes.enumerated() { heights[node] = Double(row) - middle }
        }
        return heights
    }

    private mutating func arrange(_ index: Int) {
        let heights = Self.heights(columns)
        let own = Set(columns[index].nodes)
        func weight(_ node: Int) -> Double {
            let others = (neighbours[node] ?? []).filter { !own.contains($0) }.compactMap { heights[$0] }
            return others.isEmpty ? heights[node] ?? 0 : others.reduce(0, +) / Double(others.count)
        }
        let weights = Dictionary(uniqueKeysWithValues: columns[index].nodes.map { ($0, weight($0)) })
        columns[index].nodes.sort { ((weights[$0] ?? 0), $0) < ((weights[$1] ?? 0), $1) }
    }

    /// Sum of the heights that lines climb: a cheap stand-in for crossings that also keeps lines short.
    private static func length(_ columns: [Column], _ picture: EstatePicture) -> Double {
        let heights = heights(columns)
        return picture.lines.reduce(0) { $0 + abs((heights[$1.from] ?? 0) - (heights[$1.to] ?? 0)) }
    }
}
