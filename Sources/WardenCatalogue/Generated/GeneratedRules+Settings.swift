// Written by `make generate` from Catalogue/rules/settings. Do not edit.
// swift-format-ignore-file

extension GeneratedRules {
    static let settingsRules: StaticString = #"""
#file settings/admin-restriction-lifted.yml
title: Restriction of workspace admins lifted
id: 656f6b31-d20d-49e6-a2c1-9f052671b9ca
name: admin-restriction-lifted
status: stable
description: >-
    Workspace admins may again make tokens for service principals and change the owner and run-as of jobs: they
    can act as anybody.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.privilege-escalation
    - attack.t1562
    - attack.t1098
    - soc2.cc6.3
    - soc2.cc5.2
logsource:
    product: databricks
    service: accounts
detection:
    selection_type:
        - requestParams.settingTypeName:
              - restrict_workspace_admins
        - requestParams.settingKeyTypeName:
              - restrict_workspace_admins
    weak_set:
        serviceName: accounts
        actionName: setSetting
        requestParams.settingValueForAudit|re: ALLOW_ALL
    weak_deleted:
        serviceName: accounts
        actionName: deleteSetting
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection_type and 1 of weak_* and not filter_failed'
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.settingTypeName
    - requestParams.settingValueForAudit
falsepositives:
    - >-
      None in production.
level: high
runbook: >-
    Set RESTRICT_TOKENS_AND_JOB_RUN_AS again.
maturity: stable
requires:
    - databricks.account-level
    - databricks.workspace-level
#examples
#file settings/automatic-updates-disabled.yml
title: Automatic cluster updates switched off
id: 0640f13f-7cfa-461e-b512-835bff3399e7
name: automatic-updates-disabled
status: stable
description: >-
    Clusters no longer restart for security updates.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562
    - soc2.cc7.1
    - soc2.cc6.8
logsource:
    product: databricks
    service: accounts
detection:
    selection_type:
        - requestParams.settingTypeName:
              - automatic_cluster_update
        - requestParams.settingKeyTypeName:
              - automatic_cluster_update
    weak_set:
        serviceName: accounts
        actionName: setSetting
        requestParams.settingValueForAudit|re: '(?i)"?enabled"?\s*[:=]\s*"?false'
    weak_deleted:
        serviceName: accounts
        actionName: deleteSetting
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection_type and 1 of weak_* and not filter_failed'
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.settingTypeName
    - requestParams.settingValueForAudit
falsepositives:
    - >-
      Long-running streams; use a maintenance window instead.
level: low
runbook: >-
    Switch it on with a window that suits.
maturity: stable
requires:
    - databricks.account-level
    - databricks.workspace-level
#examples
#file settings/browser-protection-disabled.yml
title: Browser protection header switched off
id: 22c558ae-5134-4271-bad0-c66291677e1e
name: browser-protection-disabled
status: stable
description: >-
    A security header of the web interface was switched off, which helps attacks through the browser.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562
    - soc2.cc6.8
    - soc2.cc8.1
logsource:
    product: databricks
    service: workspace
detection:
    selection:
        serviceName: workspace
        actionName: workspaceConfEdit
        requestParams.workspaceConfKeys|contains:
            - enable-X-Frame-Options
            - enable-X-Content-Type-Options
            - enable-X-XSS-Protection
        requestParams.workspaceConfValues|contains: 'false'
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.workspaceConfKeys
    - requestParams.workspaceConfValues
    - workspaceId
falsepositives:
    - >-
      Embedding in an internal portal.
level: low
runbook: >-
    Switch it on again; nothing but an embedding page needs it off, and then for that page alone.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file settings/dashboard-embedding-opened.yml
title: Embedding of dashboards allowed for every site
id: c4ebaa54-6973-4a53-bdd9-fbd788d6e147
name: dashboard-embedding-opened
status: stable
description: >-
    Dashboards may be embedded in any web site. Together with embedded credentials that shows data to people
    without an account.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.exfiltration
    - attack.t1562
    - attack.t1567
    - soc2.cc6.7
    - soc2.cc6.6
logsource:
    product: databricks
    service: accounts
detection:
    selection_type:
        - requestParams.settingTypeName:
              - aibi_dash_embed_ws_acc_policy
        - requestParams.settingKeyTypeName:
              - aibi_dash_embed_ws_acc_policy
    weak_set:
        serviceName: accounts
        actionName: setSetting
        requestParams.settingValueForAudit|re: ALLOW_ALL_DOMAINS
    weak_deleted:
        serviceName: accounts
        actionName: deleteSetting
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection_type and 1 of weak_* and not filter_failed'
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.settingTypeName
    - requestParams.settingValueForAudit
falsepositives:
    - >-
      None.
level: medium
runbook: >-
    Limit it to approved domains.
maturity: stable
requires:
    - databricks.account-level
    - databricks.workspace-level
#examples
#file settings/data-exit-setting-opened.yml
title: Setting that lets data out of the workspace switched on
id: e943ecbd-57cb-48d3-a21e-867db350714a
name: data-exit-setting-opened
status: stable
description: >-
    Downloading results, exporting notebooks, copying tables to the clipboard or serving files from FileStore
    was allowed. Each is a way to take data home through a browser.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.exfiltration
    - attack.t1562
    - attack.t1567
    - soc2.cc6.7
    - soc2.cc8.1
logsource:
    product: databricks
    service: workspace
detection:
    selection:
        serviceName: workspace
        actionName: workspaceConfEdit
        requestParams.workspaceConfKeys|contains:
            - enableResultsDownloading
            - enableExportNotebook
            - enableNotebookTableClipboard
            - enableDbfsFileBrowser
            - enableFileStoreEndpoint
            - reposIpynbResultsExportPermissions
        requestParams.workspaceConfValues|contains: 'true'
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.workspaceConfKeys
    - requestParams.workspaceConfValues
    - workspaceId
falsepositives:
    - >-
      Workspaces without sensitive data.
level: medium
runbook: >-
    Set it back; look for downloads and exports by the same people since.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file settings/git-allow-list-weakened.yml
title: List of allowed Git servers opened
id: e8d4f1fc-ba3b-42ac-9b16-8f459552e93c
name: git-allow-list-weakened
status: stable
description: >-
    The allow list for Git remotes was switched off or changed. Notebooks, and data in their results, can then
    be pushed to any server.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.exfiltration
    - attack.defense-evasion
    - attack.t1567.001
    - attack.t1562
    - soc2.cc6.7
    - soc2.cc8.1
logsource:
    product: databricks
    service: workspace
detection:
    selection:
        serviceName: workspace
        actionName: workspaceConfEdit
    'off':
        requestParams.workspaceConfKeys: enableProjectsAllowList
        requestParams.workspaceConfValues: 'false'
    changed:
        requestParams.workspaceConfKeys:
            - projectsAllowList
            - projectsAllowListPermissions
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and (off or changed) and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.workspaceConfKeys
    - requestParams.workspaceConfValues
falsepositives:
    - >-
      A new internal Git server.
level: medium
runbook: >-
    Compare the list with the servers of your organisation.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file settings/isolation-setting-weakened.yml
title: Isolation or visibility setting weakened
id: f2e0379d-071b-41c7-b7f4-6ee6c6836e40
name: isolation-setting-weakened
status: stable
description: >-
    A setting that keeps users apart was switched off: user isolation, visibility of clusters, jobs and
    notebooks, the instance metadata protection, or storage of notebook results in your own account.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562
    - attack.t1222
    - soc2.cc6.1
    - soc2.cc6.3
    - soc2.cc8.1
logsource:
    product: databricks
    service: workspace
detection:
    selection:
        serviceName: workspace
        actionName: workspaceConfEdit
        requestParams.workspaceConfKeys|contains:
            - enforceUserIsolation
            - enforceWorkspaceViewAcls
            - enforceClusterViewAcls
            - enableJobViewAcls
            - enableEnforceImdsV2
            - storeInteractiveNotebookResultsInCustomerAccount
        requestParams.workspaceConfValues|contains: 'false'
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.workspaceConfKeys
    - requestParams.workspaceConfValues
    - workspaceId
falsepositives:
    - >-
      None in production.
level: high
runbook: >-
    Switch it on again and restart the clusters started since.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file settings/legacy-access-allowed.yml
title: Legacy access allowed again
id: f9b819cf-ce6f-4178-97eb-7cee1e489ca3
name: legacy-access-allowed
status: stable
description: >-
    Access to the Hive metastore, the DBFS root or mounts was allowed again. None of them knows the grants of
    Unity Catalog, and reads through them are not logged per table.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562
    - soc2.cc6.1
    - soc2.cc8.1
logsource:
    product: databricks
    service: accounts
detection:
    selection_type:
        - requestParams.settingTypeName:
              - disable_legacy_access
              - disable_legacy_dbfs
              - disable_legacy_features
        - requestParams.settingKeyTypeName:
              - disable_legacy_access
              - disable_legacy_dbfs
              - disable_legacy_features
    weak_set:
        serviceName: accounts
        actionName: setSetting
        requestParams.settingValueForAudit|re: '(?i)false'
    weak_deleted:
        serviceName: accounts
        actionName: deleteSetting
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection_type and 1 of weak_* and not filter_failed'
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.settingTypeName
    - requestParams.settingValueForAudit
falsepositives:
    - >-
      Migration.
level: medium
runbook: >-
    Set it back to disabled.
maturity: stable
requires:
    - databricks.account-level
    - databricks.workspace-level
#examples
#file settings/result-download-allowed.yml
title: Download of results or notebooks allowed
id: 7358381a-6995-46ed-a901-db5f010471c1
name: result-download-allowed
status: stable
description: >-
    The newer settings for downloading SQL results, exporting notebooks or copying to the clipboard were set to
    allow.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.exfiltration
    - attack.t1562
    - attack.t1567
    - soc2.cc6.7
    - soc2.cc8.1
logsource:
    product: databricks
    service: accounts
detection:
    selection_type:
        - requestParams.settingTypeName:
              - sql_results_download
              - enable-results-downloading
              - enable-export-notebook
              - enable-notebook-table-clipboard
              - dashboard_email_subscriptions
        - requestParams.settingKeyTypeName:
              - sql_results_download
              - enable-results-downloading
              - enable-export-notebook
              - enable-notebook-table-clipboard
              - dashboard_email_subscriptions
    weak_set:
        serviceName: accounts
        actionName: setSetting
        requestParams.settingValueForAudit|re: '(?i)true'
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection_type and 1 of weak_* and not filter_failed'
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.settingTypeName
    - requestParams.settingValueForAudit
falsepositives:
    - >-
      Workspaces without sensitive data.
level: medium
runbook: >-
    Set it back unless it was ordered; list downloads and exports since (many-sql-downloads, many-notebook-exports).
maturity: stable
requires:
    - databricks.account-level
    - databricks.workspace-level
#examples
#file settings/risky-feature-enabled.yml
title: Risky workspace feature switched on
id: aea1fbde-e57c-4235-97eb-b34cc787f0d4
name: risky-feature-enabled
status: stable
description: >-
    A feature that gives users a shell or lets old, unlogged init scripts run was allowed.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.execution
    - attack.t1562
    - attack.t1059
    - soc2.cc6.8
    - soc2.cc8.1
logsource:
    product: databricks
    service: workspace
detection:
    selection:
        serviceName: workspace
        actionName: workspaceConfEdit
        requestParams.workspaceConfKeys|contains:
            - enableWebTerminal
            - enableDeprecatedGlobalInitScripts
            - enableDeprecatedClusterNamedInitScripts
            - enableLibraryAndInitScriptOnSharedCluster
        requestParams.workspaceConfValues|contains: 'true'
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.workspaceConfKeys
    - requestParams.workspaceConfValues
    - workspaceId
falsepositives:
    - >-
      Development workspaces.
level: medium
runbook: >-
    Switch it off unless a decision is on record.
maturity: stable
requires:
    - databricks.workspace-level
#examples
"""#

    static let settingsExamples: StaticString = #"""
#file settings/admin-restriction-lifted.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "setSetting", "requestId": "ServiceMain-4ff005ab1bfced2f", "requestParams": {"settingTypeName": "restrict_workspace_admins", "settingKeyName": "default", "settingValueForAudit": "{\"status\":\"ALLOW_ALL\"}"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "deleteSetting", "requestId": "ServiceMain-ccfe89ac64b7e500", "requestParams": {"settingTypeName": "restrict_workspace_admins", "settingKeyName": "default"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "setSetting", "requestId": "ServiceMain-7a59154843dab280", "requestParams": {"settingTypeName": "restrict_workspace_admins", "settingKeyName": "default", "settingValueForAudit": "{\"status\":\"RESTRICT_TOKENS_AND_JOB_RUN_AS\"}"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "setSetting", "requestId": "ServiceMain-026d9cf26821fd6f", "requestParams": {"settingTypeName": "default_namespace_ws", "settingKeyName": "default", "settingValueForAudit": "{\"namespace\":\"ALLOW_ALL\"}"}, "response": {"statusCode": 200}}
#file settings/automatic-updates-disabled.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "setSetting", "requestId": "ServiceMain-baf7bf476bec0fba", "requestParams": {"settingTypeName": "automatic_cluster_update", "settingKeyName": "default", "settingValueForAudit": "{\"enabled\":false}"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "deleteSetting", "requestId": "ServiceMain-4dc9ae5e5e325283", "requestParams": {"settingTypeName": "automatic_cluster_update", "settingKeyName": "default"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "setSetting", "requestId": "ServiceMain-9cdf10718f0b8f3d", "requestParams": {"settingTypeName": "automatic_cluster_update", "settingKeyName": "default", "settingValueForAudit": "{\"enabled\":true}"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "setSetting", "requestId": "ServiceMain-9e15c35b349e2a69", "requestParams": {"settingTypeName": "disable_legacy_dbfs", "settingKeyName": "default", "settingValueForAudit": "{\"enabled\":false}"}, "response": {"statusCode": 200}}
#file settings/browser-protection-disabled.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-872aa7090dcdd829", "requestParams": {"workspaceConfKeys": "enable-X-Frame-Options", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-32121f51c27d19cc", "requestParams": {"workspaceConfKeys": "enable-X-XSS-Protection", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-1621999e80705a03", "requestParams": {"workspaceConfKeys": "enableX,enable-X-Frame-Options", "workspaceConfValues": "false,false"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-8b6c68e6b81a9b38", "requestParams": {"workspaceConfKeys": "enable-X-Frame-Options", "workspaceConfValues": "true"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-2308de41af4b6583", "requestParams": {"workspaceConfKeys": "enableWebTerminal", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-de5f6abe97e35dc2", "requestParams": {"workspaceConfKeys": "enable-X-Frame-Options", "workspaceConfValues": "true"}, "response": {"statusCode": 200}}
#file settings/dashboard-embedding-opened.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "setSetting", "requestId": "ServiceMain-44df1e7838314294", "requestParams": {"settingTypeName": "aibi_dash_embed_ws_acc_policy", "settingKeyName": "default", "settingValueForAudit": "{\"access_policy_type\":\"ALLOW_ALL_DOMAINS\"}"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "deleteSetting", "requestId": "ServiceMain-2bc8c36cab866ead", "requestParams": {"settingTypeName": "aibi_dash_embed_ws_acc_policy", "settingKeyName": "default"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "setSetting", "requestId": "ServiceMain-a02351f170023ff8", "requestParams": {"settingTypeName": "aibi_dash_embed_ws_acc_policy", "settingKeyName": "default", "settingValueForAudit": "{\"access_policy_type\":\"ALLOW_APPROVED_DOMAINS\"}"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "setSetting", "requestId": "ServiceMain-752152b4f7c0d082", "requestParams": {"settingTypeName": "aibi_dash_embed_ws_apprvd_domains", "settingKeyName": "default", "settingValueForAudit": "[\"acme.example\"]"}, "response": {"statusCode": 200}}
#file settings/data-exit-setting-opened.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-70949a16f0b06cf7", "requestParams": {"workspaceConfKeys": "enableResultsDownloading", "workspaceConfValues": "true"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-8f00ee92ed1da937", "requestParams": {"workspaceConfKeys": "enableExportNotebook", "workspaceConfValues": "true"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-b8603a4176275e75", "requestParams": {"workspaceConfKeys": "enableX,enableExportNotebook", "workspaceConfValues": "true,true"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-798084d9b51611a4", "requestParams": {"workspaceConfKeys": "enableResultsDownloading", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-2bd25ae2e9bdb479", "requestParams": {"workspaceConfKeys": "enableTokensConfig", "workspaceConfValues": "true"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-8f00ee92ed1da937", "requestParams": {"workspaceConfKeys": "enableExportNotebook", "workspaceConfValues": "true"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-e4ef573258e95002", "requestParams": {"workspaceConfKeys": "enableExportNotebook", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
#file settings/git-allow-list-weakened.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-320988574293ff02", "requestParams": {"workspaceConfKeys": "enableProjectsAllowList", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-f45333db4227fbbc", "requestParams": {"workspaceConfKeys": "projectsAllowList", "workspaceConfValues": "https://github.com/tomok"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-de048b518fc40ce1", "requestParams": {"workspaceConfKeys": "enableProjectsAllowList", "workspaceConfValues": "true"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-f126e58efa577d5e", "requestParams": {"workspaceConfKeys": "enableProjectTypeInWorkspace", "workspaceConfValues": "true"}, "response": {"statusCode": 200}}
#file settings/isolation-setting-weakened.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-9ea30305d1a922d9", "requestParams": {"workspaceConfKeys": "enforceUserIsolation", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-dbd4443277eccde4", "requestParams": {"workspaceConfKeys": "enableEnforceImdsV2", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-6cf8091c07865d4b", "requestParams": {"workspaceConfKeys": "enableX,enforceUserIsolation", "workspaceConfValues": "false,false"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-182a8d11a78270b0", "requestParams": {"workspaceConfKeys": "enforceUserIsolation", "workspaceConfValues": "true"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-2308de41af4b6583", "requestParams": {"workspaceConfKeys": "enableWebTerminal", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-71c149f90cd65e80", "requestParams": {"workspaceConfKeys": "enforceUserIsolation", "workspaceConfValues": "true"}, "response": {"statusCode": 200}}
#file settings/legacy-access-allowed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "setSetting", "requestId": "ServiceMain-22b423da1e3f2b3b", "requestParams": {"settingTypeName": "disable_legacy_dbfs", "settingKeyName": "default", "settingValueForAudit": "{\"value\":false}"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "deleteSetting", "requestId": "ServiceMain-f83e8ac65fd291d3", "requestParams": {"settingTypeName": "disable_legacy_access", "settingKeyName": "default"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "setSetting", "requestId": "ServiceMain-4e757c02b34577cc", "requestParams": {"settingTypeName": "disable_legacy_dbfs", "settingKeyName": "default", "settingValueForAudit": "{\"value\":true}"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "setSetting", "requestId": "ServiceMain-baf7bf476bec0fba", "requestParams": {"settingTypeName": "automatic_cluster_update", "settingKeyName": "default", "settingValueForAudit": "{\"enabled\":false}"}, "response": {"statusCode": 200}}
#file settings/result-download-allowed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "setSetting", "requestId": "ServiceMain-4d8e53ddeca82dbd", "requestParams": {"settingTypeName": "sql_results_download", "settingKeyName": "default", "settingValueForAudit": "{\"boolean_val\":{\"value\":true}}"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "setSetting", "requestId": "ServiceMain-ac7de64ed12edbb5", "requestParams": {"settingTypeName": "enable-export-notebook", "settingKeyName": "default", "settingValueForAudit": "{\"boolean_val\":{\"value\":true}}"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "setSetting", "requestId": "ServiceMain-6d3024a02a28b9a7", "requestParams": {"settingTypeName": "sql_results_download", "settingKeyName": "default", "settingValueForAudit": "{\"boolean_val\":{\"value\":false}}"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "setSetting", "requestId": "ServiceMain-e6b64c12d7b0aabb", "requestParams": {"settingTypeName": "llm_proxy_partner_powered", "settingKeyName": "default", "settingValueForAudit": "{\"value\":true}"}, "response": {"statusCode": 200}}
#file settings/risky-feature-enabled.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-e7b312b07de2d1f3", "requestParams": {"workspaceConfKeys": "enableWebTerminal", "workspaceConfValues": "true"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-49d7ca239cc7373e", "requestParams": {"workspaceConfKeys": "enableDeprecatedGlobalInitScripts", "workspaceConfValues": "true"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-adc6482297e85e99", "requestParams": {"workspaceConfKeys": "enableX,enableWebTerminal", "workspaceConfValues": "true,true"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-2308de41af4b6583", "requestParams": {"workspaceConfKeys": "enableWebTerminal", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-52de8216eaca3078", "requestParams": {"workspaceConfKeys": "enableIpAccessLists", "workspaceConfValues": "true"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-a1f9a4ee9ef65ebd", "requestParams": {"workspaceConfKeys": "enableWebTerminal", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
"""#
}
