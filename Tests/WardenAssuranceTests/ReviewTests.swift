import Testing
import WardenAssurance
import WardenDomain

@Suite struct ReviewTests {
    static func item(
        _ number: Int = 1,
        principal: String = "ines@acme.example",
        outside: Bool = false,
        certain: Bool = true,
        alters: Bool = false,
        masked: Bool = false,
        use: ReviewItem.Use = .used(count: 12, last: testStart)
    ) -> ReviewItem {
        ReviewItem(
            number: number,
            principal: principal,
            kind: "user",
            label: nil,
            isOutside: outside,
            location: "table:m/system.access.audit",
            locationName: "system.access.audit",
            isCertain: certain,
            alsoAlters: alters,
            alsoDeletes: false,
            seesMasked: masked,
            isDirect: true,
            path: ["ines@acme.example is a member of soc", "soc holds SELECT on schema system.access"],
            use: use
        )
    }

    static func campaign(_ items: [ReviewItem], suggest: ReviewItem.Choice? = .keep) -> ReviewCampaign {
        var items = items
        for place in items.indices { items[place].suggestion = .init(suggest, "because") }
        return ReviewCampaign(
            id: "REV-2026-0001",
            locations: ["system.access.audit"],
            reviewers: ["ada@acme.example", "ben@acme.example"],
            openedAt: testStart,
            openedBy: "root",
            dueAt: testStart + 30 * testDay,
            populationAt: testStart,
            judged: 40,
            unknowns: [],
            items: items
        )
    }

    private static func decision(
        _ choice: ReviewItem.Choice,
        by: String = "ada@acme.example",
        note: String = ""
    )
        -> ReviewItem.Decision
    {
        ReviewItem.Decision(choice: choice, by: by, at: testStart + testDay, note: note)
    }

    private static let rules = SuggestionRules(
        declared: ["SIEM@acme.example"],
        breakGlass: ["glass@acme.example"],
        staleDays: 90
    )

    @Test(
        arguments: [
            (ReviewTests.item(principal: "glass@acme.example", use: .unknown), ReviewItem.Choice.keep),
            (ReviewTests.item(principal: "siem@acme.example"), .keep),
            (ReviewTests.item(outside: true), .revoke),
            (ReviewTests.item(principal: "siem@acme.example", outside: true), .keep),
            (ReviewTests.item(use: .never(events: 1_000)), .revoke),
            (ReviewTests.item(use: .used(count: 3, last: testStart - 91 * testDay)), .revoke),
            (ReviewTests.item(use: .used(count: 3, last: testStart - 89 * testDay)), .keep),
            (ReviewTests.item(masked: true), .downgrade),
            (ReviewTests.item(alters: true), .downgrade),
            (ReviewTests.item(use: .unknown), nil),
            (ReviewTests.item(certain: false, use: .never(events: 1_000)), nil),
        ] as [(ReviewItem, ReviewItem.Choice?)]
    )
    func suggestionFollowsFromTheRecord(item: ReviewItem, choice: ReviewItem.Choice?) {
        let suggestion = Self.rules.suggestion(for: item, now: testStart)
        #expect(suggestion.choice == choice)
        #expect(!suggestion.reason.isEmpty)
    }

    @Test func nobodyDecidesAboutThemselvesAndOnlyReviewersDecide() {
        var campaign = Self.campaign([Self.item(), Self.item(2, principal: "Ada@acme.example")])
        #expect(throws: WardenError.self) { try campaign.decide(2, Self.decision(.keep)) }
        #expect(throws: WardenError.self) { try campaign.decide(1, Self.decision(.keep, by: "eve@acme.example")) }
        #expect(throws: WardenError.self) { try campaign.decide(3, Self.decision(.keep)) }
        #expect(campaign.undecided.count == 2)
        #expect(throws: Never.self) { try campaign.decide(2, Self.decision(.keep, by: "ben@acme.example")) }
    }

    @Test func decisionAgainstTheSuggestionNeedsANote() {
        var campaign = Self.campaign([Self.item()], suggest: .revoke)
        #expect(throws: WardenError.self) { try campaign.decide(1, Self.decision(.keep)) }
        #expect(throws: Never.self) { try campaign.decide(1, Self.decision(.keep, note: "on call")) }
        #expect(throws: Never.self) { try campaign.decide(1, Self.decision(.revoke)) }
        var other = Self.campaign([Self.item()], suggest: nil)
        #expect(throws: WardenError.self) { try other.decide(1, Self.decision(.revoke)) }
    }

    @Test func closingWithUndecidedItemsNeedsAReason() {
        var campaign = Self.campaign([Self.item()])
        #expect(campaign.closingRefusal(leaving: nil) != nil)
        #expect(campaign.closingRefusal(leaving: " ") != nil)
        #expect(campaign.closingRefusal(leaving: "left the company meanwhile") == nil)
        campaign.closedAt = testStart
        #expect(campaign.refusal(of: "ada@acme.example", on: 1) != nil)
    }

