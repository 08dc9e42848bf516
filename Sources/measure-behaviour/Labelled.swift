internal import WardenBehaviour

/// An event of the benchmark, and the attack it belongs to; -1 for none.
struct Labelled {
    var activity: Activity
    var attack: Int
}
