import Testing
import WardenAWS
import WardenCloud
import WardenDomain

/// Signatures compared with botocore's over generated requests with hard paths, queries and headers.
@Suite(.enabled(if: PythonTools.has("python3"), "needs TRAILWARDEN_TOOLS")) struct BotocoreSignatureTests {
    /// A small generator with a fixed seed.
    private struct Random {
        var state: UInt64 = 0x5EED

        mutating func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }

        mutating func text(_ pieces: [String], upTo count: Int) -> String {
            (0..<(1 + next(count))).map { _ in pieces[next(pieces.count)] }.joined()
        }
    }

    private static let pieces = [
        "a", "Z", "9", "-", "_", ".", "~", " ", "+", "%", "&", "=", "?", "#", "é", "日", "😀", "*", "'", "(", ")", "!",
        "$",
        ",", ":", ";", "@", "%2F", "%20", "\"", "<", "|", "\\", "^", "`", "{", "}", "[", "]",
    ]

    private static func generated() -> [(service: String, request: HTTPRequest, token: String?)] {
        var random = Random()
        return (0..<400).map { number in
            let service = ["s3", "iam", "kms", "backup", "sts", "events"][random.next(6)]
            var segments = (0..<random.next(4)).map { _ in random.text(pieces, upTo: 6) }
            // Only S3 leaves empty and dot segments as they are; the others are not sent such paths.
            if service == "s3", random.next(4) == 0 { segments += ["", "x"] }
            if service != "s3" { segments = segments.filter { $0 != "." && $0 != ".." } }
            var path = "/" + segments.map(PercentEncoding.strict).joined(separator: "/")
            if random.next(3) == 0, path != "/" { path += "/" }
            var request = HTTPRequest(
                method: ["GET", "PUT", "POST", "DELETE"][random.next(4)],
                authority: "bucket.\(service).eu-west-1.amazonaws.com",
                path: path
            )
            for index in 0..<random.next(5) {
                let value = random.next(4) == 0 ? "" : random.text(pieces, upTo: 8)
                request.query.append(
                    .init(random.text(["a", "B", "x-", "k e y", "ü", "%"], upTo: 3) + "\(index)", value)
                )
            }
            if random.next(2) == 0 { request.headers["x-amz-meta-a"] = "  two   spaces \(number) " }
            if random.next(2) == 0 { request.headers["Content-Type"] = "application/x-amz-json-1.1" }
            if random.next(3) == 0 { request.headers["X-Amz-Target"] = "TrentService.ListKeys" }
            if random.next(3) != 0, request.method != "GET" { request.body = Array(random.text(pieces, upTo: 30).utf8) }
            return (service, request, random.next(2) == 0 ? "Fwo/token+\(number)==" : nil)
        }
    }

    @Test func agreesWithBotocore() throws {
        let cases = Self.generated()
        let time: Int64 = 1_767_225_599
        let lines = cases.map { service, request, token in
            let headers = JSONValue.array(request.headers.fields.map { .array([.string($0.name), .string($0.value)]) })
            let members: [String: JSONValue] = [
                "key": .string(Fake.keys.accessKeyID), "secret": .string(Fake.keys.secretAccessKey),
                "token": token.map { .string($0) } ?? .null, "service": .string(service), "region": "eu-west-1",
                "method": .string(request.method), "url": .string(request.url), "headers": headers,
                "body": .array(request.body.map { .integer(Int64($0)) }), "time": .integer(time),
            ]
            return String(decoding: JSONValue.object(members).encoded, as: UTF8.self)
        }
        let answers = try PythonTools.run("sign.py", input: lines.joined(separator: "\n") + "\n")
        #expect(answers.count == cases.count)
        for ((service, request, token), expected) in zip(cases, answers) {
            var keys = Fake.keys
            keys.sessionToken = token
            let signer = SigV4Signer(credentials: keys, region: "eu-west-1", service: service)
            #expect(signer.sign(request, at: time).headers["Authorization"] == expected, "\(service) \(request.url)")
        }
    }
}
