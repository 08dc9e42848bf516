// Places in text that may hold a value without any fixed literal: cards, bank accounts, tax numbers, e-mail addresses,
// encoded text. One SIMD pass proposes; the caller confirms.
#ifndef TW_SPANS_H
#define TW_SPANS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
    /// `@` between two address characters; `start` is the sign itself, `end` one past it.
    TW_SPAN_ADDRESS = 0,
    /// At least 8 digits with single separators (space, `-`, `.`, `/`) between them; dates, IPv4 addresses left out.
    TW_SPAN_DIGITS = 1,
    /// 8 to 40 upper-case letters and digits in one piece, at least 2 letters and 4 digits.
    TW_SPAN_CODE = 2,
    /// Two upper-case letters and two digits that begin a token: `start` of an account number.
    TW_SPAN_ACCOUNT = 3,
    /// At least 24 base64 characters whose first bytes decode to printable text.
    TW_SPAN_BASE64 = 4,
    /// `%` and two hexadecimal digits, the first of them in its text.
    TW_SPAN_PERCENT = 5,
    /// A backslash before a character that JSON escapes, the first of them in its text.
    TW_SPAN_ESCAPE = 6,
};

typedef struct {
    uint32_t start;
    uint32_t end;
    uint32_t shape;
} tw_span;

/// Writes the spans of `text` in rising order of the place where they were noticed, at most `capacity` of them, and
/// returns how many there were in all. `length` is at most 2^31.
size_t tw_find_spans(const uint8_t *text, size_t length, tw_span *spans, size_t capacity);

#ifdef __cplusplus
}
#endif

#endif
