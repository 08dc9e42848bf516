import Crypto
import Foundation
import Testing
import WardenDomain
import WardenEvidence

/// Hashing, proofs and tiles against the published vectors and against the definition of RFC 6962 written out naively.
@Suite struct TreeTests {
    /// The eight leaves that Certificate Transparency's own tests use.
    static let leaves: [[UInt8]] = [
        [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43], Array(0x50...0x57),
        Array(0x60...0x6F),
    ]

    static let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    /// MTH as the RFC defines it.
    static func root(_ hashes: ArraySlice<TreeHash>) -> TreeHash {
        guard let first = hashes.first else { return .empty }
        guard hashes.count > 1 else { return first }
        var split = 1
        while split * 2 < hashes.count { split *= 2 }
        let middle = hashes.startIndex + split
        return TreeHash.node(root(hashes[..<middle]), root(hashes[middle...]))
    }

    static func hashes(_ count: Int) -> [TreeHash] {
        (0..<count).map { TreeHash.leaf(Array("entry \($0)".utf8)) }
    }

    static func builder(_ hashes: [TreeHash]) -> ProofBuilder {
        ProofBuilder { level, index in
            let start = Int(index) << level
            return root(hashes[start..<start + 1 << level])
        }
    }

    @Test(arguments: 0...8) func rootsAreThePublishedOnes(size: Int) {
        var edge = TreeEdge()
        var frontier = TileFrontier()
        for leaf in Self.leaves.prefix(size) {
            edge.append(.leaf(leaf))
            _ = frontier.append(.leaf(leaf))
        }
        #expect(edge.root.hexadecimal == Self.roots[size])
        #expect(frontier.root.hexadecimal == Self.roots[size])
    }

    @Test(arguments: [
        (0, 8, "96a296d2 5f083f0a 6b47aaf2"), (5, 8, "bc1a0643 ca854ea1 d37ee418"), (2, 3, "fac54203"),
        (1, 5, "6e340b9c 5f083f0a bc1a0643"), (0, 1, ""),
    ])
    func inclusionProofsAreThePublishedOnes(index: UInt64, size: UInt64, expected: String) throws {
        let hashes = Self.leaves.map { TreeHash.leaf($0) }
        let proof = try Self.builder(hashes).inclusion(of: index, in: size)
        #expect(proof.hashes.map { $0.hexadecimal.prefix(8) }.joined(separator: " ") == expected)
    }

    @Test(arguments: [
        (1, 8, "96a296d2 5f083f0a 6b47aaf2"), (6, 8, "0ebc5d34 ca854ea1 d37ee418"), (2, 5, "5f083f0a bc1a0643"),
        (3, 7, "0298d122 07506a85 fac54203 837dbb15"), (4, 8, "6b47aaf2"),
    ])
    func consistencyProofsAreThePublishedOnes(old: UInt64, new: UInt64, expected: String) throws {
        let hashes = Self.leaves.map { TreeHash.leaf($0) }
        let proof = try Self.builder(hashes).consistency(from: old, to: new)
        #expect(proof.hashes.map { $0.hexadecimal.prefix(8) }.joined(separator: " ") == expected)
    }

    @Test func everyProofOfSmallTreesHoldsAndNoOtherLeafDoes() throws {
        let hashes = Self.hashes(33)
        for size in 1...33 {
            let root = Self.root(hashes[..<size])
            for index in 0..<size {
                let proof = try Self.builder(hashes).inclusion(of: UInt64(index), in: UInt64(size))
                #expect(proof.proves(hashes[index], in: root))
                #expect(!proof.proves(.empty, in: root))
                var longer = proof
                longer.hashes.append(.empty)
                #expect(!longer.proves(hashes[index], in: root))
                var moved = proof
                moved.index = UInt64((index + 1) % size)
                #expect(size == 1 || !moved.proves(hashes[index], in: root))
            }
            for old in 1...size {
                let proof = try Self.builder(hashes).consistency(from: UInt64(old), to: UInt64(size))
                let before = Self.root(hashes[..<old])
                #expect(proof.proves(before, root))
                #expect(old == size || !proof.proves(.empty, root))
                #expect(!proof.proves(before, .empty))
            }
        }
    }

    @Test(arguments: [1, 255, 256, 257, 300, 65_535, 65_536, 65_537, 70_000])
    func tilesGiveTheSameTreeAtTheirEdges(size: Int) throws {
        var frontier = TileFrontier()
        var tiles: [String: [UInt8]] = [:]
        let hashes = Self.hashes(size)
        for hash in hashes {
            for full in frontier.append(hash) {
                tiles[Tile(.hashes(level: full.level), index: full.index, width: 256).path] = full.hashes.flatMap(
                    \.bytes
                )
            }
        }
        for part in frontier.partialTiles {
            tiles[Tile(.hashes(level: part.level), index: part.index, width: part.hashes.count).path] =
                part.hashes.flatMap(\.bytes)
        }
        let count = UInt64(size)
        let tree = TiledTree(size: count) { tiles[$0.path] }
        let root = Self.root(hashes[...])
        #expect(frontier.root == root)
        #expect(try tree.proofs().root(size: count) == root)
        for index in [0, size / 3, size - 1] {
            #expect(try tree.proofs().inclusion(of: UInt64(index), in: count).proves(hashes[index], in: root))
        }
        let again = try TileFrontier(count: count) { try tree.tile(level: $0, index: $1) }
        #expect(again == frontier)
    }

    @Test(arguments: [
        (Tile(.hashes(level: 0), index: 1_234_067, width: 256), "tile/0/x001/x234/067"),
        (Tile(.hashes(level: 1), index: 0, width: 1), "tile/1/000.p/1"),
        (Tile(.entries, index: 999, width: 256), "tile/entries/999"),
        (Tile(.entries, index: 1_000, width: 44), "tile/entries/x001/000.p/44"),
    ])
    func pathsAreThoseOfTheSpecification(tile: Tile, path: String) { #expect(tile.path == path) }

    @Test func aTreeOf70000HasTheTilesOfTheSpecification() {
        #expect(Tile.tiles(level: 0, size: 70_000) == 274)
        #expect(Tile.hashes(level: 0, index: 273, size: 70_000)?.width == 112)
        #expect(Tile.hashes(level: 1, index: 1, size: 70_000)?.width == 17)
        #expect(Tile.hashes(level: 2, index: 0, size: 70_000)?.width == 1)
        #expect(Tile.hashes(level: 3, index: 0, size: 70_000) == nil)
    }
}
