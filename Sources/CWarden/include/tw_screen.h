// What of a batch of events is worth a closer look for sensitive content: one pattern pass and one shape pass over the
// content texts of all its events. Whatever the caller's checks would refuse by the surroundings alone is left out.
#ifndef TW_SCREEN_H
#define TW_SCREEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tw_events.h"
#include "tw_patterns.h"

#ifdef __cplusplus
extern "C" {
#endif

/// Memory of one worker: tables for the results, and what was learned about names.
typedef struct tw_screen tw_screen;

/// A pattern's first match in an event; every match of the repeating pattern.
typedef struct {
    uint32_t event;
    uint32_t id;
    /// Just past the match, in the text of the batch.
    uint32_t end;
    /// Just past the pattern's last match in the event.
    uint32_t last;
} tw_screen_hit;

/// The same in one text.
typedef struct {
    uint32_t id;
    uint32_t end;
    uint32_t last;
} tw_screen_match;

/// A span of `tw_find_spans`, in the text of the batch.
typedef struct {
    uint32_t event;
    uint32_t start;
    uint32_t end;
    uint32_t shape;
    /// Where the span is a bare number that is its field's whole value, and nothing is known yet about numbers of this
    /// length under this key: how many digits. Otherwise 0.
    uint32_t askedDigits;
    /// Index of the field in the batch.
    uint32_t field;
} tw_screen_span;

/// A field whose key may name a secret, or that another field names.
typedef struct {
    uint32_t event;
    /// Index in the batch.
    uint32_t field;
} tw_screen_field;

/// Everything found, rising by event. Valid until the next call.
typedef struct {
    const tw_screen_hit *hits;
    size_t hitCount;
    const tw_screen_span *spans;
    size_t spanCount;
    const tw_screen_field *fields;
    size_t fieldCount;
} tw_screened;

/// - `database`: compiled without `TW_PATTERN_SINGLE_MATCH`, with `TW_PATTERN_MULTILINE`; may be NULL.
/// - `patterns`: one more than the highest id; `repeating` is the id whose matches are all wanted, or TW_NONE.
/// - `minimumAddresses`: spans of addresses are left out where an event has fewer.
/// - `seed`: for hashes of keys, which come from the log.
tw_screen *tw_screen_create(const tw_database *database, uint32_t patterns, uint32_t repeating,
                            uint32_t minimumAddresses, uint64_t seed);
void tw_screen_free(tw_screen *screen);

/// Looks at all events of a batch. False where memory ran out or the pattern pass failed.
bool tw_screen_run(tw_screen *screen, const tw_batch *batch, tw_screened *found);

/// Scans one text: writes the first match of each pattern and all of the repeating one, at most `capacity`; returns how
/// many there were in all, or -1.
int64_t tw_screen_text(tw_screen *screen, const uint8_t *text, size_t length, tw_screen_match *hits, size_t capacity);

/// Says of a key whether its fields are to be told. 15 readable bytes must follow the key.
void tw_screen_learn_key(tw_screen *screen, const uint8_t *key, size_t length, bool isTelling);

/// Says of bare numbers of so many digits under a key whether they are to be told.
void tw_screen_learn_number(tw_screen *screen, const uint8_t *key, size_t length, uint32_t digits, bool isTelling);

#ifdef __cplusplus
}
#endif

#endif
