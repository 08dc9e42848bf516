import CWarden

/// Simple case folding at compile time; the hot loop calls the same C functions.
enum Folding {
    static func fold(_ bytes: [UInt8]) -> [UInt8] {
        let padded = bytes + [UInt8](repeating: 0, count: 16)
        return [UInt8](unsafeUninitializedCapacity: bytes.count * 3 / 2 + 32) { buffer, count in
            count = padded.withUnsafeBufferPointer { source in
                guard let text = source.baseAddress, let out = buffer.baseAddress else { return 0 }
                return tw_fold(text, bytes.count, out)
            }
        }
    }

    static func fold(_ scalar: UInt32) -> UInt32 { tw_fold_scalar(scalar) }
}
