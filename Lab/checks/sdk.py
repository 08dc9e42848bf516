"""Drives a running lab with the official databricks-sdk: lists, pages, grants, revokes, creates a delivery, runs SQL.

Usage: sdk.py lab.json. Prints one line for each step; the first thing that is not as it should be ends it with status 1.
"""
import json
import sys

from databricks.sdk import AccountClient, WorkspaceClient
from databricks.sdk.errors import BadRequest, InvalidParameterValue, NotFound, PermissionDenied
from databricks.sdk.service import billing, catalog, iam, provisioning, settings, sharing, sql, workspace

lab = json.load(open(sys.argv[1], encoding="utf-8"))
admin = lab["admin"]
account = AccountClient(host=lab["account_host"], account_id=lab["account_id"], client_id=admin["client_id"],
                        client_secret=admin["client_secret"])
spaces = {space["name"]: space for space in lab["workspaces"]}


def connect(name, **credentials):
    return WorkspaceClient(host=spaces[name]["host"], **(credentials or admin))


production, analytics = connect("halden-prod"), connect("halden-analytics")
warehouse = spaces["halden-prod"]["warehouse"]


def step(text):
    print("ok", text, flush=True)


def expect(condition, text):
    if not condition:
        sys.exit(f"not as expected: {text}")


def refused(kind, call, text):
    try:
        call()
    except kind:
        return
    sys.exit(f"was not refused: {text}")


def run(client, statement, at=None, **more):
    answer = client.statement_execution.execute_statement(warehouse_id=at or warehouse, statement=statement, **more)
    if answer.status.state != sql.StatementState.SUCCEEDED:
        return answer.status, None
    rows = list(answer.result.data_array or [])
    chunk = answer.result
    while chunk.next_chunk_index is not None:
        chunk = client.statement_execution.get_statement_result_chunk_n(answer.statement_id, chunk.next_chunk_index)
        rows += chunk.data_array
    return answer.status, rows


def identities():
    users = list(account.users.list(count=5))
    expect(len(users) == len({user.id for user in users}) == 27, f"27 users over pages of 5, not {len(users)}")
    expect(len(list(account.groups.list())) == 10, "10 groups")
    expect(len(list(account.service_principals.list())) == 5, "5 service principals")
    one = next(iter(account.users.list(filter='userName eq "INES.ADLER@halden.example"')))
    expect(account.users.get(one.id).user_name == "ines.adler@halden.example", "the user by id")
    made = account.groups.create(display_name="night-shift", members=[iam.ComplexValue(value=one.id)])
    account.groups.patch(made.id, operations=[iam.Patch(
        op=iam.PatchOp.REMOVE, path=f'members[value eq "{one.id}"]')], schemas=[iam.PatchSchema.URN_IETF_PARAMS_SCIM_API_MESSAGES_2_0_PATCH_OP])
    expect(not account.groups.get(made.id).members, "the member is gone")
    account.groups.delete(made.id)
    refused(NotFound, lambda: account.groups.get(made.id), "a deleted group")
    expect(production.current_user.me().user_name == admin["client_id"], "who we are")
    names = {group.display_name for group in analytics.groups.list(attributes="id,displayName")}
    expect({"admins", "users", "all-staff", "brightpath-consultants"} <= names, f"groups of the workspace: {names}")
    expect(any(user.user_name.startswith("pat.kimura") for user in analytics.users.list()), "users by nested groups")
    list(analytics.service_principals.list())
    secrets = list(account.service_principal_secrets.list(next(iter(account.service_principals.list())).id))
    expect(len(secrets) == 1, "one secret")
    step("identities")


