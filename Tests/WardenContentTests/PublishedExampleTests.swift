import Testing

@testable import WardenContent

/// Examples that manuals print are no findings; a token that differs in one character is.
@Suite struct PublishedExampleTests {
    static let header = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"
    static let payload = "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ"

    private let probe = TextProbe(engine: CatalogueFiles.compiled.engine)

    @Test(arguments: [
        "Authorization: Bearer \(header).\(payload).SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c",
        "token = \"\(header).\(payload).SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c\"",
        "stripe.api_key = 'sk_test_4eC39HqLyjWDarjtT1zdp7dc'",
        "AccountName=devstoreaccount1;AccountKey="
            + "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;",
        "AccountEndpoint=https://localhost:8081/;AccountKey="
            + "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==",
        "Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", "Authorization: Basic dXNlcjpwYXNzd29yZA==",
    ])
    func leavesPublishedExamplesAlone(text: String) {
        let found = probe.scan(text)
        #expect(found.isEmpty, "'\(text)' found \(found)")
    }

    @Test(arguments: [
        ("Bearer \(header).\(payload).SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5d", "jwt"),
        ("stripe.api_key = 'sk_test_4eC39HqLyjWDarjtT1zdp7dd'", "stripe-key"),
        (
            "AccountName=devstoreaccount1;AccountKey="
                + "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMHw==;",
            "azure-storage-key"
        ), ("Authorization: Basic dXNlcjpwYXNzd29yZDEzNw==", "basic-auth"),
    ])
    func findsWhatOnlyLooksLikeOne(text: String, kind: String) {
        let found = probe.scan(text)
        #expect(found.contains { $0.kind == kind }, "'\(text)' found \(found)")
    }
}
