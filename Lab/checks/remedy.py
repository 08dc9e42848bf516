"""Contains, mends, proves and takes back the exposures of a running lab with `trailwarden`, as its users do.

Usage: remedy.py lab.json TRAILWARDEN [STORY...]; stories: everything, revoke, incident, isolate, regression, approval, choices, kill
(KILLS=200 kills with SIGKILL, SEED=1), and delivery for an empty lab. Prints what it looked at and ends with status 1 at the first
thing that is not as it should be.
"""
import datetime
import json
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
import urllib.request
import uuid

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError
from databricks.sdk import AccountClient, WorkspaceClient
from databricks.sdk.errors import DatabricksError
from databricks.sdk.service import catalog, iam

# Seconds a canary has. It arrives in two; a machine that runs many labs at once takes longer, and that is no fault here.
PATIENCE = ("--patience", "300")

lab = json.load(open(sys.argv[1], encoding="utf-8"))
binary = sys.argv[2]
stories = sys.argv[3:] or ["everything", "revoke", "incident", "regression"]
folder = os.path.dirname(os.path.abspath(sys.argv[1]))
configuration = os.path.join(folder, "trailwarden.yml")
state = os.path.join(folder, "remedy-state")
environment = os.environ | {key: str(value) for key, value in lab["environment"].items()}
for name in list(os.environ):
    if name.startswith("AWS_"):
        del os.environ[name]

account = AccountClient(host=lab["account_host"], account_id=lab["account_id"], **lab["admin"])
spaces = [WorkspaceClient(host=entry["host"], **lab["admin"]) for entry in lab["workspaces"]]


def expect(condition, text):
    if not condition:
        sys.exit(f"not as expected: {text}")


def warden(*arguments, status=(0,), extra=()):
    command = [binary, *arguments, "--config", configuration, "--state", state, *extra]
    run = subprocess.run(command, env=environment, capture_output=True, text=True)
    if run.returncode not in status:
        sys.exit(f"{' '.join(command)}: {run.returncode}\n{run.stdout[-4000:]}\n{run.stderr[-4000:]}")
    return run.stdout


def aws(service, server="ministack"):
    root = {"id": "test", "secret": "test"}
    key = lab["aws_keys"].get("trailwarden-fix", root) if server == "ministack" else root
    client = boto3.client(service, endpoint_url=lab[server], region_name="us-east-1", aws_access_key_id=key["id"],
                          aws_secret_access_key=key["secret"],
                          config=Config(s3={"addressing_style": "path"}, inject_host_prefix=False))
    if service == "s3control":
        client.meta.events.register("before-sign.s3-control.*", drop_account)
    return client


def drop_account(request, **_):
    scheme, rest = request.url.split("://", 1)
    host, path = rest.split("/", 1)
    head, _, tail = host.partition(".")
    if head.isdigit() and tail.startswith("127.0.0.1"):
        request.url = f"{scheme}://{tail}/{path}"


s3, roles, queues, trails = aws("s3"), aws("iam"), aws("sqs"), aws("cloudtrail")
log_buckets = ["halden-audit-logs", "halden-audit-logs-replica", "halden-audit-logs-dev", "halden-old-logs",
               "halden-access-logs", "halden-bi-exports", "halden-trail"]
DEFAULTS = {
    "enableDbfsFileBrowser": "false", "enableEnforceImdsV2": "false", "enableExportNotebook": "true",
    "enableFileStoreEndpoint": "true", "enableIpAccessLists": "false", "enableNotebookTableClipboard": "true",
    "enableResultsDownloading": "true", "enableUploadDataUis": "true", "enableVerboseAuditLogs": "false",
    "enableWebTerminal": "false", "enforceUserIsolation": "false", "maxTokenLifetimeDays": "0",
    "storeInteractiveNotebookResultsInCustomerAccount": "false",
}
SETTINGS = ["restrict_workspace_admins", "disable_legacy_access", "disable_legacy_dbfs", "sql_results_download",
            "dashboard_email_subscriptions", "aibi_dash_embed_ws_acc_policy", "shield_esm_enablement_ws_db"]


def asked(call, *names, **arguments):
    """What a call answers, without what changes by itself; None where there is nothing."""
    try:
        answer = call(**arguments)
    except (ClientError, DatabricksError) as error:
        return type(error).__name__ + ":" + re.sub(r"[0-9a-f-]{30,}|\d{4}-\d\d-\d\d\S*", "", str(error))[:60]
    answer.pop("ResponseMetadata", None)
    return json.loads(json.dumps({name: answer.get(name) for name in names} if names else answer, default=str))


