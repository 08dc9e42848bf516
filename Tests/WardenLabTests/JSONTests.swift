import Testing

@testable import WardenLab

@Suite struct JSONTests {
    @Test(arguments: [
        "null", "true", "[1,2.5,-3]", #"{"a":{"b":["c"]},"d":"line\nbreak \"quoted\" \\ \u0001 ü"}"#, "{}", "[]",
        "1204551100001",
    ])
    func readsWhatItWrites(_ text: String) {
        let value = JSON(parsing: text)
        #expect(value != nil)
        #expect(value.flatMap { JSON(parsing: $0.encodedBytes) } == value)
    }

    @Test func refusesHalfAText() {
        #expect(JSON(parsing: #"{"a":[1,2"#) == nil)
    }
}
