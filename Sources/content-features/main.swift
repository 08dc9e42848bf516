import Foundation
import WardenContent

// Writes the model's features of labelled texts as CSV: the bridge between the generator and the training script.
//
//     content-features WORDS < labelled.jsonl > features.csv
//
// A line is {"group": "...", "text": "...", "secrets": [[start, end], ...], "key": "..."}; offsets count UTF-8 bytes.
// With `key` the text is the whole value of a field of that name.

struct LabelledText: Decodable {
    var group: String
    var text: String
    var secrets: [[Int]]
    var key: String?
}

let arguments = CommandLine.arguments
guard arguments.count == 2, let words = try? String(contentsOfFile: arguments[1], encoding: .utf8) else {
    FileHandle.standardError.write(Data("usage: content-features WORDS < labelled.jsonl > features.csv\n".utf8))
    exit(64)
}
let table = FeatureTable(lexicon: words)
let decoder = JSONDecoder()
print((["group", "label"] + FeatureTable.columns).joined(separator: ","))
while let line = readLine() {
    guard let example = try? decoder.decode(LabelledText.self, from: Data(line.utf8)) else {
        FileHandle.standardError.write(Data("error: a line is no labelled text\n".utf8))
        exit(65)
    }
    let rows =
        example.key.map { table.row(key: $0, value: example.text).map { [$0] } ?? [] } ?? table.rows(example.text)
    for row in rows {
        let isSecret = example.secrets.contains {
            $0.count == 2 && row.value.lowerBound < $0[1] && row.value.upperBound > $0[0]
        }
        let columns = row.features.map { $0 == $0.rounded() ? String(Int($0)) : String(format: "%.4f", $0) }
        print(([example.group, isSecret ? "1" : "0"] + columns).joined(separator: ","))
    }
}
