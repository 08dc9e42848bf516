// Documents of many records, cut into one record a line while they are read.
#include "classify.hpp"
#include "json_scan.hpp"
#include "tw_shapes.h"

#include <vector>

using namespace tw;

struct tw_splitter {
    explicit tw_splitter(uint64_t longest) : longestRecord(longest) {}

    void begin(uint64_t line, uint64_t offset);
    tw_split run(const uint8_t *input, size_t length, size_t enough);
    void clear();

private:
    enum class State : uint8_t {
        /// Before the document.
        top,
        /// In the array of records: before an element or the end.
        beforeElement,
        /// After an element: a comma or the end.
        afterElement,
        /// In a record.
        record,
        /// In a record that is a bare number or word.
        scalar,
        /// In the object around the array, before or after it: only brackets and names matter.
        rest,
        done,
    };

    const uint64_t longestRecord;
    State state = State::top;
    tw_origin position{1, 0}, recordOrigin{1, 0};
    /// Complete records, then what there is of the next one.
    Buffer out;
    size_t complete = 0, recordStart = 0;
    std::vector<tw_origin> origins;
    uint64_t recordLength = 0;
    size_t depth = 0;
    bool inString = false, escaped = false, dropping = false;
    /// The record at hand is the document's outermost object: it may turn out to be an envelope.
    bool isOutermost = false, insideEnvelope = false;
    /// Names at the outermost level, to find the array of records.
    bool collectsName = false, nameIsContainer = false;
    Buffer name;
    bool afterColon = false;
    bool perhapsContainer = false;

    void beginRecord();
    bool endRecord(tw_split &result);
    void append(const uint8_t *from, const uint8_t *to);
    const uint8_t *string(const uint8_t *at, const uint8_t *end);
    bool structural(uint8_t byte);
    void enterContainer();
};

namespace {

/// From `at` to the next quote, backslash or control character.
const uint8_t *plainRun(const uint8_t *at, const uint8_t *end) {
#if defined(__SSE2__)
    const __m128i quote = _mm_set1_epi8('"'), escape = _mm_set1_epi8('\\'), control = _mm_set1_epi8(0x1F);
    for (; at + 16 <= end; at += 16) {
        const __m128i text = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        const __m128i low = _mm_cmpeq_epi8(_mm_min_epu8(text, control), text);
        const int hits = _mm_movemask_epi8(
            _mm_or_si128(low, _mm_or_si128(_mm_cmpeq_epi8(text, quote), _mm_cmpeq_epi8(text, escape))));
        if (hits) return at + __builtin_ctz(unsigned(hits));
    }
#endif
    while (at < end && *at != '"' && *at != '\\' && *at >= 0x20) at++;
    return at;
}

/// White space between members over more than one line says that a document goes on.
bool goesOnAfter(const uint8_t *at, const uint8_t *end, uint8_t before) {
    const uint8_t *next = skipBlank(at, end);
    if (next >= end) return false;
    return before == '[' || *next == '"' || (before == '{' && *next == '}');
}

} // namespace

void tw_splitter::begin(uint64_t line, uint64_t offset) {
    state = State::top;
    position = {line, offset};
    out.clear();
    out.shrink(size_t(8) << 20);
    origins.clear();
    complete = recordStart = depth = 0;
    recordLength = 0;
    inString = escaped = dropping = isOutermost = insideEnvelope = false;
    collectsName = nameIsContainer = afterColon = perhapsContainer = false;
}

void tw_splitter::clear() {
    out.dropFront(complete);
    complete = recordStart = 0;
    origins.clear();
}

void tw_splitter::append(const uint8_t *from, const uint8_t *to) {
    if (state == State::rest) return;
    recordLength += size_t(to - from);
    if (dropping) return;
    if (recordLength > longestRecord) {
        dropping = true;
        out.truncate(recordStart);
        return;
    }
    out.put(Slice(from, to));
}

