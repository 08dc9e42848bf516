// Keyed hashes of lines: the identity of an event for de-duplication.
#ifndef TW_HASH_H
#define TW_HASH_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { TW_HASH_SECRET_BYTES = 192 };

/// Stretches a key of any length into a secret for `tw_hash`.
void tw_hash_secret(const uint8_t *key, size_t length, uint8_t *secret);

/// XXH3, 64 bits, keyed: whoever does not know the secret cannot make two lines collide on purpose.
uint64_t tw_hash(const uint8_t *bytes, size_t length, const uint8_t *secret);

#ifdef __cplusplus
}
#endif

#endif
