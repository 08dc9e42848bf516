"""Makes rule sets for the benchmark: the same rules as Sigma files, as SQL and as Python functions."""

import dataclasses
import pathlib
import random
import re
import uuid

# What the log of Native/generate.cpp holds, and parameters worth a test.
ACTIONS = [
    ("notebook", "runCommand", "commandText"), ("databrickssql", "commandSubmit", "commandText"),
    ("databrickssql", "commandFinish", "statementId"), ("unityCatalog", "getTable", "full_name_arg"),
    ("unityCatalog", "generateTemporaryTableCredential", "table_full_name"),
    ("unityCatalog", "getSchema", "full_name_arg"), ("unityCatalog", "listTables", "catalog_name"),
    ("unityCatalog", "updatePermissions", "changes"), ("unityCatalog", "createTable", "columns"),
    ("accounts", "tokenLogin", "user"), ("accounts", "aadBrowserLogin", "user"), ("accounts", "IpAccessDenied", "path"),
    ("clusters", "create", "spark_conf"), ("clusters", "changeClusterAcl", "targetUserId"),
    ("jobs", "runNow", "notebook_params"), ("jobs", "runSucceeded", "jobTriggerType"), ("jobs", "create", "tasks"),
    ("secrets", "getSecret", "scope"), ("secrets", "putSecret", "key"), ("workspace", "export", "path"),
    ("workspace", "workspaceConfEdit", "workspaceConfKeys"), ("dbfs", "put", "path"),
    ("globalInitScripts", "create", "name"), ("filesystem", "filesGet", "path"), ("repos", "updateRepo", "git_url"),
]
# Actions that the log does not hold: some rules of every pack are about those.
RARE = ["deleteMetastore", "createCredential", "setTaskValue", "addPrincipalToGroup", "deleteShare", "updateMount",
        "createExternalLocation", "generateDbToken", "deleteWorkspace", "removeAdmin", "changePassword", "mfaDelete"]
WORDS = ["customers", "payments", "password", "DROP TABLE", "GRANT ", "/Users/", "curl ", "COPY INTO", "s3a://", "token",
         "prod.", "finance", "dbutils.secrets", "base64", "mergeSchema", "VACUUM", "overwrite", "eval(", "/tmp/", "admin"]
AGENTS = ["curl/", "terraform-provider", "python-requests", "PyDatabricksSqlConnector", "Go-http-client", "Edg/"]


@dataclasses.dataclass
class Rule:
    identifier: str
    title: str
    #: All must hold; of the values of a test one is enough: (field, operation, values).
    tests: list[tuple[str, str, list[str]]]

    def sigma(self) -> str:
        lines = [f"title: '{self.title}'", f"id: {self.identifier}", "status: test", "level: medium",
                 "logsource: {product: databricks, service: audit}", "detection:", "  selection:"]
        for field, operation, values in self.tests:
            name = field if operation == "is" else f"{field}|{operation}"
            lines.append(f"    {name}: [" + ", ".join("'" + value.replace("'", "''") + "'" for value in values) + "]")
        return "\n".join(lines + ["  condition: selection", ""])

    def sql(self) -> str:
        return " AND ".join("(" + " OR ".join(_sql(field, op, value) for value in values) + ")"
                            for field, op, values in self.tests)

    def function(self):
        parts = [(field.split("."), _predicate(op, values)) for field, op, values in self.tests]

        def matches(event):
            for path, holds in parts:
                value = event
                for key in path:
                    value = value.get(key) if isinstance(value, dict) else None
                if value is None or not holds(str(value)):
                    return False
            return True

        return matches


def _sql(field: str, operation: str, value: str) -> str:
    first, _, rest = field.partition(".")
    column = f'{first}."{rest}"' if rest else first
    text = value.lower().replace("'", "''")
    if operation == "re":
        return f"regexp_matches({column}, '{value}')"
    name = {"contains": "contains", "startswith": "starts_with", "endswith": "ends_with"}.get(operation)
    return f"{name}(lower({column}), '{text}')" if name else f"lower({column}) = '{text}'"


def _predicate(operation: str, values: list[str]):
    low = tuple(value.lower() for value in values)
    if operation == "contains":
        return lambda text: any(value in text for value in low) or any(value in text.lower() for value in low)
    if operation == "startswith":
        return lambda text: text.lower().startswith(low)
    if operation == "endswith":
        return lambda text: text.lower().endswith(low)
    if operation == "re":
        expressions = [re.compile(value) for value in values]
        return lambda text: any(expression.search(text) for expression in expressions)
    return lambda text: text.lower() in low


def make(count: int, seed: int = 7) -> list[Rule]:
    """Rules in the mixture of public packs: a service and an action, then one to three tests of parameters."""
    draw = random.Random(seed)
    return [_rule(draw, number) for number in range(count)]


def _rule(draw: random.Random, number: int) -> Rule:
    service, action, parameter = draw.choice(ACTIONS)
    # One rule of four asks for something that this company does not do: about six rules of 200 are left for each event.
    if number % 4 == 0:
        action = draw.choice(RARE) + ("" if number < 200 else str(number % 97))
    tests = [("serviceName", "is", [service]), ("actionName", "is", [action])]
    field = f"requestParams.{parameter}"
    kind = number % 5
    if kind == 0:
        tests.append((field, "contains", draw.sample(WORDS, 2) + [f"x-{draw.getrandbits(32):08x}"]))
    elif kind == 1:
        tests.append((field, "re", [r"(?:drop|grant)\s+[a-z]+_%d" % draw.randrange(1000)]))
    elif kind == 2:
        tests += [("response.statusCode", "is", ["403", "401"]), ("userAgent", "contains", draw.sample(AGENTS, 2))]
    elif kind == 3:
        tests.append((field, "startswith", ["/Users/%s" % draw.choice("mtircos"), "dev_%d" % draw.randrange(99)]))
    else:
        tests += [("userAgent", "startswith", [draw.choice(AGENTS)]), (field, "endswith", ["_%03x" % draw.randrange(4096)])]
    identifier = str(uuid.UUID(int=draw.getrandbits(128), version=4))
    return Rule(identifier, f"Benchmark rule {number}: {action} of {service}", tests)


def write(rules: list[Rule], folder: pathlib.Path) -> pathlib.Path:
    """One file a rule."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, rule in enumerate(rules):
        (folder / f"rule-{number:04}.yml").write_text(rule.sigma())
    return folder
