#include "tw_patterns.hpp"

#include <cstdio>
#include <cstdlib>
#include <vector>

struct tw_database {
    hs_database_t *database;
};

struct tw_scratch {
    hs_scratch_t *scratch;
};

extern "C" tw_database *tw_database_compile(const char *const *patterns, const size_t *lengths, const uint32_t *flags,
                                            const uint32_t *ids, uint32_t count, bool literal, char *error,
                                            size_t errorCapacity, int32_t *errorIndex) {
    std::vector<unsigned> native(count);
    for (uint32_t i = 0; i < count; i++) {
        if (flags[i] & TW_PATTERN_CASELESS) native[i] |= HS_FLAG_CASELESS;
        if (flags[i] & TW_PATTERN_DOTALL && !literal) native[i] |= HS_FLAG_DOTALL;
        if (flags[i] & TW_PATTERN_MULTILINE) native[i] |= HS_FLAG_MULTILINE;
        if (flags[i] & TW_PATTERN_SINGLE_MATCH) native[i] |= HS_FLAG_SINGLEMATCH;
    }
    hs_database_t *database = nullptr;
    hs_compile_error_t *problem = nullptr;
    const hs_error_t status =
        literal ? hs_compile_lit_multi(patterns, native.data(), ids, lengths, count, HS_MODE_BLOCK, nullptr,
                                       &database, &problem)
                : hs_compile_multi(patterns, native.data(), ids, count, HS_MODE_BLOCK, nullptr, &database, &problem);
    if (status == HS_SUCCESS) return new tw_database{database};
    if (errorIndex) *errorIndex = problem ? problem->expression : -1;
    if (error && errorCapacity) {
        std::snprintf(error, errorCapacity, "%s", problem && problem->message ? problem->message : "compilation failed");
    }
    if (problem) hs_free_compile_error(problem);
    return nullptr;
}

const hs_database_t *tw::native(const tw_database *database) { return database->database; }

extern "C" void tw_database_free(tw_database *database) {
    if (!database) return;
    hs_free_database(database->database);
    delete database;
}

extern "C" uint8_t *tw_database_write(const tw_database *database, size_t *length) {
    char *bytes = nullptr;
    if (hs_serialize_database(database->database, &bytes, length) != HS_SUCCESS) return nullptr;
    return reinterpret_cast<uint8_t *>(bytes);
}

extern "C" void tw_bytes_free(uint8_t *bytes) { std::free(bytes); }

extern "C" tw_database *tw_database_read(const uint8_t *bytes, size_t length) {
    hs_database_t *database = nullptr;
    const hs_error_t status = hs_deserialize_database(reinterpret_cast<const char *>(bytes), length, &database);
    return status == HS_SUCCESS ? new tw_database{database} : nullptr;
}

extern "C" const char *tw_pattern_library(void) { return hs_version(); }

extern "C" tw_scratch *tw_scratch_create(const tw_database *database) {
    hs_scratch_t *scratch = nullptr;
    if (hs_alloc_scratch(database->database, &scratch) != HS_SUCCESS) return nullptr;
    return new tw_scratch{scratch};
}

extern "C" void tw_scratch_free(tw_scratch *scratch) {
    if (!scratch) return;
    hs_free_scratch(scratch->scratch);
    delete scratch;
}

namespace {
struct Collector {
    tw_pattern_hit *hits;
    size_t capacity;
    size_t count;
};

int collect(unsigned id, unsigned long long, unsigned long long end, unsigned, void *context) {
    auto *collector = static_cast<Collector *>(context);
    if (collector->count < collector->capacity) {
        collector->hits[collector->count] = tw_pattern_hit{id, static_cast<uint32_t>(end)};
    }
    collector->count++;
    return 0;
}
}  // namespace

extern "C" int64_t tw_scan(const tw_database *database, tw_scratch *scratch, const uint8_t *text, size_t length,
                           tw_pattern_hit *hits, size_t capacity) {
    Collector collector{hits, capacity, 0};
    const hs_error_t status =
        hs_scan(database->database, reinterpret_cast<const char *>(text), static_cast<unsigned>(length), 0,
                scratch->scratch, collect, &collector);
    return status == HS_SUCCESS ? static_cast<int64_t>(collector.count) : -1;
}
