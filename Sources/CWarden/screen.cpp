#include "tw_screen.h"

#include <hs/hs.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <new>
#include <vector>

#include "tw_bytes.hpp"
#include "tw_patterns.hpp"
#include "tw_spans.hpp"
#include "tw_text.h"

namespace {

inline bool isDigit(uint8_t c) { return static_cast<uint8_t>(c - '0') < 10; }
inline bool isLetter(uint8_t c) { return static_cast<uint8_t>((c | 0x20) - 'a') < 26; }
inline bool isAlphanumeric(uint8_t c) { return isDigit(c) || isLetter(c); }
inline bool isWord(uint8_t c) { return isAlphanumeric(c) || c == '_'; }
inline bool isHexadecimal(uint8_t c) { return isDigit(c) || static_cast<uint8_t>((c | 0x20) - 'a') < 6; }

/// What is known of a key, by its hash: direct-mapped, a later key takes the place of an earlier one.
class Memory {
public:
    enum Answer : uint64_t { unknown = 0, telling = 1, quiet = 2 };

    Memory() : cells(size, 0) {}

    Answer find(uint64_t hash) const {
        const uint64_t cell = cells[hash >> shift];
        return (cell ^ hash) >> 2 ? unknown : static_cast<Answer>(cell & 3);
    }

    void learn(uint64_t hash, bool isTelling) { cells[hash >> shift] = (hash & ~3ULL) | (isTelling ? telling : quiet); }

private:
    static constexpr unsigned shift = 52;
    static constexpr size_t size = size_t{1} << (64 - shift);
    std::vector<uint64_t> cells;
};

/// The text of one event, for checks that look around a span.
struct Text {
    const uint8_t *bytes;
    int64_t length;

    /// No letter, digit or underscore before, unless it belongs to an escape: `\n`, `%3D`, `\u003d`.
    bool startsToken(int64_t at) const {
        if (at <= 0) return true;
        const uint8_t before = bytes[at - 1];
        if (!isWord(before)) return true;
        if (at > 1 && bytes[at - 2] == '\\') {
            return before == 'n' || before == 'r' || before == 't' || before == 'b' || before == 'f';
        }
        if (at > 2 && bytes[at - 3] == '%' && isHexadecimal(before) && isHexadecimal(bytes[at - 2])) return true;
        return at > 5 && bytes[at - 6] == '\\' && bytes[at - 5] == 'u';
    }

    bool startsNumber(int64_t at) const {
        if (!startsToken(at)) return false;
        if (at <= 1) return true;
        const uint8_t before = bytes[at - 1];
        return !((before == '-' || before == '.' || before == '/' || before == '_') && isAlphanumeric(bytes[at - 2]));
    }

    bool endsNumber(int64_t at) const {
        if (at < length && isWord(bytes[at])) return false;
        if (at + 1 >= length) return true;
        const uint8_t after = bytes[at];
        if (after == '@') return false;
        return !((after == '-' || after == '.' || after == '/' || after == ':') && isAlphanumeric(bytes[at + 1]));
    }

    /// Where letters before digits begin that may make a code of them: `AB-123456`.
    int64_t codeStart(int64_t start) const {
        int64_t first = start;
        while (first > 0 && start - first < 4 && isLetter(bytes[first - 1])) first--;
        if (first == start && first > 1 && (bytes[first - 1] == '-' || bytes[first - 1] == ' ')) {
            first--;
            while (first > 0 && start - first < 3 && isLetter(bytes[first - 1])) first--;
        }
        return first;
    }

    int64_t codeEnd(int64_t end) const {
        int64_t last = end;
        while (last < length && last - end < 4 && isLetter(bytes[last])) last++;
        if (last == end && last + 1 < length && (bytes[last] == '-' || bytes[last] == ' ') && isLetter(bytes[last + 1])) {
            last += 2;
        }
        return last;
    }

    /// Whether digits are a piece of something longer, in every way that a number or a code may be written.
    bool isPiece(int64_t start, int64_t end) const {
        if (bytes[start] == '(' || std::memchr(bytes + start, ' ', static_cast<size_t>(end - start))) return false;
        if (!startsNumber(start)) {
            const int64_t first = end - start > 40 ? start : codeStart(start);
            if (first == start || !startsNumber(first)) return true;
        }
        if (!endsNumber(end)) {
            const int64_t last = end - start > 40 ? end : codeEnd(end);
            if (last == end || !endsNumber(last)) return true;
        }
        return false;
    }
};

/// Finds the event of one place after the other.
struct EventCursor {
    const tw_event *events;
    uint32_t count;
    uint32_t at = 0;

    uint32_t find(uint64_t place) {
        while (at > 0 && place < events[at].textStart) at--;
        while (at + 1 < count && place >= events[at].textStart + uint64_t{events[at].textLength}) at++;
        return at;
    }
};

}  // namespace

