import Foundation
import Testing
import WardenDomain

@testable import WardenContent

@Suite struct AssignmentTests {
    private let probe = TextProbe(engine: CatalogueFiles.compiled.engine)

    @Test(arguments: [
        (#"db_password = "«Kp7#vQ2z!mRw»""#, 0), ("export DB_PASSWORD=«Winter-Harbor88!»", 0),
        (#"{"user":"etl","password":"«tR4il&Wren#19»"}"#, 0),
        (#"{\"user\":\"etl\",\"password\":\"«tR4ilWren19xQ»\"}"#, 0),
        (#".option("password", "«b8Qz!29xLmP»")"#, 0),
        ("CREATE CONNECTION c OPTIONS (host 'h', password '«b8Qz!29xLmP»')", 0),
        ("https://h.corp/api?user=a&api_key=«f3Vq81LmZc90Tt7BnKx2»&page=2", 0),
        ("tool login --token «f3Vq81LmZc90Tt7BnKx2»", 0),
        (#"client_secret: str = "«zX9-kk20-QpLm-77aB»""#, 0), (#"[{"name":"DB_PASSWORD","value":"«b8Qz!29xLmP»"}]"#, 0),
        ("the password is «hunter2!Falcon»", 0), ("db:\n  host: h\n  password: «Sap9hire_Otter»\n", 0),
        (#"headers = {"x-api-key": "«0f9c2b7d81e64a35b0d2c4e6f8a91b3d»"}"#, 0),
    ])
    func findsAssignedSecrets(marked: String, _: Int) throws {
        let example = ExampleText(marked, seed: 1)
        let found = probe.scan(example.text)
        let value = try #require(example.value)
        #expect(found.contains { $0.range == value }, "'\(example.text)' found \(found)")
    }

    @Test(arguments: [
        #"password = dbutils.secrets.get(scope="s", key="db")"#, #"password = "{{secrets/scope/db}}""#,
        "password=${DB_PASSWORD}",
        #"password = os.environ["DB_PASSWORD"]"#, #"token = "<your-token>""#, #"api_key = "xxxxxxxxxxxxxxxx""#,
        #"password = "[REDACTED]""#, #"password = "********""#, #"secret_key = "CHANGEME""#,
        "SELECT * FROM a JOIN b ON a.key = b.key",
        "PARTITIONED BY (region) CLUSTERED BY (customer_key)", #"primary_key = "customer_id""#,
        #"token_type = "Bearer""#,
        "WHERE token = t.token AND key = 'region'", #"{"next_page_token":"customer-order"}"#,
        #"{"key":"env","value":"production"}"#,
        #"password = getpass("Password: ")"#, #"parser.add_argument("--password", help="the database password")"#,
        "max_tokens = 4096", "author = 'Anna Berg'", #"raise ValueError("password must not be empty")"#,
        "if password == None:",
        #"secret_name = "prod/db/main""#, #"password: Optional[str] = None"#, "tokenizer = 'cl100k_base'",
    ])
    func leavesReferencesAndNamesAlone(text: String) {
        let found = probe.scan(text)
        #expect(found.isEmpty, "'\(text)' found \(found)")
    }

    @Test func judgesAFieldByItsKey() {
        #expect(probe.scan("tR4il&Wren#19x", key: "dbPassword").map(\.kind) == ["generic-secret"])
        #expect(probe.scan("tR4il&Wren#19x", key: "tokenHash").isEmpty)
        #expect(probe.scan("Mozilla/5.0 (X11)", key: "userAgent").isEmpty)
    }

    @Test func saysWhy() throws {
        let text = #"db_password = "Kp7#vQ2z!mRw""#
        var scanner = ContentScanner(engine: CatalogueFiles.compiled.engine, now: 0)
        let told = Array(text.utf8).withUnsafeBufferPointer { bytes in
            let field = ContentField(start: 0, length: UInt32(bytes.count))
            return withUnsafePointer(to: field) { pointer -> [ContentMatch] in
                let none = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
                _ = scanner.scan(bytes, fields: UnsafeBufferPointer(start: pointer, count: 1), keys: none)
                return scanner.matches.map { scanner.tell($0, in: bytes, field: "f", key: FingerprintKey([1, 2, 3])) }
            }
        }
        let match = try #require(told.first)
        #expect(match.kind == "generic-secret")
        #expect(!match.reasons.isEmpty)
        #expect(match.sample == "Kp…w")
        #expect(match.fingerprint.count == 32)
    }

    @Test func unreadableModelIsNamed() {
        #expect(throws: WardenError(code: "model.unreadable", object: "broken.json", "")) {
            try AssignmentModel("{\"version\":\"1\"".utf8, file: "broken.json")
        }
    }

    @Test func modelThatPointsOutsideIsRefused() throws {
        let data = try Data(contentsOf: CatalogueFiles.root.appending(path: "models/assignment.json"))
        var object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        var left = try #require(object["left"] as? [Int])
        left[0] = 0
        object["left"] = left
        let damaged = try JSONSerialization.data(withJSONObject: object)
        #expect(throws: WardenError.self) { try AssignmentModel(damaged, file: "m.json") }
    }

    @Test func modelFileIsSmall() throws {
        #expect(CatalogueFiles.model != nil)
        let data = try Data(contentsOf: CatalogueFiles.root.appending(path: "models/assignment.json"))
        #expect(data.count <= 200_000)
    }
}
