// Written by `make generate` from Catalogue/rules/logging. Do not edit.
// swift-format-ignore-file

extension GeneratedRules {
    static let loggingRules: StaticString = #"""
#file logging/account-infrastructure-deleted.yml
title: Account-level credential, storage, network or key configuration deleted
id: 329e0fd7-e682-44e1-94fc-3a8a70e1111c
name: account-infrastructure-deleted
status: stable
description: >-
    An object of the account was deleted through accountsManager: a credentials or storage configuration (the
    plumbing of log delivery), a network, private access settings or a customer managed key configuration.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.impact
    - attack.t1562.008
    - attack.t1489
    - soc2.cc7.2
    - soc2.cc6.8
    - soc2.cc7.3
logsource:
    product: databricks
    service: accountsmanager
detection:
    selection:
        serviceName: accountsManager
        actionName|startswith: delete
    filter_workspace:
        actionName:
            - deleteWorkspaceConfiguration
            - deleteWorkspace
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.credentials_id
    - requestParams.storage_configuration_id
    - requestParams.customer_managed_key_id
falsepositives:
    - >-
      Clean-up of unused configurations by the platform team.
level: high
runbook: >-
    List log-delivery configurations and check that the deleted id is not the one they use; recreate it if it
    is.
maturity: stable
requires:
    - databricks.account-level
#examples
#file logging/account-storage-or-credential-created.yml
title: Account-level storage or credentials configuration created
id: 08d83812-5a4c-4ad7-ae98-22fe4afb4009
name: account-storage-or-credential-created
status: stable
description: >-
    A storage or credentials configuration was added to the account. It names a bucket or a role that Databricks
    may use from now on, and is the first step of sending audit logs somewhere else.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.exfiltration
    - attack.t1537
    - soc2.cc6.7
    - soc2.cc7.1
logsource:
    product: databricks
    service: accountsmanager
detection:
    selection:
        serviceName: accountsManager
        actionName|startswith: create
        actionName|contains:
            - Storage
            - Credential
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.storage_configuration_name
    - requestParams.credentials_name
    - requestParams.root_bucket_info
    - requestParams.aws_credentials
falsepositives:
    - >-
      Creation of a new workspace, which needs both.
level: medium
runbook: >-
    Check that the bucket or role belongs to an account of yours, and that no log delivery configuration uses it
    without a ticket.
maturity: stable
requires:
    - databricks.account-level
#examples
#file logging/audit-settings-change-refused.yml
title: Attempt to change audit logging was refused
id: 144a9b57-dcb1-44d6-b4ca-cbdfa4935f1f
name: audit-settings-change-refused
status: stable
description: >-
    Somebody without the right to do so tried to change log delivery, verbose audit logging, a system schema or
    SSO. Nobody does this by accident: it is an attacker who tests what a stolen identity can do, or a script in
    the wrong hands.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562.008
    - soc2.cc7.2
    - soc2.cc6.3
logsource:
    product: databricks
detection:
    selection_delivery:
        serviceName: logDelivery
    selection_verbose:
        serviceName: workspace
        actionName: workspaceConfEdit
        requestParams.workspaceConfKeys|contains:
            - enableVerboseAuditLogs
            - enableIpAccessLists
    selection_schema:
        serviceName: unityCatalog
        actionName|contains: SystemSchema
    selection_metastore:
        serviceName: unityCatalog
        actionName: updateMetastore
    selection_sso:
        serviceName: ssoConfigBackend
    filter_read:
        actionName|startswith:
            - get
            - list
    refused:
        response.statusCode:
            - 401
            - 403
    condition: '1 of selection_* and refused and not filter_read'
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - serviceName
    - requestParams.workspaceConfKeys
    - response.errorMessage
falsepositives:
    - >-
      An automation whose rights were reduced on purpose.
level: high
runbook: >-
    Treat the identity as suspect: check its recent sign-ins and tokens, and revoke its tokens if the owner
    cannot explain the attempt.
maturity: stable
requires:
    - databricks.account-level
    - databricks.workspace-level
#examples
#file logging/delivered-log-file-deleted-in-databricks.yml
title: Delivered audit log file deleted or moved through Databricks
id: 6b9557f3-00b3-4bc8-9ac2-cbbc1246cee5
name: delivered-log-file-deleted-in-databricks
status: stable
description: >-
    A path that looks like a delivered audit log (workspaceId=… or auditlogs_…) was deleted, moved or
    overwritten through DBFS, volumes or the Files API. Whoever can do this can erase the trail from inside the
    workspace it describes.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.impact
    - attack.t1070.004
    - attack.t1485
    - soc2.cc7.2
    - soc2.cc6.8
    - soc2.cc7.3
    - soc2.pi1.5
logsource:
    product: databricks
detection:
    selection_service:
        serviceName:
            - dbfs
            - filesystem
            - workspaceFiles
    selection_action:
        actionName:
            - delete
            - move
            - put
            - filesDelete
            - filesPut
    selection_path:
        - requestParams.path|contains:
              - /auditlogs_
              - /workspaceId=
        - requestParams.src|contains:
              - /auditlogs_
              - /workspaceId=
        - requestParams.dst|contains:
              - /auditlogs_
              - /workspaceId=
    filter_failed:
        response.statusCode|gte: 400
    condition: 'all of selection_* and not filter_failed'
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.path
    - requestParams.src
    - requestParams.dst
falsepositives:
    - >-
      A retention job that runs inside Databricks on the log bucket; better done by a bucket lifecycle.
level: critical
runbook: >-
    Restore the object from its earlier version, take the write right on that path away, and scan for what the
    lost lines held.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file logging/delivered-log-file-read-in-databricks.yml
title: Delivered audit log file read through Databricks
id: 5585160c-1156-4b74-a13c-bbffb953c889
name: delivered-log-file-read-in-databricks
status: stable
description: >-
    A file that looks like a delivered audit log was read through a volume, DBFS or the Files API. The raw files
    hold command texts, e-mail addresses and sometimes secrets of the whole account; few people need them.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.collection
    - attack.t1530
    - soc2.cc6.1
    - soc2.cc7.2
    - soc2.c1.1
logsource:
    product: databricks
detection:
    selection_service:
        serviceName:
            - dbfs
            - filesystem
            - workspaceFiles
    selection_action:
        actionName:
            - read
            - filesGet
            - open
            - getStatus
            - wsfsStreamingRead
    selection_path:
        requestParams.path|contains:
            - /auditlogs_
            - /workspaceId=
    filter_failed:
        response.statusCode|gte: 400
    condition: 'all of selection_* and not filter_failed'
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.path
falsepositives:
    - >-
      A declared ingestion job; exclude its service principal with a filter.
level: medium
runbook: >-
    Confirm that the principal is a declared reader of audit logs; otherwise remove its access to the volume or
    mount.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file logging/enhanced-monitoring-disabled.yml
title: Enhanced security monitoring switched off
id: 220aba9c-e210-446a-bed4-61ff8a01f78f
name: enhanced-monitoring-disabled
status: stable
description: >-
    The enhanced security monitoring setting was deleted or set to disabled. The agents that watch hosts for
    malware and break-out then stop reporting into the audit log.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562.001
    - soc2.cc6.8
    - soc2.cc7.2
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
    selection_type:
        - requestParams.settingTypeName|startswith: shield_esm_enablement
        - requestParams.settingKeyTypeName|startswith: shield_esm_enablement
    deleted:
        actionName: deleteSetting
    'off':
        actionName: setSetting
        requestParams.settingValueForAudit|re: '(?i)"?(is_?enabled|is_?enforced)"?\s*[:=]\s*"?false'
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and selection_type and (deleted or off) and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.settingTypeName
    - requestParams.settingValueForAudit
falsepositives:
    - >-
      A test workspace that leaves the compliance security profile.
level: high
runbook: >-
    Enable it again and check the clusters that ran in between.
maturity: stable
requires:
    - databricks.account-level
    - databricks.workspace-level
#examples
#file logging/log-delivery-changed.yml
title: Audit log delivery changed
id: 336dfbdc-45ac-430a-9781-4c9319794139
name: log-delivery-changed
status: stable
description: >-
    Any other write to the log delivery service: a status, a name, a filter. The service logs only
    administration of log delivery, so every action that is not a read counts, whatever it is called.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
    - 'https://docs.databricks.com/api/account/logdelivery'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562.008
    - soc2.cc7.2
    - soc2.cc6.8
    - soc2.cc7.3
logsource:
    product: databricks
    service: logdelivery
detection:
    selection:
        serviceName: logDelivery
    filter_read:
        actionName|startswith:
            - get
            - list
    filter_created:
        actionName|startswith: create
    filter_disabled:
        - requestParams.status: DISABLED
        - requestParams.config_status: DISABLED
        - requestParams.log_delivery_configuration|contains: DISABLED
        - actionName|contains:
              - disable
              - delete
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.config_name
    - requestParams.config_id
    - requestParams.status
falsepositives:
    - >-
      Re-enabling a configuration after a planned change.
level: high
runbook: >-
    Read the configuration through the log delivery API, compare it with the declared one and ask the principal
    for the change ticket.
maturity: stable
requires:
    - databricks.account-level
#examples
#file logging/log-delivery-created.yml
title: New audit log delivery configuration
id: 2caea346-a259-4198-b5aa-b04c83a85cec
name: log-delivery-created
status: stable
description: >-
    Somebody created a log delivery configuration. It can copy the whole account audit trail to a bucket the
    attacker owns, or prepare the switch-off of the real one. Configurations change a few times in the life of
    an account, so each one deserves a look.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
    - 'https://docs.databricks.com/api/account/logdelivery'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.exfiltration
    - attack.t1562.008
    - attack.t1537
    - soc2.cc7.2
    - soc2.cc6.8
    - soc2.cc7.3
    - soc2.cc6.7
logsource:
    product: databricks
    service: logdelivery
detection:
    selection:
        serviceName: logDelivery
        actionName|startswith: create
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.config_name
    - requestParams.storage_configuration_id
    - requestParams.credentials_id
    - requestParams.workspace_ids_filter
    - requestParams.log_delivery_configuration
falsepositives:
    - >-
      First set-up of log delivery, or a planned move to another bucket.
level: high
runbook: >-
    Check the bucket behind storage_configuration_id and the role behind credentials_id against the declared
    ones; disable the configuration if they are not yours.
maturity: stable
requires:
    - databricks.account-level
#examples
#file logging/log-delivery-disabled.yml
title: Audit log delivery switched off
id: 8575e216-27a4-4cb5-b98e-83376d4f294b
name: log-delivery-disabled
status: stable
description: >-
    A log delivery configuration was set to DISABLED. From that moment on nothing, or only part of what happens,
    reaches the log bucket; this event may be among the last that is delivered. It is the most direct way to
    blind a security team, so one event is enough.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
    - 'https://docs.databricks.com/api/account/logdelivery'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562.008
    - soc2.cc7.2
    - soc2.cc6.8
    - soc2.cc7.3
logsource:
    product: databricks
    service: logdelivery
detection:
    selection_service:
        serviceName: logDelivery
    selection_state:
        - requestParams.status: DISABLED
        - requestParams.config_status: DISABLED
        - requestParams.log_delivery_configuration|contains: DISABLED
        - actionName|contains:
              - disable
              - delete
    filter_read:
        actionName|startswith:
            - get
            - list
    filter_failed:
        response.statusCode|gte: 400
    condition: 'all of selection_* and not 1 of filter_*'
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.config_name
    - requestParams.config_id
    - requestParams.status
falsepositives:
    - >-
      Replacing a configuration: there is no edit call, so a new one is created and the old one disabled. The
      new one must exist before.
level: critical
runbook: >-
    Enable the configuration again at once (PATCH log-delivery with status ENABLED), then ask who did it and
    look for other actions of the same principal within a day.
maturity: stable
requires:
    - databricks.account-level
#examples
#file logging/request-parameters-truncated.yml
title: Request too large to be recorded
id: da42001d-8284-463c-b15a-290c01b240c7
name: request-parameters-truncated
status: stable
description: >-
    The request parameters of an event exceeded the size the audit log keeps and were dropped as a whole. What
    was run is unknown. An attacker can pad a statement to reach this on purpose.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1027
    - soc2.cc2.1
    - soc2.cc7.2
logsource:
    product: databricks
detection:
    selection:
        requestParams.TRUNCATED|exists: true
    condition: selection
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - serviceName
falsepositives:
    - >-
      Generated SQL or job definitions of more than 100 KB.
level: low
runbook: >-
    Look up the same statement in the query history by time and principal.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file logging/system-object-deleted.yml
title: Object in the system catalog deleted or altered
id: c706ee3d-81ad-49fd-9019-2045e2ce1626
name: system-object-deleted
status: stable
description: >-
    Somebody tried to delete or update a schema, table or view below the system catalog. These are managed by
    Databricks; the only reason to touch them is to hide or replace audit data.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1070
    - soc2.cc7.2
    - soc2.cc6.8
    - soc2.cc7.3
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName:
            - deleteSchema
            - deleteTable
            - deleteCatalog
            - updateSchema
            - updateTable
    target:
        - requestParams.full_name_arg: system
        - requestParams.full_name_arg|startswith: system.
        - requestParams.name_arg: system
    filter_owner:
        requestParams.owner|exists: true
    condition: selection and target and not filter_owner
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.full_name_arg
    - response.statusCode
falsepositives:
    - >-
      None known; comments or tags set on system tables by a catalog tool would be one.
level: high
runbook: >-
    Check that the object still exists and that its rows are complete against the delivered files.
maturity: stable
requires:
    - databricks.account-level
#examples
#file logging/system-schema-disabled.yml
title: System schema disabled
id: 6544ff8a-72e1-43ba-9b07-c834891d0a8b
name: system-schema-disabled
status: experimental
description: >-
    A system schema of the metastore (access holds the audit table) was disabled. Every query, dashboard and
    alert on system tables goes blind while log delivery may still look healthy. The action name is not
    documented, so the rule also recognises the call by its parameters.
references:
    - 'https://docs.databricks.com/aws/en/admin/system-tables/'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562.008
    - soc2.cc7.2
    - soc2.cc6.8
    - soc2.cc7.3
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
    named:
        actionName|contains: SystemSchema
        actionName|startswith:
            - disable
            - delete
            - remove
    shaped:
        actionName|startswith:
            - disable
            - delete
            - remove
        requestParams.metastore_id|exists: true
        requestParams.schema_name:
            - access
            - query
            - compute
            - lakeflow
            - storage
            - serving
            - sharing
            - billing
            - marketplace
    filter_named:
        requestParams.full_name_arg|exists: true
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and (named or (shaped and not filter_named)) and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.metastore_id
    - requestParams.schema_name
falsepositives:
    - >-
      Decommissioning a metastore.
level: critical
runbook: >-
    Enable the schema again (PUT systemschemas/<schema>), then find out what was done while it was off from the
    delivered files.
maturity: incubating
requires:
    - databricks.account-level
#examples
#file logging/verbose-audit-disabled.yml
title: Verbose audit logging switched off
id: 57d96481-00cc-4077-b4e2-98062347702a
name: verbose-audit-disabled
status: stable
description: >-
    The workspace setting enableVerboseAuditLogs was set to false. From then on the text of notebook commands
    and SQL statements is no longer recorded: what was run cannot be reconstructed later.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562.008
    - soc2.cc7.2
    - soc2.cc6.8
    - soc2.cc7.3
logsource:
    product: databricks
    service: workspace
detection:
    selection:
        serviceName: workspace
        actionName: workspaceConfEdit
        requestParams.workspaceConfKeys|contains: enableVerboseAuditLogs
    'off':
        requestParams.workspaceConfValues|contains: 'false'
    'on':
        requestParams.workspaceConfValues|contains: 'true'
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and (off or not on) and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - workspaceId
    - requestParams.workspaceConfKeys
    - requestParams.workspaceConfValues
falsepositives:
    - >-
      A workspace where verbose logging is deliberately off; suppress it by workspaceId with a filter.
level: critical
runbook: >-
    Switch it on again (workspace-conf enableVerboseAuditLogs=true), note the gap, and review everything the
    principal did since.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file logging/workspace-configuration-changed.yml
title: Workspace configuration changed at account level
id: 1d64c88e-af78-4d78-8534-3daad3eb38c0
name: workspace-configuration-changed
status: stable
description: >-
    The account-level definition of a workspace was updated: its credentials, storage, network, private access
    or customer key. A swap of these can open the front door or hand storage to another role.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1578
    - soc2.cc8.1
    - soc2.cc7.1
logsource:
    product: databricks
    service: accountsmanager
detection:
    selection:
        serviceName: accountsManager
        actionName: updateWorkspaceConfiguration
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.workspace_id
    - requestParams.network_id
    - requestParams.private_access_settings_id
    - requestParams.storage_customer_managed_key_id
falsepositives:
    - >-
      Planned network or key changes through Terraform.
level: medium
runbook: >-
    Compare the workspace definition before and after, and link the event to its change ticket.
maturity: stable
requires:
    - databricks.account-level
#examples
#file logging/workspace-deleted.yml
title: Databricks workspace deleted
id: 6908ef85-bdd3-4469-9620-523ccd9be70c
name: workspace-deleted
status: stable
description: >-
    A workspace was deleted. Its audit events are purged from the system tables later, its notebooks, jobs and
    DBFS are gone, and delivery for it ends after its last day.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.impact
    - attack.defense-evasion
    - attack.t1485
    - attack.t1562.008
    - soc2.cc7.2
    - soc2.cc6.8
    - soc2.cc7.3
    - soc2.a1.2
logsource:
    product: databricks
    service: accountsmanager
detection:
    selection:
        serviceName: accountsManager
        actionName:
            - deleteWorkspaceConfiguration
            - deleteWorkspace
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.workspace_id
    - requestParams.workspace_name
falsepositives:
    - >-
      Planned removal of a test workspace by the platform team or by Terraform.
level: critical
runbook: >-
    Copy the delivered files of that workspace to a locked location, export its rows from system.access.audit
    while they exist, and ask for the change ticket.
maturity: stable
requires:
    - databricks.account-level
#examples
"""#

    static let loggingExamples: StaticString = #"""
#file logging/account-infrastructure-deleted.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accountsManager", "actionName": "deleteCredentialsConfiguration", "requestId": "ServiceMain-a0be3e5e38c4e5d4", "requestParams": {"account_id": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "credentials_id": "c0ffee00-1111-4222-8333-444455556666"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accountsManager", "actionName": "deleteStorageConfiguration", "requestId": "ServiceMain-41f4175d6d428835", "requestParams": {"account_id": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "storage_configuration_id": "5a5a5a5a-1111-4222-8333-444455556666"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accountsManager", "actionName": "deleteWorkspaceConfiguration", "requestId": "ServiceMain-f56ad1f5308a3364", "requestParams": {"workspace_id": "2647194380156023"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accountsManager", "actionName": "listStorageConfigurations", "requestId": "ServiceMain-ef89cad7171ff284", "requestParams": {"account_id": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91"}, "response": {"statusCode": 200}}
#file logging/account-storage-or-credential-created.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accountsManager", "actionName": "createStorageConfiguration", "requestId": "ServiceMain-2cac876fcfcb0846", "requestParams": {"storage_configuration_name": "logs2", "root_bucket_info": "{\"bucket_name\":\"collector-7781\"}"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accountsManager", "actionName": "createCredentialsConfiguration", "requestId": "ServiceMain-91f1449ace57dfe2", "requestParams": {"credentials_name": "logs2", "aws_credentials": "{\"sts_role\":{\"role_arn\":\"arn:aws:iam::999988887777:role/collector\"}}"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accountsManager", "actionName": "createNetworkConfiguration", "requestId": "ServiceMain-42aa6772142bafa0", "requestParams": {"network_name": "n1"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "accountsManager", "actionName": "createStorageConfiguration", "requestId": "ServiceMain-21422a3e4c520a8d", "requestParams": {"storage_configuration_name": "logs2"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file logging/audit-settings-change-refused.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "logDelivery", "actionName": "updateLogDeliveryConfiguration", "requestId": "ServiceMain-d66ff5f4bba6a068", "requestParams": {"status": "DISABLED"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED: only account admins"}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-537c7b71d9369cee", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "false"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "logDelivery", "actionName": "listLogDeliveryConfigurations", "requestId": "ServiceMain-69b337290ba3a737", "requestParams": {}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-d98c265c411639f3", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-4e10b6994fd1c9cf", "requestParams": {"workspaceConfKeys": "enableWebTerminal", "workspaceConfValues": "true"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file logging/delivered-log-file-deleted-in-databricks.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "dbfs", "actionName": "delete", "requestId": "ServiceMain-7bd2d4dc66fa424b", "requestParams": {"path": "/mnt/logs/workspaceId=2647194380156023/date=2026-03-01", "recursive": "true"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "filesystem", "actionName": "filesDelete", "requestId": "ServiceMain-b7ecaf5411ec6fd7", "requestParams": {"path": "/Volumes/sec/audit/raw/prod/workspaceId=0/date=2026-03-02/auditlogs_9.json"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "dbfs", "actionName": "delete", "requestId": "ServiceMain-4624493cff1641b3", "requestParams": {"path": "/tmp/run-17/part-0001.json", "recursive": "false"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "filesystem", "actionName": "filesGet", "requestId": "ServiceMain-b49cf4496c7f3f37", "requestParams": {"path": "/Volumes/sec/audit/raw/prod/workspaceId=0/date=2026-03-02/auditlogs_9.json"}, "response": {"statusCode": 200}}
#file logging/delivered-log-file-read-in-databricks.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "filesystem", "actionName": "filesGet", "requestId": "ServiceMain-b49cf4496c7f3f37", "requestParams": {"path": "/Volumes/sec/audit/raw/prod/workspaceId=0/date=2026-03-02/auditlogs_9.json"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "dbfs", "actionName": "read", "requestId": "ServiceMain-0d0a885222912ede", "requestParams": {"path": "/mnt/logs/workspaceId=2647194380156023/date=2026-03-01/auditlogs_1.json"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "filesystem", "actionName": "filesGet", "requestId": "ServiceMain-6220571ec65ede93", "requestParams": {"path": "/Volumes/sales/raw/orders/2026/part-1.parquet"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "filesystem", "actionName": "filesGet", "requestId": "ServiceMain-b49cf4496c7f3f37", "requestParams": {"path": "/Volumes/sec/audit/raw/prod/workspaceId=0/date=2026-03-02/auditlogs_9.json"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file logging/enhanced-monitoring-disabled.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "setSetting", "requestId": "ServiceMain-0a8825ced2626bd5", "requestParams": {"settingTypeName": "shield_esm_enablement_ws_db", "settingKeyName": "default", "settingValueForAudit": "{\"is_enabled\":false}"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "deleteSetting", "requestId": "ServiceMain-dd78473b344fd637", "requestParams": {"settingTypeName": "shield_esm_enablement_ac", "settingKeyName": "default"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "setSetting", "requestId": "ServiceMain-f18e926d63b2edab", "requestParams": {"settingTypeName": "shield_esm_enablement_ws_db", "settingValueForAudit": "{\"is_enabled\":true}"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "setSetting", "requestId": "ServiceMain-81fdc2c2671ae5f2", "requestParams": {"settingTypeName": "default_namespace_ws", "settingValueForAudit": "{\"namespace\":\"main\"}"}, "response": {"statusCode": 200}}
#file logging/log-delivery-changed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "logDelivery", "actionName": "updateLogDeliveryConfiguration", "requestId": "ServiceMain-179451ae2aa3228b", "requestParams": {"config_id": "9b7c4a6e-0f51-4d38-8a0b-1f2e3d4c5b6a", "status": "ENABLED"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "logDelivery", "actionName": "rotateLogDeliveryCredential", "requestId": "ServiceMain-f7be4e194dae0b50", "requestParams": {"config_id": "9b7c4a6e-0f51-4d38-8a0b-1f2e3d4c5b6a", "credentials_id": "c0ffee00-1111-4222-8333-444455556666"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "logDelivery", "actionName": "listLogDeliveryConfigurations", "requestId": "ServiceMain-7a83917fe0e6b0a1", "requestParams": {"account_id": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "logDelivery", "actionName": "getLogDeliveryConfiguration", "requestId": "ServiceMain-46c087b814232f05", "requestParams": {"config_id": "9b7c4a6e-0f51-4d38-8a0b-1f2e3d4c5b6a"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "logDelivery", "actionName": "updateLogDeliveryConfiguration", "requestId": "ServiceMain-868076d3cbac9b54", "requestParams": {"config_id": "b2f1", "config_status": "DISABLED"}, "response": {"statusCode": 200}}
#file logging/log-delivery-created.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "logDelivery", "actionName": "createLogDeliveryConfiguration", "requestId": "ServiceMain-804dcbfd90fe3803", "requestParams": {"config_name": "backup", "log_type": "AUDIT_LOGS", "output_format": "JSON", "credentials_id": "c0ffee00-1111-4222-8333-444455556666", "storage_configuration_id": "5a5a5a5a-1111-4222-8333-444455556666"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "logDelivery", "actionName": "createLogDelivery", "requestId": "ServiceMain-ed43be39bab93615", "requestParams": {"log_delivery_configuration": "{\"log_type\":\"AUDIT_LOGS\",\"output_format\":\"JSON\",\"workspace_ids_filter\":[2647194380156023]}"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "logDelivery", "actionName": "getLogDeliveryConfiguration", "requestId": "ServiceMain-46c087b814232f05", "requestParams": {"config_id": "9b7c4a6e-0f51-4d38-8a0b-1f2e3d4c5b6a"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "logDelivery", "actionName": "createLogDeliveryConfiguration", "requestId": "ServiceMain-1fd6b4519687ef9b", "requestParams": {"config_name": "x"}, "response": {"statusCode": 400, "errorMessage": "INVALID_PARAMETER_VALUE: prefix"}}
#file logging/log-delivery-disabled.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "logDelivery", "actionName": "updateLogDeliveryConfiguration", "requestId": "ServiceMain-868076d3cbac9b54", "requestParams": {"account_id": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "config_id": "9b7c4a6e-0f51-4d38-8a0b-1f2e3d4c5b6a", "status": "DISABLED"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "logDelivery", "actionName": "patchLogDeliveryStatus", "requestId": "ServiceMain-5f99c0a514b075d6", "requestParams": {"log_delivery_configuration": "{\"config_name\":\"audit-all\",\"log_type\":\"AUDIT_LOGS\",\"status\":\"DISABLED\"}"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "logDelivery", "actionName": "updateLogDeliveryConfiguration", "requestId": "ServiceMain-868076d3cbac9b54", "requestParams": {"config_id": "b2f1", "config_status": "DISABLED"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "logDelivery", "actionName": "updateLogDeliveryConfiguration", "requestId": "ServiceMain-01c9992092bd1ce6", "requestParams": {"account_id": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "config_id": "9b7c4a6e-0f51-4d38-8a0b-1f2e3d4c5b6a", "status": "ENABLED"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "logDelivery", "actionName": "listLogDeliveryConfigurations", "requestId": "ServiceMain-5d490eff59c6196b", "requestParams": {"account_id": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "status": "DISABLED"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "logDelivery", "actionName": "updateLogDeliveryConfiguration", "requestId": "ServiceMain-d7428ad7dd40d581", "requestParams": {"account_id": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "status": "DISABLED"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED: only account admins"}}
#file logging/request-parameters-truncated.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "databrickssql", "actionName": "commandSubmit", "requestId": "ServiceMain-9f495c05e82fd158", "requestParams": {"TRUNCATED": "true"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143", "subjectName": null}, "serviceName": "jobs", "actionName": "create", "requestId": "ServiceMain-44a97b6cde9aa4d3", "requestParams": {"TRUNCATED": ""}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "databrickssql", "actionName": "commandSubmit", "requestId": "ServiceMain-4d0db1463d002bb7", "requestParams": {"commandText": "SELECT 1", "warehouseId": "0123456789abcdef"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "notebook", "actionName": "runCommand", "requestId": "ServiceMain-1499047e630c605b", "requestParams": {"commandText": "TRUNCATED", "notebookId": "81"}, "response": {"statusCode": 200}}
#file logging/system-object-deleted.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "deleteTable", "requestId": "ServiceMain-a8bc8813e1bd5075", "requestParams": {"full_name_arg": "system.access.audit"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "deleteSchema", "requestId": "ServiceMain-5ae5716b0088fbd5", "requestParams": {"full_name_arg": "system.access"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "deleteTable", "requestId": "ServiceMain-6d73cc35f2676675", "requestParams": {"full_name_arg": "dev.system.audit"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "getTable", "requestId": "ServiceMain-981807892526de04", "requestParams": {"full_name_arg": "system.access.audit"}, "response": {"statusCode": 200}}
#file logging/system-schema-disabled.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "disableSystemSchema", "requestId": "ServiceMain-7c58ab3e7a0edb78", "requestParams": {"metastore_id": "11111111-2222-4333-8444-555555555555", "schema_name": "access"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "deleteMetastoreSchema", "requestId": "ServiceMain-04b010bd640690f0", "requestParams": {"metastore_id": "11111111-2222-4333-8444-555555555555", "schema_name": "query"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "enableSystemSchema", "requestId": "ServiceMain-42914b77facc8393", "requestParams": {"metastore_id": "11111111-2222-4333-8444-555555555555", "schema_name": "access"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "deleteSchema", "requestId": "ServiceMain-f779f32ff21c8ded", "requestParams": {"full_name_arg": "dev.access", "metastore_id": "11111111-2222-4333-8444-555555555555", "schema_name": "access"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "listSystemSchemas", "requestId": "ServiceMain-625d7f697784832c", "requestParams": {"metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
#file logging/verbose-audit-disabled.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-d98c265c411639f3", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "databricks-cli/0.262.0 databricks-sdk-go/0.81.0 go/1.24.6 os/linux auth/pat", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-02ccc42c6949b394", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "FALSE"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-0f636c76429a5638", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": ""}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-23b4d843d52c586b", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs,enableWebTerminal", "workspaceConfValues": "false,true"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-b898b348b11d58b9", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "true"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-537c7b71d9369cee", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "false"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-2308de41af4b6583", "requestParams": {"workspaceConfKeys": "enableWebTerminal", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-ea169c3bc9155deb", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "true"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-360fb3e04c4c5784", "requestParams": {"workspaceConfKeys": "enableWebTerminal", "workspaceConfValues": ""}, "response": {"statusCode": 200}}
#file logging/workspace-configuration-changed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accountsManager", "actionName": "updateWorkspaceConfiguration", "requestId": "ServiceMain-629211f68876789a", "requestParams": {"workspace_id": "2647194380156023", "private_access_settings_id": "77777777-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accountsManager", "actionName": "updateWorkspaceConfiguration", "requestId": "ServiceMain-fc57abe8c3b6ebc8", "requestParams": {"workspace_id": "2647194380156023", "network_id": "88888888-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accountsManager", "actionName": "getWorkspaceConfiguration", "requestId": "ServiceMain-00ffc0236d95907e", "requestParams": {"workspace_id": "2647194380156023"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accountsManager", "actionName": "updateWorkspaceConfiguration", "requestId": "ServiceMain-ae0719c97bd5d1e0", "requestParams": {"workspace_id": "2647194380156023"}, "response": {"statusCode": 400, "errorMessage": "INVALID_STATE"}}
#file logging/workspace-deleted.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accountsManager", "actionName": "deleteWorkspaceConfiguration", "requestId": "ServiceMain-3c2366cf8bd975b1", "requestParams": {"account_id": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspace_id": "2647194380156023"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "databricks-tf-provider/1.94.0 databricks-sdk-go/0.81.0", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accountsManager", "actionName": "deleteWorkspace", "requestId": "ServiceMain-96a8d0890e0ccf7d", "requestParams": {"account_id": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspace_id": "2647194380156023"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accountsManager", "actionName": "updateWorkspaceConfiguration", "requestId": "ServiceMain-80a5993abce0ab3f", "requestParams": {"workspace_id": "2647194380156023"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "accountsManager", "actionName": "deleteWorkspaceConfiguration", "requestId": "ServiceMain-2ce64181b73fd738", "requestParams": {"workspace_id": "2647194380156023"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
"""#
}
