// The shapes that audit records come in, and their rewriting to the one form that the engine reads.
#ifndef TW_SHAPES_H
#define TW_SHAPES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
    /// Not an object, or lines that differ.
    TW_SHAPE_NONE = 0,
    TW_SHAPE_DATABRICKS = 1,
    TW_SHAPE_CLOUDTRAIL = 2,
    TW_SHAPE_S3_ACCESS = 3,
    TW_SHAPE_GENERIC = 4,
};

/// Where a record stands in the decompressed file: line from 1, byte from 0.
typedef struct {
    uint64_t line;
    uint64_t offset;
} tw_origin;

/// What a rewriting gave. Pointers are the transcoder's and stand until its next use.
typedef struct {
    /// False: the text given is right as it is, and `text`, `length`, `origins` are empty.
    bool rewritten;
    /// The shape of every line; TW_SHAPE_NONE where they differ.
    int32_t shape;
    const uint8_t *text;
    size_t length;
    /// One for each line of `text`.
    const tw_origin *origins;
    size_t lines;
} tw_transcoded;

/// Buffers of one worker.
typedef struct tw_transcoder tw_transcoder;

tw_transcoder *tw_transcoder_create(void);
void tw_transcoder_free(tw_transcoder *transcoder);

/// Rewrites whole lines, each recognised by itself: rows of `system.access.audit`, Azure and Google envelopes and S3
/// access log lines become one JSON object a line, envelopes of many records become many lines; anything else stays
/// byte for byte. `origins` (one a line, or NULL) says where the lines stand; without, they follow each other from
/// `firstLine` and `firstOffset`. 64 bytes after `text` must be readable.
tw_transcoded tw_transcode_lines(tw_transcoder *transcoder, const uint8_t *text, size_t length,
                                 const tw_origin *origins, uint64_t firstLine, uint64_t firstOffset);

/// How a file of separated values is written.
typedef struct {
    uint8_t delimiter;
    /// `\"` instead of `""` within quotes, as Spark writes it.
    bool backslashEscapes;
} tw_csv_dialect;

/// The end of the last whole record in `text`, which begins with a record; 0 where there is none. `lines` counts the
/// newlines up to there.
size_t tw_csv_frame(const uint8_t *text, size_t length, tw_csv_dialect dialect, size_t *lines);

/// Recognises a header row: the columns of `system.access.audit`, or of Azure's Log Analytics tables. `sample` begins
/// with the header. Returns the length of the header record with its newline, 0 where it is none.
size_t tw_csv_header(const uint8_t *sample, size_t length, tw_csv_dialect *dialect);

/// Rewrites whole CSV records to JSON lines of the delivered form.
tw_transcoded tw_transcode_csv(tw_transcoder *transcoder, const uint8_t *header, size_t headerLength,
                               tw_csv_dialect dialect, const uint8_t *text, size_t length, uint64_t firstLine,
                               uint64_t firstOffset);

/// Cuts documents of many records (an array, `{"Records":[…]}`) and documents over many lines into one record a line.
typedef struct tw_splitter tw_splitter;

enum {
    /// Needs more input.
    TW_SPLIT_MORE = 0,
    /// The document is complete; what follows is not part of it.
    TW_SPLIT_END = 1,
    /// The bytes at `consumed` cannot stand there.
    TW_SPLIT_MALFORMED = -1,
    /// Record `tooLong` was left out: it is longer than the limit.
    TW_SPLIT_TOO_LONG = -2,
};

typedef struct {
    int32_t status;
    size_t consumed;
    /// Complete records so far, each ended by a newline, in the splitter's memory until `tw_splitter_clear`.
    const uint8_t *text;
    size_t length;
    const tw_origin *origins;
    size_t records;
    /// The record that was left out.
    tw_origin tooLong;
    uint64_t tooLongLength;
    /// Where reading stands.
    tw_origin position;
    /// Bytes of the record that is not complete yet.
    uint64_t pending;
    tw_origin pendingOrigin;
} tw_split;

tw_splitter *tw_splitter_create(uint64_t longestRecord);
void tw_splitter_free(tw_splitter *splitter);
/// Begins a document at this place.
void tw_splitter_begin(tw_splitter *splitter, uint64_t line, uint64_t offset);
/// Reads on; stops at the end of the document, at a fault, or when `enough` bytes of records are complete.
tw_split tw_splitter_run(tw_splitter *splitter, const uint8_t *input, size_t length, size_t enough);
/// Forgets the complete records.
void tw_splitter_clear(tw_splitter *splitter);

/// True where a line that begins with `[` or `{` opens a document that `tw_splitter` should read: an array of
/// objects, an envelope whose first member is an array of records, or an object that goes on over lines.
bool tw_opens_document(const uint8_t *text, size_t length);
/// True where the text begins like an S3 server access log line: owner, bucket, time in brackets.
bool tw_is_s3_access_line(const uint8_t *text, size_t length);

#ifdef __cplusplus
}
#endif

#endif
