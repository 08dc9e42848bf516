"""Compares what `discover --posture` kept of a running lab's AWS account with what botocore reads there.

Usage: posture.py lab.json STATE-DIRECTORY. Prints what differs; exit code 1 where anything does.
"""
import glob
import json
import sqlite3
import sys

import boto3
from botocore.exceptions import ClientError

lab = json.load(open(sys.argv[1], encoding="utf-8"))
keys = lab["aws_keys"]["trailwarden-posture"]
store = sqlite3.connect(glob.glob(sys.argv[2] + "/*.db")[0])


def client(name):
    return boto3.client(
        name,
        endpoint_url=lab["ministack"],
        aws_access_key_id=keys["id"],
        aws_secret_access_key=keys["secret"],
        region_name="us-east-1",
    )


def ours(asset, aspect):
    row = store.execute(
        "SELECT isUnknown, value FROM estateReading WHERE asset = ? AND aspect = ? ORDER BY posture DESC", (asset, aspect)
    ).fetchone()
    if row is None:
        return "never read"
    if row[0]:
        return "unknown: " + row[1].decode()
    return json.loads(row[1]) if row[1] else None


# Aspect, the call of boto3, and the part of its answer that is the document.
calls = [
    ("s3.acl", "get_bucket_acl", lambda r: r),
    ("s3.lifecycle", "get_bucket_lifecycle_configuration", lambda r: {"Rules": r["Rules"]}),
    ("s3.encryption", "get_bucket_encryption", lambda r: r["ServerSideEncryptionConfiguration"]),
    ("s3.versioning", "get_bucket_versioning", lambda r: r if "Status" in r else None),
    ("s3.logging", "get_bucket_logging", lambda r: r.get("LoggingEnabled")),
    ("s3.replication", "get_bucket_replication", lambda r: r["ReplicationConfiguration"]),
    ("s3.notification", "get_bucket_notification_configuration", lambda r: r),
    ("s3.public-access-block", "get_public_access_block", lambda r: r["PublicAccessBlockConfiguration"]),
    ("s3.ownership", "get_bucket_ownership_controls", lambda r: r["OwnershipControls"]["Rules"][0]),
    ("s3.object-lock", "get_object_lock_configuration", lambda r: r["ObjectLockConfiguration"]),
    ("s3.policy", "get_bucket_policy", lambda r: json.loads(r["Policy"])),
]
compared, different = 0, 0


def compare(name, expected, found):
    global compared, different
    compared += 1
    written = [json.dumps(value, sort_keys=True, default=str) for value in (expected, found)]
    if written[0] != written[1]:
        different += 1
        print(f"{name}\n  botocore: {written[0][:800]}\n  stored:   {written[1][:800]}")


s3 = client("s3")
for bucket in s3.list_buckets()["Buckets"]:
    for aspect, call, document in calls:
        try:
            answer = getattr(s3, call)(Bucket=bucket["Name"])
            answer.pop("ResponseMetadata")
            expected = document(answer)
        except ClientError:
            expected = None
        compare(f"{bucket['Name']} {aspect}", expected, ours(f"bucket:s3/{bucket['Name']}", aspect))

details = client("iam").get_account_authorization_details()
stored = ours("account:aws/123456789012", "iam.authorization-details")
for kind in ("UserDetailList", "GroupDetailList", "RoleDetailList"):
    read = json.loads(json.dumps(details[kind], default=lambda time: time.strftime("%Y-%m-%dT%H:%M:%SZ")))
    by_arn = {item["Arn"]: item for item in stored[kind]}
    for item in read:
        compare(item["Arn"], item, by_arn.get(item["Arn"]))
print(f"{compared} answers compared, {different} differ")
sys.exit(1 if different or compared < 100 else 0)
