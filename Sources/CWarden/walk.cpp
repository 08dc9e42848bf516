#include "tw_decode.hpp"
#include "tw_walk.hpp"

namespace warden {
namespace {

inline bool endsScalar(uint8_t c) { return c == ',' || c == '}' || c == ']' || isSpace(c) || c == 0; }

/// One past a JSON number, or nullptr.
inline const uint8_t *numberEnd(const uint8_t *p) {
    const auto digit = [&] { return static_cast<uint8_t>(*p - '0') < 10; };
    if (*p == '-') p++;
    if (*p == '0') {
        p++;
    } else {
        if (!digit()) return nullptr;
        while (digit()) p++;
    }
    if (*p == '.') {
        p++;
        if (!digit()) return nullptr;
        while (digit()) p++;
    }
    if ((*p | 0x20) == 'e') {
        p++;
        if (*p == '+' || *p == '-') p++;
        if (!digit()) return nullptr;
        while (digit()) p++;
    }
    return p;
}

/// Everything the walk needs at hand; one per line, on the stack.
struct Walker {
    tw_parser_state &state;
    const tw_plan &plan;
    const Line &line;

    /// Adds text to a region and returns where it stands, or nullptr on a bad escape.
    inline const uint8_t *collect(Arena &arena, Pool<tw_field> &fields, const Frame &frame, uint8_t type,
                                  const uint8_t *raw, uint32_t &length, uint32_t keyStart, uint32_t keyLength) {
        uint8_t *const out = arena.bytes.items + arena.end;
        if (line.hasBackslash) {
            const int64_t decoded = tw_decode_string(raw, length, out);
            if (decoded < 0) return nullptr;
            length = static_cast<uint32_t>(decoded);
        } else {
            copyLoose(raw, out, length);
        }
        tw_field &field = fields.push();
        field.start = arena.end;
        field.length = length;
        field.keyStart = keyStart;
        field.keyLength = keyLength;
        field.parent = frame.container;
        field.type = type;
        out[length] = '\n';
        arena.end += length + 1;
        return out;
    }

    /// Handles a scalar; false on a bad escape.
    inline bool scalar(const Frame &frame, uint32_t slot, bool collects, uint8_t type, const uint8_t *raw,
                       uint32_t length, uint32_t keyStart, uint32_t keyLength) {
        const uint8_t *text = raw;
        const bool isText = type <= TW_TYPE_NUMBER || (type == TW_TYPE_BOOLEAN && plan.collectAll);
        if (collects && isText) {
            text = collect(state.text, state.fields, frame, type, raw, length, keyStart, keyLength);
            if (!text) return false;
        } else if (plan.collectRest && type != TW_TYPE_NULL) {
            text = collect(state.rest, state.restFields, frame, type, raw, length, keyStart, keyLength);
            if (!text) return false;
        } else if (line.hasBackslash && type == TW_TYPE_STRING && holdsLoose(raw, length, '\\')) {
            if (slot == TW_NONE) return hasValidEscapes(raw, length);
            uint8_t *const out = state.loose.bytes.items + state.loose.end;
            const int64_t decoded = tw_decode_string(raw, length, out);
            if (decoded < 0) return false;
            text = out;
            length = static_cast<uint32_t>(decoded);
            state.loose.end += length;
        }
        if (slot != TW_NONE) addValue(state, slot, type, text, length);
        return true;
    }

    /// Finds a key that is written with escapes; `isValid` turns false on a bad one.
    uint32_t findEscaped(const Node &node, const uint8_t *key, uint32_t length, bool &isValid) {
        state.keyScratch.resize(length + 48);
        const int64_t decoded = tw_decode_string(key, length, state.keyScratch.data());
        isValid = decoded >= 0;
        if (!isValid || !node.hasEdges) return TW_NONE;
        return plan.find(node, state.keyScratch.data(), static_cast<size_t>(decoded));
    }

    /// The edge of a key, guessed from the object of this kind that came before.
    inline uint32_t find(Frame &frame, const uint8_t *key, uint32_t length) {
        const Node &node = plan.nodes[frame.node];
        if (length > KeyGuess::longest || frame.place >= KeyGuess::places) return plan.find(node, key, length);
        KeyGuess &guess = state.guesses[node.firstGuess + frame.place++];
        if (guess.length == length && sameShort(guess.key, key, length)) return guess.edge;
        copy16(key, guess.key);
        copy16(key + 16, guess.key + 16);
        guess.length = length;
        guess.edge = plan.find(node, key, length);
        return guess.edge;
    }

    void dispute(const Edge &edge) {
        if (edge.child == TW_NONE) return;
        for (const uint32_t slot : plan.slotsBelow[edge.child]) state.disputed.push_back(slot);
    }

