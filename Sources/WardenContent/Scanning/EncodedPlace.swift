/// Where decoded text came from.
struct EncodedPlace {
    var decoding: TextDecoding
    /// The encoded bytes in the outer text.
    var start: Int
    var end: Int
    var field: Int
    /// For each decoded byte the offset in the field it came from, and one more for the end. Empty: the whole token.
    var map: [UInt32]

    func start(of place: Int) -> Int { map.isEmpty ? start : start + Int(map[place]) }
    func end(of place: Int) -> Int { map.isEmpty ? end : start + Int(map[place]) }

    var note: Note {
        switch decoding {
        case .base64: Note(.decodedBase64)
        case .percent: Note(.decodedPercent)
        case .json, .none: Note(.decodedJSON)
        }
    }
}
