#ifndef TW_SHAPES_BUFFER_HPP
#define TW_SHAPES_BUFFER_HPP

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>

namespace tw {

/// Bytes of someone else's memory.
struct Slice {
    const uint8_t *at = nullptr;
    size_t length = 0;

    Slice() = default;
    Slice(const uint8_t *start, size_t count) : at(start), length(count) {}
    Slice(const uint8_t *start, const uint8_t *end) : at(start), length(size_t(end - start)) {}
    template <size_t N> Slice(const char (&literal)[N]) : at(reinterpret_cast<const uint8_t *>(literal)), length(N - 1) {}

    const uint8_t *end() const { return at + length; }
    bool empty() const { return length == 0; }
    uint8_t first() const { return length ? *at : 0; }
    bool operator==(const Slice &other) const {
        return length == other.length && (length == 0 || std::memcmp(at, other.at, length) == 0);
    }
    bool startsWith(Slice prefix) const {
        return length >= prefix.length && std::memcmp(at, prefix.at, prefix.length) == 0;
    }
};

/// Output text. Keeps its memory, and 64 readable bytes after the end.
class Buffer {
public:
    static constexpr size_t slack = 64;

    Buffer() = default;
    Buffer(const Buffer &) = delete;
    Buffer &operator=(const Buffer &) = delete;
    ~Buffer() { std::free(bytes); }

    const uint8_t *data() const { return bytes; }
    size_t size() const { return used; }
    void clear() { used = 0; }
    void truncate(size_t to) { used = to; }

    void dropFront(size_t count) {
        used -= count;
        if (used) std::memmove(bytes, bytes + count, used);
    }

    /// Gives back what an unusually large text took.
    void shrink(size_t keep) {
        if (capacity <= keep) return;
        std::free(bytes);
        bytes = nullptr;
        used = capacity = 0;
    }

    void need(size_t more) {
        if (used + more + slack <= capacity) return;
        size_t larger = capacity * 2 > used + more + slack ? capacity * 2 : used + more + slack;
        if (larger < 4096) larger = 4096;
        auto *grown = static_cast<uint8_t *>(std::realloc(bytes, larger));
        if (!grown) throw std::bad_alloc();
        std::memset(grown + capacity, 0, larger - capacity);
        bytes = grown;
        capacity = larger;
    }

    void put(uint8_t byte) {
        need(1);
        bytes[used++] = byte;
    }

    void put(Slice text) {
        if (text.empty()) return;
        need(text.length);
        std::memcpy(bytes + used, text.at, text.length);
        used += text.length;
    }

    /// Makes one line of what was written since `from`.
    void blankNewlines(size_t from) {
        for (; from < used; from++)
            if (bytes[from] == '\n' || bytes[from] == '\r') bytes[from] = ' ';
    }

    Slice slice(size_t from = 0) const { return Slice(bytes + from, used - from); }

private:
    uint8_t *bytes = nullptr;
    size_t used = 0, capacity = 0;
};

} // namespace tw

#endif
