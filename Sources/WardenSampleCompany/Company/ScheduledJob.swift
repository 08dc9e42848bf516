/// A job with its own identity, home and rhythm.
struct ScheduledJob: Sendable {
    var id: String
    var name: String
    var owner: Int
    var workspace: Workspace
    /// Runs each day at full scale, spread evenly.
    var runsPerDay: Double
    var tables: [String]
    var secretScope: String
    var secretKeys: [String]

    static func all(_ random: inout SeededRandom) -> [ScheduledJob] {
        var jobs: [ScheduledJob] = []
        func add(_ name: String, _ owner: Int, _ workspace: Workspace, _ runs: Double, _ tables: [String]) {
            jobs.append(
                ScheduledJob(
                    id: random.digits(15),
                    name: name,
                    owner: owner,
                    workspace: workspace,
                    runsPerDay: runs,
                    tables: tables,
                    secretScope: "etl-\(workspace.name)",
                    secretKeys: random.chance(0.5) ? ["orders-db-password"] : ["orders-db-password", "erp-api-key"]
                )
            )
        }
        add("ingest_orders", 0, .production, 96, ["main.sales.orders_raw", "main.sales.orders"])
        add("ingest_stock_levels", 1, .production, 48, ["main.supply.stock_levels"])
        add("dbt_hourly", 2, .production, 24, ["main.sales.orders", "main.finance.revenue_daily"])
        add("power_bi_refresh", 3, .production, 24, ["main.finance.revenue_daily", "main.finance.margin_by_store"])
        add("feature_refresh", 4, .production, 24, ["ml.features.customer_weekly"])
        add("score_churn", 5, .production, 12, ["ml.features.customer_weekly", "ml.scores.churn"])
        add("quality_checks", 8, .production, 24, ["main.sales.orders", "main.supply.stock_levels"])
        add("legacy_csv_export", 9, .production, 4, ["main.finance.revenue_daily"])
        add("ingest_orders_stg", 0, .staging, 24, ["staging.sales.orders_raw"])
        add("dbt_ci", 2, .staging, 24, ["staging.sales.orders"])
        add("quality_checks_stg", 8, .staging, 12, ["staging.sales.orders"])
        return jobs
    }
}
