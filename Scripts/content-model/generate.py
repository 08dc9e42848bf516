#!/usr/bin/env python3
"""Writes labelled texts for the assignment model: one JSON object a line.

Every line comes from a template, and the template is its group: training and testing never share one. The same
templates carry credentials and harmless values, so that the value, not the sentence around it, decides.
Seeded: the same arguments give the same bytes. Only the standard library is used.

    generate.py --seed 7 --count 40000 > labelled.jsonl
"""
import argparse
import base64
import json
import random
import string
import uuid

WORDS = """amber anchor apple arrow autumn badger banana beacon birch bishop blossom bridge bronze canyon castle cedar
cherry cobalt comet copper coral cotton cricket crystal dahlia delta denim dragon eagle ember engine falcon fern fiddle
flame forest fossil garden ginger glacier granite harbor hazel hunter indigo island ivory jasmine jungle kernel kitten
ladder lantern lemon lilac lotus lunar magnet maple marble meadow meteor mirror monkey mustard nectar nickel ocean
olive onyx orange orchid otter pebble pepper phoenix pilot planet plasma pocket prairie purple quartz rabbit raven
ribbon river rocket saddle sapphire shadow silver spring stone summer sunset thunder tiger timber topaz tulip turtle
valley velvet violet walnut willow winter wizard yellow zebra""".split()
THINGS = """customer order payment invoice account product session event user device region campaign shipment ticket
sensor partner contract booking policy claim""".split()
ENVIRONMENTS = ["prod", "production", "staging", "dev", "qa", "uat", "eu-west-1", "us-east-2", "test"]


