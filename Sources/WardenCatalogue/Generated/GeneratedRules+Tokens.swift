// Written by `make generate` from Catalogue/rules/tokens. Do not edit.
// swift-format-ignore-file

extension GeneratedRules {
    static let tokensRules: StaticString = #"""
#file tokens/git-credential-changed.yml
title: Git credential stored or changed
id: 28e6f306-ccb1-4d17-a7f5-762893717aba
name: git-credential-changed
status: stable
description: >-
    A credential for a Git service was stored or changed. Code, and data that was written into it, leaves
    through it; code that others run comes in.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.exfiltration
    - attack.persistence
    - attack.t1567.001
    - attack.t1098.001
    - soc2.cc6.1
    - soc2.cc6.7
logsource:
    product: databricks
    service: gitcredentials
detection:
    selection:
        serviceName: gitCredentials
    filter_use:
        actionName|startswith:
            - get
            - list
            - delete
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not 1 of filter_*
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.git_provider
    - requestParams.provider
    - requestParams.git_username
falsepositives:
    - >-
      Developers who set up their work.
level: low
runbook: >-
    Confirm it with the user where the host is not the one of the company.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file tokens/many-tokens-created.yml
title: Many tokens made by one principal
id: 608d621b-a169-4919-b220-183c1e25bc48
name: many-tokens-created
status: stable
description: >-
    One principal made at least 8 tokens within an hour: spare keys for later, or a leaking automation.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.credential-access
    - attack.t1098.001
    - attack.t1528
    - soc2.cc6.1
    - soc2.cc7.2
correlation:
    type: event_count
    rules:
        - token-created-step
    group-by:
        - userIdentity.email
    timespan: '1h'
    condition:
        gte: 8
falsepositives:
    - >-
      Pipelines that make a short token for each run; let them use OAuth.
level: medium
runbook: >-
    List the tokens of the principal and revoke what it cannot explain.
maturity: stable
requires:
    - databricks.workspace-level
#examples
---
title: Personal access token created (step)
id: ce0d5834-7966-420d-b175-8ea8c2801632
name: token-created-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName: generateDbToken
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
#file tokens/mass-token-revocation.yml
title: Many tokens revoked in a short time
id: e75041cf-efee-4b07-97d8-597a7f30cf41
name: mass-token-revocation
status: stable
description: >-
    At least 20 tokens were revoked by one principal within 10 minutes. Either somebody answers an incident, or
    somebody cuts others off.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.impact
    - attack.t1531
    - soc2.cc7.4
correlation:
    type: event_count
    rules:
        - token-revoked-step
    group-by:
        - userIdentity.email
    timespan: '10m'
    condition:
        gte: 20
falsepositives:
    - >-
      Token clean-up, incident response.
level: medium
runbook: >-
    Confirm that it is part of an announced response.
maturity: stable
requires:
    - databricks.workspace-level
#examples
---
title: Personal access token revoked (step)
id: 765ab199-a38e-428c-9dc3-5de0ee9d0dc1
name: token-revoked-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName: revokeDbToken
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
#file tokens/oauth-application-changed.yml
title: OAuth application added, changed or removed
id: ace89072-a8b6-4756-8c0f-12d0469e86ff
name: oauth-application-changed
status: stable
description: >-
    An OAuth application of the account was enrolled, changed or deleted. A rogue application with a redirect
    address of its own collects tokens of everybody who agrees to it.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.credential-access
    - attack.persistence
    - attack.t1528
    - attack.t1098.001
    - soc2.cc6.1
    - soc2.cc9.2
logsource:
    product: databricks
    service: oauth2
detection:
    selection:
        serviceName: oauth2
    filter_read:
        actionName|startswith:
            - get
            - list
    filter_use:
        actionName|startswith:
            - mint
            - token
            - authorize
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.name
    - requestParams.redirect_url
    - requestParams.redirect_urls
    - requestParams.integration_id
falsepositives:
    - >-
      A new approved integration.
level: high
runbook: >-
    Check name, redirect address and scopes against the approved list.
maturity: stable
requires:
    - databricks.account-level
#examples
#file tokens/partner-connection-made.yml
title: Partner product connected
id: b7f27c44-1e25-4fa5-9e87-9b3a5a3926ad
name: partner-connection-made
status: experimental
description: >-
    A product of a partner was connected. It gets a service principal and a token, and often a warehouse, in
    one click.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.persistence
    - attack.t1199
    - attack.t1528
    - soc2.cc6.1
    - soc2.cc9.2
logsource:
    product: databricks
detection:
    selection:
        serviceName:
            - partnerHub
            - partnerhub
    filter_read:
        actionName|startswith:
            - get
            - list
            - delete
            - update
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not 1 of filter_*
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.partner_name
    - requestParams.connection_id
falsepositives:
    - >-
      Products that were bought.
level: medium
runbook: >-
    See which identity and which rights the connection made, and delete both where nobody decided it.
maturity: incubating
requires:
    - databricks.workspace-level
#examples
#file tokens/secret-scanner-used-token.yml
title: Token tried by a secret scanner
id: 0dbd2dd8-c36e-4dde-9fc2-6b6f909b1852
name: secret-scanner-used-token
status: stable
description: >-
    A sign-in came from a tool that verifies leaked credentials. Somebody found a token of yours in a
    repository, image or paste and has just learned that it works, or tried to.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.credential-access
    - attack.t1528
    - attack.t1552.001
    - soc2.cc6.1
    - soc2.cc7.2
    - soc2.c1.1
logsource:
    product: databricks
detection:
    selection:
        userAgent|contains:
            - trufflehog
            - gitleaks
            - detect-secrets
            - noseyparker
            - kingfisher
    condition: selection
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - userAgent
    - requestParams.tokenId
    - response.statusCode
falsepositives:
    - >-
      Your own scanner; exclude its address.
level: critical
runbook: >-
    Revoke the token named in requestParams.tokenId at once, then find where it leaked.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file tokens/service-principal-secret-created.yml
title: Secret made for a service principal
id: 75052d8e-e02d-49de-b8bf-d101f7ccb779
name: service-principal-secret-created
status: stable
description: >-
    An OAuth secret of a service principal was created. Its holder acts as that principal from anywhere, without
    a second factor.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.t1098.001
    - soc2.cc6.1
    - soc2.cc6.2
logsource:
    product: databricks
    service: serviceprincipalcredentials
detection:
    selection:
        serviceName: servicePrincipalCredentials
        actionName|startswith:
            - create
            - add
            - generate
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.service_principal
    - requestParams.secret_id
falsepositives:
    - >-
      Rotation.
level: medium
runbook: >-
    Check that the old secret is deleted and that the new one lies in a vault.
maturity: stable
requires:
    - databricks.account-level
#examples
#file tokens/token-lifetime-limit-weakened.yml
title: Token lifetime limit removed or longer than 90 days
id: 04d62d8c-c872-4719-8eef-32c14643d066
name: token-lifetime-limit-weakened
status: stable
description: >-
    The workspace setting maxTokenLifetimeDays was set to nothing, 0 or more than 90: long-lived tokens can be
    made again.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.persistence
    - attack.t1562
    - attack.t1098
    - soc2.cc6.1
    - soc2.cc8.1
logsource:
    product: databricks
    service: workspace
detection:
    selection:
        serviceName: workspace
        actionName: workspaceConfEdit
        requestParams.workspaceConfKeys|contains: maxTokenLifetimeDays
        requestParams.workspaceConfValues|re: '(^|[\[,\s"])(0|null|-1|9[1-9]|[1-9]\d{2,})([\],\s"]|$)|^$'
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.workspaceConfKeys
    - requestParams.workspaceConfValues
falsepositives:
    - >-
      None; use service principals with OAuth where a long life is needed.
level: high
runbook: >-
    Set it back to 90 or less and list the tokens made since.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file tokens/token-permission-changed.yml
title: Permission to make tokens changed
id: 08f90cf7-e627-4e27-98d7-2791c5bd744e
name: token-permission-changed
status: stable
description: >-
    Who may have personal access tokens was changed.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.t1098
    - soc2.cc6.1
    - soc2.cc6.3
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName: changeDbTokenAcl
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.targetUserId
    - requestParams.aclPermissionSet
falsepositives:
    - >-
      Planned change of the token policy.
level: medium
runbook: >-
    Tokens should be limited to the group that needs them.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file tokens/token-used-from-many-addresses.yml
title: One token used from many addresses
id: 62fada6d-1d4e-45b8-ab3d-c3ca91cfc349
name: token-used-from-many-addresses
status: stable
description: >-
    One token signed in from at least 6 different public addresses within an hour: it has been copied, or it is
    shared.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.credential-access
    - attack.lateral-movement
    - attack.t1528
    - attack.t1550.001
    - soc2.cc6.1
    - soc2.cc7.2
correlation:
    type: value_count
    rules:
        - token-login-step
    group-by:
        - requestParams.tokenId
    timespan: '1h'
    condition:
        field: sourceIPAddress
        gte: 6
falsepositives:
    - >-
      CI runners and serverless callers with changing egress addresses; give them OAuth.
level: high
runbook: >-
    Revoke the token and trace the addresses.
maturity: stable
requires:
    - databricks.workspace-level
#examples
---
title: External token sign-in (step)
id: c52a5192-a35c-4103-ab64-a8fd5fa1f08b
name: token-login-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName: tokenLogin
    filter_internal:
        - requestParams.authenticationMethod: API_INT_PAT_TOKEN
        - sourceIPAddress|cidr:
              - '10.0.0.0/8'
              - '172.16.0.0/12'
              - '192.168.0.0/16'
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection and not 1 of filter_*'
#file tokens/token-used-with-many-clients.yml
title: One token used with many clients
id: 56781974-c1ac-4854-ac10-f047efb9113d
name: token-used-with-many-clients
status: stable
description: >-
    One token signed in with at least 3 different user agents within an hour. A token belongs to one program; several
    programs with it mean that somebody tries it out.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.credential-access
    - attack.lateral-movement
    - attack.t1528
    - attack.t1550.001
    - soc2.cc6.1
    - soc2.cc7.2
correlation:
    type: value_count
    rules:
        - token-client-step
    group-by:
        - requestParams.tokenId
    timespan: '1h'
    condition:
        field: userAgent
        gte: 3
falsepositives:
    - >-
      A developer's own token in several tools; a tool that is upgraded on many machines at once.
level: medium
runbook: >-
    Ask the owner which programs hold the token; revoke it where one of them is not known.
maturity: stable
requires:
    - databricks.workspace-level
#examples
---
title: Token sign-in with a client (step)
id: 9f9c8d51-8bd8-4937-9578-7df6b9b03ef2
name: token-client-step
status: stable
author: Trailwarden
date: 2026-11-21
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName: tokenLogin
    filter_internal:
        requestParams.authenticationMethod: API_INT_PAT_TOKEN
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection and not 1 of filter_*'
#file tokens/token-without-expiry.yml
title: Personal access token without expiry
id: 0321c89b-5892-43ac-b51a-d79ffa1198a8
name: token-without-expiry
status: stable
description: >-
    A token was made that never expires, or only after the year 2100. Such tokens end up in scripts and
    repositories and work until somebody finds them.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.t1098.001
    - soc2.cc6.1
    - soc2.cc6.2
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName: generateDbToken
    endless:
        - requestParams.tokenExpirationTime: null
        - requestParams.tokenExpirationTime:
              - ''
              - '-1'
              - '0'
        - requestParams.tokenExpirationTime|re: '^([5-9]\d{12}|4[2-9]\d{11}|\d{14,})$'
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and endless and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.tokenId
    - requestParams.tokenExpirationTime
    - requestParams.userId
falsepositives:
    - >-
      Old integrations; set maxTokenLifetimeDays so that they cannot be made.
level: medium
runbook: >-
    Revoke the token and have the owner make one with an end date, or use OAuth.
maturity: stable
requires:
    - databricks.workspace-level
#examples
"""#

    static let tokensExamples: StaticString = #"""
#file tokens/git-credential-changed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "gitCredentials", "actionName": "createGitCredential", "requestId": "ServiceMain-66cda88e4ec95d4c", "requestParams": {"provider": "gitHub"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "gitCredentials", "actionName": "updateGitCredential", "requestId": "ServiceMain-c9b5f98e98695a64", "requestParams": {"provider": "gitHub"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "gitCredentials", "actionName": "listGitCredentials", "requestId": "ServiceMain-2a1d8231d6a758d1", "requestParams": {}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "gitCredentials", "actionName": "createGitCredential", "requestId": "ServiceMain-6754d654b93152c8", "requestParams": {}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file tokens/many-tokens-created.yml
#examples
examples:
    match:
        - - {"repeat": 8, "every": "60s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "generateDbToken", "requestParams": {"userId": "7712", "tokenId": "${n}cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc", "tokenExpirationTime": "1775037600000"}, "response": {"statusCode": 200}}}
        - - {"repeat": 20, "every": "5s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143"}, "serviceName": "accounts", "actionName": "generateDbToken", "requestParams": {"userId": "7712", "tokenId": "${n}cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc", "tokenExpirationTime": "1775037600000"}, "response": {"statusCode": 200}}}
    no_match:
        - - {"repeat": 7, "every": "60s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "generateDbToken", "requestParams": {"userId": "7712", "tokenId": "${n}cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc", "tokenExpirationTime": "1775037600000"}, "response": {"statusCode": 200}}}
        - - {"repeat": 12, "every": "900s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "generateDbToken", "requestParams": {"userId": "7712", "tokenId": "${n}cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc", "tokenExpirationTime": "1775037600000"}, "response": {"statusCode": 200}}}
#file tokens/mass-token-revocation.yml
#examples
examples:
    match:
        - - {"repeat": 20, "every": "5s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "revokeDbToken", "requestParams": {"userId": "7712", "tokenId": "${n}cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc", "tokenExpirationTime": "1775037600000"}, "response": {"statusCode": 200}}}
        - - {"repeat": 30, "every": "10s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "revokeDbToken", "requestParams": {"userId": "7712", "tokenId": "${n}cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc", "tokenExpirationTime": "1775037600000"}, "response": {"statusCode": 200}}}
    no_match:
        - - {"repeat": 19, "every": "5s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "revokeDbToken", "requestParams": {"userId": "7712", "tokenId": "${n}cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc", "tokenExpirationTime": "1775037600000"}, "response": {"statusCode": 200}}}
        - - {"repeat": 25, "every": "60s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "admin.ruiz@example.com"}, "serviceName": "accounts", "actionName": "revokeDbToken", "requestParams": {"userId": "7712", "tokenId": "${n}cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc", "tokenExpirationTime": "1775037600000"}, "response": {"statusCode": 200}}}
#file tokens/oauth-application-changed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "oauth2", "actionName": "createCustomAppIntegration", "requestId": "ServiceMain-e2a93b41de4fad1e", "requestParams": {"name": "bi tool", "redirect_url": "https://bi.example.net/cb"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "oauth2", "actionName": "updateCustomAppIntegration", "requestId": "ServiceMain-58fe98289ebf3911", "requestParams": {"integration_id": "i1", "redirect_url": "https://203.0.113.9/cb"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "oauth2", "actionName": "listCustomAppIntegrations", "requestId": "ServiceMain-9f7ebe34fc0b7305", "requestParams": {}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "oauth2", "actionName": "createCustomAppIntegration", "requestId": "ServiceMain-40a5f4200061f17d", "requestParams": {"name": "x"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "oauth2", "actionName": "mintOAuthToken", "requestId": "ServiceMain-e2a93b41de4fad1e", "requestParams": {"name": "bi tool", "redirect_url": "https://bi.example.net/cb"}, "response": {"statusCode": 200}}
#file tokens/partner-connection-made.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "partnerHub", "actionName": "createPartnerConnection", "requestId": "ServiceMain-74defb3d90db5618", "requestParams": {"partner_name": "x"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "partnerhub", "actionName": "createPartnerConnection", "requestId": "ServiceMain-8f18230c8a595618", "requestParams": {}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "partnerHub", "actionName": "getPartnerConnection", "requestId": "ServiceMain-13b8f6b26bc45a79", "requestParams": {}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "partnerHub", "actionName": "createPartnerConnection", "requestId": "ServiceMain-c106ee3735d95676", "requestParams": {}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file tokens/secret-scanner-used-token.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "TruffleHog/3.90.0", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "tokenLogin", "requestId": "ServiceMain-431a129c0950dfaa", "requestParams": {"user": "tom.okafor@example.com", "tokenId": "d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "trufflehog", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "getStatus", "requestId": "ServiceMain-7659b5ded2c2a26e", "requestParams": {"path": "/"}, "response": {"statusCode": 401}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "databricks-cli/0.262.0 databricks-sdk-go/0.81.0 go/1.24.6 os/linux auth/pat", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "tokenLogin", "requestId": "ServiceMain-431a129c0950dfaa", "requestParams": {"user": "tom.okafor@example.com", "tokenId": "d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "login", "requestId": "ServiceMain-f55358c79090e04b", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
#file tokens/service-principal-secret-created.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "servicePrincipalCredentials", "actionName": "create", "requestId": "ServiceMain-0be4d37af5002d30", "requestParams": {"account_id": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "service_principal": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143", "secret_id": "s1"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "servicePrincipalCredentials", "actionName": "createServicePrincipalSecret", "requestId": "ServiceMain-80ac518d0c8361ac", "requestParams": {"service_principal": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "servicePrincipalCredentials", "actionName": "list", "requestId": "ServiceMain-e1050ed559fff0d1", "requestParams": {"service_principal": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "servicePrincipalCredentials", "actionName": "delete", "requestId": "ServiceMain-d621b1f8ea49be0a", "requestParams": {"service_principal": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143", "secret_id": "s1"}, "response": {"statusCode": 200}}
#file tokens/token-lifetime-limit-weakened.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-9aa0040f9c7aa4e7", "requestParams": {"workspaceConfKeys": "maxTokenLifetimeDays", "workspaceConfValues": "0"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-ffe2658a294ebe2b", "requestParams": {"workspaceConfKeys": "maxTokenLifetimeDays", "workspaceConfValues": "730"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-4123721dc09d59c7", "requestParams": {"workspaceConfKeys": "enableTokensConfig,maxTokenLifetimeDays", "workspaceConfValues": "true,3650"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-19dc1d6220c94cb8", "requestParams": {"workspaceConfKeys": "maxTokenLifetimeDays", "workspaceConfValues": "90"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-856d70b2b121c89e", "requestParams": {"workspaceConfKeys": "maxUserInactiveDays", "workspaceConfValues": "0"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-ce97f92b923b5528", "requestParams": {"workspaceConfKeys": "enableTokensConfig,maxTokenLifetimeDays", "workspaceConfValues": "true,30"}, "response": {"statusCode": 200}}
#file tokens/token-permission-changed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "changeDbTokenAcl", "requestId": "ServiceMain-d8a343fe4946d6a3", "requestParams": {"shardName": "s", "targetUserId": "7712", "resourceId": "authorization/tokens", "aclPermissionSet": "[Use]"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "changeDbTokenAcl", "requestId": "ServiceMain-550fc2f5e89f9c42", "requestParams": {"targetUserId": "users"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "changeDbTokenAcl", "requestId": "ServiceMain-7440acd8c9eacd96", "requestParams": {"targetUserId": "users"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "changePasswordAcl", "requestId": "ServiceMain-e9f317dd59e8e7e0", "requestParams": {"targetUserId": "users"}, "response": {"statusCode": 200}}
#file tokens/token-used-from-many-addresses.yml
#examples
examples:
    match:
        - - {"repeat": 6, "every": "60s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "198.51.100.${n}", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "tokenLogin", "requestParams": {"user": "tom.okafor@example.com", "tokenId": "d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4", "authenticationMethod": "API_EXT_PAT_TOKEN"}, "response": {"statusCode": 200}}}
        - - {"repeat": 9, "every": "300s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "198.51.100.${n}", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "tokenLogin", "requestParams": {"user": "tom.okafor@example.com", "tokenId": "d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4", "authenticationMethod": "API_EXT_PAT_TOKEN"}, "response": {"statusCode": 200}}}
    no_match:
        - - {"repeat": 5, "every": "60s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "198.51.100.${n}", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "tokenLogin", "requestParams": {"user": "tom.okafor@example.com", "tokenId": "d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4", "authenticationMethod": "API_EXT_PAT_TOKEN"}, "response": {"statusCode": 200}}}
        - - {"repeat": 50, "every": "30s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "198.51.100.7", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "tokenLogin", "requestParams": {"user": "tom.okafor@example.com", "tokenId": "d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4", "authenticationMethod": "API_EXT_PAT_TOKEN"}, "response": {"statusCode": 200}}}
        - - {"repeat": 20, "every": "30s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "10.0.0.${n}", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "tokenLogin", "requestParams": {"user": "tom.okafor@example.com", "tokenId": "d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4", "authenticationMethod": "API_EXT_PAT_TOKEN"}, "response": {"statusCode": 200}}}
#file tokens/token-used-with-many-clients.yml
#examples
examples:
    match:
        - - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "databricks-sdk-py/0.63", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "tokenLogin", "requestParams": {"user": "tom.okafor@example.com", "tokenId": "t1", "authenticationMethod": "API_EXT_PAT_TOKEN"}, "response": {"statusCode": 200}}
          - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772446200000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "python-requests/2.32", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "tokenLogin", "requestParams": {"user": "tom.okafor@example.com", "tokenId": "t1", "authenticationMethod": "API_EXT_PAT_TOKEN"}, "response": {"statusCode": 200}}
          - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772446800000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "curl/8.9.1", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "tokenLogin", "requestParams": {"user": "tom.okafor@example.com", "tokenId": "t1", "authenticationMethod": "API_EXT_PAT_TOKEN"}, "response": {"statusCode": 200}}
        - - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "python-requests/2.32", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "tokenLogin", "requestParams": {"user": "tom.okafor@example.com", "tokenId": "t1", "authenticationMethod": "API_EXT_PAT_TOKEN"}, "response": {"statusCode": 200}}
          - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445605000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "curl/8.9.1", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "tokenLogin", "requestParams": {"user": "tom.okafor@example.com", "tokenId": "t1", "authenticationMethod": "API_EXT_PAT_TOKEN"}, "response": {"statusCode": 200}}
          - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445609000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Go-http-client/1.1", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "tokenLogin", "requestParams": {"user": "tom.okafor@example.com", "tokenId": "t1", "authenticationMethod": "API_EXT_PAT_TOKEN"}, "response": {"statusCode": 200}}
    no_match:
        - - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "databricks-sdk-py/0.63", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "tokenLogin", "requestParams": {"user": "tom.okafor@example.com", "tokenId": "t1", "authenticationMethod": "API_EXT_PAT_TOKEN"}, "response": {"statusCode": 200}}
          - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772446200000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "python-requests/2.32", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "tokenLogin", "requestParams": {"user": "tom.okafor@example.com", "tokenId": "t1", "authenticationMethod": "API_EXT_PAT_TOKEN"}, "response": {"statusCode": 200}}
          - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772446800000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "python-requests/2.32", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "tokenLogin", "requestParams": {"user": "tom.okafor@example.com", "tokenId": "t1", "authenticationMethod": "API_EXT_PAT_TOKEN"}, "response": {"statusCode": 200}}
        - - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "databricks-sdk-py/0.63", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "tokenLogin", "requestParams": {"user": "tom.okafor@example.com", "tokenId": "t1", "authenticationMethod": "API_EXT_PAT_TOKEN"}, "response": {"statusCode": 200}}
          - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772446200000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "python-requests/2.32", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "tokenLogin", "requestParams": {"user": "tom.okafor@example.com", "tokenId": "t1", "authenticationMethod": "API_EXT_PAT_TOKEN"}, "response": {"statusCode": 200}}
          - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772449900000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "curl/8.9.1", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "tokenLogin", "requestParams": {"user": "tom.okafor@example.com", "tokenId": "t1", "authenticationMethod": "API_EXT_PAT_TOKEN"}, "response": {"statusCode": 200}}
        - - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "databricks-sdk-py/0.63", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "tokenLogin", "requestParams": {"user": "tom.okafor@example.com", "tokenId": "t1", "authenticationMethod": "API_EXT_PAT_TOKEN"}, "response": {"statusCode": 200}}
          - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772446200000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "python-requests/2.32", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "tokenLogin", "requestParams": {"user": "tom.okafor@example.com", "tokenId": "t2", "authenticationMethod": "API_EXT_PAT_TOKEN"}, "response": {"statusCode": 200}}
          - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772446800000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "curl/8.9.1", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "tokenLogin", "requestParams": {"user": "tom.okafor@example.com", "tokenId": "t3", "authenticationMethod": "API_EXT_PAT_TOKEN"}, "response": {"statusCode": 200}}
#file tokens/token-without-expiry.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "generateDbToken", "requestId": "ServiceMain-7d8ce48dea0ed76e", "requestParams": {"userId": "7712", "tokenId": "a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1", "tokenExpirationTime": "-1"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "databricks-cli/0.262.0 databricks-sdk-go/0.81.0 go/1.24.6 os/linux auth/pat", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "generateDbToken", "requestId": "ServiceMain-2bcc174c36bb0c7a", "requestParams": {"userId": "7712", "tokenId": "b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "generateDbToken", "requestId": "ServiceMain-38e90f2fd15cb0a0", "requestParams": {"userId": "7712", "tokenId": "a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1", "tokenExpirationTime": "1775037600000"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "revokeDbToken", "requestId": "ServiceMain-00bbde04e66a0854", "requestParams": {"userId": "7712", "tokenId": "a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1"}, "response": {"statusCode": 200}}
"""#
}
