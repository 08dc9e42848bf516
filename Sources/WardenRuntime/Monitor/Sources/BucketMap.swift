/// Where in a bucket the days of its logs lie, as its keys told: what has to be listed to see what is new.
///
/// Keys are in the order of their days within each workspace, account or region: a look begins some days behind the
/// newest one of each. What comes to older days is found by going through the whole prefix, a few pages a look.
struct BucketMap {
    /// Keys to list.
    struct Stretch: Hashable {
        var prefix: String
        /// Keys up to this one are left out.
        var startAfter: String?
    }

    private struct Stem: Hashable {
        var text: String
        var form: DatedKey.Form
    }

    /// Pages of the whole prefix that each look goes on by.
    static let pagesPerLook = 10
    /// More beginnings than that are not kept apart: everything is listed each time.
    private static let maximumStems = 20_000
    /// Folders that are asked for new folders.
    private static let maximumParents = 32

    private let prefix: String
    /// The newest day of each.
    private var stems: [Stem: Int64] = [:]
    /// Folders beside those with days.
    private var others: Set<String> = []
    private var objects = 0
    private var undated = 0
    /// Pages of the last listing of everything; nil = there was none.
    private var pages: Int?
    /// Objects that were listed and could not be read, with their versions: each look tries them again.
    private(set) var unread: [String: String] = [:]
    /// Past so many, everything is listed again.
    private static let maximumUnread = 1_000
    /// Where going through the whole prefix has come to.
    private(set) var reached: String?

    init(prefix: String) { self.prefix = prefix }

    /// Takes note of a key that was listed.
    ///
    /// - Parameter isWhole: while everything is listed.
    mutating func saw(_ key: String, isWhole: Bool) {
        let dated = DatedKey(key)
        if isWhole {
            objects += 1
            if dated == nil { undated += 1 }
        }
        guard let dated else { return }
        let stem = Stem(text: dated.stem, form: dated.form)
        if let newest = stems[stem] {
            if newest < dated.day { stems[stem] = dated.day }
        } else if stems.count <= Self.maximumStems {
            stems[stem] = dated.day
        }
    }

    /// Takes note of whether an object could be read.
    mutating func tried(_ key: String, _ version: String, isRead: Bool) {
        if isRead {
            if !unread.isEmpty { unread[key] = nil }
        } else if unread.count <= Self.maximumUnread {
            unread[key] = version
        }
    }

    /// Everything is about to be listed.
    mutating func beginWhole() {
        (objects, undated) = (0, 0)
        unread = [:]
        reached = nil
    }

    /// Everything was listed.
    mutating func endWhole(pages: Int) { self.pages = pages }

    /// Going through the whole prefix came to a key; nil = to its end.
    mutating func goOn(from key: String?) { reached = key }

    /// What to list for what is new; nil = everything: nothing is known yet, keys say no days, or it costs no more.
    ///
    /// - Parameter reach: how many days behind the newest.
    func stretches(today: Int64, reach: Int64) -> [Stretch]? {
        guard let pages, stems.count <= Self.maximumStems, undated * 10 <= objects,
            unread.count <= Self.maximumUnread
        else { return nil }
        guard pages > stems.count + parents.count + Self.pagesPerLook else { return nil }
        // A day that is yet to come makes none of before old.
        return stems.map { stem, newest in
            let day = min(newest, today) - reach
            return Stretch(prefix: stem.text, startAfter: DatedKey.start(stem.text, stem.form, day: day))
        }.sorted { $0.prefix < $1.prefix }
    }

    /// Where new workspaces, regions and accounts show as new folders: beside a stem, and on every level above it. Of too
    /// many those of the upper levels.
    var parents: [String] {
        var found: Set<String> = []
        for stem in stems.keys where stem.text.hasSuffix("/") && stem.text.utf8.count > prefix.utf8.count {
            // The prefix may end within a name.
            found.insert(prefix)
            var folder = stem.text.dropLast()
            while let slash = folder.lastIndex(of: "/") {
                let parent = folder[...slash]
                guard parent.utf8.count > prefix.utf8.count, found.insert(String(parent)).inserted else { break }
                folder = parent.dropLast()
            }
        }
        let sorted = found.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
        return Array(sorted.prefix(Self.maximumParents))
    }

    /// A folder that could not be listed is news again.
    mutating func forget(_ news: Stretch) { others.remove(news.prefix) }

    /// Folders that were not met so far; they are known from now on.
    mutating func news(_ folders: [String]) -> [Stretch] {
        let known = Set(stems.keys.map(\.text))
        var news: [Stretch] = []
        for folder in folders where !others.contains(folder) && !known.contains(folder) {
            others.insert(folder)
            // A folder of folders with days is no news.
            if known.contains(where: { $0.hasPrefix(folder) }) { continue }
            news.append(Stretch(prefix: folder, startAfter: nil))
        }
        return news
    }
}
