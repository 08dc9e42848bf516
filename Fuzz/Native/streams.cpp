// Gzip, Zstandard and deflate: any bytes, in any pieces, give the same output and end.
#include "support.hpp"
#include "tw_compress.h"
#include "tw_streams.h"

#include <algorithm>

using namespace fuzz;

namespace {

constexpr size_t mostOutput = size_t(1) << 20;

std::string inflate(int32_t kind, const uint8_t *bytes, size_t count, size_t piece, size_t room, int32_t &outcome) {
    tw_stream *const stream = tw_stream_create(kind);
    std::string output;
    std::vector<uint8_t> block(room);
    size_t at = 0;
    outcome = TW_STEP_MORE;
    while (output.size() < mostOutput) {
        size_t consumed = 0, produced = 0;
        const size_t give = std::min(piece, count - at);
        const Text input(bytes + at, give);
        outcome = tw_stream_step(stream, input.data(), give, &consumed, block.data(), room, &produced);
        CHECK(consumed <= give && produced <= room);
        output.append(reinterpret_cast<char *>(block.data()), produced);
        at += consumed;
        if (outcome != TW_STEP_MORE) break;
        if (consumed == 0 && produced == 0 && at == count) break;
    }
    tw_stream_free(stream);
    return output;
}

/// What the library itself wrote must come back.
void roundTrip(int32_t kind, const uint8_t *bytes, size_t count, size_t piece, size_t room) {
    std::vector<uint8_t> packed(tw_compress_bound(count));
    const size_t length = kind == TW_STREAM_ZSTD
                              ? tw_compress_zstd(bytes, count, packed.data(), packed.size())
                              : tw_compress_gzip(bytes, count, packed.data(), packed.size());
    CHECK(length > 0);
    int32_t outcome;
    const std::string output = inflate(kind, packed.data(), length, piece, room, outcome);
    CHECK(outcome == TW_STEP_END);
    CHECK(output == std::string(reinterpret_cast<const char *>(bytes), count));
}

} // namespace

void fuzz::streams(const uint8_t *bytes, size_t count) {
    Numbers numbers(bytes, count);
    const int32_t kind = int32_t(1 + numbers.below(3));
    const size_t piece = 1 + numbers.below(200), room = 1 + numbers.below(250);
    int32_t outcome;
    inflate(kind, bytes, count, count ? count : 1, 65536, outcome);
    inflate(kind, bytes, count, piece, room, outcome);
    if (kind != TW_STREAM_DEFLATE) roundTrip(kind, bytes, count, piece, room);
}
