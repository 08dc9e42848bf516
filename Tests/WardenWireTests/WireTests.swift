import Testing
import WardenWire

/// What goes over the wire, and how refusals are told.
@Suite struct WireTests {
    @Test func framesSyslogByCountingOctets() async throws {
        let server = ScriptedServer()
        let sender = SyslogSender(host: "127.0.0.1", port: server.port, carrier: .tcp)
        try await sender.send([Array("<162>1 - ä".utf8), Array("<162>1 - b\n".utf8)])
        #expect(await server.whole() == "11 <162>1 - ä11 <162>1 - b\n")
    }

    @Test func collectorsThatAreAwayAreNoLoss() async throws {
        // A port that was free a moment ago.
        let server = ScriptedServer()
        let port = server.port
        try await SyslogSender(host: "127.0.0.1", port: port, carrier: .tcp).send([Array("x".utf8)])
        _ = await server.whole()
        await #expect(throws: WireError.self) {
            try await SyslogSender(host: "127.0.0.1", port: port, carrier: .tcp).send([Array("x".utf8)])
        }
    }

    private static let polite = [
        ("EHLO", "250-here\r\n250 8BITMIME"), ("MAIL FROM", "250 ok"), ("RCPT TO:<gone", "550 no such user"),
        ("RCPT TO:<later", "450 try again"), ("RCPT TO", "250 ok"), ("DATA", "354 go on"),
        (".\r\n", "250 2.0.0 queued as 7"),
        ("QUIT", "221 bye"),
    ]

    @Test func mailIsStuffedAndItsReceiptKept() async throws {
        let server = ScriptedServer(greeting: "220 here", answers: Self.polite)
        let sender = MailSender(host: "127.0.0.1", port: server.port, encryption: .none)
        let receipt = try await sender.send(
            from: "a@example.org",
            to: ["b@example.org", "c@example.org"],
            text: "Subject: x\r\n\r\n.hidden\r\nend\r\n",
            as: "warden"
        )
        #expect(receipt == "2.0.0 queued as 7")
        let heard = await server.whole()
        #expect(heard.contains("RCPT TO:<b@example.org>\r\nRCPT TO:<c@example.org>\r\nDATA\r\n"))
        #expect(heard.contains("\r\n\r\n..hidden\r\nend\r\n.\r\nQUIT"))
    }

    @Test(arguments: [("gone@example.org", WireError.Kind.lasting), ("later@example.org", .passing)])
    func refusalsSayWhetherToTryAgain(_ recipient: String, _ kind: WireError.Kind) async throws {
        let server = ScriptedServer(greeting: "220 here", answers: Self.polite)
        let sender = MailSender(host: "127.0.0.1", port: server.port, encryption: .none)
        await #expect {
            _ = try await sender.send(from: "a@example.org", to: [recipient], text: "x", as: "warden")
        } throws: { error in
            (error as? WireError)?.kind == kind
        }
    }

    @Test func withoutTLSNothingSecretIsSaid() async throws {
        let plain = ScriptedServer(greeting: "220 here", answers: Self.polite)
        let login = MailSender.Login(user: "u", password: "not a real one")
        let starttls = MailSender(host: "127.0.0.1", port: plain.port, encryption: .starttls, login: login)
        await #expect(throws: WireError(.lasting, "127.0.0.1:\(plain.port): the server offers no STARTTLS")) {
            _ = try await starttls.send(from: "a@b", to: ["c@d"], text: "x", as: "warden")
        }
        #expect(await !plain.whole().contains("AUTH"))
        let far = MailSender(host: "mail.example", port: 25, encryption: .none)
        await #expect(throws: WireError.self) {
            _ = try await far.send(from: "a@b", to: ["c@d"], text: "x", as: "warden")
        }
    }
}
