"""Near misses, each written on its own: what looks like a secret or like personal data and is none."""
import uuid

from . import people, tokens
from .draw import ALNUM, DIGITS, HEX, UPPER, URL_SAFE, b64, chars, raw


def ident(rng):
    return str(uuid.UUID(int=rng.getrandbits(128), version=4))


def text(template, draw=lambda rng: ""):
    return lambda rng: template.replace("{}", draw(rng))


def of_list(*items):
    return lambda rng: rng.choice(items)


def off_by_one(make):
    """The number with another last digit: its check fails."""
    def draw(rng):
        value = make(rng)
        at = max(place for place, character in enumerate(value) if character.isdigit())
        return value[:at] + str((int(value[at]) + 1) % 10) + value[at + 1:]
    return draw


def crc_wrong(prefix):
    def draw(rng):
        value = tokens.crc32_token(prefix)(rng)
        return value[:10] + ("a" if value[10] != "a" else "b") + value[11:]
    return draw


def digits(count):
    return lambda rng: rng.choice("123456789") + chars(rng, DIGITS, count - 1)


def hexed(count):
    return lambda rng: chars(rng, HEX, count)


def field(build, draw=lambda rng: ""):
    return lambda rng: build(draw(rng))


CASES = {
    # Documentation and test values.
    "doc-aws": text("aws configure set aws_access_key_id AKIAIOSFODNN7EXAMPLE; aws configure set aws_secret_access_key wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
    "doc-aws-json": field(lambda _: {"accessKeyId": "AKIAI44QH8DHBEXAMPLE", "secretAccessKey": "je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY"}),
    "doc-dapi": text("token = '{}'", of_list("dapi" + "1234567890abcdef" * 2, "dapiXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX", "dapi" + "a" * 32, "dapi<your-token>", "dapi...")),
    "doc-email": text("mail {} about it", of_list("user@example.com", "jane.doe@example.org", "someone@example.net", "noreply@test.example", "a@host.invalid", "you@yourcompany.example")),
    "doc-card": text("use the test card {} in the sandbox", of_list("4242 4242 4242 4242", "4111111111111111", "5555555555554444", "378282246310005", "6011111111111117")),
    "doc-iban": text("z.B. IBAN {}", of_list("DE00 0000 0000 0000 0000 00", "DE12 XXXX XXXX XXXX XXXX XX", "GB00 ABCD 1234 5678 9012 34")),
    "doc-ssn": text("ssn: {}", of_list("000-00-0000", "123-45-6789", "078-05-1120", "XXX-XX-1234", "***-**-6789", "999-99-9999")),
    "doc-phone": text("phone: {}", of_list("555-0100", "(555) 555-0123", "+1 202-555-0147", "xxx-xxx-xxxx")),
    "doc-jwt": text("Authorization: Bearer {}", of_list("eyJhbGciOi...", "<jwt>", "eyJ...", "YOUR_JWT", "xxxxx.yyyyy.zzzzz", "{{access_token}}")),
    "doc-github": text("GITHUB_TOKEN={}", of_list("ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "ghp_" + "0" * 36, "ghp_your_token_here", "<ghp_...>", "${{ secrets.GITHUB_TOKEN }}")),
    "doc-pw": text("password = '{}'", of_list("<password>", "{password}", "<<PASSWORD>>", "********", "•••••••", "changeme", "your_password", "REDACTED", "[hidden]", "***REMOVED***", "xxxx", "%(pw)s", "<insert here>", "__PASSWORD__", "@@PASSWORD@@", "#{pw}#", "env:DB_PASSWORD", "ENC(vault)", "")),
    "doc-pw-unquoted": text("export DB_PASSWORD={}", of_list("$(cat /run/secrets/pw)", "${PW:-}", "$1", "${!name}", "`pass show db`", "<secret>", "%PASSWORD%", "$env:PW")),
    "doc-url": text("postgresql://{}@db1.corp/crm", of_list("user:password", "user:${PW}", "etl:****", "{user}:{password}", "$USER:$PASS", "<user>:<pass>", "username:password", "user:[REDACTED]", "%s:%s")),
    "doc-stripe": text("stripe.api_key = '{}'", of_list("sk_test_...", "sk_live_xxx", "sk_test_XXXXXXXXXXXXXXXXXXXXXXXX")),
    "doc-slack": text("url = '{}'", of_list("https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX", "https://hooks.slack.com/services/...")),
    "doc-pem": text("key = '-----BEGIN PRIVATE KEY-----\\n...\\n-----END PRIVATE KEY-----'"),
    "pem-public": text("-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----", lambda r: b64(raw(r, 90))),
    "pem-cert": text("-----BEGIN CERTIFICATE-----\\n{}\\n-----END CERTIFICATE-----", lambda r: b64(raw(r, 300))),
    # References.
    "ref-scope": text("password = dbutils.secrets.get('{}', 'db-password')", of_list("crm", "kv-prod", "s")),
    "ref-scope-kw": text("token = dbutils.secrets.get(scope = \"kv\", key = \"api-token-{}\")", digits(2)),
    "ref-sql": text("SELECT * FROM remote_query('conn', password => secret('kv', 'pw-{}'))", digits(2)),
    "ref-conf": text("spark.hadoop.fs.s3a.secret.key {{secrets/aws/secret-{}}}", digits(1)),
    "ref-env-field": field(lambda v: {"spark_env_vars": {"API_TOKEN": "{{secrets/kv/api-token-" + v + "}}", "DB_PASSWORD": "$PW"}}, digits(2)),
    "ref-py": text("password = {}", of_list("os.environ['PW']", "get_password()", "config.password", "settings.DB_PASSWORD", "getpass.getpass('pw: ')", "cfg['db']['password']", "kv.get_secret('pw').value", "args.password", "self.password", "input()", "None", "''", "password", "pw", "SECRET_MAP[env]", "json.loads(s)['password']", "b64decode(enc).decode()")),
    "ref-kw": text("connect(user=user, password={}, host=h)", of_list("password", "pwd", "db_password", "self._pw", "creds.password", "secrets['db']", "get_secret(\"db\")", "os.getenv('PW', '')", "pw if pw else None")),
    "ref-arn": text("secret_arn = 'arn:aws:secretsmanager:eu-west-1:{}:secret:prod/db-AbCdEf'", digits(12)),
    "ref-arn-role": text("spark.hadoop.fs.s3a.assumed.role.arn arn:aws:iam::{}:role/audit-reader", digits(12)),
    "ref-arn-kms": text("kms_key = arn:aws:kms:us-east-1:{}", lambda r: chars(r, DIGITS, 12) + ":key/" + ident(r)),
    "ref-kv": text("secret = 'https://kv-prod.vault.azure.net/secrets/db-password/{}'", hexed(32)),
    "ref-op": text("export TOKEN=op://vault/github/{}", of_list("token", "credential")),
    "ref-name": text("client_secret_name = 'crm-client-secret-{}'", digits(2)),
    "ref-create-scope": field(lambda v: {"scope": "crm-" + v, "initial_manage_principal": "users", "scope_backend_type": "AZURE_KEYVAULT"}, digits(3)),
    "ref-get-secret": field(lambda v: {"scope": "prod", "key": "salesforce-password-" + v}, digits(1)),
    "ref-list": field(lambda v: {"token_id": v, "token_creation_time": "1753000000000", "token_expiry_time": "-1"}, hexed(64)),
    "ref-token-hash": field(lambda v: {"tokenHash": v, "user": "1234567890123"}, hexed(64)),
    "ref-pat-client": field(lambda v: {"tokenId": v, "scopes": "[\"all-apis\"]", "clientId": "databricks-cli"}, hexed(64)),
    # Identifiers of the platform.
    "id-request": field(lambda v: {"request_object_id": v, "cluster_id": "0110-173511-a1b2c3d4"}, lambda r: ident(r)),
    "id-statement": field(lambda v: {"statementId": "01ef" + v[4:], "warehouseId": v.replace("-", "")[:16]}, ident),
    "id-etag": field(lambda v: {"etag": v, "updated_at": 1_753_000_000_123}, lambda r: b64(raw(r, 16))),
    "id-etag-quoted": field(lambda v: {"if_match": '"0x8DC' + v + '"'}, lambda r: chars(r, HEX.upper(), 12)),
    "id-metastore": text("USE CATALOG main; -- metastore aws:us-east-1:{}", ident),
    "id-md5": text("df.where(\"md5(payload) = '{}'\")", hexed(32)),
    "id-sha1": text("git reset --hard {}", hexed(40)),
    "id-sha256": text("FROM registry.corp/etl@sha256:{}", hexed(64)),
    "id-commit-msg": text("merge commit {} into main", hexed(40)),
    "id-short-hash": text("image: etl:build-{}", hexed(12)),
    "id-mlflow": text("runs:/{}/model", hexed(32)),
    "id-mlflow-artifact": text("dbfs:/databricks/mlflow-tracking/{}/artifacts/model.pkl", lambda r: chars(r, DIGITS, 15) + "/" + chars(r, HEX, 32)),
    "id-experiment": field(lambda v: {"experiment_id": v, "run_uuid": v + "7f"}, lambda r: chars(r, "123456789", 15)),
    "id-parquet": text("part-00000-tid-{}-1-c000.snappy.parquet", lambda r: str(r.randint(10**17, 9 * 10**18)) + "-" + ident(r)),
    "id-delta-log": text("_delta_log/{}.json", lambda r: f"{r.randint(1, 99999):020}"),
    "id-session": text("spark session {} closed", ident),
    "id-long-list": text("IN ({})", lambda r: ", ".join(chars(r, "123456789", 15) for _ in range(9))),
    "id-epochs": text("ts BETWEEN {} AND 1767222000000", lambda r: str(r.randint(1_600_000_000_000, 1_766_000_000_000))),
    "id-trace": text("traceparent: 00-{}-01", lambda r: chars(r, HEX, 32) + "-" + chars(r, HEX, 16)),
    "id-gtm": text("hash_key = {}", digits(18)),
    "id-snowflake": text("tweet {} deleted", digits(19)),
    "id-order": text("order no. {} shipped", digits(16)),
    "id-order-key": field(lambda v: {"order_number": v, "batch": v[:9]}, digits(16)),
    "id-tracking": text("tracking 1Z{}", lambda r: chars(r, ALNUM.upper(), 16)),
    "id-invoice": text("INSERT INTO bills VALUES ({}, 'open', 12.50)", digits(11)),
    "id-isbn": text("isbn 978-3-16-{}-0", digits(6)),
    "id-ip": text("allow {}", lambda r: ".".join(str(r.randint(1, 254)) for _ in range(4)) + "/32"),
    "id-ipv6": text("from 2001:db8:{}::1", hexed(4)),
    "id-mac": text("nic {}", lambda r: ":".join(chars(r, HEX, 2) for _ in range(6))),
    "id-version": text("runtime 15.4.x-scala2.12, build {}", lambda r: f"{r.randint(1, 30)}.{r.randint(0, 300)}.{r.randint(0, 99999)}"),
    "id-geo-matrix": text("np.array([{}])", lambda r: ", ".join(f"{r.random():.12f}" for _ in range(6))),
    "id-decimal": text("amount = {}", lambda r: f"{r.randint(1, 10**9)}.{chars(r, DIGITS, 2)}"),
    "id-iso-date": text("day = '{}'", lambda r: f"20{r.randint(10, 26)}-{r.randint(1, 12):02}-{r.randint(1, 28):02}"),
    "id-b64-text": text("payload = base64.b64decode('{}')", lambda r: b64(f"hello from run {r.randint(1, 10**6)} of the nightly load".encode())),
    "id-b64-image": text("src=data:image/png;base64,iVBORw0KGgoAAAANSUhEUg{}", lambda r: b64(raw(r, 200))),
    "id-pickle": field(lambda v: {"model_bytes": v}, lambda r: b64(raw(r, 120))),
    "id-ssh-pub": text("ssh-rsa {} etl@host", lambda r: "AAAAB3NzaC1yc2EAAAADAQABAAABgQC" + b64(raw(r, 180))),
    "id-fingerprint": text("SHA256:{}", lambda r: b64(raw(r, 32)).rstrip("=")),
    "id-nonce": text("state={}&nonce=7", lambda r: chars(r, URL_SAFE, 24)),
    "id-pkce": text("code_challenge={}&code_challenge_method=S256", lambda r: chars(r, URL_SAFE, 43)),
    "id-page-token": field(lambda v: {"page_token": v, "max_results": "100"}, lambda r: b64(raw(r, 24))),
    "id-next-page": text('{"next_page_token": "{}"}', lambda r: chars(r, URL_SAFE, 40)),
    "id-csrf": text("meta name=csrf-param content=authenticity_{}", hexed(4)),
    "id-idempotency": field(lambda v: {"idempotency_token": v}, lambda r: chars(r, ALNUM, 32)),
    "id-public-key": field(lambda v: {"public_key": v}, lambda r: b64(raw(r, 32))),
    "id-key-id": text("kid: {}", lambda r: chars(r, URL_SAFE, 27)),
    "id-client-id": text("client_id = '{}'", ident),
    "id-tenant": text("https://login.microsoftonline.com/{}/oauth2/token", ident),
    "id-gcp-client": text("client_id={}.apps.googleusercontent.com", lambda r: chars(r, DIGITS, 12) + "-" + chars(r, HEX + "ghijklm", 32)),
    # Checksums off by one.
    "off-github": text("GITHUB_TOKEN={}", crc_wrong("ghp_")),
    "off-github-bare": text("note {} end", crc_wrong("gho_")),
    "off-card": text("card number {}", off_by_one(lambda r: (n := "4" + chars(r, DIGITS, 14)) + people.luhn(n))),
    "off-card-json": field(lambda v: {"cardNumber": v}, off_by_one(lambda r: (n := "52" + chars(r, DIGITS, 13)) + people.luhn(n))),
    "off-iban": text("iban {}", off_by_one(people.iban)),
    "off-pesel": text("pesel = '{}'", off_by_one(people.pesel)),
    "off-cpf": text("cpf: {}", off_by_one(people.cpf)),
    "off-bsn": text("bsn = {}", off_by_one(people.again(people.bsn))),
    "off-nhs": text("NHS number {}", off_by_one(people.again(people.nhs))),
    "off-aadhaar": text("aadhaar {}", off_by_one(people.aadhaar)),
    "off-personnummer": text("personnummer {}", off_by_one(people.personnummer)),
    "off-npi": text("npi {}", off_by_one(people.npi)),
    "off-tax": text("Steuer-ID {}", off_by_one(people.again(people.german_tax))),
    "off-jwt": text("token {}", lambda r: "eyJ" + chars(r, ALNUM, 30) + "." + chars(r, ALNUM, 50) + "." + chars(r, ALNUM, 43)),
    "off-pem": text("-----BEGIN RSA PRIVATE KEY-----\nABCDEF\n-----END RSA PRIVATE KEY-----"),
    # Words about secrets.
    "word-rotate": text("Rotate the password of {} and revoke the old token", of_list("etl", "svc_load", "the warehouse")),
    "word-expired": text("token expired for user {}", of_list("etl", "svc", "17")),
    "word-wrong": text("ERROR: password authentication failed for user \"{}\"", of_list("etl", "root")),
    "word-policy": text("password_min_length = {}", digits(2)),
    "word-count": text("SELECT sum(prompt_tokens), max_tokens FROM usage WHERE model = 'm{}'", digits(2)),
    "word-tokenizer": text("tokenizer.encode('{} is fine', add_special_tokens=True)", of_list("secret", "the key")),
    "word-key": text("PRIMARY KEY (order_key), FOREIGN KEY (customer_key) REFERENCES c{}", digits(2)),
    "word-sort": text("df.sort(key=lambda r: r['{}'])", of_list("name", "token_id", "secret_level")),
    "word-map": text("dict(key='{}', value=3)", of_list("customer_region", "country-code", "store:eu", "Region")),
    "word-s3-key": field(lambda v: {"bucket": "b", "key": "exports/2026/" + v + "/part-1.csv"}, ident),
    "word-s3-key-text": text("obj = s3.Object(bucket_name='b', key='landing/{}/x.json')", hexed(20)),
    "word-grant": text("GRANT CREATE TOKEN, MANAGE SECRETS ON WORKSPACE TO group_{}", digits(2)),
    "word-auth-type": field(lambda v: {"authentication_method": "BUILTIN_DB_TOKEN", "auth_type": "databricks-cli", "credential_type": "PAT" + v}, digits(1)),
    "word-header": text("headers.get('X-Databricks-Azure-SP-Management-Token') is None # {}", digits(3)),
    "word-column": text("ALTER TABLE u ALTER COLUMN password_hash SET MASK mask_{}", digits(2)),
    "word-secret-santa": text("INSERT INTO party VALUES ('secret santa', 'token of thanks {}')", digits(2)),
    "word-passed": text("tests passed: {}, password checks: ok", digits(3)),
    "word-bypass": text("bypass = 'feature-flag-{}-enabled'", digits(3)),
    "word-author": text("author: 'team-platform-{}'", digits(3)),
    "word-signature": text("signature = inspect.signature(load_{})", digits(2)),
    "word-auth-url": text("auth_url = 'https://idp.corp/oauth2/v1/authorize?client={}'", digits(4)),
    "word-credential": field(lambda v: {"credential_name": "prod-lake-credential-" + v, "storage_credential": "lake_cred"}, digits(2)),
    "word-username": text("user = 'svc_{}', login = 'etl_runner'", digits(4)),
    "word-label": text("st.text_input('Password', type='password', key='pw_{}')", digits(2)),
    "word-regex": text("re.compile(r'password=([^&]+)') # {}", digits(2)),
    "word-empty": text("password='' and token=\"\" and secret=null /* {} */", digits(2)),
    "word-bool": text("require_password = true; token_enabled: false; has_secret = 1{}", digits(1)),
    "word-enum": text("case PASSWORD = 'password', TOKEN = 'token', KEY = 'key{}'", digits(1)),
    "word-comment": text("# the token must be refreshed before {} hours", digits(2)),
    "word-path": text("private_key_path = '/etc/ssl/private/server-{}.key'", digits(2)),
    "word-file": text("ssl_key_file=/dbfs/certs/client-{}.pem", digits(2)),
    "word-hash-col": text("SELECT sha2(concat(email, '{}'), 256) AS email_hash", of_list("x", "salted")),
    "word-topic": text("subscribe('auth.token.events.v{}')", digits(1)),
    "word-class": text("class PasswordResetToken(Base): __tablename__ = 'password_reset_tokens_{}'", digits(1)),
    "word-import": text("from azure.identity import ClientSecretCredential, DefaultAzureCredential  # {}", digits(2)),
    "word-decorator": text("@udf(returnType=StringType())\ndef key_{}(v): return v", digits(2)),
    "word-package": text("npm install @azure/identity@4.{}.0 @scope/pkg@1.2.3", digits(1)),
    "word-at": text("SELECT * FROM t@v{} VERSION AS OF 3", digits(3)),
    "word-host-at": text("ssh etl@bastion-{}.internal 'ls'", digits(2)),
    "word-wasbs": text("wasbs://data{}@acct.blob.core.windows.net/x", digits(2)),
    "word-jdbc-clean": text("jdbc:postgresql://db{}.corp:5432/crm?ssl=true&user=etl", digits(2)),
    "word-sas-doc": text("?sv=<version>&sig=<signature>&se={}", of_list("<expiry>", "...")),
    "word-bearer": text("WWW-Authenticate: Bearer realm=\"api{}\", error=\"invalid_token\"", digits(2)),
    "word-bearer-var": text("f'Bearer {token}' # {}".replace("{}", "%")),
    "word-lat": text("bounding box {} rows", digits(5)),
    "word-table-phone": text("SELECT phone_model, mobile_os FROM devices WHERE firmware = {}", digits(10)),
    "word-mobile-version": text("mobile app {} released", lambda r: f"{r.randint(1, 9)}.{r.randint(0, 99)}.{r.randint(1000, 99999)}"),
    "word-cardinality": text("cardinality {} of the join", digits(10)),
    "word-passport-col": text("SELECT passport_country FROM visits WHERE visit_no = {}", digits(9)),
    "word-dob-check": text("WHERE birth_date IS NOT NULL AND load_date = '2026-0{}-11'", of_list("1", "2")),
    "word-account": text("account_id = '{}'", ident),
    "word-account-num": field(lambda v: {"account_id": v, "workspace_id": v[:10]}, digits(16)),
}
