// The shape pass: spans lie inside the text, a short list is the beginning of the long one, and texts that follow one
// another have the spans that each has alone.
#include "tw_spans.hpp"

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

    // Texts of events end in a newline.
    std::vector<tw_event> events;
    size_t length = 0;
    for (size_t i = 0; i < size; i++) {
        if (data[i] != '\n') continue;
        tw_event event{};
        event.textStart = static_cast<uint32_t>(length);
        event.textLength = static_cast<uint32_t>(i + 1 - length);
        events.push_back(event);
        length = i + 1;
    }
    if (events.empty()) return;
    std::vector<tw_span> alone(spans.size());
    const size_t all = tw::findSpans(data, length, events.data(), events.size(), spans.data(), spans.size());
    size_t at = 0;
    for (const tw_event &event : events) {
        const size_t own = tw_find_spans(data + event.textStart, event.textLength, alone.data(), alone.size());
        CHECK(at + own <= all);
        for (size_t i = 0; i < own; i++, at++) {
            CHECK(spans[at].start == alone[i].start + event.textStart && spans[at].end == alone[i].end + event.textStart);
            CHECK(spans[at].shape == alone[i].shape);
        }
    }
    CHECK(at == all);
}
