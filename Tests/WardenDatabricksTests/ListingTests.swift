import Testing
import WardenCloud
import WardenDatabricks

@Suite struct ListingTests {
    @Test func readsTokensThroughEmptyPages() async {
        let pages = [
            #"{"catalogs":[{"name":"a"}],"next_page_token":"1"}"#, #"{"next_page_token":"2"}"#,
            #"{"catalogs":[{"name":"b","new_field":{}}],"next_page_token":""}"#,
        ]
        let transport = FakeTransport { _, number in HTTPResponse(pages[number]) }
        let workspace = Fake.workspace(transport)
        let listing = await workspace.client.collect(workspace.catalogs())
        #expect(listing.elements.map(\.name) == ["a", "b"] && listing.isComplete)
        #expect(transport.requests.map { $0.value("page_token") } == [nil, "1", "2"])
        #expect(transport.requests[0].headers["Authorization"] == "Bearer \(Fake.token)")
    }

    @Test func readsSCIMByIndex() async {
        let transport = FakeTransport { request, _ in
            let start = Int(request.value("startIndex") ?? "") ?? 0
            let users = (start..<min(start + 100, 251)).map { #"{"id":"\#($0)"}"# }.joined(separator: ",")
            return HTTPResponse(
                #"{"totalResults":250,"startIndex":\#(start),"itemsPerPage":100,"Resources":[\#(users)]}"#
            )
        }
        let account = Fake.account(transport)
        let listing = await account.client.collect(account.users())
        #expect(listing.elements.count == 250 && listing.isComplete && listing.end.pages == 3)
        #expect(Set(listing.elements.map(\.id)).count == 250)
    }

    @Test func seesHalfAPageOfSCIM() async {
        let transport = FakeTransport { request, _ in
            request.value("startIndex") == "1"
                ? HTTPResponse(#"{"totalResults":9,"Resources":[{"id":"1"},{"id":"2"}]}"#)
                : HTTPResponse(#"{"totalResults":9,"Resources":[]}"#)
        }
        let account = Fake.account(transport)
        let listing = await account.client.collect(account.groups())
        #expect(listing.elements.count == 2 && listing.gap?.kind == .incomplete)
    }

    @Test func readsNumberedPages() async {
        let transport = FakeTransport { request, _ in
            let size = request.value("page") == "3" ? 50 : 100
            let items = (0..<size).map { #"{"id":"\#(request.value("page") ?? "")-\#($0)"}"# }.joined(separator: ",")
            return HTTPResponse(#"{"count":250,"results":[\#(items)]}"#)
        }
        let workspace = Fake.workspace(transport)
        let listing = await workspace.client.collect(workspace.legacyDashboards())
        #expect(listing.elements.count == 250 && listing.isComplete && listing.end.pages == 3)
    }

    @Test(arguments: [
        (#"{}"#, nil), (#"[]"#, CloudGap.Kind.malformed), (#"{"catalog":[]}"#, .malformed),
        (#"{"catalogs":{}}"#, .malformed), (#"{"catalogs":[{"nameless":1}]}"#, .malformed),
        ("<html><title>Login</title></html>", .malformed),
    ])
    func neverTakesAnotherAnswerForAnEmptyList(body: String, kind: CloudGap.Kind?) async {
        let workspace = Fake.workspace(FakeTransport { _, _ in HTTPResponse(body) })
        #expect(await workspace.client.collect(workspace.catalogs()).gap?.kind == kind)
    }

    @Test func seesALoop() async {
        let transport = FakeTransport { _, _ in HTTPResponse(#"{"catalogs":[{"name":"a"}],"next_page_token":"same"}"#) }
        let workspace = Fake.workspace(transport)
        #expect(await workspace.client.collect(workspace.catalogs()).gap?.kind == .incomplete)
        #expect(transport.requests.count == 2)
    }

    @Test func neverTakesAnUnreadableFilterForNone() async {
        let body = #"{"log_delivery_configurations":[{"config_id":"c","workspace_ids_filter":[{"id":1}]}]}"#
        let listing = await Fake.account(FakeTransport { _, _ in HTTPResponse(body) }).logDeliveries()
        #expect(listing.elements.isEmpty && listing.gap?.kind == .malformed)
    }
}