def workspaces():
    listed = list(account.workspaces.list())
    expect([one.workspace_name for one in listed] == ["halden-prod", "halden-analytics", "halden-dev"], "workspaces")
    expect(account.workspaces.get(listed[0].workspace_id).deployment_name == "halden-prod", "one workspace")
    assigned = list(account.workspace_assignment.list(listed[2].workspace_id))
    expect(any(one.principal.group_name == "contractors" for one in assigned), "the contractors' assignment")
    group = next(one for one in assigned if one.principal.group_name == "contractors").principal.principal_id
    account.workspace_assignment.delete(listed[2].workspace_id, group)
    account.workspace_assignment.update(listed[2].workspace_id, group, permissions=[iam.WorkspacePermission.USER])
    account.workspace_assignment.get(listed[2].workspace_id)
    step("workspaces")


def delivery():
    listed = list(account.log_delivery.list())
    expect(len(listed) == 4, "four configurations")
    credentials = account.credentials.create(
        credentials_name="made by the sdk", aws_credentials=provisioning.CreateCredentialAwsCredentials(
            sts_role=provisioning.CreateCredentialStsRole(role_arn="arn:aws:iam::123456789012:role/databricks-log-delivery")))
    storage = account.storage.create(storage_configuration_name="made by the sdk",
                                     root_bucket_info=provisioning.RootBucketInfo(bucket_name="halden-audit-logs"))
    wanted = billing.CreateLogDeliveryConfigurationParams(
        log_type=billing.LogType.AUDIT_LOGS, output_format=billing.OutputFormat.JSON, config_name="made by the sdk",
        credentials_id=credentials.credentials_id, storage_configuration_id=storage.storage_configuration_id,
        delivery_path_prefix="second")
    refused((BadRequest, InvalidParameterValue), lambda: account.log_delivery.create(wanted), "a third enabled configuration")
    old = next(one for one in listed if one.config_name == "before the move")
    account.log_delivery.patch_status(old.config_id, billing.LogDeliveryConfigStatus.DISABLED)
    made = account.log_delivery.create(wanted).log_delivery_configuration
    expect(account.log_delivery.get(made.config_id).log_delivery_configuration.status.value == "ENABLED", "it is on")
    account.log_delivery.patch_status(made.config_id, billing.LogDeliveryConfigStatus.DISABLED)
    account.log_delivery.patch_status(old.config_id, billing.LogDeliveryConfigStatus.ENABLED)
    expect(len(list(account.credentials.list())) == 4 and len(list(account.storage.list())) == 5, "credentials and storage")
    account.credentials.get(credentials.credentials_id)
    account.storage.get(storage.storage_configuration_id)
    step("log delivery")


def unity():
    summary = production.metastores.summary()
    store = summary.metastore_id
    expect([one.metastore_id for one in account.metastores.list()] == [store], "the account's metastores")
    account.metastores.get(store)
    list(account.metastore_assignments.list(store))
    account.metastore_assignments.get(int(spaces["halden-prod"]["id"]))
    list(account.storage_credentials.list(store))
    production.metastores.current()
    production.metastores.get(store)
    list(production.metastores.list())
    states = {one.schema: one.state for one in production.system_schemas.list(store)}
    expect(states["access"] == "ENABLE_COMPLETED" and states["compute"] == "AVAILABLE", f"system schemas: {states}")
    production.system_schemas.enable(store, "compute")
    expect(production.tables.get("system.compute.clusters").owner == "System user", "a schema's tables come when it is enabled")
    production.system_schemas.disable(store, "compute")
    refused(NotFound, lambda: production.tables.get("system.compute.clusters"), "tables of a disabled schema")
    expect({"main", "finance", "security_lake", "sandbox", "system"} == {one.name for one in production.catalogs.list()}, "catalogs")
    expect(production.catalogs.get("finance").owner == "data-engineering", "a catalog's owner")
    list(production.schemas.list("finance"))
    production.schemas.get("finance.reporting")
    names = [one.full_name for one in production.tables.list("finance", "reporting", max_results=1)]
    expect(names == ["finance.reporting.revenue", "finance.reporting.workspace_activity"], f"tables a page each: {names}")
    expect("system.access.audit" in production.tables.get("main.default.login_overview").view_definition, "the view's text")
    expect(production.tables.exists("finance.reporting.revenue").table_exists, "the table exists")
    expect(len(list(production.tables.list_summaries("security_lake"))) == 2, "table summaries")
    expect(next(iter(production.volumes.list("security_lake", "raw"))).storage_location == "s3://halden-audit-logs/audit", "the volume")
    production.volumes.read("security_lake.raw.delivered")
    expect({one.name for one in production.external_locations.list()} == {"log-archive", "lakehouse", "bi-exports"}, "locations")
    production.external_locations.get("log-archive")
    list(production.storage_credentials.list())
    production.storage_credentials.get("log-archive")
    list(production.credentials.list_credentials())
    list(production.connections.list())
    list(production.functions.list("main", "default"))
    list(production.workspace_bindings.get_bindings("catalog", "finance"))
    made = production.catalogs.create(name="made_by_sdk", comment="to be deleted")
    expect(made.owner == admin["client_id"], "the maker owns it")
    production.schemas.create(name="one", catalog_name="made_by_sdk")
    production.catalogs.update("made_by_sdk", isolation_mode=catalog.CatalogIsolationMode.ISOLATED)
    production.workspace_bindings.update_bindings("catalog", "made_by_sdk", add=[catalog.WorkspaceBinding(
        workspace_id=int(spaces["halden-prod"]["id"]), binding_type=catalog.WorkspaceBindingBindingType.BINDING_TYPE_READ_WRITE)])
    refused((BadRequest, InvalidParameterValue), lambda: production.catalogs.delete("made_by_sdk"), "deleting what is not empty")
    production.catalogs.delete("made_by_sdk", force=True)
    step("unity catalog")


