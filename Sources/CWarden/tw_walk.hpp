// The state of one worker and the walk over one line.
#pragma once

#include <vector>

#include "tw_events.h"
#include "tw_lines.hpp"
#include "tw_plan.hpp"
#include "tw_pool.hpp"

namespace warden {

struct Frame {
    uint32_t node;
    uint32_t container;
    /// Distinguishes this object from all others of the batch.
    uint32_t serial;
    bool isArray;
    bool collects;
    /// Key of this array, for the names of its elements.
    uint32_t keyStart;
    uint32_t keyLength;
    /// How many keys of this object were looked up.
    uint32_t place;
};

/// Decoded text: reserved once per batch, so that pointers into it hold.
struct Arena {
    Pool<uint8_t> bytes;
    uint32_t end = 0;
};

struct SlotState {
    uint32_t event;
    uint32_t last;
};

}  // namespace warden

struct tw_parser_state {
    warden::Pool<tw_event> events;
    warden::Pool<tw_value> values;
    warden::Pool<tw_field> fields;
    warden::Pool<tw_field> restFields;
    warden::Pool<tw_container> containers;
    warden::Pool<tw_line_error> errors;
    /// Content text, rest text, and decoded values that belong to neither.
    warden::Arena text, rest, loose;
    std::vector<warden::Frame> stack;
    std::vector<warden::SlotState> slots;
    /// Per edge: the last object it was seen in.
    std::vector<uint32_t> seen;
    /// Slots to look up again because of dotted or doubled keys.
    std::vector<uint32_t> disputed;
    std::vector<uint8_t> keyScratch;
    /// Lines of the batch, where the caller does not know them.
    tw_line_finder lines;
    std::vector<warden::KeyGuess> guesses;
    /// The plan that the guesses are about.
    uint64_t guessedPlan = 0;
    uint32_t serial = 0;
    uint32_t eventSerial = 0;
};

namespace warden {

/// A line to walk: its bytes, and where its structural characters begin in the index.
struct Line {
    const uint8_t *data;
    const uint32_t *index;
    /// Position of the newline, in terms of `data`.
    uint32_t end;
    /// Added to positions to give offsets in the batch.
    uint32_t base;
    bool hasBackslash;
};

/// Walks one JSON object. `at` is the first index entry of the line and ends behind its last one.
/// Returns 0, or a TW_LINE code with `fault` set and `at` as it was; dropping the values found is left to the caller.
uint32_t walk(tw_parser_state &state, const tw_plan &plan, const Line &line, uint32_t &at, uint32_t &fault);

/// Looks one slot up again by the book: longest keys first, the last of doubled keys.
void lookUp(tw_parser_state &state, const tw_plan &plan, const Line &line, uint32_t first, uint32_t slot);

/// Adds a value to its slot's chain.
inline tw_value &addValue(tw_parser_state &state, uint32_t slot, uint8_t type, const uint8_t *text, uint32_t length) {
    const uint32_t index = state.values.count;
    tw_value &value = state.values.push();
    value.text = text;
    value.length = length;
    value.slot = slot;
    value.next = TW_NONE;
    value.folded = TW_NONE;
    value.foldedLength = 0;
    value.type = type;
    SlotState &entry = state.slots[slot];
    value.isFirst = entry.event != state.eventSerial;
    if (!value.isFirst) state.values.items[entry.last].next = index;
    entry.event = state.eventSerial;
    entry.last = index;
    return value;
}

inline bool isSpace(uint8_t c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

}  // namespace warden
