"""Statements and notebook cells without a secret or personal data, put together from parts, for false positives."""
import random
import uuid

from .draw import DIGITS, HEX, chars
from .fill import COLUMNS, DRAWS, NOUNS, WORDS
from .rows import make

KEYED = "customer_key token_type order_key session_token_count api_key_id password_changed_at secret_version key_hash partition_key".split()
FUNCTIONS = "sum avg max min count approx_count_distinct".split()


def table(rng):
    return DRAWS["t"](rng)


def column(rng):
    return rng.choice(COLUMNS if rng.random() < 0.85 else KEYED)


def literal(rng):
    return rng.choice([
        lambda: f"'{rng.choice(WORDS)}'", lambda: f"'{rng.choice(NOUNS)}-{rng.randint(1, 9999)}'", lambda: DRAWS["i"](rng), lambda: f"DATE '{DRAWS['d'](rng)}'",
        lambda: f"'{uuid.UUID(int=rng.getrandbits(128), version=4)}'", lambda: f"{rng.random() * 10 ** rng.randint(0, 6):.{rng.randint(1, 6)}f}",
        lambda: f"TIMESTAMP '{DRAWS['d'](rng)} {rng.randint(0, 23):02}:{rng.randint(0, 59):02}:00'", lambda: chars(rng, "123456789", rng.randint(6, 13)),
        lambda: f"'{chars(rng, HEX, rng.choice([8, 12, 32, 40, 64]))}'", lambda: f"'{chars(rng, 'ABCDEFGHKLMNPRT', 2)}{chars(rng, DIGITS, rng.randint(4, 10))}'",
        lambda: f"'{rng.randint(1, 12)}.{rng.randint(0, 30)}.{rng.randint(0, 99)}'", lambda: f"'{'.'.join(str(rng.randint(1, 254)) for _ in range(4))}'",
        lambda: f"'s3://{rng.choice(WORDS)}/{rng.choice(NOUNS)}/day={DRAWS['d'](rng)}/'",
    ])()


def condition(rng):
    return rng.choice([
        lambda: f"{column(rng)} = {literal(rng)}", lambda: f"{column(rng)} > {literal(rng)}", lambda: f"{column(rng)} IS NOT NULL",
        lambda: f"{column(rng)} IN ({', '.join(literal(rng) for _ in range(rng.randint(1, 6)))})", lambda: f"lower({column(rng)}) LIKE '%{rng.choice(WORDS)}%'",
        lambda: f"{column(rng)} BETWEEN {literal(rng)} AND {literal(rng)}"])()


def select(rng, depth=0):
    columns = ", ".join(rng.choice([column(rng), f"{rng.choice(FUNCTIONS)}({column(rng)}) AS {column(rng)}_{rng.randint(1, 9)}"]) for _ in range(rng.randint(1, 7)))
    source = table(rng) if depth > 1 or rng.random() < 0.8 else f"(\n{select(rng, depth + 1)}\n) s"
    text = f"SELECT {columns}\nFROM {source} a"
    if rng.random() < 0.4:
        text += f"\nJOIN {table(rng)} b ON a.{column(rng)} = b.{column(rng)}"
    text += "\nWHERE " + "\n  AND ".join(condition(rng) for _ in range(rng.randint(1, 4)))
    if rng.random() < 0.4:
        text += f"\nGROUP BY {column(rng)}"
    return text + (f"\nLIMIT {rng.randint(1, 5000)}" if rng.random() < 0.3 else "")


def write(rng):
    return rng.choice([
        lambda: f"INSERT INTO {table(rng)} VALUES " + ", ".join(f"({', '.join(literal(rng) for _ in range(rng.randint(2, 6)))})" for _ in range(rng.randint(1, 5))),
        lambda: f"UPDATE {table(rng)} SET {column(rng)} = {literal(rng)} WHERE {condition(rng)}",
        lambda: f"MERGE INTO {table(rng)} t USING {table(rng)} s ON t.{column(rng)} = s.{column(rng)} WHEN MATCHED THEN UPDATE SET * WHEN NOT MATCHED THEN INSERT *",
        lambda: f"CREATE OR REPLACE TABLE {table(rng)} AS\n{select(rng)}",
        lambda: f"CREATE TABLE {table(rng)} ({', '.join(f'{column(rng)}_{n} STRING' for n in range(rng.randint(2, 8)))}) TBLPROPERTIES ('delta.appendOnly' = 'true', 'owner' = '{rng.choice(WORDS)}')",
        lambda: f"OPTIMIZE {table(rng)} ZORDER BY ({column(rng)}, {column(rng)})", lambda: f"GRANT SELECT ON TABLE {table(rng)} TO `{rng.choice(WORDS)}_readers`",
    ])()


