/// A cluster that carries a role of AWS: whoever may attach to it acts with the role.
struct ClusterFacts: Sendable {
    var name: String
    var role: String
    var list: AccessList
}