def grants():
    table = "finance.reporting.workspace_activity"
    kind = catalog.SecurableType.TABLE.value
    reader = connect("halden-prod", **lab["reader"])
    name = lab["reader"]["client_id"]
    refused(PermissionDenied, lambda: reader.tables.get(table), "a table nobody granted to the reader")
    status, _ = run(reader, f"SELECT count(*) FROM {table}")
    expect(status.state == sql.StatementState.FAILED, "the reader's statement fails before the grant")
    direct = production.grants.get(kind, table).privilege_assignments
    expect([(one.principal, one.privileges) for one in direct] == [("analysts", [catalog.Privilege.SELECT])], f"grants: {direct}")
    for securable, full_name, privilege in [("schema", "finance.reporting", catalog.Privilege.USE_SCHEMA), (kind, table, catalog.Privilege.SELECT)]:
        production.grants.update(securable, full_name, changes=[catalog.PermissionsChange(principal=name, add=[privilege])])
    status, rows = run(reader, f"SELECT count(*) FROM {table}")
    expect(rows and int(rows[0][0]) > 300, f"the reader reads the copy: {status}")
    effective = production.grants.get_effective(kind, table).privilege_assignments
    inherited = [one for assignment in effective for one in assignment.privileges if one.inherited_from_name == "finance"]
    expect(inherited, "privileges that come down from the catalog")
    production.grants.update(kind, table, changes=[catalog.PermissionsChange(principal=name, remove=[catalog.Privilege.SELECT])])
    production.grants.update("schema", "finance.reporting", changes=[catalog.PermissionsChange(principal=name, remove=[catalog.Privilege.USE_SCHEMA])])
    status, _ = run(reader, f"SELECT count(*) FROM {table}")
    expect(status.state == sql.StatementState.FAILED, "and fails again after the revocation")
    refused(NotFound, lambda: production.grants.get(kind, "finance.reporting.nothing"), "grants on nothing")
    step("grants")


