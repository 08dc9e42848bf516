// Written by `make generate` from Catalogue/rules/chains. Do not edit.
// swift-format-ignore-file

extension GeneratedRules {
    static let chainsRules: StaticString = #"""
#file chains/admin-role-borrowed.yml
title: Admin role given and taken back within hours
id: 55a41351-b6b3-47b3-9df1-76c279154a6f
name: admin-role-borrowed
status: stable
description: >-
    The same principal got an admin role and lost it within 4 hours. Planned work has a ticket; the rest is
    somebody who tidies up.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.privilege-escalation
    - attack.defense-evasion
    - attack.t1098.003
    - attack.t1070
    - soc2.cc6.3
    - soc2.cc7.3
correlation:
    type: temporal_ordered
    rules:
        - admin-given-step
        - admin-taken-step
    group-by:
        - requestParams.targetUserName
    timespan: '4h'
falsepositives:
    - >-
      Just-in-time elevation; exclude its service principal.
level: high
runbook: >-
    List what the principal did in between.
maturity: stable
requires:
    - databricks.account-level
    - databricks.workspace-level
#examples
---
title: Admin role given (step)
id: f7bf536a-7b59-43a9-a448-942398f244e7
name: admin-given-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName:
            - setAdmin
            - setAccountAdmin
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
---
title: Admin role taken back (step)
id: bb47517a-cf06-42cd-a73a-d666c5c7cfe2
name: admin-taken-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName:
            - removeAdmin
            - removeAccountAdmin
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
#file chains/bucket-protection-stripped.yml
title: Several protections of a bucket removed by one principal
id: 1a92e0c5-1f47-44a3-bc9c-31808c3d5783
name: bucket-protection-stripped
status: stable
description: >-
    One principal removed at least two different protections of one bucket within a day: versioning, lifecycle,
    lock, encryption, Block Public Access, logging, policy.
references:
    - 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.impact
    - attack.t1562.008
    - attack.t1490
    - soc2.cc7.2
    - soc2.cc6.8
    - soc2.cc7.3
    - soc2.a1.2
    - soc2.cc7.4
correlation:
    type: temporal
    rules:
        - versioning-suspended
        - lifecycle-deletes-early
        - object-lock-weakened
        - bucket-encryption-weakened
        - public-access-block-weakened
        - bucket-access-logging-disabled
        - bucket-policy-deleted
        - bucket-policy-opened-to-everyone
        - replication-changed
        - bucket-notifications-removed
    group-by:
        - userIdentity.arn
        - requestParameters.bucketName
    timespan: '1d'
    condition:
        gte: 2
    generate: true
falsepositives:
    - >-
      Decommissioning of a bucket.
level: critical
runbook: >-
    Suspend the principal, restore all protections, then look for deleted objects.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file chains/databricks-and-cloud-from-one-address.yml
title: Audit logging weakened in Databricks and in the cloud from one address
id: ccdb9cf4-6854-4922-adae-ab282d9aa876
name: databricks-and-cloud-from-one-address
status: stable
description: >-
    From one address somebody changed audit logging in Databricks and, within a day, the bucket or its objects
    in AWS. The trail is attacked on both sides.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.impact
    - attack.t1562.008
    - attack.t1485
    - soc2.cc7.2
    - soc2.cc6.8
    - soc2.cc7.3
    - soc2.cc7.4
correlation:
    type: temporal
    rules:
        - databricks-logging-step
        - bucket-weakened-step
    group-by:
        - sourceIPAddress
    timespan: '1d'
falsepositives:
    - >-
      A Terraform runner that manages both.
level: critical
runbook: >-
    Treat it as an incident: suspend both identities, restore delivery and bucket, compare delivered files with
    the second copy.
maturity: stable
requires:
    - databricks.account-level
    - cloudtrail.management
#examples
---
title: Audit logging weakened (step)
id: 05ae2b01-a3cd-4f46-ab21-9c587893d30e
name: databricks-logging-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
detection:
    selection:
        - serviceName: logDelivery
          actionName|startswith:
              - create
              - update
              - patch
              - disable
              - delete
        - serviceName: workspace
          actionName: workspaceConfEdit
          requestParams.workspaceConfKeys|contains: enableVerboseAuditLogs
          requestParams.workspaceConfValues|contains: 'false'
        - serviceName: unityCatalog
          actionName|contains: SystemSchema
          actionName|startswith:
              - disable
              - delete
        - serviceName: accountsManager
          actionName|startswith: delete
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
---
title: Bucket changed or log object deleted (step)
id: 28c7348c-1e76-497c-b8e1-50b5a3c5344f
name: bucket-weakened-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        - eventSource: s3.amazonaws.com
          eventName:
              - PutBucketPolicy
              - DeleteBucketPolicy
              - PutBucketVersioning
              - PutBucketLifecycle
              - PutBucketLifecycleConfiguration
              - DeleteBucketEncryption
              - PutBucketObjectLockConfiguration
              - DeleteBucketPublicAccessBlock
              - PutBucketPublicAccessBlock
              - DeleteBucket
              - DeleteObjects
              - PutBucketReplication
              - PutBucketLogging
        - eventSource: s3.amazonaws.com
          eventName: DeleteObject
          requestParameters.key|contains:
              - auditlogs_
              - 'workspaceId='
              - 'AWSLogs/'
    filter_versioned:
        requestParameters.VersioningConfiguration.Status: Enabled
    filter_failed:
        errorCode|exists: true
    condition: selection and not 1 of filter_*
#file chains/enumeration-then-token.yml
title: Rights enumerated, then a token made
id: d4c59700-6152-4681-8819-ec36ccc807f3
name: enumeration-then-token
status: stable
description: >-
    A principal looked up at least 25 permissions, scopes or groups within half an hour and then made a token or
    client secret: it found what it was after and makes sure to come back.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.discovery
    - attack.persistence
    - attack.t1069.003
    - attack.t1098.001
    - soc2.cc7.2
    - soc2.cc6.1
correlation:
    type: temporal_ordered
    rules:
        - enumeration-burst-step
        - token-made-after-lookup-step
    group-by:
        - userIdentity.email
    timespan: '2h'
falsepositives:
    - >-
      A platform engineer who sets up a tool, or Terraform, which reads all it manages.
level: medium
runbook: >-
    Revoke the token and check where the session came from.
maturity: stable
requires:
    - databricks.account-level
    - databricks.workspace-level
#examples
---
title: Enumeration (step)
id: 981187ea-7ccb-4dc8-8e79-4b69c458a446
name: enumeration-burst-step
status: stable
author: Trailwarden
date: 2026-03-02
correlation:
    type: event_count
    rules:
        - permission-looked-up-step
    group-by:
        - userIdentity.email
    timespan: '30m'
    condition:
        gte: 25
---
title: Permissions or principals listed (step)
id: 2f628e12-f178-41e8-b39e-5c28d03cfe9b
name: permission-looked-up-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
detection:
    selection:
        - serviceName: unityCatalog
          actionName:
              - getPermissions
              - getEffectivePermissions
        - serviceName: secrets
          actionName:
              - listScopes
              - listSecrets
              - listAcls
        - serviceName:
              - accounts
              - groups
          actionName:
              - getGroup
              - getGroups
    condition: selection
---
title: Token or client secret made (step)
id: 9260a0ee-0f63-4e28-bfe2-25eef2a501c8
name: token-made-after-lookup-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
detection:
    selection:
        - serviceName: accounts
          actionName: generateDbToken
        - serviceName: servicePrincipalCredentials
          actionName|startswith: create
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
#file chains/logging-dismantled.yml
title: Several protections of the audit trail removed by one principal
id: 81df5e6a-934a-497e-8719-fd1ae180c991
name: logging-dismantled
status: stable
description: >-
    One principal took at least two different steps against the audit trail within a day. Each has its own
    alert; together they are an attack in progress.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562.008
    - attack.t1070
    - soc2.cc7.2
    - soc2.cc6.8
    - soc2.cc7.3
    - soc2.cc7.4
correlation:
    type: temporal
    rules:
        - verbose-audit-disabled
        - log-delivery-disabled
        - log-delivery-created
        - log-delivery-changed
        - system-schema-disabled
        - workspace-deleted
        - account-infrastructure-deleted
        - enhanced-monitoring-disabled
        - ip-access-lists-disabled
        - audit-securable-owner-changed
        - metastore-owner-changed
    group-by:
        - userIdentity.email
    timespan: '1d'
    condition:
        gte: 2
    generate: true
falsepositives:
    - >-
      Migration of the log set-up in one go.
level: critical
runbook: >-
    Suspend the principal first, then restore logging, then scan everything it did in the last week.
maturity: stable
requires:
    - databricks.account-level
    - databricks.workspace-level
#examples
#file chains/new-admin-makes-credentials.yml
title: New admin makes a token or client secret
id: 504298f9-0269-4d26-9fba-5d8c41e3a89a
name: new-admin-makes-credentials
status: stable
description: >-
    A principal that became admin less than 12 hours ago made a token or a secret of a service principal: the
    right is turned into something that survives its removal.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.privilege-escalation
    - attack.t1098.001
    - attack.t1098.003
    - soc2.cc6.1
    - soc2.cc6.3
correlation:
    type: temporal_ordered
    rules:
        - admin-granted-target-step
        - credential-made-by-admin-step
    group-by:
        - actor
    timespan: '12h'
    aliases:
        actor:
            admin-granted-target-step: requestParams.targetUserName
            credential-made-by-admin-step: userIdentity.email
falsepositives:
    - >-
      A new platform engineer.
level: high
runbook: >-
    Confirm the grant; if wrong, remove role and credential together.
maturity: stable
requires:
    - databricks.account-level
    - databricks.workspace-level
#examples
---
title: Admin role granted to (step)
id: 62f909a2-2279-4901-9681-4eafedfb3752
name: admin-granted-target-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName:
            - setAdmin
            - setAccountAdmin
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
---
title: Token or client secret made by (step)
id: a9ed1fd0-b7e1-456f-886f-ff05200bac4b
name: credential-made-by-admin-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
detection:
    selection:
        - serviceName: accounts
          actionName: generateDbToken
        - serviceName: servicePrincipalCredentials
          actionName|startswith: create
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
#file chains/new-admin-weakens-logging.yml
title: New admin weakens audit logging
id: 53e12255-5954-4524-b7e7-22a353bcbc80
name: new-admin-weakens-logging
status: stable
description: >-
    A principal that became admin less than a day ago changed log delivery, verbose logging or a system schema:
    rights were taken in order to hide.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.privilege-escalation
    - attack.defense-evasion
    - attack.t1098.003
    - attack.t1562.008
    - soc2.cc7.2
    - soc2.cc6.8
    - soc2.cc7.3
    - soc2.cc6.3
correlation:
    type: temporal_ordered
    rules:
        - admin-granted-to-step
        - logging-weakened-by-admin-step
    group-by:
        - actor
    timespan: '1d'
    aliases:
        actor:
            admin-granted-to-step: requestParams.targetUserName
            logging-weakened-by-admin-step: userIdentity.email
falsepositives:
    - >-
      A new administrator who sets logging up.
level: critical
runbook: >-
    Take the role back, restore logging, and ask who granted the role.
maturity: stable
requires:
    - databricks.account-level
    - databricks.workspace-level
#examples
---
title: Admin role granted (step)
id: 39f4d2c9-d8fc-4b6d-adff-5d48656b052d
name: admin-granted-to-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName:
            - setAdmin
            - setAccountAdmin
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
---
title: Audit logging weakened (step)
id: c937b3d3-42bb-4c31-a91b-7ec1bfcd336e
name: logging-weakened-by-admin-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
detection:
    selection:
        - serviceName: logDelivery
          actionName|startswith:
              - create
              - update
              - patch
              - disable
              - delete
        - serviceName: workspace
          actionName: workspaceConfEdit
          requestParams.workspaceConfKeys|contains: enableVerboseAuditLogs
          requestParams.workspaceConfValues|contains: 'false'
        - serviceName: unityCatalog
          actionName|contains: SystemSchema
          actionName|startswith:
              - disable
              - delete
        - serviceName: accountsManager
          actionName|startswith: delete
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
#file chains/new-location-used-at-once.yml
title: New external location used at once by its maker
id: b9ebd5fb-7b38-4529-9aaf-52c4a268cd9c
name: new-location-used-at-once
status: stable
description: >-
    A principal made an external location and got credentials for a path within the hour: a new door that its
    maker walks through.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.exfiltration
    - attack.collection
    - attack.t1537
    - attack.t1530
    - soc2.cc6.7
    - soc2.cc7.2
correlation:
    type: temporal_ordered
    rules:
        - location-made-step
        - path-used-step
    group-by:
        - userIdentity.email
    timespan: '1h'
falsepositives:
    - >-
      Platform team tests a new location.
level: medium
runbook: >-
    Check whose bucket it is, and the bytes that went there.
maturity: stable
requires:
    - databricks.account-level
#examples
---
title: External location made (step)
id: 63001b6b-55ff-4c80-a078-3ea42df24324
name: location-made-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName: createExternalLocation
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
---
title: Path credentials issued (step)
id: 9243ce27-e345-49b2-bdad-47324d4e1186
name: path-used-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName|startswith: generateTemporaryPathCredential
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
#file chains/ownership-then-grants.yml
title: New owner hands out grants
id: d9ee5ee1-b78e-4b1b-a7b8-e4330fba529c
name: ownership-then-grants
status: stable
description: >-
    A principal that became owner of an object less than a day ago changed permissions.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.privilege-escalation
    - attack.t1098
    - soc2.cc6.3
correlation:
    type: temporal_ordered
    rules:
        - ownership-given-step
        - grant-by-owner-step
    group-by:
        - actor
    timespan: '1d'
    aliases:
        actor:
            ownership-given-step: requestParams.owner
            grant-by-owner-step: userIdentity.email
falsepositives:
    - >-
      Hand-over between teams.
level: medium
runbook: >-
    Check the change of owner and the grants together.
maturity: stable
requires:
    - databricks.account-level
#examples
---
title: Ownership given (step)
id: d98de0f6-ab23-47ce-8983-2c3532407e42
name: ownership-given-step
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
            - updateCatalog
            - updateSchema
            - updateTable
            - updateMetastore
        requestParams.owner|exists: true
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
---
title: Grant by (step)
id: c444263e-9ea1-47f8-83cc-d95b1378d695
name: grant-by-owner-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName: updatePermissions
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
#file chains/protection-removed-then-objects-deleted.yml
title: Protection removed, then objects deleted
id: 29cc0334-2789-4fd0-9d77-0a71952ecffe
name: protection-removed-then-objects-deleted
status: stable
description: >-
    A principal suspended versioning or changed lock or policy of a bucket and within a day deleted log files
    there, or objects in bulk, which the event does not name.
references:
    - 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.impact
    - attack.defense-evasion
    - attack.t1485
    - attack.t1490
    - attack.t1070
    - soc2.cc7.2
    - soc2.cc6.8
    - soc2.cc7.3
    - soc2.a1.2
correlation:
    type: temporal_ordered
    rules:
        - protection-removed-step
        - log-object-removed-step
    group-by:
        - userIdentity.arn
        - requestParameters.bucketName
    timespan: '1d'
falsepositives:
    - >-
      Decommissioning of a bucket.
level: critical
runbook: >-
    Deny deletes by bucket policy at once; restore from the second copy.
maturity: stable
requires:
    - cloudtrail.management
    - cloudtrail.s3-data
#examples
---
title: Protection against deletion removed (step)
id: 01cbbc56-062f-428b-9a03-0c520346c300
name: protection-removed-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        - eventSource: s3.amazonaws.com
          eventName: PutBucketVersioning
          requestParameters.VersioningConfiguration.Status: Suspended
        - eventSource: s3.amazonaws.com
          eventName:
              - PutBucketObjectLockConfiguration
              - PutObjectLockConfiguration
              - DeleteBucketPolicy
              - PutBucketPolicy
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
---
title: Log object deleted (step)
id: 99799f36-2271-4cf4-b1ac-a6123ce2636c
name: log-object-removed-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        - eventSource: s3.amazonaws.com
          eventName: DeleteObjects
        - eventSource: s3.amazonaws.com
          eventName: DeleteObject
          requestParameters.key|contains:
              - auditlogs_
              - 'workspaceId='
              - 'AWSLogs/'
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
#file chains/share-built-in-one-go.yml
title: Recipient, share and grant made by one person in two hours
id: b7e53a2e-c0cc-40fd-9e55-6654d64a1421
name: share-built-in-one-go
status: stable
description: >-
    One principal made a recipient, added data to a share and gave the recipient access, all within two hours.
    It is the whole way out for data, built by one person.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.exfiltration
    - attack.t1537
    - attack.t1567
    - soc2.cc6.7
    - soc2.cc9.2
    - soc2.cc5.2
correlation:
    type: temporal_ordered
    rules:
        - recipient-made-step
        - share-filled-step
        - share-granted-step
    group-by:
        - userIdentity.email
    timespan: '2h'
falsepositives:
    - >-
      Onboarding of a partner by the data sharing team.
level: high
runbook: >-
    Ask for contract and data owner; otherwise delete the recipient and read deltaSharingQueriedTable for what
    was taken.
maturity: stable
requires:
    - databricks.account-level
#examples
---
title: Recipient made (step)
id: 7a19eab1-1021-4953-982a-e61f56a60f04
name: recipient-made-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName: createRecipient
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
---
title: Data added to a share (step)
id: e926b24c-6f4a-4273-ac70-46e437758a13
name: share-filled-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName: updateShare
        requestParams.updates|contains: ADD
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
---
title: Share granted (step)
id: f2d3d73d-e386-4e68-bcb7-1065f7ec4a67
name: share-granted-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName: updateSharePermissions
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
#file chains/short-lived-admin.yml
title: Account made, given admin rights and removed again
id: bae37a8e-2248-43f5-8b43-4b9826a0389a
name: short-lived-admin
status: stable
description: >-
    A user was added, made admin and removed or deactivated within two days: an account for one purpose, cleaned
    up after use.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.privilege-escalation
    - attack.defense-evasion
    - attack.t1136.003
    - attack.t1098.003
    - attack.t1070
    - soc2.cc6.2
    - soc2.cc6.3
    - soc2.cc7.3
correlation:
    type: temporal_ordered
    rules:
        - account-added-step
        - account-made-admin-step
        - account-removed-step
    group-by:
        - requestParams.targetUserName
    timespan: '2d'
falsepositives:
    - >-
      Break-glass drills.
level: critical
runbook: >-
    List everything the account did, and who made and removed it.
maturity: stable
requires:
    - databricks.account-level
    - databricks.workspace-level
#examples
---
title: Account added (step)
id: 8336d51d-667b-4d85-88ad-00e411c876f4
name: account-added-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName:
            - add
            - addUser
            - createUser
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
---
title: Account made admin (step)
id: 88307642-657a-4353-83e9-45b101a49316
name: account-made-admin-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName:
            - setAdmin
            - setAccountAdmin
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
---
title: Account removed (step)
id: 488af61c-fb72-4a16-99d6-e67fafa19afd
name: account-removed-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName:
            - delete
            - deleteUser
            - deactivateUser
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
#file chains/trail-weakened-then-bucket-changed.yml
title: CloudTrail weakened, then a bucket changed
id: 9f8bcce5-9844-44e2-96cc-a65214e94354
name: trail-weakened-then-bucket-changed
status: stable
description: >-
    A principal stopped CloudTrail, or made it record less or elsewhere, and within 4 hours changed a bucket or
    deleted log files. What the trail still shows is the beginning only.
references:
    - 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.impact
    - attack.t1562.008
    - attack.t1485
    - soc2.cc7.2
    - soc2.cc6.8
    - soc2.cc7.3
correlation:
    type: temporal_ordered
    rules:
        - trail-weakened-step
        - bucket-changed-after-trail-step
    group-by:
        - userIdentity.arn
    timespan: '4h'
falsepositives:
    - >-
      Planned rebuild.
level: critical
runbook: >-
    Start the trail, suspend the principal, compare the bucket with its declared settings.
maturity: stable
requires:
    - cloudtrail.management
#examples
---
title: CloudTrail weakened (step)
id: 7628d660-9046-43c6-8ba6-99f7fb2e9611
name: trail-weakened-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: aws
    service: cloudtrail
detection:
    stopped:
        eventSource: cloudtrail.amazonaws.com
        eventName:
            - StopLogging
            - DeleteTrail
            - PutEventSelectors
    changed:
        eventSource: cloudtrail.amazonaws.com
        eventName: UpdateTrail
    less:
        - requestParameters.isMultiRegionTrail: false
        - requestParameters.includeGlobalServiceEvents: false
        - requestParameters.enableLogFileValidation: false
        - requestParameters.s3BucketName|exists: true
    filter_failed:
        errorCode|exists: true
    condition: '(stopped or (changed and less)) and not filter_failed'
---
title: Bucket changed (step)
id: 4c2ec63a-1076-4d1a-9647-0b230be7024c
name: bucket-changed-after-trail-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        - eventSource: s3.amazonaws.com
          eventName:
              - PutBucketPolicy
              - DeleteBucketPolicy
              - PutBucketVersioning
              - PutBucketLifecycle
              - PutBucketLifecycleConfiguration
              - DeleteBucketEncryption
              - PutBucketObjectLockConfiguration
              - DeleteBucketPublicAccessBlock
              - PutBucketPublicAccessBlock
              - DeleteBucket
              - DeleteObjects
              - PutBucketReplication
              - PutBucketLogging
        - eventSource: s3.amazonaws.com
          eventName: DeleteObject
          requestParameters.key|contains:
              - auditlogs_
              - 'workspaceId='
              - 'AWSLogs/'
    filter_versioned:
        requestParameters.VersioningConfiguration.Status: Enabled
    filter_failed:
        errorCode|exists: true
    condition: selection and not 1 of filter_*
#file chains/verbose-off-then-sensitive-reads.yml
title: Verbose logging off, then secrets or results read
id: dde66598-c797-4ab2-997d-3f6f5c82464e
name: verbose-off-then-sensitive-reads
status: stable
description: >-
    A principal switched verbose logging off and then, within four hours, read secrets, system tables or results
    at least 5 times.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.collection
    - attack.credential-access
    - attack.t1562.008
    - attack.t1530
    - attack.t1555.006
    - soc2.cc7.2
    - soc2.cc6.8
    - soc2.cc7.3
    - soc2.cc6.1
correlation:
    type: temporal_ordered
    rules:
        - verbose-off-step
        - sensitive-read-burst-step
    group-by:
        - userIdentity.email
    timespan: '4h'
falsepositives:
    - >-
      An administrator who tests settings and works on.
level: critical
runbook: >-
    Switch verbose logging on, rotate the secrets read, and suspend the principal.
maturity: stable
requires:
    - databricks.workspace-level
#examples
---
title: Verbose logging off (step)
id: 93eed01d-1a18-4593-86fe-60e6461e46fb
name: verbose-off-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: workspace
detection:
    selection:
        serviceName: workspace
        actionName: workspaceConfEdit
        requestParams.workspaceConfKeys|contains: enableVerboseAuditLogs
        requestParams.workspaceConfValues|contains: 'false'
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
---
title: Several sensitive reads (step)
id: 76681d61-c623-47fa-8db8-dee918a4deb3
name: sensitive-read-burst-step
status: stable
author: Trailwarden
date: 2026-03-02
correlation:
    type: event_count
    rules:
        - sensitive-read-step
    group-by:
        - userIdentity.email
    timespan: '1h'
    condition:
        gte: 5
---
title: Sensitive read (step)
id: f9da5d0a-fd8b-477a-97c2-282dc62098b4
name: sensitive-read-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
detection:
    selection:
        - serviceName: unityCatalog
          actionName|startswith: generateTemporaryTableCredential
          requestParams.table_full_name|startswith: system.
        - serviceName: secrets
          actionName: getSecret
        - serviceName: notebook
          actionName:
              - downloadLargeResults
              - downloadPreviewResults
        - serviceName: workspace
          actionName: workspaceExport
        - serviceName: databrickssql
          actionName: downloadQueryResult
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
#file chains/window-of-silence.yml
title: Verbose logging off and on again within hours
id: 3c6e2e1d-d9a6-4c84-82da-8632e136367b
name: window-of-silence
status: stable
description: >-
    In one workspace verbose logging was switched off and, less than 8 hours later, on again: somebody wanted
    exactly that window unseen.
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
correlation:
    type: temporal_ordered
    rules:
        - verbose-off-window-step
        - verbose-on-step
    group-by:
        - workspaceId
    timespan: '8h'
falsepositives:
    - >-
      A repair right after the alert.
level: high
runbook: >-
    List everything that ran in the workspace in the window: jobs, clusters, query history.
maturity: stable
requires:
    - databricks.workspace-level
#examples
---
title: Verbose logging off (window step)
id: 195c53bc-f18a-4e62-9757-b06521ed3b94
name: verbose-off-window-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: workspace
detection:
    selection:
        serviceName: workspace
        actionName: workspaceConfEdit
        requestParams.workspaceConfKeys|contains: enableVerboseAuditLogs
        requestParams.workspaceConfValues|contains: 'false'
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
---
title: Verbose logging on (step)
id: a7270bcc-bb86-4628-ac8f-8dd66a5d1f80
name: verbose-on-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: workspace
detection:
    selection:
        serviceName: workspace
        actionName: workspaceConfEdit
        requestParams.workspaceConfKeys|contains: enableVerboseAuditLogs
        requestParams.workspaceConfValues|contains: 'true'
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
"""#

    static let chainsExamples: StaticString = #"""
#file chains/admin-role-borrowed.yml
#examples
examples:
    match:
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "setAdmin", "requestParams": {"targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772449200000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "removeAdmin", "requestParams": {"targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "setAccountAdmin", "requestParams": {"targetUserName": "mara.lindqvist@example.com"}, "response": {"statusCode": 200}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772459600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "removeAccountAdmin", "requestParams": {"targetUserName": "mara.lindqvist@example.com"}, "response": {"statusCode": 200}}
    no_match:
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "removeAdmin", "requestParams": {"targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445660000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "setAdmin", "requestParams": {"targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "setAdmin", "requestParams": {"targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772465600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "removeAdmin", "requestParams": {"targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "setAdmin", "requestParams": {"targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445660000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "removeAdmin", "requestParams": {"targetUserName": "mara.lindqvist@example.com"}, "response": {"statusCode": 200}}
#file chains/bucket-protection-stripped.yml
#examples
examples:
    match:
        - - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketVersioning", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "versioning": "", "VersioningConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "Status": "Suspended"}}, "eventID": "86e9b7bc-c87e-4350-867c-2255ab904484"}
          - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:05:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketLifecycle", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "lifecycle": "", "LifecycleConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "Rule": {"ID": "x", "Status": "Enabled", "Expiration": {"Days": 1}}}}, "eventID": "e908e5ab-b930-4df1-ac9b-79d475f7c32e"}
        - - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteBucketPublicAccessBlock", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "eventID": "315f9135-4623-4a1b-bb07-23b68efac355"}
          - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-03T08:13:20Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketLogging", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "eventID": "a869b65d-479e-4a6d-bc0b-29a3a4a9de02"}
    no_match:
        - - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketVersioning", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "versioning": "", "VersioningConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "Status": "Suspended"}}, "eventID": "86e9b7bc-c87e-4350-867c-2255ab904484"}
          - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:01:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketVersioning", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "versioning": "", "VersioningConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "Status": "Suspended"}}, "eventID": "2447ebb0-8587-4191-9ab5-de7cbe02964c"}
        - - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketVersioning", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "versioning": "", "VersioningConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "Status": "Suspended"}}, "eventID": "86e9b7bc-c87e-4350-867c-2255ab904484"}
          - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/other/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/other", "accountId": "112233445566", "userName": "other"}}}, "eventTime": "2026-03-02T10:01:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteBucketPolicy", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "eventID": "e3c8e3bd-7afb-4e9a-9daf-e8e800539016"}
        - - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketVersioning", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "versioning": "", "VersioningConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "Status": "Suspended"}}, "eventID": "86e9b7bc-c87e-4350-867c-2255ab904484"}
          - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-03T11:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteBucketPolicy", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "eventID": "be497816-a102-4063-a3d6-36927889767b"}
        - - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketVersioning", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "versioning": "", "VersioningConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "Status": "Suspended"}}, "eventID": "86e9b7bc-c87e-4350-867c-2255ab904484"}
          - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:05:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketLifecycle", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-scratch", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "lifecycle": "", "LifecycleConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "Rule": {"ID": "x", "Status": "Enabled", "Expiration": {"Days": 1}}}}, "eventID": "e908e5ab-b930-4df1-ac9b-79d475f7c32e"}
