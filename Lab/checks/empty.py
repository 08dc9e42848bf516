"""Fills an empty lab with the official SDK and boto3, and waits until its audit log lies in the bucket made for it.

Usage: empty.py lab.json.
"""
import json
import os
import sys
import urllib.request

import boto3
from botocore.config import Config
from databricks.sdk import AccountClient, WorkspaceClient
from databricks.sdk.service import billing, catalog, iam, provisioning

lab = json.load(open(sys.argv[1], encoding="utf-8"))
for name in list(os.environ):
    if name.startswith("AWS_"):
        del os.environ[name]


def client(service):
    return boto3.client(service, endpoint_url=lab["ministack"], region_name="us-east-1", aws_access_key_id="test",
                        aws_secret_access_key="test", config=Config(s3={"addressing_style": "path"}))


def expect(condition, text):
    if not condition:
        sys.exit(f"not as expected: {text}")


s3, roles = client("s3"), client("iam")
expect(s3.list_buckets()["Buckets"] == [], "no buckets yet")
account = AccountClient(host=lab["account_host"], account_id=lab["account_id"], **lab["admin"])
space = WorkspaceClient(host=lab["workspaces"][0]["host"], **lab["admin"])
expect(list(account.log_delivery.list()) == [], "no delivery yet")

s3.create_bucket(Bucket="company-logs")
sender = "arn:aws:iam::414351767826:role/SaasUsageDeliveryRole-prod-IAMRole-3PLHICCRR1TK"
made = roles.create_role(RoleName="logs", AssumeRolePolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [{
    "Effect": "Allow", "Principal": {"AWS": sender}, "Action": "sts:AssumeRole",
    "Condition": {"StringEquals": {"sts:ExternalId": lab["account_id"]}}}]}))["Role"]["Arn"]
credentials = account.credentials.create(credentials_name="logs", aws_credentials=provisioning.CreateCredentialAwsCredentials(
    sts_role=provisioning.CreateCredentialStsRole(role_arn=made)))
storage = account.storage.create(storage_configuration_name="logs",
                                 root_bucket_info=provisioning.RootBucketInfo(bucket_name="company-logs"))
config = account.log_delivery.create(billing.CreateLogDeliveryConfigurationParams(
    log_type=billing.LogType.AUDIT_LOGS, output_format=billing.OutputFormat.JSON, delivery_path_prefix="audit",
    credentials_id=credentials.credentials_id, storage_configuration_id=storage.storage_configuration_id)).log_delivery_configuration

person = account.users.create(user_name="new.person@company.example", display_name="New Person")
group = account.groups.create(display_name="readers", members=[iam.ComplexValue(value=person.id)])
account.workspace_assignment.update(lab["workspaces"][0]["id"], int(group.id), permissions=[iam.WorkspacePermission.USER])
space.catalogs.create(name="company")
space.schemas.create(name="sales", catalog_name="company")
space.grants.update("catalog", "company", changes=[catalog.PermissionsChange(principal="readers", add=[catalog.Privilege.USE_CATALOG])])


def deliver():
    request = urllib.request.Request(lab["account_host"] + "/_lab/deliver", data=b"{}", method="POST")
    return json.load(urllib.request.urlopen(request, timeout=30))["files"]


def status():
    return account.log_delivery.get(config.config_id).log_delivery_configuration.log_delivery_status


deliver()
expect(status().status.value == "USER_FAILURE", f"a role that may not write: {status()}")
roles.put_role_policy(RoleName="logs", PolicyName="write", PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [{
    "Effect": "Allow", "Action": ["s3:PutObject", "s3:PutObjectAcl"], "Resource": "arn:aws:s3:::company-logs/audit/*"}]}))
expect(deliver() > 0 and status().status.value == "SUCCEEDED", f"a role that may: {status()}")
keys = [one["Key"] for one in s3.list_objects_v2(Bucket="company-logs")["Contents"]]
actions = set()
for key in keys:
    expect(key.startswith("audit/workspaceId="), key)
    for line in s3.get_object(Bucket="company-logs", Key=key)["Body"].read().splitlines():
        actions.add(json.loads(line)["actionName"])
expect({"createCatalog", "createSchema", "updatePermissions", "createGroup", "updatePermissionAssignment"} <= actions, f"nothing is lost: {actions}")
print("ok", len(keys), "files")
