internal import Foundation
internal import WardenCloud
internal import WardenDomain
internal import WardenEstate
internal import WardenStore

/// Takes what one task reads.
final class PostureSink {
    private let now: Int64
    private let encoder = JSONEncoder()
    private(set) var batch = PostureBatch()
    private(set) var children: [PostureTask] = []

    /// - Parameter now: epoch milliseconds.
    init(now: Int64) { self.now = now }

    func add(_ reading: Reading, _ aspect: Aspect, of asset: AssetID) throws {
        let value: [UInt8] =
            switch reading {
            case .known(let document): document.encoded
            case .absent: []
            case .unknown(let unknown): [UInt8](try encoder.encode(unknown))
            }
        batch.readings.append(
            PostureBatch.Reading(
                asset: asset.description,
                aspect: aspect.rawValue,
                takenAt: now,
                isUnknown: reading.unknown != nil,
                value: value
            )
        )
    }

    /// An answer: a document, none, or the gap that stands for it.
    func add(_ answer: Result<JSONValue?, CloudGap>, _ aspect: Aspect, of asset: AssetID) throws {
        switch answer {
        case .success(let document?): try add(.known(document), aspect, of: asset)
        case .success(nil): try add(.absent, aspect, of: asset)
        case .failure(let gap):
            let question = "\(aspect.words) of \(asset.label)"
            let unknown = Unknown(gap, asking: question, blindSpot: question, asset: asset)
            try add(.unknown(unknown), aspect, of: asset)
        }
    }

    func spawn(_ task: PostureTask) { children.append(task) }

    /// The rows of the task, with its end.
    func finished(_ task: PostureTask) -> PostureBatch {
        var batch = batch
        batch.finishedTasks.append(task.key)
        return batch
    }
}

extension Aspect {
    /// `s3.public-access-block` becomes `public access block`.
    var words: String {
        let name = rawValue.split(separator: ".").last.map(String.init) ?? rawValue
        return name.split(separator: "-").joined(separator: " ")
    }
}

extension AssetID {
    /// For a person: `bucket logs`.
    var label: String { "\(kind.label) \(name)" }
}
