#include "tw_backtrack.hpp"

#include <algorithm>
#include <limits>
#include <optional>

namespace warden {

namespace {
constexpr uint32_t unbounded = std::numeric_limits<uint32_t>::max();
constexpr size_t longestProgram = 400;

bool isWord(uint8_t byte) {
    return byte == '_' || static_cast<uint8_t>(byte - '0') < 10 || static_cast<uint8_t>((byte | 0x20) - 'a') < 26;
}
}  // namespace

/// Reads an expression and writes the program; gives up at whatever it does not know.
class BacktrackCompiler {
public:
    BacktrackCompiler(std::string_view pattern, bool caseless, BacktrackProgram &program)
        : p(pattern.data()), end(p + pattern.size()), caseless(caseless), program(program) {}

    bool compile() {
        if (end - p > 4 && std::string_view(p, 4) == "(?i)") {
            caseless = true;
            p += 4;
        }
        if (!alternatives() || p != end) return false;
        emit(Kind::match);
        return program.steps.size() <= longestProgram && addFirst(0, 0);
    }

private:
    using Kind = BacktrackProgram::Kind;
    using Step = BacktrackProgram::Step;

    const char *p;
    const char *const end;
    bool caseless;
    BacktrackProgram &program;
    int depth = 0;

    uint16_t here() const { return static_cast<uint16_t>(program.steps.size()); }

    size_t emit(Kind kind, uint16_t operand = 0, uint32_t least = 0, uint32_t most = 0) {
        program.steps.push_back({kind, operand, least, most});
        return program.steps.size() - 1;
    }

    /// Inserts a split before what was written from `start` on; places behind it move by one, who leads to `start` leads to
    /// the split.
    void insertSplit(size_t start, uint16_t second) {
        for (Step &step : program.steps) {
            const bool isPlace = step.kind == Kind::split || step.kind == Kind::jump;
            if (isPlace && step.operand > start) step.operand++;
        }
        program.steps.insert(program.steps.begin() + static_cast<ptrdiff_t>(start), Step{Kind::split, second, 0, 0});
    }

    bool alternatives() {
        if (++depth > 8) return false;
        std::vector<size_t> jumps;
        size_t start = here();
        while (true) {
            if (!sequence()) return false;
            if (p == end || *p != '|') break;
            p++;
            insertSplit(start, 0);
            jumps.push_back(emit(Kind::jump));
            program.steps[start].operand = here();
            start = here();
        }
        for (const size_t jump : jumps) program.steps[jump].operand = here();
        depth--;
        return true;
    }

    bool sequence() {
        while (p < end && *p != '|' && *p != ')') {
            if (*p == '(') {
                if (!group()) return false;
            } else if (end - p > 1 && p[0] == '\\' && p[1] == 'b') {
                p += 2;
                if (p < end && (*p == '*' || *p == '+' || *p == '?' || *p == '{')) return false;
                emit(Kind::boundary);
            } else if (!single()) {
                return false;
            }
            if (program.steps.size() > longestProgram) return false;
        }
        return true;
    }

    /// `(?:…)` or `(…)`, once, perhaps, or a small number of times, written out.
    bool group() {
        const char *const open = p;
        const size_t start = here();
        if (!enclosed()) return false;
        if (p == end) return true;
        if (*p == '*' || *p == '+') return false;
        if (*p == '{') {
            uint32_t times = 0;
            p++;
            if (!readNumber(times) || times == 0 || times > 4 || p == end || *p++ != '}') return false;
            if (p < end && (*p == '*' || *p == '+' || *p == '?' || *p == '{')) return false;
            const char *const behind = p;
            const uint16_t saved = program.groups;
            for (uint32_t i = 1; i < times; i++) {
                p = open;
                if (!enclosed()) return false;
            }
            p = behind;
            return program.groups == saved;
        }
        if (*p == '?') {
            p++;
            if (p < end && (*p == '?' || *p == '*' || *p == '+' || *p == '{')) return false;
            insertSplit(start, 0);
            program.steps[start].operand = here();
        }
        return true;
    }

    bool enclosed() {
        p++;
        uint16_t saved = 0;
        if (end - p > 2 && p[0] == '?') {
            if (p[1] != ':') return false;
            p += 2;
        } else {
            saved = ++program.groups;
            if (saved > 6) return false;
            emit(Kind::save, static_cast<uint16_t>(2 * saved));
        }
        if (!alternatives() || p == end || *p != ')') return false;
        p++;
        if (saved) emit(Kind::save, static_cast<uint16_t>(2 * saved + 1));
        return true;
    }

    /// One byte of a set, so many times.
    bool single() {
        ByteSet set;
        if (!readSet(set)) return false;
        uint32_t least = 1, most = 1;
        bool isShort = false;
        if (!readCount(least, most, isShort)) return false;
        const auto found = std::find_if(program.sets.begin(), program.sets.end(),
                                        [&](const ByteSet &known) { return known.bits == set.bits; });
        const auto index = static_cast<uint16_t>(found - program.sets.begin());
        if (found == program.sets.end()) program.sets.push_back(set);
        emit(isShort ? Kind::shortRepeat : Kind::repeat, index, least, most);
        return true;
    }