#file chains/databricks-and-cloud-from-one-address.yml
#examples
examples:
    match:
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "198.51.100.66", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
          - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T11:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketVersioning", "sourceIPAddress": "198.51.100.66", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "versioning": "", "VersioningConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "Status": "Suspended"}}, "eventID": "959467c7-7c7c-4219-97b0-596d18edd635"}
        - - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteBucketPolicy", "sourceIPAddress": "198.51.100.66", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "eventID": "1c2cf6a2-2156-4257-b121-222e92967959"}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772452800000, "workspaceId": 0, "sourceIPAddress": "198.51.100.66", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "logDelivery", "actionName": "updateLogDeliveryConfiguration", "requestParams": {"config_id": "c1", "status": "DISABLED"}, "response": {"statusCode": 200}}
    no_match:
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "198.51.100.66", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
          - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T11:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketVersioning", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "versioning": "", "VersioningConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "Status": "Suspended"}}, "eventID": "959467c7-7c7c-4219-97b0-596d18edd635"}
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "198.51.100.66", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445660000, "workspaceId": 0, "sourceIPAddress": "198.51.100.66", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "logDelivery", "actionName": "updateLogDeliveryConfiguration", "requestParams": {"config_id": "c1", "status": "DISABLED"}, "response": {"statusCode": 200}}
        - - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteBucketPolicy", "sourceIPAddress": "198.51.100.66", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "eventID": "1c2cf6a2-2156-4257-b121-222e92967959"}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772545600000, "workspaceId": 0, "sourceIPAddress": "198.51.100.66", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "logDelivery", "actionName": "updateLogDeliveryConfiguration", "requestParams": {"config_id": "c1", "status": "DISABLED"}, "response": {"statusCode": 200}}
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "198.51.100.66", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
          - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T11:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteObject", "sourceIPAddress": "198.51.100.66", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-terraform-state", "key": "prod/terraform.tfstate.tflock"}, "eventID": "959467c7-7c7c-4219-97b0-596d18edd635"}
