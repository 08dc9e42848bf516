/// Misuse of identities: sign-in, privileges, tokens, network limits.
enum IdentityIncidents {
    static let all = [
        IncidentScript(
            name: "password-spray",
            title: "One address tries many accounts",
            expect: ["password-spray"],
            day: 7,
            hour: 23,
            minute: 12
        ) { start, journal in
            for (index, person) in journal.company.staff.prefix(42).enumerated() {
                let actor = Actor(
                    email: "unknown",
                    subjectName: nil,
                    address: "45.155.205.18",
                    agent: "python-requests/2.32.3"
                )
                journal.record(
                    start + Int64(index) * 11_000,
                    .production,
                    actor,
                    "accounts",
                    "login",
                    ["user": person.email, "authentication_method": "PASSWORD"],
                    status: 401,
                    error: "Invalid username or password"
                )
            }
        },
        IncidentScript(
            name: "admin-then-ip-list-removed",
            title: "New admin, then the IP access list is removed",
            expect: ["ip-access-list-deleted", "ip-access-lists-disabled", "workspace-admin-granted"],
            day: 9,
            hour: 1,
            minute: 50
        ) { start, journal in
            let actor = LoggingIncidents.intruder(journal)
            let target = journal.company.person(.analyst, 6)
            journal.record(
                start,
                .production,
                actor,
                "accounts",
                "setAdmin",
                ["targetUserName": target.email, "targetUserId": target.userID, "endpoint": "adminConsole"]
            )
            journal.record(
                start + 310_000,
                .production,
                actor,
                "accounts",
                "deleteIpAccessList",
                ["ipAccessListId": journal.random.uuid(), "userId": target.userID]
            )
            journal.record(
                start + 330_000,
                .production,
                actor,
                "workspace",
                "workspaceConfEdit",
                ["workspaceConfKeys": "enableIpAccessLists", "workspaceConfValues": "false"]
            )
        },
        IncidentScript(
            name: "token-without-expiry",
            title: "Personal access token that never expires",
            expect: ["token-without-expiry"],
            day: 4,
            hour: 15,
            minute: 31
        ) { start, journal in
            let person = journal.company.person(.engineer, 5)
            journal.record(
                start,
                .production,
                person.actor(&journal.random),
                "accounts",
                "generateDbToken",
                ["userId": person.userID, "tokenExpirationTime": "-1", "tokenHash": journal.random.hex(64)]
            )
        },
        IncidentScript(
            name: "account-admin-granted",
            title: "Account admin granted at night",
            expect: ["account-admin-granted"],
            day: 9,
            hour: 1,
            minute: 44
        ) { start, journal in
            let target = journal.company.person(.analyst, 6)
            journal.record(
                start,
                .account,
                LoggingIncidents.intruder(journal),
                "accounts",
                "setAccountAdmin",
                [
                    "targetUserName": target.email, "targetUserId": target.userID,
                    "account_id": journal.company.accountID,
                ],
                accountLevel: true
            )
        },
        IncidentScript(
            name: "sso-configuration-changed",
            title: "Single sign-on configuration changed",
            expect: ["sso-configuration-changed"],
            day: 9,
            hour: 2,
            minute: 31
        ) { start, journal in
            journal.record(
                start,
                .account,
                LoggingIncidents.intruder(journal),
                "ssoConfigBackend",
                "update",
                ["account_id": journal.company.accountID, "sso_type": "SAML", "status": "DISABLED", "config": "{}"]
            )
        },
        IncidentScript(
            name: "service-principal-secret-created",
            title: "Secret for a service principal, by a person",
            expect: ["service-principal-secret-created"],
            day: 9,
            hour: 2,
            minute: 36
        ) { start, journal in
            journal.record(
                start,
                .account,
                LoggingIncidents.intruder(journal),
                "servicePrincipalCredentials",
                "create",
                [
                    "account_id": journal.company.accountID,
                    "service_principal": journal.company.principal("svc-legacy-export").applicationID,
                    "secret_id": journal.random.uuid(),
                ]
            )
        },
        IncidentScript(
            name: "mfa-key-deleted",
            title: "Second factor removed",
            expect: ["mfa-key-deleted"],
            day: 9,
            hour: 1,
            minute: 40
        ) { start, journal in
            let actor = LoggingIncidents.intruder(journal)
            journal.record(
                start,
                .account,
                actor,
                "accounts",
                "mfaDeleteKey",
                ["user": actor.email, "id": journal.random.digits(12)],
                accountLevel: true
            )
        },
        IncidentScript(
            name: "denied-address-burst",
            title: "Many requests from a denied address",
            expect: ["user-refused-by-ip-list"],
            day: 8,
            hour: 4,
            minute: 2
        ) { start, journal in
            for index in 0..<30 {
                let actor = Actor(
                    email: journal.company.person(.analyst, 2).email,
                    subjectName: nil,
                    address: "91.240.118.172",
                    agent: "python-requests/2.32.3"
                )
                journal.record(
                    start + Int64(index) * 7_000,
                    .production,
                    actor,
                    "accounts",
                    "IpAccessDenied",
                    ["path": "/api/2.0/secrets/scopes/list", "user": actor.email, "userId": journal.random.digits(16)],
                    status: 403,
                    error: "Source IP address is blocked by Databricks IP ACL"
                )
            }
        },
    ]
}
