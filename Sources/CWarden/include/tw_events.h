// JSON lines -> events: one call per batch of whole lines. Finds the fields that a plan names, decodes text once,
// and reports every line that is not a JSON object.
//
// Stage 1 (quotes, structure, UTF-8) is simdjson's, run once over the whole batch; the walk over its index is ours, so
// that every line is checked completely (grammar, numbers, escapes) whatever the plan asks for.
#ifndef TW_EVENTS_H
#define TW_EVENTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tw_lines.h"

#ifdef __cplusplus
extern "C" {
#endif

enum {
    /// Readable bytes that must follow the data of a batch.
    TW_SLACK = 64,
    TW_NONE = 0xFFFFFFFFu,
};

/// What kind of JSON value a field holds.
enum {
    TW_TYPE_STRING = 0,
    TW_TYPE_NUMBER = 1,
    TW_TYPE_BOOLEAN = 2,
    TW_TYPE_NULL = 3,
    TW_TYPE_OBJECT = 4,
    TW_TYPE_EMPTY_ARRAY = 5,
};

/// Why a line is no event.
enum {
    TW_LINE_MALFORMED = 1,
    TW_LINE_INVALID_UTF8 = 2,
    TW_LINE_TOO_DEEP = 3,
    TW_LINE_TOO_LONG = 4,
    TW_LINE_NOT_OBJECT = 5,
};

/// Which fields to find: immutable, shared by all threads.
typedef struct tw_plan tw_plan;
/// Memory of one worker.
typedef struct tw_parser tw_parser;

/// Makes a plan. `fields[i]` becomes slot i: a path whose segments are joined by dots. A key of the event that itself
/// holds dots is found too; of several readings the one with the longest keys wins. Arrays are crossed.
/// `roots` are top-level keys whose scalar values go into the content text; `collectAll` takes every scalar instead.
/// `collectRest` writes the scalars outside the content into a second text (for keyword tests).
tw_plan *tw_plan_create(const char *const *fields, const size_t *fieldLengths, uint32_t fieldCount,
                        const char *const *roots, const size_t *rootLengths, uint32_t rootCount, bool collectAll,
                        bool collectRest, uint32_t maximumDepth, uint32_t maximumLineBytes);
void tw_plan_free(tw_plan *plan);

/// One value of one planned field. Values of one slot are chained through `next` in the order of the text.
typedef struct {
    /// Decoded text of strings, raw text of numbers and booleans; valid until the next parse.
    const uint8_t *text;
    uint32_t length;
    uint32_t slot;
    /// Next value of this slot in this event, or TW_NONE.
    uint32_t next;
    /// For the caller: where a folded copy stands. TW_NONE after parsing.
    uint32_t folded;
    uint32_t foldedLength;
    uint8_t type;
    /// First value of its slot.
    bool isFirst;
} tw_value;

/// A scalar inside a text region; regions join their values with newlines.
typedef struct {
    /// Offset in the content text (or rest text) of the batch.
    uint32_t start;
    uint32_t length;
    /// Raw key, as an offset into the batch.
    uint32_t keyStart;
    uint32_t keyLength;
    /// The object around it, or TW_NONE at the top.
    uint32_t parent;
    uint32_t type;
} tw_field;

/// An object with collected values inside. Elements of arrays carry the key of the array.
typedef struct {
    uint32_t keyStart;
    uint32_t keyLength;
    uint32_t parent;
} tw_container;

typedef struct {
    /// Index of the line in the batch, blank lines counted.
    uint32_t line;
    /// Bytes of the line in the batch, without its newline.
    uint32_t start;
    uint32_t length;
    uint32_t firstValue;
    uint32_t valueCount;
    /// Content text of the event, in `tw_batch.text`.
    uint32_t textStart;
    uint32_t textLength;
    uint32_t firstField;
    uint32_t fieldCount;
    /// The other scalars, in `tw_batch.rest`.
    uint32_t restStart;
    uint32_t restLength;
    uint32_t firstRestField;
    uint32_t restFieldCount;
    /// A planned key stood twice in one object; the last one counts.
    bool hasDuplicateKeys;
} tw_event;

/// A line that is not an event.
typedef struct {
    uint32_t line;
    uint32_t start;
    uint32_t length;
    /// Where in the batch the fault was seen; for invalid UTF-8 the first bad byte.
    uint32_t position;
    uint32_t code;
} tw_line_error;

/// All of it stays valid until the next parse with the same parser.
typedef struct {
    const uint8_t *data;
    tw_event *events;
    tw_value *values;
    const tw_field *fields;
    const tw_field *restFields;
    const tw_container *containers;
    const tw_line_error *errors;
    const uint8_t *text;
    const uint8_t *rest;
    uint32_t eventCount;
    uint32_t valueCount;
    uint32_t errorCount;
    uint32_t lineCount;
} tw_batch;

tw_parser *tw_parser_create(void);
void tw_parser_free(tw_parser *parser);

/// Parses whole lines; a last line without newline counts. At most 2^31 bytes; TW_SLACK readable bytes must follow.
/// `lines` are those of the data where the caller knows them, else NULL.
/// Returns false only when memory ran out or the batch is too large.
bool tw_parse(tw_parser *parser, const tw_plan *plan, const uint8_t *data, size_t length, const tw_lines *lines,
              tw_batch *batch);

/// Decodes the text between the quotes of a JSON string into `out` (at least `length` + 32 bytes). Unpaired surrogates
/// become U+FFFD. Returns the length, or -1 on an invalid escape.
int64_t tw_decode_string(const uint8_t *raw, size_t length, uint8_t *out);

/// The SIMD kernel in use, for diagnostics.
const char *tw_kernel_name(void);

#ifdef __cplusplus
}
#endif

#endif
