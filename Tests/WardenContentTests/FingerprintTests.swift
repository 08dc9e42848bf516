import Testing

@testable import WardenContent

/// The fingerprint is HMAC-SHA-256, cut to 16 bytes: the vectors of RFC 4231.
@Suite struct FingerprintTests {
    @Test(arguments: [
        ([UInt8](repeating: 0x0B, count: 20), "Hi There", "b0344c61d8db38535ca8afceaf0bf12b"),
        (Array("Jefe".utf8), "what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c7"),
        (
            [UInt8](repeating: 0xAA, count: 131), "Test Using Larger Than Block-Size Key - Hash Key First",
            "60e431591ee0b67f0d8a26aacbf5b77f"
        ),
    ])
    func isTheKeyedHashOfTheStandard(key: [UInt8], text: String, expected: String) {
        let fingerprint = Array(text.utf8).withUnsafeBufferPointer { FingerprintKey(key).fingerprint($0) }
        #expect(fingerprint.hexadecimal == expected)
    }

    @Test func takesValuesOfAnyLength() {
        let key = FingerprintKey([1, 2, 3])
        var seen: Set<String> = []
        for count in 0..<300 {
            let value = [UInt8](repeating: 0x61, count: count)
            seen.insert(value.withUnsafeBufferPointer { key.fingerprint($0).hexadecimal })
        }
        #expect(seen.count == 300)
    }
}
