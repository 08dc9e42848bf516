// What block-public-access would change.
extension BucketJudge {
    /// A yes that block-public-access would turn into a no is unknown while its flags are not known.
    func unlessBlocked(
        _ principal: AWSPrincipal,
        _ question: PolicyJudge.Question,
        _ answer: PolicyJudge.Answer
    ) -> PolicyJudge.Answer {
        guard answer.verdict == .yes, !question.restrictsPublicBuckets, let gap = missingBlock else { return answer }
        var blocked = question
        blocked.restrictsPublicBuckets = true
        guard judge.ask(principal, blocked).verdict != .yes else { return answer }
        return PolicyJudge.Answer(verdict: .unknown, because: answer.because, missing: [gap])
    }
}
