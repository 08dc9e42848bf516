import Testing
import WardenDomain

@Suite struct HexadecimalTests {
    @Test func writesTwoDigitsForEachByte() {
        #expect(Hexadecimal.text([0, 1, 15, 16, 171, 255] as [UInt8]) == "00010f10abff")
        #expect(Hexadecimal.text([] as [UInt8]).isEmpty)
    }

    @Test func readsWhatItWrites() {
        let all = (0...255).map { UInt8($0) }
        #expect(Hexadecimal.bytes(Hexadecimal.text(all)) == all)
        #expect(Hexadecimal.bytes("ABcd") == [0xAB, 0xCD])
    }

    @Test(arguments: ["a", "abc", "+f", "0x", "g0", "１２", " 00"]) func refusesAnythingElse(text: String) {
        #expect(Hexadecimal.bytes(text) == nil)
    }
}
