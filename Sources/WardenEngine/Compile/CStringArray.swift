/// Swift strings as C arrays of pointers and lengths, for one call.
enum CStringArray {
    static func with<Result>(
        _ strings: [String],
        _ body: (UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int>?) -> Result
    ) -> Result {
        let bytes = strings.flatMap { $0.utf8.map { CChar(bitPattern: $0) } + [CChar(0)] }
        let lengths = strings.map(\.utf8.count)
        return bytes.withUnsafeBufferPointer { buffer in
            var pointers: [UnsafePointer<CChar>?] = []
            var offset = 0
            for length in lengths {
                pointers.append(buffer.baseAddress.map { $0 + offset })
                offset += length + 1
            }
            return body(pointers, lengths)
        }
    }
}
