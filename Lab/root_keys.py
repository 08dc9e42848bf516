"""Tells how many keys the root user has, which ministack counts as none.

A key that is made without the name of a user is the caller's own. ministack files it under 'default', and the lab makes
one without a name as the root user only. Source: AWS, IAM API reference, CreateAccessKey and GetAccountSummary.
"""
import re

OWNER = "default"
COUNT = re.compile(rb"(<key>AccountAccessKeysPresent</key><value>)\d+(</value>)")


def install(server):
    """Puts itself before ministack's summary of an account."""
    iam = server._get_module("iam")
    summarise = iam._IAM_HANDLERS["GetAccountSummary"]

    def summary(parameters):
        status, headers, body = summarise(parameters)
        has_keys = any(key["UserName"] == OWNER for key in iam._access_keys.values())
        raw = body if isinstance(body, bytes) else body.encode()
        told = COUNT.sub(rb"\g<1>%d\g<2>" % has_keys, raw)
        return status, headers, told

    iam._IAM_HANDLERS["GetAccountSummary"] = summary
