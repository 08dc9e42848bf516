import Crypto
import Testing

@testable import WardenIntegrity

@Suite struct LineTagTests {
    /// Made with the Python package `cryptography`: AES-256-GCM-SIV, key from HKDF, nonce of zeros, the line as
    /// associated data, empty plaintext. Byte i of a line of n bytes is (7i + n) mod 256, with 11 for 10.
    static let vectors: [(Int, String)] = [
        (0, "4277fe367a1e8e58176c13208bf400a5"), (1, "89fdcd5f5b299f90d5bb99ccc3ae83e3"),
        (15, "3d8bc70ed2cd141e3d604af4da812e89"), (16, "367db1390e6685fa3e361249cb6d8d74"),
        (17, "a3dd751ae5507d994be9e7c256a158a9"), (63, "bf5b495c7d7afbaa5aba533663dcc834"),
        (64, "a419c696c5a05937c93d83a267f068f7"), (65, "9873ec4bf5c8407236f642cc198ae7aa"),
        (127, "cecf191de96341833ac88f766af80790"), (700, "54580a11a67c7db95b5f3fbf941dff98"),
        (992, "0e736e84c6075edafabe69b6b792d552"), (993, "8c89b1f6a972de232c260976b117698b"),
        (1007, "c0ecfd09f00806af1406f511bacdf59c"), (1008, "f66ca43aca58e84b1e37c44c6700d651"),
        (1009, "9dc27fd0cafe932dd18f51cb16f02917"), (1023, "e52bf8c32da5c6bbd6b6940974f10e3f"),
        (1024, "9fcf958ee976796513914a6d46ec8688"), (1025, "9f46c72803ccc95bfbb776aa977b5cf6"),
        (2047, "5de4bd7959b122d1132d3760fd785e44"), (2048, "b15c6b3f484ebcfe15dbd8efb80d7f4d"),
        (4095, "bf355df2bb1d101fe6889173719e57d3"), (5000, "9c5e83cdbc6274fe299002e8c59d0866"),
    ]

    static func line(_ count: Int) -> [UInt8] {
        (0..<count).map { index in
            let byte = UInt8((index * 7 + count) % 256)
            return byte == 10 ? 11 : byte
        }
    }

    static func hexadecimal(_ tag: LineTag) -> String {
        var out = ""
        for word in [tag.short, tag.rest] {
            for shift in stride(from: UInt64(0), to: 64, by: 8) {
                let byte = UInt8(truncatingIfNeeded: word >> shift)
                out += (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }
        return out
    }

    @Test(arguments: IntegrityKey.Backend.allCases)
    func equalsIndependentVectors(_ backend: IntegrityKey.Backend) throws {
        // A machine without the instructions cannot make this key; the others are tested all the same.
        guard let key = IntegrityKey(installationKey: testInstallationKey, backend: backend) else { return }
        let tagged = key.tag(Self.vectors.flatMap { Self.line($0.0) + [0x0A] })
        #expect(tagged.tags.map(Self.hexadecimal) == Self.vectors.map(\.1))
    }

    @Test func allWaysAgree() throws {
        let portable = try makeKey(.portable)
        var random = TestRandom(state: 7)
        var bytes: [UInt8] = []
        for length in 0..<300 {
            bytes += (0..<length).map { _ in UInt8.random(in: 11...255, using: &random) } + [0x0A]
        }
        for _ in 0..<40 {
            let length = Int.random(in: 300...3_000, using: &random)
            bytes += (0..<length).map { _ in UInt8.random(in: 11...255, using: &random) } + [0x0A]
        }
        let expected = portable.tag(bytes)
        #expect(expected.tags.count == 340)
        #expect(Set(expected.tags).count == 340)
        for backend in IntegrityKey.Backend.allCases {
            guard let key = IntegrityKey(installationKey: testInstallationKey, backend: backend) else { continue }
            #expect(key.tag(bytes) == expected)
        }
    }

    @Test(arguments: [
        ("", 0), ("\n", 1), ("\n\n", 2), ("a", 1), ("a\n", 1), ("a\nb", 2), ("a\n\nb\n", 3), ("a\r\nb", 2),
    ])
    func countsLines(_ text: String, _ lines: Int) throws {
        #expect(try makeKey().tag(Array(text.utf8)).tags.count == lines)
    }

    @Test func aMissingLastNewlineIsNoDifference() throws {
        let key = try makeKey()
        #expect(key.tag(Array("one\ntwo".utf8)).tags == key.tag(Array("one\ntwo\n".utf8)).tags)
    }

    @Test func cutsLongTextAtEveryNewline() throws {
        let key = try makeKey()
        let lines = (0..<5_000).map { String(repeating: "x", count: $0 % 97) + "\($0)" }
        let whole = key.tag(text(lines))
        #expect(whole.tags == lines.flatMap { key.tag(Array($0.utf8)).tags })
    }

    @Test func anotherKeyGivesOtherTags() throws {
        let other = try #require(IntegrityKey(installationKey: .init(data: [UInt8](repeating: 9, count: 32))))
        #expect(other.tag([0x61]).tags != (try makeKey().tag([0x61]).tags))
    }

    @Test(arguments: IntegrityKey.Backend.allCases)
    func findsValuesThatThePlatformCut(_ backend: IntegrityKey.Backend) throws {
        guard let key = IntegrityKey(installationKey: testInstallationKey, backend: backend) else { return }
        // Every place relative to the blocks that are looked at together.
        for padding in 0..<140 {
            let filler = String(repeating: "p", count: padding)
            let lines = [
                "{\"plain\":\"\(filler)\"}", "{\"\(filler)\":\"SELECT a... truncated\"}", "{\"x\":\"not truncated\"}",
                "{\"\(filler)\":1,\"requestParams\":{\"TRUNCATED\":\"\"}}", "{\"note\":\"...truncated\"}",
                "{\"a\":\"b... truncated\",\"c\":\"d... truncated\"}",
            ]
            #expect(key.tag(text(lines)).truncated == [1, 3, 5], "padding \(padding)")
        }
    }
}
