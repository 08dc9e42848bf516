// Written by `make generate` from Catalogue/rules/unity-catalog. Do not edit.
// swift-format-ignore-file

extension GeneratedRules {
    static let unityCatalogRules: StaticString = #"""
#file unity-catalog/audit-securable-owner-changed.yml
title: Owner of an audit securable changed
id: 297f6968-0004-4a71-ba63-889a478299d6
name: audit-securable-owner-changed
status: stable
description: >-
    The owner of the system catalog, of system.access or of one of its tables was set. An owner holds every
    privilege without appearing in any grant list.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.privilege-escalation
    - attack.t1098.003
    - soc2.cc6.3
    - soc2.cc5.2
    - soc2.c1.1
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName:
            - updateCatalog
            - updateSchema
            - updateTable
        requestParams.owner|exists: true
    audit:
        - requestParams.name_arg:
              - system
              - system.access
        - requestParams.full_name_arg:
              - system
              - system.access
        - requestParams.name: system
        - requestParams.full_name_arg|startswith: system.access.
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and audit and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.full_name_arg
    - requestParams.name_arg
    - requestParams.owner
falsepositives:
    - >-
      None in normal operation.
level: critical
runbook: >-
    Set the owner back, then list grants given since and reads of the audit table.
maturity: stable
requires:
    - databricks.account-level
#examples
#file unity-catalog/audit-table-read-refused.yml
title: Read of the audit table refused
id: 1d06debb-c663-4a1b-bd9c-115ae4634dbd
name: audit-table-read-refused
status: stable
description: >-
    A principal without the right tried to read system.access.audit or another table of system.access. Curiosity
    at best; at worst an intruder looking for what has been noticed.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.discovery
    - attack.t1654
    - soc2.cc7.2
    - soc2.cc6.1
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName:
            - generateTemporaryTableCredential
            - generateTemporaryTableCredentials
            - getTable
        response.statusCode:
            - 401
            - 403
    audit:
        - requestParams.table_full_name|startswith: system.access.
        - requestParams.full_name_arg|startswith: system.access.
    condition: selection and audit
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.table_full_name
    - requestParams.operation
    - requestParams.workspace_id
    - requestParams.full_name_arg
    - response.errorMessage
falsepositives:
    - >-
      A new analyst who follows a tutorial.
level: medium
runbook: >-
    Ask the user; look for other refused requests of the same principal.
maturity: stable
requires:
    - databricks.account-level
#examples
#file unity-catalog/audit-table-read.yml
title: Audit table read
id: b98f9c3a-fb4f-4e12-8ff4-b416637cf227
name: audit-table-read
status: stable
description: >-
    A principal got credentials to read system.access.audit: the row that proves a read. Few people should, and
    an attacker reads it to learn what is watched and who holds which rights.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.collection
    - attack.discovery
    - attack.t1530
    - attack.t1654
    - soc2.cc7.2
    - soc2.cc6.1
    - soc2.c1.1
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName:
            - generateTemporaryTableCredential
            - generateTemporaryTableCredentials
        requestParams.table_full_name: system.access.audit
    filter_write:
        requestParams.operation: READ_WRITE
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.table_full_name
    - requestParams.operation
    - requestParams.workspace_id
falsepositives:
    - >-
      The declared readers: name your SIEM or dashboard service principal under policy.declared_readers, or in a
      filter.
level: medium
runbook: >-
    Confirm that the principal is a declared reader; otherwise revoke SELECT on system.access and look at what
    it read.
maturity: stable
requires:
    - databricks.account-level
#examples
#file unity-catalog/audit-table-write-credential.yml
title: Write credentials requested for the audit table
id: 5956038b-aaf6-41b4-8655-3da1dfd001d8
name: audit-table-write-credential
status: stable
description: >-
    Somebody asked for READ_WRITE credentials on a table of system.access. Nobody but Databricks writes there.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.impact
    - attack.defense-evasion
    - attack.t1565.001
    - attack.t1070
    - soc2.cc7.2
    - soc2.cc6.8
    - soc2.cc7.3
    - soc2.pi1.5
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName:
            - generateTemporaryTableCredential
            - generateTemporaryTableCredentials
        requestParams.table_full_name|startswith: system.access.
        requestParams.operation: READ_WRITE
    condition: selection
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.table_full_name
    - requestParams.operation
    - requestParams.workspace_id
    - response.statusCode
falsepositives:
    - >-
      None known.
level: critical
runbook: >-
    Suspend the principal and compare the table with the delivered files for the days before.
maturity: stable
requires:
    - databricks.account-level
#examples
#file unity-catalog/broad-privilege-on-container.yml
title: ALL PRIVILEGES or MANAGE on a whole catalog or metastore
id: de1f750b-417b-451c-bbff-557593fb516d
name: broad-privilege-on-container
status: stable
description: >-
    MANAGE or ALL PRIVILEGES was given on a catalog, a schema of the system, or the metastore. The receiver can
    read everything below and hand it on.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.privilege-escalation
    - attack.t1098.003
    - soc2.cc6.3
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName: updatePermissions
        requestParams.securable_type:
            - CATALOG
            - METASTORE
            - STORAGE_CREDENTIAL
            - EXTERNAL_LOCATION
        requestParams.changes|re: '"add"\s*:\s*\[[^\]]*"(ALL[_ ]PRIVILEGES|MANAGE)"'
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.securable_type
    - requestParams.securable_full_name
    - requestParams.changes
falsepositives:
    - >-
      Onboarding of a data product team as owner of its catalog.
level: medium
runbook: >-
    Check that the receiver is an owning group rather than a person.
maturity: stable
requires:
    - databricks.account-level
#examples
#file unity-catalog/catalog-deleted.yml
title: Catalog deleted
id: 5a395f01-ba1e-40b4-9c7a-c13adb8bda1a
name: catalog-deleted
status: stable
description: >-
    A catalog was deleted. With force it takes every schema and table with it.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.impact
    - attack.t1485
    - soc2.a1.2
    - soc2.cc8.1
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName: deleteCatalog
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.name_arg
    - requestParams.force
falsepositives:
    - >-
      Clean-up of sandboxes.
level: high
runbook: >-
    Managed tables can be restored with UNDROP for 7 days: act now if it was not planned.
maturity: stable
requires:
    - databricks.account-level
#examples
#file unity-catalog/catalog-owner-changed.yml
title: Owner of a catalog or schema changed
id: 57d69657-3299-448d-a479-4436bb90dac3
name: catalog-owner-changed
status: stable
description: >-
    The owner of a catalog or schema was changed. The new owner can read and grant everything in it.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.privilege-escalation
    - attack.t1098.003
    - soc2.cc6.3
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName:
            - updateCatalog
            - updateSchema
        requestParams.owner|exists: true
    filter_audit:
        - requestParams.name_arg: system
        - requestParams.full_name_arg|startswith: system
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.full_name_arg
    - requestParams.name_arg
    - requestParams.owner
falsepositives:
    - >-
      Hand-over between teams.
level: medium
runbook: >-
    Check that the new owner is a group and that the change was agreed.
maturity: stable
requires:
    - databricks.account-level
#examples
#file unity-catalog/connection-created.yml
title: Connection to an outside database created or changed
id: f99ca702-2908-444f-a453-ce14e9d43395
name: connection-created
status: stable
description: >-
    A Lakehouse Federation connection was created or changed. It stores a password for a foreign system and can
    carry data out of the account by simple SQL.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.exfiltration
    - attack.t1567
    - attack.t1537
    - soc2.cc6.7
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName:
            - createConnection
            - updateConnection
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.name
    - requestParams.connection_type
falsepositives:
    - >-
      Planned federation.
level: medium
runbook: >-
    Check the host in the connection and who owns it.
maturity: stable
requires:
    - databricks.account-level
#examples
#file unity-catalog/credential-for-untrusted-client.yml
title: Table credentials given to a client that enforces nothing
id: fec5f8a8-8e76-41db-951f-3efc39a7d279
name: credential-for-untrusted-client
status: experimental
description: >-
    Credentials for a table went to a client that does not enforce permissions itself: an external engine that
    reads the files directly. Row filters, masks and query logging do not apply there.
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
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName:
            - generateTemporaryTableCredential
            - generateTemporaryTableCredentials
        requestParams.is_permissions_enforcing_client: 'false'
    filter_share:
        requestParams.share_name|exists: true
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.table_full_name
    - requestParams.operation
    - requestParams.workspace_id
falsepositives:
    - >-
      Declared external engines.
level: low
runbook: >-
    Check that the engine is declared and that the table carries no row filter or mask.
maturity: incubating
requires:
    - databricks.account-level
#examples
#file unity-catalog/data-policy-deleted.yml
title: Row filter or mask policy deleted or changed
id: 3d658042-22bf-422d-b645-204ac1cf9963
name: data-policy-deleted
status: stable
description: >-
    An attribute-based policy (row filter or column mask) was deleted or changed. Data it hid is readable in clear at once,
    for everybody with SELECT.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562
    - attack.t1222
    - soc2.cc6.1
    - soc2.c1.1
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName:
            - deletePolicy
            - updatePolicy
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.name
    - requestParams.on_securable_fullname
    - requestParams.on_securable_type
falsepositives:
    - >-
      Replacement of a policy by a better one.
level: high
runbook: >-
    Put the policy back, then list who read the tables since.
maturity: stable
requires:
    - databricks.account-level
#examples
#file unity-catalog/external-location-changed.yml
title: External location changed or deleted
id: 83533080-64ae-4dcc-85f6-15fbe3f6b5d7
name: external-location-changed
status: experimental
description: >-
    An external location was changed or deleted: it can be pointed at another place, at another credential,
    or given to another owner, and everybody who could read it then reads something else.
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
    - soc2.cc8.1
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName|contains: ExternalLocation
        actionName|startswith:
            - update
            - delete
    filter_logs:
        requestParams.url|contains:
            - audit
            - log-delivery
            - log_delivery
            - logdelivery
            - databricks-log
            - databricks_log
            - cloudtrail
            - workspaceId=
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not 1 of filter_*
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.name_arg
    - requestParams.name
    - requestParams.url
    - requestParams.credential_name
    - requestParams.owner
falsepositives:
    - >-
      Terraform.
level: medium
runbook: >-
    Compare place, credential and owner with the declared ones.
maturity: incubating
requires:
    - databricks.account-level
#examples
#file unity-catalog/external-location-created.yml
title: External location created
id: 85a22e3a-bd21-4eed-b041-08d1a54462c8
name: external-location-created
status: stable
description: >-
    A new path of cloud storage became reachable through Unity Catalog. It can be a way in to a bucket or a way
    out for data. A location created with skip_validation never had to prove that it works.
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
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName: createExternalLocation
    filter_logs:
        requestParams.url|contains:
            - audit
            - log-delivery
            - log_delivery
            - logdelivery
            - databricks-log
            - databricks_log
            - cloudtrail
            - workspaceId=
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.name
    - requestParams.url
    - requestParams.credential_name
    - requestParams.skip_validation
falsepositives:
    - >-
      Platform team at work.
level: medium
runbook: >-
    Check that the bucket belongs to one of your accounts.
maturity: stable
requires:
    - databricks.account-level
#examples
#file unity-catalog/external-location-over-logs.yml
title: External location over a log path
id: 2a503d42-7ee6-421f-be48-dd86c3f6704c
name: external-location-over-logs
status: stable
description: >-
    An external location, volume or table was made or changed whose place looks like the audit log bucket. It makes the raw logs
    readable through Unity Catalog for everyone with READ FILES on it.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.collection
    - attack.exfiltration
    - attack.t1530
    - attack.t1537
    - soc2.cc6.1
    - soc2.c1.1
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName:
            - createExternalLocation
            - updateExternalLocation
            - createVolume
            - createTable
    place:
        - requestParams.url|contains:
              - audit
              - log-delivery
              - log_delivery
              - logdelivery
              - databricks-log
              - databricks_log
              - cloudtrail
              - workspaceId=
        - requestParams.storage_location|contains:
              - audit
              - log-delivery
              - log_delivery
              - logdelivery
              - databricks-log
              - databricks_log
              - cloudtrail
              - workspaceId=
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and place and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.name
    - requestParams.url
    - requestParams.credential_name
falsepositives:
    - >-
      The one declared location of the ingestion job.
level: high
runbook: >-
    Check who has READ FILES and the storage credential; remove the location if it is not declared.
maturity: stable
requires:
    - databricks.account-level
#examples
#file unity-catalog/external-use-granted.yml
title: External use of data granted
id: 7796bc67-d6d9-43df-b732-9f0412f0b179
name: external-use-granted
status: stable
description: >-
    EXTERNAL_USE_SCHEMA or EXTERNAL_USE_LOCATION was given. The holder may fetch temporary cloud credentials and
    read the files with any tool outside Databricks, past row filters, masks and most logging.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.exfiltration
    - attack.t1098
    - attack.t1537
    - soc2.cc6.7
    - soc2.cc6.1
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName: updatePermissions
        requestParams.changes|re: '"add"\s*:\s*\[[^\]]*"EXTERNAL[_ ]USE'
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.securable_type
    - requestParams.securable_full_name
    - requestParams.changes
falsepositives:
    - >-
      A planned connection of an external engine.
level: high
runbook: >-
    Confirm the external engine and limit the grant to its schema and service principal.
maturity: stable
requires:
    - databricks.account-level
#examples
#file unity-catalog/grant-on-audit-data.yml
title: Grant on the audit log tables
id: 110f07c5-bad4-41c0-b627-95f17e9d1001
name: grant-on-audit-data
status: stable
description: >-
    Somebody gave a privilege on the system catalog, the schema system.access or a table in it. The audit table
    holds command texts, e-mail addresses and every action of the account; one grant is enough to expose it, and
    grants to groups reach more people than they show.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.collection
    - attack.t1098
    - attack.t1530
    - soc2.cc6.3
    - soc2.cc6.1
    - soc2.c1.1
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName: updatePermissions
        requestParams.changes|re: '"add"\s*:\s*\[\s*"'
    audit:
        - requestParams.securable_full_name:
              - system
              - system.access
        - requestParams.securable_full_name|startswith: system.access.
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and audit and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.securable_type
    - requestParams.securable_full_name
    - requestParams.changes
falsepositives:
    - >-
      The planned set-up of readers of the audit table; keep those in a group and grant once.
level: high
runbook: >-
    Check the principal in the changes against the declared readers; revoke the grant if it is not one, then
    look for reads of the table since.
maturity: stable
requires:
    - databricks.account-level
#examples
#file unity-catalog/grant-on-system-schema.yml
title: Grant on another system schema
id: e032d5d4-4611-43c7-b60d-6ae20d8f3b54
name: grant-on-system-schema
status: stable
description: >-
    A privilege on a system schema other than system.access was given: query history, compute, billing or
    lineage. These tables show who runs what, with statement texts in system.query.history.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.t1098
    - soc2.cc6.3
    - soc2.c1.1
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName: updatePermissions
        requestParams.changes|re: '"add"\s*:\s*\[\s*"'
        requestParams.securable_full_name|startswith: system.
    filter_access:
        - requestParams.securable_full_name: system.access
        - requestParams.securable_full_name|startswith: system.access.
    filter_public:
        requestParams.securable_full_name|startswith:
            - system.information_schema
            - system.ai
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.securable_type
    - requestParams.securable_full_name
    - requestParams.changes
falsepositives:
    - >-
      Cost dashboards that need system.billing.
level: medium
runbook: >-
    Confirm with the data owner that the principal needs it; prefer a view with fewer columns.
maturity: stable
requires:
    - databricks.account-level
#examples
#file unity-catalog/grant-to-all-account-users.yml
title: Grant to every user of the account
id: 9e73aab2-16d0-43ba-b703-73951a5ce447
name: grant-to-all-account-users
status: stable
description: >-
    A privilege was given to the built-in group account users, that is to everybody, guests and service
    principals included.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.defense-evasion
    - attack.t1098
    - attack.t1222
    - soc2.cc6.3
    - soc2.cc6.1
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName: updatePermissions
        requestParams.changes|contains: '"account users"'
        requestParams.changes|re: '"add"\s*:\s*\[\s*"'
    filter_browse:
        requestParams.changes|re: '"add"\s*:\s*\[\s*"BROWSE"\s*\]'
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.securable_type
    - requestParams.securable_full_name
    - requestParams.changes
falsepositives:
    - >-
      Catalogs meant for everybody, such as a sandbox or reference data; BROWSE alone is not reported.
level: medium
runbook: >-
    Replace the grant by one to the group that needs it.
maturity: stable
requires:
    - databricks.account-level
#examples
#file unity-catalog/many-path-credentials.yml
title: Temporary credentials for many storage paths
id: 6c122c46-6a1e-4d6e-83ea-3401bac27436
name: many-path-credentials
status: stable
description: >-
    One principal obtained temporary cloud credentials for at least 20 different storage paths within an hour,
    as a bulk copy past the tables would.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.collection
    - attack.t1530
    - soc2.cc7.2
    - soc2.cc6.7
correlation:
    type: value_count
    rules:
        - path-credential-step
    group-by:
        - userIdentity.email
    timespan: '1h'
    condition:
        field: requestParams.url
        gte: 20
falsepositives:
    - >-
      Migration and file-arrival jobs.
level: medium
runbook: >-
    Check the job behind the principal; compare with CloudTrail reads of the same buckets.
maturity: stable
requires:
    - databricks.account-level
#examples
---
title: Path credentials issued (step)
id: dbbd2df4-988d-4e13-8c16-080a95873b7b
name: path-credential-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName:
            - generateTemporaryPathCredential
            - generateTemporaryPathCredentials
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
#file unity-catalog/many-refused-table-reads.yml
title: Refused reads of many different tables
id: e61a3188-efe9-4988-a3c6-0d6c1f0a80b6
name: many-refused-table-reads
status: stable
description: >-
    One principal was refused on at least 10 different tables within an hour. That is what looking round with a
    stolen or curious identity looks like; a broken job asks for the same table again and again.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.discovery
    - attack.t1087.004
    - attack.t1619
    - soc2.cc7.2
    - soc2.cc6.1
correlation:
    type: value_count
    rules:
        - table-credential-refused-step
    group-by:
        - userIdentity.email
    timespan: '1h'
    condition:
        field: requestParams.table_full_name
        gte: 10
falsepositives:
    - >-
      A job after its grants were removed.
level: medium
runbook: >-
    Ask the user; if it is a service principal, check where its token is used from.
maturity: stable
requires:
    - databricks.account-level
#examples
---
title: Table credentials refused (step)
id: c798eb55-b140-42ba-8807-8ff422e2f5a0
name: table-credential-refused-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName:
            - generateTemporaryTableCredential
            - generateTemporaryTableCredentials
        response.statusCode:
            - 401
            - 403
    condition: selection
#file unity-catalog/mass-table-deletion.yml
title: Many tables or schemas deleted in a short time
id: 6cd563f1-ab0c-457b-9b41-56b17dbba519
name: mass-table-deletion
status: stable
description: >-
    One principal deleted at least 20 tables, volumes or schemas within 10 minutes: sabotage, ransom, or a
    script gone wrong. Managed data can be undropped for a week only.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.impact
    - attack.t1485
    - soc2.a1.2
    - soc2.cc7.3
correlation:
    type: event_count
    rules:
        - table-deleted-step
    group-by:
        - userIdentity.email
    timespan: '10m'
    condition:
        gte: 20
falsepositives:
    - >-
      Teardown of a test environment.
level: high
runbook: >-
    Stop the principal (revoke its tokens), undrop the tables, and ask the owner.
maturity: stable
requires:
    - databricks.account-level
#examples
---
title: Table, volume or schema deleted (step)
id: 93a2af5d-bca6-4ad4-8910-fce8eb8e9241
name: table-deleted-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName:
            - deleteTable
            - deleteVolume
            - deleteSchema
            - deleteModel
            - deleteFunction
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
#file unity-catalog/metastore-assigned.yml
title: Metastore attached to a workspace or taken from it
id: c295ecd5-d0a2-4889-8ad6-904264a2ef8e
name: metastore-assigned
status: stable
description: >-
    A workspace was attached to a metastore, or taken from it. Attached, its users reach every catalog that is not
    bound to certain workspaces; taken off, whoever reads system tables there sees nothing any more.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.t1098
    - soc2.cc8.1
    - soc2.cc6.1
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName:
            - createMetastoreAssignment
            - updateMetastoreAssignment
            - deleteMetastoreAssignment
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.workspace_id
    - requestParams.metastore_id
falsepositives:
    - >-
      A new workspace.
level: medium
runbook: >-
    Check that the workspace is yours and that sensitive catalogs are bound.
maturity: stable
requires:
    - databricks.account-level
#examples
#file unity-catalog/metastore-deleted.yml
title: Metastore deleted
id: 8b835592-a664-410d-8b38-52d6251aab84
name: metastore-deleted
status: experimental
description: >-
    A metastore was deleted, and with it every grant, share and system table that it held.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.impact
    - attack.defense-evasion
    - attack.t1485
    - attack.t1562.008
    - soc2.cc7.2
    - soc2.cc7.3
    - soc2.a1.2
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName|contains: Metastore
        actionName|startswith: delete
    filter_assignment:
        actionName|contains: Assignment
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not 1 of filter_*
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.id
    - requestParams.metastore_id
falsepositives:
    - >-
      Trial metastores.
level: critical
runbook: >-
    Call the support of Databricks at once: for a short time it can be brought back. See who did it, and
    from where.
maturity: incubating
requires:
    - databricks.account-level
#examples
#file unity-catalog/metastore-opened.yml
title: Metastore opened to external sharing or external engines
id: eb828ce9-bd67-4923-89ce-0b04aecaf6c6
name: metastore-opened
status: stable
description: >-
    The metastore was changed to share with outside organisations (INTERNAL_AND_EXTERNAL) or to hand out
    credentials to external engines. Both are account-wide doors for data to leave.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.exfiltration
    - attack.t1562
    - attack.t1537
    - soc2.cc6.7
    - soc2.cc6.6
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName: updateMetastore
    opened:
        - requestParams.delta_sharing_scope: INTERNAL_AND_EXTERNAL
        - requestParams.external_access_enabled: 'true'
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and opened and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.id
    - requestParams.delta_sharing_scope
    - requestParams.external_access_enabled
falsepositives:
    - >-
      Planned start of Delta Sharing.
level: high
runbook: >-
    Set it back unless a decision for it is on record; review shares and recipients created since.
maturity: stable
requires:
    - databricks.account-level
#examples
#file unity-catalog/metastore-owner-changed.yml
title: Metastore owner changed
id: a9168eb8-d8c2-4c74-a397-cea397fa2e92
name: metastore-owner-changed
status: stable
description: >-
    The owner of the metastore was set to somebody else. The metastore owner can take ownership of every catalog
    and read every grant: a take-over of the data platform in one call.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.privilege-escalation
    - attack.t1098.003
    - soc2.cc6.3
    - soc2.cc6.1
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName: updateMetastore
        requestParams.owner|exists: true
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.id
    - requestParams.owner
falsepositives:
    - >-
      Planned hand-over to an admin group.
level: critical
runbook: >-
    Verify that the new owner is the declared admin group, otherwise set it back at once.
maturity: stable
requires:
    - databricks.account-level
#examples
#file unity-catalog/metastore-privilege-granted.yml
title: Privilege on the metastore granted
id: 1dcef39a-0d5f-491c-89f8-f3c33e1f1d87
name: metastore-privilege-granted
status: stable
description: >-
    Somebody got a privilege on the metastore as a whole: to make locations, credentials, connections,
    shares or recipients. Each of them is a way past the grants on single tables.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.privilege-escalation
    - attack.persistence
    - attack.t1098.003
    - soc2.cc6.1
    - soc2.cc6.3
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName: updatePermissions
        requestParams.securable_type: METASTORE
        requestParams.changes|re: '"add"\s*:\s*\[\s*"'
    filter_broad:
        requestParams.changes|re: '"add"\s*:\s*\[[^\]]*"(ALL[_ ]PRIVILEGES|MANAGE)"'
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not 1 of filter_*
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.securable_full_name
    - requestParams.changes
falsepositives:
    - >-
      Planned set-up by the platform team.
level: medium
runbook: >-
    Confirm who needs it, and revoke it otherwise; list what was made with it since.
maturity: stable
requires:
    - databricks.account-level
#examples
#file unity-catalog/path-credential-over-logs.yml
title: Temporary credentials for a log path
id: d4302482-e703-41a9-9707-0777f6972783
name: path-credential-over-logs
status: stable
description: >-
    Temporary cloud credentials were issued for a path that looks like the audit log bucket. With them the raw
    log files can be read, and with a write operation changed, outside the table grants.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.collection
    - attack.credential-access
    - attack.t1530
    - attack.t1552
    - soc2.cc6.1
    - soc2.cc7.2
    - soc2.c1.1
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName:
            - generateTemporaryPathCredential
            - generateTemporaryPathCredentials
            - generateTemporaryVolumeCredential
            - generateTemporaryVolumeCredentials
    where:
        - requestParams.url|contains:
              - audit
              - log-delivery
              - log_delivery
              - logdelivery
              - databricks-log
              - workspaceId=
              - auditlogs_
        - requestParams.volume_full_name|re: '(?i)audit.?log|log.?delivery|audit_raw'
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and where and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.url
    - requestParams.volume_full_name
    - requestParams.operation
falsepositives:
    - >-
      The declared ingestion job; exclude it with a filter.
level: high
runbook: >-
    Confirm the reader; otherwise remove READ FILES on the external location and check CloudTrail for object
    reads in the next hour.
maturity: stable
requires:
    - databricks.account-level
#examples
#file unity-catalog/permission-enumeration.yml
title: Permissions of many objects looked up
id: 2df63831-b027-4dd3-a578-848e1ef24834
name: permission-enumeration
status: stable
description: >-
    One principal read the permissions of at least 50 different securables within 15 minutes: a map of who may
    do what, drawn before a lateral move.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.discovery
    - attack.t1069.003
    - attack.t1087.004
    - soc2.cc7.2
correlation:
    type: value_count
    rules:
        - permission-lookup-step
    group-by:
        - userIdentity.email
    timespan: '15m'
    condition:
        field: requestParams.securable_full_name
        gte: 50
falsepositives:
    - >-
      Governance tools and Terraform plans; exclude their service principals with a filter.
level: low
runbook: >-
    Identify the tool by its user agent; if unknown, look for grants and tokens that follow.
maturity: stable
requires:
    - databricks.account-level
#examples
---
title: Permissions looked up (step)
id: df9c858f-2200-43cc-904c-260de8786ffe
name: permission-lookup-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName:
            - getPermissions
            - getEffectivePermissions
    condition: selection
#file unity-catalog/self-granted-permission.yml
title: Privilege given to oneself
id: 02d6bd82-fb04-46a4-9620-5ed958936f4f
name: self-granted-permission
status: stable
description: >-
    A principal changed permissions and named itself as the receiver. Owners and metastore admins can do this to
    look into data nobody gave them.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.privilege-escalation
    - attack.t1098
    - soc2.cc6.3
    - soc2.cc5.2
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName: updatePermissions
        requestParams.changes|re: '"add"\s*:\s*\[\s*"'
        requestParams.changes|fieldref|contains: userIdentity.email
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.securable_type
    - requestParams.securable_full_name
    - requestParams.changes
falsepositives:
    - >-
      Owners who set up their own new schema.
level: medium
runbook: >-
    Ask why; if it concerns sensitive data, revoke it and have another admin approve.
maturity: stable
requires:
    - databricks.account-level
#examples
#file unity-catalog/sensitivity-tag-removed.yml
title: Tag removed from a table or column
id: 24f24dd2-7a5e-434d-a0e3-98398d54fff7
name: sensitivity-tag-removed
status: stable
description: >-
    A tag assignment was deleted. Attribute-based policies select by tag, so taking away the tag pii from a
    column also takes away its mask.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562
    - soc2.cc6.1
    - soc2.c1.1
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName: deleteEntityTagAssignment
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.tag_assignment
    - requestParams.entity_name
    - requestParams.tag_key
falsepositives:
    - >-
      Tag clean-up.
level: low
runbook: >-
    Check which policies use the tag.
maturity: stable
requires:
    - databricks.account-level
#examples
#file unity-catalog/sharing-tokens-never-expire.yml
title: Sharing tokens no longer expire
id: 3c055866-4504-49cd-ab6d-42c14d2b763b
name: sharing-tokens-never-expire
status: stable
description: >-
    The life of recipient tokens was set to 0 (never) or to more than a year. A leaked activation link or token
    then works for good.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562
    - soc2.cc6.1
    - soc2.cc6.7
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName: updateMetastore
    endless:
        - requestParams.delta_sharing_recipient_token_lifetime_in_seconds:
              - '0'
              - '-1'
        - requestParams.delta_sharing_recipient_token_lifetime_in_seconds|re: '^(3[2-9]\d{6}|[4-9]\d{7}|\d{9,})$'
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and endless and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.delta_sharing_recipient_token_lifetime_in_seconds
falsepositives:
    - >-
      None that a security team should accept.
level: medium
runbook: >-
    Set a life of at most 90 days and rotate the tokens of existing recipients.
maturity: stable
requires:
    - databricks.account-level
#examples
#file unity-catalog/storage-credential-changed.yml
title: Storage credential created, changed or deleted
id: 18b70667-a835-4e0d-b876-168a55ff9ca0
name: storage-credential-changed
status: stable
description: >-
    A storage credential was created, changed or deleted: a cloud role that Unity Catalog will act as. A credential with
    a role of broad reach opens every bucket that role can read, the log bucket included.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.t1098.001
    - soc2.cc6.1
    - soc2.cc7.1
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName:
            - createStorageCredential
            - updateStorageCredential
            - createCredential
            - deleteStorageCredential
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.name
    - requestParams.name_arg
    - requestParams.aws_iam_role
    - requestParams.owner
falsepositives:
    - >-
      Platform team at work.
level: medium
runbook: >-
    Read the role policy; it must not reach the log bucket.
maturity: stable
requires:
    - databricks.account-level
#examples
#file unity-catalog/workspace-binding-changed.yml
title: Catalog made visible in another workspace
id: 016afaab-2d3e-4ce1-ac91-3920b7edabce
name: workspace-binding-changed
status: experimental
description: >-
    Workspace bindings of a catalog, credential or external location changed. Isolation between production and
    other workspaces rests on them.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1222
    - soc2.cc6.1
    - soc2.cc8.1
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName|contains: Binding
        actionName|startswith:
            - update
            - create
            - set
            - add
            - put
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.securable_type
    - requestParams.securable_full_name
    - requestParams.add
    - requestParams.remove
falsepositives:
    - >-
      A new workspace joins a domain.
level: medium
runbook: >-
    Check that no production catalog is bound to a development workspace.
maturity: incubating
requires:
    - databricks.account-level
#examples
"""#

    static let unityCatalogExamples: StaticString = #"""
#file unity-catalog/audit-securable-owner-changed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateSchema", "requestId": "ServiceMain-c6cc3bf80f492965", "requestParams": {"full_name_arg": "system.access", "owner": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateCatalog", "requestId": "ServiceMain-620eebe59b489677", "requestParams": {"name_arg": "system", "owner": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateSchema", "requestId": "ServiceMain-457bab6468f5b351", "requestParams": {"full_name_arg": "main.access", "owner": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateSchema", "requestId": "ServiceMain-9d422ef083b6db21", "requestParams": {"full_name_arg": "system.access", "comment": "x"}, "response": {"statusCode": 200}}
#file unity-catalog/audit-table-read-refused.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "generateTemporaryTableCredential", "requestId": "ServiceMain-49eb4093b5292791", "requestParams": {"table_full_name": "system.access.audit", "table_id": "5c1e2d3f-0000-4000-8000-00000000aaaa", "operation": "READ", "credential_type": "StorageCredential", "is_permissions_enforcing_client": "true", "metastore_id": "11111111-2222-4333-8444-555555555555", "workspace_id": "2647194380156023"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED: User does not have SELECT"}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "getTable", "requestId": "ServiceMain-b5e333df8bc4f019", "requestParams": {"full_name_arg": "system.access.audit"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "generateTemporaryTableCredential", "requestId": "ServiceMain-c5ffe18146f59695", "requestParams": {"table_full_name": "system.access.audit", "table_id": "5c1e2d3f-0000-4000-8000-00000000aaaa", "operation": "READ", "credential_type": "StorageCredential", "is_permissions_enforcing_client": "true", "metastore_id": "11111111-2222-4333-8444-555555555555", "workspace_id": "2647194380156023"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "generateTemporaryTableCredential", "requestId": "ServiceMain-66ccf1aea1064805", "requestParams": {"table_full_name": "main.hr.salaries", "table_id": "5c1e2d3f-0000-4000-8000-00000000aaaa", "operation": "READ", "credential_type": "StorageCredential", "is_permissions_enforcing_client": "true", "metastore_id": "11111111-2222-4333-8444-555555555555", "workspace_id": "2647194380156023"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED: User does not have SELECT"}}
#file unity-catalog/audit-table-read.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "generateTemporaryTableCredential", "requestId": "ServiceMain-c5ffe18146f59695", "requestParams": {"table_full_name": "system.access.audit", "table_id": "5c1e2d3f-0000-4000-8000-00000000aaaa", "operation": "READ", "credential_type": "StorageCredential", "is_permissions_enforcing_client": "true", "metastore_id": "11111111-2222-4333-8444-555555555555", "workspace_id": "2647194380156023"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "generateTemporaryTableCredentials", "requestId": "ServiceMain-923a6fb26186489f", "requestParams": {"table_full_name": "system.access.audit", "table_id": "5c1e2d3f-0000-4000-8000-00000000aaaa", "operation": "READ", "credential_type": "StorageCredential", "is_permissions_enforcing_client": "true", "metastore_id": "11111111-2222-4333-8444-555555555555", "workspace_id": "2647194380156023"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "generateTemporaryTableCredential", "requestId": "ServiceMain-9f6270d20d1217bd", "requestParams": {"table_full_name": "main.sales.orders", "table_id": "5c1e2d3f-0000-4000-8000-00000000aaaa", "operation": "READ", "credential_type": "StorageCredential", "is_permissions_enforcing_client": "true", "metastore_id": "11111111-2222-4333-8444-555555555555", "workspace_id": "2647194380156023"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "generateTemporaryTableCredential", "requestId": "ServiceMain-c5ffe18146f59695", "requestParams": {"table_full_name": "system.access.audit", "table_id": "5c1e2d3f-0000-4000-8000-00000000aaaa", "operation": "READ", "credential_type": "StorageCredential", "is_permissions_enforcing_client": "true", "metastore_id": "11111111-2222-4333-8444-555555555555", "workspace_id": "2647194380156023"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED: User does not have SELECT"}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "getTable", "requestId": "ServiceMain-981807892526de04", "requestParams": {"full_name_arg": "system.access.audit"}, "response": {"statusCode": 200}}
#file unity-catalog/audit-table-write-credential.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "generateTemporaryTableCredential", "requestId": "ServiceMain-a5c7cda75e642d2b", "requestParams": {"table_full_name": "system.access.audit", "table_id": "5c1e2d3f-0000-4000-8000-00000000aaaa", "operation": "READ_WRITE", "credential_type": "StorageCredential", "is_permissions_enforcing_client": "true", "metastore_id": "11111111-2222-4333-8444-555555555555", "workspace_id": "2647194380156023"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "generateTemporaryTableCredential", "requestId": "ServiceMain-a5c7cda75e642d2b", "requestParams": {"table_full_name": "system.access.audit", "table_id": "5c1e2d3f-0000-4000-8000-00000000aaaa", "operation": "READ_WRITE", "credential_type": "StorageCredential", "is_permissions_enforcing_client": "true", "metastore_id": "11111111-2222-4333-8444-555555555555", "workspace_id": "2647194380156023"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED: User does not have SELECT"}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "generateTemporaryTableCredential", "requestId": "ServiceMain-c5ffe18146f59695", "requestParams": {"table_full_name": "system.access.audit", "table_id": "5c1e2d3f-0000-4000-8000-00000000aaaa", "operation": "READ", "credential_type": "StorageCredential", "is_permissions_enforcing_client": "true", "metastore_id": "11111111-2222-4333-8444-555555555555", "workspace_id": "2647194380156023"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "generateTemporaryTableCredential", "requestId": "ServiceMain-897070fbd7247d9a", "requestParams": {"table_full_name": "main.a.b", "table_id": "5c1e2d3f-0000-4000-8000-00000000aaaa", "operation": "READ_WRITE", "credential_type": "StorageCredential", "is_permissions_enforcing_client": "true", "metastore_id": "11111111-2222-4333-8444-555555555555", "workspace_id": "2647194380156023"}, "response": {"statusCode": 200}}
#file unity-catalog/broad-privilege-on-container.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-d3323cedd8f5db74", "requestParams": {"securable_type": "CATALOG", "securable_full_name": "finance", "changes": "[{\"principal\": \"tom.okafor@example.com\", \"add\": [\"ALL_PRIVILEGES\"], \"remove\": []}]", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-fe7b2bd0f47ab7d0", "requestParams": {"securable_type": "EXTERNAL_LOCATION", "securable_full_name": "raw", "changes": "[{\"principal\": \"eng\", \"add\": [\"READ_FILES\", \"MANAGE\"], \"remove\": []}]", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-5f02dbf85c315647", "requestParams": {"securable_type": "CATALOG", "securable_full_name": "finance", "changes": "[{\"principal\": \"tom.okafor@example.com\", \"add\": [\"USE_CATALOG\"], \"remove\": [\"ALL_PRIVILEGES\"]}]", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-dd4f22d888fc3c41", "requestParams": {"securable_type": "TABLE", "securable_full_name": "main.a.b", "changes": "[{\"principal\": \"tom.okafor@example.com\", \"add\": [\"ALL_PRIVILEGES\"], \"remove\": []}]", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
#file unity-catalog/catalog-deleted.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "deleteCatalog", "requestId": "ServiceMain-942973eaba8b9efb", "requestParams": {"name_arg": "finance", "force": "true"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "deleteCatalog", "requestId": "ServiceMain-7ae0c0316b0de049", "requestParams": {"name_arg": "sandbox_tom"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "createCatalog", "requestId": "ServiceMain-4d80ab3d105b6c05", "requestParams": {"name": "finance"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "deleteCatalog", "requestId": "ServiceMain-9be2eb38ea767223", "requestParams": {"name_arg": "finance"}, "response": {"statusCode": 400, "errorMessage": "INVALID_STATE: catalog is not empty"}}
#file unity-catalog/catalog-owner-changed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateCatalog", "requestId": "ServiceMain-93c4aa226421693b", "requestParams": {"name_arg": "finance", "owner": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateSchema", "requestId": "ServiceMain-cd2f0e5b2504faba", "requestParams": {"full_name_arg": "main.hr", "owner": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateCatalog", "requestId": "ServiceMain-5a94a69b903d998d", "requestParams": {"name_arg": "finance", "comment": "x"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateCatalog", "requestId": "ServiceMain-b33bcd991e7668bc", "requestParams": {"name_arg": "system", "owner": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
#file unity-catalog/connection-created.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "createConnection", "requestId": "ServiceMain-4e74430dd8b51859", "requestParams": {"name": "pg-out", "connection_type": "POSTGRESQL", "options": "{\"host\":\"203.0.113.9\",\"port\":\"5432\"}"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateConnection", "requestId": "ServiceMain-add3c0cc846e4ff1", "requestParams": {"name_arg": "pg-out", "options": "{\"host\":\"198.51.100.9\"}"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "listConnections", "requestId": "ServiceMain-c0391e4d2c3e3ed6", "requestParams": {}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "createConnection", "requestId": "ServiceMain-9a90dbd9d0fcbb7a", "requestParams": {"name": "pg-out"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file unity-catalog/credential-for-untrusted-client.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "generateTemporaryTableCredential", "requestId": "ServiceMain-702511a3cb382983", "requestParams": {"table_full_name": "main.hr.salaries", "operation": "READ", "is_permissions_enforcing_client": "false"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "generateTemporaryTableCredentials", "requestId": "ServiceMain-cb39bce54e2d63c9", "requestParams": {"table_full_name": "main.a.b", "operation": "READ_WRITE", "is_permissions_enforcing_client": "false"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "generateTemporaryTableCredential", "requestId": "ServiceMain-5efd1d8f6563746c", "requestParams": {"table_full_name": "main.a.b", "table_id": "5c1e2d3f-0000-4000-8000-00000000aaaa", "operation": "READ", "credential_type": "StorageCredential", "is_permissions_enforcing_client": "true", "metastore_id": "11111111-2222-4333-8444-555555555555", "workspace_id": "2647194380156023"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "generateTemporaryTableCredential", "requestId": "ServiceMain-ff359a3d43152d25", "requestParams": {"table_full_name": "main.a.b", "operation": "READ", "is_permissions_enforcing_client": "false", "share_name": "partner", "recipient_name": "p"}, "response": {"statusCode": 200}}
#file unity-catalog/data-policy-deleted.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "deletePolicy", "requestId": "ServiceMain-89b71ca8195c46f7", "requestParams": {"name": "mask_ssn", "on_securable_type": "CATALOG", "on_securable_fullname": "main"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "deletePolicy", "requestId": "ServiceMain-cc67e3919ff019ac", "requestParams": {"name": "eu_rows_only"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "createPolicy", "requestId": "ServiceMain-95f54e4d45575d84", "requestParams": {"name": "mask_ssn"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "deletePolicy", "requestId": "ServiceMain-12231dd0d7f63813", "requestParams": {"name": "mask_ssn"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file unity-catalog/external-location-changed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateExternalLocation", "requestId": "ServiceMain-1418f0e7408456df", "requestParams": {"name_arg": "bi-exports", "credential_name": "wide"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "deleteExternalLocation", "requestId": "ServiceMain-633a7b0f4bf454ba", "requestParams": {"name_arg": "bi-exports"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "getExternalLocation", "requestId": "ServiceMain-941031b1038e5642", "requestParams": {"name_arg": "bi-exports"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateExternalLocation", "requestId": "ServiceMain-42eba788c1d0526c", "requestParams": {"name_arg": "x"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateExternalLocation", "requestId": "ServiceMain-8079050b8fc95d7e", "requestParams": {"name_arg": "x", "url": "s3://acme-audit-logs/"}, "response": {"statusCode": 200}}
#file unity-catalog/external-location-created.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "createExternalLocation", "requestId": "ServiceMain-934f8b6e384662ff", "requestParams": {"name": "sales", "url": "s3://acme-sales/raw", "credential_name": "sales"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "createExternalLocation", "requestId": "ServiceMain-12f2b1917327182a", "requestParams": {"name": "ext", "url": "s3://partner-drop/in", "credential_name": "p", "skip_validation": "true"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "getExternalLocation", "requestId": "ServiceMain-b15734e208a470a8", "requestParams": {"name_arg": "sales"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "createExternalLocation", "requestId": "ServiceMain-2e55f89cca4c4295", "requestParams": {"name": "sales"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file unity-catalog/external-location-over-logs.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "createExternalLocation", "requestId": "ServiceMain-9763200b4d8bb9f6", "requestParams": {"name": "x1", "url": "s3://acme-databricks-audit-logs/prod", "credential_name": "all-buckets"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateExternalLocation", "requestId": "ServiceMain-4bea68d75255ee0f", "requestParams": {"name_arg": "raw", "url": "s3://acme-logs/workspaceId=0"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "createVolume", "requestId": "ServiceMain-8563f1ae553c5879", "requestParams": {"name": "raw", "catalog_name": "main", "schema_name": "x", "volume_type": "EXTERNAL", "storage_location": "s3://acme-databricks-audit-logs/audit"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "createExternalLocation", "requestId": "ServiceMain-934f8b6e384662ff", "requestParams": {"name": "sales", "url": "s3://acme-sales/raw", "credential_name": "sales"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "createExternalLocation", "requestId": "ServiceMain-8cb281c0a133ccfe", "requestParams": {"name": "x1", "url": "s3://acme-databricks-audit-logs/prod"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "createVolume", "requestId": "ServiceMain-b91266dad43553a3", "requestParams": {"name": "raw", "catalog_name": "main", "schema_name": "x", "volume_type": "EXTERNAL", "storage_location": "s3://acme-lake/raw"}, "response": {"statusCode": 200}}
#file unity-catalog/external-use-granted.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-8c76299aab109701", "requestParams": {"securable_type": "SCHEMA", "securable_full_name": "main.sales", "changes": "[{\"principal\": \"8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143\", \"add\": [\"EXTERNAL_USE_SCHEMA\"], \"remove\": []}]", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-a13ae07a140baaee", "requestParams": {"securable_type": "EXTERNAL_LOCATION", "securable_full_name": "raw", "changes": "[{\"principal\": \"tom.okafor@example.com\", \"add\": [\"READ_FILES\", \"EXTERNAL USE LOCATION\"], \"remove\": []}]", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-71ccce777325e619", "requestParams": {"securable_type": "SCHEMA", "securable_full_name": "main.sales", "changes": "[{\"principal\": \"8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143\", \"add\": [], \"remove\": [\"EXTERNAL_USE_SCHEMA\"]}]", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-c60769e2ab79f997", "requestParams": {"securable_type": "SCHEMA", "securable_full_name": "main.sales", "changes": "[{\"principal\": \"8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143\", \"add\": [\"USE_SCHEMA\"], \"remove\": []}]", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
#file unity-catalog/grant-on-audit-data.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-cbcf7dc5f96ab26f", "requestParams": {"securable_type": "TABLE", "securable_full_name": "system.access.audit", "changes": "[{\"principal\": \"tom.okafor@example.com\", \"add\": [\"SELECT\"], \"remove\": []}]", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-77d48968661c825b", "requestParams": {"securable_type": "CATALOG", "securable_full_name": "system", "changes": "[{\"principal\": \"account users\", \"add\": [\"USE_CATALOG\", \"SELECT\"], \"remove\": []}]", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-acf62cc953cf93b7", "requestParams": {"securable_type": "SCHEMA", "securable_full_name": "system.access", "changes": "[{\"principal\": \"analysts\", \"add\": [\"USE_SCHEMA\", \"SELECT\"], \"remove\": []}]", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-16de0c5444a4f33f", "requestParams": {"securable_type": "TABLE", "securable_full_name": "system.access.audit", "changes": "[{\"principal\": \"tom.okafor@example.com\", \"add\": [], \"remove\": [\"SELECT\"]}]", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-cc8e9f0efb3af208", "requestParams": {"securable_type": "TABLE", "securable_full_name": "main.sales.orders", "changes": "[{\"principal\": \"tom.okafor@example.com\", \"add\": [\"SELECT\"], \"remove\": []}]", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-364a783b7421acec", "requestParams": {"securable_type": "SCHEMA", "securable_full_name": "systems.access", "changes": "[{\"principal\": \"tom.okafor@example.com\", \"add\": [\"SELECT\"], \"remove\": []}]", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
#file unity-catalog/grant-on-system-schema.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-2ea4a50b85ab4390", "requestParams": {"securable_type": "TABLE", "securable_full_name": "system.query.history", "changes": "[{\"principal\": \"tom.okafor@example.com\", \"add\": [\"SELECT\"], \"remove\": []}]", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-11b68f734746e9a8", "requestParams": {"securable_type": "SCHEMA", "securable_full_name": "system.billing", "changes": "[{\"principal\": \"finance\", \"add\": [\"USE_SCHEMA\", \"SELECT\"], \"remove\": []}]", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-caeacba2f6dfc525", "requestParams": {"securable_type": "TABLE", "securable_full_name": "system.access.audit", "changes": "[{\"principal\": \"tom.okafor@example.com\", \"add\": [\"SELECT\"], \"remove\": []}]", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-9c3706ec726bea88", "requestParams": {"securable_type": "SCHEMA", "securable_full_name": "system.information_schema", "changes": "[{\"principal\": \"tom.okafor@example.com\", \"add\": [\"SELECT\"], \"remove\": []}]", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
#file unity-catalog/grant-to-all-account-users.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-30d66755a3e42f2a", "requestParams": {"securable_type": "CATALOG", "securable_full_name": "main", "changes": "[{\"principal\": \"account users\", \"add\": [\"USE_CATALOG\", \"SELECT\"], \"remove\": []}]", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-7dcfe9ebac0d138f", "requestParams": {"securable_type": "SCHEMA", "securable_full_name": "main.hr", "changes": "[{\"principal\": \"account users\", \"add\": [\"SELECT\"], \"remove\": []}]", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-648d819877e8aee8", "requestParams": {"securable_type": "CATALOG", "securable_full_name": "main", "changes": "[{\"principal\": \"account users\", \"add\": [], \"remove\": [\"SELECT\"]}]", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-46e46163e144e017", "requestParams": {"securable_type": "CATALOG", "securable_full_name": "main", "changes": "[{\"principal\": \"analysts\", \"add\": [\"SELECT\"], \"remove\": []}]", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-22630adfe0f8b37f", "requestParams": {"securable_type": "CATALOG", "securable_full_name": "main", "changes": "[{\"principal\": \"account users\", \"add\": [\"BROWSE\"], \"remove\": []}]", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
#file unity-catalog/many-path-credentials.yml
#examples
examples:
    match:
        - - {"repeat": 20, "every": "60s", "event": {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "generateTemporaryPathCredential", "requestParams": {"url": "s3://acme-data/area${n}", "operation": "PATH_READ"}, "response": {"statusCode": 200}}}
        - - {"repeat": 25, "every": "5s", "event": {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "unityCatalog", "actionName": "generateTemporaryPathCredential", "requestParams": {"url": "s3://acme-data/area${n}", "operation": "PATH_READ"}, "response": {"statusCode": 200}}}
    no_match:
        - - {"repeat": 19, "every": "60s", "event": {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "generateTemporaryPathCredential", "requestParams": {"url": "s3://acme-data/area${n}", "operation": "PATH_READ"}, "response": {"statusCode": 200}}}
        - - {"repeat": 60, "every": "30s", "event": {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "generateTemporaryPathCredential", "requestParams": {"url": "s3://acme-data/a", "operation": "PATH_READ"}, "response": {"statusCode": 200}}}
#file unity-catalog/many-refused-table-reads.yml
#examples
examples:
    match:
        - - {"repeat": 10, "every": "60s", "event": {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "generateTemporaryTableCredential", "requestParams": {"table_full_name": "main.s.t${n}", "operation": "READ"}, "response": {"statusCode": 403}}}
        - - {"repeat": 12, "every": "10s", "event": {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143"}, "serviceName": "unityCatalog", "actionName": "generateTemporaryTableCredential", "requestParams": {"table_full_name": "main.s.t${n}", "operation": "READ"}, "response": {"statusCode": 403}}}
    no_match:
        - - {"repeat": 9, "every": "60s", "event": {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "generateTemporaryTableCredential", "requestParams": {"table_full_name": "main.s.t${n}", "operation": "READ"}, "response": {"statusCode": 403}}}
        - - {"repeat": 40, "every": "30s", "event": {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "generateTemporaryTableCredential", "requestParams": {"table_full_name": "main.s.t1", "operation": "READ"}, "response": {"statusCode": 403}}}
#file unity-catalog/mass-table-deletion.yml
#examples
examples:
    match:
        - - {"repeat": 20, "every": "5s", "event": {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "unityCatalog", "actionName": "deleteTable", "requestParams": {"full_name_arg": "main.sales.t${n}"}, "response": {"statusCode": 200}}}
        - - {"repeat": 25, "every": "20s", "event": {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143"}, "serviceName": "unityCatalog", "actionName": "deleteTable", "requestParams": {"full_name_arg": "main.sales.t${n}"}, "response": {"statusCode": 200}}}
    no_match:
        - - {"repeat": 19, "every": "5s", "event": {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "unityCatalog", "actionName": "deleteTable", "requestParams": {"full_name_arg": "main.sales.t${n}"}, "response": {"statusCode": 200}}}
        - - {"repeat": 30, "every": "60s", "event": {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "unityCatalog", "actionName": "deleteTable", "requestParams": {"full_name_arg": "main.sales.t${n}"}, "response": {"statusCode": 200}}}
#file unity-catalog/metastore-assigned.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "createMetastoreAssignment", "requestId": "ServiceMain-9c18f8ec46566efd", "requestParams": {"workspace_id": "30490590956351435170", "metastore_id": "11111111-2222-4333-8444-555555555555", "default_catalog_name": "main"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "databricks-cli/0.262.0 databricks-sdk-go/0.81.0 go/1.24.6 os/linux auth/pat", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "createMetastoreAssignment", "requestId": "ServiceMain-8a0b91e6799f5197", "requestParams": {"workspace_id": "77", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "deleteMetastoreAssignment", "requestId": "ServiceMain-f2ba67e5e5e45098", "requestParams": {"workspace_id": "2647194380156023", "metastore_id": "m1"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "createMetastoreAssignment", "requestId": "ServiceMain-6722df183df94d71", "requestParams": {"workspace_id": "77"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "getMetastoreAssignment", "requestId": "ServiceMain-947a2a99883d2234", "requestParams": {"workspace_id": "77"}, "response": {"statusCode": 200}}
#file unity-catalog/metastore-deleted.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "deleteMetastore", "requestId": "ServiceMain-1232c4ac3569533e", "requestParams": {"id": "76e14ca4-330a-42a4-ac50-909cfedc2995", "force": "true"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "deleteMetastore", "requestId": "ServiceMain-a647dec1e87d540d", "requestParams": {"id": "m2"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "deleteMetastoreAssignment", "requestId": "ServiceMain-52fd7d58036a5030", "requestParams": {"workspace_id": "1"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "getMetastore", "requestId": "ServiceMain-4603466fb087559e", "requestParams": {"id": "m2"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "deleteMetastore", "requestId": "ServiceMain-6024640f1c235d45", "requestParams": {"id": "m2"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file unity-catalog/metastore-opened.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateMetastore", "requestId": "ServiceMain-de55d62e34f428b3", "requestParams": {"id": "11111111-2222-4333-8444-555555555555", "delta_sharing_scope": "INTERNAL_AND_EXTERNAL"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateMetastore", "requestId": "ServiceMain-9b250ed489a5037a", "requestParams": {"id": "11111111-2222-4333-8444-555555555555", "external_access_enabled": "true"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateMetastore", "requestId": "ServiceMain-07a48627ae437ecf", "requestParams": {"id": "11111111-2222-4333-8444-555555555555", "delta_sharing_scope": "INTERNAL"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateMetastore", "requestId": "ServiceMain-05a73c2981aee354", "requestParams": {"id": "11111111-2222-4333-8444-555555555555", "owner": "admins"}, "response": {"statusCode": 200}}
#file unity-catalog/metastore-owner-changed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateMetastore", "requestId": "ServiceMain-a26e96ac9bd15bd0", "requestParams": {"id": "11111111-2222-4333-8444-555555555555", "owner": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "databricks-cli/0.262.0 databricks-sdk-go/0.81.0 go/1.24.6 os/linux auth/pat", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateMetastore", "requestId": "ServiceMain-7805f4c9e9806952", "requestParams": {"id": "11111111-2222-4333-8444-555555555555", "owner": "contractors"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateMetastore", "requestId": "ServiceMain-1673e3d6c59ee42b", "requestParams": {"id": "11111111-2222-4333-8444-555555555555", "name": "eu"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateMetastore", "requestId": "ServiceMain-4c634c5c0ed63b85", "requestParams": {"id": "11111111-2222-4333-8444-555555555555", "owner": "tom.okafor@example.com"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file unity-catalog/metastore-privilege-granted.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-a676202eb12c522d", "requestParams": {"securable_type": "METASTORE", "securable_full_name": "main", "changes": "[{\"principal\":\"mallory@example.com\",\"add\":[\"CREATE_EXTERNAL_LOCATION\"],\"remove\":[]}]"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-1f4c2eddcfa258d7", "requestParams": {"securable_type": "METASTORE", "changes": "[{\"principal\":\"x\",\"add\": [\"CREATE RECIPIENT\"]}]"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-03165c76ba67553b", "requestParams": {"securable_type": "METASTORE", "changes": "[{\"principal\":\"x\",\"remove\":[\"CREATE_SHARE\"]}]"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-1a1fc11b81c1500d", "requestParams": {"securable_type": "TABLE", "changes": "[{\"principal\":\"x\",\"add\":[\"SELECT\"]}]"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-35c944f795e355b6", "requestParams": {"securable_type": "METASTORE", "changes": "[{\"principal\":\"x\",\"add\":[\"CREATE_SHARE\"]}]"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file unity-catalog/path-credential-over-logs.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "generateTemporaryPathCredential", "requestId": "ServiceMain-55fb3964d4b49368", "requestParams": {"url": "s3://acme-databricks-audit-logs/prod/workspaceId=0", "operation": "PATH_READ", "credential_type": "StorageCredential", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "generateTemporaryVolumeCredential", "requestId": "ServiceMain-1184d06ad2e65525", "requestParams": {"volume_full_name": "sec.raw.audit_logs", "operation": "READ_VOLUME"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "generateTemporaryPathCredential", "requestId": "ServiceMain-066a2ed428da4964", "requestParams": {"url": "s3://acme-sales/raw", "operation": "PATH_READ", "credential_type": "StorageCredential", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "generateTemporaryPathCredential", "requestId": "ServiceMain-f09982a8b2bfaa76", "requestParams": {"url": "s3://acme-databricks-audit-logs/prod", "operation": "PATH_READ", "credential_type": "StorageCredential", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file unity-catalog/permission-enumeration.yml
#examples
examples:
    match:
        - - {"repeat": 50, "every": "2s", "event": {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "getPermissions", "requestParams": {"securable_type": "TABLE", "securable_full_name": "main.s.t${n}"}, "response": {"statusCode": 200}}}
        - - {"repeat": 60, "every": "10s", "event": {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "unityCatalog", "actionName": "getPermissions", "requestParams": {"securable_type": "TABLE", "securable_full_name": "main.s.t${n}"}, "response": {"statusCode": 200}}}
    no_match:
        - - {"repeat": 49, "every": "2s", "event": {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "getPermissions", "requestParams": {"securable_type": "TABLE", "securable_full_name": "main.s.t${n}"}, "response": {"statusCode": 200}}}
        - - {"repeat": 80, "every": "2s", "event": {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "getPermissions", "requestParams": {"securable_type": "TABLE", "securable_full_name": "main.s.t1"}, "response": {"statusCode": 200}}}
#file unity-catalog/self-granted-permission.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-fe681a62f51f16af", "requestParams": {"securable_type": "TABLE", "securable_full_name": "main.hr.salaries", "changes": "[{\"principal\": \"mara.lindqvist@example.com\", \"add\": [\"SELECT\"], \"remove\": []}]", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-be1b2fe3c3b2c365", "requestParams": {"securable_type": "CATALOG", "securable_full_name": "finance", "changes": "[{\"principal\": \"tom.okafor@example.com\", \"add\": [\"ALL_PRIVILEGES\"], \"remove\": []}]", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-2f4a8b49d8ad7ad9", "requestParams": {"securable_type": "TABLE", "securable_full_name": "main.hr.salaries", "changes": "[{\"principal\": \"tom.okafor@example.com\", \"add\": [\"SELECT\"], \"remove\": []}]", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestId": "ServiceMain-aff158e833a18e6c", "requestParams": {"securable_type": "TABLE", "securable_full_name": "main.hr.salaries", "changes": "[{\"principal\": \"mara.lindqvist@example.com\", \"add\": [], \"remove\": [\"SELECT\"]}]", "metastore_id": "11111111-2222-4333-8444-555555555555"}, "response": {"statusCode": 200}}
#file unity-catalog/sensitivity-tag-removed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "deleteEntityTagAssignment", "requestId": "ServiceMain-4eb723c0df083725", "requestParams": {"entity_name": "main.hr.people.ssn", "tag_key": "pii"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "deleteEntityTagAssignment", "requestId": "ServiceMain-5fe93b41c2dd479b", "requestParams": {"tag_assignment": "{\"tag_key\":\"class\",\"entity_name\":\"main.hr.people\"}"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "createEntityTagAssignment", "requestId": "ServiceMain-49cbc6c26ea174bf", "requestParams": {"tag_key": "pii"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "deleteEntityTagAssignment", "requestId": "ServiceMain-9f2378f54880d863", "requestParams": {"tag_key": "pii"}, "response": {"statusCode": 404, "errorMessage": "RESOURCE_DOES_NOT_EXIST"}}
#file unity-catalog/sharing-tokens-never-expire.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateMetastore", "requestId": "ServiceMain-a0812a8a9ba0dcba", "requestParams": {"id": "11111111-2222-4333-8444-555555555555", "delta_sharing_recipient_token_lifetime_in_seconds": "0"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateMetastore", "requestId": "ServiceMain-bac1018d4e6398fa", "requestParams": {"id": "11111111-2222-4333-8444-555555555555", "delta_sharing_recipient_token_lifetime_in_seconds": "315360000"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateMetastore", "requestId": "ServiceMain-97d292519a9bdaf1", "requestParams": {"id": "11111111-2222-4333-8444-555555555555", "delta_sharing_recipient_token_lifetime_in_seconds": "2592000"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateMetastore", "requestId": "ServiceMain-1673e3d6c59ee42b", "requestParams": {"id": "11111111-2222-4333-8444-555555555555", "name": "eu"}, "response": {"statusCode": 200}}
#file unity-catalog/storage-credential-changed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "createStorageCredential", "requestId": "ServiceMain-713099dd255b837b", "requestParams": {"name": "all-buckets", "aws_iam_role": "{\"role_arn\":\"arn:aws:iam::112233445566:role/data-admin\"}"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateStorageCredential", "requestId": "ServiceMain-5109c664f3ac71f5", "requestParams": {"name_arg": "sales", "owner": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "deleteStorageCredential", "requestId": "ServiceMain-3423f7c8ab0f5a24", "requestParams": {"name_arg": "lakehouse"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "listStorageCredentials", "requestId": "ServiceMain-2c998863ecc1016e", "requestParams": {}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "createStorageCredential", "requestId": "ServiceMain-36c80cb7b6c989dd", "requestParams": {"name": "x"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file unity-catalog/workspace-binding-changed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateWorkspaceBindings", "requestId": "ServiceMain-35f683583f47a4f7", "requestParams": {"securable_type": "CATALOG", "securable_full_name": "prod", "add": "[{\"workspace_id\":77}]"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateCatalogWorkspaceBindings", "requestId": "ServiceMain-ce1d39a19776fcdb", "requestParams": {"name": "prod", "add": "[77]"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "getWorkspaceBindings", "requestId": "ServiceMain-71a9a3dba4db6aca", "requestParams": {"securable_full_name": "prod"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateCatalog", "requestId": "ServiceMain-ab256a8ef147a2d3", "requestParams": {"name_arg": "prod"}, "response": {"statusCode": 200}}
"""#
}
