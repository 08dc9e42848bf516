// Written by `make generate` from Catalogue/rules/aws-keys. Do not edit.
// swift-format-ignore-file

extension GeneratedRules {
    static let awsKeysRules: StaticString = #"""
#file aws-keys/key-alias-moved.yml
title: Alias of a key moved or deleted
id: 44234454-5faa-4f47-adc6-3ef028746192
name: key-alias-moved
status: stable
description: >-
    An alias that encryption may be set to was pointed at another key, or deleted. What is written from then
    on is encrypted with a key of somebody else's choice, or not at all; the bucket itself shows no change.
references:
    - 'https://docs.aws.amazon.com/kms/latest/developerguide/logging-using-cloudtrail.html'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.impact
    - attack.defense-evasion
    - attack.t1486
    - soc2.cc6.1
    - soc2.cc6.7
    - soc2.a1.2
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: kms.amazonaws.com
        eventName:
            - UpdateAlias
            - DeleteAlias
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.aliasName
    - requestParameters.targetKeyId
falsepositives:
    - >-
      Rotation by hand.
level: medium
runbook: >-
    See which buckets name the alias, and point it back at the declared key.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-keys/key-deletion-scheduled.yml
title: Deletion of an encryption key scheduled
id: a7169c4a-94f0-42ab-b759-cda3b3133fe2
name: key-deletion-scheduled
status: stable
description: >-
    A KMS key will be destroyed after a waiting time of 7 to 30 days. Everything encrypted with it, log files
    included, is then lost for ever.
references:
    - 'https://docs.aws.amazon.com/kms/latest/developerguide/logging-using-cloudtrail.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.impact
    - attack.t1485
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
        eventSource: kms.amazonaws.com
        eventName:
            - ScheduleKeyDeletion
            - DeleteImportedKeyMaterial
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.keyId
    - requestParameters.pendingWindowInDays
falsepositives:
    - >-
      Retirement of a key after its data is gone.
level: critical
runbook: >-
    Cancel the deletion (CancelKeyDeletion) and enable the key.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-keys/key-disabled.yml
title: Encryption key disabled
id: 9414a46b-4d36-4056-be23-e0a803b68f1a
name: key-disabled
status: stable
description: >-
    A KMS key was disabled. If it protects the log bucket, delivery fails and nobody can read the logs.
references:
    - 'https://docs.aws.amazon.com/kms/latest/developerguide/logging-using-cloudtrail.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.impact
    - attack.defense-evasion
    - attack.t1486
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
        eventSource: kms.amazonaws.com
        eventName: DisableKey
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.keyId
falsepositives:
    - >-
      Retirement of a key after its data is gone.
level: critical
runbook: >-
    Enable the key again and check that delivery resumed.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-keys/key-grant-created.yml
title: Grant on a key given by a person
id: 42a59070-bdfa-4aac-b46e-cb6f570700c1
name: key-grant-created
status: stable
description: >-
    A grant lets another principal use a key without a change of its policy. Services make grants all the time;
    this one was made by a person or program.
references:
    - 'https://docs.aws.amazon.com/kms/latest/developerguide/logging-using-cloudtrail.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.t1098
    - soc2.cc6.1
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: kms.amazonaws.com
        eventName: CreateGrant
    filter_service:
        - userIdentity.invokedBy|exists: true
        - requestParameters.granteePrincipal|endswith: '.amazonaws.com'
        - sourceIPAddress|endswith: '.amazonaws.com'
    filter_failed:
        errorCode|exists: true
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.granteePrincipal
    - requestParameters.operations
    - requestParameters.keyId
falsepositives:
    - >-
      Backup tools.
level: medium
runbook: >-
    Check the grantee; revoke the grant if it is unknown.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-keys/key-grant-revoked.yml
title: Grant on a key revoked
id: 0d3b116a-3be2-4425-9952-08bba6555280
name: key-grant-revoked
status: stable
description: >-
    A grant was taken away; whoever used the key through it can no longer read or write.
references:
    - 'https://docs.aws.amazon.com/kms/latest/developerguide/logging-using-cloudtrail.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.impact
    - attack.t1531
    - soc2.cc6.1
    - soc2.a1.2
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: kms.amazonaws.com
        eventName:
            - RevokeGrant
            - RetireGrant
    filter_service:
        - userIdentity.invokedBy|exists: true
        - sourceIPAddress|endswith: '.amazonaws.com'
    filter_failed:
        errorCode|exists: true
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.keyId
    - requestParameters.grantId
falsepositives:
    - >-
      Clean-up.
level: low
runbook: >-
    Check that log delivery still works.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-keys/key-policy-changed.yml
title: Key policy changed
id: f4ebe5da-6e32-4709-a44e-1626b9e58cea
name: key-policy-changed
status: stable
description: >-
    The policy of a KMS key was replaced: who may decrypt the logs, and who may destroy the key, has changed.
references:
    - 'https://docs.aws.amazon.com/kms/latest/developerguide/logging-using-cloudtrail.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.persistence
    - attack.t1222
    - attack.t1098
    - soc2.cc6.1
    - soc2.cc8.1
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: kms.amazonaws.com
        eventName: PutKeyPolicy
    open:
        requestParameters.policy|re: '"NotPrincipal"\s*:|"Principal"\s*:\s*("\*"|\{[^{}]*:\s*("\*"|\[[^\]]*"\*"))'
    limited:
        requestParameters.policy|contains:
            - 'kms:CallerAccount'
            - 'kms:ViaService'
            - 'aws:PrincipalOrgID'
            - 'aws:PrincipalAccount'
    filter_failed:
        errorCode|exists: true
    condition: 'selection and not (open and not limited) and not filter_failed'
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.keyId
    - requestParameters.policy
falsepositives:
    - >-
      Terraform.
level: high
runbook: >-
    Compare with the declared policy; look for principals of other accounts.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-keys/key-policy-opened.yml
title: Key policy opened to everyone
id: bef595eb-f9c4-482e-ae66-b9eb5a92577b
name: key-policy-opened
status: stable
description: >-
    A key policy that allows every principal was written.
references:
    - 'https://docs.aws.amazon.com/kms/latest/developerguide/logging-using-cloudtrail.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1222
    - soc2.cc6.1
    - soc2.c1.1
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: kms.amazonaws.com
        eventName:
            - PutKeyPolicy
            - CreateKey
        requestParameters.policy|re: '"NotPrincipal"\s*:|"Principal"\s*:\s*("\*"|\{[^{}]*:\s*("\*"|\[[^\]]*"\*"))'
    filter_condition:
        requestParameters.policy|contains:
            - 'kms:CallerAccount'
            - 'kms:ViaService'
            - 'aws:PrincipalOrgID'
            - 'aws:PrincipalAccount'
    filter_failed:
        errorCode|exists: true
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.keyId
    - requestParameters.policy
falsepositives:
    - >-
      A policy with another limiting condition.
level: critical
runbook: >-
    Put the former policy back.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-keys/key-rotation-disabled.yml
title: Rotation of a key switched off
id: 4a581c4f-73fb-4661-939d-d6b52f7111c9
name: key-rotation-disabled
status: stable
description: >-
    Automatic rotation of a KMS key was switched off.
references:
    - 'https://docs.aws.amazon.com/kms/latest/developerguide/logging-using-cloudtrail.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.t1562
    - soc2.cc6.1
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: kms.amazonaws.com
        eventName: DisableKeyRotation
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.keyId
falsepositives:
    - >-
      None.
level: low
runbook: >-
    Switch rotation on again, and look at what else the principal changed on the key: policy, grants, deletion.
maturity: stable
requires:
    - cloudtrail.management
#examples
"""#

    static let awsKeysExamples: StaticString = #"""
#file aws-keys/key-alias-moved.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "UpdateAlias", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"aliasName": "alias/audit-logs", "targetKeyId": "1234abcd-12ab-34cd-56ef-1234567890ab"}, "responseElements": null, "eventID": "572e6557-f700-54d4-a111-61dd4f63f503", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "DeleteAlias", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"aliasName": "alias/audit-logs"}, "responseElements": null, "eventID": "558cf727-92fd-54ed-bf2e-a8c3e68fbf49", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "CreateAlias", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"aliasName": "alias/new"}, "responseElements": null, "eventID": "9e55c162-e6f7-559e-bb28-bd5e1a5292d8", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "DeleteAlias", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"aliasName": "alias/x"}, "responseElements": null, "eventID": "e2120d39-6380-564b-8e5d-cca2694fcec6", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "errorCode": "AccessDenied"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "lambda.amazonaws.com", "eventName": "UpdateAlias", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"name": "live"}, "responseElements": null, "eventID": "a23b0a66-060e-523f-b4bf-5c62fd75595d", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
#file aws-keys/key-deletion-scheduled.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "ScheduleKeyDeletion", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"keyId": "arn:aws:kms:eu-west-1:112233445566:key/0f1e2d3c-4b5a-4697-8877-665544332211", "pendingWindowInDays": 7}, "responseElements": null, "requestID": "A42BAD8CF9ABFE88", "eventID": "744ae0ab-be54-449f-bc39-00c2df8996a8", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "DeleteImportedKeyMaterial", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"keyId": "arn:aws:kms:eu-west-1:112233445566:key/0f1e2d3c-4b5a-4697-8877-665544332211"}, "responseElements": null, "requestID": "1BB4E5D5FC398617", "eventID": "70a5a40e-9901-4a03-92d5-d80c64dfea08", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "CancelKeyDeletion", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"keyId": "arn:aws:kms:eu-west-1:112233445566:key/0f1e2d3c-4b5a-4697-8877-665544332211"}, "responseElements": null, "requestID": "376CE3FA2845793E", "eventID": "bcd2a977-5759-4f7d-bd4b-df631baacd47", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "ScheduleKeyDeletion", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"keyId": "arn:aws:kms:eu-west-1:112233445566:key/0f1e2d3c-4b5a-4697-8877-665544332211"}, "responseElements": null, "requestID": "B8E5FC85C8A0178A", "eventID": "c8fa3d4f-a8a8-4315-a355-beef63c0bbb9", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-keys/key-disabled.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "DisableKey", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"keyId": "arn:aws:kms:eu-west-1:112233445566:key/0f1e2d3c-4b5a-4697-8877-665544332211"}, "responseElements": null, "requestID": "AA87BF8DB316CD58", "eventID": "5f4f6e16-0c60-40bf-ab8c-03a7784d886a", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "IAMUser", "principalId": "AIDAEXAMPLEID00000002", "arn": "arn:aws:iam::112233445566:user/deploy", "accountId": "112233445566", "userName": "deploy"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "DisableKey", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"keyId": "arn:aws:kms:eu-west-1:112233445566:key/0f1e2d3c-4b5a-4697-8877-665544332211"}, "responseElements": null, "requestID": "AA87BF8DB316CD58", "eventID": "5f4f6e16-0c60-40bf-ab8c-03a7784d886a", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "EnableKey", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"keyId": "arn:aws:kms:eu-west-1:112233445566:key/0f1e2d3c-4b5a-4697-8877-665544332211"}, "responseElements": null, "requestID": "2BC56263087B38A5", "eventID": "6188bedc-6160-4dc7-8d2f-d3d34497a271", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "DisableKey", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"keyId": "arn:aws:kms:eu-west-1:112233445566:key/0f1e2d3c-4b5a-4697-8877-665544332211"}, "responseElements": null, "requestID": "AA87BF8DB316CD58", "eventID": "5f4f6e16-0c60-40bf-ab8c-03a7784d886a", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-keys/key-grant-created.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "CreateGrant", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"keyId": "arn:aws:kms:eu-west-1:112233445566:key/0f1e2d3c-4b5a-4697-8877-665544332211", "granteePrincipal": "arn:aws:iam::999988887777:role/x", "operations": ["Decrypt"]}, "responseElements": null, "requestID": "F42D1CA6C73883EC", "eventID": "08c7f8e9-e2b8-4252-bae2-401e02de295e", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "CreateGrant", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"keyId": "arn:aws:kms:eu-west-1:112233445566:key/0f1e2d3c-4b5a-4697-8877-665544332211", "granteePrincipal": "arn:aws:iam::112233445566:user/tom", "operations": ["Decrypt", "GenerateDataKey"]}, "responseElements": null, "requestID": "9402A1027C57B8F0", "eventID": "58a4b889-c79a-4795-bd70-d22814612023", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "CreateGrant", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"keyId": "arn:aws:kms:eu-west-1:112233445566:key/0f1e2d3c-4b5a-4697-8877-665544332211", "granteePrincipal": "rds.amazonaws.com"}, "responseElements": null, "requestID": "7C33B1C5CB79397F", "eventID": "5e1227ef-04fd-4299-924a-e0fd261d17e5", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}, "invokedBy": "ec2.amazonaws.com"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "CreateGrant", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"keyId": "arn:aws:kms:eu-west-1:112233445566:key/0f1e2d3c-4b5a-4697-8877-665544332211", "granteePrincipal": "x"}, "responseElements": null, "requestID": "002698FC45FB0CD8", "eventID": "911675c9-dbe5-4184-b044-0e643a138de3", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-keys/key-grant-revoked.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "RevokeGrant", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"keyId": "arn:aws:kms:eu-west-1:112233445566:key/0f1e2d3c-4b5a-4697-8877-665544332211", "grantId": "ab"}, "responseElements": null, "requestID": "8CB3EB988403A92C", "eventID": "479d6795-8cc8-4591-b2d2-275379d99056", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "RetireGrant", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"keyId": "arn:aws:kms:eu-west-1:112233445566:key/0f1e2d3c-4b5a-4697-8877-665544332211", "grantId": "cd"}, "responseElements": null, "requestID": "8AD45701C8D99172", "eventID": "e7f288a4-252f-46e2-9d74-d392274b12d3", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}, "invokedBy": "ec2.amazonaws.com"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "RetireGrant", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"keyId": "arn:aws:kms:eu-west-1:112233445566:key/0f1e2d3c-4b5a-4697-8877-665544332211", "grantId": "cd"}, "responseElements": null, "requestID": "8AD45701C8D99172", "eventID": "e7f288a4-252f-46e2-9d74-d392274b12d3", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "ListGrants", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"keyId": "arn:aws:kms:eu-west-1:112233445566:key/0f1e2d3c-4b5a-4697-8877-665544332211"}, "responseElements": null, "requestID": "B6A8E419A71E1B18", "eventID": "389e4963-1f1e-45b6-a765-28bee49dcdd7", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-keys/key-policy-changed.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "PutKeyPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"keyId": "arn:aws:kms:eu-west-1:112233445566:key/0f1e2d3c-4b5a-4697-8877-665544332211", "policyName": "default", "policy": "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::999988887777:root\"},\"Action\":\"kms:Decrypt\"}]}"}, "responseElements": null, "requestID": "2B8CBC9CEA0E8D7C", "eventID": "253fedf1-0b73-44c0-8fbc-292440251220", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "PutKeyPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"keyId": "arn:aws:kms:eu-west-1:112233445566:key/0f1e2d3c-4b5a-4697-8877-665544332211", "policyName": "default", "policy": "{}"}, "responseElements": null, "requestID": "990EECDEC16A1F8E", "eventID": "140e1aa8-c36b-4406-8100-b199bcd482ed", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "PutKeyPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"keyId": "1", "policyName": "default", "policy": "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"AWS\": [\"arn:aws:iam::112233445566:root\", \"*\"]}, \"Action\": \"kms:*\", \"Resource\": \"*\", \"Condition\": {\"StringEquals\": {\"kms:CallerAccount\": \"112233445566\"}}}]}"}, "responseElements": null, "eventID": "5735158d-9805-51f1-b074-5986cd15c932", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "PutKeyPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"keyId": "arn:aws:kms:eu-west-1:112233445566:key/0f1e2d3c-4b5a-4697-8877-665544332211"}, "responseElements": null, "requestID": "7C58062F5221BE0B", "eventID": "e51746c0-7ab7-453d-b547-0515f4ef946b", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "GetKeyPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"keyId": "arn:aws:kms:eu-west-1:112233445566:key/0f1e2d3c-4b5a-4697-8877-665544332211"}, "responseElements": null, "requestID": "9A3896F16BBC6475", "eventID": "7a00a7db-2d96-4dad-8935-6eb1870d70da", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "PutKeyPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"keyId": "1", "policyName": "default", "policy": "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"AWS\": [\"arn:aws:iam::112233445566:root\", \"*\"]}, \"Action\": \"kms:*\", \"Resource\": \"*\"}]}"}, "responseElements": null, "eventID": "bbf89e76-a71f-5894-ac33-4192dc6d86c4", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
#file aws-keys/key-policy-opened.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "PutKeyPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"keyId": "arn:aws:kms:eu-west-1:112233445566:key/0f1e2d3c-4b5a-4697-8877-665544332211", "policyName": "default", "policy": "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"kms:*\",\"Resource\":\"*\"}]}"}, "responseElements": null, "requestID": "C908C55C94825DFF", "eventID": "a4bc2eac-4c8a-4198-91c3-85fb9f4751e1", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "PutKeyPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"keyId": "arn:aws:kms:eu-west-1:112233445566:key/0f1e2d3c-4b5a-4697-8877-665544332211", "policyName": "default", "policy": "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"*\"},\"Action\":\"kms:Decrypt\",\"Resource\":\"*\"}]}"}, "responseElements": null, "requestID": "C54B2C2DA4F53635", "eventID": "ba692a31-967e-45ab-b396-c9e12052daa3", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "PutKeyPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"keyId": "1", "policyName": "default", "policy": "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"AWS\": [\"arn:aws:iam::112233445566:root\", \"*\"]}, \"Action\": \"kms:*\", \"Resource\": \"*\"}]}"}, "responseElements": null, "eventID": "bbf89e76-a71f-5894-ac33-4192dc6d86c4", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "PutKeyPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"keyId": "arn:aws:kms:eu-west-1:112233445566:key/0f1e2d3c-4b5a-4697-8877-665544332211", "policyName": "default", "policy": "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::112233445566:root\"},\"Action\":\"kms:*\",\"Resource\":\"*\"}]}"}, "responseElements": null, "requestID": "7036B1233448B048", "eventID": "5f4eea07-7bf7-4e3a-95d9-502c7caf7d99", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "PutKeyPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"keyId": "arn:aws:kms:eu-west-1:112233445566:key/0f1e2d3c-4b5a-4697-8877-665544332211", "policyName": "default", "policy": "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"*\"},\"Action\":\"kms:Decrypt\",\"Resource\":\"*\",\"Condition\":{\"StringEquals\":{\"kms:CallerAccount\":\"112233445566\"}}}]}"}, "responseElements": null, "requestID": "A73D5B57DC927B6A", "eventID": "890f7d4b-1c57-4853-954e-14cdc564fca4", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-keys/key-rotation-disabled.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "DisableKeyRotation", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"keyId": "arn:aws:kms:eu-west-1:112233445566:key/0f1e2d3c-4b5a-4697-8877-665544332211"}, "responseElements": null, "requestID": "803182749B7419E3", "eventID": "69ab2ae8-0656-41f3-8729-70ecbb05021c", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "IAMUser", "principalId": "AIDAEXAMPLEID00000002", "arn": "arn:aws:iam::112233445566:user/deploy", "accountId": "112233445566", "userName": "deploy"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "DisableKeyRotation", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"keyId": "arn:aws:kms:eu-west-1:112233445566:key/0f1e2d3c-4b5a-4697-8877-665544332211"}, "responseElements": null, "requestID": "803182749B7419E3", "eventID": "69ab2ae8-0656-41f3-8729-70ecbb05021c", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "EnableKeyRotation", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"keyId": "arn:aws:kms:eu-west-1:112233445566:key/0f1e2d3c-4b5a-4697-8877-665544332211"}, "responseElements": null, "requestID": "FE201D0EC50A10BC", "eventID": "d826f73f-76cd-437c-92cb-b15ffa52c909", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "DisableKeyRotation", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"keyId": "arn:aws:kms:eu-west-1:112233445566:key/0f1e2d3c-4b5a-4697-8877-665544332211"}, "responseElements": null, "requestID": "803182749B7419E3", "eventID": "69ab2ae8-0656-41f3-8729-70ecbb05021c", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
"""#
}