#file chains/enumeration-then-token.yml
#examples
examples:
    match:
        - - {"repeat": 25, "every": "5s", "event": {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "getPermissions", "requestParams": {"securable_type": "TABLE", "securable_full_name": "main.s.t${n}"}, "response": {"statusCode": 200}}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772447400000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "generateDbToken", "requestParams": {"userId": "7712", "tokenId": "e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5", "tokenExpirationTime": "1775037600000"}, "response": {"statusCode": 200}}
        - - {"repeat": 40, "every": "5s", "event": {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "unityCatalog", "actionName": "getPermissions", "requestParams": {"securable_type": "TABLE", "securable_full_name": "main.s.t${n}"}, "response": {"statusCode": 200}}}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772446500000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "servicePrincipalCredentials", "actionName": "create", "requestParams": {"service_principal": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143"}, "response": {"statusCode": 200}}
    no_match:
        - - {"repeat": 24, "every": "5s", "event": {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "getPermissions", "requestParams": {"securable_type": "TABLE", "securable_full_name": "main.s.t${n}"}, "response": {"statusCode": 200}}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772447400000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "generateDbToken", "requestParams": {"userId": "7712", "tokenId": "e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5", "tokenExpirationTime": "1775037600000"}, "response": {"statusCode": 200}}
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "generateDbToken", "requestParams": {"userId": "7712", "tokenId": "e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5", "tokenExpirationTime": "1775037600000"}, "response": {"statusCode": 200}}
          - {"repeat": 30, "every": "5s", "event": {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445660000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "getPermissions", "requestParams": {"securable_type": "TABLE", "securable_full_name": "main.s.t${n}"}, "response": {"statusCode": 200}}}
        - - {"repeat": 30, "every": "5s", "event": {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "getPermissions", "requestParams": {"securable_type": "TABLE", "securable_full_name": "main.s.t${n}"}, "response": {"statusCode": 200}}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772446200000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "accounts", "actionName": "generateDbToken", "requestParams": {"userId": "7712", "tokenId": "e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5", "tokenExpirationTime": "1775037600000"}, "response": {"statusCode": 200}}
