internal import WardenEstate

// Through access points.
extension BucketJudge {
    func throughAccessPoints(_ principal: AWSPrincipal, _ action: Action) -> PolicyJudge.Answer {
        var best = PolicyJudge.Answer.no("no access point allows \(action.name)")
        guard !action.isOnBucket, let owner = bucket.owner else { return best }
        for point in bucket.accessPoints where best.verdict != .yes {
            let context = ["s3:dataaccesspointarn": [point.arn], "s3:dataaccesspointaccount": [owner]]
            var question = PolicyJudge.Question(
                action: action.name,
                resource: point.arn + "/object/" + (place.prefix.isEmpty ? "" : place.prefix + "/") + "sample.json",
                owner: owner
            )
            question.policy = point.policy
            question.context = context
            question.restrictsPublicBuckets = point.restrictsPublic || restricts
            let answer = judge.ask(principal, question)
            guard answer.verdict != .no else { continue }
            let both = answer.and(ask(principal, action, context: context))
            best = better(
                best,
                PolicyJudge.Answer(
                    verdict: both.verdict,
                    because: ["through access point \(point.name)"] + both.because,
                    missing: both.missing
                )
            )
        }
        return best
    }
}
