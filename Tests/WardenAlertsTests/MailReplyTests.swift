import Testing
import WardenAlerts

/// Answers of mail servers, line by line.
@Suite struct MailReplyTests {
    private func read(_ lines: [String]) throws(MailReply.Fault) -> MailReply? {
        var reader = MailReply.Reader()
        for line in lines {
            if let reply = try reader.take(line) { return reply }
        }
        return nil
    }

    @Test func takesLinesUntilTheLast() throws {
        let reply = try read(["250-mail.example", "250-STARTTLS", "250 8BITMIME", "221 not part of it"])
        #expect(reply?.code == 250 && reply?.lines == ["mail.example", "STARTTLS", "8BITMIME"])
        #expect(reply?.words == "250 8BITMIME" && reply?.isLasting == false)
        #expect(try read(["250-there is more"]) == nil)
        #expect(try read(["354"])?.words == "354")
        #expect(try read(["550 no"])?.isLasting == true)
        #expect(try read(["451 later"])?.isLasting == false)
    }

    @Test(arguments: ["", "25", "+25 ok", "199 no", "600 no", "2500 ok", "250_ok", "ok", " 250 ok", "٢٥٠ ok"])
    func refusesWhatIsNoAnswer(line: String) {
        #expect(throws: MailReply.Fault.noReply(line)) { try read([line]) }
    }

    @Test func refusesAnAnswerThatChangesItsMindOrNeverEnds() {
        #expect(throws: MailReply.Fault.otherCode("550 no")) { try read(["250-yes", "550 no"]) }
        #expect(throws: MailReply.Fault.noEnd) { try read(Array(repeating: "250-more", count: 101)) }
    }

    @Test func showsNoControlCharacters() throws {
        let reply = try read(["250 \u{1B}[2Jgone\u{07}"])
        #expect(reply?.words.unicodeScalars.contains { $0.value < 0x20 } == false)
        let fault = #expect(throws: MailReply.Fault.self) { try read(["\u{1B}[2J"]) }
        #expect(fault?.words.unicodeScalars.contains { $0.value < 0x20 } == false)
    }
}
