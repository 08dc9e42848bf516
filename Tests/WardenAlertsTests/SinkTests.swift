import Testing
import WardenAlerts
import WardenCloud
import WardenDomain

/// What each sink writes, and how it reads the answers.
@Suite struct SinkTests {
    private func make(_ type: String, _ texts: [String: String], _ secrets: [String: String] = [:]) throws -> any Sink {
        try SinkCatalogue.make(
            type,
            SinkSettings(
                name: "s",
                texts: texts,
                lists: ["to": ["soc@example.org", "duty@example.org"]],
                secrets: secrets.mapValues { Secret($0) }
            )
        )
    }

    private func body(_ sink: any Sink, _ reason: Dispatch.Reason = .raised) throws -> JSONValue {
        try Fixture.json(sink.message(for: Fixture.dispatch(reason), Fixture.context))
    }

    @Test func webhookIsSignedOverTimeAndDelivery() throws {
        let sink = try make("webhook", ["url": "https://hooks.example/in"], ["secret": "s3cr3t"])
        let request = try #require(Fixture.request(sink.message(for: Fixture.dispatch(), Fixture.context)))
        let stamp = try #require(request.headers["X-Trailwarden-Timestamp"])
        let delivery = try #require(request.headers["X-Trailwarden-Delivery"])
        #expect(stamp == String(Fixture.now / 1_000))
        #expect(request.headers["Idempotency-Key"] == delivery)
        let expected = WebhookSignature.sign(
            request.body,
            timestamp: stamp,
            delivery: delivery,
            secret: Secret("s3cr3t")
        )
        #expect(request.headers["X-Trailwarden-Signature"] == "v1=" + expected)
        #expect(request.path == "/in")
    }