    @Test(
        arguments: [
            (20, nil, false), (14, 14, false), (10, 14, false), (7, 7, false), (2, 3, false), (1, 1, false),
            (0, 1, false), (-1, 1_001, true), (-5, 1_005, true),
        ] as [(Int64, Int64?, Bool)]
    )
    func reminderIsDueByTheDaysThatAreLeft(left: Int64, number: Int64?, escalates: Bool) {
        let campaign = Self.campaign([Self.item()])
        let due = ReviewReminder.due(campaign, now: campaign.dueAt - left * testDay)
        #expect(due?.number == (left == 0 ? 1 : number))
        if let due { #expect(due.isEscalation == escalates) }
    }

    @Test func decidedReviewRemindsNobody() throws {
        var campaign = Self.campaign([Self.item()])
        try campaign.decide(1, Self.decision(.keep))
        #expect(ReviewReminder.due(campaign, now: campaign.dueAt + testDay) == nil)
        #expect(!campaign.isOverdue(campaign.dueAt + testDay))
    }

    // MARK: The table

    @Test func tableThatWasFilledInGivesTheDecisions() throws {
        var campaign = Self.campaign([Self.item(), Self.item(2, principal: "=cmd|' /C calc'!A0")])
        let lines = ReviewCSV.write(campaign).split(separator: "\r\n").map(String.init)
        #expect(lines[2].contains("'=cmd"))
        let filled = [lines[0], lines[1] + "", lines[2]].enumerated().map { place, line in
            place == 0 ? line : String(line.dropLast(1)) + (place == 1 ? "Revoke ,\"left, \"\"gone\"\"\"" : ",")
        }.joined(separator: "\n")
        let rows = try ReviewCSV.read("\u{feff}" + filled, of: campaign)
        #expect(rows == [ReviewCSV.Row(number: 1, choice: .revoke, note: "left, \"gone\"")])
        try campaign.decide(1, Self.decision(.revoke, note: "left"))
        #expect(try ReviewCSV.read(ReviewCSV.write(campaign), of: campaign).map(\.choice) == [.revoke])
    }

    @Test(arguments: [",", ";", "\t"]) func aSpreadsheetMaySeparateAsItsCountryDoes(mark: String) throws {
        let campaign = Self.campaign([Self.item()])
        let item = campaign.items[0]
        let head = ["review", "item", "principal", "location", "decision", "note"].joined(separator: mark)
        let line = [campaign.id, "1", item.name, item.locationName, "revoke", "\"left, gone; over\""]
            .joined(separator: mark)
        #expect(
            try ReviewCSV.read("\u{feff}\(head)\r\n\(line)\r\n", of: campaign)
                == [ReviewCSV.Row(number: 1, choice: .revoke, note: "left, gone; over")]
        )
    }

    @Test(arguments: [
        "a,\u{301}b", "a\"\u{308}b", "=1+1", "'quoted", "'=1", " lead and end ", "x\r\ny", "\u{feff}a", "a\u{202E}b",
        "",
    ])
    func whateverSomebodyIsCalledTheTableReadsBack(name: String) throws {
        let campaign = Self.campaign([Self.item(principal: name), Self.item(2)])
        #expect(try ReviewCSV.read(ReviewCSV.write(campaign), of: campaign).isEmpty)
    }

    @Test(arguments: [
        ("REV-2026-0001", "REV-2026-0002"), ("ines@acme.example,user", "otto@acme.example,user"), (",1,", ",9,"),
        ("decision,note", "decison,note"),
    ])
    func tableThatWasChangedElsewhereIsRefused(old: String, new: String) {
        let campaign = Self.campaign([Self.item()])
        let text = ReviewCSV.write(campaign).replacing(old, with: new)
        #expect(throws: WardenError.self) { try ReviewCSV.read(text, of: campaign) }
    }

    @Test func unknownDecisionOrItemTwiceIsRefused() {
        let campaign = Self.campaign([Self.item()])
        let lines = ReviewCSV.write(campaign).split(separator: "\r\n").map(String.init)
        let line = lines[1].dropLast(1)
        #expect(throws: WardenError.self) { try ReviewCSV.read("\(lines[0])\n\(line)perhaps,", of: campaign) }
        #expect(throws: WardenError.self) {
            try ReviewCSV.read("\(lines[0])\n\(line)keep,\n\(line)keep,", of: campaign)
        }
        #expect(throws: WardenError.self) { try ReviewCSV.read("", of: campaign) }
    }

    @Test func storedFormIsReadBack() throws {
        var campaign = Self.campaign([Self.item(use: .never(events: 9)), Self.item(2, use: .unknown)])
        try campaign.decide(1, Self.decision(.keep, note: "x"))
        campaign.events = [.init(.opened, at: 1, by: "root", words: "w", evidence: 4)]
        #expect(ReviewText.text(campaign, now: testStart).contains("decided: keep by ada@acme.example"))
        #expect(ReviewText.document(campaign)["items"]?.array?.count == 2)
    }
}
