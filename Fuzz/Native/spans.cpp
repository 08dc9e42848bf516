// The shape pass: spans lie inside the text, and a short list is the beginning of the long one.
#include "tw_spans.h"

#include <cstring>

#include "support.hpp"

using namespace fuzz;

void fuzz::spans(const uint8_t *data, size_t size) {
    std::vector<tw_span> spans(size * 8 + 64), few(3);
    const size_t count = tw_find_spans(data, size, spans.data(), spans.size());
    CHECK(count <= spans.size());
    for (size_t i = 0; i < count; i++) CHECK(spans[i].start <= spans[i].end && spans[i].end <= size && spans[i].shape <= TW_SPAN_ESCAPE);
    CHECK(tw_find_spans(data, size, few.data(), few.size()) == count);
    for (size_t i = 0; i < few.size() && i < count; i++) CHECK(!std::memcmp(&few[i], &spans[i], sizeof(tw_span)));
}
