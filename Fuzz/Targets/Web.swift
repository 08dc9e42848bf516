import WardenDomain
import WardenWeb

/// What browsers and programs send to the dashboard: queries, forms, cookies, paths. What is read can be written and read
/// again, a cookie holds nothing of its neighbours, an id comes back through a link, and no redirect leads elsewhere.
enum Web {
    private static let router = WebRouter([
        WebRoute("GET", "/findings/{id}") { .text($0.parameters["id"] ?? "") },
        WebRoute("POST", "/findings/{id}/suppress") { .text($0.form["reason"] ?? "") },
    ])

    static func read(_ bytes: UnsafeRawBufferPointer) throws {
        let text = bytes.text
        try readFields(text, Array(bytes))
        try readCookies(text)
        try readPath(text)
        let target = Array((WebResponse.redirect(text).header("location") ?? "").utf8)
        try claim(target.first == UInt8(ascii: "/"), "a redirect leads elsewhere")
        try claim(target.dropFirst().first != UInt8(ascii: "/"), "a redirect leads to another host")
        let isPlain = target.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "\\") }
        try claim(isPlain, "a redirect that browsers rewrite")
    }

    private static func readFields(_ text: String, _ bytes: [UInt8]) throws {
        let fields = WebField.decode(text)
        try claim(fields.count <= 1_000, "more fields than are taken")
        try claim(WebField.decode(WebField.encode(fields)) == fields, "a query does not come back as it was")
        let form = WebRequest(
            method: "POST",
            path: "/",
            headers: ["content-type": "application/x-www-form-urlencoded; charset=utf-8"],
            body: bytes
        )
        try claim(form.form == fields, "a form is not what the same text in a query is")
        let plain = WebRequest(method: "POST", path: "/", headers: ["content-type": "text/plain"], body: bytes)
        try claim(plain.form.isEmpty, "a body of another kind is taken for a form")
        let query = WebRequest(path: "/", query: fields)
        if let first = fields.first {
            try claim(query.query(first.name) == first.value, "a parameter is not the first of its name")
            try claim(query.queries(first.name).first == first.value, "a parameter is missing from all of its name")
        }
    }

    private static func readCookies(_ text: String) throws {
        let name = "trailwarden_session"
        let value = WebRequest(path: "/", headers: ["cookie": text]).cookie(name)
        try claim(value?.utf8.contains(UInt8(ascii: ";")) != true, "a cookie holds its neighbour")
        let neighbour = String(text.unicodeScalars.filter { $0 != ";" })
        let both = WebRequest(path: "/", headers: ["cookie": "a\(neighbour); \(name)=abc"])
        try claim(both.cookie(name) == "abc", "a neighbour takes a cookie's place")
    }

    private static func readPath(_ text: String) throws {
        let path = String(text.prefix { $0 != "?" })
        let answer = Answers.waitFor { await router.answer(WebRequest(path: path)) }
        try claim([200, 400, 404, 405].contains(answer.status), "a path is answered with \(answer.status)")
        guard answer.status == 200 else { return }
        let id = body(answer)
        let again = Answers.waitFor {
            await router.answer(WebRequest(path: "/findings/" + WebField.escaped(id)))
        }
        try claim(again.status == 200 && body(again) == id, "an id does not come back through a link")
    }

    private static func body(_ response: WebResponse) -> String {
        guard case .bytes(let bytes) = response.body else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }
}
