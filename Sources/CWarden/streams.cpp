#include "tw_streams.h"

#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>
#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <memory>
#include <new>

namespace {

/// The largest zstd window that is accepted: 128 MiB, what the `zstd` tool accepts without `--long`.
constexpr int largestWindowLog = 27;
constexpr size_t largestStep = size_t(1) << 30;

int32_t inflateOutcome(int status, const inflate_state &state) {
    switch (status) {
    case ISAL_DECOMP_OK:
    case ISAL_END_INPUT:
    case ISAL_OUT_OVERFLOW:
        return state.block_state == ISAL_BLOCK_FINISH ? TW_STEP_END : TW_STEP_MORE;
    case ISAL_INCORRECT_CHECKSUM:
        return TW_STEP_CHECKSUM;
    case ISAL_NEED_DICT:
        return TW_STEP_UNSUPPORTED;
    default:
        return TW_STEP_CORRUPT;
    }
}

} // namespace

struct tw_stream {
    int32_t kind;
    std::unique_ptr<inflate_state> inflate;
    ZSTD_DCtx *zstd = nullptr;

    ~tw_stream() { ZSTD_freeDCtx(zstd); }

    void restart() {
        if (inflate) {
            isal_inflate_reset(inflate.get());
            inflate->crc_flag = kind == TW_STREAM_GZIP ? ISAL_GZIP : ISAL_DEFLATE;
        } else {
            ZSTD_DCtx_reset(zstd, ZSTD_reset_session_only);
        }
    }

    int32_t stepInflate(const uint8_t *input, size_t inputLength, size_t *consumed, uint8_t *output,
                        size_t outputLength, size_t *produced) {
        const uint32_t give = uint32_t(std::min(inputLength, largestStep));
        const uint32_t room = uint32_t(std::min(outputLength, largestStep));
        inflate->next_in = const_cast<uint8_t *>(input);
        inflate->avail_in = give;
        inflate->next_out = output;
        inflate->avail_out = room;
        const int status = isal_inflate(inflate.get());
        // At its end ISA-L hands back whole bytes that it had read ahead, even those of an earlier call.
        *consumed = inflate->avail_in > give ? 0 : give - inflate->avail_in;
        *produced = room - inflate->avail_out;
        return inflateOutcome(status, *inflate);
    }

    int32_t stepZstd(const uint8_t *input, size_t inputLength, size_t *consumed, uint8_t *output, size_t outputLength,
                     size_t *produced) {
        ZSTD_inBuffer in{input, inputLength, 0};
        ZSTD_outBuffer out{output, outputLength, 0};
        const size_t status = ZSTD_decompressStream(zstd, &out, &in);
        *consumed = in.pos;
        *produced = out.pos;
        if (!ZSTD_isError(status)) return status == 0 ? TW_STEP_END : TW_STEP_MORE;
        switch (ZSTD_getErrorCode(status)) {
        case ZSTD_error_checksum_wrong:
            return TW_STEP_CHECKSUM;
        case ZSTD_error_frameParameter_windowTooLarge:
        case ZSTD_error_dictionary_wrong:
        case ZSTD_error_frameParameter_unsupported:
        case ZSTD_error_version_unsupported:
            return TW_STEP_UNSUPPORTED;
        default:
            return TW_STEP_CORRUPT;
        }
    }
};

extern "C" tw_stream *tw_stream_create(int32_t kind) {
    auto stream = std::make_unique<tw_stream>();
    stream->kind = kind;
    if (kind == TW_STREAM_ZSTD) {
        stream->zstd = ZSTD_createDCtx();
        if (!stream->zstd) return nullptr;
        ZSTD_DCtx_setParameter(stream->zstd, ZSTD_d_windowLogMax, largestWindowLog);
    } else {
        stream->inflate = std::make_unique<inflate_state>();
        isal_inflate_init(stream->inflate.get());
    }
    stream->restart();
    return stream.release();
}

extern "C" void tw_stream_free(tw_stream *stream) { delete stream; }

extern "C" void tw_stream_restart(tw_stream *stream) { stream->restart(); }

extern "C" int32_t tw_stream_step(tw_stream *stream, const uint8_t *input, size_t inputLength, size_t *consumed,
                                  uint8_t *output, size_t outputLength, size_t *produced) {
    return stream->inflate ? stream->stepInflate(input, inputLength, consumed, output, outputLength, produced)
                           : stream->stepZstd(input, inputLength, consumed, output, outputLength, produced);
}

// ISA-L keeps up to 63 bits in hand. Behind gzip it hands the bytes among them back itself; behind raw deflate it does
// not, and they may come from a step long past.
extern "C" size_t tw_stream_surplus(const tw_stream *stream, uint8_t *surplus) {
    if (stream->kind != TW_STREAM_DEFLATE || stream->inflate->read_in_length <= 0) return 0;
    const size_t count = std::min(size_t(stream->inflate->read_in_length) / 8, size_t(8));
    uint64_t bits = stream->inflate->read_in >> (stream->inflate->read_in_length % 8);
    for (size_t at = 0; at < count; ++at, bits >>= 8) surplus[at] = uint8_t(bits);
    return count;
}

extern "C" uint32_t tw_crc32(uint32_t crc, const uint8_t *bytes, size_t length) {
    return length ? crc32_gzip_refl(crc, bytes, length) : crc;
}
