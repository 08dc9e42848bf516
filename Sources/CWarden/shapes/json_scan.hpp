// A scanner over JSON text that finds members and elements without building anything. It checks the structure it
// walks; what it only skips is checked by whoever parses the result. `isObject` is the strict check for text that is
// spliced into another record.
#ifndef TW_SHAPES_JSON_SCAN_HPP
#define TW_SHAPES_JSON_SCAN_HPP

#include "buffer.hpp"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace tw {

inline bool isBlank(uint8_t byte) { return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t'; }

inline const uint8_t *skipBlank(const uint8_t *at, const uint8_t *end) {
    while (at < end && isBlank(*at)) at++;
    return at;
}

/// From the byte after an opening quote to the closing one; nullptr where there is none.
inline const uint8_t *findQuote(const uint8_t *at, const uint8_t *end) {
    while (true) {
#if defined(__SSE2__)
        const __m128i quote = _mm_set1_epi8('"'), escape = _mm_set1_epi8('\\');
        for (; at + 16 <= end; at += 16) {
            const __m128i text = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
            const int hits =
                _mm_movemask_epi8(_mm_or_si128(_mm_cmpeq_epi8(text, quote), _mm_cmpeq_epi8(text, escape)));
            if (hits) {
                at += __builtin_ctz(unsigned(hits));
                break;
            }
        }
#endif
        while (at < end && *at != '"' && *at != '\\') at++;
        if (at >= end) return nullptr;
        if (*at == '"') return at;
        at += 2;
    }
}

/// Past the value that begins at `at`; nullptr where none ends there.
const uint8_t *skipValue(const uint8_t *at, const uint8_t *end);

/// True where the text is one well-formed JSON object, nested no deeper than 256.
bool isObject(Slice text);

/// Decodes the inside of a JSON string (without quotes) to `out`; false where an escape is wrong. Lone surrogates
/// become U+FFFD.
bool unescape(Slice inside, Buffer &out);

/// Writes `text` as a JSON string, quotes included.
void putString(Slice text, Buffer &out);

/// Calls `visit(key, value)` for each member of the object that is `text`; keys come without quotes, as they are
/// written. Stops where `visit` returns false. Returns false where the object's own structure is broken.
template <typename Visit> bool forEachMember(Slice text, Visit visit) {
    const uint8_t *at = skipBlank(text.at, text.end()), *const end = text.end();
    if (at >= end || *at != '{') return false;
    at = skipBlank(at + 1, end);
    if (at < end && *at == '}') return skipBlank(at + 1, end) == end;
    while (at < end) {
        if (*at != '"') return false;
        const uint8_t *close = findQuote(at + 1, end);
        if (!close) return false;
        const Slice key(at + 1, close);
        at = skipBlank(close + 1, end);
        if (at >= end || *at != ':') return false;
        at = skipBlank(at + 1, end);
        const uint8_t *after = at < end ? skipValue(at, end) : nullptr;
        if (!after) return false;
        if (!visit(key, Slice(at, after))) return true;
        at = skipBlank(after, end);
        if (at >= end) return false;
        if (*at == '}') return skipBlank(at + 1, end) == end;
        if (*at != ',') return false;
        at = skipBlank(at + 1, end);
    }
    return false;
}

/// Calls `visit(element)` for each element of the array that is `text`. On a fault returns the place of the element
/// that could not be read; nullptr where all is well.
template <typename Visit> const uint8_t *forEachElement(Slice text, Visit visit) {
    const uint8_t *at = skipBlank(text.at, text.end()), *const end = text.end();
    if (at >= end || *at != '[') return text.at;
    at = skipBlank(at + 1, end);
    if (at < end && *at == ']') return nullptr;
    while (at < end) {
        const uint8_t *after = skipValue(at, end);
        if (!after) return at;
        const uint8_t *next = skipBlank(after, end);
        if (next >= end || (*next != ',' && *next != ']')) return at;
        visit(Slice(at, after));
        if (*next == ']') return nullptr;
        at = skipBlank(next + 1, end);
    }
    return end;
}

} // namespace tw

#endif
