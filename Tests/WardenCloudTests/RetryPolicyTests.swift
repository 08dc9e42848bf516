import Testing
import WardenCloud

@Suite struct RetryPolicyTests {
    private let policy = RetryPolicy(maximumAttempts: 4, baseDelay: .seconds(1), maximumDelay: .seconds(3))

    @Test func waitsLongerEachTimeUpToABound() {
        let waits = (1...3).map {
            policy.delay(after: .response(status: 503, retryAfter: nil), attempt: $0, isIdempotent: true, jitter: 1)
        }
        #expect(waits == [.seconds(1), .seconds(2), .seconds(3)])
    }

    @Test func honoursRetryAfterAndGivesUpAfterTheLastAttempt() {
        let outcome = RetryPolicy.Outcome.response(status: 429, retryAfter: 7)
        #expect(policy.delay(after: outcome, attempt: 1, isIdempotent: false, jitter: 0) == .seconds(7))
        #expect(policy.delay(after: outcome, attempt: 4, isIdempotent: true, jitter: 0) == nil)
    }

    @Test func doesNotRepeatWhatMayHaveRun() {
        #expect(policy.delay(after: .failure(.timeout), attempt: 1, isIdempotent: false, jitter: 1) == nil)
        #expect(policy.delay(after: .failure(.unreachable), attempt: 1, isIdempotent: false, jitter: 1) != nil)
    }

    @Test func doesNotRepeatRefusals() {
        for status in [400, 401, 403, 404, 409] {
            let outcome = RetryPolicy.Outcome.response(status: status, retryAfter: nil)
            #expect(policy.delay(after: outcome, attempt: 1, isIdempotent: true, jitter: 1) == nil)
        }
    }
}
