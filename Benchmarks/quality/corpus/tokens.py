"""Secrets with a published format: every kind draws a value that its issuer's own structure check would accept.

`KINDS` maps a kind to (maker, names a variable of that kind usually has, whether the value is known without a name).
"""
import json
import zlib

from .draw import ALNUM, HEX, LOWER, UPPER, DIGITS, URL_SAFE, b64, b64url, base62, chars, raw


def crc32_token(prefix):
    def make(rng):
        body = chars(rng, ALNUM, 30)
        return prefix + body + base62(zlib.crc32(body.encode()), 6, DIGITS + UPPER + LOWER)
    return make


def shaped(prefix, alphabet, count, suffix=""):
    return lambda rng: prefix + chars(rng, alphabet, count) + suffix


def github_fine_grained(rng):
    return f"github_pat_{chars(rng, ALNUM, 22)}_{chars(rng, ALNUM, 59)}"


def aws_key_id(rng, prefix="AKIA"):
    # The account number stands in bits 7 to 46 of the base32 text after the prefix: the first letter is Q to Z or A to P.
    return prefix + chars(rng, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16)


def aws_secret(rng):
    return b64(raw(rng, 30))


def azure_storage_key(rng):
    return b64(raw(rng, 64))


def azure_client_secret(rng):
    return chars(rng, ALNUM, 3) + rng.choice("78") + "Q~" + chars(rng, ALNUM + "-_.~", 33) + rng.choice(ALNUM)


def azure_sas(rng):
    signature = b64(raw(rng, 32)).replace("+", "%2B").replace("/", "%2F").replace("=", "%3D")
    return (f"sv=2022-11-02&ss=b&srt=sco&sp={rng.choice(['rl', 'rwdlac', 'racwdl', 'r'])}"
            f"&se=20{rng.randint(25, 29)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}T08:00:00Z"
            f"&st=2024-01-01T00:00:00Z&spr=https&sig={signature}")


def jwt(rng):
    header = {"alg": rng.choice(["RS256", "HS256", "ES256"]), "typ": "JWT"}
    issued = rng.randint(1_700_000_000, 1_770_000_000)
    claims = {"sub": chars(rng, HEX, 12), "iss": f"https://{chars(rng, LOWER, 7)}.example.net/", "iat": issued, "exp": issued + 3600}
    parts = [b64url(json.dumps(part, separators=(",", ":")).encode()) for part in (header, claims)]
    return ".".join(parts + [b64url(raw(rng, rng.choice([32, 64, 256])))])


def slack_bot(rng):
    return f"xoxb-{chars(rng, '123456789', 1)}{chars(rng, DIGITS, 11)}-{chars(rng, '123456789', 1)}{chars(rng, DIGITS, 12)}-{chars(rng, ALNUM, 24)}"


def slack_hook(rng):
    return f"https://hooks.slack.com/services/T{chars(rng, UPPER + DIGITS, 10)}/B{chars(rng, UPPER + DIGITS, 10)}/{chars(rng, ALNUM, 24)}"


def discord_hook(rng):
    return f"https://discord.com/api/webhooks/{rng.randint(10**17, 10**18)}/{chars(rng, URL_SAFE, 68)}"


def telegram(rng):
    return f"{rng.randint(10**9, 7 * 10**9)}:AA{chars(rng, URL_SAFE, 33)}"


def der_length(count):
    return bytes([0x82]) + count.to_bytes(2, "big")


def private_key(rng):
    kind = rng.choice(["RSA PRIVATE KEY", "PRIVATE KEY"])
    body = b"\x02\x01\x00\x02" + der_length(257) + b"\x00" + raw(rng, 256) + b"\x02\x03\x01\x00\x01" + raw(rng, 900)
    text = b64(b"\x30" + der_length(len(body)) + body)
    lines = [text[i:i + 64] for i in range(0, len(text), 64)]
    return "\n".join([f"-----BEGIN {kind}-----", *lines, f"-----END {kind}-----"])


def pypi(rng):
    # A macaroon: version 2, location field 'pypi.org', then the identifier.
    return "pypi-" + b64url(b"\x02\x01\x08pypi.org\x02\x24" + raw(rng, 70)[:70])


def grafana(rng):
    body = chars(rng, ALNUM, 32)
    return f"glsa_{body}_{zlib.crc32(('glsa_' + body).encode()).to_bytes(4, 'little').hex()}"


def bitbucket(rng):
    body = "ATBB" + chars(rng, ALNUM, 24)
    return body + f"{zlib.crc32(body.encode()):08X}"


