#include "event_time.hpp"

namespace tw {

namespace {

/// Days since 1970-01-01 of a date of the Gregorian calendar.
int64_t daysFromCivil(int64_t year, int64_t month, int64_t day) {
    year -= month <= 2;
    const int64_t era = (year >= 0 ? year : year - 399) / 400;
    const int64_t yearOfEra = year - era * 400;
    const int64_t dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

/// Reads pieces of a time from left to right.
class Reader {
public:
    explicit Reader(Slice text) : at(text.at), end(text.end()) {}

    const uint8_t *at, *end;

    bool digits(int count, int64_t &value) {
        if (end - at < count) return false;
        value = 0;
        for (int i = 0; i < count; i++) {
            if (at[i] < '0' || at[i] > '9') return false;
            value = value * 10 + (at[i] - '0');
        }
        at += count;
        return true;
    }

    bool take(uint8_t byte) {
        if (at >= end || *at != byte) return false;
        at++;
        return true;
    }

    /// The fraction after a point, as milliseconds; further digits are dropped.
    int64_t fraction() {
        int64_t value = 0, weight = 100;
        for (; at < end && *at >= '0' && *at <= '9'; at++, weight /= 10) value += (*at - '0') * weight;
        return value;
    }

    /// `Z`, `UTC`, an offset, or nothing; in milliseconds east of UTC.
    bool zone(int64_t &offset) {
        offset = 0;
        while (take(' ')) {}
        if (at == end) return true;
        if (take('Z') || take('z')) return at == end || Slice(at, end) == Slice("[UTC]");
        if (Slice(at, end) == Slice("UTC") || Slice(at, end) == Slice("GMT")) return true;
        if (*at != '+' && *at != '-') return false;
        const int64_t sign = *at++ == '-' ? -1 : 1;
        int64_t hours, minutes = 0;
        if (!digits(2, hours)) return false;
        if (at < end) {
            take(':');
            if (!digits(2, minutes)) return false;
        }
        offset = sign * (hours * 60 + minutes) * 60000;
        return at == end && hours < 24 && minutes < 60;
    }
};

bool valid(int64_t year, int64_t month, int64_t day, int64_t hour, int64_t minute, int64_t second) {
    static const uint8_t lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 60) return false;
    const bool leap = month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return day <= lengths[month - 1] + (leap ? 1 : 0);
}

int64_t compose(int64_t days, int64_t hour, int64_t minute, int64_t second) {
    return ((days * 24 + hour) * 60 + minute) * 60000 + second * 1000;
}

/// Epoch time as a plain number, with or without a fraction.
bool parseEpoch(Slice text, int64_t &milliseconds) {
    Reader reader(text);
    int64_t value = 0;
    size_t count = 0;
    for (; reader.at < reader.end && *reader.at >= '0' && *reader.at <= '9'; reader.at++, count++) {
        if (count == 19) return false;
        if (value > (INT64_MAX - 9) / 10) return false;
        value = value * 10 + (*reader.at - '0');
    }
    if (count < 9) return false;
    int64_t fraction = 0;
    if (reader.take('.')) fraction = reader.fraction();
    if (reader.at != reader.end) return false;
    if (value < 100000000000) milliseconds = value * 1000 + fraction;
    else if (value < 100000000000000) milliseconds = value;
    else if (value < 100000000000000000) milliseconds = value / 1000;
    else milliseconds = value / 1000000;
    return true;
}

} // namespace

bool parseTime(Slice text, int64_t &milliseconds) {
    Reader reader(text);
    int64_t year, month, day, hour = 0, minute = 0, second = 0, fraction = 0, offset = 0;
    if (!reader.digits(4, year) || !reader.take('-')) return parseEpoch(text, milliseconds);
    if (!reader.digits(2, month) || !reader.take('-') || !reader.digits(2, day)) return false;
    if (reader.at < reader.end) {
        if (!reader.take('T') && !reader.take(' ') && !reader.take('t')) return false;
        if (!reader.digits(2, hour) || !reader.take(':') || !reader.digits(2, minute)) return false;
        if (reader.take(':') && !reader.digits(2, second)) return false;
        if (reader.take('.') || reader.take(',')) fraction = reader.fraction();
        if (!reader.zone(offset)) return false;
    }
    if (!valid(year, month, day, hour, minute, second)) return false;
    milliseconds = compose(daysFromCivil(year, month, day), hour, minute, second) + fraction - offset;
    return true;
}

bool parseLogTime(Slice text, int64_t &milliseconds) {
    static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    Reader reader(text);
    int64_t year, day, hour, minute, second, offset;
    if (!reader.digits(2, day) || !reader.take('/') || reader.end - reader.at < 3) return false;
    int64_t month = 0;
    for (int i = 0; i < 12; i++)
        if (std::memcmp(reader.at, months + 3 * i, 3) == 0) month = i + 1;
    reader.at += 3;
    if (!reader.take('/') || !reader.digits(4, year) || !reader.take(':') || !reader.digits(2, hour)) return false;
    if (!reader.take(':') || !reader.digits(2, minute) || !reader.take(':') || !reader.digits(2, second)) return false;
    if (!reader.zone(offset) || !valid(year, month, day, hour, minute, second)) return false;
    milliseconds = compose(daysFromCivil(year, month, day), hour, minute, second) - offset;
    return true;
}

void putNumber(int64_t number, Buffer &out) {
    uint8_t digits[20];
    size_t count = 0;
    uint64_t rest = number < 0 ? uint64_t(0) - uint64_t(number) : uint64_t(number);
    do {
        digits[count++] = uint8_t('0' + rest % 10);
        rest /= 10;
    } while (rest);
    if (number < 0) out.put('-');
    while (count) out.put(digits[--count]);
}

} // namespace tw
