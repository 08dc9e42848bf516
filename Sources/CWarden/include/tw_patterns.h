// Many patterns over one text in one pass (vectorscan), for content detectors and rule literals.
#ifndef TW_PATTERNS_H
#define TW_PATTERNS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A compiled set of patterns: immutable, shared by all threads.
typedef struct tw_database tw_database;
/// Scan memory: one per worker, made for one database.
typedef struct tw_scratch tw_scratch;

enum {
    TW_PATTERN_CASELESS = 1,
    /// `.` matches newlines.
    TW_PATTERN_DOTALL = 2,
    TW_PATTERN_MULTILINE = 4,
    /// Report each pattern at most once per scan.
    TW_PATTERN_SINGLE_MATCH = 8,
};

/// One match: the pattern's id and the offset just past its end.
typedef struct {
    uint32_t id;
    uint32_t end;
} tw_pattern_hit;

/// Compiles `count` patterns. `literal` takes them as plain bytes (`lengths` counts them), not as expressions.
/// On failure returns NULL, the message in `error`, and the index of the bad pattern (or -1) in `errorIndex`.
tw_database *tw_database_compile(const char *const *patterns, const size_t *lengths, const uint32_t *flags,
                                 const uint32_t *ids, uint32_t count, bool literal, char *error,
                                 size_t errorCapacity, int32_t *errorIndex);
void tw_database_free(tw_database *database);

/// The database as bytes for `tw_database_read`, in memory to be freed with `tw_bytes_free`; NULL without memory.
uint8_t *tw_database_write(const tw_database *database, size_t *length);
void tw_bytes_free(uint8_t *bytes);

/// A database from bytes of `tw_database_write`; NULL where they were written by another version of the library, on
/// another kind of processor, or are damaged.
tw_database *tw_database_read(const uint8_t *bytes, size_t length);

/// The version of the library that compiles patterns; lives for ever.
const char *tw_pattern_library(void);

tw_scratch *tw_scratch_create(const tw_database *database);
void tw_scratch_free(tw_scratch *scratch);

/// Scans `text`; writes at most `capacity` hits in order of their end and returns how many there were in all
/// (more than `capacity` means that the rest was not written). Returns -1 if the scan failed.
int64_t tw_scan(const tw_database *database, tw_scratch *scratch, const uint8_t *text, size_t length,
                tw_pattern_hit *hits, size_t capacity);

#ifdef __cplusplus
}
#endif

#endif