def snapshot():
    """Policies, grants and settings of the estate, each under the name of the piece of state that holds it."""
    found = {}
    for bucket in log_buckets:
        for part, call in {
                "policy": s3.get_bucket_policy, "public-access": s3.get_public_access_block, "acl": s3.get_bucket_acl,
                "encryption": s3.get_bucket_encryption, "versioning": s3.get_bucket_versioning,
                "logging": s3.get_bucket_logging, "lifecycle": s3.get_bucket_lifecycle_configuration,
                "ownership": s3.get_bucket_ownership_controls, "lock": s3.get_object_lock_configuration,
                "replication": s3.get_bucket_replication, "notification": s3.get_bucket_notification_configuration,
        }.items():
            found[f"bucket-{part}:{bucket}"] = asked(call, Bucket=bucket)
    for role in roles.list_roles()["Roles"]:
        name = role["RoleName"]
        found[f"role-trust:{name}"] = role["AssumeRolePolicyDocument"]
        for policy in roles.list_role_policies(RoleName=name)["PolicyNames"]:
            found[f"role-policy:{name}#{policy}"] = roles.get_role_policy(RoleName=name, PolicyName=policy)["PolicyDocument"]
        found[f"role-attachments:{name}"] = roles.list_attached_role_policies(RoleName=name)["AttachedPolicies"]
    for url in queues.list_queues().get("QueueUrls", []):
        found[f"queue-policy:{url.rsplit('/')[-1]}"] = queues.get_queue_attributes(
            QueueUrl=url, AttributeNames=["Policy"]).get("Attributes")
    for trail in trails.describe_trails()["trailList"]:
        found[f"trail-validation:{trail['Name']}"] = trail.get("LogFileValidationEnabled")
        found[f"trail-selectors:{trail['Name']}"] = asked(trails.get_event_selectors, TrailName=trail["Name"])
    control = aws("s3control", "moto")
    found["account-public-access"] = asked(control.get_public_access_block, AccountId="123456789012")
    for point in control.list_access_points(AccountId="123456789012")["AccessPointList"]:
        found[f"access-point-policy:{point['Name']}"] = asked(
            control.get_access_point_policy, AccountId="123456789012", Name=point["Name"])
    for space, entry in zip(spaces, lab["workspaces"]):
        conf = space.workspace_conf.get_status(",".join(DEFAULTS)) or {}
        for key, default in DEFAULTS.items():
            found[f"workspace-conf:{entry['id']}/{key}"] = conf.get(key) or default
        for name in SETTINGS:
            answer = asked(lambda: space.api_client.do("GET", f"/api/2.0/settings/types/{name}/names/default"))
            if isinstance(answer, dict):
                answer.pop("etag", None)
            found[f"workspace-setting:{entry['id']}/{name}"] = answer
        found[f"address-lists:{entry['id']}"] = sorted(
            [item.label, str(item.list_type), sorted(item.ip_addresses or []), item.enabled]
            for item in space.ip_access_lists.list())
        found[f"assignments:{entry['id']}"] = sorted(
            [item.principal.principal_id, sorted(str(level) for level in item.permissions or [])]
            for item in account.workspace_assignment.list(entry["id"]))
        found[f"token-permissions:{entry['id']}"] = asked(
            lambda: space.api_client.do("GET", "/api/2.0/permissions/authorization/tokens"))
        found[f"tokens:{entry['id']}"] = sorted(token.token_id for token in space.token_management.list())
        for board in space.lakeview.list():
            path = f"/api/2.0/lakeview/dashboards/{board.dashboard_id}"
            found[f"published:{board.dashboard_id}"] = asked(
                lambda: space.api_client.do("GET", path + "/published"), "embed_credentials", "warehouse_id")
            found[f"object-permissions:{board.dashboard_id}"] = asked(
                lambda: space.api_client.do("GET", f"/api/2.0/permissions/dashboards/{board.dashboard_id}"))
    catalogs(found)
    for group in account.groups.list(attributes="id,displayName,members"):
        whole = account.groups.get(group.id)
        found[f"group:{whole.display_name}"] = sorted(member.value for member in whole.members or [])
    for user in account.users.list():
        found[f"user:{user.user_name}"] = [user.active, sorted(role.value for role in user.roles or [])]
    for delivery in account.log_delivery.list():
        found[f"delivery:{delivery.config_name}"] = str(delivery.status)
    return found