#file chains/logging-dismantled.yml
#examples
examples:
    match:
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772449200000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "logDelivery", "actionName": "updateLogDeliveryConfiguration", "requestParams": {"config_id": "c1", "status": "DISABLED"}, "response": {"statusCode": 200}}
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestParams": {"workspaceConfKeys": "enableIpAccessLists", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772525600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accountsManager", "actionName": "deleteStorageConfiguration", "requestParams": {"storage_configuration_id": "s"}, "response": {"statusCode": 200}}
    no_match:
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772449200000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "logDelivery", "actionName": "updateLogDeliveryConfiguration", "requestParams": {"config_id": "c1", "status": "DISABLED"}, "response": {"statusCode": 200}}
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445660000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772535600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "logDelivery", "actionName": "updateLogDeliveryConfiguration", "requestParams": {"config_id": "c1", "status": "DISABLED"}, "response": {"statusCode": 200}}
#file chains/new-admin-makes-credentials.yml
#examples
examples:
    match:
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "setAdmin", "requestParams": {"targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772446200000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "generateDbToken", "requestParams": {"userId": "7712", "tokenId": "e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5", "tokenExpirationTime": "1775037600000"}, "response": {"statusCode": 200}}
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "setAccountAdmin", "requestParams": {"targetUserName": "mara.lindqvist@example.com"}, "response": {"statusCode": 200}}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772452800000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "servicePrincipalCredentials", "actionName": "create", "requestParams": {"service_principal": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143"}, "response": {"statusCode": 200}}
    no_match:
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "setAdmin", "requestParams": {"targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772446200000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "accounts", "actionName": "generateDbToken", "requestParams": {"userId": "7712", "tokenId": "e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5", "tokenExpirationTime": "1775037600000"}, "response": {"statusCode": 200}}
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "generateDbToken", "requestParams": {"userId": "7712", "tokenId": "e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5", "tokenExpirationTime": "1775037600000"}, "response": {"statusCode": 200}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445660000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "setAdmin", "requestParams": {"targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
#file chains/new-admin-weakens-logging.yml
#examples
examples:
    match:
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "setAccountAdmin", "requestParams": {"targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772447400000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "logDelivery", "actionName": "updateLogDeliveryConfiguration", "requestParams": {"config_id": "c1", "status": "DISABLED"}, "response": {"statusCode": 200}}
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "setAdmin", "requestParams": {"targetUserName": "mara.lindqvist@example.com"}, "response": {"statusCode": 200}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772452800000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
    no_match:
        - - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "logDelivery", "actionName": "updateLogDeliveryConfiguration", "requestParams": {"config_id": "c1", "status": "DISABLED"}, "response": {"statusCode": 200}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445660000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "setAccountAdmin", "requestParams": {"targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "setAdmin", "requestParams": {"targetUserName": "mara.lindqvist@example.com"}, "response": {"statusCode": 200}}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445660000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "logDelivery", "actionName": "updateLogDeliveryConfiguration", "requestParams": {"config_id": "c1", "status": "DISABLED"}, "response": {"statusCode": 200}}
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "setAdmin", "requestParams": {"targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772535600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "logDelivery", "actionName": "updateLogDeliveryConfiguration", "requestParams": {"config_id": "c1", "status": "DISABLED"}, "response": {"statusCode": 200}}
#file chains/new-location-used-at-once.yml
#examples
examples:
    match:
        - - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "createExternalLocation", "requestParams": {"name": "x", "url": "s3://partner-drop/in", "credential_name": "p"}, "response": {"statusCode": 200}}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445720000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "generateTemporaryPathCredential", "requestParams": {"url": "s3://partner-drop/in", "operation": "PATH_READ_WRITE"}, "response": {"statusCode": 200}}
        - - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "unityCatalog", "actionName": "createExternalLocation", "requestParams": {"name": "x", "url": "s3://partner-drop/in", "credential_name": "p"}, "response": {"statusCode": 200}}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772448600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "unityCatalog", "actionName": "generateTemporaryPathCredential", "requestParams": {"url": "s3://partner-drop/in", "operation": "PATH_READ_WRITE"}, "response": {"statusCode": 200}}
    no_match:
        - - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "generateTemporaryPathCredential", "requestParams": {"url": "s3://partner-drop/in", "operation": "PATH_READ_WRITE"}, "response": {"statusCode": 200}}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445660000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "createExternalLocation", "requestParams": {"name": "x", "url": "s3://partner-drop/in", "credential_name": "p"}, "response": {"statusCode": 200}}
        - - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "createExternalLocation", "requestParams": {"name": "x", "url": "s3://partner-drop/in", "credential_name": "p"}, "response": {"statusCode": 200}}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772449600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "generateTemporaryPathCredential", "requestParams": {"url": "s3://partner-drop/in", "operation": "PATH_READ_WRITE"}, "response": {"statusCode": 200}}
        - - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "createExternalLocation", "requestParams": {"name": "x", "url": "s3://partner-drop/in", "credential_name": "p"}, "response": {"statusCode": 200}}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445660000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "unityCatalog", "actionName": "generateTemporaryPathCredential", "requestParams": {"url": "s3://partner-drop/in", "operation": "PATH_READ_WRITE"}, "response": {"statusCode": 200}}
