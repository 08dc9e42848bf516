/// The planted misuse. Each comes loud, medium and subtle.
enum AttackKind: String, CaseIterable {
    case logsDisabled = "log delivery and verbose audit switched off"
    case auditBulkRead = "bulk read of the audit tables"
    case tokenElsewhere = "stolen service token, same work, other network"
    case tokenLooksAround = "stolen service token looks around"
    case dormantWakes = "dormant account wakes"
    case serviceInBrowser = "batch identity used by hand at night"
    case lowAndSlow = "low and slow read of other teams' tables"
    case poisoned = "volume raised slowly for a month, then bulk export"
    case twoPlaces = "session used in two places at once"
    case tokenMinted = "token made, then used elsewhere"
    case selfGrant = "grants and ownership taken by an insider"
    case outsideShare = "share opened to an outside recipient"
    case secretsRead = "secrets read one after another"
    case guessedPassword = "guessed password, then a look around"
    case lateralRead = "one read of another team's sensitive schema"
}

struct Attack {
    enum Intensity: Int, CaseIterable { case loud, medium, subtle }

    var kind: AttackKind
    var intensity: Intensity
    var isService: Bool
    var victim: Int
    var days: Range<Int>

    /// `many` events when loud, fewer otherwise, at least `least`.
    func count(_ many: Int, least: Int) -> Int {
        switch intensity {
        case .loud: many
        case .medium: max(least, many * 2 / 5)
        case .subtle: max(least, many / 8)
        }
    }
}