def catalogs(found):
    space = spaces[0]

    def grants(kind, name):
        answer = space.api_client.do("GET", f"/api/2.1/unity-catalog/permissions/{kind}/{name}")
        found[f"grant:{kind}:{name}"] = sorted(
            [entry["principal"], sorted(entry["privileges"])] for entry in answer.get("privilege_assignments", []))

    metastore = space.metastores.current().metastore_id
    found["recipient-token-lifetime"] = space.api_client.do("GET", f"/api/2.1/unity-catalog/metastores/{metastore}").get(
        "delta_sharing_recipient_token_lifetime_in_seconds")
    grants("metastore", metastore)
    for item in space.catalogs.list():
        grants("catalog", item.name)
        whole = space.catalogs.get(item.name)
        found[f"catalog:{item.name}"] = [whole.owner, str(whole.isolation_mode)]
        bindings = asked(lambda: space.api_client.do("GET", f"/api/2.1/unity-catalog/bindings/catalog/{item.name}"))
        found[f"bindings:{item.name}"] = bindings
        for schema in space.schemas.list(item.name):
            grants("schema", schema.full_name)
            for table in space.tables.list(item.name, schema.name):
                grants("table", table.full_name)
                found[f"owner:table:{table.full_name}"] = table.owner
            for volume in space.volumes.list(item.name, schema.name):
                grants("volume", volume.full_name)
    for location in space.external_locations.list():
        grants("external_location", location.name)
        found[f"read-only:external_location:{location.name}"] = bool(location.read_only)
    for credential in space.storage_credentials.list():
        grants("storage_credential", credential.name)
        found[f"read-only:storage_credential:{credential.name}"] = bool(credential.read_only)
    for share in space.shares.list_shares() if hasattr(space.shares, "list_shares") else space.shares.list():
        found[f"share:{share.name}"] = asked(
            lambda: space.api_client.do("GET", f"/api/2.1/unity-catalog/shares/{share.name}/permissions"))
        whole = space.shares.get(share.name, include_shared_data=True)
        found[f"share-objects:{share.name}"] = sorted(item.name for item in whole.objects or [])


class Canary(threading.Thread):
    """One harmless audited call a second; afterwards every one has to lie in a delivered file."""

    def __init__(self):
        super().__init__(daemon=True)
        self.ended, self.marks = threading.Event(), []

    def run(self):
        while not self.ended.is_set():
            mark = str(uuid.uuid4())
            try:
                account.log_delivery.get(mark)
            except DatabricksError:
                self.marks.append(mark)
            self.ended.wait(1)

    def lost(self, bucket="halden-audit-logs", prefix="audit/workspaceId=0/", seconds=60):
        """Marks that no file names after a while."""
        self.ended.set()
        self.join()
        missing, read = set(self.marks), {}
        # Late events come now.
        urllib.request.urlopen(urllib.request.Request(lab["account_host"] + "/_lab/deliver", method="POST")).read()
        for _ in range(seconds):
            for page in s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=prefix):
                for item in page.get("Contents", []):
                    if read.get(item["Key"]) == item["ETag"]:
                        continue
                    read[item["Key"]] = item["ETag"]
                    text = s3.get_object(Bucket=bucket, Key=item["Key"])["Body"].read().decode()
                    missing = {mark for mark in missing if mark not in text}
            if not missing:
                break
            time.sleep(1)
        return missing


def findings():
    text = warden("assess", status=(0, 3), extra=("--output", "json", "--no-progress"))
    return [finding for finding in json.loads(text)["findings"] if finding["state"] in ("open", "unverified")]


def plan(*arguments):
    path = os.path.join(folder, f"{uuid.uuid4()}.plan")
    warden("plan", *arguments, extra=("--out", path))
    return path, json.load(open(path, encoding="utf-8"))["plan"]


def everything():
    before, began = snapshot(), findings()
    canary = Canary()
    canary.start()
    gentle, first = plan("--all", "--reversible")
    expect(all(change["reversal"] == "full" for change in first["changes"]), "a reversible plan holds only what is")
    warden("apply", gentle, extra=PATIENCE, status=(0, 1))
    rest, second = plan("--all")
    warden("apply", rest, extra=("--allow-irreversible", *PATIENCE))
    _, third = plan("--all")
    expect(third["changes"] == [], f"changes are left: {[change['summary'] for change in third['changes']]}")
    after = findings()
    fixed = set(first["findings"]) | set(second["findings"])
    named = {entry.split(" on ", 1)[0] for entry in third["left_out"]}
    refused = [finding for finding in after if finding["fingerprint"] in fixed and finding["check"] not in named]
    expect(refused == [], f"still open: {[(finding['check'], finding['subject_name']) for finding in refused]}")
    silent = [finding for finding in after if finding["check"] not in named]
    expect(silent == [], f"neither closed nor left for a person: {[(f['check'], f['subject_name']) for f in silent]}")
    changed = len(first["changes"]) + len(second["changes"])
    print(f"{len(began)} open findings, {changed} changes, {len(after)} left for people")
    lost = canary.lost()
    expect(lost == set(), f"{len(lost)} of {len(canary.marks)} canaries did not arrive")
    print(f"{len(canary.marks)} canaries, one a second: all delivered")
    canary = Canary()
    canary.start()
    for made in (second, first):
        warden("rollback", made["id"], status=(0, 1))
    lost = canary.lost()
    expect(lost == set(), f"{len(lost)} of {len(canary.marks)} canaries did not arrive while all was taken back")
    print(f"{len(canary.marks)} canaries while all was taken back: all delivered")
    kept = {change["slot"] for made in (first, second) for change in made["changes"] if change["reversal"] != "full"}
    compare(before, snapshot(), kept)


