// Written by `make generate` from Catalogue/rules/compute. Do not edit.
// swift-format-ignore-file

extension GeneratedRules {
    static let computeRules: StaticString = #"""
#file compute/cloud-keys-in-cluster-definition.yml
title: Cloud access keys in a cluster or job definition
id: e8c685df-aa2a-456c-bc2a-21af1a259f8b
name: cloud-keys-in-cluster-definition
status: stable
description: >-
    The Spark configuration or environment of a cluster or job holds storage keys. They are readable for
    everybody who may see the cluster, and by everybody who reads this log.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.credential-access
    - attack.t1552.001
    - soc2.cc6.1
    - soc2.c1.1
logsource:
    product: databricks
detection:
    selection:
        serviceName:
            - clusters
            - jobs
            - deltaPipelines
        actionName:
            - create
            - edit
            - update
            - reset
            - submitRun
    key_aws:
        requestParams.spark_conf|contains:
            - fs.s3a.secret.key
            - fs.s3a.access.key
            - fs.s3.awsSecretAccessKey
    key_azure:
        requestParams.spark_conf|contains:
            - fs.azure.account.key
            - fs.azure.sas
            - oauth2.client.secret
    key_env:
        requestParams.spark_env_vars|contains:
            - AWS_SECRET_ACCESS_KEY
            - AZURE_CLIENT_SECRET
            - DATABRICKS_TOKEN
    key_nested:
        - requestParams.new_cluster|contains:
              - fs.s3a.secret.key
              - AWS_SECRET_ACCESS_KEY
              - fs.azure.account.key
        - requestParams.new_settings|contains:
              - fs.s3a.secret.key
              - AWS_SECRET_ACCESS_KEY
              - fs.azure.account.key
    filter_reference:
        - requestParams.spark_conf|contains: '{{secrets/'
        - requestParams.spark_env_vars|contains: '{{secrets/'
        - requestParams.new_cluster|contains: '{{secrets/'
        - requestParams.new_settings|contains: '{{secrets/'
    condition: 'selection and 1 of key_* and not filter_reference'
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.cluster_name
    - requestParams.job_id
falsepositives:
    - >-
      A reference in another notation than {{secrets/scope/key}}.
level: high
runbook: >-
    Rotate the key, put it into a secret scope, and redact the log.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file compute/cluster-without-isolation.yml
title: Cluster without isolation created
id: a81bf0ac-bde3-48ea-9aab-d726fe14d0fb
name: cluster-without-isolation
status: experimental
description: >-
    A cluster with the access mode "no isolation" was created or edited: all its users share the machine, its
    instance profile and each other's data, past Unity Catalog.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.privilege-escalation
    - attack.t1562
    - attack.t1078.004
    - soc2.cc6.1
    - soc2.cc6.3
logsource:
    product: databricks
    service: clusters
detection:
    selection:
        serviceName: clusters
        actionName:
            - create
            - edit
        requestParams.data_security_mode:
            - NONE
            - LEGACY_SINGLE_USER
            - LEGACY_PASSTHROUGH
            - LEGACY_TABLE_ACL
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.cluster_name
    - requestParams.cluster_id
    - requestParams.data_security_mode
    - requestParams.aws_attributes
falsepositives:
    - >-
      Old jobs before migration.
level: medium
runbook: >-
    Move it to standard or dedicated access mode; forbid NONE by cluster policy.
maturity: incubating
requires:
    - databricks.workspace-level
#examples
#file compute/global-init-script-changed.yml
title: Global init script created or changed
id: 68d8f644-1c95-43cb-9bbe-27b21cdfcd04
name: global-init-script-changed
status: stable
description: >-
    A global init script runs as root on every cluster of the workspace. One change puts code on all of them,
    with the data and credentials of everybody.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.privilege-escalation
    - attack.execution
    - attack.t1037
    - attack.t1059.004
    - soc2.cc6.8
    - soc2.cc8.1
logsource:
    product: databricks
    service: globalinitscripts
detection:
    selection:
        serviceName: globalInitScripts
        actionName:
            - create
            - update
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.name
    - requestParams.script_id
    - requestParams.script-SHA256
    - requestParams.enabled
falsepositives:
    - >-
      Roll-out of an agent by the platform team.
level: high
runbook: >-
    Read the script, compare its SHA-256 with the approved one, disable it if unknown and restart clusters.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file compute/global-init-script-removed.yml
title: Global init script removed or reordered
id: ba4e463a-3990-4105-9939-76f19551e284
name: global-init-script-removed
status: stable
description: >-
    A global init script was deleted or the order changed. Security agents are often installed this way; the
    next clusters start without them.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562.001
    - soc2.cc6.8
    - soc2.cc8.1
logsource:
    product: databricks
    service: globalinitscripts
detection:
    selection:
        serviceName: globalInitScripts
        actionName:
            - delete
            - batch-reorder
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.script_id
    - requestParams.name
falsepositives:
    - >-
      Clean-up.
level: medium
runbook: >-
    Check that no security agent was in it.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file compute/host-agent-alert.yml
title: Host monitoring agent raised an alert
id: b31023b1-210d-42c7-b654-eafedbe8e627
name: host-agent-alert
status: stable
description: >-
    The agent of enhanced security monitoring saw something on a cluster host: a break-out, a suspicious shell,
    tampering. The action name of the event is the text of the alert.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.privilege-escalation
    - attack.execution
    - attack.t1611
    - attack.t1059.004
    - soc2.cc6.8
    - soc2.cc7.2
logsource:
    product: databricks
    service: capsule8-alerts-dataplane
detection:
    selection:
        serviceName: capsule8-alerts-dataplane
    filter_health:
        actionName|contains:
            - heartbeat
            - sensor started
            - sensor stopped
    condition: selection and not filter_health
fields:
    - actionName
    - requestParams.instanceId
    - workspaceId
falsepositives:
    - >-
      Profilers and debuggers.
level: high
runbook: >-
    Find the cluster of the instance, stop it, and keep its disks if policy asks for it.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file compute/init-script-from-dbfs.yml
title: Cluster init script from DBFS
id: 9f23a24d-a40d-431a-9a33-b8b72b2d13a6
name: init-script-from-dbfs
status: stable
description: >-
    A cluster runs an init script that lies in DBFS, where every user of the workspace can replace it and so run
    code as root on that cluster.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.privilege-escalation
    - attack.t1037
    - attack.t1574
    - soc2.cc6.8
logsource:
    product: databricks
    service: clusters
detection:
    selection:
        serviceName: clusters
        actionName:
            - create
            - edit
        requestParams.init_scripts|contains: 'dbfs:/'
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.cluster_name
    - requestParams.init_scripts
falsepositives:
    - >-
      Old definitions.
level: medium
runbook: >-
    Move the script to a volume or workspace file that only its owner may write.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file compute/instance-profile-permission-changed.yml
title: Use of an instance profile granted
id: 4e2e5fd7-3ca0-4112-b55c-5e5c341ff263
name: instance-profile-permission-changed
status: stable
description: >-
    Who may start clusters with an instance profile was changed. The profile is a cloud role: its user reads
    every bucket the role can, past Unity Catalog.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.privilege-escalation
    - attack.t1098
    - attack.t1078.004
    - soc2.cc6.1
    - soc2.cc6.3
logsource:
    product: databricks
    service: iamrole
detection:
    selection:
        serviceName: iamRole
        actionName: changeIamRoleAcl
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.targetUserId
    - requestParams.resourceId
    - requestParams.aclPermissionSet
falsepositives:
    - >-
      Platform team.
level: medium
runbook: >-
    Check what the role may read; it must not reach the log bucket.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file compute/job-runs-as-another.yml
title: Job set to run as somebody else
id: 128868b7-ff18-480b-b5df-4ff37d62b8a8
name: job-runs-as-another
status: experimental
description: >-
    The identity a job runs as was changed, in a job made by somebody else. The job then acts with rights its
    author may not have.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.privilege-escalation
    - attack.t1098
    - attack.t1078.004
    - soc2.cc6.3
logsource:
    product: databricks
    service: jobs
detection:
    selection:
        serviceName: jobs
        actionName:
            - create
            - update
            - reset
        requestParams.run_as_user_name|exists: true
    filter_self:
        requestParams.run_as_user_name|fieldref: userIdentity.email
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.job_id
    - requestParams.run_as_user_name
falsepositives:
    - >-
      Deployment by a service principal.
level: medium
runbook: >-
    Check that the run-as identity agreed.
maturity: incubating
requires:
    - databricks.workspace-level
#examples
#file compute/library-on-all-clusters.yml
title: Library installed on all clusters
id: 8e4aeefd-621d-41eb-9856-cf0a92f6ae16
name: library-on-all-clusters
status: stable
description: >-
    A library is installed on every cluster of the workspace at start: code of a third party with the rights of
    every user.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.initial-access
    - attack.execution
    - attack.t1195.002
    - attack.t1072
    - soc2.cc6.8
    - soc2.cc8.1
logsource:
    product: databricks
    service: clusterlibraries
detection:
    selection:
        serviceName:
            - clusterLibraries
            - clusters
        actionName: installLibraryOnAllClusters
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.library
falsepositives:
    - >-
      Platform team.
level: high
runbook: >-
    Check source and version of the library; prefer cluster policies.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file compute/malware-found-on-host.yml
title: Virus scanner found an infected file
id: 73039a6a-0eeb-49ff-81cd-63845097d58f
name: malware-found-on-host
status: stable
description: >-
    The scan of a cluster host reported infected files.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.execution
    - attack.command-and-control
    - attack.t1204
    - attack.t1105
    - soc2.cc6.8
    - soc2.cc7.2
logsource:
    product: databricks
    service: clamavscanservice-dataplane
detection:
    selection:
        serviceName: clamAVScanService-dataplane
        response.result|re: '(?i)infected files:\s*[1-9]'
    condition: selection
fields:
    - requestParams.instanceId
    - response.result
    - workspaceId
falsepositives:
    - >-
      Test files such as EICAR.
level: high
runbook: >-
    Stop the cluster, find who put the file there, scan the libraries it installed.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file compute/mass-permission-change.yml
title: Permissions of many workspace objects changed
id: 75d4b8ed-9e27-4b15-8cc8-316fbaa6bb33
name: mass-permission-change
status: stable
description: >-
    One principal changed permissions on at least 40 different objects (jobs, clusters, notebooks, dashboards)
    within 10 minutes.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.persistence
    - attack.t1222
    - attack.t1098
    - soc2.cc6.3
    - soc2.cc8.1
correlation:
    type: value_count
    rules:
        - object-permission-changed-step
    group-by:
        - userIdentity.email
    timespan: '10m'
    condition:
        field: requestParams.resourceId
        gte: 40
falsepositives:
    - >-
      Deployments with bundles or Terraform; exclude their service principals.
level: medium
runbook: >-
    Look at who received access.
maturity: stable
requires:
    - databricks.workspace-level
#examples
---
title: Permission on a workspace object changed (step)
id: 3be8ecc6-bfc6-45a0-87fc-4f18c6f8858d
name: object-permission-changed-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
detection:
    selection:
        serviceName:
            - clusters
            - jobs
            - workspace
            - databrickssql
            - deltaPipelines
            - modelRegistry
            - instancePools
            - clusterPolicies
            - dashboards
            - mlflowExperiment
            - repos
        actionName|contains:
            - Acl
            - Permission
    filter_read:
        actionName|startswith:
            - get
            - list
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection and not 1 of filter_*'
#file compute/web-terminal-used.yml
title: Shell opened on a cluster
id: 0b70958c-9842-453c-9176-211856c77458
name: web-terminal-used
status: stable
description: >-
    Somebody opened the web terminal of a cluster. What is typed there is in no audit log, verbose or not,
    and runs with what the cluster may read.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.execution
    - attack.defense-evasion
    - attack.t1059.004
    - attack.t1562.008
    - soc2.cc6.8
    - soc2.cc7.2
logsource:
    product: databricks
    service: webterminal
detection:
    selection:
        serviceName: webTerminal
    filter_end:
        actionName|startswith:
            - close
            - end
            - stop
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not 1 of filter_*
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.clusterId
    - requestParams.cluster_id
falsepositives:
    - >-
      Engineers who may: filter them, or allow the terminal in their workspace alone.
level: medium
runbook: >-
    Ask what it was for. Switch the terminal off (enableWebTerminal) where nobody needs it.
maturity: stable
requires:
    - databricks.workspace-level
#examples
"""#

    static let computeExamples: StaticString = #"""
#file compute/cloud-keys-in-cluster-definition.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "clusters", "actionName": "create", "requestId": "ServiceMain-07c421f870968da4", "requestParams": {"cluster_name": "etl", "spark_conf": "{\"spark.hadoop.fs.s3a.secret.key\":\"not-a-real-key\"}"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "jobs", "actionName": "create", "requestId": "ServiceMain-888daf305e17438d", "requestParams": {"name": "j", "new_cluster": "{\"spark_env_vars\":{\"AWS_SECRET_ACCESS_KEY\":\"not-a-real-key\"}}"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "clusters", "actionName": "create", "requestId": "ServiceMain-e8dccbbc07f511c2", "requestParams": {"cluster_name": "etl", "spark_conf": "{\"spark.hadoop.fs.s3a.secret.key\":\"{{secrets/prod/s3}}\"}"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "clusters", "actionName": "create", "requestId": "ServiceMain-d9a4f2a87bae9204", "requestParams": {"cluster_name": "etl", "spark_conf": "{\"spark.sql.shuffle.partitions\":\"200\"}"}, "response": {"statusCode": 200}}
#file compute/cluster-without-isolation.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "clusters", "actionName": "create", "requestId": "ServiceMain-6570091a8e8f2cf4", "requestParams": {"cluster_name": "shared", "data_security_mode": "NONE", "num_workers": "4"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "clusters", "actionName": "edit", "requestId": "ServiceMain-2156a58ba4364661", "requestParams": {"cluster_id": "0302-101010-abcd1234", "data_security_mode": "NONE"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "clusters", "actionName": "create", "requestId": "ServiceMain-a263e3e1691a1795", "requestParams": {"cluster_name": "s", "data_security_mode": "USER_ISOLATION"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "clusters", "actionName": "delete", "requestId": "ServiceMain-1a5c7429994dee10", "requestParams": {"cluster_id": "0302-101010-abcd1234", "data_security_mode": "NONE"}, "response": {"statusCode": 200}}
#file compute/global-init-script-changed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "globalInitScripts", "actionName": "create", "requestId": "ServiceMain-1e71e0fa104097a7", "requestParams": {"name": "agent", "script_id": "1F", "enabled": "true", "script-SHA256": "abababababababababababababababababababababababababababababababab"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "globalInitScripts", "actionName": "update", "requestId": "ServiceMain-9fb299c09eca92b5", "requestParams": {"name": "agent", "script_id": "1F", "enabled": "true", "script-SHA256": "cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "globalInitScripts", "actionName": "list", "requestId": "ServiceMain-c5c179806ca65191", "requestParams": {}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "globalInitScripts", "actionName": "create", "requestId": "ServiceMain-e803938949ae42dd", "requestParams": {"name": "x"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file compute/global-init-script-removed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "globalInitScripts", "actionName": "delete", "requestId": "ServiceMain-bfeb8e9304437f86", "requestParams": {"script_id": "1F"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "globalInitScripts", "actionName": "batch-reorder", "requestId": "ServiceMain-581c8a84d9d1880c", "requestParams": {"script_ids": "[\"1F\",\"2A\"]"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "globalInitScripts", "actionName": "update", "requestId": "ServiceMain-48d578bf8a79c63e", "requestParams": {"script_id": "1F"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "globalInitScripts", "actionName": "delete", "requestId": "ServiceMain-d29a55afa779ec1c", "requestParams": {"script_id": "1F"}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file compute/host-agent-alert.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "System-User", "subjectName": null}, "serviceName": "capsule8-alerts-dataplane", "actionName": "Container Escape via Kernel Exploitation", "requestId": "ServiceMain-3b787be518a51a02", "requestParams": {"instanceId": "i-0abc"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "System-User", "subjectName": null}, "serviceName": "capsule8-alerts-dataplane", "actionName": "Suspicious Interactive Shell", "requestId": "ServiceMain-fe1f7faab17a2331", "requestParams": {"instanceId": "i-0def"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "System-User", "subjectName": null}, "serviceName": "capsule8-alerts-dataplane", "actionName": "Sensor Heartbeat", "requestId": "ServiceMain-9aba20e54f75d4e7", "requestParams": {"instanceId": "i-0abc"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "System-User", "subjectName": null}, "serviceName": "clamAVScanService-dataplane", "actionName": "clamAVScanAction", "requestId": "ServiceMain-ecc8b020dff4f95f", "requestParams": {"instanceId": "i-0abc"}, "response": {"statusCode": 200}}
#file compute/init-script-from-dbfs.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "clusters", "actionName": "create", "requestId": "ServiceMain-7a5ceaf9163ffccf", "requestParams": {"cluster_name": "a", "init_scripts": "[{\"dbfs\":{\"destination\":\"dbfs:/scripts/setup.sh\"}}]"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "clusters", "actionName": "edit", "requestId": "ServiceMain-2cb04e2f2e482fd4", "requestParams": {"cluster_id": "x", "init_scripts": "[{\"dbfs\":{\"destination\":\"dbfs:/FileStore/i.sh\"}}]"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "clusters", "actionName": "create", "requestId": "ServiceMain-b237f83283edcc04", "requestParams": {"cluster_name": "a", "init_scripts": "[{\"volumes\":{\"destination\":\"/Volumes/ops/init/s.sh\"}}]"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "clusters", "actionName": "create", "requestId": "ServiceMain-e94d06274234c16d", "requestParams": {"cluster_name": "a"}, "response": {"statusCode": 200}}
#file compute/instance-profile-permission-changed.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "iamRole", "actionName": "changeIamRoleAcl", "requestId": "ServiceMain-34282988835750db", "requestParams": {"resourceId": "arn:aws:iam::112233445566:instance-profile/data-admin", "targetUserId": "7712", "aclPermissionSet": "[Use]"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "iamRole", "actionName": "changeIamRoleAcl", "requestId": "ServiceMain-c8a59d103e67c795", "requestParams": {"resourceId": "r", "targetUserId": "users"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "iamRole", "actionName": "changeIamRoleAcl", "requestId": "ServiceMain-bba24bd9e3f8c6be", "requestParams": {}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "clusters", "actionName": "changeClusterAcl", "requestId": "ServiceMain-67538a79337a53ef", "requestParams": {"targetUserId": "7712"}, "response": {"statusCode": 200}}
#file compute/job-runs-as-another.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "jobs", "actionName": "update", "requestId": "ServiceMain-aeb208f4c97ee89b", "requestParams": {"job_id": "81", "run_as_user_name": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "jobs", "actionName": "create", "requestId": "ServiceMain-68f67b3b9e7201eb", "requestParams": {"name": "j", "run_as_user_name": "admin.ruiz@example.com"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "jobs", "actionName": "update", "requestId": "ServiceMain-89e04f09439f1ac8", "requestParams": {"job_id": "81", "run_as_user_name": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "jobs", "actionName": "runNow", "requestId": "ServiceMain-2502b1f245fbe618", "requestParams": {"job_id": "81", "run_as_user_name": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143"}, "response": {"statusCode": 200}}
#file compute/library-on-all-clusters.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "clusterLibraries", "actionName": "installLibraryOnAllClusters", "requestId": "ServiceMain-61f513ce7e73b21e", "requestParams": {"library": "{\"pypi\":{\"package\":\"requets==9.9\"}}"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "clusterLibraries", "actionName": "installLibraryOnAllClusters", "requestId": "ServiceMain-12e8ff14d5bf55e1", "requestParams": {"library": "{\"jar\":\"dbfs:/tmp/x.jar\"}"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "clusterLibraries", "actionName": "installLibraries", "requestId": "ServiceMain-67b3f4918b58dfb6", "requestParams": {"library": "{\"pypi\":{\"package\":\"pandas\"}}", "clusterId": "c"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "clusterLibraries", "actionName": "installLibraryOnAllClusters", "requestId": "ServiceMain-d4697124a6e468c2", "requestParams": {}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
#file compute/malware-found-on-host.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "System-User", "subjectName": null}, "serviceName": "clamAVScanService-dataplane", "actionName": "clamAVScanAction", "requestId": "ServiceMain-ecc8b020dff4f95f", "requestParams": {"instanceId": "i-0abc"}, "response": {"statusCode": 200, "result": "Scanned files: 91822\nInfected files: 2"}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "System-User", "subjectName": null}, "serviceName": "clamAVScanService-dataplane", "actionName": "clamAVScanAction", "requestId": "ServiceMain-82dde6205d5034af", "requestParams": {"instanceId": "i-1"}, "response": {"statusCode": 200, "result": "Infected files: 14"}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "System-User", "subjectName": null}, "serviceName": "clamAVScanService-dataplane", "actionName": "clamAVScanAction", "requestId": "ServiceMain-ecc8b020dff4f95f", "requestParams": {"instanceId": "i-0abc"}, "response": {"statusCode": 200, "result": "Scanned files: 91822\nInfected files: 0"}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "System-User", "subjectName": null}, "serviceName": "clamAVScanService-dataplane", "actionName": "clamAVScanAction", "requestId": "ServiceMain-82dde6205d5034af", "requestParams": {"instanceId": "i-1"}, "response": {"statusCode": 200}}
#file compute/mass-permission-change.yml
#examples
examples:
    match:
        - - {"repeat": 40, "every": "10s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "jobs", "actionName": "changeJobAcl", "requestParams": {"resourceId": "jobs/${n}", "targetUserId": "7712", "aclPermissionSet": "[View]"}, "response": {"statusCode": 200}}}
        - - {"repeat": 100, "every": "1s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "jobs", "actionName": "changeJobAcl", "requestParams": {"resourceId": "jobs/${n}", "targetUserId": "7712", "aclPermissionSet": "[View]"}, "response": {"statusCode": 200}}}
    no_match:
        - - {"repeat": 39, "every": "10s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "jobs", "actionName": "changeJobAcl", "requestParams": {"resourceId": "jobs/${n}", "targetUserId": "7712", "aclPermissionSet": "[View]"}, "response": {"statusCode": 200}}}
        - - {"repeat": 60, "every": "60s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "jobs", "actionName": "changeJobAcl", "requestParams": {"resourceId": "jobs/${n}", "targetUserId": "7712", "aclPermissionSet": "[View]"}, "response": {"statusCode": 200}}}
#file compute/web-terminal-used.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "webTerminal", "actionName": "startSession", "requestId": "ServiceMain-4f1d041d6e665541", "requestParams": {"clusterId": "0302-100000-abcdefgh"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "webTerminal", "actionName": "startSession", "requestId": "ServiceMain-d5261f49803651ce", "requestParams": {}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "webTerminal", "actionName": "closeSession", "requestId": "ServiceMain-8600a6ff947d545a", "requestParams": {"clusterId": "x"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "webTerminal", "actionName": "startSession", "requestId": "ServiceMain-a5e7133b4d735025", "requestParams": {}, "response": {"statusCode": 403, "errorMessage": "PERMISSION_DENIED"}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "clusters", "actionName": "start", "requestId": "ServiceMain-8d1e6fe21c595b6c", "requestParams": {"cluster_id": "x"}, "response": {"statusCode": 200}}
"""#
}
