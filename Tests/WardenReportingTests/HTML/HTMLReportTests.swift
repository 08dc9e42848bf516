import Crypto
import Foundation
import Testing
import WardenDomain
import WardenReporting

@Suite struct HTMLReportTests {
    private static let page = ReportFormat.html.render(RichReport.report)

    private func inner(_ element: String, of page: String) throws -> String {
        let start = try #require(page.firstRange(of: "<\(element)>"))
        let end = try #require(page.firstRange(of: "</\(element)>"))
        return String(page[start.upperBound..<end.lowerBound])
    }

    private func hash(_ text: String) -> String {
        "sha256-" + Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
    }

    @Test(arguments: ["style", "script"])
    func policyNamesTheHashOf(_ element: String) throws {
        let expected = hash(try inner(element, of: Self.page))
        #expect(
            Self.page.contains("\(element)-src &#39;\(expected)&#39;"),
            "the hash in the source must be \(expected)"
        )
        #expect(Self.page.contains("content=\"default-src &#39;none&#39;;"))
    }

    @Test func loadsNothing() {
        #expect(!Self.page.contains(/\b(?:https?:)?\/\//))
        #expect(!Self.page.contains(/url\(|@import|<link|<iframe|<object|<embed|<img|<base|srcset|xlink/))
        #expect(Self.page.matches(of: /(?:src|href)="([^"]*)"/).allSatisfy { $0.1.hasPrefix("#") })
        #expect(!Self.page.contains(#/\s(?:style|on[a-z]+)="/#))
    }

    @Test func readsWithoutItsScript() {
        for group in RichReport.report.detections {
            #expect(Self.page.contains(">\(group.rule.title)<") || Self.page.contains(">\(group.rule.title) <"))
        }
        // What only the script can serve is hidden until it runs.
        #expect(Self.page.contains("id=\"filters\" hidden"))
    }

    @Test(arguments: 0..<16)
    func letsNoLogWriteMarkup(seed: Int) throws {
        let page = ReportFormat.html.render(RandomReport.make(seed: UInt64(seed)))
        #expect(page.matches(of: /<script/).count == 1)
        #expect(page.matches(of: /<\/style>/).count == 1)
        #expect(!page.contains("<img"))
        try expectBalanced(page)
        for scalar in page.unicodeScalars where scalar != "\n" {
            #expect(scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format)
        }
    }

    /// Every element is closed in order; outside style and script, `<` only opens a tag with plain attributes.
    private func expectBalanced(_ page: String) throws {
        let body = page.replacing(/(?s)<style>.*?<\/style>|<script>.*?<\/script>|<!doctype html>/, with: "")
        var reader = TagReader(Array(body.utf8))
        var open: [String] = []
        while let tag = try reader.next() {
            switch tag.form {
            case .start where !["meta", "input"].contains(tag.name): open.append(tag.name)
            case .start, .empty: break
            case .end: #expect(open.popLast() == tag.name)
            }
        }
        #expect(open.isEmpty)
    }

    @Test func staysSmallForManyFindings() {
        var report = RichReport.report
        report.detections = (0..<500).map { index in
            var group = report.detections[index % 7]
            group.fingerprint = "v1:\(index)"
            return group
        }
        #expect(ReportFormat.html.render(report).utf8.count < 2_500_000)
        #expect(Self.page.utf8.count < 150_000)
    }
}

/// Reads tags the strict way: a name, attributes in double quotes that hold neither `<` nor `>`, nothing else.
private struct TagReader {
    enum Form { case start, empty, end }

    struct Malformed: Error {
        var excerpt: String
    }

    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func next() throws -> (name: String, form: Form)? {
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") {
            try require(bytes[index] != UInt8(ascii: ">"))
            index += 1
        }
        guard index < bytes.count else { return nil }
        index += 1
        let isEnd = skip(UInt8(ascii: "/"))
        let name = word()
        try require(!name.isEmpty)
        while skip(UInt8(ascii: " ")) {
            try require(!word().isEmpty)
            guard skip(UInt8(ascii: "=")) else { continue }
            try require(skip(UInt8(ascii: "\"")))
            while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
                try require(bytes[index] != UInt8(ascii: "<") && bytes[index] != UInt8(ascii: ">"))
                index += 1
            }
            try require(skip(UInt8(ascii: "\"")))
        }
        let isEmpty = skip(UInt8(ascii: "/"))
        try require(skip(UInt8(ascii: ">")))
        return (name, isEnd ? .end : isEmpty ? .empty : .start)
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func word() -> String {
        let start = index
        while index < bytes.count, isWordByte(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x61 && byte <= 0x7a || byte >= 0x41 && byte <= 0x5a || byte >= 0x30 && byte <= 0x39
            || byte == UInt8(ascii: "-")
    }

    private func require(_ condition: Bool) throws {
        guard condition else {
            throw Malformed(
                excerpt: String(decoding: bytes[max(0, index - 40)..<min(bytes.count, index + 40)], as: UTF8.self)
            )
        }
    }
}