class Values:
    """Draws values; each method is one kind."""

    def __init__(self, rng):
        self.rng = rng

    def chars(self, alphabet, low, high=None):
        return "".join(self.rng.choice(alphabet) for _ in range(self.rng.randint(low, high or low)))

    # Credentials.
    def hex_token(self):
        return self.chars("0123456789abcdef", self.rng.choice([16, 24, 32, 32, 40, 48, 64]))

    def alnum_token(self):
        return self.chars(string.ascii_letters + string.digits, 16, 48)

    def base64_token(self):
        raw = bytes(self.rng.getrandbits(8) for _ in range(self.rng.choice([18, 24, 30, 32, 48])))
        return base64.b64encode(raw).decode()

    def url_token(self):
        return self.chars(string.ascii_letters + string.digits + "-_", 20, 44)

    def prefixed_token(self):
        prefix = self.rng.choice(["tok_", "key-", "sk_", "api-", "svc.", "pat_", "sec_", "x-", "prod_", "live_"])
        return prefix + self.chars(string.ascii_letters + string.digits, 16, 36)

    def uuid_secret(self):
        return str(uuid.UUID(int=self.rng.getrandbits(128), version=4))

    def signed_password(self):
        signs = "!@#%^*-_+=?~"
        return self.chars(string.ascii_letters + string.digits + signs, 8, 20)

    def lower_password(self):
        return self.chars(string.ascii_lowercase + string.digits, 8, 14)

    def word_password(self):
        word = self.rng.choice(WORDS)
        word = self.rng.choice([word, word.capitalize(), word.capitalize(), word.upper()])
        tail = self.rng.choice([str(self.rng.randint(1, 9999)), str(self.rng.randint(1970, 2026)), "123", "1"])
        return word + self.rng.choice(["", "", "@", "#", "_", "-"]) + tail + self.rng.choice(["", "", "!", "!!", "?", "$"])

    def two_word_password(self):
        first, second = self.rng.choice(WORDS), self.rng.choice(WORDS)
        mark = self.rng.choice(["", "-", "_", ".", "#", "&"])
        return first.capitalize() + mark + second.capitalize() + str(self.rng.randint(0, 999)) + self.rng.choice(["", "!"])

    def leet_password(self):
        word = self.rng.choice(WORDS) + self.rng.choice(WORDS)
        table = str.maketrans({"a": "4", "e": "3", "i": "1", "o": "0", "s": "5"})
        return word.translate(table).capitalize() + self.rng.choice(["", "!", "99", "#1"])

    def passphrase(self):
        mark = self.rng.choice(["-", "_", ".", " "])
        return mark.join(self.rng.choice(WORDS) for _ in range(self.rng.choice([4, 4, 5, 6]))) + self.rng.choice(["", "7", "!"])

    def split_password(self):
        first, second = self.rng.choice(WORDS), self.rng.choice(WORDS)
        mark, number = self.rng.choice("!@#%&*?+="), str(self.rng.randint(1, 999))
        return self.rng.choice([
            first + number + mark + second.capitalize(), number + first.capitalize() + mark + second, first.capitalize() + mark + number + second,
            first.capitalize() + number + mark + second, mark + first + second.capitalize() + number, first + mark + second + mark + number])

    def joined_password(self):
        """Words and a number with one mark between them; three digits and more set them apart from numbered names."""
        mark, parts = self.rng.choice("-_."), [self.rng.choice(WORDS) for _ in range(self.rng.choice([2, 2, 3]))]
        if self.rng.random() < 0.4:
            parts = [part.capitalize() for part in parts]
        return mark.join([*parts, str(self.rng.randint(100, 9999) if self.rng.random() < 0.7 else self.rng.randint(2, 99))])

    def common_password(self):
        return self.rng.choice(
            ["hunter2", "letmein!", "Welcome1", "P@ssw0rd", "Passw0rd!", "admin123", "qwerty123", "Summer2024!", "S3cret!",
             "trustno1", "iloveyou2", "changeit1", "Admin@123", "root1234", "Winter2025", "toor!23", "1q2w3e4r", "Geheim123"])

    def word_only_password(self):
        return "".join(self.rng.choice(WORDS) for _ in range(2))

    # Harmless.
    def identifier(self):
        return "_".join(self.rng.sample(THINGS, 2)) + self.rng.choice(["", "_id", "_key", "_sk", "_ts", "_v2"])

    def camel(self):
        first, second = self.rng.sample(THINGS, 2)
        return first + second.capitalize() + self.rng.choice(["", "Id", "Key", "Name", "2"])

    def word(self):
        return self.rng.choice(THINGS + ENVIRONMENTS + ["string", "sha256", "bearer", "opaque", "ASC", "hmac", "primary", "oauth", "none-set", "basic", "LEFT"])

    def kebab(self):
        return "-".join(self.rng.sample(THINGS, 2)) + self.rng.choice(["", "-" + self.rng.choice(ENVIRONMENTS), "-v1", "-01"])

    def numbered(self):
        return self.rng.choice("-_").join([self.rng.choice(THINGS + ENVIRONMENTS), self.rng.choice(["v2", "01", "2", "eu", "2024"])])

    def dotted(self):
        return ".".join(self.rng.sample(THINGS, self.rng.choice([2, 3])))

    def path(self):
        return self.rng.choice(["/", "/mnt/", "s3://lake/", "dbfs:/", "/Volumes/main/", "./conf/"]) + "/".join(self.rng.sample(THINGS, 2)) + self.rng.choice(["", ".json", ".pem", ".txt"])

    def url(self):
        return f"https://{self.rng.choice(WORDS)}.example.net/" + "/".join(self.rng.sample(THINGS, 2))

    def rank(self):
        return self.rng.choice("sensitive masked public internal restricted confidential strong weak rotated active revoked expired hidden".split())

    def code(self):
        return self.chars(string.ascii_uppercase, 2) + self.chars(string.digits, 4, 10)

    def number(self):
        return str(self.rng.randint(1000, 10 ** self.rng.randint(5, 13)))

    def date(self):
        return f"20{self.rng.randint(18, 26)}-{self.rng.randint(1, 12):02}-{self.rng.randint(1, 28):02}"

    def version(self):
        return f"v{self.rng.randint(0, 9)}.{self.rng.randint(0, 20)}.{self.rng.randint(0, 40)}"

    def constant(self):
        return "_".join(self.rng.sample(THINGS, 2)).upper()

    def sentence(self):
        thing = self.rng.choice(THINGS)
        return self.rng.choice([
            f"Enter the {thing} password", "must hold eight characters", f"the {thing} is required", "wrong user or password",
            f"not valid for {thing}", f"Your {thing} has expired", "please sign in again", f"Rotate the {thing} token"])

    def label(self):
        return self.rng.choice(["Password", "Secret key", "API key", "Access Token", "Client secret", "Token type", "Passwort"])

    def composite(self):
        return f"{self.rng.choice(THINGS)}:{self.rng.randint(1, 99999)}"

    def hash_value(self):
        return self.chars("0123456789abcdef", self.rng.choice([8, 12, 16, 32, 40, 64]))

    def uuid_value(self):
        return str(uuid.UUID(int=self.rng.getrandbits(128), version=4))

    def cursor(self):
        return base64.b64encode(f"{self.rng.choice(THINGS)}:{self.rng.getrandbits(40)}".encode()).decode()


