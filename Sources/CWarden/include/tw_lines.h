// Text -> lines, in one pass that also notes what later passes want to know of each line.
#ifndef TW_LINES_H
#define TW_LINES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
    /// The line holds a backslash.
    TW_LINE_HAS_BACKSLASH = 1,
    /// A value in it was cut by the platform: it ends in `... truncated`, or the parameters are the single member
    /// `TRUNCATED`.
    TW_LINE_IS_CUT = 2,
};

/// A line of a text, without its newline.
typedef struct {
    uint32_t start;
    uint32_t length;
    /// TW_LINE_HAS_BACKSLASH and the like.
    uint32_t marks;
} tw_text_line;

/// All lines of a text; a last line needs no newline.
typedef struct {
    const tw_text_line *lines;
    uint32_t count;
} tw_lines;

/// Memory of one worker.
typedef struct tw_line_finder tw_line_finder;

tw_line_finder *tw_line_finder_create(void);
void tw_line_finder_free(tw_line_finder *finder);

/// Finds the lines of a text of less than 2^31 bytes. `*found` stays valid until the next call with the same finder.
/// Returns false only when memory ran out or the text is too long.
bool tw_find_lines(tw_line_finder *finder, const uint8_t *text, size_t length, tw_lines *found);

/// For tests: the same without the processor's wide instructions.
bool tw_find_lines_portable(tw_line_finder *finder, const uint8_t *text, size_t length, tw_lines *found);

#ifdef __cplusplus
}
#endif

#endif