def compare(before, after, kept):
    """Byte for byte the same, but for what the plan said would not come back."""
    words = {re.sub(r"[^a-z]", "", slot.split(":", 1)[0]): slot for slot in kept}
    for key in sorted(set(before) | set(after)):
        if before.get(key) == after.get(key):
            continue
        kind = re.sub(r"[^a-z]", "", key.split(":", 1)[0])
        said = any(kind in word or word in kind for word in words)
        expect(said, f"{key} was {before.get(key)} and is {after.get(key)}")
    print(f"rolled back: {len(before)} policies, grants and settings are as they were; "
          f"{len(kept)} changes could not be undone, as the plans said")


def revoke():
    """A service principal with a direct grant, a group in a group, ownership and a secret loses all of it."""
    space = spaces[1]
    person = account.service_principals.create(display_name="leaver job", active=True)
    secret = account.service_principal_secrets.create(person.id) if hasattr(account, "service_principal_secrets") else None
    secret = secret or account.api_client.do(
        "POST", f"/api/2.0/accounts/{lab['account_id']}/servicePrincipals/{person.id}/credentials/secrets")
    secret = secret["secret"] if isinstance(secret, dict) else secret.secret
    name = person.application_id
    inner = account.groups.create(display_name="leaver team", members=[iam.ComplexValue(value=person.id)])
    outer = next(group for group in account.groups.list() if group.display_name == "analysts")
    account.groups.patch(outer.id, operations=[iam.Patch(op=iam.PatchOp.ADD, path="members",
                                                         value=[{"value": inner.id}])],
                         schemas=[iam.PatchSchema.URN_IETF_PARAMS_SCIM_API_MESSAGES_2_0_PATCH_OP])
    account.workspace_assignment.update(lab["workspaces"][1]["id"], int(person.id), permissions=[iam.WorkspacePermission.USER])
    table = "finance.reporting.workspace_activity"
    for kind, securable, privilege in (("catalog", "finance", "USE_CATALOG"), ("schema", "finance.reporting", "USE_SCHEMA"),
                                       ("table", table, "SELECT")):
        space.api_client.do("PATCH", f"/api/2.1/unity-catalog/permissions/{kind}/{securable}",
                            body={"changes": [{"principal": name, "add": [privilege]}]})
    space.api_client.do("PATCH", "/api/2.1/unity-catalog/tables/main.default.login_overview", body={"owner": name})
    with open(os.path.join(folder, "databrickscfg"), "a", encoding="utf-8") as file:
        file.write(f"\n[leaver]\nhost = {lab['workspaces'][1]['host']}\nclient_id = {name}\nclient_secret = {secret}\n")
    setting(f"  owner: security\n  probes:\n    - principal: {name}\n      profile: leaver\n")
    own = WorkspaceClient(host=lab["workspaces"][1]["host"], client_id=name, client_secret=secret)
    expect(own.tables.get(table).full_name == table, "the principal reads it before")
    warden("access", "who", table, extra=("--refresh", "--no-progress"), status=(0, 3))
    where = ("permissions", "revoke", "--workspace-id", str(lab["workspaces"][1]["id"]), "--principal", name)
    shown = warden(*where)
    for word in ("path  ", "owner of table main.default.login_overview", "member of leaver team", "identity.remove-member",
                 "identity.remove-assignment", "token.delete-client-secret", "CANNOT BE UNDONE"):
        expect(word in shown, f"the plan says '{word}':\n{shown}")
    expect("keep all-staff out" not in shown, "the smallest set takes nothing from others")
    done = warden(*where, extra=("--apply", "--allow-irreversible"))
    expect("proved by fresh reads and by trying" in done, done)
    expect("unauthenticated" in done or "denied" in done, done)
    try:
        WorkspaceClient(host=lab["workspaces"][1]["host"], client_id=name, client_secret=secret).tables.get(table)
        sys.exit("the revoked principal still reads")
    except (DatabricksError, ValueError) as error:
        print(f"revoked principal: {str(error)[:60]}")


def setting(text):
    """Adds to the section 'remedy' of the configuration, which the lab writes last."""
    with open(configuration, "a", encoding="utf-8") as file:
        file.write(text)


def kept(check, place):
    """The states that the store has of a finding."""
    rows = sqlite3.connect(os.path.join(state, "trailwarden.db")).execute("SELECT state, value FROM finding").fetchall()
    found = [(word, json.loads(value)) for word, value in rows]
    return {word for word, finding in found if finding["check"] == check and place in finding["subjectName"]}