RANDOM = ["hex_token", "alnum_token", "base64_token", "url_token", "prefixed_token"]
HUMAN = ["signed_password", "lower_password", "word_password", "two_word_password", "leet_password", "passphrase",
         "common_password", "signed_password", "word_password", "word_only_password", "alnum_token", "split_password", "split_password",
         "joined_password"]
HARMLESS = ["identifier", "camel", "word", "kebab", "dotted", "path", "url", "number", "date", "version", "constant",
            "sentence", "label", "composite", "word", "identifier", "kebab", "numbered", "rank"]
OPAQUE = ["hash_value", "hash_value", "uuid_value", "cursor", "number", "code"]

PASSWORDS = """password passwd pwd db_password DB_PASSWORD dbPassword userPassword admin_password root_password mysql_pwd
PGPASSWORD redis_password smtp.password spring.datasource.password sftp_pass ldapPassword keystore_password ftp_pass
user_pwd login_password oraclePassword REDSHIFT_PASSWORD sasl.password truststorePassword bindPassword pass""".split()
TOKENS = """api_key apiKey API_KEY secret_key access_token auth_token client_secret CLIENT_SECRET clientSecret token
refresh_token signing_key encryption_key secret app_secret webhook_secret private_key x-api-key master_key
service_token SLACK_TOKEN jwt_secret session_secret storage_key subscription_key deploy_token hmac_key
oauth.client.secret account_key shared_key license_key api.token consumer_secret personal_access_token
authToken accessKey SECRET_ACCESS_KEY""".split()
HARMLESS_NAMES = """primary_key partition_key sort_key foreign_key key keys cluster_key cache_key row_key join_key
token_type next_page_token page_token continuation_token max_tokens tokens order_key surrogate_key
idempotency_token idempotency_key merge_key bucket_key object_key public_key hash_key lookup_key password_hint
password_policy secret_scope secret_manager token_format key_alias key_prefix auth_mode auth auth_provider sig pin_mode salt event_key message_key routing_key distribution_key dict_key csrf_token sync_token
password_field passwordLabel tokenizer_name pass_rate passed signature_algorithm credential_source""".split()

