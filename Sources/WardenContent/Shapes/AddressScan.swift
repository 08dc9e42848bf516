/// How many addresses one text held.
struct AddressCount {
    var count = 0
}

/// Confirms e-mail addresses around an `@`.
enum AddressScan {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    static func confirm(
        _ at: Int,
        _ view: TextView,
        _ encoded: EncodedPlace?,
        _ addresses: inout AddressCount,
        _ scanner: inout ContentScanner
    ) {
        let detector = Int(scanner.program.address)
        guard detector >= 0 else { return }
        let field = view.field(at: at)
        let bounds = view.bounds(field)
        guard let start = localStart(view.text, at, bounds.start), let end = domainEnd(view.text, at, bounds.end) else {
            return
        }
        guard !isCredential(view.text, start, end, bounds) else { return }
        let firstNote = scanner.notes.count
        scanner.notes.append(Note(.format))
        addresses.count += 1
        scanner.record(
            detector,
            start,
            end,
            field: field,
            confidence: confidence(
                view.text.slice(start, at),
                view.text.slice(at + 1, end),
                scanner.records[detector].confidence
            ),
            firstNote: firstNote,
            view,
            encoded
        )
    }

    /// Back over the local part; nil where it is empty, too long, or starts or ends with a dot.
    private static func localStart(_ text: Bytes, _ at: Int, _ lower: Int) -> Int? {
        var start = at
        while start > lower, at - start < 65, isLocal(text[start - 1]) { start -= 1 }
        // An escape's letter is no part of the name: `\nanna@…`.
        if start > lower, text[start - 1] == 92, start < at, "nrt".utf8.contains(text[start]) { start += 1 }
        while start < at, text[start] == 46 || text[start] == 39 || text[start] == 45 { start += 1 }
        guard start < at, at - start <= 64, text[at - 1] != 46 else { return nil }
        return start
    }

    private static func isLocal(_ byte: UInt8) -> Bool {
        byte.isWord || byte == 46 || byte == 45 || byte == 43 || byte == 39 || byte >= 0x80
    }

    /// Over the labels; the last one has only letters, two to 24 of them.
    private static func domainEnd(_ text: Bytes, _ at: Int, _ upper: Int) -> Int? {
        var end = at + 1
        var label = end
        var good: Int?
        while end <= upper, end - at <= 255 {
            let byte: UInt8 = end < upper ? text[end] : 0
            if byte.isAlphanumeric || byte == 45 || byte >= 0x80 {
                end += 1
                continue
            }
            guard end > label, text[label] != 45, text[end - 1] != 45 else { break }
            let isTop =
                label > at + 1 && (2...24).contains(end - label) && (label..<end).allSatisfy { text[$0].isLetter }
            if isTop { good = end }
            guard byte == 46 else { break }
            end += 1
            label = end
        }
        guard let good else { return nil }
        return good < upper && text[good] == 95 ? nil : good
    }

    /// `scheme://user:password@host` and `git@host:path` are no addresses of people.
    private static func isCredential(_ text: Bytes, _ start: Int, _ end: Int, _ bounds: (start: Int, end: Int)) -> Bool
    {
        var first = start
        while first > bounds.start, start - first < 128, !endsWord(text[first - 1]) { first -= 1 }
        let head = text.slice(first, start)
        if let scheme = head.indexIgnoringCase(of: "://") {
            // Behind the host comes a path: an address in it is one.
            return !head.slice(scheme + 3, head.count).contains(47)
        }
        return text.starts(with: "git@", at: start) && end < bounds.end && (text[end] == 58 || text[end] == 47)
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        byte.isSpace || byte == 34 || byte == 39 || byte == 44 || byte == 60 || byte == 62
    }

    /// Names of files and of versions look like domains too; service accounts and documentation are nobody's address.
    private static func confidence(_ local: Bytes, _ domain: Bytes, _ confidence: Detector.Confidence) -> Double {
        let endings: [StaticString] = [
            ".png", ".jpg", ".jpeg", ".gif", ".svg", ".js", ".css", ".html", ".py", ".json", ".internal", ".invalid",
            ".localhost", "gserviceaccount.com",
        ]
        if endings.contains(where: { domain.hasSuffixIgnoringCase($0) }) { return 0.2 }
        return isReserved(domain) && isStandIn(local) ? 0.2 : confidence.base
    }

    /// Domains that are kept for documentation and tests (RFC 2606).
    private static func isReserved(_ domain: Bytes) -> Bool {
        let names: [StaticString] = ["example.com", "example.org", "example.net", ".example", ".test"]
        return names.contains { domain.hasSuffixIgnoringCase($0) }
    }

    /// A word in place of a person's name.
    private static func isStandIn(_ local: Bytes) -> Bool {
        let words: [StaticString] = [
            "user", "username", "you", "your.name", "yourname", "your-email", "youremail", "someone", "somebody",
            "name",
            "email", "mail", "me", "test", "tester", "foo", "bar", "example", "admin", "info", "noreply", "no-reply",
            "first.last", "firstname.lastname", "john.doe", "jane.doe", "johndoe", "janedoe", "jdoe", "john", "jane",
            "alice", "bob", "a", "b", "x", "abc", "customer", "recipient", "sender", "nobody", "anyone", "user1",
            "user2",
        ]
        return words.contains { $0.utf8CodeUnitCount == local.count && local.startsIgnoringCase(with: $0) }
    }
}
