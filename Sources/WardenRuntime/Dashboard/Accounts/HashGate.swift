/// One hash at a time: each takes much memory, and a flood of attempts must not take all of it.
actor HashGate {
    func run(_ body: @Sendable () -> Bool) -> Bool { body() }
}
