// The bare limit that the product is measured against: C++ only, the same shim, the same patterns, nothing else.
//
//   bound scan LOG PATTERNS.tsv THREADS    parse with decoded values + one scan of each event's text + shapes
//   bound inflate LOG.gz                   ISA-L, 256 KiB at a time
//
// PATTERNS.tsv: one expression a line, flags ("i" or "-"), a tab, the expression. Prints one JSON object.
#include <fcntl.h>
#include <isa-l/igzip_lib.h>
#include <sys/resource.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "tw_events.h"
#include "tw_patterns.h"
#include "tw_spans.h"

namespace {

constexpr size_t batchSize = 256 << 10;

double cpuSeconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &t) { return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec); };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double wallSeconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Hands out batches of whole lines.
class LineReader {
public:
    explicit LineReader(const char *path) : file(open(path, O_RDONLY)) {
        if (file < 0) {
            std::perror(path);
            std::exit(66);
        }
    }

    /// Fills `buffer` and returns how many bytes of whole lines it holds; 0 at the end.
    size_t next(std::vector<uint8_t> &buffer) {
        const std::lock_guard<std::mutex> lock(mutex);
        size_t filled = carry.size();
        buffer.resize(std::max(buffer.size(), filled + batchSize + TW_SLACK));
        std::memcpy(buffer.data(), carry.data(), filled);
        carry.clear();
        while (true) {
            if (buffer.size() < filled + batchSize + TW_SLACK) buffer.resize(filled + batchSize + TW_SLACK);
            const ssize_t got = read(file, buffer.data() + filled, batchSize);
            if (got <= 0) return filled;
            filled += static_cast<size_t>(got);
            const void *newline = memrchr(buffer.data(), '\n', filled);
            if (newline == nullptr) continue;
            const size_t end = static_cast<size_t>(static_cast<const uint8_t *>(newline) - buffer.data()) + 1;
            carry.assign(buffer.data() + end, buffer.data() + filled);
            return end;
        }
    }

private:
    int file;
    std::mutex mutex;
    std::vector<uint8_t> carry;
};

/// Expressions that the engine takes; the others are counted.
tw_database *compile(const char *path, size_t &taken, size_t &refused) {
    std::ifstream stream(path);
    std::vector<std::string> texts;
    std::vector<uint32_t> flags;
    for (std::string line; std::getline(stream, line);) {
        if (line.size() < 3) continue;
        flags.push_back((line[0] == 'i' ? TW_PATTERN_CASELESS : 0) | TW_PATTERN_SINGLE_MATCH);
        texts.push_back(line.substr(2));
    }
    while (!texts.empty()) {
        std::vector<const char *> pointers;
        std::vector<size_t> lengths;
        std::vector<uint32_t> ids;
        for (const auto &text : texts) {
            ids.push_back(static_cast<uint32_t>(pointers.size()));
            pointers.push_back(text.c_str());
            lengths.push_back(text.size());
        }
        char error[256];
        int32_t bad = -1;
        tw_database *database = tw_database_compile(pointers.data(), lengths.data(), flags.data(), ids.data(),
                                                    static_cast<uint32_t>(ids.size()), false, error, sizeof error, &bad);
        if (database != nullptr || bad < 0) {
            taken = texts.size();
            return database;
        }
        texts.erase(texts.begin() + bad);
        flags.erase(flags.begin() + bad);
        refused++;
    }
    return nullptr;
}

/// The fields that every event is read for, and the members whose values are content; as the product's own plan.
tw_plan *plan() {
    const std::vector<const char *> fields = {
        "timestamp", "serviceName", "actionName", "userIdentity.email", "sourceIPAddress", "userAgent", "workspaceId",
        "accountId", "requestId", "response.statusCode", "sessionId", "auditLevel"};
    const std::vector<const char *> roots = {"requestParams", "response"};
    std::vector<size_t> fieldLengths, rootLengths;
    for (const char *field : fields) fieldLengths.push_back(std::strlen(field));
    for (const char *root : roots) rootLengths.push_back(std::strlen(root));
    return tw_plan_create(fields.data(), fieldLengths.data(), static_cast<uint32_t>(fields.size()), roots.data(),
                          rootLengths.data(), static_cast<uint32_t>(roots.size()), false, false, 64, 16 << 20);
}

struct Totals {
    std::atomic<uint64_t> bytes{0}, events{0}, text{0}, hits{0}, spans{0};
};

