"""Generic secrets: values without a format, known only by the name beside them and by their texture."""
import uuid

from .draw import ALNUM, DIGITS, HEX, LOWER, URL_SAFE, b64, chars, raw

WORDS = """lisbon oslo turin porto malaga quebec kyoto osaka geneva bergen tampa denver austin boston memphis
cinnamon paprika saffron basil oregano coriander pumpkin cabbage broccoli spinach almond cashew biscuit pretzel waffle
guitar violin trumpet cello drummer ballad hockey rugby tennis cricket archer sailor plumber teacher gardener
thunderbolt rainbow blizzard drizzle sunrise avalanche magnolia camellia juniper sequoia hamster giraffe leopard
penguin walrus gorilla dolphin sparrow kestrel monica sandra patrick gregory olivia natasha benjamin""".split()

PASSWORD_NAMES = """password passwd pwd db_pass DB_PASSWORD jdbcPassword pgpass POSTGRES_PASSWORD mysqlPassword
rds_password svc_password service_account_password sshPassword mqtt_password wifi_passphrase backup_passphrase
ADMIN_PASS kafka_password smtp_pass SNOWFLAKE_PASSWORD hive.metastore.password javax.jdo.option.ConnectionPassword
spark.hadoop.javax.jdo.option.ConnectionPassword ssl.keystore.password userPwd rootPw oracle_pwd teradata_password
proxy_password SA_PASSWORD neo4jPassword""".split()

KEY_NAMES = """api_key apikey API_TOKEN access_token auth_token clientSecret client_secret appSecret shared_secret
hmac_secret webhook_secret cookie_secret encryption_key ENCRYPTION_KEY aes_key signing_secret JWT_SECRET secret_key
SECRET_KEY session_secret refresh_token integration_token partner_api_key crm_token bot_secret device_secret
license_secret vendor_api_key service_credential FLASK_SECRET_KEY consumerSecret x-api-key Ocp-Apim-Subscription-Key
functions_key deploy_secret""".split()


def human(rng):
    word = rng.choice(WORDS)
    word = rng.choice([word.capitalize(), word, word.upper(), word[0] + word[1:].replace("o", "0").replace("e", "3").replace("a", "@")])
    number = rng.choice([str(rng.randint(10, 99)), str(rng.randint(1960, 2026)), str(rng.randint(100, 999))])
    return word + rng.choice(["", "", "_", "-", "@", "#", "!"]) + number + rng.choice(["", "!", "$", "#", "*"])


def two_words(rng):
    first, second = rng.sample(WORDS, 2)
    return first.capitalize() + rng.choice(["", "-", "_", "+"]) + second.capitalize() + str(rng.randint(1, 99)) + rng.choice(["", "!", "?"])


def managed(rng):
    """What a password manager gives: letters, digits and signs that need no escape in the usual quotes."""
    text = chars(rng, ALNUM + ALNUM + "!#%&*+-=?@^_~", rng.randint(12, 24))
    return text if any(c in DIGITS for c in text) else text + rng.choice(DIGITS)


def short_random(rng):
    return chars(rng, LOWER + DIGITS, rng.randint(8, 12)) + rng.choice(DIGITS)


def passphrase(rng):
    return rng.choice("-_.").join(rng.sample(WORDS, rng.randint(4, 5)))


PASSWORDS = [human, human, two_words, managed, managed, short_random, passphrase]
KEYS = [
    lambda rng: chars(rng, HEX, rng.choice([32, 40, 64])),
    lambda rng: chars(rng, ALNUM, rng.randint(20, 48)),
    lambda rng: b64(raw(rng, rng.choice([24, 32, 48]))),
    lambda rng: chars(rng, URL_SAFE, rng.randint(24, 43)),
    lambda rng: rng.choice(["acme_", "live-", "prtnr.", "v1_", "cust-"]) + chars(rng, ALNUM, 28),
    lambda rng: str(uuid.UUID(int=rng.getrandbits(128), version=4)),
    managed,
]


def draw(rng):
    """One name and its secret, and the kind of both."""
    if rng.random() < 0.55:
        return "password", rng.choice(PASSWORD_NAMES), rng.choice(PASSWORDS)(rng)
    return "key", rng.choice(KEY_NAMES), rng.choice(KEYS)(rng)
