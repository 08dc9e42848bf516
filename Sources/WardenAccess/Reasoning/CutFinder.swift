/// The smallest set of changes that ends an access.
///
/// Proofs are found one at a time: the smallest set that breaks those found so far is tried, and if the access survives it,
/// its shortest proof joins the others. When the access is gone, the set is the smallest for all proofs, also those that
/// were never looked at: any set that breaks all of them breaks those that were found.
struct CutFinder {
    private let model: AccessModel
    private let start: Node
    private let requirement: Requirement

    private static let maximumProofs = 400

    init(_ model: AccessModel, from start: Node, _ requirement: Requirement) {
        self.model = model
        self.start = start
        self.requirement = requirement
    }

    struct Outcome {
        var cuts: [Cut] = []
        var isMinimal = true
        /// Every proof that was looked at, shortest first.
        var proofs: [Prover.Proof] = []
        var uncuttable: [Prover.Proof] = []
    }

    func find() -> Outcome {
        var outcome = Outcome()
        var numbers: [Cut: Int] = [:]
        var cuts: [Cut] = []
        var weights: [Int] = []
        var sets: [[Int]] = []
        var chosen: Set<Cut> = []
        while let proof = Prover(model, from: start, without: chosen, allowsUnknown: true).prove(requirement) {
            outcome.proofs.append(proof)
            var elements: Set<Int> = []
            for cut in proof.facts.compactMap({ $0.cut(in: model) }) {
                let number = numbers[cut] ?? cuts.count
                if number == cuts.count {
                    numbers[cut] = number
                    cuts.append(cut)
                    weights.append(cut.weight(in: model))
                }
                elements.insert(number)
            }
            guard !elements.isEmpty else {
                outcome.uncuttable.append(proof)
                outcome.cuts = []
                return outcome
            }
            sets.append(elements.sorted())
            guard sets.count <= Self.maximumProofs else {
                outcome.isMinimal = false
                outcome.cuts = cutEverything(cuts, sets)
                return outcome
            }
            var solver = HittingSet(sets, weights: weights)
            let picked = solver.solve()
            outcome.isMinimal = outcome.isMinimal && solver.isProven
            chosen = Set(picked.map { cuts[$0] })
        }
        outcome.cuts = Array(chosen)
        return outcome
    }

    /// Too many proofs to be exact: cut greedily until the access is gone.
    private func cutEverything(_ cuts: [Cut], _ sets: [[Int]]) -> [Cut] {
        var chosen = Set(HittingSet.quick(sets).map { cuts[$0] })
        while let proof = Prover(model, from: start, without: chosen, allowsUnknown: true).prove(requirement) {
            guard let cut = proof.facts.reversed().lazy.compactMap({ $0.cut(in: model) }).first,
                chosen.insert(cut).inserted
            else { break }
        }
        return Array(chosen)
    }
}
