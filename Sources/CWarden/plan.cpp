#include "tw_plan.hpp"

#include <algorithm>
#include <atomic>
#include <map>
#include <memory>
#include <utility>

using namespace warden;

namespace {

/// Past this many segments a field is found only with every dot as a step, or as one literal key.
constexpr size_t segmentLimit = 12;

/// A field and how many of its segments have been walked.
using State = std::pair<uint32_t, uint32_t>;

Path makePath(const char *text, size_t length) {
    Path path{std::string(text, length), {0}};
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '.') path.starts.push_back(static_cast<uint32_t>(i + 1));
    }
    path.starts.push_back(static_cast<uint32_t>(length + 1));
    return path;
}

/// Determinises the fields: a node stands for all the fields that the keys walked so far may lead to.
class Builder {
public:
    explicit Builder(tw_plan &plan) : plan(plan) {}

    void build(const std::vector<std::string> &roots) {
        std::vector<State> start;
        for (uint32_t slot = 0; slot < plan.paths.size(); slot++) start.push_back({slot, 0});
        makeNode(start, &roots);
    }

private:
    tw_plan &plan;
    std::map<std::vector<State>, uint32_t> known;

    uint32_t makeNode(const std::vector<State> &states, const std::vector<std::string> *roots) {
        if (!roots) {
            const auto found = known.find(states);
            if (found != known.end()) return found->second;
        }
        const auto index = static_cast<uint32_t>(plan.nodes.size());
        if (!roots) known[states] = index;
        plan.nodes.emplace_back();
        plan.slotsBelow.emplace_back();
        std::map<std::string, std::vector<State>> byKey;
        for (const State &state : states) addKeys(index, state, byKey);
        std::vector<uint32_t> below;
        for (const State &state : states) below.push_back(state.first);
        plan.slotsBelow[index] = below;
        if (roots) {
            for (const std::string &root : *roots) byKey[root];
        }
        std::vector<Edge> edges;
        for (auto &[key, next] : byKey) {
            Edge edge{};
            edge.child = next.empty() ? TW_NONE : makeNode(next, nullptr);
            edge.isDotted = key.find('.') != std::string::npos;
            edge.collects = roots && std::find(roots->begin(), roots->end(), key) != roots->end();
            edge.keyStart = static_cast<uint32_t>(plan.keys.size());
            edge.keyLength = static_cast<uint32_t>(key.size());
            plan.keys.insert(plan.keys.end(), key.begin(), key.end());
            edges.push_back(edge);
        }
        addTable(index, edges);
        return index;
    }

    void addKeys(uint32_t node, const State &state, std::map<std::string, std::vector<State>> &byKey) {
        const Path &path = plan.paths[state.first];
        const size_t segments = path.segments();
        if (state.second == segments) {
            plan.nodes[node].slot = state.first;
            return;
        }
        for (size_t to = state.second + 1; to <= segments; to++) {
            if (segments > segmentLimit && to != state.second + 1 && to != segments) continue;
            byKey[std::string(path.key(state.second, to))].push_back({state.first, static_cast<uint32_t>(to)});
        }
    }

    void addTable(uint32_t index, std::vector<Edge> &edges) {
        uint32_t size = 1;
        while (size < edges.size() * 2 + 1) size *= 2;
        Node &node = plan.nodes[index];
        node.hasEdges = !edges.empty();
        if (node.hasEdges) {
            node.firstGuess = plan.guessCount;
            plan.guessCount += KeyGuess::places;
        }
        node.tableStart = static_cast<uint32_t>(plan.cells.size());
        node.tableMask = size - 1;
        plan.cells.resize(plan.cells.size() + size, TW_NONE);
        for (Edge &edge : edges) {
            std::vector<uint8_t> padded(plan.keys.begin() + edge.keyStart,
                                        plan.keys.begin() + edge.keyStart + edge.keyLength);
            padded.resize(padded.size() + 8);
            edge.hash = keyHash(padded.data(), edge.keyLength);
            uint32_t at = edge.hash & node.tableMask;
            while (plan.cells[node.tableStart + at] != TW_NONE) at = (at + 1) & node.tableMask;
            plan.cells[node.tableStart + at] = static_cast<uint32_t>(plan.edges.size());
            plan.edges.push_back(edge);
        }
    }
};

}  // namespace

extern "C" tw_plan *tw_plan_create(const char *const *fields, const size_t *fieldLengths, uint32_t fieldCount,
                                   const char *const *roots, const size_t *rootLengths, uint32_t rootCount,
                                   bool collectAll, bool collectRest, uint32_t maximumDepth,
                                   uint32_t maximumLineBytes) try {
    auto plan = std::make_unique<tw_plan>();
    plan->collectAll = collectAll;
    plan->collectRest = collectRest && !collectAll;
    plan->maximumDepth = maximumDepth;
    plan->maximumLineBytes = maximumLineBytes;
    for (uint32_t i = 0; i < fieldCount; i++) plan->paths.push_back(makePath(fields[i], fieldLengths[i]));
    std::vector<std::string> rootNames;
    for (uint32_t i = 0; i < rootCount; i++) rootNames.emplace_back(roots[i], rootLengths[i]);
    Builder(*plan).build(rootNames);
    // Keys are compared in blocks.
    plan->keys.resize(plan->keys.size() + 8);
    static std::atomic<uint64_t> made{0};
    plan->identity = ++made;
    return plan.release();
} catch (...) {
    return nullptr;
}

extern "C" void tw_plan_free(tw_plan *plan) { delete plan; }