void tw_splitter::beginRecord() {
    recordStart = out.size();
    recordOrigin = position;
    recordLength = 0;
    depth = 0;
    dropping = false;
}

/// True where the record was kept.
bool tw_splitter::endRecord(tw_split &result) {
    state = isOutermost ? State::done : State::afterElement;
    if (dropping) {
        result.status = TW_SPLIT_TOO_LONG;
        result.tooLong = recordOrigin;
        result.tooLongLength = recordLength;
        return false;
    }
    out.put('\n');
    origins.push_back(recordOrigin);
    complete = recordStart = out.size();
    recordLength = 0;
    return true;
}

/// Reads on within a string; stops after its end, at a control character, or at `end`.
const uint8_t *tw_splitter::string(const uint8_t *at, const uint8_t *end) {
    while (at < end) {
        if (escaped) {
            // No escape hides a newline: it would break the record's line in two.
            if (*at < 0x20) return at;
            escaped = false;
            append(at, at + 1);
            at++;
            continue;
        }
        const uint8_t *stop = plainRun(at, end);
        if (collectsName && name.size() < 64) name.put(Slice(at, stop));
        append(at, stop);
        at = stop;
        if (at == end || *at < 0x20) return at;
        if (*at == '\\') escaped = true;
        else inString = false;
        append(at, at + 1);
        at++;
        if (!inString) {
            if (collectsName) {
                nameIsContainer = isContainerName(name.slice());
                collectsName = false;
            }
            return at;
        }
    }
    return at;
}

/// The array of records was found: what was read of the object around it is no record.
void tw_splitter::enterContainer() {
    out.truncate(recordStart);
    insideEnvelope = true;
    isOutermost = false;
    perhapsContainer = false;
    state = State::beforeElement;
}

/// Handles a byte between strings within a record or within the rest of an envelope; false where it cannot stand.
bool tw_splitter::structural(uint8_t byte) {
    const bool atTop = isOutermost && depth == 1;
    switch (byte) {
    case '{':
    case '[':
        if (byte == '[' && atTop && afterColon && nameIsContainer) perhapsContainer = true;
        depth++;
        break;
    case '}':
    case ']':
        if (depth == 0) return false;
        depth--;
        break;
    case ':':
        afterColon = true;
        return true;
    default:
        break;
    }
    if (!isBlank(byte)) afterColon = false;
    return true;
}

