// Written by `make generate` from Catalogue/rules/s3-access. Do not edit.
// swift-format-ignore-file

extension GeneratedRules {
    static let s3AccessRules: StaticString = #"""
#file s3-access/anonymous-bucket-listing.yml
title: Bucket listed without sign-in
id: 5d72cc87-feed-4297-b455-66bf18e6db1a
name: anonymous-bucket-listing
status: stable
description: >-
    The list of objects was given to an unauthenticated request.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.discovery
    - attack.t1619
    - soc2.cc6.1
    - soc2.cc6.6
logsource:
    product: aws
    service: s3-access
detection:
    selection:
        operation:
            - REST.GET.BUCKET
            - REST.GET.BUCKETVERSIONS
    anonymous:
        - requester: null
        - requester: '-'
    filter_failed:
        http_status|gte: 400
    condition: selection and anonymous and not filter_failed
fields:
    - requester
    - remote_ip
    - operation
    - key
    - user_agent
    - http_status
falsepositives:
    - >-
      None.
level: high
runbook: >-
    As for an anonymous read.
maturity: stable
requires:
    - s3-access
#examples
#file s3-access/anonymous-log-read.yml
title: Log file read without sign-in
id: 1d52eb88-cd6b-4cd4-83d9-47d61a62304e
name: anonymous-log-read
status: stable
description: >-
    A delivered log file was downloaded by an unauthenticated request: the bucket is public, or was.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.collection
    - attack.t1530
    - soc2.cc6.1
    - soc2.cc6.6
    - soc2.c1.1
logsource:
    product: aws
    service: s3-access
detection:
    selection:
        operation: REST.GET.OBJECT
        key|contains:
            - auditlogs_
            - workspaceId=
            - workspaceId%3D
    anonymous:
        - requester: null
        - requester: '-'
    filter_failed:
        http_status|gte: 400
    condition: selection and anonymous and not filter_failed
fields:
    - requester
    - remote_ip
    - operation
    - key
    - user_agent
    - http_status
falsepositives:
    - >-
      None.
level: critical
runbook: >-
    Switch Block Public Access on, find the policy or ACL that allows it, and treat the files read as disclosed.
maturity: stable
requires:
    - s3-access
#examples
#file s3-access/bucket-probed.yml
title: Refused requests from one address
id: 1cd6b027-5016-4943-bead-d26133148d3a
name: bucket-probed
status: stable
description: >-
    At least 20 requests from one address were refused by the bucket within 10 minutes: somebody knows its name
    and tries the door.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.discovery
    - attack.reconnaissance
    - attack.t1619
    - attack.t1595
    - soc2.cc6.6
    - soc2.cc7.2
correlation:
    type: event_count
    rules:
        - access-log-refused-step
    group-by:
        - remote_ip
    timespan: '10m'
    condition:
        gte: 20
falsepositives:
    - >-
      A reader after its rights were reduced.
level: medium
runbook: >-
    Look at requester and keys; block the address.
maturity: stable
requires:
    - s3-access
#examples
---
title: Refused request (access log step)
id: 2fd41a90-592f-4e0d-a1f6-d88306872586
name: access-log-refused-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: aws
    service: s3-access
detection:
    selection:
        http_status:
            - 401
            - 403
    condition: selection
#file s3-access/bucket-settings-changed.yml
title: Settings of the log bucket changed (access log)
id: fa38df38-68b5-4085-b690-c5e7b2caeb83
name: bucket-settings-changed
status: stable
description: >-
    A protection of the bucket was written or deleted: policy, ACL, versioning, lifecycle, encryption, lock,
    logging or replication. CloudTrail tells more; this rule works where it is not connected.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562.008
    - attack.t1222
    - soc2.cc7.2
    - soc2.cc6.8
    - soc2.cc7.3
    - soc2.cc8.1
logsource:
    product: aws
    service: s3-access
detection:
    selection:
        operation:
            - REST.PUT.POLICY
            - REST.PUT.ACL
            - REST.PUT.VERSIONING
            - REST.PUT.LIFECYCLE
            - REST.PUT.ENCRYPTION
            - REST.PUT.LOGGING_STATUS
            - REST.PUT.PUBLIC_ACCESS_BLOCK
            - REST.PUT.PUBLICACCESSBLOCK
            - REST.PUT.OBJECT_LOCK_CONFIGURATION
            - REST.PUT.OBJECT_LOCK
            - REST.PUT.REPLICATION
            - REST.PUT.OWNERSHIP_CONTROLS
            - REST.PUT.NOTIFICATION
            - REST.PUT.WEBSITE
            - REST.PUT.BUCKETPOLICY
            - REST.DELETE.POLICY
            - REST.DELETE.ACL
            - REST.DELETE.VERSIONING
            - REST.DELETE.LIFECYCLE
            - REST.DELETE.ENCRYPTION
            - REST.DELETE.LOGGING_STATUS
            - REST.DELETE.PUBLIC_ACCESS_BLOCK
            - REST.DELETE.PUBLICACCESSBLOCK
            - REST.DELETE.OBJECT_LOCK_CONFIGURATION
            - REST.DELETE.OBJECT_LOCK
            - REST.DELETE.REPLICATION
            - REST.DELETE.OWNERSHIP_CONTROLS
            - REST.DELETE.NOTIFICATION
            - REST.DELETE.WEBSITE
            - REST.DELETE.BUCKETPOLICY
    filter_failed:
        http_status|gte: 400
    condition: 'selection and not 1 of filter_*'
fields:
    - requester
    - remote_ip
    - operation
    - key
    - user_agent
    - http_status
falsepositives:
    - >-
      Terraform.
level: high
runbook: >-
    Compare the settings with the declared ones.
maturity: stable
requires:
    - s3-access
#examples
#file s3-access/bulk-log-read.yml
title: Many log files read by one requester (access log)
id: 7eff9125-1f59-482b-ab06-7beac5b163a9
name: bulk-log-read
status: stable
description: >-
    One requester read at least 200 different log files within 10 minutes.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.collection
    - attack.t1530
    - soc2.cc6.1
    - soc2.cc7.2
    - soc2.c1.1
correlation:
    type: value_count
    rules:
        - access-log-read-step
    group-by:
        - requester
    timespan: '10m'
    condition:
        field: key
        gte: 200
falsepositives:
    - >-
      The declared ingestion role; exclude it with a filter.
level: high
runbook: >-
    Confirm the reader; otherwise treat the logs as disclosed.
maturity: stable
requires:
    - s3-access
#examples
---
title: Log file read (access log step)
id: 4e29b03d-1409-46a8-a028-21f8f22189ab
name: access-log-read-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: aws
    service: s3-access
detection:
    selection:
        operation: REST.GET.OBJECT
        key|contains:
            - auditlogs_
            - workspaceId=
            - workspaceId%3D
    filter_failed:
        http_status|gte: 400
    condition: selection and not filter_failed
#file s3-access/log-bucket-over-old-tls.yml
title: Log bucket used with an old TLS version
id: 171bbd88-f6f8-40cb-90a3-3ccb22f42b2f
name: log-bucket-over-old-tls
status: stable
description: >-
    A request used TLS 1.0 or 1.1.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.credential-access
    - attack.t1040
    - soc2.cc6.7
logsource:
    product: aws
    service: s3-access
detection:
    selection:
        key|contains:
            - auditlogs_
            - workspaceId=
            - workspaceId%3D
        tls_version:
            - TLSv1
            - TLSv1.1
    filter_failed:
        http_status|gte: 400
    condition: 'selection and not 1 of filter_*'
fields:
    - requester
    - remote_ip
    - operation
    - key
    - user_agent
    - http_status
falsepositives:
    - >-
      Old clients.
level: low
runbook: >-
    Require s3:TlsVersion 1.2 or newer in the bucket policy.
maturity: stable
requires:
    - s3-access
#examples
#file s3-access/log-bucket-over-plain-http.yml
title: Log bucket used without TLS
id: 9c347214-ce06-490f-83df-8c31fd6cac16
name: log-bucket-over-plain-http
status: stable
description: >-
    A request with no TLS version succeeded: audit data went over the wire in clear, and the bucket policy does
    not forbid it.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.credential-access
    - attack.t1040
    - soc2.cc6.7
logsource:
    product: aws
    service: s3-access
detection:
    selection:
        key|contains:
            - auditlogs_
            - workspaceId=
            - workspaceId%3D
    plain:
        - tls_version: null
        - tls_version: '-'
    filter_service:
        - operation|startswith:
              - S3.
              - BATCH.
        - requester: AmazonS3
    filter_failed:
        http_status|gte: 400
    condition: 'selection and plain and not 1 of filter_*'
fields:
    - requester
    - remote_ip
    - operation
    - key
    - user_agent
    - http_status
falsepositives:
    - >-
      Internal requests of S3.
level: medium
runbook: >-
    Add a Deny on aws:SecureTransport=false to the bucket policy.
maturity: stable
requires:
    - s3-access
#examples
#file s3-access/log-object-by-presigned-address.yml
title: Log file fetched by a presigned address (access log)
id: a3521150-5489-4bd2-99d1-598b3de13d5f
name: log-object-by-presigned-address
status: stable
description: >-
    A delivered log file was fetched with a presigned link, which anybody who holds it can use.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.collection
    - attack.exfiltration
    - attack.t1530
    - attack.t1567
    - soc2.cc6.7
    - soc2.c1.1
logsource:
    product: aws
    service: s3-access
detection:
    selection:
        operation: REST.GET.OBJECT
        authentication_type: QueryString
        key|contains:
            - auditlogs_
            - workspaceId=
            - workspaceId%3D
    filter_failed:
        http_status|gte: 400
    condition: 'selection and not 1 of filter_*'
fields:
    - requester
    - remote_ip
    - operation
    - key
    - user_agent
    - http_status
falsepositives:
    - >-
      The S3 console.
level: high
runbook: >-
    Find who signed it (requester) and end that session.
maturity: stable
requires:
    - s3-access
#examples
#file s3-access/log-object-copied-away.yml
title: Log file copied by S3 itself (access log)
id: 4a51578f-966e-4e79-ae35-2ae1e4d6aa89
name: log-object-copied-away
status: stable
description: >-
    A delivered log file was the source of a copy within S3. Its bytes never leave S3 on their way, so no
    read shows it, and the copy stands outside of whatever protects the log bucket.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.collection
    - attack.exfiltration
    - attack.t1530
    - attack.t1537
    - soc2.cc6.1
    - soc2.cc6.7
    - soc2.c1.1
logsource:
    product: aws
    service: s3-access
detection:
    selection:
        operation:
            - REST.COPY.OBJECT_GET
            - REST.COPY.PART_GET
        key|contains:
            - auditlogs_
            - workspaceId=
            - workspaceId%3D
    filter_failed:
        http_status|gte: 400
    condition: selection and not filter_failed
fields:
    - requester
    - remote_ip
    - operation
    - bucket
    - key
falsepositives:
    - >-
      Replication by hand and retention work; replication of S3 itself is not logged so.
level: high
runbook: >-
    Find where the copy went: CloudTrail data events of the target name it. Treat the files as disclosed
    until it is known.
maturity: stable
requires:
    - s3-access
#examples
#file s3-access/log-object-delete-request.yml
title: Delivered log file deleted (access log)
id: ee247fd6-8ed3-4ef9-aa1d-570c607a8a5a
name: log-object-delete-request
status: stable
description: >-
    The access log of the bucket shows that a delivered log file, or a version of it, was deleted.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.impact
    - attack.t1070
    - attack.t1485
    - soc2.cc7.2
    - soc2.cc6.8
    - soc2.cc7.3
    - soc2.pi1.5
logsource:
    product: aws
    service: s3-access
detection:
    selection:
        operation:
            - REST.DELETE.OBJECT
            - REST.DELETE.VERSION
            - BATCH.DELETE.OBJECT
            - REST.DELETE.OBJECT_VERSION
        key|contains:
            - auditlogs_
            - workspaceId=
            - workspaceId%3D
    filter_failed:
        http_status|gte: 400
    condition: 'selection and not 1 of filter_*'
fields:
    - requester
    - remote_ip
    - operation
    - key
    - user_agent
    - http_status
falsepositives:
    - >-
      A retention job of your own.
level: critical
runbook: >-
    Restore it from its versions or the second copy; take the right to delete from the requester.
maturity: stable
requires:
    - s3-access
#examples
#file s3-access/log-object-expired.yml
title: Log file removed by a lifecycle rule
id: 522d690b-9f48-4e80-88ec-11c197b28867
name: log-object-expired
status: stable
description: >-
    S3 itself expired a delivered log file. That is right at the end of its retention; earlier, a lifecycle rule
    destroys the trail.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1070
    - soc2.c1.2
    - soc2.a1.2
logsource:
    product: aws
    service: s3-access
detection:
    selection:
        operation:
            - S3.EXPIRE.OBJECT
            - S3.CREATE.DELETEMARKER
        key|contains:
            - auditlogs_
            - workspaceId=
            - workspaceId%3D
    condition: selection
fields:
    - requester
    - remote_ip
    - operation
    - key
    - user_agent
    - http_status
falsepositives:
    - >-
      Planned retention.
level: medium
runbook: >-
    Compare the age of the file (its date= partition) with the retention that your policy asks for.
maturity: stable
requires:
    - s3-access
#examples
#file s3-access/log-object-read-by-requester.yml
title: Log file read by a role or user that nobody declared (access log)
id: 2e8f5b91-c0d4-4a67-93b8-6d17fa20c5e4
name: log-object-read-by-requester
status: stable
description: >-
    A delivered log file was read by a program. Only your SIEM should; declare it under policy.declared_readers, or
    name it in a filter. Reads with tools, anonymous ones and presigned addresses have rules of their own.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.collection
    - attack.t1530
    - soc2.cc6.1
    - soc2.cc7.2
logsource:
    product: aws
    service: s3-access
detection:
    selection:
        operation: REST.GET.OBJECT
        key|contains:
            - auditlogs_
            - workspaceId=
            - workspaceId%3D
    filter_tool:
        user_agent|contains:
            - aws-cli
            - boto
            - S3Console
            - rclone
            - s3cmd
            - s5cmd
            - cyberduck
            - curl
            - wget
            - PowerShell
            - python-requests
    filter_presigned:
        authentication_type: QueryString
    filter_anonymous:
        - requester: null
        - requester: '-'
    filter_failed:
        http_status|gte: 400
    condition: 'selection and not 1 of filter_*'
fields:
    - requester
    - remote_ip
    - operation
    - key
    - user_agent
    - http_status
falsepositives:
    - >-
      The SIEM and other declared readers.
level: low
runbook: >-
    Confirm that the requester is a declared reader; otherwise take s3:GetObject on the log bucket from it and list
    what it read.
maturity: stable
requires:
    - s3-access
#examples
#file s3-access/log-object-read-with-tool.yml
title: Log file read with an interactive tool (access log)
id: 5da76771-70b9-4011-b74b-e15b1df95991
name: log-object-read-with-tool
status: stable
description: >-
    A delivered log file was read with a command line tool, a script or a browser-like client.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.collection
    - attack.t1530
    - soc2.cc6.1
    - soc2.cc7.2
logsource:
    product: aws
    service: s3-access
detection:
    selection:
        operation: REST.GET.OBJECT
        key|contains:
            - auditlogs_
            - workspaceId=
            - workspaceId%3D
        user_agent|contains:
            - aws-cli
            - boto
            - S3Console
            - rclone
            - s3cmd
            - s5cmd
            - cyberduck
            - curl
            - wget
            - PowerShell
            - python-requests
    filter_anonymous:
        - requester: null
        - requester: '-'
    filter_failed:
        http_status|gte: 400
    condition: 'selection and not 1 of filter_*'
fields:
    - requester
    - remote_ip
    - operation
    - key
    - user_agent
    - http_status
falsepositives:
    - >-
      Investigators.
level: medium
runbook: >-
    Confirm that the requester is a declared reader.
maturity: stable
requires:
    - s3-access
#examples
#file s3-access/log-object-written-with-tool.yml
title: Log file written with an interactive tool (access log)
id: 40ece99f-2e4a-4e32-9f98-0cbbfa09136b
name: log-object-written-with-tool
status: stable
description: >-
    A file in the layout of delivered logs was written by a command line tool or script. Databricks writes with
    its Java client.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.impact
    - attack.t1565.001
    - soc2.cc7.2
    - soc2.cc6.8
    - soc2.cc7.3
    - soc2.pi1.5
logsource:
    product: aws
    service: s3-access
detection:
    selection:
        operation:
            - REST.PUT.OBJECT
            - REST.COPY.OBJECT
            - REST.POST.UPLOAD
        key|contains:
            - auditlogs_
            - workspaceId=
            - workspaceId%3D
        user_agent|contains:
            - aws-cli
            - boto
            - S3Console
            - rclone
            - s3cmd
            - s5cmd
            - cyberduck
            - curl
            - wget
            - PowerShell
            - python-requests
    filter_failed:
        http_status|gte: 400
    condition: 'selection and not 1 of filter_*'
fields:
    - requester
    - remote_ip
    - operation
    - key
    - user_agent
    - http_status
falsepositives:
    - >-
      A restore.
level: critical
runbook: >-
    Compare the file with its earlier version and restore it.
maturity: stable
requires:
    - s3-access
#examples
"""#

    static let s3AccessExamples: StaticString = #"""
#file s3-access/anonymous-bucket-listing.yml
#examples
examples:
    match:
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": null, "request_id": "3C8028BE64A5158D", "operation": "REST.GET.BUCKET", "key": null, "request_uri": "GET / HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "vector/0.47.0", "version_id": null, "authentication_type": null, "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": null, "request_id": "91AEAC5D4E0349B0", "operation": "REST.GET.BUCKETVERSIONS", "key": null, "request_uri": "GET / HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "curl/8", "version_id": null, "authentication_type": null, "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
    no_match:
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": null, "request_id": "3C8028BE64A5158D", "operation": "REST.GET.BUCKET", "key": null, "request_uri": "GET / HTTP/1.1", "http_status": 403, "error_code": "AccessDenied", "bytes_sent": 51234, "user_agent": "vector/0.47.0", "version_id": null, "authentication_type": null, "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:sts::112233445566:assumed-role/siem-reader/ingest", "request_id": "1D7EEC0A4F628981", "operation": "REST.GET.BUCKET", "key": null, "request_uri": "GET / HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "vector/0.47.0", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
#file s3-access/anonymous-log-read.yml
#examples
examples:
    match:
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "192.0.2.47", "requester": null, "request_id": "F3B7397EF27461F5", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "GET /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "curl/8.7.1", "version_id": null, "authentication_type": null, "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": null, "request_id": "88390FE85A1A5998", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "GET /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 206, "error_code": null, "bytes_sent": 51234, "user_agent": "python-requests/2.32", "version_id": null, "authentication_type": null, "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
    no_match:
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:sts::112233445566:assumed-role/siem-reader/ingest", "request_id": "349B963825B43A4C", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "GET /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "vector/0.47.0", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": null, "request_id": "F3B7397EF27461F5", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "GET /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 403, "error_code": "AccessDenied", "bytes_sent": 51234, "user_agent": "vector/0.47.0", "version_id": null, "authentication_type": null, "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": null, "request_id": "AB11AD985610D4A1", "operation": "REST.GET.OBJECT", "key": "public/logo.png", "request_uri": "GET /public/logo.png HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "vector/0.47.0", "version_id": null, "authentication_type": null, "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
#file s3-access/bucket-probed.yml
#examples
examples:
    match:
        - - {"repeat": 20, "every": "10s", "event": {"bucket": "acme-databricks-audit-logs", "remote_ip": "192.0.2.47", "requester": null, "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=1/date=2026-03-02/auditlogs_${n}.json", "http_status": 403, "user_agent": "vector/0.47.0", "timestamp": 1772445600000}}
        - - {"repeat": 60, "every": "1s", "event": {"bucket": "acme-databricks-audit-logs", "remote_ip": "198.51.100.17", "requester": "arn:aws:iam::112233445566:user/tom", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=1/date=2026-03-02/auditlogs_${n}.json", "http_status": 403, "user_agent": "vector/0.47.0", "timestamp": 1772445600000}}
    no_match:
        - - {"repeat": 19, "every": "10s", "event": {"bucket": "acme-databricks-audit-logs", "remote_ip": "198.51.100.17", "requester": null, "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=1/date=2026-03-02/auditlogs_${n}.json", "http_status": 403, "user_agent": "vector/0.47.0", "timestamp": 1772445600000}}
        - - {"repeat": 30, "every": "60s", "event": {"bucket": "acme-databricks-audit-logs", "remote_ip": "198.51.100.17", "requester": null, "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=1/date=2026-03-02/auditlogs_${n}.json", "http_status": 403, "user_agent": "vector/0.47.0", "timestamp": 1772445600000}}
#file s3-access/bucket-settings-changed.yml
#examples
examples:
    match:
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:iam::112233445566:user/tom", "request_id": "9E47FA7A54CB61BE", "operation": "REST.PUT.VERSIONING", "key": null, "request_uri": "PUT / HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "vector/0.47.0", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:iam::112233445566:user/tom", "request_id": "4D469484543246F7", "operation": "REST.DELETE.PUBLIC_ACCESS_BLOCK", "key": null, "request_uri": "DELETE / HTTP/1.1", "http_status": 204, "error_code": null, "bytes_sent": 51234, "user_agent": "vector/0.47.0", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
    no_match:
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:iam::112233445566:user/tom", "request_id": "0832D5A664EA3DE2", "operation": "REST.GET.VERSIONING", "key": null, "request_uri": "GET / HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "vector/0.47.0", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:iam::112233445566:user/tom", "request_id": "E7119451DAB33458", "operation": "REST.PUT.LIFECYCLE", "key": null, "request_uri": "PUT / HTTP/1.1", "http_status": 403, "error_code": "AccessDenied", "bytes_sent": 51234, "user_agent": "vector/0.47.0", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:sts::112233445566:assumed-role/siem-reader/ingest", "request_id": "4047367F35C68096", "operation": "REST.PUT.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "PUT /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "vector/0.47.0", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
#file s3-access/bulk-log-read.yml
#examples
examples:
    match:
        - - {"repeat": 200, "every": "1s", "event": {"bucket": "acme-databricks-audit-logs", "remote_ip": "198.51.100.17", "requester": "arn:aws:iam::112233445566:user/tom", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=1/date=2026-03-02/auditlogs_${n}.json", "http_status": 200, "user_agent": "vector/0.47.0", "timestamp": 1772445600000}}
        - - {"repeat": 250, "every": "2s", "event": {"bucket": "acme-databricks-audit-logs", "remote_ip": "198.51.100.17", "requester": "arn:aws:sts::112233445566:assumed-role/siem-reader/ingest", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=1/date=2026-03-02/auditlogs_${n}.json", "http_status": 200, "user_agent": "vector/0.47.0", "timestamp": 1772445600000}}
    no_match:
        - - {"repeat": 199, "every": "1s", "event": {"bucket": "acme-databricks-audit-logs", "remote_ip": "198.51.100.17", "requester": "arn:aws:iam::112233445566:user/tom", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=1/date=2026-03-02/auditlogs_${n}.json", "http_status": 200, "user_agent": "vector/0.47.0", "timestamp": 1772445600000}}
        - - {"repeat": 400, "every": "1s", "event": {"bucket": "acme-databricks-audit-logs", "remote_ip": "198.51.100.17", "requester": "arn:aws:iam::112233445566:user/tom", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "http_status": 200, "user_agent": "vector/0.47.0", "timestamp": 1772445600000}}
#file s3-access/log-bucket-over-old-tls.yml
#examples
examples:
    match:
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:sts::112233445566:assumed-role/siem-reader/ingest", "request_id": "349B963825B43A4C", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "GET /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "vector/0.47.0", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1", "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:sts::112233445566:assumed-role/siem-reader/ingest", "request_id": "349B963825B43A4C", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "GET /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "vector/0.47.0", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.1", "timestamp": 1772445600000}
    no_match:
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:sts::112233445566:assumed-role/siem-reader/ingest", "request_id": "349B963825B43A4C", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "GET /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "vector/0.47.0", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.2", "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:sts::112233445566:assumed-role/siem-reader/ingest", "request_id": "349B963825B43A4C", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "GET /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 403, "error_code": null, "bytes_sent": 51234, "user_agent": "vector/0.47.0", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.1", "timestamp": 1772445600000}
#file s3-access/log-bucket-over-plain-http.yml
#examples
examples:
    match:
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:sts::112233445566:assumed-role/siem-reader/ingest", "request_id": "349B963825B43A4C", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "GET /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "vector/0.47.0", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": null, "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:iam::112233445566:user/tom", "request_id": "8494E92D0C6A4436", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "GET /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "vector/0.47.0", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": null, "timestamp": 1772445600000}
    no_match:
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:sts::112233445566:assumed-role/siem-reader/ingest", "request_id": "349B963825B43A4C", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "GET /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "vector/0.47.0", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:sts::112233445566:assumed-role/siem-reader/ingest", "request_id": "349B963825B43A4C", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "GET /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 403, "error_code": null, "bytes_sent": 51234, "user_agent": "vector/0.47.0", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": null, "timestamp": 1772445600000}
#file s3-access/log-object-by-presigned-address.yml
#examples
examples:
    match:
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:sts::112233445566:assumed-role/siem-reader/ingest", "request_id": "349B963825B43A4C", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "GET /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "Mozilla/5.0", "version_id": null, "authentication_type": "QueryString", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:iam::112233445566:user/tom", "request_id": "8494E92D0C6A4436", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "GET /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "vector/0.47.0", "version_id": null, "authentication_type": "QueryString", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
    no_match:
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:sts::112233445566:assumed-role/siem-reader/ingest", "request_id": "349B963825B43A4C", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "GET /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "vector/0.47.0", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:sts::112233445566:assumed-role/siem-reader/ingest", "request_id": "349B963825B43A4C", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "GET /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 403, "error_code": null, "bytes_sent": 51234, "user_agent": "vector/0.47.0", "version_id": null, "authentication_type": "QueryString", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
#file s3-access/log-object-copied-away.yml
#examples
examples:
    match:
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:iam::112233445566:user/tom", "request_id": "349B963825B43A4C", "operation": "REST.COPY.OBJECT_GET", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "PUT /x HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": null, "user_agent": "aws-sdk-go/1.55", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:iam::112233445566:user/tom", "request_id": "349B963825B43A4C", "operation": "REST.COPY.PART_GET", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "PUT /x HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": null, "user_agent": "aws-sdk-go/1.55", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
    no_match:
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:iam::112233445566:user/tom", "request_id": "349B963825B43A4C", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "PUT /x HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": null, "user_agent": "aws-sdk-go/1.55", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:iam::112233445566:user/tom", "request_id": "349B963825B43A4C", "operation": "REST.COPY.OBJECT_GET", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "PUT /x HTTP/1.1", "http_status": 403, "error_code": "AccessDenied", "bytes_sent": null, "user_agent": "aws-sdk-go/1.55", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:iam::112233445566:user/tom", "request_id": "349B963825B43A4C", "operation": "REST.COPY.OBJECT_GET", "key": "reports/1.json", "request_uri": "PUT /x HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": null, "user_agent": "aws-sdk-go/1.55", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
#file s3-access/log-object-delete-request.yml
#examples
examples:
    match:
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:iam::112233445566:user/tom", "request_id": "D3913208E6C184B8", "operation": "REST.DELETE.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "DELETE /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 204, "error_code": null, "bytes_sent": 51234, "user_agent": "aws-cli/2.27", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:iam::112233445566:user/tom", "request_id": "889C204DFD5404CF", "operation": "BATCH.DELETE.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "DELETE /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 204, "error_code": null, "bytes_sent": 51234, "user_agent": "vector/0.47.0", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
    no_match:
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:iam::112233445566:user/tom", "request_id": "D3913208E6C184B8", "operation": "REST.DELETE.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "DELETE /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 403, "error_code": "AccessDenied", "bytes_sent": 51234, "user_agent": "vector/0.47.0", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:sts::112233445566:assumed-role/databricks-log-delivery/SaasUsageDelivery", "request_id": "0BE4E13D15C7F932", "operation": "REST.PUT.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "PUT /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "vector/0.47.0", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:sts::112233445566:assumed-role/siem-reader/ingest", "request_id": "42317DA2B7035C5C", "operation": "REST.DELETE.OBJECT", "key": "tmp/x", "request_uri": "DELETE /tmp/x HTTP/1.1", "http_status": 204, "error_code": null, "bytes_sent": 51234, "user_agent": "vector/0.47.0", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
#file s3-access/log-object-expired.yml
#examples
examples:
    match:
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "AmazonS3", "request_id": "E525687ECD5E748B", "operation": "S3.EXPIRE.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "EXPIRE /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": null, "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "AmazonS3", "request_id": "C7381049A34FC76A", "operation": "S3.CREATE.DELETEMARKER", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "CREATE /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": null, "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
    no_match:
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "AmazonS3", "request_id": "4C78177BCEFB497D", "operation": "S3.EXPIRE.OBJECT", "key": "tmp/x", "request_uri": "EXPIRE /tmp/x HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "vector/0.47.0", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "AmazonS3", "request_id": "23CEAFF2BA500924", "operation": "S3.TRANSITION_GIR.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "TRANSITION_GIR /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "vector/0.47.0", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
#file s3-access/log-object-read-by-requester.yml
#examples
examples:
    match:
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:sts::112233445566:assumed-role/etl-runner/i-0abc12de34f567890", "request_id": "8494E92D0C6A4436", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "GET /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "aws-sdk-java/2.29.1", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:iam::112233445566:user/tom", "request_id": "8494E92D0C6A4436", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "GET /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "aws-sdk-go-v2/1.30.3", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
    no_match:
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:iam::112233445566:user/tom", "request_id": "8494E92D0C6A4436", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "GET /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "aws-cli/2.27.41", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": null, "request_id": "8494E92D0C6A4436", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "GET /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "aws-sdk-java/2.29.1", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:iam::112233445566:user/tom", "request_id": "8494E92D0C6A4436", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "GET /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 403, "error_code": null, "bytes_sent": 51234, "user_agent": "aws-sdk-java/2.29.1", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:iam::112233445566:user/tom", "request_id": "8494E92D0C6A4436", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "GET /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "aws-sdk-java/2.29.1", "version_id": null, "authentication_type": "QueryString", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:iam::112233445566:user/tom", "request_id": "8494E92D0C6A4436", "operation": "REST.GET.OBJECT", "key": "tables/orders/part-0001.parquet", "request_uri": "GET /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "aws-sdk-java/2.29.1", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
#file s3-access/log-object-read-with-tool.yml
#examples
examples:
    match:
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:iam::112233445566:user/tom", "request_id": "8494E92D0C6A4436", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "GET /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "aws-cli/2.27.41", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:iam::112233445566:user/tom", "request_id": "8494E92D0C6A4436", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "GET /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "rclone/v1.70", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
    no_match:
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:sts::112233445566:assumed-role/siem-reader/ingest", "request_id": "349B963825B43A4C", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "GET /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "vector/0.47.0", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": null, "request_id": "F3B7397EF27461F5", "operation": "REST.GET.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "GET /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "curl/8", "version_id": null, "authentication_type": null, "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
#file s3-access/log-object-written-with-tool.yml
#examples
examples:
    match:
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:iam::112233445566:user/tom", "request_id": "1CE4E21FAEAEEC3A", "operation": "REST.PUT.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "PUT /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "aws-cli/2.27.41", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:iam::112233445566:user/tom", "request_id": "484AE40D40272C8F", "operation": "REST.COPY.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "COPY /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "Boto3/1.40", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
    no_match:
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:sts::112233445566:assumed-role/databricks-log-delivery/SaasUsageDelivery", "request_id": "0BE4E13D15C7F932", "operation": "REST.PUT.OBJECT", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "request_uri": "PUT /prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "aws-sdk-java/1.12.681", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
        - {"bucket_owner": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "bucket": "acme-databricks-audit-logs", "time": "02/Mar/2026:10:00:00 +0000", "remote_ip": "198.51.100.17", "requester": "arn:aws:sts::112233445566:assumed-role/siem-reader/ingest", "request_id": "5AC4A1C30D57B0AF", "operation": "REST.PUT.OBJECT", "key": "tmp/x", "request_uri": "PUT /tmp/x HTTP/1.1", "http_status": 200, "error_code": null, "bytes_sent": 51234, "user_agent": "aws-cli/2", "version_id": null, "authentication_type": "AuthHeader", "host_header": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "tls_version": "TLSv1.3", "timestamp": 1772445600000}
"""#
}
