// Separated values: framing in pieces finds the same records as framing at once, and every row that has as many cells
// as columns becomes a line the engine takes.
#include "support.hpp"
#include "tw_shapes.h"

#include <algorithm>

using namespace fuzz;

namespace {

const std::string header = "event_time,service_name,action_name,request_params,response,user_identity,extra\n";

void rewrite(const uint8_t *text, size_t length, tw_csv_dialect dialect) {
    static tw_transcoder *const transcoder = tw_transcoder_create();
    const Text copy(text, length);
    const tw_transcoded result =
        tw_transcode_csv(transcoder, reinterpret_cast<const uint8_t *>(header.data()), header.size(), dialect,
                         copy.data(), length, 2, header.size());
    CHECK(result.rewritten);
    CHECK(size_t(std::count(result.text, result.text + result.length, uint8_t('\n'))) == result.lines);
}

} // namespace

void fuzz::separated(const uint8_t *bytes, size_t count) {
    Numbers numbers(bytes, count);
    const bool backslash = numbers.below(2) == 1;
    const size_t cut = numbers.below(256);
    const tw_csv_dialect dialect{',', backslash};
    const Text text(bytes, count);

    tw_csv_dialect found;
    CHECK(tw_csv_header(text.data(), count, &found) <= count);

    size_t lines = 0;
    const size_t end = tw_csv_frame(text.data(), count, dialect, &lines);
    CHECK(end <= count && (end == 0 || text.data()[end - 1] == '\n'));
    CHECK(size_t(std::count(text.data(), text.data() + end, uint8_t('\n'))) == lines);
    rewrite(text.data(), end, dialect);

    // A frame of a beginning ends where a record of the whole ends.
    size_t before = 0;
    const Text part(bytes, std::min(cut, count));
    const size_t early = tw_csv_frame(part.data(), part.length, dialect, &before);
    CHECK(early <= end && before <= lines);
    size_t rest = 0;
    const Text tail(bytes + early, count - early);
    CHECK(early + tw_csv_frame(tail.data(), tail.length, dialect, &rest) == end || early == end);
}
