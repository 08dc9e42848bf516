// Compresses one whole buffer (zlib and zstd). For written copies and samples; not on the hot path.
#ifndef TW_COMPRESS_H
#define TW_COMPRESS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// An output size that is enough for both formats.
size_t tw_compress_bound(size_t length);

/// Writes one gzip member without name and time, so that equal input gives equal bytes. Returns its length, or 0 on
/// failure.
size_t tw_compress_gzip(const uint8_t *input, size_t length, uint8_t *output, size_t capacity);

/// Writes one zstd frame with a content checksum. Returns its length, or 0 on failure.
size_t tw_compress_zstd(const uint8_t *input, size_t length, uint8_t *output, size_t capacity);

#ifdef __cplusplus
}
#endif

#endif
