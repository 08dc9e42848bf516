// Written by `make generate` from Catalogue/rules/identity. Do not edit.
// swift-format-ignore-file

extension GeneratedRules {
    static let identityRules: StaticString = #"""
#file identity/access-control-disabled.yml
title: Access control of a workspace switched off
id: 0108e3f2-23f8-4639-83ed-54f70d709833
name: access-control-disabled
status: stable
description: >-
    Cluster, table or workspace access control was disabled: every user then reaches every cluster, table or
    notebook.
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
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName:
            - disableClusterAcls
            - disableTableAcls
            - disableWorkspaceAcls
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - workspaceId
falsepositives:
    - >-
      None in a production workspace.
level: high
runbook: >-
    Switch it on again at once: until then everyone may use every object of that kind. Ask who ordered it, and list what
    was opened meanwhile.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file identity/access-rules-changed.yml
title: Account access rules changed
id: 1664ecce-021c-4f40-a47f-16521ed1fb03
name: access-rules-changed
status: stable
description: >-
    A rule set of the account was updated: who manages a group or a service principal, who may use it, who is
    marketplace admin. A user of a service principal can act with all its rights.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.privilege-escalation
    - attack.t1098
    - soc2.cc6.3
logsource:
    product: databricks
    service: accountsaccesscontrol
detection:
    selection:
        serviceName: accountsAccessControl
        actionName: updateRuleSet
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.name
    - requestParams.rule_set
falsepositives:
    - >-
      Terraform that manages service principals.
level: medium
runbook: >-
    Read the rule set; look for new roles/servicePrincipal.user or .manager entries.
maturity: stable
requires:
    - databricks.account-level
#examples
#file identity/account-admin-granted.yml
title: Account admin role granted
id: 057d3762-294a-40ca-aff7-17d8724915e7
name: account-admin-granted
status: stable
description: >-
    A principal became account admin: it can change log delivery, SSO, every workspace and every other admin.
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
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName: setAccountAdmin
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.targetUserName
    - requestParams.targetUserId
    - requestParams.endpoint
falsepositives:
    - >-
      A planned new administrator.
level: high
runbook: >-
    Check the ticket; account admins should be two to four named people.
maturity: stable
requires:
    - databricks.account-level
#examples
#file identity/account-owner-changed.yml
title: Account owner changed
id: 8dcd7f36-c6c1-4a7a-8ef3-037e403e0e5b
name: account-owner-changed
status: stable
description: >-
    The owner of the whole Databricks account was changed. There is one; losing it means losing the account.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.privilege-escalation
    - attack.impact
    - attack.t1098.003
    - attack.t1531
    - soc2.cc6.3
    - soc2.cc6.1
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName: changeAccountOwner
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.targetUserName
    - requestParams.targetUserId
    - requestParams.endpoint
falsepositives:
    - >-
      A planned hand-over.
level: critical
runbook: >-
    Call the former owner at once; contact Databricks support if it was not them.
maturity: stable
requires:
    - databricks.account-level
#examples
#file identity/admin-removed.yml
title: Admin role removed
id: fb24269f-4649-488d-b68a-5cd7e951f098
name: admin-removed
status: stable
description: >-
    An administrator lost the role, or was taken out of an administrators' group. Attackers lock defenders out before they act.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.impact
    - attack.t1531
    - soc2.cc6.3
    - soc2.cc7.4
logsource:
    product: databricks
    service: accounts
detection:
    direct:
        serviceName: accounts
        actionName:
            - removeAdmin
            - removeAccountAdmin
    group:
        serviceName:
            - accounts
            - groups
        actionName:
            - removePrincipalFromGroup
            - removePrincipalsFromGroup
        requestParams.targetGroupName:
            - admins
            - account-admins
            - workspace-administrators
    filter_failed:
        response.statusCode|gte: 400
    condition: (direct or group) and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.targetUserName
    - requestParams.targetUserId
    - requestParams.endpoint
falsepositives:
    - >-
      A leaver or a change of role.
level: medium
runbook: >-
    Ask the removed administrator whether it was expected.
maturity: stable
requires:
    - databricks.account-level
    - databricks.workspace-level
#examples
#file identity/entitlement-changed.yml
title: Right to use a workspace or its SQL changed
id: 3a4d7b45-8bcb-4b28-88f6-339fb15bcb2f
name: entitlement-changed
status: stable
description: >-
    The right of somebody to sign in to a workspace, or to use its SQL warehouses, was changed by hand.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.persistence
    - attack.t1098
    - soc2.cc6.2
    - soc2.cc6.3
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName:
            - changeDatabricksWorkspaceAcl
            - changeDatabricksSqlAcl
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.targetUserId
    - requestParams.aclPermissionSet
    - requestParams.resourceId
falsepositives:
    - >-
      Joiners and leavers, where no directory does it.
level: low
runbook: >-
    Compare with the request for access; take the right back where there is none.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file identity/group-deleted.yml
title: Group deleted
id: 28dc6a03-abd7-456b-9f35-2e6bc51c7ef8
name: group-deleted
status: stable
description: >-
    A group was deleted; its members lose what it granted, and rules that name it silently stop to apply.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.impact
    - attack.t1531
    - soc2.cc6.3
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName:
            - accounts
            - groups
        actionName: removeGroup
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.targetGroupName
    - requestParams.targetGroupId
falsepositives:
    - >-
      Directory sync.
level: low
runbook: >-
    Check that no grant or policy referred to it.
maturity: stable
requires:
    - databricks.account-level
    - databricks.workspace-level
#examples
#file identity/lockout-in-series.yml
title: Several people locked out in a short time
id: 9dbfa389-dd2a-4933-8e91-4070fd554c57
name: lockout-in-series
status: stable
description: >-
    One principal removed admin roles from, deactivated or deleted at least 5 different people within 15
    minutes. It is how a take-over begins, or how a leaver takes revenge. Leavers that the directory takes out (SCIM) are left
    out; admin roles that it removes are not.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.impact
    - attack.t1531
    - soc2.cc6.2
    - soc2.cc7.4
correlation:
    type: value_count
    rules:
        - admin-removed-step
    group-by:
        - userIdentity.email
    timespan: '15m'
    condition:
        field: requestParams.targetUserName
        gte: 5
falsepositives:
    - >-
      Clean-up by a script; exclude its principal with a filter.
level: high
runbook: >-
    Suspend the principal, restore the roles, and review what it did in the last day.
maturity: stable
requires:
    - databricks.account-level
    - databricks.workspace-level
#examples
---
title: Admin role removed (step)
id: f14b33cf-f5b8-4b79-8e97-31158b611ad7
name: admin-removed-step
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
            - deactivateUser
            - delete
    filter_directory:
        requestParams.endpoint: scim
        actionName:
            - deactivateUser
            - delete
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection and not 1 of filter_*'
#file identity/mfa-key-added.yml
title: MFA key added
id: 00e52fad-6acd-4a54-a3e5-270ddef9bbc6
name: mfa-key-added
status: stable
description: >-
    A security key was added. After a phished session it makes the intruder permanent.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.t1556.006
    - attack.t1098.005
    - soc2.cc6.1
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName: mfaAddKey
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.user
    - requestParams.id
falsepositives:
    - >-
      Enrolment of a new key.
level: low
runbook: >-
    Confirm with the user when the sign-in before it came from a new place.
maturity: stable
requires:
    - databricks.account-level
    - databricks.workspace-level
#examples
#file identity/mfa-key-deleted.yml
title: MFA key deleted
id: 510b78b6-66e8-40c2-bc1d-67b78d43648b
name: mfa-key-deleted
status: stable
description: >-
    A security key was removed from an account: the second factor is gone or about to be replaced.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.credential-access
    - attack.defense-evasion
    - attack.t1556.006
    - soc2.cc6.1
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName: mfaDeleteKey
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.user
    - requestParams.id
falsepositives:
    - >-
      A lost key that is replaced.
level: high
runbook: >-
    Ask the user by another channel; end their sessions if they did not do it.
maturity: stable
requires:
    - databricks.account-level
    - databricks.workspace-level
#examples
#file identity/password-login-allowed.yml
title: Password sign-in permission changed
id: 7dbd1b2c-a8f1-4aa2-86c8-ff6e3251b7e2
name: password-login-allowed
status: stable
description: >-
    Who may sign in with a password, past SSO, was changed.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.defense-evasion
    - attack.t1556
    - soc2.cc6.1
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName:
            - changePasswordAcl
            - changePassword
            - resetPassword
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.targetUserId
    - requestParams.newPasswordSource
    - requestParams.aclPermissionSet
falsepositives:
    - >-
      The emergency account.
level: medium
runbook: >-
    Passwords should be off for everybody but the emergency account.
maturity: stable
requires:
    - databricks.account-level
    - databricks.workspace-level
#examples
#file identity/query-text-readers-changed.yml
title: Member added to the group that sees all query texts
id: 09529860-084a-4474-bf5e-fafa2675f338
name: query-text-readers-changed
status: stable
description: >-
    A principal was added to databricks_pii_access: it can now read the text of every statement in
    system.query.history, secrets in it included.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.privilege-escalation
    - attack.t1098
    - soc2.cc6.3
    - soc2.c1.1
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName:
            - addPrincipalToGroup
            - addPrincipalsToGroup
        requestParams.targetGroupName: databricks_pii_access
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.targetUserName
    - requestParams.targetUserId
    - requestParams.endpoint
    - requestParams.targetGroupName
falsepositives:
    - >-
      A named investigator.
level: high
runbook: >-
    Confirm the need and set an end date.
maturity: stable
requires:
    - databricks.account-level
#examples
#file identity/self-granted-admin.yml
title: Admin role given to oneself
id: 3b8b269f-f43e-48ae-8f7b-a4b31aa82b2d
name: self-granted-admin
status: stable
description: >-
    A principal made itself admin. It already had the right to do so by some other path, and now hides behind a
    normal role.
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
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName:
            - setAdmin
            - setAccountAdmin
            - addPrincipalToGroup
            - addPrincipalsToGroup
        requestParams.targetUserName|fieldref: userIdentity.email
    group:
        - actionName:
              - setAdmin
              - setAccountAdmin
        - requestParams.targetGroupName:
              - admins
              - account-admins
              - workspace-administrators
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and group and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.targetUserName
    - requestParams.targetUserId
    - requestParams.endpoint
falsepositives:
    - >-
      An account admin who joins a workspace, with a reason.
level: critical
runbook: >-
    Remove the role, ask for the reason, and have a second admin approve.
maturity: stable
requires:
    - databricks.account-level
    - databricks.workspace-level
#examples
#file identity/service-principal-use-granted.yml
title: Use of a service principal granted
id: 1557a8c3-53a2-46a6-810d-485a10f46ee5
name: service-principal-use-granted
status: stable
description: >-
    Who may use or manage a service principal was changed. Its user can run jobs and make tokens with all its
    rights.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.privilege-escalation
    - attack.t1098
    - attack.t1078.004
    - soc2.cc6.3
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName: changeServicePrincipalAcls
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.resourceId
    - requestParams.targetUserId
    - requestParams.aclPermissionSet
falsepositives:
    - >-
      Deployment pipelines.
level: medium
runbook: >-
    Check that the receiver belongs to the team that owns the service principal.
maturity: stable
requires:
    - databricks.account-level
    - databricks.workspace-level
#examples
#file identity/sso-configuration-changed.yml
title: Single sign-on configuration changed
id: 48c27f07-3e7e-4089-a90a-ece49a0a8c45
name: sso-configuration-changed
status: stable
description: >-
    The SSO configuration of the account was created, changed or deleted. A new identity provider lets its owner
    sign in as anybody; no provider brings passwords back.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.persistence
    - attack.credential-access
    - attack.t1484.002
    - attack.t1556
    - soc2.cc6.1
    - soc2.cc6.6
logsource:
    product: databricks
    service: ssoconfigbackend
detection:
    selection:
        serviceName: ssoConfigBackend
    filter_read:
        actionName|startswith:
            - get
            - list
            - test
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.sso_type
    - requestParams.status
    - requestParams.config
falsepositives:
    - >-
      Planned certificate renewal of the identity provider.
level: critical
runbook: >-
    Compare issuer and certificate with those of your provider; restore them and end all sessions if they
    differ.
maturity: stable
requires:
    - databricks.account-level
#examples
#file identity/user-added-by-hand.yml
title: User added outside the directory
id: 9dccc089-22b5-4f1e-8921-186666361093
name: user-added-by-hand
status: stable
description: >-
    A user was created in the admin console and not by the identity provider (SCIM, first sign-in). Such
    accounts outlive the person and escape leaver processes.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.t1136.003
    - soc2.cc6.2
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
        requestParams.endpoint: adminConsole
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.targetUserName
    - requestParams.targetUserId
    - requestParams.endpoint
falsepositives:
    - >-
      Organisations without SCIM.
level: medium
runbook: >-
    Create the user in the directory instead and delete this one.
maturity: stable
requires:
    - databricks.account-level
    - databricks.workspace-level
#examples
#file identity/user-reactivated.yml
title: Deactivated user activated again
id: 54a545ce-7258-4265-8ca9-674a79d11ed1
name: user-reactivated
status: stable
description: >-
    A user that had been switched off is active again, with all its old rights and tokens.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.t1098
    - attack.t1078.004
    - soc2.cc6.2
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName: activateUser
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.targetUserName
    - requestParams.targetUserId
    - requestParams.endpoint
falsepositives:
    - >-
      Return from leave.
level: medium
runbook: >-
    Check with HR or the directory that the person is back.
maturity: stable
requires:
    - databricks.account-level
    - databricks.workspace-level
#examples
#file identity/workspace-access-removed.yml
title: Somebody taken out of a workspace
id: 9819233f-ec62-4157-ad32-187768e76b17
name: workspace-access-removed
status: stable
description: >-
    The assignment of a person, group or service principal to a workspace was deleted. Defenders and the
    identities that read logs are locked out this way without being deactivated.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.impact
    - attack.t1531
    - soc2.cc6.2
    - soc2.cc7.2
logsource:
    product: databricks
detection:
    selection:
        serviceName:
            - accounts
            - workspace
        actionName: deletePermissionAssignment
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.principal_id
    - requestParams.workspace_id
falsepositives:
    - >-
      Leavers.
    - >-
      Trailwarden itself, when access is revoked with it.
level: low
runbook: >-
    See whom the id stands for; put the assignment back where nobody asked for its end.
maturity: stable
requires:
    - databricks.account-level
#examples
#file identity/workspace-admin-assigned.yml
title: Admin permission assigned on a workspace
id: 20eccbbb-da2d-4608-be3d-7dd2f5d6beb2
name: workspace-admin-assigned
status: stable
description: >-
    A principal was assigned to a workspace with the ADMIN permission from the account level.
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
detection:
    selection:
        serviceName:
            - accounts
            - workspace
        actionName:
            - addPermissionAssignment
            - updatePermissionAssignment
            - updateRoleAssignment
    admin:
        - requestParams.permissions|contains: ADMIN
        - requestParams.role|contains: admin
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and admin and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.principal_id
    - requestParams.permissions
    - requestParams.role
    - requestParams.workspace_id
falsepositives:
    - >-
      Planned administrators.
level: high
runbook: >-
    Check the ticket; prefer a group.
maturity: stable
requires:
    - databricks.account-level
    - databricks.workspace-level
#examples
#file identity/workspace-admin-granted.yml
title: Workspace admin role granted
id: 9896fbdf-43f1-4e75-8916-9319961edd36
name: workspace-admin-granted
status: stable
description: >-
    A principal became workspace admin, directly or through the group admins. Workspace admins read every
    notebook, token list and setting and can switch verbose logging off.
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
    service: accounts
detection:
    selection:
        serviceName:
            - accounts
            - groups
    direct:
        actionName: setAdmin
    group:
        actionName:
            - addPrincipalToGroup
            - addPrincipalsToGroup
        requestParams.targetGroupName:
            - admins
            - account-admins
            - workspace-administrators
    filter_self:
        requestParams.targetUserName|fieldref: userIdentity.email
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection and (direct or group) and not 1 of filter_*'
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.targetUserName
    - requestParams.targetUserId
    - requestParams.endpoint
    - requestParams.targetGroupName
falsepositives:
    - >-
      Directory sync (endpoint scim) that carries out an approved change.
level: high
runbook: >-
    Check the change in the identity provider or the ticket; remove the role if there is none.
maturity: stable
requires:
    - databricks.workspace-level
#examples
"""#

    static let identityExamples: StaticString = #"""
#file identity/access-control-disabled.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "disableClusterAcls", "requestId": "ServiceMain-7b5f320b15ecf248", "requestParams": {}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "disableTableAcls", "requestId": "ServiceMain-157bb3ab39469179", "requestParams": {}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "enableClusterAcls", "requestId": "ServiceMain-e532acc50fec9f43", "requestParams": {}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "disableTableAcls", "requestId": "ServiceMain-5af87fd9cf7526aa", "requestParams": {}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file identity/access-rules-changed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accountsAccessControl", "actionName": "updateRuleSet", "requestId": "ServiceMain-f661f7c06aa39951", "requestParams": {"name": "accounts/3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91/servicePrincipals/8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143/ruleSets/default", "rule_set": "{\"grant_rules\":[{\"principals\":[\"users/tom.okafor@example.com\"],\"role\":\"roles/servicePrincipal.manager\"}]}"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accountsAccessControl", "actionName": "updateRuleSet", "requestId": "ServiceMain-cc76049fe0a1b062", "requestParams": {"name": "accounts/3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91/ruleSets/default", "rule_set": "{}"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accountsAccessControl", "actionName": "getRuleSet", "requestId": "ServiceMain-ea901568d08da123", "requestParams": {"name": "x"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accountsAccessControl", "actionName": "updateRuleSet", "requestId": "ServiceMain-2f857a1a6516b68a", "requestParams": {"name": "x"}, "response": {"statusCode": 409, "errorMessage": "RESOURCE_CONFLICT"}}
#file identity/account-admin-granted.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "setAccountAdmin", "requestId": "ServiceMain-46e11d26c4c9a9bd", "requestParams": {"targetUserName": "tom.okafor@example.com", "targetUserId": "7712", "account_id": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "databricks-cli/0.262.0 databricks-sdk-go/0.81.0 go/1.24.6 os/linux auth/pat", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "setAccountAdmin", "requestId": "ServiceMain-98425f40a283f2f7", "requestParams": {"targetUserName": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143", "targetUserId": "8844"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "setAccountAdmin", "requestId": "ServiceMain-11dd9af9e7459f83", "requestParams": {"targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "removeAccountAdmin", "requestId": "ServiceMain-38e3344a2e2eb96e", "requestParams": {"targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
#file identity/account-owner-changed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "changeAccountOwner", "requestId": "ServiceMain-fd5df9d076c44219", "requestParams": {"targetUserName": "tom.okafor@example.com", "account_id": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "changeAccountOwner", "requestId": "ServiceMain-69174474383240d0", "requestParams": {"targetUserName": "x@example.net"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "changeAccountOwner", "requestId": "ServiceMain-34c35518d74d77a8", "requestParams": {"targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "updateUser", "requestId": "ServiceMain-a810609092e5a197", "requestParams": {"targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
#file identity/admin-removed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "removeAdmin", "requestId": "ServiceMain-b1766656f79ad213", "requestParams": {"targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "removeAccountAdmin", "requestId": "ServiceMain-38e3344a2e2eb96e", "requestParams": {"targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "removePrincipalFromGroup", "requestId": "ServiceMain-c9cfd8026a485f63", "requestParams": {"targetGroupName": "admins", "targetUserName": "ines@example.com", "endpoint": "adminConsole"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "removeAdmin", "requestId": "ServiceMain-714acd4988eacba5", "requestParams": {"targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "setAdmin", "requestId": "ServiceMain-39c58fbe37eb42e1", "requestParams": {"targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "removePrincipalFromGroup", "requestId": "ServiceMain-aca9864cf5d354c0", "requestParams": {"targetGroupName": "analysts", "targetUserName": "ines@example.com"}, "response": {"statusCode": 200}}
#file identity/entitlement-changed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "changeDatabricksWorkspaceAcl", "requestId": "ServiceMain-b7e41ba57cb05bb2", "requestParams": {"targetUserId": "7", "aclPermissionSet": "[WORKSPACE_ACCESS]"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "changeDatabricksSqlAcl", "requestId": "ServiceMain-69c38276d2bf5979", "requestParams": {"targetUserId": "7", "aclPermissionSet": ""}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "changeDbTokenAcl", "requestId": "ServiceMain-8cd5a1c713c752fe", "requestParams": {"targetUserId": "7"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "changeDatabricksSqlAcl", "requestId": "ServiceMain-0f0b34c3416a5ce1", "requestParams": {"targetUserId": "7"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file identity/group-deleted.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "removeGroup", "requestId": "ServiceMain-db00bc84b150fd1d", "requestParams": {"targetGroupId": "99", "targetGroupName": "security"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "removeGroup", "requestId": "ServiceMain-3ea4b300ed518226", "requestParams": {"targetGroupId": "98"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "createGroup", "requestId": "ServiceMain-4aaf939b6a23b01d", "requestParams": {"targetGroupName": "security"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "removeGroup", "requestId": "ServiceMain-f923efde604044a0", "requestParams": {"targetGroupId": "98"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file identity/lockout-in-series.yml
#examples
examples:
    match:
        - - {"repeat": 5, "every": "30s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "removeAdmin", "requestParams": {"targetUserName": "user${n}@example.com"}, "response": {"statusCode": 200}}}
        - - {"repeat": 8, "every": "60s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "deactivateUser", "requestParams": {"targetUserName": "user${n}@example.com"}, "response": {"statusCode": 200}}}
    no_match:
        - - {"repeat": 4, "every": "30s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "removeAdmin", "requestParams": {"targetUserName": "user${n}@example.com"}, "response": {"statusCode": 200}}}
        - - {"repeat": 6, "every": "300s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "removeAdmin", "requestParams": {"targetUserName": "user${n}@example.com"}, "response": {"statusCode": 200}}}
        - - {"repeat": 5, "every": "30s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "deactivateUser", "requestParams": {"targetUserName": "user${n}@example.com", "endpoint": "scim"}, "response": {"statusCode": 200}}}
#file identity/mfa-key-added.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "mfaAddKey", "requestId": "ServiceMain-be03443cfe709cc2", "requestParams": {"user": "tom.okafor@example.com", "id": "k2"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "mfaAddKey", "requestId": "ServiceMain-470ec492e05cc8f9", "requestParams": {"user": "mara.lindqvist@example.com", "id": "k8"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "mfaLogin", "requestId": "ServiceMain-cf2fa1be68aee894", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "mfaAddKey", "requestId": "ServiceMain-2033c5728f860da1", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 400, "errorMessage": "INVALID"}}
#file identity/mfa-key-deleted.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "mfaDeleteKey", "requestId": "ServiceMain-d6b070cb6563d4fe", "requestParams": {"user": "tom.okafor@example.com", "id": "k1"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "mfaDeleteKey", "requestId": "ServiceMain-610791d2a69106e1", "requestParams": {"user": "mara.lindqvist@example.com", "id": "k7"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "mfaLogin", "requestId": "ServiceMain-cf2fa1be68aee894", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "mfaDeleteKey", "requestId": "ServiceMain-7293bdb8f15675ee", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file identity/password-login-allowed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "changePasswordAcl", "requestId": "ServiceMain-81060f37bb95e18d", "requestParams": {"shardName": "s", "targetUserId": "7712", "resourceId": "r", "aclPermissionSet": "[Use]"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "changePassword", "requestId": "ServiceMain-ec45f2ce9568c499", "requestParams": {"newPasswordSource": "reset", "targetUserId": "7712"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "changePasswordAcl", "requestId": "ServiceMain-2f738f90acccaebe", "requestParams": {"targetUserId": "7712"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "changeDbTokenAcl", "requestId": "ServiceMain-86819c10c71555df", "requestParams": {"targetUserId": "7712"}, "response": {"statusCode": 200}}
#file identity/query-text-readers-changed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "addPrincipalToGroup", "requestId": "ServiceMain-43e0793d7be29128", "requestParams": {"targetGroupName": "databricks_pii_access", "targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "addPrincipalsToGroup", "requestId": "ServiceMain-cfb47e3de0dd073c", "requestParams": {"targetGroupName": "databricks_pii_access"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "removePrincipalFromGroup", "requestId": "ServiceMain-4d1563f36c25faf0", "requestParams": {"targetGroupName": "databricks_pii_access", "targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "addPrincipalToGroup", "requestId": "ServiceMain-d38de83541f975f4", "requestParams": {"targetGroupName": "pii", "targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
#file identity/self-granted-admin.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "setAdmin", "requestId": "ServiceMain-09b1fa27299b3166", "requestParams": {"targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "addPrincipalToGroup", "requestId": "ServiceMain-2722bcbdc4a475de", "requestParams": {"targetGroupName": "admins", "targetUserName": "Tom.Okafor@example.com"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "setAdmin", "requestId": "ServiceMain-39c58fbe37eb42e1", "requestParams": {"targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "addPrincipalToGroup", "requestId": "ServiceMain-6b9868f5039cdf97", "requestParams": {"targetGroupName": "analysts", "targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
#file identity/service-principal-use-granted.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "changeServicePrincipalAcls", "requestId": "ServiceMain-f1c0f44d20d37373", "requestParams": {"resourceId": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143", "targetUserId": "7712", "aclPermissionSet": "[Manage]"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "changeServicePrincipalAcls", "requestId": "ServiceMain-a3eeea2ea18a48d4", "requestParams": {"resourceId": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143", "targetUserId": "7713"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "changeDatabricksSqlAcl", "requestId": "ServiceMain-0ccbda64e97ab765", "requestParams": {"targetUserId": "7712"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "changeServicePrincipalAcls", "requestId": "ServiceMain-9c7f65cb2342bf53", "requestParams": {"resourceId": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file identity/sso-configuration-changed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "ssoConfigBackend", "actionName": "update", "requestId": "ServiceMain-849541acb75c6fa4", "requestParams": {"account_id": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "status": "ENABLED", "config": "{\"idp_entity_id\":\"https://login.example.net/x\"}"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "ssoConfigBackend", "actionName": "create", "requestId": "ServiceMain-85fe8778ec4aae6d", "requestParams": {"account_id": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "status": "DISABLED"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "ssoConfigBackend", "actionName": "get", "requestId": "ServiceMain-5134bd131453abc1", "requestParams": {"account_id": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "ssoConfigBackend", "actionName": "update", "requestId": "ServiceMain-848a6ee9ae937f2c", "requestParams": {"account_id": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file identity/user-added-by-hand.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "add", "requestId": "ServiceMain-a57a3f1bb55ffae5", "requestParams": {"targetUserName": "ext.helper@example.net", "targetUserId": "991", "endpoint": "adminConsole"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "add", "requestId": "ServiceMain-20c3675290937bbe", "requestParams": {"targetUserName": "x@example.com", "endpoint": "adminConsole"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143", "subjectName": null}, "serviceName": "accounts", "actionName": "add", "requestId": "ServiceMain-a1577d32f267b8fc", "requestParams": {"targetUserName": "x@example.com", "endpoint": "scim"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "add", "requestId": "ServiceMain-0b1b2e584cb5ea07", "requestParams": {"targetUserName": "x@example.com", "endpoint": "autoUserCreation"}, "response": {"statusCode": 200}}
#file identity/user-reactivated.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "activateUser", "requestId": "ServiceMain-0a93245894cced40", "requestParams": {"targetUserName": "tom.okafor@example.com", "targetUserId": "7712", "endpoint": "adminConsole"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "activateUser", "requestId": "ServiceMain-ce9a4ab3cbedeccf", "requestParams": {"targetUserName": "left@example.com"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "deactivateUser", "requestId": "ServiceMain-c8fab1517a0fc66b", "requestParams": {"targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "activateUser", "requestId": "ServiceMain-653af58857afe587", "requestParams": {"targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file identity/workspace-access-removed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "deletePermissionAssignment", "requestId": "ServiceMain-07348fd73efb506b", "requestParams": {"principal_id": "7", "workspace_id": "2647194380156023"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "deletePermissionAssignment", "requestId": "ServiceMain-403d60226533597f", "requestParams": {"principal_id": "8"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "addPermissionAssignment", "requestId": "ServiceMain-a028f254f452513f", "requestParams": {"principal_id": "7"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "deletePermissionAssignment", "requestId": "ServiceMain-f9183d89f28a5afc", "requestParams": {"principal_id": "7"}, "response": {"statusCode": 404, "errorMessage": "PERMISSION_DENIED"}}
#file identity/workspace-admin-assigned.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "updatePermissionAssignment", "requestId": "ServiceMain-4d6c9a9fb6209770", "requestParams": {"principal_id": "7712", "permissions": "[\"ADMIN\"]", "workspace_id": "2647194380156023"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "updateRoleAssignment", "requestId": "ServiceMain-82a85016af1e40a1", "requestParams": {"principal_id": "7712", "role": "workspace_admin", "workspace_id": "2647194380156023"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "addPermissionAssignment", "requestId": "ServiceMain-c294e01e3582bd71", "requestParams": {"principal_id": "7712", "permissions": "[\"USER\"]"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "deletePermissionAssignment", "requestId": "ServiceMain-3192cecb2a0f22b2", "requestParams": {"principal_id": "7712", "permissions": "[\"ADMIN\"]"}, "response": {"statusCode": 200}}
#file identity/workspace-admin-granted.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "setAdmin", "requestId": "ServiceMain-7e44a8495bf63a28", "requestParams": {"targetUserName": "tom.okafor@example.com", "targetUserId": "7712", "endpoint": "adminConsole"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "addPrincipalToGroup", "requestId": "ServiceMain-7c9c84f7c4e37b46", "requestParams": {"targetGroupName": "admins", "targetGroupId": "99", "targetUserName": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143", "endpoint": "scim"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "addPrincipalToGroup", "requestId": "ServiceMain-c2d0b40db584a227", "requestParams": {"targetGroupName": "analysts", "targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "setAdmin", "requestId": "ServiceMain-09b1fa27299b3166", "requestParams": {"targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "removeAdmin", "requestId": "ServiceMain-b1766656f79ad213", "requestParams": {"targetUserName": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
"""#
}
