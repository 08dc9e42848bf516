// Written by `make generate` from Catalogue/rules/secrets. Do not edit.
// swift-format-ignore-file

extension GeneratedRules {
    static let secretsRules: StaticString = #"""
#file secrets/many-secrets-read-by-service-principal.yml
title: Many different secrets read by a service principal
id: c4b7e0a2-93d6-4f18-8e25-7f60b1d9a3c8
name: many-secrets-read-by-service-principal
status: experimental
description: >-
    One service principal read at least 30 different secrets within 10 minutes. Jobs read the same few again and
    again; so many look like a harvest with its token.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.credential-access
    - attack.t1555.006
    - attack.t1552
    - soc2.cc6.1
    - soc2.cc7.2
correlation:
    type: value_count
    rules:
        - secret-read-by-service-step
    group-by:
        - userIdentity.email
    timespan: '10m'
    condition:
        field: requestParams.key
        gte: 30
falsepositives:
    - >-
      A deployment that copies a scope.
level: medium
runbook: >-
    Ask the principal; rotate the secrets read if the answer is not convincing.
maturity: incubating
requires:
    - databricks.workspace-level
#examples
---
title: Secret read by a service principal (step)
id: e1a9d5f3-4b27-4c80-b6f1-08d2c7395ae4
name: secret-read-by-service-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: secrets
detection:
    selection:
        serviceName: secrets
        actionName: getSecret
        userIdentity.email|re: '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-'
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
#file secrets/many-secrets-read.yml
title: Many different secrets read in a short time
id: 6e22542d-b007-4a10-8bb1-dc0c3787430d
name: many-secrets-read
status: stable
description: >-
    One person read at least 15 different secrets within 10 minutes: a harvest. Of service principals, which start
    with reading what they need, many-secrets-read-by-service-principal tells.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.credential-access
    - attack.t1555.006
    - attack.t1552
    - soc2.cc6.1
    - soc2.cc7.2
correlation:
    type: value_count
    rules:
        - secret-read-step
    group-by:
        - userIdentity.email
    timespan: '10m'
    condition:
        field: requestParams.key
        gte: 15
falsepositives:
    - >-
      A deployment that copies a scope.
level: high
runbook: >-
    Ask the principal; rotate the secrets read if the answer is not convincing.
maturity: stable
requires:
    - databricks.workspace-level
#examples
---
title: Secret read (step)
id: 57210654-e9c6-40b1-9bc1-da67da1ef35c
name: secret-read-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: secrets
detection:
    selection:
        serviceName: secrets
        actionName: getSecret
    filter_automation:
        userIdentity.email|re: '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-'
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection and not 1 of filter_*'
#file secrets/secret-changed.yml
title: Secret written, or its access list changed
id: 080044db-6d33-4177-8121-efc24a4b5841
name: secret-changed
status: stable
description: >-
    A secret was written or an access list entry removed. Useful as a step in a story; alone it is work.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.credential-access
    - attack.t1552
    - soc2.cc8.1
logsource:
    product: databricks
    service: secrets
detection:
    selection:
        serviceName: secrets
        actionName:
            - putSecret
            - deleteAcl
            - deleteScope
            - deleteSecret
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.scope
    - requestParams.key
falsepositives:
    - >-
      Rotation.
level: low
runbook: >-
    Match it with a rotation.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file secrets/secret-guessing.yml
title: Refused reads of secrets
id: fe2eaa8b-d5b0-484d-9ebe-1b5c2c8b8266
name: secret-guessing
status: stable
description: >-
    One principal was refused or missed at least 8 times within 15 minutes when reading secrets: it tries names.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.credential-access
    - attack.t1555.006
    - soc2.cc6.1
    - soc2.cc7.2
correlation:
    type: event_count
    rules:
        - secret-refused-step
    group-by:
        - userIdentity.email
    timespan: '15m'
    condition:
        gte: 8
falsepositives:
    - >-
      A job after a secret was renamed.
level: medium
runbook: >-
    Look at the names tried.
maturity: stable
requires:
    - databricks.workspace-level
#examples
---
title: Secret refused (step)
id: b6d47351-276e-4f54-9eb6-10de59132578
name: secret-refused-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: secrets
detection:
    selection:
        serviceName: secrets
        actionName: getSecret
        response.statusCode:
            - 401
            - 403
            - 404
    condition: selection
#file secrets/secret-scope-opened.yml
title: Secret scope opened to all users or handed over
id: 83078c8b-36e0-4631-9aa6-851827728c8c
name: secret-scope-opened
status: stable
description: >-
    The access list of a secret scope was changed to give all users access, or to give anybody MANAGE.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.credential-access
    - attack.persistence
    - attack.t1552
    - attack.t1098
    - soc2.cc6.1
    - soc2.cc6.3
logsource:
    product: databricks
    service: secrets
detection:
    selection:
        serviceName: secrets
        actionName: putAcl
    open:
        - requestParams.principal:
              - users
              - account users
        - requestParams.permission: MANAGE
    created:
        serviceName: secrets
        actionName: createScope
    for_all:
        - requestParams.initialManagePrincipal: users
        - requestParams.initial_manage_principal: users
    filter_failed:
        response.statusCode|gte: 400
    condition: ((selection and open) or (created and for_all)) and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.scope
    - requestParams.principal
    - requestParams.permission
falsepositives:
    - >-
      Hand-over of a scope to its team.
level: high
runbook: >-
    Take the entry back and rotate the secrets in the scope if users had access.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file secrets/secrets-listed-then-read.yml
title: Person lists secrets, then reads several
id: 005be358-ee63-44a0-9c61-c66a76ef0d07
name: secrets-listed-then-read
status: stable
description: >-
    A person listed scopes or secrets and then read at least 5 different ones within half an hour. Code knows
    the names it needs; who lists first is looking.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.credential-access
    - attack.discovery
    - attack.t1555.006
    - attack.t1087.004
    - soc2.cc6.1
    - soc2.cc7.2
correlation:
    type: temporal_ordered
    rules:
        - secret-listed-step
        - secret-read-burst-step
    group-by:
        - userIdentity.email
    timespan: '30m'
falsepositives:
    - >-
      An engineer who checks a scope.
level: medium
runbook: >-
    Ask for the reason. Without a good one rotate the secrets that were read, and end the sessions of the principal.
maturity: stable
requires:
    - databricks.workspace-level
#examples
---
title: Several secrets read (step)
id: 74536581-afa3-4f5b-84b1-e6f8c721285d
name: secret-read-burst-step
status: stable
author: Trailwarden
date: 2026-03-02
correlation:
    type: value_count
    rules:
        - secret-read-after-list-step
    group-by:
        - userIdentity.email
    timespan: '15m'
    condition:
        field: requestParams.key
        gte: 5
---
title: Secrets or scopes listed (step)
id: 5fd92b72-4332-4389-b381-97218c4dee29
name: secret-listed-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: secrets
detection:
    selection:
        serviceName: secrets
        actionName:
            - listScopes
            - listSecrets
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
---
title: Secret read after listing (step)
id: 80072d13-8f91-437e-97c9-adb9aa009d9a
name: secret-read-after-list-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: secrets
detection:
    selection:
        serviceName: secrets
        actionName: getSecret
    filter_automation:
        userIdentity.email|re: '^[0-9a-f]{8}-'
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection and not 1 of filter_*'
"""#

    static let secretsExamples: StaticString = #"""
#file secrets/many-secrets-read-by-service-principal.yml
#examples
examples:
    match:
        - - {"repeat": 50, "every": "10s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143"}, "serviceName": "secrets", "actionName": "getSecret", "requestParams": {"scope": "prod-keys", "key": "key${n}"}, "response": {"statusCode": 200}}}
        - - {"repeat": 120, "every": "1s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143"}, "serviceName": "secrets", "actionName": "getSecret", "requestParams": {"scope": "prod-keys", "key": "key${n}"}, "response": {"statusCode": 200}}}
        - - {"repeat": 30, "every": "2s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143"}, "serviceName": "secrets", "actionName": "getSecret", "requestParams": {"scope": "prod-keys", "key": "key${n}"}, "response": {"statusCode": 200}}}
    no_match:
        - - {"repeat": 20, "every": "1s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143"}, "serviceName": "secrets", "actionName": "getSecret", "requestParams": {"scope": "prod-keys", "key": "key${n}"}, "response": {"statusCode": 200}}}
        - - {"repeat": 60, "every": "1s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "secrets", "actionName": "getSecret", "requestParams": {"scope": "prod-keys", "key": "key${n}"}, "response": {"statusCode": 200}}}
        - - {"repeat": 500, "every": "1s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143"}, "serviceName": "secrets", "actionName": "getSecret", "requestParams": {"scope": "prod-keys", "key": "db"}, "response": {"statusCode": 200}}}
