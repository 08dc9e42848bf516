import Crypto
import Testing

@testable import WardenIntegrity

@Suite struct MerkleTests {
    /// The eight leaves that Certificate Transparency implementations test with.
    static let leaves: [[UInt8]] = [
        [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
        [0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57],
        [0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F],
    ]

    @Test(arguments: [
        (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        (1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
        (2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
        (3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
        (4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
        (5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
        (6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
        (7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"),
        (8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
    ])
    func equalsRFC6962Roots(_ count: Int, _ root: String) {
        var range = CompactRange()
        for leaf in Self.leaves.prefix(count) { range.append(.leaf(leaf)) }
        #expect(range.root.hexadecimal == root)
        #expect(range.count == UInt64(count))
    }

    /// MTH as RFC 6962 defines it, by splitting at the largest power of two below n.
    static func definition(_ leaves: ArraySlice<[UInt8]>) -> [UInt8] {
        if leaves.isEmpty { return Array(SHA256.hash(data: [UInt8]())) }
        if leaves.count == 1 { return Array(SHA256.hash(data: [0] + leaves[leaves.startIndex])) }
        var half = 1
        while half * 2 < leaves.count { half *= 2 }
        let middle = leaves.startIndex + half
        return Array(SHA256.hash(data: [1] + definition(leaves[..<middle]) + definition(leaves[middle...])))
    }

    @Test func equalsTheDefinitionForEverySize() {
        var range = CompactRange()
        var leaves: [[UInt8]] = []
        for size in 0..<140 {
            #expect(range.root.bytes == Self.definition(leaves[...]), "size \(size)")
            leaves.append((0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) })
            range.append(.leaf(leaves[size]))
        }
    }

    /// Lengths around every padding edge, several at once, so that both lanes of the native way are in use.
    @Test func leafHashesEqualAnotherImplementation() {
        for length in 0..<300 {
            let data = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ length) }
            #expect(MerkleHash.leaf(data).bytes == Array(SHA256.hash(data: [0] + data)), "length \(length)")
        }
        let lines = (0..<301).map { length in (0..<length).map { UInt8(truncatingIfNeeded: $0 ^ length) } }
        #expect(MerkleHash.leaves(lines).map(\.bytes) == lines.map { Array(SHA256.hash(data: [0] + $0)) })
    }
}