struct tw_screen {
    const tw_database *database = nullptr;
    hs_scratch_t *scratch = nullptr;
    uint32_t repeating = TW_NONE;
    uint32_t minimumAddresses = 1;
    uint64_t seed = 0;
    /// Per pattern: the last text it was found in, counted over all texts, and which hit that was.
    std::vector<uint64_t> lastText;
    std::vector<size_t> lastHit;
    uint64_t texts = 0;
    Memory keys, numbers;
    std::vector<tw_span> raw;
    std::vector<tw_screen_hit> hits;
    std::vector<tw_screen_span> spans;
    std::vector<tw_screen_field> fields;

    ~tw_screen() { hs_free_scratch(scratch); }

    uint64_t keyHash(const uint8_t *key, size_t length) const { return warden::keyedHash(key, length, seed); }
    uint64_t numberHash(const uint8_t *key, size_t length, uint32_t digits) const {
        return warden::keyedHash(key, length, seed ^ (digits * 0x9E3779B97F4A7C15ULL));
    }

    /// Whether a match is the pattern's first in a text; then it becomes the hit of that number.
    bool isNew(uint32_t id, uint64_t text, size_t hit) {
        if (id == repeating) return true;
        if (lastText[id] == text) return false;
        lastText[id] = text;
        lastHit[id] = hit;
        return true;
    }
};

namespace {

struct BatchCollector {
    tw_screen *screen;
    EventCursor events;
    /// An exception must not pass through the library.
    bool isOutOfMemory;

    static int take(unsigned id, unsigned long long, unsigned long long end, unsigned, void *context) {
        auto *self = static_cast<BatchCollector *>(context);
        // A match ends in the event that holds its last byte.
        const uint32_t event = self->events.find(end ? end - 1 : 0);
        tw_screen &screen = *self->screen;
        const auto place = static_cast<uint32_t>(end);
        if (!screen.isNew(id, screen.texts + event, screen.hits.size())) {
            tw_screen_hit &hit = screen.hits[screen.lastHit[id]];
            hit.last = std::max(hit.last, place);
            return 0;
        }
        try {
            screen.hits.push_back({event, id, place, place});
        } catch (...) {
            self->isOutOfMemory = true;
            return 1;
        }
        return 0;
    }
};

struct TextCollector {
    tw_screen *screen;
    tw_screen_match *hits;
    size_t capacity;
    size_t count;

    static int take(unsigned id, unsigned long long, unsigned long long end, unsigned, void *context) {
        auto *self = static_cast<TextCollector *>(context);
        const auto place = static_cast<uint32_t>(end);
        if (!self->screen->isNew(id, self->screen->texts, self->count)) {
            const size_t known = self->screen->lastHit[id];
            if (known < self->capacity) self->hits[known].last = std::max(self->hits[known].last, place);
            return 0;
        }
        if (self->count < self->capacity) self->hits[self->count] = tw_screen_match{id, place, place};
        self->count++;
        return 0;
    }
};

bool findHits(tw_screen &screen, const tw_batch &batch, size_t length) {
    screen.hits.clear();
    if (!screen.database) return true;
    screen.texts++;
    BatchCollector collector{&screen, {batch.events, batch.eventCount}, false};
    const auto status = hs_scan(tw::native(screen.database), reinterpret_cast<const char *>(batch.text),
                                static_cast<unsigned>(length), 0, screen.scratch, BatchCollector::take, &collector);
    screen.texts += batch.eventCount;
    return status == HS_SUCCESS;
}

/// Digits that stand alone in their field, or 0.
uint32_t wholeDigits(const tw_span &span, const tw_field &field, const uint8_t *text) {
    if (span.start != field.start || span.end != field.start + field.length) return 0;
    for (uint32_t at = span.start; at < span.end; at++) {
        if (!isDigit(text[at])) return 0;
    }
    return span.end - span.start;
}

void findSpans(tw_screen &screen, const tw_batch &batch, size_t length) {
    screen.spans.clear();
    if (screen.raw.size() < 4096) screen.raw.resize(4096);
    size_t count = tw::findSpans(batch.text, length, batch.events, batch.eventCount, screen.raw.data(), screen.raw.size());
    if (count > screen.raw.size()) {
        screen.raw.resize(count);
        count = tw::findSpans(batch.text, length, batch.events, batch.eventCount, screen.raw.data(), screen.raw.size());
    }
    EventCursor events{batch.events, batch.eventCount};
    uint32_t event = TW_NONE, field = 0, addresses = 0;
    size_t first = 0;
    const auto closeEvent = [&] {
        if (addresses > 0 && addresses < screen.minimumAddresses) {
            size_t kept = first;
            for (size_t i = first; i < screen.spans.size(); i++) {
                if (screen.spans[i].shape != TW_SPAN_ADDRESS) screen.spans[kept++] = screen.spans[i];
            }
            screen.spans.resize(kept);
        }
        first = screen.spans.size();
        addresses = 0;
    };
    for (size_t i = 0; i < count; i++) {
        const tw_span &span = screen.raw[i];
        const uint32_t owner = events.find(span.start);
        const tw_event &record = batch.events[owner];
        if (owner != event) {
            closeEvent();
            event = owner;
            field = record.firstField;
        }
        // A span may begin before the one that was noticed before it.
        while (field > record.firstField && span.start < batch.fields[field].start) field--;
        const uint32_t end = record.firstField + record.fieldCount;
        while (field + 1 < end && batch.fields[field + 1].start <= span.start) field++;
        uint32_t asked = 0;
        if (span.shape == TW_SPAN_DIGITS) {
            const tw_field &place = batch.fields[field];
            const uint32_t digits = wholeDigits(span, place, batch.text);
            if (digits > 0) {
                const uint64_t hash = screen.numberHash(batch.data + place.keyStart, place.keyLength, digits);
                const Memory::Answer known = screen.numbers.find(hash);
                if (known == Memory::quiet) continue;
                if (known == Memory::unknown) asked = digits;
            } else {
                const Text text{batch.text + record.textStart, record.textLength};
                if (text.isPiece(span.start - record.textStart, span.end - record.textStart)) continue;
            }
        } else if (span.shape == TW_SPAN_ADDRESS) {
            addresses++;
        }
        screen.spans.push_back({event, span.start, span.end, span.shape, asked, field});
    }
    closeEvent();
}

/// Whether a field is the argument of an option that stands before it in the same array: `["--password", "x"]`.
bool followsOption(const tw_batch &batch, uint32_t index, uint32_t first) {
    if (index == first) return false;
    const tw_field &field = batch.fields[index], &before = batch.fields[index - 1];
    const uint8_t *const text = batch.text + before.start;
    return before.length >= 3 && before.keyStart == field.keyStart && text[0] == '-' && text[1] == '-';
}

void findFields(tw_screen &screen, const tw_batch &batch) {
    screen.fields.clear();
    for (uint32_t event = 0; event < batch.eventCount; event++) {
        const tw_event &record = batch.events[event];
        const uint32_t end = record.firstField + record.fieldCount;
        for (uint32_t index = record.firstField; index < end; index++) {
            const tw_field &field = batch.fields[index];
            if (field.length < 4 || field.length > 400 || field.keyLength < 2 || field.keyLength > 64) continue;
            const uint64_t hash = screen.keyHash(batch.data + field.keyStart, field.keyLength);
            if (screen.keys.find(hash) != Memory::quiet || followsOption(batch, index, record.firstField)) {
                screen.fields.push_back({event, index});
            }
        }
    }
}

}  // namespace

