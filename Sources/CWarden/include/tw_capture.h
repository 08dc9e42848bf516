// Expressions that say where they match (RE2): the confirm step behind a multi-pattern scan.
#ifndef TW_CAPTURE_H
#define TW_CAPTURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// An expression, compiled when it is first needed; shared by all threads.
typedef struct tw_capture tw_capture;

/// Offsets of the whole match and of its value: the first group that took part, or the whole match.
typedef struct {
    uint32_t start;
    uint32_t end;
    uint32_t valueStart;
    uint32_t valueEnd;
} tw_capture_span;

/// Takes RE2 syntax over bytes.
tw_capture *tw_capture_create(const char *pattern, size_t length, bool caseless);
void tw_capture_free(tw_capture *capture);

/// Whether the expression compiles; writes why not. One that does not finds whatever range it is asked about.
bool tw_capture_check(const tw_capture *capture, char *error, size_t errorCapacity);

/// The first match in `from..<to` of a text; what stands around the range counts as its surroundings.
bool tw_capture_find(const tw_capture *capture, const uint8_t *text, size_t length, size_t from, size_t to,
                     tw_capture_span *span);

/// For tests: the same by RE2 alone, and whether a program of our own does it else.
bool tw_capture_find_by_automaton(const tw_capture *capture, const uint8_t *text, size_t length, size_t from, size_t to,
                                  tw_capture_span *span);
bool tw_capture_is_simple(const tw_capture *capture);

/// The most bytes that a match can have; UINT32_MAX where there is no bound or none is known.
uint32_t tw_capture_width(const tw_capture *capture);

/// Whether some literal of at least `minimumLength` bytes stands in every match.
bool tw_capture_has_literal(const char *pattern, size_t length, bool caseless, uint32_t minimumLength);

#ifdef __cplusplus
}
#endif

#endif
