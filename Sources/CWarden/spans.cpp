#include "tw_spans.hpp"

#include <cstring>

// 64 bytes at a time become bit masks by character class; runs are found by shifting masks. The vector code is written
// with clang's generic vectors, so that one source serves AVX-512, AVX2, SSE2 and NEON.

namespace {

typedef uint8_t Block __attribute__((vector_size(64)));
typedef bool Flags __attribute__((ext_vector_type(64)));

#define TW_INLINE static inline __attribute__((always_inline))

struct Masks {
    uint64_t digit, upper, letter, separator, at, percent, backslash;
};

// A macro: vectors wider than the target's registers must not cross a function border.
#define bits(comparison) __builtin_bit_cast(uint64_t, __builtin_convertvector(comparison, Flags))

TW_INLINE Masks classify(const uint8_t *bytes) {
    Block block;
    std::memcpy(&block, bytes, sizeof block);
    Masks masks;
    masks.digit = bits((block - '0') < 10);
    masks.upper = bits((block - 'A') < 26);
    masks.letter = bits(((block | 0x20) - 'a') < 26);
    masks.separator = bits((block == ' ') | (block == '-') | (block == '.') | (block == '/'));
    masks.at = bits(block == '@');
    masks.percent = bits(block == '%');
    masks.backslash = bits(block == '\\');
    return masks;
}

/// `mask` moved up by `distance`, the free places filled from the block before.
TW_INLINE uint64_t carried(uint64_t mask, uint64_t before, unsigned distance) {
    return (mask << distance) | (before >> (64 - distance));
}

/// Finds runs of a class: the bit of the 8th (16th, 24th) character of a run is set.
struct Runs {
    uint64_t mask = 0, two = 0, four = 0, eight = 0, sixteen = 0, long_ = 0;

    /// Bits where a run reaches 8 characters.
    TW_INLINE uint64_t reachEight(Runs &runs, uint64_t mask) {
        const uint64_t two = mask & carried(mask, runs.mask, 1);
        const uint64_t four = two & carried(two, runs.two, 2);
        const uint64_t eight = four & carried(four, runs.four, 4);
        const uint64_t first = eight & ~carried(eight, runs.eight, 1);
        runs.mask = mask, runs.two = two, runs.four = four, runs.eight = eight;
        return first;
    }

    /// Bits where a run reaches 24 characters; call after `reachEight` with the runs of eight before and after.
    TW_INLINE uint64_t reachTwentyFour(Runs &runs, uint64_t eightBefore) {
        const uint64_t sixteen = runs.eight & carried(runs.eight, eightBefore, 8);
        const uint64_t all = sixteen & carried(runs.eight, eightBefore, 16);
        const uint64_t first = all & ~carried(all, runs.long_, 1);
        runs.long_ = all;
        return first;
    }
};

inline bool isDigit(uint8_t c) { return static_cast<uint8_t>(c - '0') < 10; }
inline bool isUpper(uint8_t c) { return static_cast<uint8_t>(c - 'A') < 26; }
inline bool isLetter(uint8_t c) { return static_cast<uint8_t>((c | 0x20) - 'a') < 26; }
inline bool isAlphanumeric(uint8_t c) { return isDigit(c) || isLetter(c); }
inline bool isSeparator(uint8_t c) { return c == ' ' || c == '-' || c == '.' || c == '/'; }
inline bool isHex(uint8_t c) { return isDigit(c) || static_cast<uint8_t>((c | 0x20) - 'a') < 6; }

struct Text {
    const uint8_t *bytes;
    size_t length;
};

struct Output {
    tw_span *spans;
    size_t capacity;
    size_t count;

