"""The AWS side of the lab: starts ministack and moto, fills them from a description, and delivers log files.

Reads one JSON command a line from standard input and answers each with one JSON line. Ends, with both servers, when
standard input does: the lab cannot leave them behind, however it dies.
"""
import argparse
import json
import os
import signal
import subprocess
import sys
import time
import urllib.request

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

import estate

ROOT_SECRET = "test"  # what ministack takes as the secret of an account's root


class Servers:
    """The two emulators as child processes."""

    def __init__(self, ports, account, logs):
        self.urls = {name: f"http://127.0.0.1:{port}" for name, port in ports.items()}
        self.account = account
        environment = dict(os.environ)
        for name in list(environment):
            if name.startswith("AWS_"):
                del environment[name]
        shared = {"stdin": subprocess.DEVNULL, "start_new_session": True}
        ministack = environment | {
            "BIND_HOST": "127.0.0.1", "GATEWAY_PORT": str(ports["ministack"]), "MINISTACK_ACCOUNT_ID": account,
            "AUTH": "true", "CLOUDTRAIL_RECORDING": "1", "LOG_LEVEL": "WARNING",
        }
        folder = os.path.dirname(sys.executable)
        over_tls = os.path.join(os.path.dirname(os.path.abspath(__file__)), "ministack_over_tls.py")
        moto = environment | {"MOTO_IAM_LOAD_MANAGED_POLICIES": "false"}
        server = os.path.join(folder, "moto_server")
        self.commands = {
            "ministack": ([sys.executable, over_tls], ministack),
            "moto": ([sys.executable, server, "-H", "127.0.0.1", "-p", str(ports["moto"])], moto),
        }
        self.logs, self.shared = logs, shared
        self.running = {name: self.start(name) for name in self.commands}

    def log(self, name):
        return os.path.join(self.logs, name + ".log")

    def start(self, name):
        command, environment = self.commands[name]
        with open(self.log(name), "wb") as out:
            return subprocess.Popen(command, env=environment, stdout=out, stderr=out, cwd=self.logs, **self.shared)

    @property
    def children(self):
        return list(self.running.values())

    def lost_its_port(self, name):
        """Between the look for a free port and the start a connection of somebody else may have taken it."""
        with open(self.log(name), "rb") as log:
            return b"in use" in log.read().lower()

    def wait(self, seconds=60):
        """Returns when both answer."""
        paths = {"ministack": "/_ministack/health", "moto": "/moto-api/"}
        end = time.monotonic() + seconds
        for name, path in paths.items():
            while True:
                if self.running[name].poll() is not None:
                    if not self.lost_its_port(name) or time.monotonic() > end:
                        raise RuntimeError(f"{name} ended while it started; see {name}.log in the state directory")
                    time.sleep(0.5)
                    self.running[name] = self.start(name)
                try:
                    urllib.request.urlopen(self.urls[name] + path, timeout=2).read()
                    break
                except OSError:
                    if time.monotonic() > end:
                        raise RuntimeError(f"{name} did not answer within {seconds} s") from None
                    time.sleep(0.05)

    def client(self, service, server="ministack", account=None, region="us-east-1", credentials=None):
        """A client with the root of an account, or with the credentials given."""
        keys = credentials or {"AccessKeyId": self.key(server, account), "SecretAccessKey": ROOT_SECRET}
        client = boto3.client(
            service, endpoint_url=self.urls[server], region_name=region, aws_access_key_id=keys["AccessKeyId"],
            aws_secret_access_key=keys["SecretAccessKey"], aws_session_token=keys.get("SessionToken"),
            config=Config(s3={"addressing_style": "path"}, retries={"max_attempts": 2}, inject_host_prefix=False,
                          max_pool_connections=32))
        if service == "s3control":
            client.meta.events.register("before-sign.s3-control.*", drop_account)
        return client

    def key(self, server, account):
        if server == "moto" or account in (None, self.account):
            return "test"
        return account

    def stop(self):
        for child in self.children:
            if child.poll() is None:
                os.killpg(child.pid, signal.SIGTERM)
        # They keep nothing: what does not end at once may be killed.
        for child in self.children:
            try:
                child.wait(1)
            except subprocess.TimeoutExpired:
                os.killpg(child.pid, signal.SIGKILL)


def drop_account(request, **_):
    """S3 Control puts the account before the host, also where an endpoint was named; that name does not resolve."""
    scheme, rest = request.url.split("://", 1)
    host, path = rest.split("/", 1)
    head, _, tail = host.partition(".")
    if head.isdigit() and tail.startswith("127.0.0.1"):
        request.url = f"{scheme}://{tail}/{path}"


class Deliverer:
    """Writes log files as Databricks does: with the customer's role, assumed by Databricks' own."""

    def __init__(self, servers):
        self.servers = servers
        self.clients = {}

    def put(self, command):
        role = command["role_arn"]
        if role not in self.clients:
            sender = self.servers.client("sts", account=command["sender"])
            own = sender.assume_role(RoleArn=command["sender_role"], RoleSessionName="log-delivery")["Credentials"]
            customer = self.servers.client("sts", credentials=own).assume_role(
                RoleArn=role, RoleSessionName="log-delivery", ExternalId=command["external_id"])["Credentials"]
            self.clients[role] = self.servers.client("s3", credentials=customer)
        try:
            self.clients[role].put_object(
                Bucket=command["bucket"], Key=command["key"], Body=command["body"].encode(),
                ContentType="application/json", ACL="bucket-owner-full-control")
        except ClientError:
            del self.clients[role]
            raise
        return {}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--ministack-port", type=int, required=True)
    parser.add_argument("--moto-port", type=int, required=True)
    parser.add_argument("--account", required=True)
    parser.add_argument("--logs", required=True)
    options = parser.parse_args()
    # An interrupt at the terminal reaches the whole group; the lab ends this process through its standard input.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    servers = Servers({"ministack": options.ministack_port, "moto": options.moto_port}, options.account, options.logs)
    deliverer = Deliverer(servers)
    handlers = {
        "wait": lambda command: servers.wait() or {},
        "seed": lambda command: estate.fill(servers, json.load(open(command["file"], encoding="utf-8"))),
        "put": deliverer.put,
    }
    try:
        for line in sys.stdin:
            command = json.loads(line)
            try:
                answer = {"ok": True} | handlers[command["op"]](command)
            except (ClientError, BotoCoreError, RuntimeError, OSError, KeyError) as error:
                answer = {"ok": False, "error": f"{type(error).__name__}: {error}"}
            print(json.dumps(answer), flush=True)
    finally:
        servers.stop()


if __name__ == "__main__":
    main()
