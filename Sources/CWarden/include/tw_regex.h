// Regular expressions of rules: RE2, linear in the text whatever the pattern.
#ifndef TW_REGEX_H
#define TW_REGEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A compiled expression: immutable, shared by all threads.
typedef struct tw_regex tw_regex;

/// Compiles RE2 syntax. `$` without `(?m)` matches only at the very end. On failure returns NULL and writes why.
tw_regex *tw_regex_compile(const char *pattern, size_t length, char *error, size_t errorCapacity);
void tw_regex_free(tw_regex *regex);

/// Whether the expression matches somewhere in the text.
bool tw_regex_search(const tw_regex *regex, const uint8_t *text, size_t length);

/// Text that must stand in any match, case kept, so that a plain search can rule the expression out; 0 where there is
/// none of at least three bytes. Valid as long as the expression.
size_t tw_regex_required(const tw_regex *regex, const uint8_t **text, bool *isCased);

#ifdef __cplusplus
}
#endif

#endif
