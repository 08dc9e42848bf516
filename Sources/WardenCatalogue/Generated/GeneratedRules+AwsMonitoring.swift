// Written by `make generate` from Catalogue/rules/aws-monitoring. Do not edit.
// swift-format-ignore-file

extension GeneratedRules {
    static let awsMonitoringRules: StaticString = #"""
#file aws-monitoring/alarm-or-event-rule-removed.yml
title: Alarm or event rule removed
id: e457f210-463c-4b5a-b8ef-f467ec2001f6
name: alarm-or-event-rule-removed
status: stable
description: >-
    A CloudWatch alarm or EventBridge rule was deleted or disabled. Alerts about the log bucket often hang on
    one.
references:
    - 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562.001
    - soc2.cc7.2
    - soc2.cc4.2
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource:
            - events.amazonaws.com
            - monitoring.amazonaws.com
        eventName:
            - DeleteRule
            - DisableRule
            - RemoveTargets
            - DeleteAlarms
            - DisableAlarmActions
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.name
    - requestParameters.alarmNames
falsepositives:
    - >-
      Deployments; exclude the pipeline role.
level: medium
runbook: >-
    Check that it was no security alert.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-monitoring/configuration-recorder-stopped.yml
title: AWS Config recorder stopped
id: 6764549e-b0c5-435e-8429-4dd88b31321f
name: configuration-recorder-stopped
status: stable
description: >-
    AWS Config stopped recording. Changes of the log bucket are no longer kept or judged.
references:
    - 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562.001
    - soc2.cc7.1
    - soc2.cc4.1
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: config.amazonaws.com
        eventName:
            - StopConfigurationRecorder
            - DeleteConfigurationRecorder
            - DeleteDeliveryChannel
            - DeleteConfigRule
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.configurationRecorderName
    - requestParameters.configRuleName
falsepositives:
    - >-
      Clean-up of a region.
level: high
runbook: >-
    Start the recorder again, ask who ordered it, and compare bucket, key, trail and roles with what was declared: changes
    meanwhile were not recorded.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-monitoring/dns-query-logs-removed.yml
title: Logging of DNS queries removed
id: 96a2bf3a-11b6-4c28-9610-5ed4a7555a3a
name: dns-query-logs-removed
status: stable
description: >-
    The logging of DNS queries was deleted or taken from a network: where machines send data to is no longer
    recorded.
references:
    - 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/logging-using-cloudtrail.html'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.defense-evasion
    - attack.t1562.008
    - soc2.cc7.2
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: route53resolver.amazonaws.com
        eventName:
            - DeleteResolverQueryLogConfig
            - DisassociateResolverQueryLogConfig
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.resolverQueryLogConfigId
    - requestParameters.resourceId
falsepositives:
    - >-
      A network that is given up.
level: medium
runbook: >-
    Put the configuration back, unless the network itself was removed.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-monitoring/log-group-deleted.yml
title: CloudWatch log group deleted or its retention shortened
id: da4c6a2d-bd0c-4138-980a-56adec5bfbe6
name: log-group-deleted
status: stable
description: >-
    A log group or stream was deleted, or its retention set to a week or less.
references:
    - 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1070
    - attack.t1562.008
    - soc2.cc7.2
    - soc2.a1.2
logsource:
    product: aws
    service: cloudtrail
detection:
    deleted:
        eventSource: logs.amazonaws.com
        eventName:
            - DeleteLogGroup
            - DeleteLogStream
            - DeleteSubscriptionFilter
            - DeleteMetricFilter
    short:
        eventSource: logs.amazonaws.com
        eventName: PutRetentionPolicy
        requestParameters.retentionInDays|lte: 7
    filter_failed:
        errorCode|exists: true
    condition: '(deleted or short) and not filter_failed'
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.logGroupName
    - requestParameters.retentionInDays
falsepositives:
    - >-
      Short-lived functions.
level: medium
runbook: >-
    Check whether the group belonged to security tooling.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-monitoring/log-pipeline-cut.yml
title: Queue, topic or stream that carries logs deleted
id: c8b63dd2-fc82-468e-8253-48de59f08d24
name: log-pipeline-cut
status: stable
description: >-
    A queue, topic, subscription or delivery stream was deleted, emptied or closed. Notifications of new log
    files, and what a SIEM reads, travel on these: cutting one is quieter than stopping the trail.
references:
    - 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-logging-using-cloudtrail.html'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.defense-evasion
    - attack.t1562.008
    - soc2.cc7.2
    - soc2.cc7.3
logsource:
    product: aws
    service: cloudtrail
detection:
    queue:
        eventSource: sqs.amazonaws.com
        eventName:
            - DeleteQueue
            - PurgeQueue
    topic:
        eventSource: sns.amazonaws.com
        eventName:
            - DeleteTopic
            - Unsubscribe
    stream:
        eventSource: firehose.amazonaws.com
        eventName: DeleteDeliveryStream
    filter_failed:
        errorCode|exists: true
    condition: (queue or topic or stream) and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.queueUrl
    - requestParameters.topicArn
    - requestParameters.subscriptionArn
    - requestParameters.deliveryStreamName
falsepositives:
    - >-
      Teams that make and delete queues every day: filter them by name.
level: medium
runbook: >-
    See what the queue or topic carried. Make it again, and read what was written meanwhile from the bucket
    itself.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-monitoring/network-flow-logs-deleted.yml
title: VPC flow logs deleted
id: 7b4308f4-657a-41b1-8434-06e4915b673a
name: network-flow-logs-deleted
status: stable
description: >-
    Flow logs of a network were deleted.
references:
    - 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562.008
    - soc2.cc7.2
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: ec2.amazonaws.com
        eventName: DeleteFlowLogs
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.DeleteFlowLogsRequest
falsepositives:
    - >-
      Removal of a network.
level: medium
runbook: >-
    Create them again, ask who ordered it, and look at what the principal did in the hours around it.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-monitoring/organization-guard-removed.yml
title: Service control policy detached or organisation left
id: 27677449-dc84-47e1-83e2-688790eab058
name: organization-guard-removed
status: stable
description: >-
    A service control policy was detached, deleted or changed, or an account left the organisation: the fence
    that nobody in the account could cross is gone.
references:
    - 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562
    - attack.t1484
    - soc2.cc6.1
    - soc2.cc5.2
    - soc2.cc8.1
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: organizations.amazonaws.com
        eventName:
            - DetachPolicy
            - DeletePolicy
            - UpdatePolicy
            - LeaveOrganization
            - RemoveAccountFromOrganization
            - DisablePolicyType
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.policyId
    - requestParameters.targetId
falsepositives:
    - >-
      Platform team.
level: high
runbook: >-
    Attach the policy again, ask who ordered it, and look for what it had forbidden: trails stopped, buckets opened, keys
    scheduled for deletion.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-monitoring/threat-detection-disabled.yml
title: Threat detection service switched off
id: 30410268-5a71-4838-ae85-e50e69e5088b
name: threat-detection-disabled
status: stable
description: >-
    GuardDuty, Security Hub, Macie, Inspector, Detective or Access Analyzer was switched off or weakened.
references:
    - 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562.001
    - soc2.cc7.2
    - soc2.cc4.1
    - soc2.cc6.8
logsource:
    product: aws
    service: cloudtrail
detection:
    'off':
        eventSource:
            - guardduty.amazonaws.com
            - securityhub.amazonaws.com
            - macie2.amazonaws.com
            - inspector2.amazonaws.com
            - detective.amazonaws.com
            - access-analyzer.amazonaws.com
        eventName:
            - DeleteDetector
            - DisassociateFromMasterAccount
            - DisassociateFromAdministratorAccount
            - DeleteMembers
            - StopMonitoringMembers
            - DeletePublishingDestination
            - CreateFilter
            - DisableSecurityHub
            - BatchDisableStandards
            - DisableMacie
            - Disable
            - DeleteGraph
            - DeleteAnalyzer
    detector_off:
        eventSource: guardduty.amazonaws.com
        eventName: UpdateDetector
        requestParameters.enable: false
    paused:
        eventSource: macie2.amazonaws.com
        eventName: UpdateMacieSession
        requestParameters.status: PAUSED
    trusted:
        eventSource: guardduty.amazonaws.com
        eventName:
            - CreateIPSet
            - UpdateIPSet
    filter_failed:
        errorCode|exists: true
    condition: '(off or detector_off or paused or trusted) and not filter_failed'
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - eventSource
    - requestParameters.detectorId
falsepositives:
    - >-
      Move to a delegated administrator.
level: high
runbook: >-
    Switch it on again, ask who ordered it, and go through the findings of the days before: somebody may have wanted the
    next one unseen.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-monitoring/trail-changed.yml
title: CloudTrail changed
id: 6f43a4f4-afca-4e2e-9714-8e35818186eb
name: trail-changed
status: stable
description: >-
    A trail was changed: its bucket, key, regions or validation of log files.
references:
    - 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference.html'
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
        eventSource: cloudtrail.amazonaws.com
        eventName:
            - UpdateTrail
            - UpdateEventDataStore
            - PutResourcePolicy
            - DeregisterOrganizationDelegatedAdmin
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.name
    - requestParameters.s3BucketName
    - requestParameters.isMultiRegionTrail
    - requestParameters.enableLogFileValidation
falsepositives:
    - >-
      Terraform.
level: high
runbook: >-
    Compare with the declared trail; a changed bucket or switched-off validation is an attack until proven
    otherwise.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-monitoring/trail-events-narrowed.yml
title: CloudTrail event selectors changed
id: eb01cf4e-5308-4a15-afe9-17e0960fba27
name: trail-events-narrowed
status: stable
description: >-
    The choice of recorded events was replaced. Dropping the S3 data events of the log bucket hides who reads
    and deletes log files.
references:
    - 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference.html'
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
        eventSource: cloudtrail.amazonaws.com
        eventName:
            - PutEventSelectors
            - PutInsightSelectors
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.trailName
    - requestParameters.eventSelectors
    - requestParameters.advancedEventSelectors
falsepositives:
    - >-
      A new bucket is added.
level: high
runbook: >-
    Check that data events of the log bucket, reads and writes, are still recorded.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-monitoring/trail-stopped.yml
title: CloudTrail stopped or deleted
id: 67ad0c13-2aac-4ac9-a24a-502f4c530948
name: trail-stopped
status: stable
description: >-
    A trail was stopped or deleted. From then on nobody sees who changes the log bucket.
references:
    - 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference.html'
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
        eventSource: cloudtrail.amazonaws.com
        eventName:
            - StopLogging
            - DeleteTrail
            - DeleteEventDataStore
            - StopEventDataStoreIngestion
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.name
falsepositives:
    - >-
      A test trail.
level: critical
runbook: >-
    Start it again and read the event history of the console, which cannot be stopped, for the gap.
maturity: stable
requires:
    - cloudtrail.management
#examples
"""#

    static let awsMonitoringExamples: StaticString = #"""
#file aws-monitoring/alarm-or-event-rule-removed.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "events.amazonaws.com", "eventName": "DisableRule", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"name": "s3-log-bucket-watch"}, "responseElements": null, "requestID": "32C880A0E4393957", "eventID": "a7e5c58d-e2b7-46d1-97af-6dce1301b08c", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "monitoring.amazonaws.com", "eventName": "DeleteAlarms", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"alarmNames": ["trail-stopped"]}, "responseElements": null, "requestID": "BE7C35636BF6D2A5", "eventID": "4db065d9-5397-4a50-888c-48a10823ee72", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "events.amazonaws.com", "eventName": "PutRule", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"name": "x"}, "responseElements": null, "requestID": "3D351F671D158D7C", "eventID": "f8199670-47dc-411c-bd41-3fa8164e2e34", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "events.amazonaws.com", "eventName": "DeleteRule", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {}, "responseElements": null, "requestID": "D9B43C340B7CE935", "eventID": "d0b7976a-7d03-4ead-97d5-0aeddcf0f5a7", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-monitoring/configuration-recorder-stopped.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "config.amazonaws.com", "eventName": "StopConfigurationRecorder", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"configurationRecorderName": "default"}, "responseElements": null, "requestID": "3BDEAC39F582F1F4", "eventID": "e4de6ff7-6971-4941-b8d2-3feb98c5da09", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "config.amazonaws.com", "eventName": "DeleteDeliveryChannel", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {}, "responseElements": null, "requestID": "1B9E45B748446800", "eventID": "326ed978-a54f-43cc-af12-e053216e029a", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "config.amazonaws.com", "eventName": "StartConfigurationRecorder", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {}, "responseElements": null, "requestID": "DD255DB6D06FF819", "eventID": "8175450b-acc0-4711-b5a8-2917164c2e5d", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "config.amazonaws.com", "eventName": "StopConfigurationRecorder", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {}, "responseElements": null, "requestID": "90D8F6F8A242EC1D", "eventID": "faf25eb9-f49b-45e4-8368-db42d8ade28f", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-monitoring/dns-query-logs-removed.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "route53resolver.amazonaws.com", "eventName": "DeleteResolverQueryLogConfig", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"resolverQueryLogConfigId": "rqlc-1"}, "responseElements": null, "eventID": "88d7dd30-a28d-5da9-9214-eada230a5e4b", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "route53resolver.amazonaws.com", "eventName": "DisassociateResolverQueryLogConfig", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"resolverQueryLogConfigId": "rqlc-1", "resourceId": "vpc-1"}, "responseElements": null, "eventID": "f236e893-7e8e-5be5-aaa7-baaed3ca874c", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "route53resolver.amazonaws.com", "eventName": "CreateResolverQueryLogConfig", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"name": "x"}, "responseElements": null, "eventID": "2cb8cff8-1230-57be-adaa-6678e5bb189f", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "route53resolver.amazonaws.com", "eventName": "DeleteResolverQueryLogConfig", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"resolverQueryLogConfigId": "rqlc-1"}, "responseElements": null, "eventID": "88d7dd30-a28d-5da9-9214-eada230a5e4b", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "errorCode": "AccessDeniedException"}
#file aws-monitoring/log-group-deleted.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "logs.amazonaws.com", "eventName": "DeleteLogGroup", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"logGroupName": "/aws/cloudtrail"}, "responseElements": null, "requestID": "6D3813FF5F84B09A", "eventID": "1df819f8-b160-4a7f-b714-8e95b9c6206d", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "logs.amazonaws.com", "eventName": "PutRetentionPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"logGroupName": "/aws/x", "retentionInDays": 1}, "responseElements": null, "requestID": "0A75C09B62C1D70F", "eventID": "5b365e4b-939d-4203-83b6-100d2cdca8c4", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "logs.amazonaws.com", "eventName": "PutRetentionPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"logGroupName": "/aws/x", "retentionInDays": 365}, "responseElements": null, "requestID": "9ED3103CA768136E", "eventID": "d7e9728d-724d-450d-b123-90d25872e293", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "logs.amazonaws.com", "eventName": "CreateLogGroup", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"logGroupName": "x"}, "responseElements": null, "requestID": "B3EFB9DDC06CD2CE", "eventID": "38222255-a97a-4ac5-86dd-df9e49d3b5a7", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-monitoring/log-pipeline-cut.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "sqs.amazonaws.com", "eventName": "DeleteQueue", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"queueUrl": "https://sqs.eu-west-1.amazonaws.com/112233445566/audit-notifications"}, "responseElements": null, "eventID": "787d90fd-277d-5735-8edd-4197e00f480b", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "sns.amazonaws.com", "eventName": "Unsubscribe", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"subscriptionArn": "arn:aws:sns:eu-west-1:112233445566:alerts:1"}, "responseElements": null, "eventID": "6607d051-fc98-5e27-9abe-1000063c83c9", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "firehose.amazonaws.com", "eventName": "DeleteDeliveryStream", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"deliveryStreamName": "to-siem"}, "responseElements": null, "eventID": "421183fa-c090-501b-b3ea-476ede65616b", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "sqs.amazonaws.com", "eventName": "CreateQueue", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"queueName": "x"}, "responseElements": null, "eventID": "0c6d13dc-4a34-506d-bc9b-1ec063aba8ae", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "sqs.amazonaws.com", "eventName": "DeleteQueue", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"queueUrl": "x"}, "responseElements": null, "eventID": "4b1faaa3-909a-5be1-b478-52c5e1d3913b", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "errorCode": "AccessDenied"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "sns.amazonaws.com", "eventName": "Subscribe", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"topicArn": "x"}, "responseElements": null, "eventID": "c70df74c-43e4-5f37-857f-06a272519978", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
#file aws-monitoring/network-flow-logs-deleted.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "ec2.amazonaws.com", "eventName": "DeleteFlowLogs", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"DeleteFlowLogsRequest": {"FlowLogId": {"content": "fl-1", "tag": 1}}}, "responseElements": null, "requestID": "80417F1E5B2D1125", "eventID": "2fbecaeb-6a8c-4ec1-a79f-875b05d74915", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "IAMUser", "principalId": "AIDAEXAMPLEID00000002", "arn": "arn:aws:iam::112233445566:user/x", "accountId": "112233445566", "userName": "x"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "ec2.amazonaws.com", "eventName": "DeleteFlowLogs", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {}, "responseElements": null, "requestID": "C4F9238B7DEF4765", "eventID": "a84331f2-985c-4364-b2e4-c5ea7b906bb2", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "ec2.amazonaws.com", "eventName": "CreateFlowLogs", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {}, "responseElements": null, "requestID": "C0E8613DDDBD2E86", "eventID": "300ed9c2-784f-447d-867f-7e783ef77583", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "ec2.amazonaws.com", "eventName": "DeleteFlowLogs", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {}, "responseElements": null, "requestID": "C4F9238B7DEF4765", "eventID": "a84331f2-985c-4364-b2e4-c5ea7b906bb2", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-monitoring/organization-guard-removed.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "organizations.amazonaws.com", "eventName": "DetachPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"policyId": "p-1", "targetId": "112233445566"}, "responseElements": null, "requestID": "B49580550E02A011", "eventID": "23e829d3-6b4c-467a-911d-e1f5ca6159ee", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "organizations.amazonaws.com", "eventName": "LeaveOrganization", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {}, "responseElements": null, "requestID": "828A9C212036190E", "eventID": "754fb8e6-3c07-426f-8166-756bed0cb1a7", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "organizations.amazonaws.com", "eventName": "AttachPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"policyId": "p-1"}, "responseElements": null, "requestID": "4C2F42251E83E27C", "eventID": "0fc194c1-474e-4824-803b-1ae9e92ef0e7", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "organizations.amazonaws.com", "eventName": "DetachPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {}, "responseElements": null, "requestID": "DF6AC32954F89511", "eventID": "e613cb2b-8f43-4819-a5b0-e13a60504a13", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-monitoring/threat-detection-disabled.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "guardduty.amazonaws.com", "eventName": "DeleteDetector", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"detectorId": "d1"}, "responseElements": null, "requestID": "D82602FC45AB47A2", "eventID": "fe6acf65-935c-4c2b-a666-2f0da7aadabd", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "guardduty.amazonaws.com", "eventName": "UpdateDetector", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"detectorId": "d1", "enable": false}, "responseElements": null, "requestID": "FF68BABF7994D733", "eventID": "097e732b-08cb-4396-b777-ceafde4d50a3", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "macie2.amazonaws.com", "eventName": "UpdateMacieSession", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"status": "PAUSED"}, "responseElements": null, "eventID": "35254e87-ccd4-5a29-835d-3c21d0aba206", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "guardduty.amazonaws.com", "eventName": "CreateIPSet", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"detectorId": "1", "activate": true}, "responseElements": null, "eventID": "f02dae25-18d5-5abe-aa28-7b717ed6d340", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "guardduty.amazonaws.com", "eventName": "UpdateDetector", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"detectorId": "d1", "enable": true}, "responseElements": null, "requestID": "207FE7AA5DE5C386", "eventID": "a99f2890-9505-4006-9dd3-6116895d4bbb", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "access-analyzer.amazonaws.com", "eventName": "DeleteAnalyzer", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {}, "responseElements": null, "requestID": "5F39A45DB52B9A6B", "eventID": "5b7bdfcd-f370-4ac3-82f0-f060cbb646cb", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "macie2.amazonaws.com", "eventName": "UpdateMacieSession", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"status": "ENABLED"}, "responseElements": null, "eventID": "3b7e3130-7dbd-55bf-891b-c9f87c793b11", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
#file aws-monitoring/trail-changed.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "cloudtrail.amazonaws.com", "eventName": "UpdateTrail", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"name": "arn:aws:cloudtrail:eu-west-1:112233445566:trail/org", "s3BucketName": "collector"}, "responseElements": null, "requestID": "C7ADAF57EC108AEC", "eventID": "11fb68cc-9cf7-4999-92c2-db5258a65a48", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "cloudtrail.amazonaws.com", "eventName": "UpdateTrail", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"name": "arn:aws:cloudtrail:eu-west-1:112233445566:trail/org", "enableLogFileValidation": false, "isMultiRegionTrail": false}, "responseElements": null, "requestID": "F47F71AFADEF36D0", "eventID": "a59f9fc0-79f4-4169-9e35-01ec1279dae8", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "cloudtrail.amazonaws.com", "eventName": "UpdateTrail", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"name": "arn:aws:cloudtrail:eu-west-1:112233445566:trail/org"}, "responseElements": null, "requestID": "6831D6DFB00D4176", "eventID": "d17e91b6-826f-4b7b-9450-b451393c4816", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "cloudtrail.amazonaws.com", "eventName": "GetTrail", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"name": "arn:aws:cloudtrail:eu-west-1:112233445566:trail/org"}, "responseElements": null, "requestID": "51F900E11BE643C5", "eventID": "56cfc876-1817-4bd2-afdb-a4aeeca63771", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-monitoring/trail-events-narrowed.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "cloudtrail.amazonaws.com", "eventName": "PutEventSelectors", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"name": "arn:aws:cloudtrail:eu-west-1:112233445566:trail/org", "trailName": "org", "eventSelectors": [{"readWriteType": "WriteOnly", "includeManagementEvents": false, "dataResources": []}]}, "responseElements": null, "requestID": "0EAFE5836A59EBA5", "eventID": "108d74a3-ba7a-4228-8deb-9adc4ad5e4ab", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "cloudtrail.amazonaws.com", "eventName": "PutEventSelectors", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"name": "arn:aws:cloudtrail:eu-west-1:112233445566:trail/org", "trailName": "org", "advancedEventSelectors": []}, "responseElements": null, "requestID": "E00C84CCC1B48254", "eventID": "2729734b-92cb-451d-930e-16804e52908d", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "cloudtrail.amazonaws.com", "eventName": "GetEventSelectors", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"name": "arn:aws:cloudtrail:eu-west-1:112233445566:trail/org"}, "responseElements": null, "requestID": "83676D0DD2B85076", "eventID": "1ad57f21-bae0-4e93-9d0b-28ada31c998d", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "cloudtrail.amazonaws.com", "eventName": "PutEventSelectors", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"name": "arn:aws:cloudtrail:eu-west-1:112233445566:trail/org"}, "responseElements": null, "requestID": "A635127217015EA8", "eventID": "1ecc3789-0235-4ecc-b0a5-d5a08297ef18", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-monitoring/trail-stopped.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "cloudtrail.amazonaws.com", "eventName": "StopLogging", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"name": "arn:aws:cloudtrail:eu-west-1:112233445566:trail/org"}, "responseElements": null, "requestID": "080990281D036491", "eventID": "253a8e5d-eaaf-4e43-8426-958e8aefe510", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "IAMUser", "principalId": "AIDAEXAMPLEID00000002", "arn": "arn:aws:iam::112233445566:user/x", "accountId": "112233445566", "userName": "x"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "cloudtrail.amazonaws.com", "eventName": "DeleteTrail", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"name": "arn:aws:cloudtrail:eu-west-1:112233445566:trail/org"}, "responseElements": null, "requestID": "41C50B6EE4F7372E", "eventID": "76a02f0e-d1eb-4188-aa5e-e8809db71ec4", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "cloudtrail.amazonaws.com", "eventName": "StartLogging", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"name": "arn:aws:cloudtrail:eu-west-1:112233445566:trail/org"}, "responseElements": null, "requestID": "FCE970E290678955", "eventID": "2ebcc8cb-73bd-48ed-a868-4f0945f639c3", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "cloudtrail.amazonaws.com", "eventName": "StopLogging", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"name": "arn:aws:cloudtrail:eu-west-1:112233445566:trail/org"}, "responseElements": null, "requestID": "080990281D036491", "eventID": "253a8e5d-eaaf-4e43-8426-958e8aefe510", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
"""#
}