# {n} the name, {v} the value, {w} another word, {h} a host. Escaped braces are text.
CODE = [
    ('py-assign', '{n} = "{v}"'), ('py-assign-single', "{n} = '{v}'"), ('py-typed', '{n}: str = "{v}"'),
    ('py-kwarg', 'client = connect(host="{h}", {n}="{v}", timeout=30)'), ('py-dict', 'cfg = {{"host": "{h}", "{n}": "{v}"}}'),
    ('py-environ', 'os.environ["{n}"] = "{v}"'), ('py-setdefault', 'cfg.setdefault("{n}", "{v}")'),
    ('py-option', 'df.write.format("jdbc").option("url", "jdbc:x").option("{n}", "{v}").save()'),
    ('py-conf', 'spark.conf.set("{n}", "{v}")'), ('py-fstring', 'log = f"start"\n{n} = "{v}"\nrun({n})'),
    ('py-class', 'class Settings:\n    host = "{h}"\n    {n} = "{v}"\n'), ('py-default', 'def login(user, {n}="{v}"):\n    pass'),
    ('py-comment', '# old {n} = "{v}"'), ('py-trailing', '{n} = "{v}"  # from the {w} team'),
    ('py-header', 'headers = {{"{n}": "{v}", "Accept": "application/json"}}'), ('py-call', 'set_{n}("{v}")'),
    ('py-tuple', 'pairs = [("{n}", "{v}"), ("region", "{w}")]'), ('py-format', '"{n}={{}}".format("{v}")\n{n} = "{v}"'),
    ('scala-val', 'val {n} = "{v}"'), ('scala-map', 'Map("{n}" -> "x", "host" -> "{h}")\nval {n} = "{v}"'),
    ('scala-option', '.option("{n}", "{v}")'), ('scala-props', 'props.put("{n}", "{v}")'), ('java-string', 'String {n} = "{v}";'),
    ('java-const', 'private static final String {n} = "{v}";'), ('js-const', "const {n} = '{v}';"),
    ('js-object', "axios.create({{ baseURL: 'https://{h}', {n}: '{v}' }})"), ('r-assign', '{n} <- "x"\n{n} = "{v}"'),
    ('go-assign', '{n} := "{v}"'), ('rust-let', 'let {n} = "{v}";'), ('ruby-hash', ':{n} => "{v}"'),
    ('php-array', "'{n}' => '{v}',"), ('cs-string', 'var {n} = @"x"; {n} = "{v}";'),
    ('sql-options', "CREATE CONNECTION c TYPE postgresql OPTIONS (host '{h}', user 'etl', {n} '{v}')"),
    ('sql-options-equals', "CREATE TABLE t USING jdbc OPTIONS (url 'jdbc:x', {n} = '{v}')"),
    ('sql-set', "SET {n} = '{v}'"), ('sql-credential', "COPY INTO t FROM 's3://b' WITH (CREDENTIAL ({n} = '{v}'))"),
    ('sql-where', "SELECT * FROM users WHERE {n} = '{v}'"), ('sql-and', "SELECT 1 FROM t WHERE a = 1 AND {n} = '{v}'"),
    ('sql-update', "UPDATE app_users SET {n} = '{v}' WHERE id = 7"), ('sql-alias', "SELECT '{v}' AS {n}, 1\n-- {n}: '{v}'"),
    ('sql-properties', "ALTER TABLE t SET TBLPROPERTIES ('{n}' = '{v}')"), ('sql-comment', "-- {n}: {v}\nSELECT 1"),
    ('sh-export', 'export {n}={v}'), ('sh-export-quoted', 'export {n}="{v}"'), ('sh-inline', '{n}={v} python job.py'),
    ('sh-flag', 'tool login --{n} {v} --region eu'), ('sh-flag-equals', 'tool login --{n}={v}'),
    ('sh-docker', 'docker run -e {n}={v} -p 80:80 img'), ('sh-curl', 'curl -H "{n}: {v}" https://{h}/api'),
    ('sh-data', "curl -d '{{\"{n}\":\"{v}\"}}' https://{h}/login"), ('sh-echo', 'echo "{n}={v}" >> .env'),
    ('sh-configure', 'app configure set {n} "{v}"'),
    ('json-flat', '{{"host":"{h}","{n}":"{v}"}}'), ('json-first', '{{"{n}": "{v}", "port": 5432}}'),
    ('json-nested', '{{"db":{{"user":"etl","{n}":"{v}"}},"retries":3}}'), ('json-escaped', '{{\\"user\\":\\"etl\\",\\"{n}\\":\\"{v}\\"}}'),
    ('json-env', '{{"spark_env_vars":{{"{n}":"{v}","REGION":"{w}"}}}}'), ('json-list', '[{{"name":"{n}","value":"{v}"}}]'),
    ('json-params', '{{"notebook_params":{{"day":"2026-01-01","{n}":"{v}"}}}}'),
    ('yaml', 'db:\n  host: {h}\n  {n}: {v}\n'), ('yaml-quoted', '{n}: "{v}"\nregion: {w}\n'), ('ini', '[db]\nhost = {h}\n{n} = {v}\n'),
    ('properties', 'app.host={h}\napp.{n}={v}\n'), ('env-file', 'HOST={h}\n{n}={v}\nPORT=1\n'), ('toml', '{n} = "{v}"\n'),
    ('xml-tag', '<{n}>{v}</{n}>'), ('xml-attr', '<add key="x" {n}="{v}" />'), ('terraform', 'variable "x" {{\n  {n} = "{v}"\n}}'),
    ('url-query', 'https://{h}/api/v1/items?limit=5&{n}={v}'), ('url-first', 'GET https://{h}/v2?{n}={v}&page=2'),
    ('log-kv', 'INFO login ok user=etl {n}={v} took=12ms'), ('prose-is', 'Hi, the {n} is {v} until Friday'),
    ('prose-end', 'the {n} is {v}'), ('prose-was', 'old {n} was {v}, now changed'), ('prose-slash', 'user: etl / {n}: {v}'),
    ('prose-equals', 'For the import on {h}: {n} = {v}, then restart'), ('prose-comma', 'Granted to etl on {h}, {n} = {v} , see {w}'),
    ('prose-colon', 'Use user etl and {n}: {v} for the import'), ('md-item', '* {n}: `{v}`'), ('print-call', 'print("{n}: {v}")'),
    ('dbutils-widget', 'dbutils.widgets.text("{n}", "{v}")'), ('assert', 'assert cfg["{n}"] == "x"\ncfg["{n}"] = "{v}"'),
    ('helm', '--set {n}={v}'), ('k8s', 'env:\n- name: {n}\n  value: "{v}"\n{n}: "{v}"'), ('powershell', '$env:{n} = "{v}"'),
    ('comment-block', '/* {n}={v} */'), ('test-code', 'def test_login():\n    {n} = "{v}"\n    assert login({n})'),
]
UNQUOTED_SAFE = set("sh-export sh-inline sh-flag sh-flag-equals sh-docker sh-curl sh-echo yaml ini properties env-file url-query url-first log-kv prose-is prose-end prose-was prose-slash prose-equals prose-comma prose-colon helm comment-block sql-comment".split())

