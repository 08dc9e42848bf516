// Decompression of damaged members: ends, asks for more, or fails; never reads or writes outside.
#include "tw_streams.h"

#include <algorithm>

#include "padded.hpp"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size < 3) return 0;
    tw_stream *const stream = tw_stream_create(1 + data[0] % 3);
    CHECK(stream);
    const size_t room = 1 + data[1];
    std::vector<uint8_t> output(room);
    size_t at = 2;
    for (int step = 0; step < 4000 && at <= size; step++) {
        size_t consumed = 0, produced = 0;
        const size_t take = std::min<size_t>(size - at, 1 + data[1] / 2);
        const int32_t status = tw_stream_step(stream, data + at, take, &consumed, output.data(), room, &produced);
        CHECK(consumed <= take && produced <= room);
        at += consumed;
        if (status < 0 || (consumed == 0 && produced == 0)) break;
        if (status == TW_STEP_END) tw_stream_restart(stream);
    }
    tw_stream_free(stream);
    const std::vector<uint8_t> text = padded(data, size);
    const tw_line_frame frame = tw_frame_lines(text.data(), size);
    CHECK(frame.end <= size);
    return 0;
}
