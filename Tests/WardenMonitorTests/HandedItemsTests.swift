import Testing
import WardenDomain

@testable import WardenRuntime

/// What was handed over is known, in bounded memory; the store knows the rest.
@Suite struct HandedItemsTests {
    @Test func aVersionIsNewOnce() throws {
        let items = HandedItems(limit: 10)
        #expect(try items.isNew("a", "1") { _ in nil })
        #expect(try !items.isNew("a", "1") { _ in nil })
        #expect(try items.isNew("a", "2") { _ in nil })
        items.remove("a")
        #expect(try items.isNew("a", "2") { _ in nil })
    }

    @Test func theStoreIsAskedForWhatIsNotHeld() throws {
        let items = HandedItems(limit: 10)
        #expect(try !items.isNew("old", "1") { $0 == "old" ? "1" : nil })
        #expect(try items.isNew("changed", "2") { _ in "1" })
        items.removeAll()
        #expect(try !items.isNew("changed", "2") { _ in "2" })
    }

    @Test func memoryIsBoundedAndForgettingCostsAQuestion() throws {
        let items = HandedItems(limit: 100)
        for number in 0..<10_000 { #expect(try items.isNew("i\(number)", "1") { _ in nil }) }
        #expect(items.count == 100)
        #expect(try !items.isNew("i9999", "1") { _ in nil })
        #expect(try !items.isNew("i0", "1") { _ in "1" })
    }

    @Test func whatCannotBeAskedIsNotTakenForHandedOver() throws {
        let items = HandedItems(limit: 10)
        let failure = WardenError(code: "store.busy", object: "x", "busy")
        #expect(throws: WardenError.self) { try items.isNew("a", "1") { _ in throw failure } }
        #expect(try items.isNew("a", "1") { _ in nil })
    }
}
