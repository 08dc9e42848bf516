// Decompression in steps, and the framing of text into whole lines. No allocation per step, flat memory.
#ifndef TW_STREAMS_H
#define TW_STREAMS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// One decompressor; not shared between threads.
typedef struct tw_stream tw_stream;

enum {
    TW_STREAM_GZIP = 1,
    TW_STREAM_ZSTD = 2,
    /// Raw deflate, as in zip archives. Its CRC is not part of the stream: see `tw_crc32`.
    TW_STREAM_DEFLATE = 3,
};

enum {
    /// Call again with more input, or with more room.
    TW_STEP_MORE = 0,
    /// The member (gzip), frame (zstd) or stream (deflate) is complete and its checksum right.
    TW_STEP_END = 1,
    TW_STEP_CORRUPT = -1,
    TW_STEP_CHECKSUM = -2,
    /// The data asks for more memory (a larger window) or a dictionary that is not given to it.
    TW_STEP_UNSUPPORTED = -3,
};

tw_stream *tw_stream_create(int32_t kind);
void tw_stream_free(tw_stream *stream);
/// Makes the stream ready for the next member or frame.
void tw_stream_restart(tw_stream *stream);

/// Takes bytes from `input` and writes to `output`; `consumed` and `produced` say how many. Output is valid up to
/// `produced` even when the step fails. Returns one of `TW_STEP_*`.
int32_t tw_stream_step(tw_stream *stream, const uint8_t *input, size_t inputLength, size_t *consumed, uint8_t *output,
                       size_t outputLength, size_t *produced);

/// Whole bytes behind the end of raw deflate data that earlier steps took from their inputs already: they belong to
/// what follows. To be asked once, after `TW_STEP_END`. Writes at most 8 bytes and returns how many.
size_t tw_stream_surplus(const tw_stream *stream, uint8_t *surplus);

/// CRC-32 of ISO 3309, as gzip and zip use it; `crc` is the value so far, 0 at first.
uint32_t tw_crc32(uint32_t crc, const uint8_t *bytes, size_t length);

/// Where the whole lines of a block end.
typedef struct {
    /// Bytes of whole lines, newline included; 0 where there is none.
    size_t end;
    /// How many lines those are.
    size_t lines;
    /// True where the frame stops early because the line that starts at `end` may open a document of many lines:
    /// it begins with `[`, or with `{` and white space.
    bool opensDocument;
} tw_line_frame;

/// Frames `text` into whole lines. Needs two readable bytes after `length`. The line at offset 0 is taken as it is.
tw_line_frame tw_frame_lines(const uint8_t *text, size_t length);

#ifdef __cplusplus
}
#endif

#endif
