"""Tries what `trailwarden permissions required` prints on a running lab: users who hold that policy and nothing else.

Usage: permissions.py lab.json TRAILWARDEN. For each use a user of ministack (AUTH=true) gets the printed policy: `doctor` finds
nothing missing, `discover --posture` is refused nothing, and every log bucket can be listed and read. Then one action is taken out of it, and `doctor` names
that action. For Databricks a service principal gets the printed grants, one of which is taken back. Prints each problem;
ends with status 1 if there is any.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError
from databricks.sdk import AccountClient, WorkspaceClient
from databricks.sdk.service import iam as roles
from databricks.sdk.service import sql

lab = json.load(open(sys.argv[1], encoding="utf-8"))
binary = sys.argv[2]
state = pathlib.Path(os.path.abspath(sys.argv[1])).parent
BUCKETS = ["halden-audit-logs", "halden-audit-logs-dev", "halden-old-logs"]
# One action of each use that ministack enforces.
TAKEN = {"assess": "s3:GetBucketPolicy", "scan": "s3:ListBucket", "fix": "s3:PutBucketPolicy"}
problems = []
iam = boto3.client("iam", endpoint_url=lab["ministack"], region_name="us-east-1", aws_access_key_id="test",
                   aws_secret_access_key="test")


def run(*command, environment=None):
    return subprocess.run([binary, *command], env=environment, capture_output=True, text=True)


def printed(use, *options):
    answer = run("permissions", "required", "--for", use, *options)
    if answer.returncode:
        sys.exit(f"permissions required --for {use}: {answer.stderr}")
    return answer.stdout


class Holder:
    """A user with one policy, and a configuration that uses it. Changes are simulated with the lab's posture credential."""

    def __init__(self, use, policy):
        self.name = name = f"required-{use}"
        iam.create_user(UserName=name)
        self.grant(policy)
        key = iam.create_access_key(UserName=name)["AccessKey"]
        self.key = (key["AccessKeyId"], key["SecretAccessKey"])
        self.folder = pathlib.Path(tempfile.mkdtemp(dir=state))
        (self.folder / "credentials").write_text(
            (state / "aws-credentials").read_text() + f"\n[required]\naws_access_key_id = {self.key[0]}\naws_secret_access_key = {self.key[1]}\n")
        profiles = (state / "aws-config").read_text()
        own = profiles.split("[profile lab-intern]")[0].replace("[profile lab]", "[profile required]")
        (self.folder / "config").write_text(profiles + "\n" + own)
        text = (state / "trailwarden.yml").read_text().replace("profile: lab\n", "profile: required\n")
        for profile in ("fix",) if use == "fix" else ("posture", "logs", "fix"):
            text = text.replace(f": lab-trailwarden-{profile}\n", ": required\n")
        (self.folder / "trailwarden.yml").write_text(text)
        self.environment = os.environ | {key: str(value) for key, value in lab["environment"].items()} | {
            "AWS_CONFIG_FILE": str(self.folder / "config"), "AWS_PROFILE": "required", "HOME": str(self.folder),
            "AWS_SHARED_CREDENTIALS_FILE": str(self.folder / "credentials"),
            "TRAILWARDEN_STATE": str(self.folder / "state"),
        }

    def grant(self, policy):
        iam.put_user_policy(UserName=self.name, PolicyName="required", PolicyDocument=json.dumps(policy))

    def run(self, *command):
        return run(*command, "--config", str(self.folder / "trailwarden.yml"), environment=self.environment)

    def missing(self, use):
        answer = self.run("doctor", "--for", use, "--output", "json")
        if answer.returncode not in (0, 3):
            sys.exit(f"doctor --for {use}: {answer.returncode}\n{answer.stderr}")
        checks = json.loads(answer.stdout)["checks"]
        if not any(check["state"] == "held" and ":" in check["permission"] for check in checks):
            problems.append(f"{use}: doctor holds nothing of AWS")
        return {check["permission"]: check.get("reason", "") for check in checks if check["state"] == "missing"}