#file chains/ownership-then-grants.yml
#examples
examples:
    match:
        - - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "unityCatalog", "actionName": "updateCatalog", "requestParams": {"name_arg": "finance", "owner": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772446200000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestParams": {"securable_type": "CATALOG", "securable_full_name": "finance", "changes": "[{\"principal\":\"eve@example.com\",\"add\":[\"SELECT\"]}]"}, "response": {"statusCode": 200}}
        - - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "unityCatalog", "actionName": "updateCatalog", "requestParams": {"name_arg": "finance", "owner": "mara.lindqvist@example.com"}, "response": {"statusCode": 200}}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772525600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestParams": {"securable_type": "CATALOG", "securable_full_name": "finance", "changes": "[{\"principal\":\"eve@example.com\",\"add\":[\"SELECT\"]}]"}, "response": {"statusCode": 200}}
    no_match:
        - - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestParams": {"securable_type": "CATALOG", "securable_full_name": "finance", "changes": "[{\"principal\":\"eve@example.com\",\"add\":[\"SELECT\"]}]"}, "response": {"statusCode": 200}}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445660000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "unityCatalog", "actionName": "updateCatalog", "requestParams": {"name_arg": "finance", "owner": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "unityCatalog", "actionName": "updateCatalog", "requestParams": {"name_arg": "finance", "owner": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445660000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestParams": {"securable_type": "CATALOG", "securable_full_name": "finance", "changes": "[{\"principal\":\"eve@example.com\",\"add\":[\"SELECT\"]}]"}, "response": {"statusCode": 200}}
        - - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "unityCatalog", "actionName": "updateCatalog", "requestParams": {"name_arg": "finance", "owner": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772535600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "updatePermissions", "requestParams": {"securable_type": "CATALOG", "securable_full_name": "finance", "changes": "[{\"principal\":\"eve@example.com\",\"add\":[\"SELECT\"]}]"}, "response": {"statusCode": 200}}
#file chains/protection-removed-then-objects-deleted.yml
#examples
examples:
    match:
        - - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketVersioning", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "versioning": "", "VersioningConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "Status": "Suspended"}}, "eventID": "86e9b7bc-c87e-4350-867c-2255ab904484"}
          - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:10:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteObject", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "eventID": "8e638281-5a84-410d-b875-afe106c43d81"}
        - - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteBucketPolicy", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "eventID": "1c2cf6a2-2156-4257-b121-222e92967959"}
          - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-03T08:13:20Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteObjects", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "eventID": "957d1c7d-a2ac-4ffb-9291-7d782f07deee"}
    no_match:
        - - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteObject", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "eventID": "724feb06-fa5c-45ee-b198-012f33b5a7d9"}
          - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:10:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketVersioning", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "versioning": "", "VersioningConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "Status": "Suspended"}}, "eventID": "351ecc09-0b97-4740-ab72-bdbbfd72118d"}
        - - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketVersioning", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "versioning": "", "VersioningConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "Status": "Suspended"}}, "eventID": "86e9b7bc-c87e-4350-867c-2255ab904484"}
          - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:10:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteObject", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "other", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "eventID": "fcb3cdd9-771e-40c9-a5ef-901181bc7ba0"}
        - - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketVersioning", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "versioning": "", "VersioningConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "Status": "Enabled"}}, "eventID": "26014c9b-2f24-4893-b936-4aadef8b37b1"}
          - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:10:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteObject", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "eventID": "8e638281-5a84-410d-b875-afe106c43d81"}
        - - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketVersioning", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "versioning": "", "VersioningConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "Status": "Suspended"}}, "eventID": "86e9b7bc-c87e-4350-867c-2255ab904484"}
          - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:10:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteObject", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/terraform.tfstate.tflock"}, "eventID": "8e638281-5a84-410d-b875-afe106c43d81"}