def atlassian(rng):
    body = "ATATT3xFfGF0" + chars(rng, URL_SAFE, 171) + "="
    return body + f"{zlib.crc32(body.encode()):08X}"


def sendgrid(rng):
    return f"SG.{chars(rng, URL_SAFE, 22)}.{chars(rng, URL_SAFE, 43)}"


def terraform(rng):
    return f"{chars(rng, ALNUM, 14)}.atlasv1.{chars(rng, ALNUM, 67)}"


def openai(rng):
    return f"sk-proj-{chars(rng, URL_SAFE, 74)}T3BlbkFJ{chars(rng, URL_SAFE, 74)}"


def openai_legacy(rng):
    return f"sk-{chars(rng, ALNUM, 20)}T3BlbkFJ{chars(rng, ALNUM, 20)}"


def postman(rng):
    return f"PMAK-{chars(rng, HEX, 24)}-{chars(rng, HEX, 34)}"


def sentry_token(rng):
    claims = {"iat": 1_700_000_000 + rng.random(), "url": "https://sentry.io", "region_url": "https://us.sentry.io", "org": chars(rng, LOWER, 6)}
    return f"sntrys_{b64(json.dumps(claims).encode()).rstrip('=')}_{b64(raw(rng, 32)).rstrip('=')}"


def mailgun(rng):
    return f"key-{chars(rng, HEX, 32)}"


def twilio(rng):
    return f"SK{chars(rng, HEX, 32)}"


def notion(rng):
    return f"ntn_{chars(rng, DIGITS, 11)}{chars(rng, ALNUM, 35)}"


def doppler(rng):
    return f"dp.pt.{chars(rng, ALNUM, 43)}"


def google_refresh(rng):
    return f"1//0{chars(rng, DIGITS, 1)}{chars(rng, URL_SAFE, 80)}"