    bool readNumber(uint32_t &number) {
        const char *const start = p;
        number = 0;
        while (p < end && *p >= '0' && *p <= '9' && number < 100'000) number = number * 10 + static_cast<uint32_t>(*p++ - '0');
        return p > start;
    }

    bool readCount(uint32_t &least, uint32_t &most, bool &isShort) {
        if (p == end) return true;
        switch (*p) {
            case '?': least = 0; p++; break;
            case '*': least = 0; most = unbounded; p++; break;
            case '+': most = unbounded; p++; break;
            case '{':
                p++;
                if (!readNumber(least)) return false;
                most = least;
                if (p < end && *p == ',') {
                    p++;
                    most = unbounded;
                    if (p < end && *p != '}' && !readNumber(most)) return false;
                }
                if (p == end || *p++ != '}' || most < least) return false;
                break;
            default: return true;
        }
        if (p < end && *p == '?') {
            isShort = true;
            p++;
        }
        return p == end || (*p != '*' && *p != '+' && *p != '?' && *p != '{');
    }

    static void addRange(ByteSet &set, uint8_t from, uint8_t to) {
        for (unsigned byte = from; byte <= to; byte++) set.add(static_cast<uint8_t>(byte));
    }

    void fold(ByteSet &set) const {
        if (!caseless) return;
        for (uint8_t upper = 'A'; upper <= 'Z'; upper++) {
            const auto lower = static_cast<uint8_t>(upper | 0x20);
            if (set.holds(upper) || set.holds(lower)) {
                set.add(upper);
                set.add(lower);
            }
        }
    }

    static void invert(ByteSet &set) {
        for (uint64_t &word : set.bits) word = ~word;
    }

    /// What stands behind a backslash: a class (true in `isClass`) or one byte.
    bool readEscape(ByteSet &set, uint8_t &byte, bool &isClass) {
        if (++p == end) return false;
        const char c = *p++;
        isClass = true;
        switch (c) {
            case 'd': addRange(set, '0', '9'); return true;
            case 'w':
                addRange(set, '0', '9');
                addRange(set, 'A', 'Z');
                addRange(set, 'a', 'z');
                set.add('_');
                return true;
            case 's':
                for (const char space : {'\t', '\n', '\f', '\r', ' '}) set.add(static_cast<uint8_t>(space));
                return true;
            default: break;
        }
        isClass = false;
        switch (c) {
            case 'n': byte = '\n'; return true;
            case 'r': byte = '\r'; return true;
            case 't': byte = '\t'; return true;
            default:
                byte = static_cast<uint8_t>(c);
                // Letters and digits mean something else: anchors, bytes by number, properties.
                return byte < 0x80 && !((c | 0x20) >= 'a' && (c | 0x20) <= 'z') && !(c >= '0' && c <= '9');
        }
    }

    bool readSet(ByteSet &set) {
        switch (*p) {
            case '[': return readClass(set);
            case '.':
                p++;
                set.add('\n');
                invert(set);
                return true;
            case '^':
            case '$':
            case '*':
            case '+':
            case '?':
            case '{': return false;
            case '\\': {
                uint8_t byte = 0;
                bool isClass = false;
                if (!readEscape(set, byte, isClass)) return false;
                if (!isClass) set.add(byte);
                fold(set);
                return true;
            }
            default:
                // Letters beyond ASCII fold in ways of their own.
                if (static_cast<uint8_t>(*p) >= 0x80) return false;
                set.add(static_cast<uint8_t>(*p++));
                fold(set);
                return true;
        }
    }

    bool readClass(ByteSet &set) {
        p++;
        const bool isInverted = p < end && *p == '^';
        if (isInverted) p++;
        for (bool isFirst = true; p < end && (*p != ']' || isFirst); isFirst = false) {
            if (*p == '[' && p + 1 < end && p[1] == ':') return false;
            uint8_t from = static_cast<uint8_t>(*p);
            bool isClass = false;
            if (*p == '\\') {
                if (!readEscape(set, from, isClass)) return false;
            } else {
                if (from >= 0x80) return false;
                p++;
            }
            if (isClass) continue;
            uint8_t to = from;
            if (end - p > 1 && p[0] == '-' && p[1] != ']') {
                p++;
                to = static_cast<uint8_t>(*p);
                if (*p == '\\') {
                    ByteSet ignored;
                    if (!readEscape(ignored, to, isClass) || isClass) return false;
                } else {
                    p++;
                }
                if (to < from || to >= 0x80) return false;
            }
            addRange(set, from, to);
        }
        if (p == end) return false;
        p++;
        fold(set);
        if (isInverted) invert(set);
        return true;
    }

    /// Adds the bytes that what begins at a step can begin with; false where that may be nothing at all.
    bool addFirst(size_t at, int nesting) {
        if (nesting > 64) return false;
        while (true) {
            const Step &step = program.steps[at];
            switch (step.kind) {
                case Kind::match: return false;
                case Kind::boundary:
                case Kind::save: at++; break;
                case Kind::jump: at = step.operand; break;
                case Kind::split:
                    if (!addFirst(at + 1, nesting + 1)) return false;
                    at = step.operand;
                    break;
                case Kind::repeat:
                case Kind::shortRepeat:
                    for (size_t i = 0; i < 4; i++) program.first.bits[i] |= program.sets[step.operand].bits[i];
                    if (step.least > 0) return true;
                    at++;
                    break;
            }
        }
    }
};

std::unique_ptr<const BacktrackProgram> BacktrackProgram::compile(std::string_view pattern, bool caseless) {
    auto program = std::make_unique<BacktrackProgram>();
    if (!BacktrackCompiler(pattern, caseless, *program).compile()) return nullptr;
    return program;
}

BacktrackProgram::Outcome BacktrackProgram::find(const uint8_t *text, size_t length, size_t from, size_t to,
                                                 Span &span) const {
    /// A choice to come back to.
    struct Choice {
        uint16_t step;
        /// Of a repeat: 0 shorter, 1 longer; of a saved place its number + 2.
        uint16_t kind;
        size_t at;
        size_t limit;
    };
    constexpr size_t nowhere = std::numeric_limits<size_t>::max();
    constexpr size_t room = 256;
    Choice choices[room];
    size_t saves[maximumSaves];
    size_t steps = 0;
    for (size_t start = from; start < to; start++) {
        if (!first.holds(text[start])) continue;
        std::fill(saves, saves + maximumSaves, nowhere);
        size_t count = 0, at = start;
        uint16_t pc = 0;
        while (true) {
            if (++steps > budget) return Outcome::givenUp;
            const Step &step = this->steps[pc];
            bool holds = true;
            if (count + 1 >= room) return Outcome::givenUp;
            switch (step.kind) {
                case Kind::repeat: {
                    const ByteSet &set = sets[step.operand];
                    const size_t most = std::min<size_t>(step.most, to - at);
                    size_t run = 0;
                    while (run < most && set.holds(text[at + run])) run++;
                    steps += run / 16;
                    holds = run >= step.least;
                    if (!holds) break;
                    pc++;
                    if (run > step.least) choices[count++] = {pc, 0, at + run, at + step.least};
                    at += run;
                    break;
                }
                case Kind::shortRepeat: {
                    const ByteSet &set = sets[step.operand];
                    size_t run = 0;
                    while (run < step.least && at + run < to && set.holds(text[at + run])) run++;
                    holds = run == step.least;
                    if (!holds) break;
                    at += run;
                    const size_t limit = at + std::min<size_t>(step.most - step.least, to - at);
                    if (limit > at) choices[count++] = {pc, 1, at, limit};
                    pc++;
                    break;
                }
                case Kind::boundary:
                    holds = (at > 0 && isWord(text[at - 1])) != (at < length && isWord(text[at]));
                    pc++;
                    break;
                case Kind::split:
                    choices[count++] = {step.operand, 0, at, at};
                    pc++;
                    break;
                case Kind::jump: pc = step.operand; break;
                case Kind::save:
                    choices[count++] = {0, static_cast<uint16_t>(step.operand + 2), saves[step.operand], 0};
                    saves[step.operand] = at;
                    pc++;
                    break;
                case Kind::match: {
                    size_t valueStart = start, valueEnd = at;
                    for (size_t group = 1; group <= groups; group++) {
                        if (saves[2 * group] == nowhere || saves[2 * group + 1] == nowhere) continue;
                        valueStart = saves[2 * group];
                        valueEnd = saves[2 * group + 1];
                        break;
                    }
                    span = {static_cast<uint32_t>(start), static_cast<uint32_t>(at), static_cast<uint32_t>(valueStart),
                            static_cast<uint32_t>(valueEnd)};
                    return Outcome::found;
                }
            }
            if (holds) continue;
            // Back to the last choice that has another way.
            bool isOpen = false;
            while (count > 0 && !isOpen) {
                Choice &choice = choices[count - 1];
                if (choice.kind >= 2) {
                    saves[choice.kind - 2] = choice.at;
                    count--;
                } else if (choice.kind == 1) {
                    const ByteSet &set = sets[this->steps[choice.step].operand];
                    if (choice.at < choice.limit && set.holds(text[choice.at])) {
                        at = ++choice.at;
                        pc = static_cast<uint16_t>(choice.step + 1);
                        isOpen = true;
                    } else {
                        count--;
                    }
                } else if (choice.at > choice.limit) {
                    at = --choice.at;
                    pc = choice.step;
                    isOpen = true;
                    if (choice.at == choice.limit) count--;
                } else {
                    // A split, or a repeat at its least: the last way.
                    at = choice.at;
                    pc = choice.step;
                    isOpen = true;
                    count--;
                }
            }
            if (!isOpen) break;
        }
    }
    return Outcome::none;
}

}  // namespace warden