def shares():
    expect([one.name for one in production.shares.list_shares()] == ["partner_insights"], "shares")
    objects = production.shares.get("partner_insights", include_shared_data=True).objects
    expect("finance.reporting.workspace_activity" in {one.name for one in objects}, "what is shared")
    allowed = production.shares.share_permissions("partner_insights").privilege_assignments
    expect(allowed[0].principal == "acme_analytics", "who may read it")
    expect(len(list(production.recipients.list())) == 2, "recipients")
    production.recipients.get("acme_analytics")
    production.recipients.share_permissions("acme_analytics")
    list(production.providers.list())
    production.shares.create(name="made_by_sdk")
    production.recipients.create(name="made_by_sdk", authentication_type=sharing.AuthenticationType.TOKEN)
    production.shares.update_permissions("made_by_sdk", changes=[sharing.PermissionsChange(principal="made_by_sdk", add=["SELECT"])])
    production.recipients.rotate_token("made_by_sdk", existing_token_expire_in_seconds=0)
    production.recipients.delete("made_by_sdk")
    production.shares.delete("made_by_sdk")
    step("shares")


def administration():
    person = connect("halden-prod", token=spaces["halden-prod"]["token"])
    made = person.tokens.create(comment="by the sdk", lifetime_seconds=3600)
    expect(connect("halden-prod", token=made.token_value).current_user.me().user_name == "ines.adler@halden.example", "the token's user")
    expect(any(one.expiry_time == -1 for one in production.token_management.list()), "tokens that never expire")
    production.token_management.get(made.token_info.token_id)
    list(person.tokens.list())
    production.token_management.delete(made.token_info.token_id)
    refused(PermissionDenied, lambda: connect("halden-prod", token=made.token_value).current_user.me(), "a revoked token")
    production.token_management.get_permissions()
    production.token_management.get_permission_levels()
    expect(next(iter(production.ip_access_lists.list())).label == "office and vpn", "address lists")
    block = production.ip_access_lists.create(label="bad", list_type=settings.ListType.BLOCK, ip_addresses=["192.0.2.0/24"]).ip_access_list
    production.ip_access_lists.update(block.list_id, enabled=False)
    production.ip_access_lists.get(block.list_id)
    production.ip_access_lists.delete(block.list_id)
    list(account.ip_access_lists.list())
    conf = production.workspace_conf.get_status("enableVerboseAuditLogs,enableIpAccessLists")
    expect(conf["enableVerboseAuditLogs"] == "true", "verbose audit logs")
    refused(BadRequest, lambda: production.workspace_conf.get_status("enableNonsense"), "an unknown key")
    restrict = production.settings.restrict_workspace_admins.get()
    expect(restrict.restrict_workspace_admins.status.value == "ALLOW_ALL", "the administrators' setting")
    restrict.restrict_workspace_admins.status = settings.RestrictWorkspaceAdminsMessageStatus.RESTRICT_TOKENS_AND_JOB_RUN_AS
    changed = production.settings.restrict_workspace_admins.update(
        allow_missing=True, field_mask="restrict_workspace_admins.status", setting=restrict)
    production.settings.restrict_workspace_admins.delete(etag=changed.etag)
    account.settings.csp_enablement_account.get()
    refused(NotFound, lambda: production.settings.disable_legacy_access.get(), "a setting that was never set")
    list(account.network_policies.list_network_policies_rpc())
    account.access_control.get_rule_set(f"accounts/{lab['account_id']}/ruleSets/default", "")
    step("administration")