KINDS = {
    "databricks-token": (shaped("dapi", HEX, 32), ["DATABRICKS_TOKEN", "databricks_token", "token", "pat"], True),
    "databricks-oauth-secret": (shaped("dose", HEX, 32), ["DATABRICKS_CLIENT_SECRET", "client_secret"], True),
    "github-classic": (crc32_token("ghp_"), ["GITHUB_TOKEN", "gh_pat", "git_token"], True),
    "github-oauth": (crc32_token("gho_"), ["GITHUB_TOKEN", "oauth_token"], True),
    "github-app": (crc32_token("ghs_"), ["GH_TOKEN", "installation_token"], True),
    "github-fine-grained": (github_fine_grained, ["GITHUB_TOKEN", "gh_token"], True),
    "gitlab": (shaped("glpat-", URL_SAFE, 20), ["GITLAB_TOKEN", "gitlab_pat", "PRIVATE-TOKEN"], True),
    "npm": (crc32_token("npm_"), ["NPM_TOKEN", "_authToken"], True),
    "pypi": (pypi, ["TWINE_PASSWORD", "PYPI_TOKEN"], True),
    "aws-key-id": (aws_key_id, ["AWS_ACCESS_KEY_ID", "aws_access_key", "fs.s3a.access.key"], True),
    "aws-temporary-key-id": (lambda rng: aws_key_id(rng, "ASIA"), ["AWS_ACCESS_KEY_ID", "accessKeyId"], True),
    "aws-secret": (aws_secret, ["AWS_SECRET_ACCESS_KEY", "aws_secret_key", "fs.s3a.secret.key", "secretAccessKey"], False),
    "azure-storage-key": (azure_storage_key, ["AZURE_STORAGE_KEY", "AccountKey", "fs.azure.account.key.lake01.dfs.core.windows.net"], False),
    "azure-client-secret": (azure_client_secret, ["AZURE_CLIENT_SECRET", "client_secret", "fs.azure.account.oauth2.client.secret"], True),
    "gcp-api-key": (shaped("AIza", URL_SAFE, 35), ["GOOGLE_API_KEY", "maps_key"], True),
    "gcp-client-secret": (shaped("GOCSPX-", URL_SAFE, 28), ["client_secret", "GOOGLE_CLIENT_SECRET"], True),
    "gcp-refresh-token": (google_refresh, ["refresh_token"], False),
    "jwt": (jwt, ["access_token", "id_token", "bearer", "JWT"], True),
    "slack-bot-token": (slack_bot, ["SLACK_BOT_TOKEN", "slack_token"], True),
    "slack-webhook": (slack_hook, ["SLACK_WEBHOOK", "alert_url"], True),
    "discord-webhook": (discord_hook, ["DISCORD_WEBHOOK", "hook_url"], True),
    "telegram-bot-token": (telegram, ["TELEGRAM_BOT_TOKEN", "bot_token"], True),
    "stripe-live": (shaped("sk_live_", ALNUM, 24), ["STRIPE_SECRET_KEY", "stripe.api_key"], True),
    "stripe-restricted": (shaped("rk_live_", ALNUM, 99), ["STRIPE_KEY"], True),
    "square": (shaped("EAAA", URL_SAFE, 60), ["SQUARE_ACCESS_TOKEN"], False),
    "shopify": (shaped("shpat_", HEX, 32), ["SHOPIFY_TOKEN", "X-Shopify-Access-Token"], True),
    "sendgrid": (sendgrid, ["SENDGRID_API_KEY"], True),
    "mailgun": (mailgun, ["MAILGUN_API_KEY"], False),
    "mailchimp": (lambda rng: chars(rng, HEX, 32) + f"-us{rng.randint(1, 21)}", ["MAILCHIMP_API_KEY", "mailchimp_key"], False),
    "twilio": (twilio, ["TWILIO_API_KEY"], True),
    "openai-project": (openai, ["OPENAI_API_KEY", "openai.api_key"], True),
    "openai": (openai_legacy, ["OPENAI_API_KEY"], True),
    "anthropic": (shaped("sk-ant-api03-", URL_SAFE, 93, "AA"), ["ANTHROPIC_API_KEY"], True),
    "huggingface": (shaped("hf_", ALNUM, 34), ["HF_TOKEN", "HUGGING_FACE_HUB_TOKEN"], True),
    "private-key": (private_key, ["private_key", "PRIVATE_KEY", "ssh_key"], True),
    "grafana": (grafana, ["GRAFANA_TOKEN"], True),
    "bitbucket": (bitbucket, ["BITBUCKET_APP_PASSWORD"], True),
    "atlassian": (atlassian, ["JIRA_API_TOKEN", "ATLASSIAN_TOKEN"], True),
    "digitalocean": (shaped("dop_v1_", HEX, 64), ["DIGITALOCEAN_TOKEN"], True),
    "vault": (shaped("hvs.", URL_SAFE, 95), ["VAULT_TOKEN"], True),
    "terraform": (terraform, ["TFE_TOKEN"], True),
    "docker": (shaped("dckr_pat_", URL_SAFE, 27), ["DOCKER_TOKEN", "DOCKER_PASSWORD"], True),
    "linear": (shaped("lin_api_", ALNUM, 40), ["LINEAR_API_KEY"], True),
    "notion": (notion, ["NOTION_TOKEN"], True),
    "postman": (postman, ["POSTMAN_API_KEY"], True),
    "rubygems": (shaped("rubygems_", HEX, 48), ["GEM_HOST_API_KEY"], True),
    "newrelic": (shaped("NRAK-", UPPER + DIGITS, 27), ["NEW_RELIC_API_KEY"], True),
    "datadog": (shaped("", HEX, 32), ["DD_API_KEY", "datadog_api_key"], False),
    "pulumi": (shaped("pul-", HEX, 40), ["PULUMI_ACCESS_TOKEN"], True),
    "doppler": (doppler, ["DOPPLER_TOKEN"], True),
    "planetscale": (shaped("pscale_tkn_", URL_SAFE, 43), ["PLANETSCALE_TOKEN"], True),
    "supabase": (shaped("sbp_", HEX, 40), ["SUPABASE_ACCESS_TOKEN"], True),
    "sentry": (sentry_token, ["SENTRY_AUTH_TOKEN"], True),
    "figma": (shaped("figd_", URL_SAFE, 40), ["FIGMA_TOKEN"], True),
    "airtable": (lambda rng: f"pat{chars(rng, ALNUM, 14)}.{chars(rng, HEX, 64)}", ["AIRTABLE_TOKEN"], True),
    "age": (shaped("AGE-SECRET-KEY-1", "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L", 58), ["SOPS_AGE_KEY"], True),
    "groq": (shaped("gsk_", ALNUM, 52), ["GROQ_API_KEY"], True),
    "tailscale": (lambda rng: f"tskey-auth-{chars(rng, ALNUM, 12)}CNTRL-{chars(rng, ALNUM, 32)}", ["TS_AUTHKEY"], True),
}