# Code whose value is an expression: never a secret.
EXPRESSIONS = [
    ('x-call', '{n} = get_secret("{w}")'), ('x-var', '{n} = {w}_{n}'), ('x-attr', '{n} = self.{n}'), ('x-index', '{n} = cfg["{w}"]'),
    ('x-equal', 'if {n} == "{v}":'), ('x-sql-join', 'SELECT * FROM a JOIN b ON a.{n} = b.{n} WHERE a.{w} = 1'),
    ('x-sql-create', 'CREATE TABLE t ({n} STRING, {w} INT)'), ('x-sql-select', 'SELECT {n}, {w} FROM t WHERE {n} IS NOT NULL'),
    ('x-schema', '{{"name":"{n}","type":"string"}}'), ('x-getpass', '{n} = getpass("{v}")'), ('x-env', '{n} = os.getenv("{n}")'),
    ('x-arg', 'parser.add_argument("--{n}", help="{v}")'), ('x-label', '<label for="{n}">{v}</label>'), ('x-message', 'raise ValueError("{n}: {v}")'),
    ('x-yaml-ref', '{n}:\n  secretKeyRef:\n    name: {w}\n    key: {n}\n'), ('x-select-case', "CASE WHEN {n} = '{v}' THEN 1 ELSE 0 END"),
    ('x-concat', "concat({n}, '{v}')"), ('x-lambda', 'df.filter(lambda r: r.{n} == {w})'), ('x-type', '{n}: string;'), ('x-optional', '{n}: Optional[str] = None'),
]


