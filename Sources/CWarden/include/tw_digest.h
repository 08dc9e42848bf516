// Line digests: a keyed 128-bit tag per line, fast enough for every line of a scan, and SHA-256 as RFC 6962 hashes
// leaves, for what leaves the machine. docs/integrity.md says why there are two.
#ifndef TW_DIGEST_H
#define TW_DIGEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tw_lines.h"

#ifdef __cplusplus
extern "C" {
#endif

/// A line: its bytes without the newline.
typedef struct {
    const uint8_t *bytes;
    size_t length;
} tw_line;

/// An expanded key: immutable, shared by all threads.
typedef struct tw_tag_key tw_tag_key;

/// Ways to compute, fastest last. `TW_DIGEST_BEST` is the fastest the machine has.
typedef enum {
    TW_DIGEST_PORTABLE = 0,
    /// x86-64: PCLMULQDQ and AES-NI (2010 on). arm64: PMULL and AESE.
    TW_DIGEST_CARRYLESS = 1,
    /// x86-64: VPCLMULQDQ with AVX-512 (2019 on).
    TW_DIGEST_WIDE = 2,
    TW_DIGEST_BEST = 255,
} tw_digest_backend;

/// Expands a 32-byte key. Returns NULL if the machine lacks `backend`.
tw_tag_key *tw_tag_key_create(const uint8_t key[32], tw_digest_backend backend);
void tw_tag_key_free(tw_tag_key *key);
tw_digest_backend tw_tag_key_backend(const tw_tag_key *key);

/// Writes 16 bytes for each line of `text`: the AES-256-GCM-SIV tag (RFC 8452) of the line as associated data, with an
/// empty plaintext and a nonce of zeros. Equal lines have equal tags; without the key nobody finds another line for a tag.
void tw_tag_lines(const tw_tag_key *key, const uint8_t *text, const tw_text_line *lines, size_t count, uint8_t *tags);

/// Writes 32 bytes for each line: SHA-256 of `prefix` (one byte) and the line. Prefix 0 makes RFC 6962 leaf hashes.
void tw_sha256_lines(uint8_t prefix, const tw_line *lines, size_t count, uint8_t *digests);

/// Whether SHA-256 runs on the processor's own instructions here.
bool tw_sha256_is_accelerated(void);

/// For tests: the same as `tw_sha256_lines` without the processor's instructions.
void tw_sha256_lines_portable(uint8_t prefix, const tw_line *lines, size_t count, uint8_t *digests);

#ifdef __cplusplus
}
#endif

#endif
