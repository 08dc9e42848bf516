// Written by `make generate` from Catalogue/rules/sign-in. Do not edit.
// swift-format-ignore-file

extension GeneratedRules {
    static let signInRules: StaticString = #"""
#file sign-in/attack-tool-user-agent.yml
title: Request from a known attack or scanning tool
id: c3b2c65d-3315-4c66-a9c0-1595c454ae0f
name: attack-tool-user-agent
status: stable
description: >-
    The user agent names a tool for scanning or exploiting.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.reconnaissance
    - attack.initial-access
    - attack.t1595
    - attack.t1190
    - soc2.cc6.6
    - soc2.cc7.2
logsource:
    product: databricks
detection:
    selection:
        userAgent|contains:
            - sqlmap
            - nuclei
            - nikto
            - nmap scripting
            - masscan
            - dirbuster
            - gobuster
            - ffuf
            - burpsuite
            - metasploit
            - hydra
            - pacu
            - scoutsuite
            - prowler/
    condition: selection
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - userAgent
    - response.statusCode
falsepositives:
    - >-
      A penetration test.
level: high
runbook: >-
    Confirm the test and its addresses; otherwise block and look at what succeeded.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file sign-in/failed-sign-ins-of-one-user.yml
title: Many failed sign-ins of one user
id: ce51fdef-8673-4f06-8eb5-83fdaa1d9ef3
name: failed-sign-ins-of-one-user
status: stable
description: >-
    At least 10 sign-ins of one user failed within 15 minutes: guessing, or an old password in a script.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.credential-access
    - attack.t1110.001
    - soc2.cc6.1
    - soc2.cc7.2
correlation:
    type: event_count
    rules:
        - failed-sign-in-step
    group-by:
        - requestParams.user
    timespan: '15m'
    condition:
        gte: 10
falsepositives:
    - >-
      An expired token in a scheduled job.
level: medium
runbook: >-
    Look at the addresses; ask the user; block the address if it is not theirs.
maturity: stable
requires:
    - databricks.workspace-level
#examples
---
title: Failed sign-in (step)
id: c8df26e2-d917-4185-a233-552d60d0d215
name: failed-sign-in-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName:
            - login
            - samlLogin
            - oidcBrowserLogin
            - oidcTokenAuthorization
            - jwtLogin
            - certLogin
            - passwordVerifyAuthentication
            - aadBrowserLogin
            - aadTokenLogin
            - mfaLogin
            - tokenLogin
            - accountLoginCodeAuthentication
            - workspaceInHouseOAuthClientAuthentication
            - accountInHouseOAuthClientAuthentication
        response.statusCode:
            - 401
            - 403
    condition: selection
#file sign-in/guessed-password.yml
title: Sign-in succeeded after many failures
id: ec6223df-96d5-474d-aed6-9ed70f17d16f
name: guessed-password
status: stable
description: >-
    A user signed in right after at least 6 failures within half an hour: the guess was right.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.credential-access
    - attack.initial-access
    - attack.t1110.001
    - attack.t1078.004
    - soc2.cc6.1
    - soc2.cc7.3
correlation:
    type: temporal_ordered
    rules:
        - failed-sign-in-burst-step
        - successful-sign-in-step
    group-by:
        - requestParams.user
    timespan: '30m'
falsepositives:
    - >-
      A person who mistyped a new password again and again.
level: critical
runbook: >-
    Call the user. If it was not them, deactivate the account and revoke its tokens and sessions.
maturity: stable
requires:
    - databricks.workspace-level
#examples
---
title: Burst of failed sign-ins (step)
id: f647b71c-2e41-49ec-a774-ca47ff848d3f
name: failed-sign-in-burst-step
status: stable
author: Trailwarden
date: 2026-03-02
correlation:
    type: event_count
    rules:
        - failed-sign-in-for-guess-step
    group-by:
        - requestParams.user
    timespan: '15m'
    condition:
        gte: 6
---
title: Failed interactive sign-in (step)
id: d5e1109f-9ff5-4ac3-a1ce-bb0dea5fb620
name: failed-sign-in-for-guess-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName:
            - login
            - samlLogin
            - oidcBrowserLogin
            - aadBrowserLogin
            - passwordVerifyAuthentication
            - mfaLogin
            - accountLoginCodeAuthentication
        response.statusCode:
            - 401
            - 403
    condition: selection
---
title: Successful interactive sign-in (step)
id: 0d15ff65-6fe9-49df-848c-9c2e3dee6848
name: successful-sign-in-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName:
            - login
            - samlLogin
            - oidcBrowserLogin
            - aadBrowserLogin
            - passwordVerifyAuthentication
            - mfaLogin
            - accountLoginCodeAuthentication
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
#file sign-in/impossible-travel.yml
title: One user signs in from two networks within minutes
id: d744b813-228f-4884-9398-69864b428faf
name: impossible-travel
status: experimental
description: >-
    A person signed in from at least 2 different public IPv4 addresses within 5 minutes: faster than anyone travels
    (browsers take IPv4 and IPv6 by turns, so addresses of one family are compared). Whether
    the two lie far apart the log does not say; the behaviour model judges networks by turns.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.initial-access
    - attack.t1078.004
    - attack.t1550.001
    - soc2.cc6.1
    - soc2.cc7.2
correlation:
    type: value_count
    rules:
        - travel-sign-in-step
    group-by:
        - userIdentity.email
    timespan: '5m'
    condition:
        field: sourceIPAddress
        gte: 2
falsepositives:
    - >-
      A VPN that is switched on or off; a phone beside a laptop.
level: low
runbook: >-
    Compare the two networks and user agents with 'behaviour explain'; where one is new, end the sessions and ask the user.
maturity: incubating
requires:
    - databricks.workspace-level
#examples
---
title: Sign-in from a public address (step)
id: 72ce5e13-da7f-429c-b814-26b36c5872c9
name: travel-sign-in-step
status: stable
author: Trailwarden
date: 2026-11-21
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName:
            - login
            - samlLogin
            - oidcBrowserLogin
            - aadBrowserLogin
            - passwordVerifyAuthentication
            - mfaLogin
            - accountLoginCodeAuthentication
    filter_private:
        sourceIPAddress|cidr:
            - '10.0.0.0/8'
            - '172.16.0.0/12'
            - '192.168.0.0/16'
    filter_second_family:
        sourceIPAddress|cidr: '::/0'
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection and not 1 of filter_*'
#file sign-in/new-command-line-clients.yml
title: One user works with several command-line clients within minutes
id: 171fb599-a9f7-4892-978f-647c42362aea
name: new-command-line-clients
status: stable
description: >-
    One user called with at least 3 different general-purpose HTTP clients within 30 minutes. People use one tool at a
    time; an intruder with a fresh credential tries what works.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.discovery
    - attack.initial-access
    - attack.t1526
    - attack.t1078.004
    - soc2.cc6.1
    - soc2.cc7.2
correlation:
    type: value_count
    rules:
        - general-client-step
    group-by:
        - userIdentity.email
    timespan: '30m'
    condition:
        field: userAgent
        gte: 3
falsepositives:
    - >-
      Developers of integrations who compare clients.
level: medium
runbook: >-
    Ask the user; list what the clients called with 'hunt', and the first use of each with 'behaviour explain'.
maturity: stable
requires:
    - databricks.workspace-level
#examples
---
title: Call with a general-purpose client (step)
id: 85769b82-f059-4515-8733-b8882d0e5344
name: general-client-step
status: stable
author: Trailwarden
date: 2026-11-21
logsource:
    product: databricks
detection:
    selection:
        userAgent|startswith:
            - curl/
            - Wget/
            - python-requests/
            - python-httpx/
            - python-urllib
            - aiohttp
            - Go-http-client/
            - PostmanRuntime/
            - okhttp/
            - axios/
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
#file sign-in/password-sign-in.yml
title: Sign-in with a password
id: 1035213f-55b3-4f47-9ffb-1228edbbf618
name: password-sign-in
status: stable
description: >-
    Somebody signed in with a password instead of single sign-on. Passwords are not covered by the rules and the
    second factor of your identity provider.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.initial-access
    - attack.t1078.004
    - soc2.cc6.1
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName: passwordVerifyAuthentication
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.user
falsepositives:
    - >-
      The emergency account.
level: medium
runbook: >-
    Switch passwords off for this user.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file sign-in/password-spray-from-many-addresses.yml
title: Failed sign-ins of many users from many addresses
id: 144ac5e0-e119-4454-9c57-cbb5f5de9ae9
name: password-spray-from-many-addresses
status: stable
description: >-
    At least 30 different users of one workspace failed to sign in within an hour, wherever from: a list of
    passwords tried through many addresses, so that no single one stands out.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.credential-access
    - attack.t1110.003
    - attack.t1110.004
    - soc2.cc6.1
    - soc2.cc6.6
    - soc2.cc7.2
correlation:
    type: value_count
    rules:
        - failed-sign-in-anywhere-step
    group-by:
        - workspaceId
    timespan: '1h'
    condition:
        field: requestParams.user
        gte: 30
falsepositives:
    - >-
      An identity provider that is down.
level: medium
runbook: >-
    Ask whether the identity provider was down. Otherwise look for a success among the users, force new
    passwords for those, and let sign-ins come from known networks alone.
maturity: stable
requires:
    - databricks.workspace-level
#examples
---
title: Failed sign-in from anywhere (step)
id: 6797975e-3236-49db-bbcd-0d9bb0816957
name: failed-sign-in-anywhere-step
status: stable
author: Trailwarden
date: 2026-11-21
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName:
            - login
            - samlLogin
            - oidcBrowserLogin
            - aadBrowserLogin
            - passwordVerifyAuthentication
            - mfaLogin
            - accountLoginCodeAuthentication
            - jwtLogin
            - tokenLogin
        response.statusCode:
            - 401
            - 403
    condition: selection
#file sign-in/password-spray.yml
title: Failed sign-ins of many users from one address
id: 9f7add3d-2248-43d4-871b-157309227784
name: password-spray
status: stable
description: >-
    At least 8 different users failed to sign in from one address within 30 minutes: one password tried on many
    accounts, or a list of stolen ones.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.credential-access
    - attack.t1110.003
    - attack.t1110.004
    - soc2.cc6.1
    - soc2.cc6.6
    - soc2.cc7.2
correlation:
    type: value_count
    rules:
        - failed-sign-in-by-address-step
    group-by:
        - sourceIPAddress
    timespan: '30m'
    condition:
        field: requestParams.user
        gte: 8
falsepositives:
    - >-
      An office behind one address while the identity provider is down.
level: high
runbook: >-
    Block the address, check for a success among them, and force new passwords for those users.
maturity: stable
requires:
    - databricks.workspace-level
#examples
---
title: Failed interactive sign-in (step)
id: ddc3bb90-6592-458f-83a3-91d82b075ae6
name: failed-sign-in-by-address-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName:
            - login
            - samlLogin
            - oidcBrowserLogin
            - aadBrowserLogin
            - passwordVerifyAuthentication
            - mfaLogin
            - accountLoginCodeAuthentication
            - jwtLogin
            - tokenLogin
        response.statusCode:
            - 401
            - 403
    condition: selection
#file sign-in/refused-address-with-many-users.yml
title: Refused address presents credentials of many users
id: d1769294-87b6-47a2-b9a6-d044f7ca630b
name: refused-address-with-many-users
status: stable
description: >-
    From one address that the IP access list refuses, at least 3 different users were presented within an hour:
    somebody outside holds several credentials.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.initial-access
    - attack.credential-access
    - attack.t1078.004
    - attack.t1110.004
    - soc2.cc6.6
    - soc2.cc7.2
correlation:
    type: value_count
    rules:
        - ip-denied-step
    group-by:
        - sourceIPAddress
    timespan: '1h'
    condition:
        field: requestParams.user
        gte: 3
falsepositives:
    - >-
      A branch office that is not on the list yet.
level: high
runbook: >-
    Rotate the tokens and passwords of the users named, whatever the list refused.
maturity: stable
requires:
    - databricks.workspace-level
#examples
---
title: Refused by an IP access list (step)
id: f627fed6-cecb-4182-91f0-92df7c69f87c
name: ip-denied-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName:
            - IpAccessDenied
            - accountIpAclsValidationFailed
    condition: selection
#file sign-in/service-principal-in-browser.yml
title: Service principal used in a browser
id: 9095b8da-9609-4cd5-94e1-b798052e8b7e
name: service-principal-in-browser
status: stable
description: >-
    The identity of a service principal did interactive work from a web browser. Programs have no browser: somebody
    holds its credential. PowerShell, whose user agent begins like that of a browser, is left out.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-11-21
tags:
    - attack.credential-access
    - attack.lateral-movement
    - attack.t1550.001
    - attack.t1078.004
    - soc2.cc6.1
    - soc2.cc7.2
logsource:
    product: databricks
detection:
    selection:
        userIdentity.email|re: '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$'
        userAgent|startswith: 'Mozilla/5.0'
        serviceName:
            - notebook
            - workspace
            - databrickssql
            - dashboards
            - webTerminal
    filter_shell:
        userAgent|contains: PowerShell
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.email
    - sourceIPAddress
    - userAgent
    - actionName
falsepositives:
    - >-
      Embedded dashboards whose pages call with the identity of a service principal; name those in a filter.
level: high
runbook: >-
    Rotate the secrets and tokens of the service principal, then trace the address and what it did.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file sign-in/ssh-to-driver.yml
title: SSH sign-in to a cluster driver
id: 08df2156-1a9b-40b3-9480-4c05e93b165a
name: ssh-to-driver
status: stable
description: >-
    Somebody opened a shell on the driver by SSH. What is typed there is in no audit log.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.lateral-movement
    - attack.t1021.004
    - soc2.cc6.1
    - soc2.cc7.2
logsource:
    product: databricks
    service: ssh
detection:
    selection:
        serviceName: ssh
        actionName: login
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.containerId
    - requestParams.userName
    - requestParams.port
falsepositives:
    - >-
      Debugging by engineers.
level: medium
runbook: >-
    Ask for the reason; take SSH keys out of cluster definitions.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file sign-in/user-from-many-addresses.yml
title: One user signs in from many addresses
id: 599eca8c-8f5c-42a9-bb8e-8caf37ff0b1d
name: user-from-many-addresses
status: stable
description: >-
    A person signed in from at least 4 different public addresses within 30 minutes. Few people move that fast:
    a stolen session or a shared account.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.initial-access
    - attack.t1078.004
    - soc2.cc6.1
    - soc2.cc7.2
correlation:
    type: value_count
    rules:
        - interactive-sign-in-step
    group-by:
        - userIdentity.email
    timespan: '30m'
    condition:
        field: sourceIPAddress
        gte: 4
falsepositives:
    - >-
      Carrier networks and VPN pools with changing egress.
level: medium
runbook: >-
    Compare networks and user agents; end the sessions and ask the user.
maturity: stable
requires:
    - databricks.workspace-level
#examples
---
title: Interactive sign-in from a public address (step)
id: 6eea4bac-99d0-4136-b21b-03ea5fe41da9
name: interactive-sign-in-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName:
            - login
            - samlLogin
            - oidcBrowserLogin
            - aadBrowserLogin
            - passwordVerifyAuthentication
            - mfaLogin
            - accountLoginCodeAuthentication
    filter_private:
        sourceIPAddress|cidr:
            - '10.0.0.0/8'
            - '172.16.0.0/12'
            - '192.168.0.0/16'
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection and not 1 of filter_*'
#file sign-in/user-refused-by-ip-list.yml
title: User refused by the IP access list again and again
id: ef01088f-3667-4f56-be06-e5eb5dea4f40
name: user-refused-by-ip-list
status: stable
description: >-
    One user was refused by the IP access list at least 20 times within an hour.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.initial-access
    - attack.t1078.004
    - soc2.cc6.6
correlation:
    type: event_count
    rules:
        - ip-denied-user-step
    group-by:
        - requestParams.user
    timespan: '1h'
    condition:
        gte: 20
falsepositives:
    - >-
      Laptops outside the VPN.
level: low
runbook: >-
    Ask the user where they are; a token used from elsewhere must be revoked.
maturity: stable
requires:
    - databricks.workspace-level
#examples
---
title: User refused by an IP access list (step)
id: 7219080d-9def-4f17-a7e7-951da6083482
name: ip-denied-user-step
status: stable
author: Trailwarden
date: 2026-03-02
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName: IpAccessDenied
    condition: selection
#file sign-in/vendor-staff-access-granted.yml
title: Databricks staff access to a workspace
id: 50eb7da3-1ab1-40b9-a434-f1499a46ac0d
name: vendor-staff-access-granted
status: stable
description: >-
    Databricks personnel were given access to a workspace for a time and a reason that the event names.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.initial-access
    - attack.t1199
    - soc2.cc9.2
    - soc2.cc6.3
logsource:
    product: databricks
    service: genie
detection:
    selection:
        serviceName: genie
        actionName: databricksAccess
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.user
    - requestParams.approver
    - requestParams.duration
    - requestParams.reason
falsepositives:
    - >-
      An open support case.
level: medium
runbook: >-
    Check approver and reason against the support case.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file sign-in/vendor-staff-access-window-opened.yml
title: Window for Databricks staff access opened
id: ae16fe91-324d-493f-be7b-e55492edeb1f
name: vendor-staff-access-window-opened
status: stable
description: >-
    The workspace setting that lets Databricks staff sign in was extended, maybe without end.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.initial-access
    - attack.defense-evasion
    - attack.t1199
    - attack.t1562
    - soc2.cc9.2
    - soc2.cc6.3
logsource:
    product: databricks
    service: workspace
detection:
    selection:
        serviceName: workspace
        actionName: workspaceConfEdit
        requestParams.workspaceConfKeys|contains: customerApprovedWSLoginExpirationTime
    filter_closed:
        requestParams.workspaceConfValues:
            - ''
            - 'null'
            - '0'
    filter_failed:
        response.statusCode|gte: 400
    condition: 'selection and not 1 of filter_*'
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.workspaceConfKeys
    - requestParams.workspaceConfValues
falsepositives:
    - >-
      A support case.
level: high
runbook: >-
    Set an end; empty the value when the case is closed.
maturity: stable
requires:
    - databricks.workspace-level
#examples
#file sign-in/vendor-staff-sign-in.yml
title: Databricks staff signed in to a workspace
id: 8b3c12f5-8cc3-469b-994a-b594822ac015
name: vendor-staff-sign-in
status: stable
description: >-
    An employee of Databricks signed in (GENIE_AUTH). It happens in support cases with your approval; otherwise
    it is access you did not give.
references:
    - 'https://docs.databricks.com/aws/en/admin/account-settings/audit-logs'
author: Trailwarden
date: 2026-03-02
tags:
    - attack.initial-access
    - attack.t1199
    - attack.t1078.004
    - soc2.cc9.2
    - soc2.cc6.3
logsource:
    product: databricks
    service: accounts
detection:
    selection:
        serviceName: accounts
        actionName: login
    method:
        - requestParams.authentication_method: GENIE_AUTH
        - requestParams.authenticationMethod: GENIE_AUTH
    filter_failed:
        response.statusCode|gte: 400
    condition: selection and method and not filter_failed
fields:
    - userIdentity.email
    - sourceIPAddress
    - actionName
    - requestParams.authentication_method
    - workspaceId
falsepositives:
    - >-
      An open support case.
level: medium
runbook: >-
    Match it with a support case; set customerApprovedWSLoginExpirationTime to the past when the case is closed.
maturity: stable
requires:
    - databricks.workspace-level
#examples
"""#

    static let signInExamples: StaticString = #"""
#file sign-in/attack-tool-user-agent.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "192.0.2.9", "userAgent": "sqlmap/1.9.4#stable", "userIdentity": {"email": "", "subjectName": null}, "serviceName": "accounts", "actionName": "login", "requestId": "ServiceMain-54e0ef35150fdec0", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 401}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Nuclei - Open-source project)", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "list", "requestId": "ServiceMain-5fed9af12ad85579", "requestParams": {"path": "/"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "login", "requestId": "ServiceMain-f55358c79090e04b", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "curl/8.9.1", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "list", "requestId": "ServiceMain-dd59afef21420d35", "requestParams": {"path": "/"}, "response": {"statusCode": 200}}
#file sign-in/failed-sign-ins-of-one-user.yml
#examples
examples:
    match:
        - - {"repeat": 10, "every": "30s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "192.0.2.50", "userIdentity": {"email": ""}, "serviceName": "accounts", "actionName": "login", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 401}}}
        - - {"repeat": 15, "every": "5s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "192.0.2.50", "userIdentity": {"email": ""}, "serviceName": "accounts", "actionName": "tokenLogin", "requestParams": {"user": "eve@example.com"}, "response": {"statusCode": 403}}}
    no_match:
        - - {"repeat": 9, "every": "30s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "192.0.2.50", "userIdentity": {"email": ""}, "serviceName": "accounts", "actionName": "login", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 401}}}
        - - {"repeat": 12, "every": "120s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "192.0.2.50", "userIdentity": {"email": ""}, "serviceName": "accounts", "actionName": "login", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 401}}}
        - - {"repeat": 20, "every": "10s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "192.0.2.50", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "login", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 200}}}
#file sign-in/guessed-password.yml
#examples
examples:
    match:
        - - {"repeat": 6, "every": "20s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "192.0.2.50", "userIdentity": {"email": ""}, "serviceName": "accounts", "actionName": "login", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 401}}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445800000, "workspaceId": 2647194380156023, "sourceIPAddress": "192.0.2.50", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "login", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - - {"repeat": 10, "every": "10s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.9", "userIdentity": {"email": ""}, "serviceName": "accounts", "actionName": "login", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 401}}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772446200000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "samlLogin", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
    no_match:
        - - {"repeat": 5, "every": "20s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "192.0.2.50", "userIdentity": {"email": ""}, "serviceName": "accounts", "actionName": "login", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 401}}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445800000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "login", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - - {"repeat": 8, "every": "20s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "192.0.2.50", "userIdentity": {"email": ""}, "serviceName": "accounts", "actionName": "login", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 401}}}
          - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445900000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "accounts", "actionName": "login", "requestParams": {"user": "mara.lindqvist@example.com"}, "response": {"statusCode": 200}}
        - - {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "login", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
          - {"repeat": 8, "every": "20s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445610000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userIdentity": {"email": ""}, "serviceName": "accounts", "actionName": "login", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 401}}}
#file sign-in/impossible-travel.yml
#examples
examples:
    match:
        - - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh) Chrome/141.0", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "samlLogin", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
          - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445720000, "workspaceId": 2647194380156023, "sourceIPAddress": "198.51.100.7", "userAgent": "Mozilla/5.0 (Macintosh) Chrome/141.0", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "samlLogin", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh) Chrome/141.0", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "oidcBrowserLogin", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
          - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445890000, "workspaceId": 2647194380156023, "sourceIPAddress": "192.0.2.44", "userAgent": "Mozilla/5.0 (Macintosh) Chrome/141.0", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "login", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
    no_match:
        - - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh) Chrome/141.0", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "samlLogin", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
          - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445901000, "workspaceId": 2647194380156023, "sourceIPAddress": "198.51.100.7", "userAgent": "Mozilla/5.0 (Macintosh) Chrome/141.0", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "samlLogin", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh) Chrome/141.0", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "samlLogin", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
          - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445660000, "workspaceId": 2647194380156023, "sourceIPAddress": "10.1.2.3", "userAgent": "Mozilla/5.0 (Macintosh) Chrome/141.0", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "samlLogin", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh) Chrome/141.0", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "samlLogin", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
          - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445660000, "workspaceId": 2647194380156023, "sourceIPAddress": "198.51.100.7", "userAgent": "Mozilla/5.0 (Macintosh) Chrome/141.0", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "samlLogin", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 401}}
        - - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh) Chrome/141.0", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "samlLogin", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
          - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445660000, "workspaceId": 2647194380156023, "sourceIPAddress": "198.51.100.7", "userAgent": "Mozilla/5.0 (Macintosh) Chrome/141.0", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "accounts", "actionName": "samlLogin", "requestParams": {"user": "mara.lindqvist@example.com"}, "response": {"statusCode": 200}}
        - - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh) Chrome/141.0", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "samlLogin", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
          - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445720000, "workspaceId": 2647194380156023, "sourceIPAddress": "2001:db8:1::7", "userAgent": "Mozilla/5.0 (Macintosh) Chrome/141.0", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "samlLogin", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