def content():
    found = {one.path for one in analytics.workspace.list("/Users/jonas.holm@halden.example")}
    expect("/Users/jonas.holm@halden.example/export_audit" in found, f"notebooks: {found}")
    notebook = analytics.workspace.get_status("/Users/jonas.holm@halden.example/export_audit")
    text = analytics.workspace.export("/Users/jonas.holm@halden.example/export_audit", format=workspace.ExportFormat.SOURCE)
    expect(text.content, "the notebook's text")
    levels = analytics.permissions.get("notebooks", str(notebook.object_id))
    expect(any(one.group_name == "admins" for one in levels.access_control_list), "administrators keep their access")
    jobs = list(analytics.jobs.list(expand_tasks=True))
    expect([one.settings.name for one in jobs] == ["audit export for BI"], "jobs")
    analytics.jobs.get(jobs[0].job_id)
    refused((BadRequest, InvalidParameterValue), lambda: analytics.permissions.set("jobs", str(jobs[0].job_id), access_control_list=[
        iam.AccessControlRequest(group_name="analysts", permission_level=iam.PermissionLevel.CAN_VIEW)]), "a job without owner")
    analytics.permissions.update("jobs", str(jobs[0].job_id), access_control_list=[
        iam.AccessControlRequest(group_name="analysts", permission_level=iam.PermissionLevel.CAN_VIEW)])
    boards = list(analytics.lakeview.list())
    expect(len(boards) == 2, "dashboards")
    activity = next(one for one in boards if one.display_name == "Platform activity")
    expect("system.access.audit" in analytics.lakeview.get(activity.dashboard_id).serialized_dashboard, "the dashboard's text")
    expect(analytics.lakeview.get_published(activity.dashboard_id).embed_credentials, "credentials are embedded")
    queries = list(analytics.queries.list(page_size=1))
    expect(len(queries) == 3, "queries")
    analytics.queries.get(queries[0].id)
    expect(len(list(analytics.alerts.list())) == 1, "alerts")
    list(analytics.alerts_v2.list_alerts())
    list(analytics.warehouses.list())
    list(analytics.clusters.list())
    list(analytics.instance_profiles.list())
    list(analytics.secrets.list_scopes())
    list(analytics.secrets.list_acls("bi"))
    list(analytics.secrets.list_secrets("bi"))
    list(analytics.dbfs.list("/mnt"))
    analytics.genie.list_spaces()
    old = next(iter(analytics.dashboards.list()))
    expect("system.access.audit" in analytics.dashboards.get(old.id).widgets[0].visualization.query.query, "the older dashboard")
    running = next(iter(production.pipelines.list_pipelines()))
    expect(production.pipelines.get(running.pipeline_id).spec.schema == "audit", "the pipeline")
    step("content")


def statements():
    status, rows = run(production, "SELECT service_name, count(*) AS n FROM system.access.audit WHERE event_date >= :since GROUP BY service_name ORDER BY n DESC",
                       parameters=[sql.StatementParameterListItem(name="since", value="2020-01-01", type="DATE")])
    expect(rows and rows[0][0] == "unityCatalog", f"events by service: {status} {rows}")
    status, rows = run(production, "SELECT source_table_full_name, target_table_full_name FROM system.access.table_lineage WHERE source_table_full_name = 'system.access.audit' AND target_table_full_name IS NOT NULL")
    expect(len(rows) == 2, f"lineage: {rows}")
    status, rows = run(production, "SHOW GRANTS ON TABLE finance.reporting.workspace_activity")
    expect(["analysts", "SELECT", "TABLE", "finance.reporting.workspace_activity"] in rows, f"SHOW GRANTS: {rows}")
    status, rows = run(production, "SELECT grantee, privilege_type FROM system.information_schema.table_privileges WHERE table_name = 'workspace_activity' AND inherited_from = 'NONE'")
    expect(rows == [["analysts", "SELECT"]], f"information_schema: {rows}")
    status, rows = run(production, "SELECT event_time, request_params['full_name_arg'] FROM system.access.audit WHERE action_name = 'getTable' AND user_identity.email = current_user() LIMIT 3")
    expect(rows, "our own calls are in the audit table")
    slow = production.statement_execution.execute_statement(warehouse_id=warehouse, statement="SELECT 1", wait_timeout="0s")
    expect(slow.status.state == sql.StatementState.PENDING, "an asynchronous statement waits")
    expect(production.statement_execution.get_statement(slow.statement_id).status.state == sql.StatementState.PENDING, "still")
    expect(production.statement_execution.get_statement(slow.statement_id).result.data_array == [["1"]], "and then is done")
    failed, _ = run(production, "SELECT * FROM main.default.nothing")
    expect("TABLE_OR_VIEW_NOT_FOUND" in failed.error.message, "a table that is not there")
    step("statements")


for part in (identities, workspaces, delivery, unity, grants, shares, administration, content, statements):
    part()
