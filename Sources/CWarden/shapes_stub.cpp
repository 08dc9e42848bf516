#include "tw_shapes.h"
struct tw_transcoder {}; struct tw_splitter {};
extern "C" {
tw_transcoder *tw_transcoder_create(void) { return new tw_transcoder(); }
void tw_transcoder_free(tw_transcoder *t) { delete t; }
tw_transcoded tw_transcode_lines(tw_transcoder *, const uint8_t *, size_t, const tw_origin *, uint64_t, uint64_t) { return tw_transcoded{}; }
size_t tw_csv_frame(const uint8_t *, size_t, tw_csv_dialect, size_t *) { return 0; }
size_t tw_csv_header(const uint8_t *, size_t, tw_csv_dialect *) { return 0; }
tw_transcoded tw_transcode_csv(tw_transcoder *, const uint8_t *, size_t, tw_csv_dialect, const uint8_t *, size_t, uint64_t, uint64_t) { return tw_transcoded{}; }
tw_splitter *tw_splitter_create(uint64_t) { return new tw_splitter(); }
void tw_splitter_free(tw_splitter *s) { delete s; }
void tw_splitter_begin(tw_splitter *, uint64_t, uint64_t) {}
tw_split tw_splitter_run(tw_splitter *, const uint8_t *, size_t, size_t) { return tw_split{}; }
void tw_splitter_clear(tw_splitter *) {}
bool tw_opens_document(const uint8_t *, size_t) { return false; }
bool tw_is_s3_access_line(const uint8_t *, size_t) { return false; }
}
