import WardenSigma

/// The groups of an event whose group-by fields hold arrays: it counts in the group of each element.
enum GroupSpread {
    /// Groups that one event may reach; what lies beyond is told as given up.
    static let limit = 1_000

    /// The captured values once for each group, one element in place of each array, and how many groups are left out;
    /// nil where there is one group only.
    static func variants(_ captured: [String?], _ positions: [Int]) -> (captured: [[String?]], left: Int)? {
        guard positions.contains(where: { captured.indices.contains($0) && isArray(captured[$0]) }) else { return nil }
        var variants = [captured.map { $0.map(CapturedText.first(of:)) }]
        var left = 0
        for position in Set(positions).sorted() where captured.indices.contains(position) && isArray(captured[position])
        {
            let elements = different(CapturedText.elements(of: captured[position] ?? ""))
            let room = limit / variants.count
            left += variants.count * max(0, elements.count - room)
            variants = variants.flatMap { variant in
                elements.prefix(room).map { element in
                    var changed = variant
                    changed[position] = element
                    return changed
                }
            }
        }
        return (variants, left)
    }

    private static func isArray(_ text: String?) -> Bool { text.map(CapturedText.holdsSeveral) ?? false }

    /// Each text once, byte for byte, in order.
    private static func different(_ texts: [String]) -> [String] {
        var seen: Set<ExactText> = []
        return texts.filter { seen.insert(ExactText(text: $0)).inserted }
    }
}
