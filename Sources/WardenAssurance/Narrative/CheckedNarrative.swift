/// Text by a language model of which every number and id is in the record. It decides and triggers nothing.
public struct CheckedNarrative: Sendable, Hashable {
    /// Name of the model, for the mark.
    public var model: String
    public var sentences: [String]
    /// Sentences that said something the record does not.
    public var leftOut: Int

    public init(model: String, sentences: [String], leftOut: Int) {
        self.model = model
        self.sentences = sentences
        self.leftOut = leftOut
    }

    /// What stands beside the text wherever it is shown.
    public var mark: String {
        "Written by the language model '\(model)' from the numbers of this report. Every number and id in it was found in "
            + "the record" + (leftOut == 0 ? "" : "; \(leftOut) sentences that held others were left out")
            + ". The record decides, not this text."
    }
}
