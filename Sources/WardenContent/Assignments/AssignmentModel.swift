import Foundation
import WardenDomain

/// The trained judge of assignments: gradient-boosted trees over `AssignmentFeature`, calibrated. Plain arithmetic.
public struct AssignmentModel: Sendable {
    /// What the model file holds.
    struct File: Codable {
        var version: String
        /// Names in the order of the vector; must be the ones of this program.
        var features: [String]
        /// Common words between spaces.
        var lexicon: String
        /// Log-odds before any tree.
        var base: Double
        /// Log-odds are scaled and shifted by these before the sigmoid (Platt).
        var calibration: [Double]
        var threshold: Double
        /// Five arrays of one length: feature (-1: leaf), threshold, left, right, and the node's mean log-odds.
        var feature: [Int]
        var split: [Float]
        var left: [Int]
        var right: [Int]
        var value: [Float]
        /// Index of each tree's root.
        var roots: [Int]
    }

    /// One place of a tree.
    struct Node {
        var feature: Int32
        var split: Float
        var left: Int32
        var right: Int32
        var value: Float
    }

    public let version: String
    let lexicon: Lexicon
    let threshold: Double
    private let nodes: [Node]
    private let roots: [Int32]
    private let base: Double
    private let slope: Double
    private let shift: Double

    /// Reads a model file.
    ///
    /// - Parameter file: its name, for messages.
    /// - Throws: `WardenError` `model.unreadable`, naming the file.
    public init(_ data: some Sequence<UInt8>, file name: String) throws {
        let file: File
        do {
            file = try JSONDecoder().decode(File.self, from: Data(data))
        } catch {
            throw Self.unreadable(name, "it is not a model in JSON form")
        }
        guard file.features == AssignmentFeature.allCases.map({ "\($0)" }) else {
            throw Self.unreadable(name, "its features are not the ones this program computes")
        }
        let count = file.feature.count
        let sizes = [file.split.count, file.left.count, file.right.count, file.value.count]
        guard sizes.allSatisfy({ $0 == count }), file.calibration.count == 2,
            file.roots.allSatisfy({ $0 >= 0 && $0 < count })
        else {
            throw Self.unreadable(name, "its arrays do not fit together")
        }
        let nodes = (0..<count).map { index in
            Node(
                feature: Int32(file.feature[index]),
                split: file.split[index],
                left: Int32(file.left[index]),
                right: Int32(file.right[index]),
                value: file.value[index]
            )
        }
        guard Self.isSound(nodes) else { throw Self.unreadable(name, "a tree of it points outside the model") }
        self.nodes = nodes
        version = file.version
        roots = file.roots.map { Int32($0) }
        lexicon = Lexicon(file.lexicon)
        base = file.base
        slope = file.calibration[0]
        shift = file.calibration[1]
        threshold = file.threshold
    }

    /// Every inner node reads a known feature and leads to later nodes only, so that every walk ends.
    private static func isSound(_ nodes: [Node]) -> Bool {
        nodes.indices.allSatisfy { index in
            let node = nodes[index]
            if node.feature < 0 { return true }
            let children = [Int(node.left), Int(node.right)]
            return Int(node.feature) < AssignmentFeature.count && children.allSatisfy { $0 > index && $0 < nodes.count }
        }
    }

    private static func unreadable(_ name: String, _ why: String) -> WardenError {
        WardenError(
            code: "model.unreadable",
            object: name,
            "the model '\(name)' cannot be used: \(why)",
            hint:
                "restore the file or train it again with Scripts/content-model/train.py; all other detectors work without it"
        )
    }

    /// The calibrated probability; adds each feature's share of the log-odds to `contributions`.
    func probability(
        _ features: UnsafeMutableBufferPointer<Float>,
        contributions: UnsafeMutableBufferPointer<Float>
    ) -> Double {
        contributions.update(repeating: 0)
        var sum = base
        for root in roots {
            var index = Int(root)
            var node = nodes[index]
            while node.feature >= 0 {
                let feature = Int(node.feature)
                index = Int(features[feature] <= node.split ? node.left : node.right)
                let next = nodes[index]
                contributions[feature] += next.value - node.value
                node = next
            }
            sum += Double(node.value)
        }
        return Logarithm.sigmoid(slope * sum + shift)
    }
}
