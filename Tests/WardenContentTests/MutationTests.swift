import Testing

@testable import WardenContent

@Suite struct MutationTests {
    /// Detectors whose checksum catches every change of one character.
    static let strict = [
        "github-personal-access-token", "github-app-token", "npm-token", "grafana-token", "bitbucket-app-password",
        "iban",
        "credit-card", "br-cpf", "br-cnpj", "pl-pesel", "es-nif", "uk-nhs-number", "nl-bsn", "in-aadhaar", "de-tax-id",
        "it-fiscal-code", "fr-nir", "se-personal-number", "au-tfn", "us-npi", "bitcoin-address", "cn-resident-id",
        "mx-curp",
    ]

    @Test(arguments: strict) func changedCharacterIsNotReported(id: String) throws {
        let detector = try #require(CatalogueFiles.loaded.detectors.first { $0.id == id })
        let probe = TextProbe(engine: CatalogueFiles.compiled.engine)
        var changed = 0
        for template in detector.examples.match {
            for seed: UInt64 in 1...6 {
                let example = ExampleText(template, seed: seed, validators: detector.validators)
                let value = try #require(example.value)
                var bytes = Array(example.text.utf8)
                var random = ExampleMaker(state: seed &* 77, validators: [])
                // Separators are not under the checksum.
                let places = value.dropFirst(4).filter { neighbour(of: bytes[$0]) != nil }
                let place = places[Int(random.next() % UInt64(places.count))]
                let other = try #require(neighbour(of: bytes[place]))
                bytes[place] = other
                changed += 1
                let text = String(decoding: bytes, as: UTF8.self)
                let own = probe.scan(text).filter { $0.id == id && $0.range.overlaps(value) }
                #expect(own.isEmpty, "\(id): '\(text)' is still reported: \(own)")
            }
        }
        #expect(changed == 6 * detector.examples.match.count)
    }

    /// The next digit, or the next letter of the same case.
    private func neighbour(of byte: UInt8) -> UInt8? {
        if byte.isDigit { return byte == 57 ? 48 : byte + 1 }
        if byte.isUpper { return byte == 90 ? 65 : byte + 1 }
        if byte.isLower { return byte == 122 ? 97 : byte + 1 }
        return nil
    }

    @Test func failedChecksumIsKnownAtLowConfidence() throws {
        let options = ContentOptions(minimumConfidence: 0.1)
        let engine = ContentEngine.compile(CatalogueFiles.loaded.detectors, options: options).engine
        let example = ExampleText("token = «ghp_%{alnum:36}»", seed: 5)
        let found = TextProbe(engine: engine).scan(example.text)
        #expect(found.map(\.kind) == ["github-token"])
        #expect(found[0].confidence < 0.5)
    }

    @Test func expiredTokenIsWorthLess() throws {
        let example = ExampleText("Authorization: Bearer «%{jwt}»", seed: 2)
        let engine = CatalogueFiles.compiled.engine
        let fresh = TextProbe(engine: engine, now: 1_750_000_000).scan(example.text)
        let stale = TextProbe(engine: engine, now: 5_000_000_000).scan(example.text)
        #expect(fresh.map(\.kind) == ["jwt"])
        #expect(stale.map(\.kind) == ["jwt"])
        #expect(stale[0].confidence < fresh[0].confidence)
    }
}
