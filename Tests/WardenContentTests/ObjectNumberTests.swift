import Testing

@testable import WardenContent

/// Databricks numbers its objects with up to 19 digits; many of those numbers would pass for payment cards.
@Suite struct ObjectNumberTests {
    /// Starts like a Visa card and passes Luhn.
    static let number = "4243950056932697"

    private let probe = TextProbe(engine: CatalogueFiles.compiled.engine)

    @Test(arguments: [
        "user=\(number)", "User \(number) has no permission", "workspace \(number) was created",
        "org: \(number)",
        "#notebook/\(number)", "/api/2.1/jobs/\(number)/runs", "/ml/experiments/\(number)",
        "moved folders/\(number)",
        "queries \(number)", "statement \(number)", "SELECT * FROM t WHERE workspace = \(number)",
    ])
    func objectIsNoCard(text: String) { #expect(probe.scan(text).isEmpty, "'\(text)'") }

    @Test(arguments: ["user", "workspace", "notebook", "jobs", "experiment"])
    func keyOfAnObjectNamesNoCard(key: String) { #expect(probe.scan(Self.number, key: key).isEmpty) }

    @Test(arguments: [
        "charged \(number) twice", "card of user \(number)", "customer \(number)",
        "user 4539 1488 0343 6467",
    ])
    func cardIsStillFound(text: String) {
        #expect(probe.scan(text).map(\.kind) == ["credit-card"], "'\(text)'")
    }
}
