// Written by `make generate` from Catalogue/rules/aws-identity. Do not edit.
// swift-format-ignore-file

extension GeneratedRules {
    static let awsIdentityRules: StaticString = #"""
#file aws-identity/access-key-for-another-user.yml
title: Access key made for another user
id: 541360f4-b428-4e6b-b225-27a6278c881f
name: access-key-for-another-user
status: stable
description: >-
    A long-lived access key was made for a user other than the caller: a back door with somebody else's name.
references:
    - 'https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.t1098.001
    - soc2.cc6.1
    - soc2.cc6.2
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: iam.amazonaws.com
        eventName: CreateAccessKey
        requestParameters.userName|exists: true
    filter_self:
        requestParameters.userName|fieldref: userIdentity.userName
    filter_failed:
        errorCode|exists: true
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.userName
falsepositives:
    - >-
      Administrators of service users.
level: high
runbook: >-
    Delete the key unless the owner of the user asked for it.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-identity/administrator-policy-attached.yml
title: Administrator rights attached
id: 3c1cb1fc-9180-4d23-b0e0-3b8fd815284f
name: administrator-policy-attached
status: stable
description: >-
    A policy with full rights was attached to, or written into, a user, group or role.
references:
    - 'https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.privilege-escalation
    - attack.t1098.003
    - soc2.cc6.3
logsource:
    product: aws
    service: cloudtrail
detection:
    attach:
        eventSource: iam.amazonaws.com
        eventName:
            - AttachUserPolicy
            - AttachRolePolicy
            - AttachGroupPolicy
        requestParameters.policyArn|endswith:
            - /AdministratorAccess
            - /AmazonS3FullAccess
            - /IAMFullAccess
            - /PowerUserAccess
    inline:
        eventSource: iam.amazonaws.com
        eventName:
            - PutUserPolicy
            - PutRolePolicy
            - PutGroupPolicy
            - CreatePolicyVersion
            - CreatePolicy
        requestParameters.policyDocument|re: '(?is)"Action"\s*:\s*("(\*|\*:\*|s3:\*|iam:\*)"|\[[^\]]*"(\*|\*:\*|s3:\*|iam:\*)").*"Resource"\s*:\s*("\*"|\[[^\]]*"\*")|"Resource"\s*:\s*("\*"|\[[^\]]*"\*").*"Action"\s*:\s*("(\*|\*:\*|s3:\*|iam:\*)"|\[[^\]]*"(\*|\*:\*|s3:\*|iam:\*)")'
    filter_failed:
        errorCode|exists: true
    condition: '(attach or inline) and not filter_failed'
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.policyArn
    - requestParameters.roleName
    - requestParameters.userName
    - requestParameters.policyDocument
falsepositives:
    - >-
      Set-up of an account.
level: high
runbook: >-
    Detach it and grant what is needed.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-identity/aws-mfa-removed.yml
title: MFA device removed from an AWS user
id: 262ac769-f170-4000-9834-f864f40173ac
name: aws-mfa-removed
status: stable
description: >-
    An MFA device was deactivated or deleted.
references:
    - 'https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.persistence
    - attack.t1556.006
    - soc2.cc6.1
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: iam.amazonaws.com
        eventName:
            - DeactivateMFADevice
            - DeleteVirtualMFADevice
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.userName
    - requestParameters.serialNumber
falsepositives:
    - >-
      A lost device.
level: high
runbook: >-
    Confirm by another channel.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-identity/console-password-set.yml
title: Console password set for a user
id: 5b6b876b-2345-423e-bd89-26790f26a448
name: console-password-set
status: stable
description: >-
    A console password was made or replaced for an IAM user.
references:
    - 'https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.t1098
    - attack.t1136.003
    - soc2.cc6.2
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: iam.amazonaws.com
        eventName:
            - CreateLoginProfile
            - UpdateLoginProfile
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.userName
falsepositives:
    - >-
      Onboarding.
level: medium
runbook: >-
    Use federation instead; confirm with the user.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-identity/console-sign-in-guessing.yml
title: Many failed console sign-ins from one address
id: 872aa315-982b-4cd9-ba98-176e268cfb4c
name: console-sign-in-guessing
status: stable
description: >-
    At least 8 console sign-ins failed from one address within 15 minutes.
references:
    - 'https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.credential-access
    - attack.t1110
    - soc2.cc6.1
    - soc2.cc7.2
correlation:
    type: event_count
    rules:
        - console-sign-in-failed-step
    group-by:
        - sourceIPAddress
    timespan: '15m'
    condition:
        gte: 8
falsepositives:
    - >-
      A forgotten password.
level: medium
runbook: >-
    Check for a success from that address.
maturity: stable
requires:
    - cloudtrail.management
#examples
---
title: Failed console sign-in (step)
id: f06c6a44-7266-411d-a606-1c88bfdbc082
name: console-sign-in-failed-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: signin.amazonaws.com
        eventName: ConsoleLogin
        responseElements.ConsoleLogin: Failure
    condition: selection
#file aws-identity/console-sign-in-without-mfa.yml
title: Console sign-in without MFA
id: e0b6137f-6d49-4011-95e4-e1ab5f80f50e
name: console-sign-in-without-mfa
status: stable
description: >-
    An IAM user signed in to the console with a password alone.
references:
    - 'https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.initial-access
    - attack.t1078.004
    - soc2.cc6.1
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: signin.amazonaws.com
        eventName: ConsoleLogin
        additionalEventData.MFAUsed: 'No'
        responseElements.ConsoleLogin: Success
        userIdentity.type: IAMUser
    condition: selection
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - additionalEventData.MFAUsed
falsepositives:
    - >-
      None that policy should allow.
level: medium
runbook: >-
    Require MFA by policy for this user.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-identity/delivery-role-assumed-by-stranger.yml
title: Log delivery role assumed by somebody other than Databricks
id: 3c11861d-a2ac-485c-a041-324edfaba4de
name: delivery-role-assumed-by-stranger
status: stable
description: >-
    A role whose name says log delivery was assumed by a principal that is not an account of Databricks. The
    role may write, and often delete, log files.
references:
    - 'https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.privilege-escalation
    - attack.defense-evasion
    - attack.t1078.004
    - attack.t1548
    - soc2.cc6.1
    - soc2.cc6.3
    - soc2.cc7.2
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: sts.amazonaws.com
        eventName: AssumeRole
        requestParameters.roleArn|re: '(?i)role/.*(log[-_]?deliver|audit[-_]?log|SaasUsage)'
    filter_databricks:
        - userIdentity.accountId:
              - '414351767826'
              - '044793339203'
              - '170661010020'
        - userIdentity.arn|contains: SaasUsageDeliveryRole
    filter_service:
        userIdentity.type: AWSService
    filter_failed:
        errorCode|exists: true
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.roleArn
    - requestParameters.roleSessionName
    - userIdentity.accountId
falsepositives:
    - >-
      Tests of the role.
level: high
runbook: >-
    Fix the trust policy, revoke the sessions of the role, and list what was written or deleted.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-identity/delivery-role-trust-changed.yml
title: Trust of the log delivery role changed
id: 06bc33cc-a32b-4fa2-a6ab-aff69adff680
name: delivery-role-trust-changed
status: stable
description: >-
    The trust policy of a role that Databricks assumes for log delivery, or whose name says so, was replaced.
    The new trust can shut Databricks out, or let somebody else write, and delete, log files.
references:
    - 'https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.defense-evasion
    - attack.t1098.003
    - attack.t1562.008
    - soc2.cc7.2
    - soc2.cc6.8
    - soc2.cc7.3
    - soc2.cc6.1
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: iam.amazonaws.com
        eventName: UpdateAssumeRolePolicy
    role:
        - requestParameters.roleName|re: '(?i)(log[-_]?deliver|audit[-_]?log|databricks[-_]?logs?|databricks.*([-_]logs?([-_]|$)|audit)|(audit|(^|[-_])logs?[-_]).*databricks)'
        - requestParameters.policyDocument|contains: SaasUsageDeliveryRole
    filter_failed:
        errorCode|exists: true
    condition: selection and role and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.roleName
    - requestParameters.policyDocument
falsepositives:
    - >-
      Other roles whose name speaks of databricks and logs.
level: high
runbook: >-
    The trust must name the delivery role of Databricks only, with your account id as external id.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-identity/delivery-role-weakened.yml
title: Log delivery role deleted or its rights changed
id: 278c7c33-654c-41d0-ac3f-8eda35daf690
name: delivery-role-weakened
status: stable
description: >-
    A role whose name says that it delivers logs was deleted, or its policies or boundary were changed. Delivery
    may fail, or the writer may now delete.
references:
    - 'https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.persistence
    - attack.t1562.008
    - attack.t1098.003
    - soc2.cc7.2
    - soc2.cc6.8
    - soc2.cc7.3
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: iam.amazonaws.com
        eventName:
            - DeleteRole
            - DeleteRolePolicy
            - DetachRolePolicy
            - PutRolePolicy
            - AttachRolePolicy
            - PutRolePermissionsBoundary
            - DeleteRolePermissionsBoundary
        requestParameters.roleName|re: '(?i)(log[-_]?deliver|audit[-_]?log|databricks[-_]?logs?|databricks.*([-_]logs?([-_]|$)|audit)|(audit|(^|[-_])logs?[-_]).*databricks)'
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.roleName
    - requestParameters.policyName
    - requestParameters.policyArn
    - requestParameters.policyDocument
falsepositives:
    - >-
      Terraform.
level: high
runbook: >-
    Compare with the declared role; check the last delivery time.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-identity/identity-provider-changed.yml
title: Identity provider of the AWS account changed
id: e2453ddb-e205-4c06-a099-875b553afea4
name: identity-provider-changed
status: stable
description: >-
    A SAML or OIDC provider was created, changed or deleted. Whoever owns a provider can sign in as any role
    that trusts it.
references:
    - 'https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.defense-evasion
    - attack.persistence
    - attack.privilege-escalation
    - attack.t1484.002
    - soc2.cc6.1
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: iam.amazonaws.com
        eventName:
            - CreateSAMLProvider
            - UpdateSAMLProvider
            - DeleteSAMLProvider
            - CreateOpenIDConnectProvider
            - DeleteOpenIDConnectProvider
            - UpdateOpenIDConnectProviderThumbprint
            - AddClientIDToOpenIDConnectProvider
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.name
    - requestParameters.url
    - requestParameters.sAMLProviderArn
falsepositives:
    - >-
      Renewal of a certificate.
    - >-
      A provider for a CI system or a cluster, made by Terraform.
level: high
runbook: >-
    Compare metadata with your provider.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-identity/long-session-taken.yml
title: Session taken that outlives its credential
id: b2f9a469-cabd-4843-96ae-907833de65c9
name: long-session-taken
status: stable
description: >-
    A federation session, or a session of the root user of a member account, was asked for. It lives on when
    the key behind it is deleted, which is why intruders ask for one before they are found.
references:
    - 'https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.persistence
    - attack.defense-evasion
    - attack.t1550.001
    - attack.t1078.004
    - soc2.cc6.1
    - soc2.cc7.2
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: sts.amazonaws.com
        eventName:
            - GetFederationToken
            - AssumeRoot
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.name
    - requestParameters.targetPrincipal
    - requestParameters.durationSeconds
falsepositives:
    - >-
      Old sign-in brokers that use GetFederationToken: filter them by their user.
level: high
runbook: >-
    Deny everything to sessions issued before now (aws:TokenIssueTime) on the user behind it; deleting the
    key does not end the session.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-identity/permissions-boundary-removed.yml
title: Permissions boundary of a user or role removed
id: 2ad48c89-ad49-44e2-92b8-5b4d11b5a3c8
name: permissions-boundary-removed
status: stable
description: >-
    A permissions boundary was taken away: what bounded the rights of the user or role no longer
    does, and policies that were harmless so far are not.
references:
    - 'https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.privilege-escalation
    - attack.defense-evasion
    - attack.t1098.003
    - soc2.cc6.1
    - soc2.cc6.3
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: iam.amazonaws.com
        eventName:
            - DeleteRolePermissionsBoundary
            - DeleteUserPermissionsBoundary
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.roleName
    - requestParameters.userName
falsepositives:
    - >-
      Planned changes of the platform team.
level: high
runbook: >-
    Put the boundary back, and list what the user or role did since.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-identity/policy-version-switched.yml
title: Default version of a policy switched
id: ab80c2a6-acc8-4e43-af21-27aef84dbc22
name: policy-version-switched
status: stable
description: >-
    Another version of a managed policy was made the one that counts. An old version with wide rights comes
    back without any policy being written or attached.
references:
    - 'https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.privilege-escalation
    - attack.persistence
    - attack.t1098.003
    - soc2.cc6.1
    - soc2.cc6.3
    - soc2.cc8.1
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: iam.amazonaws.com
        eventName: SetDefaultPolicyVersion
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.policyArn
    - requestParameters.versionId
falsepositives:
    - >-
      A change that is taken back on purpose.
level: medium
runbook: >-
    Compare the version that counts now with the one before, and delete versions that nobody needs.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-identity/role-trust-changed.yml
title: Who may assume a role was changed
id: 03ff3ea6-ac7b-492b-8429-4fe1a07596c4
name: role-trust-changed
status: stable
description: >-
    The trust policy of a role was replaced. A new account, provider or user in it can come back whenever it
    wants, with all rights of the role.
references:
    - 'https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.persistence
    - attack.privilege-escalation
    - attack.t1098
    - attack.t1078.004
    - soc2.cc6.1
    - soc2.cc6.3
    - soc2.cc8.1
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: iam.amazonaws.com
        eventName: UpdateAssumeRolePolicy
    filter_failed:
        errorCode|exists: true
    condition: selection and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.roleName
    - requestParameters.policyDocument
falsepositives:
    - >-
      Terraform.
level: medium
runbook: >-
    Compare the new trust policy with the declared one; an account that is not yours has no place in it
    without an external id.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-identity/role-trust-opened.yml
title: Role trust opened to everyone
id: 852ec7f7-2801-48dd-a77c-36f3b83a2fd3
name: role-trust-opened
status: stable
description: >-
    A role can now be assumed by any principal.
references:
    - 'https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.persistence
    - attack.privilege-escalation
    - attack.t1098.003
    - soc2.cc6.1
    - soc2.cc6.6
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        eventSource: iam.amazonaws.com
        eventName:
            - UpdateAssumeRolePolicy
            - CreateRole
    star:
        - requestParameters.policyDocument|re: '"NotPrincipal"\s*:|"Principal"\s*:\s*("\*"|\{[^{}]*:\s*("\*"|\[[^\]]*"\*"))'
        - requestParameters.assumeRolePolicyDocument|re: '"NotPrincipal"\s*:|"Principal"\s*:\s*("\*"|\{[^{}]*:\s*("\*"|\[[^\]]*"\*"))'
    filter_failed:
        errorCode|exists: true
    condition: selection and star and not filter_failed
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - requestParameters.roleName
    - requestParameters.policyDocument
falsepositives:
    - >-
      A condition that limits it to the organisation.
level: critical
runbook: >-
    Name the principal in the trust; revoke the sessions of the role.
maturity: stable
requires:
    - cloudtrail.management
#examples
#file aws-identity/root-account-used.yml
title: Root user of the AWS account used
id: be37e353-1aa8-4b8f-948b-a8d315e8dc24
name: root-account-used
status: stable
description: >-
    Somebody acted as the root user, which no policy of the account can stop.
references:
    - 'https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.privilege-escalation
    - attack.initial-access
    - attack.t1078.004
    - soc2.cc6.1
    - soc2.cc6.3
logsource:
    product: aws
    service: cloudtrail
detection:
    selection:
        userIdentity.type: Root
    filter_service:
        - userIdentity.invokedBy|exists: true
        - eventType: AwsServiceEvent
    condition: selection and not filter_service
fields:
    - userIdentity.arn
    - sourceIPAddress
    - eventName
    - eventSource
falsepositives:
    - >-
      The few tasks that need root.
level: high
runbook: >-
    Confirm with the holder; rotate the password and MFA device if nobody did it.
maturity: stable
requires:
    - cloudtrail.management
#examples
"""#

    static let awsIdentityExamples: StaticString = #"""
#file aws-identity/access-key-for-another-user.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "CreateAccessKey", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"userName": "ci"}, "responseElements": null, "requestID": "844747AE399E0614", "eventID": "014ab198-598d-460b-a8bb-42c9b7d2d3c2", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "IAMUser", "principalId": "AIDAEXAMPLEID00000002", "arn": "arn:aws:iam::112233445566:user/tom", "accountId": "112233445566", "userName": "tom"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "CreateAccessKey", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"userName": "ops"}, "responseElements": null, "requestID": "40657D2300054218", "eventID": "c3163ed9-8dd3-4c73-811a-54c6d2766c96", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "IAMUser", "principalId": "AIDAEXAMPLEID00000002", "arn": "arn:aws:iam::112233445566:user/tom", "accountId": "112233445566", "userName": "tom"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "CreateAccessKey", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"userName": "tom"}, "responseElements": null, "requestID": "C2E30CCE1EAA7C7C", "eventID": "d8f26603-90e0-4d14-abb1-3e368b845e66", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "IAMUser", "principalId": "AIDAEXAMPLEID00000002", "arn": "arn:aws:iam::112233445566:user/tom", "accountId": "112233445566", "userName": "tom"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "CreateAccessKey", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {}, "responseElements": null, "requestID": "C2739751C239F023", "eventID": "b59e7a40-1c59-417b-b4f9-e995e82a32d5", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-identity/administrator-policy-attached.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "AttachRolePolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"roleName": "x", "policyArn": "arn:aws:iam::aws:policy/AdministratorAccess"}, "responseElements": null, "requestID": "BC36DA4FAFE08FDE", "eventID": "4f9ec685-763f-43bd-a942-c8c04da30e96", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "PutUserPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"userName": "tom", "policyName": "p", "policyDocument": "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}"}, "responseElements": null, "requestID": "46AE98B7EEC5D111", "eventID": "644e32ba-131b-482c-b4e8-3d85ed2ba2aa", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "CreatePolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"policyName": "x", "policyDocument": "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Resource\": [\"*\"], \"Effect\": \"Allow\", \"Action\": [\"s3:GetObject\", \"iam:*\"]}]}"}, "responseElements": null, "eventID": "c150a64c-7277-54ec-b144-5585a214dd8d", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "AttachRolePolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"roleName": "x", "policyArn": "arn:aws:iam::aws:policy/ReadOnlyAccess"}, "responseElements": null, "requestID": "630C2B573FDA20C1", "eventID": "5b3fa4a7-5928-40f1-a5e3-e0e9cd5bce63", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "PutUserPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"userName": "tom", "policyDocument": "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::x/*\"}]}"}, "responseElements": null, "requestID": "EEB2C225B2077046", "eventID": "d71dda72-53d0-4720-8734-212b63bb0a70", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "CreatePolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"policyName": "x", "policyDocument": "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": [\"s3:GetObject\"], \"Resource\": \"*\"}]}"}, "responseElements": null, "eventID": "bc701ba2-de28-53ce-b156-3c1356360732", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
#file aws-identity/aws-mfa-removed.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "DeactivateMFADevice", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"userName": "tom", "serialNumber": "arn:aws:iam::112233445566:mfa/tom"}, "responseElements": null, "requestID": "C927D035DF67B5B4", "eventID": "b9f2954e-bc8d-448d-8d4f-25f6c9763fbc", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "DeleteVirtualMFADevice", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"serialNumber": "arn:aws:iam::112233445566:mfa/tom"}, "responseElements": null, "requestID": "874BDADE66A2A84A", "eventID": "7aedb601-a398-40c7-bef0-aa57c5b190b3", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "EnableMFADevice", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"userName": "tom"}, "responseElements": null, "requestID": "AB386B518B9C5FA4", "eventID": "9266d9e7-907c-4437-a055-066b001b8428", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "DeactivateMFADevice", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"userName": "tom"}, "responseElements": null, "requestID": "901D0040E91497DC", "eventID": "56c0b159-9351-4368-9d02-54ee54bbdb1f", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-identity/console-password-set.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "CreateLoginProfile", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"userName": "svc"}, "responseElements": null, "requestID": "626ACB19140CB24A", "eventID": "e4596089-1c90-4a7b-9caa-e541840583b7", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "UpdateLoginProfile", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"userName": "tom"}, "responseElements": null, "requestID": "27CD507A9811A7F7", "eventID": "797cd611-6792-407a-aa89-8f216f2f7d03", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "DeleteLoginProfile", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"userName": "svc"}, "responseElements": null, "requestID": "84A551F20BB9ACEC", "eventID": "de2b0c50-60f5-4ed8-b794-31d5a4cb8707", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "CreateLoginProfile", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"userName": "svc"}, "responseElements": null, "requestID": "626ACB19140CB24A", "eventID": "e4596089-1c90-4a7b-9caa-e541840583b7", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-identity/console-sign-in-guessing.yml
#examples
examples:
    match:
        - - {"repeat": 8, "every": "30s", "event": {"userIdentity": {"type": "IAMUser", "arn": "arn:aws:iam::112233445566:user/tom", "accountId": "112233445566", "userName": "tom"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "signin.amazonaws.com", "eventName": "ConsoleLogin", "sourceIPAddress": "192.0.2.9", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": null, "additionalEventData": {"MFAUsed": "No", "LoginTo": "https://console.aws.amazon.com/"}, "eventID": "8d4d5581-b3c7-4d9b-9cb9-68772925b0af", "responseElements": {"ConsoleLogin": "Failure"}}}
        - - {"repeat": 20, "every": "5s", "event": {"userIdentity": {"type": "IAMUser", "arn": "arn:aws:iam::112233445566:user/tom", "accountId": "112233445566", "userName": "tom"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "signin.amazonaws.com", "eventName": "ConsoleLogin", "sourceIPAddress": "203.0.113.9", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": null, "additionalEventData": {"MFAUsed": "No", "LoginTo": "https://console.aws.amazon.com/"}, "eventID": "8d4d5581-b3c7-4d9b-9cb9-68772925b0af", "responseElements": {"ConsoleLogin": "Failure"}}}
    no_match:
        - - {"repeat": 7, "every": "30s", "event": {"userIdentity": {"type": "IAMUser", "arn": "arn:aws:iam::112233445566:user/tom", "accountId": "112233445566", "userName": "tom"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "signin.amazonaws.com", "eventName": "ConsoleLogin", "sourceIPAddress": "192.0.2.9", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": null, "additionalEventData": {"MFAUsed": "No", "LoginTo": "https://console.aws.amazon.com/"}, "eventID": "8d4d5581-b3c7-4d9b-9cb9-68772925b0af", "responseElements": {"ConsoleLogin": "Failure"}}}
        - - {"repeat": 10, "every": "180s", "event": {"userIdentity": {"type": "IAMUser", "arn": "arn:aws:iam::112233445566:user/tom", "accountId": "112233445566", "userName": "tom"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "signin.amazonaws.com", "eventName": "ConsoleLogin", "sourceIPAddress": "192.0.2.9", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": null, "additionalEventData": {"MFAUsed": "No", "LoginTo": "https://console.aws.amazon.com/"}, "eventID": "8d4d5581-b3c7-4d9b-9cb9-68772925b0af", "responseElements": {"ConsoleLogin": "Failure"}}}
#file aws-identity/console-sign-in-without-mfa.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "IAMUser", "principalId": "AIDAEXAMPLEID00000002", "arn": "arn:aws:iam::112233445566:user/tom", "accountId": "112233445566", "userName": "tom"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "signin.amazonaws.com", "eventName": "ConsoleLogin", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": null, "responseElements": {"ConsoleLogin": "Success"}, "additionalEventData": {"MFAUsed": "No", "LoginTo": "https://console.aws.amazon.com/"}, "requestID": "482C871A9A00B72A", "eventID": "8d4d5581-b3c7-4d9b-9cb9-68772925b0af", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "IAMUser", "principalId": "AIDAEXAMPLEID00000002", "arn": "arn:aws:iam::112233445566:user/eve", "accountId": "112233445566", "userName": "eve"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "signin.amazonaws.com", "eventName": "ConsoleLogin", "awsRegion": "eu-west-1", "sourceIPAddress": "192.0.2.9", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": null, "responseElements": {"ConsoleLogin": "Success"}, "additionalEventData": {"MFAUsed": "No", "LoginTo": "https://console.aws.amazon.com/"}, "requestID": "482C871A9A00B72A", "eventID": "8d4d5581-b3c7-4d9b-9cb9-68772925b0af", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "IAMUser", "principalId": "AIDAEXAMPLEID00000002", "arn": "arn:aws:iam::112233445566:user/tom", "accountId": "112233445566", "userName": "tom"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "signin.amazonaws.com", "eventName": "ConsoleLogin", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": null, "responseElements": {"ConsoleLogin": "Success"}, "additionalEventData": {"MFAUsed": "Yes", "LoginTo": "https://console.aws.amazon.com/"}, "requestID": "482C871A9A00B72A", "eventID": "8d4d5581-b3c7-4d9b-9cb9-68772925b0af", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "IAMUser", "principalId": "AIDAEXAMPLEID00000002", "arn": "arn:aws:iam::112233445566:user/tom", "accountId": "112233445566", "userName": "tom"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "signin.amazonaws.com", "eventName": "ConsoleLogin", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": null, "responseElements": {"ConsoleLogin": "Failure"}, "additionalEventData": {"MFAUsed": "No", "LoginTo": "https://console.aws.amazon.com/"}, "requestID": "482C871A9A00B72A", "eventID": "8d4d5581-b3c7-4d9b-9cb9-68772925b0af", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "signin.amazonaws.com", "eventName": "ConsoleLogin", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": null, "responseElements": {"ConsoleLogin": "Success"}, "additionalEventData": {"MFAUsed": "No", "LoginTo": "https://console.aws.amazon.com/"}, "requestID": "482C871A9A00B72A", "eventID": "8d4d5581-b3c7-4d9b-9cb9-68772925b0af", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-identity/delivery-role-assumed-by-stranger.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "sts.amazonaws.com", "eventName": "AssumeRole", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"roleArn": "arn:aws:iam::112233445566:role/databricks-log-delivery", "roleSessionName": "s"}, "responseElements": null, "requestID": "7604EA1FC21337EA", "eventID": "cb4fd52b-f6de-4cee-ae0f-084220a5e44d", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "IAMUser", "principalId": "AIDAEXAMPLEID00000002", "arn": "arn:aws:iam::112233445566:user/x", "accountId": "112233445566", "userName": "x"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "sts.amazonaws.com", "eventName": "AssumeRole", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"roleArn": "arn:aws:iam::112233445566:role/acme-audit-logs-writer", "roleSessionName": "x"}, "responseElements": null, "requestID": "9B73529335FBA060", "eventID": "47b16138-1d89-4649-a58d-4ede298e5599", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AWSAccount", "principalId": "AROAX:y", "accountId": "414351767826"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "sts.amazonaws.com", "eventName": "AssumeRole", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"roleArn": "arn:aws:iam::112233445566:role/databricks-log-delivery", "roleSessionName": "SaasUsageDelivery", "externalId": "3f0e1a52"}, "responseElements": null, "requestID": "9F7C8CDBCDF03389", "eventID": "227e5b11-752d-4487-9c02-7c4b67929b94", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "sts.amazonaws.com", "eventName": "AssumeRole", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"roleArn": "arn:aws:iam::112233445566:role/web", "roleSessionName": "s"}, "responseElements": null, "requestID": "C79205A2BBCDFCED", "eventID": "f901b0d3-ab16-4c57-992a-7ee91e6ca136", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-identity/delivery-role-trust-changed.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "UpdateAssumeRolePolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"roleName": "databricks-log-delivery", "policyDocument": "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::999988887777:root\"},\"Action\":\"sts:AssumeRole\"}]}"}, "responseElements": null, "requestID": "42DA78BD3D5DBA09", "eventID": "62400de6-472e-422d-826a-5c86417baf3a", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "UpdateAssumeRolePolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"roleName": "r17", "policyDocument": "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::414351767826:role/SaasUsageDeliveryRole-prod-IAMRole-3PLHICCRR1TK\"},\"Action\":\"sts:AssumeRole\",\"Condition\":{\"StringEquals\":{\"sts:ExternalId\":\"3f0e1a52\"}}}]}"}, "responseElements": null, "requestID": "DEC3FC88A095240A", "eventID": "d1ca8345-ca24-4829-8d30-241295bc1772", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "UpdateAssumeRolePolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"roleName": "web", "policyDocument": "{\"Statement\":[]}"}, "responseElements": null, "requestID": "A13B68F82B100267", "eventID": "3483a7b0-eb89-4092-8c85-016e7970ff82", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "UpdateAssumeRolePolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"roleName": "databricks-log-delivery"}, "responseElements": null, "requestID": "09112DAC01CB27E2", "eventID": "ac9ce37c-63a1-4e3b-9a06-f69149f3c521", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "UpdateAssumeRolePolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"roleName": "databricks-unity-catalog-access", "policyDocument": "{\"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"arn:aws:iam::414351767826:role/unity-catalog-prod-UCMasterRole-14S5ZJVKOTYTL\"}, \"Action\": \"sts:AssumeRole\"}]}"}, "responseElements": null, "requestID": "42DA78BD3D5DBA09", "eventID": "62400de6-472e-422d-826a-5c86417baf3a", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-identity/delivery-role-weakened.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "DeleteRolePolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"roleName": "databricks-log-delivery", "policyName": "write"}, "responseElements": null, "requestID": "7E97D88723F13C6E", "eventID": "d433525b-3579-4fd9-957e-3fbc0e09b96d", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "PutRolePolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"roleName": "acme-audit-logs-writer", "policyName": "x", "policyDocument": "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}"}, "responseElements": null, "requestID": "65229EE39EBE0901", "eventID": "bf62f940-e078-4242-929c-ddf390cc593f", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "PutRolePolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"roleName": "DatabricksAuditRole", "policyName": "x", "policyDocument": "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}"}, "responseElements": null, "requestID": "65229EE39EBE0901", "eventID": "bf62f940-e078-4242-929c-ddf390cc593f", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "DeleteRolePolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"roleName": "web", "policyName": "x"}, "responseElements": null, "requestID": "EDF31FEBDAE3A5EE", "eventID": "871b5997-70fd-4940-a1a6-356b5fcde509", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "DeleteRole", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {"roleName": "databricks-log-delivery"}, "responseElements": null, "requestID": "0CAD47E1681825F5", "eventID": "044ba1ff-ceba-4a30-8923-5bd92f2047e4", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "PutRolePolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"roleName": "databricks-unity-catalog-access", "policyName": "x", "policyDocument": "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}"}, "responseElements": null, "requestID": "65229EE39EBE0901", "eventID": "bf62f940-e078-4242-929c-ddf390cc593f", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "PutRolePolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"roleName": "databricks-instance-profile-etl", "policyName": "x", "policyDocument": "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}"}, "responseElements": null, "requestID": "65229EE39EBE0901", "eventID": "bf62f940-e078-4242-929c-ddf390cc593f", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-identity/identity-provider-changed.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "UpdateSAMLProvider", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"sAMLProviderArn": "arn:aws:iam::112233445566:saml-provider/idp"}, "responseElements": null, "requestID": "9643318FDCFC6DD4", "eventID": "1068bd80-1d18-4866-b6bd-83ff21530780", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "CreateOpenIDConnectProvider", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"url": "https://token.example.net"}, "responseElements": null, "requestID": "674B90D7DC948F54", "eventID": "2997fd0c-a9ed-4365-8c78-c5628e5dc087", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "ListSAMLProviders", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {}, "responseElements": null, "requestID": "E5BB742F11F3B0F5", "eventID": "eb028305-51d1-4782-90bf-c82791e45053", "readOnly": true, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "CreateSAMLProvider", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "errorCode": "AccessDenied", "errorMessage": "Access Denied", "requestParameters": {}, "responseElements": null, "requestID": "3357744072306321", "eventID": "c6a72c86-8db4-4910-b79a-8566b1ee4bfc", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-identity/long-session-taken.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "sts.amazonaws.com", "eventName": "GetFederationToken", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"name": "ops", "durationSeconds": 129600}, "responseElements": null, "eventID": "ae78b3fb-d8d0-556a-9818-6530fdc68a2b", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "sts.amazonaws.com", "eventName": "AssumeRoot", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"targetPrincipal": "444455556666"}, "responseElements": null, "eventID": "41836971-10ca-536b-943b-fd18573460f9", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "sts.amazonaws.com", "eventName": "GetCallerIdentity", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {}, "responseElements": null, "eventID": "f8cec763-0eea-5c0a-bde3-015d1ef65153", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "sts.amazonaws.com", "eventName": "GetFederationToken", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"name": "ops"}, "responseElements": null, "eventID": "1a3f86da-0013-529d-ba24-0e602bb712f0", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "errorCode": "AccessDenied"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "sts.amazonaws.com", "eventName": "AssumeRole", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"roleArn": "arn:aws:iam::112233445566:role/etl"}, "responseElements": null, "eventID": "77942156-7b2e-5f92-8db1-af42c10c5a8f", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
#file aws-identity/permissions-boundary-removed.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "DeleteRolePermissionsBoundary", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"roleName": "etl"}, "responseElements": null, "eventID": "72192182-91e2-575b-bb17-64da2789636f", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "DeleteUserPermissionsBoundary", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"userName": "ci"}, "responseElements": null, "eventID": "f87c2130-a78e-5148-a57d-a94d7052033f", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "PutRolePermissionsBoundary", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"roleName": "etl"}, "responseElements": null, "eventID": "1419e0c8-af99-5147-b8d1-7128f7091703", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "DeleteUserPermissionsBoundary", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"userName": "ci"}, "responseElements": null, "eventID": "f87c2130-a78e-5148-a57d-a94d7052033f", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "errorCode": "AccessDenied"}
#file aws-identity/policy-version-switched.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "SetDefaultPolicyVersion", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"policyArn": "arn:aws:iam::112233445566:policy/etl", "versionId": "v1"}, "responseElements": null, "eventID": "6b848c10-160f-5548-9d31-5b23f4a0538f", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "SetDefaultPolicyVersion", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"policyArn": "arn:aws:iam::112233445566:policy/x", "versionId": "v3"}, "responseElements": null, "eventID": "a53e2a26-ba28-522e-a674-10e588657285", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "GetPolicyVersion", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"policyArn": "x", "versionId": "v1"}, "responseElements": null, "eventID": "ade7b2af-a313-5231-bf20-3233ef616f21", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "SetDefaultPolicyVersion", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"policyArn": "x", "versionId": "v1"}, "responseElements": null, "eventID": "7ab0c230-976a-55f9-93c8-367e9aa31f1b", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "errorCode": "AccessDenied"}
#file aws-identity/role-trust-changed.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "UpdateAssumeRolePolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"roleName": "etl", "policyDocument": "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::999988887777:root\"},\"Action\":\"sts:AssumeRole\"}]}"}, "responseElements": null, "eventID": "0af708fc-7587-5342-be4a-48fa562ac322", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "UpdateAssumeRolePolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"roleName": "etl", "policyDocument": "{}"}, "responseElements": null, "eventID": "47db450c-3e66-553e-ba48-e8ecf3cf32f3", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "GetRole", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"roleName": "etl"}, "responseElements": null, "eventID": "8a9e4b96-d85f-5d7d-8a8c-e7ecbc9eb3aa", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "UpdateAssumeRolePolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"roleName": "etl"}, "responseElements": null, "eventID": "26e2705b-ce3d-5f33-b981-e2bb7bd61c22", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "errorCode": "AccessDenied"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "UpdateRoleDescription", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"roleName": "etl"}, "responseElements": null, "eventID": "6f406660-613d-5774-b07a-ab5174edbe45", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
#file aws-identity/role-trust-opened.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "UpdateAssumeRolePolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"roleName": "x", "policyDocument": "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"*\"},\"Action\":\"sts:AssumeRole\"}]}"}, "responseElements": null, "requestID": "C5F4F21554653344", "eventID": "ff69b546-204d-4935-9ce6-f23ea6ce9385", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "CreateRole", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"roleName": "y", "assumeRolePolicyDocument": "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"sts:AssumeRole\"}]}"}, "responseElements": null, "requestID": "862E1191C46A7F0A", "eventID": "26bece20-5d82-42e8-beae-8620f689c616", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "UpdateAssumeRolePolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41", "requestParameters": {"roleName": "etl", "policyDocument": "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"Service\": \"ec2.amazonaws.com\", \"AWS\": [\"arn:aws:iam::112233445566:root\", \"*\"]}, \"Action\": \"sts:AssumeRole\"}]}"}, "responseElements": null, "eventID": "efe0431a-11b2-5c53-8ba5-67830efb7fac", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "UpdateAssumeRolePolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"roleName": "x", "policyDocument": "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::414351767826:role/SaasUsageDeliveryRole-prod-IAMRole-3PLHICCRR1TK\"},\"Action\":\"sts:AssumeRole\",\"Condition\":{\"StringEquals\":{\"sts:ExternalId\":\"3f0e1a52\"}}}]}"}, "responseElements": null, "requestID": "372CDFFD6525E6D3", "eventID": "ebd0e08e-931b-440b-9a0e-52004a32b9d0", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "iam.amazonaws.com", "eventName": "CreateRole", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"roleName": "y", "assumeRolePolicyDocument": "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"ec2.amazonaws.com\"}}]}"}, "responseElements": null, "requestID": "6ACCA8C877B12C39", "eventID": "b2e9c760-8aa0-4074-bb17-9dc0fa099df6", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
#file aws-identity/root-account-used.yml
#examples
examples:
    match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "Root", "principalId": "112233445566", "arn": "arn:aws:iam::112233445566:root", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "x"}, "responseElements": null, "requestID": "85CDC3D971EDB3FE", "eventID": "7fad3955-62f3-44ee-ab7e-91530a44e984", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "Root", "principalId": "112233445566", "arn": "arn:aws:iam::112233445566:root", "accountId": "112233445566"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "signin.amazonaws.com", "eventName": "ConsoleLogin", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": null, "responseElements": null, "requestID": "482C871A9A00B72A", "eventID": "8d4d5581-b3c7-4d9b-9cb9-68772925b0af", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
    no_match:
        - {"eventVersion": "1.11", "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLEID00000001:mara.lindqvist", "arn": "arn:aws:sts::112233445566:assumed-role/ops-admin/mara.lindqvist", "accountId": "112233445566", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::112233445566:role/ops-admin", "accountId": "112233445566", "userName": "ops-admin"}}}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "s3.amazonaws.com", "eventName": "PutBucketPolicy", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {"bucketName": "x"}, "responseElements": null, "requestID": "85CDC3D971EDB3FE", "eventID": "7fad3955-62f3-44ee-ab7e-91530a44e984", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
        - {"eventVersion": "1.11", "userIdentity": {"type": "Root", "principalId": "112233445566", "arn": "arn:aws:iam::112233445566:root", "accountId": "112233445566", "invokedBy": "backup.amazonaws.com"}, "eventTime": "2026-03-02T10:00:00Z", "eventSource": "kms.amazonaws.com", "eventName": "Decrypt", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.17", "userAgent": "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4", "requestParameters": {}, "responseElements": null, "requestID": "51901B385F762B36", "eventID": "79df65b5-7336-4e05-ac62-a48a465812c3", "readOnly": false, "eventType": "AwsApiCall", "managementEvent": true, "recipientAccountId": "112233445566", "eventCategory": "Management"}
"""#
}