#file sign-in/new-command-line-clients.yml
#examples
examples:
    match:
        - - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "curl/8.9.1", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "clusters", "actionName": "list", "requestParams": {}, "response": {"statusCode": 200}}
          - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445660000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "python-requests/2.32", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "clusters", "actionName": "list", "requestParams": {}, "response": {"statusCode": 200}}
          - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445720000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Go-http-client/1.1", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "clusters", "actionName": "list", "requestParams": {}, "response": {"statusCode": 200}}
        - - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Wget/1.24", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "clusters", "actionName": "list", "requestParams": {}, "response": {"statusCode": 200}}
          - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772446200000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "PostmanRuntime/7.4", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "clusters", "actionName": "list", "requestParams": {}, "response": {"statusCode": 200}}
          - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772447300000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "python-httpx/0.27", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "clusters", "actionName": "list", "requestParams": {}, "response": {"statusCode": 200}}
    no_match:
        - - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "curl/8.9.1", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "clusters", "actionName": "list", "requestParams": {}, "response": {"statusCode": 200}}
          - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445660000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "python-requests/2.32", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "clusters", "actionName": "list", "requestParams": {}, "response": {"statusCode": 200}}
          - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772447500000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Go-http-client/1.1", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "clusters", "actionName": "list", "requestParams": {}, "response": {"statusCode": 200}}
        - - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "curl/8.9.1", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "clusters", "actionName": "list", "requestParams": {}, "response": {"statusCode": 200}}
          - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445660000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "curl/8.9.1", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "clusters", "actionName": "list", "requestParams": {}, "response": {"statusCode": 200}}
          - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445720000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "curl/8.9.1", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "clusters", "actionName": "list", "requestParams": {}, "response": {"statusCode": 200}}
        - - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 Chrome/141", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "clusters", "actionName": "list", "requestParams": {}, "response": {"statusCode": 200}}
          - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445660000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 Firefox/143", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "clusters", "actionName": "list", "requestParams": {}, "response": {"statusCode": 200}}
          - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445720000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "databricks-cli/0.27", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "clusters", "actionName": "list", "requestParams": {}, "response": {"statusCode": 200}}