def incident():
    """From a finding to a closed incident, by plans."""
    findings()
    # That no action does it does not contain anything.
    for opening in (("something odd happened", "--severity", "high"), ("--finding", "aws-root-has-second-factor")):
        bare = warden("incident", "open", *opening).split()[0]
        command = [binary, "incident", "contain", bare, "--apply", "--config", configuration, "--state", state]
        run = subprocess.run(command, env=environment, capture_output=True, text=True)
        expect(run.returncode == 1 and "it is not settled" in run.stderr, f"{opening}: {run.returncode} {run.stderr}")
        expect(" detected " in warden("incident", "show", bare), "and it stays detected")
    setting("  contain: unattended\n  probes:\n    - principal: arn:aws:iam::123456789012:user/intern\n"
            "      aws_profile: lab-intern\n")
    # What everybody could read, somebody without a right of their own could.
    key, bucket = lab["aws_keys"]["intern"], "halden-audit-logs-replica"
    intern = boto3.client("s3", endpoint_url=lab["ministack"], region_name="us-east-1", aws_access_key_id=key["id"],
                          aws_secret_access_key=key["secret"], config=Config(s3={"addressing_style": "path"}))
    name = s3.list_objects_v2(Bucket=bucket, Prefix="audit/")["Contents"][0]["Key"]
    expect(intern.get_object(Bucket=bucket, Key=name)["Body"].read(1), "the intern reads what is public")
    opened = warden("incident", "open", extra=("--finding", "log-bucket-policy-not-public"))
    name = opened.split()[0]
    said = warden("incident", "contain", name, extra=("--apply",))
    taken = re.search(r"contained in ([\d.]+) s", said)
    expect(taken and float(taken.group(1)) < 60, said)
    print(taken.group(0))
    expect(f"tried  object of s3://{bucket} as arn:aws:iam::123456789012:user/intern: denied" in said, f"it is tried at once: {said}")
    warden("incident", "fix", name, extra=("--apply",))
    said = warden("incident", "verify", name, extra=PATIENCE).strip()
    print(said)
    states = kept("log-bucket-policy-not-public", bucket)
    expect(states == {"resolved"}, f"what was verified as closed is closed in every list: {states}")
    expect(f"object of s3://{bucket} as arn:aws:iam::123456789012:user/intern: denied" in said, "and is denied by trying")
    warden("incident", "assign", name, "ada@halden.example")
    warden("incident", "exposure", name, status=(0, 3))
    warden("incident", "close", name, extra=("--root-cause", "a test of replication was left open", "--impact",
                                             "see the exposure statement", "--resolution", "closed"))
    report = json.loads(warden("incident", "report", name, extra=("--format", "json")))
    readers = [reader["party"] for reader in report["exposure"]["couldRead"]]
    expect(any("everyone" in name or "anyone" in name for name in readers), f"the public could read: {readers}")
    expect(report["stage"] == "closed" and len(report["changes"]) == 2, f"the report is whole: {report['stage']}")
    facts = report["changes"][0]["facts"]
    expect(facts["before"] and facts["after"] and facts["plan"], "what was changed is on record")
    warden("evidence", "verify")


def approval():
    """Two people have to agree before something is contained: one is not two, and neither is a stranger."""
    accepted = next(item for item in findings() if item["check"] == "log-bucket-deletes-need-mfa")
    end = (datetime.date.today() + datetime.timedelta(days=30)).isoformat()
    warden("assess", "suppress", accepted["fingerprint"],
           extra=("--owner", "ada", "--reason", "bound until the audit", "--until", end))
    expect("finding.suppressed" in warden("evidence", "list", extra=("--kind", "finding.suppressed")),
           "who accepted a finding is on record")
    warden("assess", "unsuppress", accepted["fingerprint"][:12])
    keys = {}
    for name in ("ines", "ben", "stranger"):
        keys[name] = os.path.join(folder, f"{name}.key")
        public = warden("approve", "--make-key", keys[name]).strip()
        keys[name, "public"] = public
    people = "".join(f"    - name: {name}\n      key: {keys[name, 'public']}\n" for name in ("ines", "ben"))
    setting(f"  contain: two-person\n  approvers:\n{people}")

    def refused(arguments, words):
        command = [binary, *arguments, "--config", configuration, "--state", state]
        run = subprocess.run(command, env=environment, capture_output=True, text=True)
        expect(run.returncode == 1 and words in run.stderr, f"{arguments}: {run.returncode} {run.stderr}")

    what, path = "log-bucket-policy-not-public", os.path.join(folder, "contain.plan")
    before = snapshot()
    refused(("contain", what, "--apply"), "0 of 2 approvals")
    warden("contain", what, extra=("--out", path))
    refused(("apply", path), "0 of 2 approvals")
    warden("approve", path, extra=("--name", "ines", "--key", keys["ines"]))
    warden("approve", path, extra=("--name", "ines", "--key", keys["ines"]))
    refused(("apply", path), "1 of 2 approvals")
    refused(("approve", path, "--name", "ben", "--key", keys["stranger"]), "is no key of 'ben'")
    refused(("approve", path, "--name", "ben", "--key", keys["ines"]), "is no key of 'ben'")
    refused(("apply", path), "1 of 2 approvals")
    compare(before, snapshot(), set())
    warden("approve", path, extra=("--name", "ben", "--key", keys["ben"]))
    expect("applied" in warden("apply", path, extra=PATIENCE), "two people agreed")
    entries = warden("evidence", "list", extra=("--kind", "plan.approved"))
    print(entries.strip())


