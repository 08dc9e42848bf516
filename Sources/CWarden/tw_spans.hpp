// The shape pass over many texts at once.
#pragma once

#include "tw_events.h"
#include "tw_spans.h"

namespace tw {

/// The spans of the texts of `events`, which follow one another from the start of `text`: those that `tw_find_spans`
/// finds in each of them, with offsets in the whole.
size_t findSpans(const uint8_t *text, size_t length, const tw_event *events, size_t eventCount, tw_span *spans,
                 size_t capacity);

}  // namespace tw