    @Test func syslogEscapesWhatLogsWrote() throws {
        let sink = try make("syslog", ["host": "log.example", "transport": "tls"])
        var alert = Fixture.alert(subject: "a\"]\\b\nc")
        alert.severity = .critical
        let message = sink.message(for: Fixture.dispatch(.raised, [alert]), Fixture.context)
        guard case .syslog(let lines, let target) = message else { return #expect(Bool(false), "not syslog") }
        let line = String(decoding: lines[0], as: UTF8.self)
        #expect(target.port == 6_514)
        #expect(line.hasPrefix("<162>1 2026-09-21T14:13:20.000Z warden-1 trailwarden - ALERT [trailwarden@32473 "))
        #expect(line.contains(#"subject="a\"\]\\b"#))
        #expect(!line.contains("\n"))
    }

    @Test func cefEscapesHeaderAndExtension() throws {
        let sink = try make("cef", ["host": "log.example", "transport": "udp"])
        let alert = Fixture.alert(subject: "x=y|z", title: "a|b=c\\d")
        guard case .syslog(let lines, _) = sink.message(for: Fixture.dispatch(.raised, [alert]), Fixture.context)
        else { return #expect(Bool(false), "not syslog") }
        let line = String(decoding: lines[0], as: UTF8.self)
        #expect(line.contains(#"CEF:0|Trailwarden|Trailwarden|0.1|3f1c9a52-0000-4000-8000-000000000001|a\|b=c\\d|8|"#))
        #expect(line.contains(#"suser=x\=y|z"#))
        #expect(line.contains("cnt=3"))
        #expect(line.contains("src=203.0.113.9"))
    }

    @Test(arguments: [(Dispatch.Reason.raised, "trigger"), (.acknowledged, "acknowledge"), (.resolved, "resolve")])
    func pagerDutyKeepsOneIncidentAnAlert(_ reason: Dispatch.Reason, _ action: String) throws {
        let json = try body(make("pagerduty", [:], ["routing_key": "k"]), reason)
        #expect(json["event_action"]?.string == action)
        #expect(json["dedup_key"]?.string == Fixture.alert().id)
        #expect(json["payload"]?["severity"]?.string == "error")
    }

    @Test func opsgenieClosesByAlias() throws {
        let sink = try make("opsgenie", [:], ["key": "k"])
        let request = try #require(Fixture.request(sink.message(for: Fixture.dispatch(.resolved), Fixture.context)))
        #expect(request.target == "/v2/alerts/\(Fixture.alert().id)/close?identifierType=alias")
        #expect(request.headers["Authorization"] == "GenieKey k")
    }

    @Test func slackCannotBeMadeToMention() throws {
        let sink = try make("slack", [:], ["url": "https://hooks.slack.example/T/B/x"])
        let alert = Fixture.alert(subject: "<!channel> & <http://evil|x>")
        let message = sink.message(for: Fixture.dispatch(.raised, [alert]), Fixture.context)
        let text = try Fixture.json(message)["text"]?.string
        #expect(text?.contains("&lt;!channel&gt; &amp; &lt;http") == true)
    }

    @Test func teamsKeepsTheSignatureOfTheWorkflow() throws {
        let sink = try make("teams", [:], ["url": "https://x.example/workflows/1?api-version=1&sig=a%2Bb"])
        let request = try #require(Fixture.request(sink.message(for: Fixture.dispatch(), Fixture.context)))
        #expect(request.target == "/workflows/1?api-version=1&sig=a%2Bb")
        #expect(try Fixture.json(.http(request, signing: nil))["attachments"]?.array?.count == 1)
    }

    @Test func splunkIsDeliveredWhenIndexed() throws {
        let sink = try make("splunk", ["url": "https://splunk.example:8088"], ["token": "t"])
        let dispatch = Fixture.dispatch()
        let first = sink.verdict(
            on: Fixture.response(200, #"{"text":"Success","code":0,"ackId":5}"#),
            step: 0,
            dispatch: dispatch,
            Fixture.context
        )
        guard case .then(let next) = first else { return #expect(Bool(false), "no question for the index") }
        #expect(try Fixture.json(next)["acks"]?.integers == [5])
        let waiting = sink.verdict(
            on: Fixture.response(200, #"{"acks":{"5":false}}"#),
            step: 7,
            dispatch: dispatch,
            Fixture.context
        )
        #expect(waiting == .retry(reason: "received, but not indexed yet", after: 5_000))
        let done = sink.verdict(
            on: Fixture.response(200, #"{"acks":{"5":true}}"#),
            step: 1,
            dispatch: dispatch,
            Fixture.context
        )
        #expect(done == .delivered(receipt: "indexed, acknowledgement 5"))
    }

    @Test func jiraMakesNoSecondIssue() throws {
        let sink = try make(
            "jira",
            ["url": "https://x.atlassian.example", "project": "SEC", "user": "u@example.org"],
            ["token": "t"]
        )
        let dispatch = Fixture.dispatch()
        let known = sink.verdict(
            on: Fixture.response(200, #"{"issues":[{"key":"SEC-7"}]}"#),
            step: 0,
            dispatch: dispatch,
            Fixture.context
        )
        #expect(known == .delivered(receipt: "SEC-7, made before"))
        let unknown = sink.verdict(
            on: Fixture.response(200, #"{"issues":[]}"#),
            step: 0,
            dispatch: dispatch,
            Fixture.context
        )
        guard case .then(let next) = unknown else { return #expect(Bool(false), "no issue made") }
        #expect(Fixture.request(next)?.path == "/rest/api/3/issue")
        #expect(try Fixture.json(next)["fields"]?["project"]?["key"]?.string == "SEC")
    }

    @Test(arguments: [
        (200, DeliveryVerdict.delivered(receipt: "HTTP 200")), (202, .delivered(receipt: "HTTP 202")),
        (429, .retry(reason: "HTTP 429", after: 7_000)), (500, .retry(reason: "HTTP 500", after: 7_000)),
        (403, .retry(reason: "HTTP 403", after: 7_000)), (400, .refused(reason: "HTTP 400")),
        (301, .refused(reason: "HTTP 301")),
    ])
    func readsPlainAnswers(_ status: Int, _ verdict: DeliveryVerdict) {
        #expect(DeliveryVerdict(Fixture.response(status, "", ["Retry-After": "7"])) == verdict)
    }

    @Test func partialFailuresAreSeen() throws {
        let bus = try make("eventbridge", ["region": "eu-west-1"])
        let failed = Fixture.response(
            200,
            #"{"FailedEntryCount":1,"Entries":[{"ErrorCode":"InternalFailure","ErrorMessage":"x"}]}"#
        )
        #expect(
            bus.verdict(on: failed, step: 0, dispatch: Fixture.dispatch(), Fixture.context)
                == .retry(reason: "InternalFailure: x", after: nil)
        )
        let hub = try make("security-hub", ["region": "eu-west-1", "account": "123456789012"])
        let refused = Fixture.response(200, #"{"FailedCount":1,"FailedFindings":[{"ErrorMessage":"bad"}]}"#)
        #expect(
            hub.verdict(on: refused, step: 0, dispatch: Fixture.dispatch(), Fixture.context)
                == .refused(reason: "bad")
        )
        let kafka = try make("kafka", ["url": "https://k.example", "topic": "t"])
        let cut = Fixture.response(200, #"{"offsets":[{"partition":0,"offset":1},{"error_code":2,"error":"later"}]}"#)
        #expect(
            kafka.verdict(on: cut, step: 0, dispatch: Fixture.dispatch(), Fixture.context)
                == .retry(reason: "later", after: nil)
        )
    }

    @Test func fifoQueuesKnowADeliveryAgain() throws {
        let json = try body(make("sqs", ["region": "eu-west-1", "queue": "https://sqs.example/1/a.fifo"]))
        #expect(json["MessageDeduplicationId"]?.string == Fixture.dispatch().id)
        let plain = try body(make("sqs", ["region": "eu-west-1", "queue": "https://sqs.example/1/a"]))
        #expect(plain["MessageDeduplicationId"] == nil)
    }

    @Test func mailSurvivesTheWay() throws {
        let sink = try make("email", ["host": "mail.example", "from": "warden@example.org"])
        let alert = Fixture.alert(subject: "käthe@example.com\r\nBcc: all@example.org")
        guard case .mail(let mail, let server) = sink.message(for: Fixture.dispatch(.raised, [alert]), Fixture.context)
        else { return #expect(Bool(false), "no mail") }
        #expect(server.encryption == .starttls)
        #expect(server.port == 587)
        #expect(!mail.text.contains("\nBcc:"))
        #expect(mail.text.contains("Subject: =?utf-8?B?"))
        #expect(mail.text.contains("Date: Mon, 21 Sep 2026 14:13:20 +0000\r\n"))
        #expect(mail.text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 998 })
    }

    @Test func refusesAddressesThatHoldMore() {
        #expect(throws: WardenError.self) {
            try make("email", ["host": "m", "from": "a@b>\r\nRCPT TO:<x@y"])
        }
        #expect(throws: WardenError.self) { try make("webhook", ["url": "http://example.org/x"], ["secret": "s"]) }
        #expect(throws: WardenError.self) { try make("webhook", ["url": "https://example.org/x"]) }
    }

    /// Whatever the sink: the same dispatch gives the same key at the receiver, and no secret stands in a body.
    @Test(arguments: SinkCatalogue.types.map { $0.type })
    func secretsStayInHeaders(_ type: String) throws {
        let secret = "https://example.org/hook-secret-value"
        let kind = try #require(SinkCatalogue.type(type))
        var texts = [
            "url": "https://example.org", "host": "h", "from": "a@example.org", "region": "eu-west-1", "queue": "q",
            "topic": "t", "bucket": "b", "account": "123456789012", "project": "P", "user": "u", "path": "/x",
        ]
        var secrets: [String: String] = [:]
        for key in kind.keys where key.form == .secret {
            secrets[key.name] = secret
            texts[key.name] = nil
        }
        let sink = try make(type, texts, secrets)
        let message = sink.message(for: Fixture.dispatch(), Fixture.context)
        guard let request = Fixture.request(message) else { return }
        // PagerDuty's routing key belongs into the body: its API has no other place for it.
        guard type != "pagerduty" else { return }
        #expect(!String(decoding: request.body, as: UTF8.self).contains(secret))
    }
}
