internal import CWarden

/// How many events each workspace wrote in one turn.
struct WorkspaceVolumes {
    struct Volume: Sendable, Hashable {
        var workspace: String
        var events: UInt64
    }

    /// Workspaces known by hash, far above how many `SelfWatch` looks after, which says where they are too many.
    private static let maximum = 1_000_000

    private var volumes: [Volume] = []
    private var places: [UInt64: Int] = [:]
    private var last: (hash: UInt64, place: Int)?
    private let seed: UInt64

    init(seed: UInt64) { self.seed = seed }

    mutating func add(_ workspace: UnsafeBufferPointer<UInt8>) {
        guard let base = workspace.baseAddress, !workspace.isEmpty else { return }
        let hash = tw_hash(base, workspace.count, seed)
        if let last, last.hash == hash {
            volumes[last.place].events += 1
            return
        }
        if let place = places[hash] {
            volumes[place].events += 1
            last = (hash, place)
            return
        }
        // Ids are numbers; anything else is no workspace, and may be anything.
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard volumes.count < Self.maximum, workspace.count <= 20, workspace.allSatisfy(digits.contains) else { return }
        places[hash] = volumes.count
        last = (hash, volumes.count)
        volumes.append(Volume(workspace: String(decoding: workspace, as: UTF8.self), events: 1))
    }

    /// Volumes since the last call; names are kept.
    mutating func take() -> [Volume] {
        let taken = volumes.filter { $0.events > 0 }
        for place in volumes.indices { volumes[place].events = 0 }
        return taken
    }
}