void work(LineReader &reader, const tw_plan *plan, const tw_database *database, Totals &totals) {
    tw_parser *parser = tw_parser_create();
    tw_scratch *scratch = tw_scratch_create(database);
    std::vector<uint8_t> buffer(2 * batchSize);
    std::vector<tw_pattern_hit> hits(4096);
    std::vector<tw_span> spans(65536);
    tw_batch batch{};
    while (const size_t length = reader.next(buffer)) {
        if (!tw_parse(parser, plan, buffer.data(), length, nullptr, &batch)) std::abort();
        uint64_t hitCount = 0, spanCount = 0, text = 0;
        for (uint32_t index = 0; index < batch.eventCount; index++) {
            const tw_event &event = batch.events[index];
            if (event.textLength == 0) continue;
            const uint8_t *start = batch.text + event.textStart;
            hitCount += static_cast<uint64_t>(tw_scan(database, scratch, start, event.textLength, hits.data(), hits.size()));
            spanCount += tw_find_spans(start, event.textLength, spans.data(), spans.size());
            text += event.textLength;
        }
        totals.bytes += length;
        totals.events += batch.eventCount;
        totals.text += text;
        totals.hits += hitCount;
        totals.spans += spanCount;
    }
    tw_scratch_free(scratch);
    tw_parser_free(parser);
}

int scan(const char *log, const char *patterns, int threads) {
    size_t taken = 0, refused = 0;
    tw_database *database = compile(patterns, taken, refused);
    tw_plan *fields = plan();
    if (database == nullptr || fields == nullptr) return 65;
    LineReader reader(log);
    Totals totals;
    const double wall = wallSeconds(), cpu = cpuSeconds();
    std::vector<std::thread> workers;
    for (int i = 1; i < threads; i++) workers.emplace_back([&] { work(reader, fields, database, totals); });
    work(reader, fields, database, totals);
    for (auto &worker : workers) worker.join();
    const double seconds = wallSeconds() - wall, used = cpuSeconds() - cpu;
    std::printf(
        "{\"seconds\": %.4f, \"cpu\": %.4f, \"bytes\": %llu, \"gbps\": %.3f, \"events\": %llu, \"text\": %llu, \"patterns\": %zu, "
        "\"refused\": %zu, \"hits\": %llu, \"spans\": %llu, \"kernel\": \"%s\"}\n",
        seconds, used, static_cast<unsigned long long>(totals.bytes), static_cast<double>(totals.bytes) / seconds / 1e9,
        static_cast<unsigned long long>(totals.events), static_cast<unsigned long long>(totals.text), taken, refused,
        static_cast<unsigned long long>(totals.hits), static_cast<unsigned long long>(totals.spans), tw_kernel_name());
    tw_plan_free(fields);
    tw_database_free(database);
    return 0;
}

int inflate(const char *path) {
    const int file = open(path, O_RDONLY);
    if (file < 0) {
        std::perror(path);
        return 66;
    }
    std::vector<uint8_t> input(batchSize), output(batchSize);
    inflate_state state;
    isal_inflate_init(&state);
    state.crc_flag = ISAL_GZIP;
    const double wall = wallSeconds(), cpu = cpuSeconds();
    uint64_t bytes = 0;
    while (state.block_state != ISAL_BLOCK_FINISH) {
        if (state.avail_in == 0) {
            const ssize_t got = read(file, input.data(), input.size());
            if (got <= 0) return 65;
            state.next_in = input.data();
            state.avail_in = static_cast<uint32_t>(got);
        }
        state.next_out = output.data();
        state.avail_out = static_cast<uint32_t>(output.size());
        if (isal_inflate(&state) != ISAL_DECOMP_OK) return 65;
        bytes += output.size() - state.avail_out;
    }
    const double seconds = wallSeconds() - wall;
    std::printf("{\"seconds\": %.4f, \"cpu\": %.4f, \"bytes\": %llu, \"gbps\": %.3f}\n", seconds, cpuSeconds() - cpu,
                static_cast<unsigned long long>(bytes), static_cast<double>(bytes) / seconds / 1e9);
    return 0;
}

}  // namespace

int main(int argc, char **argv) {
    if (argc == 5 && std::strcmp(argv[1], "scan") == 0) return scan(argv[2], argv[3], std::atoi(argv[4]));
    if (argc == 3 && std::strcmp(argv[1], "inflate") == 0) return inflate(argv[2]);
    std::fprintf(stderr, "usage: bound scan LOG PATTERNS.tsv THREADS | bound inflate LOG.gz\n");
    return 64;
}