def regression():
    """Somebody opens again what was closed, and is named."""
    path, made = plan("--action", "workspace.stop-downloads", "--set", f"workspace={lab['workspaces'][1]['id']}")
    bucket, other = plan("--action", "s3.require-tls", "--set", "bucket=halden-old-logs")
    warden("apply", path)
    warden("apply", bucket, extra=("--no-verify",))
    expect("0 steps came undone" in warden("follow-up", extra=("--all",)), "what was done holds")
    stranger = WorkspaceClient(host=lab["workspaces"][1]["host"], token=lab["workspaces"][1]["token"])
    stranger.workspace_conf.set_status({"enableResultsDownloading": "true"})
    spaces[1].workspace_conf.set_status({"enableWebTerminal": "false"})
    intruder = boto3.client("s3", endpoint_url=lab["ministack"], region_name="us-east-1", aws_access_key_id="test",
                            aws_secret_access_key="test", config=Config(s3={"addressing_style": "path"}))
    intruder.delete_bucket_policy(Bucket="halden-old-logs")
    said = warden("follow-up", status=(1,), extra=("--all",))
    print(said.strip())
    # Who, by which event, when: the change of another key of the same workspace is not taken for it.
    named = re.search(r"workspace\.workspaceConfEdit by (\S+@\S+) from \S+ at \d{4}-", said)
    expect(named is not None and named.group(1) == stranger.current_user.me().user_name, f"who did it is named: {said}")
    root = re.search(r"s3\.amazonaws\.com DeleteBucketPolicy by (\S+) from \S+ at \d{4}-", said)
    expect(root is not None and root.group(1) == "arn:aws:iam::123456789012:root", f"who opened the bucket is named: {said}")


def isolate():
    """A workspace is shut to all but administrators and ourselves, and opened again as it was."""
    setting("  contain: unattended\n")
    before, workspace, space = snapshot(), lab["workspaces"][0]["id"], spaces[0]
    said = warden("contain", extra=("--isolate-workspace", str(workspace)))
    expect("trailwarden isolation" in said or "let " in said, said)
    compare(before, snapshot(), set())
    assigned = {item.principal.principal_id: [level.value for level in item.permissions or []]
                for item in account.workspace_assignment.list(workspace)}
    expect(any("ADMIN" not in levels for levels in assigned.values()), "somebody is assigned who is no administrator")
    # Told whom to take out, it finds the lists that let others in by itself.
    _, named = plan("--action", "workspace.isolate", "--set", f"workspace={workspace}", "--set", "principals=security")
    slots = [change["slot"] for change in named["changes"]]
    expect([slot for slot in slots if slot.startswith("workspace-assignment:")]
           == [f"workspace-assignment:account/{workspace}#security"], f"whoever is told is taken out: {slots}")
    expect(any(slot.endswith("/office and vpn") for slot in slots), f"and lists are switched off: {slots}")
    said = warden("contain", extra=("--isolate-workspace", str(workspace), "--apply"))
    taken = re.search(r"contained in ([\d.]+) s", said)
    expect(taken and float(taken.group(1)) < 60, said)
    made = re.search(r"plan-[0-9a-z]+", said).group(0)
    open_lists = [item for item in space.ip_access_lists.list() if item.enabled and item.list_type.value == "ALLOW"]
    expect([item.label for item in open_lists] == ["trailwarden isolation"], f"only our list lets in: {open_lists}")
    expect(sorted(open_lists[0].ip_addresses) == ["127.0.0.1", "203.0.113.7"], f"{open_lists[0].ip_addresses}")
    expect(space.workspace_conf.get_status("enableIpAccessLists")["enableIpAccessLists"] == "true", "lists are enforced")
    left = {item.principal.principal_id: [level.value for level in item.permissions or []]
            for item in account.workspace_assignment.list(workspace)}
    expect(left == {who: levels for who, levels in assigned.items() if "ADMIN" in levels}, f"who is still assigned: {left}")
    again = warden("contain", extra=("--isolate-workspace", str(workspace), "--apply"))
    expect("there was nothing to change" in again, again)
    warden("rollback", made)
    compare(before, snapshot(), set())
    print(f"workspace isolated, {taken.group(0)}, {len(assigned) - len(left)} assignments and every list given back")


