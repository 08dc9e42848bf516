"""Fills the AWS emulators from the description that the lab writes: one function for each kind of thing.

What ministack enforces goes there; what it lacks (account-level public access block, access points, inventory lists,
backup vault locks, organizations) goes to moto. See docs/lab.md.
"""
import json
from concurrent.futures import ThreadPoolExecutor

from botocore.exceptions import ClientError


def fill(servers, description):
    """Makes everything of the description; answers how many of each kind and the access keys made."""
    counts = {}
    keys = {}
    steps = [("roles", role), ("users", user), ("keys", kms_key), ("buckets", bucket), ("bucket_settings", None),
             ("topics", topic), ("access_points", access_point), ("inventories", inventory), ("vaults", vault),
             ("trails", trail), ("account_blocks", account_block), ("organization", organization)]
    context = Context(servers, description, keys)
    for name, make in steps:
        if name == "bucket_settings":
            # After all buckets exist: they name each other.
            parallel(lambda item: settings(context, item), description.get("buckets", []))
            continue
        items = description.get(name, [])
        if name == "buckets":
            parallel(lambda item: make(context, item), items)
        else:
            for item in items:
                make(context, item)
        counts[name] = len(items)
    return {"counts": counts, "access_keys": keys}


class Context:
    def __init__(self, servers, description, keys):
        self.servers = servers
        self.description = description
        self.access_keys = keys
        self.cache = {}
        self.kms = {}

    def client(self, service, server="ministack", account=None):
        place = (service, server, account)
        if place not in self.cache:
            self.cache[place] = self.servers.client(service, server, account)
        return self.cache[place]


def parallel(work, items):
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, items))


def document(value):
    return json.dumps(value, separators=(",", ":"))


def role(context, item):
    iam = context.client("iam", account=item.get("account"))
    iam.create_role(RoleName=item["name"], AssumeRolePolicyDocument=document(item["trust"]))
    for name, policy in item.get("policies", {}).items():
        iam.put_role_policy(RoleName=item["name"], PolicyName=name, PolicyDocument=document(policy))


def user(context, item):
    iam = context.client("iam", account=item.get("account"))
    iam.create_user(UserName=item["name"])
    for name, policy in item.get("policies", {}).items():
        iam.put_user_policy(UserName=item["name"], PolicyName=name, PolicyDocument=document(policy))
    if item.get("access_key"):
        made = iam.create_access_key(UserName=item["name"])["AccessKey"]
        context.access_keys[item["name"]] = {"id": made["AccessKeyId"], "secret": made["SecretAccessKey"]}


def kms_key(context, item):
    kms = context.client("kms", account=item.get("account"))
    made = kms.create_key(Description=item["alias"], Policy=document(item["policy"]))["KeyMetadata"]
    kms.create_alias(AliasName="alias/" + item["alias"], TargetKeyId=made["KeyId"])
    context.kms[item["alias"]] = made["Arn"]


def bucket(context, item):
    s3 = context.client("s3", account=item.get("account"))
    s3.create_bucket(Bucket=item["name"])
    if item.get("versioning"):
        s3.put_bucket_versioning(Bucket=item["name"], VersioningConfiguration={"Status": "Enabled"})
    if item.get("on_moto"):
        context.client("s3", "moto").create_bucket(Bucket=item["name"])


def settings(context, item):
    s3 = context.client("s3", account=item.get("account"))
    name = item["name"]
    if "public_access_block" in item:
        if item["public_access_block"] is None:
            s3.delete_public_access_block(Bucket=name)
        else:
            s3.put_public_access_block(Bucket=name, PublicAccessBlockConfiguration=item["public_access_block"])
    if "ownership" in item:
        s3.put_bucket_ownership_controls(
            Bucket=name, OwnershipControls={"Rules": [{"ObjectOwnership": item["ownership"]}]})
    if "policy" in item:
        s3.put_bucket_policy(Bucket=name, Policy=document(item["policy"]))
    if "kms" in item:
        s3.put_bucket_encryption(Bucket=name, ServerSideEncryptionConfiguration={"Rules": [{
            "ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "aws:kms", "KMSMasterKeyID": context.kms[item["kms"]]},
            "BucketKeyEnabled": True}]})
    if "logging" in item:
        s3.put_bucket_logging(Bucket=name, BucketLoggingStatus={"LoggingEnabled": {
            "TargetBucket": item["logging"]["bucket"], "TargetPrefix": item["logging"]["prefix"]}})
    if "replication" in item:
        s3.put_bucket_replication(Bucket=name, ReplicationConfiguration=item["replication"])
    if "lifecycle" in item:
        s3.put_bucket_lifecycle_configuration(Bucket=name, LifecycleConfiguration={"Rules": item["lifecycle"]})
    if "tags" in item:
        s3.put_bucket_tagging(Bucket=name, Tagging={"TagSet": [
            {"Key": key, "Value": value} for key, value in sorted(item["tags"].items())]})
    for thing in item.get("objects", []):
        s3.put_object(Bucket=name, Key=thing["key"], Body=thing["body"].encode())


def topic(context, item):
    account = item.get("account")
    if item["kind"] == "sqs":
        sqs = context.client("sqs", account=account)
        sqs.create_queue(QueueName=item["name"], Attributes={"Policy": document(item["policy"])})
    else:
        sns = context.client("sns", account=account)
        arn = sns.create_topic(Name=item["name"])["TopicArn"]
        sns.set_topic_attributes(TopicArn=arn, AttributeName="Policy", AttributeValue=document(item["policy"]))
    if "notifies" in item:
        context.client("s3").put_bucket_notification_configuration(
            Bucket=item["notifies"], NotificationConfiguration=item["configuration"])


def access_point(context, item):
    control = context.client("s3control", "moto")
    account = context.servers.account
    control.create_access_point(AccountId=account, Name=item["name"], Bucket=item["bucket"])
    if "policy" in item:
        control.put_access_point_policy(AccountId=account, Name=item["name"], Policy=document(item["policy"]))


def inventory(context, item):
    for server in ("ministack", "moto"):
        context.client("s3", server).put_bucket_inventory_configuration(
            Bucket=item["bucket"], Id=item["configuration"]["Id"], InventoryConfiguration=item["configuration"])


def vault(context, item):
    backup = context.client("backup", "moto")
    backup.create_backup_vault(BackupVaultName=item["name"])
    if "lock" in item:
        backup.put_backup_vault_lock_configuration(BackupVaultName=item["name"], **item["lock"])
    if "plan" in item:
        backup.create_backup_plan(BackupPlan=item["plan"])


def trail(context, item):
    client = context.client("cloudtrail")
    client.create_trail(Name=item["name"], S3BucketName=item["bucket"], IsMultiRegionTrail=True)
    client.put_event_selectors(TrailName=item["name"], AdvancedEventSelectors=item["selectors"])
    client.start_logging(Name=item["name"])


def account_block(context, item):
    context.client("s3control", "moto").put_public_access_block(
        AccountId=item["account"], PublicAccessBlockConfiguration=item["block"])


def organization(context, item):
    client = context.client("organizations", "moto")
    try:
        client.create_organization(FeatureSet="ALL")
    except ClientError as error:
        if error.response["Error"]["Code"] != "AlreadyInOrganizationException":
            raise
    for name in item.get("accounts", []):
        client.create_account(AccountName=name, Email=f"{name}@example.com")
    for policy in item.get("policies", []):
        client.create_policy(Name=policy["name"], Description=policy["name"], Type="SERVICE_CONTROL_POLICY",
                             Content=document(policy["content"]))
