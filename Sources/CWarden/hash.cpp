#define XXH_INLINE_ALL
#include <xxhash.h>

#include "tw_hash.h"

extern "C" void tw_hash_secret(const uint8_t *key, size_t length, uint8_t *secret) {
    XXH3_generateSecret(secret, TW_HASH_SECRET_BYTES, key, length);
}

extern "C" uint64_t tw_hash(const uint8_t *bytes, size_t length, const uint8_t *secret) {
    return XXH3_64bits_withSecret(bytes, length, secret, TW_HASH_SECRET_BYTES);
}
