// Written by `make generate` from Catalogue/rules/aws-objects. Do not edit.
// swift-format-ignore-file

extension GeneratedRules {
    static let awsObjectsRules: StaticString = #"""
#file aws-objects/bucket-probing.yml
title: Refused requests to many buckets or objects
id: 307b9a06-e590-4605-bcee-bc8d49066339
name: bucket-probing
status: stable
description: >-
    One principal was refused by S3 at least 20 times within 5 minutes: it tries out what a stolen key can
    reach.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.discovery
    - attack.t1619
    - attack.t1580
    - soc2.cc7.2
    - soc2.cc6.1
correlation:
    type: event_count
    rules:
        - s3-access-denied-step
    group-by:
        - userIdentity.arn
    timespan: '5m'
    condition:
        gte: 20
falsepositives:
    - >-
      A posture scanner without rights.
level: medium
runbook: >-
    Look at the address and the calls before and after; disable the key.
maturity: stable
requires:
    - cloudtrail.management
    - cloudtrail.s3-data
#examples
---
title: Refused S3 request (step)
id: 81f6184a-10ce-4355-9d3e-7776a8d8ad5c
name: s3-access-denied-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: s3.amazonaws.com
        errorCode:
            - AccessDenied
            - Client.AccessDenied
    condition: selection
#file aws-objects/log-object-copied.yml
title: Log file copied
id: 254cb6c7-ca5f-4aba-b5df-f12958d96e1d
name: log-object-copied
status: stable
description: >-
    A delivered log file is the source of a copy. The copy has the rules of its new place.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.exfiltration
    - attack.collection
    - attack.t1537
    - attack.t1074.002
    - soc2.cc6.7
    - soc2.c1.1
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: s3.amazonaws.com
        eventName:
            - CopyObject
            - UploadPartCopy
    source:
        - requestParameters.x-amz-copy-source|contains:
              - auditlogs_
              - workspaceId=
              - workspaceId%3D
    filter_failed:
        errorCode|exists: true
    condition: selection and source and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
    - requestParameters.x-amz-copy-source
falsepositives:
    - >-
      Replication to the archive by your own job.
level: high
runbook: >-
    Find the target bucket and its readers.
maturity: stable
requires:
    - cloudtrail.s3-data
#examples
#file aws-objects/log-object-deleted.yml
title: Delivered log file deleted
id: adc3293f-d87c-4cf4-9ed5-a6c7e4364d45
name: log-object-deleted
status: stable
description: >-
    A delivered audit log file was deleted. Databricks rewrites files but does not delete them, and lifecycle
    rules leave no delete call: somebody did this on purpose.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
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
    service: cloudtrail
detection:
    selection:
        eventSource: s3.amazonaws.com
        eventName: DeleteObject
        requestParameters.key|contains:
            - auditlogs_
            - workspaceId=
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
    - requestParameters.key
    - userAgent
    - requestParameters.versionId
falsepositives:
    - >-
      A retention job of your own.
level: critical
runbook: >-
    Restore the version below the delete marker, then take s3:DeleteObject from the principal and find the other
    files it deleted.
maturity: stable
requires:
    - cloudtrail.s3-data
#examples
#file aws-objects/log-object-encrypted-with-outside-key.yml
title: Log file encrypted with a key that only the caller holds
id: 95b3f427-25c4-46e7-9164-9913b3d3a77f
name: log-object-encrypted-with-outside-key
status: stable
description: >-
    A delivered log file was written or copied with a key that the caller sent along (SSE-C). S3 keeps no
    copy of it: whoever holds the key decides whether anybody reads the trail again.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.impact
    - attack.t1486
    - soc2.cc7.2
    - soc2.cc6.8
    - soc2.cc7.3
    - soc2.a1.2
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: s3.amazonaws.com
        eventName:
            - PutObject
            - CopyObject
            - CreateMultipartUpload
        requestParameters.key|contains:
            - auditlogs_
            - workspaceId=
        requestParameters.x-amz-server-side-encryption-customer-algorithm|exists: true
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
    - requestParameters.key
falsepositives:
    - >-
      None: the delivery of Databricks does not do this.
level: critical
runbook: >-
    End the session of the caller, restore the earlier versions of the objects, and deny s3:PutObject with
    the header x-amz-server-side-encryption-customer-algorithm in the bucket policy.
maturity: stable
requires:
    - cloudtrail.s3-data
#examples
#file aws-objects/log-object-overwritten-by-hand.yml
title: Log file written with an interactive tool or by a person
id: 6aaa2845-b589-49b5-9026-45b248ecddf8
name: log-object-overwritten-by-hand
status: stable
description: >-
    A file in the layout of delivered logs was written by the command line, the console or a script library, or with
    the identity of a person, whatever the client calls itself. Databricks writes with its Java client and the delivery
    role; a forged or cut file looks like this.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
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
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: s3.amazonaws.com
        eventName:
            - PutObject
            - CopyObject
            - CompleteMultipartUpload
        requestParameters.key|contains:
            - auditlogs_
            - workspaceId=
    tool:
        - userAgent|contains:
            - aws-cli
            - boto
            - S3Console
            - AWS Internal
            - console.amazonaws
            - rclone
            - s3cmd
            - s5cmd
            - cyberduck
            - curl
            - wget
            - PowerShell
        - userIdentity.type:
              - IAMUser
              - Root
        - userIdentity.arn|contains: AWSReservedSSO_
    filter_failed:
        errorCode|exists: true
    condition: selection and tool and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
    - requestParameters.key
    - userAgent
falsepositives:
    - >-
      A restore or a copy between your own buckets.
level: critical
runbook: >-
    Compare the file with its earlier version line by line (trailwarden scan shows rewritten files) and restore
    it.
maturity: stable
requires:
    - cloudtrail.s3-data
#examples
#file aws-objects/log-object-permissions-changed.yml
title: Access list of a log file changed
id: 92ff0ebd-17bd-4d42-8f18-fc2cb082dd5c
name: log-object-permissions-changed
status: stable
description: >-
    The access list of a delivered log file was written. It can open one file to another account, or to
    everybody, while the bucket stays as it is.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.defense-evasion
    - attack.collection
    - attack.t1222
    - attack.t1530
    - soc2.cc6.1
    - soc2.cc6.6
    - soc2.c1.1
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: s3.amazonaws.com
        eventName: PutObjectAcl
        requestParameters.key|contains:
            - auditlogs_
            - workspaceId=
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
    - requestParameters.key
    - requestParameters.x-amz-acl
falsepositives:
    - >-
      None: log buckets need no access lists.
level: high
runbook: >-
    Put the list back to the owner alone, and set the bucket's object ownership to BucketOwnerEnforced:
    access lists then count no more.
maturity: stable
requires:
    - cloudtrail.s3-data
#examples
#file aws-objects/log-object-read-by-hand.yml
title: Log file read with an interactive tool
id: b4f7b4eb-981d-48d2-a494-c8900ce6a691
name: log-object-read-by-hand
status: stable
description: >-
    A delivered log file was read with the command line, the console or a script library: a person looks at raw
    audit data.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.collection
    - attack.t1530
    - soc2.cc6.1
    - soc2.cc7.2
    - soc2.c1.1
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: s3.amazonaws.com
        eventName:
            - GetObject
            - SelectObjectContent
        requestParameters.key|contains:
            - auditlogs_
            - workspaceId=
        userAgent|contains:
            - aws-cli
            - boto
            - S3Console
            - AWS Internal
            - console.amazonaws
            - rclone
            - s3cmd
            - s5cmd
            - cyberduck
            - curl
            - wget
            - PowerShell
    filter_foreign:
        userIdentity.type:
            - AWSAccount
            - Unknown
            - WebIdentityUser
    filter_presigned:
        additionalEventData.AuthenticationMethod: QueryString
    filter_failed:
        errorCode|exists: true
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
    - requestParameters.key
    - userAgent
falsepositives:
    - >-
      Investigators; exclude their role with a filter.
level: medium
runbook: >-
    Confirm that the person is a declared reader.
maturity: stable
requires:
    - cloudtrail.s3-data
#examples
#file aws-objects/log-object-read-by-other-account.yml
title: Log file read by another account or without sign-in
id: a8212bf6-0192-474c-b821-f37e7c578a3d
name: log-object-read-by-other-account
status: stable
description: >-
    A delivered log file was read by a principal of another AWS account, or by an anonymous one.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.collection
    - attack.exfiltration
    - attack.t1530
    - attack.t1537
    - soc2.cc6.1
    - soc2.cc6.6
    - soc2.c1.1
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: s3.amazonaws.com
        eventName:
            - GetObject
            - SelectObjectContent
        requestParameters.key|contains:
            - auditlogs_
            - workspaceId=
        userIdentity.type:
            - AWSAccount
            - Unknown
            - WebIdentityUser
    filter_own:
        userIdentity.accountId|fieldref: recipientAccountId
    filter_databricks:
        userIdentity.accountId:
            - '414351767826'
            - '044793339203'
            - '170661010020'
    filter_failed:
        errorCode|exists: true
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
    - userIdentity.accountId
    - requestParameters.key
    - userAgent
falsepositives:
    - >-
      The declared SIEM vendor account.
level: critical
runbook: >-
    Close the policy or ACL that allows it and list everything that account read.
maturity: stable
requires:
    - cloudtrail.s3-data
#examples
#file aws-objects/log-object-read-by-presigned-url.yml
title: Log file read through a presigned address
id: 4cdd0f16-5a13-49cf-8f6d-830bb267712c
name: log-object-read-by-presigned-url
status: stable
description: >-
    A delivered log file was fetched with a presigned URL: the right to read it was handed on, to anybody who
    has the link.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
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
    service: cloudtrail
detection:
    selection:
        eventSource: s3.amazonaws.com
        eventName:
            - GetObject
            - SelectObjectContent
        requestParameters.key|contains:
            - auditlogs_
            - workspaceId=
        additionalEventData.AuthenticationMethod: QueryString
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
    - requestParameters.key
    - userAgent
falsepositives:
    - >-
      The console, when a person opens an object.
level: high
runbook: >-
    Find who made the link (the access key in the event) and revoke the key or session.
maturity: stable
requires:
    - cloudtrail.s3-data
#examples
#file aws-objects/log-object-read.yml
title: Log file read by a role or user that nobody declared
id: 7d2a9c46-1f58-4b03-a6e7-35c0b8e4d912
name: log-object-read
status: stable
description: >-
    A delivered log file was read by a program with an identity of the own account. Only your SIEM should; declare it
    under policy.declared_readers, or name it in a filter. Reads by hand, from other accounts and by
    presigned address have rules of their own.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.collection
    - attack.t1530
    - soc2.cc6.1
    - soc2.cc7.2
    - soc2.c1.1
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: s3.amazonaws.com
        eventName:
            - GetObject
            - SelectObjectContent
        requestParameters.key|contains:
            - auditlogs_
            - workspaceId=
    filter_by_hand:
        userAgent|contains:
            - aws-cli
            - boto
            - S3Console
            - AWS Internal
            - console.amazonaws
            - rclone
            - s3cmd
            - s5cmd
            - cyberduck
            - curl
            - wget
            - PowerShell
    filter_foreign:
        userIdentity.type:
            - AWSAccount
            - Unknown
            - WebIdentityUser
    filter_service:
        userIdentity.invokedBy|endswith: .amazonaws.com
    filter_presigned:
        additionalEventData.AuthenticationMethod: QueryString
    filter_failed:
        errorCode|exists: true
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
    - requestParameters.key
    - userAgent
falsepositives:
    - >-
      The SIEM and other declared readers.
level: medium
runbook: >-
    Confirm that the role is a declared reader; otherwise take s3:GetObject on the log bucket from it and list what it
    read.
maturity: stable
requires:
    - cloudtrail.s3-data
#examples
#file aws-objects/many-log-objects-read.yml
title: Many log files read by one principal
id: 0ca3626c-6748-40ae-8519-32903cde2f17
name: many-log-objects-read
status: stable
description: >-
    One principal read at least 200 different delivered log files within 10 minutes: a bulk copy of the audit
    trail.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
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
        - log-object-read-step
    group-by:
        - userIdentity.arn
    timespan: '10m'
    condition:
        field: requestParameters.key
        gte: 200
falsepositives:
    - >-
      The declared ingestion role; exclude its ARN with a filter.
level: high
runbook: >-
    Confirm the reader; otherwise revoke its session and treat the logs as disclosed.
maturity: stable
requires:
    - cloudtrail.s3-data
#examples
---
title: Delivered log file read (step)
id: 89e73fd2-36f4-446c-a2d4-f3b47d4a7759
name: log-object-read-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: s3.amazonaws.com
        eventName:
            - GetObject
            - SelectObjectContent
        requestParameters.key|contains:
            - auditlogs_
            - workspaceId=
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
#file aws-objects/object-lock-bypassed.yml
title: Object Lock bypassed or lifted
id: 4ac093b0-098c-44f8-ba8b-2ff00c194033
name: object-lock-bypassed
status: stable
description: >-
    A request carried the header that bypasses governance retention, or a legal hold was lifted.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.impact
    - attack.t1070
    - attack.t1490
    - soc2.cc7.2
    - soc2.cc6.8
    - soc2.cc7.3
    - soc2.a1.2
logsource:
    product: aws
    service: cloudtrail
detection:
    bypass:
        eventSource: s3.amazonaws.com
        eventName:
            - DeleteObject
            - DeleteObjects
            - PutObjectRetention
        requestParameters.x-amz-bypass-governance-retention: 'true'
    hold:
        eventSource: s3.amazonaws.com
        eventName: PutObjectLegalHold
        requestParameters.LegalHold.Status: 'OFF'
    condition: bypass or hold
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
    - requestParameters.key
    - userAgent
falsepositives:
    - >-
      Erasure with approval.
level: critical
runbook: >-
    Take s3:BypassGovernanceRetention from everybody; use compliance mode; restore what was deleted from the
    second copy.
maturity: stable
requires:
    - cloudtrail.s3-data
#examples
#file aws-objects/objects-deleted-in-bulk.yml
title: Bulk delete in a bucket
id: d2d4e69b-8dec-4003-a349-df1a13bfa246
name: objects-deleted-in-bulk
status: stable
description: >-
    DeleteObjects removes up to 1,000 objects in one call, and the event does not name them. Told of buckets whose
    name speaks of logs, and of any bucket where it was done by hand; jobs tidy their tables with it all day.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.impact
    - attack.defense-evasion
    - attack.t1485
    - attack.t1070
    - soc2.cc7.2
    - soc2.cc6.8
    - soc2.cc7.3
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: s3.amazonaws.com
        eventName: DeleteObjects
    where:
        - requestParameters.bucketName|re: '(?i)((^|[-_.])(logs?|trails?)([-_.]|$)|log[-_]?deliver|audit|cloudtrail)'
        - userAgent|contains:
              - aws-cli
              - S3Console
              - console.amazonaws
              - rclone
              - s3cmd
              - s5cmd
              - cyberduck
    filter_failed:
        errorCode|exists: true
    condition: selection and where and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
    - userAgent
falsepositives:
    - >-
      Jobs that tidy their own buckets; narrow to log buckets with a filter.
level: high
runbook: >-
    Compare the object list with the last inventory; restore from versions.
maturity: stable
requires:
    - cloudtrail.s3-data
#examples
"""#

    static let awsObjectsExamples: StaticString = #"""
#file aws-objects/bucket-probing.yml
#examples
examples:
    match:
        - - {"repeat": 20, "every": "10s", "event": {"userIdentity": {"type": "AssumedRole", "arn": "arn:aws:sts::112233445566:assumed-role/analyst/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetBucketPolicy", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"bucketName": "b${n}"}, "eventID": "3aefc9e9-d55c-4a96-875a-2aa8e7e8b615"}}
        - - {"repeat": 50, "every": "1s", "event": {"userIdentity": {"type": "IAMUser", "arn": "arn:aws:iam::112233445566:user/x", "accountId": "112233445566", "userName": "x"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetBucketPolicy", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"bucketName": "b${n}"}, "eventID": "3aefc9e9-d55c-4a96-875a-2aa8e7e8b615"}}
    no_match:
        - - {"repeat": 19, "every": "10s", "event": {"userIdentity": {"type": "AssumedRole", "arn": "arn:aws:sts::112233445566:assumed-role/analyst/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetBucketPolicy", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"bucketName": "b${n}"}, "eventID": "3aefc9e9-d55c-4a96-875a-2aa8e7e8b615"}}
        - - {"repeat": 30, "every": "30s", "event": {"userIdentity": {"type": "AssumedRole", "arn": "arn:aws:sts::112233445566:assumed-role/analyst/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetBucketPolicy", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"bucketName": "b${n}"}, "eventID": "3aefc9e9-d55c-4a96-875a-2aa8e7e8b615"}}
#file aws-objects/log-object-copied.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "CopyObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "collector", "key": "x.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "x-amz-copy-source": "acme-databricks-audit-logs/prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json"}, "responseElements": null, "requestID": "5A3E56DDACC16680", "eventID": "6a25b016-81a0-4d42-81a4-f97c36251cf2", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "CopyObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-sdk-java/1.12.681 Linux/5.15.0 OpenJDK_64-Bit_Server_VM/17.0.10 java/1.8.0_402", "requestParameters": {"bucketName": "tmp", "key": "y", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "x-amz-copy-source": "/acme-databricks-audit-logs/prod/workspaceId%3D0/date%3D2026-03-01/auditlogs_1.json"}, "responseElements": null, "requestID": "0476F39D34BE61DD", "eventID": "f3b1cf1f-dbb2-40a9-8478-3d8c957ff1fc", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "UploadPartCopy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "elsewhere", "key": "x", "x-amz-copy-source": "acme-databricks-audit-logs/audit/workspaceId=0/date=2026-03-01/auditlogs_1.json"}, "responseElements": null, "eventID": "4f9fd9a8-e67d-5941-a3a8-762236f5ba4d", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "CopyObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "tmp", "key": "y", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "x-amz-copy-source": "/data/a.parquet"}, "responseElements": null, "requestID": "489844953AE17A32", "eventID": "cc9315ef-67af-4a16-aa57-3f4e00a1f4cd", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "CopyObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "x-amz-copy-source": "acme-databricks-audit-logs/prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json"}, "responseElements": null, "requestID": "D582BB4763290CC3", "eventID": "ba4f4389-ff6d-448e-a5df-a92c15128a17", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
#file aws-objects/log-object-deleted.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "651DF825A5141380", "eventID": "724feb06-fa5c-45ee-b198-012f33b5a7d9", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "IAMUser", "principalId": "AIDAEXAMPLEID00000002", "arn": "arn:aws:iam::112233445566:user/etl", "accountId": "112233445566", "userName": "etl"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "versionId": "3sL4kqtJlcpXroDTDmJ"}, "responseElements": null, "requestID": "D316D21D505BCA6C", "eventID": "75937452-27eb-491f-bc4b-bc08366e38d9", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "651DF825A5141380", "eventID": "724feb06-fa5c-45ee-b198-012f33b5a7d9", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "tmp/part-0.parquet", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "1B71B54AF3270300", "eventID": "f30a23a3-1826-43d3-b14d-5832707a54bd", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:SaasUsageDelivery", "arn": "arn:aws:sts::112233445566:assumed-role/databricks-log-delivery/SaasUsageDelivery", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/databricks-log-delivery", "accountId": "112233445566", "userName": "databricks-log-delivery"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-sdk-java/1.12.681 Linux/5.15.0 OpenJDK_64-Bit_Server_VM/17.0.10 java/1.8.0_402", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "285E1CB56DD90262", "eventID": "2b161862-0ffc-4a2e-b646-e06d89150a7b", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
#file aws-objects/log-object-encrypted-with-outside-key.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "CopyObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "audit/workspaceId=0/date=2026-03-01/auditlogs_1.json", "x-amz-copy-source": "acme-databricks-audit-logs/audit/workspaceId=0/date=2026-03-01/auditlogs_1.json", "x-amz-server-side-encryption-customer-algorithm": "AES256"}, "responseElements": null, "eventID": "741eab23-1644-58ba-9dd2-1ae34df1f536", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "auditlogs_7.json", "x-amz-server-side-encryption-customer-algorithm": "AES256"}, "responseElements": null, "eventID": "1a9cc57c-80f3-587d-b5e7-c6d8fb2d4564", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "audit/workspaceId=0/auditlogs_7.json", "x-amz-server-side-encryption": "aws:kms"}, "responseElements": null, "eventID": "02838ff4-471b-5552-9e6d-ea645bb37a3d", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "reports/7.json", "x-amz-server-side-encryption-customer-algorithm": "AES256"}, "responseElements": null, "eventID": "76d63a24-476b-5ccc-b4d2-3afae65885bb", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "auditlogs_7.json", "x-amz-server-side-encryption-customer-algorithm": "AES256"}, "responseElements": null, "eventID": "1a9cc57c-80f3-587d-b5e7-c6d8fb2d4564", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "errorCode": "AccessDenied"}
#file aws-objects/log-object-overwritten-by-hand.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "285E1CB56DD90262", "eventID": "2b161862-0ffc-4a2e-b646-e06d89150a7b", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "IAMUser", "principalId": "AIDAEXAMPLEID00000002", "arn": "arn:aws:iam::112233445566:user/etl", "accountId": "112233445566", "userName": "etl"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "CopyObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "Boto3/1.40.2 md/Botocore#1.40.2 ua/2.1 os/linux#6.8.0 md/arch#x86_64 lang/python#3.12.3", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "658EA04A977A9447", "eventID": "8369638e-47fc-4e08-b0cd-60810db76585", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "IAMUser", "arn": "arn:aws:iam::112233445566:user/ci", "accountId": "112233445566", "userName": "ci"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "databricks-log-delivery/1.0", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "audit/workspaceId=0/date=2026-03-01/auditlogs_1.json"}, "responseElements": null, "eventID": "19c77552-e1a4-5c03-8a13-04bf970e0676", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "arn": "arn:aws:sts::112233445566:assumed-role/AWSReservedSSO_Admin_1a2b/mallory", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-sdk-java/2.29", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "audit/workspaceId=0/date=2026-03-01/auditlogs_1.json"}, "responseElements": null, "eventID": "19c77552-e1a4-5c03-8a13-04bf970e0676", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "arn": "arn:aws:sts::112233445566:assumed-role/databricks-log-delivery/s", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-sdk-java/1.12", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "audit/workspaceId=0/date=2026-03-01/auditlogs_1.json"}, "responseElements": null, "eventID": "19c77552-e1a4-5c03-8a13-04bf970e0676", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:SaasUsageDelivery", "arn": "arn:aws:sts::112233445566:assumed-role/databricks-log-delivery/SaasUsageDelivery", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/databricks-log-delivery", "accountId": "112233445566", "userName": "databricks-log-delivery"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-sdk-java/1.12.681 Linux/5.15.0 OpenJDK_64-Bit_Server_VM/17.0.10 java/1.8.0_402", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "285E1CB56DD90262", "eventID": "2b161862-0ffc-4a2e-b646-e06d89150a7b", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "tmp/x", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "43217BA9F7368AC6", "eventID": "6537d146-badd-4598-a1ce-054a78180ba3", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
#file aws-objects/log-object-permissions-changed.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutObjectAcl", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "audit/workspaceId=0/date=2026-03-01/auditlogs_1.json", "x-amz-grant-read": "id=\"79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be\""}, "responseElements": null, "eventID": "f42de255-05b4-571e-9d75-7371ff014574", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutObjectAcl", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "auditlogs_1.json", "x-amz-acl": "authenticated-read"}, "responseElements": null, "eventID": "cea2557b-1201-5f37-83fe-cfcb86851e9f", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetObjectAcl", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "auditlogs_1.json"}, "responseElements": null, "eventID": "01c8f725-b099-5f73-9266-5f11da4bdb16", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutObjectAcl", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "reports/1.json"}, "responseElements": null, "eventID": "cd59a454-ab9f-510c-811f-c3d050c14fd2", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutObjectAcl", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "auditlogs_1.json"}, "responseElements": null, "eventID": "f35a3735-1f8b-5e5b-9d06-0891e866d151", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "errorCode": "AccessDenied"}
#file aws-objects/log-object-read-by-hand.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "9434DBE612228B2F", "eventID": "507e42de-6b91-423f-a656-4c590d68a238", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "[S3Console/0.4, aws-internal/3 aws-sdk-java/1.12.681]", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "9434DBE612228B2F", "eventID": "507e42de-6b91-423f-a656-4c590d68a238", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/siem-reader/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/siem-reader", "accountId": "112233445566", "userName": "siem-reader"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-sdk-java/1.12.681 Linux/5.15.0 OpenJDK_64-Bit_Server_VM/17.0.10 java/1.8.0_402", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "9434DBE612228B2F", "eventID": "507e42de-6b91-423f-a656-4c590d68a238", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "9434DBE612228B2F", "eventID": "507e42de-6b91-423f-a656-4c590d68a238", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
#file aws-objects/log-object-read-by-other-account.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AWSAccount", "principalId": "AIDAEXAMPLEID00000003", "accountId": "999988887777"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "9434DBE612228B2F", "eventID": "507e42de-6b91-423f-a656-4c590d68a238", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AWSAccount", "principalId": "", "accountId": "anonymous"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "9434DBE612228B2F", "eventID": "507e42de-6b91-423f-a656-4c590d68a238", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AWSAccount", "principalId": "AIDAEXAMPLEID00000003", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "9434DBE612228B2F", "eventID": "507e42de-6b91-423f-a656-4c590d68a238", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AWSAccount", "principalId": "AIDAEXAMPLEID00000003", "accountId": "999988887777"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "9434DBE612228B2F", "eventID": "507e42de-6b91-423f-a656-4c590d68a238", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
#file aws-objects/log-object-read-by-presigned-url.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "additionalEventData": {"AuthenticationMethod": "QueryString", "SignatureVersion": "SigV4"}, "requestID": "9434DBE612228B2F", "eventID": "507e42de-6b91-423f-a656-4c590d68a238", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "curl/8.9.1", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "additionalEventData": {"AuthenticationMethod": "QueryString"}, "requestID": "9434DBE612228B2F", "eventID": "507e42de-6b91-423f-a656-4c590d68a238", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "additionalEventData": {"AuthenticationMethod": "AuthHeader"}, "requestID": "9434DBE612228B2F", "eventID": "507e42de-6b91-423f-a656-4c590d68a238", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "site/logo.png", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "additionalEventData": {"AuthenticationMethod": "QueryString"}, "requestID": "2C72D52196F05678", "eventID": "a9e3d97a-e6b7-4d46-9c2e-0f354633f480", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
#file aws-objects/log-object-read.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/etl-runner/i-0abc12de34f567890", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/etl-runner", "accountId": "112233445566", "userName": "etl-runner"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-sdk-java/2.29.1 md/io#sync lang/java#21.0.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "9434DBE612228B2F", "eventID": "507e42de-6b91-423f-a656-4c590d68a238", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-sdk-go-v2/1.30.3 ua/2.1 os/linux lang/go#1.22", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "9434DBE612228B2F", "eventID": "507e42de-6b91-423f-a656-4c590d68a238", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "9434DBE612228B2F", "eventID": "507e42de-6b91-423f-a656-4c590d68a238", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/etl-runner/i-0abc12de34f567890", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/etl-runner", "accountId": "112233445566", "userName": "etl-runner"}}, "invokedBy": "macie.amazonaws.com"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-sdk-java/2.29.1 md/io#sync lang/java#21.0.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "9434DBE612228B2F", "eventID": "507e42de-6b91-423f-a656-4c590d68a238", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/etl-runner/i-0abc12de34f567890", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/etl-runner", "accountId": "112233445566", "userName": "etl-runner"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-sdk-java/2.29.1 md/io#sync lang/java#21.0.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "9434DBE612228B2F", "eventID": "507e42de-6b91-423f-a656-4c590d68a238", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data", "errorCode": "AccessDenied"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/etl-runner/i-0abc12de34f567890", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/etl-runner", "accountId": "112233445566", "userName": "etl-runner"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-sdk-java/2.29.1 md/io#sync lang/java#21.0.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "tables/orders/part-0001.parquet", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "9434DBE612228B2F", "eventID": "507e42de-6b91-423f-a656-4c590d68a238", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AWSAccount", "principalId": "AROAEXTERNAL:x", "accountId": "999988887777"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-sdk-java/2.29.1 md/io#sync lang/java#21.0.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "9434DBE612228B2F", "eventID": "507e42de-6b91-423f-a656-4c590d68a238", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
#file aws-objects/many-log-objects-read.yml
#examples
examples:
    match:
        - - {"repeat": 200, "every": "1s", "event": {"userIdentity": {"type": "AssumedRole", "arn": "arn:aws:sts::112233445566:assumed-role/analyst/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetObject", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=1/date=2026-03-02/auditlogs_${n}.json"}, "eventID": "88274c9a-ada9-4c79-8eca-f9fd1455dd2f"}}
        - - {"repeat": 300, "every": "1s", "event": {"userIdentity": {"type": "IAMUser", "arn": "arn:aws:iam::112233445566:user/x", "accountId": "112233445566", "userName": "x"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetObject", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=1/date=2026-03-02/auditlogs_${n}.json"}, "eventID": "88274c9a-ada9-4c79-8eca-f9fd1455dd2f"}}
    no_match:
        - - {"repeat": 199, "every": "1s", "event": {"userIdentity": {"type": "AssumedRole", "arn": "arn:aws:sts::112233445566:assumed-role/analyst/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetObject", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=1/date=2026-03-02/auditlogs_${n}.json"}, "eventID": "88274c9a-ada9-4c79-8eca-f9fd1455dd2f"}}
        - - {"repeat": 400, "every": "1s", "event": {"userIdentity": {"type": "AssumedRole", "arn": "arn:aws:sts::112233445566:assumed-role/analyst/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetObject", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json"}, "eventID": "dbf243cd-4127-430e-88e3-451e4cfa22d1"}}
#file aws-objects/object-lock-bypassed.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "versionId": "v1", "x-amz-bypass-governance-retention": "true"}, "responseElements": null, "requestID": "A98A23CEEE308DA9", "eventID": "057c2d63-f7e4-4609-826c-053363f1e663", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutObjectLegalHold", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "LegalHold": {"Status": "OFF"}}, "responseElements": null, "requestID": "E0ED33391B4D99AE", "eventID": "3bc8bbd8-8c52-46ca-8e44-34a99f57d4c0", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "versionId": "v1"}, "responseElements": null, "requestID": "DD023BF28ABBBE05", "eventID": "db6915ae-4006-41e8-b648-11c2b0188cf5", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutObjectLegalHold", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "LegalHold": {"Status": "ON"}}, "responseElements": null, "requestID": "F623AB2C6AA8E03D", "eventID": "85905496-32f8-40ea-bbb3-bbbea840d55d", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
#file aws-objects/objects-deleted-in-bulk.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteObjects", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "delete": ""}, "responseElements": null, "requestID": "F3CD083EDBD78980", "eventID": "ceea1c18-b387-49bf-91af-a0b346244bb7", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "IAMUser", "principalId": "AIDAEXAMPLEID00000002", "arn": "arn:aws:iam::112233445566:user/etl", "accountId": "112233445566", "userName": "etl"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteObjects", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "Boto3/1.40.2 md/Botocore#1.40.2 ua/2.1 os/linux#6.8.0 md/arch#x86_64 lang/python#3.12.3", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "delete": ""}, "responseElements": null, "requestID": "F3CD083EDBD78980", "eventID": "ceea1c18-b387-49bf-91af-a0b346244bb7", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteObjects", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "5F432C5A7857B23C", "eventID": "898e686f-01f2-4fac-80d7-e50de1efca0d", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "651DF825A5141380", "eventID": "724feb06-fa5c-45ee-b198-012f33b5a7d9", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteObjects", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "Hadoop 3.3.6, aws-sdk-java/1.12.610", "requestParameters": {"bucketName": "acme-lake-catalog", "delete": ""}, "responseElements": null, "requestID": "F3CD083EDBD78980", "eventID": "ceea1c18-b387-49bf-91af-a0b346244bb7", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
"""#
}