extern "C" tw_screen *tw_screen_create(const tw_database *database, uint32_t patterns, uint32_t repeating,
                                       uint32_t minimumAddresses, uint64_t seed) try {
    auto screen = std::make_unique<tw_screen>();
    screen->database = database;
    screen->repeating = repeating;
    screen->minimumAddresses = minimumAddresses;
    screen->seed = seed;
    screen->lastText.assign(patterns, 0);
    screen->lastHit.assign(patterns, 0);
    if (database && hs_alloc_scratch(tw::native(database), &screen->scratch) != HS_SUCCESS) return nullptr;
    return screen.release();
} catch (...) {
    return nullptr;
}

extern "C" void tw_screen_free(tw_screen *screen) { delete screen; }

extern "C" bool tw_screen_run(tw_screen *screen, const tw_batch *batch, tw_screened *found) try {
    *found = tw_screened{};
    if (batch->eventCount == 0) return true;
    const tw_event &last = batch->events[batch->eventCount - 1];
    const size_t length = size_t{last.textStart} + last.textLength;
    if (!findHits(*screen, *batch, length)) return false;
    findSpans(*screen, *batch, length);
    findFields(*screen, *batch);
    *found = tw_screened{screen->hits.data(), screen->hits.size(), screen->spans.data(), screen->spans.size(),
                         screen->fields.data(), screen->fields.size()};
    return true;
} catch (...) {
    return false;
}

extern "C" int64_t tw_screen_text(tw_screen *screen, const uint8_t *text, size_t length, tw_screen_match *hits,
                                  size_t capacity) {
    if (!screen->database) return 0;
    screen->texts++;
    TextCollector collector{screen, hits, capacity, 0};
    const auto status = hs_scan(tw::native(screen->database), reinterpret_cast<const char *>(text),
                                static_cast<unsigned>(length), 0, screen->scratch, TextCollector::take, &collector);
    return status == HS_SUCCESS ? static_cast<int64_t>(collector.count) : -1;
}

extern "C" void tw_screen_learn_key(tw_screen *screen, const uint8_t *key, size_t length, bool isTelling) {
    screen->keys.learn(screen->keyHash(key, length), isTelling);
}

extern "C" void tw_screen_learn_number(tw_screen *screen, const uint8_t *key, size_t length, uint32_t digits,
                                       bool isTelling) {
    screen->numbers.learn(screen->numberHash(key, length, digits), isTelling);
}
