internal import WardenAWS
internal import WardenCloud
internal import WardenDomain
internal import WardenRemedy

/// When files came, by what lies in the buckets of the deliveries: the record that outlives every status.
struct DeliveryLedger {
    /// A place that a delivery writes to, or wrote to in the time that is looked at.
    struct Place {
        var bucket: String
        var prefix: String
        /// Empty = the whole account.
        var workspaces: [Int64]
        /// Epoch milliseconds.
        var created: Int64

        func serves(_ workspace: Int64) -> Bool { workspaces.isEmpty || workspaces.contains(workspace) }
    }

    let places: [Place]
    let readers: [Connector.CloudConnection]
    let start: Int64
    let now: Int64
    let objective: Int64

    /// Gaps of each workspace, and what kept them from being told.
    func gaps(of workspaces: [Int64]) async -> (gaps: [DeliveryGap], unknowns: [String]) {
        var gaps: [DeliveryGap] = []
        var unknowns: Set<String> = []
        for workspace in workspaces {
            let serving = places.filter { $0.serves(workspace) }
            guard let first = serving.map(\.created).min() else { continue }
            var arrivals: [Int64] = []
            var unread: Set<String> = []
            for place in serving {
                switch await files(of: workspace, at: place) {
                case .success(let times): arrivals += times
                case .failure(let gap): unread.insert(gap.description)
                }
            }
            let found = DeliveryGap.find(
                arrivals,
                workspace: workspace,
                from: max(start, first),
                to: now,
                objective: objective
            )
            // What was not listed may hold the files that are missed; where none are, it does not matter.
            if !found.isEmpty { unknowns.formUnion(unread) }
            if unread.count < serving.count { gaps += found }
        }
        return (gaps, unknowns.sorted())
    }

    private func files(of workspace: Int64, at place: Place) async -> Result<[Int64], CloudGap> {
        let folder = (place.prefix.isEmpty ? "" : place.prefix + "/") + "workspaceId=\(workspace)/"
        // Files lie below the day of their events, and may be written days later.
        let day = Timestamp(start - 2 * 86_400_000).date
        var failure: CloudGap?
        for reader in readers {
            var times: [Int64] = []
            let end = await S3Client(reader.session).eachObject(
                in: S3Bucket(place.bucket),
                prefix: folder,
                startAfter: "\(folder)date=\(day)"
            ) { page in
                times += page.compactMap { $0.modified.flatMap(Timestamp.milliseconds) }
            }
            guard let gap = end.gap else { return .success(times) }
            failure = gap
        }
        if let failure { return .failure(failure) }
        return .success([])
    }
}
