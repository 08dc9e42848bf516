#include "tw_compress.h"

#include <zlib.h>
#include <zstd.h>

extern "C" size_t tw_compress_bound(size_t length) {
    const size_t gzip = length + length / 1000 + 64 * 1024;
    const size_t zstd = ZSTD_compressBound(length);
    return gzip > zstd ? gzip : zstd;
}

extern "C" size_t tw_compress_gzip(const uint8_t *input, size_t length, uint8_t *output, size_t capacity) {
    z_stream stream{};
    constexpr int gzipWindow = 15 + 16;
    if (deflateInit2(&stream, 6, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK) return 0;
    stream.next_in = const_cast<Bytef *>(input);
    stream.avail_in = static_cast<uInt>(length);
    stream.next_out = output;
    stream.avail_out = static_cast<uInt>(capacity);
    const int status = deflate(&stream, Z_FINISH);
    const size_t written = stream.total_out;
    deflateEnd(&stream);
    return status == Z_STREAM_END ? written : 0;
}

extern "C" size_t tw_compress_zstd(const uint8_t *input, size_t length, uint8_t *output, size_t capacity) {
    ZSTD_CCtx *context = ZSTD_createCCtx();
    if (!context) return 0;
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, 3);
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
    const size_t written = ZSTD_compress2(context, output, capacity, input, length);
    ZSTD_freeCCtx(context);
    return ZSTD_isError(written) ? 0 : written;
}
