// Written by `make generate` from Catalogue/rules/data-exit. Do not edit.
// swift-format-ignore-file

extension GeneratedRules {
    static let dataExitRules: StaticString = #"""
#file data-exit/dashboard-published-with-owner-rights.yml
title: Dashboard published with the publisher's rights
id: ed12c36e-67ad-41c1-b5ef-1f2a4ec9b094
name: dashboard-published-with-owner-rights
status: experimental
description: >-
    A dashboard was published with embedded credentials: everybody it is shown to sees the data with the rights
    of the publisher.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.exfiltration
    - attack.t1567
    - attack.t1078.004
    - soc2.cc6.3
    - soc2.cc6.7
logsource:
    product: databricks
    service: dashboards
detection:
    selection:
        serviceName: dashboards
        actionName|contains: publish
        requestParams.embed_credentials: 'true'
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.dashboard_id
falsepositives:
    - >-
      Dashboards for a wide audience, by intent.
level: medium
runbook: >-
    Publish it again without embedded credentials unless the data is public.
maturity: incubating
requires:
    - databricks.workspace-level
#examples
#file data-exit/legacy-table-permission-changed.yml
title: Permission on a table outside Unity Catalog changed
id: 605b340c-157a-4bb5-86cd-cf383c5234ff
name: legacy-table-permission-changed
status: stable
description: >-
    A right on, or the owner of, a table of the legacy metastore was changed. Copies of audit data that were
    put there are governed by nothing else.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.persistence
    - attack.collection
    - attack.t1098
    - attack.t1530
    - soc2.cc6.1
    - soc2.cc6.3
logsource:
    product: databricks
    service: sqlpermissions
detection:
    selection:
        serviceName: sqlPermissions
        actionName:
            - grantPermission
            - changeSecurableOwner
            - removeAllPermissions
            - denyPermission
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.securable
    - requestParams.principal
    - requestParams.permission
falsepositives:
    - >-
      Workspaces that still live on table access control: filter the service principal that manages it.
level: medium
runbook: >-
    Look for audit data among the legacy tables, move it to Unity Catalog, and take the right back.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file data-exit/log-bucket-mounted.yml
title: Mount whose name says audit logs
id: 8b930180-9621-4b68-8092-280c3d367298
name: log-bucket-mounted
status: stable
description: >-
    A mount point with a name of audit logs was made. Every user of the workspace can now read, and often
    delete, the trail.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.collection
    - attack.defense-evasion
    - attack.t1530
    - attack.t1070
    - soc2.cc6.1
    - soc2.c1.1
    - soc2.cc7.2
logsource:
    product: databricks
    service: dbfs
detection:
    selection:
        serviceName: dbfs
        actionName: mount
    name:
        - requestParams.mountPoint|contains:
              - audit
              - databricks-log
              - log-delivery
              - logdelivery
              - cloudtrail
        - requestParams.source|contains:
              - audit
              - log-delivery
              - logdelivery
              - cloudtrail
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and name and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.mountPoint
    - requestParams.source
falsepositives:
    - >-
      A data set of financial audits.
level: critical
runbook: >-
    Unmount it, and check reads and deletes under the path since.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file data-exit/many-files-downloaded.yml
title: Many different files downloaded through the Files API
id: 04c6a4b0-5f48-40e3-b0ae-8d991ca7f870
name: many-files-downloaded
status: stable
description: >-
    One principal read at least 300 different files through the Files API within 30 minutes: a copy of a volume.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.collection
    - attack.exfiltration
    - attack.t1530
    - attack.t1567
    - soc2.cc6.7
    - soc2.cc7.2
correlation:
    type: value_count
    rules:
        - file-download-step
    group-by:
        - userIdentity.email
    timespan: '30m'
    condition:
        field: requestParams.path
        gte: 300
falsepositives:
    - >-
      Training and backup jobs; exclude their service principals.
level: medium
runbook: >-
    Check the volume and the address; limit READ VOLUME.
maturity: stable
requires:
    - databricks.workspace-level
#examples
---
title: File read through the Files API (step)
id: fed68ebb-9f37-4cb8-b320-d12a21efdee4
name: file-download-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: filesystem
detection:
    selection:
        serviceName: filesystem
        actionName: filesGet
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
#file data-exit/many-notebook-downloads.yml
title: Many notebook results downloaded
id: a3877f65-74c4-4d96-b7ce-4cf97032969e
name: many-notebook-downloads
status: stable
description: >-
    One person downloaded at least 10 notebook results within an hour.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.exfiltration
    - attack.collection
    - attack.t1567
    - attack.t1530
    - soc2.cc6.7
    - soc2.cc7.2
correlation:
    type: event_count
    rules:
        - notebook-download-step
    group-by:
        - userIdentity.email
    timespan: '1h'
    condition:
        gte: 10
falsepositives:
    - >-
      Analysts before a report.
level: medium
runbook: >-
    Ask for the reason; switch downloads off where data is confidential.
maturity: stable
requires:
    - databricks.workspace-level
#examples
---
title: Notebook result downloaded (step)
id: 60fec9bc-041b-411a-a989-e3c1815cf5c7
name: notebook-download-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: notebook
detection:
    selection:
        serviceName: notebook
        actionName:
            - downloadLargeResults
            - downloadPreviewResults
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
#file data-exit/many-notebook-exports.yml
title: Many notebooks exported with their results
id: 641341fb-752f-4303-be6b-a41567173457
name: many-notebook-exports
status: stable
description: >-
    One person exported at least 15 notebooks within an hour in a form that contains results (DBC, HTML,
    Jupyter). SOURCE, which Git and the CLI use, is not counted.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.exfiltration
    - attack.collection
    - attack.t1567
    - attack.t1213
    - soc2.cc6.7
    - soc2.cc7.2
correlation:
    type: event_count
    rules:
        - notebook-export-step
    group-by:
        - userIdentity.email
    timespan: '1h'
    condition:
        gte: 15
falsepositives:
    - >-
      A leaver who hands over, or migration.
level: medium
runbook: >-
    Compare with HR events; ask the manager.
maturity: stable
requires:
    - databricks.workspace-level
#examples
---
title: Notebook exported with results (step)
id: 789db81a-30ce-49f4-ba9e-13ae6abfc172
name: notebook-export-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: workspace
detection:
    selection:
        serviceName: workspace
        actionName: workspaceExport
    filter_source:
        requestParams.workspaceExportFormat:
            - SOURCE
            - AUTO
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection and not 1 of filter_*'
#file data-exit/many-sql-downloads.yml
title: Many SQL results downloaded
id: 50ffa6ed-b69a-48cc-b3ac-87e20a237526
name: many-sql-downloads
status: stable
description: >-
    One person downloaded at least 10 SQL results as files within an hour. The internal format arrows, which the
    browser uses to show results, is not counted.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.exfiltration
    - attack.collection
    - attack.t1567
    - attack.t1530
    - soc2.cc6.7
    - soc2.cc7.2
correlation:
    type: event_count
    rules:
        - sql-download-step
    group-by:
        - userIdentity.email
    timespan: '1h'
    condition:
        gte: 10
falsepositives:
    - >-
      Analysts before a report.
level: medium
runbook: >-
    Ask for the reason; look at the tables behind the queries.
maturity: stable
requires:
    - databricks.workspace-level
#examples
---
title: SQL result downloaded (step)
id: 6e6de545-e87c-4cb4-a947-9ecd5cca27d2
name: sql-download-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: databrickssql
detection:
    selection:
        serviceName: databrickssql
        actionName: downloadQueryResult
    filter_ui:
        requestParams.fileType: arrows
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection and not 1 of filter_*'
#file data-exit/marketplace-listing-changed.yml
title: Offer of data on the marketplace changed
id: ae3ebdee-5b44-4988-b625-c673032839e0
name: marketplace-listing-changed
status: experimental
description: >-
    Somebody did something as a provider on the marketplace: what is listed there can be taken by other
    companies.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.exfiltration
    - attack.t1537
    - attack.t1567
    - soc2.cc6.7
    - soc2.cc9.2
    - soc2.c1.1
logsource:
    product: databricks
    service: marketplaceprovider
detection:
    selection:
        serviceName: marketplaceProvider
    filter_read:
        actionName|startswith:
            - get
            - list
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not 1 of filter_*
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.listing_id
    - requestParams.exchange_id
    - requestParams.name
falsepositives:
    - >-
      Companies that sell data there.
level: medium
runbook: >-
    See which share the offer stands for and what is in it; withdraw it where nobody decided it.
maturity: incubating
requires:
    - databricks.account-level
#examples
#file data-exit/message-destination-changed.yml
title: Destination for results and alerts added or changed
id: bf7d3ade-033b-420b-8abe-7e104fd1cf19
name: message-destination-changed
status: experimental
description: >-
    A destination that jobs, alerts and dashboards send to was made or changed. What they send then leaves
    the workspace by mail or webhook, with nobody reading a table.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.exfiltration
    - attack.t1567
    - attack.t1020
    - soc2.cc6.7
    - soc2.c1.1
logsource:
    product: databricks
detection:
    webhook:
        serviceName: webhookNotifications
    filter_use:
        actionName|startswith:
            - get
            - list
            - test
            - trigger
            - notify
    sql:
        serviceName: databrickssql
        actionName|contains: AlertDestination
        actionName|startswith:
            - create
            - update
    filter_failed:
        response.statusCode|gte: 400
    condition: (webhook or sql) and not 1 of filter_*
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.name
    - requestParams.destination_type
    - requestParams.id
falsepositives:
    - >-
      The set-up of paging and chat.
level: medium
runbook: >-
    See where it points: an address or a host outside of the company has to have an owner here.
maturity: incubating
requires:
    - databricks.workspace-level
#examples
#file data-exit/model-downloaded.yml
title: Signed address for a model version handed out
id: 328e9377-6c46-494e-b875-7a3d8510c37e
name: model-downloaded
status: stable
description: >-
    A signed download address for a registered model was made. Models can hold training data.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.collection
    - attack.t1530
    - soc2.cc6.7
logsource:
    product: databricks
detection:
    selection:
        serviceName:
            - unityCatalog
            - modelRegistry
        actionName: getModelVersionSignedDownloadUri
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.name
    - requestParams.version
    - requestParams.path
falsepositives:
    - >-
      Serving and CI.
level: low
runbook: >-
    Check that the principal works with the model and where it took it; models hold what they were trained on.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file data-exit/mount-created.yml
title: Storage mounted into DBFS
id: 072f510f-c5a8-4fa3-9301-240bd831993a
name: mount-created
status: stable
description: >-
    A bucket was mounted into DBFS. A mount has no access control: every user of the workspace reads what the
    mount's credential can read.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.collection
    - attack.t1530
    - attack.t1078.004
    - soc2.cc6.1
    - soc2.cc6.3
logsource:
    product: databricks
    service: dbfs
detection:
    selection:
        serviceName: dbfs
        actionName: mount
    filter_logs:
        - requestParams.mountPoint|contains:
              - audit
              - databricks-log
              - log-delivery
              - logdelivery
              - cloudtrail
        - requestParams.source|contains:
              - audit
              - log-delivery
              - logdelivery
              - cloudtrail
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.mountPoint
    - requestParams.owner
falsepositives:
    - >-
      Old pipelines; mounts are deprecated.
level: medium
runbook: >-
    Replace the mount by an external location with grants.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file data-exit/object-opened-to-all-users.yml
title: Notebook, job, query or dashboard opened to everybody
id: 06183116-1f5c-49fd-98e4-f2edd02ce540
name: object-opened-to-all-users
status: stable
description: >-
    The permissions of a workspace object were changed so that all users have them. An object that shows
    audit data, or runs with the rights of its owner, hands both on.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.collection
    - attack.defense-evasion
    - attack.t1213
    - attack.t1222
    - soc2.cc6.1
    - soc2.cc6.3
    - soc2.c1.1
logsource:
    product: databricks
detection:
    selection:
        actionName|contains:
            - Acl
            - Permission
        actionName|startswith:
            - change
            - reset
            - update
    opened:
        - requestParams.access_control_list|re: '(?i)"group_?name"\s*:\s*"(account )?users"'
        - requestParams.grants|re: '(?i)"(group_?name|principal)"\s*:\s*"(account )?users"'
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and opened and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.resourceId
    - requestParams.access_control_list
    - requestParams.grants
falsepositives:
    - >-
      Teams that share everything with everybody: filter their workspaces.
level: medium
runbook: >-
    See what the object shows and with whose rights it runs; share it with the group that needs it.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file data-exit/object-ownership-transferred.yml
title: Ownership of a SQL object transferred
id: 0352d3c2-dd4a-44e3-9a02-341a80621704
name: object-ownership-transferred
status: stable
description: >-
    A query, dashboard or alert got a new owner. Objects that run as owner then run with other rights.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.t1098
    - soc2.cc6.3
logsource:
    product: databricks
    service: databrickssql
detection:
    selection:
        serviceName: databrickssql
        actionName: transferObjectOwnership
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.objectId
    - requestParams.objectType
    - requestParams.newOwner
falsepositives:
    - >-
      Leavers.
level: low
runbook: >-
    Check that the new owner should have it; a query or dashboard runs with the rights of its owner.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file data-exit/serving-endpoint-made.yml
title: Model endpoint made
id: c8612eed-9266-441b-a0d9-f89da6bcc998
name: serving-endpoint-made
status: stable
description: >-
    An endpoint that answers requests from outside was made. It can carry data out, in its answers or to a
    model outside of the company, and it runs with the rights of its maker.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.exfiltration
    - attack.persistence
    - attack.t1567
    - soc2.cc6.7
    - soc2.cc8.1
logsource:
    product: databricks
    service: serverlessrealtimeinference
detection:
    selection:
        serviceName: serverlessRealTimeInference
        actionName:
            - createServingEndpoint
            - changeInferenceEndpointAcl
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.name
    - requestParams.resourceId
falsepositives:
    - >-
      Teams that serve models.
level: low
runbook: >-
    See who may call it and which model, inside or outside, answers.
maturity: stable
requires:
    - databricks.workspace-level
#examples
"""#

    static let dataExitExamples: StaticString = #"""
#file data-exit/dashboard-published-with-owner-rights.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "dashboards", "actionName": "publishDashboard", "requestId": "ServiceMain-aeec4db6bbe5d183", "requestParams": {"dashboard_id": "01f0aa", "embed_credentials": "true"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "dashboards", "actionName": "publishDashboard", "requestId": "ServiceMain-0f9b5c39fa2aaf03", "requestParams": {"dashboard_id": "01f0ab", "embed_credentials": "True"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "dashboards", "actionName": "publishDashboard", "requestId": "ServiceMain-bf742da5324a3410", "requestParams": {"dashboard_id": "01f0aa", "embed_credentials": "false"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "dashboards", "actionName": "getPublishedDashboard", "requestId": "ServiceMain-47688f960aa29cb2", "requestParams": {"dashboard_id": "01f0aa"}, "response": {"statusCode": 200}}
#file data-exit/legacy-table-permission-changed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "sqlPermissions", "actionName": "grantPermission", "requestId": "ServiceMain-1425307e535f53ed", "requestParams": {"permission": "SELECT", "securable": "hive_metastore.default.audit_copy", "principal": "users"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "sqlPermissions", "actionName": "changeSecurableOwner", "requestId": "ServiceMain-58c8f9da462150ad", "requestParams": {"securable": "x", "principal": "mallory@example.com"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "sqlPermissions", "actionName": "showPermissions", "requestId": "ServiceMain-06ff5f1d133c57a7", "requestParams": {"securable": "x"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "sqlPermissions", "actionName": "grantPermission", "requestId": "ServiceMain-72853f2c8f6f52e2", "requestParams": {"permission": "SELECT"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file data-exit/log-bucket-mounted.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "dbfs", "actionName": "mount", "requestId": "ServiceMain-d9edf312e5b3f912", "requestParams": {"mountPoint": "/mnt/audit-logs", "owner": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "dbfs", "actionName": "mount", "requestId": "ServiceMain-247fcc36fa4eecf4", "requestParams": {"mountPoint": "/mnt/x", "source": "s3a://acme-databricks-audit-logs"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "dbfs", "actionName": "mount", "requestId": "ServiceMain-83e953562d5863b5", "requestParams": {"mountPoint": "/mnt/data-lake"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "dbfs", "actionName": "unmount", "requestId": "ServiceMain-6c3e9791f6abeb29", "requestParams": {"mountPoint": "/mnt/audit-logs"}, "response": {"statusCode": 200}}
#file data-exit/many-files-downloaded.yml
#examples
examples:
    match:
        - - {"repeat": 300, "every": "2s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "filesystem", "actionName": "filesGet", "requestParams": {"path": "/Volumes/main/hr/docs/f${n}.pdf"}, "response": {"statusCode": 200}}}
        - - {"repeat": 400, "every": "4s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "filesystem", "actionName": "filesGet", "requestParams": {"path": "/Volumes/main/hr/docs/f${n}.pdf"}, "response": {"statusCode": 200}}}
    no_match:
        - - {"repeat": 299, "every": "2s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "filesystem", "actionName": "filesGet", "requestParams": {"path": "/Volumes/main/hr/docs/f${n}.pdf"}, "response": {"statusCode": 200}}}
        - - {"repeat": 900, "every": "1s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "filesystem", "actionName": "filesGet", "requestParams": {"path": "/Volumes/a/b/c/x"}, "response": {"statusCode": 200}}}
#file data-exit/many-notebook-downloads.yml
#examples
examples:
    match:
        - - {"repeat": 10, "every": "120s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "notebook", "actionName": "downloadLargeResults", "requestParams": {"notebookId": "${n}", "commandId": "c"}, "response": {"statusCode": 200}}}
        - - {"repeat": 30, "every": "5s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "notebook", "actionName": "downloadPreviewResults", "requestParams": {"notebookId": "${n}", "commandId": "c"}, "response": {"statusCode": 200}}}
    no_match:
        - - {"repeat": 9, "every": "120s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "notebook", "actionName": "downloadLargeResults", "requestParams": {"notebookId": "${n}", "commandId": "c"}, "response": {"statusCode": 200}}}
        - - {"repeat": 12, "every": "500s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "notebook", "actionName": "downloadLargeResults", "requestParams": {"notebookId": "${n}", "commandId": "c"}, "response": {"statusCode": 200}}}
#file data-exit/many-notebook-exports.yml
#examples
examples:
    match:
        - - {"repeat": 15, "every": "60s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "workspace", "actionName": "workspaceExport", "requestParams": {"workspaceExportFormat": "DBC", "notebookFullPath": "/Users/x/n${n}"}, "response": {"statusCode": 200}}}
        - - {"repeat": 50, "every": "2s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "workspace", "actionName": "workspaceExport", "requestParams": {"workspaceExportFormat": "HTML", "notebookFullPath": "/Users/x/n${n}"}, "response": {"statusCode": 200}}}
    no_match:
        - - {"repeat": 14, "every": "60s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "workspace", "actionName": "workspaceExport", "requestParams": {"workspaceExportFormat": "DBC", "notebookFullPath": "/Users/x/n${n}"}, "response": {"statusCode": 200}}}
        - - {"repeat": 500, "every": "1s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "workspace", "actionName": "workspaceExport", "requestParams": {"workspaceExportFormat": "SOURCE", "notebookFullPath": "/Users/x/n${n}"}, "response": {"statusCode": 200}}}
#file data-exit/many-sql-downloads.yml
#examples
examples:
    match:
        - - {"repeat": 10, "every": "120s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "databrickssql", "actionName": "downloadQueryResult", "requestParams": {"queryId": "q${n}", "fileType": "csv"}, "response": {"statusCode": 200}}}
        - - {"repeat": 40, "every": "10s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "databrickssql", "actionName": "downloadQueryResult", "requestParams": {"queryId": "q${n}", "fileType": "excel"}, "response": {"statusCode": 200}}}
    no_match:
        - - {"repeat": 9, "every": "120s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "databrickssql", "actionName": "downloadQueryResult", "requestParams": {"queryId": "q${n}", "fileType": "csv"}, "response": {"statusCode": 200}}}
        - - {"repeat": 200, "every": "5s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "databrickssql", "actionName": "downloadQueryResult", "requestParams": {"queryId": "q${n}", "fileType": "arrows"}, "response": {"statusCode": 200}}}
#file data-exit/marketplace-listing-changed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "marketplaceProvider", "actionName": "createListing", "requestId": "ServiceMain-1f5d7f12eb9b5861", "requestParams": {"name": "x"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "marketplaceProvider", "actionName": "updateListing", "requestId": "ServiceMain-8dd3ff5b82185fa8", "requestParams": {"listing_id": "7"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "marketplaceProvider", "actionName": "getListings", "requestId": "ServiceMain-599237f2ebfc5d1f", "requestParams": {}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "marketplaceConsumer", "actionName": "createInstallation", "requestId": "ServiceMain-fc04fb16b82353c2", "requestParams": {"listing_id": "7"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "marketplaceProvider", "actionName": "createListing", "requestId": "ServiceMain-8e39f6cf0d025bff", "requestParams": {"name": "x"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file data-exit/message-destination-changed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "webhookNotifications", "actionName": "createWebhook", "requestId": "ServiceMain-bc7c5d8408b459bd", "requestParams": {"name": "x"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "databrickssql", "actionName": "createAlertDestination", "requestId": "ServiceMain-76b4d56123d15901", "requestParams": {"name": "mail"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "webhookNotifications", "actionName": "listWebhooks", "requestId": "ServiceMain-541b7abd7428521f", "requestParams": {}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "databrickssql", "actionName": "createAlert", "requestId": "ServiceMain-8940ddf400095a22", "requestParams": {"name": "x"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "webhookNotifications", "actionName": "createWebhook", "requestId": "ServiceMain-122d045112e55916", "requestParams": {"name": "x"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file data-exit/model-downloaded.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "modelRegistry", "actionName": "getModelVersionSignedDownloadUri", "requestId": "ServiceMain-27a071ba4333771b", "requestParams": {"name": "fraud", "version": "4", "path": "model.pkl"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "getModelVersionSignedDownloadUri", "requestId": "ServiceMain-b988d69d1dff0a97", "requestParams": {"name": "main.ml.fraud", "version": "4"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "modelRegistry", "actionName": "getModelVersionDownloadUri", "requestId": "ServiceMain-d22c6990c4967bf1", "requestParams": {"name": "fraud", "version": "4"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "modelRegistry", "actionName": "getModelVersionSignedDownloadUri", "requestId": "ServiceMain-c0fb6ac7b97f6b72", "requestParams": {}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file data-exit/mount-created.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "dbfs", "actionName": "mount", "requestId": "ServiceMain-a551bae5239feab4", "requestParams": {"mountPoint": "/mnt/data-lake", "owner": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143", "subjectName": null}, "serviceName": "dbfs", "actionName": "mount", "requestId": "ServiceMain-beaef3dd5445b807", "requestParams": {"mountPoint": "/mnt/raw", "owner": "unknown"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "dbfs", "actionName": "unmount", "requestId": "ServiceMain-2e08a366872a9bb1", "requestParams": {"mountPoint": "/mnt/raw"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "dbfs", "actionName": "mount", "requestId": "ServiceMain-e7fa1860112c5e78", "requestParams": {"mountPoint": "/mnt/x"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file data-exit/object-opened-to-all-users.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "jobs", "actionName": "changeJobAcl", "requestId": "ServiceMain-ee1eb357e4a0576f", "requestParams": {"resourceId": "/jobs/7", "access_control_list": "[{\"group_name\":\"users\",\"permission_level\":\"CAN_VIEW\"}]"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "databrickssql", "actionName": "changePermissions", "requestId": "ServiceMain-d461cf75e8f75ecd", "requestParams": {"objectId": "q1", "grants": "[{\"group_name\": \"account users\", \"permission_level\": \"CAN_RUN\"}]"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "jobs", "actionName": "changeJobAcl", "requestId": "ServiceMain-749916f95ba058e9", "requestParams": {"resourceId": "/jobs/7", "access_control_list": "[{\"group_name\":\"analysts\",\"permission_level\":\"CAN_VIEW\"}]"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "jobs", "actionName": "changeJobAcl", "requestId": "ServiceMain-9ba17018a5cd5d8f", "requestParams": {"resourceId": "/jobs/7", "access_control_list": "[{\"group_name\":\"users\"}]"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "jobs", "actionName": "runNow", "requestId": "ServiceMain-a774e7e49cf95f3f", "requestParams": {"job_id": "7"}, "response": {"statusCode": 200}}
#file data-exit/object-ownership-transferred.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "databrickssql", "actionName": "transferObjectOwnership", "requestId": "ServiceMain-080194684a40b041", "requestParams": {"objectId": "q1", "objectType": "query", "newOwner": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "databrickssql", "actionName": "transferObjectOwnership", "requestId": "ServiceMain-65119fcfeb1abd27", "requestParams": {"objectId": "d1", "objectType": "dashboard"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "databrickssql", "actionName": "changePermissions", "requestId": "ServiceMain-13780d8174e4c8e1", "requestParams": {"objectId": "q1"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "databrickssql", "actionName": "transferObjectOwnership", "requestId": "ServiceMain-21522128ef2cd526", "requestParams": {}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file data-exit/serving-endpoint-made.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "serverlessRealTimeInference", "actionName": "createServingEndpoint", "requestId": "ServiceMain-960b9face9bb5ad9", "requestParams": {"name": "x"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "serverlessRealTimeInference", "actionName": "changeInferenceEndpointAcl", "requestId": "ServiceMain-ad8a14db1c8f588b", "requestParams": {"resourceId": "7"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "serverlessRealTimeInference", "actionName": "getQuerySchema", "requestId": "ServiceMain-ada2c19f1129591f", "requestParams": {"name": "x"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "serverlessRealTimeInference", "actionName": "createServingEndpoint", "requestId": "ServiceMain-0b75a7e4d253532d", "requestParams": {"name": "x"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
"""#
}
