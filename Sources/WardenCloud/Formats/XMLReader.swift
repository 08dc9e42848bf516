internal import WardenDomain

/// Parses the XML that AWS answers with. No DTD, no external entity, no processing: those are refused.
public enum XMLReader {
    /// - Throws: `MalformedBody`; `mayBeCut` where the text ends too early.
    public static func read(_ bytes: [UInt8]) throws -> XMLNode {
        try bytes.withUnsafeBufferPointer { buffer in
            var parser = XMLParser(bytes: buffer)
            return try parser.document()
        }
    }
}

private struct XMLParser {
    let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private static let maximumDepth = 128

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func document() throws -> XMLNode {
        if starts("\u{FEFF}") { index += 3 }
        try skipProlog()
        guard peek() == UInt8(ascii: "<") else { throw bad("this is no XML") }
        let root = try element(depth: 0)
        try skipProlog()
        if index < bytes.count { throw MalformedBody("text after the end of the XML document, at byte \(index)") }
        return root
    }

    private func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }

    private func starts(_ text: String) -> Bool {
        let wanted = Array(text.utf8)
        return index + wanted.count <= bytes.count && bytes[index..<(index + wanted.count)].elementsEqual(wanted)
    }

    private func bad(_ message: String) -> MalformedBody {
        index >= bytes.count
            ? MalformedBody("the XML ends too early, after \(bytes.count) bytes", mayBeCut: true)
            : MalformedBody("\(message), at byte \(index)")
    }

    private mutating func skipSpace() {
        while let byte = peek(), [32, 9, 10, 13].contains(byte) { index += 1 }
    }

    /// Moves behind `text`.
    private mutating func skip(past text: String) throws {
        while index < bytes.count {
            if starts(text) {
                index += text.utf8.count
                return
            }
            index += 1
        }
        throw bad("")
    }

    private mutating func skipProlog() throws {
        while true {
            skipSpace()
            if starts("<?") {
                try skip(past: "?>")
            } else if starts("<!--") {
                try skip(past: "-->")
            } else if starts("<!") {
                throw MalformedBody("a document type instead of an answer: an HTML page")
            } else {
                return
            }
        }
    }

    private mutating func name() throws -> String {
        let start = index
        while let byte = peek(), ![32, 9, 10, 13].contains(byte), !Array("<>/=\"'&".utf8).contains(byte) { index += 1 }
        guard index > start else { throw bad("a name is missing") }
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self)
    }

    private static func local(_ name: String) -> String {
        name.split(separator: ":", maxSplits: 1).last.map(String.init) ?? name
    }

    private mutating func element(depth: Int) throws -> XMLNode {
        guard depth < Self.maximumDepth else { throw MalformedBody("XML nested deeper than \(Self.maximumDepth)") }
        index += 1
        let full = try name()
        var node = XMLNode(name: Self.local(full))
        while true {
            skipSpace()
            if starts("/>") {
                index += 2
                return node
            }
            if peek() == UInt8(ascii: ">") {
                index += 1
                break
            }
            let attribute = try name()
            skipSpace()
            guard peek() == UInt8(ascii: "=") else { throw bad("an attribute without a value") }
            index += 1
            skipSpace()
            node.attributes[Self.local(attribute)] = try attributeValue()
        }
        try content(of: &node, closing: full, depth: depth)
        return node
    }

    private mutating func attributeValue() throws -> String {
        guard let quote = peek(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            throw bad("an attribute without quotes")
        }
        index += 1
        var text: [UInt8] = []
        while let byte = peek(), byte != quote { try character(into: &text) }
        guard peek() != nil else { throw bad("") }
        index += 1
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func content(of node: inout XMLNode, closing: String, depth: Int) throws {
        var text: [UInt8] = []
        while let byte = peek() {
            guard byte == UInt8(ascii: "<") else {
                try character(into: &text)
                continue
            }
            if starts("</") {
                index += 2
                let found = try name()
                skipSpace()
                guard found == closing, peek() == UInt8(ascii: ">") else { throw bad("'\(closing)' is not closed") }
                index += 1
                let whole = String(decoding: text, as: UTF8.self)
                // Space between children is layout; space in a leaf is content (a prefix may be one).
                node.text = node.children.isEmpty || whole.contains { !$0.isWhitespace } ? whole : ""
                return
            } else if starts("<!--") {
                try skip(past: "-->")
            } else if starts("<![CDATA[") {
                let start = index + 9
                try skip(past: "]]>")
                text += bytes[start..<(index - 3)]
            } else {
                node.children.append(try element(depth: depth + 1))
            }
        }
        throw bad("")
    }

    private static let entities: [String: String] = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"]

    /// One byte of text, or one entity.
    private mutating func character(into text: inout [UInt8]) throws {
        guard bytes[index] == UInt8(ascii: "&") else {
            text.append(bytes[index])
            index += 1
            return
        }
        index += 1
        let start = index
        while let byte = peek(), byte != UInt8(ascii: ";"), index - start < 12 { index += 1 }
        guard peek() == UInt8(ascii: ";") else { throw bad("an entity that does not end") }
        let entity = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self)
        index += 1
        if let known = Self.entities[entity] {
            text += known.utf8
        } else if entity.hasPrefix("#"), let scalar = Self.scalar(entity.dropFirst()) {
            text += String(Character(scalar)).utf8
        } else {
            throw bad("an unknown entity")
        }
    }

    private static func scalar(_ text: Substring) -> Unicode.Scalar? {
        let value = text.hasPrefix("x") ? UInt32(text.dropFirst(), radix: 16) : UInt32(text)
        return value.flatMap(Unicode.Scalar.init)
    }
}
