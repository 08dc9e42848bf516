// The fields to find, as an automaton over the keys of nested objects.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tw_bytes.hpp"
#include "tw_events.h"

namespace warden {

inline uint32_t keyHash(const uint8_t *key, size_t length) {
    uint64_t head, tail;
    if (length >= 8) {
        head = load64(key);
        tail = load64(key + length - 8);
    } else {
        head = load64(key) & ((1ULL << (8 * length)) - 1);
        tail = 0;
    }
    uint64_t hash = (head ^ (length * 0x9E3779B97F4A7C15ULL)) * 0xD6E8FEB86659FD93ULL;
    hash ^= (tail + (hash >> 32)) * 0xA0761D6478BD642FULL;
    return static_cast<uint32_t>(hash >> 29);
}

/// A key that leads from one node to another.
struct Edge {
    uint32_t hash;
    uint32_t child;
    uint32_t keyStart;
    uint32_t keyLength;
    /// The key holds a dot: another reading of the same field may exist beside it.
    bool isDotted;
    /// Values below go into the content text.
    bool collects;
};

struct Node {
    /// Open-addressed table of indices into `edges`; empty cells hold TW_NONE.
    uint32_t tableStart = 0;
    uint32_t tableMask = 0;
    /// The field whose value stands here, or TW_NONE.
    uint32_t slot = TW_NONE;
    /// Where the guesses for the keys of such objects begin; see `KeyGuess`.
    uint32_t firstGuess = 0;
    bool hasEdges = false;
};

/// The key that stood at one place of the last object of a kind, and where it led. Logs repeat themselves: most keys
/// come in the order of the last event and need no hashing.
struct KeyGuess {
    static constexpr uint32_t places = 24;
    static constexpr uint32_t longest = 32;

    uint8_t key[longest];
    uint32_t length;
    uint32_t edge;
};

/// A planned field and where its segments begin; one more entry stands past the end.
struct Path {
    std::string name;
    std::vector<uint32_t> starts;

    size_t segments() const { return starts.size() - 1; }
    /// The key made of segments `from` up to but not including `to`.
    std::string_view key(size_t from, size_t to) const {
        return std::string_view(name).substr(starts[from], starts[to] - 1 - starts[from]);
    }
};

}  // namespace warden

struct tw_plan {
    std::vector<warden::Node> nodes;
    std::vector<warden::Edge> edges;
    std::vector<uint32_t> cells;
    std::vector<uint8_t> keys;
    std::vector<warden::Path> paths;
    /// Slots at or below each node.
    std::vector<std::vector<uint32_t>> slotsBelow;
    uint32_t guessCount = 0;
    /// Tells plans apart that follow each other at one address.
    uint64_t identity = 0;
    bool collectAll = false;
    bool collectRest = false;
    uint32_t maximumDepth = 256;
    uint32_t maximumLineBytes = 0;

    /// The edge of `node` for a key, or TW_NONE. Reads up to 8 bytes from `key` whatever its length.
    inline uint32_t find(const warden::Node &node, const uint8_t *key, size_t length) const {
        const uint32_t hash = warden::keyHash(key, length);
        for (uint32_t at = hash & node.tableMask;; at = (at + 1) & node.tableMask) {
            const uint32_t index = cells[node.tableStart + at];
            if (index == TW_NONE) return TW_NONE;
            const warden::Edge &edge = edges[index];
            if (edge.hash == hash && edge.keyLength == length &&
                warden::sameShort(keys.data() + edge.keyStart, key, length)) {
                return index;
            }
        }
    }
};
