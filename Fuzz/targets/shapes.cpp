// Rewriting of records, CSV and documents of many records: whatever comes in, lines come out that say where they stood.
#include "tw_shapes.h"

#include <algorithm>

#include "padded.hpp"

namespace {

void check(const tw_transcoded &result) {
    if (!result.rewritten) return;
    CHECK(static_cast<size_t>(std::count(result.text, result.text + result.length, '\n')) >= result.lines);
    for (size_t i = 1; i < result.lines; i++) CHECK(result.origins[i].offset >= result.origins[i - 1].offset);
}

void split(const std::vector<uint8_t> &bytes, size_t length, size_t step) {
    tw_splitter *const splitter = tw_splitter_create(500);
    tw_splitter_begin(splitter, 1, 0);
    size_t at = 0;
    while (at < length) {
        const size_t take = std::min(step, length - at);
        const tw_split result = tw_splitter_run(splitter, bytes.data() + at, take, 200);
        CHECK(result.consumed <= take);
        if (result.status != TW_SPLIT_MORE && result.status != TW_SPLIT_TOO_LONG) break;
        if (result.consumed == 0 && result.records == 0 && result.status == TW_SPLIT_MORE) break;
        at += result.consumed;
        tw_splitter_clear(splitter);
    }
    tw_splitter_free(splitter);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static tw_transcoder *const transcoder = tw_transcoder_create();
    if (size < 2) return 0;
    const std::vector<uint8_t> bytes = padded(data + 1, size - 1);
    const size_t length = size - 1;
    switch (data[0] % 3) {
        case 0: check(tw_transcode_lines(transcoder, bytes.data(), length, nullptr, 1, 0)); break;
        case 1: {
            tw_csv_dialect dialect{',', false};
            const size_t header = tw_csv_header(bytes.data(), length, &dialect);
            CHECK(header <= length);
            size_t lines = 0;
            const size_t end = tw_csv_frame(bytes.data() + header, length - header, dialect, &lines);
            CHECK(end <= length - header);
            if (header && end) check(tw_transcode_csv(transcoder, bytes.data(), header, dialect, bytes.data() + header, end, 2, header));
            break;
        }
        default:
            split(bytes, length, 1 + data[0] / 3);
            tw_opens_document(bytes.data(), length);
            tw_is_s3_access_line(bytes.data(), length);
    }
    return 0;
}