#file chains/share-built-in-one-go.yml
#examples
examples:
    match:
        - - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "createRecipient", "requestParams": {"name": "acme-labs", "authentication_type": "TOKEN"}, "response": {"statusCode": 200}}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772446200000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "updateShare", "requestParams": {"name": "p", "updates": "[{\"action\":\"ADD\",\"data_object\":{\"name\":\"main.hr.people\"}}]"}, "response": {"statusCode": 200}}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772446500000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "updateSharePermissions", "requestParams": {"name": "p", "changes": "[{\"principal\":\"acme-labs\",\"add\":[\"SELECT\"]}]"}, "response": {"statusCode": 200}}
        - - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "unityCatalog", "actionName": "createRecipient", "requestParams": {"name": "acme-labs", "authentication_type": "TOKEN"}, "response": {"statusCode": 200}}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772449200000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "unityCatalog", "actionName": "updateShare", "requestParams": {"name": "p", "updates": "[{\"action\":\"ADD\",\"data_object\":{\"name\":\"main.hr.people\"}}]"}, "response": {"statusCode": 200}}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772452700000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "unityCatalog", "actionName": "updateSharePermissions", "requestParams": {"name": "p", "changes": "[{\"principal\":\"acme-labs\",\"add\":[\"SELECT\"]}]"}, "response": {"statusCode": 200}}
    no_match:
        - - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "createRecipient", "requestParams": {"name": "acme-labs", "authentication_type": "TOKEN"}, "response": {"statusCode": 200}}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772446200000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "updateShare", "requestParams": {"name": "p", "updates": "[{\"action\":\"ADD\",\"data_object\":{\"name\":\"main.hr.people\"}}]"}, "response": {"statusCode": 200}}
        - - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "updateSharePermissions", "requestParams": {"name": "p", "changes": "[{\"principal\":\"acme-labs\",\"add\":[\"SELECT\"]}]"}, "response": {"statusCode": 200}}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445610000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "updateShare", "requestParams": {"name": "p", "updates": "[{\"action\":\"ADD\",\"data_object\":{\"name\":\"main.hr.people\"}}]"}, "response": {"statusCode": 200}}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445620000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "createRecipient", "requestParams": {"name": "acme-labs", "authentication_type": "TOKEN"}, "response": {"statusCode": 200}}
        - - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "createRecipient", "requestParams": {"name": "acme-labs", "authentication_type": "TOKEN"}, "response": {"statusCode": 200}}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772446200000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "unityCatalog", "actionName": "updateShare", "requestParams": {"name": "p", "updates": "[{\"action\":\"ADD\",\"data_object\":{\"name\":\"main.hr.people\"}}]"}, "response": {"statusCode": 200}}
          - {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772446500000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "unityCatalog", "actionName": "updateSharePermissions", "requestParams": {"name": "p", "changes": "[{\"principal\":\"acme-labs\",\"add\":[\"SELECT\"]}]"}, "response": {"statusCode": 200}}
