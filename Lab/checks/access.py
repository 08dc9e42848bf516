"""Tries what `trailwarden access` says on a running lab, with each principal's own credential.

Usage: access.py lab.json TRAILWARDEN [SEED]. Makes up users, roles and buckets in ministack and service principals, groups
and grants in the Databricks emulator, asks trailwarden for each verdict, and then does what the verdict is about. Prints
one line for each disagreement and a summary; ends with status 1 if there is any.

Left out, since the emulator does not have it: NotPrincipal with Deny, policy variables, access points, SCPs.
"""
import json
import os
import random
import subprocess
import sys
import time

import boto3
from botocore import UNSIGNED
from botocore.config import Config
from botocore.exceptions import ClientError
from databricks.sdk import AccountClient, WorkspaceClient
from databricks.sdk.errors import DatabricksError
from databricks.sdk.service import catalog, iam, sql

lab = json.load(open(sys.argv[1], encoding="utf-8"))
binary = sys.argv[2]
seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
state = os.path.dirname(os.path.abspath(sys.argv[1]))
account_id = "123456789012"
choice = random.Random(seed)
problems = []
tried = {"yes": 0, "no": 0, "unknown": 0}


def ask(location, refresh=False):
    """Verdicts of every capability: {capability: {principal: (verdict, direct)}}."""
    command = [binary, "access", "who", location, "--all", "--output", "json", "--no-progress", "--config",
               os.path.join(state, "trailwarden.yml"), "--state", os.path.join(state, f"access-{seed}")]
    environment = os.environ | {key: str(value) for key, value in lab["environment"].items()}
    run = subprocess.run(command + (["--refresh"] if refresh else []), env=environment, capture_output=True, text=True)
    if run.returncode not in (0, 3):
        sys.exit(f"{' '.join(command)}: {run.returncode}\n{run.stderr}")
    return {audience["capability"]: {member["principal"]: (member["verdict"], member.get("direct", False))
                                     for member in audience["members"]}
            for audience in json.loads(run.stdout)["audiences"]}


def judge(what, principal, verdicts, can):
    """Compares a verdict with what happened. A right that one would first have to give oneself is not there yet."""
    verdict, direct = verdicts.get(principal, ("no", False))
    if verdict == "unknown":
        tried["unknown"] += 1
        return
    expected = verdict == "yes" and direct
    tried["yes" if expected else "no"] += 1
    if expected != can:
        problems.append(f"{what}: {principal} {'can' if can else 'cannot'}, the verdict is {verdict}"
                        f"{'' if direct or verdict == 'no' else ' after giving it to itself'}")


# AWS

def client(service, key="test", secret="test", token=None, **more):
    config = Config(s3={"addressing_style": "path"}, retries={"max_attempts": 2}, **more)
    return boto3.client(service, endpoint_url=lab["ministack"], region_name="us-east-1", aws_access_key_id=key,
                        aws_secret_access_key=secret, aws_session_token=token, config=config)