def choices():
    """What a person has to decide: each action makes what it says, has nothing to do twice, and is taken back."""
    keys, vaults = aws("kms"), aws("backup", "moto")
    key = keys.create_key()["KeyMetadata"]["Arn"]
    keys.schedule_key_deletion(KeyId=key)
    vaults.create_backup_vault(BackupVaultName="audit-vault")
    s3.create_bucket(Bucket="halden-copies")
    s3.put_bucket_versioning(Bucket="halden-copies", VersioningConfiguration={"Status": "Enabled"})
    space, workspace = spaces[0], str(lab["workspaces"][0]["id"])
    job = str(next(iter(space.jobs.list())).job_id)

    def runs_as():
        return space.api_client.do("GET", "/api/2.2/jobs/get", query={"job_id": job})["settings"]["run_as"]

    def minimum():
        found = vaults.list_backup_vaults()["BackupVaultList"]
        return next(item.get("MinRetentionDays") for item in found if item["BackupVaultName"] == "audit-vault")

    def enforced():
        path = f"/api/2.0/accounts/{lab['account_id']}/settings/types/acct_ip_acl_enable/names/default"
        return account.api_client.do("GET", path)["acct_ip_acl_enable"]["value"]

    held = runs_as()
    other = next(item.application_id for item in account.service_principals.list()
                 if item.application_id != held.get("service_principal_name"))
    metastore = space.metastores.current().metastore_id
    steps = {
        "kms.revive": {"key": key},
        "backup.lock-vault": {"vault": "audit-vault", "days": "400"},
        "s3.copy-to": {"bucket": "halden-audit-logs", "target": "halden-copies",
                       "role_arn": s3.get_bucket_replication(Bucket="halden-audit-logs")["ReplicationConfiguration"]["Role"]},
        "s3.end-files": {"bucket": "halden-audit-logs-dev", "days": "400"},
        "compute.run-job-as": {"workspace": workspace, "job": job, "principal": other},
        "sharing.keep-inside": {"workspace": workspace, "metastore": metastore},
        "network.enforce-account-lists": {"addresses": "127.0.0.1,203.0.113.0/24"},
    }
    told = {action: [part for name, value in arguments.items() for part in ("--set", f"{name}={value}")]
            for action, arguments in steps.items()}

    def stand():
        return keys.describe_key(KeyId=key)["KeyMetadata"]["KeyState"], minimum(), enforced()

    before = snapshot()
    planned = {action: plan("--action", action, *words) for action, words in told.items()}
    for action, (path, made) in planned.items():
        expect(made["changes"], f"{action} has something to do")
        warden("apply", path, extra=("--no-verify",))
    for action, words in told.items():
        path, again = plan("--action", action, *words)
        expect(again["changes"] == [], f"{action} has nothing to do twice: {again['changes']}")
    expect("there was nothing to change" in warden("apply", path, extra=("--no-verify",)), "and that is what is said")
    expect(stand() == ("Enabled", 400, True), f"{stand()}")
    expect(runs_as() == {"service_principal_name": other}, f"the job runs as {runs_as()}")
    targets = [rule["Destination"]["Bucket"] for rule in
               s3.get_bucket_replication(Bucket="halden-audit-logs")["ReplicationConfiguration"]["Rules"]]
    expect("arn:aws:s3:::halden-copies" in targets and len(targets) == 2, f"copied to {targets}")
    for _, made in reversed(list(planned.values())):
        warden("rollback", made["id"])
    # The deletion of a key is not asked for again.
    expect(stand() == ("Disabled", None, False), f"{stand()}")
    expect(runs_as() == held, f"the job runs as {runs_as()}")
    compare(before, snapshot(), set())
    print(f"{len(planned)} choices made and taken back")


