internal import ArgumentParser
internal import WardenAssurance
internal import WardenDomain
internal import WardenRuntime

struct ReviewDecide: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: "Decide about items of a review.",
        discussion: """
            EXAMPLE
              trailwarden review decide REV-2026-0001 3,5-7 revoke --by ada@acme.example --note "left the team"

            A decision against the suggestion needs a note. Deciding again replaces a decision; both stay on record.
            """
    )

    @Argument(help: "The review: REV-2026-0001.")
    var id: String

    @Argument(help: "Items: 3, 3,5-7.")
    var items: String

    @Argument(help: "keep, revoke or downgrade.")
    var choice: ReviewItem.Choice

    @Option(help: "The reviewer.")
    var by: String

    @Option(help: "Why.")
    var note = ""

    @OptionGroup var options: ReviewOptions

    private var numbers: [Int]? {
        var found: [Int] = []
        for part in items.split(separator: ",") {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
            switch (ends.count, ends.first ?? nil, ends.last ?? nil) {
            case (1, let only?, _): found.append(only)
            case (2, let first?, let last?) where first <= last && last - first < 100_000: found += Array(first...last)
            default: return nil
            }
        }
        return found.isEmpty ? nil : found
    }

    func validate() throws {
        if numbers == nil { throw ValidationError("'\(items)' names no items: write 3 or 3,5-7.") }
    }

    func run() async throws {
        try await ConnectFailure.reported {
            let campaign = try await options.desk().decide(id, numbers ?? [], choice, by: by, note: note)
            ReviewPrinter.line(campaign)
        }
    }
}
