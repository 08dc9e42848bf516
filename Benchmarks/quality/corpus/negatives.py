"""Hard negatives: what looks like a secret or like personal data and is none."""
import uuid

from . import passwords, people
from .draw import ALNUM, DIGITS, HEX, b64, chars, raw


def key_like_table(rng):
    return f"main.{rng.choice(['auth', 'sales', 'dim'])}.{rng.choice(['tokens_daily', 'api_keys_audit', 'password_resets', 'key_columns', 'secret_santa', 'token_usage'])}"


def uuid4(rng):
    return str(uuid.UUID(int=rng.getrandbits(128), version=4))


def failing_luhn(rng):
    body = rng.choice(["4", "5", "37"]) + chars(rng, DIGITS, 14)
    return body + str((int(people.luhn(body)) + rng.randint(1, 9)) % 10)


def failing_iban(rng):
    text = people.iban(rng).replace(" ", "")
    return text[:2] + f"{(int(text[2:4]) + 13) % 90 + 2:02}" + text[4:]


def placeholder(rng):
    return rng.choice([
        "<your-password>", "changeme", "CHANGE_ME", "xxxxxxxxxxxx", "********", "[REDACTED]", "<redacted>", "REPLACE_ME", "your-api-key-here",
        "YOUR_TOKEN", "${DB_PASSWORD}", "{{ secrets.db_password }}", "{{secrets/prod/db}}", "$DB_PASSWORD", "%(password)s", "<token>", "...", "null",
        "None", "todo", "insert password here", "my-secret-token", "example", "{password}", "{0}", "@Microsoft.KeyVault(SecretUri=https://kv.vault.azure.net/s/db)",
        "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db", "projects/7/secrets/db/versions/latest", "vault:secret/data/db#password",
        "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "dapi" + "X" * 32, "dapi" + "0" * 32, "sk_live_xxxxxxxxxxxxxxxxxxxxxxxx"])


def reference(rng):
    key = rng.choice(["db-password", "api-token", "sp-secret", "storage-key"])
    return rng.choice([
        f'dbutils.secrets.get(scope="prod", key="{key}")', f'dbutils.secrets.get("kv-prod", "{key}")', f'os.environ["{key.upper().replace("-", "_")}"]',
        f'os.getenv("{key.upper().replace("-", "_")}")', f'w.secrets.get_secret("prod", "{key}").value', f'client.get_secret("{key}").value',
        f'dbutils.widgets.get("{key}")', 'getpass.getpass()', f'config["{key}"]', 'args.password', f'Variable.get("{key}")',
        f'ssm.get_parameter(Name="/prod/{key}", WithDecryption=True)', f'mssparkutils.credentials.getSecret("kv", "{key}")', 'self._token', 'None'])


def sql_reference(rng):
    return rng.choice(["secret('prod', 'db-password')", "secret('kv', 'api-token')", "try_secret('prod', 'sp-secret')", "current_user()", ":password", "?"])


# (id, language, text, slots that differ from the usual)
NEGATIVES = [
    ("neg-py-placeholder", "python", 'user = "«u»"\n«n» = "«v»"', "named", placeholder),
    ("neg-py-placeholder-kwarg", "python", 'con = connect(host="«h»", user="«u»", «n»="«v»")', "named", placeholder),
    ("neg-sql-placeholder", "sql", "CREATE CONNECTION «w» TYPE sqlserver OPTIONS (host '«h»', user '«u»', «n» '«v»')", "named", placeholder),
    ("neg-json-placeholder", "json", '{"spark_env_vars":{"HOST":"«h»","«n»":"«v»"}}', "named", placeholder),
    ("neg-sh-placeholder", "shell", 'export «n»="«v»"\n./run.sh', "named", placeholder),
    ("neg-yaml-placeholder", "yaml", "db:\n  user: «u»\n  «n»: «v»\n", "named", placeholder),
    ("neg-url-placeholder", "python", 'url = "postgresql://«u»:«v»@«h»/«w»"', "plain", lambda rng: rng.choice(["<password>", "${PGPASSWORD}", "{password}", "***", "%s", "[REDACTED]", "{pw}"])),
    ("neg-jdbc-placeholder", "scala", 'val url = s"jdbc:sqlserver://«h»;user=«u»;password=«v>"'.replace("«v>", "«v»"), "plain", lambda rng: rng.choice(["$password", "${pw}", "****", "[REDACTED]", "<pwd>"])),
    ("neg-bearer-placeholder", "shell", 'curl -H "Authorization: Bearer «v»" https://«h»/api', "plain", lambda rng: rng.choice(["$TOKEN", "${DATABRICKS_TOKEN}", "<token>", "$(cat /run/token)", "[REDACTED]", "{{token}}"])),
    ("neg-py-reference", "python", "«n» = «v»\ndf = load(«n»)", "named", reference),
    ("neg-py-reference-option", "python", 'df = spark.read.format("jdbc").option("«n»", «v»).load()', "named", reference),
    ("neg-py-reference-conf", "python", 'spark.conf.set("fs.azure.account.key.lake.dfs.core.windows.net", «v»)', "plain", reference),
    ("neg-py-print-reference", "python", "print(len(«v»))", "plain", reference),
    ("neg-sql-reference", "sql", "CREATE CONNECTION «w» TYPE postgresql OPTIONS (host '«h»', user '«u»', password «v»)", "plain", sql_reference),
    ("neg-sql-reference-select", "sql", "SELECT * FROM read_files('s3://b/x', «n» => «v»)", "named", sql_reference),
    ("neg-spark-reference", "json", '{"spark_conf":{"fs.azure.account.key.lake.dfs.core.windows.net":"«v»"}}', "plain", lambda rng: "{{secrets/prod/storage-key}}"),
    ("neg-sh-substitution", "shell", "export «n»=«v»", "named", lambda rng: rng.choice(["$(vault kv get -field=pw secret/db)", "$(aws ssm get-parameter --name /p)", "${1}", "`cat /run/secret`", '"$2"'])),
    ("neg-py-prompt", "python", '«n» = input("«v»")', "named", lambda rng: rng.choice(["Enter password: ", "Token please", "api key?"])),
    ("neg-py-error-text", "python", 'raise ValueError("«n» must not be empty, got «w»")', "named", placeholder),
    ("neg-py-type", "python", "def connect(host: str, «n»: Optional[str] = None, timeout: int = «i») -> Session: ...", "named", placeholder),
    ("neg-py-compare", "python", 'if kind == "«w»" and column.name in ("password_hash", "token_type", "api_key_id"):\n    drop(column)', "plain", placeholder),
    ("neg-py-column-list", "python", 'cols = ["«n»", "customer_key", "token_type", "secret_version"]\ndf.select(*cols)', "named", placeholder),
    ("neg-py-regex", "python", 'mask = re.sub(r"(«n»=)[^&]+", r"\\1***", url)', "named", placeholder),
    ("neg-py-config-name", "python", 'secret_name = "«v»"\nscope = "prod"', "plain", lambda rng: rng.choice(["db-password-prod", "sp-client-secret", "storage-key-2", "kafka/sasl/password"])),
    ("neg-py-path", "python", '«n»_file = "«v»"', "named", lambda rng: rng.choice(["/run/secrets/db", "/dbfs/keys/service.pem", "s3://conf/token.json", "~/.aws/credentials"])),
    ("neg-py-url", "python", 'token_url = "«v»"', "plain", lambda rng: f"https://login.example.net/{uuid4(rng)}/oauth2/v2.0/token"),
    ("neg-py-header-name", "python", 'TOKEN_HEADER = "X-Auth-«w»-Token"\nPASSWORD_FIELD = "user_password"', "plain", placeholder),
    ("neg-py-scopes", "python", 'token = credential.get_token("https://«h»/.default")', "plain", placeholder),
    ("neg-sql-key-columns", "sql", "ALTER TABLE «k» ADD CONSTRAINT pk_«w» PRIMARY KEY (customer_key, token_id)", "plain", placeholder),
    ("neg-sql-token-table", "sql", "SELECT token_type, count(*) FROM «k» WHERE token_status = 'active' GROUP BY token_type", "plain", placeholder),
    ("neg-sql-token-literal", "sql", "SELECT * FROM «k» WHERE key = '«v»' AND token_class = '«w»'", "plain", lambda rng: rng.choice(["customer_segment", "orders-eu", "region:emea", "daily_total", "PRIMARY", "sku-118-44"])),
    ("neg-sql-create-table", "sql", "CREATE TABLE «k» (user_id BIGINT, password_hash STRING, api_key_id STRING, «n» STRING COMMENT 'masked')", "named", placeholder),
    ("neg-sql-mask", "sql", "CREATE FUNCTION mask_«w»(«n» STRING) RETURN CASE WHEN is_member('«w»') THEN «n» ELSE '***' END", "named", placeholder),
    ("neg-sql-tags", "sql", "ALTER TABLE «k» SET TAGS ('«n»' = 'sensitive', 'owner' = '«w»')", "named", placeholder),
    ("neg-sql-props", "sql", "ALTER TABLE «t» SET TBLPROPERTIES ('delta.partition.key' = '«c»', 'pipeline.token.column' = '«v»')", "plain", lambda rng: rng.choice(["session_ref", "batch_no", "event_day"])),
    ("neg-sql-uuid", "sql", "SELECT * FROM «t» WHERE order_id = '«v»'", "plain", uuid4),
    ("neg-py-uuid", "python", 'run_key = "«v»"\nsession_id = "«v»"', "plain", uuid4),
    ("neg-json-uuid", "json", '{"idempotency_token":"«v»","job_id":«i»}', "plain", uuid4),
    ("neg-py-checksum", "python", 'expected_sha256 = "«v»"\nassert sha256(path) == expected_sha256', "plain", lambda rng: chars(rng, HEX, 64)),
    ("neg-sh-checksum", "shell", 'echo "«v»  spark-3.5.1.tgz" | sha256sum -c', "plain", lambda rng: chars(rng, HEX, 64)),
    ("neg-sql-md5", "sql", "SELECT * FROM «t» WHERE md5(concat_ws('|', «c», region)) = '«v»'", "plain", lambda rng: chars(rng, HEX, 32)),
    ("neg-sh-git-commit", "shell", "git checkout «v» -- jobs/«w».py", "plain", lambda rng: chars(rng, HEX, 40)),
    ("neg-json-etag", "json", '{"path":"/«w»/«d»","etag":"«v»","size":«i»}', "plain", lambda rng: chars(rng, HEX, 32)),
    ("neg-sh-image-digest", "shell", "docker pull registry.«h»/«w»@sha256:«v»", "plain", lambda rng: chars(rng, HEX, 64)),
    ("neg-sh-pip-hash", "shell", "pip install «w»==2.4.1 --hash=sha256:«v»", "plain", lambda rng: chars(rng, HEX, 64)),
    ("neg-page-token", "json", '{"max_results":25,"page_token":"«v»"}', "plain", lambda rng: b64(f"offset:{rng.randint(10, 10**6)}".encode())),
    ("neg-next-cursor", "python", 'resp = api.list(page_token="«v»", max_tokens=«i»)', "plain", lambda rng: b64(f"cursor:{rng.randint(10, 10**9)}".encode())),
    ("neg-public-key", "shell", "echo 'ssh-ed25519 «v» «u»@«h»' >> ~/.ssh/authorized_keys", "plain", lambda rng: "AAAAC3NzaC1lZDI1NTE5AAAAI" + b64(raw(rng, 32))[:43]),
    ("neg-certificate", "text", "-----BEGIN CERTIFICATE-----\n«v»\n-----END CERTIFICATE-----", "plain", lambda rng: b64(raw(rng, 45))),
    ("neg-image-data", "python", 'displayHTML("<img src=\'data:image/png;base64,iVBORw0KGgo«v»\'/>")', "plain", lambda rng: b64(raw(rng, 90))),
    ("neg-query-id", "sql", "SELECT * FROM system.query.history WHERE statement_id = '«v»'", "plain", lambda rng: "01ef" + uuid4(rng)[4:]),
    ("neg-order-luhn", "sql", "SELECT * FROM «t» WHERE order_number = '«v»'", "plain", failing_luhn),
    ("neg-order-luhn-py", "python", 'orders = ["«v»", "«v»"]', "plain", failing_luhn),
    ("neg-card-failing", "sql", "SELECT * FROM «t» WHERE card_number = '«v»'", "plain", failing_luhn),
    ("neg-iban-failing", "sql", "SELECT * FROM «t» WHERE iban = '«v»'", "plain", failing_iban),
    ("neg-epoch-millis", "sql", "SELECT * FROM «t» WHERE event_ts BETWEEN «v» AND «v»", "plain", lambda rng: str(rng.randint(1_600_000_000_000, 1_790_000_000_000))),
    ("neg-epoch-nanos", "python", 'since = «v»  # ns\ndf.filter(F.col("ts") > since)', "plain", lambda rng: str(rng.randint(1_600_000_000_000_000_000, 1_790_000_000_000_000_000))),
    ("neg-job-ids", "json", '{"job_id":«v»,"run_id":«v»,"cluster_id":"0714-184521-«w»7"}', "plain", lambda rng: chars(rng, "123456789", 15)),
    ("neg-account-number", "sql", "SELECT * FROM «t» WHERE shipment_no = «v»", "plain", lambda rng: chars(rng, "123456789", rng.choice([9, 10, 11, 12, 14]))),
    ("neg-version", "shell", "pip install «w»==«v» pandas==2.1.4", "plain", lambda rng: f"{rng.randint(0, 20)}.{rng.randint(0, 400)}.{rng.randint(0, 9999)}"),
    ("neg-ip-list", "python", 'allow = ["«v»", "10.0.0.0/8"]', "plain", lambda rng: ".".join(str(rng.randint(1, 254)) for _ in range(4))),
    ("neg-timestamps", "sql", "SELECT * FROM «t» VERSION AS OF «i» WHERE ts = '«v»'", "plain", lambda rng: f"2025-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}T{rng.randint(0, 23):02}:15:09.{rng.randint(0, 999999):06}Z"),
    ("neg-package-address", "shell", "git clone git@«h»:«w»/jobs.git && npm i @scope/«w»@1.4.2", "plain", placeholder),
    ("neg-decorator", "python", "@dlt.table(name='«w»')\ndef «w»():\n    return spark.table('«t»')", "plain", placeholder),
    ("neg-abfss", "python", 'df = spark.read.load("abfss://«w»@lake01.dfs.core.windows.net/«d»/part-0")', "plain", placeholder),
    ("neg-ssn-shape", "sql", "SELECT * FROM «t» WHERE part_no = '«v»'", "plain", lambda rng: f"{rng.choice(['000', '666', '950'])}-{rng.randint(10, 99)}-{rng.randint(1000, 9999)}"),
    ("neg-sku", "sql", "SELECT * FROM «t» WHERE sku IN ('«v»', '«v»')", "plain", lambda rng: f"{chars(rng, 'ABCDEFGH', 3)}-{chars(rng, DIGITS, 4)}-{chars(rng, DIGITS, 3)}"),
    ("neg-coordinates-matrix", "python", "w = [«v», «v», «v»]", "plain", lambda rng: f"0.{chars(rng, DIGITS, 16)}"),
    ("neg-credential-name", "sql", "CREATE EXTERNAL LOCATION «w» URL 's3://«w»' WITH (STORAGE CREDENTIAL «v»)", "plain", lambda rng: rng.choice(["prod_credential", "lake_cred_eu", "key_vault_access"])),
    ("neg-grant-token", "sql", "GRANT CREATE TOKEN ON WORKSPACE TO `«w»_users`", "plain", placeholder),
    ("neg-tokenizer", "python", 'tokenizer = AutoTokenizer.from_pretrained("«v»")\npad_token = "[PAD]"\neos_token = "</s>"', "plain", lambda rng: rng.choice(["bert-base-uncased", "org/model-7b-instruct"])),
    ("neg-crypto-call", "sql", "SELECT aes_encrypt(«c», secret('kv','aes')), sha2(«c», 256), hash_key FROM «k»", "plain", placeholder),
    ("neg-feature-flag", "python", 'cfg = {"password_policy": "strong", "token_ttl": «i», "auth_mode": "oauth", "key_rotation": "90d", "secret_backend": "vault"}', "plain", placeholder),
    ("neg-cli-help", "shell", "databricks secrets put-secret prod db-password --help\ndatabricks tokens list --output json", "plain", placeholder),
    ("neg-random-alias", "python", 'df = df.withColumnRenamed("col_«v»", "token_count")', "plain", lambda rng: chars(rng, ALNUM, 10)),
    ("neg-tmp-path", "python", 'path = "dbfs:/local_disk0/tmp/«v»/part-00000-tid-«N»-«i»-c000.snappy.parquet"', "plain", uuid4),
    ("neg-ui-label", "json", '{"label":"Password","placeholder":"Enter your password","type":"string","title":"API key"}', "plain", placeholder),
    ("neg-i18n", "python", 'MESSAGES = {"password.label": "Passwort", "token.expired": "Your token has expired", "secret.help": "Ask the platform team"}', "plain", placeholder),
]
NAMES = ["password", "db_password", "api_key", "token", "client_secret", "access_token", "secret_key", "DB_PASS", "auth_token", "apiSecret"]


def values(rng, shape, make):
    slots = {"v": make(rng), "k": key_like_table(rng)}
    if shape == "named":
        slots["n"] = rng.choice(NAMES + passwords.PASSWORD_NAMES[:8])
    return slots