def kill():
    """Killed at random points of apply and rollback, again and again: the next run always finishes, and nothing is left."""
    wanted, choice = int(os.environ.get("KILLS", "12")), random.Random(int(os.environ.get("SEED", "1")))
    before, kills, rounds, slots, again = snapshot(), 0, 0, 0, 0
    while kills < wanted:
        path, made = plan("--all", "--reversible")
        slots, rounds, again = len(made["changes"]), rounds + 1, 0
        for verb, end in ((("apply", path, "--no-verify"), "applied"), (("rollback", made["id"]), "rolled-back")):
            while True:
                command = [binary, *verb, "--config", configuration, "--state", state]
                run = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
                if kills < wanted:
                    try:
                        run.wait(choice.uniform(0.05, 2.5))
                    except subprocess.TimeoutExpired:
                        run.send_signal(signal.SIGKILL)
                        run.communicate()
                        kills += 1
                        warden("evidence", "verify")
                        continue
                said = run.communicate()[0]
                # A public policy comes back only once the blocks before it are off: the next run does the rest.
                if "partly-rolled-back" in said and (again := again + 1) < 3:
                    continue
                expect(run.returncode == 0 and f"{made['id']}: {end}" in said, f"{verb}: {run.returncode}\n{said[-3000:]}")
                break
        compare(before, snapshot(), set())
    print(f"{kills} kills in {rounds} rounds of apply and rollback of {slots} changes: every run was finished by the next, "
          "and the evidence log verified after each")


def delivery():
    """A delivery out of nothing, then another in its place, killed and resumed, with nothing lost."""
    def configure(bucket, *more, status=(0,)):
        return warden("delivery", "configure", extra=("--destination", f"s3://{bucket}", "--prefix", "audit", *more), status=status)

    shown = configure("company-audit", "--lock", "governance", "--kms-key", "create")
    expect("give --apply" in shown and s3.list_buckets()["Buckets"] == [], "without --apply nothing is made")
    terraform = configure("company-audit", "--lock", "governance", "--kms-key", "create", "--emit", "terraform")
    if shutil.which("terraform"):
        run = subprocess.run(["terraform", "fmt", "-check", "-diff", "-"], input=terraform, capture_output=True, text=True)
        expect(run.returncode == 0, f"terraform fmt: {run.stdout}{run.stderr}")
        print("terraform fmt: clean")
    for part in ("aws_iam_role_policy", "aws_kms_key", "aws_s3_bucket_object_lock_configuration", "databricks_system_schema",
                 "databricks_workspace_conf", "databricks_mws_log_delivery"):
        expect(f'resource "{part}"' in terraform, f"the Terraform holds {part}")
    # The action that findings name plans the same.
    wish = [part for name in ("destination=s3://company-audit", "prefix=audit", "lock=governance", "kms_key=create")
            for part in ("--set", name)]
    _, named = plan("--action", "delivery.configure", *wish)
    expect(f"{len(named['changes'])} changes" in shown, f"{len(named['changes'])} changes by the action: {shown[-600:]}")
    configure("company-audit", "--lock", "governance", "--kms-key", "create", "--apply")
    _, named = plan("--action", "delivery.configure", *wish)
    expect(named["changes"] == [], f"the action has nothing to do either: {named['changes']}")
    expect("0 changes" in configure("company-audit", "--lock", "governance", "--kms-key", "create"), "a second run changes nothing")
    again = configure("company-audit", "--lock", "governance", "--kms-key", "create", "--apply")
    expect("there was nothing to change" in again and "applied" not in again, f"nothing to do is not called applied: {again}")
    lock = s3.get_object_lock_configuration(Bucket="company-audit")["ObjectLockConfiguration"]
    expect(lock["Rule"]["DefaultRetention"]["Mode"] == "GOVERNANCE", "files are locked")
    print(warden("delivery", "status").strip())
    print(warden("delivery", "verify", extra=PATIENCE).strip())
    canary = Canary()
    canary.start()
    time.sleep(3)
    for pause in (0.6, 1.2, 2.0):
        command = [binary, "delivery", "configure", "--destination", "s3://company-audit-2", "--prefix", "audit", "--apply",
                   "--config", configuration, "--state", state]
        run = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            run.wait(pause)
        except subprocess.TimeoutExpired:
            run.kill()
            run.wait()
    said = configure("company-audit-2", "--apply")
    # The third of them may have got to its end.
    expect(": applied" in said or "there was nothing to change" in said, said)
    standing = {entry.config_name: entry.status.value for entry in account.log_delivery.list()}
    expect(standing == {"trailwarden-company-audit": "DISABLED", "trailwarden-company-audit-2": "ENABLED"}, str(standing))
    time.sleep(6)
    # Each lies in one of the two; what lies in neither yet may still come.
    for _ in range(30):
        lost = canary.lost("company-audit", seconds=1) & canary.lost("company-audit-2", seconds=1)
        if not lost:
            break
    expect(lost == set(), f"{len(lost)} of {len(canary.marks)} canaries lie in neither bucket")
    print(f"rebuilt after three kills; {len(canary.marks)} canaries, one a second: all delivered")
    print(warden("delivery", "status").strip())


for story in stories:
    began = time.monotonic()
    print(f"== {story}", flush=True)
    globals()[story]()
    print(f"   {time.monotonic() - began:.1f} s", flush=True)
warden("evidence", "verify")
print("evidence verifies")