def document(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def random_statement(bucket, principals=None):
    resources = [f"arn:aws:s3:::{bucket}/*", f"arn:aws:s3:::{bucket}", "*", f"arn:aws:s3:::{bucket}/audit/*"]
    if principals is not None:
        resources.remove("*")
    statement = {
        "Effect": "Deny" if choice.random() < 0.25 else "Allow",
        "Action": choice.choice(["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:*", "s3:Get*", "s3:*Object"]),
        "Resource": choice.sample(resources, choice.randint(1, 2)),
    }
    if principals is not None:
        statement["Principal"] = choice.choice(principals)
    return statement


KEYS = ["workspaceId=0/date=2026-01-01/auditlogs_sample.json", "audit/sample.json"]


def can(call):
    try:
        call()
        return True
    except ClientError as error:
        if error.response["ResponseMetadata"]["HTTPStatusCode"] not in (401, 403):
            raise
        return False


def try_bucket(root, name, who, s3, verdicts):
    def body():
        for key in KEYS:
            root.put_object(Bucket=name, Key=key, Body=b"{}\n")

    judge(f"read s3://{name}", who, verdicts["read"], any(
        can(lambda key=key: s3.get_object(Bucket=name, Key=key)) for key in KEYS))
    judge(f"alter s3://{name}", who, verdicts["alter"], any(
        [can(lambda key=key: s3.put_object(Bucket=name, Key=key, Body=b"{}\n")) for key in KEYS]))
    rule = {"Rules": [{"ID": "x", "Status": "Enabled", "Filter": {"Prefix": "none/"}, "Expiration": {"Days": 9999}}]}
    removed = [can(lambda key=key: s3.delete_object(Bucket=name, Key=key)) for key in KEYS]
    expires = can(lambda: s3.put_bucket_lifecycle_configuration(Bucket=name, LifecycleConfiguration=rule))
    judge(f"delete s3://{name}", who, verdicts["delete"], any(removed) or expires)
    body()
    if expires:
        root.delete_bucket_lifecycle(Bucket=name)


def prove_buckets():
    root, people = client("s3"), client("iam")
    sts = client("sts")
    users = [f"p{seed}-user{number}" for number in range(5)]
    roles = [f"p{seed}-role{number}" for number in range(3)]
    buckets = [f"proof-{seed}-{number}" for number in range(3)]
    arns = {name: f"arn:aws:iam::{account_id}:{'user' if name in users else 'role'}/{name}" for name in users + roles}
    callers = {}
    for name in users:
        people.create_user(UserName=name)
        key = people.create_access_key(UserName=name)["AccessKey"]
        callers[arns[name]] = client("s3", key["AccessKeyId"], key["SecretAccessKey"])
    trust = document({"Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{account_id}:root"},
                      "Action": "sts:AssumeRole"})
    for name in roles:
        people.create_role(RoleName=name, AssumeRolePolicyDocument=trust)
    edge = people.create_policy(PolicyName=f"p{seed}-edge", PolicyDocument=document(
        {"Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "*"}))["Policy"]["Arn"]
    for name in users + roles:
        text = document(*[random_statement(choice.choice(buckets)) for _ in range(choice.randint(0, 3))])
        if json.loads(text)["Statement"]:
            if name in users:
                people.put_user_policy(UserName=name, PolicyName="own", PolicyDocument=text)
            else:
                people.put_role_policy(RoleName=name, PolicyName="own", PolicyDocument=text)
    people.put_user_permissions_boundary(UserName=users[0], PermissionsBoundary=edge)
    for name in roles:
        answer = sts.assume_role(RoleArn=arns[name], RoleSessionName="proof")["Credentials"]
        callers[arns[name]] = client("s3", answer["AccessKeyId"], answer["SecretAccessKey"], answer["SessionToken"])
    callers["everyone"] = client("s3", signature_version=UNSIGNED)
    principals = ["*", {"AWS": "*"}, {"AWS": f"arn:aws:iam::{account_id}:root"}] + [
        {"AWS": arns[name]} for name in users + roles]
    for name in buckets:
        root.create_bucket(Bucket=name)
        root.delete_public_access_block(Bucket=name)
        for key in KEYS:
            root.put_object(Bucket=name, Key=key, Body=b"{}\n")
        statements = [random_statement(name, principals) for _ in range(choice.randint(0, 4))]
        # The one who tries has to be able to set the scene anew.
        statements = [statement for statement in statements
                      if not (statement["Effect"] == "Deny" and statement["Principal"] in principals[:3])]
        if statements:
            root.put_bucket_policy(Bucket=name, Policy=document(*statements))
        if choice.random() < 0.3:
            root.put_public_access_block(Bucket=name, PublicAccessBlockConfiguration={
                "BlockPublicAcls": True, "IgnorePublicAcls": True, "BlockPublicPolicy": True,
                "RestrictPublicBuckets": True})
    for number, name in enumerate(buckets):
        verdicts = ask(f"s3://{name}", refresh=number == 0)
        for who, s3 in callers.items():
            try_bucket(root, name, who, s3, verdicts)


# Databricks

def prove_grants():
    admin = lab["admin"]
    account = AccountClient(host=lab["account_host"], account_id=lab["account_id"], **admin)
    space = next(item for item in lab["workspaces"] if item["name"] == "halden-prod")
    owner = WorkspaceClient(host=space["host"], **admin)
    robots, secrets = [], {}
    for number in range(6):
        made = account.service_principals.create(display_name=f"p{seed}-robot{number}")
        secret = account.service_principal_secrets.create(service_principal_id=int(made.id))
        robots.append(made)
        secrets[made.application_id] = secret.secret
    groups = []
    for number in range(4):
        members = choice.sample(robots, 2) + (choice.sample(groups, 1) if groups else [])
        groups.append(account.groups.create(display_name=f"p{seed}-group{number}",
                                            members=[iam.ComplexValue(value=member.id) for member in members]))
    everyone = account.groups.create(display_name=f"p{seed}-robots",
                                     members=[iam.ComplexValue(value=robot.id) for robot in robots])
    assigned = robots[:5]
    for robot in assigned:
        account.workspace_assignment.update(workspace_id=space["id"], principal_id=int(robot.id),
                                            permissions=[iam.WorkspacePermission.USER])
    owner.permissions.update("warehouses", space["warehouse"], access_control_list=[
        iam.AccessControlRequest(group_name="users", permission_level=iam.PermissionLevel.CAN_USE)])
    names = [robot.application_id for robot in robots] + [group.display_name for group in groups]
    places = [("catalog", "system", ["USE_CATALOG"]), ("schema", "system.access", ["USE_SCHEMA", "SELECT"]),
              # Not MANAGE: who holds it can grant itself the rest, so the verdict is yes and the first try is refused.
              ("table", "system.access.audit", ["SELECT"])]
    for _ in range(10):
        kind, name, privileges = choice.choice(places)
        change = catalog.PermissionsChange(principal=choice.choice(names),
                                           add=[catalog.Privilege(choice.choice(privileges))])
        owner.grants.update(kind, name, changes=[change])
    del everyone
    verdicts = ask("system.access.audit", refresh=True)["read"]
    for robot in robots:
        judge("read system.access.audit", robot.application_id, verdicts,
              reads(space, robot.application_id, secrets[robot.application_id]))


# The table itself, and the small company's view over it, which reads with the rights of its owner.
DOORS = ("SELECT action_name FROM system.access.audit LIMIT 1", "SELECT * FROM main.default.login_overview LIMIT 1")


def reads(space, application, secret):
    """Whether the audit events can be read, through any door."""
    return any(succeeds(space, application, secret, statement) for statement in DOORS)


def succeeds(space, application, secret, statement):
    try:
        caller = WorkspaceClient(host=space["host"], client_id=application, client_secret=secret)
        answer = caller.statement_execution.execute_statement(warehouse_id=space["warehouse"], statement=statement)
        return answer.status.state == sql.StatementState.SUCCEEDED
    except (DatabricksError, ValueError):
        # Who is not of the workspace gets no token for it.
        return False


started = time.monotonic()
prove_buckets()
prove_grants()
for problem in problems:
    print("DISAGREES", problem)
total = sum(tried.values())
print(f"seed {seed}: {total} verdicts tried in {time.monotonic() - started:.0f} s: {tried['yes']} can, {tried['no']} cannot, "
      f"{tried['unknown']} unknown; {len(problems)} disagree")
sys.exit(1 if problems or not tried["yes"] or not tried["no"] else 0)
