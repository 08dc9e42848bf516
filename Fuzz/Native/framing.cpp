// Framing into lines agrees with counting newlines one by one.
#include "support.hpp"
#include "tw_streams.h"

using namespace fuzz;

void fuzz::framing(const uint8_t *bytes, size_t count) {
    const Text text(bytes, count);
    const tw_line_frame frame = tw_frame_lines(text.data(), count);
    size_t end = 0, lines = 0;
    bool opens = false;
    for (size_t i = 0; i < count && !opens; i++) {
        if (bytes[i] != '\n') continue;
        end = i + 1;
        lines++;
        opens = end + 1 < count && (bytes[end] == '[' || (bytes[end] == '{' && bytes[end + 1] <= ' '));
    }
    CHECK(frame.end == end);
    CHECK(frame.lines == lines);
    CHECK(frame.opensDocument == opens);
}