#file sign-in/password-sign-in.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "passwordVerifyAuthentication", "requestId": "ServiceMain-1a119fe5f73ecb83", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "ACCOUNT_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 0, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "passwordVerifyAuthentication", "requestId": "ServiceMain-1c960618abea6fc3", "requestParams": {"user": "admin.ruiz@example.com"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "samlLogin", "requestId": "ServiceMain-9393490cf3063e7d", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "passwordVerifyAuthentication", "requestId": "ServiceMain-bda16824c82c4b3b", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 401}}
#file sign-in/password-spray-from-many-addresses.yml
#examples
examples:
    match:
        - - {"repeat": 30, "every": "60s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "198.51.100.${n}", "userIdentity": {"email": ""}, "serviceName": "accounts", "actionName": "login", "requestParams": {"user": "user${n}@example.com"}, "response": {"statusCode": 401}}}
        - - {"repeat": 45, "every": "20s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.${n}", "userIdentity": {"email": ""}, "serviceName": "accounts", "actionName": "login", "requestParams": {"user": "user${n}@example.com"}, "response": {"statusCode": 403}}}
    no_match:
        - - {"repeat": 29, "every": "60s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "198.51.100.${n}", "userIdentity": {"email": ""}, "serviceName": "accounts", "actionName": "login", "requestParams": {"user": "user${n}@example.com"}, "response": {"statusCode": 401}}}
        - - {"repeat": 60, "every": "30s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "198.51.100.${n}", "userIdentity": {"email": ""}, "serviceName": "accounts", "actionName": "login", "requestParams": {"user": "one@example.com"}, "response": {"statusCode": 401}}}
        - - {"repeat": 40, "every": "30s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "198.51.100.${n}", "userIdentity": {"email": ""}, "serviceName": "accounts", "actionName": "login", "requestParams": {"user": "user${n}@example.com"}, "response": {"statusCode": 200}}}
#file sign-in/password-spray.yml
#examples
examples:
    match:
        - - {"repeat": 8, "every": "60s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "192.0.2.50", "userIdentity": {"email": ""}, "serviceName": "accounts", "actionName": "login", "requestParams": {"user": "user${n}@example.com"}, "response": {"statusCode": 401}}}
        - - {"repeat": 20, "every": "5s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.200", "userIdentity": {"email": ""}, "serviceName": "accounts", "actionName": "login", "requestParams": {"user": "user${n}@example.com"}, "response": {"statusCode": 401}}}
    no_match:
        - - {"repeat": 7, "every": "60s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "192.0.2.50", "userIdentity": {"email": ""}, "serviceName": "accounts", "actionName": "login", "requestParams": {"user": "user${n}@example.com"}, "response": {"statusCode": 401}}}
        - - {"repeat": 60, "every": "10s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "192.0.2.50", "userIdentity": {"email": ""}, "serviceName": "accounts", "actionName": "login", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 401}}}
        - - {"repeat": 20, "every": "10s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.${n}", "userIdentity": {"email": ""}, "serviceName": "accounts", "actionName": "login", "requestParams": {"user": "user${n}@example.com"}, "response": {"statusCode": 401}}}
#file sign-in/refused-address-with-many-users.yml
#examples
examples:
    match:
        - - {"repeat": 3, "every": "60s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "192.0.2.60", "userIdentity": {"email": "user${n}@example.com"}, "serviceName": "accounts", "actionName": "IpAccessDenied", "requestParams": {"path": "/api/2.0/clusters/list", "user": "user${n}@example.com", "userId": "7712"}, "response": {"statusCode": 403}}}
        - - {"repeat": 6, "every": "300s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.201", "userIdentity": {"email": "user${n}@example.com"}, "serviceName": "accounts", "actionName": "IpAccessDenied", "requestParams": {"path": "/api/2.0/clusters/list", "user": "user${n}@example.com", "userId": "7712"}, "response": {"statusCode": 403}}}
    no_match:
        - - {"repeat": 2, "every": "60s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "192.0.2.60", "userIdentity": {"email": "user${n}@example.com"}, "serviceName": "accounts", "actionName": "IpAccessDenied", "requestParams": {"path": "/api/2.0/clusters/list", "user": "user${n}@example.com", "userId": "7712"}, "response": {"statusCode": 403}}}
        - - {"repeat": 50, "every": "10s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "192.0.2.60", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "IpAccessDenied", "requestParams": {"path": "/api/2.0/clusters/list", "user": "tom.okafor@example.com", "userId": "7712"}, "response": {"statusCode": 403}}}
#file sign-in/service-principal-in-browser.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh) Chrome/141.0", "userIdentity": {"email": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143"}, "serviceName": "notebook", "actionName": "runCommand", "requestParams": {"notebookId": "1"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (X11; Linux) Firefox/143.0", "userIdentity": {"email": "8D3C6F0E-52B1-4F7A-9C1D-6E2B7A90F143"}, "serviceName": "databrickssql", "actionName": "executeFastQuery", "requestParams": {"notebookId": "1"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "databricks-sdk-java/0.5", "userIdentity": {"email": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143"}, "serviceName": "notebook", "actionName": "runCommand", "requestParams": {"notebookId": "1"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh) Chrome/141.0", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "notebook", "actionName": "runCommand", "requestParams": {"notebookId": "1"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh)", "userIdentity": {"email": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143"}, "serviceName": "notebook", "actionName": "runCommand", "requestParams": {"notebookId": "1"}, "response": {"statusCode": 403}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Windows NT; Windows NT 10.0; en-US) WindowsPowerShell/5.1.17763.1", "userIdentity": {"email": "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143"}, "serviceName": "notebook", "actionName": "runCommand", "requestParams": {"notebookId": "1"}, "response": {"statusCode": 200}}
#file sign-in/ssh-to-driver.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "ssh", "actionName": "login", "requestId": "ServiceMain-c3a47170ecd90d61", "requestParams": {"containerId": "c1", "userName": "ubuntu", "port": "2200", "instanceId": "i-0abc"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "", "subjectName": null}, "serviceName": "ssh", "actionName": "login", "requestId": "ServiceMain-5c0b77e010448ae0", "requestParams": {"containerId": "c2", "userName": "root", "port": "2200"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "ssh", "actionName": "logout", "requestId": "ServiceMain-0f228290a64ec03b", "requestParams": {"containerId": "c1"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "ssh", "actionName": "login", "requestId": "ServiceMain-9d26f75ef52ce60e", "requestParams": {"containerId": "c1"}, "response": {"statusCode": 401}}
#file sign-in/user-from-many-addresses.yml
#examples
examples:
    match:
        - - {"repeat": 4, "every": "300s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "198.51.100.${n}", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "samlLogin", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 200}}}
        - - {"repeat": 6, "every": "60s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "198.51.100.${n}", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "accounts", "actionName": "samlLogin", "requestParams": {"user": "mara.lindqvist@example.com"}, "response": {"statusCode": 200}}}
    no_match:
        - - {"repeat": 3, "every": "300s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "198.51.100.${n}", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "samlLogin", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 200}}}
        - - {"repeat": 30, "every": "10s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "198.51.100.9", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "samlLogin", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 200}}}
        - - {"repeat": 6, "every": "900s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "198.51.100.${n}", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "samlLogin", "requestParams": {"user": "tom.okafor@example.com"}, "response": {"statusCode": 200}}}
#file sign-in/user-refused-by-ip-list.yml
#examples
examples:
    match:
        - - {"repeat": 20, "every": "60s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "192.0.2.60", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "IpAccessDenied", "requestParams": {"path": "/api/2.0/clusters/list", "user": "tom.okafor@example.com", "userId": "7712"}, "response": {"statusCode": 403}}}
        - - {"repeat": 40, "every": "5s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "192.0.2.60", "userIdentity": {"email": "mara.lindqvist@example.com"}, "serviceName": "accounts", "actionName": "IpAccessDenied", "requestParams": {"path": "/api/2.0/clusters/list", "user": "mara.lindqvist@example.com", "userId": "7712"}, "response": {"statusCode": 403}}}
    no_match:
        - - {"repeat": 19, "every": "60s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "192.0.2.60", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "IpAccessDenied", "requestParams": {"path": "/api/2.0/clusters/list", "user": "tom.okafor@example.com", "userId": "7712"}, "response": {"statusCode": 403}}}
        - - {"repeat": 30, "every": "300s", "event": {"auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "workspaceId": 2647194380156023, "sourceIPAddress": "192.0.2.60", "userIdentity": {"email": "tom.okafor@example.com"}, "serviceName": "accounts", "actionName": "IpAccessDenied", "requestParams": {"path": "/api/2.0/clusters/list", "user": "tom.okafor@example.com", "userId": "7712"}, "response": {"statusCode": 403}}}
#file sign-in/vendor-staff-access-granted.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "support@databricks.com", "subjectName": null}, "serviceName": "genie", "actionName": "databricksAccess", "requestId": "ServiceMain-5460c626a1217404", "requestParams": {"user": "support@databricks.com", "approver": "lead@databricks.com", "duration": "3600", "reason": "ES-118342"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "x@databricks.com", "subjectName": null}, "serviceName": "genie", "actionName": "databricksAccess", "requestId": "ServiceMain-9a513dc5e5ad31c0", "requestParams": {"user": "x@databricks.com", "duration": "86400"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "genie", "actionName": "databricksAccess", "requestId": "ServiceMain-817efd4443ee0219", "requestParams": {"user": "x@databricks.com"}, "response": {"statusCode": 403}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "aibiGenie", "actionName": "listSpaces", "requestId": "ServiceMain-b971fa4eacad53e5", "requestParams": {}, "response": {"statusCode": 200}}
#file sign-in/vendor-staff-access-window-opened.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-e5b5fdef7ee56418", "requestParams": {"workspaceConfKeys": "customerApprovedWSLoginExpirationTime", "workspaceConfValues": "indefinite"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-5ed3b5a16a18f3dd", "requestParams": {"workspaceConfKeys": "customerApprovedWSLoginExpirationTime", "workspaceConfValues": "2026-03-09T00:00:00.000Z"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-76030be492f05554", "requestParams": {"workspaceConfKeys": "enableX,customerApprovedWSLoginExpirationTime", "workspaceConfValues": "true,2026-03-03T10:00:00Z"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-663365794472230a", "requestParams": {"workspaceConfKeys": "customerApprovedWSLoginExpirationTime", "workspaceConfValues": ""}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "admin.ruiz@example.com", "subjectName": null}, "serviceName": "workspace", "actionName": "workspaceConfEdit", "requestId": "ServiceMain-e7b312b07de2d1f3", "requestParams": {"workspaceConfKeys": "enableWebTerminal", "workspaceConfValues": "true"}, "response": {"statusCode": 200}}
#file sign-in/vendor-staff-sign-in.yml
#examples
examples:
    match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "support@databricks.com", "subjectName": null}, "serviceName": "accounts", "actionName": "login", "requestId": "ServiceMain-46859ca36a8a2dff", "requestParams": {"user": "support@databricks.com", "authentication_method": "GENIE_AUTH"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "field@databricks.com", "subjectName": null}, "serviceName": "accounts", "actionName": "login", "requestId": "ServiceMain-c9fdfaad0e3e5eba", "requestParams": {"authenticationMethod": "GENIE_AUTH"}, "response": {"statusCode": 200}}
    no_match:
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "tom.okafor@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "login", "requestId": "ServiceMain-bef5cce727987bfc", "requestParams": {"user": "tom.okafor@example.com", "authentication_method": "BROWSER_BYO_IDP_SAML"}, "response": {"statusCode": 200}}
        - {"version": "2.0", "auditLevel": "WORKSPACE_LEVEL", "timestamp": 1772445600000, "accountId": "3f0e1a52-7c4d-4b8e-9a61-0d2f5b7c8e91", "workspaceId": 2647194380156023, "sourceIPAddress": "203.0.113.24", "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36", "userIdentity": {"email": "mara.lindqvist@example.com", "subjectName": null}, "serviceName": "accounts", "actionName": "login", "requestId": "ServiceMain-ac8daf69b70d4297", "requestParams": {"authentication_method": "GENIE_AUTH"}, "response": {"statusCode": 403}}
"""#
}
