// Memory that is filled anew for each batch.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <type_traits>

namespace warden {

/// A growing array of plain structs that never shrinks: filled anew for each batch.
template <typename T>
struct Pool {
    static_assert(std::is_trivially_copyable_v<T>);
    T *items = nullptr;
    uint32_t count = 0;
    uint32_t capacity = 0;

    Pool() = default;
    Pool(const Pool &) = delete;
    Pool &operator=(const Pool &) = delete;
    ~Pool() { std::free(items); }

    inline T &push() {
        if (count == capacity) reserve(capacity ? capacity * 2 : 1024);
        return items[count++];
    }

    void reserve(uint32_t wanted) {
        if (wanted <= capacity) return;
        void *grown = std::realloc(items, static_cast<size_t>(wanted) * sizeof(T));
        if (!grown) throw std::bad_alloc();
        items = static_cast<T *>(grown);
        capacity = wanted;
    }
};

}  // namespace warden