tw_split tw_splitter::run(const uint8_t *input, size_t length, size_t enough) {
    tw_split result{};
    const uint8_t *at = input, *const end = input + length;
    const uint8_t *counted = input;
    // Keeps `position` at `at`; newlines are counted where they are met.
    const auto advance = [&](bool newline) {
        position.offset += uint64_t(at - counted);
        counted = at;
        if (newline) position.line++;
    };
    while (at < end && state != State::done && result.status == TW_SPLIT_MORE) {
        if (inString) {
            at = string(at, end);
            if (inString && at < end) {
                result.status = TW_SPLIT_MALFORMED;
                break;
            }
            if (!inString && state == State::record && depth == 0) {
                advance(false);
                endRecord(result);
                if (complete >= enough) break;
            }
            continue;
        }
        const uint8_t byte = *at;
        if (isBlank(byte)) {
            if (state == State::scalar) {
                advance(false);
                endRecord(result);
                continue;
            }
            if (state == State::record) {
                // A newline would end the record's line. Byte for byte, so that a fault's place is that in the file.
                static const uint8_t blank = ' ';
                append(&blank, &blank + 1);
            }
            at++;
            advance(byte == '\n');
            continue;
        }
        if (perhapsContainer) {
            perhapsContainer = false;
            if (byte == '{' || byte == ']') {
                enterContainer();
                continue;
            }
        }
        switch (state) {
        case State::top:
            advance(false);
            if (byte == '[') {
                state = State::beforeElement;
                at++;
            } else {
                isOutermost = true;
                state = State::record;
                beginRecord();
            }
            continue;
        case State::beforeElement:
            advance(false);
            if (byte == ']') {
                at++;
                state = insideEnvelope ? State::rest : State::done;
                depth = 1;
                continue;
            }
            if (byte == ',' || byte == '}' || byte == ':') {
                result.status = TW_SPLIT_MALFORMED;
                continue;
            }
            beginRecord();
            state = byte == '{' || byte == '[' || byte == '"' ? State::record : State::scalar;
            continue;
        case State::afterElement:
            if (byte == ',') {
                at++;
                state = State::beforeElement;
            } else if (byte == ']') {
                at++;
                state = insideEnvelope ? State::rest : State::done;
                depth = 1;
            } else {
                advance(false);
                result.status = TW_SPLIT_MALFORMED;
            }
            if (complete >= enough) break;
            continue;
        case State::scalar:
            if (byte == ',' || byte == ']' || byte == '}') {
                advance(false);
                endRecord(result);
            } else {
                append(at, at + 1);
                at++;
            }
            continue;
        case State::record:
        case State::rest:
            if (byte == '"') {
                inString = true;
                if (isOutermost && depth == 1 && !afterColon) {
                    collectsName = true;
                    name.clear();
                }
                afterColon = false;
            } else if (!structural(byte)) {
                advance(false);
                result.status = TW_SPLIT_MALFORMED;
                continue;
            }
            append(at, at + 1);
            at++;
            if (depth == 0 && !inString) {
                advance(false);
                if (state == State::rest) state = State::done;
                else endRecord(result);
            }
            continue;
        case State::done:
            break;
        }
        break;
    }
    advance(false);
    if (state == State::done && result.status == TW_SPLIT_MORE) result.status = TW_SPLIT_END;
    result.consumed = size_t(at - input);
    out.need(0);
    result.text = out.data();
    result.length = complete;
    result.origins = origins.data();
    result.records = origins.size();
    result.position = position;
    result.pending = recordLength;
    result.pendingOrigin = recordLength ? recordOrigin : position;
    return result;
}

extern "C" tw_splitter *tw_splitter_create(uint64_t longestRecord) { return new (std::nothrow) tw_splitter(longestRecord); }

extern "C" void tw_splitter_free(tw_splitter *splitter) { delete splitter; }

extern "C" void tw_splitter_begin(tw_splitter *splitter, uint64_t line, uint64_t offset) { splitter->begin(line, offset); }

extern "C" tw_split tw_splitter_run(tw_splitter *splitter, const uint8_t *input, size_t length, size_t enough) {
    return splitter->run(input, length, enough);
}

extern "C" void tw_splitter_clear(tw_splitter *splitter) { splitter->clear(); }

extern "C" bool tw_opens_document(const uint8_t *text, size_t length) {
    const uint8_t *const end = text + length, *at = skipBlank(text, end);
    if (at >= end) return false;
    const uint8_t *next = skipBlank(at + 1, end);
    if (*at == '[') return next < end && (*next == '{' || (*next == ']'));
    if (*at != '{' || next >= end) return false;
    if (*next == '"') {
        const uint8_t *close = findQuote(next + 1, end);
        if (close && isContainerName(Slice(next + 1, close))) {
            const uint8_t *colon = skipBlank(close + 1, end);
            const uint8_t *value = colon < end && *colon == ':' ? skipBlank(colon + 1, end) : end;
            if (value < end && *value == '[') {
                const uint8_t *element = skipBlank(value + 1, end);
                if (element < end && (*element == '{' || *element == ']')) return true;
            }
        }
    }
    // An object whose first line breaks off where a line may break.
    uint8_t before = *at;
    for (at++; at < end && *at != '\n'; at++) {
        if (*at == '"') {
            const uint8_t *close = findQuote(at + 1, end);
            if (!close) return false;
            before = '"';
            at = close;
        } else if (!isBlank(*at)) {
            before = *at;
        }
    }
    return at < end && (before == '{' || before == '[' || before == ',') && goesOnAfter(at, end, before);
}
