#ifndef TW_SHAPES_TRANSCODE_HPP
#define TW_SHAPES_TRANSCODE_HPP

#include "buffer.hpp"
#include "row.hpp"
#include "tw_shapes.h"

#include <vector>

/// Rewrites the lines of one batch. Reused batch after batch.
struct tw_transcoder {
    tw_transcoded lines(tw::Slice text, const tw_origin *origins, tw_origin first);
    tw_transcoded rows(tw::Slice header, tw_csv_dialect dialect, tw::Slice text, tw_origin first);

private:
    tw::Buffer out, cells, decoded;
    std::vector<tw_origin> places;
    std::vector<tw::Slice> columns;
    tw::Row row;
    int32_t shape = TW_SHAPE_NONE;
    bool isMixed = false;
    tw_origin base{};
    const uint8_t *baseByte = nullptr;
    /// How the last delivered record began, up to what told its shape: the lines of a file begin alike.
    uint8_t beginning[128];
    size_t beginningLength = 0;

    void reset();
    void note(int32_t seen);
    tw_transcoded result(bool rewritten);
    tw_origin placeOf(const uint8_t *byte) const;
    void emitted(tw_origin place);
    void keep(tw::Slice record, int32_t seen);

    int32_t asItIs(tw::Slice line);
    void record(tw::Slice text, int depth);
    void tableRow(tw::Slice text);
    void azureRecord(tw::Slice text);
    void envelope(tw::Slice text, int depth);
    void inner(tw::Slice text, tw::Slice member, int depth);
    void resultSet(tw::Slice text);
    bool resultRows(tw::Slice columnList, tw::Slice rowList);
    void writeRow(const uint8_t *at);
};

#endif
