/// Leaves one match where several overlap.
enum MatchResolution {
    /// Sorts by place and keeps, among overlapping matches, the surest; formats win over guesses, plain over decoded,
    /// longer over shorter.
    static func resolve(_ matches: inout [RawMatch], guess: Int32, covers: Bool) {
        guard matches.count > 1 else { return }
        func rank(_ match: RawMatch) -> Float { match.confidence - (match.detector == guess ? 1 : 0) }
        func isBetter(_ left: RawMatch, _ right: RawMatch) -> Bool {
            if rank(left) != rank(right) { return rank(left) > rank(right) }
            if left.decoding != right.decoding { return left.decoding.rawValue < right.decoding.rawValue }
            let (leftLength, rightLength) = (left.end - left.start, right.end - right.start)
            if leftLength != rightLength { return leftLength > rightLength }
            return left.detector < right.detector
        }
        matches.sort { $0.start != $1.start ? $0.start < $1.start : $0.end < $1.end }
        if covers {
            cover(&matches, isBetter)
            return
        }
        var kept = 0
        for index in matches.indices {
            let match = matches[index]
            var wins = true
            var place = kept
            while place > 0, matches[place - 1].end > match.start {
                if !isBetter(match, matches[place - 1]) {
                    wins = false
                    break
                }
                place -= 1
            }
            guard wins else { continue }
            matches[place] = match
            kept = place + 1
        }
        matches.removeLast(matches.count - kept)
    }

    /// One match for each run of overlapping ones: the best, as wide as all of them.
    private static func cover(_ matches: inout [RawMatch], _ isBetter: (RawMatch, RawMatch) -> Bool) {
        var kept = 0
        for index in matches.indices {
            let match = matches[index]
            guard kept > 0, matches[kept - 1].end > match.start else {
                matches[kept] = match
                kept += 1
                continue
            }
            var winner = isBetter(match, matches[kept - 1]) ? match : matches[kept - 1]
            winner.start = matches[kept - 1].start
            winner.end = max(matches[kept - 1].end, match.end)
            matches[kept - 1] = winner
        }
        matches.removeLast(matches.count - kept)
    }
}
