import Foundation
import Testing
import WardenDomain
import WardenReporting

@Suite struct TableTests {
    private let table = Table(
        schema: "trailwarden.rules/1",
        columns: [
            .init("id", title: "Rule", keep: .both, minimumWidth: 12),
            .init("level", title: "Level"),
            .init("title", title: "Title", minimumWidth: 20),
            .init("hits", title: "Hits", alignment: .right),
            .init("tags", title: "Tags", minimumWidth: 8, dropOrder: 1),
        ],
        rows: [
            [
                .text("audit-log-delivery-disabled"), .severity(.critical), .text("Audit log delivery disabled"),
                .count(1_204), .list(["attack.t1562.008", "soc2.cc7.2"]),
            ],
            [.text("=cmd"), .severity(.low), .text("Name with \u{1b}[31m, and a \"quote\""), .count(7), .list([])],
            [.text("短い"), .severity(.medium), .text(""), .empty],
        ]
    )

    @Test(arguments: [40, 60, 80, 100, 120])
    func fitsEveryWidth(_ width: Int) throws {
        try Golden.expect(table.render(.table, options: .init(width: width)), matches: "table-\(width).txt")
    }

    @Test func givesTheSameRowsInEveryFormat() throws {
        let document = try #require(
            JSONSerialization.jsonObject(with: Data(table.render(.json).utf8)) as? [String: Any]
        )
        #expect(document["schema"] as? String == "trailwarden.rules/1")
        let rows = try #require(document["rows"] as? [[String: Any]])
        let lines = try table.render(.jsonl).split(separator: "\n").map { line in
            try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSDictionary)
        }
        #expect(rows.map { $0 as NSDictionary } == lines)
        #expect(rows[0]["hits"] as? Int == 1_204)
        #expect(rows[0]["level"] as? String == "critical")
        #expect(rows[2]["tags"] is NSNull)
        try Golden.expect(table.render(.csv), matches: "table.csv")
    }

    @Test func writesNoTableForNoRows() {
        let empty = Table(schema: "x/1", columns: table.columns)
        #expect(empty.render(.table).isEmpty)
        #expect(empty.render(.jsonl).isEmpty)
        #expect(empty.render(.csv) == "id,level,title,hits,tags\r\n")
    }
}