#file chains/short-lived-admin.yml
#examples
examples:
    match:
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "add", "requestParams": {"targetUserName": "helper7@example.net"}, "response": {"statusCode": 200}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445660000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "setAdmin", "requestParams": {"targetUserName": "helper7@example.net"}, "response": {"statusCode": 200}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772452800000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "delete", "requestParams": {"targetUserName": "helper7@example.net"}, "response": {"statusCode": 200}}
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "add", "requestParams": {"targetUserName": "x9@example.net"}, "response": {"statusCode": 200}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772446200000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "setAccountAdmin", "requestParams": {"targetUserName": "x9@example.net"}, "response": {"statusCode": 200}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772545600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "deactivateUser", "requestParams": {"targetUserName": "x9@example.net"}, "response": {"statusCode": 200}}
    no_match:
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "add", "requestParams": {"targetUserName": "helper7@example.net"}, "response": {"statusCode": 200}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445660000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "setAdmin", "requestParams": {"targetUserName": "helper7@example.net"}, "response": {"statusCode": 200}}
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "add", "requestParams": {"targetUserName": "helper7@example.net"}, "response": {"statusCode": 200}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445660000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "delete", "requestParams": {"targetUserName": "helper7@example.net"}, "response": {"statusCode": 200}}
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "add", "requestParams": {"targetUserName": "helper7@example.net"}, "response": {"statusCode": 200}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445660000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "setAdmin", "requestParams": {"targetUserName": "helper7@example.net"}, "response": {"statusCode": 200}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772625600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "delete", "requestParams": {"targetUserName": "helper7@example.net"}, "response": {"statusCode": 200}}
#file chains/trail-weakened-then-bucket-changed.yml
#examples
examples:
    match:
        - - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "cloudtrail.amazonaws.com", "eventName": "StopLogging", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"name": "arn:aws:cloudtrail:eu-west-1:112233445566:trail/org"}, "eventID": "253a8e5d-eaaf-4e43-8426-958e8aefe510"}
          - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:10:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketPolicy", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "eventID": "264a4ce9-7c7f-443d-a397-166c0f77f768"}
        - - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "cloudtrail.amazonaws.com", "eventName": "PutEventSelectors", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"name": "arn:aws:cloudtrail:eu-west-1:112233445566:trail/org", "trailName": "org"}, "eventID": "f596c8fe-49ae-47af-98b9-9b0a0979c0ae"}
          - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T12:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteObjects", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "eventID": "693ba98b-bdf9-47f6-9582-9a0f58aeebfd"}
        - - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "cloudtrail.amazonaws.com", "eventName": "UpdateTrail", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"name": "main", "isMultiRegionTrail": false}, "eventID": "253a8e5d-eaaf-4e43-8426-958e8aefe510"}
          - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:10:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketPolicy", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "eventID": "264a4ce9-7c7f-443d-a397-166c0f77f768"}
    no_match:
        - - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketPolicy", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "eventID": "be3e9a10-e416-4ac3-9b09-a9912b54553e"}
          - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:10:00Z", "eventSource": "cloudtrail.amazonaws.com", "eventName": "StopLogging", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"name": "arn:aws:cloudtrail:eu-west-1:112233445566:trail/org"}, "eventID": "dd41f207-07f4-4556-945f-88faa622979c"}
        - - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "cloudtrail.amazonaws.com", "eventName": "StopLogging", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"name": "arn:aws:cloudtrail:eu-west-1:112233445566:trail/org"}, "eventID": "253a8e5d-eaaf-4e43-8426-958e8aefe510"}
          - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/other/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/other", "accountId": "112233445566", "userName": "other"}}}, "eventTime": "2026-03-02T10:10:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketPolicy", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "eventID": "264a4ce9-7c7f-443d-a397-166c0f77f768"}
        - - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "cloudtrail.amazonaws.com", "eventName": "StopLogging", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"name": "arn:aws:cloudtrail:eu-west-1:112233445566:trail/org"}, "eventID": "253a8e5d-eaaf-4e43-8426-958e8aefe510"}
          - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T15:33:20Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketPolicy", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "eventID": "52c79cfd-756a-48ac-a26d-58cf47718bb2"}
        - - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "cloudtrail.amazonaws.com", "eventName": "UpdateTrail", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"name": "main", "cloudWatchLogsLogGroupArn": "arn:aws:logs:eu-west-1:112233445566:log-group:trail:*"}, "eventID": "253a8e5d-eaaf-4e43-8426-958e8aefe510"}
          - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:10:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketPolicy", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "eventID": "264a4ce9-7c7f-443d-a397-166c0f77f768"}
        - - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "cloudtrail.amazonaws.com", "eventName": "StopLogging", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"name": "arn:aws:cloudtrail:eu-west-1:112233445566:trail/org"}, "eventID": "253a8e5d-eaaf-4e43-8426-958e8aefe510"}
          - {"userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:10:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteObject", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-terraform-state", "key": "prod/terraform.tfstate.tflock"}, "eventID": "264a4ce9-7c7f-443d-a397-166c0f77f768"}
#file chains/verbose-off-then-sensitive-reads.yml
#examples
examples:
    match:
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
          - {"repeat": 5, "every": "60s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772446200000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "secrets", "actionName": "getSecret", "requestParams": {"scope": "p", "key": "k${n}"}, "response": {"statusCode": 200}}}
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
          - {"repeat": 6, "every": "30s", "event": {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772446800000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "generateTemporaryTableCredential", "requestId": "ServiceMain-bf6e174f9d7fb63e", "requestParams": {"table_full_name": "system.access.audit", "table_id": "5c1e2d3f-0000-4000-8000-00000000aaaa", "operation": "READ", "credential_type": "StorageCredential", "is_permissions_enforcing_client": "true", "metastore_id": "11111111-2222-4333-8444-555555555555", "workspace_id": "2647194380156023"}, "response": {"statusCode": 200}}}
    no_match:
        - - {"repeat": 5, "every": "60s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "secrets", "actionName": "getSecret", "requestParams": {"scope": "p", "key": "k${n}"}, "response": {"statusCode": 200}}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772448600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
          - {"repeat": 4, "every": "60s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772446200000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "secrets", "actionName": "getSecret", "requestParams": {"scope": "p", "key": "k${n}"}, "response": {"statusCode": 200}}}
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
          - {"repeat": 5, "every": "60s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772446200000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "secrets", "actionName": "getSecret", "requestParams": {"scope": "p", "key": "k${n}"}, "response": {"statusCode": 200}}}
#file chains/window-of-silence.yml
#examples
examples:
    match:
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772449200000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "true"}, "response": {"statusCode": 200}}
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 77, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772465600000, "workspaceId": 77, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "true"}, "response": {"statusCode": 200}}
    no_match:
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "true"}, "response": {"statusCode": 200}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772449200000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772449200000, "workspaceId": 99, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "true"}, "response": {"statusCode": 200}}
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772475600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestParams": {"workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "true"}, "response": {"statusCode": 200}}
"""#
}