def fill(template, name, value, rng, word):
    host = rng.choice(WORDS) + rng.choice([".corp", ".internal", ".acme.io"])
    marked = template.format(n=name, v="\0", h=host, w=word)
    parts = marked.split("\0")
    spans, text = [], parts[0]
    for part in parts[1:]:
        start = len(text.encode())
        text += value
        spans.append([start, len(text.encode())])
        text += part
    return text, spans


def filler(rng):
    """Harmless lines to stand before and after."""
    return rng.choice([
        "", "", "", "import os\n", "SELECT count(*) FROM main.sales.orders;\n", "df = spark.table('main.sales.orders')\n",
        "# Databricks notebook source\n", "%sh\n", "val x = 1\n", "-- nightly load\n", "user = 'etl'\n", "print('start')\n"])


def harmless_name(rng):
    """Keys of rows are named after things, without end."""
    if rng.random() < 0.35:
        thing = rng.choice(THINGS + ["run", "batch", "store", "parent", "date", "source", "target", "record"])
        return rng.choice([f"{thing}_key", f"{thing}Key", f"{thing}_key", f"{thing.upper()}_KEY", f"{thing}.key", f"{thing}_keys"])
    return rng.choice(HARMLESS_NAMES)


def draw(rng, values):
    pool = rng.random()
    if pool < 0.12:
        group, template = rng.choice(EXPRESSIONS)
        name = rng.choice(PASSWORDS + TOKENS)
        text, _ = fill(template, name, getattr(values, rng.choice(["sentence", "label", "identifier", "word"]))(), rng, rng.choice(THINGS))
        return group, text, []
    group, template = rng.choice(CODE)
    kind = rng.random()
    if kind < 0.27:
        name, method, secret = rng.choice(PASSWORDS), rng.choice(HUMAN), True
    elif kind < 0.50:
        name, method, secret = rng.choice(TOKENS), rng.choice(RANDOM + RANDOM + ["uuid_secret", "two_word_password", "signed_password"]), True
    elif kind < 0.56:
        name, method, secret = rng.choice(["auth", "key", "login", "credential", "credentials", "sig"]), rng.choice(RANDOM), True
    elif kind < 0.76:
        name, method, secret = rng.choice(PASSWORDS + TOKENS), rng.choice(HARMLESS), False
    elif kind < 0.90:
        name, method, secret = harmless_name(rng), rng.choice(HARMLESS), False
    else:
        name, method, secret = harmless_name(rng), rng.choice(OPAQUE), False
    value = getattr(values, method)()
    if group in UNQUOTED_SAFE:
        value = value.replace(" ", "-")
    if secret and name == "key":
        group += "-key"
    text, spans = fill(template, name, value, rng, rng.choice(THINGS))
    return group, text, spans if secret else []


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--count", type=int, default=40000)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    values = Values(rng)
    for number in range(options.count):
        if number % 9 == 0:
            secret = rng.random() < 0.45
            if secret:
                name = rng.choice(PASSWORDS + TOKENS)
                method = rng.choice(HUMAN if name in PASSWORDS else RANDOM)
            else:
                name = rng.choice(HARMLESS_NAMES + PASSWORDS + TOKENS)
                method = rng.choice(HARMLESS + (OPAQUE if name in HARMLESS_NAMES else []))
            value = getattr(values, method)()
            record = {"group": f"field-{method}", "text": value, "key": name, "secrets": [[0, len(value.encode())]] if secret else []}
        else:
            group, text, spans = draw(rng, values)
            head = filler(rng)
            shift = len(head.encode())
            record = {"group": group, "text": head + text, "secrets": [[a + shift, b + shift] for a, b in spans]}
        print(json.dumps(record, ensure_ascii=False))


if __name__ == "__main__":
    main()