#file secrets/many-secrets-read.yml
#examples
examples:
    match:
        - - {"repeat": 15, "every": "20s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "secrets", "actionName": "getSecret", "requestParams": {"scope": "prod-keys", "key": "key${n}"}, "response": {"statusCode": 200}}}
        - - {"repeat": 30, "every": "2s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "secrets", "actionName": "getSecret", "requestParams": {"scope": "prod-keys", "key": "key${n}"}, "response": {"statusCode": 200}}}
    no_match:
        - - {"repeat": 14, "every": "20s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "secrets", "actionName": "getSecret", "requestParams": {"scope": "prod-keys", "key": "key${n}"}, "response": {"statusCode": 200}}}
        - - {"repeat": 500, "every": "1s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "secrets", "actionName": "getSecret", "requestParams": {"scope": "prod-keys", "key": "db-password"}, "response": {"statusCode": 200}}}
        - - {"repeat": 20, "every": "60s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "secrets", "actionName": "getSecret", "requestParams": {"scope": "prod-keys", "key": "key${n}"}, "response": {"statusCode": 200}}}
        - - {"repeat": 15, "every": "20s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143"}, "serviceName": "secrets", "actionName": "getSecret", "requestParams": {"scope": "prod-keys", "key": "key${n}"}, "response": {"statusCode": 200}}}
#file secrets/secret-changed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "secrets", "actionName": "putSecret", "requestId": "ServiceMain-ebd7bc466e6a4f72", "requestParams": {"scope": "prod-keys", "key": "db-password"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "secrets", "actionName": "deleteAcl", "requestId": "ServiceMain-da90e89465e96853", "requestParams": {"scope": "prod-keys", "principal": "ops"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "secrets", "actionName": "getSecret", "requestId": "ServiceMain-3dcde7003155c34b", "requestParams": {"scope": "prod-keys", "key": "db-password"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "secrets", "actionName": "putSecret", "requestId": "ServiceMain-4579e490c275ca53", "requestParams": {"scope": "x", "key": "y"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file secrets/secret-guessing.yml
#examples
examples:
    match:
        - - {"repeat": 8, "every": "30s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "secrets", "actionName": "getSecret", "requestParams": {"scope": "prod-keys", "key": "key${n}"}, "response": {"statusCode": 403}}}
        - - {"repeat": 20, "every": "5s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143"}, "serviceName": "secrets", "actionName": "getSecret", "requestParams": {"scope": "prod-keys", "key": "key${n}"}, "response": {"statusCode": 404}}}
    no_match:
        - - {"repeat": 7, "every": "30s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "secrets", "actionName": "getSecret", "requestParams": {"scope": "prod-keys", "key": "key${n}"}, "response": {"statusCode": 403}}}
        - - {"repeat": 40, "every": "5s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "secrets", "actionName": "getSecret", "requestParams": {"scope": "prod-keys", "key": "key${n}"}, "response": {"statusCode": 200}}}
#file secrets/secret-scope-opened.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "secrets", "actionName": "putAcl", "requestId": "ServiceMain-793bfa38a7718230", "requestParams": {"scope": "prod-keys", "principal": "users", "permission": "READ"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "secrets", "actionName": "putAcl", "requestId": "ServiceMain-736959597f440eea", "requestParams": {"scope": "prod-keys", "principal": "tom.okafor@example.com", "permission": "MANAGE"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "secrets", "actionName": "createScope", "requestId": "ServiceMain-3f5682a3c61559ce", "requestParams": {"scope": "prod", "initialManagePrincipal": "users"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "secrets", "actionName": "putAcl", "requestId": "ServiceMain-bf7de0f4d183420c", "requestParams": {"scope": "prod-keys", "principal": "tom.okafor@example.com", "permission": "READ"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "secrets", "actionName": "putAcl", "requestId": "ServiceMain-40e90fc8c0c1a69a", "requestParams": {"scope": "x", "principal": "users"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "secrets", "actionName": "createScope", "requestId": "ServiceMain-fd840ba900055327", "requestParams": {"scope": "prod"}, "response": {"statusCode": 200}}
#file secrets/secrets-listed-then-read.yml
#examples
examples:
    match:
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "secrets", "actionName": "listScopes", "requestParams": {}, "response": {"statusCode": 200}}
          - {"repeat": 5, "every": "20s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445630000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "secrets", "actionName": "getSecret", "requestParams": {"scope": "p", "key": "k${n}"}, "response": {"statusCode": 200}}}
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "secrets", "actionName": "listSecrets", "requestParams": {"scope": "p"}, "response": {"statusCode": 200}}
          - {"repeat": 9, "every": "10s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445660000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "secrets", "actionName": "getSecret", "requestParams": {"scope": "p", "key": "k${n}"}, "response": {"statusCode": 200}}}
    no_match:
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "secrets", "actionName": "listScopes", "requestParams": {}, "response": {"statusCode": 200}}
          - {"repeat": 4, "every": "20s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445630000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "secrets", "actionName": "getSecret", "requestParams": {"scope": "p", "key": "k${n}"}, "response": {"statusCode": 200}}}
        - - {"repeat": 5, "every": "20s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "secrets", "actionName": "getSecret", "requestParams": {"scope": "p", "key": "k${n}"}, "response": {"statusCode": 200}}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445900000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "secrets", "actionName": "listScopes", "requestParams": {}, "response": {"statusCode": 200}}
"""#
}
