// Written by `make generate` from Catalogue/rules/network. Do not edit.
// swift-format-ignore-file

extension GeneratedRules {
    static let networkRules: StaticString = #"""
#file network/account-network-changed.yml
title: Private access or network settings of the account changed
id: e523b381-5519-495c-ab6f-474216aa2ea4
name: account-network-changed
status: experimental
description: >-
    Private access settings, a VPC endpoint or a network configuration was changed or replaced at account level:
    the wall between the workspace and the internet.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562.007
    - soc2.cc6.6
    - soc2.cc8.1
logsource:
    product: databricks
    service: accountsmanager
detection:
    selection:
        serviceName: accountsManager
        actionName|startswith:
            - update
            - replace
            - create
        actionName|contains:
            - PrivateAccess
            - VpcEndpoint
            - Network
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.private_access_settings_id
    - requestParams.public_access_enabled
    - requestParams.network_id
falsepositives:
    - >-
      Platform team at work.
level: medium
runbook: >-
    Check public_access_enabled and the allowed endpoints.
maturity: incubating
requires:
    - databricks.account-level
#examples
#file network/ip-access-list-changed.yml
title: IP access list created or changed
id: 49c10d80-cef2-442f-bec1-efc1963b0cea
name: ip-access-list-changed
status: stable
description: >-
    An IP access list was added or changed. The event does not contain the addresses, so a list opened to
    0.0.0.0/0 looks like any other change.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562.007
    - soc2.cc6.6
    - soc2.cc8.1
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName:
            - createIpAccessList
            - updateIpAccessList
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.ipAccessListId
    - workspaceId
falsepositives:
    - >-
      A new office or VPN.
level: medium
runbook: >-
    Read the list by API and compare.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file network/ip-access-list-deleted.yml
title: IP access list deleted
id: 00c26cb0-e9f9-415b-9ca1-4ef15c6dffa0
name: ip-access-list-deleted
status: stable
description: >-
    An IP access list was deleted. The event does not say which addresses it held. Without an allow list every
    address may try.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562.007
    - soc2.cc6.6
    - soc2.cc8.1
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName: deleteIpAccessList
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.ipAccessListId
    - workspaceId
falsepositives:
    - >-
      Replacement by another list.
level: high
runbook: >-
    Read the lists by API, compare with the last snapshot, and put back what is missing.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file network/ip-access-lists-disabled.yml
title: IP access lists switched off
id: 8b0c523f-8b8b-4e02-8a53-6e8eb3fb0fcd
name: ip-access-lists-disabled
status: stable
description: >-
    The switch for IP access lists was turned off, for a workspace or for the account console. The lists are
    still there and do nothing.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562.007
    - soc2.cc6.6
    - soc2.cc8.1
logsource:
    product: databricks
detection:
    workspace:
        serviceName: workspace
        actionName: workspaceConfEdit
        requestParams.workspaceConfKeys|contains: enableIpAccessLists
        requestParams.workspaceConfValues|contains: 'false'
    account_type:
        - requestParams.settingTypeName: acct_ip_acl_enable
        - requestParams.settingKeyTypeName: acct_ip_acl_enable
    account_off:
        - serviceName: accounts
          actionName: deleteSetting
        - serviceName: accounts
          actionName: setSetting
          requestParams.settingValueForAudit|contains: 'false'
    filter_failed:
        response.statusCode|gte: 400
    condition: '(workspace or all of account_*) and not filter_failed'
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.workspaceConfKeys
    - requestParams.workspaceConfValues
    - requestParams.settingTypeName
    - requestParams.settingValueForAudit
falsepositives:
    - >-
      None in production.
level: critical
runbook: >-
    Switch it on again and list sign-ins from unknown addresses since.
maturity: stable
requires:
    - databricks.account-level
    - databricks.workspace-level
#examples
"""#

    static let networkExamples: StaticString = #"""
#file network/account-network-changed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accountsManager", "actionName": "replacePrivateAccessSettings", "requestId": "ServiceMain-1db124b8f7dbd63f", "requestParams": {"private_access_settings_id": "p1", "public_access_enabled": "true"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accountsManager", "actionName": "updateNetworkConfiguration", "requestId": "ServiceMain-de89f02b60f23fe4", "requestParams": {"network_id": "n1"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accountsManager", "actionName": "getNetworkConfiguration", "requestId": "ServiceMain-fa67251dcac0b773", "requestParams": {"network_id": "n1"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accountsManager", "actionName": "createStorageConfiguration", "requestId": "ServiceMain-7bb156b0402b187b", "requestParams": {"storage_configuration_name": "x"}, "response": {"statusCode": 200}}
#file network/ip-access-list-changed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "updateIpAccessList", "requestId": "ServiceMain-dae9adce903c9041", "requestParams": {"ipAccessListId": "x", "userId": "7712"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "createIpAccessList", "requestId": "ServiceMain-9b2e4d8ca66aa2e1", "requestParams": {"ipAccessListId": "y", "userId": "7712"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "updateIpAccessList", "requestId": "ServiceMain-1d73fc02565f36c6", "requestParams": {"ipAccessListId": "x"}, "response": {"statusCode": 400, "errorMessage": "INVALID_STATE"}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "IpAccessDenied", "requestId": "ServiceMain-72a1b4db6ca3a5a5", "requestParams": {"path": "/", "user": "tom.okafor@example.com"}, "response": {"statusCode": 403}}
#file network/ip-access-list-deleted.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "deleteIpAccessList", "requestId": "ServiceMain-984fae7a37c5a6ef", "requestParams": {"ipAccessListId": "45770757-0000-4000-8000-0000000000aa", "userId": "7712"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "databricks-cli/0.262.0 databricks-sdk-go/0.81.0 go/1.24.6 os/linux auth/pat", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "deleteIpAccessList", "requestId": "ServiceMain-fcd430c39c0319c7", "requestParams": {"ipAccessListId": "x", "userId": "7712"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "deleteIpAccessList", "requestId": "ServiceMain-077c364f2fd84e9f", "requestParams": {"ipAccessListId": "x"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "createIpAccessList", "requestId": "ServiceMain-f116c161d8174883", "requestParams": {"ipAccessListId": "x"}, "response": {"statusCode": 200}}
#file network/ip-access-lists-disabled.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-cb4b176b03557334", "requestParams": {"workspaceConfKeys": "enableIpAccessLists", "workspaceConfValues": "false"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "setSetting", "requestId": "ServiceMain-12a77677619a5793", "requestParams": {"settingTypeName": "acct_ip_acl_enable", "settingValueForAudit": "{\"value\":false}"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-52de8216eaca3078", "requestParams": {"workspaceConfKeys": "enableIpAccessLists", "workspaceConfValues": "true"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "setSetting", "requestId": "ServiceMain-ac7c566653b82570", "requestParams": {"settingTypeName": "acct_ip_acl_enable", "settingValueForAudit": "{\"value\":true}"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "deleteSetting", "requestId": "ServiceMain-6cba7c21daaab66b", "requestParams": {"settingTypeName": "default_namespace_ws"}, "response": {"statusCode": 200}}
"""#
}
