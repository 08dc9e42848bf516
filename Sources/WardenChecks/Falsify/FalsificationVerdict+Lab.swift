public import WardenEstate

extension FalsificationVerdict {
    /// From what a check said of a lab that was right, broken and mended.
    ///
    /// - Parameter wanted: name of the subject, as far as it is known.
    public init(
        check: String,
        of wanted: String,
        right: [AssetID: CheckOutcome.Kind],
        broken: [AssetID: CheckOutcome.Kind],
        mended: [AssetID: CheckOutcome.Kind]
    ) {
        func no(_ words: String) -> FalsificationVerdict {
            FalsificationVerdict(check: check, bites: false, words: words)
        }
        func word(_ kinds: [AssetID: CheckOutcome.Kind], _ id: AssetID) -> String {
            kinds[id]?.rawValue ?? "nothing"
        }
        let subject =
            right.keys.filter { $0.name == wanted }.min() ?? right.keys.filter { right[$0] == .pass }.min()
        // A recipe may make one that is wrong from the start, and takes it away again.
        let made = broken.keys.filter { right[$0] == nil && broken[$0] == .fail }.min()
        if let subject, mended[subject] != right[subject], right[subject] == .pass || made != nil {
            self = no("mended, it says \(word(mended, subject)) of \(subject)")
        } else if let subject, right[subject] == .pass, broken[subject] == .fail {
            self.init(check: check, bites: true, words: "\(subject.name): pass, broken fail, mended pass")
        } else if let made {
            // What stays wrong, or cannot be told, was not mended.
            self =
                mended[made] == .fail || mended[made] == .unknown
                ? no("mended, it says \(word(mended, made)) of \(made)")
                : FalsificationVerdict(
                    check: check,
                    bites: true,
                    words: "\(made.name): made wrong fail, mended \(mended[made]?.rawValue ?? "gone")"
                )
        } else if let subject {
            self =
                right[subject] == .pass
                ? no("broken, it says \(word(broken, subject)) of \(subject)")
                : no("made right, it says \(word(right, subject)) of \(subject)")
        } else {
            self = no("the lab has nothing that it can judge")
        }
    }
}
