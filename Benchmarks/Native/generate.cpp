// Writes delivered Databricks audit events, the same bytes for the same seed.
//
//   generate MEGABYTES [SEED] > log.jsonl
//
// Profile: about 1,255 bytes an event, 15.7% with a SQL or Python commandText of 1.2 kB, 30% of the lines with a
// backslash, 2% with planted content of 22 kinds. Planted tokens are random characters in the right shape.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

struct Random {
    uint64_t state;
    uint64_t next() {
        state += 0x9E3779B97F4A7C15ULL;
        uint64_t z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    uint32_t below(uint32_t bound) { return static_cast<uint32_t>((next() >> 32) * bound >> 32); }
    bool chance(double p) { return static_cast<double>(next() >> 11) * 0x1p-53 < p; }
    template <typename T>
    const T &pick(const std::vector<T> &items) {
        return items[below(static_cast<uint32_t>(items.size()))];
    }
    /// The first items far more often than the last.
    template <typename T>
    const T &skewed(const std::vector<T> &items) {
        const double u = static_cast<double>(next() >> 11) * 0x1p-53;
        return items[static_cast<size_t>(u * u * u * static_cast<double>(items.size()))];
    }
    std::string from(const char *alphabet, size_t size, int length) {
        std::string text;
        for (int i = 0; i < length; i++) text.push_back(alphabet[below(static_cast<uint32_t>(size))]);
        return text;
    }
    std::string hex(int n) { return from("0123456789abcdef", 16, n); }
    std::string digits(int n) { return from("0123456789", 10, n); }
    std::string alnum(int n) { return from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 62, n); }
    std::string upper(int n) { return from("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 32, n); }
    std::string uuid() { return hex(8) + "-" + hex(4) + "-4" + hex(3) + "-a" + hex(3) + "-" + hex(12); }
    std::string ip() {
        return std::to_string(10 + below(190)) + "." + std::to_string(below(256)) + "." + std::to_string(below(256)) +
               "." + std::to_string(1 + below(254));
    }
};

struct Action {
    const char *service;
    const char *name;
    /// Names of parameters; see `parameter`.
    std::vector<const char *> parameters;
    int weight;
    bool hasCommand;
};

const std::vector<Action> &actions() {
    static const std::vector<Action> all = {
        {"notebook", "runCommand", {"notebookId", "executionTime", "status", "commandId", "commandText", "commandLanguage"}, 104, true},
        {"databrickssql", "commandSubmit", {"warehouseId", "commandId", "commandText", "statementId"}, 78, true},
        {"databrickssql", "commandFinish", {"warehouseId", "commandId", "statementId", "executionTime"}, 67, false},
        {"unityCatalog", "getTable", {"full_name_arg", "workspace_id", "metastore_id", "include_browse", "include_delta_metadata"}, 200, false},
        {"unityCatalog", "generateTemporaryTableCredential", {"table_full_name", "table_id", "operation", "credential_id", "table_url", "workspace_id", "metastore_id", "is_permissions_enforcing_client"}, 120, false},
        {"unityCatalog", "getSchema", {"full_name_arg", "workspace_id", "metastore_id"}, 60, false},
        {"unityCatalog", "listTables", {"catalog_name", "schema_name", "workspace_id", "metastore_id", "max_results"}, 45, false},
        {"unityCatalog", "updatePermissions", {"securable_type", "securable_full_name", "changes", "workspace_id", "metastore_id"}, 15, false},
        {"unityCatalog", "createTable", {"name", "catalog_name", "schema_name", "table_type", "columns", "workspace_id", "metastore_id"}, 12, false},
        {"accounts", "tokenLogin", {"user", "tokenId", "authenticationMethod"}, 140, false},
        {"accounts", "aadBrowserLogin", {"user"}, 20, false},
        {"accounts", "oidcTokenAuthorization", {"user", "authenticationMethod"}, 25, false},
        {"accounts", "IpAccessDenied", {"path", "user"}, 4, false},
        {"clusters", "create", {"cluster_name", "spark_version", "node_type_id", "spark_conf", "custom_tags", "init_scripts", "acl_path_prefix"}, 14, false},
        {"clusters", "startResult", {"clusterId", "clusterName", "clusterState", "clusterOwnerUserId"}, 18, false},
        {"clusters", "changeClusterAcl", {"aclPermissionSet", "resourceId", "shardName", "targetUserId"}, 6, false},
        {"jobs", "runNow", {"job_id", "notebook_params", "jar_params", "jobTriggerType"}, 30, false},
        {"jobs", "runSucceeded", {"jobId", "runId", "jobClusterType", "jobTaskType", "jobTriggerType", "orgId", "idInJob"}, 60, false},
        {"jobs", "create", {"name", "tasks", "schedule", "email_notifications"}, 6, false},
        {"secrets", "getSecret", {"scope", "key"}, 40, false},
        {"secrets", "putSecret", {"scope", "key", "string_value"}, 3, false},
        {"workspace", "export", {"path", "workspaceExportFormat", "notebookFullPath"}, 9, false},
        {"workspace", "workspaceConfEdit", {"workspaceConfKeys", "workspaceConfValues"}, 2, false},
        {"dbfs", "put", {"path", "overwrite", "contents"}, 4, false},
        {"globalInitScripts", "create", {"name", "script-SHA256", "position", "enabled"}, 1, false},
        {"gitCredentials", "getGitCredential", {"id"}, 8, false},
        {"mlflowModelRegistry", "getModelVersionDownloadUri", {"name", "version"}, 14, false},
        {"filesystem", "filesGet", {"path", "http_method", "receivedBytes"}, 30, false},
        {"webTerminal", "startSession", {"socketGUID", "clusterId", "serverPort", "ProxyTargetURI"}, 3, false},
        {"iamRole", "changeIamRoleAcl", {"targetUserId", "shardName", "resourceId", "aclPermissionSet"}, 1, false},
        {"deltaSharingRecipientProfile", "getRecipient", {"name", "workspace_id", "metastore_id"}, 2, false},
        {"repos", "updateRepo", {"id", "branch", "tag", "git_url", "git_provider"}, 9, false},
    };
    return all;
}

struct World {
    std::vector<std::string> users, addresses, agents, workspaces, tables, notebooks;
    std::string account;

    explicit World(Random &r) : account(r.uuid()) {
        static const std::vector<std::string> first = {"mara", "tom", "ines", "ravi", "chen", "olga", "sam", "lena", "jose", "amir", "nina", "paul"};
        static const std::vector<std::string> last = {"lindqvist", "okafor", "moreau", "shah", "wei", "petrova", "jones", "fischer", "garcia", "khan", "rossi", "novak"};
        for (const auto &f : first) {
            for (const auto &l : last) users.push_back(f + "." + l + "@example.com");
        }
        for (int i = 0; i < 60; i++) users.push_back(r.uuid());
        for (int i = 0; i < 700; i++) addresses.push_back(r.ip());
        agents = {
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
            "Apache-HttpClient/4.5.14 (Java/17.0.13) Databricks-Service/driver DBHttpClient/v2RawClient",
            "Databricks-Runtime/15.4", "databricks-sdk-py/0.38.0 python/3.11.9 os/linux auth/pat",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
            "terraform-provider-databricks/1.58.0 databricks-sdk-go/0.51.0 go/1.22.5 os/linux auth/oauth-m2m",
            "curl/8.5.0", "PyDatabricksSqlConnector/3.6.0 (Python 3.11)"};
        for (int i = 0; i < 24; i++) workspaces.push_back(std::to_string(1000000000000000ULL + r.next() % 8000000000000000ULL));
        static const std::vector<std::string> nouns = {"orders", "customers", "invoices", "events", "sessions", "payments", "shipments", "claims", "sensors", "ledger"};
        static const std::vector<std::string> catalogs = {"main", "prod", "finance", "lakehouse", "dev_sandbox"};
        for (int i = 0; i < 1500; i++) {
            tables.push_back(r.pick(catalogs) + "." + r.pick(nouns) + "_" + std::to_string(r.below(9)) + "." + r.pick(nouns) + "_" + r.hex(3));
        }
        for (int i = 0; i < 800; i++) notebooks.push_back("/Users/" + r.pick(users) + "/" + r.pick(nouns) + "_" + std::to_string(i));
    }
};

std::string luhnCard(Random &r) {
    std::string digits = "4" + r.digits(14);
    int sum = 0;
    for (int i = 0; i < 15; i++) {
        int d = digits[static_cast<size_t>(i)] - '0';
        if (i % 2 == 0) d = d * 2 > 9 ? d * 2 - 9 : d * 2;
        sum += d;
    }
    return digits + static_cast<char>('0' + (10 - sum % 10) % 10);
}

std::string iban(Random &r) {
    const std::string account = r.digits(18);
    int remainder = 0;
    for (const char c : account + "131400") remainder = (remainder * 10 + (c - '0')) % 97;  // D=13, E=14, then 00
    const int check = 98 - remainder;
    return std::string("DE") + static_cast<char>('0' + check / 10) + static_cast<char>('0' + check % 10) + account;
}

std::string plant(Random &r) {
    switch (r.below(22)) {
        case 0: return "token = '" + std::string("da") + "pi" + r.hex(32) + "'";
        case 1: return "OPENAI_API_KEY=" + std::string("sk") + "-" + r.alnum(20) + "T3Blbk" + "FJ" + r.alnum(20);
        case 2: return std::string("S") + "G." + r.alnum(22) + "." + r.alnum(43);
        case 3: return std::string("sk") + "_live_" + r.alnum(24);
        case 4: return std::string("AI") + "za" + r.alnum(35);
        case 5: return std::string("np") + "m_" + r.alnum(36);
        case 6: return "password = '" + r.alnum(18) + "'";
        case 7: return "aws_access_key_id=" + std::string("AK") + "IA" + r.upper(16);
        case 8: return std::string("gh") + "p_" + r.alnum(36);
        case 9: return std::string("xo") + "xb-" + r.digits(12) + "-" + r.digits(12) + "-" + r.alnum(24);
        case 10: return std::string("ey") + "J" + r.alnum(30) + "." + "ey" + "J" + r.alnum(60) + "." + r.alnum(43);
        case 11: return std::string("-----BEGIN RSA ") + "PRIVATE KEY-----\\nMIIE" + r.alnum(64) + "\\n" + r.alnum(64) + "\\n-----END RSA PRIVATE KEY-----";
        case 12: return std::string("gl") + "pat-" + r.alnum(20);
        case 13: return "ssn " + std::to_string(100 + r.below(566)) + "-" + std::to_string(10 + r.below(89)) + "-" + std::to_string(1000 + r.below(8999));
        case 14: return "card " + luhnCard(r);
        case 15: return "iban " + iban(r);
        case 16: return "contact " + r.hex(6) + "@customer" + std::to_string(r.below(500)) + ".example.org";
        case 17: return "jdbc:postgresql://db.internal:5432/app?user=svc&password=" + r.alnum(16);
        case 18: return "phone +1-" + std::to_string(200 + r.below(700)) + "-555-" + r.digits(4);
        case 19: return "sfPassword: \\\"" + r.alnum(16) + "\\\"";
        case 20: return "AccountKey=" + r.alnum(86) + "==;EndpointSuffix=core.windows.net";
        default: return "https://hooks.slack.com/services/T" + r.upper(8) + "/B" + r.upper(8) + "/" + r.alnum(24);
    }
}

/// SQL or Python, already escaped for JSON.
std::string command(Random &r, const World &world, bool planted) {
    static const std::vector<std::string> statements = {
        "SELECT o.order_id, o.customer_id, SUM(o.amount) AS total, COUNT(*) AS n FROM ",
        "INSERT INTO ", "MERGE INTO ", "CREATE OR REPLACE TABLE ", "df = spark.read.table(\\\"", "display(spark.sql(\\\"SELECT * FROM ",
        "OPTIMIZE ", "DESCRIBE HISTORY "};
    static const std::vector<std::string> tails = {
        " WHERE event_date >= current_date() - INTERVAL 7 DAYS AND status IN ('open', 'late')",
        " GROUP BY 1, 2 ORDER BY total DESC LIMIT 1000", " JOIN dim_calendar c ON c.day = o.day",
        ".filter(col('amount') > 100).groupBy('region').agg(sum('amount').alias('revenue'))",
        " USING updates u ON t.id = u.id WHEN MATCHED THEN UPDATE SET * WHEN NOT MATCHED THEN INSERT *",
        "# load the increment and write it back as a Delta table", " AS SELECT id, name, updated_at, region FROM source_view",
        ".write.mode('append').option('mergeSchema', 'true').saveAsTable('staging.increment')"};
    const int lines = 1 + static_cast<int>(r.below(17)) + static_cast<int>(r.below(3));
    const int plantAt = planted ? static_cast<int>(r.below(static_cast<uint32_t>(lines))) : -1;
    std::string text;
    for (int i = 0; i < lines; i++) {
        text += r.pick(statements) + r.pick(world.tables) + r.pick(tails);
        if (i == plantAt) text += "\\n" + plant(r);
        text += i + 1 < lines ? (r.chance(0.7) ? "\\n" : "; ") : "";
    }
    return text;
}

std::string parameter(Random &r, const World &world, const std::string &name, bool &planted) {
    if (name == "commandText") {
        const bool here = planted;
        planted = false;
        return command(r, world, here);
    }
    if (planted && (name == "user" || name == "path" || name == "name" || name == "changes")) {
        planted = false;
        return plant(r);
    }
    if (name == "notebookId" || name == "job_id" || name == "jobId" || name == "runId" || name == "id" || name == "idInJob" || name == "targetUserId" || name == "clusterOwnerUserId") return r.digits(15);
    if (name == "executionTime") return std::to_string(r.below(90)) + "." + r.digits(3);
    if (name == "status") return r.chance(0.9) ? "finished" : "failed";
    if (name == "commandLanguage") return r.chance(0.6) ? "python" : "sql";
    if (name == "workspace_id" || name == "orgId") return r.skewed(world.workspaces);
    if (name == "metastore_id" || name == "table_id" || name == "credential_id" || name == "statementId" || name == "commandId" || name == "socketGUID") return r.uuid();
    if (name == "full_name_arg" || name == "table_full_name" || name == "securable_full_name") return r.pick(world.tables);
    if (name == "operation") return r.chance(0.8) ? "READ" : "READ_WRITE";
    if (name == "table_url") return "s3://acme-lake-prod/metastore/" + r.uuid() + "/tables/" + r.uuid();
    if (name == "tokenId") return r.hex(64);
    if (name == "script-SHA256") return r.hex(64);
    if (name == "user") return r.skewed(world.users);
    if (name == "authenticationMethod") return "API_INT_PAT_TOKEN";
    if (name == "path" || name == "notebookFullPath") return r.pick(world.notebooks);
    if (name == "clusterId" || name == "warehouseId") return r.digits(4) + "-" + r.digits(6) + "-" + r.alnum(8);
    if (name == "changes") return "[{\\\"principal\\\":\\\"" + r.skewed(world.users) + "\\\",\\\"add\\\":[\\\"SELECT\\\",\\\"USE_SCHEMA\\\"],\\\"remove\\\":[]}]";
    if (name == "columns") return "[{\\\"name\\\":\\\"id\\\",\\\"type_text\\\":\\\"bigint\\\"},{\\\"name\\\":\\\"updated_at\\\",\\\"type_text\\\":\\\"timestamp\\\"}]";
    if (name == "notebook_params" || name == "spark_conf" || name == "custom_tags") return "{\\\"env\\\":\\\"prod\\\",\\\"team\\\":\\\"data-platform\\\",\\\"run_date\\\":\\\"2026-03-" + r.digits(2) + "\\\"}";
    if (name == "tasks") return "[{\\\"task_key\\\":\\\"main\\\",\\\"notebook_task\\\":{\\\"notebook_path\\\":\\\"" + r.pick(world.notebooks) + "\\\"}}]";
    if (name == "workspaceConfKeys") return "enableResultsDownloading";
    if (name == "workspaceConfValues" || name == "overwrite" || name == "enabled" || name == "include_browse" || name == "include_delta_metadata") return r.chance(0.5) ? "true" : "false";
    return r.alnum(6 + static_cast<int>(r.below(14)));
}

}  // namespace

int main(int argc, char **argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: generate MEGABYTES [SEED]\n");
        return 64;
    }
    const uint64_t limit = static_cast<uint64_t>(std::atof(argv[1]) * 1e6);
    Random r{argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1};
    const World world(r);
    std::vector<const Action *> wheel;
    for (const Action &action : actions()) wheel.insert(wheel.end(), static_cast<size_t>(action.weight), &action);
    uint64_t written = 0;
    uint64_t time = 1772323200000ULL;
    std::string line;
    while (written < limit) {
        const Action &action = *r.pick(wheel);
        bool planted = r.chance(action.hasCommand ? 0.09 : 0.012);
        time += r.below(220);
        const std::string &user = r.skewed(world.users);
        line = "{\"version\":\"2.0\",\"auditLevel\":\"WORKSPACE_LEVEL\",\"timestamp\":" + std::to_string(time) + ",\"orgId\":\"" +
               r.digits(16) + "\",\"shardName\":\"prod-us-east-1-shard-" + std::to_string(r.below(8)) + "\",\"accountId\":\"" + world.account +
               "\",\"sourceIPAddress\":\"" + r.skewed(world.addresses) + "\",\"userAgent\":\"" + r.skewed(world.agents) +
               "\",\"sessionId\":" + (r.chance(0.6) ? "\"" + r.uuid() + "\"" : "null") + ",\"userIdentity\":{\"email\":\"" + user +
               "\",\"subjectName\":null},\"authorizedAs\":{\"resourceName\":\"accounts/" + world.account + "/users/" + r.digits(16) + "\",\"uniqueName\":\"" +
               user + "\",\"displayName\":\"" + user + "\",\"activatingResourceName\":null},\"serviceName\":\"" + action.service +
               "\",\"actionName\":\"" + action.name + "\",\"requestId\":\"" + (r.chance(0.5) ? "ServiceMain-" + r.hex(16) : r.uuid()) +
               "\",\"requestParams\":{";
        bool isFirst = true;
        for (const char *name : action.parameters) {
            if (!isFirst) line += ",";
            isFirst = false;
            line += "\"";
            line += name;
            line += "\":\"" + parameter(r, world, name, planted) + "\"";
        }
        const bool failed = r.chance(0.02);
        const bool denied = failed && r.chance(0.6);
        line += "},\"response\":{\"statusCode\":" + std::string(denied ? "403" : failed ? "404" : "200") + ",\"errorMessage\":" +
                (denied ? "\"PERMISSION_DENIED: User does not have USE SCHEMA on Schema '" + r.pick(world.tables) + "'.\"" : "null") +
                ",\"result\":" + (!action.hasCommand && r.chance(0.15) ? "\"{\\\"id\\\":" + r.digits(12) + ",\\\"state\\\":\\\"OK\\\"}\"" : "null") +
                "},\"workspaceId\":\"" + r.skewed(world.workspaces) + "\",\"MAX_LOG_MESSAGE_LENGTH\":16384}\n";
        std::fwrite(line.data(), 1, line.size(), stdout);
        written += line.size();
    }
    return std::fflush(stdout) == 0 ? 0 : 1;
}
