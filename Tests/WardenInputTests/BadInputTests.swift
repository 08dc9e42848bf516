import Testing
import WardenDomain
import WardenInput

@Suite struct BadInputTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: [
        ("PAR1", "Parquet"), ("Obj\u{1}", "Avro"), ("SQLite format 3\u{0}", "SQLite"), ("BZh91AY", "bzip2"),
    ])
    func namesTheFormatItDoesNotRead(magic: String, name: String) throws {
        let result = ReadResult(try folder.write("a.json", Array(magic.utf8) + (0..<5_000).map { UInt8($0 % 251) }))
        #expect(result.lines.isEmpty)
        #expect(result.reasons == ["binary-file"])
        #expect(result.quarantine.first?.message.contains(name) == true)
        #expect(result.quarantine.first?.length == UInt64(magic.utf8.count + 5_000))
    }

    @Test func recordsABinaryFileOnce() throws {
        var state: UInt64 = 1
        let noise = (0..<300_000).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1
            return UInt8(state >> 56)
        }
        let result = ReadResult(try folder.write("a.json", noise))
        #expect(result.lines.isEmpty)
        #expect(result.quarantine.count == 1)
    }

    /// Who may write a file may not hide its events by a few bytes in front of them.
    @Test(arguments: [
        ("PAR1", "binary-file"), ("\u{0}\u{0}\u{0}", "binary-file"), ("\u{7F}ELF", "binary-file"),
    ])
    func readsTheEventsBehindBytesThatAreNoText(head: String, reason: String) throws {
        var state: UInt64 = 7
        let noise = (0..<200_000).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1
            return UInt8(state >> 56)
        }
        let events = (0..<3).map { "{\"a\":\($0)}\n" }.joined()
        for length in [0, 1, 600, 65_535, 65_536, 200_000] {
            let front = Array(head.utf8) + noise.prefix(length) + [10]
            let result = ReadResult(try folder.write("a.json", front + Array(events.utf8)))
            #expect(result.reasons == [reason])
            #expect(result.quarantine.first?.length == UInt64(front.count))
            #expect(result.texts == ["{\"a\":0}", "{\"a\":1}", "{\"a\":2}"])
            #expect(result.lines.first?.offset == UInt64(front.count))
            #expect(result.lines.first?.line == front.count { $0 == 10 } + 1)
        }
    }

    @Test func readsTheEventsBehindAFalseMark() throws {
        let result = ReadResult(try folder.write("a.json", [0xFF, 0xFE, 10] + Array("{\"a\":1}\n".utf8)))
        #expect(result.reasons == ["utf-16"])
        #expect(result.texts == ["{\"a\":1}"])
    }

    @Test func refusesUTF16WithAWayOut() throws {
        let result = ReadResult(
            try folder.write("a.json", [0xFF, 0xFE] + Array("{\"a\":1}".utf16).flatMap { [UInt8($0), 0] })
        )
        #expect(result.reasons == ["utf-16"])
        #expect(result.quarantine.first?.message.contains("iconv") == true)
    }

    @Test func recordsARunOfOtherTextOnce() throws {
        let other = (0..<20_000).map { "line \($0) of something else" }.joined(separator: "\n") + "\n"
        let result = ReadResult(try folder.write("a.txt", other + "{\"a\":1}\n"))
        #expect(result.texts.last == "{\"a\":1}")
        #expect(result.lines.last?.line == 20_001)
        #expect(result.quarantine.count < 12)
        #expect(Set(result.reasons) == ["not-an-event"])
    }

    @Test func leavesAStrayLineAmongEventsToTheEngine() throws {
        let result = ReadResult(try folder.write("a.txt", "oops\n{\"a\":1}\n"))
        #expect(result.texts == ["oops", "{\"a\":1}"])
        #expect(result.quarantine.isEmpty)
    }

    @Test func goesOnAfterADamagedArray() throws {
        let result = ReadResult(try folder.write("a", "[\n{\"a\":1},\n{\"a\":2} x,\n{\"a\":3}\n]\n{\"b\":4}\n"))
        #expect(result.texts.prefix(2) == ["{\"a\":1}", "{\"a\":2}"])
        #expect(result.reasons == ["malformed-json"])
        #expect(result.quarantine.first?.location.line == 3)
        #expect(result.texts.last == "{\"b\":4}")
    }

    @Test func findsADocumentInTheMiddleOfLines() throws {
        let result = ReadResult(
            try folder.write("a", "{\"a\":1}\n[\n{\"a\":2},\n{\"a\":3}\n]\n{\n  \"a\": 4\n}\n{\"a\":5}\n")
        )
        #expect(result.texts == ["{\"a\":1}", "{\"a\":2}", "{\"a\":3}", "{   \"a\": 4 }", "{\"a\":5}"])
        #expect(result.lines.map(\.line) == [1, 3, 4, 6, 9])
        #expect(result.quarantine.isEmpty)
    }

    @Test func keepsALineCutOffInTheMiddleApart() throws {
        let result = ReadResult(try folder.write("a", "{\"a\":1,\n{\"a\":2}\n"))
        #expect(result.texts == ["{\"a\":1,", "{\"a\":2}"])
    }

    @Test func survivesDeepNesting() throws {
        let deep = String(repeating: "{\"a\":", count: 200_000) + "1" + String(repeating: "}", count: 200_000)
        let row = "{\"action_name\":\"a\",\"request_params\":\"\(deep.replacing("\"", with: "\\\""))\"}"
        let result = ReadResult(try folder.write("a", "\(deep)\n\(row)\n{\"a\":2}\n"))
        #expect(result.lines.count == 3)
        #expect(result.lines.last?.line == 3)
    }

    /// Rows of every shape that hold broken text are left as they stand, so that the byte told is the file's.
    @Test(arguments: [
        #"{"event_time":"2026-03-02T10:00:00Z","service_name":"accounts","action_name":"lo?gin"}"#,
        #"{"time":"2026-03-02T10:00:00Z","operationName":"Microsoft.Databricks/accounts/x","properties":"{?}"}"#,
    ])
    func keepsBrokenTextInPlace(_ line: String) throws {
        let bytes = line.utf8.map { $0 == UInt8(ascii: "?") ? 0xFF : $0 }
        let result = ReadResult(try folder.write("a.json", bytes + [10] + Array("{\"a\":1}\n".utf8)))
        #expect(result.texts.first == String(decoding: bytes, as: UTF8.self))
    }

    @Test func keepsTheCellsOfARowWithBrokenTextInPlace() throws {
        let header = "event_time,service_name,action_name,request_params\n"
        let row = "2026-03-02T10:00:00Z,accounts,lo?gin,\"{\"\"a\"\":\n1}\"".utf8.map {
            $0 == UInt8(ascii: "?") ? 0xFF : $0
        }
        let result = ReadResult(try folder.write("a.csv", Array(header.utf8) + row + [10]))
        #expect(result.texts.first == String(decoding: row.map { $0 == 10 ? 32 : $0 }, as: UTF8.self))
        #expect(result.lines.first?.offset == UInt64(header.utf8.count))
    }

    /// What a client sends as its agent may not hide its request.
    @Test func readsAccessLogLinesWithBytesThatAreNoText() throws {
        let owner = String(repeating: "7", count: 64)
        let line =
            owner + " logs [06/Feb/2026:00:00:38 +0000] 192.0.2.3 - 3E57427F33A59F07 REST.DELETE.OBJECT a.json "
            + "\"DELETE /a.json HTTP/1.1\" 204 - - 7 70 10 \"-\" \"agent ?é?\" - id - - - h TLSv1.2 - -\n"
        let result = ReadResult(try folder.write("a.log", line.utf8.map { $0 == UInt8(ascii: "?") ? 0xFF : $0 }))
        #expect(result.quarantine.isEmpty)
        #expect(result.texts.first?.contains("\"user_agent\":\"agent \u{FFFD}é\u{FFFD}\"") == true)
        #expect(result.texts.first?.contains("REST.DELETE.OBJECT") == true)
    }
}
