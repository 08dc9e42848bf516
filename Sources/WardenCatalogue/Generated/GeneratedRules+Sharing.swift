// Written by `make generate` from Catalogue/rules/sharing. Do not edit.
// swift-format-ignore-file

extension GeneratedRules {
    static let sharingRules: StaticString = #"""
#file sharing/audit-data-shared.yml
title: Audit data added to a share
id: 870f84b4-1bf8-4b81-99d3-6ded97d7f3bf
name: audit-data-shared
status: stable
description: >-
    A table of the system catalog, or one whose name says audit, was added to a Delta share. The audit trail of
    the account then leaves the organisation and can be read by outsiders at any time.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.exfiltration
    - attack.t1537
    - attack.t1567
    - soc2.cc6.7
    - soc2.c1.1
    - soc2.cc9.2
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName:
            - updateShare
            - createShare
        requestParams.updates|re: '(?i)"(name|data_object_name|shared_as|full_name)"\s*:\s*"(system\.|[^"]*(audit_?log|access_audit|\.audit\b))'
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.name
    - requestParams.updates
falsepositives:
    - >-
      A share of a table that merely has audit in its name (financial audit).
level: critical
runbook: >-
    Remove the object from the share, list its recipients and their queries (deltaSharingQueriedTable), and
    inform the owner of the data.
maturity: stable
requires:
    - databricks.account-level
#examples
#file sharing/data-added-to-share.yml
title: Data added to a share
id: 08f326fb-ae93-471d-87fe-c6fddfa537c6
name: data-added-to-share
status: stable
description: >-
    An object was added to a Delta share. Every recipient with access to the share can read it from now on.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.exfiltration
    - attack.t1537
    - soc2.cc6.7
    - soc2.cc9.2
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName: updateShare
        requestParams.updates|re: '(?i)"action"\s*:\s*"ADD"'
    filter_audit:
        requestParams.updates|re: '(?i)"(name|data_object_name|shared_as|full_name)"\s*:\s*"(system\.|[^"]*(audit_?log|access_audit|\.audit\b))'
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.name
    - requestParams.updates
falsepositives:
    - >-
      The normal work of a data provider; raise the level with a filter for catalogs that must not leave.
level: medium
runbook: >-
    Check that the data owner agreed and that the table holds no personal data the contract does not cover.
maturity: stable
requires:
    - databricks.account-level
#examples
#file sharing/recipient-changed.yml
title: Recipient of shares changed
id: 17304ff9-b1c2-4657-bf9a-29d8afb454e0
name: recipient-changed
status: stable
description: >-
    A recipient was changed after it was made: its address list can be emptied, its owner replaced, its
    access prolonged. A recipient that was made with care is opened this way without a new one.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.exfiltration
    - attack.persistence
    - attack.t1537
    - attack.t1098
    - soc2.cc6.6
    - soc2.cc6.7
    - soc2.cc9.2
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName: updateRecipient
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.name
    - requestParams.name_arg
    - requestParams.ip_access_list
    - requestParams.owner
falsepositives:
    - >-
      Changes that the owner of the share asked for.
level: medium
runbook: >-
    Read the recipient anew: addresses, owner, end of its token. Put the address list back where it was
    emptied.
maturity: stable
requires:
    - databricks.account-level
#examples
#file sharing/recipient-created.yml
title: Sharing recipient created
id: 2b4a266e-a160-4e5f-8c21-e3c60d602103
name: recipient-created
status: stable
description: >-
    A new outside party can be given data. Recipients are few and belong to contracts.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.exfiltration
    - attack.persistence
    - attack.t1537
    - attack.t1136
    - soc2.cc9.2
    - soc2.cc6.7
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName: createRecipient
    filter_token:
        requestParams.authentication_type: TOKEN
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.name
    - requestParams.authentication_type
falsepositives:
    - >-
      Onboarding of a partner.
level: medium
runbook: >-
    Link the recipient to a contract and a data owner.
maturity: stable
requires:
    - databricks.account-level
#examples
#file sharing/recipient-reads-many-tables.yml
title: Recipient reads many shared tables in an hour
id: e77c3ab1-7944-46a7-9aa5-62d7b0c58e34
name: recipient-reads-many-tables
status: stable
description: >-
    One recipient queried at least 25 different shared tables within an hour: it takes everything it can get.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.collection
    - attack.t1530
    - soc2.cc6.7
    - soc2.cc7.2
correlation:
    type: value_count
    rules:
        - share-query-step
    group-by:
        - requestParams.recipient_name
    timespan: '1h'
    condition:
        field: requestParams.name
        gte: 25
falsepositives:
    - >-
      First load by a new partner.
level: medium
runbook: >-
    Ask the partner; narrow the share if it is broader than the contract.
maturity: stable
requires:
    - databricks.account-level
#examples
---
title: Shared table queried (step)
id: 96796752-22d6-4c52-a433-7c3ea32c76f7
name: share-query-step
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
            - deltaSharingQueryTable
            - deltaSharingQueryTableChanges
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
#file sharing/recipient-token-downloaded.yml
title: Recipient token downloaded from an activation link
id: ada92bd1-9a76-458a-a4f1-bc5d0e58dd47
name: recipient-token-downloaded
status: stable
description: >-
    An activation link was used for the first time and the credential file was handed out. Whoever did it now
    has the token.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.credential-access
    - attack.t1528
    - soc2.cc6.1
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName: retrieveRecipientToken
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - requestParams.recipient_name
    - sourceIPAddress
falsepositives:
    - >-
      The partner activates the share.
level: low
runbook: >-
    Compare the address with those of the partner.
maturity: stable
requires:
    - databricks.account-level
#examples
#file sharing/recipient-token-rotated.yml
title: Recipient token rotated
id: 3021e8ff-978a-4f4d-a31f-f9238fb87fdf
name: recipient-token-rotated
status: stable
description: >-
    A new token for a recipient was made. With a long overlap the old one keeps working; rotation is also how an
    insider gets a token of a known recipient for himself.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.t1098.001
    - soc2.cc6.1
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName: rotateRecipientToken
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.name
    - requestParams.existing_token_expire_in_seconds
falsepositives:
    - >-
      Scheduled rotation.
level: low
runbook: >-
    Confirm with the partner that they asked for it and received the link.
maturity: stable
requires:
    - databricks.account-level
#examples
#file sharing/recipient-without-ip-list.yml
title: Token recipient created without an IP access list
id: bb759051-35dd-473a-8cd4-b27c3251b931
name: recipient-without-ip-list
status: stable
description: >-
    A recipient that signs in with a bearer token was created with no IP access list: whoever holds the token
    file can read the share from anywhere.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.exfiltration
    - attack.persistence
    - attack.t1537
    - attack.t1133
    - soc2.cc6.6
    - soc2.cc6.7
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName: createRecipient
        requestParams.authentication_type: TOKEN
    filter_list:
        requestParams.ip_access_list|re: '\d'
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.name
    - requestParams.expiration_time
falsepositives:
    - >-
      Partners without fixed addresses; then set a short expiry.
level: high
runbook: >-
    Add an IP access list to the recipient or switch to Databricks-to-Databricks sharing.
maturity: stable
requires:
    - databricks.account-level
#examples
#file sharing/share-access-from-refused-address.yml
title: Share access refused by the IP list
id: 2e00de81-5550-49e1-b6a2-15294f227a62
name: share-access-from-refused-address
status: stable
description: >-
    A recipient token or an activation link was used from an address that is not on the recipient's IP access
    list. The token is in other hands, or the partner moved.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.initial-access
    - attack.credential-access
    - attack.t1078.004
    - attack.t1528
    - soc2.cc6.6
    - soc2.cc7.2
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        requestParams.is_ip_access_denied: 'true'
    condition: selection
fields:
    - requestParams.recipient_name
    - sourceIPAddress
    - actionName
    - requestParams.share
falsepositives:
    - >-
      A partner with a new office address.
level: high
runbook: >-
    Ask the partner; rotate the recipient token with immediate expiry if they do not know the address.
maturity: stable
requires:
    - databricks.account-level
#examples
#file sharing/share-owner-changed.yml
title: Share or recipient got a new owner
id: 89c54deb-77b5-4178-b3e1-4b9e7132fe97
name: share-owner-changed
status: stable
description: >-
    A share, or a recipient of shares, was given to another owner. The owner decides what is in it and who
    gets it.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.persistence
    - attack.exfiltration
    - attack.t1098
    - attack.t1537
    - soc2.cc6.3
    - soc2.cc6.7
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName:
            - updateShare
            - updateRecipient
        requestParams.owner|exists: true
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.name
    - requestParams.owner
falsepositives:
    - >-
      Leavers.
level: medium
runbook: >-
    Confirm the new owner with the old one, and compare what the share holds with what was agreed.
maturity: stable
requires:
    - databricks.account-level
#examples
#file sharing/share-permission-granted.yml
title: Access to a share granted
id: 17015ad6-6ee9-4c91-b691-fbd39294890b
name: share-permission-granted
status: stable
description: >-
    A recipient was given SELECT on a share.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.exfiltration
    - attack.t1537
    - soc2.cc6.7
    - soc2.cc9.2
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName: updateSharePermissions
        requestParams.changes|re: '"add"\s*:\s*\[\s*"'
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.name
    - requestParams.changes
falsepositives:
    - >-
      Onboarding of a partner.
level: medium
runbook: >-
    Check recipient and share against the contract.
maturity: stable
requires:
    - databricks.account-level
#examples
#file sharing/share-probing.yml
title: Recipient probes for shared data
id: ec0de478-819c-4cb0-83e0-46af86fc057c
name: share-probing
status: stable
description: >-
    At least 20 sharing requests of one recipient were refused within 15 minutes: guessing of share, schema or
    table names with a valid token.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.discovery
    - attack.t1619
    - soc2.cc7.2
    - soc2.cc6.6
correlation:
    type: event_count
    rules:
        - share-refused-step
    group-by:
        - requestParams.recipient_name
    timespan: '15m'
    condition:
        gte: 20
falsepositives:
    - >-
      A broken client after a share was renamed.
level: medium
runbook: >-
    Contact the recipient; rotate its token if the requests are not theirs.
maturity: stable
requires:
    - databricks.account-level
#examples
---
title: Share request refused (step)
id: c76fda04-eb24-4b0c-97b5-453fa745eea4
name: share-refused-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: unitycatalog
detection:
    selection:
        serviceName: unityCatalog
        actionName|startswith: deltaSharing
        response.statusCode:
            - 401
            - 403
            - 404
    condition: selection
"""#

    static let sharingExamples: StaticString = #"""
#file sharing/audit-data-shared.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateShare", "requestId": "ServiceMain-b3c95e2fd90d24d8", "requestParams": {"name": "partner", "updates": "[{\"action\":\"ADD\",\"data_object\":{\"name\":\"system.access.audit\",\"data_object_type\":\"TABLE\"}}]"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateShare", "requestId": "ServiceMain-0527c9f06c9ea183", "requestParams": {"name": "partner", "updates": "[{\"action\":\"ADD\",\"data_object\":{\"name\":\"sec.gold.audit_logs\",\"data_object_type\":\"TABLE\"}}]"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateShare", "requestId": "ServiceMain-eb082449825ed7b3", "requestParams": {"name": "partner", "updates": "[{\"action\":\"ADD\",\"data_object\":{\"name\":\"main.sales.orders\",\"data_object_type\":\"TABLE\"}}]"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "getShare", "requestId": "ServiceMain-1697bcdc8c362dc1", "requestParams": {"name": "partner"}, "response": {"statusCode": 200}}
#file sharing/data-added-to-share.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateShare", "requestId": "ServiceMain-baa1df1154bbf5ec", "requestParams": {"name": "partner", "updates": "[{\"action\":\"ADD\",\"data_object\":{\"name\":\"main.sales.orders\"}}]"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateShare", "requestId": "ServiceMain-2b994850791f77bf", "requestParams": {"name": "p2", "updates": "[{\"action\": \"ADD\",\"data_object\":{\"name\":\"main.hr\",\"data_object_type\":\"SCHEMA\"}}]"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateShare", "requestId": "ServiceMain-5db587c48f7ad00a", "requestParams": {"name": "partner", "updates": "[{\"action\":\"REMOVE\",\"data_object\":{\"name\":\"main.sales.orders\"}}]"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateShare", "requestId": "ServiceMain-36e3ff8169b073c9", "requestParams": {"name": "partner", "comment": "x"}, "response": {"statusCode": 200}}
#file sharing/recipient-changed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateRecipient", "requestId": "ServiceMain-5a6d4e1c525250c9", "requestParams": {"name": "acme_analytics", "ip_access_list": "{\"allowed_ip_addresses\":[]}"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateRecipient", "requestId": "ServiceMain-f6a0948292885b55", "requestParams": {"name_arg": "acme_analytics", "owner": "mallory@example.com"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "getRecipient", "requestId": "ServiceMain-0565abe0511a5f21", "requestParams": {"name": "acme_analytics"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateRecipient", "requestId": "ServiceMain-5883d89e17ad524a", "requestParams": {"name": "x"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "createRecipient", "requestId": "ServiceMain-06be71527aaa58be", "requestParams": {"name": "x", "authentication_type": "DATABRICKS"}, "response": {"statusCode": 200}}
#file sharing/recipient-created.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "createRecipient", "requestId": "ServiceMain-2d4398cd2b823264", "requestParams": {"name": "d2d", "authentication_type": "DATABRICKS"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "createRecipient", "requestId": "ServiceMain-9257c333e5d44d7f", "requestParams": {"name": "oidc", "authentication_type": "OIDC_FEDERATION"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "createRecipient", "requestId": "ServiceMain-a88be776cf7030b5", "requestParams": {"name": "t", "authentication_type": "TOKEN"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "deleteRecipient", "requestId": "ServiceMain-fde91863a8f12c09", "requestParams": {"name_arg": "d2d"}, "response": {"statusCode": 200}}
#file sharing/recipient-reads-many-tables.yml
#examples
examples:
    match:
        - - {"repeat": 25, "every": "60s", "event": {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": ""}, "serviceName": "unityCatalog", "actionName": "deltaSharingQueryTable", "requestParams": {"share": "partner", "schema": "s", "name": "t${n}", "recipient_name": "acme-labs"}, "response": {"statusCode": 200}}}
        - - {"repeat": 30, "every": "5s", "event": {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": ""}, "serviceName": "unityCatalog", "actionName": "deltaSharingQueryTable", "requestParams": {"share": "partner", "schema": "s", "name": "t${n}", "recipient_name": "p2"}, "response": {"statusCode": 200}}}
    no_match:
        - - {"repeat": 24, "every": "60s", "event": {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": ""}, "serviceName": "unityCatalog", "actionName": "deltaSharingQueryTable", "requestParams": {"share": "partner", "schema": "s", "name": "t${n}", "recipient_name": "acme-labs"}, "response": {"statusCode": 200}}}
        - - {"repeat": 60, "every": "30s", "event": {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": ""}, "serviceName": "unityCatalog", "actionName": "deltaSharingQueryTable", "requestParams": {"share": "partner", "schema": "s", "name": "orders", "recipient_name": "acme-labs"}, "response": {"statusCode": 200}}}
#file sharing/recipient-token-downloaded.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "192.0.2.77", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "retrieveRecipientToken", "requestId": "ServiceMain-a8d594ec848dc429", "requestParams": {"recipient_name": "acme-labs", "is_ip_access_denied": "false"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "retrieveRecipientToken", "requestId": "ServiceMain-0bebe95725e11e11", "requestParams": {"recipient_name": "x"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "retrieveRecipientToken", "requestId": "ServiceMain-0bebe95725e11e11", "requestParams": {"recipient_name": "x"}, "response": {"statusCode": 403}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "getActivationUrlInfo", "requestId": "ServiceMain-f78e8cec6cf1bc27", "requestParams": {"recipient_name": "x"}, "response": {"statusCode": 200}}
#file sharing/recipient-token-rotated.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "rotateRecipientToken", "requestId": "ServiceMain-2a8ff4d1b12bb68d", "requestParams": {"name": "acme-labs", "existing_token_expire_in_seconds": "0"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "rotateRecipientToken", "requestId": "ServiceMain-f456e946ed630154", "requestParams": {"name": "acme-labs"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "rotateRecipientToken", "requestId": "ServiceMain-02b2cb94ad670d27", "requestParams": {"name": "acme-labs"}, "response": {"statusCode": 400, "errorMessage": "INVALID_PARAMETER_VALUE"}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "getRecipient", "requestId": "ServiceMain-999311a059881a3c", "requestParams": {"name": "acme-labs"}, "response": {"statusCode": 200}}
#file sharing/recipient-without-ip-list.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "createRecipient", "requestId": "ServiceMain-7f9f3f1d70563aad", "requestParams": {"name": "acme-labs", "authentication_type": "TOKEN"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "createRecipient", "requestId": "ServiceMain-1daebcdad430951d", "requestParams": {"name": "x", "authentication_type": "TOKEN", "ip_access_list": "{}"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "createRecipient", "requestId": "ServiceMain-811be1875b1a2147", "requestParams": {"name": "acme-labs", "authentication_type": "TOKEN", "ip_access_list": "{\"allowed_ip_addresses\":[\"203.0.113.0/24\"]}"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "createRecipient", "requestId": "ServiceMain-2d4398cd2b823264", "requestParams": {"name": "d2d", "authentication_type": "DATABRICKS"}, "response": {"statusCode": 200}}
#file sharing/share-access-from-refused-address.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "deltaSharingQueryTable", "requestId": "ServiceMain-4b94d0d0e7162e1d", "requestParams": {"share": "partner", "schema": "s", "name": "orders", "recipient_name": "acme-labs", "is_ip_access_denied": "true"}, "response": {"statusCode": 403}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "192.0.2.77", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "retrieveRecipientToken", "requestId": "ServiceMain-0d5c37e65c999aa2", "requestParams": {"recipient_name": "acme-labs", "is_ip_access_denied": "true"}, "response": {"statusCode": 403}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "deltaSharingQueryTable", "requestId": "ServiceMain-d777a706c4b3a824", "requestParams": {"share": "partner", "name": "orders", "recipient_name": "acme-labs", "is_ip_access_denied": "false"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "retrieveRecipientToken", "requestId": "ServiceMain-37903bbef09c25a6", "requestParams": {"recipient_name": "acme-labs"}, "response": {"statusCode": 200}}
#file sharing/share-owner-changed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateShare", "requestId": "ServiceMain-1167a1704821501f", "requestParams": {"name": "partner_insights", "owner": "mallory@example.com"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateRecipient", "requestId": "ServiceMain-34c43b4fd80b579c", "requestParams": {"name": "acme", "owner": "mallory@example.com"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateShare", "requestId": "ServiceMain-ac583395d04d55f7", "requestParams": {"name": "partner_insights", "updates": "[]"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateShare", "requestId": "ServiceMain-4651d547f64c513d", "requestParams": {"name": "x", "owner": "m"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file sharing/share-permission-granted.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateSharePermissions", "requestId": "ServiceMain-f98ac2e7869a04e6", "requestParams": {"name": "partner", "changes": "[{\"principal\":\"acme-labs\",\"add\":[\"SELECT\"],\"remove\":[]}]"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateSharePermissions", "requestId": "ServiceMain-2972cfabd1deb77b", "requestParams": {"name": "partner", "changes": "[{\"principal\":\"acme-labs\",\"add\":[\"SELECT\"]}]"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "updateSharePermissions", "requestId": "ServiceMain-72b12ae322c74d59", "requestParams": {"name": "partner", "changes": "[{\"principal\":\"acme-labs\",\"add\":[],\"remove\":[\"SELECT\"]}]"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "unityCatalog", "actionName": "getSharePermissions", "requestId": "ServiceMain-1efa1daac1aefeee", "requestParams": {"name": "partner"}, "response": {"statusCode": 200}}
#file sharing/share-probing.yml
#examples
examples:
    match:
        - - {"repeat": 20, "every": "10s", "event": {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": ""}, "serviceName": "unityCatalog", "actionName": "deltaSharingQueryTable", "requestParams": {"share": "partner", "schema": "s", "name": "t${n}", "recipient_name": "acme-labs"}, "response": {"statusCode": 403}}}
        - - {"repeat": 30, "every": "20s", "event": {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": ""}, "serviceName": "unityCatalog", "actionName": "deltaSharingQueryTable", "requestParams": {"share": "partner", "schema": "s", "name": "t${n}", "recipient_name": "p2"}, "response": {"statusCode": 404}}}
    no_match:
        - - {"repeat": 19, "every": "10s", "event": {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": ""}, "serviceName": "unityCatalog", "actionName": "deltaSharingQueryTable", "requestParams": {"share": "partner", "schema": "s", "name": "t${n}", "recipient_name": "acme-labs"}, "response": {"statusCode": 403}}}
        - - {"repeat": 30, "every": "10s", "event": {"auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": ""}, "serviceName": "unityCatalog", "actionName": "deltaSharingQueryTable", "requestParams": {"share": "partner", "schema": "s", "name": "t${n}", "recipient_name": "acme-labs"}, "response": {"statusCode": 200}}}
"""#
}
