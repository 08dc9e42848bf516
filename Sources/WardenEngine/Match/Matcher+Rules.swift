import CWarden

/// Which rules an event is held against.
extension Matcher {
    /// Evaluates all rules that may match the event and appends the hits, ascending by rule.
    @inline(__always)
    func matchRules(_ eventIndex: Int, source: UInt8) {
        guard ruleCount > 0 else { return }
        let before = hits.pointee.count
        if let key = keyNumber(source) {
            let cell = buckets.pointee.find(key) ?? makeBucket(key, source)
            if let cell {
                tryBucket(cell, eventIndex)
            } else {
                tryAll(eventIndex, source)
            }
        } else {
            tryAll(eventIndex, source)
        }
        if hits.pointee.count > before + 1 { sortHits(from: before) }
    }

    /// Numbers the combination of source and key atoms, from 1; nil where a key holds several values.
    @inline(__always)
    private func keyNumber(_ source: UInt8) -> UInt64? {
        var number = UInt64(source)
        for index in 0..<keySlotCount {
            let key = keySlots[index]
            var atom: UInt32 = 0
            if let first = head(key.slot) {
                guard batch.values[first].next == TW_NONE else { return nil }
                atom = onlyAtom(first, key.slot)
            }
            number = number &* key.radix &+ UInt64(atom)
        }
        return number &+ 1
    }

    private func tryBucket(_ cell: RuleBuckets.Cell, _ eventIndex: Int) {
        let candidates = buckets.pointee.candidates.base + Int(cell.first)
        let open = buckets.pointee.open.base
        var index = 0
        while index < Int(cell.count) {
            let candidate = candidates[index]
            var member = Int(candidate.first)
            let end = member + Int(candidate.count)
            if member < end, !evaluate(open[member]) {
                index = Int(candidate.next)
                continue
            }
            member += 1
            while member < end, evaluate(open[member]) { member += 1 }
            if member >= end { hits.pointee.append(RawHit(rule: candidate.rule, event: UInt32(eventIndex))) }
            index += 1
        }
    }

    /// Every rule of the source, with nothing known beforehand.
    @inline(never)
    private func tryAll(_ eventIndex: Int, _ source: UInt8) {
        for rule in 0..<ruleCount where applies(rules[rule], source) && evaluate(rules[rule].node) {
            hits.pointee.append(RawHit(rule: UInt32(rule), event: UInt32(eventIndex)))
        }
    }

    @inline(__always)
    private func applies(_ rule: RuleRecord, _ source: UInt8) -> Bool {
        rule.source == RuleRecord.anySource || rule.source == source
    }

    private func sortHits(from start: Int) {
        let base = hits.pointee.base
        for index in start + 1..<hits.pointee.count {
            let hit = base[index]
            var at = index
            while at > start, base[at - 1].rule > hit.rule {
                base[at] = base[at - 1]
                at -= 1
            }
            base[at] = hit
        }
    }

    /// Works out the candidates for the current event's combination of keys; nil past the limit.
    @inline(never)
    private func makeBucket(_ key: UInt64, _ source: UInt8) -> RuleBuckets.Cell? {
        guard buckets.pointee.count < RuleBuckets.limit else { return nil }
        var cell = RuleBuckets.Cell(key: key, first: UInt32(buckets.pointee.candidates.count), count: 0)
        for index in 0..<freeRuleCount { addCandidate(freeRules[index], source, &cell) }
        for index in 0..<keySlotCount {
            let keySlot = keySlots[index]
            guard let first = head(keySlot.slot) else { continue }
            let atom = onlyAtom(first, keySlot.slot)
            guard atom != 0 else { continue }
            let range = keyedRanges[Int(keySlot.firstRange + atom)]
            for member in 0..<Int(range.count) { addCandidate(keyedRules[Int(range.first) + member], source, &cell) }
        }
        buckets.pointee.arrange(cell)
        buckets.pointee.insert(cell)
        return cell
    }

    private func addCandidate(_ rule: UInt32, _ source: UInt8, _ cell: inout RuleBuckets.Cell) {
        let record = rules[Int(rule)]
        guard applies(record, source) else { return }
        let first = buckets.pointee.open.count
        guard addOpen(record.node) else {
            buckets.pointee.open.truncate(to: first)
            return
        }
        let count = buckets.pointee.open.count - first
        buckets.pointee.candidates.append(Candidate(rule: rule, first: UInt32(first), count: UInt32(count), next: 0))
        cell.count += 1
    }

    /// Writes down what of a condition the keys leave open; false where they decide against it.
    private func addOpen(_ node: UInt32) -> Bool {
        let record = nodes[Int(node)]
        if record.kind == .all {
            for index in 0..<Int(record.count) where !addOpen(children[Int(record.first) + index]) { return false }
            return true
        }
        switch foresee(node) {
        case true?: return true
        case false?: return false
        case nil:
            buckets.pointee.open.append(node)
            return true
        }
    }

    /// The value of a condition for every event of this combination of keys; nil where it may differ.
    private func foresee(_ node: UInt32) -> Bool? {
        let record = nodes[Int(node)]
        switch record.kind {
        case .never: return false
        case .always: return true
        case .not: return foresee(record.first).map { !$0 }
        case .test: return foresee(tests[Int(record.first)])
        case .all, .any:
            let decisive = record.kind == .any
            var isOpen = false
            for index in 0..<Int(record.count) {
                switch foresee(children[Int(record.first) + index]) {
                case decisive?: return decisive
                case nil: isOpen = true
                default: break
                }
            }
            return isOpen ? nil : !decisive
        }
    }

    private func foresee(_ record: TestRecord) -> Bool? {
        guard record.slot != TestRecord.noSlot,
            (0..<keySlotCount).contains(where: { keySlots[$0].slot == record.slot })
        else { return nil }
        let first = head(record.slot)
        let atom = first.map { onlyAtom($0, record.slot) } ?? 0
        switch record.kind {
        case .atom, .atomSet:
            return holds(record, atom: atom)
        case .equals, .prefix, .suffix, .contains, .glob:
            guard atom != 0, let first, !record.isCased else { return nil }
            let (text, length) = folded(batch.values + first)
            return holdsText(record, text, length)
        case .containsOne, .containsAny:
            return atom == 0 ? nil : holdsLiterals(record)
        default:
            return nil
        }
    }
}
