import Foundation
import Testing
import WardenDomain
import WardenInput

@Suite struct DatabricksShapeTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func keepsDeliveredLinesByteForByte() throws {
        let lines = try Fixture.lines("samples.jsonl").filter {
            $0.contains("\"serviceName\"") && !$0.contains("\"properties\"")
        }
        let result = ReadResult(try folder.write("a.json", lines.joined(separator: "\n") + "\n"))
        #expect(result.texts == lines)
        #expect(result.sources == [.databricks])
    }

    @Test func readsAMixtureOfShapesLineByLine() throws {
        let result = ReadResult(Fixture.path("samples.jsonl"))
        #expect(result.lines.map(\.line) == Array(1...49))
        #expect(result.quarantine.isEmpty)
        for object in try result.objects() {
            #expect(object["serviceName"] is String)
            #expect(object["actionName"] is String)
            if let parameters = object["requestParams"] { #expect(parameters is NSDictionary) }
        }
    }

    @Test func bringsTableRowsToTheDeliveredForm() throws {
        let row = try Fixture.lines("samples.jsonl")[12]
        let object = try #require(ReadResult(try folder.write("a.json", row)).objects().first)
        #expect(object["eventId"] as? String == "34ac703c772f3549dcc8671f654950f0")
        #expect(object["timestamp"] as? Int == 1_672_534_861_123)
        #expect(object["sourceIPAddress"] as? String == "10.30.0.242")
        #expect(object["userIdentity"] as? NSDictionary == ["email": "user@domain.com", "subjectName": NSNull()])
        #expect(
            object["response"] as? NSDictionary == ["statusCode": 200, "errorMessage": NSNull(), "result": NSNull()]
        )
        #expect((object["requestParams"] as? NSDictionary)?["full_name_arg"] as? String == "user.chat.messages")
        #expect(
            object["identityMetadata"] as? NSDictionary == ["runBy": "example@email.com", "runAs": "example@email.com"]
        )
        #expect(object["event_date"] == nil)
    }

    @Test func opensAzureRecords() throws {
        let record = try Fixture.lines("samples.jsonl")[9]
        let object = try #require(ReadResult(try folder.write("a.json", record)).objects().first)
        #expect(object["logId"] as? String == "ed28a166-6bac-342b-b8d0-237037250589")
        #expect(object["timestamp"] as? Int == 1_747_763_941_000)
        #expect(object["workspaceId"] as? String == "DATABRICK-TEST")
        #expect(object["auditLevel"] as? String == "WORKSPACE_LEVEL")
        #expect((object["userIdentity"] as? NSDictionary)?["email"] as? String == "System-User")
        #expect((object["response"] as? NSDictionary)?["statusCode"] as? Int == 400)
        #expect((object["requestParams"] as? NSDictionary)?["warehouseId"] as? String == "75f94533c2374cfa")
    }

    @Test func keepsParametersThatThePlatformCutOff() throws {
        let record =
            #"{"operationName":"Microsoft.Databricks/notebook/runCommand","time":"2025-05-20T17:59:01Z","properties":{"requestParams":"{\"commandText\":\"SELECT ... truncated"}}"#
        let object = try #require(ReadResult(try folder.write("a.json", record)).objects().first)
        #expect(object["serviceName"] as? String == "notebook")
        #expect(object["actionName"] as? String == "runCommand")
        #expect(
            (object["requestParams"] as? NSDictionary)?["unparsed"] as? String
                == "{\"commandText\":\"SELECT ... truncated"
        )
    }

    @Test(arguments: [
        (#""2025-10-23T09:11:56.509Z""#, 1_761_210_716_509), (#""2025-10-23 09:11:56.509""#, 1_761_210_716_509),
        (#""2025-10-23T11:11:56.509123+02:00""#, 1_761_210_716_509), (#""2025-10-23 09:11:56 UTC""#, 1_761_210_716_000),
        (#""2025-10-23T09:11:56.5-0000""#, 1_761_210_716_500), ("1761210716509", 1_761_210_716_509),
        ("1761210716509123", 1_761_210_716_509), ("1761210716509123456", 1_761_210_716_509),
        ("1761210716.509", 1_761_210_716_509), (#""1761210716509""#, 1_761_210_716_509),
        (#""2025-10-23""#, 1_761_177_600_000),
    ])
    func readsEventTimes(text: String, milliseconds: Int) throws {
        let path = try folder.write("a.json", #"{"action_name":"a","service_name":"s","event_time":\#(text)}"#)
        let object = try #require(ReadResult(path).objects().first)
        #expect(object["timestamp"] as? Int == milliseconds)
    }

    @Test func keepsATimeItCannotRead() throws {
        let path = try folder.write("a.json", #"{"action_name":"a","event_time":"yesterday"}"#)
        let object = try #require(ReadResult(path).objects().first)
        #expect(object["timestamp"] == nil)
        #expect(object["eventTime"] as? String == "yesterday")
    }

    @Test(arguments: [
        #"{"a":"1","b":"x\"y"}"#, #""{\"a\":\"1\",\"b\":\"x\\\"y\"}""#,
        #"[{"key":"a","value":"1"},{"key":"b","value":"x\"y"}]"#,
        #"[["a","1"],["b","x\"y"]]"#, #"{"key_value":[{"key":"a","value":"1"},{"key":"b","value":"x\"y"}]}"#,
        #"{"a":1,"b":"x\"y"}"#,
    ])
    func readsParameterMaps(parameters: String) throws {
        let path = try folder.write("a.json", #"{"action_name":"a","request_params":\#(parameters)}"#)
        let object = try #require(ReadResult(path).objects().first)
        #expect(object["requestParams"] as? NSDictionary == ["a": "1", "b": "x\"y"])
    }

    @Test func unwrapsGoogleAndEventBridgeEnvelopes() throws {
        let lines = [
            #"{"insertId":"1","logName":"x","jsonPayload":{"serviceName":"accounts","actionName":"login","auditLevel":"ACCOUNT_LEVEL"}}"#,
            #"{"version":"0","detail-type":"AWS API Call via CloudTrail","detail":{"eventVersion":"1.08","eventName":"GetObject"}}"#,
            #"{"insertId":"2","jsonPayload":{"message":"hello"}}"#,
        ]
        let result = ReadResult(try folder.write("a.json", lines.joined(separator: "\n")))
        #expect(result.texts[0].hasPrefix(#"{"serviceName":"accounts""#))
        #expect(result.texts[1] == #"{"eventVersion":"1.08","eventName":"GetObject"}"#)
        #expect(result.texts[2] == lines[2])
        #expect(result.lines.map(\.line) == [1, 2, 3])
    }

    @Test func leavesBrokenLinesToTheEngine() throws {
        let lines = [#"{"action_name":"a","request_params":{"#, "not json", #"{"action_name":"a" "b":1}"#]
        let result = ReadResult(try folder.write("a.json", (["{\"a\":1}"] + lines).joined(separator: "\n")))
        #expect(Array(result.texts.dropFirst()) == lines)
    }
}
