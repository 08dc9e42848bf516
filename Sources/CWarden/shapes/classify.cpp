#include "classify.hpp"

#include "json_scan.hpp"

#include <string_view>
#include <unordered_map>

namespace tw {

namespace {

/// What a member's name says of its object.
enum class Sign : uint8_t {
    delivered,
    /// Also seen elsewhere: counts only where nothing else tells.
    perhapsDelivered,
    cloudTrail,
    s3Access,
    tableRow,
    operationName,
    jsonPayload,
    detail,
    container,
    resultSet,
};

const std::unordered_map<std::string_view, Sign> &signs() {
    static const std::unordered_map<std::string_view, Sign> signs = {
        {"auditLevel", Sign::delivered},
        {"actionName", Sign::delivered},
        {"requestParams", Sign::delivered},
        {"serviceName", Sign::perhapsDelivered},
        {"eventVersion", Sign::cloudTrail},
        {"eventSource", Sign::cloudTrail},
        {"awsRegion", Sign::cloudTrail},
        {"recipientAccountId", Sign::cloudTrail},
        {"bucket_owner", Sign::s3Access},
        {"action_name", Sign::tableRow},
        {"audit_level", Sign::tableRow},
        {"request_params", Sign::tableRow},
        {"source_ip_address", Sign::tableRow},
        {"ActionName", Sign::tableRow},
        {"RequestParams", Sign::tableRow},
        {"operationName", Sign::operationName},
        {"jsonPayload", Sign::jsonPayload},
        {"detail", Sign::detail},
        {"Records", Sign::container},
        {"records", Sign::container},
        {"rows", Sign::container},
        {"value", Sign::container},
        {"manifest", Sign::resultSet},
        {"tables", Sign::resultSet},
    };
    return signs;
}

bool holdsObjects(Slice array) {
    if (array.first() != '[') return false;
    const uint8_t *at = skipBlank(array.at + 1, array.end());
    return at < array.end() && *at == '{';
}

bool isDatabricksOperation(Slice value) {
    const Slice prefix = "\"microsoft.databricks/";
    if (value.length < prefix.length) return false;
    for (size_t i = 0; i < prefix.length; i++) {
        const uint8_t byte = value.at[i];
        if ((byte >= 'A' && byte <= 'Z' ? byte + 32 : byte) != prefix.at[i]) return false;
    }
    return true;
}

} // namespace

bool isContainerName(Slice name) {
    const auto found = signs().find({reinterpret_cast<const char *>(name.at), name.length});
    return found != signs().end() && found->second == Sign::container;
}

Shape classify(Slice object, const uint8_t **decided) {
    Shape shape = Shape::generic;
    const auto &known = signs();
    forEachMember(object, [&](Slice key, Slice value) {
        const auto found = known.find({reinterpret_cast<const char *>(key.at), key.length});
        if (found == known.end()) return true;
        switch (found->second) {
        case Sign::delivered:
            shape = Shape::delivered;
            // A string ends at its quote, whatever follows.
            if (decided && value.first() == '"') *decided = value.end();
            return false;
        case Sign::perhapsDelivered: shape = Shape::delivered; return true;
        case Sign::cloudTrail: shape = Shape::cloudTrail; return false;
        case Sign::s3Access: shape = Shape::s3Access; return false;
        case Sign::tableRow: shape = Shape::tableRow; return false;
        case Sign::operationName:
            if (!isDatabricksOperation(value)) return true;
            shape = Shape::azure;
            return false;
        case Sign::jsonPayload:
            if (value.first() != '{') return true;
            shape = Shape::googleEntry;
            return false;
        case Sign::detail:
            if (value.first() != '{') return true;
            shape = Shape::eventBridge;
            return false;
        case Sign::container:
            if (!holdsObjects(value)) return true;
            shape = Shape::envelope;
            return false;
        case Sign::resultSet:
            shape = Shape::resultSet;
            return false;
        }
        return true;
    });
    return shape;
}

} // namespace tw
