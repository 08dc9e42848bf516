import Testing
import WardenWeb

@Suite struct WebRouterTests {
    private let router = WebRouter([
        WebRoute("GET", "/") { _ in .text("root") },
        WebRoute("GET", "/events/{id}") { .text($0.parameters["id"] ?? "") },
        WebRoute("POST", "/events/{id}") { _ in .text("posted") },
    ])

    private func text(_ response: WebResponse) -> String {
        guard case .bytes(let bytes) = response.body else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func bindsDecodedSegments() async {
        let answer = await router.answer(WebRequest(path: "/events/a%2Fb"))
        #expect(answer.status == 200)
        #expect(text(answer) == "a/b")
    }

    @Test(arguments: [
        ("GET", "/nowhere", 404), ("DELETE", "/events/1", 405), ("GET", "/events/%zz", 400), ("HEAD", "/", 200),
    ])
    func answersWithTheStatus(method: String, path: String, status: Int) async {
        #expect(await router.answer(WebRequest(method: method, path: path)).status == status)
    }

    @Test func namesTheAllowedMethods() async {
        let answer = await router.answer(WebRequest(method: "PUT", path: "/events/1"))
        #expect(answer.header("allow") == "GET, POST")
    }

    @Test(arguments: [
        "//evil.example", "https://evil.example", "/\\evil.example", "", "/\t/evil.example", "/\n/evil.example",
        "//\u{301}evil.example", " /x", "/a b",
    ])
    func redirectsNowhereElse(path: String) {
        #expect(WebResponse.redirect(path).header("location") == "/")
    }

    @Test func readsFormsAndCookies() {
        let request = WebRequest(
            method: "POST",
            path: "/",
            headers: ["content-type": "application/x-www-form-urlencoded", "cookie": "a=1; session=x=y"],
            body: Array("name=J%C3%BCrgen+M&empty=&name=2".utf8)
        )
        #expect(request.form["name"] == "Jürgen M")
        #expect(request.form.map(\.value) == ["Jürgen M", "", "2"])
        #expect(request.cookie("session") == "x=y")
        #expect(request.cookie("none") == nil)
    }

    @Test func aMarkBesideASeparatorTakesNothingAway() {
        let request = WebRequest(path: "/", headers: ["cookie": "theme=\u{600}; session=\u{301}x; last=1"])
        #expect(request.cookie("last") == "1")
        #expect(request.cookie("theme") == "\u{600}")
        #expect(WebField.decode("a=\u{600}&b=2")["b"] == "2")
    }
}
