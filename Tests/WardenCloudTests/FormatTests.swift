import Testing
import WardenCloud
import WardenDomain

@Suite struct FormatTests {
    private func json(_ text: String) throws -> JSONValue { try JSONReader.read(Array(text.utf8)) }

    @Test func readsJSON() throws {
        let value = try json(#" {"a":[1,-2.5e1,"x\n\u00e9\ud83d\ude00",true,null],"big":9007199254740993} "#)
        #expect(value["a"] == [1, .double(-25), "x\né😀", true, .null])
        #expect(value["big"]?.integer == 9_007_199_254_740_993)
        #expect(try json(String(decoding: value.encoded, as: UTF8.self)) == value)
    }

    @Test(arguments: [#"{"a":1"#, #"["#, #"{"a"#, #""x"#, "", "tru", #"{"a":"\u00"#]) func seesACut(text: String) {
        let error = #expect(throws: MalformedBody.self) { try json(text) }
        #expect(error?.mayBeCut == true)
    }

    @Test(arguments: ["{}x", "{a:1}", "[1,]", "<html>", "+1 ", #"{"a":1,}"#]) func refusesWhatIsNoJSON(text: String) {
        let error = #expect(throws: MalformedBody.self) { try json(text) }
        #expect(error?.mayBeCut == false)
    }

    @Test func neverShortensAList() throws {
        #expect(try json(#"["a",{"b":1}]"#).strings == nil)
        #expect(try json(#"["a",7]"#).strings == ["a", "7"])
    }

    @Test func refusesDeepNesting() {
        #expect(throws: MalformedBody.self) { try json(String(repeating: "[", count: 100_000)) }
    }

    @Test func readsXML() throws {
        let text = """
            <?xml version="1.0"?><!-- c --><a:R xmlns:a="u" x="1&amp;2"><P> </P><K>a&lt;b&#233;&#x1F600;</K><K><![CDATA[<x>]]></K>
            <L><M>1</M><M>2</M></L></a:R>
            """
        let root = try XMLReader.read(Array(text.utf8))
        #expect(root.name == "R" && root.attributes["x"] == "1&2" && root.text("P") == " ")
        #expect(root.all("K").map(\.text) == ["a<bé😀", "<x>"] && root.list("L", "M").map(\.text) == ["1", "2"])
    }

    @Test(arguments: ["<a><b></a>", "<!DOCTYPE html><html></html>", "<a>&evil;</a>", "<a/><b/>", "no"])
    func refusesWhatIsNoXML(text: String) {
        #expect(throws: MalformedBody.self) { try XMLReader.read(Array(text.utf8)) }
    }

    @Test func seesCutXML() {
        let error = #expect(throws: MalformedBody.self) { try XMLReader.read(Array("<a><b>x</b".utf8)) }
        #expect(error?.mayBeCut == true)
    }

    @Test(arguments: ["", "f", "fo", "foo", "foob", "fooba", "foobar"]) func turnsBase64Around(text: String) {
        #expect(Base64.decode(Base64.encode(Array(text.utf8))) == Array(text.utf8))
    }

    @Test func encodesBase64AsRFC4648() {
        #expect(
            Base64.encode(Array("fooba".utf8)) == "Zm9vYmE=" && Base64.decode("a") == nil
                && Base64.decode("a*==") == nil
        )
    }

    @Test func readsHTTPDates() {
        #expect(HTTPDate.seconds("Fri, 24 May 2013 00:00:00 GMT") == 1_369_353_600)
        #expect(HTTPDate.seconds("yesterday") == nil)
    }

    @Test(arguments: [
        "dapi" + String(repeating: "0f", count: 16), "eyJ" + String(repeating: "aB1", count: 12) + ".x.y",
        "https://s3/x?X-Amz-Signature=" + String(repeating: "ab", count: 32),
        "wJalrXUtnFEMI/K7MDENG/bPxRfiCY" + "EXAMPLEKEY", "client_secret=hushhushhush",
    ])
    func redacts(secret: String) {
        for text in [secret, "for \(secret).", "{\"t\":\"\(secret)\"}", "Bearer \(secret)"] {
            let clean = Redaction.clean(text)
            #expect(!clean.contains(secret.suffix(12)) && clean.contains("<redacted>"), "\(clean)")
        }
    }

    @Test func keepsWordsThatAreNoSecrets() {
        let text = "User: arn:aws:iam::111122223333:role/audit is not authorized to perform s3:GetBucketPolicy on logs"
        #expect(Redaction.clean(text) == text)
    }
}
