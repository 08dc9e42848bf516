"""Lines with sensitive values, each written on its own: what people really run, paste and log. A maker gives the text (or the
request parameters of an event) and its values with the kinds that are right for them; an empty set takes any kind."""
from . import people, tokens
from .draw import ALNUM, DIGITS, HEX, LOWER, UPPER, b64, chars, raw

GENERIC = {"generic-secret"}
PASSWORD = {"generic-secret", "password", "sql-user-password", "connection-string-password", "jdbc-password", "password-in-url", "mysql-password",
            "curl-user-password", "sshpass-password", "snowflake-password", "basic-auth-call", "powershell-password", "tuple-password", "spoken-password", "oracle-password", "pgpass-entry",
            "keystore-password", "hadoop-property-secret", "command-secret-value"}
ANY = set()


def human(rng):
    """A password as people choose them."""
    word = rng.choice("Falcon Marble Cobalt Juniper Tango Harvest Velvet Quartz Bramble Comet Pepper Orchid".split())
    other = rng.choice("river lantern copper wagon button cellar pilot meadow".split())
    return rng.choice([
        lambda: f"{word}{rng.choice('!#%&')}{rng.randint(10, 9999)}", lambda: f"{other}{rng.randint(2, 99)}{rng.choice('!?*')}{word}", lambda: f"{word}_{other}_{rng.randint(1, 99)}",
        lambda: f"{chars(rng, LOWER, 4)}{rng.randint(10, 99)}{chars(rng, UPPER, 3)}{rng.choice('!*+')}", lambda: f"{word.lower()}-{other}-{rng.randint(100, 999)}",
        lambda: f"{rng.randint(1, 9)}{word}{rng.choice('@#')}{other}", lambda: chars(rng, ALNUM + "!#*-_", 14),
    ])()


def token(rng):
    return chars(rng, ALNUM, rng.randint(28, 44))


def hexed(rng):
    return chars(rng, HEX, rng.choice([32, 40, 48]))


def of(kind):
    return tokens.KINDS[kind][0]


def grouped_card(rng):
    body = "4" + chars(rng, DIGITS, 14)
    number = body + people.luhn(body)
    return " ".join(number[at:at + 4] for at in range(0, 16, 4))


def one(template, draw, kinds):
    def make(rng):
        value = draw(rng)
        return template.replace("{}", value), [(value, kinds)]
    return make


def two(template, first, second):
    def make(rng):
        left, right = first[0](rng), second[0](rng)
        return template.replace("{1}", left).replace("{2}", right), [(left, first[1]), (right, second[1])]
    return make


def fields(build, draw, kinds):
    def make(rng):
        value = draw(rng)
        return build(value), [(value, kinds)]
    return make


