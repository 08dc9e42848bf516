#include "tw_walk.hpp"

namespace warden {
namespace {

/// Reads a line that is known to be valid.
struct LookUp {
    tw_parser_state &state;
    const tw_plan &plan;
    const Line &line;
    uint32_t slot;
    const Path &path;

    uint8_t byte(uint32_t i) const { return line.data[line.index[i]]; }

    /// The index entry after the value that begins at `i`.
    uint32_t skip(uint32_t i) const {
        uint32_t depth = 0;
        do {
            const uint8_t c = byte(i++);
            if (c == '{' || c == '[') depth++;
            if (c == '}' || c == ']') depth--;
        } while (depth > 0);
        return i;
    }

    /// Raw text between the quotes of the string at `i`; the next index entry bounds it.
    std::pair<const uint8_t *, uint32_t> quoted(uint32_t i) const {
        uint32_t close = line.index[i + 1] - 1;
        while (isSpace(line.data[close])) close--;
        return {line.data + line.index[i] + 1, close - line.index[i] - 1};
    }

    bool keyIs(uint32_t i, std::string_view wanted) {
        auto [raw, length] = quoted(i);
        if (!std::memchr(raw, '\\', length)) {
            return length == wanted.size() && !std::memcmp(raw, wanted.data(), length);
        }
        state.keyScratch.resize(length + 48);
        const int64_t decoded = tw_decode_string(raw, length, state.keyScratch.data());
        return decoded == static_cast<int64_t>(wanted.size()) &&
               !std::memcmp(state.keyScratch.data(), wanted.data(), wanted.size());
    }

    void addScalar(uint32_t i) {
        const uint32_t start = line.index[i];
        const uint8_t *const raw = line.data + start;
        switch (*raw) {
            case '"': {
                auto [text, length] = quoted(i);
                if (std::memchr(text, '\\', length)) {
                    uint8_t *const out = state.loose.bytes.items + state.loose.end;
                    length = static_cast<uint32_t>(tw_decode_string(text, length, out));
                    text = out;
                    state.loose.end += length;
                }
                addValue(state, slot, TW_TYPE_STRING, text, length);
                break;
            }
            case 't': addValue(state, slot, TW_TYPE_BOOLEAN, raw, 4); break;
            case 'f': addValue(state, slot, TW_TYPE_BOOLEAN, raw, 5); break;
            case 'n': addValue(state, slot, TW_TYPE_NULL, raw, 4); break;
            default: {
                uint32_t length = line.index[i + 1] - start;
                while (isSpace(raw[length - 1])) length--;
                addValue(state, slot, TW_TYPE_NUMBER, raw, length);
            }
        }
    }

    void visit(uint32_t i, size_t segment) {
        if (byte(i) == '[') {
            if (byte(i + 1) == ']') {
                if (segment == path.segments()) addValue(state, slot, TW_TYPE_EMPTY_ARRAY, line.data + line.index[i], 0);
                return;
            }
            do {
                visit(i + 1, segment);
                i = skip(i + 1);
            } while (byte(i) == ',');
            return;
        }
        if (segment == path.segments()) {
            if (byte(i) == '{') {
                addValue(state, slot, TW_TYPE_OBJECT, line.data + line.index[i], 0);
            } else {
                addScalar(i);
            }
            return;
        }
        if (byte(i) != '{' || byte(i + 1) == '}') return;
        for (size_t to = path.segments(); to > segment; to--) {
            const uint32_t found = lastValue(i, path.key(segment, to));
            const uint32_t before = state.values.count;
            if (found != TW_NONE) visit(found, to);
            if (state.values.count > before) return;
        }
    }

    /// Index entry of the value of the last such key in the object at `i`, or TW_NONE.
    uint32_t lastValue(uint32_t i, std::string_view key) {
        uint32_t found = TW_NONE;
        do {
            if (keyIs(i + 1, key)) found = i + 3;
            i = skip(i + 3);
        } while (byte(i) == ',');
        return found;
    }
};

}  // namespace

void lookUp(tw_parser_state &state, const tw_plan &plan, const Line &line, uint32_t first, uint32_t slot) {
    const tw_event &event = state.events.items[state.events.count - 1];
    for (uint32_t i = event.firstValue; i < state.values.count; i++) {
        tw_value &value = state.values.items[i];
        if (value.slot != slot) continue;
        value.slot = TW_NONE;
        value.isFirst = false;
    }
    state.slots[slot].event = 0;
    LookUp{state, plan, line, slot, plan.paths[slot]}.visit(first, 0);
}

}  // namespace warden
