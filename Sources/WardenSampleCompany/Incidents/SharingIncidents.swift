/// Data opened to people outside.
enum SharingIncidents {
    static let all = [
        IncidentScript(
            name: "share-to-outside-recipient",
            title: "Table shared with an outside recipient, any address",
            expect: ["recipient-without-ip-list", "share-permission-granted"],
            day: 2,
            hour: 14,
            minute: 22
        ) { start, journal in
            let actor = journal.company.person(.engineer, 8).actor(&journal.random)
            journal.record(
                start,
                .production,
                actor,
                "unityCatalog",
                "createRecipient",
                ["name": "brightpath_partner", "authentication_type": "TOKEN"]
            )
            journal.record(
                start + 60_000,
                .production,
                actor,
                "unityCatalog",
                "updateShare",
                [
                    "name": "orders_share",
                    "updates":
                        "[{\"action\":\"ADD\",\"data_object\":{\"name\":\"main.sales.orders\",\"data_object_type\":\"TABLE\"}}]",
                ]
            )
            journal.record(
                start + 90_000,
                .production,
                actor,
                "unityCatalog",
                "updateSharePermissions",
                [
                    "name": "orders_share",
                    "changes": "[{\"principal\":\"brightpath_partner\",\"add\":[\"SELECT\"],\"remove\":[]}]",
                ]
            )
        },
        IncidentScript(
            name: "dashboard-with-embedded-credentials",
            title: "Dashboard published with the publisher's rights",
            expect: ["dashboard-published-with-owner-rights"],
            day: 1,
            hour: 9,
            minute: 51
        ) { start, journal in
            journal.record(
                start,
                .production,
                journal.company.person(.analyst, 4).actor(&journal.random),
                "dashboards",
                "publishDashboard",
                [
                    "dashboard_id": journal.random.hex(32), "embed_credentials": "true",
                    "warehouse_id": journal.company.warehouses[1],
                ]
            )
        },
    ]
}