dapi = of("databricks-token")
PAT = {"databricks-token"}
CASES = {
    # Databricks.
    "db-cli-config": one("databricks configure --host https://adb-552.azuredatabricks.net --token <<< {}", dapi, PAT),
    "db-cfg-file": one("[DEFAULT]\nhost  = https://dbc-aa1.cloud.databricks.com\ntoken = {}\njobs-api-version = 2.1", dapi, PAT),
    "db-sdk": one("w = WorkspaceClient(host='https://adb-552.azuredatabricks.net', token='{}')", dapi, PAT),
    "db-jdbc": one("jdbc:databricks://adb-1.azuredatabricks.net:443;httpPath=/sql/1.0/warehouses/ab12;AuthMech=3;UID=token;PWD={}", dapi, PAT | PASSWORD),
    "db-terraform": one('provider "databricks" {\n  host  = var.host\n  token = "{}"\n}', dapi, PAT),
    "db-url-token": one("git clone https://token:{}@adb-552.azuredatabricks.net/repos/x.git", dapi, PAT | PASSWORD),
    "db-field": fields(lambda v: {"token_value": v, "comment": "ci"}, dapi, PAT),
    "db-secret-put": one("databricks secrets put-secret crm db-pass --string-value '{}'", human, PASSWORD),
    "db-secret-field": fields(lambda v: {"scope": "crm", "key": "db-pass", "string_value": v}, human, PASSWORD),
    "db-init-script": one("#!/bin/bash\nexport DATABRICKS_TOKEN={}\n/databricks/python/bin/pip install x", dapi, PAT),
    # AWS.
    "aws-pair-env": two("AWS_ACCESS_KEY_ID={1} AWS_SECRET_ACCESS_KEY={2} aws s3 ls", (of("aws-key-id"), {"aws-access-key-id"}), (of("aws-secret"), {"aws-secret-access-key"})),
    "aws-pair-csv": two("User name,Access key ID,Secret access key\netl,{1},{2}", (of("aws-key-id"), {"aws-access-key-id"}), (of("aws-secret"), {"aws-secret-access-key", "generic-secret"})),
    "aws-boto": two('boto3.client("s3", aws_access_key_id="{1}", aws_secret_access_key="{2}", region_name="eu-west-1")', (of("aws-key-id"), {"aws-access-key-id"}), (of("aws-secret"), {"aws-secret-access-key"})),
    "aws-redshift-copy": two("COPY t FROM 's3://b/k' CREDENTIALS 'aws_access_key_id={1};aws_secret_access_key={2}' CSV", (of("aws-key-id"), {"aws-access-key-id"}), (of("aws-secret"), {"aws-secret-access-key"})),
    "aws-s3n-url": two("df = spark.read.csv('s3n://{1}:{2}@bucket/p.csv')", (of("aws-key-id"), {"aws-access-key-id"}), (lambda r: b64(raw(r, 30)).replace("/", "x").replace("+", "y"), PASSWORD | {"aws-secret-access-key"})),
    # Azure and Google.
    "az-conf": one('spark.conf.set(f"fs.azure.account.key.{acct}.blob.core.windows.net","{}")', of("azure-storage-key"), {"azure-storage-key"}),
    "az-oauth-extra": one('extra_configs = {"fs.azure.account.oauth2.client.id": "4c5f2b64-3f3c-4a61-9b60-2f3c5c7a0a11", "fs.azure.account.oauth2.client.secret": "{}"}', of("azure-client-secret"), {"azure-client-secret"}),
    "az-login": one("az login --service-principal -u 4c5f2b64-3f3c-4a61-9b60-2f3c5c7a0a11 -p {} --tenant 9d1a", of("azure-client-secret"), {"azure-client-secret"}),
    "az-conn-field": fields(lambda v: {"connection_string": f"DefaultEndpointsProtocol=https;AccountName=ops;AccountKey={v};EndpointSuffix=core.windows.net"}, of("azure-storage-key"), {"azure-storage-key"}),
    "gcp-maps": one("https://maps.googleapis.com/maps/api/geocode/json?address=Bern&key={}", of("gcp-api-key"), {"gcp-api-key"}),
    "gcp-json": one('{"type": "service_account", "project_id": "p-1", "private_key": "{}", "client_email": "svc@p-1.iam.gserviceaccount.com"}', lambda r: of("private-key")(r).replace("\n", "\\n"), {"private-key"}),
    # Tokens of others.
    "gh-remote": one("git remote set-url origin https://x-access-token:{}@github.com/fabrikam/jobs.git", tokens.crc32_token("ghp_"), {"github-token", "password-in-url"}),
    "gh-header": one("curl -H 'Authorization: token {}' https://api.github.com/user", tokens.crc32_token("ghp_"), {"github-token"}),
    "gh-pip": one("%pip install git+https://{}@github.com/fabrikam/lib.git@v2", tokens.crc32_token("ghp_"), {"github-token"}),
    "npmrc": one("//registry.npmjs.org/:_authToken={}", tokens.crc32_token("npm_"), {"npm-token"}),
    "pip-index": one("pip install --extra-index-url https://build:{}@pkgs.fabrikam.net/simple fab-lib", human, PASSWORD),
    "slack-py": one("WebClient(token='{}').chat_postMessage(channel='#ops', text='done')", of("slack-bot-token"), {"slack-token"}),
    "slack-hook": one("requests.post('{}', json={'text': 'load finished'})", of("slack-webhook"), {"slack-webhook"}),
    "openai": one("openai.api_key = '{}'", of("openai-project"), {"openai-key", "openai-project-key"}),
    "stripe-after-colon": one("stripe key:{}.", of("stripe-live"), {"stripe-key"}),
    "sendgrid-paren": one("sg = SendGridAPIClient({})".replace("{}", "'{}'"), of("sendgrid"), {"sendgrid-key"}),
    "jwt-cookie": one("Cookie: session={}; path=/", of("jwt"), {"jwt"}),
    "jwt-bearer": one("curl -H 'authorization: bearer {}' https://h/api", of("jwt"), {"jwt"}),
    "jwt-brackets": one("got token [{}] from idp", of("jwt"), {"jwt"}),
    "jwt-url": one("wss://h.corp/socket?access_token={}&v=2", of("jwt"), {"jwt"}),
    "pem-inline": one("key = \"\"\"{}\"\"\"\nclient.sign(key)", of("private-key"), {"private-key"}),
    "vault-env": one("VAULT_ADDR=https://v:8200 VAULT_TOKEN={} vault kv get x", of("vault"), {"vault-token"}),
    "unicode-before": one("Schlüssel für Übergabe → {} ← bitte löschen", tokens.crc32_token("ghp_"), {"github-token"}),
    "emoji-json": one("🔑🔑 hf login --token {} 🚀", of("huggingface"), {"huggingface-token"}),
    "tab-sep": one("svc\t{}\t2026", of("gitlab"), ANY),
    "in-xml": one("<property><name>fs.s3a.secret.key</name><value>{}</value></property>", of("aws-secret"), {"aws-secret-access-key", "generic-secret", "hadoop-property-secret"}),
    # Passwords in many places.
    "pw-tuple": one("user, password = 'etl', '{}'", human, PASSWORD),
    "pw-tuple-paren": one("auth = ('svc_load', '{}')\nrequests.get(url, auth=auth)", human, PASSWORD),
    "pw-basic-call": one("HTTPBasicAuth('svc_load', '{}')", human, PASSWORD),
    "pw-ps": one("$cred = New-Object PSCredential('etl', (ConvertTo-SecureString '{}' -AsPlainText -Force))", human, PASSWORD),
    "pw-prose-is": one("fyi the password is {}", human, PASSWORD),
    "pw-prose-for": one("password for etl_user: {}", human, PASSWORD),
    "pw-german": one("Das Passwort lautet {} bis Montag", human, PASSWORD),
    "pw-slash": one("login: etl / password: {}", human, PASSWORD),
    "pw-yaml-quoted": one("spring:\n  datasource:\n    password: '{}'\n    url: jdbc:h2:mem", human, PASSWORD),
    "pw-properties": one("db.url=jdbc:oracle:thin:@//h:1521/x\ndb.password={}\ndb.pool=5", lambda r: human(r).replace("#", "x"), PASSWORD),
    "pw-toml": one('[connections.prod]\npassword = "{}"\nuser = "x"', human, PASSWORD),
    "pw-ini-semi": one("Server=db1;Database=x;User Id=sa;Password={};TrustServerCertificate=true", human, PASSWORD),
    "pw-jdbc-thin": one("jdbc:oracle:thin:scott/{}@//h:1521/orcl", lambda r: "Tig" + chars(r, ALNUM, 8), PASSWORD),
    "pw-snowflake": one("snowflake.connector.connect(user='ETL', password='{}', account='ab1.eu', warehouse='WH')", human, PASSWORD),
    "pw-option-user": one("  .option(\"user\", \"etl\")\n  .option(\"password\", \"{}\")\n  .load()", human, PASSWORD),
    "pw-option-map": one("options = {'user': 'etl', 'password': '{}', 'driver': 'org.postgresql.Driver'}".replace("{'", "{'", 1), human, PASSWORD),
    "pw-field": fields(lambda v: {"username": "etl", "password": v}, human, PASSWORD),
    "pw-field-nested": fields(lambda v: {"options": {"host": "h", "user": "etl", "password": v}}, human, PASSWORD),
    "pw-param-list": fields(lambda v: {"parameters": ["--user", "etl", "--password", v]}, human, PASSWORD),
    "pw-widget": fields(lambda v: {"notebook_params": {"db_pwd": v, "date": "2026-01-01"}}, human, PASSWORD),
    "pw-spark-env": fields(lambda v: {"spark_env_vars": {"PGPASSWORD": v}}, human, PASSWORD),
    "pw-key-value-list": fields(lambda v: {"env": [{"name": "DB_PASSWORD", "value": v}]}, human, PASSWORD),
    "pw-create-user": one("CREATE USER 'rep'@'%' IDENTIFIED BY '{}';", human, PASSWORD),
    "pw-alter-role": one("ALTER ROLE rep PASSWORD '{}'", human, PASSWORD),
    "pw-create-login": one("CREATE LOGIN rep WITH PASSWORD = N'{}', CHECK_POLICY = ON", human, PASSWORD),
    "pw-pgpass": one("echo 'db1:5432:*:etl:{}' > ~/.pgpass", lambda r: chars(r, ALNUM, 16), PASSWORD),
    "pw-mongo": one("mongodb://root:{}@m1:27017,m2:27017/admin?replicaSet=rs0", lambda r: chars(r, ALNUM, 18), PASSWORD),
    "pw-redis-url": one("redis://:{}@cache.corp:6379/0", lambda r: chars(r, ALNUM, 20), PASSWORD),
    "pw-url-signs": one("create_engine('mysql+pymysql://etl:{}@db1/crm')", lambda r: "Qz%40" + chars(r, ALNUM, 9), PASSWORD),
    "pw-ftp": one("wget --user=etl --password={} ftp://h/x.csv", lambda r: human(r).replace("#", "1").replace("&", "2").replace("*", "3").replace("!", "4").replace("?", "5"), PASSWORD),
    "pw-curl-u": one("curl -u svc:{} https://h/api -o out.json", lambda r: chars(r, ALNUM, 15), PASSWORD),
    "pw-keytool": one("keytool -importkeystore -srcstorepass {} -deststoretype PKCS12", lambda r: chars(r, ALNUM, 12), PASSWORD),
    "pw-openssl": one("openssl rsa -in k.pem -passin pass:{} -out o.pem", lambda r: chars(r, ALNUM, 12), PASSWORD),
    "pw-kafka-jaas": one('kafka.sasl.jaas.config = kafkashaded.org.apache.kafka.common.security.plain.PlainLoginModule required username="u" password="{}";', human, PASSWORD),
    "pw-camel": one("String ldapBindPwd = \"{}\";", human, PASSWORD),
    "pw-pass-prefix": one("rootPass=\"{}\"", human, PASSWORD),
    "pw-semi-comment": one("# pw: {} (rotate!)", human, PASSWORD),
    # Other named secrets.
    "key-hex": one("X-Api-Key: {}", hexed, ANY),
    "key-json-camel": one('{"clientId":"app-7","clientSecret":"{}","grantType":"client_credentials"}', token, ANY),
    "key-yaml": one("integrations:\n  crm:\n    api_token: {}\n    active: true", token, ANY),
    "key-form": one("grant_type=client_credentials&client_id=app7&client_secret={}", token, ANY),
    "key-const": one("const SIGNING_SECRET = `{}`;", token, ANY),
    "key-go": one('cfg.HMACKey = "{}"', hexed, ANY),
    "key-field": fields(lambda v: {"webhook": {"secret": v, "url": "https://h"}}, hexed, ANY),
    "bearer-opaque": one("-H \"Authorization: Bearer {}\"", token, {"bearer-token", "generic-secret"}),
    "basic-auth": one("Authorization: Basic {}", lambda r: b64(f"svc:{chars(r, ALNUM, 14)}".encode()), {"basic-auth"}),
    # Personal data.
    "email-angle": one("From: Marta Quell <{}> Date: Mon", people.email, {"email"}),
    "email-quoted-list": two("SELECT * FROM t WHERE mail IN ('{1}','{2}')", (people.email, {"email"}), (people.email, {"email"})),
    "email-end": one("please remove {}.", people.email, {"email"}),
    "email-mailto": one("<a href=\"mailto:{}\">", people.email, {"email"}),
    "email-csv": one("17,Marta,Quell,{},DE", people.email, {"email"}),
    "card-spaces": one("charge card 4{} today".replace("4{}", "{}"), grouped_card, {"credit-card"}),
    "card-sql": one("SELECT * FROM payments WHERE card_no = '{}'", lambda r: (n := "51" + chars(r, DIGITS, 13)) + people.luhn(n), {"credit-card"}),
    "card-json": fields(lambda v: {"payment": {"cardNumber": v, "expiry": "11/29"}}, lambda r: (n := "4" + chars(r, DIGITS, 14)) + people.luhn(n), {"credit-card"}),
    "iban-spaced": one("transfer to {} asap", people.iban, {"iban"}),
    "ssn-text": one("applicant SSN {}, verified", people.ssn, {"us-ssn"}),
    "phone-call": one("call me at {} after 5", lambda r: f"+49 151 {chars(r, '23456789', 8)}", {"phone-number"}),
    "phone-us": one("phone: {}", lambda r: f"({r.randint(212, 799)}) {r.randint(222, 799)}-{chars(r, DIGITS, 4)}", {"phone-number"}),
    "phone-json": fields(lambda v: {"customer": {"phone_number": v}}, lambda r: f"+1{r.randint(212, 799)}{r.randint(222, 799)}{chars(r, DIGITS, 4)}", {"phone-number"}),
    "nhs-text": one("NHS number: {}", people.again(people.nhs), {"uk-nhs-number"}),
    "aadhaar-sql": one("UPDATE kyc SET aadhaar = '{}' WHERE id = 4", people.aadhaar, {"in-aadhaar"}),
    "pesel-py": one('df.filter(df.pesel == "{}")', people.pesel, {"pl-pesel"}),
    "cpf-json": fields(lambda v: {"cliente": {"cpf": v}}, people.cpf, {"br-cpf"}),
    "nif-text": one("DNI {} de la titular", people.nif, {"es-nif"}),
    "bsn-csv": one("naam;bsn\nJansen;{}", people.again(people.bsn), {"nl-bsn"}),
    "tax-id-de": one("Steuer-ID: {}", people.again(people.german_tax), {"de-tax-id"}),
    "hetu": one("hetu={}", people.hetu, {"fi-hetu"}),
    "codice": one("CF: {}", people.codice_fiscale, {"it-fiscal-code"}),
    "personnummer": one("personnummer {} i registret", people.personnummer, {"se-personnummer"}),
    "sin-text": one("SIN: {}", people.sin, {"ca-sin"}),
    "ahv-text": one("AHV-Nr. {}", people.ahv, {"ch-ahv"}),
    "routing": one("routing number {} account 0012", people.routing, {"us-bank-routing"}),
    "dob": one("date_of_birth = '{}'", lambda r: f"19{r.randint(40, 99)}-{r.randint(1, 12):02}-{r.randint(1, 28):02}", {"date-of-birth"}),
    "vin": one("VIN 1HGCM82633A004352 sold".replace("1HGCM82633A004352", "{}"), lambda r: "1HGCM82633A004352", {"vin"}),
}