    void add(size_t start, size_t end, uint32_t shape) {
        if (count < capacity) {
            spans[count] = tw_span{static_cast<uint32_t>(start), static_cast<uint32_t>(end), shape};
        }
        count++;
    }
};

/// `2024-01-31`, `2024/01/31`, also before a time.
bool isDate(const uint8_t *run, size_t length) {
    if (length < 10 || !isDigit(run[0]) || !isDigit(run[3])) return false;
    const uint8_t mark = run[4];
    if ((mark != '-' && mark != '/') || run[7] != mark) return false;
    return (run[0] == '1' || run[0] == '2') && (length == 10 || !isDigit(run[10]));
}

/// Four groups of one to three digits between dots.
bool isAddress4(const uint8_t *run, size_t length) {
    unsigned groups = 1, digits = 0;
    for (size_t i = 0; i < length; i++) {
        if (isDigit(run[i])) {
            if (++digits > 3) return false;
        } else if (run[i] == '.') {
            groups++, digits = 0;
        } else {
            return false;
        }
    }
    return groups == 4;
}

/// `12 34 56`: the middle of a spaced number whose ends are letters.
bool isPairs(const uint8_t *run, size_t length) { return length == 8 && run[2] == ' ' && run[5] == ' '; }

/// Where `(555)` before a run begins, or the run's own start.
size_t areaCode(const uint8_t *bytes, size_t start) {
    size_t index = start;
    if (index > 0 && bytes[index - 1] == ' ') index--;
    if (index == 0 || bytes[index - 1] != ')') return start;
    size_t digits = 0;
    for (index--; index > 0 && isDigit(bytes[index - 1]) && digits < 5; index--) digits++;
    return digits >= 2 && digits < 5 && index > 0 && bytes[index - 1] == '(' ? index - 1 : start;
}

__attribute__((noinline)) void addDigits(Text text, size_t noticed, Output &output) {
    size_t start = noticed, end = noticed + 1;
    while (start > 0 && noticed - start < 64) {
        const uint8_t c = text.bytes[start - 1];
        if (isDigit(c) || (isSeparator(c) && start > 1 && isDigit(text.bytes[start - 2]))) start--;
        else break;
    }
    while (end < text.length && end - noticed < 256) {
        const uint8_t c = text.bytes[end];
        if (isDigit(c) || (isSeparator(c) && isDigit(text.bytes[end - 1]))) end++;
        else break;
    }
    while (end > start && isSeparator(text.bytes[end - 1])) end--;
    start = areaCode(text.bytes, start);
    unsigned digits = 0;
    for (size_t i = start; i < end; i++) digits += isDigit(text.bytes[i]);
    if (digits < (isPairs(text.bytes + start, end - start) ? 6 : 8) || isDate(text.bytes + start, end - start) || isAddress4(text.bytes + start, end - start)) return;
    output.add(start, end, TW_SPAN_DIGITS);
}

__attribute__((noinline)) void addCode(Text text, size_t noticed, Output &output) {
    size_t start = noticed - 7, end = noticed + 1;
    while (end < text.length && end - start <= 40 && (isDigit(text.bytes[end]) || isUpper(text.bytes[end]))) end++;
    if (end - start > 40) return;
    if (end < text.length && (isLetter(text.bytes[end]) || text.bytes[end] == '_')) return;
    if (start > 0 && (isLetter(text.bytes[start - 1]) || text.bytes[start - 1] == '_')) return;
    unsigned digits = 0;
    for (size_t i = start; i < end; i++) digits += isDigit(text.bytes[i]);
    if (digits < 4 || end - start - digits < 1 || digits == end - start) return;
    output.add(start, end, TW_SPAN_CODE);
}

/// The value of a base64 character, or 255.
inline uint8_t sextet(uint8_t c) {
    if (isUpper(c)) return c - 'A';
    if (static_cast<uint8_t>(c - 'a') < 26) return c - 'a' + 26;
    if (isDigit(c)) return c - '0' + 52;
    if (c == '+' || c == '-') return 62;
    if (c == '/' || c == '_') return 63;
    return 255;
}

inline bool isPrintable(uint8_t c) { return (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\r' || c == '\t'; }

__attribute__((noinline)) void addBase64(Text text, size_t noticed, Output &output) {
    size_t start = noticed - 23, end = noticed + 1;
    while (start > 0 && sextet(text.bytes[start - 1]) != 255 && noticed - start < 4096) start--;
    for (size_t i = start; i + 4 <= start + 16; i += 4) {
        const uint8_t a = sextet(text.bytes[i]), b = sextet(text.bytes[i + 1]);
        const uint8_t c = sextet(text.bytes[i + 2]), d = sextet(text.bytes[i + 3]);
        if (a == 255 || b == 255 || c == 255 || d == 255) return;
        if (!isPrintable(a << 2 | b >> 4) || !isPrintable(b << 4 | c >> 2) || !isPrintable(c << 6 | d)) return;
    }
    while (end < text.length && sextet(text.bytes[end]) != 255) end++;
    output.add(start, end, TW_SPAN_BASE64);
}

inline bool isAddressByte(uint8_t c) { return isAlphanumeric(c) || c == '_' || c == '-' || c == '+' || c >= 0x80; }

inline bool isEscaped(uint8_t c) {
    return c == '"' || c == '\\' || c == '/' || c == 'n' || c == 'r' || c == 't' || c == 'u';
}

struct State {
    Runs numbers, codes, alphanumerics;
    uint64_t digit = 0, upper = 0, alphanumeric = 0;
    bool sawPercent = false, sawEscape = false;
    /// Texts that follow one another, and the place where the one at hand ends.
    const tw_event *next = nullptr;
    const tw_event *last = nullptr;
    size_t border = SIZE_MAX;

    /// The first of each escape is told for every text by itself.
    void passBorder(size_t at) {
        while (next < last && at >= border) {
            border = next->textStart + next->textLength;
            next++;
        }
        sawPercent = sawEscape = false;
    }
};

/// What one block holds that is worth a look.
struct Signals {
    uint64_t numbers, codes, accounts, encoded, at, percent, backslash;
};

TW_INLINE Signals advance(State &state, const Masks &masks) {
    Signals signals;
    const uint64_t alphanumeric = masks.digit | masks.letter;
    const uint64_t number = masks.digit | (masks.separator & carried(masks.digit, state.digit, 1));
    signals.numbers = state.numbers.reachEight(state.numbers, number);
    signals.codes = state.codes.reachEight(state.codes, masks.digit | masks.upper);
    const uint64_t eightBefore = state.alphanumerics.eight;
    state.alphanumerics.reachEight(state.alphanumerics, alphanumeric);
    signals.encoded = state.alphanumerics.reachTwentyFour(state.alphanumerics, eightBefore);
    signals.accounts = masks.digit & carried(masks.digit, state.digit, 1) & carried(masks.upper, state.upper, 2) &
                       carried(masks.upper, state.upper, 3) & ~carried(alphanumeric, state.alphanumeric, 4);
    signals.at = masks.at, signals.percent = masks.percent, signals.backslash = masks.backslash;
    state.digit = masks.digit, state.upper = masks.upper, state.alphanumeric = alphanumeric;
    return signals;
}

TW_INLINE uint64_t anything(const Signals &signals) {
    return signals.numbers | signals.codes | signals.accounts | signals.encoded | signals.at | signals.percent |
           signals.backslash;
}

__attribute__((noinline)) void report(Text text, size_t base, const Signals &signals, State &state, Output &output) {
    for (uint64_t mask = anything(signals); mask; mask &= mask - 1) {
        const uint64_t bit = mask & -mask;
        const size_t at = base + static_cast<size_t>(__builtin_ctzll(bit));
        if (at >= text.length) return;
        if (at >= state.border) state.passBorder(at);
        const bool hasNext = at + 1 < text.length;
        if (signals.numbers & bit) addDigits(text, at, output);
        if (signals.codes & bit) addCode(text, at, output);
        if (signals.accounts & bit) output.add(at - 3, at + 1, TW_SPAN_ACCOUNT);
        if (signals.encoded & bit) addBase64(text, at, output);
        if (signals.at & bit && at > 0 && hasNext && isAddressByte(text.bytes[at - 1]) &&
            (isAlphanumeric(text.bytes[at + 1]) || text.bytes[at + 1] >= 0x80)) {
            output.add(at, at + 1, TW_SPAN_ADDRESS);
        }
        if (signals.percent & bit && !state.sawPercent && at + 2 < text.length && isHex(text.bytes[at + 1]) &&
            isHex(text.bytes[at + 2])) {
            state.sawPercent = true;
            output.add(at, at + 3, TW_SPAN_PERCENT);
        }
        if (signals.backslash & bit && !state.sawEscape && hasNext && isEscaped(text.bytes[at + 1])) {
            state.sawEscape = true;
            output.add(at, at + 2, TW_SPAN_ESCAPE);
        }
    }
}

}  // namespace

#if defined(__x86_64__)
__attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#endif
size_t tw_find_spans_dispatched(const uint8_t *text, size_t length, const tw_event *events, size_t eventCount,
                                tw_span *spans, size_t capacity);

#if defined(__x86_64__)
__attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#endif
size_t tw_find_spans_dispatched(const uint8_t *bytes, size_t length, const tw_event *events, size_t eventCount,
                                tw_span *spans, size_t capacity) {
    const Text text{bytes, length};
    Output output{spans, capacity, 0};
    State state;
    if (eventCount > 0) state.next = events, state.last = events + eventCount, state.border = 0;
    size_t base = 0;
    for (; base + 64 <= length; base += 64) {
        const Signals signals = advance(state, classify(bytes + base));
        if (anything(signals)) report(text, base, signals, state, output);
    }
    if (base < length) {
        uint8_t tail[64] = {};
        std::memcpy(tail, bytes + base, length - base);
        const Signals signals = advance(state, classify(tail));
        if (anything(signals)) report(text, base, signals, state, output);
    }
    return output.count;
}

extern "C" size_t tw_find_spans(const uint8_t *text, size_t length, tw_span *spans, size_t capacity) {
    return tw_find_spans_dispatched(text, length, nullptr, 0, spans, capacity);
}

size_t tw::findSpans(const uint8_t *text, size_t length, const tw_event *events, size_t eventCount, tw_span *spans,
                     size_t capacity) {
    return tw_find_spans_dispatched(text, length, events, eventCount, spans, capacity);
}
