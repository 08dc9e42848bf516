"""Looks at a running lab's AWS side with boto3: the log files are there, and policies decide who may read them.

Usage: aws_checks.py lab.json. Ends with status 1 at the first thing that is not as it should be.
"""
import json
import os
import sys

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

lab = json.load(open(sys.argv[1], encoding="utf-8"))
for name in list(os.environ):
    if name.startswith("AWS_"):
        del os.environ[name]


def client(service, key=None, server="ministack"):
    pair = {"id": "test", "secret": "test"} if key is None else key
    return boto3.client(service, endpoint_url=lab[server], region_name="us-east-1", aws_access_key_id=pair["id"],
                        aws_secret_access_key=pair["secret"], config=Config(s3={"addressing_style": "path"}))


def expect(condition, text):
    if not condition:
        sys.exit(f"not as expected: {text}")


def denied(call, text):
    try:
        call()
    except ClientError as error:
        expect(error.response["Error"]["Code"] == "AccessDenied", f"{text}: {error}")
        return
    sys.exit(f"was not denied: {text}")


keys = lab["aws_keys"]
posture, logs, intern = (client("s3", keys[name]) for name in ("trailwarden-posture", "trailwarden-logs", "intern"))
files = posture.list_objects_v2(Bucket="halden-audit-logs")["Contents"]
expect(all("audit/workspaceId=" in one["Key"] and "/date=" in one["Key"] for one in files), "the documented layout")
account = next(one["Key"] for one in files if "workspaceId=0/" in one["Key"])
denied(lambda: posture.get_object(Bucket="halden-audit-logs", Key=account), "content with the posture key")
lines = [json.loads(line) for line in logs.get_object(Bucket="halden-audit-logs", Key=account)["Body"].read().splitlines()]
expect(lines and all(line["version"] == "2.0" and line["workspaceId"] == 0 for line in lines), "the lines of a delivered file")
denied(lambda: intern.list_objects_v2(Bucket="halden-audit-logs"), "the intern's listing")
denied(lambda: logs.put_object(Bucket="halden-audit-logs", Key=account, Body=b""), "writing with the reading key")
dev = posture.list_objects_v2(Bucket="halden-audit-logs-dev")["Contents"]
expect({one["Key"].split("/")[0] for one in dev} == {"workspaceId=1204551100003"}, "the filter of the third delivery")
old = posture.list_objects_v2(Bucket="halden-old-logs")["Contents"]
expect(len(old) == 1, "nothing reaches the bucket that turns its role away")
siem = client("s3", {"id": "555566667777", "secret": "test"})
expect(siem.list_objects_v2(Bucket="halden-audit-logs")["KeyCount"] > 0, "the foreign account reads")
expect(json.loads(posture.get_bucket_policy(Bucket="halden-audit-logs")["Policy"])["Statement"], "the bucket policy")
expect(posture.get_bucket_replication(Bucket="halden-audit-logs")["ReplicationConfiguration"]["Rules"], "replication")
expect(posture.get_bucket_logging(Bucket="halden-audit-logs")["LoggingEnabled"]["TargetBucket"] == "halden-access-logs", "logging")
notified = posture.get_bucket_notification_configuration(Bucket="halden-audit-logs")
expect(notified["QueueConfigurations"], "the event notification")
inventories = client("s3", server="moto").list_bucket_inventory_configurations(Bucket="halden-audit-logs")
expect(inventories["InventoryConfigurationList"], "the inventory")
roles = client("iam", keys["trailwarden-posture"]).get_account_authorization_details()["RoleDetailList"]
expect("siem-reader" in {role["RoleName"] for role in roles}, "roles")
print("ok", len(files), "log files")
