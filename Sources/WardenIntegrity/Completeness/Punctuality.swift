/// Which files came late, measured by what is usual in their workspace.
struct Punctuality {
    /// Below this no file is late: the platform promises nothing better.
    private static let grace = 4 * UTCTime.hour

    /// Usual milliseconds between the newest event of a file and the file, by workspace; absent where modification
    /// times say nothing (files that were copied without them).
    private let usualLag: [String: Int64]

    init(_ commitments: [FileCommitment]) {
        var lags: [String: [Int64]] = [:]
        for commitment in commitments {
            guard let lag = Self.lag(commitment.ledger), let workspace = commitment.ledger.mainWorkspace else {
                continue
            }
            lags[workspace, default: []].append(lag)
        }
        usualLag = lags.compactMapValues { lags in
            let middle = lags.sorted()[lags.count / 2]
            return (0...6 * UTCTime.hour).contains(middle) ? middle : nil
        }
    }

    /// Milliseconds by which the file came late; nil where it did not.
    func delay(of commitment: FileCommitment) -> Int64? {
        guard let last = commitment.ledger.last else { return nil }
        // Filed under a later day than its newest event: late, whatever the file system says.
        if let day = DeliveryPlace(path: commitment.path, delivered: nil).day {
            let behind = day * UTCTime.day - last
            if behind > Self.grace { return behind }
        }
        guard let workspace = commitment.ledger.mainWorkspace, let usual = usualLag[workspace],
            let lag = Self.lag(commitment.ledger), lag > max(Self.grace, 10 * usual)
        else { return nil }
        return lag
    }

    private static func lag(_ ledger: FileLedger) -> Int64? {
        guard let delivered = ledger.delivered, let last = ledger.last else { return nil }
        return delivered - last
    }
}

extension FileLedger {
    /// The workspace with the most events.
    var mainWorkspace: String? {
        events.max { ($0.value, $1.key.workspace) < ($1.value, $0.key.workspace) }?.key.workspace
    }
}
