/// Keys and tokens that manuals and emulators print for everybody: whoever logs one gives nothing away.
enum PublishedExample {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    private static let shortest = 24

    /// How the known examples end; each ending is long enough that no issued token shares it.
    private static let endings: [StaticString] = [
        // jwt.io (three of its pages) and RFC 7519, by their signatures.
        "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c", "TJVA95OrM7E2cBab30RMHrHDcEfxjoYZgeFONFh7HgQ",
        "KMUFsIDTnFmyG3nMiGM6H9FNFUROf3wh7SmqJp-QV30", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
        // The storage emulator Azurite and the emulator of Cosmos DB.
        "/K1SZFPTOtr/KBHBeksoGMGw==", "GGyPMbIZnqyMsEcaGQy67XIw/Jw==",
        // Manuals of Stripe, SendGrid and Slack; RFC 7617.
        "4eC39HqLyjWDarjtT1zdp7dc", "BQokikJOvBiI2HlWgH4olfQ2", "tR3PYbcVNZZ796tH88S4VQ2u",
        "-09kqeF8tAmbihYzrnopKc-1s5cr", "-pdFZKVeTuE8sk7oOcHrzqqgy", "QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
    ]

    /// Asked for every candidate, most of which are shorter than the shortest ending.
    static func isPublished(_ value: Bytes) -> Bool {
        value.count >= shortest && endings.contains { value.starts(with: $0, at: value.count - $0.utf8CodeUnitCount) }
    }
}
