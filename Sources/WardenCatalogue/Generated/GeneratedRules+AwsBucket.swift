// Written by `make generate` from Catalogue/rules/aws-bucket. Do not edit.
// swift-format-ignore-file

extension GeneratedRules {
    static let awsBucketRules: StaticString = #"""
#file aws-bucket/access-point-created.yml
title: Access point to a bucket created or opened
id: 1176f5ac-3294-4b84-90fb-c03ced41716f
name: access-point-created
status: stable
description: >-
    An access point, or a policy on one, gives a bucket a second door with rules of its own.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.defense-evasion
    - attack.t1098
    - attack.t1222
    - soc2.cc6.1
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource:
            - s3.amazonaws.com
            - s3-control.amazonaws.com
        eventName:
            - CreateAccessPoint
            - PutAccessPointPolicy
            - CreateMultiRegionAccessPoint
            - CreateAccessPointForObjectLambda
            - CreateAccessGrant
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
    - requestParameters.name
    - requestParameters.CreateAccessPointRequest.Bucket
falsepositives:
    - >-
      Changes to buckets that hold no logs: narrow the rule to your log buckets with a filter on
      requestParameters.bucketName.
level: medium
runbook: >-
    Check bucket and policy of the access point.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-bucket/account-public-access-block-weakened.yml
title: Block Public Access of the whole account weakened
id: 140a18d4-acdc-48a5-8f0e-054522092327
name: account-public-access-block-weakened
status: stable
description: >-
    The account-wide Block Public Access was deleted or weakened: every bucket in the account may become public.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.collection
    - attack.t1562
    - attack.t1530
    - soc2.cc6.1
    - soc2.cc6.6
    - soc2.cc7.2
logsource:
    product: aws
    service: cloudtrail
detection:
    deleted:
        eventName: DeleteAccountPublicAccessBlock
    put:
        eventName: PutAccountPublicAccessBlock
    weak:
        - requestParameters.PublicAccessBlockConfiguration.BlockPublicAcls: false
        - requestParameters.PublicAccessBlockConfiguration.IgnorePublicAcls: false
        - requestParameters.PublicAccessBlockConfiguration.BlockPublicPolicy: false
        - requestParameters.PublicAccessBlockConfiguration.RestrictPublicBuckets: false
        - requestParameters.PublicAccessBlockConfiguration.BlockPublicAcls: null
          requestParameters.PublicAccessBlockConfiguration|exists: true
        - requestParameters.PublicAccessBlockConfiguration.IgnorePublicAcls: null
          requestParameters.PublicAccessBlockConfiguration|exists: true
        - requestParameters.PublicAccessBlockConfiguration.BlockPublicPolicy: null
          requestParameters.PublicAccessBlockConfiguration|exists: true
        - requestParameters.PublicAccessBlockConfiguration.RestrictPublicBuckets: null
          requestParameters.PublicAccessBlockConfiguration|exists: true
    filter_failed:
        errorCode|exists: true
    condition: '(deleted or (put and weak)) and not filter_failed'
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
falsepositives:
    - >-
      Changes to buckets that hold no logs: narrow the rule to your log buckets with a filter on
      requestParameters.bucketName.
level: critical
runbook: >-
    Switch all four on again at once.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-bucket/acl-opened-to-everyone.yml
title: Bucket or object ACL opened to everyone
id: 4eca05dc-46e2-4ec7-b0de-4671d4da1a89
name: acl-opened-to-everyone
status: stable
description: >-
    An access control list for all users, or all AWS users, was set on a bucket or object.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.collection
    - attack.defense-evasion
    - attack.t1530
    - attack.t1222
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
            - PutBucketAcl
            - PutObjectAcl
            - PutObject
            - CreateBucket
    public:
        - requestParameters.AccessControlPolicy.AccessControlList.Grant.Grantee.URI|endswith:
              - AllUsers
              - AuthenticatedUsers
        - requestParameters.accessControlList.x-amz-grant-read|contains:
              - AllUsers
              - AuthenticatedUsers
        - requestParameters.x-amz-acl:
              - public-read
              - public-read-write
              - authenticated-read
        - requestParameters.x-amz-grant-read|contains:
              - AllUsers
              - AuthenticatedUsers
        - requestParameters.x-amz-grant-full-control|contains:
              - AllUsers
              - AuthenticatedUsers
        - requestParameters.x-amz-grant-read-acp|contains:
              - AllUsers
              - AuthenticatedUsers
        - requestParameters.x-amz-grant-write|contains:
              - AllUsers
              - AuthenticatedUsers
        - requestParameters.x-amz-grant-write-acp|contains:
              - AllUsers
              - AuthenticatedUsers
    filter_failed:
        errorCode|exists: true
    condition: selection and public and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
falsepositives:
    - >-
      Changes to buckets that hold no logs: narrow the rule to your log buckets with a filter on
      requestParameters.bucketName.
level: critical
runbook: >-
    Set the ACL to private, set object ownership to "bucket owner enforced", and list anonymous reads since.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-bucket/batch-job-created.yml
title: Batch job over objects of S3 created
id: 1451b471-1b92-4af1-a6d1-dcf361fc971c
name: batch-job-created
status: stable
description: >-
    S3 Batch Operations copies, deletes the protection of, changes the access lists of, or runs code over
    millions of objects with one call, which no rule about single objects sees.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.collection
    - attack.exfiltration
    - attack.impact
    - attack.t1537
    - attack.t1485
    - soc2.cc6.7
    - soc2.cc7.2
    - soc2.c1.1
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource:
            - s3.amazonaws.com
            - s3-control.amazonaws.com
        eventName: CreateJob
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
    - requestParameters.accountId
falsepositives:
    - >-
      Migrations and retention work that were planned.
level: high
runbook: >-
    Cancel the job unless it was announced, and read its manifest and report: they name every object that it
    touched.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-bucket/bucket-access-logging-changed.yml
title: Server access logging of a bucket sent elsewhere
id: 5f127a41-1027-4358-8678-1154e14e47ec
name: bucket-access-logging-changed
status: stable
description: >-
    The target of the access logs of a bucket was set. Sent to a place that nobody reads, they are as good
    as switched off.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.defense-evasion
    - attack.t1562.008
    - soc2.cc7.2
    - soc2.cc8.1
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: s3.amazonaws.com
        eventName: PutBucketLogging
        requestParameters.BucketLoggingStatus.LoggingEnabled|exists: true
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
    - requestParameters.BucketLoggingStatus.LoggingEnabled.TargetBucket
falsepositives:
    - >-
      Logging that is set up for the first time.
    - >-
      Terraform.
level: medium
runbook: >-
    Compare the target with the declared one, and see whether logs still arrive there.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-bucket/bucket-access-logging-disabled.yml
title: Server access logging of a bucket switched off
id: a6a80cd1-958f-4028-8a15-268b409d56e2
name: bucket-access-logging-disabled
status: stable
description: >-
    Server access logging was switched off. Anonymous and cross-account reads then leave no trace unless data
    events are on.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562.008
    - soc2.cc7.2
    - soc2.cc6.8
    - soc2.cc7.3
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: s3.amazonaws.com
        eventName: PutBucketLogging
    filter_on:
        requestParameters.BucketLoggingStatus.LoggingEnabled|exists: true
    filter_failed:
        errorCode|exists: true
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
falsepositives:
    - >-
      Changes to buckets that hold no logs: narrow the rule to your log buckets with a filter on
      requestParameters.bucketName.
level: high
runbook: >-
    Switch it on again, to a bucket of another owner.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-bucket/bucket-acl-changed.yml
title: Bucket ACL changed
id: f285fa2e-8a7b-4d6f-be57-ed7beb0ecdf4
name: bucket-acl-changed
status: stable
description: >-
    The access control list of a bucket was written. With ACLs another account can be let in without a policy.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1222
    - soc2.cc6.1
    - soc2.cc8.1
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: s3.amazonaws.com
        eventName: PutBucketAcl
    filter_public:
        - requestParameters.AccessControlPolicy.AccessControlList.Grant.Grantee.URI|endswith:
              - AllUsers
              - AuthenticatedUsers
        - requestParameters.accessControlList.x-amz-grant-read|contains:
              - AllUsers
              - AuthenticatedUsers
        - requestParameters.x-amz-acl:
              - public-read
              - public-read-write
              - authenticated-read
        - requestParameters.x-amz-grant-read|contains:
              - AllUsers
              - AuthenticatedUsers
        - requestParameters.x-amz-grant-full-control|contains:
              - AllUsers
              - AuthenticatedUsers
        - requestParameters.x-amz-grant-read-acp|contains:
              - AllUsers
              - AuthenticatedUsers
        - requestParameters.x-amz-grant-write|contains:
              - AllUsers
              - AuthenticatedUsers
        - requestParameters.x-amz-grant-write-acp|contains:
              - AllUsers
              - AuthenticatedUsers
    filter_private:
        requestParameters.x-amz-acl: private
    filter_failed:
        errorCode|exists: true
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
falsepositives:
    - >-
      Changes to buckets that hold no logs: narrow the rule to your log buckets with a filter on
      requestParameters.bucketName.
level: medium
runbook: >-
    Check the grantees; switch ACLs off.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-bucket/bucket-deleted.yml
title: Bucket whose name speaks of logs deleted
id: 2e4beff0-4c09-4d81-9d4c-3ca2ea72c512
name: bucket-deleted
status: stable
description: >-
    A bucket whose name speaks of logs was deleted. If it was the log bucket, its name is free: somebody else can
    take it and receive your logs. Of other buckets other-bucket-deleted tells.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.impact
    - attack.t1485
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
        eventName: DeleteBucket
        requestParameters.bucketName|re: '(?i)((^|[-_.])(logs?|trails?)([-_.]|$)|log[-_]?deliver|audit|cloudtrail)'
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
falsepositives:
    - >-
      Buckets with logs of something else.
level: critical
runbook: >-
    Create a bucket of that name in your account at once, then restore from the second copy and set delivery up
    again.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-bucket/bucket-encryption-set-to-aes256.yml
title: Default encryption of a bucket set to AES256
id: b0f6a3d5-6c1e-4f0b-9a57-2c8d41e7f9b3
name: bucket-encryption-set-to-aes256
status: stable
description: >-
    Default encryption of a bucket was set to a key of Amazon. New buckets are made so every day; of a bucket of
    logs that had a key of yours it is a step back.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562
    - soc2.cc6.1
    - soc2.cc6.7
    - soc2.c1.1
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: s3.amazonaws.com
        eventName: PutBucketEncryption
        requestParameters.ServerSideEncryptionConfiguration.Rule.ApplyServerSideEncryptionByDefault.SSEAlgorithm: AES256
    filter_named:
        requestParameters.bucketName|re: '(?i)((^|[-_.])(logs?|trails?)([-_.]|$)|log[-_]?deliver|audit|cloudtrail)'
    filter_failed:
        errorCode|exists: true
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
falsepositives:
    - >-
      New buckets that never had a key of yours.
    - >-
      Changes to buckets that hold no logs: narrow the rule to your log buckets with a filter on
      requestParameters.bucketName.
level: low
runbook: >-
    Where the bucket holds delivered logs, set SSE-KMS with the declared key again and re-encrypt what was written since.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-bucket/bucket-encryption-weakened.yml
title: Default encryption with your key removed
id: 30783d96-af5f-4102-895a-1cb72df4843d
name: bucket-encryption-weakened
status: stable
description: >-
    Default encryption was deleted, or that of a bucket whose name speaks of logs was set to AES256, so new files
    are no longer encrypted with a key that you control. Of other buckets bucket-encryption-set-to-aes256 tells.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562
    - soc2.cc6.1
    - soc2.cc6.7
    - soc2.c1.1
logsource:
    product: aws
    service: cloudtrail
detection:
    deleted:
        eventSource: s3.amazonaws.com
        eventName:
            - DeleteBucketEncryption
    put:
        eventSource: s3.amazonaws.com
        eventName: PutBucketEncryption
        requestParameters.ServerSideEncryptionConfiguration.Rule.ApplyServerSideEncryptionByDefault.SSEAlgorithm: AES256
    named:
        requestParameters.bucketName|re: '(?i)((^|[-_.])(logs?|trails?)([-_.]|$)|log[-_]?deliver|audit|cloudtrail)'
    filter_failed:
        errorCode|exists: true
    condition: '(deleted or (put and named)) and not filter_failed'
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
falsepositives:
    - >-
      Buckets that never had a key of yours.
    - >-
      Changes to buckets that hold no logs: narrow the rule to your log buckets with a filter on
      requestParameters.bucketName.
level: high
runbook: >-
    Set SSE-KMS with the declared key again and re-encrypt what was written since.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-bucket/bucket-inventory-exported.yml
title: Inventory or analytics export of a bucket set up
id: 4023d866-d904-45b1-9241-593ae247ce92
name: bucket-inventory-exported
status: stable
description: >-
    A list of all objects of a bucket will be written to another bucket from now on.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.discovery
    - attack.t1619
    - soc2.cc6.7
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: s3.amazonaws.com
        eventName:
            - PutBucketInventoryConfiguration
            - PutBucketAnalyticsConfiguration
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
falsepositives:
    - >-
      Changes to buckets that hold no logs: narrow the rule to your log buckets with a filter on
      requestParameters.bucketName.
level: low
runbook: >-
    Check the destination.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-bucket/bucket-notifications-changed.yml
title: Event notifications of a bucket changed
id: f91deeae-3cd9-43a6-ae30-d755586cdd42
name: bucket-notifications-changed
status: stable
description: >-
    Whom a bucket tells of new objects was changed. A SIEM or a monitor that waits for these messages hears
    nothing any more, or somebody else hears them, too.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.defense-evasion
    - attack.t1562.008
    - soc2.cc7.2
    - soc2.cc8.1
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: s3.amazonaws.com
        eventName:
            - PutBucketNotification
            - PutBucketNotificationConfiguration
    some:
        - requestParameters.NotificationConfiguration.QueueConfiguration|exists: true
        - requestParameters.NotificationConfiguration.TopicConfiguration|exists: true
        - requestParameters.NotificationConfiguration.CloudFunctionConfiguration|exists: true
        - requestParameters.NotificationConfiguration.EventBridgeConfiguration|exists: true
    filter_failed:
        errorCode|exists: true
    condition: selection and some and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
    - requestParameters.NotificationConfiguration
falsepositives:
    - >-
      Terraform, and the set-up of a SIEM.
level: low
runbook: >-
    Check that every queue or topic that was told before still is, and that new ones are yours.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-bucket/bucket-notifications-removed.yml
title: Event notifications of a bucket removed
id: 95aa1fb9-62ca-487e-919e-e5e2fafce609
name: bucket-notifications-removed
status: stable
description: >-
    The notification configuration was emptied. Tools that scan new log files when they arrive are not told any
    more.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562.008
    - soc2.cc7.2
    - soc2.cc4.1
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: s3.amazonaws.com
        eventName:
            - PutBucketNotification
            - PutBucketNotificationConfiguration
    filter_some:
        - requestParameters.NotificationConfiguration.QueueConfiguration|exists: true
        - requestParameters.NotificationConfiguration.TopicConfiguration|exists: true
        - requestParameters.NotificationConfiguration.CloudFunctionConfiguration|exists: true
        - requestParameters.NotificationConfiguration.EventBridgeConfiguration|exists: true
    filter_failed:
        errorCode|exists: true
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
falsepositives:
    - >-
      Changes to buckets that hold no logs: narrow the rule to your log buckets with a filter on
      requestParameters.bucketName.
level: medium
runbook: >-
    Put the notification back and scan what arrived since.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-bucket/bucket-policy-changed.yml
title: Bucket policy changed
id: 867f45d5-3a48-4b04-b0f4-74a6432d6b79
name: bucket-policy-changed
status: stable
description: >-
    The policy of a bucket was replaced. On the log bucket it decides who can write, read and delete the audit
    trail.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1222
    - attack.t1562.008
    - soc2.cc6.1
    - soc2.cc8.1
    - soc2.cc7.2
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: s3.amazonaws.com
        eventName: PutBucketPolicy
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
    - requestParameters.bucketPolicy
falsepositives:
    - >-
      Planned changes through Terraform.
    - >-
      Changes to buckets that hold no logs: narrow the rule to your log buckets with a filter on
      requestParameters.bucketName.
level: high
runbook: >-
    Compare the policy with the declared one: only the delivery role may write, only declared readers may read,
    nobody may delete.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-bucket/bucket-policy-deleted.yml
title: Bucket policy deleted
id: 0aca4b63-591d-4738-b783-180e7854651d
name: bucket-policy-deleted
status: stable
description: >-
    The policy of a bucket was deleted: its Deny rules (TLS only, no deletes) are gone, and cross-account
    delivery stops.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562.008
    - attack.t1222
    - soc2.cc7.2
    - soc2.cc6.8
    - soc2.cc7.3
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: s3.amazonaws.com
        eventName: DeleteBucketPolicy
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
falsepositives:
    - >-
      Changes to buckets that hold no logs: narrow the rule to your log buckets with a filter on
      requestParameters.bucketName.
level: high
runbook: >-
    Put the policy back and check that delivery goes on.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-bucket/bucket-policy-opened-to-everyone.yml
title: Bucket policy opened to everyone
id: f12a94fe-fe85-42c9-b046-c4260f208aa5
name: bucket-policy-opened-to-everyone
status: stable
description: >-
    A bucket policy with an Allow for any principal was written, or with an Allow for everybody but some. Unless a
    condition or Block Public Access stops it, the whole internet can use what it allows. Statements are looked at one
    by one: the usual Deny for plain HTTP hides nothing and raises nothing.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.collection
    - attack.defense-evasion
    - attack.t1530
    - attack.t1222
    - soc2.cc6.1
    - soc2.cc6.6
    - soc2.c1.1
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: s3.amazonaws.com
        eventName: PutBucketPolicy
    statement:
        requestParameters.bucketPolicy.Statement|re: '^\{(?is:.*"Effect"\s*:\s*"Allow".*("NotPrincipal"\s*:|"Principal"\s*:\s*("\*"|\{[^{}]*:\s*("\*"|\[[^\]]*"\*")))|.*("NotPrincipal"\s*:|"Principal"\s*:\s*("\*"|\{[^{}]*:\s*("\*"|\[[^\]]*"\*"))).*"Effect"\s*:\s*"Allow")'
    filter_failed:
        errorCode|exists: true
    condition: 'selection and statement and not filter_failed'
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
    - requestParameters.bucketPolicy
falsepositives:
    - >-
      Public data sets and web sites.
    - >-
      Changes to buckets that hold no logs: narrow the rule to your log buckets with a filter on
      requestParameters.bucketName.
level: critical
runbook: >-
    Put the former policy back, switch Block Public Access on, and list object reads since from CloudTrail data
    events or access logs.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-bucket/bucket-website-enabled.yml
title: Bucket turned into a web site
id: 54179b26-5f1b-40c4-b3d9-acc6206ea912
name: bucket-website-enabled
status: stable
description: >-
    Static web hosting was switched on for a bucket. There is no reason for it on a bucket with logs.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.exfiltration
    - attack.collection
    - attack.t1567
    - attack.t1530
    - soc2.cc6.6
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: s3.amazonaws.com
        eventName: PutBucketWebsite
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
falsepositives:
    - >-
      Changes to buckets that hold no logs: narrow the rule to your log buckets with a filter on
      requestParameters.bucketName.
level: high
runbook: >-
    Remove the web site configuration and check policy and Block Public Access.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-bucket/encryption-key-of-another-account.yml
title: Default encryption set to a key of another account
id: 7bf09e4c-e341-4922-9eb3-e4bc9e74830b
name: encryption-key-of-another-account
status: stable
description: >-
    The default encryption key of a bucket is now in another AWS account. Its owner can take the key away and
    hold the logs to ransom.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.impact
    - attack.t1486
    - soc2.cc6.1
    - soc2.a1.2
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: s3.amazonaws.com
        eventName: PutBucketEncryption
        requestParameters.ServerSideEncryptionConfiguration.Rule.ApplyServerSideEncryptionByDefault.KMSMasterKeyID|startswith: 'arn:'
    filter_own:
        requestParameters.ServerSideEncryptionConfiguration.Rule.ApplyServerSideEncryptionByDefault.KMSMasterKeyID|fieldref|contains: recipientAccountId
    filter_failed:
        errorCode|exists: true
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
    - requestParameters.ServerSideEncryptionConfiguration
falsepositives:
    - >-
      A central key account.
    - >-
      Changes to buckets that hold no logs: narrow the rule to your log buckets with a filter on
      requestParameters.bucketName.
level: critical
runbook: >-
    Set the declared key again and rewrite objects encrypted since, while the foreign key still works.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-bucket/lifecycle-changed.yml
title: Lifecycle of a bucket changed or deleted
id: 9bff9fa8-0ca4-4956-a4b8-0b5b3d146614
name: lifecycle-changed
status: stable
description: >-
    The lifecycle of a bucket was replaced or deleted: retention of logs changes with it.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1070
    - soc2.c1.2
    - soc2.a1.2
    - soc2.cc8.1
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: s3.amazonaws.com
        eventName:
            - PutBucketLifecycle
            - PutBucketLifecycleConfiguration
            - DeleteBucketLifecycle
    filter_early:
        - requestParameters.LifecycleConfiguration.Rule.Expiration.Days|lte: 90
        - requestParameters.LifecycleConfiguration.Rule.NoncurrentVersionExpiration.NoncurrentDays|lte: 90
        - requestParameters.LifecycleConfiguration.Rule.Expiration.Date|exists: true
    filter_failed:
        errorCode|exists: true
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
falsepositives:
    - >-
      Changes to buckets that hold no logs: narrow the rule to your log buckets with a filter on
      requestParameters.bucketName.
level: medium
runbook: >-
    Compare with the retention that your policy asks for.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-bucket/lifecycle-deletes-early.yml
title: Lifecycle rule that deletes within 90 days
id: 242e08eb-27d5-4842-a79f-253f0f2a8bb6
name: lifecycle-deletes-early
status: stable
description: >-
    A lifecycle rule was set that expires objects, or their old versions, in 90 days or less. It deletes the
    trail without a single delete call and without a name in the log.
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
    - soc2.a1.2
    - soc2.c1.2
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: s3.amazonaws.com
        eventName:
            - PutBucketLifecycle
            - PutBucketLifecycleConfiguration
    early:
        - requestParameters.LifecycleConfiguration.Rule.Expiration.Days|lte: 90
        - requestParameters.LifecycleConfiguration.Rule.NoncurrentVersionExpiration.NoncurrentDays|lte: 90
        - requestParameters.LifecycleConfiguration.Rule.Expiration.Date|exists: true
    filter_failed:
        errorCode|exists: true
    condition: selection and early and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
    - requestParameters.LifecycleConfiguration
falsepositives:
    - >-
      Buckets for scratch data.
    - >-
      Changes to buckets that hold no logs: narrow the rule to your log buckets with a filter on
      requestParameters.bucketName.
level: high
runbook: >-
    Set the lifecycle back before midnight UTC, when S3 applies it; enable Object Lock for the log prefix.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-bucket/object-lock-weakened.yml
title: Object Lock default retention removed or shortened
id: dea017a3-dd39-4230-a92d-40ccdec46419
name: object-lock-weakened
status: stable
description: >-
    The default retention of Object Lock was removed, set to governance mode or to 90 days or less. New log
    files can be deleted again.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
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
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: s3.amazonaws.com
        eventName:
            - PutBucketObjectLockConfiguration
            - PutObjectLockConfiguration
    weak:
        - requestParameters.ObjectLockConfiguration.Rule.DefaultRetention.Mode: null
        - requestParameters.ObjectLockConfiguration.Rule.DefaultRetention.Mode: GOVERNANCE
        - requestParameters.ObjectLockConfiguration.Rule.DefaultRetention.Days|lte: 90
    filter_failed:
        errorCode|exists: true
    condition: selection and weak and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
falsepositives:
    - >-
      Changes to buckets that hold no logs: narrow the rule to your log buckets with a filter on
      requestParameters.bucketName.
level: critical
runbook: >-
    Set compliance mode with the declared time again; files written in between need a retention of their own.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-bucket/other-bucket-deleted.yml
title: Bucket deleted
id: 6c3f1d92-8b57-4ea0-9f24-d51b7e08a3c6
name: other-bucket-deleted
status: stable
description: >-
    A bucket was deleted whose name says nothing of logs. If logs were delivered there, its name is free: somebody
    else can take it and receive them.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.impact
    - attack.t1485
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
        eventName: DeleteBucket
    filter_named:
        requestParameters.bucketName|re: '(?i)((^|[-_.])(logs?|trails?)([-_.]|$)|log[-_]?deliver|audit|cloudtrail)'
    filter_failed:
        errorCode|exists: true
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
falsepositives:
    - >-
      Scratch buckets and stacks that are taken down.
level: medium
runbook: >-
    Look whether logs were delivered there. If so create a bucket of that name in your account at once, restore from
    the second copy and set delivery up again.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-bucket/ownership-controls-changed.yml
title: Object ownership of a bucket changed
id: 1752e6dd-1f88-436d-89d0-26bd229c2d12
name: ownership-controls-changed
status: stable
description: >-
    Object ownership was changed, so ACLs may count again and objects may belong to the writer instead of to
    you.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1222
    - soc2.cc6.1
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: s3.amazonaws.com
        eventName:
            - PutBucketOwnershipControls
            - DeleteBucketOwnershipControls
    filter_enforced:
        requestParameters.OwnershipControls.Rule.ObjectOwnership: BucketOwnerEnforced
    filter_failed:
        errorCode|exists: true
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
falsepositives:
    - >-
      Changes to buckets that hold no logs: narrow the rule to your log buckets with a filter on
      requestParameters.bucketName.
level: medium
runbook: >-
    Set "bucket owner enforced".
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-bucket/public-access-block-weakened.yml
title: Block Public Access of a bucket removed or weakened
id: b1feead8-1c75-483c-8034-061452d95a43
name: public-access-block-weakened
status: stable
description: >-
    Block Public Access was deleted, or at least one of its four switches was turned off. It is the step before
    a bucket is made public.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.collection
    - attack.t1562
    - attack.t1530
    - soc2.cc6.1
    - soc2.cc6.6
    - soc2.cc7.2
logsource:
    product: aws
    service: cloudtrail
detection:
    deleted:
        eventSource: s3.amazonaws.com
        eventName:
            - DeleteBucketPublicAccessBlock
            - DeletePublicAccessBlock
    put:
        eventSource: s3.amazonaws.com
        eventName:
            - PutBucketPublicAccessBlock
            - PutPublicAccessBlock
    weak:
        - requestParameters.PublicAccessBlockConfiguration.BlockPublicAcls: false
        - requestParameters.PublicAccessBlockConfiguration.IgnorePublicAcls: false
        - requestParameters.PublicAccessBlockConfiguration.BlockPublicPolicy: false
        - requestParameters.PublicAccessBlockConfiguration.RestrictPublicBuckets: false
        - requestParameters.PublicAccessBlockConfiguration.BlockPublicAcls: null
          requestParameters.PublicAccessBlockConfiguration|exists: true
        - requestParameters.PublicAccessBlockConfiguration.IgnorePublicAcls: null
          requestParameters.PublicAccessBlockConfiguration|exists: true
        - requestParameters.PublicAccessBlockConfiguration.BlockPublicPolicy: null
          requestParameters.PublicAccessBlockConfiguration|exists: true
        - requestParameters.PublicAccessBlockConfiguration.RestrictPublicBuckets: null
          requestParameters.PublicAccessBlockConfiguration|exists: true
    filter_failed:
        errorCode|exists: true
    condition: '(deleted or (put and weak)) and not filter_failed'
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
    - requestParameters.PublicAccessBlockConfiguration
falsepositives:
    - >-
      Changes to buckets that hold no logs: narrow the rule to your log buckets with a filter on
      requestParameters.bucketName.
level: high
runbook: >-
    Switch all four on again and look for policy and ACL changes that follow.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-bucket/replication-changed.yml
title: Replication changed or removed
id: fece1c38-ddb9-4ac0-a3c5-32aa59a7f689
name: replication-changed
status: stable
description: >-
    The replication of a bucket was changed or deleted: the second copy of the logs may end, or a new one begin.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.impact
    - attack.t1490
    - soc2.a1.2
    - soc2.cc8.1
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: s3.amazonaws.com
        eventName:
            - PutBucketReplication
            - DeleteBucketReplication
    filter_account:
        requestParameters.ReplicationConfiguration.Rule.Destination.Account|exists: true
    filter_failed:
        errorCode|exists: true
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
falsepositives:
    - >-
      Changes to buckets that hold no logs: narrow the rule to your log buckets with a filter on
      requestParameters.bucketName.
level: medium
runbook: >-
    Compare with the declared copies.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-bucket/replication-to-another-account.yml
title: Replication to another account set up
id: 2c2f63f6-c962-45cd-98cb-7c42f910a81f
name: replication-to-another-account
status: stable
description: >-
    Replication now copies every new object to a bucket of another AWS account. On the log bucket that is a live
    feed of your audit trail for its owner.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.exfiltration
    - attack.t1537
    - attack.t1020
    - soc2.cc6.7
    - soc2.c1.1
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: s3.amazonaws.com
        eventName: PutBucketReplication
        requestParameters.ReplicationConfiguration.Rule.Destination.Account|exists: true
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
    - requestParameters.ReplicationConfiguration
falsepositives:
    - >-
      The declared log archive account.
    - >-
      Changes to buckets that hold no logs: narrow the rule to your log buckets with a filter on
      requestParameters.bucketName.
level: high
runbook: >-
    Delete the rule and check what has been copied; the owner of the other account keeps it.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-bucket/versioning-suspended.yml
title: Versioning suspended
id: 9327dd6f-1f5b-4e53-8bb9-e9d96337d6aa
name: versioning-suspended
status: stable
description: >-
    Versioning was suspended, or MFA delete was turned off. From now on an overwritten or deleted log file is
    gone.
references:
    - 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.impact
    - attack.defense-evasion
    - attack.t1490
    - attack.t1562.008
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
        eventName: PutBucketVersioning
    weak:
        - requestParameters.VersioningConfiguration.Status: Suspended
        - requestParameters.VersioningConfiguration.MfaDelete: Disabled
    filter_failed:
        errorCode|exists: true
    condition: selection and weak and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.bucketName
    - requestParameters.VersioningConfiguration.Status
falsepositives:
    - >-
      Changes to buckets that hold no logs: narrow the rule to your log buckets with a filter on
      requestParameters.bucketName.
level: high
runbook: >-
    Enable versioning again and compare object lists from before and after.
maturity: stable
requires:
    - cloudtrail.management
#examples
"""#

    static let awsBucketExamples: StaticString = #"""
#file aws-bucket/access-point-created.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "CreateAccessPoint", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"Host": "112233445566.s3-control.eu-west-1.amazonaws.com", "accountId": "112233445566", "name": "ap1", "CreateAccessPointRequest": {"Bucket": "acme-databricks-audit-logs"}}, "responseElements": null, "requestID": "883F3650B007AF7B", "eventID": "e7a6a12f-fc89-4a8a-920d-9ac52058c4c9", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutAccessPointPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"Host": "112233445566.s3-control.eu-west-1.amazonaws.com", "accountId": "112233445566", "name": "ap1"}, "responseElements": null, "requestID": "8497A130228B1393", "eventID": "98cff7e6-eeae-41dd-9844-c0c56509017c", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "CreateAccessPoint", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"Host": "112233445566.s3-control.eu-west-1.amazonaws.com", "accountId": "112233445566", "name": "ap1"}, "responseElements": null, "requestID": "DCC6DA85EC6FD515", "eventID": "8b062cea-20bb-467c-8aaa-a34365ba69a4", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetAccessPointPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"Host": "112233445566.s3-control.eu-west-1.amazonaws.com", "accountId": "112233445566", "name": "ap1"}, "responseElements": null, "requestID": "287FB691441AAFAD", "eventID": "bcd53227-5c0a-4fa1-977a-de8053f8706e", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-bucket/account-public-access-block-weakened.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteAccountPublicAccessBlock", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"Host": "112233445566.s3-control.eu-west-1.amazonaws.com", "accountId": "112233445566"}, "responseElements": null, "requestID": "2345E0249D03BC40", "eventID": "4e7532e0-d4e2-41aa-aeef-b75f5b896dd2", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutAccountPublicAccessBlock", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"Host": "112233445566.s3-control.eu-west-1.amazonaws.com", "accountId": "112233445566", "publicAccessBlock": "", "PublicAccessBlockConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "BlockPublicAcls": true, "IgnorePublicAcls": true, "BlockPublicPolicy": true, "RestrictPublicBuckets": false}}, "responseElements": null, "requestID": "D805A8BEAF6A198B", "eventID": "1838d034-a27a-400f-82ff-bc4c624eb050", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutAccountPublicAccessBlock", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "PublicAccessBlockConfiguration": {"BlockPublicAcls": true, "IgnorePublicAcls": true}}, "responseElements": null, "eventID": "03ff3933-dc1a-51e7-b24f-81272b551fee", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutAccountPublicAccessBlock", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"Host": "112233445566.s3-control.eu-west-1.amazonaws.com", "accountId": "112233445566", "publicAccessBlock": "", "PublicAccessBlockConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "BlockPublicAcls": true, "IgnorePublicAcls": true, "BlockPublicPolicy": true, "RestrictPublicBuckets": true}}, "responseElements": null, "requestID": "D1E77653708A6787", "eventID": "26503539-05fe-4052-b310-1def29f58bbf", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteAccountPublicAccessBlock", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"Host": "112233445566.s3-control.eu-west-1.amazonaws.com", "accountId": "112233445566"}, "responseElements": null, "requestID": "2345E0249D03BC40", "eventID": "4e7532e0-d4e2-41aa-aeef-b75f5b896dd2", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutAccountPublicAccessBlock", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "PublicAccessBlockConfiguration": {"BlockPublicAcls": true, "IgnorePublicAcls": true, "BlockPublicPolicy": true, "RestrictPublicBuckets": true}}, "responseElements": null, "eventID": "36848095-d239-582f-a81b-733dcf8af396", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
#file aws-bucket/acl-opened-to-everyone.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketAcl", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "AccessControlPolicy": {"AccessControlList": {"Grant": [{"Grantee": {"xsi:type": "Group", "URI": "http://acs.amazonaws.com/groups/global/AllUsers"}, "Permission": "READ"}]}}}, "responseElements": null, "requestID": "5A51496BDAD31D58", "eventID": "a647bc95-2784-4387-ad8d-53729800569e", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketAcl", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "x-amz-acl": ["public-read"]}, "responseElements": null, "requestID": "001EA339A145C882", "eventID": "00b8be0d-9e42-4e9c-b6f2-c23b9b80c202", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutObjectAcl", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "x-amz-acl": "public-read"}, "responseElements": null, "requestID": "83A127C0FF9BCA60", "eventID": "2903e4eb-ea90-4cb4-878e-35597f5ba7b8", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketAcl", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "x-amz-grant-write-acp": "uri=\"http://acs.amazonaws.com/groups/global/AllUsers\""}, "responseElements": null, "eventID": "2ccffef9-96cc-589b-9d29-36f5c8fd9297", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketAcl", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "x-amz-acl": ["private"]}, "responseElements": null, "requestID": "BAE71C4BA5AF42F9", "eventID": "6da1401a-6055-4584-a8cd-cb60ab3207f7", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketAcl", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "AccessControlPolicy": {"AccessControlList": {"Grant": [{"Grantee": {"xsi:type": "Group", "URI": "http://acs.amazonaws.com/groups/global/AllUsers"}, "Permission": "READ"}]}}}, "responseElements": null, "requestID": "5A51496BDAD31D58", "eventID": "a647bc95-2784-4387-ad8d-53729800569e", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutObject", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "key": "prod/workspaceId=2647194380156023/date=2026-03-02/auditlogs_internal-7f31.json", "x-amz-acl": "bucket-owner-full-control"}, "responseElements": null, "requestID": "B7E6595344B90126", "eventID": "d10473e3-1b7f-4ca5-bb3b-2494ac8c48e9", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": false, "recipientAccountId": "112233445566", "eventCategory": "Data"}
#file aws-bucket/batch-job-created.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "CreateJob", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"accountId": "112233445566", "CreateJobRequest": {"Operation": {"S3PutObjectCopy": {"TargetResource": "arn:aws:s3:::elsewhere"}}}}, "responseElements": null, "eventID": "0d8927d9-adc9-5270-ae54-f05d2ca853a6", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3-control.amazonaws.com", "eventName": "CreateJob", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"accountId": "112233445566"}, "responseElements": null, "eventID": "e4ca36e3-6c30-5242-90f0-68cdf3e56098", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DescribeJob", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"accountId": "112233445566"}, "responseElements": null, "eventID": "8657dd41-4a06-58eb-99d9-8a5395a81dff", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "CreateJob", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"accountId": "112233445566"}, "responseElements": null, "eventID": "9f482ba5-aa58-5bfa-adf2-bc3f79f627d0", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "errorCode": "AccessDenied"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "glue.amazonaws.com", "eventName": "CreateJob", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"name": "nightly"}, "responseElements": null, "eventID": "99b25c85-2744-5249-a94f-5026cbded342", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
#file aws-bucket/bucket-access-logging-changed.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketLogging", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "BucketLoggingStatus": {"LoggingEnabled": {"TargetBucket": "elsewhere", "TargetPrefix": "x/"}}}, "responseElements": null, "eventID": "0b6e92a4-c38d-528b-bc2b-ab1e153e65e2", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketLogging", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "b", "BucketLoggingStatus": {"LoggingEnabled": {"TargetBucket": "acme-access-logs"}}}, "responseElements": null, "eventID": "2cf4d22f-21da-5cf8-b6b1-67377d3535c6", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketLogging", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "BucketLoggingStatus": {}}, "responseElements": null, "eventID": "b0cf96fe-7e10-51dd-93c6-b65ba9be590d", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetBucketLogging", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs"}, "responseElements": null, "eventID": "593014bb-c2f5-50fb-bdee-ff130548fc86", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketLogging", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "BucketLoggingStatus": {"LoggingEnabled": {"TargetBucket": "elsewhere"}}}, "responseElements": null, "eventID": "c1a9ff25-6a98-5514-8d00-80d27d72197e", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "errorCode": "AccessDenied"}
#file aws-bucket/bucket-access-logging-disabled.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketLogging", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "logging": "", "BucketLoggingStatus": {"xmlns": "http://doc.s3.amazonaws.com/2006-03-01"}}, "responseElements": null, "requestID": "BE2F2AF37C3B5C18", "eventID": "75abcb11-d6ba-4084-92f4-beb30d5cec07", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketLogging", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "logging": "", "BucketLoggingStatus": ""}, "responseElements": null, "requestID": "B1B0004CD7C330E1", "eventID": "87b0f659-15be-415d-991e-53c5d8675325", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketLogging", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "BucketLoggingStatus": {"LoggingEnabled": {"TargetBucket": "acme-access-logs", "TargetPrefix": "x/"}}}, "responseElements": null, "requestID": "61542A5AF55803F0", "eventID": "5b41d249-ed85-4147-a3c8-422ea41dbc95", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketLogging", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "17CFB037D3FFA079", "eventID": "c1ffda7b-6562-43aa-ae27-1f32e1712ff0", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-bucket/bucket-acl-changed.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketAcl", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "AccessControlPolicy": {"AccessControlList": {"Grant": [{"Grantee": {"ID": "abababababababababababababababababababababababababababababababab"}, "Permission": "FULL_CONTROL"}]}}}, "responseElements": null, "requestID": "CC08D7868A3C088E", "eventID": "62cb8bb5-4618-48ef-ad1d-2a899ed71dfe", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketAcl", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "x-amz-acl": ["log-delivery-write"]}, "responseElements": null, "requestID": "2B91F081E5F8BB67", "eventID": "c64b57a6-a047-43ff-9735-741ec7f0def5", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketAcl", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "AccessControlPolicy": {"AccessControlList": {"Grant": [{"Grantee": {"xsi:type": "Group", "URI": "http://acs.amazonaws.com/groups/global/AllUsers"}, "Permission": "READ"}]}}}, "responseElements": null, "requestID": "5A51496BDAD31D58", "eventID": "a647bc95-2784-4387-ad8d-53729800569e", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketAcl", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "x-amz-acl": ["private"]}, "responseElements": null, "requestID": "BAE71C4BA5AF42F9", "eventID": "6da1401a-6055-4584-a8cd-cb60ab3207f7", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketAcl", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "x-amz-grant-write": "uri=\"http://acs.amazonaws.com/groups/global/AllUsers\""}, "responseElements": null, "eventID": "1080913d-25b0-5a0d-bdf6-cf929017df9c", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
#file aws-bucket/bucket-deleted.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteBucket", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "77BA84740A5725BD", "eventID": "54772e11-4d26-4bc3-bc4a-ebd1770e71fe", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "IAMUser", "principalId": "AIDAEXAMPLEID00000002", "arn": "arn:aws:iam::112233445566:user/deploy", "accountId": "112233445566", "userName": "deploy"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteBucket", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-trail", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "619E21878D35E8A0", "eventID": "b8830a57-0925-466b-9242-66abcf1ad3bd", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteBucket", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "BucketNotEmpty", "errorMessage": "not empty", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "77BA84740A5725BD", "eventID": "54772e11-4d26-4bc3-bc4a-ebd1770e71fe", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "CreateBucket", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "62C916DB92C2378A", "eventID": "e022f842-125a-498d-a5bf-2e86f922fc55", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteBucket", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-ml-scratch", "Host": "acme-ml-scratch.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "77BA84740A5725BD", "eventID": "54772e11-4d26-4bc3-bc4a-ebd1770e71fe", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-bucket/bucket-encryption-set-to-aes256.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketEncryption", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-catalog-scratch", "Host": "acme-catalog-scratch.s3.eu-west-1.amazonaws.com", "encryption": "", "ServerSideEncryptionConfiguration": {"Rule": {"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}}}, "responseElements": null, "requestID": "DCAA582F0B16B530", "eventID": "0cc49580-ea3c-4594-ac42-a4ed010a6dcf", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketEncryption", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "APN/1.0 HashiCorp/1.0 Terraform/1.9.8", "requestParameters": {"bucketName": "acme-etl-landing", "Host": "acme-catalog-scratch.s3.eu-west-1.amazonaws.com", "encryption": "", "ServerSideEncryptionConfiguration": {"Rule": {"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}}}, "responseElements": null, "requestID": "DCAA582F0B16B530", "eventID": "0cc49580-ea3c-4594-ac42-a4ed010a6dcf", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketEncryption", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "encryption": "", "ServerSideEncryptionConfiguration": {"Rule": {"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}}}, "responseElements": null, "requestID": "DCAA582F0B16B530", "eventID": "0cc49580-ea3c-4594-ac42-a4ed010a6dcf", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketEncryption", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-catalog-scratch", "Host": "acme-catalog-scratch.s3.eu-west-1.amazonaws.com", "encryption": "", "ServerSideEncryptionConfiguration": {"Rule": {"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "aws:kms", "KMSMasterKeyID": "arn:aws:kms:eu-west-1:112233445566:key/1"}}}}, "responseElements": null, "requestID": "DCAA582F0B16B530", "eventID": "0cc49580-ea3c-4594-ac42-a4ed010a6dcf", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketEncryption", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-catalog-scratch", "Host": "acme-catalog-scratch.s3.eu-west-1.amazonaws.com", "encryption": "", "ServerSideEncryptionConfiguration": {"Rule": {"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}}}, "responseElements": null, "requestID": "DCAA582F0B16B530", "eventID": "0cc49580-ea3c-4594-ac42-a4ed010a6dcf", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management", "errorCode": "AccessDenied"}
#file aws-bucket/bucket-encryption-weakened.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteBucketEncryption", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "733E3C4B957650A2", "eventID": "32ff5d22-c0a1-48a8-89e8-48083ec5fdb3", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketEncryption", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "encryption": "", "ServerSideEncryptionConfiguration": {"Rule": {"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}}}, "responseElements": null, "requestID": "DCAA582F0B16B530", "eventID": "0cc49580-ea3c-4594-ac42-a4ed010a6dcf", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketEncryption", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "encryption": "", "ServerSideEncryptionConfiguration": {"Rule": {"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "aws:kms", "KMSMasterKeyID": "arn:aws:kms:eu-west-1:112233445566:key/1"}}}}, "responseElements": null, "requestID": "21AFF7998C5D169D", "eventID": "f1966465-4bd9-421e-ae42-5111be3ad4f7", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteBucketEncryption", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "733E3C4B957650A2", "eventID": "32ff5d22-c0a1-48a8-89e8-48083ec5fdb3", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketEncryption", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-catalog-scratch", "Host": "acme-catalog-scratch.s3.eu-west-1.amazonaws.com", "encryption": "", "ServerSideEncryptionConfiguration": {"Rule": {"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}}}, "responseElements": null, "requestID": "DCAA582F0B16B530", "eventID": "0cc49580-ea3c-4594-ac42-a4ed010a6dcf", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-bucket/bucket-inventory-exported.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketInventoryConfiguration", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "id": "all"}, "responseElements": null, "requestID": "DD3D550D603F8195", "eventID": "df70015e-6fc4-47ef-b5a4-d1b6e21fe571", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketAnalyticsConfiguration", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "id": "a"}, "responseElements": null, "requestID": "5866E3D27EAF79BA", "eventID": "a768045e-6495-4e27-9dae-3613598fc41c", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetBucketInventoryConfiguration", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "A226CEF64BFC3096", "eventID": "a3ca060a-3446-4c39-ab32-b9f27c67e9dc", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketInventoryConfiguration", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "D3AE91E370AAD9B4", "eventID": "b8599a03-10b5-4aae-9244-9cd5f6a4d4a2", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-bucket/bucket-notifications-changed.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketNotification", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "NotificationConfiguration": {"QueueConfiguration": {"Queue": "arn:aws:sqs:eu-west-1:999988887777:q", "Event": "s3:ObjectCreated:*"}}}, "responseElements": null, "eventID": "b580db33-1497-5160-9b81-13c6c60c33b7", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketNotification", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "NotificationConfiguration": {"EventBridgeConfiguration": {}}}, "responseElements": null, "eventID": "aa6d3d56-cdbc-5a44-8175-6de8cf7dca48", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketNotification", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "NotificationConfiguration": {}}, "responseElements": null, "eventID": "fe12e9fe-c650-55f4-a200-c0463fbb3e50", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetBucketNotification", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs"}, "responseElements": null, "eventID": "228d8701-d991-5432-9836-f4aea19356f6", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketNotification", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "NotificationConfiguration": {"EventBridgeConfiguration": {}}}, "responseElements": null, "eventID": "aa6d3d56-cdbc-5a44-8175-6de8cf7dca48", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "errorCode": "AccessDenied"}
#file aws-bucket/bucket-notifications-removed.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketNotification", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "NotificationConfiguration": ""}, "responseElements": null, "requestID": "B0182655A71D4CA4", "eventID": "f6677b5c-3b79-4f9d-a4e4-b145763ec2b2", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketNotification", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "NotificationConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/"}}, "responseElements": null, "requestID": "3EF038BC95090BBA", "eventID": "db7ec92d-3a52-4113-80ab-02c480eb9555", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketNotification", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "NotificationConfiguration": {"QueueConfiguration": {"Queue": "arn:aws:sqs:eu-west-1:112233445566:q"}}}, "responseElements": null, "requestID": "007030FCBCEDA5DE", "eventID": "185705a8-a93b-4d0d-8be8-0b4db622a05d", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketNotification", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "4DCB48A59CA1F2A0", "eventID": "90f7134e-c1ba-47c2-98c3-ff15a4623333", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-bucket/bucket-policy-changed.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "policy": "", "bucketPolicy": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::112233445566:role/databricks-log-delivery"}, "Action": ["s3:PutObject"], "Resource": "arn:aws:s3:::acme-databricks-audit-logs/*"}]}}, "responseElements": null, "requestID": "A9E49038A9CAB9E0", "eventID": "bcaa7a94-a66f-4a2d-9792-3f256931d891", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "policy": "", "bucketPolicy": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::999988887777:root"}, "Action": "s3:GetObject"}]}}, "responseElements": null, "requestID": "BEEC0ADAFDDD7B21", "eventID": "8fc5e204-e420-438b-80fd-6f722e85db60", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "policy": "", "bucketPolicy": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::112233445566:role/databricks-log-delivery"}, "Action": ["s3:PutObject"], "Resource": "arn:aws:s3:::acme-databricks-audit-logs/*"}]}}, "responseElements": null, "requestID": "A9E49038A9CAB9E0", "eventID": "bcaa7a94-a66f-4a2d-9792-3f256931d891", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetBucketPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "400087C26FC042CE", "eventID": "63308ad1-90f4-4be2-8031-83c034ab1f68", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-bucket/bucket-policy-deleted.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteBucketPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "D086D77E69079C0A", "eventID": "1c2cf6a2-2156-4257-b121-222e92967959", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "IAMUser", "principalId": "AIDAEXAMPLEID00000002", "arn": "arn:aws:iam::112233445566:user/deploy", "accountId": "112233445566", "userName": "deploy"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteBucketPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-trail", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "7B230A4555596F52", "eventID": "53567ee7-a638-4554-8245-2955268fe26c", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteBucketPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "D086D77E69079C0A", "eventID": "1c2cf6a2-2156-4257-b121-222e92967959", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "policy": "", "bucketPolicy": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::112233445566:role/databricks-log-delivery"}, "Action": ["s3:PutObject"], "Resource": "arn:aws:s3:::acme-databricks-audit-logs/*"}]}}, "responseElements": null, "requestID": "A9E49038A9CAB9E0", "eventID": "bcaa7a94-a66f-4a2d-9792-3f256931d891", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-bucket/bucket-policy-opened-to-everyone.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "policy": "", "bucketPolicy": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::acme-databricks-audit-logs/*"}]}}, "responseElements": null, "requestID": "B3339F419E7E93BA", "eventID": "9c986108-c451-4a2e-82c8-92b5cbeac9d7", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "policy": "", "bucketPolicy": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::112233445566:role/databricks-log-delivery"}, "Action": ["s3:PutObject"], "Resource": "arn:aws:s3:::acme-databricks-audit-logs/*"}, {"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "s3:*", "Resource": "*"}]}}, "responseElements": null, "requestID": "51E607646B5898E0", "eventID": "893a609e-8230-4dd0-bc11-8106c7166fad", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "policy": "", "bucketPolicy": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::112233445566:role/databricks-log-delivery"}, "Action": ["s3:PutObject"], "Resource": "arn:aws:s3:::acme-databricks-audit-logs/*"}, {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::acme-databricks-audit-logs/*"}, {"Sid": "Tls", "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}}, "responseElements": null, "eventID": "9c986108-c451-4a2e-82c8-92b5cbeac001", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "policy": "", "bucketPolicy": {"Version": "2012-10-17", "Statement": [{"Sid": "Tls", "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}, {"Sid": "x", "Principal": {"AWS": ["arn:aws:iam::112233445566:root", "*"]}, "Action": "s3:*", "Resource": "*", "Effect": "Allow"}]}}, "responseElements": null, "eventID": "9c986108-c451-4a2e-82c8-92b5cbeac002", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "policy": "", "bucketPolicy": {"Version": "2012-10-17", "Statement": [{"Sid": "Tls", "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}, {"Effect": "Allow", "NotPrincipal": {"AWS": "arn:aws:iam::112233445566:root"}, "Action": "s3:GetObject", "Resource": "*"}]}}, "responseElements": null, "eventID": "9c986108-c451-4a2e-82c8-92b5cbeac003", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "policy": "", "bucketPolicy": {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::acme-databricks-audit-logs/*"}}}, "responseElements": null, "eventID": "9c986108-c451-4a2e-82c8-92b5cbeac004", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "policy": "", "bucketPolicy": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::112233445566:role/databricks-log-delivery"}, "Action": ["s3:PutObject"], "Resource": "arn:aws:s3:::acme-databricks-audit-logs/*"}, {"Sid": "Tls", "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}}, "responseElements": null, "eventID": "9c986108-c451-4a2e-82c8-92b5cbeac005", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "policy": "", "bucketPolicy": {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "NotPrincipal": {"AWS": "arn:aws:iam::112233445566:root"}, "Action": "s3:*", "Resource": "*"}, {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::112233445566:role/databricks-log-delivery"}, "Action": ["s3:PutObject"], "Resource": "arn:aws:s3:::acme-databricks-audit-logs/*"}]}}, "responseElements": null, "eventID": "9c986108-c451-4a2e-82c8-92b5cbeac006", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "policy": "", "bucketPolicy": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::112233445566:role/databricks-log-delivery"}, "Action": ["s3:PutObject"], "Resource": "arn:aws:s3:::acme-databricks-audit-logs/*"}]}}, "responseElements": null, "requestID": "A9E49038A9CAB9E0", "eventID": "bcaa7a94-a66f-4a2d-9792-3f256931d891", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "policy": "", "bucketPolicy": {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*"}]}}, "responseElements": null, "requestID": "539C0752949CB2E3", "eventID": "fe57f556-8de2-4025-8592-414a6ff29234", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "policy": "", "bucketPolicy": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject"}]}}, "responseElements": null, "requestID": "B3E76346D7A689AF", "eventID": "bfa4b691-1eab-4456-9a52-6af17c435e8f", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-bucket/bucket-website-enabled.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketWebsite", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "WebsiteConfiguration": {"IndexDocument": {"Suffix": "index.html"}}}, "responseElements": null, "requestID": "3C31277C881B9199", "eventID": "80f33a65-9650-40d6-8445-434fbd885c82", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketWebsite", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "x", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "B2C34460FD4245D7", "eventID": "4613192d-6b4c-4493-bdc6-cec8592d27de", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteBucketWebsite", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "ADF32DAE12AA31C3", "eventID": "564e4600-9804-4228-90f6-4a64c2ae214f", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketWebsite", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "4583E4A12EED6FAD", "eventID": "327b4952-7cdf-4d45-bd04-018adbed38b7", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-bucket/encryption-key-of-another-account.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketEncryption", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "encryption": "", "ServerSideEncryptionConfiguration": {"Rule": {"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "aws:kms", "KMSMasterKeyID": "arn:aws:kms:eu-west-1:999988887777:key/1"}}}}, "responseElements": null, "requestID": "7C5C1ABF57441450", "eventID": "c4b4109e-0923-4495-ac17-bcceafc9cd39", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketEncryption", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "encryption": "", "ServerSideEncryptionConfiguration": {"Rule": {"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "aws:kms:dsse", "KMSMasterKeyID": "arn:aws:kms:us-east-1:999988887777:alias/x"}}}}, "responseElements": null, "requestID": "3B45B6491D0851D7", "eventID": "ea59d1e1-0850-4229-a5c5-93e070760ad7", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketEncryption", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "encryption": "", "ServerSideEncryptionConfiguration": {"Rule": {"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "aws:kms", "KMSMasterKeyID": "arn:aws:kms:eu-west-1:112233445566:key/1"}}}}, "responseElements": null, "requestID": "21AFF7998C5D169D", "eventID": "f1966465-4bd9-421e-ae42-5111be3ad4f7", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketEncryption", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "encryption": "", "ServerSideEncryptionConfiguration": {"Rule": {"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}}}, "responseElements": null, "requestID": "DCAA582F0B16B530", "eventID": "0cc49580-ea3c-4594-ac42-a4ed010a6dcf", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-bucket/lifecycle-changed.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteBucketLifecycle", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "898DAE2F79DB7280", "eventID": "43780c02-f6ea-470d-a573-cb0669adf384", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketLifecycle", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "lifecycle": "", "LifecycleConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "Rule": {"ID": "keep", "Status": "Enabled", "Expiration": {"Days": 400}}}}, "responseElements": null, "requestID": "9A138364D09A2ACD", "eventID": "65d519d7-94a8-4857-a4a0-190ceeeea999", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketLifecycle", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "lifecycle": "", "LifecycleConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "Rule": {"ID": "tidy", "Status": "Enabled", "Expiration": {"Days": 1}}}}, "responseElements": null, "requestID": "8EEF3E728B33D037", "eventID": "f6ea4368-f2e0-4a07-9f38-9689f6d4d8b5", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetBucketLifecycle", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "DBB100342E22BDF7", "eventID": "41e91704-2c82-42d8-a6e5-3600271ff581", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-bucket/lifecycle-deletes-early.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketLifecycle", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "lifecycle": "", "LifecycleConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "Rule": {"ID": "tidy", "Status": "Enabled", "Filter": {"Prefix": ""}, "Expiration": {"Days": 1}}}}, "responseElements": null, "requestID": "530FEDCAA6C98450", "eventID": "d0561c42-0263-4ebc-ac93-f37c751aa68d", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketLifecycle", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "lifecycle": "", "LifecycleConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "Rule": [{"ID": "a", "Status": "Enabled", "Transition": {"Days": 30, "StorageClass": "GLACIER"}}, {"ID": "b", "Status": "Enabled", "NoncurrentVersionExpiration": {"NoncurrentDays": 3}}]}}, "responseElements": null, "requestID": "41D78C45B6E6F336", "eventID": "d37cb417-9074-4c92-a973-2503b21e6e26", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketLifecycle", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "lifecycle": "", "LifecycleConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "Rule": {"ID": "keep", "Status": "Enabled", "Expiration": {"Days": 2555}}}}, "responseElements": null, "requestID": "4166CEDD77228835", "eventID": "3f8daa5d-5cce-4b5a-ac9d-710a78c54f30", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketLifecycle", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "lifecycle": "", "LifecycleConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "Rule": {"ID": "x", "Status": "Enabled", "Expiration": {"Days": 1}}}}, "responseElements": null, "requestID": "C82148722B92DBD1", "eventID": "8ba0b020-1a58-4457-88e0-e42a49c4b354", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketLifecycle", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "lifecycle": "", "LifecycleConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "Rule": {"ID": "mp", "Status": "Enabled", "AbortIncompleteMultipartUpload": {"DaysAfterInitiation": 7}}}}, "responseElements": null, "requestID": "3BAB99ED9EE29FFE", "eventID": "992405d0-4db6-4087-b69a-635ebcaf0dea", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-bucket/object-lock-weakened.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketObjectLockConfiguration", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "object-lock": "", "ObjectLockConfiguration": {"ObjectLockEnabled": "Enabled"}}, "responseElements": null, "requestID": "17B00EA8F1AB5EE8", "eventID": "cd4da5fd-01a7-4e5b-aa14-b3f3ba3f5008", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketObjectLockConfiguration", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "object-lock": "", "ObjectLockConfiguration": {"ObjectLockEnabled": "Enabled", "Rule": {"DefaultRetention": {"Mode": "COMPLIANCE", "Days": 1}}}}, "responseElements": null, "requestID": "70DE0E52812B2400", "eventID": "eadfea7c-5cd5-4205-af4e-41e1c8c5b8cb", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketObjectLockConfiguration", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "object-lock": "", "ObjectLockConfiguration": {"ObjectLockEnabled": "Enabled", "Rule": {"DefaultRetention": {"Mode": "COMPLIANCE", "Days": 400}}}}, "responseElements": null, "requestID": "4AF76E9C0F21711C", "eventID": "ea6dbf4f-2ed7-464b-b3e8-a0a4391121ae", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketObjectLockConfiguration", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "object-lock": "", "ObjectLockConfiguration": {"ObjectLockEnabled": "Enabled", "Rule": {"DefaultRetention": {"Mode": "COMPLIANCE", "Years": 7}}}}, "responseElements": null, "requestID": "59381453B9E2422D", "eventID": "b97eace8-3c74-4296-a7e1-08c7e53430b5", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketObjectLockConfiguration", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "object-lock": "", "ObjectLockConfiguration": {"ObjectLockEnabled": "Enabled"}}, "responseElements": null, "requestID": "17B00EA8F1AB5EE8", "eventID": "cd4da5fd-01a7-4e5b-aa14-b3f3ba3f5008", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-bucket/other-bucket-deleted.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteBucket", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-ml-scratch", "Host": "acme-ml-scratch.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "77BA84740A5725BD", "eventID": "54772e11-4d26-4bc3-bc4a-ebd1770e71fe", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "IAMUser", "principalId": "AIDAEXAMPLEID00000002", "arn": "arn:aws:iam::112233445566:user/deploy", "accountId": "112233445566", "userName": "deploy"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteBucket", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-catalog", "Host": "acme-catalog.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "619E21878D35E8A0", "eventID": "b8830a57-0925-466b-9242-66abcf1ad3bd", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteBucket", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "77BA84740A5725BD", "eventID": "54772e11-4d26-4bc3-bc4a-ebd1770e71fe", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteBucket", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-ml-scratch", "Host": "acme-ml-scratch.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "77BA84740A5725BD", "eventID": "54772e11-4d26-4bc3-bc4a-ebd1770e71fe", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management", "errorCode": "BucketNotEmpty"}
#file aws-bucket/ownership-controls-changed.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketOwnershipControls", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "OwnershipControls": {"Rule": {"ObjectOwnership": "ObjectWriter"}}}, "responseElements": null, "requestID": "32E6680A830DF4FE", "eventID": "e6308e0e-9038-4d0c-8400-c1253106e3af", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteBucketOwnershipControls", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "E8E07A26978E8D3B", "eventID": "fad12799-fe52-4e7d-b6b5-d66623a479ce", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketOwnershipControls", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "OwnershipControls": {"Rule": {"ObjectOwnership": "BucketOwnerEnforced"}}}, "responseElements": null, "requestID": "4335E001F8DBB591", "eventID": "1e77c11b-6349-4ad5-8e45-cdd9e819ba18", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetBucketOwnershipControls", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "A66135E202C9EAE9", "eventID": "c25f3d20-c87a-401d-abe9-ab328071531a", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-bucket/public-access-block-weakened.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteBucketPublicAccessBlock", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "FD02736040463C71", "eventID": "315f9135-4623-4a1b-bb07-23b68efac355", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketPublicAccessBlock", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "publicAccessBlock": "", "PublicAccessBlockConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "BlockPublicAcls": true, "IgnorePublicAcls": true, "BlockPublicPolicy": false, "RestrictPublicBuckets": true}}, "responseElements": null, "requestID": "C826E14733930904", "eventID": "86b5dd3a-0e07-4114-a3a9-9b42e3248fad", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketPublicAccessBlock", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "PublicAccessBlockConfiguration": {"BlockPublicAcls": true, "IgnorePublicAcls": true}}, "responseElements": null, "eventID": "7ab0ff17-c98e-5d8d-a912-b86187c9119f", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketPublicAccessBlock", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "publicAccessBlock": "", "PublicAccessBlockConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "BlockPublicAcls": true, "IgnorePublicAcls": true, "BlockPublicPolicy": true, "RestrictPublicBuckets": true}}, "responseElements": null, "requestID": "512AE52EFB826719", "eventID": "94259b0c-9b0e-4872-a4f4-5d28ee879eb3", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteBucketPublicAccessBlock", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "FD02736040463C71", "eventID": "315f9135-4623-4a1b-bb07-23b68efac355", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketPublicAccessBlock", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "PublicAccessBlockConfiguration": {"BlockPublicAcls": true, "IgnorePublicAcls": true, "BlockPublicPolicy": true, "RestrictPublicBuckets": true}}, "responseElements": null, "eventID": "053b3f63-a510-5c98-a932-8c78e1a14d74", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
#file aws-bucket/replication-changed.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "DeleteBucketReplication", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "E140AA381CB57693", "eventID": "5cb55c19-54f2-43f0-9491-67938b431801", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketReplication", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "replication": "", "ReplicationConfiguration": {"Role": "arn:aws:iam::112233445566:role/r", "Rule": {"ID": "r1", "Status": "Enabled", "Destination": {"Bucket": "arn:aws:s3:::copy"}}}}, "responseElements": null, "requestID": "E6DE50A5327ADDF9", "eventID": "55752b54-efff-4d34-a1bd-aa1f11c39e1c", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketReplication", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "replication": "", "ReplicationConfiguration": {"Role": "arn:aws:iam::112233445566:role/r", "Rule": {"ID": "r1", "Status": "Enabled", "Destination": {"Bucket": "arn:aws:s3:::copy", "Account": "999988887777"}}}}, "responseElements": null, "requestID": "237E9BD765AA1128", "eventID": "752b5df9-74b1-4092-8998-07067f1d8bf0", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "GetBucketReplication", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com"}, "responseElements": null, "requestID": "C30C8654A6482FCB", "eventID": "96be5e3e-3a8b-4a48-8363-29643b289aae", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-bucket/replication-to-another-account.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketReplication", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "replication": "", "ReplicationConfiguration": {"Role": "arn:aws:iam::112233445566:role/r", "Rule": {"ID": "r1", "Status": "Enabled", "Destination": {"Bucket": "arn:aws:s3:::copy", "Account": "999988887777", "AccessControlTranslation": {"Owner": "Destination"}}}}}, "responseElements": null, "requestID": "046B05759F8541A6", "eventID": "5436a47c-fc94-4f6b-b3bb-9ec209ad28cc", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketReplication", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "replication": "", "ReplicationConfiguration": {"Role": "arn:aws:iam::112233445566:role/r", "Rule": {"ID": "r1", "Status": "Enabled", "Destination": {"Bucket": "arn:aws:s3:::copy", "Account": "999988887777"}}}}, "responseElements": null, "requestID": "237E9BD765AA1128", "eventID": "752b5df9-74b1-4092-8998-07067f1d8bf0", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketReplication", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "replication": "", "ReplicationConfiguration": {"Role": "arn:aws:iam::112233445566:role/r", "Rule": {"ID": "r1", "Status": "Enabled", "Destination": {"Bucket": "arn:aws:s3:::copy"}}}}, "responseElements": null, "requestID": "E6DE50A5327ADDF9", "eventID": "55752b54-efff-4d34-a1bd-aa1f11c39e1c", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketReplication", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "replication": "", "ReplicationConfiguration": {"Role": "arn:aws:iam::112233445566:role/r", "Rule": {"ID": "r1", "Status": "Enabled", "Destination": {"Bucket": "arn:aws:s3:::copy", "Account": "999988887777"}}}}, "responseElements": null, "requestID": "237E9BD765AA1128", "eventID": "752b5df9-74b1-4092-8998-07067f1d8bf0", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-bucket/versioning-suspended.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketVersioning", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "versioning": "", "VersioningConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "Status": "Suspended"}}, "responseElements": null, "requestID": "7C122C900452BAFE", "eventID": "86e9b7bc-c87e-4350-867c-2255ab904484", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketVersioning", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "versioning": "", "VersioningConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "Status": "Enabled", "MfaDelete": "Disabled"}}, "responseElements": null, "requestID": "4D6651A30E0E79A6", "eventID": "155f74bd-93c7-42a4-a01d-7fd8d147d933", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketVersioning", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "versioning": "", "VersioningConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "Status": "Enabled"}}, "responseElements": null, "requestID": "2E8BAF7FCD297E37", "eventID": "26014c9b-2f24-4893-b936-4aadef8b37b1", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketVersioning", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"bucketName": "acme-databricks-audit-logs", "Host": "acme-databricks-audit-logs.s3.eu-west-1.amazonaws.com", "versioning": "", "VersioningConfiguration": {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "Status": "Suspended"}}, "responseElements": null, "requestID": "7C122C900452BAFE", "eventID": "86e9b7bc-c87e-4350-867c-2255ab904484", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
"""#
}