def python_line(rng):
    return rng.choice([
        lambda: f'{rng.choice(NOUNS)} = spark.table("{table(rng)}")', lambda: f'df = df.withColumn("{column(rng)}", F.col("{column(rng)}") * {rng.random():.6f})',
        lambda: f'df = df.filter(F.col("{column(rng)}") == {literal(rng)})'.replace("DATE ", "").replace("TIMESTAMP ", ""),
        lambda: f'spark.conf.set("spark.sql.shuffle.partitions", "{rng.randint(8, 4000)}")', lambda: f'dbutils.widgets.text("{column(rng)}", "{rng.choice(WORDS)}")',
        lambda: f'run_id = "{uuid.UUID(int=rng.getrandbits(128), version=4)}"', lambda: f'path = "dbfs:/mnt/{rng.choice(WORDS)}/{rng.choice(NOUNS)}/{DRAWS["d"](rng)}"',
        lambda: f'password = dbutils.secrets.get(scope="{rng.choice(WORDS)}", key="db-password")', lambda: f'token = os.environ["{rng.choice(WORDS).upper()}_TOKEN"]',
        lambda: f'df.write.mode("append").option("mergeSchema", "true").saveAsTable("{table(rng)}")', lambda: f'assert df.count() == {rng.randint(1, 10**9)}',
        lambda: f'display(df.groupBy("{column(rng)}").agg(F.{rng.choice(FUNCTIONS[:5])}("{column(rng)}")))', lambda: f'model = mlflow.pyfunc.load_model("runs:/{chars(rng, HEX, 32)}/model")',
        lambda: f'# {rng.choice(["keep the key order", "token counts by day", "see ticket", "password resets are in another table", "primary key check"])} {rng.randint(1, 99999)}',
        lambda: f'weights = [{", ".join(f"{rng.random():.8f}" for _ in range(rng.randint(2, 8)))}]', lambda: f'max_tokens = {rng.randint(16, 8192)}',
        lambda: f'expected = {{"{column(rng)}": {rng.randint(0, 10**12)}, "{column(rng)}": "{rng.choice(NOUNS)}"}}', lambda: f'response = client.get("https://{DRAWS["h"](rng)}/api/{rng.choice(NOUNS)}/{rng.randint(1, 10**8)}")',
        lambda: f'session.sql("""{select(rng)}""")', lambda: f'%pip install {rng.choice(WORDS)}=={rng.randint(0, 9)}.{rng.randint(0, 30)}.{rng.randint(0, 9)}',
        lambda: f'started = {rng.randint(1_600_000_000, 1_790_000_000)}{chars(rng, DIGITS, rng.choice([0, 3, 6, 9]))}', lambda: f'cluster_id = "{rng.randint(1, 12):02}{rng.randint(1, 28):02}-{chars(rng, DIGITS, 6)}-{chars(rng, "abcdefghkmnp", 8)}"',
        lambda: f'etag = "{chars(rng, HEX, 32)}"', lambda: f'job_id = {chars(rng, "123456789", 15)}', lambda: f'order_no = "{chars(rng, "123456789", rng.randint(8, 16))}"',
    ])()


def python(rng):
    return "\n".join(python_line(rng) for _ in range(rng.randint(1, 9)))


def shell(rng):
    return rng.choice([
        lambda: f"ls -la /dbfs/mnt/{rng.choice(WORDS)}/{DRAWS['d'](rng)}", lambda: f"pip install {rng.choice(WORDS)}=={rng.randint(0, 9)}.{rng.randint(0, 40)}.{rng.randint(0, 9)} --hash=sha256:{chars(rng, HEX, 64)}",
        lambda: f"git checkout {chars(rng, HEX, 40)}", lambda: f"export JAVA_HOME=/usr/lib/jvm/java-{rng.randint(8, 21)} TOKEN=$DB_TOKEN",
        lambda: f"databricks jobs run-now {chars(rng, '123456789', 15)} --json '{{\"notebook_params\":{{\"day\":\"{DRAWS['d'](rng)}\"}}}}'",
        lambda: f"curl -s https://{DRAWS['h'](rng)}/health?run={rng.randint(1, 10**10)}", lambda: f"tar xzf {rng.choice(WORDS)}-{rng.randint(1, 9)}.{rng.randint(0, 9)}.tgz -C /tmp/{chars(rng, HEX, 8)}",
    ])()


MAKERS = [("sql", select, 0.4), ("sql", write, 0.2), ("python", python, 0.33), ("shell", shell, 0.07)]


def rows(seed, count):
    """Yields `count` rows."""
    rng = random.Random(seed)
    for _ in range(count):
        language, maker, _ = rng.choices(MAKERS, [share for *_, share in MAKERS])[0]
        yield make(rng, f"benign-{language}", language, maker(rng), [])
