#ifndef TW_SHAPES_S3_ACCESS_HPP
#define TW_SHAPES_S3_ACCESS_HPP

#include "buffer.hpp"

namespace tw {

/// True where the line begins like an S3 server access log record: owner, bucket, `[dd/Mon/yyyy:hh:mm:ss +zzzz]`.
bool isS3AccessLine(Slice line);

/// Writes the record as one JSON object, fields named as AWS documents them, with `timestamp` in epoch milliseconds.
/// `-` becomes null. Fields beyond the documented ones are kept in `additional`. False where the line breaks off
/// before the operation; then nothing is written.
bool writeS3AccessLine(Slice line, Buffer &out);

} // namespace tw

#endif
