#ifndef TW_SHAPES_EVENT_TIME_HPP
#define TW_SHAPES_EVENT_TIME_HPP

#include "buffer.hpp"

namespace tw {

/// Reads a time in the forms exports use: RFC 3339 with `T` or a space, any number of fraction digits, `Z`, `UTC`,
/// `+hh:mm`, `+hhmm`, `+hh` or nothing (UTC); or epoch seconds, milliseconds, microseconds or nanoseconds, told apart
/// by their size. Gives epoch milliseconds; false where the text is none of these.
bool parseTime(Slice text, int64_t &milliseconds);

/// Reads `06/Feb/2019:00:00:38 +0000`, the time of web server logs.
bool parseLogTime(Slice text, int64_t &milliseconds);

/// Writes a number in decimal.
void putNumber(int64_t number, Buffer &out);

} // namespace tw

#endif