    uint32_t openContainer(const Frame &around, uint32_t keyStart, uint32_t keyLength) {
        const uint32_t index = state.containers.count;
        state.containers.push() = tw_container{keyStart, keyLength, around.container};
        return index;
    }
};

}  // namespace

uint32_t walk(tw_parser_state &state, const tw_plan &plan, const Line &line, uint32_t &at, uint32_t &fault) {
    Walker walker{state, plan, line};
    const uint8_t *const data = line.data;
    const uint32_t *const index = line.index;
    const uint32_t end = line.end;
    const bool names = plan.collectRest;
    uint32_t i = at;
    uint32_t depth = 0;
    uint32_t position = index[i];
    Frame frame{plan.nodes[0].hasEdges ? 0 : TW_NONE, TW_NONE, 0, false, plan.collectAll, 0, 0, 0};
    uint32_t keyStart = 0, keyLength = 0, node = TW_NONE, slot = TW_NONE;
    bool collects = false;

#define FAIL(code)        \
    do {                  \
        fault = position; \
        return code;      \
    } while (0)
#define EXPECT(condition) \
    if (!(condition)) FAIL(TW_LINE_MALFORMED)

    if (data[position] != '{') {
        const uint8_t c = data[position];
        const bool isJSON = c == '[' || c == '"' || c == '-' || c == 't' || c == 'f' || c == 'n' || (c >= '0' && c <= '9');
        FAIL(isJSON ? TW_LINE_NOT_OBJECT : TW_LINE_MALFORMED);
    }
    i++;

enter_object:
    frame.serial = ++state.serial;
    position = index[i];
    EXPECT(position < end);
    if (data[position] == '}') {
        i++;
        goto leave;
    }

object_key : {
    EXPECT(data[position] == '"');
    const uint32_t colon = index[i + 1];
    EXPECT(colon < end && data[colon] == ':');
    uint32_t close = colon - 1;
    while (isSpace(data[close])) close--;
    EXPECT(close > position && data[close] == '"');
    i += 2;
    const uint8_t *const key = data + position + 1;
    keyStart = position + 1 + line.base;
    keyLength = close - position - 1;
    node = slot = TW_NONE;
    collects = frame.collects;
    uint32_t found = TW_NONE;
    if (line.hasBackslash && holdsLoose(key, keyLength, '\\')) {
        bool isValid = true;
        static const Node empty{};
        found = walker.findEscaped(frame.node == TW_NONE ? empty : plan.nodes[frame.node], key, keyLength, isValid);
        EXPECT(isValid);
    } else if (frame.node != TW_NONE) {
        found = walker.find(frame, key, keyLength);
    }
    if (found != TW_NONE) {
        const Edge &edge = plan.edges[found];
        collects |= edge.collects;
        if (edge.child != TW_NONE) {
            const Node &target = plan.nodes[edge.child];
            slot = target.slot;
            node = target.hasEdges ? edge.child : TW_NONE;
        }
        if (state.seen[found] == frame.serial) {
            state.events.items[state.events.count - 1].hasDuplicateKeys = true;
            walker.dispute(edge);
        } else if (edge.isDotted) {
            walker.dispute(edge);
        }
        state.seen[found] = frame.serial;
    }
    position = index[i++];
    EXPECT(position < end);
}

value:
    switch (data[position]) {
        case '"': {
            const uint32_t next = index[i];
            EXPECT(next < end);
            uint32_t close = next - 1;
            while (isSpace(data[close])) close--;
            EXPECT(close > position && data[close] == '"');
            EXPECT(walker.scalar(frame, slot, collects, TW_TYPE_STRING, data + position + 1, close - position - 1,
                                 keyStart, keyLength));
            break;
        }
        case '{':
        case '[': {
            const bool isArray = data[position] == '[';
            if (depth + 1 >= plan.maximumDepth) FAIL(TW_LINE_TOO_DEEP);
            if (!isArray && slot != TW_NONE) addValue(state, slot, TW_TYPE_OBJECT, data + position, 0);
            const uint32_t container =
                (collects || names) && !isArray ? walker.openContainer(frame, keyStart, keyLength) : frame.container;
            state.stack[depth++] = frame;
            frame.container = container;
            frame.isArray = isArray;
            frame.place = 0;
            frame.collects = collects;
            frame.keyStart = keyStart;
            frame.keyLength = keyLength;
            if (!isArray) {
                frame.node = node;
                goto enter_object;
            }
            // Elements stand for the array itself: same node, same slot.
            frame.node = node;
            frame.serial = slot;
            position = index[i];
            EXPECT(position < end);
            if (data[position] == ']') {
                i++;
                if (slot != TW_NONE) addValue(state, slot, TW_TYPE_EMPTY_ARRAY, data + position, 0);
                goto leave;
            }
            i++;
            goto value;
        }
        case 't':
            EXPECT(!std::memcmp(data + position, "true", 4) && endsScalar(data[position + 4]));
            walker.scalar(frame, slot, collects, TW_TYPE_BOOLEAN, data + position, 4, keyStart, keyLength);
            break;
        case 'f':
            EXPECT(!std::memcmp(data + position, "false", 5) && endsScalar(data[position + 5]));
            walker.scalar(frame, slot, collects, TW_TYPE_BOOLEAN, data + position, 5, keyStart, keyLength);
            break;
        case 'n':
            EXPECT(!std::memcmp(data + position, "null", 4) && endsScalar(data[position + 4]));
            walker.scalar(frame, slot, collects, TW_TYPE_NULL, data + position, 4, keyStart, keyLength);
            break;
        default: {
            const uint8_t *const stop = numberEnd(data + position);
            EXPECT(stop && endsScalar(*stop));
            walker.scalar(frame, slot, collects, TW_TYPE_NUMBER, data + position,
                          static_cast<uint32_t>(stop - (data + position)), keyStart, keyLength);
        }
    }

after_value:
    position = index[i];
    EXPECT(position < end);
    i++;
    if (data[position] == ',') {
        position = index[i];
        EXPECT(position < end);
        if (!frame.isArray) goto object_key;
        node = frame.node;
        slot = frame.serial;
        collects = frame.collects;
        keyStart = frame.keyStart;
        keyLength = frame.keyLength;
        i++;
        goto value;
    }
    EXPECT(data[position] == (frame.isArray ? ']' : '}'));

leave:
    if (depth > 0) {
        frame = state.stack[--depth];
        goto after_value;
    }
    position = index[i];
    EXPECT(position >= end);
    at = i;
    return 0;
#undef EXPECT
#undef FAIL
}

}  // namespace warden
