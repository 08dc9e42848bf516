// A matcher for the expressions that most detectors are: fixed text, classes with counts, a few alternatives. It is
// small enough to stay in the cache between matches, which an automaton of RE2 is not.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace warden {

/// Bytes, one bit each.
struct ByteSet {
    std::array<uint64_t, 4> bits{};

    bool holds(uint8_t byte) const { return bits[byte >> 6] >> (byte & 63) & 1; }
    void add(uint8_t byte) { bits[byte >> 6] |= 1ULL << (byte & 63); }
};

/// An expression as a short program. It finds what RE2 finds: the leftmost match, alternatives in their order, repeats
/// as long (or, with `?` behind them, as short) as they may be.
class BacktrackProgram {
public:
    /// nullptr where the expression is not of the simple kind: line anchors, repeated groups, flags inside.
    static std::unique_ptr<const BacktrackProgram> compile(std::string_view pattern, bool caseless);

    enum class Outcome { found, none, givenUp };

    /// Whole match and value, as offsets into `text`.
    struct Span {
        uint32_t start, end, valueStart, valueEnd;
    };

    /// The first match in `from..<to` of a text; what stands around the range counts as its surroundings. Gives up after a
    /// bounded number of steps.
    Outcome find(const uint8_t *text, size_t length, size_t from, size_t to, Span &span) const;

private:
    enum class Kind : uint8_t { repeat, shortRepeat, boundary, split, jump, save, match };

    struct Step {
        Kind kind;
        /// Of `repeat` the set; of `split` the second way; of `jump` where to; of `save` the place.
        uint16_t operand;
        uint32_t least;
        uint32_t most;
    };

    friend class BacktrackCompiler;

    std::vector<Step> steps;
    std::vector<ByteSet> sets;
    /// Bytes that a match can begin with.
    ByteSet first;
    uint16_t groups = 0;

    static constexpr size_t maximumSaves = 2 * 7;
    static constexpr size_t budget = 20'000;
};

}  // namespace warden