def without(policy, action):
    statements = []
    for statement in policy["Statement"]:
        left = [each for each in statement["Action"] if each != action]
        if left:
            statements.append(statement | {"Action": left})
    return policy | {"Statement": statements}


def read_logs(holder):
    """What the monitor does with the credential for logs."""
    s3 = boto3.client("s3", endpoint_url=lab["ministack"], region_name="us-east-1", aws_access_key_id=holder.key[0],
                      aws_secret_access_key=holder.key[1], config=Config(s3={"addressing_style": "path"}))
    read = 0
    for bucket in BUCKETS:
        try:
            for found in s3.list_objects_v2(Bucket=bucket, MaxKeys=1).get("Contents", []):
                s3.get_object(Bucket=bucket, Key=found["Key"])["Body"].read()
                read += 1
        except ClientError as error:
            problems.append(f"scan: s3://{bucket}: {error}")
    if not read:
        problems.append("scan: no delivered file was there to be read")


def aws():
    for use in ("assess", "scan", "fix"):
        named = [part for bucket in BUCKETS for part in ("--bucket", bucket)] if use != "assess" else []
        policy = json.loads(printed(use, "--format", "iam", *named))
        holder = Holder(use, policy)
        for permission, reason in holder.missing(use).items():
            problems.append(f"{use}: with all that is printed, doctor misses {permission}: {reason}")
        if use == "assess":
            found = holder.run("discover", "--posture", "--output", "json", "--no-progress")
            for unknown in json.loads(found.stdout)["unknowns"]:
                if unknown["reason"] in ("forbidden", "unauthenticated"):
                    problems.append(f"discover: {unknown['question']}: {unknown['detail']}")
        if use == "scan":
            read_logs(holder)
        holder.grant(without(policy, TAKEN[use]))
        if TAKEN[use] not in holder.missing(use):
            problems.append(f"{use}: without {TAKEN[use]}, doctor does not miss it")


def databricks():
    """The grants of `scan`, as printed, to a service principal that may do nothing else."""
    account = AccountClient(host=lab["account_host"], account_id=lab["account_id"], **lab["admin"])
    workspace = lab["workspaces"][0]
    admin = WorkspaceClient(host=workspace["host"], **lab["admin"])
    robot = account.service_principals.create(display_name="required", active=True)
    secret = account.service_principal_secrets.create(int(robot.id)).secret
    account.workspace_assignment.update(workspace["id"], int(robot.id), permissions=[roles.WorkspacePermission.USER])
    name = robot.application_id

    def statement(text):
        answer = admin.statement_execution.execute_statement(text, workspace["warehouse"], wait_timeout="10s")
        if answer.status.state != sql.StatementState.SUCCEEDED:
            problems.append(f"{text}: {answer.status.error}")

    grants = [line.rstrip(";") for line in printed("scan", "--format", "databricks").splitlines() if line.startswith("GRANT")]
    for grant in grants:
        statement(grant.replace("TRAILWARDEN_APPLICATION_ID", name))
    own = WorkspaceClient(host=workspace["host"], client_id=name, client_secret=secret)

    def reads():
        answer = own.statement_execution.execute_statement(
            "SELECT count(*) FROM system.access.audit", workspace["warehouse"], wait_timeout="10s")
        return answer.status.state == sql.StatementState.SUCCEEDED

    if not grants:
        problems.append("scan prints no grant")
    if not reads():
        problems.append("with the grants that scan prints, system.access.audit cannot be read")
    last = next(grant for grant in reversed(grants) if "SELECT" in grant)
    statement(last.replace("GRANT", "REVOKE", 1).replace(" TO ", " FROM ").replace("TRAILWARDEN_APPLICATION_ID", name))
    if reads():
        problems.append(f"'{last}' is not needed")


aws()
databricks()
print("\n".join(problems) or "what is printed is enough, and nothing of what was tried is too much")
sys.exit(1 if problems else 0)
